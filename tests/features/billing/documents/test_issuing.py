"""Issuing: numbers without a hole, dates that never go back, a snapshot that never changes."""

import asyncio
import random
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import cast

import pytest

from backend.features.accounts.models import Account, AccountKind
from backend.features.billing.models import (
    Document,
    DocumentLine,
    LedgerAccount,
    LedgerEntry,
    Series,
)
from backend.features.billing.operations.issue_credit_note import issue_credit_note
from backend.features.billing.operations.issue_invoice import issue_invoice
from backend.features.billing.queries.chain import verify_chain
from backend.features.billing.snapshots import Snapshot
from backend.features.brands.models import Brand, LegalEntity
from backend.features.journal.models import Entry
from backend.features.journal.operations import worker
from backend.features.work.models import Job
from backend.kit import database
from backend.kit.ids import new_id
from backend.ports.world import World
from tests.features.billing.conftest import Issue
from tests.features.billing.samples import line
from tests.make import Make

pytestmark = pytest.mark.anyio

LAST_SECOND_IN_PARIS = datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC)
NEW_YEAR_IN_PARIS = datetime(2026, 12, 31, 23, 0, 0, tzinfo=UTC)


def frozen(document: Document) -> Snapshot:
    return cast(Snapshot, document.snapshot)


async def test_numbers_are_dense_and_chained(make: Make, issue: Issue) -> None:
    customer, now = await make.account(), datetime(2026, 11, 21, 9, tzinfo=UTC)
    first, second = await issue(customer, now=now), await issue(customer, now=now)
    assert (first.full_number, second.full_number) == ("FA2026-000001", "FA2026-000002")
    assert (first.previous_hash, second.previous_hash) == ("", first.hash)
    assert first.issued_on == first.due_on == date(2026, 11, 21)
    series = await Series.get()
    assert (series.last_number, series.last_hash) == (2, second.hash)
    assert await verify_chain(series.id) == []


async def test_each_legal_entity_counts_for_itself(make: Make, issue: Issue) -> None:
    """Two companies of one installation both issue a first invoice of the year (art. 242 nonies A, 7°)."""
    brand = await make.brand()
    entity = await brand.legal_entity
    other = await LegalEntity.create(
        **{name: getattr(entity, name) for name in entity._meta.db_fields if name != "id"}
        | {"name": "Autre Hébergeur", "siren": "552100554", "siret": "55210055400013"}
    )
    sister = await Brand.create(
        position=2,
        name="Autre",
        customer_prefix="A",
        sender="bonjour@autre.example",
        legal_entity=other,
        created_at=brand.created_at,
    )
    ours = await issue(await make.account())
    theirs = await issue(await replace(make, _brand=sister).account())
    assert ours.full_number == theirs.full_number
    assert await Series.all().count() == 2


async def test_says_everything_once_and_for_all(make: Make, issue: Issue) -> None:
    """What the customer changes afterwards leaves the document as it was (R5.6)."""
    customer = await make.account(
        kind=AccountKind.COMPANY,
        organisation="Atelier Dix",
        siren="552100554",
        vat_number="FR96552100554",
    )
    document = await issue(customer, line(8399), line(333, rate="0.055"))
    await Account.filter(id=customer.id).update(organisation="Atelier Onze", city="Nice")

    said = frozen(await Document.get(id=document.id))
    assert said["buyer"]["name"] == "Atelier Dix"
    assert said["seller"]["vat_number"] == "FR44732829320"
    assert [tax["tax_minor"] for tax in said["taxes"]] == [1680, 18]
    assert (said["net_minor"], said["total_minor"], said["paid_minor"]) == (8732, 10430, 10430)
    assert {mention["subject"] for mention in said["mentions"]} >= {"PMT", "PMD", "AAB"}
    assert await DocumentLine.filter(document=document).order_by("position").values_list(
        "service_name", "net_minor"
    ) == [("vercors-numerique.example", 8399), ("vercors-numerique.example", 333)]


async def test_an_invoice_on_terms_is_owed_until_its_due_date(make: Make, issue: Issue) -> None:
    customer = await make.account()
    due_on = make.now.date() + timedelta(days=30)
    document = await issue(customer, paid=False, due_on=due_on)
    assert (document.due_on, frozen(document)["paid_minor"]) == (due_on, 0)


async def test_books_what_the_customer_owes(make: Make, issue: Issue) -> None:
    document = await issue(await make.account(), line(8399))
    booked = await LedgerEntry.filter(document_id=document.id).values_list("ledger", "amount_minor")
    assert dict(booked) == {
        LedgerAccount.RECEIVABLE: 10079,
        LedgerAccount.REVENUE: -8399,
        LedgerAccount.VAT: -1680,
    }


