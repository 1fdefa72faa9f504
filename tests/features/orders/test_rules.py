"""How an order ends, given its lines."""

import pytest

from backend.features.orders.models import LineState, OrderState
from backend.features.orders.rules import ending

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
