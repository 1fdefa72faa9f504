"""An invoice on terms that is not paid: letters, suspension, a person; and all of it gone by paying."""

from uuid import UUID

import pytest

from backend.features.accounts.models import AccountKind, Settlement
from backend.features.audit.operations import audit
from backend.features.billing.models import Document, Reminder
from backend.features.billing.operations.pay_invoice import pay_invoice
from backend.features.billing.rules import Means
from backend.features.journal.models import Entry
from backend.features.orders.operations.dun import dun
from backend.features.orders.refusals import InvoiceOverdue
from backend.features.services.models import Service, ServiceState, SuspensionReason
from backend.features.work.models import Job, JobState, Mail
from backend.features.work.operations import JobFunction
from backend.features.work.running import run_due, work_off
from backend.ports.world import World
from tests.conftest import DemoTime
from tests.features.billing.money.till import reach_of
from tests.features.renewals.conftest import Renew, renew
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

__all__ = ["renew"]  # fixture of the neighbour


@pytest.fixture
def all_jobs(all_jobs: dict[str, JobFunction]) -> dict[str, JobFunction]:
    async def unprinted(world: World, document_id: UUID) -> None: ...

    return {**all_jobs, "billing.print": unprinted}


@pytest.fixture
async def reseller(make: Make) -> Customer:
    return await make.account(
        kind=AccountKind.COMPANY,
        organisation="Agence d’Exemple",
        settlement=Settlement.ON_TERMS,
        credit_limit_minor=100_000,
    )


class Nights:
    """Lets days pass and their nights run, or be missed."""

    def __init__(self, world: World, clock: DemoTime, jobs: dict[str, JobFunction]) -> None:
        self.world, self.clock, self.jobs, self.day = world, clock, jobs, 0

    async def pass_by(self, days: int, *, missed: bool = False) -> None:
        for _ in range(1 if missed else days):
            await self.clock.advance(days=days if missed else 1)
            self.day += 1
            for _twice in range(2):
                await dun(self.world, UUID(int=self.day))
                await work_off(self.world, self.jobs)


@pytest.fixture
def nights(world: World, clock: DemoTime, all_jobs: dict[str, JobFunction]) -> Nights:
    return Nights(world, clock, all_jobs)


async def _subjects() -> list[str]:
    sent = await Mail.filter(letter="invoice_late").order_by("created_at", "id")
    return [letter.subject.split()[0].strip("\u00a0:") for letter in sent]


async def _cut(service: Service) -> bool:
    return await SuspensionReason.exists(
        service_id=service.id, code="UNPAID", lifted_at__isnull=True
    )


async def _pay(world: World, customer: Customer, invoice: Document) -> None:
    await pay_invoice(
        reach_of(customer),
        document_id=invoice.id,
        means=Means(use_balance=True),
        idempotency_key="a key of this test",
        now=(await world.clock.moment()).now,
    )


async def test_is_reminded_three_times_then_suspended_then_put_before_a_person(
    make: Make, reseller: Customer, nights: Nights
) -> None:
    """R6.30: D+1, D+8, D+15, D+30, D+60; each once, however often a night runs."""
    service = await make.hosting(reseller, expires_in=300)
    other = await make.hosting(await make.account(), expires_in=300)
    invoice = await make.invoice_on_terms(reseller, due_in=0)
    await nights.pass_by(29)
    assert await _subjects() == ["Rappel", "Rappel", "Mise"]
    assert not await _cut(service)
    await nights.pass_by(1)
    assert await _cut(service)
    assert not await _cut(other)
    await nights.pass_by(30)
    assert await _subjects() == ["Rappel", "Rappel", "Mise", "Vos"]
    steps = await Reminder.filter(document_id=invoice.id).order_by("days_late")
    assert [step.days_late for step in steps] == [1, 8, 15, 30, 60]
    stopped = await Job.get(kind="orders.propose_end")
    assert stopped.state is JobState.MANUAL
    assert invoice.full_number in stopped.last_error
    assert (await Service.get(id=service.id)).state is ServiceState.ACTIVE
    lines = await Entry.filter(fact__startswith="invoice.").order_by("at", "id")
    assert [line.fact for line in lines] == [
        "invoice.reminded",
        "invoice.reminded",
        "invoice.reminded_formally",
        "invoice.suspends_services",
        "invoice.end_proposed",
    ]


