"""The dashboard's reads: one field, one read (O2-22 to O2-25, WL-46, WL-48)."""

import pytest

from backend.features.accounts import queries as accounts
from backend.features.accounts.policy import Permission
from backend.features.brands.models import PolicyVersion
from backend.features.brands.policies import RenewalPolicy
from backend.features.overview import queries
from backend.features.overview.to_do import to_do
from backend.features.services.rules import Status
from tests.conftest import DemoTime
from tests.features.overview.conftest import Caller, asked
from tests.make import Make

pytestmark = pytest.mark.anyio

DEFAULT = RenewalPolicy()


async def test_names_what_expires_soon_and_what_expired_lately(
    make: Make, caller: Caller, clock: DemoTime
) -> None:
    """O2-23: 30 days on either side, by default."""
    marie = await make.account()
    soon, sooner = await make.hosting(marie, expires_in=29), await make.domain(marie, expires_in=2)
    later, late = await make.hosting(marie, expires_in=31), await make.hosting(marie, expires_in=-9)
    gone = await make.hosting(marie, expires_in=-31)
    reach = await (await caller(marie.actor()))(Permission.SERVICE_VIEW, marie.id)
    now = await clock.now()

    expiring = await queries.expiring(reach, marie.id, 5, now=now, renewal=DEFAULT)
    assert [row["id"] for row in expiring] == [sooner.id, soon.id]
    assert {row["status"] for row in expiring} == {Status.EXPIRING}
    expired = await queries.expired(reach, marie.id, 5, now=now, renewal=DEFAULT)
    assert [row["id"] for row in expired] == [late.id]
    assert await queries.count_expiring(reach, marie.id, now=now, renewal=DEFAULT) == 2
    assert await queries.count_expired(reach, marie.id, now=now, renewal=DEFAULT) == 1

    wide = RenewalPolicy(alert_expiring_days=32, alert_expired_days=32)
    expiring = await queries.expiring(reach, marie.id, 5, now=now, renewal=wide)
    assert later.id in {row["id"] for row in expiring}
    expired = await queries.expired(reach, marie.id, 1, now=now, renewal=wide)
    assert [row["id"] for row in expired] == [late.id]
    assert await queries.count_expired(reach, marie.id, now=now, renewal=wide) == 2
    assert gone.id not in {row["id"] for row in expired}


async def test_lists_the_last_ordered_services(make: Make, caller: Caller, clock: DemoTime) -> None:
    """O2-24."""
    marie = await make.account()
    made = [await make.hosting(marie, expires_in=40 + day) for day in range(4)]
    reach = await (await caller(marie.actor()))(Permission.SERVICE_VIEW, marie.id)
    found = await queries.last_ordered(reach, marie.id, 3, now=await clock.now(), renewal=DEFAULT)
    assert [row["id"] for row in found] == [service.id for service in made[:0:-1]]


async def test_shows_a_stranger_nothing(make: Make, caller: Caller, clock: DemoTime) -> None:
    marie, eve = await make.account(), await make.account()
    site = await make.hosting(marie, expires_in=5)
    reach = await (await caller(eve.actor()))(Permission.SERVICE_VIEW, eve.id)
    now = await clock.now()
    for account_id in (marie.id, eve.id):
        for read in (queries.expiring, queries.expired, queries.last_ordered):
            assert await read(reach, account_id, 5, now=now, renewal=DEFAULT) == []
        assert await queries.count_expiring(reach, account_id, now=now, renewal=DEFAULT) == 0
        assert await queries.alerts(reach, account_id, now=now, renewal=DEFAULT) == {}
    assert await queries.history(reach, [site.id], 5) == []
    assert await queries.operations_about(reach, [site.id], 5) == []


@pytest.mark.parametrize("many", [3, 30])
async def test_asks_one_statement_for_a_field(
    statements: list[str], make: Make, caller: Caller, clock: DemoTime, many: int
) -> None:
    marie = await make.account()
    for _ in range(many):
        await make.hosting(marie, expires_in=5)
    reach = await (await caller(marie.actor()))(Permission.SERVICE_VIEW, marie.id)
    now = await clock.now()
    await queries.expiring(reach, marie.id, 5, now=now, renewal=DEFAULT)
    statements.clear()
    await queries.expiring(reach, marie.id, 50, now=now, renewal=DEFAULT)
    await queries.count_expiring(reach, marie.id, now=now, renewal=DEFAULT)
    await queries.last_ordered(reach, marie.id, 50, now=now, renewal=DEFAULT)
    assert asked(statements) == 3


async def test_follows_the_days_that_the_brand_decided(
    make: Make, caller: Caller, clock: DemoTime
) -> None:
    """The to-do list reads the same policy; O2-23 [D] windows configurable."""
    marie = await make.account()
    await make.hosting(marie, expires_in=40)
    reach_for = await caller(marie.actor())
    account = await accounts.account(await reach_for(Permission.ACCOUNT_VIEW, marie.id), marie.id)
    assert account is not None
    assert await to_do(reach_for, account, now=await clock.now()) == []
    await PolicyVersion.create(
        brand=await make.brand(),
        key="renewal",
        value={"alert_expiring_days": 45},
        valid_from=make.now,
    )
    found = await to_do(reach_for, account, now=await clock.now())
    assert "EXPIRING" in {item.kind for item in found}
