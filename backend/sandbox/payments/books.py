"""The rows of the processor: cards, charges and refunds, and how each reads as an answer."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from sqlite3 import Row
from typing import TypeAlias

import orjson

from backend.sandbox.calls import Refusal
from backend.sandbox.payments.cards import DECK, TestCard
from backend.sandbox.payments.webhooks import Outbox
from backend.sandbox.store import Store, written

SCHEMA = """
CREATE TABLE IF NOT EXISTS card (
    token TEXT PRIMARY KEY,
    customer TEXT NOT NULL,
    number TEXT NOT NULL,
    exp_month INTEGER NOT NULL,
    exp_year INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS charge (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    asked TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    currency TEXT NOT NULL,
    customer TEXT NOT NULL,
    card TEXT REFERENCES card,
    description TEXT NOT NULL,
    memo TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL
        CHECK (state IN ('SUCCEEDED', 'ACTION_REQUIRED', 'PENDING', 'REFUSED')),
    reason TEXT,
    hard INTEGER NOT NULL DEFAULT 0,
    at TEXT NOT NULL,
    bank_answers_at TEXT
);
CREATE TABLE IF NOT EXISTS refund (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    asked TEXT NOT NULL,
    charge TEXT NOT NULL REFERENCES charge,
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS returned_refund (
    refund TEXT PRIMARY KEY REFERENCES refund,
    at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS dispute (
    charge TEXT PRIMARY KEY REFERENCES charge,
    state TEXT NOT NULL CHECK (state IN ('OPEN', 'WON', 'LOST')),
    at TEXT NOT NULL
);
"""
BANK_ANSWERS_WITHIN = timedelta(hours=1)  # the card that is answered late

Answer: TypeAlias = dict[str, object]
Values: TypeAlias = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True)
class PastCharge:
    """A charge of long ago as the admin tells of it: SUCCEEDED, or REFUSED with a reason."""

    key: str
    id: str
    amount_minor: int
    currency: str
    customer: str
    card: str
    description: str
    state: str
    reason: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class PastRefund:
    """Money given back long ago, for a charge that is known here."""

    key: str
    id: str
    charge: str
    amount_minor: int
    at: datetime


class Books:
    """Cards, charges and refunds. A caller that changes two things opens the transaction."""

    def __init__(self, store: Store, outbox: Outbox) -> None:
        self._store = store
        self._outbox = outbox

    # Cards

    def add_card(
        self,
        customer: str,
        card: TestCard,
        month: int,
        year: int,
        *,
        kept: bool,
        token: str | None = None,
    ) -> str:
        """Write down a card and return its token; only a kept one can be charged later."""
        token = token or f"card_{secrets.token_hex(12)}"
        self._store.run(
            "INSERT INTO card (token, customer, number, exp_month, exp_year, kept, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            *(token, customer, card.number, month, year, int(kept), self._now()),
        )
        return token

    def keep_card(self, token: str, *, kept: bool) -> None:
        self._store.run("UPDATE card SET kept = ? WHERE token = ?", int(kept), token)

    def card(self, token: str) -> Row | None:
        return self._store.one("SELECT * FROM card WHERE token = ?", token)

    def kept_card(self, token: str, customer: str) -> Row:
        """A card that this customer keeps here; nobody else's, and no forgotten one."""
        card = self.card(token)
        if card is None or not card["kept"] or card["customer"] != customer:
            raise Refusal("unknown_card")
        return card

    def kept_cards(self, at_most: int) -> list[Row]:
        """The newest first."""
        return self._store.all(
            "SELECT * FROM card WHERE kept = 1 ORDER BY rowid DESC LIMIT ?", at_most
        )

    # Charges

    def add_charge(self, asked: Values, card: str | None) -> str:
        """Write down a charge that nobody has decided yet, and return its id."""
        id = f"ch_{asked['key']}"
        self._store.run(
            "INSERT INTO charge (id, key, asked, amount_minor, currency, customer, card,"
            " description, memo, state, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTION_REQUIRED', ?)",
            *(id, asked["key"], frozen(asked), asked["amount_minor"], asked["currency"]),
            *(asked["customer"], card, asked["description"], asked["memo"], self._now()),
        )
        return id

    def charge(self, id: str) -> Row:
        return found(self._store.one("SELECT * FROM charge WHERE id = ?", id))

    def charge_by_key(self, key: str) -> Row:
        return found(self._store.one("SELECT * FROM charge WHERE key = ?", key))

    def take(self, charge: str, card: TestCard) -> None:
        """Take the money; some banks answer only later."""
        if card.answers_late:
            self._store.run(
                "UPDATE charge SET state = 'PENDING', bank_answers_at = ? WHERE id = ?",
                *(written(self._store.now() + BANK_ANSWERS_WITHIN), charge),
            )
            return
        self._conclude(charge, "SUCCEEDED")

    def take_what_banks_answered(self) -> None:
        """Take the money of charges whose banks have answered meanwhile."""
        for charge in self._store.all(
            "SELECT id FROM charge WHERE state = 'PENDING' AND bank_answers_at <= ?", self._now()
        ):
            with self._store.transaction():
                self._conclude(charge["id"], "SUCCEEDED")

    def refuse(self, charge: str, reason: str, *, hard: bool = False) -> None:
        self._conclude(charge, "REFUSED", reason, hard=hard)

    def use_card(self, charge: str, card: str) -> None:
        self._store.run("UPDATE charge SET card = ? WHERE id = ?", card, charge)

    def charges(self) -> list[Row]:
        """All of them, in the order they came."""
        return self._store.all(
            "SELECT key, charge.id, amount_minor, currency, customer, card, description, charge.state,"
            " reason, charge.at, CASE WHEN dispute.state IN ('OPEN', 'LOST') THEN amount_minor ELSE 0 END"
            " AS withdrawn_minor FROM charge LEFT JOIN dispute ON dispute.charge = charge.id"
            " ORDER BY charge.rowid"
        )

    def charges_since(self, since: datetime) -> list[Row]:
        """Those made at an instant or after it, whatever became of them, the oldest first."""
        return self._store.all(
            "SELECT key, id, amount_minor, currency, customer, card, memo, state, at FROM charge"
            " WHERE at >= ? ORDER BY rowid",
            written(since),
        )

    def _conclude(
        self, charge: str, state: str, reason: str | None = None, *, hard: bool = False
    ) -> None:
        self._store.run(
            "UPDATE charge SET state = ?, reason = ?, hard = ? WHERE id = ?",
            *(state, reason, int(hard), charge),
        )
        happened = "charge.succeeded" if state == "SUCCEEDED" else "charge.failed"
        self._outbox.put(happened, self.charge(charge)["key"], charge)

    # Refunds

    def add_refund(self, asked: Values) -> None:
        id = f"re_{asked['key']}"
        self._store.run(
            "INSERT INTO refund (id, key, asked, charge, amount_minor, at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            *(id, asked["key"], frozen(asked), asked["charge"], asked["amount_minor"]),
            self._now(),
        )
        self._outbox.put("refund.succeeded", str(asked["key"]), id)

    def refund_by_key(self, key: str) -> Row:
        return found(self._store.one("SELECT * FROM refund WHERE key = ?", key))

    def refunded(self, charge: str) -> int:
        """How much of a charge was given back so far, in minor units."""
        return self._store.number(
            "SELECT sum(amount_minor) FROM refund WHERE charge = ?"
            " AND id NOT IN (SELECT refund FROM returned_refund)",
            charge,
        )

    def return_refund(self, refund: Row) -> None:
        """The customer's bank sends a refund back: the account behind the card is closed."""
        self._store.run(
            "INSERT INTO returned_refund (refund, at) VALUES (?, ?)", refund["id"], self._now()
        )
        self._outbox.put("refund.failed", refund["key"], refund["id"])

    def returned(self, refund: str) -> bool:
        return self._store.one("SELECT 1 FROM returned_refund WHERE refund = ?", refund) is not None

    def refunds(self) -> list[Row]:
        """All of them, in the order they came."""
        return self._store.all(
            "SELECT refund.key, refund.id, refund.charge, refund.amount_minor, charge.currency,"
            " charge.customer, CASE WHEN returned_refund.at IS NULL THEN 'SUCCEEDED' ELSE 'FAILED'"
            " END AS state, refund.at FROM refund JOIN charge ON charge.id = refund.charge"
            " LEFT JOIN returned_refund ON returned_refund.refund = refund.id ORDER BY refund.rowid"
        )

    def refunds_since(self, since: datetime) -> list[Row]:
        """Those made at an instant or after it, the oldest first."""
        return self._store.all(
            "SELECT refund.key, refund.id, refund.charge, refund.amount_minor, charge.currency,"
            " refund.at FROM refund JOIN charge ON charge.id = refund.charge"
            " WHERE refund.at >= ? ORDER BY refund.rowid",
            written(since),
        )

    # Disputes

    def dispute(self, charge: str) -> Row | None:
        return self._store.one("SELECT * FROM dispute WHERE charge = ?", charge)

    def put_dispute(self, charge: Row, state: str) -> None:
        """The customer takes a charge back at their bank (OPEN), or the bank has decided (WON, LOST)."""
        self._store.run(
            "INSERT INTO dispute (charge, state, at) VALUES (?, ?, ?)"
            " ON CONFLICT (charge) DO UPDATE SET state = excluded.state, at = excluded.at",
            *(charge["id"], state, self._now()),
        )
        happened = "dispute.opened" if state == "OPEN" else "dispute.decided"
        self._outbox.put(happened, charge["key"], charge["id"])

    # The past

    def put_charges(self, charges: Iterable[PastCharge]) -> None:
        """Remember charges nobody was told of; a key that is known stays as it is."""
        self._store.run_many(
            "INSERT INTO charge (id, key, asked, amount_minor, currency, customer, card, description,"
            " state, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
            [
                (
                    *(past.id, past.key, frozen({"key": past.key}), past.amount_minor),
                    *(past.currency, past.customer, past.card, past.description),
                    *(past.state, past.reason, written(past.at)),
                )
                for past in charges
            ],
        )

    def put_refunds(self, refunds: Iterable[PastRefund]) -> None:
        """Remember refunds nobody was told of; a key that is known stays as it is."""
        self._store.run_many(
            "INSERT INTO refund (id, key, asked, charge, amount_minor, at) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (key) DO NOTHING",
            [
                (
                    *(past.id, past.key, frozen({"key": past.key})),
                    *(past.charge, past.amount_minor, written(past.at)),
                )
                for past in refunds
            ],
        )

    # Repeats

    def earlier_charge(self, asked: Values) -> Row | None:
        """The charge begun with this key before; 409 when something else was asked then."""
        return same(
            self._store.one("SELECT * FROM charge WHERE key = ?", asked["key"]), frozen(asked)
        )

    def earlier_refund(self, asked: Values) -> Row | None:
        """The refund made with this key before; 409 when something else was asked then."""
        return same(
            self._store.one("SELECT * FROM refund WHERE key = ?", asked["key"]), frozen(asked)
        )

    # Answers

    def charge_answer(self, charge: Row, page: str | None, typed_card: str | None) -> Answer:
        """`page`: where it waits for its customer; `typed_card`: the one typed for it and kept."""
        return {
            "key": charge["key"],
            "id": charge["id"],
            "state": charge["state"],
            "amount_minor": charge["amount_minor"],
            "currency": charge["currency"],
            "refunded_minor": self.refunded(charge["id"]),
            "reason": charge["reason"],
            "hard": bool(charge["hard"]),
            "page": page,
            "saved_card": None if typed_card is None else self.card_answer(typed_card),
            "dispute": self._dispute_answer(charge),
        }

    def _dispute_answer(self, charge: Row) -> Answer | None:
        dispute = self.dispute(charge["id"])
        if dispute is None:
            return None
        won = dispute["state"] == "WON"
        return {
            "state": dispute["state"],
            "withdrawn_minor": 0 if won else charge["amount_minor"],
        }

    def refund_answer(self, refund: Row) -> Answer:
        return {
            "key": refund["key"],
            "id": refund["id"],
            "charge": refund["charge"],
            "amount_minor": refund["amount_minor"],
            "currency": self.charge(refund["charge"])["currency"],
            "state": "FAILED" if self.returned(refund["id"]) else "SUCCEEDED",
        }

    def card_answer(self, token: str) -> Answer:
        card = found(self.card(token))
        test_card = DECK[card["number"]]
        return {
            "token": token,
            "brand": test_card.brand,
            "last4": test_card.last4,
            "exp_month": card["exp_month"],
            "exp_year": card["exp_year"],
        }

    def _now(self) -> str:
        return written(self._store.now())


def frozen(asked: Values) -> str:
    """What was asked, as text to be compared with what is asked later."""
    return orjson.dumps(dict(asked), option=orjson.OPT_SORT_KEYS).decode()


def same(earlier: Row | None, asked: str) -> Row | None:
    """The earlier act, if it was asked with the same values."""
    if earlier is not None and earlier["asked"] != asked:
        raise Refusal("key_used_otherwise", 409)
    return earlier


def found(row: Row | None) -> Row:
    if row is None:
        raise Refusal("not_found", 404)
    return row
