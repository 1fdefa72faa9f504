"""What happened outside that a restored database does not know, and going on from there (reliability F10, F56).

a backup is restored, or a standby takes over
    -> nothing is issued, charged or renewed                work/incarnation.py
    -> `look` lists charges, refunds, renewals, numbers     here; changes nothing
    -> `confirm` names the last number of each series       here; adopts what it can, has the rest given back
    -> the workers go on: what the registries did already they find done (RFC 5731, 3.2.3)
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

import orjson

from backend.features.billing import snapshots
from backend.features.billing.models import (
    DocumentKind,
    LostNumbers,
    Stray,
    StrayKind,
    StrayState,
)
from backend.features.billing.operations.charge import ask
from backend.features.billing.operations.sealing import locked_series
from backend.features.billing.operations.strays import start_giving_back
from backend.features.billing.refusals import NumberMissing, NumberTaken, NumberUnknown
from backend.features.brands.models import LegalEntity
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.overview import reconcile_queries as queries
from backend.features.renewals.operations.adopt import adopt
from backend.features.work import incarnation
from backend.kit import database
from backend.kit.database import Row
from backend.kit.failpoints import outside_call
from backend.kit.ids import new_id
from backend.kit.money import Money
from backend.kit.refusals import Refusal
from backend.ports.answers import Refused
from backend.ports.marks import Mark
from backend.ports.payments import ChargeState, ListedCharge, ListedRefund
from backend.ports.world import World

OVERLAP = timedelta(days=1)
"""How far before the last thing known the outside is asked: a charge may have been made long before its answer."""

AT_ONCE = 8
"""So many questions to the registrar at the same time."""

Key = tuple[UUID, str, int]
"""A series: legal entity, kind of document, year."""


@dataclass(frozen=True)
class Numbers:
    """One series: the last number of the books, and what is marked as issued beyond it."""

    key: Key
    legal_name: str
    ours: int
    beyond: Sequence[Mark]

    @property
    def last(self) -> int:
        return max([self.ours, *(mark.number for mark in self.beyond)])

    @property
    def full_number(self) -> str:
        return snapshots.full_number(DocumentKind(self.key[1]), self.key[2], self.last)


@dataclass(frozen=True)
class Moved:
    """A domain whose registry shows a later date than ours."""

    service_id: UUID
    name: str
    account: str
    ours_at: datetime
    theirs_at: datetime


@dataclass(frozen=True)
class Reconciliation:
    """What the outside shows since a moment, and our books do not. `accounts` are customer numbers by id."""

    restored: bool
    since: datetime
    charges: Sequence[ListedCharge]
    refunds: Sequence[ListedRefund]
    renewals: Sequence[Moved]
    numbers: Sequence[Numbers]
    accounts: dict[UUID, str]

    def plain(self) -> dict[str, object]:
        """Return it for programs."""
        return {
            "restored": self.restored,
            "since": self.since.isoformat(),
            "charges": [
                {
                    "key": str(each.key),
                    "charge": each.reference,
                    "state": each.state.value,
                    "amount_minor": each.amount.minor,
                    "currency": each.amount.currency,
                    "account": self.account_of(each),
                    "at": each.at.isoformat(),
                }
                for each in self.charges
            ],
            "refunds": [
                {
                    "key": str(each.key),
                    "charge": each.charge,
                    "amount_minor": each.amount.minor,
                    "currency": each.amount.currency,
                    "at": each.at.isoformat(),
                }
                for each in self.refunds
            ],
            "renewals": [
                {
                    "name": each.name,
                    "account": each.account,
                    "ours": each.ours_at.isoformat(),
                    "theirs": each.theirs_at.isoformat(),
                }
                for each in self.renewals
            ],
            "numbers": [
                {
                    "legal_entity": each.legal_name,
                    "kind": each.key[1],
                    "year": each.key[2],
                    "ours": each.ours,
                    "last": each.full_number,
                    "lost": [mark.full_number for mark in each.beyond],
                }
                for each in self.numbers
            ],
        }

    def sentences(self) -> list[str]:
        """Return it for people, a line for each thing."""
        said = [f"since {self.since:%Y-%m-%d %H:%M} UTC"]
        said += [
            f"charge {each.reference}  {_text(each.amount)}  {self.account_of(each) or 'account unknown'}"
            f"  {each.state}  {each.at:%Y-%m-%d %H:%M}"
            for each in self.charges
        ]
        said += [
            f"refund {each.reference}  {_text(each.amount)}  of {each.charge}  {each.at:%Y-%m-%d %H:%M}"
            for each in self.refunds
        ]
        said += [
            f"renewal {each.name}  {each.account}  {each.ours_at:%Y-%m-%d} -> {each.theirs_at:%Y-%m-%d}"
            for each in self.renewals
        ]
        for series in self.numbers:
            said += [
                f"number {mark.full_number}  {_text(Money(mark.total_minor, mark.currency))}"
                for mark in series.beyond
            ]
            said.append(f"last known of {series.legal_name}: {series.full_number}")
        said.append(
            "RESTORED: nothing is issued, charged or renewed until --confirm"
            if self.restored
            else "the database is where it was confirmed to be"
        )
        return said

    def account_of(self, charge: ListedCharge) -> str | None:
        account_id = _account_id(charge)
        return self.accounts.get(account_id) if account_id else None


def _text(amount: Money) -> str:
    return f"{amount.amount} {amount.currency}"


async def open_door(world: World) -> None:
    """Look, before a door opens, whether the books are those that they were; close them when they are older.

    Older is a database that ends before a number which is marked outside of it.
    """
    now = (await world.clock.moment()).now
    await incarnation.begin(now=now)
    if any(each.beyond for each in await _numbers(world)):
        await incarnation.doubt(now=now)


async def look(world: World) -> Reconciliation:
    """Compare the books with the processor, the registries and the marked numbers. Raises Unreachable, Refused.

    Whoever asks twice gets the same answer: nothing is changed.
    """
    known_at = await queries.last_known_at()
    since = known_at - OVERLAP if known_at else datetime.fromtimestamp(0, UTC)
    with outside_call("overview.reconcile.charges"):
        charges = await world.payments.charges_since(since)
    with outside_call("overview.reconcile.refunds"):
        refunds = await world.payments.refunds_since(since)
    ours = [each for each in charges if _memo(each) and each.state is not ChargeState.REFUSED]
    # Only now: a row that is there before its charge is made was there when the list was.
    unknown = await queries.unknown_charges([each.key for each in ours])
    sent = await queries.unknown_refunds([each.key for each in refunds])
    return Reconciliation(
        restored=not await incarnation.at_home(),
        since=since,
        charges=[each for each in ours if each.key in unknown],
        refunds=[each for each in refunds if each.key in sent],
        renewals=await _moved(world),
        numbers=await _numbers(world),
        accounts=await queries.accounts([key for key in map(_account_id, ours) if key]),
    )


def _memo(charge: ListedCharge) -> dict[str, object] | None:
    """Return what we gave a charge to remember; None for one that somebody else made at the same processor."""
    try:
        memo = orjson.loads(charge.memo)
    except orjson.JSONDecodeError:
        return None
    return memo if isinstance(memo, dict) and "payment_id" in memo else None


def _account_id(charge: ListedCharge) -> UUID | None:
    try:
        return UUID(charge.customer)
    except ValueError:
        return None


async def _moved(world: World) -> list[Moved]:
    """Ask the registrar about every domain; one that it does not know, or does not want to tell of, is no renewal."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def ask(domain: Row) -> Moved | None:
        async with gate:
            try:
                with outside_call("overview.reconcile.domain"):
                    registered = await world.registrar.domain(domain["name"])
            except Refused:
                return None
        ours = domain["expires_at"]
        if registered is None or registered.expires_at <= ours.replace(microsecond=0):
            return None
        return Moved(domain["id"], domain["name"], domain["account"], ours, registered.expires_at)

    answers = await asyncio.gather(*(ask(domain) for domain in await queries.domains()))
    return [moved for moved in answers if moved]


