"""A quote becomes an order: others are kept off, the payment is opened, the customer can follow."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from tortoise.exceptions import IntegrityError

from backend.features.accounts import policy
from backend.features.accounts.models import Account, Settlement
from backend.features.accounts.policy import Permission, Reach
from backend.features.billing import dunning
from backend.features.billing.models import PaymentPurpose
from backend.features.billing.operations.open_payment import open_payment
from backend.features.billing.queries import money, overdue
from backend.features.billing.rules import Means
from backend.features.brands import queries as brands
from backend.features.brands.policies import DunningPolicy
from backend.features.domains.rules import readable
from backend.features.journal import operations as journal
from backend.features.journal.operations import Target
from backend.features.orders import queries
from backend.features.orders.models import Order, OrderLine, OrderState
from backend.features.orders.refusals import CreditLimitReached, InvoiceOverdue, RenewalUnderway
from backend.features.work import incarnation
from backend.features.work import operations as work
from backend.features.work.models import OperationState
from backend.kit.clock import Moment
from backend.kit.money import Money


async def place(
    reach: Reach, order: Order, means: Means, *, moment: Moment, also: Sequence[Target] = ()
) -> UUID:
    """Turn a locked quote into an order and return the operation that follows it.

    From here on nobody else can renew the same service for the same period (RenewalUnderway). Runs in
    the caller's transaction. An account on terms pays by its monthly invoice, within its limit and with no
    invoice late (CreditLimitReached, InvoiceOverdue); for any other the caller must be one who may pay,
    too (Forbidden). Nothing is placed in a restored database (Maintenance). `also` is what else the line in the
    journal is about.
    """
    await incarnation.check_open()
    now = moment.now
    account = await Account.get(id=order.account_id)
    lines = await OrderLine.filter(order_id=order.id).order_by("position")
    await _block_others(order)
    order.on_terms = account.settlement is Settlement.ON_TERMS
    operation_id = await work.start_operation(
        account_id=account.id,
        kind="RENEWAL",
        target_kind="order",
        target_id=order.id,
        steps=steps(order, lines),
        person_id=reach.actor.person_id,
        now=now,
    )
    order.operation_id, order.placed_at = operation_id, now
    if order.on_terms:
        await _check_nothing_late(account, now)
        await _check_credit(account, order)
        order.state, order.paid_at = OrderState.PAID, now
    else:
        paying = await policy.reach(
            reach.actor, Permission.BILLING_PAY, moment=moment, account_id=account.id
        )
        payment = await open_payment(
            paying,
            account_id=account.id,
            purpose=PaymentPurpose.ORDER,
            order_id=order.id,
            operation_id=operation_id,
            total=Money(order.total_minor, order.currency),
            means=means,
            lines=[remembered(line) for line in lines],
            now=now,
        )
        order.state, order.payment_id = OrderState.AWAITING_PAYMENT, payment.id
    await order.save(
        update_fields=["state", "on_terms", "operation_id", "placed_at", "paid_at", "payment_id"]
    )
    targets = [("order", order.id), *(("service", line.service_id) for line in lines), *also]
    await journal.write(
        reach.actor,
        "order.paid" if order.on_terms else "order.placed",
        now=now,
        subject=order.id,
        account_id=account.id,
        targets=targets,
        after={"total_minor": order.total_minor, "currency": order.currency},
    )
    return operation_id


def remembered(line: OrderLine) -> dict[str, object]:
    """Return what the processor keeps of a line, with the charge that pays for it."""
    return {
        "kind": line.kind.value,
        "service_id": str(line.service_id),
        "period_from": line.period_from.isoformat(),
        "months": line.period_months,
    }


async def _block_others(order: Order) -> None:
    """Set the lines live: the unique index refuses a second live line for a service and period (F24)."""
    try:
        await OrderLine.filter(order_id=order.id).update(live=True)
    except IntegrityError:
        raise RenewalUnderway("quoteId") from None


async def _check_nothing_late(account: Account, now: datetime) -> None:
    """Refuse to sell on terms to whoever has been reminded of an invoice and has not paid it (R6.30)."""
    late = await overdue.latest_of_account(account.id, now)
    if late is None:
        return
    policy = await brands.policy(late["brand_id"], DunningPolicy, now)
    if dunning.blocks_orders(policy, late["days_late"]):
        raise InvoiceOverdue("quoteId", number=late["full_number"])


async def _check_credit(account: Account, order: Order) -> None:
    """Refuse what would be owed beyond the limit: invoices not paid, orders not invoiced, and this one."""
    # Not a full lock: whatever refers to the account meanwhile would wait for it, and we perhaps for that.
    await Account.select_for_update(no_key=True).get(id=account.id)
    owed = await money.owed_minor(account.id) + await queries.not_yet_invoiced_minor(account.id)
    if owed + order.total_minor > account.credit_limit_minor:
        raise CreditLimitReached()


def steps(order: Order, lines: Sequence[OrderLine]) -> list[dict[str, str]]:
    """Return what the customer follows, nothing of it done yet."""
    waiting = OperationState.QUEUED.value
    pay = (
        []
        if order.on_terms
        else [{"name": "pay", "state": waiting}, {"name": "invoice", "state": waiting}]
    )
    renew = [
        {
            "name": str(line.id),
            "kind": line.kind.lower(),
            "subject": readable(line.service_name),
            "state": waiting,
        }
        for line in lines
    ]
    return [*pay, *renew]
