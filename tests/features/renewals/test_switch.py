"""Switching automatic renewal off while the night is at work on the same service."""

import asyncio
from uuid import UUID

import pytest

from backend.features.renewals.models import ScheduledPayment, ScheduledState
from backend.features.renewals.operations.charge_payment import charge_payment
from backend.features.renewals.operations.set_automatic_renewal import set_automatic_renewal
from backend.features.renewals.refusals import PaymentUnderway
from backend.features.services.models import RenewalMode, Service
from backend.kit import database
from backend.ports.world import World
from tests.features.renewals.conftest import Nights
from tests.make import Make

pytestmark = pytest.mark.anyio

SOMEBODY_WAITS_FOR_ME = """
    SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))
"""
PATIENCE_SECONDS = 20


async def test_nobody_hears_that_it_is_off_while_its_charge_is_being_ordered(
    world: World, make: Make, nights: Nights
) -> None:
    """R1.17: the click waits for the order of that very moment, and is then told of the charge."""
    customer = await make.account()
    await make.card(customer)
    service = await make.hosting(customer, expires_in=20, renewal_mode=RenewalMode.AUTOMATIC)
    await nights.live_until(service, 8)
    await nights.clock.advance(days=1)
    payment = await ScheduledPayment.get()
    moment = await world.clock.moment()
    ordered = asyncio.Event()

    async def switch_off() -> None:
        await ordered.wait()
        await set_automatic_renewal(customer.actor(), [service.id], enabled=False, moment=moment)

    click = asyncio.create_task(switch_off())
    async with asyncio.timeout(PATIENCE_SECONDS), database.transaction():
        await charge_payment(world, payment.id)
        ordered.set()
        while not await database.value(SOMEBODY_WAITS_FOR_ME):  # noqa: ASYNC110 - the server knows, and tells nobody
            await asyncio.sleep(0)
    with pytest.raises(PaymentUnderway):
        await click
    await payment.refresh_from_db()
    assert payment.state is ScheduledState.PROCESSING
    assert (await Service.get(id=service.id)).renewal_mode is RenewalMode.AUTOMATIC


async def test_two_who_name_the_same_services_the_other_way_round_both_get_on(
    world: World, make: Make
) -> None:
    """A list sorted both ways, in two tabs: neither waits for the other in a circle."""
    customer = await make.account()
    chosen = [(await make.hosting(customer, expires_in=90)).id for _ in range(12)]
    moment = await world.clock.moment()

    async def switch(service_ids: list[UUID], *, enabled: bool) -> None:
        await set_automatic_renewal(customer.actor(), service_ids, enabled=enabled, moment=moment)

    for turn in range(6):
        await asyncio.gather(
            switch(chosen, enabled=turn % 2 == 0), switch(chosen[::-1], enabled=turn % 2 == 0)
        )
    modes = {service.renewal_mode for service in await Service.all()}
    assert modes == {RenewalMode.MANUAL}
