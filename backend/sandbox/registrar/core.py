"""What the registrar of the sandbox remembers and does, without HTTP.

It is the only source of its dates. It does what it is asked: a renewal whose date matches
always extends, whoever asked before (RFC 5731, 3.2.3); the transaction id of a call is
written down and never compared, as real registries do.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from sqlite3 import Row

from backend.sandbox import calls
from backend.sandbox.calls import Calls, Refusal
from backend.sandbox.store import Store, read, written

SCHEMA = """
CREATE TABLE IF NOT EXISTS domain (
    name TEXT PRIMARY KEY,
    expires_at TEXT NOT NULL,
    statuses TEXT NOT NULL,
    registrant TEXT
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
VERBS = frozenset({"domain", "renew"})
LONGEST_YEARS = 10  # ICANN: no registration may run more than ten years ahead.
MOST_AT_ONCE = 20_000

# Status (RFC 5731, 2.3; RFC 3915, 3.1) -> why a renewal is refused.
FORBIDS_RENEWAL = {
    "clientRenewProhibited": "renew_prohibited",
    "serverRenewProhibited": "renew_prohibited",
    "redemptionPeriod": "redemption",
    "pendingRestore": "redemption",
    "pendingDelete": "pending_delete",
    "pendingTransfer": "renew_prohibited",
}

Answer = dict[str, object]


@dataclass(frozen=True, slots=True)
class Registration:
    """A name as the admin puts it there."""

    name: str
    expires_at: datetime
    statuses: tuple[str, ...] = ("ok",)
    registrant: str | None = None


class Registrar:
    """The registrar. Names are compared in lower case."""

    def __init__(self, path: Path | str) -> None:
        self.store = Store(path, calls.SCHEMA, SCHEMA)
        self.calls = Calls(self.store, VERBS)

    def close(self) -> None:
        self.store.close()

    def domain(self, name: str) -> Answer:
        """A name as it stands; an unknown one is a 404."""
        with self.calls.receive("domain", {"name": name}):
            return _answer(self._domain(name))

    def renew(self, name: str, *, current_expiry: datetime, years: int, tx: str) -> Answer:
        """Extend a name by whole years from its expiry; the date given must be the stored one."""
        asked: dict[str, str | int | None] = {
            "name": name,
            "current_expiry": written(current_expiry),
            "years": years,
            "tx": tx,
        }
        with self.calls.receive("renew", asked):
            domain = self._domain(name)
            _check_statuses(domain)
            expires_at = read(domain["expires_at"])
            if current_expiry != expires_at:
                raise Refusal("expiry_differs", 409, expires_at=written(expires_at))
            if not 1 <= years <= LONGEST_YEARS:
                raise Refusal("bad_period")
            extended = add_years(expires_at, years)
            if extended > add_years(self.store.now(), LONGEST_YEARS):
                raise Refusal("too_far")
            with self.store.transaction():
                self.store.run(
                    "UPDATE domain SET expires_at = ? WHERE name = ?",
                    *(written(extended), domain["name"]),
                )
                self.store.run(
                    "INSERT INTO renewal (name, years, from_at, to_at, at, tx)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    *(domain["name"], years, written(expires_at), written(extended)),
                    *(written(self.store.now()), tx),
                )
        return _answer(self._domain(name))

    def put_domains(self, registrations: Iterable[Registration]) -> int:
        """Register names, or overwrite what is known of them, all in one go."""
        rows = [
            (
                registration.name.lower(),
                written(registration.expires_at),
                " ".join(registration.statuses),
                registration.registrant,
            )
            for registration in registrations
        ]
        if len(rows) > MOST_AT_ONCE:
            raise Refusal("too_many", 413)
        with self.store.transaction():
            self.store.run_many(
                "INSERT INTO domain (name, expires_at, statuses, registrant) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (name) DO UPDATE SET expires_at = excluded.expires_at,"
                " statuses = excluded.statuses, registrant = excluded.registrant",
                rows,
            )
        return len(rows)

    def domains(self) -> dict[str, list[Answer]]:
        """Every name with its date: what our own tables are compared with."""
        return {"domains": [_answer(row) for row in self.store.all("SELECT * FROM domain")]}

    def statement(self) -> dict[str, list[dict[str, object]]]:
        """Every renewal that was performed, in the order they came: the truth here."""
        renewals = self.store.all(
            'SELECT name, years, from_at AS "from", to_at AS "to", at, tx FROM renewal ORDER BY id'
        )
        return {"renewals": [dict(row) for row in renewals]}

    def _domain(self, name: str) -> Row:
        row = self.store.one("SELECT * FROM domain WHERE name = ?", name.lower())
        if row is None:
            raise Refusal("not_found", 404)
        return row


def add_years(moment: datetime, years: int) -> datetime:
    """The same day so many years later; 29 February becomes 28 where there is none."""
    try:
        return moment.replace(year=moment.year + years)
    except ValueError:
        return moment.replace(year=moment.year + years, day=28)


def _check_statuses(domain: Row) -> None:
    for status in domain["statuses"].split():
        if status in FORBIDS_RENEWAL:
            raise Refusal(FORBIDS_RENEWAL[status])


def _answer(domain: Row) -> Answer:
    return {
        "name": domain["name"],
        "expires_at": domain["expires_at"],
        "statuses": domain["statuses"].split(),
        "registrant": domain["registrant"],
    }
