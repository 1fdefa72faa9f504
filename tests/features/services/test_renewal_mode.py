"""How a term ends: the customer's word, until a day before it (domain-rules R1.10)."""

from datetime import timedelta

import pytest

from backend.features.accounts.refusals import NotFound
from backend.features.journal.models import Entry
from backend.features.services.models import RenewalMode, Service, ServiceState
from backend.features.services.operations import cancel_service, keep_service, set_renewal_mode
from backend.features.services.refusals import ServiceNotActive, ServiceSuspended, TermTooClose
from backend.kit.refusals import Refusal
from tests.conftest import DemoTime
from tests.make import Make

pytestmark = pytest.mark.anyio

MANUAL, AUTOMATIC, OFF = RenewalMode.MANUAL, RenewalMode.AUTOMATIC, RenewalMode.OFF_AT_TERM


async def test_writes_what_was_and_what_is(make: Make) -> None:
    customer = await make.account()
    service = await make.hosting(customer)
    assert await set_renewal_mode(customer.actor(), service.id, AUTOMATIC, now=make.now)
    assert (await Service.get(id=service.id)).renewal_mode is AUTOMATIC
    line = await Entry.get(fact="service.renewal_mode_changed")
    assert line.targets == [{"kind": "service", "id": str(service.id)}]
    assert (line.before, line.after) == ({"renewal_mode": MANUAL}, {"renewal_mode": AUTOMATIC})


async def test_the_same_again_is_nothing_new(make: Make) -> None:
    customer = await make.account()
    service = await make.hosting(customer, renewal_mode=AUTOMATIC)
    assert not await set_renewal_mode(customer.actor(), service.id, AUTOMATIC, now=make.now)
    assert await Entry.filter(fact="service.renewal_mode_changed").count() == 0


@pytest.mark.parametrize(("before", "after"), [(MANUAL, OFF), (OFF, MANUAL), (OFF, AUTOMATIC)])
async def test_cancelling_at_term_and_back_ends_a_day_before_it(
    make: Make, before: RenewalMode, after: RenewalMode
) -> None:
    customer = await make.account()
    service = await make.hosting(customer, renewal_mode=before, expires_in=3)
    a_day_before = make.now + timedelta(days=2)
    with pytest.raises(TermTooClose):
        await set_renewal_mode(customer.actor(), service.id, after, now=a_day_before)
    just_in_time = a_day_before - timedelta(seconds=2)
    assert await set_renewal_mode(customer.actor(), service.id, after, now=just_in_time)


async def test_automatic_and_by_hand_can_be_chosen_until_the_service_ends(make: Make) -> None:
    customer = await make.account()
    service = await make.hosting(customer, expires_in=-3)
    assert await set_renewal_mode(customer.actor(), service.id, AUTOMATIC, now=make.now)
    assert await set_renewal_mode(customer.actor(), service.id, MANUAL, now=make.now)


@pytest.mark.parametrize(
    ("state", "suspended", "refused"),
    [
        (ServiceState.PROVISIONING, False, ServiceNotActive),
        (ServiceState.TERMINATED, False, ServiceNotActive),
        (ServiceState.ACTIVE, True, ServiceSuspended),
    ],
)
async def test_refuses_what_is_not_active_or_suspended(
    make: Make, state: ServiceState, suspended: bool, refused: type[Refusal]
) -> None:
    customer = await make.account()
    service = await make.hosting(customer, state=state)
    if suspended:
        await make.suspension(service, "ABUSE")
    with pytest.raises(refused):
        await set_renewal_mode(customer.actor(), service.id, OFF, now=make.now)
    assert (await Service.get(id=service.id)).renewal_mode is MANUAL


async def test_a_customer_cancels_at_term_and_keeps_it_after_all(
    make: Make, clock: DemoTime
) -> None:
    """Automatic renewal stops with it, and is not begun again by keeping the service."""
    customer, stranger = await make.account(), await make.account()
    service = await make.hosting(customer, renewal_mode=AUTOMATIC)
    moment = await clock.moment()
    with pytest.raises(NotFound):
        await cancel_service(stranger.actor(), service.id, moment=moment)
    await keep_service(customer.actor(), service.id, moment=moment)
    assert (await Service.get(id=service.id)).renewal_mode is AUTOMATIC
    await cancel_service(customer.actor(), service.id, moment=moment)
    assert (await Service.get(id=service.id)).renewal_mode is OFF
    await keep_service(customer.actor(), service.id, moment=moment)
    assert (await Service.get(id=service.id)).renewal_mode is MANUAL
