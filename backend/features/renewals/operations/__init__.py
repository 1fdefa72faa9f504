"""Renewing by hand, and by night: one act a file."""
