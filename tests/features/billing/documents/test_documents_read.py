"""Reading documents: within reach, found by what they name, paid or not, page by page."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

import pytest

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission, Reach
from backend.features.billing.models import (
    Document,
    DocumentKind,
    DocumentLine,
    LedgerAccount,
    Refund,
    RefundState,
)
from backend.features.billing.operations.book import Side, book
from backend.features.billing.operations.issue_credit_note import issue_credit_note
from backend.features.billing.queries import documents
from backend.features.billing.queries.documents import Sought
from backend.features.journal.operations import worker
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.paging import Beyond, Page
from tests.features.billing.conftest import Issue
from tests.features.billing.samples import line
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

INVOICES, CREDIT_NOTES = Sought(DocumentKind.INVOICE), Sought(DocumentKind.CREDIT_NOTE)


def reach_of(customer: Customer) -> Reach:
    return policy.for_worker(Permission.BILLING_INVOICE_VIEW, customer.id)


async def credited(make: Make, invoice: Document, line_ids: Sequence[UUID] = ()) -> Document:
    ids = line_ids or [each.id for each in await DocumentLine.filter(document=invoice)]
    async with database.transaction():
        return await issue_credit_note(
            worker(), document_id=invoice.id, document_line_ids=ids, reason="Erreur", now=make.now
        )


async def numbers(customer: Customer, sought: Sought, page: Page | None = None) -> list[str]:
    found = await documents.page_of(reach_of(customer), customer.id, sought, page or Page())
    return [row["full_number"][-1:] for row in found.rows]


async def test_invoices_and_credit_notes_are_two_lists_the_newest_first(
    make: Make, issue: Issue
) -> None:
    """O2-66 and O2-67."""
    customer, other = await make.account(), await make.account()
    first = await issue(customer, now=make.now)
    await issue(customer, now=make.now + timedelta(days=1))
    await issue(other, now=make.now + timedelta(days=2))
    await credited(make, first)
    assert await numbers(customer, INVOICES) == ["2", "1"]
    assert await numbers(customer, CREDIT_NOTES) == ["1"]
    assert await documents.count(reach_of(customer), customer.id, INVOICES) == 2


async def test_nobody_reads_somebody_elses_documents(make: Make, issue: Issue) -> None:
    """Each read, asked with somebody else's reach, answers as if there were nothing."""
    customer, stranger = await make.account(), await make.account()
    service_id, order_id, order_line_id = new_id(), new_id(), new_id()
    invoice = await issue(
        customer,
        line(service_id=service_id, order_line_id=order_line_id),
        order_id=order_id,
        paid=False,
        due_on=make.now.date(),
    )
    await credited(make, await issue(customer))
    reach = reach_of(stranger)
    assert await documents.documents(reach, [invoice.id]) == {}
    assert (await documents.page_of(reach, customer.id, INVOICES, Page())).rows == []
    assert await documents.count(reach, customer.id, INVOICES) == 0
    assert await documents.unpaid(reach, customer.id) == []
    assert await documents.credit_notes(reach, [invoice.id]) == []
    assert await documents.invoices_of_orders(reach, [order_id]) == {}
    assert await documents.newest_of_services(reach, [service_id], first=5) == []
    assert await documents.of_order_lines(reach, [order_line_id], DocumentKind.INVOICE) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("000001", ["1"]),
        ("fa2026", ["3", "2", "1"]),
        ("boulangerie", ["2"]),
        (" Boulangerie.FR ", ["2"]),
        ("%", []),
        ("_", []),
        ("\\", []),
        ("rien", []),
    ],
)
async def test_finds_by_number_and_by_the_name_a_service_had(
    make: Make, issue: Issue, text: str, found: list[str]
) -> None:
    """O2-71: the name as it was invoiced, whatever the service is called today."""
    customer = await make.account()
    for day, name in enumerate(["garage.fr", "boulangerie.fr", "garage.com"]):
        await issue(
            customer,
            line(service_name=name),
            line(),
            now=make.now.replace(year=2026) + timedelta(day),
        )
    assert await numbers(customer, Sought(DocumentKind.INVOICE, text)) == found
    count = await documents.count(
        reach_of(customer), customer.id, Sought(DocumentKind.INVOICE, text)
    )
    assert count == len(found)


async def test_finds_by_the_services_that_an_identifier_stands_for(
    make: Make, issue: Issue
) -> None:
    """O2-71: whoever searches for a hosting's identifier hands in its service."""
    customer, service_id = await make.account(), new_id()
    await issue(customer, line(service_id=service_id))
    await issue(customer)
    assert await numbers(customer, Sought(DocumentKind.INVOICE, "zz1234", [service_id])) == ["1"]


