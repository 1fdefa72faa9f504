"""The bell and who hears it."""
