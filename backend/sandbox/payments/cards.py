"""Test cards, by their number as in the trade, and what becomes of a charge on each.

No other number is ever accepted: nobody shall type a card of his own into a sandbox.
"""

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TestCard:
    """A card of the sandbox. `refusal` names why charges on it fail; `hard`: do not try again."""

    __test__ = False  # pytest takes the name for a test class

    number: str
    brand: str
    refusal: str | None = None
    hard: bool = False
    keepable: bool = True  # False: refused when the customer adds it, too
    asks_customer: bool = False
    answers_late: bool = False
    loses_answer: bool = False

    @property
    def last4(self) -> str:
        return self.number[-4:]


DECK = {
    card.number: card
    for card in (
        TestCard("4242424242424242", "visa"),
        TestCard("5555555555554444", "mastercard"),
        TestCard("4000002500003155", "visa", asks_customer=True),
        TestCard("4000000000009995", "visa", "insufficient_funds"),
        TestCard("4000000000000341", "visa", "card_declined"),
        TestCard("4000000000000002", "visa", "card_declined", hard=True, keepable=False),
        TestCard("4000000000009979", "visa", "card_stolen", hard=True, keepable=False),
        TestCard("4000000000000077", "visa", answers_late=True),
        TestCard("4000000000000119", "visa", loses_answer=True),
    )
}


@dataclass(frozen=True, slots=True)
class Typed:
    """A card form that can be used."""

    card: TestCard
    month: int
    year: int


def read_form(number: str, expiry: str, cvc: str, today: date) -> Typed | dict[str, str]:
    """What a customer typed, or for each field that cannot be used the mistake (see words.py)."""
    mistakes: dict[str, str] = {}
    digits = re.sub(r"[\s-]", "", number)
    card = DECK.get(digits)
    if card is None:
        well_formed = re.fullmatch(r"[0-9]{12,19}", digits)
        mistakes["number"] = "number_not_a_test_card" if well_formed else "number_unreadable"
    until = _read_expiry(expiry)
    if until is None:
        mistakes["expiry"] = "expiry_unreadable"
    elif is_over(*until, today):
        mistakes["expiry"] = "card_over"
    if not re.fullmatch(r"\s*[0-9]{3}\s*", cvc):
        mistakes["cvc"] = "cvc_unreadable"
    if mistakes or card is None or until is None:
        return mistakes
    return Typed(card, *until)


def _read_expiry(typed: str) -> tuple[int, int] | None:
    """Month and year of `MM/YY` or `MM/YYYY`."""
    found = re.fullmatch(r"\s*([0-9]{1,2})\s*[/ -]\s*((?:20)?[0-9]{2})\s*", typed)
    if found is None or not 1 <= int(found[1]) <= 12:
        return None
    return int(found[1]), int(found[2]) % 100 + 2000


def is_over(month: int, year: int, today: date) -> bool:
    """A card is good until the end of the month it names."""
    return (year, month) < (today.year, today.month)