async def _numbers(world: World) -> list[Numbers]:
    """Compare each series with what is marked. The marks come first: what is marked is in the books already."""
    marked = list(world.marks.kept())
    names = await queries.legal_entities()
    ours: dict[Key, int] = {
        (row["legal_entity_id"], row["kind"], row["year"]): row["last_number"]
        for row in await queries.series()
    }
    beyond: dict[Key, list[Mark]] = {key: [] for key in ours}
    for mark in marked:
        key = (mark.legal_entity_id, mark.kind, mark.year)
        if mark.legal_entity_id in names and mark.number > ours.get(key, 0):
            beyond.setdefault(key, []).append(mark)
    return [
        Numbers(key, names[key[0]], ours.get(key, 0), marks)
        for key, marks in sorted(beyond.items(), key=lambda each: str(each[0]))
    ]


@dataclass(frozen=True)
class Confirmed:
    """What became of the charges that had no row, and how many numbers are known to be lost."""

    adopted: int
    giving_back: int
    left: int
    lost_numbers: int

    def sentences(self) -> list[str]:
        return [
            f"charges adopted: {self.adopted}, to be given back: {self.giving_back}",
            f"left for a person, whose account is not here: {self.left}",
            f"numbers that are not here: {self.lost_numbers}",
            "confirmed: the workers go on",
        ]


