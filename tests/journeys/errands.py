"""What is asked of Comptoir, as a worker about to be killed can carry it along: ids, dates and a key."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.billing.operations.hear import hear
from backend.features.billing.operations.top_up_balance import top_up_balance
from backend.features.billing.rules import Means
from backend.features.journal.models import Actor
from backend.features.orders.models import OrderLine
from backend.features.orders.operations.expire import expire_service
from backend.features.renewals.operations.by_hand import Placed, Wish, quote_renewal, renew_services
from backend.features.services.models import Service
from backend.features.work import operations as work
from backend.features.work.running import work_off
from backend.kit.ids import new_id
from backend.kit.money import Money
from backend.ports.payments import Event, EventKind
from backend.ports.world import World
from backend.wiring import passage
from tests.journeys.steps import JOBS, work_until
from tests.make import Customer, Make

A_WHILE = timedelta(minutes=30)


def fresh_key() -> str:
    return f"key-{new_id()}"


class Errand(Protocol):
    """Something asked; asking again with the same errand is what a browser does after a lost answer."""

    async def run(self, world: World) -> object: ...


@dataclass(frozen=True)
class Renewal:
    """A quote, and the button below it."""

    actor: Actor
    quote_id: UUID
    seen: dict[UUID, datetime]
    means: Means
    key: str = field(default_factory=fresh_key)

    async def run(self, world: World) -> Placed:
        return await renew_services(
            world,
            self.actor,
            self.quote_id,
            seen_expiries=self.seen,
            means=self.means,
            idempotency_key=self.key,
            moment=await world.clock.moment(),
        )


async def quoted(
    world: World,
    customer: Customer,
    services: Sequence[Service],
    means: Means,
    *,
    actor: Actor | None = None,
) -> Renewal:
    """Have a customer look at a quote for a year of each service, ready to press the button."""
    actor = actor or customer.actor()
    quote_id = await quote_renewal(
        actor,
        customer.id,
        [Wish(service.id, 12) for service in services],
        moment=await world.clock.moment(),
    )
    lines = await OrderLine.filter(order_id=quote_id)
    return Renewal(actor, quote_id, {line.service_id: line.period_from for line in lines}, means)


@dataclass(frozen=True)
class TopUp:
    """Money for the balance, taken from a saved card."""

    actor: Actor
    account_id: UUID
    card_id: UUID
    minor: int
    key: str = field(default_factory=fresh_key)

    async def run(self, world: World) -> UUID:
        moment = await world.clock.moment()
        reach = await policy.reach(
            self.actor, Permission.BILLING_TOPUP, moment=moment, account_id=self.account_id
        )
        return await top_up_balance(
            reach,
            account_id=self.account_id,
            amount=Money(self.minor, "EUR"),
            payment_method_id=self.card_id,
            idempotency_key=self.key,
            now=moment.now,
        )


@dataclass(frozen=True)
class Night:
    """What a night does for services that expired."""

    service_ids: tuple[UUID, ...]

    async def run(self, world: World) -> None:
        for service_id in self.service_ids:
            await expire_service(world, service_id)


@dataclass(frozen=True)
class Told:
    """What the processor says of a charge after its end: the customer took it back at the bank."""

    key: UUID

    async def run(self, world: World) -> None:
        await hear(world, Event(f"evt_{self.key}", EventKind.DISPUTE, self.key))


@dataclass(frozen=True)
class Hours:
    """Let hours of a day pass until an instant, for everybody outside as well, with whatever falls due on the way."""

    until: datetime

    async def run(self, world: World) -> None:
        while (now := (await world.clock.moment()).now) < self.until:
            await work_until(world, min(self.until, now + A_WHILE), reach_end=True)
            await passage(world).neighbours(await work.demo_offset())


async def renew(
    world: World, customer: Customer, services: Sequence[Service], means: Means
) -> Placed:
    """Look at a quote for a year of each service, and order it."""
    return await (await quoted(world, customer, services, means)).run(world)


async def top_up(world: World, make: Make, customer: Customer, minor: int) -> None:
    """Put money on a customer's balance the true way: the processor takes it from a card."""
    card = await make.card(customer, default=False)
    await TopUp(customer.actor(), customer.id, card.id, minor).run(world)
    await work_off(world, JOBS)
