"""Floor 4: GraphQL words for the rooms."""
