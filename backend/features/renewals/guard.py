"""What could keep a service from being renewed in time, said before it happens. Pure; nothing is asked here.

Told from D-60 on: in the notices, on the dashboard, and on each service's page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backend.features.billing.rules import MeansRow


class Risk(StrEnum):
    """Why a renewal may not happen by itself, what can be lost first."""

    DATES_DIFFER = "DATES_DIFFER"
    NOT_RENEWABLE = "NOT_RENEWABLE"
    PAYMENT_REFUSED = "PAYMENT_REFUSED"
    NO_MEANS = "NO_MEANS"
    CARD_ENDS_BEFORE = "CARD_ENDS_BEFORE"
    BALANCE_SHORT = "BALANCE_SHORT"
    UNPAID_INVOICE = "UNPAID_INVOICE"
    CONFIRMATION_LIKELY = "CONFIRMATION_LIKELY"
    PRICE_CHANGED = "PRICE_CHANGED"
    TACIT_NOTICE_MISSING = "TACIT_NOTICE_MISSING"


HARMLESS = frozenset({Risk.PRICE_CHANGED, Risk.CONFIRMATION_LIKELY, Risk.TACIT_NOTICE_MISSING})
"""Worth telling, and no reason to do anything."""


@dataclass(frozen=True)
class Purse:
    """With what an account pays what is renewed by itself.

    `needed_minor` is what all its planned renewals cost together; on terms nothing is charged at all.
    """

    means: Sequence[MeansRow]
    available_minor: int
    needed_minor: int
    on_terms: bool = False
    overdue: bool = False

    @property
    def cards(self) -> list[MeansRow]:
        return [each for each in self.means if each.payment_method_id]


@dataclass(frozen=True)
class Coming:
    """A renewal to come: when it is charged, what it costs, and what is known of the other side."""

    charge_on: date
    total_minor: int | None
    price_moved: bool = False
    dates_differ: bool = False
    refused: bool = False
    notice_missing: bool = False


def risks(coming: Coming, purse: Purse) -> list[Risk]:
    """Return what could go wrong with an automatic renewal, the worst first.

    A renewal without a total cannot be had at all as things stand. `price_moved` is against what the
    last period of the same length cost.
    """
    found = []
    if coming.dates_differ:
        found.append(Risk.DATES_DIFFER)
    if coming.total_minor is None:
        found.append(Risk.NOT_RENEWABLE)
    if coming.refused:
        found.append(Risk.PAYMENT_REFUSED)
    if purse.overdue:
        found.append(Risk.UNPAID_INVOICE)
    if not purse.on_terms:
        found += _of_means(coming, purse)
    if coming.price_moved:
        found.append(Risk.PRICE_CHANGED)
    if coming.notice_missing:
        found.append(Risk.TACIT_NOTICE_MISSING)
    return sorted(set(found), key=list(Risk).index)


def _of_means(coming: Coming, purse: Purse) -> list[Risk]:
    """Say what is wrong with the means; a balance that covers everything planned needs no card."""
    if purse.available_minor >= purse.needed_minor > 0:
        return []
    if not purse.cards:
        return [Risk.BALANCE_SHORT if purse.available_minor else Risk.NO_MEANS]
    good = [card for card in purse.cards if good_on(card, coming.charge_on)]
    if not good:
        return [Risk.CARD_ENDS_BEFORE]
    return [Risk.CONFIRMATION_LIKELY] if all(card.asks_confirmation for card in good) else []


def good_on(card: MeansRow, day: date) -> bool:
    """Say whether a card can be charged on a day: it is good until the end of its month."""
    return (card.expires_year, card.expires_month) >= (day.year, day.month)
