"""The guard's answer about services: what could keep each from being renewed by itself, and when it is charged."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from backend.features.renewals import guard
from backend.features.renewals.models import NOT_PLANNED_AGAIN
from backend.features.renewals.operations.desk import coming, desk_of, priced, purse_of
from backend.features.renewals.queries import schedule
from backend.features.services.models import RenewalMode, ServiceState
from backend.kit.database import Row


@dataclass(frozen=True)
class Readiness:
    """When a service is charged by itself and for how much, and what could go wrong with it.

    Without `charge_on` nothing happens by itself: it is off, or this period was refused.
    """

    charge_on: date | None = None
    total_minor: int | None = None
    currency: str = ""
    risks: Sequence[guard.Risk] = ()


async def readiness(found: Sequence[Row], now: datetime) -> dict[UUID, Readiness]:
    """Return the readiness of these service rows, by id; the statements grow with their accounts, not with them."""
    answers = {row["id"]: Readiness() for row in found}
    of_account: defaultdict[UUID, list[Row]] = defaultdict(list)
    for row in found:
        renews = (
            row["renewal_mode"] == RenewalMode.AUTOMATIC and row["state"] == ServiceState.ACTIVE
        )
        if renews and row["expires_at"] > now:
            of_account[row["account_id"]].append(row)
    for account_id, rows in of_account.items():
        answers |= await _of_account(account_id, rows, now)
    return answers


async def _of_account(
    account_id: UUID, rows: Sequence[Row], now: datetime
) -> dict[UUID, Readiness]:
    desk = await desk_of(account_id, now)
    refused = await schedule.not_again([row["id"] for row in rows], NOT_PLANNED_AGAIN)
    prices = await priced(desk, [row for row in rows if row["id"] not in refused])
    to_come = await coming(prices)
    plans = await schedule.plans_of(list(prices))
    purse = await purse_of(desk, sum(price.total_minor or 0 for price in prices.values()))
    answers = {}
    for service_id, one in to_come.items():
        plan = plans.get(service_id)
        answers[service_id] = Readiness(
            charge_on=one.charge_on,
            total_minor=plan["ceiling_minor"] if plan else one.total_minor,
            currency=desk.currency,
            risks=guard.risks(one, purse),
        )
    return answers
