"""Decisions about orders: how an order ends, given its lines."""

from collections.abc import Collection

from backend.features.orders.models import LineState, OrderState

FINAL = {LineState.DONE, LineState.REFUNDED}


def ending(lines: Collection[LineState]) -> OrderState | None:
    """Return the state in which an order ends, or None while a line is still open."""
    if not FINAL.issuperset(lines):
        return None
    if LineState.REFUNDED not in lines:
        return OrderState.FULFILLED
    return OrderState.PARTLY_FULFILLED if LineState.DONE in lines else OrderState.REFUNDED
