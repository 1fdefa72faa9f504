"""Charging what was announced: read everything again, order it, and try one means after the other.

NOTIFIED | RETRY_WAIT -> PROCESSING    an order was placed with the next means; follow_payment.py takes it from there
                      -> RETRY_WAIT    no means is left today: tried again on the next day of the timetable
                      -> FAILED        no day is left
                      -> SKIPPED       nothing is left to renew
                      -> ABANDONED     what is left costs more than was announced
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission, Reach
from backend.features.billing import rules as billing
from backend.features.billing.queries import money
from backend.features.billing.refusals import PaymentMethodRequired
from backend.features.billing.rules import Means
from backend.features.billing.taxes import totals
from backend.features.journal import operations as journal
from backend.features.orders.operations.draft import write_draft
from backend.features.orders.operations.place import place
from backend.features.orders.refusals import RenewalUnderway
from backend.features.renewals.costs import within_ceilings
from backend.features.renewals.models import (
    PlanReason,
    ScheduledPayment,
    ScheduledRenewal,
    ScheduledState,
    Try,
)
from backend.features.renewals.operations.desk import (
    Desk,
    Priced,
    desk_of,
    priced,
    service_rows,
)
from backend.features.renewals.operations.plan_payments import announce
from backend.features.renewals.operations.withdraw import end, withdraw
from backend.features.renewals.queries import schedule
from backend.features.renewals.timetable import announced_again, next_try, still_in_time
from backend.features.services.models import RenewalMode, Service
from backend.kit import database
from backend.kit.clock import Moment
from backend.kit.money import Money
from backend.kit.refusals import Refusal
from backend.ports.world import World

WAITING = frozenset({ScheduledState.NOTIFIED, ScheduledState.RETRY_WAIT})
QUOTED_FOR = timedelta(minutes=30)


async def charge_payment(world: World, payment_id: UUID) -> None:
    """Read a scheduled payment again as every night, and charge it when its day has come.

    A repeat is harmless: only a payment that waits for its day is looked at, under lock, and each try is
    an order of its own whose lines no second order can hold (F24, F25).
    """
    moment = await world.clock.moment()
    async with database.transaction("renewals.read_again"):
        payment = await ScheduledPayment.select_for_update().get(id=payment_id)
        if payment.state not in WAITING:
            return
        desk = await desk_of(payment.account_id, moment.now)
        due = await _read_again(desk, payment)
    if due:
        await try_next(world, payment_id, moment)


async def _read_again(desk: Desk, payment: ScheduledPayment) -> bool:
    """Take out what is not to be renewed any more, and say whether the rest is to be charged now."""
    prices = await _still_wanted(desk, payment)
    if prices and await _dearer(desk, payment, prices):
        return False
    assert payment.try_on is not None
    return payment.state in WAITING and payment.try_on <= desk.today


async def _still_wanted(desk: Desk, payment: ScheduledPayment) -> dict[UUID, Priced]:
    """Return what the living renewals of a payment cost on its day; the others leave it, saying why."""
    living = await ScheduledRenewal.filter(payment_id=payment.id, live=True)
    ids = [renewal.service_id for renewal in living]
    locked = {
        service.id: service
        for service in await Service.select_for_update().filter(id__in=ids).order_by("id")
    }
    rows = await service_rows(desk, ids)
    underway = await schedule.ordered(ids)
    assert payment.try_on is not None
    prices = await priced(desk, list(rows.values()), on=dict.fromkeys(ids, payment.try_on))
    wanted = {}
    unwanted: defaultdict[PlanReason, list[ScheduledRenewal]] = defaultdict(list)
    for renewal in living:
        reason = _reason(renewal, locked[renewal.service_id], prices, underway)
        if reason:
            unwanted[reason].append(renewal)
        else:
            wanted[renewal.service_id] = prices[renewal.service_id]
    for reason, leaving in unwanted.items():
        await withdraw(journal.worker(), payment, leaving, reason, now=desk.now)
    return wanted


def _reason(
    renewal: ScheduledRenewal,
    service: Service,
    prices: Mapping[UUID, Priced],
    underway: set[UUID],
) -> PlanReason | None:
    """Return why a renewal is not wanted any more, None while it is."""
    service_id: UUID = renewal.service_id
    if service_id not in prices:
        return PlanReason.OWNER_CHANGED
    if service.expires_at != renewal.period_from:
        return PlanReason.RENEWED_BY_HAND
    if service_id in underway:
        return PlanReason.RENEWAL_UNDERWAY
    if service.renewal_mode is not RenewalMode.AUTOMATIC:
        return PlanReason.SWITCHED_OFF
    return None if prices[service_id].line else PlanReason.NOT_RENEWABLE


async def _dearer(desk: Desk, payment: ScheduledPayment, prices: Mapping[UUID, Priced]) -> bool:
    """Deal with prices above what was announced, and say whether the payment is announced anew or over.

    A consumer pays what was announced all the same (R6.19). Any other is told again, a week or more before
    the charge; where no week is left the renewal is theirs to make (R6.13).
    """
    living = {
        renewal.service_id: renewal
        for renewal in await ScheduledRenewal.filter(payment_id=payment.id, live=True)
    }
    dearer = [
        key for key, price in prices.items() if (price.total_minor or 0) > living[key].ceiling_minor
    ]
    if desk.consumer or not dearer:
        return False
    day = announced_again(payment.charge_on, desk.today, notice_days=desk.policy.price_notice_days)
    in_time = all(
        still_in_time(prices[key].table, desk.day(prices[key].service["expires_at"]), day)
        for key in prices
    )
    if not in_time or await _another_on(payment, day):
        await withdraw(
            journal.worker(),
            payment,
            [living[key] for key in dearer],
            PlanReason.PRICE_CHANGED,
            now=desk.now,
        )
        return payment.state not in WAITING
    for key in dearer:
        living[key].ceiling_minor = prices[key].total_minor or 0
        await living[key].save(update_fields=["ceiling_minor"])
    payment.charge_on = payment.try_on = day
    payment.version += 1
    await announce(desk, payment, list(prices))
    return True


async def _another_on(payment: ScheduledPayment, day: date) -> bool:
    """Say whether the account has another open payment on that day, which this one cannot become."""
    return (
        await ScheduledPayment.filter(
            account_id=payment.account_id,
            charge_on=day,
            state__in=[ScheduledState.PLANNED, ScheduledState.NOTIFIED],
        )
        .exclude(id=payment.id)
        .exists()
    )


async def try_next(world: World, payment_id: UUID, moment: Moment) -> None:
    """Order what is planned with the next means that was not refused; wait for another day when none is left."""
    while True:
        async with database.transaction("renewals.choose_means"):
            payment = await ScheduledPayment.select_for_update().get(id=payment_id)
            if payment.state not in WAITING:
                return
            desk = await desk_of(payment.account_id, moment.now)
            means = await _next_means(desk, payment)
            if means is None:
                await wait(desk, payment)
                return
        try:
            reach = policy.for_worker(Permission.SERVICE_RENEW, desk.account_id, journal.worker())
            async with database.transaction("renewals.try_next"):
                payment = await ScheduledPayment.select_for_update().get(id=payment_id)
                if payment.state in WAITING:
                    await order(desk, reach, payment, means, moment)
            return
        except RenewalUnderway:
            # Somebody orders one of these services at this very moment; the next look leaves it to them.
            async with database.transaction("renewals.read_again"):
                payment = await ScheduledPayment.select_for_update().get(id=payment_id)
                if payment.state not in WAITING or not await _read_again(desk, payment):
                    return
        except Refusal as refusal:
            async with database.transaction("renewals.means_refused"):
                payment = await ScheduledPayment.select_for_update().get(id=payment_id)
                payment.reason = refusal.code
                await payment.save(update_fields=["reason"])
                await _note_refused(desk, payment, means, refusal.code)


async def _next_means(desk: Desk, payment: ScheduledPayment) -> Means | None:
    """Return the means to try now: each once a day, and none that its bank refused for good."""
    if desk.on_terms:
        used = await Try.filter(payment_id=payment.id, day=desk.today).exists()
        return None if used else Means()
    total = Money(payment.ceiling_minor, payment.currency)
    reach = policy.for_worker(Permission.BILLING_PAY, desk.account_id)
    balance = (await money.balances(reach, [desk.account_id]))[desk.account_id]
    ordered = (await money.renewal_means([desk.account_id], desk.now))[desk.account_id]
    if payment.payment_method_id:  # what the customer chose for this payment goes first
        ordered = sorted(
            ordered, key=lambda each: each.payment_method_id != payment.payment_method_id
        )
    possible = billing.attempts_of(
        ordered, total, Money(balance["available_minor"], payment.currency)
    )
    used_before = await Try.filter(payment_id=payment.id)
    for means in possible:
        if not any(_rules_out(used, means, desk) for used in used_before):
            return means
    return None


def _rules_out(used: Try, means: Means, desk: Desk) -> bool:
    """Say whether a try forbids its means today: refused for good, or tried today, or given up on today.

    A bank's question may have waited since another day for a customer who never came; the next means has its
    turn now, and this one on the next day of the timetable.
    """
    if used.hard and used.payment_method_id == means.payment_method_id:
        return True
    same = (used.use_balance, used.payment_method_id) == (
        means.use_balance,
        means.payment_method_id,
    )
    return same and desk.today in {used.day, desk.day(used.ended_at) if used.ended_at else None}


async def order(
    desk: Desk, reach: Reach, payment: ScheduledPayment, means: Means, moment: Moment
) -> UUID | None:
    """Place an order for what a payment holds, with these means, in the caller's transaction.

    Its total is what was announced or less. Returns the operation to follow, None when nothing is left to
    renew. Raises what placing an order refuses.
    """
    prices = await _still_wanted(desk, payment)
    if not prices:
        return None
    lines = within_ceilings(
        [price.line for price in prices.values() if price.line], await _ceilings(payment)
    )
    sums = totals(lines)
    placed = await write_draft(
        reach.actor,
        account_id=desk.account_id,
        lines=lines,
        net=Money(sums.net_minor, payment.currency),
        tax=Money(sums.tax_minor, payment.currency),
        quote_expires_at=moment.now + QUOTED_FOR,
        now=moment.now,
    )
    await Try.create(
        payment=payment,
        position=1 + await Try.filter(payment_id=payment.id).count(),
        day=desk.today,
        order_id=placed.id,
        use_balance=means.use_balance,
        payment_method_id=means.payment_method_id,
        begun_at=moment.now,
    )
    payment.state, payment.order_id, payment.reason = ScheduledState.PROCESSING, placed.id, ""
    payment.finished_at = None
    await payment.save(update_fields=["state", "order_id", "reason", "finished_at"])
    return await place(
        reach, placed, means, moment=moment, also=[("scheduled_payment", payment.id)]
    )


async def _ceilings(payment: ScheduledPayment) -> dict[UUID, int]:
    living = await ScheduledRenewal.filter(payment_id=payment.id, live=True)
    return {renewal.service_id: renewal.ceiling_minor for renewal in living}


async def _note_refused(desk: Desk, payment: ScheduledPayment, means: Means, code: str) -> None:
    """Write down means that could not even be asked: the balance was spent, a card was removed (F53)."""
    await Try.create(
        payment=payment,
        position=1 + await Try.filter(payment_id=payment.id).count(),
        day=desk.today,
        use_balance=means.use_balance,
        payment_method_id=means.payment_method_id,
        refused_code=code,
        begun_at=desk.now,
        ended_at=desk.now,
    )


async def wait(desk: Desk, payment: ScheduledPayment) -> None:
    """No means is left today: try again on the next day of the timetable, or give up after the last."""
    payment.reason = payment.reason or PaymentMethodRequired.code
    payment.try_on = await _next_day(desk, payment)
    if payment.try_on is None:
        await end(payment, ScheduledState.FAILED, payment.reason, now=desk.now)
    else:
        payment.state = ScheduledState.RETRY_WAIT
        await payment.save(update_fields=["state", "reason", "try_on"])
    await journal.write(
        journal.worker(),
        "scheduled_payment.refused",
        now=desk.now,
        subject=payment.id,
        account_id=payment.account_id,
        targets=[("scheduled_payment", payment.id)],
        after={"state": payment.state, "reason": payment.reason, "try_on": payment.try_on},
    )


async def _next_day(desk: Desk, payment: ScheduledPayment) -> date | None:
    """Return the next try of the service that expires first; they were all announced for one charge."""
    living = await ScheduledRenewal.filter(payment_id=payment.id, live=True).order_by("period_from")
    if not living:
        return None
    rows = await service_rows(desk, [living[0].service_id])
    prices = await priced(desk, list(rows.values()))
    [price] = prices.values()
    return next_try(price.table.try_days, desk.day(living[0].period_from), desk.today)
