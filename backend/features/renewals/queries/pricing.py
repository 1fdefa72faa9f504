"""Prices of renewals: on which terms an account buys, and what its services can be renewed for."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.features.accounts.models import AccountKind
from backend.features.billing.taxes import Buyer, Rate, Seller, Taxation
from backend.features.catalog import queries as catalog
from backend.features.catalog.models import ONCE, PriceOperation
from backend.features.renewals.rules import Renewable
from backend.features.services.rules import in_redemption, standing
from backend.kit import database
from backend.kit.database import Row

P = TypeVar("P")


@dataclass(frozen=True)
class Terms:
    """On which terms an account buys today: its prices, its taxes, its calendar."""

    account_id: UUID
    brand_id: UUID
    currency: str
    price_group: str
    zone: ZoneInfo
    taxation: Taxation


async def terms(account_ids: Sequence[UUID], now: datetime) -> dict[UUID, Terms]:
    """Return the terms of several accounts in two statements."""
    found = await database.rows(
        """
        SELECT account.id, account.brand_id, account.currency, account.price_group, account.country,
               account.postal_code, account.kind, account.vat_number_valid, brand.zone,
               entity.country AS seller_country
        FROM accounts_account account
        JOIN brands_brand brand ON brand.id = account.brand_id
        JOIN brands_legal_entity entity ON entity.id = brand.legal_entity_id
        WHERE account.id = ANY($1)
        """,
        list(account_ids),
    )
    rates = [Rate(**rate) for rate in await catalog.tax_rates()]
    return {row["id"]: _terms(row, rates, now) for row in found}


def _terms(row: Row, rates: Sequence[Rate], now: datetime) -> Terms:
    zone = ZoneInfo(row["zone"])
    return Terms(
        account_id=row["id"],
        brand_id=row["brand_id"],
        currency=row["currency"],
        price_group=row["price_group"],
        zone=zone,
        taxation=Taxation(
            Seller(country=row["seller_country"]),
            Buyer(
                country=row["country"],
                postal_code=row["postal_code"],
                business=row["kind"] == AccountKind.COMPANY,
                number_valid=row["vat_number_valid"],
            ),
            rates,
            now.astimezone(zone).date(),
        ),
    )


async def prices_now(
    product_ids: Sequence[UUID], buyer: Terms, now: datetime
) -> dict[tuple[UUID, int], Decimal]:
    """Return the renewal price of each period of each product in force now, excluding tax."""
    return await _in_force(product_ids, PriceOperation.RENEW, buyer, now)


async def restore_prices_now(
    product_ids: Sequence[UUID], buyer: Terms, now: datetime
) -> dict[UUID, Decimal]:
    """Return what restoring a name of each product costs now, excluding tax."""
    found = await _in_force(product_ids, PriceOperation.RESTORE, buyer, now)
    return {product_id: price for (product_id, months), price in found.items() if months == ONCE}


async def _in_force(
    product_ids: Sequence[UUID], operation: PriceOperation, buyer: Terms, now: datetime
) -> dict[tuple[UUID, int], Decimal]:
    return await catalog.prices(
        product_ids,
        operation,
        currency=buyer.currency,
        price_group=buyer.price_group,
        now=now,
    )


@dataclass(frozen=True)
class Offered:
    """A service row with what the rules of renewal need to know, and the terms of its account."""

    service: Row
    product: Row
    renewable: Renewable
    terms: Terms


async def offered(found: Sequence[Row], now: datetime) -> dict[UUID, Offered]:
    """Return what can be decided about renewing these services, by id; a handful of statements for all."""
    redeemed = [row for row in found if in_redemption(standing(row), now)]
    buyers = await terms(sorted({row["account_id"] for row in found}), now)
    products = await catalog.products(sorted({row["product_id"] for row in found}))
    prices = await _prices(found, buyers, now, prices_now)
    restoring = await _prices(redeemed, buyers, now, restore_prices_now) if redeemed else {}
    return {
        row["id"]: Offered(
            service=row,
            product=products[row["product_id"]],
            renewable=_renewable(
                row,
                products[row["product_id"]],
                prices[row["account_id"]],
                restoring.get(row["account_id"], {}).get(row["product_id"]),
            ),
            terms=buyers[row["account_id"]],
        )
        for row in found
    }


def _renewable(
    service: Row,
    product: Row,
    prices: Mapping[tuple[UUID, int], Decimal],
    restore_price: Decimal | None,
) -> Renewable:
    return Renewable(
        standing=standing(service),
        anchor_day=service["anchor_day"],
        period_months=service["period_months"],
        offered_months=tuple(product["period_months"]),
        longest_months=product["longest_months"],
        prices={months: price for (key, months), price in prices.items() if key == product["id"]},
        restore_price=restore_price,
    )


async def _prices(
    found: Sequence[Row],
    buyers: Mapping[UUID, Terms],
    now: datetime,
    in_force: Callable[[Sequence[UUID], Terms, datetime], Awaitable[P]],
) -> dict[UUID, P]:
    """Return the prices that each account pays: one statement for all accounts with the same price list."""
    lists: defaultdict[tuple[str, str], list[Terms]] = defaultdict(list)
    for buyer in buyers.values():
        lists[buyer.currency, buyer.price_group].append(buyer)
    product_ids = sorted({row["product_id"] for row in found})
    prices: dict[UUID, P] = {}
    for sharing in lists.values():
        theirs = await in_force(product_ids, sharing[0], now)
        prices |= {buyer.account_id: theirs for buyer in sharing}
    return prices
