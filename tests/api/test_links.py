"""Links in letters: looking changes nothing, saying no works without signing in, and only with the right token."""

from datetime import timedelta

import pytest

from backend.features.journal.models import Entry
from backend.features.renewals.links import CANCEL, CONFIRM
from backend.features.renewals.models import ScheduledPayment, ScheduledState
from backend.features.work.operations import JobFunction
from backend.features.work.running import work_off
from backend.kit.ids import new_id
from backend.kit.links import sign
from backend.ports.world import World
from tests.api.conftest import OURS, Clients
from tests.features.renewals.conftest import letters
from tests.make import Make

pytestmark = pytest.mark.anyio


@pytest.fixture
async def payment(make: Make) -> ScheduledPayment:
    customer = await make.account()
    service = await make.hosting(customer, expires_in=14, renewal_mode="AUTOMATIC")
    return await ScheduledPayment.get(id=await make.scheduled_payment(customer, service))


async def token_for(world: World, purpose: str, payment: ScheduledPayment) -> str:
    moment = await world.clock.moment()
    return sign(world.settings.secret, purpose, payment.id, moment.real + timedelta(days=1))


async def test_looking_changes_nothing_and_posting_cancels_twice_as_well_as_once(
    world: World, clients: Clients, payment: ScheduledPayment, all_jobs: dict[str, JobFunction]
) -> None:
    """O2-76, R6.15: without signing in; the result is mailed once."""
    address = f"/links/{CANCEL}/{await token_for(world, CANCEL, payment)}"
    for _ in range(2):
        seen = await clients.http.get(address)
        assert seen.status_code == 200
        assert seen.json()["state"] == "NOTIFIED"
        assert seen.json()["canBeCancelled"] is True
        assert seen.json()["most"] == {"amount": "100.79", "currency": "EUR"}
        assert [each["planned"] for each in seen.json()["services"]] == [True]
    for _ in range(2):
        done = await clients.http.post(address, json={}, headers=OURS)
        assert done.status_code == 200
        assert done.json()["state"] == "CANCELLED_BY_USER"
    await work_off(world, all_jobs)
    assert len(await letters("payment_withdrawn")) == 1
    [line] = await Entry.filter(fact="renewal.cancelled")
    assert (line.credential, line.person_id) == ("LINK", None)


async def test_what_is_being_charged_cannot_be_cancelled_any_more(
    world: World, clients: Clients, payment: ScheduledPayment
) -> None:
    await ScheduledPayment.filter(id=payment.id).update(state=ScheduledState.PROCESSING)
    address = f"/links/{CANCEL}/{await token_for(world, CANCEL, payment)}"
    answer = await clients.http.post(address, json={}, headers=OURS)
    assert (answer.status_code, answer.json()["code"]) == (409, "PAYMENT_UNDERWAY")


async def test_a_token_of_another_purpose_thing_or_time_is_none(
    world: World, clients: Clients, payment: ScheduledPayment
) -> None:
    moment = await world.clock.moment()
    confirm = await token_for(world, CONFIRM, payment)
    over = sign(world.settings.secret, CANCEL, payment.id, moment.real)
    for token in (confirm, over, "x", confirm[:-2], str(new_id())):
        for answer in (
            await clients.http.get(f"/links/{CANCEL}/{token}"),
            await clients.http.post(f"/links/{CANCEL}/{token}", json={}, headers=OURS),
        ):
            assert (answer.status_code, answer.json()["code"]) == (404, "NOT_FOUND")
    await payment.refresh_from_db()
    assert payment.state is ScheduledState.NOTIFIED


async def test_only_our_own_page_may_post(
    world: World, clients: Clients, payment: ScheduledPayment
) -> None:
    address = f"/links/{CANCEL}/{await token_for(world, CANCEL, payment)}"
    assert (await clients.http.post(address, json={})).status_code == 403
    assert (await clients.http.post(address, data={"a": "b"}, headers=OURS)).status_code == 415
    confirm = f"/links/{CONFIRM}/{await token_for(world, CONFIRM, payment)}"
    assert (await clients.http.post(confirm, json={}, headers=OURS)).status_code == 405
    assert (await clients.http.get(confirm)).json()["actionUrl"] is None
