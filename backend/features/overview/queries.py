"""Reads of the roof: what only somebody who sees all rooms can say. Each takes a Reach."""

from collections.abc import Sequence
from uuid import UUID

from backend.features.accounts.policy import Reach
from backend.kit import database
from backend.kit.database import Row
from backend.kit.paging import COUNTED_UP_TO, Keyset, Page, Slice, cut

OPERATION = """p.id, p.account_id, p.kind, p.state, p.target_kind, p.target_id, p.steps, p.refused_code,
    p.refused_values, p.action_url, p.created_at, p.updated_at, p.finished_at"""

NEWEST_FIRST = Keyset("p.created_at", "timestamptz", descending=True, id="p.id")


def _within(reach: Reach, first_value: int) -> tuple[str, list[object]]:
    """Return the condition under which an operation `p` lies within somebody's reach."""
    if reach.everything:
        return "true", []
    return f"p.account_id = ANY(${first_value})", [reach.account_ids]


def _read(found: Sequence[Row]) -> list[Row]:
    return [
        {
            **row,
            "steps": database.unpack(row["steps"]),
            "refused_values": database.unpack(row["refused_values"]),
        }
        for row in found
    ]


async def operations(reach: Reach, ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return those of the named operations that are within reach, by id."""
    condition, values = _within(reach, 2)
    found = await database.rows(
        f"SELECT {OPERATION} FROM work_operation p WHERE p.id = ANY($1) AND {condition}",
        list(ids),
        *values,
    )
    return {row["id"]: row for row in _read(found)}


async def operation_page(
    reach: Reach, account_id: UUID, page: Page, *, running_only: bool
) -> Slice:
    """Return one page of what is going on, or went on, in an account, newest first."""
    where, values = _listed(reach, account_id, running_only)
    beyond, more = NEWEST_FIRST.where(page, len(values) + 1)
    found = await database.rows(
        f"""
        SELECT {OPERATION}, p.created_at::text AS cursor_key FROM work_operation p
        WHERE {where} AND {beyond} {NEWEST_FIRST.order(page)}
        """,
        *values,
        *more,
    )
    return cut(_read(found), page)


async def count_operations(reach: Reach, account_id: UUID, *, running_only: bool) -> int:
    where, values = _listed(reach, account_id, running_only)
    found: int = await database.value(
        f"""
        SELECT count(*) FROM (
            SELECT FROM work_operation p WHERE {where} LIMIT {COUNTED_UP_TO + 1}
        ) AS counted
        """,
        *values,
    )
    return found


def _listed(reach: Reach, account_id: UUID, running_only: bool) -> tuple[str, list[object]]:
    condition, more = _within(reach, 3)
    return (
        f"p.account_id = $1 AND (NOT $2 OR p.finished_at IS NULL) AND {condition}",
        [account_id, running_only, *more],
    )


async def operations_about(reach: Reach, service_ids: Sequence[UUID], most: int) -> list[Row]:
    """Return the newest operations about each of these services, as `asked_id`: those of its orders."""
    condition, values = _within(reach, 3)
    found = await database.rows(
        f"""
        SELECT asked.id AS asked_id, newest.* FROM unnest($1::uuid[]) AS asked (id), LATERAL (
            SELECT {OPERATION} FROM work_operation p
            WHERE p.target_id IN (
                SELECT order_id FROM orders_order_line WHERE service_id = asked.id
            ) AND {condition}
            ORDER BY p.created_at DESC, p.id DESC LIMIT $2
        ) AS newest
        """,
        list(service_ids),
        most,
        *values,
    )
    return _read(found)