async def test_catches_up_after_missed_nights_with_one_letter(
    make: Make, reseller: Customer, nights: Nights
) -> None:
    service = await make.hosting(reseller, expires_in=300)
    await make.invoice_on_terms(reseller, due_in=0)
    await nights.pass_by(12, missed=True)
    assert await _subjects() == ["Rappel"]
    await nights.pass_by(70, missed=True)
    assert await _subjects() == ["Rappel", "Vos"]
    assert await _cut(service)
    assert await Job.exists(kind="orders.propose_end", state=JobState.MANUAL)


async def test_the_formal_letter_shows_a_company_what_the_law_adds_and_charges_nothing(
    make: Make, reseller: Customer, nights: Nights
) -> None:
    """R5.13: the rate of the European Central Bank and ten points, 40 euros; never for a consumer."""
    consumer = await make.account(settlement=Settlement.ON_TERMS)
    await make.invoice_on_terms(reseller, due_in=0)
    await make.invoice_on_terms(consumer, due_in=0)
    await nights.pass_by(15, missed=True)
    formal, plain = [
        await Mail.get(letter="invoice_late", account_id=account.id)
        for account in (reseller, consumer)
    ]
    assert "40,00" in formal.text
    assert "12,15" in formal.text
    assert "0,50" in formal.text
    assert "L441-10" in formal.text
    assert "40,00" not in plain.text
    assert "L441-10" not in plain.text
    assert await Document.all().count() == 2


async def test_paying_lifts_the_suspension_by_itself_and_ends_the_matter(
    world: World, make: Make, reseller: Customer, nights: Nights, all_jobs: dict[str, JobFunction]
) -> None:
    """R6.31: no night between payment and service: what paying enqueues is all it takes."""
    service = await make.hosting(reseller, expires_in=300)
    abused = await make.hosting(reseller, expires_in=300)
    await make.suspension(abused, "ABUSE")
    invoice = await make.invoice_on_terms(reseller, due_in=0)
    await nights.pass_by(61, missed=True)
    assert await _cut(service)
    await make.balance(reseller, 20000)
    await _pay(world, reseller, invoice)
    assert await Job.filter(state=JobState.READY).count() == 1
    rounds = 0
    while await run_due(world, all_jobs):
        rounds += 1
    assert rounds <= 4
    assert not await _cut(service)
    assert not await _cut(abused)
    assert await SuspensionReason.exists(service_id=abused.id, code="ABUSE", lifted_at__isnull=True)
    assert not await Job.exists(state=JobState.MANUAL)
    assert await Entry.filter(fact="service.suspension_lifted").count() == 2
    sentences = {each.sentence for each in (await audit(world)).findings}
    assert sentences <= {"This booking with the processor belongs to no payment"}


async def test_one_of_two_late_invoices_is_not_enough(
    world: World, make: Make, reseller: Customer, nights: Nights, all_jobs: dict[str, JobFunction]
) -> None:
    service = await make.hosting(reseller, expires_in=300)
    first, _ = [await make.invoice_on_terms(reseller, due_in=0) for _ in range(2)]
    await nights.pass_by(31, missed=True)
    await make.balance(reseller, 50000)
    await _pay(world, reseller, first)
    await work_off(world, all_jobs)
    assert await _cut(service)


async def test_what_expired_meanwhile_stays_cut(
    world: World, make: Make, reseller: Customer, nights: Nights, all_jobs: dict[str, JobFunction]
) -> None:
    """Paying an old invoice renews nothing."""
    gone = await make.hosting(reseller, expires_in=40)
    runs = await make.hosting(reseller, expires_in=300)
    invoice = await make.invoice_on_terms(reseller, due_in=0)
    await nights.pass_by(31, missed=True)
    assert await _cut(gone)
    await nights.pass_by(14, missed=True)
    await make.balance(reseller, 20000)
    await _pay(world, reseller, invoice)
    await work_off(world, all_jobs)
    assert await _cut(gone)
    assert not await _cut(runs)


async def test_nothing_new_on_terms_until_it_is_paid(
    world: World,
    make: Make,
    reseller: Customer,
    renew: Renew,
    clock: DemoTime,
    all_jobs: dict[str, JobFunction],
) -> None:
    service = await make.hosting(reseller, expires_in=40)
    invoice = await make.invoice_on_terms(reseller, due_in=0)
    await clock.advance(days=2)
    with pytest.raises(InvoiceOverdue) as refusal:
        await renew(reseller, [service], Means())
    assert refusal.value.values == {"number": invoice.full_number}
    await make.balance(reseller, 20000)
    await _pay(world, reseller, invoice)
    await work_off(world, all_jobs)
    await renew(reseller, [service], Means())
