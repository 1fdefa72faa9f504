"""The demo's first start on an empty machine: what is there afterwards, and that everybody agrees on it.

The data are made once for all tests of this file, in a database of their own, with the sandboxes as programs. No
test relies on another one: what one of them changes, the others do not look at.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest

from backend.demo import portfolios, seed
from backend.features.accounts import queries as accounts
from backend.features.accounts.models import Account, ApiToken
from backend.features.accounts.policy import TOKENS_MAY
from backend.features.audit import operations as audit
from backend.features.billing.models import Balance, Document, PaymentMethod
from backend.features.billing.queries.chain import verify_chain
from backend.features.brands.models import Brand
from backend.features.identity import operations as identity
from backend.features.identity.models import PersonKind
from backend.features.identity.operations import SignedIn
from backend.features.identity.secret import hashed
from backend.features.journal.models import Actor, Credential
from backend.features.journal.sealing import broken_seals, seal_day
from backend.features.orders.operations.invoice_month import invoice_account, month_began
from backend.features.services.queries import STATUS
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.settings import Settings
from backend.ports.world import World
from backend.wiring import opened
from tests.adapters.processes import (
    PaymentsSandbox,
    RegistrarSandbox,
    payments_sandbox,
    registrar_sandbox,
)
from tests.conftest import StandingClock, clone_of_template

pytestmark = pytest.mark.anyio

PARIS = ZoneInfo("Europe/Paris")


@dataclass
class Machine:
    """An empty machine: a migrated database, and sandboxes that know nothing."""

    settings: Settings
    payments: PaymentsSandbox
    registrar: RegistrarSandbox

    async def start(self, **changes: str) -> seed.Seeded | None:
        """Start as `comptoir run` does, up to the demo data."""
        async with opened(self.settings.model_copy(update=changes)) as world:
            return await seed.seed(world)


@contextmanager
def empty_machine(folder: Path) -> Iterator[Machine]:
    with payments_sandbox(folder) as payments, registrar_sandbox(folder) as registrar:
        settings = Settings(
            database_url=clone_of_template(),
            data_dir=folder,
            demo=True,
            secret="a secret of the tests, long enough to sign with",
            payments_url=payments.url,
            registrar_url=registrar.url,
            password_memory_kib=8,
            password_rounds=1,
        )
        yield Machine(settings, payments, registrar)


@pytest.fixture(scope="module")
def running() -> Iterator[ExitStack]:
    with ExitStack() as until_the_end:
        yield until_the_end


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory, running: ExitStack) -> Machine:
    return running.enter_context(empty_machine(tmp_path_factory.mktemp("demo")))


@pytest.fixture(scope="module")
def demo(machine: Machine) -> seed.Seeded:
    seeded = asyncio.run(machine.start())
    assert seeded is not None
    return seeded


@pytest.fixture
async def shop(machine: Machine, demo: seed.Seeded) -> AsyncIterator[World]:
    """The world with the demo in it."""
    async with opened(machine.settings) as world:
        yield world


async def account_of(demo: seed.Seeded, who: str) -> Account:
    [login] = [login for login in demo.logins if login["who"].startswith(who)]
    return await Account.get(number=login["account"])


async def test_holds_what_the_readme_promises(shop: World, demo: seed.Seeded) -> None:
    """Issue 2, Demo data: one pack; 60 services; 10,000 domains and 500 hostings."""
    counted = await database.rows(
        "SELECT account_id, kind, count(*) AS many FROM services_service GROUP BY account_id, kind"
    )
    many = {(row["account_id"], row["kind"]): row["many"] for row in counted}
    individual = await account_of(demo, "Particulier")
    agency = await account_of(demo, "Agence, 60")
    reseller = await account_of(demo, "Revendeur")
    assert {kind: many.get((individual.id, kind), 0) for kind in ("HOSTING", "DOMAIN")} == {
        "HOSTING": 1,
        "DOMAIN": 0,
    }
    assert many[agency.id, "HOSTING"] + many[agency.id, "DOMAIN"] == 60
    assert many[reseller.id, "DOMAIN"] == portfolios.RESELLER_DOMAINS == 10_000
    assert many[reseller.id, "HOSTING"] == portfolios.RESELLER_HOSTINGS == 500


async def test_the_agency_has_services_in_every_plight(shop: World, demo: seed.Seeded) -> None:
    agency, now = await account_of(demo, "Agence, 60"), (await shop.clock.moment()).now
    found = await database.rows(
        f"SELECT {STATUS} AS status FROM services_service s WHERE s.account_id = $3",
        now,
        now + timedelta(days=60),
        agency.id,
    )
    plights = Counter(row["status"] for row in found)
    assert {"ACTIVE", "EXPIRING", "EXPIRED", "REDEMPTION", "SUSPENDED", "PENDING"} <= set(plights)
    assert plights["EXPIRING"] >= 20  # twenty services can be renewed in one go


async def test_money_is_as_the_story_tells(shop: World, demo: seed.Seeded) -> None:
    individual, agency = await account_of(demo, "Particulier"), await account_of(demo, "Agence, 60")
    assert (await Balance.get(account_id=individual.id)).available_minor == 4_250
    assert (await Balance.get(account_id=agency.id)).available_minor == 50_000
    assert await PaymentMethod.filter(account_id=individual.id).count() == 1
    assert await PaymentMethod.filter(account_id=agency.id).count() == 4
    kinds = Counter(await Document.filter(account_id=agency.id).values_list("kind", flat=True))
    assert kinds["INVOICE"] > 20
    assert kinds["CREDIT_NOTE"] >= 2


async def test_the_auditor_finds_nothing(shop: World) -> None:
    """I1 to I12 on the complete demo data, every attempt asked about at the processor."""
    report = await audit.audit(shop, asked_at_most=500)
    assert [finding.plain() for finding in report.findings] == []
    for invariant in ("I1", "I2", "I3", "I4", "I5", "I6", "I7", "I11", "I12"):
        assert report.seen[invariant], f"the demo has nothing for {invariant}"


async def test_numbers_follow_the_days_over_all_customers(shop: World) -> None:
    """Every hash of every series, and series of more than one year."""
    series = await database.rows("SELECT id, prefix FROM billing_series")
    assert len({row["prefix"][:6] for row in series}) >= 3
    for row in series:
        assert await verify_chain(row["id"]) == []


async def test_the_registry_knows_every_domain_by_the_same_date(
    shop: World, machine: Machine
) -> None:
    """I3 for all ten thousand: the sandbox's own list against our table."""
    ours = await database.rows(
        "SELECT d.name, s.expires_at FROM domains_domain d JOIN services_service s ON s.id = d.service_id"
    )
    theirs = {line["name"]: line["expires_at"] for line in machine.registrar.admin.known()}
    assert len(ours) > 10_000
    assert theirs == {row["name"]: f"{row['expires_at']:%Y-%m-%dT%H:%M:%SZ}" for row in ours}


