"""Customers on the processor's pages: which page, for what, how far, and back to where.

    purpose  setup    add a card                      FORM -> (CONFIRM) -> DONE
             payment  pay with a card typed there     FORM -> (CONFIRM) -> DONE
             confirm  say yes to a charge             CONFIRM -> DONE

A visit that is not finished within a day is over. What follows from a visit is core.py's.
"""

import secrets
from datetime import timedelta
from enum import StrEnum
from sqlite3 import Row
from urllib.parse import urlsplit

from backend.sandbox.calls import Refusal
from backend.sandbox.payments.books import Values, frozen
from backend.sandbox.store import Store, written

SCHEMA = """
CREATE TABLE IF NOT EXISTS visit (
    id TEXT PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('setup', 'payment', 'confirm')),
    key TEXT NOT NULL,
    asked TEXT NOT NULL,
    customer TEXT NOT NULL,
    return_url TEXT NOT NULL,
    charge TEXT,
    stage TEXT NOT NULL CHECK (stage IN ('FORM', 'CONFIRM', 'DONE')),
    outcome TEXT,
    card TEXT,
    keep_card INTEGER NOT NULL DEFAULT 0,
    ends_at TEXT NOT NULL,
    UNIQUE (purpose, key)
);
"""
LONGEST = timedelta(days=1)


class Purpose(StrEnum):
    SETUP = "setup"
    PAYMENT = "payment"
    CONFIRM = "confirm"


class Stage(StrEnum):
    FORM = "FORM"
    CONFIRM = "CONFIRM"
    DONE = "DONE"


class Visits:
    """The book of visits. An id is a secret: whoever has it is the customer."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def open(
        self, purpose: Purpose, asked: Values, *, charge: str | None = None, card: str | None = None
    ) -> str:
        """Begin a visit and return its id."""
        id = secrets.token_urlsafe(24)
        stage = Stage.CONFIRM if purpose is Purpose.CONFIRM else Stage.FORM
        self._store.run(
            "INSERT INTO visit (id, purpose, key, asked, customer, return_url, charge, stage,"
            " card, ends_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(id, purpose.value, asked["key"], frozen(asked), asked["customer"]),
            *(asked["return_url"], charge, stage.value, card),
            written(self._store.now() + LONGEST),
        )
        return id

    def at(self, id: str) -> Row:
        """The visit of a page; an unknown id is a 404."""
        visit = self._store.one("SELECT * FROM visit WHERE id = ?", id)
        if visit is None:
            raise Refusal("not_found", 404)
        return visit

    def by_key(self, purpose: Purpose, key: str) -> Row | None:
        return self._store.one(
            "SELECT * FROM visit WHERE purpose = ? AND key = ?", purpose.value, key
        )

    def waiting_for(self, charge: str) -> str | None:
        """The id of the page where a charge waits for its customer."""
        visit = self._store.one(
            "SELECT id FROM visit WHERE charge = ? AND stage <> ?", charge, Stage.DONE.value
        )
        return None if visit is None else str(visit["id"])

    def card_kept_for(self, charge: str) -> str | None:
        """The card that the customer typed for a charge and chose to keep."""
        visit = self._store.one(
            "SELECT card FROM visit WHERE charge = ? AND outcome = 'SUCCEEDED' AND keep_card = 1",
            charge,
        )
        return None if visit is None else str(visit["card"])

    def ask_to_confirm(self, id: str, card: str, *, keep_card: bool) -> None:
        self._store.run(
            "UPDATE visit SET stage = ?, card = ?, keep_card = ? WHERE id = ?",
            *(Stage.CONFIRM.value, card, int(keep_card), id),
        )

    def finish(self, id: str, outcome: str, card: str | None, *, keep_card: bool) -> None:
        self._store.run(
            "UPDATE visit SET stage = ?, outcome = ?, card = ?, keep_card = ? WHERE id = ?",
            *(Stage.DONE.value, outcome, card, int(keep_card), id),
        )

    def over(self) -> list[Row]:
        """The visits that nobody finished in time."""
        return self._store.all(
            "SELECT * FROM visit WHERE stage <> ? AND ends_at <= ?",
            *(Stage.DONE.value, written(self._store.now())),
        )


def origin(return_url: str) -> str:
    """Scheme, host and port of a return address; only plain web addresses are taken.

    It goes into a header of our pages, so nothing but letters, digits, `.`, `-` and a port.
    """
    try:
        parts = urlsplit(return_url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Refusal("malformed", 400, field="return_url") from error
    named = host.replace("-", "").replace(".", "")
    if parts.scheme not in ("http", "https") or not (named.isascii() and named.isalnum()):
        raise Refusal("malformed", 400, field="return_url")
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")
