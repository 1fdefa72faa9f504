"""Giving a document its number, its date and its link in the chain, and writing it down. For the two acts that issue.

What needs no database is a function of its own, so that `bulk.py` writes the same documents.

The number is taken under the lock of its series, in the transaction that issues: a rollback gives it back, so a
series has neither hole nor double (art. 242 nonies A, 7°; domain-rules R5.4).
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import cast
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.features.billing import snapshots
from backend.features.billing.models import (
    Document,
    DocumentKind,
    DocumentLine,
    LedgerAccount,
    Series,
)
from backend.features.billing.operations.book import Side, book
from backend.features.billing.snapshots import Draft
from backend.features.brands.models import LegalEntity
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.work import incarnation
from backend.kit import database
from backend.kit.periods import local_day
from backend.ports.marks import Mark, Marks

_marks: Marks | None = None


def mark_in(marks: Marks | None) -> None:
    """Say once, at the door of this process, where numbers are marked, so that acts deep below need not carry it."""
    global _marks  # noqa: PLW0603 - one place for one process
    _marks = marks


async def seal(
    actor: Actor,
    draft: Draft,
    *,
    entity: LegalEntity,
    account_id: UUID,
    order_id: UUID | None,
    payment_id: UUID | None,
    original_id: UUID | None = None,
    original_line_ids: Sequence[UUID] = (),
    now: datetime,
) -> Document:
    """Issue what was drafted: number, snapshot, hash, rows, booking and fact, all or nothing.

    Refuses Maintenance in a restored database: whoever issues there gives a number away twice (F56).
    """
    await incarnation.check_open()
    series = await locked_series(entity, draft.kind, local_day(now, ZoneInfo(entity.zone)).year)
    document = next_of(series, draft, entity=entity, now=now)
    document.account_id = account_id
    document.original_id = original_id
    document.order_id = order_id
    document.payment_id = payment_id
    await document.save(force_create=True)
    await DocumentLine.bulk_create(lines_of(document, draft, original_line_ids))
    move_on(series, document)
    await series.save(update_fields=["last_number", "last_hash", "last_issued_at"])
    await _book(document, account_id)
    await journal.write(
        actor,
        "document.issued",
        now=now,
        subject=document.id,
        account_id=account_id,
        targets=targets_of(document, original_id),
        after={"number": document.full_number, "total_minor": document.total_minor},
        reason=draft.reason,
    )
    _mark(series, document)
    return document


def _mark(series: Series, document: Document) -> None:
    """Once the document is in the books, have its number remembered outside of them."""
    marks = _marks
    if marks is None:
        return
    mark = Mark(
        legal_entity_id=series.legal_entity_id,
        kind=series.kind.value,
        year=series.year,
        number=document.number,
        full_number=document.full_number,
        account_id=document.account_id,
        total_minor=document.total_minor,
        currency=document.currency,
        issued_at=document.issued_at,
    )

    async def keep() -> None:
        marks.keep(mark)

    database.after_commit(keep)


async def locked_series(entity: LegalEntity, kind: DocumentKind, year: int) -> Series:
    """Return the series of that year, locked until the transaction ends; a new one the first time."""
    key = {"legal_entity_id": entity.id, "kind": kind, "year": year}
    series = await Series.select_for_update().get_or_none(**key)
    if series is None:
        fresh = Series(**key, prefix=snapshots.prefix(kind, year))
        await Series.bulk_create([fresh], ignore_conflicts=True)
        series = await Series.select_for_update().get(**key)
    return series


def next_of(series: Series, draft: Draft, *, entity: LegalEntity, now: datetime) -> Document:
    """Return the next document of a series, dated today, and never before the one that precedes it."""
    issued_at = max(now, series.last_issued_at or now)
    issued_on = local_day(issued_at, ZoneInfo(entity.zone))
    number = series.last_number + 1
    full_number = snapshots.full_number(draft.kind, series.year, number)
    snapshot = snapshots.freeze(draft, number=full_number, issued_at=issued_at, issued_on=issued_on)
    return Document(
        series=series,
        number=number,
        full_number=full_number,
        kind=draft.kind,
        issued_at=issued_at,
        issued_on=issued_on,
        due_on=date.fromisoformat(snapshot["due_on"]),
        currency=draft.currency,
        net_minor=draft.totals.net_minor,
        tax_minor=draft.totals.tax_minor,
        total_minor=draft.totals.total_minor,
        snapshot=cast(dict[str, object], snapshot),
        previous_hash=series.last_hash,
        hash=snapshots.digest(series.last_hash, snapshot),
    )


def lines_of(
    document: Document, draft: Draft, original_line_ids: Sequence[UUID]
) -> list[DocumentLine]:
    originals: Sequence[UUID | None] = original_line_ids or [None] * len(draft.lines)
    return [
        DocumentLine(
            document_id=document.id,
            position=position,
            service_id=line.service_id,
            service_name=line.service_name,
            order_line_id=line.order_line_id,
            description=line.description,
            period_from=line.period_from,
            period_until=line.period_until,
            quantity=line.quantity,
            unit_price=line.unit_price,
            net_minor=line.net_minor,
            tax_category=line.tax_category,
            tax_rate=line.tax_rate,
            original_line_id=original_line_id,
        )
        for position, (line, original_line_id) in enumerate(
            zip(draft.lines, originals, strict=True), start=1
        )
    ]


def move_on(series: Series, document: Document) -> None:
    """Let a series end with this document."""
    series.last_number = document.number
    series.last_hash = document.hash
    series.last_issued_at = document.issued_at


async def _book(document: Document, account_id: UUID) -> None:
    if document.total_minor == 0:
        return
    await book(
        document.kind.value.lower(),
        sides_of(document),
        account_id=account_id,
        currency=document.currency,
        at=document.issued_at,
        document_id=document.id,
    )


def sides_of(document: Document) -> list[Side]:
    """Return how a document is booked: an invoice is owed by the customer, a credit note the other way round."""
    sign = 1 if document.kind is DocumentKind.INVOICE else -1
    return [
        Side(LedgerAccount.RECEIVABLE, sign * document.total_minor),
        Side(LedgerAccount.REVENUE, -sign * document.net_minor),
        Side(LedgerAccount.VAT, -sign * document.tax_minor),
    ]


def targets_of(document: Document, original_id: UUID | None) -> list[tuple[str, UUID]]:
    targets = [("document", document.id)]
    if original_id:
        targets.append(("document", original_id))
    if document.order_id:
        targets.append(("order", document.order_id))
    return targets
