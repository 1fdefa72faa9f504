"""What we ask of a registrar: when a domain name expires, to renew it, and to bring it back.

The registry is the only source of an expiry date; nothing here computes one. It may take what it is asked and
do it days later (EPP 1001): then it says so by a message, which it keeps until we have acknowledged it.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
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

    @property
    def being_renewed(self) -> bool:
        """Whether the registry took a renewal and is not through with it (RFC 5731, 2.3)."""
        return "pendingRenew" in self.statuses


class AskedFor(StrEnum):
    """What a registry's message is about; OTHER is whatever we never asked it to do."""

    RENEW = "RENEW"
    RESTORE = "RESTORE"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Message:
    """What a registry says by itself about a name (RFC 5731, 3.3): it did what it was asked days ago, or will not.

    `id` is unique with this registrar. `refused_code` says why where it was not `done`, in the words of
    `RefusedForGood`.
    """

    id: str
    name: str
    about: AskedFor
    done: bool
    refused_code: str
    said_at: datetime


class Pending(Exception):
    """The registry took what it was asked and does it later (RFC 5730, 3: code 1001): nothing failed.

    What came of it is told by a message, and by `domain(name)` at any time.
    """

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: under way at the registry")


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
        Raises `Pending`, also to a repeat while the first one is under way. Raises `ExpiryDiffers`,
        `RefusedForGood`, and `Unreachable`: then compare `domain(name)` with the date given before
        trying again.
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

    async def poll(self) -> Message | None:
        """Return the oldest message that was not acknowledged; None where there is none (RFC 5730, 2.9.2.3).

        Raises `Refused`, `Unreachable`.
        """

    async def acknowledge(self, message_id: str) -> None:
        """Have a message said no more, once what it says is in our books. A repeat is harmless.

        Raises `Refused`, `Unreachable`: then it comes again.
        """
