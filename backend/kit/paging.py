"""Pages of a list, by key and never by OFFSET: page 1000 costs what page 1 costs.

Cursors as clients see them are made in api/paging.py.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.kit import database
from backend.kit.database import Row

EXACT_UP_TO = 1000
"""Counting stops here; a longer list says « 1000+ » (design section 4)."""

Key = str | int | datetime


class ForeignCursor(Exception):
    """A cursor that belongs to another list or to another order of this one."""


@dataclass(frozen=True)
class Sort:
    """One order that a list is offered in, with an index behind it.

    `column` is SQL of ours that is never null (`coalesce` it, or say `NOT NULL` in the table) and
    of type `kind`; `name` is what a cursor remembers, so that it fits no other order.
    """

    name: str
    column: str
    kind: type[str] | type[int] | type[datetime]
    descending: bool = False


@dataclass(frozen=True)
class Cursor:
    """The place of one row in one order."""

    sort: str
    key: Key
    id: UUID


@dataclass(frozen=True)
class Page:
    """How much of a list is wanted: `size` rows after a cursor, or before it when `backward`."""

    size: int = 20
    cursor: Cursor | None = None
    backward: bool = False


@dataclass(frozen=True)
class Slice:
    """One page of rows. `count` asks the database when it is called, and stops at 1001."""

    rows: list[Row]
    cursors: list[Cursor]
    has_next: bool
    has_previous: bool
    count: Callable[[], Awaitable[int]]


async def fetch(
    columns: str,
    source: str,
    where: Sequence[str],
    values: Sequence[object],
    *,
    page: Page,
    sort: Sort,
    id_column: str = "id",
) -> Slice:
    """Read one page of `SELECT columns FROM source WHERE …` in one statement.

    `where` holds SQL of ours with $1, $2 … for `values`; what a client typed stands in `values`
    only. Raises `ForeignCursor`.
    """
    conditions, given = list(where), list(values)
    downward = sort.descending != page.backward
    if page.cursor is not None:
        key = _key_of(page.cursor, sort)
        given += [key, page.cursor.id]
        sign = "<" if downward else ">"
        place = f"(${len(given) - 1}, ${len(given)}::uuid)"
        conditions.append(f"({sort.column}, {id_column}) {sign} {place}")
    given.append(page.size + 1)
    direction = "DESC" if downward else "ASC"
    found = await database.rows(
        f"""
        SELECT {columns}, {sort.column} AS page_key, {id_column} AS page_id
        FROM {source} {_where(conditions)}
        ORDER BY {sort.column} {direction}, {id_column} {direction} LIMIT ${len(given)}
        """,  # noqa: S608 - built from constants of the rooms
        *given,
    )
    more = len(found) > page.size
    rows = found[: page.size]
    if page.backward:
        rows.reverse()

    async def count() -> int:
        some = f"SELECT 1 FROM {source} {_where(where)} LIMIT {EXACT_UP_TO + 1}"  # noqa: S608
        counted: int = await database.value(f"SELECT count(*) FROM ({some}) AS some", *values)  # noqa: S608
        return counted

    return Slice(
        rows=rows,
        cursors=[Cursor(sort.name, row["page_key"], row["page_id"]) for row in rows],
        has_next=page.cursor is not None if page.backward else more,
        has_previous=more if page.backward else page.cursor is not None,
        count=count,
    )


def _key_of(cursor: Cursor, sort: Sort) -> Key:
    if cursor.sort != sort.name or not isinstance(cursor.key, sort.kind):
        raise ForeignCursor
    return cursor.key


def _where(conditions: Sequence[str]) -> str:
    return f"WHERE {' AND '.join(conditions)}" if conditions else ""
