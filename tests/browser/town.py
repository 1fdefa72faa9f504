"""Who lives in the browser tests: one person with one pack, an agency with twenty-five services, one of staff.

Made by the ordinary acts where they matter to what is shown (orders, invoices, a credit note, tickets).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from backend.features.accounts.models import AccountKind, MemberRole, Membership, Settlement
from backend.features.billing.models import Document, DocumentLine, PaymentMethod
from backend.features.billing.operations.issue_credit_note import issue_credit_note
from backend.features.billing.rules import Means
from backend.features.identity.models import Person
from backend.features.identity.passwords import passwords
from backend.features.renewals.models import ScheduledPayment, Try
from backend.features.services.models import RenewalMode, Service, ServiceState
from backend.features.support import operations as support
from backend.features.work.running import work_off
from backend.kit import database
from backend.ports.world import World
from backend.wiring import opened
from tests.browser.product import Product
from tests.conftest import empty_the_tables
from tests.journeys.errands import renew
from tests.journeys.steps import JOBS
from tests.make import Customer, Make

WORKS = "4242424242424242"
ALSO_WORKS = "5555555555554444"
ASKS_THE_BANK = "4000002500003155"
IS_REFUSED = "4000000000009995"

PASSWORD = "une phrase de passe"
SHARED_EMAIL = "bonjour@pixel-bleu.example"

MARIES_NUMBER = "C0000100"
AGENCYS_NUMBER = "C0000200"
RESELLERS_NUMBER = "C0000300"

SOON = 9
"""Days until the agency's twenty domains begin to expire, one a day."""
DOMAINS = tuple(f"client{position:02d}-pixel-bleu.fr" for position in range(1, 21))


@dataclass(frozen=True)
class Login:
    """What somebody types to come in."""

    name: str
    password: str
    door: str = "/auth/sign-in"


MARIE = Login(MARIES_NUMBER, PASSWORD)
CAMILLE = Login(AGENCYS_NUMBER, PASSWORD)
YANN = Login(RESELLERS_NUMBER, PASSWORD)
LUC = Login("luc@hebergeur.example", PASSWORD, "/auth/staff/sign-in")


async def settle(product: Product) -> None:
    """Fill an empty Comptoir with the town, before web door and worker run."""
    async with opened(product.settings) as world:
        await empty_the_tables()
        make = Make(world, product.outside, (await world.clock.moment()).now)  # type: ignore[arg-type]
        await _marie(make)
        await _agency(world, make)
        await make.staff(last_name="Moreau", email=LUC.name)
        for person in await Person.all():
            person.password_hash = await passwords(world.settings).hash(PASSWORD)
            await person.save(update_fields=["password_hash"])
        await product.outside.aclose()


async def yann_owes(product: Product) -> Document:
    """Let a reseller on terms come to town, who owes one invoice, and return it."""
    async with opened(product.settings) as world:
        make = Make(world, product.outside, (await world.clock.moment()).now)  # type: ignore[arg-type]
        reseller = await make.account(
            number=RESELLERS_NUMBER,
            kind=AccountKind.COMPANY,
            organisation="Grand Ouest Domaines",
            siren="912345675",
            settlement=Settlement.ON_TERMS,
            terms_days=30,
            credit_limit_minor=100_000,
        )
        await _named(reseller.person, "Yann", "Le Goff", "yann@grand-ouest.example")
        reseller.person.password_hash = await passwords(world.settings).hash(PASSWORD)
        await reseller.person.save(update_fields=["password_hash"])
        await make.card(reseller, WORKS)
        return await make.invoice_on_terms(reseller, due_in=12)


async def _named(person: Person, first: str, last: str, email: str) -> None:
    person.first_name, person.last_name, person.email, person.email_key = first, last, email, email
    await person.save(update_fields=["first_name", "last_name", "email", "email_key"])


async def _marie(make: Make) -> None:
    """An individual, who sees prices with tax."""
    marie = await make.account(
        number=MARIES_NUMBER, first_name="Marie", last_name="Martin", email="marie@fournil.example"
    )
    await _named(marie.person, "Marie", "Martin", "marie@fournil.example")
    await make.hosting(marie, name="fournil-martin.fr", expires_in=24)
    await make.card(marie, WORKS)


