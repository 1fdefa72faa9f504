"""Reads of services. `within(reach)` is the one place where leave to see becomes SQL."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from backend.features.accounts.policy import Reach
from backend.features.catalog.models import ProductKind
from backend.features.services.rules import Status
from backend.kit import database
from backend.kit.database import Row
from backend.kit.paging import COUNTED_UP_TO, Keyset, Page, Slice, cut

STATUS = """CASE
    WHEN s.state IN ('PENDING', 'PROVISIONING') THEN 'PENDING'
    WHEN s.state <> 'ACTIVE' THEN s.state
    WHEN s.expires_at <= $1 AND s.kind = 'DOMAIN' AND s.grace_until <= $1 THEN 'REDEMPTION'
    WHEN s.expires_at <= $1 THEN 'EXPIRED'
    WHEN EXISTS (
        SELECT FROM services_suspension_reason WHERE service_id = s.id AND lifted_at IS NULL
    ) THEN 'SUSPENDED'
    WHEN s.expires_at <= $2 THEN 'EXPIRING'
    ELSE 'ACTIVE'
END"""
"""The status of a service `s` in SQL; $1 is now, $2 the instant until which an expiry is near."""

RESTORABLE_UNTIL = """CASE WHEN s.kind = 'DOMAIN' THEN s.grace_until + (
        SELECT redemption_days FROM catalog_product WHERE id = s.product_id
    ) * interval '24 hours' END"""
"""Until when the registry gives a name `s` back; NULL for what no registry holds."""

SUSPENDS_AT = """CASE WHEN s.kind <> 'DOMAIN' THEN s.expires_at + (
        SELECT suspend_days FROM catalog_product WHERE id = s.product_id
    ) * interval '24 hours' END"""
"""When access to a service `s` is cut off unless it is renewed; NULL for a name, which the registry cuts off."""

COLUMNS = f"""s.id, s.account_id, s.product_id, s.kind, s.name, s.identifier, s.state, s.renewal_mode, s.period_months,
    s.anchor_day, s.started_at, s.expires_at, s.grace_until, s.purge_at, s.ended_at, s.created_at,
    {RESTORABLE_UNTIL} AS restorable_until, {SUSPENDS_AT} AS suspends_at,
    ARRAY(
        SELECT code FROM services_suspension_reason
        WHERE service_id = s.id AND lifted_at IS NULL ORDER BY since, code
    ) AS suspended_for,
    {STATUS} AS status"""


class OrderBy(StrEnum):
    NAME = "NAME"
    EXPIRES_AT = "EXPIRES_AT"
    CREATED_AT = "CREATED_AT"


KEYS = {
    OrderBy.NAME: ("s.name", "text"),
    # What never expires comes last; an index over this very expression serves the order.
    OrderBy.EXPIRES_AT: ("coalesce(s.expires_at, 'infinity')", "timestamptz"),
    OrderBy.CREATED_AT: ("s.created_at", "timestamptz"),
}


@dataclass(frozen=True)
class Sought:
    """What a list is narrowed to; empty means everything, but no ids are no services."""

    statuses: Sequence[Status] = ()
    kind: ProductKind | None = None
    text: str = ""
    ascii_text: str | None = None
    expires_before: datetime | None = None
    ids: Sequence[UUID] | None = None


def within(reach: Reach, first_value: int) -> tuple[str, list[object]]:
    """Return the condition under which a service `s` lies within somebody's reach."""
    if reach.everything:
        return "true", []
    whole = [held.account_id for held in reach.holdings if not held.service_id and not held.kind]
    single = [held.service_id for held in reach.holdings if held.service_id]
    kinds = [f"{held.account_id}:{held.kind}" for held in reach.holdings if held.kind]
    condition = (
        f"(s.account_id = ANY(${first_value}) OR s.id = ANY(${first_value + 1})"
        f" OR s.account_id || ':' || s.kind = ANY(${first_value + 2}))"
        if kinds or single
        else f"s.account_id = ANY(${first_value})"
    )
    return condition, [whole, single, kinds] if kinds or single else [whole]


async def services(
    reach: Reach, ids: Sequence[UUID], *, now: datetime, expiring_days: int
) -> dict[UUID, Row]:
    """Return those of the named services that are within reach, by id."""
    condition, values = within(reach, 4)
    found = await database.rows(
        f"SELECT {COLUMNS} FROM services_service s WHERE s.id = ANY($3) AND {condition}",
        now,
        now + timedelta(days=expiring_days),
        list(ids),
        *values,
    )
    return {row["id"]: row for row in found}


