"""Connections: how a client asks for a page of a list and reads it. The SQL behind is in kit/paging.py."""

import asyncio
import base64
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar
from uuid import UUID

import orjson
import strawberry

from backend.api.errors import bad_input
from backend.kit.database import Row
from backend.kit.paging import COUNTED_UP_TO, Beyond, Page, Slice

DEFAULT_SIZE = 20
LARGEST_SIZE = 100
LONGEST_CURSOR = 1000

T = TypeVar("T")

First = Annotated[
    int | None,
    strawberry.argument(description="How many from the start: 1 to 100; 20 when nothing is said."),
]
After = Annotated[str | None, strawberry.argument(description="Only what comes after this cursor.")]
Last = Annotated[
    int | None,
    strawberry.argument(description="How many from the end: 1 to 100, instead of `first`."),
]
Before = Annotated[
    str | None, strawberry.argument(description="Only what comes before this cursor.")
]


@dataclass(frozen=True)
class Wanted:
    """The four arguments of one connection, read and checked.

    `of` names the list and its order, such as `services:NAME`: a cursor of another list, or of
    another order of this one, is refused rather than misread.
    """

    of: str
    page: Page

    @classmethod
    def read(
        cls,
        of: str,
        first: int | None,
        after: str | None,
        last: int | None,
        before: str | None,
    ) -> "Wanted":
        if first is not None and last is not None:
            raise bad_input("Ask for `first` or for `last`, not for both.")
        if (first is not None and before is not None) or (last is not None and after is not None):
            raise bad_input("`first` goes with `after`, `last` goes with `before`.")
        if after is not None and before is not None:
            raise bad_input("Ask for what comes `after` or `before`, not for both.")
        size = first if first is not None else last if last is not None else DEFAULT_SIZE
        if not 1 <= size <= LARGEST_SIZE:
            raise bad_input(f"`first` and `last` are 1 to {LARGEST_SIZE}.")
        at = after if after is not None else before
        return cls(
            of,
            Page(
                size=size,
                backwards=last is not None or before is not None,
                beyond=None if at is None else read_cursor(of, at),
            ),
        )

    def connection(
        self, part: Slice, shape: Callable[[Row], T], count: Callable[[], Awaitable[int]]
    ) -> "Connection[T]":
        """Return a page of rows as a page of nodes; `count` is asked only when it is selected."""
        return Connection(
            of=self.of,
            part=part,
            tally=Tally(count),
            nodes=[shape(row) for row in part.rows],
        )


def write_cursor(of: str, row: Row) -> str:
    """Return a cursor as clients keep it: which list, and the place of a row in it."""
    packed = orjson.dumps([of, row["cursor_key"], row["id"].hex])
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def read_cursor(of: str, text: str) -> Beyond:
    """Return the place behind a cursor. It is a client's word: every part of it is checked."""
    try:
        if len(text) > LONGEST_CURSOR or not text.isascii():
            raise ValueError
        packed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        name, key, row = orjson.loads(packed)
        if name != of or not isinstance(key, str) or "\x00" in key:
            raise ValueError
        return Beyond(key, str(UUID(hex=row)))
    except (ValueError, TypeError, AttributeError):
        raise bad_input("This is no cursor of this list.") from None


class Tally:
    """How long a list is, asked once however often it is selected, and not at all when it is not."""

    def __init__(self, count: Callable[[], Awaitable[int]]) -> None:
        self._count = count
        self._asked: asyncio.Future[int] | None = None

    async def ask(self) -> int:
        if self._asked is None:
            self._asked = asyncio.ensure_future(self._count())
        return await self._asked


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    has_next_page: bool = strawberry.field(description="Whether more comes after this page.")
    has_previous_page: bool = strawberry.field(description="Whether more comes before this page.")
    start_cursor: str | None = strawberry.field(description="The cursor of the first item.")
    end_cursor: str | None = strawberry.field(description="The cursor of the last item.")


@strawberry.type(description="One item of a list and its place there.")
class Edge(Generic[T]):
    node: T = strawberry.field(description="The item.")
    cursor: str = strawberry.field(description="Its place, for `after` and `before`.")


@strawberry.type(description="One page of a list.")
class Connection(Generic[T]):
    of: strawberry.Private[str]
    part: strawberry.Private[Slice]
    tally: strawberry.Private[Tally]
    nodes: list[T] = strawberry.field(description="The items of this page.")

    @strawberry.field(description="The items of this page, each with its cursor.")
    def edges(self) -> list[Edge[T]]:
        return [
            Edge(node=node, cursor=write_cursor(self.of, row))
            for node, row in zip(self.nodes, self.part.rows, strict=True)
        ]

    @strawberry.field(description="Where this page stands in its list.")
    def page_info(self) -> PageInfo:
        rows = self.part.rows
        return PageInfo(
            has_next_page=self.part.has_next,
            has_previous_page=self.part.has_previous,
            start_cursor=write_cursor(self.of, rows[0]) if rows else None,
            end_cursor=write_cursor(self.of, rows[-1]) if rows else None,
        )

    @strawberry.field(
        description="How long the whole list is; null from 1001 on, see `totalCountLabel`."
    )
    async def total_count(self) -> int | None:
        count = await self.tally.ask()
        return count if count <= COUNTED_UP_TO else None

    @strawberry.field(description="How long the whole list is, as text: the number, or « 1000+ ».")
    async def total_count_label(self) -> str:
        count = await self.tally.ask()
        return str(count) if count <= COUNTED_UP_TO else f"{COUNTED_UP_TO}+"