async def _agency(world: World, make: Make) -> None:
    agency = await make.account(
        number=AGENCYS_NUMBER,
        kind=AccountKind.COMPANY,
        organisation="Atelier Pixel Bleu",
        siren="842100018",
        vat_number="FR56842100018",
        email=SHARED_EMAIL,
        city="Rennes",
        postal_code="35000",
    )
    await _named(agency.person, "Camille", "Lefèvre", SHARED_EMAIL)
    accountant = await make.person(first_name="Hugo", last_name="Bernard", email=SHARED_EMAIL)
    await Membership.create(
        person=accountant, account=agency.account, role=MemberRole.ACCOUNTANT, home=True
    )
    await make.product(".fr", price=Decimal("8.49"))
    for position, name in enumerate(DOMAINS):
        await make.domain(agency, name=name, expires_in=SOON + position)
    hostings = [
        await make.hosting(agency, name="pixel-bleu.example", expires_in=19),
        await make.hosting(agency, name="traiteur-bonnet.fr", expires_in=301),
        await make.hosting(agency, name="epicerie-morin.fr", expires_in=-6),
    ]
    await make.suspension(await make.hosting(agency, name="promos-garcia.com"), "ABUSE")
    await make.hosting(
        agency,
        name="brasserie-masson.fr",
        state=ServiceState.PENDING,
        started_at=None,
        expires_at=None,
        grace_until=None,
        purge_at=None,
    )
    await make.card(agency, WORKS)
    for number in (ASKS_THE_BANK, IS_REFUSED):
        await make.card(agency, number, default=False)
    await _past(world, make, agency, hostings)


async def _past(world: World, make: Make, agency: Customer, hostings: Sequence[Service]) -> None:
    """A paid invoice of three lines, one of them credited, money on the balance, and two tickets."""
    await make.balance(agency, 30_001)
    past = [
        await make.domain(agency, name="gite-lambert.com", tld=".com", expires_in=133),
        await make.domain(agency, name="gite-lambert.fr", expires_in=133),
        hostings[1],
    ]
    await renew(world, agency, past, Means(use_balance=True))
    await work_off(world, JOBS)
    invoice = await Document.get(account=agency.account)
    line = await DocumentLine.filter(document=invoice).order_by("position").first()
    assert line is not None
    async with database.transaction():
        await issue_credit_note(
            agency.actor(),
            document_id=invoice.id,
            document_line_ids=[line.id],
            reason="Geste commercial",
            now=make.now,
        )
    await _planned(make, agency, past)
    await make.ticket(agency, service=past[0], subject="Transfert du domaine")
    closed = await make.ticket(agency, subject="Question réglée")
    await support.close_ticket(agency.actor(), closed, moment=await world.clock.moment())
    # What waits to be printed is the worker's; it prints as soon as it runs.
    await database.execute("UPDATE work_job SET run_at = now() WHERE state <> 'DONE'")


async def _planned(make: Make, agency: Customer, renewed: Sequence[Service]) -> None:
    """Two domains that renew themselves were announced; a hosting's payment was refused, and is tried again."""
    for service in renewed:
        await service.refresh_from_db()
        service.renewal_mode = RenewalMode.AUTOMATIC
        await service.save(update_fields=["renewal_mode"])
    com, fr, hosting = renewed
    await make.scheduled_payment(agency, com, fr, most=1_019)
    refused = await make.scheduled_payment(agency, hosting, state="RETRY_WAIT")
    await ScheduledPayment.filter(id=refused).update(reason="CARD_WITHOUT_FUNDS")
    await Try.create(
        payment_id=refused,
        position=1,
        day=make.now.date(),
        use_balance=False,
        payment_method_id=(await PaymentMethod.get(last4=IS_REFUSED[-4:])).id,
        refused_code="CARD_WITHOUT_FUNDS",
        begun_at=make.now,
        ended_at=make.now,
    )
