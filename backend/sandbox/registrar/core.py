"""What the registrar of the sandbox remembers and does, without HTTP.

It is the only source of its dates. It does what it is asked: a renewal whose date matches
always extends, whoever asked before (RFC 5731, 3.2.3); the transaction id of a call is
written down and never compared, as real registries do.

A name that nobody renews goes its way by this clock alone, in days that are the name's own:

    expiry -> still renewable (grace) -> redemptionPeriod -> pendingDelete -> not there any more

Restoring brings it back from redemption and does not extend it (RFC 3915): its grace begins anew, and
whoever does not renew it then loses it again.

What it takes and does later stands in later.py; it is done by this clock, before the next question is answered.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import Row

from backend.sandbox import calls
from backend.sandbox.calls import Calls, Refusal
from backend.sandbox.registrar import later
from backend.sandbox.registrar.later import Later, Slow
from backend.sandbox.store import Store, read, written

SCHEMA = """
CREATE TABLE IF NOT EXISTS domain (
    name TEXT PRIMARY KEY,
    expires_at TEXT NOT NULL,
    statuses TEXT NOT NULL,
    registrant TEXT,
    grace_days INTEGER NOT NULL,
    redemption_days INTEGER NOT NULL,
    delete_days INTEGER NOT NULL,
    restored_at TEXT,
    taken_away_at TEXT
);
CREATE TABLE IF NOT EXISTS restore (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL REFERENCES domain,
    expires_at TEXT NOT NULL,
    at TEXT NOT NULL,
    tx TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS renewal (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL REFERENCES domain,
    years INTEGER NOT NULL,
    from_at TEXT NOT NULL,
    to_at TEXT NOT NULL,
    at TEXT NOT NULL,
    tx TEXT NOT NULL
);
"""
VERBS = frozenset({"domain", "renew", "restore", "poll", "acknowledge"})
LONGEST_YEARS = 10  # ICANN: no registration may run more than ten years ahead.
MOST_AT_ONCE = 20_000
USUAL_DAYS = {"grace_days": 45, "redemption_days": 30, "delete_days": 5}  # as most gTLDs count

# Status (RFC 5731, 2.3; RFC 3915, 3.1) -> why a renewal is refused; the first one that a name has says why.
FORBIDS_RENEWAL = {
    "pendingRenew": "pending_renew",
    "redemptionPeriod": "redemption",
    "pendingRestore": "redemption",
    "clientRenewProhibited": "renew_prohibited",
    "serverRenewProhibited": "renew_prohibited",
    "pendingDelete": "pending_delete",
    "pendingTransfer": "renew_prohibited",
}

IN_REDEMPTION = frozenset({"pendingDelete", "redemptionPeriod"})
ABOUT_TO_GO = frozenset({"pendingDelete"})

Answer = dict[str, object]


@dataclass(frozen=True, slots=True)
class Registration:
    """A name as the admin puts it there, with its days after the expiry."""

    name: str
    expires_at: datetime
    statuses: tuple[str, ...] = ("ok",)
    registrant: str | None = None
    grace_days: int = USUAL_DAYS["grace_days"]
    redemption_days: int = USUAL_DAYS["redemption_days"]
    delete_days: int = USUAL_DAYS["delete_days"]


class Registrar:
    """The registrar. Names are compared in lower case."""

    def __init__(self, path: Path | str) -> None:
        self.store = Store(path, calls.SCHEMA, SCHEMA, later.SCHEMA)
        self.calls = Calls(self.store, VERBS)
        self.later = Later(self.store)

    def close(self) -> None:
        self.store.close()

    def domain(self, name: str) -> Answer:
        """A name as it stands; an unknown one is a 404."""
        with self.calls.receive("domain", {"name": name}):
            return self._answer(self._domain(name))

    def renew(self, name: str, *, current_expiry: datetime, years: int, tx: str) -> Answer:
        """Extend a name by whole years from its expiry, now or later; the date given must be the stored one."""
        asked: dict[str, str | int | None] = {
            "name": name,
            "current_expiry": written(current_expiry),
            "years": years,
            "tx": tx,
        }
        with self.calls.receive("renew", asked):
            domain = self._domain(name)
            self._check_renewable(domain)
            expires_at = read(domain["expires_at"])
            if current_expiry != expires_at:
                raise Refusal("expiry_differs", 409, expires_at=written(expires_at))
            if not 1 <= years <= LONGEST_YEARS:
                raise Refusal("bad_period")
            if add_years(expires_at, years) > add_years(self.store.now(), LONGEST_YEARS):
                raise Refusal("too_far")
            if not self.later.takes(domain["name"], "renew", years=years, tx=tx):
                with self.store.transaction():
                    self._extend(domain, years, tx=tx, at=written(self.store.now()))
        return self._answer(self._domain(name))

    def restore(self, name: str, *, tx: str) -> Answer:
        """Bring a name back from redemption, request and report in one (RFC 3915, 4.2.5); its expiry stays."""
        with self.calls.receive("restore", {"name": name, "tx": tx}):
            domain = self._domain(name)
            statuses = self._statuses(domain)
            if "redemptionPeriod" not in statuses:
                going = "pendingDelete" in statuses and "pendingRestore" not in statuses
                raise Refusal("pending_delete" if going else "not_in_redemption")
            if not self.later.takes(domain["name"], "restore", years=0, tx=tx):
                with self.store.transaction():
                    self._bring_back(domain, tx=tx, at=written(self.store.now()))
        return self._answer(self._domain(name))

    def next_message(self) -> Answer:
        """The oldest message that was not acknowledged, or none."""
        with self.calls.receive("poll", {}):
            self.settle()
            return {"message": self.later.next()}

    def acknowledge(self, message_id: str) -> Answer:
        """Take a message out of the queue."""
        with self.calls.receive("acknowledge", {"id": message_id}):
            self.later.acknowledge(message_id)
        return {"acknowledged": message_id}

    def let_take(self, names: Iterable[str], slow: Slow) -> int:
        """Let the next thing asked of these names take its time, as the admin says."""
        return self.later.let_take([self._domain(name)["name"] for name in names], slow)

    def settle(self) -> None:
        """End what was taken and has fallen due. What the name does not allow any more is refused."""
        for taken in self.later.due():
            with self.store.transaction():
                self.later.end(taken, taken["reason"] or self._do(taken))

    def _do(self, taken: Row) -> str | None:
        """Do what was taken, in the caller's transaction; return why not where it cannot be done."""
        domain = self.store.one("SELECT * FROM domain WHERE name = ?", taken["name"])
        if domain is None or domain["taken_away_at"] is not None:
            return "not_found"
        if taken["about"] == "renew":
            self._extend(domain, taken["years"], tx=taken["tx"], at=taken["due_at"])
        else:
            self._bring_back(domain, tx=taken["tx"], at=taken["due_at"])
        return None

    def _extend(self, domain: Row, years: int, *, tx: str, at: str) -> None:
        extended = written(add_years(read(domain["expires_at"]), years))
        self.store.run(
            "UPDATE domain SET expires_at = ? WHERE name = ?", *(extended, domain["name"])
        )
        self.store.run(
            "INSERT INTO renewal (name, years, from_at, to_at, at, tx) VALUES (?, ?, ?, ?, ?, ?)",
            *(domain["name"], years, domain["expires_at"], extended, at, tx),
        )

    def _bring_back(self, domain: Row, *, tx: str, at: str) -> None:
        kept = [each for each in domain["statuses"].split() if each not in IN_REDEMPTION]
        self.store.run(
            "UPDATE domain SET restored_at = ?, statuses = ? WHERE name = ?",
            *(at, " ".join(kept) or "ok", domain["name"]),
        )
        self.store.run(
            "INSERT INTO restore (name, expires_at, at, tx) VALUES (?, ?, ?, ?)",
            *(domain["name"], domain["expires_at"], at, tx),
        )

    def put_domains(self, registrations: Iterable[Registration]) -> int:
        """Register names, or overwrite what is known of them, all in one go."""
        rows = [
            (
                registration.name.lower(),
                written(registration.expires_at),
                " ".join(registration.statuses),
                registration.registrant,
                registration.grace_days,
                registration.redemption_days,
                registration.delete_days,
            )
            for registration in registrations
        ]
        if len(rows) > MOST_AT_ONCE:
            raise Refusal("too_many", 413)
        with self.store.transaction():
            self.store.run_many(
                "INSERT INTO domain (name, expires_at, statuses, registrant, grace_days,"
                " redemption_days, delete_days) VALUES (?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (name) DO UPDATE SET expires_at = excluded.expires_at,"
                " statuses = excluded.statuses, registrant = excluded.registrant,"
                " grace_days = excluded.grace_days, redemption_days = excluded.redemption_days,"
                " delete_days = excluded.delete_days, restored_at = NULL, taken_away_at = NULL",
                rows,
            )
            self.later.drop(row[0] for row in rows)
        return len(rows)

    def take_away(self, names: Iterable[str]) -> int:
        """Let names go to another registrar, as a transfer ends: here they are known no more."""
        taken = [self._domain(name)["name"] for name in names]
        with self.store.transaction():
            self.store.run_many(
                "UPDATE domain SET taken_away_at = ? WHERE name = ?",
                [(written(self.store.now()), name) for name in taken],
            )
        return len(taken)

    def domains(self) -> dict[str, list[Answer]]:
        """Every name with its date: what our own tables are compared with."""
        self.settle()
        known = (row for row in self.store.all("SELECT * FROM domain") if not self._gone(row))
        return {"domains": [self._answer(row) for row in known]}

    def statement(self) -> dict[str, list[dict[str, object]]]:
        """Every renewal and restore that was performed, in the order they came: the truth here.

        With it what was taken to be done later, and the messages about it.
        """
        self.settle()
        renewals = self.store.all(
            'SELECT name, years, from_at AS "from", to_at AS "to", at, tx FROM renewal ORDER BY id'
        )
        restores = self.store.all("SELECT name, expires_at, at, tx FROM restore ORDER BY id")
        return {
            "renewals": [dict(row) for row in renewals],
            "restores": [dict(row) for row in restores],
            **self.later.statement(),
        }

    def _domain(self, name: str) -> Row:
        self.settle()
        row = self.store.one("SELECT * FROM domain WHERE name = ?", name.lower())
        if row is None or self._gone(row):
            raise Refusal("not_found", 404)
        return row

    def _gone(self, domain: Row) -> bool:
        """Say whether it went to another registrar, or its last day is over."""
        return domain["taken_away_at"] is not None or self.store.now() >= _ends_at(domain)

    def _statuses(self, domain: Row) -> list[str]:
        """Return its statuses at this moment, with what is under way."""
        statuses, under_way = self._lasting_statuses(domain), self.later.under_way(domain["name"])
        if under_way == "pendingRestore":
            return ["pendingDelete", under_way]
        if under_way:
            return sorted({*statuses, under_way} - {"ok"})  # ok stands alone (RFC 5731, 2.3)
        return statuses

    def _lasting_statuses(self, domain: Row) -> list[str]:
        """Return its statuses but for that: what time does to it goes before what the admin wrote."""
        now, grace_until = self.store.now(), _grace_until(domain)
        if now < grace_until:
            return list(domain["statuses"].split())
        restorable_until = grace_until + timedelta(days=domain["redemption_days"])
        return sorted(IN_REDEMPTION if now < restorable_until else ABOUT_TO_GO)

    def _check_renewable(self, domain: Row) -> None:
        statuses = self._statuses(domain)
        for status, why in FORBIDS_RENEWAL.items():
            if status in statuses:
                raise Refusal(why)

    def _answer(self, domain: Row) -> Answer:
        return {
            "name": domain["name"],
            "expires_at": domain["expires_at"],
            "statuses": self._statuses(domain),
            "registrant": domain["registrant"],
        }


def add_years(moment: datetime, years: int) -> datetime:
    """The same day so many years later; 29 February becomes 28 where there is none."""
    try:
        return moment.replace(year=moment.year + years)
    except ValueError:
        return moment.replace(year=moment.year + years, day=28)


def _grace_until(domain: Row) -> datetime:
    """Return until when it can be renewed; a name that was restored has its grace once more."""
    begins = read(domain["expires_at"])
    if domain["restored_at"] is not None:
        begins = max(begins, read(domain["restored_at"]))
    return begins + timedelta(days=domain["grace_days"])


def _ends_at(domain: Row) -> datetime:
    days = domain["redemption_days"] + domain["delete_days"]
    return _grace_until(domain) + timedelta(days=days)
