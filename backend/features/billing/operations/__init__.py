"""The acts of billing, one file for each."""
