"""Being told of a low balance, once each time it falls (IN-23, R7.20)."""

from datetime import datetime, timedelta

import pytest

from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import NotFound
from backend.features.billing.models import LedgerAccount
from backend.features.billing.operations.book import Side, book
from backend.features.billing.operations.set_balance_alert import set_balance_alert
from backend.features.billing.queries import money
from backend.features.billing.refusals import OtherCurrency, ThresholdOutOfBounds
from backend.features.journal.models import Entry
from backend.features.work.models import Mail
from backend.features.work.operations import JobFunction
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.money import Money
from backend.ports.world import World
from tests.features.billing.money.till import euros, reach_of
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio


async def _moves(customer: Customer, minor: int, at: datetime) -> None:
    async with database.transaction():
        await book(
            "top_up",
            [Side(LedgerAccount.CLEARING, minor), Side(LedgerAccount.BALANCE, -minor)],
            account_id=customer.id,
            currency="EUR",
            at=at,
        )


async def _choose(customer: Customer, threshold: Money | None, now: datetime) -> None:
    reach = reach_of(customer, Permission.BILLING_TOPUP)
    await set_balance_alert(reach, customer.id, threshold, now=now)


async def _told() -> int:
    return await Entry.filter(fact="balance.low").count()


async def test_tells_once_each_time_it_falls_and_at_most_once_a_day(make: Make) -> None:
    customer, now = await make.account(), make.now
    await _moves(customer, 3333, now)
    await _choose(customer, euros(2000), now)
    await _moves(customer, -1333, now)
    assert await _told() == 0  # exactly the threshold is not below it
    await _moves(customer, -1, now)
    assert await _told() == 1
    await _moves(customer, -500, now + timedelta(days=2))
    assert await _told() == 1  # lower still, and nothing new
    await _moves(customer, 5000, now + timedelta(days=3))
    await _moves(customer, -6000, now + timedelta(days=3))
    assert await _told() == 2
    await _moves(customer, 6000, now + timedelta(days=3, hours=1))
    await _moves(customer, -6000, now + timedelta(days=3, hours=2))
    assert await _told() == 2  # told within the day
    await _moves(customer, 6000, now + timedelta(days=4, hours=3))
    await _moves(customer, -6000, now + timedelta(days=4, hours=3))
    assert await _told() == 3


async def test_a_balance_that_is_low_already_is_told_when_it_falls_again(make: Make) -> None:
    customer, now = await make.account(), make.now
    await _moves(customer, 1000, now)
    await _choose(customer, euros(2000), now)
    await _moves(customer, -1, now)
    assert await _told() == 0
    await _moves(customer, 1001, now)
    await _moves(customer, -1, now)
    assert await _told() == 1


async def test_writes_a_letter_with_both_amounts(
    world: World, make: Make, all_jobs: dict[str, JobFunction]
) -> None:
    customer, topped_up = await make.account(), await make.account()
    for each in (customer, topped_up):
        await _moves(each, 3333, make.now)
        await _choose(each, euros(2000), make.now)
        await _moves(each, -2000, make.now)
    await _moves(topped_up, 5000, make.now)
    await work_off(world, all_jobs)
    letter = await Mail.get(letter="balance_low")
    assert letter.account_id == customer.id
    assert "13,33" in letter.text
    assert "20,00" in letter.text
    assert "/payments?topUp=true" in letter.text


async def test_can_be_switched_off_and_is_nobody_elses(make: Make) -> None:
    customer, other = await make.account(), await make.account()
    await _moves(customer, 3333, make.now)
    await _choose(customer, euros(2000), make.now)
    assert await money.balance_alert(reach_of(other), customer.id) is None
    found = await money.balance_alert(reach_of(customer), customer.id)
    assert found is not None
    assert found["threshold_minor"] == 2000
    await _choose(customer, None, make.now)
    assert await money.balance_alert(reach_of(customer), customer.id) is None
    await _moves(customer, -2000, make.now)
    assert await _told() == 0
    assert await Entry.filter(fact="balance.alert_chosen").count() == 2


@pytest.mark.parametrize("threshold", [euros(0), euros(-1), euros(500001)])
async def test_refuses_a_threshold_out_of_bounds(make: Make, threshold: Money) -> None:
    with pytest.raises(ThresholdOutOfBounds):
        await _choose(await make.account(), threshold, make.now)


async def test_refuses_another_currency_and_strangers(make: Make) -> None:
    customer, other = await make.account(), await make.account()
    with pytest.raises(OtherCurrency):
        await _choose(customer, Money(100, "CHF"), make.now)
    with pytest.raises(NotFound):
        await set_balance_alert(
            reach_of(other, Permission.BILLING_TOPUP), customer.id, euros(1), now=make.now
        )
