"""Removing a card: it cannot be chosen any more at once, and the processor forgets it soon after."""

from datetime import datetime
from uuid import UUID

from backend.features.accounts.policy import Reach
from backend.features.billing import rules
from backend.features.billing.models import Payment, PaymentMethod
from backend.features.billing.operations.set_default_payment_method import locked_card
from backend.features.billing.refusals import PaymentMethodInUse
from backend.features.journal import operations as journal
from backend.features.work import operations as work
from backend.features.work.rules import Later
from backend.kit import database
from backend.kit.failpoints import outside_call
from backend.ports.answers import Unreachable
from backend.ports.world import World


async def remove_payment_method(reach: Reach, *, payment_method_id: UUID, now: datetime) -> UUID:
    """Remove a card and return its account; the newest of the others becomes the default in its place.

    Refuses `PaymentMethodUnknown`, and `PaymentMethodInUse` while a payment with it is on its way (F53).
    The row stays for the payments made with it.
    """
    async with database.transaction("billing.remove_payment_method"):
        card = await locked_card(reach, payment_method_id)
        if await Payment.exists(payment_method_id=card.id, finished_at=None):
            raise PaymentMethodInUse("paymentMethodId", last4=card.last4)
        account_id: UUID = card.account_id
        was_default, card.is_default, card.removed_at = card.is_default, False, now
        await card.save(update_fields=["is_default", "removed_at"])
        if was_default:
            await _choose_another(account_id, now)
        await journal.write(
            reach.actor,
            "payment_method.removed",
            now=now,
            subject=card.id,
            account_id=account_id,
            targets=[("account", account_id), ("payment_method", card.id)],
            before={"brand": card.brand, "last4": card.last4},
        )
        await work.enqueue(
            "billing.forget_card", card.id, run_at=now, request_id=reach.actor.request_id
        )
    return account_id


async def forget_card(world: World, payment_method_id: UUID) -> None:
    """Have the processor forget a removed card. Harmless when repeated."""
    card = await PaymentMethod.get(id=payment_method_id)
    try:
        with outside_call("billing.forget_card"):
            await world.payments.forget_card(card.processor_ref)
    except Unreachable:
        raise Later((await world.clock.moment()).now + rules.MISSING_FOR) from None


async def _choose_another(account_id: UUID, now: datetime) -> None:
    others = await PaymentMethod.filter(account_id=account_id, removed_at=None).order_by(
        "-created_at", "-id"
    )
    for card in others:
        if not rules.expired(card.expires_month, card.expires_year, now):
            card.is_default = True
            await card.save(update_fields=["is_default"])
            return
