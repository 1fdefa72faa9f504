"""Reads of the catalogue. Prices and rates are public; nobody needs leave to see them."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from backend.features.catalog.models import PriceOperation
from backend.kit import database
from backend.kit.database import Row

PRODUCT = """id, brand_id, code, kind, names, tax_class, tld, period_months, longest_months, cutoff_days,
             suspend_days, grace_days, redemption_days, purge_days"""


async def products(ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return products by id, with `names` and `period_months` unpacked."""
    found = await database.rows(
        f"SELECT {PRODUCT} FROM catalog_product WHERE id = ANY($1)", list(ids)
    )
    return {row["id"]: _unpacked(row) for row in found}


def _unpacked(product: Row) -> Row:
    return {
        **product,
        "names": database.unpack(product["names"]),
        "period_months": database.unpack(product["period_months"]),
    }


async def prices(
    product_ids: Sequence[UUID],
    operation: PriceOperation,
    *,
    currency: str,
    price_group: str,
    now: datetime,
) -> dict[tuple[UUID, int], Decimal]:
    """Return the price of each period of each product in force now, excluding tax.

    A customer group's own price goes before the public one.
    """
    found = await database.rows(
        """
        SELECT DISTINCT ON (product_id, period_months) product_id, period_months, unit_price
        FROM catalog_price
        WHERE product_id = ANY($1) AND operation = $2 AND currency = $3 AND price_group IN ('', $4)
          AND valid_from <= $5 AND (valid_until IS NULL OR valid_until > $5)
        ORDER BY product_id, period_months, price_group DESC
        """,
        list(product_ids),
        operation.value,
        currency,
        price_group,
        now,
    )
    return {(row["product_id"], row["period_months"]): row["unit_price"] for row in found}


async def tax_rates() -> list[Row]:
    """Return every dated VAT rate of all territories; a few dozen rows."""
    return await database.rows(
        "SELECT territory, tax_class, rate, valid_from, valid_until FROM catalog_tax_rate"
    )


async def price_versions(
    product_ids: Sequence[UUID], operation: PriceOperation, *, currency: str, price_group: str
) -> list[Row]:
    """Return every dated price of these products that an account pays or will pay, the public ones too."""
    return await database.rows(
        """
        SELECT product_id, period_months AS months, unit_price, price_group, valid_from, valid_until
        FROM catalog_price
        WHERE product_id = ANY($1) AND operation = $2 AND currency = $3 AND price_group IN ('', $4)
        """,
        list(product_ids),
        operation.value,
        currency,
        price_group,
    )
