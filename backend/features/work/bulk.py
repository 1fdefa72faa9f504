"""Many rows at once: models of any room are gathered in memory and copied into their tables in one go.

The way of demo data and of imports. What a row says is decided by its room; here is only how it gets into
the database: checked by its fields as `save()` would, past no trigger and no constraint.
"""

from collections.abc import Iterable
from typing import TypeVar, cast

from tortoise.models import Model

from backend.kit import database

M = TypeVar("M", bound=Model)

AT_ONCE = 5_000
"""Rows a statement, so that each stays far below the statement timeout on a slow machine."""


class Batch:
    """Rows on their way into the database, table by table in the order in which the tables were first needed."""

    def __init__(self) -> None:
        self._rows: dict[type[Model], list[Model]] = {}

    def add(self, row: M) -> M:
        """Take a row that was never saved, and return it."""
        self._rows.setdefault(type(row), []).append(row)
        return row

    def rows(self, model: type[M]) -> list[M]:
        """Return what was added to one table so far, in order."""
        return cast(list[M], list(self._rows.get(model, ())))

    async def write(self) -> None:
        """Copy everything into the tables, in the caller's transaction, and be empty again."""
        for model, rows in self._rows.items():
            columns = model._meta.fields_db_projection
            for first in range(0, len(rows), AT_ONCE):
                part = rows[first : first + AT_ONCE]
                await database.copy(
                    model._meta.db_table, list(columns.values()), list(_records(part, columns))
                )
        self._rows = {}


def _records(rows: Iterable[Model], columns: Iterable[str]) -> Iterable[list[object]]:
    for row in rows:
        fields = row._meta.fields_map
        yield [fields[name].to_db_value(getattr(row, name), row) for name in columns]
