"""A crew of workers as processes on one database, with the sandboxes as programs, and days that pass while they work.

For drills that take the ground away under them: what a test does itself it does as customer and operator.
"""

import asyncio
import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from time import monotonic
from uuid import UUID

import orjson

from backend.features.audit import operations as audit
from backend.features.billing.models import Stray, StrayState
from backend.features.billing.rules import Means
from backend.features.services.models import RenewalMode, Service
from backend.features.work import operations as work
from backend.features.work import queries
from backend.features.work.passage import Passage
from backend.features.work.running import plan_the_night
from backend.kit import database
from backend.kit.settings import Settings
from backend.ports.world import World
from backend.wiring import passage
from tests.browser.product import LOOK_EVERY_SECONDS, ROOT, Program, started
from tests.conftest import REDIS
from tests.journeys.errands import renew
from tests.journeys.steps import JOBS
from tests.journeys.test_commands import Done, comptoir
from tests.journeys.workers.neighbours import Neighbours
from tests.make import Customer, Make

PATIENCE_SECONDS = 90.0
"""How long a crew may do nothing while something is due; a night of many may take as long as it goes on."""


class Watched(Passage):
    """Days that pass while others work: nothing is done here but ringing for them."""

    async def _do_what_is_due(self) -> None:
        await all_done(self.world)


async def all_done(world: World) -> None:
    """Ring until a crew has done all that is due; how long that takes is no matter while something gets done."""
    deadline, before = monotonic() + PATIENCE_SECONDS, -1
    while not await _nothing_is_due(world):
        await world.bell.ring()
        done = await database.value("SELECT count(*) FROM work_job WHERE state = 'DONE'")
        if done != before:
            deadline, before = monotonic() + PATIENCE_SECONDS, done
        assert monotonic() < deadline, "the workers do nothing, and something is due"
        await asyncio.sleep(LOOK_EVERY_SECONDS)


async def _nothing_is_due(world: World) -> bool:
    due = await queries.next_run_at()
    now = (await world.clock.moment()).now
    return (due is None or due > now) and not await queries.anything_leased()


@dataclass
class Crew:
    """Two workers on the database that these settings name, of the version in `tree`; what they say is in `folder`."""

    settings: Settings
    folder: Path
    tree: Path = ROOT
    workers: list[Program] = field(default_factory=list)

    def __enter__(self) -> "Crew":
        for name in ("first", "second"):
            log = (self.folder / f"{name}.log").open("ab")
            self.workers.append(started(self.settings, "worker", log, self.tree))
        return self

    @contextmanager
    def asleep(self) -> Iterator[None]:
        """Let them stand still, as on a busy machine, and go on afterwards."""
        for worker in self.workers:
            worker.process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            for worker in self.workers:
                worker.process.send_signal(signal.SIGCONT)

    @property
    def said(self) -> str:
        """Return everything that they wrote, in this folder, ever."""
        return "".join(path.read_text(errors="replace") for path in self.folder.glob("*.log"))

    def end(self) -> None:
        """Ask them to end, as a supervisor does who starts the next version."""
        for worker in self.workers:
            worker.stop()
        self.workers.clear()

    def __exit__(self, *_: object) -> None:
        """End them as the machine does that goes down: nothing is finished first."""
        for worker in self.workers:
            with suppress(ProcessLookupError):
                worker.process.send_signal(signal.SIGKILL)
            worker.process.wait()
            worker.log.close()
        self.workers.clear()


def settings_of(database_url: str, folder: Path, outside: Neighbours) -> Settings:
    """What an operator sets."""
    return Settings(
        database_url=database_url,
        redis_url=os.environ[REDIS],
        data_dir=folder,
        demo=True,
        secret="a secret of the tests, long enough to sign with",
        payments_url=outside.payments.url,
        payments_webhook_secret="a webhook secret of the tests",
        registrar_url=outside.registrar.url,
        password_memory_kib=8,
        password_rounds=1,
        statement_timeout_ms=30_000,
        lock_timeout_ms=20_000,
    )


async def live(world: World, days: float) -> None:
    """Let days pass with the crew awake, and wait until everything that is due is done."""
    now = (await world.clock.moment()).now
    await Watched(world, {}, passage(world).neighbours).until(now + timedelta(days=days))


async def live_alone(world: World, days: float) -> None:
    """Let days pass without a crew: what falls due is done here."""
    now = (await world.clock.moment()).now
    await Passage(world, JOBS, passage(world).neighbours).until(now + timedelta(days=days))


