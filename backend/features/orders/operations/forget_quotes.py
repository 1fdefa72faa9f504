"""Quotes that nobody took up are forgotten after a while; every look at a price leaves one."""

from datetime import datetime, timedelta
from uuid import UUID

from backend.features.orders.models import Order, OrderLine, OrderState
from backend.kit import database
from backend.ports.world import World

KEPT_FOR = timedelta(days=7)  # whoever comes back to an old page still reads that its quote is over
AT_ONCE = 500


async def forget_quotes(world: World, day: UUID) -> None:
    """Delete the quotes that ended more than a week ago; `day` makes the job unique.

    What became an order stays for ever. A quote that somebody holds at this moment waits for tomorrow.
    """
    over = (await world.clock.moment()).now - KEPT_FOR
    while await _forget_some(over):
        pass


async def _forget_some(over: datetime) -> bool:
    async with database.transaction("orders.forget_quotes"):
        ids = (
            await Order.filter(state=OrderState.DRAFT, quote_expires_at__lt=over)
            .select_for_update(skip_locked=True)
            .limit(AT_ONCE)
            .values_list("id", flat=True)
        )
        await OrderLine.filter(order_id__in=ids).delete()
        await Order.filter(id__in=ids).delete()
    return bool(ids)
