"""What a customer can do about a scheduled payment: say no to it, pay it now, choose other means."""

from collections.abc import Sequence
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission, Reach
from backend.features.accounts.refusals import NotFound
from backend.features.billing.operations.open_payment import usable_card
from backend.features.billing.rules import Means
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.renewals.models import (
    PlanReason,
    ScheduledPayment,
    ScheduledRenewal,
    ScheduledState,
)
from backend.features.renewals.operations.charge_payment import order
from backend.features.renewals.operations.desk import desk_of
from backend.features.renewals.operations.withdraw import NOT_CHARGED_YET, withdraw
from backend.features.renewals.refusals import PaymentOver, PaymentUnderway
from backend.features.work import operations as work
from backend.kit import database
from backend.kit.clock import Moment

PAYABLE = frozenset({*NOT_CHARGED_YET, ScheduledState.FAILED})
CHARGING = frozenset({ScheduledState.PROCESSING, ScheduledState.REQUIRES_ACTION})


async def cancel_scheduled_payment(
    actor: Actor,
    payment_id: UUID,
    *,
    service_ids: Sequence[UUID] = (),
    moment: Moment,
) -> None:
    """Say no to a payment, or to some of its services: this period is not renewed by itself any more.

    Twice is as good as once. The switch of the service stays as it is, for the periods to come. Refuses
    `NotFound`, `PaymentUnderway` while it is charged, and `PaymentOver` for what was paid or given up.
    """
    async with database.transaction("renewals.cancel_payment"):
        payment = await _within_reach(actor, payment_id, Permission.SERVICE_AUTORENEW, moment)
        await _cancel(actor, payment, service_ids, moment)


async def cancel_by_link(actor: Actor, payment_id: UUID, moment: Moment) -> ScheduledPayment:
    """Say no to a whole payment by the link in its letter, without signing in (O2-76, R6.15).

    Whoever holds the link may; the door has read the token. Refuses as `cancel_scheduled_payment` does.
    """
    async with database.transaction("renewals.cancel_payment"):
        payment = await ScheduledPayment.select_for_update().get(id=payment_id)
        await _cancel(actor, payment, (), moment)
    return payment


async def _cancel(
    actor: Actor, payment: ScheduledPayment, service_ids: Sequence[UUID], moment: Moment
) -> None:
    if payment.state is ScheduledState.CANCELLED_BY_USER:
        return
    _check_not_charging(payment)
    if payment.state not in NOT_CHARGED_YET:
        raise PaymentOver("scheduledPaymentId")
    living = await ScheduledRenewal.filter(payment_id=payment.id, live=True)
    leaving = [each for each in living if not service_ids or each.service_id in service_ids]
    if leaving:
        await withdraw(actor, payment, leaving, PlanReason.CANCELLED_BY_USER, now=moment.now)


async def pay_scheduled_payment(
    actor: Actor,
    payment_id: UUID,
    *,
    means: Means,
    idempotency_key: str,
    moment: Moment,
) -> UUID | None:
    """Pay a planned or refused payment at once, with these means, and return the operation to follow.

    None when there is nothing left to renew. The same key again gives the first answer. Refuses `NotFound`,
    `PaymentUnderway`, `PaymentOver`, and what placing an order refuses (means, Forbidden).
    """
    asked = work.input_hash([payment_id, means.use_balance, means.payment_method_id])
    async with database.transaction("renewals.pay_now"):
        payment = await _within_reach(actor, payment_id, Permission.SERVICE_RENEW, moment)
        owner = str(payment.account_id)
        first = await work.first_answer(
            owner, "payScheduledPayment", idempotency_key, asked, now=moment.now
        )
        if first is not None:
            return UUID(str(first["operation_id"])) if first["operation_id"] else None
        _check_not_charging(payment)
        if payment.state not in PAYABLE:
            raise PaymentOver("scheduledPaymentId")
        reach = await policy.reach(
            actor, Permission.SERVICE_RENEW, moment=moment, account_id=payment.account_id
        )
        desk = await desk_of(payment.account_id, moment.now)
        payment.try_on, payment.announced_at = desk.today, payment.announced_at or moment.now
        await payment.save(update_fields=["try_on", "announced_at"])
        operation_id = await order(desk, reach, payment, means, moment)
        await work.remember_answer(
            owner,
            "payScheduledPayment",
            idempotency_key,
            {"operation_id": str(operation_id) if operation_id else None},
        )
    return operation_id


async def choose_scheduled_means(
    actor: Actor, payment_id: UUID, payment_method_id: UUID, *, moment: Moment
) -> None:
    """Have a card charged first for one scheduled payment; the account's order of means follows it.

    Refuses `NotFound`, `PaymentUnderway`, `PaymentOver`, and for the card PaymentMethodUnknown or
    PaymentMethodExpired.
    """
    async with database.transaction("renewals.choose_scheduled_means"):
        payment = await _within_reach(actor, payment_id, Permission.BILLING_PAY, moment)
        _check_not_charging(payment)
        if payment.state not in NOT_CHARGED_YET:
            raise PaymentOver("scheduledPaymentId")
        card = await usable_card(payment_method_id, payment.account_id, moment.now)
        if payment.payment_method_id == card.id:
            return
        before, payment.payment_method_id = payment.payment_method_id, card.id
        await payment.save(update_fields=["payment_method_id"])
        await journal.write(
            actor,
            "scheduled_payment.means_chosen",
            now=moment.now,
            subject=payment.id,
            account_id=payment.account_id,
            targets=[("scheduled_payment", payment.id), ("payment_method", card.id)],
            before={"payment_method_id": str(before) if before else None},
            after={"payment_method_id": str(card.id)},
        )


def _check_not_charging(payment: ScheduledPayment) -> None:
    if payment.state in CHARGING:
        raise PaymentUnderway("scheduledPaymentId")


async def _within_reach(
    actor: Actor, payment_id: UUID, permission: Permission, moment: Moment
) -> ScheduledPayment:
    """Return a payment, locked; somebody else's does not exist, as far as the caller is told."""
    payment = await ScheduledPayment.select_for_update().get_or_none(id=payment_id)
    if payment is None:
        raise NotFound("scheduledPaymentId")
    try:
        reach: Reach = await policy.reach(
            actor, permission, moment=moment, account_id=payment.account_id
        )
    except NotFound:
        raise NotFound("scheduledPaymentId") from None
    if not reach.covers(payment.account_id):
        raise NotFound("scheduledPaymentId")
    return payment


async def mark_notified(payment_id: UUID, version: int, moment: Moment) -> None:
    """Its letter is in the outbox: from now on it may be charged on its day.

    Runs in the transaction that posts the letter. A letter about an older version changes nothing.
    """
    await ScheduledPayment.filter(
        id=payment_id, version=version, state=ScheduledState.PLANNED
    ).update(state=ScheduledState.NOTIFIED, announced_at=moment.now)
