"""What a sandbox remembers: one SQLite file, and a clock that can be moved forward.

What is committed survives a `kill -9` of the program. Not a loss of power: that would cost
an fsync for each call, and nobody unplugs a laptop to test a portal.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

Value: TypeAlias = str | int | float | None

_SETTINGS = "CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);"
_LONGEST_DEMO = timedelta(days=100 * 366)


class Store:
    """One SQLite connection, used by one thread."""

    def __init__(self, path: Path | str, *schemas: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute("PRAGMA foreign_keys = ON")
        for schema in (_SETTINGS, *schemas):
            self._connection.executescript(schema)

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing of it."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def run(self, statement: str, *values: Value) -> None:
        self._connection.execute(statement, values)

    def run_many(self, statement: str, rows: Iterable[Sequence[Value]]) -> None:
        self._connection.executemany(statement, rows)

    def all(self, statement: str, *values: Value) -> list[sqlite3.Row]:
        return self._connection.execute(statement, values).fetchall()

    def one(self, statement: str, *values: Value) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self._connection.execute(statement, values).fetchone()
        return row

    def number(self, statement: str, *values: Value) -> int:
        """The single number that a statement like SELECT count(*) answers."""
        row = self.one(statement, *values)
        return 0 if row is None or row[0] is None else int(row[0])

    def setting(self, name: str) -> str | None:
        row = self.one("SELECT value FROM setting WHERE name = ?", name)
        return None if row is None else str(row["value"])

    def set(self, name: str, value: str) -> None:
        self.run("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name, value)

    def now(self) -> datetime:
        """The time here, to the second: the real one and what the admin added."""
        return datetime.now(UTC).replace(microsecond=0) + self._ahead()

    def advance(self, by: timedelta) -> datetime:
        """Move the clock forward; it never goes back."""
        if not timedelta(0) <= by <= _LONGEST_DEMO:
            raise ValueError("the clock goes forward, and not for ever")
        self.set("clock_ahead_seconds", str(int((self._ahead() + by).total_seconds())))
        return self.now()

    def _ahead(self) -> timedelta:
        return timedelta(seconds=int(self.setting("clock_ahead_seconds") or 0))


def written(moment: datetime) -> str:
    """An instant as the sandboxes write it: UTC, to the second, `2026-11-21T08:00:00Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read(text: str) -> datetime:
    """The instant that `written` wrote; any offset is understood, none is an error."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("an instant without its offset")
    return moment.astimezone(UTC).replace(microsecond=0)
