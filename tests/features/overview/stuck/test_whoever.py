"""Who may resolve what waits, once only and with a reason; and who is told of it."""

import asyncio

import pytest

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import Forbidden, NotFound
from backend.features.billing.models import Balance, Refund, RefundState
from backend.features.billing.operations.open_payment import Means
from backend.features.identity.models import StaffRole
from backend.features.journal.models import Actor, Credential, Entry
from backend.features.orders.models import Order, OrderLine
from backend.features.overview import queries, rules
from backend.features.overview.stuck import Way
from backend.features.support.models import Ticket, TicketMessage
from backend.features.support.refusals import ReasonMissing
from backend.features.work import operations as work
from backend.features.work.refusals import IdempotencyKeyReused, NoLongerStuck
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.words import words
from backend.ports.world import World
from backend.sandbox.calls import FaultKind
from tests.conftest import DemoTime
from tests.features.overview.stuck.cases import (
    Resolve,
    books_are_right,
    by_card,
    moved_elsewhere,
    only,
    refused_refund,
    taken_back,
    waiting,
)
from tests.journeys.errands import renew
from tests.journeys.steps import JOBS
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


class TestWhoever:
    async def test_decides_gives_a_reason(self, world: World, make: Make, resolve: Resolve) -> None:
        await moved_elsewhere(world, make)
        with pytest.raises(ReasonMissing):
            await resolve(await only(world), Way.RETRY, reason="  ")

    async def test_may_only_read_resolves_nothing(
        self, world: World, make: Make, resolve: Resolve
    ) -> None:
        await moved_elsewhere(world, make)
        reader = await make.staff(staff_role=StaffRole.READER)
        [found] = await waiting(world, by=reader)
        with pytest.raises(Forbidden):
            await resolve(found, Way.RETRY, by=reader)

    async def test_names_nothing_is_told_so(self, resolve: Resolve) -> None:
        for prefix in ("job", "lin"):
            with pytest.raises(NotFound):
                await resolve({"prefix": prefix, "id": new_id()}, Way.RETRY)

    async def test_clicks_twice_decides_once(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        domain, _ = await moved_elsewhere(world, make)
        taken_back(outside, domain)
        found = await only(world)
        await asyncio.gather(
            *(resolve(found, Way.REFUND, key="one and the same key") for _ in range(5))
        )
        await work_off(world, JOBS)
        await resolve(found, Way.REFUND, key="one and the same key")
        assert await Entry.filter(fact="order.line_refunded").count() == 1
        assert len(outside.refunds()) == 1
        with pytest.raises(IdempotencyKeyReused):
            await resolve(found, Way.RETRY, key="one and the same key")
        await books_are_right(world)

    @pytest.mark.parametrize("ways", [(Way.RETRY, Way.REFUND), (Way.REFUND, Way.REFUND)])
    async def test_comes_second_finds_it_resolved(
        self,
        world: World,
        make: Make,
        outside: Outside,
        resolve: Resolve,
        ways: tuple[Way, Way],
    ) -> None:
        """Two of staff at once, each with an own key: one of them wins."""
        domain, _ = await moved_elsewhere(world, make)
        taken_back(outside, domain)
        found, other = await only(world), await make.staff()
        outcomes = await asyncio.gather(
            resolve(found, ways[0]), resolve(found, ways[1], by=other), return_exceptions=True
        )
        assert sorted(type(each) for each in outcomes if each) == [NoLongerStuck]
        with pytest.raises(NoLongerStuck):
            await resolve(found, Way.RETRY)
        await work_off(world, JOBS)
        assert len(outside.refunds()) <= 1
        await books_are_right(world)

    async def test_two_of_staff_put_a_refund_on_the_balance_once(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        customer, _ = await refused_refund(world, make, outside)
        found, other = await only(world), await make.staff()
        outcomes = await asyncio.gather(
            resolve(found, Way.REFUND),
            resolve(found, Way.REFUND, by=other),
            return_exceptions=True,
        )
        assert [type(each) for each in outcomes if each] == [NoLongerStuck]
        assert (await Balance.get(account_id=customer.id)).available_minor == 1019

    @pytest.mark.parametrize("way", [Way.RETRY, Way.REFUND])
    async def test_is_named_with_the_reason_in_the_history_of_the_service(
        self, world: World, make: Make, luc: Actor, resolve: Resolve, way: Way
    ) -> None:
        domain, placed = await moved_elsewhere(world, make)
        await resolve(await only(world), way, reason="Le registre s’est trompé")
        order = await Order.get(id=placed.order_id)
        reach = policy.for_worker(Permission.SERVICE_VIEW, order.account_id)
        lines = await queries.history(reach, [domain.id], 20)
        said = [rules.done_by(line, words("fr"), None) for line in lines if line["staff"]]
        assert said
        assert all(by.startswith("Luc ") and by.endswith("Le registre s’est trompé") for by in said)

    async def test_works_on_the_command_line_is_our_team_with_its_reason(
        self, world: World, make: Make, resolve: Resolve
    ) -> None:
        domain, placed = await moved_elsewhere(world, make)
        await resolve(await only(world), Way.RETRY, by=Actor(Credential.COMMAND))
        order = await Order.get(id=placed.order_id)
        reach = policy.for_worker(Permission.SERVICE_VIEW, order.account_id)
        [newest, *_] = await queries.history(reach, [domain.id], 20)
        assert newest["fact"] == "order.line_retried"
        by = rules.done_by(newest, words("fr"), None)
        assert by == "notre équipe\N{NO-BREAK SPACE}: Vu au téléphone"


class TestTheTicketThatOpensByItself:
    async def test_is_about_a_line_that_the_registry_refused_for_good(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        """F35: besides credit note, refund and letter; support's turn, and once."""
        customer, means = await by_card(make)
        domain = await make.domain(customer)
        outside.registrar.calls.script("renew", FaultKind.REFUSE, reason="redemption")
        await renew(world, customer, [domain], means)
        await work_off(world, JOBS)
        ticket = await Ticket.get()
        assert (ticket.account_id, ticket.service_id) == (customer.id, domain.id)
        assert ticket.state == "WAITING_STAFF"
        message = await TicketMessage.get(ticket_id=ticket.id)
        assert (message.author, message.from_staff) == ("Hébergeur", True)
        assert domain.name in message.text
        assert "en rédemption" in message.text
        assert "s’en occupe" in message.text
        line = await OrderLine.get()
        async with database.transaction():
            await work.enqueue("notices.refused_line", line.id, run_at=make.now)
        await work_off(world, JOBS)
        assert await Ticket.all().count() == 1

    @pytest.mark.parametrize("reason", ["pending_delete", "never heard of"])
    async def test_speaks_the_customers_language_and_says_what_is_known(
        self, world: World, make: Make, outside: Outside, reason: str
    ) -> None:
        customer = await make.account(locale="en")
        card = await make.card(customer)
        domain = await make.domain(customer)
        outside.registrar.calls.script("renew", FaultKind.REFUSE, reason=reason)
        await renew(world, customer, [domain], Means(payment_method_id=card.id))
        await work_off(world, JOBS)
        assert (await Ticket.get()).subject == f"{domain.name} could not be renewed"


async def test_a_refund_whose_job_died_is_with_staff_too(
    world: World, make: Make, outside: Outside, clock: DemoTime, resolve: Resolve
) -> None:
    """STOPPED: also what stopped by accident says that a person looks after it."""
    await refused_refund(world, make, outside)
    await Refund.all().update(state=RefundState.PENDING)
    async with database.transaction():
        await work.enqueue(
            "billing.hand_over_refund", (await Refund.get()).id, run_at=await clock.now()
        )
    await work_off(world, JOBS)
    assert (await Refund.get()).state is RefundState.MANUAL
    assert await Entry.filter(fact="refund.needs_staff").count() == 1
