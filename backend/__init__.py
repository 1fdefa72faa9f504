"""Comptoir: the customer portal of web hosts and registrars. The README draws the house."""
