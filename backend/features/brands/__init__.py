"""The host's brands: names, host names, the legal entity that sells, and the policies it sets, with their history."""
