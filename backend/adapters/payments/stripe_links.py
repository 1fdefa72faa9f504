"""The address of our card page for one charge or card: signed, and good for nothing else.

It holds what the intent is found by, and no secret of Stripe's; how long it leads anywhere, the intent itself
decides. Whoever has it may finish or end this one thing, as a letter needs it (domain-rules R6.1).
"""

import base64
import hashlib
import hmac
from dataclasses import dataclass
from uuid import UUID

PROOF_BYTES = 18
_KINDS = {b"c": False, b"s": True}


@dataclass(frozen=True, slots=True)
class Link:
    """Which charge, or card being added, of which customer."""

    key: UUID
    customer: str
    adds_card: bool = False


def write(link: Link, secret: str) -> str:
    said = (b"s" if link.adds_card else b"c") + link.key.bytes + link.customer.encode()
    return base64.urlsafe_b64encode(said + _proof(said, secret)).decode().rstrip("=")


def read(written: str, secret: str) -> Link | None:
    """Return what a link names; None unless we wrote it."""
    try:
        padded = written + "=" * (-len(written) % 4)
        packed = base64.b64decode(padded, altchars=b"-_", validate=True)
    except ValueError:
        return None
    said, proof = packed[:-PROOF_BYTES], packed[-PROOF_BYTES:]
    if not hmac.compare_digest(_proof(said, secret), proof):
        return None
    return Link(UUID(bytes=said[1:17]), said[17:].decode(), adds_card=_KINDS[said[:1]])


def _proof(said: bytes, secret: str) -> bytes:
    key = b"card page:" + secret.encode()
    return hmac.new(key, said, hashlib.sha256).digest()[:PROOF_BYTES]
