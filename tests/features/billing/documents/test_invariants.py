"""What the database refuses, whoever asks; and what the auditor sees when it was made to look away."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
import pytest

from backend.features.billing.models import Document, DocumentLine, Print, Series
from backend.features.billing.queries.chain import verify_chain
from backend.features.work import operations as work
from backend.kit import database
from backend.kit.ids import new_id
from tests.features.billing.conftest import Issue
from tests.features.billing.samples import line
from tests.make import Make

pytestmark = pytest.mark.anyio

COPY = """
    INSERT INTO billing_document (id, series_id, number, full_number, kind, account_id, original_id,
        issued_at, issued_on, due_on, currency, net_minor, tax_minor, total_minor, snapshot,
        previous_hash, hash)
    SELECT gen_random_uuid(), series_id, {number}, 'FA-FORGED', {kind}, account_id, NULL,
        {issued_at}, issued_on, {due_on}, currency, {net_minor}, tax_minor, {total_minor}, snapshot,
        {previous_hash}, repeat('f', 64)
    FROM billing_document
"""
FORGED = {
    "number": "number + 1",
    "kind": "kind",
    "issued_at": "issued_at",
    "due_on": "due_on",
    "net_minor": "net_minor",
    "total_minor": "total_minor",
    "previous_hash": "hash",
}
COPY_LINE = """
    INSERT INTO billing_document_line (id, document_id, position, service_name, description, quantity,
        unit_price, net_minor, tax_category, tax_rate, period_from, period_until)
    SELECT gen_random_uuid(), document_id, {position}, service_name, description, {quantity},
        unit_price, {net_minor}, {tax_category}, {tax_rate}, period_from, {period_until}
    FROM billing_document_line WHERE position = 1
