"""What there is to pay with on the days of a forecast: the balance as it goes down, cards until they expire, credit."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from uuid import UUID

from backend.features.billing import rules as billing
from backend.features.billing.rules import Means
from backend.features.renewals.forecast_prices import DayPrices
from backend.features.renewals.foretold import Book, Event, Kind
from backend.kit.money import Money
from backend.kit.refusals import Refusal


class Purse:
    """An account's money as a forecast spends it."""

    def __init__(self, book: Book, prices: DayPrices) -> None:
        self._book = book
        self._prices = prices
        self._available_minor = book.available_minor
        self._credit_minor = book.credit_minor

    def pay(
        self,
        charge: Event,
        *,
        ceiling_minor: int,
        preferred: UUID | None,
        refused_for_good: Collection[UUID | None],
    ) -> Event | None:
        """Return the charge as it is paid on its day, None where nothing is good for it.

        Means are chosen for what was announced (`ceiling_minor`), the preferred card first, never one that its
        bank refused for good.
        """
        if self._book.on_terms:
            return self._on_terms(charge)
        possible = self._possible(charge.day, ceiling_minor, preferred)
        means = next(
            (each for each in possible if each.payment_method_id not in refused_for_good), None
        )
        return self._paid(charge, means) if means else None

    def _on_terms(self, charge: Event) -> Event | None:
        total = charge.amount_minor or 0
        if total > self._credit_minor:
            return None
        self._credit_minor -= total
        return replace(charge, kind=Kind.INVOICED)

    def _paid(self, charge: Event, means: Means) -> Event | None:
        total = Money(charge.amount_minor or 0, self._book.terms.currency)
        available = Money(self._available_minor, total.currency)
        card = means.payment_method_id
        try:
            shares = billing.payment_shares(
                total, available, use_balance=means.use_balance, card=card is not None
            )
        except Refusal:
            return None
        self._available_minor -= shares.balance_minor
        asked = any(
            each.asks_confirmation for each in self._book.means if each.payment_method_id == card
        )
        return replace(
            charge,
            kind=Kind.CHARGED,
            balance_minor=shares.balance_minor,
            card_minor=shares.card_minor,
            payment_method_id=card,
            confirmation=bool(shares.card_minor and asked),
        )

    def _possible(self, day: date, ceiling_minor: int, preferred: UUID | None) -> list[Means]:
        at = self._prices.hour_of(day)
        usable = [
            each
            for each in self._book.means
            if each.payment_method_id is None
            or not billing.expired(each.expires_month, each.expires_year, at)
        ]
        if preferred:
            usable.sort(key=lambda each: each.payment_method_id != preferred)
        currency = self._book.terms.currency
        return billing.attempts_of(
            usable, Money(ceiling_minor, currency), Money(self._available_minor, currency)
        )
