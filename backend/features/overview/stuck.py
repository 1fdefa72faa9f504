"""Decisions about work that waits for a person: what kind it is, how it can be resolved, why it waits in words.

There is no way to call something done: it is tried again, it was delivered another way and the other side shows it,
or the money goes back.
"""

from collections.abc import Mapping
from enum import StrEnum

from backend.features.catalog.models import ProductKind
from backend.kit.database import Row
from backend.kit.words import Words


class WorkKind(StrEnum):
    """What waits for a person."""

    ORDER_LINE = "ORDER_LINE"
    PAYMENT = "PAYMENT"
    REFUND = "REFUND"
    DISPUTE = "DISPUTE"
    LETTER = "LETTER"
    JOB = "JOB"


class Way(StrEnum):
    """How it is resolved."""

    RETRY = "RETRY"
    DELIVERED_OUTSIDE = "DELIVERED_OUTSIDE"
    REFUND = "REFUND"


KIND_OF_JOB: Mapping[str, WorkKind] = {
    "orders.pay": WorkKind.PAYMENT,
    "billing.confirm_top_up": WorkKind.PAYMENT,
    "billing.refund": WorkKind.REFUND,
    "billing.show_dispute": WorkKind.DISPUTE,
    "work.deliver": WorkKind.LETTER,
}
"""What a stopped job is about, where more can be done than to run it again; all others are just jobs."""


def ways(work: Row) -> list[Way]:
    """Return how a piece of work can be resolved, without asking anybody outside."""
    match WorkKind(work["kind"]):
        case WorkKind.ORDER_LINE if work["service_kind"] == ProductKind.DOMAIN:
            return [Way.RETRY, Way.DELIVERED_OUTSIDE, Way.REFUND]
        case WorkKind.ORDER_LINE:
            return [Way.RETRY, Way.REFUND]
        case WorkKind.PAYMENT if work["open"]:
            return [Way.RETRY, Way.DELIVERED_OUTSIDE]
        case WorkKind.REFUND if work["open"]:
            return [Way.RETRY, Way.DELIVERED_OUTSIDE, Way.REFUND]
    return [Way.RETRY]


def why(work: Row, in_words: Words) -> str:
    """Return why it waits, in one sentence; what the machine said of it stands beside it as `detail`."""
    kind = work["kind"]
    if kind == WorkKind.JOB and in_words.has(f"stuck.job.{work['job']}"):
        return in_words.text(f"stuck.job.{work['job']}")
    refused = kind in {WorkKind.REFUND, WorkKind.LETTER} and work["refused"]
    return in_words.text(f"stuck.why.{kind}{'_REFUSED' if refused else ''}")
