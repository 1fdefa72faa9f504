"""Keyset pages: the next rows after a sort key and an id, never an OFFSET.

Cursors as clients see them are the API's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from backend.kit.database import Row

COUNTED_UP_TO = 1000
"""Counting stops here: a client is told « 1000+ »."""


@dataclass(frozen=True)
class Beyond:
    """The row from which a page goes on: its sort key as text, and its id."""

    key: str
    id: str


@dataclass(frozen=True)
class Page:
    """Which rows are wanted: `size` of them after `beyond`, or before it when `backwards`."""

    size: int = 20
    backwards: bool = False
    beyond: Beyond | None = None


@dataclass(frozen=True)
class Slice:
    """The rows of one page in their order, and whether there are more on either side."""

    rows: list[Row] = field(default_factory=list)
    has_next: bool = False
    has_previous: bool = False


@dataclass(frozen=True)
class Keyset:
    """How a list is ordered: an SQL expression that is never NULL, its type, its direction; ties go by id."""

    expression: str
    type: str
    descending: bool = False
    id: str = "id"

    def where(self, page: Page, first_value: int) -> tuple[str, list[object]]:
        """Return a condition with its values, numbered from `$first_value`."""
        if page.beyond is None:
            return "true", []
        sign = "<" if self.descending != page.backwards else ">"
        key = f"${first_value}::text::{self.type}"
        condition = f"({self.expression}, {self.id}) {sign} ({key}, ${first_value + 1}::text::uuid)"
        return condition, [page.beyond.key, page.beyond.id]

    def order(self, page: Page) -> str:
        """Return ORDER BY and LIMIT; one row more than asked tells whether there is a next page."""
        direction = "DESC" if self.descending != page.backwards else "ASC"
        return (
            f"ORDER BY {self.expression} {direction}, {self.id} {direction} LIMIT {page.size + 1}"
        )


def cut(found: Sequence[Row], page: Page) -> Slice:
    """Turn what a keyset query found into a page."""
    more = len(found) > page.size
    rows = list(found[: page.size])
    if page.backwards:
        return Slice(rows[::-1], has_next=page.beyond is not None, has_previous=more)
    return Slice(rows, has_next=more, has_previous=page.beyond is not None)
