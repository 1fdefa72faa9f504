"""What can be read of billing, one file for each noun. Raw SQL stands here and nowhere else in the room."""
