"""Workers at the same time: restarted one after the other, blocked, in another time zone, beside a customer."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import datetime, timedelta

import pytest

from backend.features.audit import operations as audit
from backend.features.billing.rules import Means
from backend.features.orders.models import Order, OrderLine, OrderState
from backend.features.renewals.models import ScheduledPayment, ScheduledState
from backend.features.services.models import Service
from backend.features.work import operations as work
from backend.features.work.models import Job, JobState
from backend.features.work.running import plan_the_night
from backend.kit.ids import new_id
from backend.kit.refusals import Refusal
from backend.kit.settings import Settings
from tests.journeys.errands import Errand, quoted, renew
from tests.journeys.steps import leases_run_out
from tests.journeys.workers import mortal
from tests.journeys.workers.nights import Bedtime, Nights, by_card
from tests.journeys.workers.scenarios import Stage, hosting_by_card
from tests.journeys.workers.test_killed import assert_the_outside_did_everything_once
from tests.journeys.workers.test_without_redis import environment

pytestmark = pytest.mark.anyio

PATIENCE_SECONDS = 120
LOOK_AGAIN_SECONDS = 0.05


@contextlib.asynccontextmanager
async def worker(settings: Settings, **changes: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """A worker program of its own, told to end by SIGTERM as a deployment does."""
    given = environment(settings, redis_url="", sweep_seconds="0.05", **changes)
    zone = given.pop("COMPTOIR_TZ", None)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "backend", "worker"),
        env=given | ({"TZ": zone} if zone else {}),
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def eventually(holds: Callable[[], Awaitable[bool]], *, within: float) -> None:
    """Wait for a state, never for time."""
    async with asyncio.timeout(within):
        while True:
            if await holds():
                return
            await asyncio.sleep(LOOK_AGAIN_SECONDS)


async def renewed_beyond(instant: datetime, many: int) -> bool:
    return await Service.filter(expires_at__gt=instant).count() == many


async def all_delivered(orders: Sequence[Order]) -> bool:
    ids = [order.id for order in orders]
    return await Order.filter(id__in=ids, state=OrderState.FULFILLED).count() == len(ids)


async def assert_books_are_right(stage: Stage) -> None:
    assert [finding.plain() for finding in (await audit.audit(stage.world)).findings] == []


@pytest.mark.parametrize(
    ("restarts", "customers"),
    [(3, 5), pytest.param(50, 400, marks=pytest.mark.soak)],
)
async def test_rolling_restarts_under_load_leave_nothing_to_a_person(
    stage: Stage, settings: Settings, restarts: int, customers: int
) -> None:
    """F4: each worker is stopped in the middle of whatever it does; the next one goes on."""
    orders, domains = [], []
    for _ in range(customers):
        customer = await stage.make.account()
        means = await stage.by_card(customer)
        domains.append(await stage.domain(customer))
        placed = await renew(stage.world, customer, domains[-1:], means)
        orders.append(await Order.get(id=placed.order_id))
    for restart in range(restarts):
        async with worker(settings) as running:
            begun = await Job.filter(state=JobState.DONE).count()
            async with asyncio.timeout(PATIENCE_SECONDS):
                while await Job.filter(state=JobState.DONE).count() < begun + 5:
                    if await all_delivered(orders):
                        break
                    assert running.returncode is None, f"restart {restart}: it ended by itself"
                    await asyncio.sleep(LOOK_AGAIN_SECONDS)
        # Its lease would last a minute; a supervisor starts the next worker at once.
        await leases_run_out()
    async with worker(settings):
        await eventually(
            lambda: all_delivered(orders), within=PATIENCE_SECONDS * (1 + customers / 10)
        )
    assert not await Job.exists(state=JobState.MANUAL)
    assert len(stage.outside.charges()) == customers
    assert sorted(line["name"] for line in stage.outside.renewals()) == sorted(
        domain.name for domain in domains
    )
    await assert_books_are_right(stage)


async def test_a_worker_blocked_beyond_its_lease_and_the_one_that_took_over_charge_once(
    stage: Stage, settings: Settings
) -> None:
    """F6: both run the same job at once, from the moment before the processor is asked."""
    case = await hosting_by_card(stage)
    place = "billing.charge.send:before-call"
    blocked = mortal.Worker(settings, await case.send(), freeze_at=place)
    blocked.passes(place)
    await leases_run_out()
    second = mortal.Worker(settings, [])
    blocked.thaw()
    assert {blocked.ended().exit_code, second.ended().exit_code} == {0}
    await leases_run_out()
    assert mortal.work(settings, []).exit_code == 0
    await assert_the_outside_did_everything_once(stage, [case])
    await assert_books_are_right(stage)


BESIDE = [
    "work.plan_the_night:after-commit",
    "renewals.run_night:after-commit",
    "renewals.plan_payments:after-commit",
    "notices.payment_announced:after-commit",
    "renewals.read_again:before-commit",
    "renewals.read_again:after-commit",
    "renewals.choose_means:after-commit",
    "renewals.try_next:before-commit",
    "renewals.try_next:after-commit",
    "billing.charge.begin:after-commit",
    "billing.charge.send:before-call",
    "billing.charge.send:after-call",
    "orders.settle:after-commit",
    "domains.renew:before-call",
    "domains.renew:after-call",
]


@pytest.mark.parametrize("place", BESIDE)
async def test_who_renews_by_hand_while_the_night_does_pays_once(
    stage: Stage, settings: Settings, place: str
) -> None:
    """F25, F26: the customer presses the button while the night stands at a step; one of the two is told no."""
    bed, customer = Bedtime(stage), await stage.make.account()
    card = await stage.make.card(customer)
    domain = await bed.domain(customer)
    errand = await quoted(stage.world, customer, [domain], Means(payment_method_id=card.id))
    nights: list[Errand] = [bed.until(3)]
    night = mortal.Worker(settings, nights, freeze_at=place, month_ends=False)
    night.passes(place)
    # What the night holds locked answers as a database does that is too busy: the browser asks again.
    for _ in range(2):
        with contextlib.suppress(Exception):
            await errand.run(stage.world)
    night.thaw()
    assert night.ended().exit_code == 0
    with contextlib.suppress(Refusal):
        await errand.run(stage.world)
    await leases_run_out()
    assert mortal.work(settings, [bed.until(4)], month_ends=False).exit_code == 0
    assert len(stage.outside.charges()) == 1
    assert len(stage.outside.renewals(domain.name)) == 1
    assert await OrderLine.filter(service_id=domain.id, live=True).count() == 1
    payment = await ScheduledPayment.get_or_none()
    if payment is not None:
        assert payment.state in {ScheduledState.SUCCEEDED, ScheduledState.SKIPPED}
    await assert_books_are_right(stage)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"])
async def test_a_worker_in_another_time_zone_does_nothing_early(
    stage: Stage, settings: Settings, zone: str
) -> None:
    """F28: the database's clock is the only one; what this machine thinks of the time decides nothing."""
    case = await by_card(stage)
    await Nights(stage.make.now + timedelta(days=0.1)).run(stage.world)
    payment = await ScheduledPayment.get()
    assert payment.state is ScheduledState.NOTIFIED
    async with worker(settings, tz=zone):
        await _until_idle(stage)
        assert stage.outside.charges() == []
        await work.advance_demo_clock(timedelta(days=1))
        await plan_the_night(stage.world)
        await eventually(
            ScheduledPayment.filter(state=ScheduledState.SUCCEEDED).exists, within=PATIENCE_SECONDS
        )
        in_a_year = stage.make.now + timedelta(days=300)
        await eventually(
            lambda: renewed_beyond(in_a_year, len(case.delivered)), within=PATIENCE_SECONDS
        )
    await assert_the_outside_did_everything_once(stage, [case])


async def _until_idle(stage: Stage) -> None:
    """Wait until the worker has worked off a job that was put there for it to find."""
    ref = new_id()
    await work.enqueue("orders.forget_quotes", ref, run_at=(await stage.world.clock.moment()).now)
    await eventually(Job.filter(ref=ref, state=JobState.DONE).exists, within=PATIENCE_SECONDS)
