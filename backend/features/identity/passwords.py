"""Argon2id at work: hashing and checking passwords, always in a thread, never two dozen at once."""

import functools
from collections.abc import Sequence

import anyio
import anyio.to_thread
from anyio.lowlevel import RunVar
from argon2 import PasswordHasher, Type
from argon2.exceptions import VerificationError

from backend.kit.settings import Settings

AT_ONCE = 2
"""Threads that hash at the same time: each needs `password_memory_kib`, and a flood must not eat the machine."""

_threads: RunVar[anyio.CapacityLimiter] = RunVar("password threads")


class Passwords:
    """Argon2id (RFC 9106) with one set of costs. `runs` counts how often it was computed."""

    def __init__(self, *, memory_kib: int, rounds: int) -> None:
        self._argon2 = PasswordHasher(
            time_cost=rounds, memory_cost=memory_kib, parallelism=1, type=Type.ID
        )
        self.runs = 0

    async def hash(self, password: str) -> str:
        return await anyio.to_thread.run_sync(self._hash, password, limiter=_limiter())

    async def matches(self, password: str, hashes: Sequence[str], *, checks: int) -> list[bool]:
        """Say which of the hashes the password opens, at the cost of exactly `checks` checks.

        Where fewer hashes are given, or one of them is no hash, a dummy is checked instead, so that
        the work says nothing about how many persons there are. (A hash of older, cheaper costs
        takes another time until its owner has signed in once.)
        """
        if len(hashes) > checks:
            raise ValueError("more hashes than checks")
        padded = [*hashes, *[""] * (checks - len(hashes))]
        found = await anyio.to_thread.run_sync(
            self._check_all, password, padded, limiter=_limiter()
        )
        return found[: len(hashes)]

    @functools.cached_property
    def _nobody(self) -> str:
        """The hash that nobody's password is checked against; made by the first thread that needs it."""
        return self._argon2.hash("nobody's password")

    def outdated(self, hashed: str) -> bool:
        """Say whether a hash was made with other costs than today's."""
        return self._argon2.check_needs_rehash(hashed)

    def _check_all(self, password: str, hashes: Sequence[str]) -> list[bool]:
        return [self._check(password, hashed) for hashed in hashes]

    def _check(self, password: str, hashed: str) -> bool:
        self.runs += 1
        real = hashed.startswith("$argon2id$")
        try:
            self._argon2.verify(hashed if real else self._nobody, _bytes(password))
        except VerificationError:
            return False
        return real

    def _hash(self, password: str) -> str:
        self.runs += 1
        return self._argon2.hash(_bytes(password))


def passwords(settings: Settings) -> Passwords:
    """Return the one instance for these settings."""
    return _with_costs(settings.password_memory_kib, settings.password_rounds)


@functools.cache
def _with_costs(memory_kib: int, rounds: int) -> Passwords:
    return Passwords(memory_kib=memory_kib, rounds=rounds)


def _bytes(password: str) -> bytes:
    # JSON can spell half a surrogate pair; it is as good a password as any other.
    return password.encode("utf-8", "surrogatepass")


def _limiter() -> anyio.CapacityLimiter:
    try:
        return _threads.get()
    except LookupError:
        limiter = anyio.CapacityLimiter(AT_ONCE)
        _threads.set(limiter)
        return limiter
