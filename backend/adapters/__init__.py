"""Floor 4: one dialect of somebody else's machine a file, behind a port."""
