"""Reads for renewals: services together with what they can be renewed for."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from backend.features.catalog import queries as catalog
from backend.features.catalog.models import PriceOperation
from backend.features.renewals.rules import Renewable
from backend.features.services.rules import standing
from backend.kit.database import Row


async def prices_now(
    product_ids: Sequence[UUID], *, currency: str, price_group: str, now: datetime
) -> dict[tuple[UUID, int], Decimal]:
    """Return the renewal price of each period of each product in force now, excluding tax."""
    return await catalog.prices(
        product_ids, PriceOperation.RENEW, currency=currency, price_group=price_group, now=now
    )


async def renewables(
    found: Sequence[Row], *, currency: str, price_group: str, now: datetime
) -> dict[UUID, Renewable]:
    """Return, for service rows within somebody's reach, what the rules of renewal need; two statements for all."""
    product_ids = sorted({row["product_id"] for row in found})
    products = await catalog.products(product_ids)
    prices: defaultdict[UUID, dict[int, Decimal]] = defaultdict(dict)
    in_force = await prices_now(product_ids, currency=currency, price_group=price_group, now=now)
    for (product_id, months), unit_price in in_force.items():
        prices[product_id][months] = unit_price
    return {
        row["id"]: Renewable(
            standing=standing(row),
            anchor_day=row["anchor_day"],
            period_months=row["period_months"],
            offered_months=tuple(products[row["product_id"]]["period_months"]),
            longest_months=products[row["product_id"]]["longest_months"],
            prices=prices[row["product_id"]],
        )
        for row in found
    }