async def test_the_processor_took_what_the_books_say(shop: World, machine: Machine) -> None:
    """I4 for the whole past: the sandbox's own statement against the clearing account."""
    taken = sum(
        charge["amount_minor"]
        for charge in machine.payments.admin.charges()
        if charge["state"] == "SUCCEEDED"
    )
    sent_back = sum(refund["amount_minor"] for refund in machine.payments.admin.refunds())
    booked = await database.value(
        "SELECT sum(amount_minor) FROM billing_ledger_entry WHERE ledger = 'CLEARING'"
    )
    assert booked == taken - sent_back
    assert sent_back > 0


async def test_everybody_on_the_list_can_sign_in(shop: World, demo: seed.Seeded) -> None:
    moment = await shop.clock.moment()
    brand = await Brand.first()
    assert brand is not None
    for login in demo.logins:
        signed_in = await identity.sign_in(
            shop,
            Actor(Credential.NONE, brand_id=brand.id, address="192.0.2.99"),
            brand_id=brand.id,
            login=login["login"],
            password=login["password"],
            kind=PersonKind.STAFF if login["who"] == "staff" else PersonKind.CUSTOMER,
            moment=moment,
        )
        assert isinstance(signed_in, SignedIn), login["who"]


async def test_the_token_may_do_what_a_token_may(shop: World, demo: seed.Seeded) -> None:
    """It reads and renews everything of the agency's account, payment included."""
    agency, brand = await account_of(demo, "Agence, 60"), await Brand.first()
    assert brand is not None
    found = await accounts.token_of(
        hashed(demo.token),
        brand_id=brand.id,
        address="192.0.2.99",
        moment=await shop.clock.moment(),
    )
    assert found is not None
    token = await ApiToken.get(secret_hash=hashed(demo.token))
    assert token.account_id == agency.id
    assert set(token.permissions) == {each.value for each in TOKENS_MAY}


