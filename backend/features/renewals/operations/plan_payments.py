"""Announcing a charge: what an account renews on one day becomes one scheduled payment, and its letter."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from backend.features.accounts.models import Account
from backend.features.journal import operations as journal
from backend.features.orders.rules import MOST_INVOICED
from backend.features.renewals.models import (
    NOT_PLANNED_AGAIN,
    ScheduledPayment,
    ScheduledRenewal,
    ScheduledState,
)
from backend.features.renewals.operations.desk import (
    Desk,
    Priced,
    desk_of,
    priced,
    service_rows,
)
from backend.features.renewals.queries import schedule
from backend.features.renewals.timetable import day_to_plan
from backend.kit import database
from backend.kit.database import Row
from backend.ports.world import World

OPEN = (ScheduledState.PLANNED, ScheduledState.NOTIFIED)
"""Announced and not tried yet: what else is due on that day still joins it."""


async def plan_payments(world: World, account_id: UUID) -> None:
    """Plan what is due to be announced; a repeat finds nothing left to plan.

    A service whose regular day has passed (a switch turned late, an outage) is charged a day after its
    letter, as long as that is not later than the last try. What cannot be had as things stand is left out: the
    notices say so. The price is fixed here, and for a consumer it was fixed by the legal notice (R6.19).
    """
    now = (await world.clock.moment()).now
    desk = await desk_of(account_id, now)
    async with database.transaction("renewals.plan_payments"):
        await Account.select_for_update(no_key=True).get(id=account_id)
        ids = await schedule.services_to_plan(
            account_id,
            desk.policy,
            now=now,
            tomorrow=desk.tomorrow,
            not_again=NOT_PLANNED_AGAIN,
        )
        found = list((await service_rows(desk, ids)).values())
        days = await _days(desk, found)
        prices = await priced(desk, [row for row in found if row["id"] in days], on=days)
        of_day: defaultdict[date, list[Priced]] = defaultdict(list)
        for service_id in ids:
            if service_id in prices and prices[service_id].line:
                of_day[days[service_id]].append(prices[service_id])
        for day in sorted(of_day):
            await _announce(desk, day, of_day[day])


async def _days(desk: Desk, found: Sequence[Row]) -> dict[UUID, date]:
    """Return on which day each is charged; without those that are not due yet or come too late."""
    days = {}
    for service_id, price in (await priced(desk, found)).items():
        day = day_to_plan(
            price.table,
            desk.day(price.service["expires_at"]),
            desk.today,
            notice_days=desk.policy.late_notice_days,
        )
        if day:
            days[service_id] = day
    return days


async def _announce(desk: Desk, day: date, prices: Sequence[Priced]) -> None:
    """Put these renewals into the payment of a day, or of the next one that has room, and have it announced."""
    ceilings = await schedule.ceilings([price.id for price in prices]) if desk.consumer else {}
    for first in range(0, len(prices), MOST_INVOICED):
        part = prices[first : first + MOST_INVOICED]
        payment = await _payment_with_room(desk, day, len(part))
        await ScheduledRenewal.bulk_create(
            _renewal(payment, price, ceilings.get(price.id)) for price in part
        )
        await announce(desk, payment, [price.id for price in part])


async def _payment_with_room(desk: Desk, day: date, many: int) -> ScheduledPayment:
    while True:
        payment = await ScheduledPayment.select_for_update().get_or_none(
            account_id=desk.account_id, charge_on=day, state__in=OPEN
        )
        if payment is None:
            return await ScheduledPayment.create(
                account_id=desk.account_id,
                charge_on=day,
                try_on=day,
                currency=desk.currency,
                ceiling_minor=0,
                version=1,
                created_at=desk.now,
            )
        if await ScheduledRenewal.filter(payment_id=payment.id).count() + many <= MOST_INVOICED:
            payment.version += 1
            return payment
        day += timedelta(days=1)


def _renewal(payment: ScheduledPayment, price: Priced, ceiling: int | None) -> ScheduledRenewal:
    assert price.line is not None
    assert price.total_minor is not None
    return ScheduledRenewal(
        payment_id=payment.id,
        service_id=price.id,
        service_name=price.service["name"],
        period_from=price.line.period_from,
        months=price.line.period_months,
        ceiling_minor=min(price.total_minor, ceiling or price.total_minor),
        currency=payment.currency,
        created_at=payment.created_at,
    )


async def announce(desk: Desk, payment: ScheduledPayment, service_ids: Sequence[UUID]) -> None:
    """Have a payment's letter written; nothing is charged until it is (PLANNED, then NOTIFIED)."""
    payment.state, payment.announced_at = ScheduledState.PLANNED, None
    payment.ceiling_minor = await _ceiling(payment)
    await payment.save(
        update_fields=["state", "announced_at", "ceiling_minor", "version", "try_on", "charge_on"]
    )
    await journal.write(
        journal.worker(),
        "scheduled_payment.announced",
        now=desk.now,
        subject=payment.id,
        account_id=desk.account_id,
        targets=[
            ("scheduled_payment", payment.id),
            *(("service", service_id) for service_id in service_ids),
        ],
        after={
            "charge_on": payment.charge_on,
            "ceiling_minor": payment.ceiling_minor,
            "currency": payment.currency,
        },
    )


async def _ceiling(payment: ScheduledPayment) -> int:
    living = await ScheduledRenewal.filter(payment_id=payment.id, live=True)
    return sum(renewal.ceiling_minor for renewal in living)