async def test_an_invoice_of_nothing_books_nothing(make: Make, issue: Issue) -> None:
    document = await issue(await make.account(), line(0))
    assert document.total_minor == 0
    assert not await LedgerEntry.exists(document_id=document.id)


async def test_leaves_a_line_in_the_journal_and_wakes_the_printer(make: Make, issue: Issue) -> None:
    order_id = new_id()
    document = await issue(await make.account(), order_id=order_id)
    entry = await Entry.get(fact="document.issued")
    assert entry.after == {"number": document.full_number, "total_minor": 10079}
    assert {target["id"] for target in entry.targets} == {str(document.id), str(order_id)}
    assert await Job.exists(kind="billing.print", ref=document.id)


@pytest.mark.parametrize(
    ("given", "language"),
    [
        ({"locale": "en", "country": "FR"}, "fr"),
        ({"locale": "en", "country": "DE"}, "en"),
        ({"locale": "de", "country": "DE"}, "fr"),
        ({"locale": "en", "country": "FR", "kind": AccountKind.COMPANY}, "en"),
    ],
)
async def test_speaks_french_to_consumers_in_france(
    make: Make, issue: Issue, given: dict[str, object], language: str
) -> None:
    assert frozen(await issue(await make.account(**given)))["language"] == language


async def test_never_invoices_nothing(make: Make, world: World) -> None:
    customer = await make.account()
    with pytest.raises(ValueError, match="without a line"):
        async with database.transaction():
            await issue_invoice(
                worker(),
                account_id=customer.id,
                lines=[],
                order_id=None,
                payment_id=None,
                due_on=None,
                now=make.now,
            )


async def test_a_rollback_gives_the_number_back(make: Make, issue: Issue) -> None:
    customer = await make.account()
    with pytest.raises(RuntimeError, match="after all"):  # noqa: PT012 - the transaction is the point
        async with database.transaction():
            await issue(customer)
            raise RuntimeError("not after all")
    assert (await issue(customer)).number == 1


async def test_is_never_dated_before_the_one_that_precedes_it(make: Make, issue: Issue) -> None:
    """Two workers read the clock in one order and reach the lock in the other."""
    customer, later = await make.account(), datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
    await issue(customer, now=later)
    document = await issue(customer, now=later - timedelta(hours=2))
    assert (document.issued_on, document.issued_at) == (date(2026, 11, 22), later)


async def test_the_year_turns_at_midnight_in_paris(make: Make, issue: Issue) -> None:
    """F40: both years' invoices in flight at once; no hole in either series."""
    customer = await make.account()
    moments = [LAST_SECOND_IN_PARIS, NEW_YEAR_IN_PARIS] * 6
    random.Random(40).shuffle(moments)
    await asyncio.gather(*(issue(customer, now=moment) for moment in moments))

    by_year = {
        year: await Document.filter(series__year=year)
        .order_by("number")
        .values_list("full_number", "issued_on")
        for year in (2026, 2027)
    }
    assert by_year == {
        2026: [(f"FA2026-{number:06d}", date(2026, 12, 31)) for number in range(1, 7)],
        2027: [(f"FA2027-{number:06d}", date(2027, 1, 1)) for number in range(1, 7)],
    }
    assert [await verify_chain(series.id) for series in await Series.all()] == [[], []]


async def test_five_hundred_issues_at_once_with_crashes_leave_no_hole(
    make: Make, issue: Issue
) -> None:
    """F39: fifty at a time, every tenth crashes after it has taken its number."""
    customer, gate, crashes = await make.account(), asyncio.Semaphore(50), random.Random(39)

    async def issue_one(crash: bool) -> None:
        async with gate:
            with pytest.raises(RuntimeError) if crash else nullcontext():
                async with database.transaction():
                    await issue(customer)
                    if crash:
                        raise RuntimeError("crash")

    plan = [crashes.random() < 0.1 for _ in range(500)]
    await asyncio.gather(*(issue_one(crash) for crash in plan))

    series = await Series.get()
    issued = plan.count(False)
    assert 400 < issued < 500
    found = await Document.all().order_by("number")
    assert [document.number for document in found] == list(range(1, issued + 1))
    assert await verify_chain(series.id) == []


async def test_a_mistake_is_a_credit_note_in_a_series_of_its_own(make: Make, issue: Issue) -> None:
    """F41: the invoice stays; its correction has its own number."""
    invoice = await issue(await make.account(), now=datetime(2026, 11, 21, 9, tzinfo=UTC))
    lines = await DocumentLine.filter(document=invoice)
    async with database.transaction():
        note = await issue_credit_note(
            worker(),
            document_id=invoice.id,
            document_line_ids=[each.id for each in lines],
            reason="Erreur de saisie",
            now=datetime(2026, 11, 22, 9, tzinfo=UTC),
        )
    assert (invoice.full_number, note.full_number) == ("FA2026-000001", "AV2026-000001")
    assert note.previous_hash == ""