"""
SAME_LINE = {
    "position": "position",
    "quantity": "quantity",
    "net_minor": "net_minor",
    "tax_category": "tax_category",
    "tax_rate": "tax_rate",
    "period_until": "period_until",
}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE billing_document SET total_minor = total_minor",
        "UPDATE billing_document SET due_on = due_on + 1",
        "DELETE FROM billing_document",
        "UPDATE billing_document_line SET description = 'autre chose'",
        "DELETE FROM billing_document_line",
        "UPDATE billing_print SET sha256 = repeat('0', 64)",
        "DELETE FROM billing_print",
    ],
)
async def test_nothing_issued_or_printed_is_changed(
    make: Make, issue: Issue, statement: str
) -> None:
    """F41, I6."""
    document = await issue(await make.account())
    file_id = await work.store_file(
        name="facture.pdf", media_type="application/pdf", content=b"%PDF", now=make.now
    )
    await Print.create(document_id=document.id, file_id=file_id, sha256="a", printed_at=make.now)
    with pytest.raises(asyncpg.RestrictViolationError, match="is never changed"):
        await database.execute(statement)


@pytest.mark.parametrize(
    "forged",
    [
        {"number": "number + 2"},
        {"previous_hash": "''"},
        {"previous_hash": "repeat('0', 64)"},
        {"issued_at": "issued_at - interval '1 second'"},
        {"kind": "'PROFORMA'"},
        {"kind": "'CREDIT_NOTE'"},
        {"total_minor": "total_minor + 1"},
        {"net_minor": "-1", "total_minor": "tax_minor - 1"},
        {"due_on": "issued_on - 1"},
    ],
    ids=lambda forged: ", ".join(f"{name} {value}" for name, value in forged.items()),
)
async def test_no_document_out_of_line(make: Make, issue: Issue, forged: dict[str, str]) -> None:
    """I5: no hole, no date that goes back, no broken link, no amount that does not add up."""
    await issue(await make.account())
    with pytest.raises(asyncpg.CheckViolationError):
        await database.execute(COPY.format(**FORGED | forged))


async def test_no_document_without_its_lines(make: Make, issue: Issue) -> None:
    await issue(await make.account())
    with pytest.raises(asyncpg.CheckViolationError, match="lacks lines"):
        await database.execute(COPY.format(**FORGED))


async def test_no_second_series_of_a_year(make: Make, issue: Issue) -> None:
    await issue(await make.account())
    with pytest.raises(asyncpg.UniqueViolationError):
        await database.execute(
            """
            INSERT INTO billing_series (id, legal_entity_id, kind, year, prefix, last_number, last_hash)
            SELECT gen_random_uuid(), legal_entity_id, kind, year, prefix, 0, '' FROM billing_series
            """
        )


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"position": "2"}, asyncpg.CheckViolationError),
        ({"position": "0"}, asyncpg.CheckViolationError),
        ({"position": "-1"}, asyncpg.CheckViolationError),
        ({}, asyncpg.UniqueViolationError),
        ({"net_minor": "net_minor + 1"}, asyncpg.CheckViolationError),
        ({"tax_category": "'Z'"}, asyncpg.CheckViolationError),
        ({"tax_rate": "20"}, asyncpg.CheckViolationError),
        ({"quantity": "0"}, asyncpg.CheckViolationError),
        ({"period_until": "period_from - 1"}, asyncpg.CheckViolationError),
    ],
    ids=str,
)
async def test_no_line_that_was_not_issued(
    make: Make, issue: Issue, wrong: dict[str, str], error: type[Exception]
) -> None:
    await issue(await make.account())
    with pytest.raises(error):
        await database.execute(COPY_LINE.format(**SAME_LINE | wrong))


async def test_no_line_is_credited_twice(make: Make, issue: Issue) -> None:
    """I2 and F44, below the act: the index stands even where the lock was forgotten."""
    original = await issue(await make.account())
    credited = await DocumentLine.get(document=original)
    await _credit_directly(credited, position=2)
    with pytest.raises(asyncpg.UniqueViolationError, match="credited_once"):
        await _credit_directly(credited, position=3)


async def _credit_directly(line: DocumentLine, *, position: int) -> None:
    async with triggers_asleep():
        await database.execute(
            """
            INSERT INTO billing_document_line (id, document_id, position, service_name, description,
                quantity, unit_price, net_minor, tax_category, tax_rate, original_line_id)
            SELECT $1, document_id, $2, service_name, description, quantity, unit_price, net_minor,
                tax_category, tax_rate, id
            FROM billing_document_line WHERE id = $3
            """,
            new_id(),
            position,
            line.id,
        )


@asynccontextmanager
async def triggers_asleep() -> AsyncIterator[None]:
    async with database.transaction():
        await database.execute("SET LOCAL session_replication_role = replica")
        yield


@pytest.mark.parametrize(
    ("planted", "named"),
    [
        ("UPDATE billing_document SET total_minor = net_minor, tax_minor = 0 WHERE number = 2", "tax_minor is 0"),
        ("UPDATE billing_document SET due_on = due_on + 30 WHERE number = 2", "due_on is"),
        ("UPDATE billing_document SET hash = repeat('0', 64) WHERE number = 2", "its hash does not fit"),
        ("UPDATE billing_document SET previous_hash = '' WHERE number = 2", "not linked"),
        (
            "UPDATE billing_document SET snapshot = jsonb_set(snapshot, '{buyer,name}', '\"X\"') WHERE number = 2",
            "its hash does not fit",
        ),
        ("UPDATE billing_document SET issued_on = '2020-01-01' WHERE number = 2", "dated 2020-01-01"),
        ("DELETE FROM billing_document WHERE number = 2", "number 3 follows 1"),
        ("DELETE FROM billing_document WHERE number = 3", "the series ends at 3, not 2"),
        ("UPDATE billing_document_line SET net_minor = 0", "its lines are not those"),
        ("UPDATE billing_series SET last_number = 4", "the series ends at 4, not 3"),
    ],
)  # fmt: skip
async def test_the_auditor_names_what_was_planted(
    make: Make, issue: Issue, planted: str, named: str
) -> None:
    """I5 and I6, with the triggers off: each violation is seen, and none where there is none."""
    customer = await make.account()
    for _ in range(3):
        await issue(customer, line(8399), line(1249))
    series = await Series.get()
    assert await verify_chain(series.id) == []
    async with triggers_asleep():
        await database.execute(planted)
    assert any(named in fault.what for fault in await verify_chain(series.id))


async def test_the_auditor_knows_no_other_series(make: Make, issue: Issue) -> None:
    await issue(await make.account())
    assert [fault.what for fault in await verify_chain(new_id())] == ["no such series"]


async def test_a_clean_series_is_read_to_its_end(make: Make, issue: Issue) -> None:
    """What the auditor says nothing about it must have seen: the last hash of the series is the last document's."""
    await issue(await make.account())
    series, document = await Series.get(), await Document.get()
    assert (series.last_number, series.last_hash) == (document.number, document.hash)
