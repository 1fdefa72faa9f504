"""Decisions about services: their phase, what the customer reads as status, what can be done right now."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ParamSpec

from backend.features.catalog.models import ProductKind
from backend.features.services.models import RenewalMode, ServiceState, SuspensionCode
from backend.features.services.refusals import (
    GoneForGood,
    ServiceNotActive,
    ServiceSuspended,
    TermTooClose,
)
from backend.kit.database import Row
from backend.kit.refusals import Refusal

P = ParamSpec("P")


class Status(StrEnum):
    """What the customer reads. Computed by `status` here and by STATUS in queries.py, which must agree."""

    PENDING = "PENDING"
    ACTIVE = "ACTIVE"
    EXPIRING = "EXPIRING"
    SUSPENDED = "SUSPENDED"
    EXPIRED = "EXPIRED"
    REDEMPTION = "REDEMPTION"
    TERMINATED = "TERMINATED"
    TRANSFERRED_OUT = "TRANSFERRED_OUT"
    REFUNDED = "REFUNDED"
    FAILED = "FAILED"


ACTIVE_STATUSES = (Status.ACTIVE, Status.EXPIRING)
"""« Services actifs »: neither expired nor suspended (O2-29)."""

PENDING_STATUSES = (Status.PENDING,)
"""« En attente » (O2-32)."""

EXPIRED_STATUSES = tuple(
    status for status in Status if status not in {*ACTIVE_STATUSES, *PENDING_STATUSES}
)
"""« Services expirés »: by definition everything that is not active (O2-30)."""

STORED = {
    ServiceState.PENDING: Status.PENDING,
    ServiceState.PROVISIONING: Status.PENDING,
    ServiceState.TERMINATED: Status.TERMINATED,
    ServiceState.TRANSFERRED_OUT: Status.TRANSFERRED_OUT,
    ServiceState.REFUNDED: Status.REFUNDED,
    ServiceState.FAILED: Status.FAILED,
}

NOT_LIFTED_BY_PAYING = frozenset(
    {
        SuspensionCode.ABUSE,
        SuspensionCode.LEGAL,
        SuspensionCode.FRAUD_REVIEW,
        SuspensionCode.REGISTRANT_UNVERIFIED,
    }
)


SETTLED_BEFORE_TERM = timedelta(hours=24)
"""Cancelling at term, and taking that back, ends so long before the term (domain-rules R1.10)."""


class ActionName(StrEnum):
    """What can be done with a service; a menu shows those whose first act exists."""

    RENEW = "RENEW"
    CANCEL = "CANCEL"
    KEEP = "KEEP"
    DOWNLOAD_LAST_INVOICE = "DOWNLOAD_LAST_INVOICE"
    OPEN_TICKET = "OPEN_TICKET"


@dataclass(frozen=True)
class Standing:
    """What a decision about a service needs to know of it."""

    kind: ProductKind
    state: ServiceState
    expires_at: datetime | None
    grace_until: datetime | None
    purge_at: datetime | None
    suspended_for: Collection[SuspensionCode] = ()
    restorable_until: datetime | None = None
    renewal_mode: RenewalMode = RenewalMode.MANUAL


def standing(service: Row) -> Standing:
    """Read a service row as `queries.services` returns it."""
    return Standing(
        kind=ProductKind(service["kind"]),
        state=ServiceState(service["state"]),
        expires_at=service["expires_at"],
        grace_until=service["grace_until"],
        purge_at=service["purge_at"],
        suspended_for=[SuspensionCode(code) for code in service["suspended_for"]],
        restorable_until=service["restorable_until"],
        renewal_mode=RenewalMode(service["renewal_mode"]),
    )


def status(service: Standing, now: datetime, *, expiring_days: int) -> Status:
    """Say in one word how a service stands.

    Past its expiry it reads EXPIRED, even when it is suspended too: renewing is what helps. After its
    grace a domain is in the registry's redemption (RFC 3915); a hosting can still be reactivated. It reads
    REDEMPTION until the registry says that it is gone: whether it can still be restored is the action's
    word, for the days in between are few and nothing else is different in them.
    """
    if service.state is not ServiceState.ACTIVE:
        return STORED[service.state]
    assert service.expires_at is not None  # the table says so of every active service
    assert service.grace_until is not None
    if service.expires_at <= now:
        return Status.REDEMPTION if in_redemption(service, now) else Status.EXPIRED
    if service.suspended_for:
        return Status.SUSPENDED
    near = now + timedelta(days=expiring_days)
    return Status.EXPIRING if service.expires_at <= near else Status.ACTIVE


def in_redemption(service: Standing, now: datetime) -> bool:
    """Say whether a name is past its grace, so that it must be restored before it is renewed (R1.23)."""
    is_domain = service.kind is ProductKind.DOMAIN and service.state is ServiceState.ACTIVE
    return is_domain and service.grace_until is not None and service.grace_until <= now


def check_renewable(service: Standing, now: datetime) -> None:
    """Refuse what no payment can bring back: not active, suspended for cause, past redemption, purged.

    Raises ServiceNotActive, ServiceSuspended or GoneForGood.
    """
    if service.state is not ServiceState.ACTIVE:
        raise ServiceNotActive
    if NOT_LIFTED_BY_PAYING.intersection(service.suspended_for):
        raise ServiceSuspended
    assert service.purge_at is not None
    ends = service.restorable_until if in_redemption(service, now) else service.purge_at
    if ends is None or ends <= now:
        raise GoneForGood


class Lapse(StrEnum):
    """What becomes of a hosting that nobody renewed."""

    CUT_OFF = "CUT_OFF"
    END = "END"


def lapse(service: Standing, now: datetime, *, suspend_days: int, cut_off: bool) -> Lapse | None:
    """Say what is due for an expired hosting, or None where nothing is yet (domain-rules 1.11, T13).

    Access is cut off some days after the expiry, and in the end nothing is left to come back to; one that
    was cancelled ends with its term. After missed nights only the last of it is done.
    """
    assert service.expires_at is not None  # the table says so of every active service
    assert service.purge_at is not None
    cancelled = service.renewal_mode is RenewalMode.OFF_AT_TERM
    ends_at = service.expires_at if cancelled else service.purge_at
    if ends_at <= now:
        return Lapse.END
    cut_off_due = service.expires_at + timedelta(days=suspend_days) <= now
    return Lapse.CUT_OFF if cut_off_due and not cut_off else None


def gone_as(service: Standing, now: datetime) -> ServiceState:
    """Say what it means that a registry has a name no more (T8, T13, T15).

    Until the end of its grace it went to another registrar; after that the registry forbids it to leave
    (ICANN ERRP), and it was deleted.
    """
    assert service.grace_until is not None
    return ServiceState.TRANSFERRED_OUT if now < service.grace_until else ServiceState.TERMINATED


def check_mode(service: Standing, mode: RenewalMode, now: datetime) -> None:
    """Refuse another end of the term: of what is not active, and too late or suspended where it is cancelled.

    Cancelling at term and taking that back ask the same (domain-rules R1.10); between automatic and by
    hand one may go at any time. Raises ServiceNotActive, ServiceSuspended or TermTooClose.
    """
    if service.state is not ServiceState.ACTIVE:
        raise ServiceNotActive
    if RenewalMode.OFF_AT_TERM not in {service.renewal_mode, mode}:
        return
    if service.suspended_for:
        raise ServiceSuspended
    assert service.expires_at is not None
    if service.expires_at <= now + SETTLED_BEFORE_TERM:
        raise TermTooClose


def available(service: Standing, now: datetime) -> dict[ActionName, Refusal | None]:
    """Say WHETHER each action is possible now, by the service's own state; WHO may is the policy's word.

    Of cancelling it at its term and keeping it after all there is one, and none once there is no term left.
    """
    actions = {ActionName.RENEW: _refusal(check_renewable, service, now)}
    if service.state is ServiceState.ACTIVE and service.expires_at and service.expires_at > now:
        cancelled = service.renewal_mode is RenewalMode.OFF_AT_TERM
        name = ActionName.KEEP if cancelled else ActionName.CANCEL
        other = RenewalMode.MANUAL if cancelled else RenewalMode.OFF_AT_TERM
        actions[name] = _refusal(check_mode, service, other, now)
    return actions | {ActionName.DOWNLOAD_LAST_INVOICE: None, ActionName.OPEN_TICKET: None}


def _refusal(check: Callable[P, None], *given: P.args, **named: P.kwargs) -> Refusal | None:
    try:
        check(*given, **named)
    except Refusal as refusal:
        return refusal
    return None
