"""Tickets: a question, its answers, and whose turn it is."""
