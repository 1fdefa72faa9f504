"""The three ways in which staff resolve what waits for them: never by calling it done."""

from datetime import timedelta

import pytest

from backend.features.billing.models import Balance, Payment, PaymentState, Refund, RefundState
from backend.features.billing.refusals import (
    NotPaidThere,
    NotSentBackThere,
    ProcessorSilent,
    SentBackThere,
)
from backend.features.domains.models import Domain
from backend.features.journal.models import Entry
from backend.features.orders.models import LineState, Order, OrderLine, OrderState
from backend.features.orders.refusals import (
    ExpiryMovedHere,
    NoOtherSide,
    NotRenewedThere,
    RegistrySilent,
    RenewalUnderwayThere,
    RenewedThere,
)
from backend.features.overview import stuck
from backend.features.overview.refusals import WayNotPossible
from backend.features.overview.stuck import Way
from backend.features.services.models import Service, ServicePeriod
from backend.features.support.models import Ticket
from backend.features.work import operations as work
from backend.features.work.models import Job, JobState, Mail, MailState, Operation, OperationState
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.periods import Period, extended
from backend.ports.answers import Refused
from backend.ports.world import World
from backend.sandbox.calls import FaultKind, Moment
from tests.conftest import DemoTime
from tests.features.overview.stuck.cases import (
    Resolve,
    answers_again,
    books_are_right,
    by_card,
    moved_elsewhere,
    only,
    refused_refund,
    sent_by_hand,
    silent_for_days,
    stop_a_job,
    taken_back,
    unanswered_payment,
    waiting,
    with_mail,
)
from tests.journeys.errands import renew, top_up
from tests.journeys.steps import JOBS
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


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

    async def test_is_refused_while_the_registry_works_on_it(
        self, world: World, make: Make, outside: Outside, resolve: Resolve
    ) -> None:
        """F33: it took the renewal and may do it yet."""
        domain, _ = await moved_elsewhere(world, make)
        assert domain.expires_at is not None
        outside.register_domain(domain.name, domain.expires_at, ("pendingRenew",))
        with pytest.raises(RenewalUnderwayThere):
            await resolve(await only(world), Way.REFUND)
        assert outside.refunds() == []
        outside.register_domain(domain.name, domain.expires_at)
        await resolve(await only(world), Way.REFUND)
        await work_off(world, JOBS)
        assert len(outside.refunds()) == 1
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
