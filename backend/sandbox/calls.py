"""Every call a sandbox receives, and the faults that are scripted for calls to come.

A fault names a verb, a call, a moment and a kind. Calls of a verb are counted from when
the fault was scripted: 1 is the next one. Both are rows, so that a script survives a crash.

    before  the effect: nothing happened here     after  it: it happened, the answer is lost
    hang    no answer, until the caller gives up
    drop    the connection is cut in the middle of the answer
    500     an error of the server
    refuse  a plain no, with a reason             (before only: a refusal has no effect)
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from sqlite3 import Row

import orjson

from backend.sandbox.store import Store, written

SCHEMA = """
CREATE TABLE IF NOT EXISTS call (
    id INTEGER PRIMARY KEY,
    verb TEXT NOT NULL,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    asked TEXT NOT NULL,
    ended TEXT NOT NULL DEFAULT 'unfinished',
    UNIQUE (verb, number)
);
CREATE TABLE IF NOT EXISTS fault (
    id INTEGER PRIMARY KEY,
    verb TEXT NOT NULL,
    first_call INTEGER NOT NULL,
    last_call INTEGER NOT NULL,
    moment TEXT NOT NULL CHECK (moment IN ('before', 'after')),
    kind TEXT NOT NULL CHECK (kind IN ('hang', 'drop', 'refuse', '500')),
    reason TEXT NOT NULL
);
"""
DEFAULT_REASON = "refused_by_script"


class Moment(StrEnum):
    BEFORE = "before"
    AFTER = "after"


class FaultKind(StrEnum):
    HANG = "hang"
    DROP = "drop"
    REFUSE = "refuse"
    ERROR = "500"


class Refusal(Exception):
    """A clear no of the sandbox: an HTTP status, a code, and values that explain it."""

    def __init__(self, code: str, status: int = 422, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.values = values


class AnswerLost(Exception):
    """The caller gets no usable answer; whether the effect happened is another matter."""

    def __init__(self, kind: FaultKind) -> None:
        super().__init__(kind.value)
        self.kind = kind


class Calls:
    """The book of calls, and the script of faults."""

    def __init__(self, store: Store, verbs: frozenset[str]) -> None:
        self._store = store
        self._verbs = verbs

    def script(
        self,
        verb: str,
        kind: FaultKind,
        *,
        moment: Moment = Moment.BEFORE,
        call: int = 1,
        times: int = 1,
        reason: str = DEFAULT_REASON,
    ) -> None:
        """Let `times` calls of a verb fail, beginning with the `call`-th from now on."""
        if verb not in self._verbs:
            raise Refusal("unknown_verb", known=", ".join(sorted(self._verbs)))
        if call < 1 or times < 1:
            raise Refusal("malformed", 400, field="call, times")
        if kind is FaultKind.REFUSE and moment is Moment.AFTER:
            raise Refusal("malformed", 400, field="moment")
        first = self._received(verb) + call
        self._store.run(
            "INSERT INTO fault (verb, first_call, last_call, moment, kind, reason)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            *(verb, first, first + times - 1, moment.value, kind.value, reason),
        )

    @contextmanager
    def receive(self, verb: str, asked: Mapping[str, str | int | None]) -> Iterator[None]:
        """Write down a call, and let it fail where the script says so.

        Leaving the block without an exception means that the effect is committed.
        """
        number = self._write_down(verb, asked)
        fault = self._fault(verb, number)
        try:
            if fault is not None and fault["moment"] == Moment.BEFORE:
                if fault["kind"] == FaultKind.REFUSE:
                    raise Refusal(fault["reason"])
                raise AnswerLost(FaultKind(fault["kind"]))
            yield
        except AnswerLost as lost:
            self._end(verb, number, f"lost ({lost.kind.value})")
            raise
        except Refusal as refusal:
            self._end(verb, number, f"refused ({refusal.code})")
            self._lose(verb, number, fault)
            raise
        self._end(verb, number, "answered")
        self._lose(verb, number, fault)

    def latest(self, at_most: int) -> list[Row]:
        """The newest calls first: what the sandbox's page shows."""
        return self._store.all("SELECT * FROM call ORDER BY id DESC LIMIT ?", at_most)

    def _lose(self, verb: str, number: int, fault: Row | None) -> None:
        """Lose an answer that was ready, where the script says `after`."""
        if fault is not None and fault["moment"] == Moment.AFTER:
            self._end(verb, number, f"done, answer lost ({fault['kind']})")
            raise AnswerLost(FaultKind(fault["kind"]))

    def _received(self, verb: str) -> int:
        return self._store.number("SELECT max(number) FROM call WHERE verb = ?", verb)

    def _write_down(self, verb: str, asked: Mapping[str, str | int | None]) -> int:
        number = self._received(verb) + 1
        self._store.run(
            "INSERT INTO call (verb, number, at, asked) VALUES (?, ?, ?, ?)",
            *(verb, number, written(self._store.now()), orjson.dumps(dict(asked)).decode()),
        )
        return number

    def _end(self, verb: str, number: int, ended: str) -> None:
        self._store.run(
            "UPDATE call SET ended = ? WHERE verb = ? AND number = ?", ended, verb, number
        )

    def _fault(self, verb: str, number: int) -> Row | None:
        return self._store.one(
            "SELECT * FROM fault WHERE verb = ? AND ? BETWEEN first_call AND last_call"
            " ORDER BY id LIMIT 1",
            *(verb, number),
        )
