"""Persons, customers and staff alike: logins, passwords, sessions, login history. What they may do is not here."""
