"""Reads of renewals: what they cost, and what is planned."""
