"""What waits for a person, in one list."""

from uuid import UUID

import pytest

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.brands.models import Brand
from backend.features.journal.models import Actor, Credential
from backend.features.orders.models import Order, OrderLine
from backend.features.overview import stuck, stuck_queries
from backend.features.overview.stuck import Way, WorkKind
from backend.features.overview.stuck_list import listed
from backend.features.overview.stuck_queries import Sought
from backend.kit.ids import new_id
from backend.kit.paging import Beyond, Page
from backend.kit.words import words
from backend.ports.world import World
from tests.conftest import DemoTime
from tests.features.overview.stuck.cases import (
    moved_elsewhere,
    only,
    refused_refund,
    silent_for_days,
    stop_a_job,
    unanswered_payment,
    waiting,
)
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


class TestTheList:
    async def test_names_whose_what_how_much_since_when_and_why(
        self, world: World, make: Make
    ) -> None:
        domain, placed = await moved_elsewhere(world, make)
        found = await only(world)
        line = await OrderLine.get(order_id=placed.order_id)
        assert (found["kind"], found["id"], found["prefix"]) == ("ORDER_LINE", line.id, "lin")
        account = await Order.get(id=placed.order_id).prefetch_related("account")
        assert found["account_number"] == account.account.number
        assert found["account_name"].startswith("Marie ")
        assert found["names"] == [domain.name]
        assert (found["amount_minor"], found["currency"]) == (1019, "EUR")
        assert found["since"] == line.stopped_at
        assert "renewed elsewhere" in found["detail"]
        for locale in ("fr", "en"):
            assert stuck.why(found, words(locale))
        assert stuck.ways(found) == [Way.RETRY, Way.DELIVERED_OUTSIDE, Way.REFUND]

    async def test_shows_lines_in_place_of_the_job_that_would_deliver_them(
        self, world: World, make: Make, outside: Outside, clock: DemoTime
    ) -> None:
        await silent_for_days(world, make, outside, clock)
        found = await only(world)
        assert (found["kind"], found["job"]) == ("ORDER_LINE", "orders.fulfil")
        assert found["detail"].startswith("Unreachable")

    async def test_holds_every_kind_the_longest_first_and_seeks_among_them(
        self, world: World, make: Make, outside: Outside, clock: DemoTime
    ) -> None:
        await refused_refund(world, make, outside)
        await clock.advance(hours=1)
        await moved_elsewhere(world, make)
        await clock.advance(hours=1)
        customer, _ = await unanswered_payment(world, make, outside, clock)
        await stop_a_job(world, clock, "orders.settle", new_id())
        found = await waiting(world)
        assert [row["kind"] for row in found] == ["REFUND", "ORDER_LINE", "PAYMENT", "JOB"]
        assert [row["since"] for row in found] == sorted(row["since"] for row in found)
        for kind in WorkKind:
            assert [row["kind"] for row in await waiting(world, kind=kind)] == [
                row["kind"] for row in found if row["kind"] == kind
            ]
        [its] = await waiting(world, text=customer.account.number)
        assert its["kind"] == "PAYMENT"
        assert await waiting(world, text="100%_") == []
        assert [row["kind"] for row in await waiting(world, text="exemple")] == [
            "REFUND",
            "ORDER_LINE",
        ]

    async def test_goes_on_after_any_row(self, world: World, clock: DemoTime) -> None:
        for _ in range(5):
            await stop_a_job(world, clock, "test.job", new_id())
        moment = await world.clock.moment()
        reach = await policy.reach(
            Actor(Credential.COMMAND), Permission.STAFF_WORK_VIEW, moment=moment
        )
        seen: list[UUID] = []
        page = Page(size=2)
        while True:
            part = await stuck_queries.stuck_work(reach, Sought(), page)
            seen += [row["id"] for row in part.rows]
            if not part.has_next:
                break
            page = Page(2, beyond=Beyond(part.rows[-1]["cursor_key"], str(seen[-1])))
        assert len(seen) == len(set(seen)) == 5

    async def test_is_that_of_the_own_brand_only(
        self, world: World, make: Make, luc: Actor
    ) -> None:
        await moved_elsewhere(world, make)
        assert len(await waiting(world, by=luc)) == 1
        first = await make.brand()
        other = await Brand.create(
            position=2,
            name="Autre",
            customer_prefix="AU",
            sender="bonjour@autre.example",
            legal_entity=await first.legal_entity,
            created_at=make.now,
        )
        make._brand = other
        stranger = await make.staff()
        assert await waiting(world, by=stranger) == []

    async def test_is_printed_by_the_command_as_staff_see_it(
        self, world: World, make: Make
    ) -> None:
        domain, _ = await moved_elsewhere(world, make)
        [printed] = await listed(world)
        assert printed["id"].startswith("lin_")
        assert printed["services"] == [domain.name]
        assert printed["amount"] == "€10.19"
        assert printed["ways"] == ["RETRY", "DELIVERED_OUTSIDE", "REFUND"]

    async def test_costs_one_statement(
        self, statements: list[str], world: World, make: Make
    ) -> None:
        await moved_elsewhere(world, make)
        moment = await world.clock.moment()
        reach = await policy.reach(
            Actor(Credential.COMMAND), Permission.STAFF_WORK_VIEW, moment=moment
        )
        await stuck_queries.stuck_work(reach, Sought(), Page())
        statements.clear()
        await stuck_queries.stuck_work(reach, Sought(), Page())
        assert len([each for each in statements if "UNION ALL" in each]) == 1
