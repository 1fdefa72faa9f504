"""Customers whose services are renewed by night, one of each fate, and what the outside must have done in the end.

Each is arranged eight days and a half before its expiry: the first night tells and announces, the second charges,
the later ones try again. A worker that dies leaves the clock where it was; the next one lives on from there.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.models import AccountKind, Settlement
from backend.features.accounts.policy import Permission
from backend.features.billing.operations.pay_invoice import pay_invoice
from backend.features.billing.rules import Means
from backend.features.journal.models import Actor
from backend.features.renewals.models import ScheduledPayment, ScheduledState
from backend.features.renewals.operations.change_payment import (
    cancel_scheduled_payment,
    choose_scheduled_means,
    pay_scheduled_payment,
)
from backend.features.renewals.operations.set_automatic_renewal import set_automatic_renewal
from backend.features.services.models import RenewalMode, Service
from backend.features.work import operations as work
from backend.features.work.running import plan_the_night
from backend.kit.refusals import Refusal
from backend.ports.world import World
from backend.wiring import passage
from tests.journeys.errands import Errand, fresh_key, top_up
from tests.journeys.steps import work_until
from tests.journeys.workers.scenarios import HAS_NO_FUNDS, LOSES_ITS_ANSWER, Case, Stage
from tests.make import Customer

ASKS_ITS_CUSTOMER = "4000002500003155"
STOLEN = "4000000000009979"
LEFT = 8.5
"""Days from the first night to the expiry."""


@dataclass(frozen=True)
class Nights:
    """Live through the nights until an instant, as a worker does; begun again, only through those that are left."""

    until: datetime

    async def run(self, world: World) -> None:
        while True:
            await plan_the_night(world)
            now = (await world.clock.moment()).now
            if now >= self.until:
                return
            await work_until(world, min(self.until, now + timedelta(days=1)), reach_end=True)
            await passage(world).neighbours(await work.demo_offset())


@dataclass(frozen=True)
class Asleep:
    """Let time pass until an instant with nobody awake."""

    until: datetime

    async def run(self, world: World) -> None:
        left = self.until - (await world.clock.moment()).now
        if left > timedelta(0):
            await work.advance_demo_clock(left)
            await passage(world).neighbours(await work.demo_offset())


@dataclass(frozen=True)
class Planned:
    """What a customer does about the one payment that is planned for them; nothing while there is none."""

    actor: Actor
    account_id: UUID
    card_id: UUID | None = None
    key: str = field(default_factory=fresh_key)

    async def run(self, world: World) -> None:
        open_states = [ScheduledState.PLANNED, ScheduledState.NOTIFIED, ScheduledState.PROCESSING]
        payment = await ScheduledPayment.get_or_none(
            account_id=self.account_id, state__in=open_states
        )
        if payment is not None:
            try:
                await self.act(world, payment.id)
            except Refusal:
                """A browser that asks again is told that it is under way, or over."""

    async def act(self, world: World, payment_id: UUID) -> None: ...


class Cancel(Planned):
    """Say no to it."""

    async def act(self, world: World, payment_id: UUID) -> None:
        await cancel_scheduled_payment(self.actor, payment_id, moment=await world.clock.moment())


class PayNow(Planned):
    """Choose a card for it, and pay it at once with that card."""

    async def act(self, world: World, payment_id: UUID) -> None:
        assert self.card_id is not None
        moment = await world.clock.moment()
        await choose_scheduled_means(self.actor, payment_id, self.card_id, moment=moment)
        await pay_scheduled_payment(
            self.actor,
            payment_id,
            means=Means(payment_method_id=self.card_id),
            idempotency_key=self.key,
            moment=moment,
        )


@dataclass(frozen=True)
class SwitchOff:
    """Switch automatic renewal off for services that are planned already."""

    actor: Actor
    service_ids: Sequence[UUID]

    async def run(self, world: World) -> None:
        await set_automatic_renewal(
            self.actor, self.service_ids, enabled=False, moment=await world.clock.moment()
        )


@dataclass(frozen=True)
class PayInvoice:
    """Pay an invoice on terms from the balance."""

    actor: Actor
    account_id: UUID
    document_id: UUID
    key: str = field(default_factory=fresh_key)

    async def run(self, world: World) -> None:
        moment = await world.clock.moment()
        reach = await policy.reach(
            self.actor, Permission.BILLING_PAY, moment=moment, account_id=self.account_id
        )
        with suppress(Refusal):
            await pay_invoice(
                reach,
                document_id=self.document_id,
                means=Means(use_balance=True),
                idempotency_key=self.key,
                now=moment.now,
            )


@dataclass
class Bedtime:
    """Arranges customers of the night."""

    stage: Stage

    async def hosting(self, customer: Customer, **given: object) -> Service:
        return await self.stage.make.hosting(
            customer, expires_in=LEFT, renewal_mode=RenewalMode.AUTOMATIC, **given
        )

    async def domain(self, customer: Customer, **given: object) -> Service:
        return await self.stage.make.domain(
            customer, expires_in=LEFT, renewal_mode=RenewalMode.AUTOMATIC, **given
        )

    def until(self, days: float) -> Nights:
        return Nights(self.stage.make.now + timedelta(days=days))

    def case(
        self,
        customer: Customer,
        *errands: Errand,
        charges: int = 0,
        delivered: Sequence[Service] = (),
        not_delivered: Sequence[Service] = (),
        refunds: int = 0,
    ) -> Case:
        async def made() -> Sequence[Errand]:
            return errands

        return Case(customer, made, charges, delivered, not_delivered, refunds)


async def by_card(stage: Stage) -> Case:
    bed, customer = Bedtime(stage), await stage.make.account()
    await stage.make.card(customer)
    services = [await bed.hosting(customer), await bed.domain(customer)]
    return bed.case(customer, bed.until(3), charges=1, delivered=services)


async def card_whose_answer_is_lost(stage: Stage) -> Case:
    bed, customer = Bedtime(stage), await stage.make.account()
    await stage.make.card(customer, LOSES_ITS_ANSWER)
    domain = await bed.domain(customer)
    return bed.case(customer, bed.until(3), charges=1, delivered=[domain])


async def registry_refuses_one_of_two(stage: Stage) -> Case:
    bed, customer = Bedtime(stage), await stage.make.account()
    await stage.make.card(customer)
    good, held = await bed.domain(customer), await bed.domain(customer)
    assert held.expires_at is not None
    stage.outside.register_domain(held.name, held.expires_at, ("pendingDelete",))
    return bed.case(
        customer, bed.until(3), charges=1, delivered=[good], not_delivered=[held], refunds=1
    )


async def bank_asks_and_nobody_answers(stage: Stage) -> Case:
    bed, customer = Bedtime(stage), await stage.make.account()
    await stage.make.card(customer, ASKS_ITS_CUSTOMER)
    hosting = await bed.hosting(customer)
    return bed.case(customer, bed.until(LEFT + 1), not_delivered=[hosting])


async def refused_then_a_second_card(stage: Stage) -> Case:
    bed, customer = Bedtime(stage), await stage.make.account()
    await stage.make.card(customer, HAS_NO_FUNDS)
    await stage.make.card(customer, default=False)
    domain = await bed.domain(customer)
    return bed.case(customer, bed.until(3), charges=1, delivered=[domain])


async def refused_for_good(stage: Stage) -> Case:
    bed, customer = Bedtime(stage), await stage.make.account()
    await stage.make.card(customer, STOLEN)
    hosting = await bed.hosting(customer)
    return bed.case(customer, bed.until(LEFT), not_delivered=[hosting])


async def from_the_balance(stage: Stage) -> Case:
    """The money came by card, once: that is the only charge."""
    bed, customer = Bedtime(stage), await stage.make.account()
    await top_up(stage.world, stage.make, customer, 20_001)
    hosting = await bed.hosting(customer)
    return bed.case(customer, bed.until(3), charges=1, delivered=[hosting])


async def on_terms_beyond_the_limit(stage: Stage) -> Case:
    """The order itself is refused: its only means cannot even be asked."""
    bed = Bedtime(stage)
    customer = await stage.make.account(
        kind=AccountKind.COMPANY,
        organisation="Agence",
        settlement=Settlement.ON_TERMS,
        terms_days=30,
        credit_limit_minor=500,
    )
    domain = await bed.domain(customer)
    return bed.case(customer, bed.until(LEFT), not_delivered=[domain])


async def on_terms(stage: Stage) -> Case:
    bed = Bedtime(stage)
    customer = await stage.make.account(
        kind=AccountKind.COMPANY,
        organisation="Agence",
        settlement=Settlement.ON_TERMS,
        terms_days=30,
        credit_limit_minor=50_000,
    )
    domain = await bed.domain(customer)
    return bed.case(customer, bed.until(3), delivered=[domain])


async def cancelled_after_the_letter(stage: Stage) -> Case:
    bed, customer = Bedtime(stage), await stage.make.account()
    await stage.make.card(customer)
    hosting = await bed.hosting(customer)
    no = Cancel(customer.actor(), customer.id)
    return bed.case(customer, bed.until(0.2), no, bed.until(3), not_delivered=[hosting])


async def paid_before_its_day(stage: Stage) -> Case:
    bed, customer = Bedtime(stage), await stage.make.account()
    await stage.make.card(customer, HAS_NO_FUNDS)
    good = await stage.make.card(customer, default=False)
    hosting = await bed.hosting(customer)
    now = PayNow(customer.actor(), customer.id, good.id)
    return bed.case(customer, bed.until(0.2), now, bed.until(3), charges=1, delivered=[hosting])


async def switched_off_after_the_letter(stage: Stage) -> Case:
    bed, customer = Bedtime(stage), await stage.make.account()
    await stage.make.card(customer)
    hosting = await bed.hosting(customer)
    off = SwitchOff(customer.actor(), [hosting.id])
    return bed.case(customer, bed.until(0.2), off, bed.until(3), not_delivered=[hosting])


async def cut_for_an_invoice_and_paid(stage: Stage) -> Case:
    """Late by a month on its first night: reminded, cut, and running again once it is paid."""
    bed = Bedtime(stage)
    customer = await stage.make.account(
        kind=AccountKind.COMPANY,
        organisation="Agence",
        settlement=Settlement.ON_TERMS,
        terms_days=30,
        credit_limit_minor=50_000,
    )
    await top_up(stage.world, stage.make, customer, 20_001)
    hosting = await stage.make.hosting(customer, expires_in=71)
    invoice = await stage.make.invoice_on_terms(customer, due_in=0)
    pays = PayInvoice(customer.actor(), customer.id, invoice.id)
    asleep = Asleep(stage.make.now + timedelta(days=31))
    return bed.case(
        customer,
        asleep,
        bed.until(31.2),
        pays,
        bed.until(33),
        charges=1,
        not_delivered=[hosting],
    )


Scenario = Callable[[Stage], Awaitable[Case]]

NIGHTS: Mapping[str, Scenario] = {
    scenario.__name__: scenario
    for scenario in (
        by_card,
        card_whose_answer_is_lost,
        registry_refuses_one_of_two,
        bank_asks_and_nobody_answers,
        refused_then_a_second_card,
        refused_for_good,
        from_the_balance,
        on_terms,
        on_terms_beyond_the_limit,
        cancelled_after_the_letter,
        paid_before_its_day,
        switched_off_after_the_letter,
        cut_for_an_invoice_and_paid,
    )
}
