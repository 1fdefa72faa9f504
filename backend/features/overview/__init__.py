"""The roof: dashboard, to-do list, what is going on, who did what. May look at everything, changes nothing."""