async def test_the_first_night_invoices_the_resellers_last_month(
    shop: World, demo: seed.Seeded
) -> None:
    """Issue 2: the collective invoices come from the monthly job; those before were issued like them."""
    reseller = await account_of(demo, "Revendeur")
    before = await Document.filter(account_id=reseller.id).count()
    assert before >= 1
    await invoice_account(shop, reseller.id)
    await invoice_account(shop, reseller.id)
    assert await Document.filter(account_id=reseller.id).count() == before + 1
    began = month_began((await shop.clock.moment()).now, PARIS)
    left = await database.value(
        """
        SELECT count(*) FROM orders_order_line l JOIN orders_order o ON o.id = l.order_id
        WHERE o.account_id = $1 AND l.document_id IS NULL AND l.delivered_at < $2
        """,
        reseller.id,
        began,
    )
    assert left == 0


async def test_the_journal_can_be_sealed(shop: World, demo: seed.Seeded) -> None:
    await seal_day(shop, new_id())
    for who in ("Particulier", "Agence, 60", "Revendeur"):
        assert await broken_seals((await account_of(demo, who)).id) == []
    unsealed = (
        "SELECT count(*) FROM journal_entry WHERE account_id IS NOT NULL AND seal_hash IS NULL"
    )
    assert await database.value(unsealed) == 0


async def test_nothing_of_it_lies_in_the_future(shop: World) -> None:
    now = (await shop.clock.moment()).now
    for table, column in (
        ("journal_entry", "at"),
        ("billing_document", "issued_at"),
        ("orders_order", "created_at"),
        ("support_ticket_message", "sent_at"),
        ("services_service", "created_at"),
    ):
        assert await database.value(f"SELECT max({column}) FROM {table}") <= now, table


def test_a_second_start_changes_nothing(machine: Machine, demo: seed.Seeded) -> None:
    announced = machine.settings.data_dir / "demo.json"
    announced.write_text("{}")
    assert asyncio.run(machine.start()) is None


def test_a_first_start_that_broke_off_is_made_good(tmp_path: Path) -> None:
    """The registrar was away, so the tables were there and nobody knew the token: the next start goes on."""
    with empty_machine(tmp_path) as machine:
        with pytest.raises(httpx.ConnectError):
            asyncio.run(machine.start(registrar_url="http://127.0.0.1:9"))
        assert asyncio.run(machine.start()) is not None
        assert len(machine.registrar.admin.known()) > 10_000


@pytest.mark.parametrize("first_start", ["2027-01-01T05:00:00", "2028-02-29T09:00:00"])
def test_the_story_holds_on_awkward_days(first_start: str, tmp_path: Path) -> None:
    """A first of January, whose last month lies in another series, and a day that most years lack."""
    now = datetime.fromisoformat(first_start).replace(tzinfo=UTC)

    async def found(machine: Machine) -> list[dict[str, object]]:
        async with opened(machine.settings) as world:
            then = replace(world, clock=StandingClock(now))
            await seed.seed(then)
            return [finding.plain() for finding in (await audit.audit(then)).findings]

    with empty_machine(tmp_path) as machine:
        assert asyncio.run(found(machine)) == []


def test_two_machines_tell_the_same_story(
    machine: Machine, demo: seed.Seeded, tmp_path: Path
) -> None:
    """Names, amounts and dates are counted from the day, not thrown anew."""

    async def told(of: Machine) -> list[tuple[object, ...]]:
        async with opened(of.settings):
            found = await database.rows(
                "SELECT name, kind, state, expires_at FROM services_service ORDER BY kind, name, created_at"
            )
            documents = await database.rows(
                "SELECT full_number, total_minor, hash FROM billing_document"
                " WHERE issued_at < $1 ORDER BY full_number",
                datetime.now(UTC).replace(hour=0, minute=0) - timedelta(days=1),
            )
            return [tuple(row.values()) for row in (*found, *documents)]

    with empty_machine(tmp_path) as other:
        asyncio.run(other.start())
        assert asyncio.run(told(other)) == asyncio.run(told(machine))
