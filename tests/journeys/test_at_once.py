"""The same thing asked many times at the same moment: by one finger, by two persons, by several workers."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from backend.features.accounts import policy
from backend.features.accounts.models import MemberRole, Membership
from backend.features.accounts.policy import Permission
from backend.features.audit import operations as audit
from backend.features.billing.models import Balance, Document, Payment
from backend.features.billing.refusals import InsufficientBalance
from backend.features.billing.rules import Means
from backend.features.orders.models import Order, OrderLine, OrderState
from backend.features.orders.operations.fulfil import fulfil
from backend.features.orders.operations.pay import pay, settle
from backend.features.orders.refusals import AlreadyRenewed, RenewalUnderway
from backend.features.overview import queries as overview
from backend.features.renewals.operations.by_hand import Placed
from backend.features.work.running import run_due, work_off
from backend.kit.refusals import Refusal
from backend.ports.world import World
from tests.conftest import DemoTime
from tests.journeys.errands import fresh_key, quoted, renew
from tests.journeys.steps import JOBS
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


async def outcomes(attempts: Sequence[Awaitable[Placed]]) -> tuple[list[Placed], Counter[str]]:
    """Make all attempts at once; return what was placed, and how often which refusal was said."""
    ended = await asyncio.gather(*attempts, return_exceptions=True)
    broken = [
        end for end in ended if isinstance(end, BaseException) and not isinstance(end, Refusal)
    ]
    assert broken == []
    placed = [end for end in ended if isinstance(end, Placed)]
    return placed, Counter(end.code for end in ended if isinstance(end, Refusal))


async def assert_books_are_right(world: World) -> None:
    assert [finding.plain() for finding in (await audit.audit(world)).findings] == []


async def test_a_finger_that_clicks_fifty_times_orders_once(
    world: World, make: Make, outside: Outside
) -> None:
    """F23: one key, fifty requests at the same time, one answer."""
    customer = await make.account()
    card = await make.card(customer)
    errand = await quoted(
        world, customer, [await make.domain(customer)], Means(payment_method_id=card.id)
    )
    placed, refused = await outcomes([errand.run(world) for _ in range(50)])
    assert (len(placed), len(set(placed)), sum(refused.values())) == (50, 1, 0)
    await work_off(world, JOBS)
    assert (len(outside.charges()), len(outside.renewals())) == (1, 1)
    await assert_books_are_right(world)


async def test_fifty_keys_for_one_quote_order_once(
    world: World, make: Make, outside: Outside
) -> None:
    """F24: a browser that makes a new key for every click."""
    customer = await make.account()
    card = await make.card(customer)
    errand = await quoted(
        world, customer, [await make.domain(customer)], Means(payment_method_id=card.id)
    )
    placed, refused = await outcomes(
        [replace(errand, key=fresh_key()).run(world) for _ in range(50)]
    )
    assert (len(placed), refused) == (1, Counter({RenewalUnderway.code: 49}))
    await work_off(world, JOBS)
    assert (len(outside.charges()), len(outside.renewals())) == (1, 1)
    await assert_books_are_right(world)


async def test_fifty_quotes_for_one_period_order_once(
    world: World, make: Make, outside: Outside
) -> None:
    """F24: fifty tabs, each with its own quote and key."""
    customer = await make.account()
    card = await make.card(customer)
    domain = await make.domain(customer)
    tabs = [
        await quoted(world, customer, [domain], Means(payment_method_id=card.id)) for _ in range(50)
    ]
    placed, refused = await outcomes([tab.run(world) for tab in tabs])
    assert (len(placed), refused) == (1, Counter({RenewalUnderway.code: 49}))
    await work_off(world, JOBS)
    assert (len(outside.charges()), len(outside.renewals())) == (1, 1)
    late = await outcomes([tab.run(world) for tab in tabs if tab.quote_id != placed[0].order_id])
    assert late == ([], Counter({AlreadyRenewed.code: 49}))
    await assert_books_are_right(world)


async def test_two_persons_of_an_account_renew_at_the_same_time(
    world: World, make: Make, outside: Outside
) -> None:
    """F26: one of them orders, the other is told so, and both follow the same operation."""
    customer = await make.account()
    partner = await make.person()
    await Membership.create(person=partner, account=customer.account, role=MemberRole.OWNER)
    card = await make.card(customer)
    means = Means(payment_method_id=card.id)
    domain = await make.domain(customer)
    actors = [customer.actor(), customer.actor(person_id=partner.id)]
    errands = [await quoted(world, customer, [domain], means, actor=actor) for actor in actors]
    [placed], refused = await outcomes([errand.run(world) for errand in errands])
    assert refused == Counter({RenewalUnderway.code: 1})
    moment = await world.clock.moment()
    for actor in actors:
        reach = await policy.reach(
            actor, Permission.SERVICE_VIEW, moment=moment, account_id=customer.id
        )
        assert placed.operation_id in await overview.operations(reach, [placed.operation_id])
    await work_off(world, JOBS)
    assert (len(outside.charges()), len(outside.renewals())) == (1, 1)
    await assert_books_are_right(world)


async def test_a_balance_for_one_renewal_pays_one(world: World, make: Make) -> None:
    """F46: a hundred at once; never below zero."""
    customer = await make.account()
    await make.balance(customer, 10_079 + 10_078)
    tabs = [
        await quoted(world, customer, [await make.hosting(customer)], Means(use_balance=True))
        for _ in range(100)
    ]
    placed, refused = await outcomes([tab.run(world) for tab in tabs])
    assert (len(placed), refused) == (1, Counter({InsufficientBalance.code: 99}))
    await work_off(world, JOBS)
    balance = await Balance.get(account_id=customer.id)
    assert (balance.available_minor, balance.reserved_minor) == (10_078, 0)


async def test_many_workers_share_the_work_and_do_nothing_twice(
    world: World, make: Make, outside: Outside
) -> None:
    """F27, F39: eight workers at once on thirty orders; numbers without a hole."""
    customer = await make.account()
    card = await make.card(customer)
    for _ in range(30):
        await renew(
            world, customer, [await make.domain(customer)], Means(payment_method_id=card.id)
        )

    async def worker() -> None:
        while await run_due(world, JOBS, most=3):
            pass

    await asyncio.gather(*(worker() for _ in range(8)))
    await work_off(world, JOBS)
    assert await Order.filter(state=OrderState.FULFILLED).count() == 30
    assert (len(outside.charges()), len(outside.renewals())) == (30, 30)
    numbers = await Document.all().order_by("number").values_list("number", flat=True)
    assert numbers == list(range(1, 31))
    await assert_books_are_right(world)


async def test_a_job_that_runs_on_two_workers_at_once_does_its_work_once(
    world: World, make: Make, outside: Outside
) -> None:
    """F27: should every lease fail, keys, locks and dates still stand in the way."""
    customer = await make.account()
    card = await make.card(customer)
    services = [await make.domain(customer), await make.hosting(customer)]
    placed = await renew(world, customer, services, Means(payment_method_id=card.id))
    payment = await Payment.get(order_id=placed.order_id)
    for job, ref in ((pay, placed.order_id), (settle, payment.id), (fulfil, placed.order_id)):
        await asyncio.gather(*(job(world, ref) for _ in range(5)), return_exceptions=True)
    await work_off(world, JOBS)
    assert (await Order.get(id=placed.order_id)).state is OrderState.FULFILLED
    assert await OrderLine.filter(state="DONE").count() == 2
    assert (len(outside.charges()), len(outside.renewals())) == (1, 1)
    assert await Document.all().count() == 1
    await assert_books_are_right(world)


async def test_orders_on_both_sides_of_midnight_fall_into_the_years_of_their_issue(
    world: World, make: Make, clock: DemoTime
) -> None:
    """F40: both years' series run from 1 without a hole; midnight is that of Paris."""
    customer = await make.account()
    await make.balance(customer, 100_000)
    now = await clock.now()
    midnight = datetime(
        now.astimezone(ZoneInfo("Europe/Paris")).year + 1, 1, 1, tzinfo=ZoneInfo("Europe/Paris")
    )
    services = [await make.hosting(customer, expires_in=400) for _ in range(4)]
    await clock.advance(seconds=(midnight - timedelta(minutes=10) - now).total_seconds())
    for service in services[:2]:
        await renew(world, customer, [service], Means(use_balance=True))
    await work_off(world, JOBS)
    for service in services[2:]:
        await renew(world, customer, [service], Means(use_balance=True))
    await clock.advance(minutes=20)
    await work_off(world, JOBS)
    numbers = await Document.all().order_by("issued_at").values_list("full_number", flat=True)
    this, following = midnight.year - 1, midnight.year
    assert numbers == [
        f"FA{this}-000001",
        f"FA{this}-000002",
        f"FA{following}-000001",
        f"FA{following}-000002",
    ]
