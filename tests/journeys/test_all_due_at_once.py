"""F57: everything falls due in one night and minute; it is done once, and nobody else waits for the end of it."""

import sys
import time

import pytest

from backend.features.audit import operations as audit
from backend.features.billing.rules import Means
from backend.features.orders.models import Order, OrderState
from backend.features.renewals.models import ScheduledPayment, ScheduledState
from backend.features.services.models import RenewalMode
from backend.features.work.models import Job, JobState
from backend.features.work.running import plan_the_night, run_due, work_off
from backend.kit.settings import Settings
from backend.ports.world import World
from tests.conftest import DemoTime
from tests.journeys.errands import renew
from tests.journeys.steps import JOBS
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

MOST_BATCHES = 60
"""So many claims of fifty jobs may pass before what a customer ordered in the middle of it is delivered."""


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"redis_url": ""})


@pytest.mark.parametrize("many", [60, pytest.param(10_000, marks=pytest.mark.soak)])
async def test_a_night_of_thousands_charges_each_once_and_lets_others_through(
    world: World, make: Make, outside: Outside, clock: DemoTime, many: int
) -> None:
    for _ in range(many):
        customer = await make.account()
        await make.card(customer)
        await make.hosting(customer, expires_in=8.5, renewal_mode=RenewalMode.AUTOMATIC)
    await plan_the_night(world)
    await work_off(world, JOBS)
    assert await ScheduledPayment.filter(state=ScheduledState.NOTIFIED).count() == many
    late = await make.account()
    card = await make.card(late)
    hosting = await make.hosting(late, expires_in=300)

    await clock.advance(days=2)
    await plan_the_night(world)
    began = time.perf_counter()
    for _ in range(10):
        await run_due(world, JOBS)
    placed = await renew(world, late, [hosting], Means(payment_method_id=card.id))
    batches = 0
    while (await Order.get(id=placed.order_id)).state is not OrderState.FULFILLED:
        batches += 1
        assert batches <= MOST_BATCHES
        await run_due(world, JOBS)
    await work_off(world, JOBS)
    seconds = time.perf_counter() - began
    sys.stdout.write(
        f"{many} renewals in {seconds:.0f} s; one ordered meanwhile after {batches} claims\n"
    )
    assert await ScheduledPayment.filter(state=ScheduledState.SUCCEEDED).count() == many
    charges = outside.charges()
    assert len(charges) == len({charge["customer"] for charge in charges}) == many + 1
    assert not await Job.exists(state=JobState.MANUAL)
    assert [finding.plain() for finding in (await audit.audit(world)).findings] == []
