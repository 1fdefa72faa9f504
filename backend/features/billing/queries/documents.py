"""Reads of invoices and credit notes. Only documents of accounts that are held whole are within reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from backend.features.accounts.policy import Reach
from backend.features.billing.models import DocumentKind
from backend.kit import database
from backend.kit.database import Row
from backend.kit.paging import COUNTED_UP_TO, Keyset, Page, Slice, cut

OPEN = """(
    SELECT coalesce(sum(entry.amount_minor), 0)::bigint FROM billing_ledger_entry entry
    WHERE entry.ledger = 'RECEIVABLE' AND (
        entry.document_id = d.id
        OR entry.document_id IN (SELECT id FROM billing_document WHERE original_id = d.id)
    )
)"""
"""What is still owed for an invoice `d` on terms: the ledger's word, credit notes deducted."""

PAID = f"""CASE
    WHEN d.kind = 'CREDIT_NOTE' THEN NOT EXISTS (
        SELECT FROM billing_refund WHERE document_id = d.id AND state <> 'SUCCEEDED'
    )
    WHEN d.payment_id IS NOT NULL THEN true
    ELSE {OPEN} <= 0
END"""
"""An invoice issued on its payment is paid; a credit note once nothing of it is still on its way."""

OPEN_OF_INVOICE = (
    f"CASE WHEN d.kind = 'INVOICE' AND d.payment_id IS NULL THEN greatest({OPEN}, 0) ELSE 0 END"
)
"""What a customer may pay of a document `d`: nothing of one that was issued on its payment."""

BEING_PAID = """EXISTS (
    SELECT FROM billing_payment WHERE document_id = d.id AND finished_at IS NULL
)"""

COLUMNS = f"""d.id, d.account_id, d.kind, d.full_number, d.original_id, d.order_id, d.payment_id,
    d.issued_at, d.issued_on, d.due_on, d.currency, d.net_minor, d.tax_minor, d.total_minor,
    d.snapshot -> 'lines' -> 0 ->> 'description' AS first_description,
    jsonb_array_length(d.snapshot -> 'lines') AS line_count, {PAID} AS paid,
    {OPEN_OF_INVOICE} AS open_minor, {BEING_PAID} AS being_paid"""

NEWEST_FIRST = Keyset("d.issued_at", "timestamptz", descending=True, id="d.id")


@dataclass(frozen=True)
class Sought:
    """What a list is narrowed to. `text` is part of a number or of a service's name as it was (O2-71).

    `service_ids` adds documents that name one of these services: what is found by a hosting's identifier.
    """

    kind: DocumentKind
    text: str = ""
    service_ids: Sequence[UUID] = ()


def within(reach: Reach, first_value: int) -> tuple[str, list[object]]:
    """Return the condition under which a document `d` lies within somebody's reach."""
    if reach.everything:
        return "true", []
    return f"d.account_id = ANY(${first_value})", [reach.account_ids]


