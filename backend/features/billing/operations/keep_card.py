"""Writing down a card that the processor keeps for us. Only the acts that hear of one come here."""

from datetime import datetime
from uuid import UUID

from backend.features.accounts.models import Account
from backend.features.billing.models import PaymentMethod
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.ports.payments import SavedCard


async def keep_card(
    actor: Actor, account_id: UUID, card: SavedCard, *, consented_from: str, now: datetime
) -> PaymentMethod:
    """Keep a card in the caller's transaction; the account's first one becomes its default (O2-78).

    A card that the processor names a second time is the one we have. The account's row is locked, so that
    of two cards arriving together one is the first.
    """
    await Account.select_for_update(no_key=True).get(id=account_id)
    known = await PaymentMethod.get_or_none(processor_ref=card.token, account_id=account_id)
    if known is not None:
        return known
    kept = await PaymentMethod.create(
        account_id=account_id,
        processor_ref=card.token,
        brand=card.brand,
        last4=card.last4,
        expires_month=card.exp_month,
        expires_year=card.exp_year,
        is_default=not await PaymentMethod.exists(account_id=account_id, is_default=True),
        consented_at=now,
        consented_from=consented_from,
        created_at=now,
    )
    await journal.write(
        actor,
        "payment_method.added",
        now=now,
        subject=kept.id,
        account_id=account_id,
        targets=[("account", account_id), ("payment_method", kept.id)],
        after={"brand": kept.brand, "last4": kept.last4, "is_default": kept.is_default},
    )
    return kept