async def night_falls(world: World) -> None:
    """Let the next night's charges be due, and do not wait for the crew that makes them."""
    ahead = await work.demo_offset() + timedelta(days=1)
    await passage(world).neighbours(ahead)
    await work.set_demo_clock_ahead(ahead)
    await plan_the_night(world)
    await world.bell.ring()


@dataclass
class Household:
    """Somebody whose domain and hosting renew by themselves, and who renews another hosting by hand."""

    customer: Customer
    card_id: UUID
    domain: Service
    by_hand: Service

    async def renews_by_hand(self, world: World) -> None:
        await renew(world, self.customer, [self.by_hand], Means(payment_method_id=self.card_id))


async def settle(make: Make, households: int, *, expires_in: float) -> list[Household]:
    """Move in households with a good card each; some have another one before it that is refused."""
    settled = []
    for position in range(households):
        customer = await make.account()
        if position % 3 == 1:
            await make.card(customer, "4000000000009995")
        card = await make.card(customer, default=position % 3 != 1)
        automatic = RenewalMode.AUTOMATIC
        domain = await make.domain(customer, expires_in=expires_in, renewal_mode=automatic)
        await make.hosting(customer, expires_in=expires_in, renewal_mode=automatic)
        settled.append(Household(customer, card.id, domain, await make.hosting(customer)))
    return settled


async def last_numbers() -> list[str]:
    """Return the last number of each series, as an operator reads it off the last documents sent."""
    found = await database.rows(
        "SELECT DISTINCT ON (series_id) full_number FROM billing_document ORDER BY series_id, number DESC"
    )
    return [row["full_number"] for row in found]


async def numbers() -> set[str]:
    return {
        row["full_number"]
        for row in await database.rows("SELECT full_number FROM billing_document")
    }


async def keys_of(table: str) -> set[str]:
    return {str(row["id"]) for row in await database.rows(f"SELECT id FROM {table}")}


async def asked_what_is_missing(settings: Settings) -> dict[str, list[dict[str, object]]]:
    """Ask as the operator does; a restored database makes the command end with 1."""
    done = await comptoir(settings, "reconcile", "--json")
    assert done.code == 1, done.text
    found: dict[str, list[dict[str, object]]] = orjson.loads(done.text)
    assert found["restored"] is True
    return found


async def confirmed(settings: Settings, last: Sequence[str]) -> dict[str, int]:
    done: Done = await comptoir(
        settings,
        *("reconcile", "--confirm", "--json"),
        *(word for number in last for word in ("--last-number", number)),
    )
    assert done.code == 0, done.text
    counted: dict[str, int] = orjson.loads(done.text)
    return counted


async def assert_nobody_paid_twice(world: World, outside: Neighbours) -> None:
    """By the processor's statement: each charge is a payment's or went back whole, and the ledger has the sum (I4)."""
    given: dict[str, int] = {}
    for refund in outside.refunds():
        given[refund["charge"]] = given.get(refund["charge"], 0) + refund["amount_minor"]
    attempts = {
        str(row["id"])
        for row in await database.rows(
            "SELECT id FROM billing_payment_attempt WHERE state = 'SUCCEEDED'"
        )
    }
    back = {str(each.key) for each in await Stray.filter(state=StrayState.GIVEN_BACK)}
    for charge in outside.charges():
        assert charge["key"] in attempts | back
        if charge["key"] in back:
            assert given[charge["id"]] == charge["amount_minor"]
    taken = sum(charge["amount_minor"] for charge in outside.charges()) - sum(given.values())
    assert taken == await database.value(
        "SELECT coalesce(sum(amount_minor), 0)::bigint FROM billing_ledger_entry WHERE ledger = 'CLEARING'"
    )
    twice = await database.rows(
        """
        SELECT l.service_id, l.period_from FROM orders_order_line l
        JOIN billing_payment p ON p.order_id = l.order_id AND p.state = 'SUCCEEDED'
        WHERE l.state <> 'REFUNDED' GROUP BY 1, 2 HAVING count(*) > 1
        """
    )
    assert twice == []
    renewed = [(line["name"], line["from"]) for line in outside.renewals()]
    assert len(renewed) == len(set(renewed))
    report = await audit.audit(world, asked_at_most=20_000)
    assert [finding.plain() for finding in report.findings] == []
    assert report.seen["I1"] > 0 < report.seen["I3"]
