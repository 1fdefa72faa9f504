"""Choosing the card that is offered first."""

from datetime import datetime
from uuid import UUID

from backend.features.accounts.models import Account
from backend.features.accounts.policy import Reach
from backend.features.billing import rules
from backend.features.billing.models import PaymentMethod
from backend.features.billing.refusals import PaymentMethodUnknown
from backend.features.journal import operations as journal
from backend.kit import database


async def set_default_payment_method(
    reach: Reach, *, payment_method_id: UUID, now: datetime
) -> UUID:
    """Make a card the default for new orders and return its account (O2-78). Twice is as good as once.

    Refuses `PaymentMethodUnknown`, and `PaymentMethodExpired` for a card that is over.
    """
    async with database.transaction("billing.set_default_payment_method"):
        card = await locked_card(reach, payment_method_id)
        account_id: UUID = card.account_id
        if card.is_default:
            return account_id
        rules.check_card(card, now)
        await PaymentMethod.filter(account_id=account_id, is_default=True).update(is_default=False)
        card.is_default = True
        await card.save(update_fields=["is_default"])
        await journal.write(
            reach.actor,
            "payment_method.made_default",
            now=now,
            subject=card.id,
            account_id=account_id,
            targets=[("account", account_id), ("payment_method", card.id)],
        )
    return account_id


async def locked_card(reach: Reach, payment_method_id: UUID) -> PaymentMethod:
    """Return a card within reach that was not removed; all cards of its account are kept from changing.

    The account's lock lets a payment be opened meanwhile: that one locks its card alone, and refers to the
    account (FOR KEY SHARE), so that a full lock here and the other's there would be a deadlock.
    """
    card = await PaymentMethod.get_or_none(id=payment_method_id)
    if card is None or not reach.covers(card.account_id):
        raise PaymentMethodUnknown("paymentMethodId")
    await Account.select_for_update(no_key=True).get(id=card.account_id)
    card = await PaymentMethod.select_for_update().get(id=payment_method_id)
    if card.removed_at is not None:
        raise PaymentMethodUnknown("paymentMethodId")
    return card
