"""Secrets we hand out: 256 random bits to the browser, only their hash in the tables.

Looked up by the hash, so that no comparison of ours runs over the secret itself (reliability.md A23, A75).
"""

import secrets
from hashlib import sha256


def new_secret() -> str:
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """Return the hash that the row holds. A secret of 256 bits needs no slow hash (ASVS 11.4.2)."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
