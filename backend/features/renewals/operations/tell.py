"""Telling a customer what expires, what it costs and what will happen: at D-60, -30, -15, -7, -1 and after it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from backend.features.accounts.models import Account
from backend.features.journal import operations as journal
from backend.features.renewals import guard
from backend.features.renewals.models import NOT_PLANNED_AGAIN, Announcement
from backend.features.renewals.operations.compare import compare
from backend.features.renewals.operations.desk import (
    Desk,
    Priced,
    coming,
    desk_of,
    priced,
    purse_of,
    service_rows,
)
from backend.features.renewals.queries import schedule
from backend.features.renewals.timetable import is_tacit_notice, windows
from backend.features.services.models import RenewalMode
from backend.kit import database
from backend.kit.ids import new_id
from backend.ports.world import World


@dataclass(frozen=True)
class Told:
    """One line of a letter, before it is written down; without `charge_on` nothing happens by itself."""

    price: Priced
    days: int
    charge_on: date | None = None
    deadline_on: date | None = None
    tacit_notice: bool = False
    risks: Sequence[guard.Risk] = ()


async def tell(world: World, account_id: UUID) -> None:
    """Announce what is due for a notice today; a repeat finds nothing left to tell.

    Domains are compared with their registry first, so that the letter can say when the dates differ. What
    is a consumer's notice of a tacit renewal goes out as a letter of its own (art. L215-1).
    """
    now = (await world.clock.moment()).now
    desk = await desk_of(account_id, now)
    due = await _due(desk)
    await compare(world, list((await service_rows(desk, list(due))).values()))
    async with database.transaction("renewals.tell"):
        # One night of an account after the other; whatever refers to it meanwhile need not wait.
        await Account.select_for_update(no_key=True).get(id=account_id)
        due = await _due(desk)
        if not due:
            return
        prices = await priced(desk, list((await service_rows(desk, list(due))).values()))
        lines = await _lines(desk, due, prices)
        for letter in (
            [line for line in lines if line.tacit_notice is way] for way in (True, False)
        ):
            if letter:
                await _write_down(desk, letter)


async def _due(desk: Desk) -> dict[UUID, int]:
    return await schedule.services_to_tell(
        desk.account_id, windows(desk.policy, desk.today, desk.zone)
    )


async def _lines(desk: Desk, due: Mapping[UUID, int], prices: Mapping[UUID, Priced]) -> list[Told]:
    refused = await schedule.not_again(list(prices), NOT_PLANNED_AGAIN)
    automatic = {
        key: price for key, price in prices.items() if _automatic(price) and key not in refused
    }
    purse = await purse_of(desk, sum(price.total_minor or 0 for price in automatic.values()))
    to_come = await coming(automatic)
    lines = []
    for service_id, days in due.items():
        price = prices[service_id]
        if service_id not in automatic or days < 0:
            lines.append(Told(price, days))
            continue
        one = to_come[service_id]
        deadline = one.charge_on - timedelta(days=1)
        lines.append(
            Told(
                price,
                days,
                charge_on=one.charge_on,
                deadline_on=deadline,
                tacit_notice=desk.consumer and is_tacit_notice(desk.today, deadline),
                risks=guard.risks(one, purse),
            )
        )
    return lines


def _automatic(price: Priced) -> bool:
    return bool(price.service["renewal_mode"] == RenewalMode.AUTOMATIC)


async def _write_down(desk: Desk, lines: Sequence[Told]) -> None:
    letter_id = new_id()
    await Announcement.bulk_create(
        Announcement(
            letter_id=letter_id,
            account_id=desk.account_id,
            service_id=line.price.id,
            service_name=line.price.service["name"],
            period_from=line.price.service["expires_at"],
            days=line.days,
            automatic=line.charge_on is not None,
            months=line.price.line.period_months
            if line.price.line
            else line.price.service["period_months"],
            total_minor=line.price.total_minor,
            currency=desk.currency,
            charge_on=line.charge_on,
            deadline_on=line.deadline_on,
            tacit_notice=line.tacit_notice,
            risks=list(line.risks),
            announced_at=desk.now,
        )
        for line in lines
    )
    await journal.write(
        journal.worker(),
        "renewal.announced",
        now=desk.now,
        subject=letter_id,
        account_id=desk.account_id,
        targets=[("service", line.price.id) for line in lines],
        after={"letter_id": letter_id, "notices": sorted({line.days for line in lines})},
    )
