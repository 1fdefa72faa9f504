"""How an order ends, given its lines."""

from datetime import UTC, datetime, timedelta

import pytest

from backend.features.orders.models import LineState, OrderState
from backend.features.orders.rules import ending, next_question

DONE, REFUNDED = LineState.DONE, LineState.REFUNDED


@pytest.mark.parametrize(
    ("lines", "state"),
    [
        ([DONE], OrderState.FULFILLED),
        ([DONE, DONE, DONE], OrderState.FULFILLED),
        ([DONE, REFUNDED], OrderState.PARTLY_FULFILLED),
        ([REFUNDED, REFUNDED], OrderState.REFUNDED),
        ([DONE, LineState.PENDING], None),
        ([DONE, LineState.RUNNING], None),
        ([DONE, LineState.WAITING], None),
        ([REFUNDED, LineState.MANUAL], None),
    ],
)
def test_an_order_ends_once_every_line_has(
    lines: list[LineState], state: OrderState | None
) -> None:
    assert ending(lines) is state


@pytest.mark.parametrize(
    ("waited", "wait"),
    [
        (timedelta(0), timedelta(minutes=15)),
        (timedelta(minutes=15), timedelta(minutes=15)),
        (timedelta(hours=1), timedelta(hours=1)),
        (timedelta(hours=8), timedelta(hours=8)),
        (timedelta(hours=12), timedelta(hours=12)),
        (timedelta(days=2), timedelta(hours=12)),
    ],
)
def test_asks_after_as_long_again_as_it_has_waited(waited: timedelta, wait: timedelta) -> None:
    since = datetime(2026, 11, 21, 8, tzinfo=UTC)
    assert next_question(since, since + waited) == since + waited + wait
