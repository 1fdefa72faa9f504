"""What renewals cost on the days of a forecast: the price lists of each day, its taxes, and the hour of its night."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from uuid import UUID

from backend.features.orders.operations.draft import Line
from backend.features.renewals.costs import line_for
from backend.features.renewals.foretold import (
    Book,
    DatedPrice,
)
from backend.features.renewals.queries.pricing import Offered, Terms
from backend.features.renewals.rules import Renewable
from backend.features.services.rules import standing
from backend.kit.database import Row
from backend.kit.periods import at_local, local_day
from backend.kit.refusals import Refusal


class DayPrices:
    """Prices of one book; what was looked up once is kept for all services of the forecast."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._zone = book.terms.zone
        self._hour = time.fromisoformat(book.policy.night_at)
        self._terms: dict[date, Terms] = {}
        self._hours: dict[date, datetime] = {}
        self._in_force: dict[tuple[UUID, datetime], Mapping[int, Decimal]] = {}
        self._lists: defaultdict[UUID, list[DatedPrice]] = defaultdict(list)
        for price in sorted(book.prices, key=lambda each: each.price_group):
            self._lists[price.product_id].append(price)

    def hour_of(self, day: date) -> datetime:
        """Return when the night of a day begins; for one that has begun already, now."""
        if day not in self._hours:
            self._hours[day] = max(at_local(day, self._hour, self._zone), self._book.now)
        return self._hours[day]

    def line(self, row: Row, at: datetime) -> Line | None:
        """Price the renewal of a service as it costs at an instant; None where it cannot be had."""
        product = self._book.products[row["product_id"]]
        renewable = Renewable(
            standing=standing(row),
            anchor_day=row["anchor_day"],
            period_months=row["period_months"],
            offered_months=tuple(product["period_months"]),
            longest_months=product["longest_months"],
            prices=self._prices_at(row["product_id"], at),
        )
        try:
            return line_for(Offered(row, product, renewable, self._terms_on(at)), None, at)
        except Refusal:
            return None

    def _prices_at(self, product_id: UUID, at: datetime) -> Mapping[int, Decimal]:
        """Return the price of each period in force; a customer group's own goes before the public one."""
        key = (product_id, at)
        if key not in self._in_force:
            self._in_force[key] = {
                price.months: price.unit_price
                for price in self._lists[product_id]
                if price.valid_from <= at and (price.valid_until is None or at < price.valid_until)
            }
        return self._in_force[key]

    def _terms_on(self, at: datetime) -> Terms:
        day = local_day(at, self._zone)
        if day not in self._terms:
            terms = self._book.terms
            self._terms[day] = replace(terms, taxation=replace(terms.taxation, on=day))
        return self._terms[day]
