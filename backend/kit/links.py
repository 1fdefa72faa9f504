"""Links that act for whoever holds them: what for, about what, until when, and the proof that we made them.

A letter's reader need not sign in to say no to a payment. The token is bound to one purpose and one thing, and
ends by itself; it is no secret of the database, so that reading it there gives nothing away (domain-rules R6.15).
"""

import base64
import hashlib
import hmac
from datetime import UTC, datetime
from uuid import UUID

from pydantic import SecretStr

PROOF_BYTES = 16
TIME_BYTES = 5


def sign(secret: SecretStr, purpose: str, thing: UUID, until: datetime) -> str:
    """Return the token of a link, good until an instant (whole seconds, UTC)."""
    said = thing.bytes + int(until.timestamp()).to_bytes(TIME_BYTES, "big")
    packed = base64.urlsafe_b64encode(said + _proof(secret, purpose, said))
    return packed.decode().rstrip("=")


def read(secret: SecretStr, purpose: str, token: str, now: datetime) -> UUID | None:
    """Return what a token is about; None for one that was never made, for something else, or is over."""
    try:
        packed = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except ValueError:
        return None
    said, proof = packed[:-PROOF_BYTES], packed[-PROOF_BYTES:]
    if len(said) != len(UUID(int=0).bytes) + TIME_BYTES:
        return None
    if not hmac.compare_digest(proof, _proof(secret, purpose, said)):
        return None
    until = datetime.fromtimestamp(int.from_bytes(said[-TIME_BYTES:], "big"), UTC)
    return UUID(bytes=said[:-TIME_BYTES]) if now < until else None


def _proof(secret: SecretStr, purpose: str, said: bytes) -> bytes:
    key = secret.get_secret_value()
    if not key:
        raise ValueError("COMPTOIR_SECRET is not set: no link can be signed")
    message = purpose.encode() + b"\0" + said
    return hmac.new(key.encode(), message, hashlib.sha256).digest()[:PROOF_BYTES]
