"""What waits for a person, in one list, and the three ways in which staff resolve it: never by calling it done."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

import pytest

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import Forbidden, NotFound
from backend.features.audit import operations as audit
from backend.features.billing.models import Balance, Payment, PaymentState, Refund, RefundState
from backend.features.billing.operations.open_payment import Means
from backend.features.billing.refusals import (
    NotPaidThere,
    NotSentBackThere,
    ProcessorSilent,
    SentBackThere,
)
from backend.features.brands.models import Brand
from backend.features.domains.models import Domain
from backend.features.identity.models import StaffRole
from backend.features.journal.models import Actor, Credential, Entry
from backend.features.orders.models import LineState, Order, OrderLine, OrderState
from backend.features.orders.refusals import (
    ExpiryMovedHere,
    NoOtherSide,
    NotRenewedThere,
    RegistrySilent,
    RenewedThere,
)
from backend.features.overview import queries, rules, stuck, stuck_queries
from backend.features.overview.refusals import WayNotPossible
from backend.features.overview.resolve import resolve_work
from backend.features.overview.stuck import Way, WorkKind
from backend.features.overview.stuck_list import listed
from backend.features.overview.stuck_queries import Sought
from backend.features.renewals.operations.by_hand import Placed
from backend.features.services.models import Service, ServicePeriod
from backend.features.support.models import Ticket, TicketMessage
from backend.features.support.refusals import ReasonMissing
from backend.features.work import operations as work
from backend.features.work.models import Job, JobState, Mail, MailState, Operation, OperationState
from backend.features.work.refusals import IdempotencyKeyReused, NoLongerStuck
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.database import Row
from backend.kit.ids import new_id
from backend.kit.paging import Beyond, Page
from backend.kit.periods import Period, extended
from backend.kit.settings import Settings
from backend.kit.words import words
from backend.ports.answers import Refused
from backend.ports.mail import Letter
from backend.ports.world import World
from backend.sandbox.calls import FaultKind, Moment
from tests.conftest import DemoTime
from tests.journeys.errands import renew, top_up
from tests.journeys.steps import JOBS
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

Resolve = Callable[..., Awaitable[None]]


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"redis_url": "", "unpaid_retry_seconds": 3600})


@pytest.fixture
async def luc(make: Make) -> Actor:
    return await make.staff()


@pytest.fixture
def resolve(world: World, luc: Actor) -> Resolve:
    async def as_luc(
        found: Row, way: Way, *, reason: str = "Vu au téléphone", key: str = "", by: Actor = luc
    ) -> None:
        await resolve_work(
            world,
            by,
            found["prefix"],
            found["id"],
            way,
            reason=reason,
            idempotency_key=key or f"key-{new_id()}",
            moment=await world.clock.moment(),
        )

    return as_luc


async def waiting(world: World, *, by: Actor | None = None, **sought: object) -> list[Row]:
    """Return the whole list, as somebody sees it."""
    actor = by or Actor(Credential.COMMAND)
    moment = await world.clock.moment()
    reach = await policy.reach(actor, Permission.STAFF_WORK_VIEW, moment=moment)
    asked = Sought(**sought)  # type: ignore[arg-type]  # a test names what it seeks
    rows = (await stuck_queries.stuck_work(reach, asked, Page(size=100))).rows
    assert await stuck_queries.count_stuck_work(reach, asked) == len(rows)
    return rows


async def only(world: World) -> Row:
    [found] = await waiting(world)
    return found


async def books_are_right(world: World) -> None:
    assert [finding.plain() for finding in (await audit.audit(world)).findings] == []


async def by_card(make: Make) -> tuple[Customer, Means]:
    customer = await make.account()
    card = await make.card(customer)
    return customer, Means(payment_method_id=card.id)


async def moved_elsewhere(world: World, make: Make, *, years: int = 3) -> tuple[Service, Placed]:
    """A paid domain that somebody renewed elsewhere, by another term: its line is with staff (F34)."""
    customer, means = await by_card(make)
    domain = await make.domain(customer)
    placed = await renew(world, customer, [domain], means)
    assert domain.expires_at is not None
    await world.registrar.renew(domain.name, current_expiry=domain.expires_at, years=years)
    await work_off(world, JOBS)
    return domain, placed


def taken_back(outside: Outside, domain: Service) -> None:
    """The registry undoes what somebody else did there."""
    assert domain.expires_at is not None
    outside.register_domain(domain.name, domain.expires_at)


async def silent_for_days(
    world: World, make: Make, outside: Outside, clock: DemoTime
) -> tuple[Service, Placed]:
    """A paid domain whose registry said nothing until its job stopped."""
    customer, means = await by_card(make)
    domain = await make.domain(customer, expires_in=90)
    placed = await renew(world, customer, [domain], means)
    outside.registrar.calls.script("renew", FaultKind.ERROR, times=12)
    for _ in range(12):
        await work_off(world, JOBS)
        await clock.advance(days=1)
    await work_off(world, JOBS)
    return domain, placed


async def refused_refund(world: World, make: Make, outside: Outside) -> tuple[Customer, Refund]:
    """Money for a domain that the registry refused, which the card does not take back (F45)."""
    customer, means = await by_card(make)
    domain = await make.domain(customer)
    outside.registrar.calls.script("renew", FaultKind.REFUSE, reason="renew_prohibited")
    outside.payments.calls.script("refund", FaultKind.REFUSE, reason="charge_too_old")
    await renew(world, customer, [domain], means)
    await work_off(world, JOBS)
    return customer, await Refund.get()


async def unanswered_payment(
    world: World, make: Make, outside: Outside, clock: DemoTime
) -> tuple[Customer, Payment]:
    """A top-up about which the processor says nothing for more than three days."""
    customer = await make.account()
    outside.payments.calls.script("charge", FaultKind.ERROR, times=1)
    outside.payments.calls.script("charge_by_key", FaultKind.ERROR, times=1000)
    await top_up(world, make, customer, 50_00)
    for _ in range(5):
        await clock.advance(days=1)
        await work_off(world, JOBS)
    return customer, await Payment.get(account_id=customer.id)


def answers_again(outside: Outside) -> None:
    """Let the processor's bad days be over."""
    outside.payments.store.run("DELETE FROM fault")


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


