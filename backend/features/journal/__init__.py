"""Who did what, for whom, with which credential, from where; and who wakes because of it. One append-only table."""
