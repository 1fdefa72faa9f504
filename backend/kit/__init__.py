"""Floor 1: tools without a word of the trade."""
