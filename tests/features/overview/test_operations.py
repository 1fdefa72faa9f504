"""What is going on in an account: who may follow it, page by page."""

from collections.abc import Awaitable, Callable

import pytest

from backend.features.accounts.policy import Permission
from backend.features.billing.rules import Means
from backend.features.overview import queries
from backend.features.work.models import OperationState
from backend.kit.paging import Beyond, Page
from tests.conftest import DemoTime
from tests.features.overview.conftest import Caller
from tests.features.renewals.conftest import Renew
from tests.make import Make

pytestmark = pytest.mark.anyio

Finish = Callable[[], Awaitable[int]]


async def test_follows_a_renewal_from_the_account_and_from_the_service(
    make: Make, caller: Caller, renew: Renew, finish: Finish
) -> None:
    marie = await make.account()
    await make.balance(marie, 20_000)
    site = await make.hosting(marie)
    placed = await renew(marie, [site], Means(use_balance=True))
    mine = await (await caller(marie.actor()))(Permission.ORDER_VIEW, marie.id)
    running = await queries.operation_page(mine, marie.id, Page(), running_only=True)
    assert [row["id"] for row in running.rows] == [placed.operation_id]
    assert await queries.count_operations(mine, marie.id, running_only=True) == 1
    await finish()
    assert (await queries.operation_page(mine, marie.id, Page(), running_only=True)).rows == []
    found = (await queries.operations(mine, [placed.operation_id]))[placed.operation_id]
    assert found["state"] == OperationState.SUCCEEDED
    assert [step["state"] for step in found["steps"]] == ["SUCCEEDED"] * 3
    [about] = await queries.operations_about(mine, [site.id], 5)
    assert (about["asked_id"], about["id"]) == (site.id, placed.operation_id)


async def test_shows_a_stranger_nothing(make: Make, caller: Caller, renew: Renew) -> None:
    marie, eve = await make.account(), await make.account()
    await make.balance(marie, 20_000)
    site = await make.hosting(marie)
    placed = await renew(marie, [site], Means(use_balance=True))
    hers = await (await caller(eve.actor()))(Permission.ORDER_VIEW, eve.id)
    assert await queries.operations(hers, [placed.operation_id]) == {}
    assert (await queries.operation_page(hers, marie.id, Page(), running_only=False)).rows == []
    assert await queries.count_operations(hers, marie.id, running_only=False) == 0
    assert await queries.operations_about(hers, [site.id], 5) == []
    assert await queries.awaiting_confirmation(hers, marie.id, 5) == []


async def test_pages_from_the_newest_to_the_oldest(
    make: Make, caller: Caller, renew: Renew, clock: DemoTime
) -> None:
    marie = await make.account()
    await make.balance(marie, 100_000)
    placed = []
    for _ in range(3):
        await clock.advance(minutes=1)
        placed.append(await renew(marie, [await make.hosting(marie)], Means(use_balance=True)))
    mine = await (await caller(marie.actor()))(Permission.ORDER_VIEW, marie.id)
    first = await queries.operation_page(mine, marie.id, Page(size=2), running_only=False)
    assert first.has_next
    last = first.rows[-1]
    rest = await queries.operation_page(
        mine,
        marie.id,
        Page(size=2, beyond=Beyond(last["cursor_key"], str(last["id"]))),
        running_only=False,
    )
    assert not rest.has_next
    seen = [row["id"] for row in [*first.rows, *rest.rows]]
    assert seen == [each.operation_id for each in reversed(placed)]
