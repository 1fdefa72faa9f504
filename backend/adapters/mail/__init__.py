"""Ways for a letter to leave the house, one module for each."""
