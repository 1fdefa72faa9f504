"""Customers with something to renew, one of each fate, and what the outside must have done for them in the end."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from backend.features.accounts.models import Settlement
from backend.features.billing.models import PaymentAttempt
from backend.features.billing.rules import Means
from backend.features.services.models import Service, ServiceState
from backend.features.work.running import work_off
from backend.ports.world import World
from tests.conftest import begin_in_the_morning, empty_the_tables
from tests.journeys.errands import Errand, Hours, Night, Told, TopUp, quoted, renew, top_up
from tests.journeys.steps import JOBS
from tests.journeys.workers.neighbours import Neighbours
from tests.make import Customer, Make

LOSES_ITS_ANSWER = "4000000000000119"
HAS_NO_FUNDS = "4000000000009995"
FAR_ENOUGH = 400  # days: months of the demo's time pass while workers are killed


@dataclass
class Case:
    """One customer, ready to act, and what the outside must have done in the end.

    Errands are made when the moment has come, since a quote does not wait.
    """

    customer: Customer
    errands: Callable[[], Awaitable[Sequence[Errand]]]
    charges: int
    delivered: Sequence[Service] = ()
    not_delivered: Sequence[Service] = ()
    refunds: int = 0
    restored: Sequence[Service] = ()
    ended: Sequence[tuple[Service, ServiceState]] = ()
    disputed: Sequence[Service] = ()
    sent: Sequence[Errand] = ()

    async def send(self) -> Sequence[Errand]:
        """Press the button; what was sent is kept, for a browser sends the same again."""
        self.sent = await self.errands()
        return self.sent


@dataclass
class Stage:
    """What a scenario is arranged with."""

    world: World
    make: Make
    outside: Neighbours

    async def begin(self) -> None:
        """Begin anew, on empty tables and empty statements, on the morning after where the neighbours have come to."""
        await empty_the_tables()
        self.outside.begin()
        await begin_in_the_morning(self.outside)
        self.make = Make(self.world, self.outside, (await self.world.clock.moment()).now)

    async def see_the_time(self) -> None:
        """Make things as of now: months have passed since the last scenario."""
        self.make.now = (await self.world.clock.moment()).now

    async def order(
        self,
        services: Sequence[Service],
        customer: Customer,
        means: Means,
        *,
        just_before: Callable[[], None] = lambda: None,
    ) -> Sequence[Errand]:
        errand = await quoted(self.world, customer, services, means)
        just_before()
        return [errand]

    async def slowly(
        self, domain: Service, customer: Customer, means: Means, *, reason: str | None = None
    ) -> Sequence[Errand]:
        """A domain whose registry takes the renewal and does it in two hours, or refuses it then; four pass."""

        def take_hours() -> None:
            self.outside.slow(domain.name, hours=2, reason=reason)

        ordered = await self.order([domain], customer, means, just_before=take_hours)
        begun = (await self.world.clock.moment()).now
        return [*ordered, Hours(begun + timedelta(hours=4))]

    async def by_card(self, customer: Customer, number: str = "4242424242424242") -> Means:
        card = await self.make.card(customer, number)
        return Means(payment_method_id=card.id)

    async def hosting(self, customer: Customer) -> Service:
        return await self.make.hosting(customer, expires_in=FAR_ENOUGH)

    async def domain(self, customer: Customer) -> Service:
        return await self.make.domain(customer, expires_in=FAR_ENOUGH)

    async def held_domain(self, customer: Customer) -> Service:
        """A domain that the registry is about to delete: it refuses to renew it, for good."""
        domain = await self.domain(customer)
        assert domain.expires_at is not None
        self.outside.register_domain(domain.name, domain.expires_at, ("pendingDelete",))
        return domain


async def hosting_by_card(stage: Stage) -> Case:
    customer = await stage.make.account()
    means = await stage.by_card(customer)
    hosting = await stage.hosting(customer)
    return Case(customer, lambda: stage.order([hosting], customer, means), 1, [hosting])


async def domain_by_a_card_whose_answer_is_lost(stage: Stage) -> Case:
    customer = await stage.make.account()
    means = await stage.by_card(customer, LOSES_ITS_ANSWER)
    domain = await stage.domain(customer)
    return Case(customer, lambda: stage.order([domain], customer, means), 1, [domain])


async def three_lines_one_refused_by_balance_and_card(stage: Stage) -> Case:
    customer = await stage.make.account()
    await top_up(stage.world, stage.make, customer, 5_001)
    card = await stage.make.card(customer, "5555555555554444", default=False)
    means = Means(use_balance=True, payment_method_id=card.id)
    good = [await stage.hosting(customer), await stage.domain(customer)]
    held = await stage.held_domain(customer)
    services = [good[0], held, good[1]]
    return Case(
        customer,
        lambda: stage.order(services, customer, means),
        charges=2,
        delivered=good,
        not_delivered=[held],
        refunds=1,
    )


async def domain_from_the_balance(stage: Stage) -> Case:
    customer = await stage.make.account()
    await top_up(stage.world, stage.make, customer, 5_001)
    domain = await stage.domain(customer)
    means = Means(use_balance=True)
    return Case(customer, lambda: stage.order([domain], customer, means), 1, [domain])


async def card_without_funds(stage: Stage) -> Case:
    customer = await stage.make.account()
    means = await stage.by_card(customer, HAS_NO_FUNDS)
    domain = await stage.domain(customer)
    return Case(customer, lambda: stage.order([domain], customer, means), 0, not_delivered=[domain])


async def processor_does_not_hear(stage: Stage) -> Case:
    customer = await stage.make.account()
    means = await stage.by_card(customer)
    domain = await stage.domain(customer)

    def fail() -> None:
        stage.outside.payments.admin.faults("charge", "500")

    return Case(
        customer, lambda: stage.order([domain], customer, means, just_before=fail), 1, [domain]
    )


async def registrys_answer_is_lost(stage: Stage) -> Case:
    customer = await stage.make.account()
    means = await stage.by_card(customer)
    domain = await stage.domain(customer)

    def fail() -> None:
        stage.outside.registrar.admin.faults("renew", "500", moment="after")

    return Case(
        customer, lambda: stage.order([domain], customer, means, just_before=fail), 1, [domain]
    )


async def registry_takes_hours(stage: Stage) -> Case:
    """F33: it takes the renewal, and says two hours later that it is done."""
    customer = await stage.make.account()
    means = await stage.by_card(customer)
    domain = await stage.domain(customer)
    return Case(customer, lambda: stage.slowly(domain, customer, means), 1, [domain])


async def registry_refuses_hours_later(stage: Stage) -> Case:
    """F33, F35: it takes the renewal, and says two hours later that it will not do it."""
    customer = await stage.make.account()
    means = await stage.by_card(customer)
    domain = await stage.domain(customer)
    return Case(
        customer,
        lambda: stage.slowly(domain, customer, means, reason="renew_prohibited"),
        charges=1,
        not_delivered=[domain],
        refunds=1,
    )


async def renewed_elsewhere(stage: Stage) -> Case:
    customer = await stage.make.account()
    means = await stage.by_card(customer)
    domain = await stage.domain(customer)
    assert domain.expires_at is not None
    stage.outside.register_domain(domain.name, domain.expires_at + timedelta(days=1000))
    return Case(customer, lambda: stage.order([domain], customer, means), 1, not_delivered=[domain])


async def nothing_can_be_delivered(stage: Stage) -> Case:
    customer = await stage.make.account()
    means = await stage.by_card(customer)
    held = await stage.held_domain(customer)
    return Case(
        customer,
        lambda: stage.order([held], customer, means),
        charges=1,
        not_delivered=[held],
        refunds=1,
    )


async def on_terms(stage: Stage) -> Case:
    customer = await stage.make.account(
        settlement=Settlement.ON_TERMS, terms_days=30, credit_limit_minor=100_000
    )
    services = [await stage.hosting(customer), await stage.domain(customer)]
    return Case(customer, lambda: stage.order(services, customer, Means()), 0, services)


async def restored_and_renewed(stage: Stage) -> Case:
    """A name in redemption, whose registry's first answer is lost on the way."""
    await stage.see_the_time()
    customer = await stage.make.account()
    means = await stage.by_card(customer)
    lapsed = await stage.make.domain(customer, expires_in=-40)
    assert lapsed.expires_at is not None
    held = ("pendingDelete", "redemptionPeriod")
    stage.outside.register_domain(lapsed.name, lapsed.expires_at, held, grace_days=FAR_ENOUGH * 10)

    def fail() -> None:
        stage.outside.registrar.admin.faults("restore", "500", moment="after")

    return Case(
        customer,
        lambda: stage.order([lapsed], customer, means, just_before=fail),
        charges=1,
        delivered=[lapsed],
        restored=[lapsed],
    )


