"""Domain names as the registry knows them, and renewing them there. What the customer pays for is the service below."""
