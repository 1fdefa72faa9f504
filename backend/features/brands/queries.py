"""Reads of brands. No Reach here: who is served is decided above; a brand is what everybody may see."""

from datetime import datetime
from typing import TypeVar
from uuid import UUID

from backend.features.brands import rules
from backend.features.brands.policies import Policy
from backend.kit import database
from backend.kit.database import Row

P = TypeVar("P", bound=Policy)

_BRAND = "SELECT id, name, locale, zone, customer_prefix, sender, help_url FROM brands_brand"


async def brand_of_host(header: str) -> Row | None:
    """Return the brand of a Host header, None when no brand answers under that name.

    Loopback names on any port belong to the first brand, so that a laptop needs no host name.
    """
    host = rules.host_of(header)
    if host is None:
        return None
    if rules.is_loopback(host):
        return await database.row(f"{_BRAND} ORDER BY position LIMIT 1")
    return await database.row(
        f"{_BRAND} WHERE id = (SELECT brand_id FROM brands_host_name WHERE host = $1)", host
    )


async def brand(brand_id: UUID) -> Row | None:
    return await database.row(f"{_BRAND} WHERE id = $1", brand_id)


async def brands() -> list[Row]:
    return await database.rows(f"{_BRAND} ORDER BY position")


async def policy(brand_id: UUID, kind: type[P], now: datetime) -> P:
    """Return what holds for a brand now: the defaults, with what the brand decided put over them."""
    return kind.model_validate(await decided(brand_id, kind.key, now))


async def decided(brand_id: UUID, key: str, now: datetime) -> Row:
    """Return only what the brand itself decided about a key: the newest row that has begun."""
    value = await database.value(
        "SELECT value FROM brands_policy_version WHERE brand_id = $1 AND key = $2"
        " AND valid_from <= $3 ORDER BY valid_from DESC LIMIT 1",
        brand_id,
        key,
        now,
    )
    return database.unpack(value) or {}


async def policy_history(brand_id: UUID, key: str) -> list[Row]:
    """Return every decision about a key, the newest first."""
    found = await database.rows(
        "SELECT value, valid_from FROM brands_policy_version"
        " WHERE brand_id = $1 AND key = $2 ORDER BY valid_from DESC",
        brand_id,
        key,
    )
    return [{**row, "value": database.unpack(row["value"])} for row in found]
