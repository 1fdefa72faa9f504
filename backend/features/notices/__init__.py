"""Letters about facts: who gets which, in their language. Posting and delivering them is work's."""