async def test_pages_follow_each_other_without_gap_or_double(make: Make, issue: Issue) -> None:
    """Documents of one instant, too: the id decides between them."""
    customer = await make.account()
    for _ in range(7):
        await issue(customer, now=make.now)
    seen: list[str] = []
    page = Page(size=3)
    for _ in range(3):
        found = await documents.page_of(reach_of(customer), customer.id, INVOICES, page)
        seen += [row["full_number"] for row in found.rows]
        last = found.rows[-1]
        page = Page(size=3, beyond=Beyond(last["cursor_key"], str(last["id"])))
    assert len(set(seen)) == len(seen) == 7
    assert not found.has_next


async def paid(customer: Customer, document: Document) -> bool:
    row = (await documents.documents(reach_of(customer), [document.id]))[document.id]
    return bool(row["paid"])


async def test_an_invoice_on_payment_is_paid(make: Make, issue: Issue) -> None:
    customer = await make.account()
    assert await paid(customer, await issue(customer))


async def test_an_invoice_on_terms_is_paid_by_money_or_by_credit(make: Make, issue: Issue) -> None:
    customer, due_on = await make.account(), make.now.date() + timedelta(days=30)
    invoice = await issue(customer, line(1000), line(500), paid=False, due_on=due_on)
    assert not await paid(customer, invoice)
    first_line = await DocumentLine.get(document=invoice, position=2)
    await credited(make, invoice, [first_line.id])
    owed = await documents.unpaid(reach_of(customer), customer.id)
    assert [(row["id"], row["open_minor"], row["due_on"]) for row in owed] == [
        (invoice.id, 1200, due_on)
    ]
    async with database.transaction():
        await book(
            "transfer",
            [Side(LedgerAccount.CLEARING, 1200), Side(LedgerAccount.RECEIVABLE, -1200)],
            account_id=customer.id,
            currency="EUR",
            at=make.now,
            document_id=invoice.id,
        )
    assert await paid(customer, invoice)
    assert await documents.unpaid(reach_of(customer), customer.id) == []


async def test_a_credit_note_is_paid_once_the_money_is_back(make: Make, issue: Issue) -> None:
    customer = await make.account()
    note = await credited(make, await issue(customer))
    assert await paid(customer, note)
    payment_id = new_id()
    async with database.transaction():
        await database.execute("SET LOCAL session_replication_role = replica")
        await Refund.create(
            payment_id=payment_id, document=note, currency="EUR", card_minor=1, created_at=make.now
        )
    assert not await paid(customer, note)
    await Refund.filter(document=note).update(state=RefundState.SUCCEEDED, finished_at=make.now)
    assert await paid(customer, note)


async def test_says_in_short_what_it_is_about(make: Make, issue: Issue) -> None:
    """O2-68."""
    customer = await make.account()
    invoice = await issue(customer, line(description="Pack"), line(), line())
    row = (await documents.documents(reach_of(customer), [invoice.id]))[invoice.id]
    assert (row["first_description"], row["line_count"]) == ("Pack", 3)


async def test_shows_lines_and_taxes_as_they_were_issued(make: Make, issue: Issue) -> None:
    """O2-69."""
    customer = await make.account()
    invoice = await issue(customer, line(8399), line(333, rate="0.055", period_from=None))
    lines = await documents.lines([invoice.id])
    assert [(row["net_minor"], row["period_from"]) for row in lines] == [
        (8399, date(2026, 12, 4)),
        (333, None),
    ]
    taxes = await documents.taxes([invoice.id])
    assert [(str(row["rate"]), row["net_minor"], row["tax_minor"]) for row in taxes] == [
        ("0.20", 8399, 1680),
        ("0.055", 333, 18),
    ]


async def test_finds_documents_by_what_they_belong_to(make: Make, issue: Issue) -> None:
    customer, service_id, order_id, order_line_id = (
        await make.account(),
        new_id(),
        new_id(),
        new_id(),
    )
    reach = reach_of(customer)
    invoices = [
        await issue(
            customer,
            line(service_id=service_id, order_line_id=order_line_id if day == 0 else None),
            line(service_id=service_id),
            order_id=order_id if day == 0 else None,
            now=make.now + timedelta(days=day),
        )
        for day in range(3)
    ]
    note = await credited(make, invoices[0])

    newest = await documents.newest_of_services(reach, [service_id, new_id()], first=2)
    assert [(row["service_id"], row["id"]) for row in newest] == [
        (service_id, invoices[2].id),
        (service_id, invoices[1].id),
    ]
    assert (await documents.invoices_of_orders(reach, [order_id]))[order_id]["id"] == invoices[0].id
    assert [row["id"] for row in await documents.credit_notes(reach, [invoices[0].id])] == [note.id]
    notes = await documents.of_order_lines(reach, [order_line_id], DocumentKind.CREDIT_NOTE)
    assert [(row["order_line_id"], row["id"]) for row in notes] == [(order_line_id, note.id)]
