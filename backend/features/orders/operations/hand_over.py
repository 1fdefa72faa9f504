"""A job of an order stopped for a person. Whoever ordered reads so, instead of « under way » for ever."""

from uuid import UUID

from tortoise.expressions import Q

from backend.features.journal import operations as journal
from backend.features.orders.models import Order
from backend.features.work import operations as work
from backend.features.work.models import OperationState
from backend.kit import database
from backend.ports.world import World


async def hand_over(world: World, ref: UUID) -> None:
    """Tell the customer that a person looks after the order; `ref` is the order's or its payment's id.

    What goes on afterwards moves the operation on again. An order that has ended says nothing.
    """
    moment = await world.clock.moment()
    async with database.transaction("orders.hand_over"):
        order = await Order.select_for_update().get_or_none(Q(id=ref) | Q(payment_id=ref))
        if order is None or order.operation_id is None or order.finished_at is not None:
            return
        await work.move_operation(order.operation_id, now=moment.now, state=OperationState.MANUAL)
        await journal.write(
            journal.worker(),
            "order.needs_staff",
            now=moment.now,
            subject=order.id,
            account_id=order.account_id,
            targets=[("order", order.id)],
        )