async def stop_a_job(world: World, clock: DemoTime, kind: str, ref: UUID) -> Job:
    async def hopeless(_: World, __: UUID) -> None:
        raise work.NeedsStaff("somebody has to look")

    await clock.advance(seconds=1)
    async with database.transaction():
        await work.enqueue(kind, ref, run_at=await clock.now())
    await work_off(world, {**JOBS, kind: hopeless})
    return await Job.get(kind=kind, ref=ref)


class TestRetry:
    async def test_a_line_that_a_person_had_goes_on(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        domain, placed = await moved_elsewhere(world, make)
        assert domain.expires_at is not None
        outside.register_domain(
            domain.name, domain.expires_at
        )  # the registry took its mistake back
        await resolve(await only(world), Way.RETRY)
        assert (await Operation.get(id=placed.operation_id)).state is OperationState.RUNNING
        await work_off(world, JOBS)
        assert (await Order.get(id=placed.order_id)).state is OrderState.FULFILLED
        assert (await Operation.get(id=placed.operation_id)).state is OperationState.SUCCEEDED
        assert await waiting(world) == []
        await books_are_right(world)

    async def test_lines_of_a_silent_registry_go_on_together(
        self, world: World, make: Make, outside: Outside, clock: DemoTime, resolve: Resolve
    ) -> None:
        _, placed = await silent_for_days(world, make, outside, clock)
        await resolve(await only(world), Way.RETRY)
        await work_off(world, JOBS)
        assert (await Order.get(id=placed.order_id)).state is OrderState.FULFILLED
        assert len(outside.renewals()) == 1
        await books_are_right(world)

    async def test_that_fails_again_waits_again(
        self, world: World, make: Make, resolve: Resolve
    ) -> None:
        _, placed = await moved_elsewhere(world, make)
        await resolve(await only(world), Way.RETRY)
        await work_off(world, JOBS)
        assert len(await waiting(world)) == 1
        assert (await Operation.get(id=placed.operation_id)).state is OperationState.MANUAL
        await books_are_right(world)

    async def test_one_of_two_lines_leaves_the_other_with_staff(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        customer, means = await by_card(make)
        domains = [await make.domain(customer), await make.domain(customer)]
        placed = await renew(world, customer, domains, means)
        for domain in domains:
            assert domain.expires_at is not None
            await world.registrar.renew(domain.name, current_expiry=domain.expires_at, years=2)
        await work_off(world, JOBS)
        first, second = await waiting(world)
        [name] = first["names"]
        mended = next(domain for domain in domains if domain.name == name)
        assert mended.expires_at is not None
        outside.register_domain(mended.name, mended.expires_at)
        await resolve(first, Way.RETRY)
        assert (await Operation.get(id=placed.operation_id)).state is OperationState.MANUAL
        await work_off(world, JOBS)
        assert [row["id"] for row in await waiting(world)] == [second["id"]]
        assert (await Operation.get(id=placed.operation_id)).state is OperationState.MANUAL

    async def test_a_refund_is_sent_with_the_same_key(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        _, refund = await refused_refund(world, make, outside)
        await resolve(await only(world), Way.RETRY)
        assert (await Refund.get()).state is RefundState.PENDING
        await work_off(world, JOBS)
        assert (await Refund.get()).state is RefundState.SUCCEEDED
        assert [sent["key"] for sent in outside.refunds()] == [str(refund.id)]
        await books_are_right(world)

    async def test_a_payment_is_asked_about_for_three_more_days(
        self, world: World, make: Make, outside: Outside, clock: DemoTime, resolve: Resolve
    ) -> None:
        """Nobody ever took the charge: it is sent again, once, with the same key."""
        customer, _ = await unanswered_payment(world, make, outside, clock)
        answers_again(outside)
        await resolve(await only(world), Way.RETRY)
        operation = await Operation.get(account_id=customer.id)
        assert operation.state is OperationState.RUNNING
        for _ in range(3):
            await work_off(world, JOBS)
            await clock.advance(hours=2)
        assert (await Payment.get()).state is PaymentState.SUCCEEDED
        assert (await Balance.get(account_id=customer.id)).available_minor == 50_00
        assert len(outside.charges()) == 1
        await books_are_right(world)

    async def test_a_letter_goes_out(
        self, world: World, make: Make, clock: DemoTime, resolve: Resolve
    ) -> None:
        """F49: one that is refused for good is a person's at once, one that nobody takes after three days."""
        letter = work.Post(
            "e:1", "test", None, "a@b.example", "c@d.example", "C", "S", "T", "H", "fr"
        )
        async with database.transaction():
            await work.post(letter, now=await clock.now())
        strict = with_mail(world, Refused("no_such_recipient"))
        await work_off(strict, {"work.deliver": work.deliver})
        assert (await Mail.get()).state is MailState.MANUAL
        found = await only(world)
        assert (found["kind"], found["recipient"]) == ("LETTER", "a@b.example")
        assert stuck.ways(found) == [Way.RETRY]
        await resolve(found, Way.RETRY)
        await work_off(world, {"work.deliver": work.deliver})
        assert (await Mail.get()).state is MailState.SENT
        assert await waiting(world) == []

    async def test_any_other_job_runs_again(
        self, world: World, clock: DemoTime, resolve: Resolve
    ) -> None:
        job = await stop_a_job(world, clock, "test.job", new_id())
        found = await only(world)
        assert (found["kind"], stuck.ways(found)) == ("JOB", [Way.RETRY])
        await resolve(found, Way.RETRY)
        again = await Job.get(id=job.id)
        assert (again.state, again.attempt, again.stopped_at) == (JobState.READY, 0, None)
        [line] = await Entry.filter(fact="work.retried")
        assert (line.reason, line.after["job"]) == ("Vu au téléphone", "test.job")


def with_mail(world: World, answer: Exception) -> World:
    """Return a world whose mail server says no."""
    from dataclasses import replace

    class Strict:
        async def send(self, message: Letter) -> None:
            raise answer

    return replace(world, mail=Strict())


class TestDeliveredOutside:
    async def test_a_line_is_done_when_the_registry_shows_it(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        domain, placed = await moved_elsewhere(world, make)
        assert domain.expires_at is not None
        until = extended(domain.expires_at, Period(12))
        outside.register_domain(domain.name, until)
        await resolve(await only(world), Way.DELIVERED_OUTSIDE)
        await work_off(world, JOBS)
        line = await OrderLine.get(order_id=placed.order_id)
        assert line.state is LineState.DONE
        assert (await Service.get(id=domain.id)).expires_at == until
        assert (await Domain.get(service_id=domain.id)).registry_expires_at == until
        assert (await ServicePeriod.get(order_line_id=line.id)).ends_at == until
        assert (await Order.get(id=placed.order_id)).state is OrderState.FULFILLED
        assert (await Operation.get(id=placed.operation_id)).state is OperationState.SUCCEEDED
        assert await Mail.exists(letter="order_finished")
        await books_are_right(world)

    async def test_a_line_is_refused_while_the_registry_shows_another_date(
        self, world: World, make: Make, resolve: Resolve
    ) -> None:
        domain, _ = await moved_elsewhere(world, make)
        with pytest.raises(NotRenewedThere) as refused:
            await resolve(await only(world), Way.DELIVERED_OUTSIDE)
        assert domain.expires_at is not None
        assert refused.value.values["shown"].year == domain.expires_at.year + 3  # type: ignore[attr-defined]
        assert refused.value.values["expected"].year == domain.expires_at.year + 1  # type: ignore[attr-defined]
        assert len(await waiting(world)) == 1
        await books_are_right(world)

    async def test_a_line_is_refused_when_our_own_date_moved(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        domain, _ = await moved_elsewhere(world, make)
        assert domain.expires_at is not None
        outside.register_domain(domain.name, extended(domain.expires_at, Period(12)))
        await Service.filter(id=domain.id).update(expires_at=domain.expires_at + timedelta(days=1))
        with pytest.raises(ExpiryMovedHere):
            await resolve(await only(world), Way.DELIVERED_OUTSIDE)

    async def test_a_hosting_has_no_other_side(
        self, world: World, make: Make, resolve: Resolve
    ) -> None:
        customer, means = await by_card(make)
        site = await make.hosting(customer)
        await renew(world, customer, [site], means)
        assert site.expires_at is not None
        await Service.filter(id=site.id).update(expires_at=site.expires_at - timedelta(days=1))
        await work_off(world, JOBS)
        found = await only(world)
        assert stuck.ways(found) == [Way.RETRY, Way.REFUND]
        with pytest.raises(NoOtherSide):
            await resolve(found, Way.DELIVERED_OUTSIDE)

    async def test_a_payment_is_concluded_with_the_charge_that_is_there(
        self, world: World, make: Make, outside: Outside, clock: DemoTime, resolve: Resolve
    ) -> None:
        customer = await make.account()
        outside.payments.calls.script("charge_by_key", FaultKind.ERROR, times=1000)
        outside.payments.calls.script("charge", FaultKind.DROP, moment=Moment.AFTER)
        await top_up(world, make, customer, 50_00)
        for _ in range(5):
            await clock.advance(days=1)
            await work_off(world, JOBS)
        found = await only(world)
        with pytest.raises(ProcessorSilent):
            await resolve(found, Way.DELIVERED_OUTSIDE)
        answers_again(outside)
        await resolve(found, Way.DELIVERED_OUTSIDE)
        await work_off(world, JOBS)
        assert (await Payment.get()).state is PaymentState.SUCCEEDED
        assert (await Balance.get(account_id=customer.id)).available_minor == 50_00
        assert len(outside.charges()) == 1
        assert await waiting(world) == []
        await books_are_right(world)

    async def test_a_payment_is_refused_when_there_is_no_charge(
        self, world: World, make: Make, outside: Outside, clock: DemoTime, resolve: Resolve
    ) -> None:
        await unanswered_payment(world, make, outside, clock)
        answers_again(outside)
        with pytest.raises(NotPaidThere):
            await resolve(await only(world), Way.DELIVERED_OUTSIDE)
        assert (await Payment.get()).state is PaymentState.UNKNOWN

    async def test_a_refund_is_refused_when_it_was_not_sent(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        await refused_refund(world, make, outside)
        with pytest.raises(NotSentBackThere):
            await resolve(await only(world), Way.DELIVERED_OUTSIDE)
        assert (await Refund.get()).state is RefundState.MANUAL

    async def test_a_refund_is_done_when_the_processor_shows_it(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        _, refund = await refused_refund(world, make, outside)
        await sent_by_hand(world, refund)
        with pytest.raises(SentBackThere):
            await resolve(await only(world), Way.REFUND)
        await resolve(await only(world), Way.DELIVERED_OUTSIDE)
        await work_off(world, JOBS)
        assert (await Refund.get()).state is RefundState.SUCCEEDED
        assert len(outside.refunds()) == 1
        await books_are_right(world)


async def sent_by_hand(world: World, refund: Refund) -> None:
    """Somebody sent the money back on the processor's own page, under our key."""
    from backend.features.billing.models import PaymentAttempt
    from backend.kit.money import Money

    charged = await PaymentAttempt.get(payment_id=refund.payment_id)
    await world.payments.refund(
        key=refund.id, charge=charged.processor_ref, amount=Money(refund.card_minor, "EUR")
    )


class TestRefund:
    async def test_a_line_is_credited_and_its_money_sent_back(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        domain, placed = await moved_elsewhere(world, make)
        taken_back(outside, domain)
        await resolve(await only(world), Way.REFUND)
        await work_off(world, JOBS)
        line = await OrderLine.get(order_id=placed.order_id)
        assert (line.state, line.refused_code) == (LineState.REFUNDED, "given_back_by_staff")
        assert line.credit_note_id is not None
        assert [sent["amount_minor"] for sent in outside.refunds()] == [1019]
        assert (await Order.get(id=placed.order_id)).state is OrderState.REFUNDED
        letter = await Mail.get(letter="order_finished")
        assert domain.name in letter.text
        assert not await Ticket.exists()
        await books_are_right(world)

    async def test_a_line_is_refused_when_the_registry_shows_that_it_was_renewed(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        domain, _ = await moved_elsewhere(world, make)
        assert domain.expires_at is not None
        outside.register_domain(domain.name, extended(domain.expires_at, Period(12)))
        with pytest.raises(RenewedThere):
            await resolve(await only(world), Way.REFUND)

    async def test_a_line_is_refused_while_the_registry_is_silent(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        """P4: a lost answer is no failure; whoever gives back must know that nothing was renewed."""
        await moved_elsewhere(world, make)
        outside.registrar.calls.script("domain", FaultKind.ERROR)
        with pytest.raises(RegistrySilent):
            await resolve(await only(world), Way.REFUND)

    async def test_a_line_of_a_stopped_job_is_given_back_and_its_order_ends(
        self, world: World, make: Make, outside: Outside, clock: DemoTime, resolve: Resolve
    ) -> None:
        _, placed = await silent_for_days(world, make, outside, clock)
        await resolve(await only(world), Way.REFUND)
        await work_off(world, JOBS)
        assert (await Order.get(id=placed.order_id)).state is OrderState.REFUNDED
        assert not await Job.exists(state=JobState.MANUAL)
        assert outside.renewals() == []
        await books_are_right(world)

    async def test_a_refund_that_the_card_refuses_goes_to_the_balance(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        """F45: the ledger exact, one letter, and the job finds nothing left to send."""
        customer, _ = await refused_refund(world, make, outside)
        await resolve(await only(world), Way.REFUND)
        await work_off(world, JOBS)
        refund = await Refund.get()
        assert (refund.state, refund.to_balance) == (RefundState.SUCCEEDED, True)
        assert (await Balance.get(account_id=customer.id)).available_minor == 1019
        assert outside.refunds() == []
        letter = await Mail.get(letter="refund_credited")
        assert "10,19" in letter.subject
        assert await waiting(world) == []
        await books_are_right(world)

    async def test_is_no_way_for_letters_and_jobs(
        self, world: World, clock: DemoTime, resolve: Resolve
    ) -> None:
        await stop_a_job(world, clock, "test.job", new_id())
        for way in (Way.REFUND, Way.DELIVERED_OUTSIDE):
            with pytest.raises(WayNotPossible):
                await resolve(await only(world), way)


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
