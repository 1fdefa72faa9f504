"""Filling the catalogue: products with all their prices, and the dated rates of VAT."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from backend.features.catalog.models import (
    Price,
    PriceOperation,
    Product,
    ProductKind,
    TaxRate,
)
from backend.features.journal.bulk import note
from backend.features.journal.models import Actor
from backend.features.work.bulk import Batch


@dataclass(frozen=True)
class Timetable:
    """What can be bought of a product, and what follows its expiry."""

    period_months: Sequence[int]
    longest_months: int
    grace_days: int
    redemption_days: int
    purge_days: int
    cutoff_days: int = 0
    suspend_days: int = 0


@dataclass(frozen=True)
class PriceFrom:
    """What each operation and period costs, excluding tax, from one instant on; a later one ends it."""

    valid_from: datetime
    amounts: Sequence[tuple[PriceOperation, int, Decimal]]
    price_group: str = ""


def add_product(
    batch: Batch,
    actor: Actor,
    *,
    brand_id: UUID,
    code: str,
    kind: ProductKind,
    names: dict[str, str],
    timetable: Timetable,
    prices: Sequence[PriceFrom],
    currency: str,
    at: datetime,
    tld: str = "",
) -> Product:
    """Sell something from now on. Price lists of one customer group come in the order of their dates."""
    product = batch.add(
        Product(
            brand_id=brand_id,
            code=code,
            kind=kind,
            names=names,
            tld=tld,
            period_months=list(timetable.period_months),
            longest_months=timetable.longest_months,
            cutoff_days=timetable.cutoff_days,
            suspend_days=timetable.suspend_days,
            grace_days=timetable.grace_days,
            redemption_days=timetable.redemption_days,
            purge_days=timetable.purge_days,
        )
    )
    for position, price_list in enumerate(prices):
        followed_by = (
            later.valid_from
            for later in prices[position + 1 :]
            if later.price_group == price_list.price_group
        )
        valid_until = next(followed_by, None)
        for operation, months, amount in price_list.amounts:
            batch.add(
                Price(
                    product_id=product.id,
                    operation=operation,
                    period_months=months,
                    currency=currency,
                    price_group=price_list.price_group,
                    unit_price=amount,
                    valid_from=price_list.valid_from,
                    valid_until=valid_until,
                )
            )
    note(
        batch,
        actor,
        "product.added",
        at=at,
        targets=[("product", product.id)],
        after={"code": code},
    )
    return product


class PriceBook:
    """The prices of a batch, to be looked up without asking the database each time; same rule as `queries.prices`."""

    def __init__(self, prices: Sequence[Price]) -> None:
        self._of: dict[tuple[UUID, PriceOperation, str, str], list[Price]] = {}
        for price in prices:
            key = (price.product_id, price.operation, price.currency, price.price_group)
            self._of.setdefault(key, []).append(price)

    def prices(
        self,
        product_id: UUID,
        operation: PriceOperation,
        *,
        currency: str,
        price_group: str,
        at: datetime,
    ) -> dict[int, Decimal]:
        """Return the price of each period in force at an instant; a customer group's own goes before the public one."""
        found = {}
        for group in dict.fromkeys(("", price_group)):
            for price in self._of.get((product_id, operation, currency, group), ()):
                begun = price.valid_from <= at
                if begun and (price.valid_until is None or at < price.valid_until):
                    found[price.period_months] = price.unit_price
        return found


def add_tax_rates(batch: Batch, rates: Sequence[TaxRate]) -> None:
    for rate in rates:
        batch.add(rate)
