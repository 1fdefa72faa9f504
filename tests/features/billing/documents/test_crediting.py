"""Crediting: whole lines, once, at the original's terms, and never more than was invoiced."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from decimal import Decimal
from typing import cast
from uuid import UUID

import pytest

from backend.features.accounts.models import Account
from backend.features.billing.models import (
    Document,
    DocumentLine,
    LedgerAccount,
    LedgerEntry,
    Series,
)
from backend.features.billing.operations.issue_credit_note import issue_credit_note
from backend.features.billing.queries.chain import verify_chain
from backend.features.billing.refusals import AlreadyCredited, NotCreditable
from backend.features.billing.snapshots import Snapshot
from backend.features.journal.models import Entry
from backend.features.journal.operations import worker
from backend.kit import database
from backend.kit.ids import new_id
from tests.features.billing.conftest import Issue
from tests.features.billing.samples import line
from tests.make import Make

pytestmark = pytest.mark.anyio

Credit = Callable[[Document, Sequence[UUID]], Awaitable[Document]]


@pytest.fixture
def credit(make: Make) -> Credit:
    async def credit(invoice: Document, line_ids: Sequence[UUID]) -> Document:
        async with database.transaction():
            return await issue_credit_note(
                worker(),
                document_id=invoice.id,
                document_line_ids=line_ids,
                reason="Le registre a refusé le renouvellement.",
                now=make.now,
            )

    return credit


async def lines_of(document: Document) -> list[UUID]:
    found = await DocumentLine.filter(document=document).order_by("position")
    return [each.id for each in found]


async def test_refers_to_the_invoice_in_positive_amounts(
    make: Make, issue: Issue, credit: Credit
) -> None:
    """R5.6: the kind carries the sign; number, date and reason of the original are said (mention 16)."""
    invoice = await issue(await make.account(), line(8399), line(1249))
    note = await credit(invoice, (await lines_of(invoice))[1:])
    said = cast(Snapshot, note.snapshot)
    assert said["original"] == {
        "number": invoice.full_number,
        "issued_on": invoice.issued_on.isoformat(),
    }
    assert said["reason"] == "Le registre a refusé le renouvellement."
    assert (note.net_minor, note.tax_minor, note.total_minor) == (1249, 250, 1499)
    assert (note.original_id, note.payment_id) == (invoice.id, invoice.payment_id)  # type: ignore[attr-defined]


async def test_keeps_the_buyer_the_rate_and_the_territory_of_the_invoice(
    make: Make, issue: Issue, credit: Credit
) -> None:
    """The customer has moved to Réunion and changed the language since."""
    customer = await make.account()
    invoice = await issue(customer, line(8399, rate="0.20"))
    await Account.filter(id=customer.id).update(
        postal_code="97400", city="Saint-Denis", locale="en"
    )
    note = await credit(invoice, await lines_of(invoice))
    said = cast(Snapshot, note.snapshot)
    assert said["buyer"] == cast(Snapshot, invoice.snapshot)["buyer"]
    assert (said["language"], said["taxes"][0]["tax_minor"]) == ("fr", 1680)
    assert (await DocumentLine.get(document=note)).tax_rate == Decimal("0.20")


async def test_books_the_reverse_and_leaves_a_line_that_names_both(
    make: Make, issue: Issue, credit: Credit
) -> None:
    invoice = await issue(await make.account(), line(8399))
    note = await credit(invoice, await lines_of(invoice))
    booked = await LedgerEntry.filter(document_id=note.id).values_list("ledger", "amount_minor")
    assert dict(booked) == {
        LedgerAccount.RECEIVABLE: -10079,
        LedgerAccount.REVENUE: 8399,
        LedgerAccount.VAT: 1680,
    }
    entry = (await Entry.filter(fact="document.issued").order_by("-id"))[0]
    assert {target["id"] for target in entry.targets} == {str(note.id), str(invoice.id)}
    assert entry.reason == "Le registre a refusé le renouvellement."


async def test_credits_add_up_to_the_invoice(make: Make, issue: Issue, credit: Credit) -> None:
    """R5.26: four lines of 0.03, whose VAT is 0.02 together and 0.01 each."""
    invoice = await issue(await make.account(), *[line(3)] * 4)
    notes = [await credit(invoice, [each]) for each in await lines_of(invoice)]
    assert [note.tax_minor for note in notes] == [1, 0, 1, 0]
    assert sum(note.total_minor for note in notes) == invoice.total_minor == 14
    for series in await Series.all():
        assert await verify_chain(series.id) == []


async def test_refuses_a_line_that_was_credited_before(
    make: Make, issue: Issue, credit: Credit
) -> None:
    invoice = await issue(await make.account(), line(8399), line(1249))
    ids = await lines_of(invoice)
    await credit(invoice, ids[:1])
    with pytest.raises(AlreadyCredited) as refused:
        await credit(invoice, ids)
    assert refused.value.values == {"number": invoice.full_number}
    assert await Document.filter(kind="CREDIT_NOTE").count() == 1


async def test_of_twenty_credits_at_once_one_goes_through(
    make: Make, issue: Issue, credit: Credit
) -> None:
    """F44: the lock on the invoice decides."""
    invoice = await issue(await make.account())
    ids = await lines_of(invoice)
    outcomes = await asyncio.gather(
        *(credit(invoice, ids) for _ in range(20)), return_exceptions=True
    )
    assert sum(isinstance(each, Document) for each in outcomes) == 1
    assert sum(isinstance(each, AlreadyCredited) for each in outcomes) == 19
    assert await Document.filter(kind="CREDIT_NOTE").count() == 1


@pytest.mark.parametrize("chosen", ["nothing", "another invoice's line", "a line of nobody's"])
async def test_refuses_what_is_no_line_of_the_invoice(
    make: Make, issue: Issue, credit: Credit, chosen: str
) -> None:
    customer = await make.account()
    invoice, other = await issue(customer), await issue(customer)
    ids = {
        "nothing": [],
        "another invoice's line": await lines_of(other),
        "a line of nobody's": [new_id()],
    }[chosen]
    with pytest.raises(NotCreditable):
        await credit(invoice, ids)


async def test_refuses_to_credit_a_credit_note(make: Make, issue: Issue, credit: Credit) -> None:
    invoice = await issue(await make.account())
    note = await credit(invoice, await lines_of(invoice))
    with pytest.raises(NotCreditable):
        await credit(note, await lines_of(note))
