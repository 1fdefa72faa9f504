"""Decisions about orders: how an order ends, given its lines, and how many lines an invoice holds."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from backend.features.orders.models import LineState, OrderState

T = TypeVar("T")

MOST_INVOICED = 2_000
"""Lines of one invoice: printing 3,500 takes twenty seconds of processor time, and 10,000 too much memory."""

SILENCES_IN_A_ROW = 3
"""So many questions without an answer, one after the other, and the neighbour is left alone until the next try."""

ASK_SOONEST, ASK_LATEST = timedelta(minutes=15), timedelta(hours=12)
"""The least and the most between two questions about what the other side does later."""

FINAL = {LineState.DONE, LineState.REFUNDED}

BY_STAFF = "given_back_by_staff"
"""In place of the other side's refusal, where a person decided that a line is given back."""


def stuck(order: OrderState, line: LineState, *, job_stopped: bool) -> bool:
    """Say whether a line waits for a person: by itself, or because the job that delivers it was stopped."""
    if order is not OrderState.PAID or line in FINAL:
        return False
    return line is LineState.MANUAL or job_stopped


def ending(lines: Collection[LineState]) -> OrderState | None:
    """Return the state in which an order ends, or None while a line is still open."""
    if not FINAL.issuperset(lines):
        return None
    if LineState.REFUNDED not in lines:
        return OrderState.FULFILLED
    return OrderState.PARTLY_FULFILLED if LineState.DONE in lines else OrderState.REFUNDED


def next_question(since: datetime, now: datetime) -> datetime:
    """Return when the other side is asked again about what it took at `since`: after as long again, within bounds."""
    return now + min(max(now - since, ASK_SOONEST), ASK_LATEST)


def invoice_parts(lines: Sequence[T]) -> Iterator[Sequence[T]]:
    """Share the lines of a month out over as many invoices as their number needs, in their order."""
    for first in range(0, len(lines), MOST_INVOICED):
        yield lines[first : first + MOST_INVOICED]
