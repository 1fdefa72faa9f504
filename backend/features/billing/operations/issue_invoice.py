"""Issuing an invoice. What was sold and at which VAT is decided before; here it gets its number."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from backend.features.accounts.models import Account
from backend.features.billing import snapshots, taxes
from backend.features.billing.models import Document, DocumentKind
from backend.features.billing.operations.sealing import seal
from backend.features.billing.snapshots import Draft, LineDraft
from backend.features.brands.models import Brand, LegalEntity
from backend.features.journal.models import Actor


async def issue_invoice(
    actor: Actor,
    *,
    account_id: UUID,
    lines: Sequence[LineDraft],
    order_id: UUID | None,
    payment_id: UUID | None,
    due_on: date | None,
    now: datetime,
) -> Document:
    """Issue an invoice in the caller's transaction and return it; it can never be changed afterwards.

    With `payment_id` it is paid, and due on the day of the payment; without one it is owed until `due_on`.
    Its date is the seller's local day of `now`, which also chooses the year's series.
    """
    if not lines:
        raise ValueError("an invoice without a line")
    account = await Account.get(id=account_id).select_related("brand__legal_entity")
    entity = account.brand.legal_entity
    return await seal(
        actor,
        invoice(
            account,
            account.brand,
            entity,
            lines,
            due_on=None if payment_id else due_on,
            paid=payment_id is not None,
        ),
        entity=entity,
        account_id=account_id,
        order_id=order_id,
        payment_id=payment_id,
        now=now,
    )


def invoice(
    account: Account,
    brand: Brand,
    entity: LegalEntity,
    lines: Sequence[LineDraft],
    *,
    due_on: date | None,
    paid: bool,
) -> Draft:
    """Draft an invoice as it would be issued today."""
    return Draft(
        kind=DocumentKind.INVOICE,
        language=snapshots.language_of(account),
        currency=account.currency,
        seller=snapshots.seller_of(entity, brand),
        buyer=snapshots.buyer_of(account),
        lines=lines,
        totals=taxes.totals(lines),
        due_on=due_on,
        paid=paid,
    )
