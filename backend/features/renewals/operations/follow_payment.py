"""What became of an order that a scheduled payment placed.

PROCESSING -> SUCCEEDED        the order is paid; what it cannot deliver is credited line by line, as ever
           -> REQUIRES_ACTION  the bank wants its customer to confirm: a letter leads there
           -> RETRY_WAIT       this means was refused; the next one is tried at once, or another day
"""

from uuid import UUID

from backend.features.billing.models import Payment, PaymentAttempt, PaymentState
from backend.features.journal import operations as journal
from backend.features.orders.models import Order, OrderState
from backend.features.renewals.models import ScheduledPayment, ScheduledState, Try
from backend.features.renewals.operations.charge_payment import try_next
from backend.features.renewals.operations.desk import desk_of
from backend.features.renewals.operations.withdraw import end
from backend.kit import database
from backend.kit.clock import Moment
from backend.ports.world import World

FOLLOWED = frozenset({ScheduledState.PROCESSING, ScheduledState.REQUIRES_ACTION})
PAID = frozenset(
    {
        OrderState.PAID,
        OrderState.FULFILLED,
        OrderState.PARTLY_FULFILLED,
        OrderState.REFUNDED,
    }
)


async def follow_order(world: World, order_id: UUID) -> None:
    """Move the scheduled payment of an order as far as the order has come; any other order is none of ours."""
    moment = await world.clock.moment()
    async with database.transaction("renewals.follow"):
        payment = await ScheduledPayment.select_for_update().get_or_none(order_id=order_id)
        if payment is None:
            return
        if payment.state in FOLLOWED:
            placed = await Order.get(id=order_id)
            if placed.state in PAID:
                await _succeed(payment, placed, moment)
                return
            if placed.state is OrderState.AWAITING_PAYMENT:
                await _wait_for_customer(payment, placed, moment)
                return
            await _refuse(payment, placed, moment)
        elif not await _left_untried(payment, moment):
            return
    await try_next(world, payment.id, moment)


async def _left_untried(payment: ScheduledPayment, moment: Moment) -> bool:
    """Say whether the next means still has its turn today: whoever noted the refusal died before trying it."""
    if payment.state is not ScheduledState.RETRY_WAIT:
        return False
    return payment.try_on == (await desk_of(payment.account_id, moment.now)).today


async def follow_payment(world: World, payment_id: UUID) -> None:
    """The bank wants something of the customer; `payment_id` is the payment of an order."""
    payment = await Payment.get(id=payment_id)
    if payment.order_id:
        await follow_order(world, payment.order_id)


async def _succeed(payment: ScheduledPayment, placed: Order, moment: Moment) -> None:
    await Try.filter(order_id=placed.id, ended_at=None).update(ended_at=moment.now)
    await end(payment, ScheduledState.SUCCEEDED, "", now=moment.now)
    await _tell(payment, "scheduled_payment.succeeded", placed, moment)


async def _wait_for_customer(payment: ScheduledPayment, placed: Order, moment: Moment) -> None:
    money = await Payment.get(id=placed.payment_id)
    waits = money.state is PaymentState.ACTION_REQUIRED
    if not waits or payment.state is ScheduledState.REQUIRES_ACTION:
        return
    payment.state = ScheduledState.REQUIRES_ACTION
    await payment.save(update_fields=["state"])
    await _tell(payment, "scheduled_payment.action_required", placed, moment)


async def _refuse(payment: ScheduledPayment, placed: Order, moment: Moment) -> None:
    """Note who refused and how: what was refused for good is not asked again (R6.14)."""
    money = await Payment.get(id=placed.payment_id)
    hard = await PaymentAttempt.filter(payment_id=money.id, hard=True).exists()
    await Try.filter(order_id=placed.id).update(
        refused_code=money.refused_code, hard=hard, ended_at=moment.now
    )
    desk = await desk_of(payment.account_id, moment.now)
    payment.state, payment.reason = ScheduledState.RETRY_WAIT, money.refused_code
    payment.try_on = desk.today
    await payment.save(update_fields=["state", "reason", "try_on"])
    await _tell(payment, "scheduled_payment.means_refused", placed, moment)


async def _tell(payment: ScheduledPayment, fact: str, placed: Order, moment: Moment) -> None:
    await journal.write(
        journal.worker(),
        fact,
        now=moment.now,
        subject=payment.id,
        account_id=payment.account_id,
        targets=[("scheduled_payment", payment.id), ("order", placed.id)],
        after={"state": payment.state, "reason": payment.reason},
    )