def _narrowed(
    reach: Reach, account_id: UUID, sought: Sought, now: datetime, expiring_days: int
) -> tuple[str, list[object]]:
    """Return the WHERE clause of a list with its values, $1 and $2 being those of STATUS."""
    values: list[object] = [now, now + timedelta(days=expiring_days), account_id]
    conditions = ["s.account_id = $3"]

    def demand(condition: str, value: object) -> None:
        values.append(value)
        conditions.append(condition.format(f"${len(values)}"))

    if not reach.everything:
        condition, more = within(reach, len(values) + 1)
        conditions.append(condition)
        values += more
    if sought.statuses:
        demand(f"{STATUS} = ANY({{}})", [status.value for status in sought.statuses])
    if sought.kind:
        demand("s.kind = {}", sought.kind.value)
    if sought.expires_before:
        demand("s.expires_at < {}", sought.expires_before)
    if sought.ids is not None:
        demand("s.id = ANY({})", list(sought.ids))
    if sought.text:
        texts = [text for text in (sought.text, sought.ascii_text) if text]
        demand(
            "(s.name ILIKE ANY({0}) OR s.identifier ILIKE ANY({0}))",
            [f"%{_escaped(text)}%" for text in texts],
        )
    return " AND ".join(conditions), values


def _escaped(text: str) -> str:
    """Take the wildcards out of what somebody typed into a search field."""
    return text.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")


async def page_of(
    reach: Reach,
    account_id: UUID,
    sought: Sought,
    page: Page,
    *,
    order_by: OrderBy,
    descending: bool,
    now: datetime,
    expiring_days: int,
) -> Slice:
    """Return one page of an account's services within reach (O2-29, O2-30, O2-46 to O2-51)."""
    where, values = _narrowed(reach, account_id, sought, now, expiring_days)
    expression, kind = KEYS[order_by]
    keyset = Keyset(expression, kind, descending=descending, id="s.id")
    beyond, more = keyset.where(page, len(values) + 1)
    found = await database.rows(
        f"""
        SELECT {COLUMNS}, ({expression})::text AS cursor_key FROM services_service s
        WHERE {where} AND {beyond} {keyset.order(page)}
        """,
        *values,
        *more,
    )
    return cut(found, page)


async def count(
    reach: Reach, account_id: UUID, sought: Sought, *, now: datetime, expiring_days: int
) -> int:
    """Count a list, up to one more than COUNTED_UP_TO."""
    where, values = _narrowed(reach, account_id, sought, now, expiring_days)
    # Naming $1 and $2 keeps them known to the server where no status is asked for.
    found: int = await database.value(
        f"""
        SELECT count(*) FROM (
            SELECT FROM services_service s
            WHERE {where} AND $1::timestamptz <= $2::timestamptz LIMIT {COUNTED_UP_TO + 1}
        ) AS counted
        """,
        *values,
    )
    return found


async def counts_by_kind(reach: Reach, account_id: UUID) -> dict[str, int]:
    """Count what an account has and holds: everything live, per kind (O2-22, WL-43, WL-46)."""
    condition, values = within(reach, 2)
    found = await database.rows(
        f"""
        SELECT s.kind, count(*) AS many FROM services_service s
        WHERE s.account_id = $1 AND s.state = 'ACTIVE' AND {condition} GROUP BY s.kind
        """,
        account_id,
        *values,
    )
    return {row["kind"]: row["many"] for row in found}


async def periods(service_ids: Sequence[UUID]) -> list[Row]:
    """Return what was paid for each of these services, newest first."""
    return await database.rows(
        """
        SELECT service_id, begins_at, ends_at, net_minor, currency FROM services_service_period
        WHERE service_id = ANY($1) ORDER BY service_id, begins_at DESC
        """,
        list(service_ids),
    )


async def suspensions(service_ids: Sequence[UUID]) -> list[Row]:
    """Return the standing reasons for which each of these services is suspended."""
    return await database.rows(
        """
        SELECT service_id, code, min(since) AS since FROM services_suspension_reason
        WHERE service_id = ANY($1) AND lifted_at IS NULL GROUP BY service_id, code
        ORDER BY service_id, since, code
        """,
        list(service_ids),
    )


async def ids_named(reach: Reach, account_id: UUID, text: str) -> list[UUID]:
    """Return the services of an account whose name or identifier holds a text, a hundred at most."""
    condition, values = within(reach, 3)
    found = await database.rows(
        f"""
        SELECT s.id FROM services_service s
        WHERE s.account_id = $1 AND (s.name ILIKE $2 OR s.identifier ILIKE $2) AND {condition} LIMIT 100
        """,
        account_id,
        f"%{_escaped(text)}%",
        *values,
    )
    return [row["id"] for row in found]
