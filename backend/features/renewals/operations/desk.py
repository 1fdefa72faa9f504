"""One account at one moment, with its brand's policy, and what its renewals will cost on the day of their charge."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.features.accounts import policy
from backend.features.accounts.models import Account, AccountKind, Settlement
from backend.features.accounts.policy import Permission
from backend.features.billing.queries import documents, money
from backend.features.brands import queries as brands
from backend.features.brands.models import Brand
from backend.features.brands.policies import AutomaticRenewalPolicy
from backend.features.catalog import queries as catalog
from backend.features.orders.operations.draft import Line
from backend.features.renewals.costs import line_for, total_of
from backend.features.renewals.guard import Coming, Purse
from backend.features.renewals.queries import pricing, schedule
from backend.features.renewals.timetable import Timetable, timetable
from backend.features.services import queries as services
from backend.kit.database import Row
from backend.kit.periods import at_local, local_day, start_of
from backend.kit.refusals import Refusal


def start_of_tomorrow(today: date, zone: ZoneInfo) -> datetime:
    return start_of(today + timedelta(days=1), zone)


@dataclass(frozen=True)
class Desk:
    """An account as the night looks after it, at one moment."""

    account_id: UUID
    brand_id: UUID
    zone: ZoneInfo
    policy: AutomaticRenewalPolicy
    consumer: bool
    on_terms: bool
    currency: str
    now: datetime

    @property
    def today(self) -> date:
        return local_day(self.now, self.zone)

    @property
    def tomorrow(self) -> datetime:
        """The next midnight of the brand's calendar."""
        return start_of_tomorrow(self.today, self.zone)

    def day(self, instant: datetime) -> date:
        return local_day(instant, self.zone)

    def night(self, day: date) -> datetime:
        """When the night of a day begins; for a day that has begun already, now."""
        return max(at_local(day, time.fromisoformat(self.policy.night_at), self.zone), self.now)


async def desk_of(account_id: UUID, now: datetime) -> Desk:
    account = await Account.get(id=account_id)
    brand = await Brand.get(id=account.brand_id)
    return Desk(
        account_id=account_id,
        brand_id=brand.id,
        zone=ZoneInfo(brand.zone),
        policy=await brands.policy(brand.id, AutomaticRenewalPolicy, now),
        consumer=account.kind is AccountKind.INDIVIDUAL,
        on_terms=account.settlement is Settlement.ON_TERMS,
        currency=account.currency,
        now=now,
    )


@dataclass(frozen=True)
class Priced:
    """What renewing one service will cost when its payment is due; `refusal` when it cannot be had."""

    service: Row
    table: Timetable
    charge_on: date
    line: Line | None = None
    refusal: Refusal | None = None

    @property
    def id(self) -> UUID:
        service_id: UUID = self.service["id"]
        return service_id

    @property
    def total_minor(self) -> int | None:
        return total_of(self.line) if self.line else None


async def service_rows(desk: Desk, ids: Sequence[UUID]) -> dict[UUID, Row]:
    reach = policy.for_worker(Permission.SERVICE_VIEW, desk.account_id)
    return await services.services(reach, ids, now=desk.now, expiring_days=0)


async def priced(
    desk: Desk, found: Sequence[Row], *, on: Mapping[UUID, date] | None = None
) -> dict[UUID, Priced]:
    """Price the renewal of these services, each for the night of its regular charge, or of the day in `on`.

    Prices and VAT are those that will then be in force, as far as they are known today (R6.11: D-30).
    """
    products = await catalog.products(sorted({row["product_id"] for row in found}))
    of_day: defaultdict[date, list[Row]] = defaultdict(list)
    tables = {}
    for row in found:
        table = timetable(
            desk.policy,
            period_months=row["period_months"],
            cutoff_days=products[row["product_id"]]["cutoff_days"],
        )
        tables[row["id"]] = table
        regular = table.charge_on(desk.day(row["expires_at"]))
        of_day[(on or {}).get(row["id"], regular)].append(row)
    answers = {}
    for day, rows in of_day.items():
        at = desk.night(day)
        offered = await pricing.offered(rows, at)
        for row in rows:
            answers[row["id"]] = _priced(row, tables[row["id"]], day, offered[row["id"]], at)
    return answers


def _priced(row: Row, table: Timetable, day: date, thing: pricing.Offered, at: datetime) -> Priced:
    try:
        line = line_for(thing, None, at)
    except Refusal as refusal:
        return Priced(row, table, day, refusal=refusal)
    return Priced(row, table, day, line=line)


async def purse_of(desk: Desk, needed_minor: int) -> Purse:
    """Return with what the account pays; `needed_minor` is what all that is planned costs together."""
    reach = policy.for_worker(Permission.BILLING_INVOICE_VIEW, desk.account_id)
    balance = (await money.balances(reach, [desk.account_id]))[desk.account_id]
    means = (await money.renewal_means([desk.account_id], desk.now))[desk.account_id]
    unpaid = await documents.unpaid(reach, desk.account_id) if desk.on_terms else []
    return Purse(
        means=means,
        available_minor=balance["available_minor"],
        needed_minor=needed_minor,
        on_terms=desk.on_terms,
        overdue=any(invoice["due_on"] < desk.today for invoice in unpaid),
    )


async def coming(
    prices: Mapping[UUID, Priced], *, ceilings: Mapping[UUID, int] | None = None
) -> dict[UUID, Coming]:
    """Return what the guard has to know of each of these renewals."""
    ids = list(prices)
    differing = await schedule.open_incidents(ids)
    paid = await schedule.last_paid(ids)
    plans = await schedule.plans_of(ids)
    found = {}
    for service_id, price in prices.items():
        last, line = paid.get(service_id), price.line
        plan = plans.get(service_id)
        found[service_id] = Coming(
            charge_on=plan["charge_on"] if plan else price.charge_on,
            total_minor=price.total_minor,
            price_moved=bool(
                line
                and last
                and last["months"] == line.period_months
                and last["net_minor"] != line.net.minor
            ),
            dates_differ=service_id in differing,
            refused=bool(plan and plan["state"] in {"RETRY_WAIT", "FAILED"}),
        )
    return found
