"""What we ask of a registrar: when a domain name expires, to renew it, and to bring it back.

The registry is the only source of an expiry date; nothing here computes one.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from backend.ports.answers import Refused


@dataclass(frozen=True, slots=True)
class RegisteredDomain:
    """A domain name as the registry knows it; `statuses` in the words of RFC 5731, 2.3 and RFC 3915, 3.1."""

    name: str
    expires_at: datetime
    statuses: frozenset[str]

    @property
    def in_redemption(self) -> bool:
        """Whether it can be brought back by restoring it, and by nothing else (RFC 3915, 3.1)."""
        return "redemptionPeriod" in self.statuses

    @property
    def being_restored(self) -> bool:
        """Whether the registry still works on a restore, or waits for its report."""
        return "pendingRestore" in self.statuses


class ExpiryDiffers(Refused):
    """The date given is not the registry's: the name was renewed already, or by somebody else."""

    def __init__(self, actual: datetime) -> None:
        super().__init__("expiry_differs")
        self.actual = actual


class RefusedForGood(Refused):
    """The registry will not do this however often it is asked: money goes back.

    Reasons: not_found, renew_prohibited, redemption, pending_delete, too_far, not_in_redemption, and
    whatever else a registry says.
    """


class Registrar(Protocol):
    """A registrar, or a registry spoken to directly. Names are A-labels in lower case."""

    async def renew(self, name: str, *, current_expiry: datetime, years: int) -> datetime:
        """Return the new expiry, in UTC.

        `current_expiry` makes a repeated call harmless: the registry refuses
        a renewal whose date no longer matches (RFC 5731, section 3.2.3).
        Raises `ExpiryDiffers`, `RefusedForGood`, and `Unreachable`: then compare
        `domain(name).expires_at` with the date given before trying again.
        """

    async def restore(self, name: str) -> RegisteredDomain:
        """Bring a name back out of redemption, with the report the registry wants, and return it as it is now.

        It does not extend the name (RFC 3915, section 3). A repeat is harmless: a name that is in
        redemption no more is answered as it is. While `being_restored` the registry is not through.
        Raises `RefusedForGood` (not_found, pending_delete, ...), and `Unreachable`: then ask again.
        """

    async def domain(self, name: str) -> RegisteredDomain | None:
        """Return the name as the registry knows it; None if it is not there.

        Raises `Refused`, `Unreachable`.
        """
