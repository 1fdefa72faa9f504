"""Work that waits for a person, made the way it comes about; and how tests look at it."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.audit import operations as audit
from backend.features.billing.models import Payment, Refund
from backend.features.billing.operations.open_payment import Means
from backend.features.journal.models import Actor, Credential
from backend.features.overview import stuck_queries
from backend.features.overview.stuck_queries import Sought
from backend.features.renewals.operations.by_hand import Placed
from backend.features.services.models import Service
from backend.features.work import operations as work
from backend.features.work.models import Job
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.database import Row
from backend.kit.paging import Page
from backend.ports.mail import Letter
from backend.ports.world import World
from backend.sandbox.calls import FaultKind
from tests.conftest import DemoTime
from tests.journeys.errands import renew, top_up
from tests.journeys.steps import JOBS
from tests.make import Customer, Make
from tests.outside import Outside

Resolve = Callable[..., Awaitable[None]]


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
    found = [finding.plain() for finding in (await audit.audit(world)).findings]
    assert found == [], found


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


async def stop_a_job(world: World, clock: DemoTime, kind: str, ref: UUID) -> Job:
    async def hopeless(_: World, __: UUID) -> None:
        raise work.NeedsStaff("somebody has to look")

    await clock.advance(seconds=1)
    async with database.transaction():
        await work.enqueue(kind, ref, run_at=await clock.now())
    await work_off(world, {**JOBS, kind: hopeless})
    return await Job.get(kind=kind, ref=ref)


def with_mail(world: World, answer: Exception) -> World:
    """Return a world whose mail server says no."""
    from dataclasses import replace

    class Strict:
        async def send(self, message: Letter) -> None:
            raise answer

    return replace(world, mail=Strict())


async def sent_by_hand(world: World, refund: Refund) -> None:
    """Somebody sent the money back on the processor's own page, under our key."""
    from backend.features.billing.models import PaymentAttempt
    from backend.kit.money import Money

    charged = await PaymentAttempt.get(payment_id=refund.payment_id)
    await world.payments.refund(
        key=refund.id, charge=charged.processor_ref, amount=Money(refund.card_minor, "EUR")
    )
