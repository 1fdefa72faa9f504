"""What the registrar takes now and does later (EPP 1001), and the messages by which it then says so.

The admin says of a name how long the next thing asked takes, by this registrar's clock, and how it ends:

    taken -> done | refused, with a message in the queue, or in silence

A message is answered to whoever asks for the next one, the oldest first, until it is acknowledged (RFC 5730, 2.9.2.3).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from sqlite3 import Row

from backend.sandbox.calls import Refusal
from backend.sandbox.store import Store, written

SCHEMA = """
CREATE TABLE IF NOT EXISTS slow (
    name TEXT PRIMARY KEY,
    seconds INTEGER NOT NULL,
    reason TEXT,
    silent INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS taken (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL REFERENCES domain,
    about TEXT NOT NULL CHECK (about IN ('renew', 'restore')),
    years INTEGER NOT NULL,
    tx TEXT NOT NULL,
    at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    reason TEXT,
    silent INTEGER NOT NULL,
    ended TEXT
);
CREATE TABLE IF NOT EXISTS message (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    done INTEGER NOT NULL,
    reason TEXT,
    acknowledged_at TEXT
);
"""

STATUS = {"renew": "pendingRenew", "restore": "pendingRestore"}
"""What a name shows while something taken is not done (RFC 5731, 2.3; RFC 3915, 3.1)."""

Message = dict[str, object]


@dataclass(frozen=True, slots=True)
class Slow:
    """How long the next thing asked of a name takes, and how it ends: a `reason` is a refusal."""

    seconds: int
    reason: str | None = None
    silent: bool = False


class Later:
    """The work that was taken and is not done, and the queue of messages."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def let_take(self, names: Iterable[str], slow: Slow) -> int:
        """Let the next thing that is asked of each of these names take its time."""
        rows = [(name.lower(), slow.seconds, slow.reason, int(slow.silent)) for name in names]
        self._store.run_many(
            "INSERT OR REPLACE INTO slow (name, seconds, reason, silent) VALUES (?, ?, ?, ?)", rows
        )
        return len(rows)

    def takes(self, name: str, about: str, *, years: int, tx: str) -> bool:
        """Say whether something asked of a name takes its time; if so it is taken, and done later."""
        slow = self._store.one("SELECT * FROM slow WHERE name = ?", name)
        if slow is None:
            return False
        now = self._store.now()
        due_at = now + timedelta(seconds=slow["seconds"])
        with self._store.transaction():
            self._store.run("DELETE FROM slow WHERE name = ?", name)
            self._store.run(
                "INSERT INTO taken (name, about, years, tx, at, due_at, reason, silent)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                *(name, about, years, tx, written(now), written(due_at)),
                *(slow["reason"], slow["silent"]),
            )
        return True

    def under_way(self, name: str) -> str | None:
        """Return the status of a name of which something is taken and not done."""
        row = self._store.one("SELECT about FROM taken WHERE name = ? AND ended IS NULL", name)
        return None if row is None else STATUS[row["about"]]

    def due(self) -> list[Row]:
        """Return what is to be ended by now, in the order it falls due."""
        return self._store.all(
            "SELECT * FROM taken WHERE ended IS NULL AND due_at <= ? ORDER BY due_at, id",
            written(self._store.now()),
        )

    def end(self, taken: Row, reason: str | None) -> None:
        """Note how something taken ended, in the caller's transaction, and say so unless it is silent about it."""
        self._store.run(
            "UPDATE taken SET ended = ? WHERE id = ?", reason or "done", int(taken["id"])
        )
        if not taken["silent"]:
            self.say(taken["name"], taken["about"], reason=reason, at=taken["due_at"])

    def drop(self, names: Iterable[str]) -> None:
        """Forget what was taken of names that the admin writes anew, in the caller's transaction."""
        self._store.run_many(
            "UPDATE taken SET ended = 'dropped' WHERE name = ? AND ended IS NULL",
            [(name,) for name in names],
        )

    def say(self, name: str, about: str, *, reason: str | None, at: str) -> None:
        """Put a message into the queue."""
        self._store.run(
            "INSERT INTO message (at, name, about, done, reason) VALUES (?, ?, ?, ?, ?)",
            *(at, name, about, int(reason is None), reason),
        )

    def next(self) -> Message | None:
        """Return the oldest message that nobody acknowledged."""
        row = self._store.one(
            "SELECT * FROM message WHERE acknowledged_at IS NULL ORDER BY id LIMIT 1"
        )
        return None if row is None else _message(row)

    def acknowledge(self, message_id: str) -> None:
        """Say a message no more; one that is not in the queue is a 404."""
        row = self._store.one(
            "SELECT * FROM message WHERE id = ? AND acknowledged_at IS NULL", message_id
        )
        if row is None:
            raise Refusal("not_found", 404)
        self._store.run(
            "UPDATE message SET acknowledged_at = ? WHERE id = ?",
            *(written(self._store.now()), int(row["id"])),
        )

    def statement(self) -> dict[str, list[dict[str, object]]]:
        """What was taken, and every message, in the order they came."""
        taken = self._store.all(
            "SELECT name, about, years, tx, at, due_at, ended FROM taken ORDER BY id"
        )
        messages = self._store.all("SELECT * FROM message ORDER BY id")
        return {
            "taken": [dict(row) for row in taken],
            "messages": [
                {**_message(row), "acknowledged_at": row["acknowledged_at"]} for row in messages
            ],
        }


def _message(row: Row) -> Message:
    return {
        "id": str(row["id"]),
        "at": row["at"],
        "name": row["name"],
        "about": row["about"],
        "done": bool(row["done"]),
        "reason": row["reason"],
    }