async def nobody_renewed(stage: Stage) -> Case:
    """A hosting that loses its access, one of which nothing is left, and a name that went elsewhere."""
    await stage.see_the_time()
    customer = await stage.make.account()
    late = await stage.make.hosting(customer, expires_in=-5)
    over = await stage.make.hosting(customer, expires_in=-50)
    elsewhere = await stage.domain(customer)
    stage.outside.take_away(elsewhere.name)
    lapsed = [late, over, elsewhere]

    async def errands() -> Sequence[Errand]:
        return [Night(tuple(service.id for service in lapsed))]

    return Case(
        customer,
        errands,
        charges=0,
        not_delivered=lapsed,
        ended=[
            (late, ServiceState.ACTIVE),
            (over, ServiceState.TERMINATED),
            (elsewhere, ServiceState.TRANSFERRED_OUT),
        ],
    )


async def topping_up(stage: Stage) -> Case:
    customer = await stage.make.account()
    card = await stage.make.card(customer)

    async def errands() -> Sequence[Errand]:
        return [TopUp(customer.actor(), customer.id, card.id, 5_001)]

    return Case(customer, errands, 1)


async def taken_back_at_the_bank(stage: Stage) -> Case:
    """A hosting that was paid for by card and delivered; weeks later its customer has the bank take the money back."""
    customer = await stage.make.account()
    means = await stage.by_card(customer)
    hosting = await stage.hosting(customer)
    await renew(stage.world, customer, [hosting], means)
    await work_off(stage.world, JOBS)
    [attempt] = await PaymentAttempt.filter(payment__account_id=customer.id)

    async def errands() -> Sequence[Errand]:
        stage.outside.payments.admin.disputes(str(attempt.id), "OPEN")
        return [Told(attempt.id)]

    return Case(customer, errands, 1, [hosting], disputed=[hosting])


Scenario = Callable[[Stage], Awaitable[Case]]

WHOLE: Scenario = three_lines_one_refused_by_balance_and_card
"""The one that leaves a row of every kind that an auditor looks at."""

SCENARIOS: Mapping[str, Scenario] = {
    scenario.__name__: scenario
    for scenario in (
        hosting_by_card,
        domain_by_a_card_whose_answer_is_lost,
        three_lines_one_refused_by_balance_and_card,
        domain_from_the_balance,
        card_without_funds,
        processor_does_not_hear,
        registrys_answer_is_lost,
        registry_takes_hours,
        registry_refuses_hours_later,
        renewed_elsewhere,
        nothing_can_be_delivered,
        on_terms,
        restored_and_renewed,
        nobody_renewed,
        topping_up,
        taken_back_at_the_bank,
    )
}
