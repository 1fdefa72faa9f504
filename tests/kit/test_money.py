"""Money adds up, and never across currencies."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backend.kit.money import Money, half_up


@pytest.mark.parametrize(
    ("value", "whole"), [("0.5", 1), ("1.5", 2), ("2.5", 3), ("-0.5", -1), ("2.49999", 2)]
)
def test_halves_go_away_from_zero(value: str, whole: int) -> None:
    """Domain-rules R5.23."""
    assert half_up(Decimal(value)) == whole


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [("12.345", "EUR", 1235), ("12.5", "JPY", 13), ("1.2345", "KWD", 1235)],
)
def test_minor_units_follow_the_currency(amount: str, currency: str, minor: int) -> None:
    """ISO 4217."""
    assert Money.of(Decimal(amount), currency) == Money(minor, currency)


@given(some.integers(-(10**12), 10**12))
def test_an_amount_leads_back_to_its_money(minor: int) -> None:
    assert Money.of(Money(minor, "EUR").amount, "EUR") == Money(minor, "EUR")


def test_currencies_do_not_mix() -> None:
    with pytest.raises(ValueError, match="do not add up"):
        Money(1, "EUR") + Money(1, "USD")
