"""Taking a charge whose rows were lost into the books again, as what it was: the act is repeated, the charge is not.

The processor kept what each charge was for. A payment that is there still gets its attempt; a planned renewal is
ordered as planned; anything else is quoted again, and must cost what was paid.
"""

from datetime import datetime
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.billing.models import Payment, PaymentMethod, PaymentPurpose, Stray
from backend.features.billing.operations.pay_invoice import pay_invoice
from backend.features.billing.operations.strays import attach
from backend.features.billing.operations.top_up_balance import top_up_balance
from backend.features.billing.refusals import ChargeFitsNothing, PaymentMethodUnknown
from backend.features.billing.rules import Means
from backend.features.journal import operations as journal
from backend.features.orders.models import LineKind, Order, OrderLine
from backend.features.orders.operations.place import place
from backend.features.renewals.models import ScheduledPayment, ScheduledRenewal
from backend.features.renewals.operations.by_hand import Wish, quote_renewal
from backend.features.renewals.operations.charge_payment import WAITING, order
from backend.features.renewals.operations.desk import desk_of
from backend.features.work.models import Operation
from backend.kit import database
from backend.kit.clock import Moment
from backend.kit.money import Money

Remembered = tuple[str, UUID, datetime, int]
"""What a charge says of a line: its kind, the service, from when, for how many months."""


async def adopt(stray: Stray, *, moment: Moment) -> UUID:
    """Give a charge its payment back and return it; refuse ChargeFitsNothing, and whatever the act refuses today."""
    async with database.transaction("renewals.adopt"):
        payment = await _payment_of(stray, moment)
        await attach(stray, payment, now=moment.now)
    return payment.id


async def _payment_of(stray: Stray, moment: Moment) -> Payment:
    kept = await Payment.get_or_none(id=UUID(str(stray.memo["payment_id"])))
    if kept is not None:
        return kept
    match PaymentPurpose(str(stray.memo["purpose"])):
        case PaymentPurpose.TOP_UP:
            return await _top_up(stray, moment)
        case PaymentPurpose.INVOICE:
            return await _pay_invoice(stray, moment)
        case PaymentPurpose.ORDER:
            return await _order(stray, moment)


async def _top_up(stray: Stray, moment: Moment) -> Payment:
    assert stray.account_id is not None
    card = await _card(stray)
    operation_id = await top_up_balance(
        policy.for_worker(Permission.BILLING_TOPUP, stray.account_id, journal.worker()),
        account_id=stray.account_id,
        amount=Money(stray.amount_minor, stray.currency),
        payment_method_id=card.id if card else None,
        idempotency_key=str(stray.key),
        now=moment.now,
    )
    operation = await Operation.get(id=operation_id)
    return await Payment.get(id=operation.target_id)


async def _pay_invoice(stray: Stray, moment: Moment) -> Payment:
    assert stray.account_id is not None
    operation_id = await pay_invoice(
        policy.for_worker(Permission.BILLING_PAY, stray.account_id, journal.worker()),
        document_id=UUID(str(stray.memo["document_id"])),
        means=await _means(stray),
        idempotency_key=str(stray.key),
        now=moment.now,
    )
    return await Payment.get(operation_id=operation_id)


async def _order(stray: Stray, moment: Moment) -> Payment:
    """Order again what was ordered, by the plan that it was part of or else by hand."""
    assert stray.account_id is not None
    reach = policy.for_worker(Permission.SERVICE_RENEW, stray.account_id, journal.worker())
    means = await _means(stray)
    wanted = _remembered(stray)
    if not wanted:  # more lines than go with a charge
        raise ChargeFitsNothing()
    planned = await _plan_of(stray.account_id, wanted)
    if planned is not None:
        desk = await desk_of(stray.account_id, moment.now)
        await order(desk, reach, planned, means, moment)
        order_id = planned.order_id
    else:
        order_id = await _quoted_again(stray.account_id, wanted, moment)
        placed = await Order.select_for_update().get(id=order_id)
        await place(reach, placed, means, moment=moment)
    if {_line(line) for line in await OrderLine.filter(order_id=order_id)} != wanted:
        raise ChargeFitsNothing()
    payment = await Payment.get_or_none(order_id=order_id)
    if payment is None:  # the account is invoiced on terms by now
        raise ChargeFitsNothing()
    return payment


async def _plan_of(account_id: UUID, wanted: set[Remembered]) -> ScheduledPayment | None:
    """Return the scheduled payment that holds just these renewals and waits for its day, locked."""
    services = {(service_id, period_from) for _, service_id, period_from, _ in wanted}
    waiting = (
        await ScheduledPayment.select_for_update()
        .filter(account_id=account_id, state__in=list(WAITING))
        .order_by("charge_on", "id")
    )
    for planned in waiting:
        living = await ScheduledRenewal.filter(payment_id=planned.id, live=True)
        if {(each.service_id, each.period_from) for each in living} == services:
            return planned
    return None


async def _quoted_again(account_id: UUID, wanted: set[Remembered], moment: Moment) -> UUID:
    wishes = [
        Wish(service_id, months)
        for kind, service_id, _, months in sorted(wanted)
        if kind == LineKind.RENEW
    ]
    return await quote_renewal(journal.worker(), account_id, wishes, moment=moment)


async def _means(stray: Stray) -> Means:
    """Return what was paid with: the card that was charged, and the balance for what the charge left open."""
    card = await _card(stray)
    if card is None:
        raise PaymentMethodUnknown()
    more = int(str(stray.memo["total_minor"])) > stray.amount_minor
    return Means(use_balance=more, payment_method_id=card.id)


async def _card(stray: Stray) -> PaymentMethod | None:
    return await PaymentMethod.get_or_none(
        account_id=stray.account_id, processor_ref=stray.card_ref, removed_at=None
    )


def _remembered(stray: Stray) -> set[Remembered]:
    lines = stray.memo["lines"]
    assert isinstance(lines, list)
    return {
        (
            line["kind"],
            UUID(line["service_id"]),
            datetime.fromisoformat(line["period_from"]),
            line["months"],
        )
        for line in lines
    }


def _line(line: OrderLine) -> Remembered:
    return (line.kind.value, line.service_id, line.period_from, line.period_months)
