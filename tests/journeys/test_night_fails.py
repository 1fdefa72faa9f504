"""What goes wrong in the night, one fault a test, counted in the outside's own statements (reliability 4.4)."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import asyncpg
import pytest

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.audit import operations as audit
from backend.features.billing.models import Payment, PaymentMethod, PaymentState
from backend.features.billing.operations.remove_payment_method import remove_payment_method
from backend.features.billing.rules import Means
from backend.features.renewals.models import Night, ScheduledPayment, ScheduledState
from backend.features.renewals.operations.change_payment import pay_scheduled_payment
from backend.features.renewals.refusals import PaymentOver, PaymentUnderway
from backend.features.services.models import RenewalMode, Service
from backend.features.work import operations as work
from backend.features.work.models import Job, JobState
from backend.features.work.passage import Passage
from backend.features.work.running import plan_the_night, run_due, work_off
from backend.kit import database
from backend.kit.refusals import Refusal
from backend.kit.settings import Settings
from backend.ports.payments import Charge
from backend.ports.world import World
from backend.sandbox.calls import FaultKind
from backend.sandbox.calls import Moment as When
from tests.conftest import DemoTime
from tests.features.renewals.conftest import letters
from tests.journeys.errands import fresh_key, renew
from tests.journeys.mishaps import CUT_OFF, RESTARTS
from tests.journeys.steps import JOBS
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

AUTOMATIC = RenewalMode.AUTOMATIC


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(
        update={"outside_timeout_seconds": 0.3, "unpaid_retry_seconds": 3600, "redis_url": ""}
    )


@pytest.fixture
def passage(world: World, outside: Outside) -> Passage:
    return Passage(world, JOBS, outside.set_ahead)


async def live(passage: Passage, days: float) -> None:
    now = (await passage.world.clock.moment()).now
    await passage.until(now + timedelta(days=days))


async def assert_books_are_right(world: World) -> None:
    assert [finding.plain() for finding in (await audit.audit(world)).findings] == []


async def years_gained(service: Service) -> int:
    now = await Service.get(id=service.id)
    assert now.expires_at is not None
    assert service.expires_at is not None
    return now.expires_at.year - service.expires_at.year


async def planned_domain(make: Make, expires_in: float = 8.5) -> tuple[Customer, Service]:
    customer = await make.account()
    await make.card(customer)
    return customer, await make.domain(customer, expires_in=expires_in, renewal_mode=AUTOMATIC)


async def test_a_processor_that_forgets_keys_after_a_day_charges_nobody_again(
    world: World, make: Make, passage: Passage, outside: Outside
) -> None:
    """F16: what we find a charge by is our own attempt, asked for by name, however long the answer takes."""
    _, domain = await planned_domain(make)
    await live(passage, 0.2)
    outside.payments.calls.script("charge", FaultKind.DROP, moment=When.AFTER)
    outside.payments.calls.script("charge_by_key", FaultKind.ERROR, times=1000)
    while not outside.charges():
        await live(passage, 0.1)
    await live(passage, 25 / 24)
    outside.payments.store.run("DELETE FROM fault")
    await live(passage, 1)
    assert len(outside.charges()) == 1
    assert await years_gained(domain) == 1
    sent = [call for call in outside.payments.calls.latest(1000) if call["verb"] == "charge"]
    assert len(sent) == 1
    await assert_books_are_right(world)


@pytest.mark.parametrize("number", ["4242424242424242", "4000000000000077"])
async def test_a_charge_that_never_arrived_is_sent_again_after_days_without_a_worker(
    world: World, make: Make, passage: Passage, clock: DemoTime, outside: Outside, number: str
) -> None:
    """F14, F31: nobody looked for five days, and a person was asked to find out what a second look tells.

    Nor is a person asked when the bank takes an hour for what it has only just heard of.
    """
    customer = await make.account()
    await make.card(customer, number)
    domain = await make.domain(customer, expires_in=12.5, renewal_mode=AUTOMATIC)
    await live(passage, 5)
    outside.payments.calls.script("charge", FaultKind.DROP)
    while not outside.payments.store.number("SELECT count(*) FROM call WHERE verb = 'charge'"):
        await live(passage, 0.25)
    await clock.advance(days=5)
    await live(passage, 0.5)
    assert not await Job.exists(state=JobState.MANUAL)
    assert len(outside.charges()) == 1
    assert await years_gained(domain) == 1
    await assert_books_are_right(world)


async def test_a_planned_payment_paid_in_two_tabs_is_paid_once(
    world: World, make: Make, passage: Passage, outside: Outside
) -> None:
    """F17: two keys at the same time; one tab is told that it is under way."""
    customer, domain = await planned_domain(make)
    await live(passage, 0.2)
    payment = await ScheduledPayment.get()
    card = await PaymentMethod.get()
    moment = await world.clock.moment()
    tabs = await asyncio.gather(
        *(
            pay_scheduled_payment(
                customer.actor(),
                payment.id,
                means=Means(payment_method_id=card.id),
                idempotency_key=fresh_key(),
                moment=moment,
            )
            for _ in range(5)
        ),
        return_exceptions=True,
    )
    refused = [tab for tab in tabs if isinstance(tab, Refusal)]
    assert len(refused) == 4
    assert {type(each) for each in refused} <= {PaymentUnderway, PaymentOver}
    await live(passage, 2)
    assert len(outside.charges()) == 1
    assert await years_gained(domain) == 1
    await assert_books_are_right(world)


async def test_a_confirmation_that_nobody_tells_us_of_is_found(
    world: World, make: Make, passage: Passage, outside: Outside
) -> None:
    """F20: no webhook ever comes; the processor is asked again and again."""
    customer = await make.account()
    await make.card(customer, "4000002500003155")
    hosting = await make.hosting(customer, expires_in=8.5, renewal_mode=AUTOMATIC)
    await live(passage, 1.2)
    assert (await ScheduledPayment.get()).state is ScheduledState.REQUIRES_ACTION
    visit = outside.payments.store.one("SELECT id FROM visit WHERE purpose = 'confirm'")
    assert visit is not None
    outside.payments.answer_bank(visit["id"], agreed=True)
    await live(passage, 0.5)
    assert (await ScheduledPayment.get()).state is ScheduledState.SUCCEEDED
    assert await years_gained(hosting) == 1
    await assert_books_are_right(world)


async def test_a_confirmation_that_never_comes_gives_way_to_another_card(
    world: World, make: Make, passage: Passage, outside: Outside
) -> None:
    customer = await make.account()
    await make.card(customer, "4000002500003155")
    await make.card(customer, default=False)
    hosting = await make.hosting(customer, expires_in=8.5, renewal_mode=AUTOMATIC)
    await live(passage, 4)
    assert (await ScheduledPayment.get()).state is ScheduledState.SUCCEEDED
    assert await years_gained(hosting) == 1
    assert not await Job.exists(state=JobState.MANUAL)
    await assert_books_are_right(world)


@pytest.mark.parametrize(
    ("day", "run_at"),
    [
        # The clocks skip 02:30 on the first and strike it twice on the second day.
        (date(2027, 3, 28), datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),
        (date(2027, 10, 31), datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
    ],
)
async def test_the_night_falls_once_when_the_clocks_change(
    world: World, make: Make, passage: Passage, clock: DemoTime, day: date, run_at: datetime
) -> None:
    """F29: at 03:30 where 02:30 does not exist, and the first of two."""
    await make.brand()
    eve = datetime.combine(day - timedelta(days=1), datetime.min.time(), tzinfo=UTC)
    await clock.advance(seconds=(eve - await clock.now()).total_seconds())
    await live(passage, 2.5)
    nights = {night.day: night for night in await Night.all()}
    assert nights[day].run_at == run_at
    finished = nights[day].finished_at
    assert finished is not None
    assert timedelta(0) <= finished - run_at < timedelta(minutes=20)
    assert await Night.filter(day=day).count() == 1


async def test_after_three_days_without_a_worker_all_is_done_the_oldest_first(
    world: World, make: Make, passage: Passage, clock: DemoTime, outside: Outside
) -> None:
    """F31: nobody was awake on the day of the charge; one letter each, not three."""
    due = [await planned_domain(make, expires_in) for expires_in in (9.6, 8.6, 9.1)]
    await live(passage, 0.2)
    await clock.advance(days=4)
    await plan_the_night(world)
    await work_off(world, JOBS)
    renewed = [line["name"] for line in outside.renewals()]
    assert renewed == [domain.name for _, domain in sorted(due, key=lambda each: _expiry(each[1]))]
    told = await letters("payment_announced")
    assert len(told) == 3
    notices = await letters("renewal_announced")
    assert len(notices) == len({letter.account_id for letter in notices}) * 2
    await assert_books_are_right(world)


def _expiry(service: Service) -> datetime:
    assert service.expires_at is not None
    return service.expires_at


async def test_a_registry_closed_for_twelve_hours_on_the_day_of_the_charge_delays_and_loses_nothing(
    world: World, make: Make, passage: Passage, outside: Outside
) -> None:
    """F36: charged once, renewed when it opens again; D-7 leaves the days for it."""
    _, domain = await planned_domain(make)
    await live(passage, 0.2)
    for verb in ("renew", "domain"):
        outside.registrar.calls.script(verb, FaultKind.ERROR, times=10_000)
    await live(passage, 1.2)
    assert len(outside.charges()) == 1
    assert outside.renewals() == []
    outside.registrar.store.run("DELETE FROM fault")
    await live(passage, 1)
    assert await years_gained(domain) == 1
    assert not await Job.exists(state=JobState.MANUAL)
    assert await letters("payment_refused") == []
    await assert_books_are_right(world)


async def test_a_registry_closed_at_the_expiry_itself_renews_in_the_grace(
    world: World, make: Make, passage: Passage, outside: Outside
) -> None:
    """F36: ordered by hand in the last hour; late, it counts from the expiry, and no day is lost."""
    customer = await make.account()
    card = await make.card(customer)
    domain = await make.domain(customer, expires_in=0.05)
    outside.registrar.calls.script("renew", FaultKind.ERROR, times=10_000)
    await renew(world, customer, [domain], Means(payment_method_id=card.id))
    await live(passage, 0.5)
    assert outside.renewals() == []
    outside.registrar.store.run("DELETE FROM fault")
    await live(passage, 1)
    assert await years_gained(domain) == 1
    assert len(outside.charges()) == 1
    await assert_books_are_right(world)


async def test_a_card_removed_just_before_the_charge_is_not_charged(
    world: World, make: Make, passage: Passage, outside: Outside
) -> None:
    """F53: removed between the choice of means and the order: the next card pays."""
    customer, domain = await planned_domain(make)
    other = await make.card(customer, default=False)
    [first] = await PaymentMethod.filter(is_default=True)
    await live(passage, 0.2)
    removed = False

    class Removing:
        """A clock that lets the owner remove the card in the moment after the night has chosen it."""

        async def moment(self) -> object:
            nonlocal removed
            moment = await world.clock.moment()
            payment = await ScheduledPayment.get()
            if not removed and payment.try_on and moment.now.date() >= payment.try_on:
                removed = True
                reach = await policy.reach(
                    customer.actor(),
                    Permission.BILLING_PAY,
                    moment=moment,
                    account_id=customer.id,
                )
                await remove_payment_method(reach, payment_method_id=first.id, now=moment.now)
            return moment

    walk = Passage(replace(world, clock=Removing()), JOBS, outside.set_ahead)  # type: ignore[arg-type]
    await live(walk, 2)
    assert removed
    [charge] = outside.charges()
    assert charge["card"] == other.processor_ref
    assert await years_gained(domain) == 1
    await assert_books_are_right(world)


async def test_a_lock_held_by_somebody_else_repeats_nothing_outside(
    world: World, make: Make, outside: Outside, clock: DemoTime, settings: Settings
) -> None:
    """F12: the charge is made, its answer cannot be written down in time; the next try finds it."""
    customer = await make.account()
    card = await make.card(customer)
    domain = await make.domain(customer)
    await renew(world, customer, [domain], Means(payment_method_id=card.id))
    held = await asyncpg.connect(**database.credentials(settings.database_url))
    hold = held.transaction()
    charge = world.payments.charge

    class Locked:
        def __getattr__(self, name: str) -> object:
            return getattr(world.payments, name)

        async def charge(self, **given: object) -> Charge:
            answer = await charge(**given)  # type: ignore[arg-type]
            await hold.start()
            await held.execute("SELECT id FROM billing_payment FOR UPDATE")
            return answer

    try:
        await work_off(replace(world, payments=Locked()), JOBS)  # type: ignore[arg-type]
        assert (await Payment.get()).state is PaymentState.CHARGING
        failed = await Job.get(kind="orders.pay")
        assert (failed.state, failed.attempt) == (JobState.READY, 1)
        assert "lock" in failed.last_error.lower()
    finally:
        await hold.rollback()
        await held.close()
    await clock.advance(minutes=1)
    await work_off(world, JOBS)
    assert (await Payment.get()).state is PaymentState.SUCCEEDED
    assert len(outside.charges()) == 1
    assert await years_gained(domain) == 1
    await assert_books_are_right(world)


@pytest.mark.parametrize("jobs_before", [0, 1, 2, 4])
async def test_a_database_that_cannot_be_written_asks_nobody_outside(
    world: World,
    make: Make,
    passage: Passage,
    outside: Outside,
    settings: Settings,
    jobs_before: int,
) -> None:
    """F11: a full disk makes it read-only; the intent could not be written down, so nothing is done."""
    _, domain = await planned_domain(make)
    await live(passage, 0.2)
    payment = await ScheduledPayment.get()
    await passage.neighbours(timedelta(days=1))
    await work.advance_demo_clock(timedelta(days=1))
    await plan_the_night(world)
    for _ in range(jobs_before):
        await run_due(world, JOBS, most=1)
    name = str(database.credentials(settings.database_url)["database"])
    asked = _asked(outside)
    tomorrow = (await world.clock.moment()).now + timedelta(days=1)
    async with ReadOnly(settings, name):
        for _ in range(3):
            with pytest.raises(CUT_OFF):
                await run_due(world, JOBS, most=50)
        assert _asked(outside) == asked
    await live_restarted(passage, tomorrow)
    await payment.refresh_from_db()
    assert payment.state is ScheduledState.SUCCEEDED
    assert len(outside.charges()) == 1
    assert await years_gained(domain) == 1


async def live_restarted(passage: Passage, until: datetime) -> None:
    """Live on as a worker does that is started again whenever a connection that was cut says so."""
    for _ in range(RESTARTS):
        with suppress(*CUT_OFF):
            await passage.until(until)
            return
    raise AssertionError("the worker never came through the day")


def _asked(outside: Outside) -> int:
    return sum(
        sandbox.store.number("SELECT count(*) FROM call")
        for sandbox in (outside.payments, outside.registrar)
    )


class ReadOnly:
    """A database that refuses every write, from new connections on; the old ones are cut."""

    def __init__(self, settings: Settings, name: str) -> None:
        self._settings, self._name = settings, name

    async def __aenter__(self) -> None:
        await self._run(f'ALTER DATABASE "{self._name}" SET default_transaction_read_only = on')

    async def __aexit__(self, *_: object) -> None:
        await self._run(f'ALTER DATABASE "{self._name}" RESET default_transaction_read_only')

    async def _run(self, statement: str) -> None:
        own = await asyncpg.connect(
            **{**database.credentials(self._settings.database_url), "database": "postgres"}
        )
        try:
            await own.execute(statement)
            await own.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
                self._name,
            )
        finally:
            await own.close()
