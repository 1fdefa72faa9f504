"""Crediting lines of an invoice: the only way to correct one (domain-rules R5.6). Sending money back is another act."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast
from uuid import UUID

from backend.features.accounts.models import Account
from backend.features.billing import snapshots, taxes
from backend.features.billing.models import Document, DocumentKind, DocumentLine
from backend.features.billing.operations.sealing import seal
from backend.features.billing.refusals import AlreadyCredited, NotCreditable
from backend.features.billing.snapshots import Draft, LineDraft, Reference, Snapshot
from backend.features.brands.models import Brand, LegalEntity
from backend.features.journal.models import Actor


async def issue_credit_note(
    actor: Actor,
    *,
    document_id: UUID,
    document_line_ids: Sequence[UUID],
    reason: str,
    now: datetime,
) -> Document:
    """Credit whole lines of an invoice in the caller's transaction and return the credit note.

    Its amounts are positive, at the rates and for the buyer of the invoice. A line is credited at most once,
    which the lock on the invoice decides between two at the same time: AlreadyCredited. NotCreditable for
    a credit note, and for lines that are none of the invoice's.
    """
    original = await Document.select_for_update().get(id=document_id)
    chosen = await _creditable(original, document_line_ids)
    credited_before = await DocumentLine.filter(document__original_id=original.id)
    if {line.original_line_id for line in credited_before} & set(document_line_ids):
        raise AlreadyCredited("documentLineIds", number=original.full_number)

    account_id: UUID = original.account_id
    account = await Account.get(id=account_id).select_related("brand__legal_entity")
    entity = account.brand.legal_entity
    return await seal(
        actor,
        credit_note(original, account.brand, entity, credited_before, chosen, reason=reason),
        entity=entity,
        account_id=account_id,
        order_id=original.order_id,
        payment_id=original.payment_id,
        original_id=original.id,
        original_line_ids=[line.id for line in chosen],
        now=now,
    )


def credit_note(
    original: Document,
    brand: Brand,
    entity: LegalEntity,
    credited_before: Sequence[DocumentLine],
    chosen: Sequence[DocumentLine],
    *,
    reason: str,
) -> Draft:
    """Draft a credit note for lines of an invoice."""
    frozen = cast(Snapshot, original.snapshot)
    return Draft(
        kind=DocumentKind.CREDIT_NOTE,
        language=frozen["language"],
        currency=original.currency,
        seller=snapshots.seller_of(entity, brand),
        buyer=frozen["buyer"],
        lines=[_again(line) for line in chosen],
        totals=taxes.credit(credited_before, chosen),
        original=Reference(number=original.full_number, issued_on=original.issued_on.isoformat()),
        reason=reason,
    )


async def _creditable(original: Document, line_ids: Sequence[UUID]) -> list[DocumentLine]:
    chosen = await DocumentLine.filter(document_id=original.id, id__in=line_ids).order_by(
        "position"
    )
    wanted = set(line_ids)
    if original.kind is not DocumentKind.INVOICE or not wanted or len(chosen) != len(wanted):
        raise NotCreditable("documentLineIds", number=original.full_number)
    return chosen


def _again(line: DocumentLine) -> LineDraft:
    return LineDraft(
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
    )
