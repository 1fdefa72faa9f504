"""A bulk path writes what the acts write: each thing is made both ways, and every column but ids is compared."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from backend.features.accounts import policy
from backend.features.accounts.models import AccountKind, Settlement
from backend.features.accounts.policy import Permission
from backend.features.billing.bulk import Books
from backend.features.billing.models import Document, PaymentMethod
from backend.features.billing.operations.pay_invoice import pay_invoice
from backend.features.billing.operations.top_up_balance import top_up_balance
from backend.features.billing.rules import Means
from backend.features.catalog import queries as catalog
from backend.features.catalog.bulk import PriceBook, PriceFrom, Timetable, add_product
from backend.features.catalog.models import Price, PriceOperation, Product, ProductKind
from backend.features.domains import bulk as domains
from backend.features.identity.models import Person
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.orders import bulk as orders
from backend.features.orders.models import OrderLine
from backend.features.orders.operations.invoice_month import invoice_month
from backend.features.renewals import bulk as renewals
from backend.features.renewals.operations.by_hand import Wish, quote_renewal, renew_services
from backend.features.services import bulk as services
from backend.features.services import operations as service_acts
from backend.features.services.models import Service, SuspensionCode
from backend.features.support import operations as support
from backend.features.support.bulk import Said, hold
from backend.features.work.bulk import Batch
from backend.features.work.operations import JobFunction
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.money import Money
from backend.ports.payments import ChargeRefusal
from backend.ports.world import World
from backend.sandbox.registrar.core import Registration
from tests.conftest import StandingClock, empty_the_tables
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

PARIS = ZoneInfo("Europe/Paris")
ORDERED_AT = datetime(2026, 10, 20, 9, 30, tzinfo=UTC)
MONTH_LATER = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
STARTED_AT = datetime(2025, 11, 5, 8, 0, tzinfo=UTC)

COMPARED = (
    "services_service", "services_service_period", "services_suspension_reason", "domains_domain",
    "orders_order", "orders_order_line", "work_operation", "billing_payment", "billing_payment_attempt",
    "billing_refund", "billing_series", "billing_document", "billing_document_line", "billing_ledger_entry",
    "billing_balance", "journal_entry",
)  # fmt: skip

A_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
A_TICKET_NUMBER = re.compile(r"T-[0-9]+")  # from a sequence that never goes back

Tables = dict[str, list[dict[str, str]]]


@dataclass
class Scene:
    """Two customers before their first order: one pays at once, one on terms. Services wait to be opened."""

    make: Make
    buyer: Customer
    on_terms: Customer
    card: PaymentMethod
    poor_card: PaymentMethod
    card_on_terms: PaymentMethod
    products: dict[str, Product]


async def scene(world: World, outside: Outside) -> Scene:
    await empty_the_tables()
    make = Make(world, outside, STARTED_AT)
    buyer = await make.account()
    on_terms = await make.account(
        kind=AccountKind.COMPANY,
        organisation="Grand Ouest",
        settlement=Settlement.ON_TERMS,
        terms_days=30,
        credit_limit_minor=1_000_000,
    )
    card = await make.card(buyer)
    poor_card = await make.card(buyer, "4000000000000341", default=False)
    products = {code: await make.product(code) for code in ("pack", ".com")}
    return Scene(make, buyer, on_terms, card, poor_card, await make.card(on_terms), products)


def open_all(batch: Batch, stage: Scene) -> dict[str, tuple[Service, Product]]:
    """Begin the same services for both ways."""
    opened = {}
    for owner, name, code in (
        (stage.buyer, "fournil.example", "pack"),
        (stage.buyer, "fournil.com", ".com"),
        (stage.buyer, "verrou.com", ".com"),
        (stage.on_terms, "gite.example", "pack"),
        (stage.on_terms, "gite.com", ".com"),
    ):
        product = stage.products[code]
        service = services.open_service(
            batch,
            journal.worker(),
            account=owner.account,
            product=product,
            name=name,
            identifier="",
            period_months=12,
            started_at=STARTED_AT,
            net=Money(8399, "EUR"),
            zone=PARIS,
        )
        opened[name] = (service, product)
    return opened


async def by_acts(world: World, outside: Outside, jobs: dict[str, JobFunction]) -> Tables:
    """Let it all happen: quotes, orders, charges, renewals, refunds, the monthly invoice."""
    clock = StandingClock(ORDERED_AT)
    world = replace(world, clock=clock)
    stage = await scene(world, outside)
    batch = Batch()
    opened = open_all(batch, stage)
    for service, product in opened.values():
        if product.tld:
            domains.register(batch, service, product, statuses=["ok"], asked_at=ORDERED_AT)
            assert service.expires_at is not None
            locked = ("clientRenewProhibited",) if service.name == "verrou.com" else ("ok",)
            outside.registrar.put_domains([Registration(service.name, service.expires_at, locked)])
    async with database.transaction():
        await batch.write()

    async def renew(customer: Customer, names: list[str], means: Means) -> None:
        moment = await clock.moment()
        wishes = [Wish(opened[name][0].id) for name in names]
        quote_id = await quote_renewal(customer.actor(), customer.id, wishes, moment=moment)
        lines = await OrderLine.filter(order_id=quote_id)
        await renew_services(
            world,
            customer.actor(),
            quote_id,
            seen_expiries={line.service_id: line.period_from for line in lines},
            means=means,
            idempotency_key=f"key-{new_id()}",
            moment=moment,
        )
        await work_off(world, jobs)

    both = Means(use_balance=True, payment_method_id=stage.card.id)
    buyer = stage.buyer
    await top_up_balance(
        policy.for_worker(Permission.BILLING_TOPUP, buyer.id, buyer.actor()),
        account_id=buyer.id,
        amount=Money(5_000, "EUR"),
        payment_method_id=stage.card.id,
        idempotency_key="key-of-the-top-up",
        now=ORDERED_AT,
    )
    await work_off(world, jobs)
    await renew(buyer, ["fournil.com"], Means(payment_method_id=stage.poor_card.id))
    await renew(buyer, ["fournil.example", "fournil.com", "verrou.com"], both)
    await renew(buyer, ["verrou.com"], Means(payment_method_id=stage.card.id))
    await renew(stage.on_terms, ["gite.example", "gite.com"], Means())
    await service_acts.suspend(
        journal.worker(),
        opened["fournil.example"][0].id,
        SuspensionCode.ABUSE,
        note="Plainte",
        now=ORDERED_AT,
    )
    clock.now = MONTH_LATER
    await invoice_month(world, new_id())
    await work_off(world, jobs)
    invoice = await Document.get(account_id=stage.on_terms.id)
    await pay_invoice(
        policy.for_worker(Permission.BILLING_PAY, stage.on_terms.id, stage.on_terms.actor()),
        document_id=invoice.id,
        means=Means(payment_method_id=stage.card_on_terms.id),
        idempotency_key="key-of-the-invoice",
        now=MONTH_LATER,
    )
    await work_off(world, jobs)
    return await tables()


async def in_bulk(world: World, outside: Outside) -> Tables:
    """Write the same down."""
    stage = await scene(world, outside)
    brand = await stage.make.brand()
    buyer, batch = stage.buyer, Batch()
    opened = open_all(batch, stage)
    entity = await brand.legal_entity
    books = Books(batch, brand, entity, charge_name=lambda key: f"ch_{key}")
    lines: list[OrderLine] = []

    async def renew(
        customer: Customer,
        names: list[str],
        *,
        card: PaymentMethod | None = None,
        use_balance: bool = False,
        refused: ChargeRefusal | None = None,
    ) -> None:
        wanted = [opened[name] for name in names]
        quoted, holds_until = await renewals.quote(customer.id, wanted, at=ORDERED_AT)
        lines.extend(
            await orders.renew(
                books,
                orders.PastOrder(
                    account=customer.account,
                    actor=customer.actor(),
                    quoted=quoted,
                    quote_expires_at=holds_until,
                    at=ORDERED_AT,
                    card=card,
                    use_balance=use_balance,
                    refused=refused,
                    undelivered={opened["verrou.com"][0].id: "renew_prohibited"},
                ),
            )
        )

    async with database.transaction():
        await books.top_up(
            buyer.actor(), buyer.account, amount=Money(5_000, "EUR"), card=stage.card, at=ORDERED_AT
        )
        await renew(
            buyer, ["fournil.com"], card=stage.poor_card, refused=ChargeRefusal.CARD_DECLINED
        )
        all_three = ["fournil.example", "fournil.com", "verrou.com"]
        await renew(buyer, all_three, card=stage.card, use_balance=True)
        await renew(buyer, ["verrou.com"], card=stage.card)
        lines.clear()
        await renew(stage.on_terms, ["gite.example", "gite.com"])
        services.suspend(
            batch,
            journal.worker(),
            opened["fournil.example"][0],
            SuspensionCode.ABUSE,
            text="Plainte",
            at=ORDERED_AT,
        )
        products = {product.id: product for product in stage.products.values()}
        late = stage.on_terms
        invoice, _ = await orders.invoice_month(
            books, late.account, lines, products, at=MONTH_LATER
        )
        await books.pay_invoice(
            late.actor(), late.account, invoice, card=stage.card_on_terms, at=MONTH_LATER
        )
        asked_for = orders.last_asked(batch)
        for service, product in opened.values():
            if product.tld:
                domains.register(
                    batch,
                    service,
                    product,
                    statuses=["ok"],
                    asked_at=ORDERED_AT,
                    renew_line_id=asked_for.get(service.id),
                )
        await books.close()
        await batch.write()
    return await tables()


async def tables(compared: Sequence[str] = COMPARED) -> Tables:
    """Every row of the compared tables as texts, ids replaced by the table they name."""
    named: dict[str, str] = {}
    for table in (*COMPARED, "accounts_account", "identity_person", "catalog_product", "brands_brand",
                  "billing_payment_method"):  # fmt: skip
        key = {"domains_domain": "service_id", "billing_balance": "account_id"}.get(table, "id")
        for row in await database.rows(f"SELECT {key} AS id FROM {table}"):
            named.setdefault(str(row["id"]), table)

    def without_ids(value: object) -> str:
        text = A_TICKET_NUMBER.sub("(a number)", str(value))
        return A_UUID.sub(lambda found: named.get(found[0], "(an id)"), text)

    read = {}
    for table in compared:
        rows = await database.rows(f"SELECT * FROM {table}")
        plain = [{name: without_ids(value) for name, value in row.items()} for row in rows]
        read[table] = sorted(plain, key=lambda row: sorted(row.items()))
    return read


async def _no_ticket(_: World, line_id: UUID) -> None:
    """What was refused in the past had its ticket then, if it had one: conversations are a bulk path of their own."""


async def test_both_ways_write_the_same(
    world: World, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    """Issue 2, Demo data: paid, partly given back, given back, refused; on terms, with its monthly invoice, paid."""
    acts = await by_acts(world, outside, {**all_jobs, "notices.refused_line": _no_ticket})
    bulk = await in_bulk(world, outside)
    for table in COMPARED:
        assert acts[table], f"nothing of {table} was compared"
        assert bulk[table] == acts[table], table


async def test_the_price_book_knows_the_prices_of_the_tables(world: World, make: Make) -> None:
    """Before and after a rise, for everybody and for a customer group with a price of its own."""
    brand, rise, batch = await make.brand(), datetime(2026, 1, 1, tzinfo=UTC), Batch()
    price_lists = [
        PriceFrom(valid_from, [(PriceOperation.RENEW, 12, Decimal(amount))], price_group=group)
        for group, valid_from, amount in (
            ("", STARTED_AT, "83.99"),
            ("", rise, "91.49"),
            ("revendeurs", rise, "71.01"),
        )
    ]
    product = add_product(
        batch,
        journal.worker(),
        brand_id=brand.id,
        code="pack-test",
        kind=ProductKind.HOSTING,
        names={"fr": "Pack", "en": "Pack"},
        timetable=Timetable([12], 60, 15, 0, 45),
        prices=price_lists,
        currency="EUR",
        at=STARTED_AT,
    )
    book = PriceBook(batch.rows(Price))
    await batch.write()
    for group in ("", "revendeurs", "nobody's"):
        for at in (STARTED_AT, rise - timedelta(seconds=1), rise, MONTH_LATER):
            asked = await catalog.prices(
                [product.id], PriceOperation.RENEW, currency="EUR", price_group=group, now=at
            )
            known = book.prices(
                product.id, PriceOperation.RENEW, currency="EUR", price_group=group, at=at
            )
            assert {(product.id, months): price for months, price in known.items()} == asked
            assert known


TALKED = ("support_ticket", "support_ticket_message", "journal_entry")


async def test_a_conversation_both_ways(world: World, outside: Outside) -> None:
    """A ticket about a service: asked, answered, asked again, settled."""
    clock = StandingClock(ORDERED_AT)

    async def stage() -> tuple[Customer, Actor, Service]:
        await empty_the_tables()
        make = Make(world, outside, STARTED_AT)
        customer = await make.account()
        return customer, await make.staff(), await make.hosting(customer)

    customer, staff, service = await stage()
    moment = await clock.moment()
    ticket_id = await support.open_ticket(
        customer.actor(),
        customer.id,
        subject="  Une   question ",
        text="Comment faire ?",
        service_id=service.id,
        moment=moment,
    )
    await support.answer_ticket(staff, ticket_id, text="Ainsi.", reason="Aide", moment=moment)
    await support.reply_to_ticket(customer.actor(), ticket_id, text="Et encore ?", moment=moment)
    await support.answer_ticket(
        staff, ticket_id, text="De même.", reason="Aide", close=True, moment=moment
    )
    acts = await tables(TALKED)

    customer, staff, service = await stage()
    batch, person = Batch(), await Person.get(id=staff.person_id)

    def asked(text: str) -> Said:
        return Said(customer.actor(), customer.person, text, ORDERED_AT)

    def answered(text: str, *, close: bool = False) -> Said:
        return Said(staff, person, text, ORDERED_AT, reason="Aide", close=close)

    await hold(
        batch,
        customer.account,
        subject="  Une   question ",
        said=[
            asked("Comment faire ?"),
            answered("Ainsi."),
            asked("Et encore ?"),
            answered("De même.", close=True),
        ],
        service_id=service.id,
    )
    await batch.write()
    bulk = await tables(TALKED)
    for table in TALKED:
        assert acts[table], f"nothing of {table} was compared"
        assert bulk[table] == acts[table], table
