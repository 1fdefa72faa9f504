"""Ids: UUIDv7 in the tables, `svc_` + 26 letters for everybody else. No secrets: those come from `secrets`."""

import secrets
import time
from uuid import UUID

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base32: no i, l, o, u to misread
VALUES = {letter: value for value, letter in enumerate(ALPHABET)}
LENGTH = 26


def new_id() -> UUID:
    """Return a fresh UUIDv7 (RFC 9562, section 5.7): milliseconds first, so that rows sort by birth."""
    milliseconds = time.time_ns() // 1_000_000
    noise = secrets.randbits(74)
    value = (milliseconds & (1 << 48) - 1) << 80
    value |= 0x7 << 76
    value |= (noise >> 62) << 64
    value |= 0b10 << 62
    value |= noise & (1 << 62) - 1
    return UUID(int=value)


def public(prefix: str, key: UUID) -> str:
    """Return the id that clients see: `svc_01h…`, 26 letters after the prefix."""
    rest, letters = key.int, []
    for _ in range(LENGTH):
        rest, digit = divmod(rest, 32)
        letters.append(ALPHABET[digit])
    return f"{prefix}_{''.join(reversed(letters))}"


def parse(text: str) -> tuple[str, UUID] | None:
    """Return the prefix and the key of a public id, or None for anything that is not one."""
    prefix, underscore, letters = text.rpartition("_")
    if not underscore or not prefix.isalpha() or len(letters) != LENGTH:
        return None
    value = 0
    for letter in letters:
        if letter not in VALUES:
            return None
        value = value * 32 + VALUES[letter]
    return (prefix, UUID(int=value)) if value < 1 << 128 else None


def key_of(prefix: str, text: str) -> UUID | None:
    """Return the key behind a public id of this very kind, or None."""
    parsed = parse(text)
    return parsed[1] if parsed and parsed[0] == prefix else None