async def confirm(world: World, actor: Actor, last_numbers: Sequence[str]) -> Confirmed:
    """Put the books in order and go on after these numbers, the last that was issued of each series.

    Each charge without a row is adopted or will be given back, before anybody else may charge again; a refund
    waits for its credit note, which is issued again and finds it. Refused: a series that is not named
    (NumberMissing), a number below one that is known to be issued (NumberTaken), and what is no number
    (NumberUnknown). Broken off, it goes on where it was when it is called again.
    """
    found = await look(world)
    go_on = _go_on(found, last_numbers, await queries.legal_entities())
    with incarnation.reconciling():
        for stray in await _noted(world, found):
            await _adopt_or_give_back(world, stray)
        moment = await world.clock.moment()
        async with database.transaction("overview.confirm"):
            lost = 0
            for key, number in go_on.items():
                lost += await _skip(key, number, moment.now)
            await incarnation.confirm(now=moment.now)
            await journal.write(
                actor,
                "database.confirmed",
                now=moment.now,
                subject=new_id(),
                after={"since": found.since.isoformat(), "last_numbers": sorted(last_numbers)},
            )
    keys = [each.key for each in found.charges]
    states = [each.state for each in await Stray.filter(key__in=keys)]
    return Confirmed(
        adopted=states.count(StrayState.ADOPTED),
        giving_back=states.count(StrayState.GIVING_BACK),
        left=states.count(StrayState.FOUND),
        lost_numbers=lost,
    )


def _go_on(
    found: Reconciliation, last_numbers: Sequence[str], names: dict[UUID, str]
) -> dict[Key, int]:
    """Return the last number of each series by what was named; each that may have gone on must be."""
    named: dict[Key, int] = {}
    for said in last_numbers:
        key, number = _read(said, names)
        named[key] = number
    for series in found.numbers:
        if series.key in named and named[series.key] < series.last:
            raise NumberTaken("lastNumber", number=series.full_number)
        if series.key not in named and (series.beyond or series.key[2] >= found.since.year):
            raise NumberMissing("lastNumber", number=series.full_number)
    return named


def _read(said: str, names: dict[UUID, str]) -> tuple[Key, int]:
    """Read `FA2026-000123`, or `FA2026-000123@Legal name` where several legal entities count alike."""
    number, _, whose = said.partition("@")
    entities = [key for key, name in names.items() if whose in ("", name)]
    parsed = snapshots.parse_number(number)
    if parsed is None or len(entities) != 1:
        raise NumberUnknown("lastNumber", number=said)
    kind, year, count = parsed
    return (entities[0], kind.value, year), count


async def _noted(world: World, found: Reconciliation) -> list[Stray]:
    """Write down what has no row, once, and return the charges that wait for a decision, as they were made."""
    now = (await world.clock.moment()).now
    async with database.transaction("overview.note_strays"):
        await Stray.bulk_create(
            [
                *(_charge(each, found, now) for each in found.charges),
                *(_refund(each, now) for each in found.refunds),
            ],
            ignore_conflicts=True,
        )
    waiting = {each.key: each for each in await Stray.filter(state=StrayState.FOUND)}
    return [waiting[charge.key] for charge in found.charges]


def _charge(charge: ListedCharge, found: Reconciliation, now: datetime) -> Stray:
    account_id = _account_id(charge)
    return Stray(
        kind=StrayKind.CHARGE,
        key=charge.key,
        processor_ref=charge.reference,
        charge_ref=charge.reference,
        account_id=account_id if account_id in found.accounts else None,
        amount_minor=charge.amount.minor,
        currency=charge.amount.currency,
        card_ref=charge.card or "",
        memo=_memo(charge) or {},
        at=charge.at,
        found_at=now,
    )


def _refund(refund: ListedRefund, now: datetime) -> Stray:
    return Stray(
        kind=StrayKind.REFUND,
        key=refund.key,
        processor_ref=refund.reference,
        charge_ref=refund.charge,
        amount_minor=refund.amount.minor,
        currency=refund.amount.currency,
        memo={},
        at=refund.at,
        found_at=now,
    )


async def _adopt_or_give_back(world: World, stray: Stray) -> None:
    """Adopt a charge, or write down that it goes back. One whose account was lost as well is left to a person.

    What became of it is asked at once, for the next one may have been paid with the balance that it fills.
    """
    if stray.account_id is None:
        return
    moment = await world.clock.moment()
    try:
        await ask(world, await adopt(stray, moment=moment))
    except Refusal as refusal:
        async with database.transaction("overview.give_back"):
            fresh = await Stray.select_for_update().get(id=stray.id)
            await start_giving_back(fresh, because=refusal.code, now=moment.now)


async def _skip(key: Key, number: int, now: datetime) -> int:
    """Let a series go on after a number, and write down which of them are not here; return how many."""
    entity = await LegalEntity.get(id=key[0])
    series = await locked_series(entity, DocumentKind(key[1]), key[2])
    lost: int = number - series.last_number
    if lost > 0:
        await LostNumbers.create(
            series=series, first_number=series.last_number + 1, last_number=number, noted_at=now
        )
        series.last_number = number
        await series.save(update_fields=["last_number"])
    return max(lost, 0)