async def documents(reach: Reach, ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return those of the named documents that are within reach, by id."""
    condition, values = within(reach, 2)
    found = await database.rows(
        f"SELECT {COLUMNS} FROM billing_document d WHERE d.id = ANY($1) AND {condition}",
        list(ids),
        *values,
    )
    return {row["id"]: row for row in found}


async def page_of(reach: Reach, account_id: UUID, sought: Sought, page: Page) -> Slice:
    """Return one page of an account's invoices, or of its credit notes, newest first (O2-66, O2-67)."""
    where, values = _narrowed(reach, account_id, sought)
    beyond, more = NEWEST_FIRST.where(page, len(values) + 1)
    found = await database.rows(
        f"""
        SELECT {COLUMNS}, d.issued_at::text AS cursor_key FROM billing_document d
        WHERE {where} AND {beyond} {NEWEST_FIRST.order(page)}
        """,
        *values,
        *more,
    )
    return cut(found, page)


async def count(reach: Reach, account_id: UUID, sought: Sought) -> int:
    """Count a list, up to one more than COUNTED_UP_TO."""
    where, values = _narrowed(reach, account_id, sought)
    found: int = await database.value(
        f"""
        SELECT count(*) FROM (
            SELECT FROM billing_document d WHERE {where} LIMIT {COUNTED_UP_TO + 1}
        ) AS counted
        """,
        *values,
    )
    return found


def _narrowed(reach: Reach, account_id: UUID, sought: Sought) -> tuple[str, list[object]]:
    condition, more = within(reach, 3)
    values: list[object] = [account_id, sought.kind.value, *more]
    conditions = ["d.account_id = $1", "d.kind = $2", condition]
    if sought.text:
        text, services = f"${len(values) + 1}", f"${len(values) + 2}"
        conditions.append(
            f"""(d.full_number ILIKE {text} OR EXISTS (
                SELECT FROM billing_document_line line WHERE line.document_id = d.id
                AND (line.service_name ILIKE {text} OR line.service_id = ANY({services}))
            ))"""
        )
        values += [f"%{_escaped(sought.text.strip())}%", list(sought.service_ids)]
    return " AND ".join(conditions), values


def _escaped(text: str) -> str:
    """Take the wildcards out of what somebody typed into a search field."""
    return text.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")


async def open_minor(document_id: UUID) -> int:
    """Return what the ledger says is owed for an invoice; negative when more was paid than it asks for."""
    found: int = await database.value(
        f"SELECT {OPEN} FROM billing_document d WHERE d.id = $1", document_id
    )
    return found


async def unpaid(reach: Reach, account_id: UUID) -> list[Row]:
    """Return the invoices that an account still owes, the soonest due first, with `open_minor`."""
    condition, values = within(reach, 2)
    return await database.rows(
        f"""
        SELECT {COLUMNS} FROM billing_document d
        WHERE d.account_id = $1 AND d.kind = 'INVOICE' AND d.payment_id IS NULL
          AND {OPEN} > 0 AND {condition}
        ORDER BY d.due_on, d.id
        """,
        account_id,
        *values,
    )


async def lines(document_ids: Sequence[UUID]) -> list[Row]:
    """Return the lines of these documents, in their order (O2-69)."""
    return await database.rows(
        """
        SELECT id, document_id, service_id, service_name, description, period_from, period_until,
               quantity, unit_price, net_minor, tax_category, tax_rate
        FROM billing_document_line WHERE document_id = ANY($1) ORDER BY document_id, position
        """,
        list(document_ids),
    )


async def taxes(document_ids: Sequence[UUID]) -> list[Row]:
    """Return the VAT of these documents, once per category and rate, as it was issued."""
    return await database.rows(
        """
        SELECT d.id AS document_id, tax ->> 'category' AS category,
               (tax ->> 'rate')::numeric AS rate, (tax ->> 'net_minor')::bigint AS net_minor,
               (tax ->> 'tax_minor')::bigint AS tax_minor, tax ->> 'reason' AS reason
        FROM billing_document d, jsonb_array_elements(d.snapshot -> 'taxes')
            WITH ORDINALITY AS each(tax, place)
        WHERE d.id = ANY($1) ORDER BY d.id, place
        """,
        list(document_ids),
    )


async def files(document_ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return the archived file of each of these documents that is printed (O2-70)."""
    found = await database.rows(
        """
        SELECT print.document_id, print.file_id, print.sha256, file.name, file.bytes
        FROM billing_print print JOIN work_stored_file file ON file.id = print.file_id
        WHERE print.document_id = ANY($1)
        """,
        list(document_ids),
    )
    return {row["document_id"]: row for row in found}


async def credit_notes(reach: Reach, document_ids: Sequence[UUID]) -> list[Row]:
    """Return the credit notes of these invoices, oldest first."""
    condition, values = within(reach, 2)
    return await database.rows(
        f"""
        SELECT {COLUMNS} FROM billing_document d WHERE d.original_id = ANY($1) AND {condition}
        ORDER BY d.issued_at, d.id
        """,
        list(document_ids),
        *values,
    )


async def invoices_of_orders(reach: Reach, order_ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return the invoice of each of these orders that was invoiced by itself, by order."""
    condition, values = within(reach, 2)
    found = await database.rows(
        f"""
        SELECT {COLUMNS} FROM billing_document d
        WHERE d.order_id = ANY($1) AND d.kind = 'INVOICE' AND {condition}
        """,
        list(order_ids),
        *values,
    )
    return {row["order_id"]: row for row in found}


async def of_order_lines(
    reach: Reach, order_line_ids: Sequence[UUID], kind: DocumentKind
) -> list[Row]:
    """Return the invoices, or the credit notes, that name these order lines, with `order_line_id`."""
    condition, values = within(reach, 3)
    return await database.rows(
        f"""
        SELECT line.order_line_id, {COLUMNS}
        FROM billing_document_line line JOIN billing_document d ON d.id = line.document_id
        WHERE line.order_line_id = ANY($1) AND d.kind = $2 AND {condition}
        ORDER BY d.issued_at, d.id
        """,
        list(order_line_ids),
        kind.value,
        *values,
    )


async def newest_of_services(reach: Reach, service_ids: Sequence[UUID], *, first: int) -> list[Row]:
    """Return the newest invoices that name each of these services, with `service_id`."""
    condition, values = within(reach, 3)
    return await database.rows(
        f"""
        SELECT service.id AS service_id, newest.*
        FROM unnest($1::uuid[]) AS service(id) CROSS JOIN LATERAL (
            SELECT {COLUMNS} FROM billing_document d
            WHERE d.kind = 'INVOICE' AND {condition} AND d.id IN (
                SELECT document_id FROM billing_document_line WHERE service_id = service.id
            )
            ORDER BY d.issued_at DESC, d.id DESC LIMIT $2
        ) AS newest
        """,
        list(service_ids),
        first,
        *values,
    )
