"""Payment processors, one module for each dialect of the port payments."""
