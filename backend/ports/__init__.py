"""Floor 2: what we ask of the outside world, in our own words."""
