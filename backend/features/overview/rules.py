"""Decisions of the roof: what a line of the journal says, who it says it was, and what helps against a refusal."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.features.accounts.policy import Reach
from backend.features.accounts.refusals import AccountSuspended
from backend.features.billing.refusals import (
    CardBlocked,
    InsufficientBalance,
    PaymentMethodExpired,
    PaymentMethodRequired,
    PaymentMethodUnknown,
)
from backend.features.journal.models import Credential
from backend.features.orders.refusals import CreditLimitReached, InvoiceOverdue
from backend.features.renewals.refusals import NoPriceYet
from backend.features.services.refusals import (
    GoneForGood,
    ServiceNotActive,
    ServiceSuspended,
)
from backend.kit.database import Row
from backend.kit.periods import local_day
from backend.kit.refusals import Refusal
from backend.kit.words import Words


class Remedy(StrEnum):
    """A way out of a refusal, one click away."""

    OPEN_TICKET = "OPEN_TICKET"
    TOP_UP = "TOP_UP"
    ADD_PAYMENT_METHOD = "ADD_PAYMENT_METHOD"
    PAY_INVOICE = "PAY_INVOICE"


REMEDIES: Mapping[type[Refusal], Remedy] = {
    ServiceNotActive: Remedy.OPEN_TICKET,
    ServiceSuspended: Remedy.OPEN_TICKET,
    GoneForGood: Remedy.OPEN_TICKET,
    NoPriceYet: Remedy.OPEN_TICKET,
    AccountSuspended: Remedy.OPEN_TICKET,
    InsufficientBalance: Remedy.TOP_UP,
    PaymentMethodRequired: Remedy.ADD_PAYMENT_METHOD,
    PaymentMethodUnknown: Remedy.ADD_PAYMENT_METHOD,
    PaymentMethodExpired: Remedy.ADD_PAYMENT_METHOD,
    CardBlocked: Remedy.ADD_PAYMENT_METHOD,
    InvoiceOverdue: Remedy.PAY_INVOICE,
    CreditLimitReached: Remedy.PAY_INVOICE,
}
"""What helps; nothing is offered where only time does."""


def remedy(refusal: Refusal | None) -> Remedy | None:
    return REMEDIES.get(type(refusal)) if refusal else None


def holds(reach: Reach, service: Row) -> bool:
    """Say whether a service lies within a reach, as `services.queries.within` says it in SQL."""
    return reach.everything or any(
        held.service_id == service["id"]
        if held.service_id
        else held.account_id == service["account_id"] and held.kind in (None, service["kind"])
        for held in reach.holdings
    )


def fact_label(line: Row, in_words: Words, zone: ZoneInfo) -> str:
    """Return what a line of the journal says to a customer; the bare fact where a later release forgot its word."""
    key = f"journal.{line['fact']}"
    if not in_words.has(key):
        return str(line["fact"])
    return in_words.text(
        key,
        until=_until(line, in_words, zone),
        why=_why(line, in_words),
        mode=_mode(line, in_words),
    )


def _until(line: Row, in_words: Words, zone: ZoneInfo) -> str:
    reached = line["after"].get("expires_at")
    return in_words.day(local_day(datetime.fromisoformat(reached), zone)) if reached else ""


def _why(line: Row, in_words: Words) -> str:
    code = line["after"].get("reason") or line["before"].get("reason") or ""
    key = f"service.suspension.{code}"
    return in_words.text(key) if in_words.has(key) else ""


def _mode(line: Row, in_words: Words) -> str:
    key = f"service.renewal_mode.{line['after'].get('renewal_mode')}"
    return in_words.text(key) if in_words.has(key) else ""


def done_by(line: Row, in_words: Words, viewer_id: UUID | None) -> str:
    """Return who did it, as the customer `viewer_id` reads it: staff with their reason, the night worker as nobody."""
    name, reason = line["person_name"], line["reason"]
    if line["credential"] == Credential.COMMAND:
        return in_words.text(
            "journal.by.team_because" if reason else "journal.by.team", reason=reason
        )
    if line["person_id"] is None:
        return in_words.text("journal.by.automatic")
    if line["staff"]:
        form = "staff_because" if reason else "staff"
        return in_words.text(f"journal.by.{form}", name=name, reason=reason)
    program = line["credential"] == Credential.TOKEN
    if line["person_id"] == viewer_id:
        return in_words.text("journal.by.your_program" if program else "journal.by.you")
    return in_words.text("journal.by.program", name=name) if program else str(name)
