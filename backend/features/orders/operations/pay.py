"""The order's money: charged, then settled with an invoice; or not had, and the order stops."""

from uuid import UUID

from backend.features.accounts.models import Account
from backend.features.billing.operations.charge import charge
from backend.features.billing.operations.issue_invoice import issue_invoice
from backend.features.billing.snapshots import language_of
from backend.features.journal import operations as journal
from backend.features.orders import queries
from backend.features.orders.models import Order, OrderLine, OrderState
from backend.features.orders.operations.invoice_lines import invoice_lines
from backend.features.work import operations as work
from backend.features.work.models import OperationState
from backend.kit import database
from backend.ports.world import World


async def pay(world: World, order_id: UUID) -> None:
    """Have the order's payment charged; what comes of it moves the step « pay » and wakes `settle` or `stop`."""
    order = await Order.get(id=order_id)
    if order.state is not OrderState.AWAITING_PAYMENT or order.payment_id is None:
        return
    await charge(world, order.payment_id)


async def settle(world: World, payment_id: UUID) -> None:
    """The money is certain: the order is paid, its invoice issued, its lines may be delivered."""
    moment = await world.clock.moment()
    async with database.transaction("orders.settle"):
        order = await Order.select_for_update().get_or_none(payment_id=payment_id)
        if order is None or order.state is not OrderState.AWAITING_PAYMENT:
            return
        account = await Account.get(id=order.account_id)
        lines = await OrderLine.filter(order_id=order.id).order_by("position")
        actor = journal.worker()
        document = await issue_invoice(
            actor,
            account_id=account.id,
            lines=await invoice_lines(lines, language_of(account)),
            order_id=order.id,
            payment_id=payment_id,
            due_on=None,
            now=moment.now,
        )
        order.state, order.paid_at, order.document_id = OrderState.PAID, moment.now, document.id
        await order.save(update_fields=["state", "paid_at", "document_id"])
        await OrderLine.filter(order_id=order.id).update(document_id=document.id)
        await journal.write(
            actor,
            "order.paid",
            now=moment.now,
            subject=order.id,
            account_id=order.account_id,
            targets=[("order", order.id), ("document", document.id)],
            after={"number": document.full_number},
        )
        assert order.operation_id is not None
        await work.move_operation(
            order.operation_id,
            now=moment.now,
            state=OperationState.RUNNING,
            step="invoice",
            step_state=OperationState.SUCCEEDED,
        )


async def stop(world: World, payment_id: UUID) -> None:
    """The payment failed and nothing was taken: the order ends, and others may renew these services."""
    moment = await world.clock.moment()
    async with database.transaction("orders.stop"):
        order = await Order.select_for_update().get_or_none(payment_id=payment_id)
        if order is None or order.state is not OrderState.AWAITING_PAYMENT:
            return
        order.state, order.finished_at = OrderState.CANCELLED, moment.now
        await order.save(update_fields=["state", "finished_at"])
        await OrderLine.filter(order_id=order.id).update(live=False)
        await journal.write(
            journal.worker(),
            "order.cancelled",
            now=moment.now,
            subject=order.id,
            account_id=order.account_id,
            targets=[("order", order.id)],
        )
        assert order.operation_id is not None
        await work.move_operation(
            order.operation_id,
            now=moment.now,
            state=OperationState.FAILED,
            step="pay",
            step_state=OperationState.FAILED,
            refused_code=await queries.refused_code(payment_id),
            action_url="",
        )
