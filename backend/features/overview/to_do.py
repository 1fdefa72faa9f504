"""The to-do list of an account, most pressing first. Only what the caller may see comes into it."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.features.accounts.models import Settlement
from backend.features.accounts.policy import Permission, Reach
from backend.features.billing.queries import documents, money
from backend.features.brands import queries as brands
from backend.features.brands.policies import RenewalPolicy
from backend.features.domains.rules import readable
from backend.features.overview import queries
from backend.features.overview.actions import ReachFor
from backend.features.renewals.guard import HARMLESS, Risk
from backend.features.renewals.queries import scheduled
from backend.features.renewals.queries.readiness import readiness
from backend.features.support import queries as support
from backend.kit.database import Row
from backend.kit.money import Money
from backend.kit.periods import local_day
from backend.kit.refusals import Refusal
from backend.kit.words import Words

MOST_CONFIRMATIONS = 3
MOST_ANSWERS = 100
MOST_RENEWALS = 100


class Severity(StrEnum):
    """From what can be lost to what can wait."""

    CRITICAL = "CRITICAL"
    WARNING = "WARNING"
    INFO = "INFO"


class ToDoKind(StrEnum):
    """In the order in which equally pressing ones are listed."""

    EXPIRED = "EXPIRED"
    PAYMENT_REFUSED = "PAYMENT_REFUSED"
    ACTION_REQUIRED = "ACTION_REQUIRED"
    RENEWAL_AT_RISK = "RENEWAL_AT_RISK"
    EXPIRING = "EXPIRING"
    INVOICE_DUE = "INVOICE_DUE"
    NO_PAYMENT_METHOD = "NO_PAYMENT_METHOD"
    CARD_EXPIRING = "CARD_EXPIRING"
    TICKET_ANSWERED = "TICKET_ANSWERED"


@dataclass(frozen=True)
class ToDo:
    """One thing to do; `count` of them, and which one when it is one."""

    kind: ToDoKind
    severity: Severity
    count: int = 1
    values: Mapping[str, object] = field(default_factory=dict)
    service_id: UUID | None = None
    operation_id: UUID | None = None
    ticket_id: UUID | None = None
    scheduled_payment_id: UUID | None = None

    @property
    def key(self) -> str:
        return f"toDo.{self.kind}"

    def said(self, in_words: Words) -> str:
        """Return its sentence, with money and days as people write them."""
        shown = {name: _shown(value, in_words) for name, value in self.values.items()}
        if not in_words.has(self.key):
            shown["count"] = self.count
        return in_words.text(self.key, **shown)


@dataclass(frozen=True)
class Said:
    """A value that is a sentence of the catalogue."""

    key: str


def _shown(value: object, in_words: Words) -> object:
    if isinstance(value, Said):
        return in_words.text(value.key)
    if isinstance(value, Money):
        return in_words.money(value)
    return in_words.day(value) if isinstance(value, date) else value


async def to_do(reach_for: ReachFor, account: Row, *, now: datetime) -> list[ToDo]:
    """Return what the caller should do about an account, a row as `accounts.queries` gives it.

    Expired or expiring services (O2-23, WL-48), payments to confirm, answers of support, means of
    payment, invoices due. What the caller may not see is left out.
    """
    brand = await brands.brand(account["brand_id"])
    assert brand is not None  # an account has one
    desk = _Desk(
        account["id"],
        ZoneInfo(brand["zone"]),
        await brands.policy(account["brand_id"], RenewalPolicy, now),
        now,
    )

    async def allowed(permission: Permission) -> Reach | None:
        try:
            return await reach_for(permission, account["id"])
        except Refusal:
            return None

    found: list[ToDo] = []
    if reach := await allowed(Permission.SERVICE_VIEW):
        found += await desk.expiries(reach)
        found += await desk.renewals_at_risk(reach)
    if reach := await allowed(Permission.BILLING_INVOICE_VIEW):
        found += await desk.refused_payments(reach)
    if reach := await allowed(Permission.ORDER_VIEW):
        found += await desk.confirmations(reach)
    if reach := await allowed(Permission.TICKET_VIEW):
        found += await desk.answers(reach)
    on_terms = account["settlement"] == Settlement.ON_TERMS
    if on_terms and (reach := await allowed(Permission.BILLING_INVOICE_VIEW)):
        found += await desk.invoices(reach)
    if not on_terms and (reach := await allowed(Permission.BILLING_PAY)):
        renewing = any(each.kind in {ToDoKind.EXPIRED, ToDoKind.EXPIRING} for each in found)
        found += await desk.means(reach, renewing=renewing)
    return sorted(found, key=_pressing)


def _pressing(item: ToDo) -> tuple[int, int]:
    return list(Severity).index(item.severity), list(ToDoKind).index(item.kind)


@dataclass(frozen=True)
class _Desk:
    """One account, one moment, and the brand's days of alert."""

    account_id: UUID
    zone: ZoneInfo
    renewal: RenewalPolicy
    now: datetime

    async def expiries(self, reach: Reach) -> list[ToDo]:
        alerts = await queries.alerts(reach, self.account_id, now=self.now, renewal=self.renewal)
        severities = {
            ToDoKind.EXPIRED: Severity.CRITICAL,
            ToDoKind.EXPIRING: Severity.WARNING,
        }
        return [
            ToDo(
                kind,
                severity,
                count=alerts[kind]["many"],
                values={
                    "name": alerts[kind]["name"],
                    "day": local_day(alerts[kind]["last_at"], self.zone),
                },
                service_id=alerts[kind]["service_id"] if alerts[kind]["many"] == 1 else None,
            )
            for kind, severity in severities.items()
            if kind in alerts
        ]

    async def renewals_at_risk(self, reach: Reach) -> list[ToDo]:
        """Say what could keep services from being renewed by themselves, one line for each way to mend it (L-2)."""
        coming = await queries.renewing_soon(
            reach, self.account_id, MOST_RENEWALS, now=self.now, days=self.renewal.expiring_days
        )
        ready = await readiness(coming, self.now)
        at_risk: defaultdict[Risk, list[Row]] = defaultdict(list)
        for service in coming:
            risks = [risk for risk in ready[service["id"]].risks if risk not in HARMLESS]
            if risks and risks[0] is not Risk.PAYMENT_REFUSED:  # that has a line of its own
                at_risk[risks[0]].append(service)
        return [
            ToDo(
                ToDoKind.RENEWAL_AT_RISK,
                Severity.WARNING,
                count=len(services),
                values={"name": readable(services[0]["name"]), "why": Said(f"risk.{risk}")},
                service_id=services[0]["id"] if len(services) == 1 else None,
            )
            for risk, services in at_risk.items()
        ]

    async def refused_payments(self, reach: Reach) -> list[ToDo]:
        return [
            ToDo(
                ToDoKind.PAYMENT_REFUSED,
                Severity.CRITICAL,
                values={"total": Money(payment["ceiling_minor"], payment["currency"])},
                scheduled_payment_id=payment["id"],
            )
            for payment in await scheduled.refused(reach, self.account_id, MOST_CONFIRMATIONS)
        ]

    async def confirmations(self, reach: Reach) -> list[ToDo]:
        waiting = await queries.awaiting_confirmation(reach, self.account_id, MOST_CONFIRMATIONS)
        return [
            ToDo(ToDoKind.ACTION_REQUIRED, Severity.CRITICAL, operation_id=operation_id)
            for operation_id in waiting
        ]

    async def answers(self, reach: Reach) -> list[ToDo]:
        tickets = await support.answered(reach, self.account_id, MOST_ANSWERS)
        if not tickets:
            return []
        return [
            ToDo(
                ToDoKind.TICKET_ANSWERED,
                Severity.INFO,
                count=len(tickets),
                values={"number": tickets[0]["number"]},
                ticket_id=tickets[0]["id"] if len(tickets) == 1 else None,
            )
        ]

    async def invoices(self, reach: Reach) -> list[ToDo]:
        due = await documents.unpaid(reach, self.account_id)
        if not due:
            return []
        late = due[0]["due_on"] < local_day(self.now, self.zone)
        owed = sum(invoice["open_minor"] for invoice in due)
        return [
            ToDo(
                ToDoKind.INVOICE_DUE,
                Severity.CRITICAL if late else Severity.WARNING,
                count=len(due),
                values={
                    "number": due[0]["full_number"],
                    "total": Money(owed, due[0]["currency"]),
                    "day": due[0]["due_on"],
                },
            )
        ]

    async def means(self, reach: Reach, *, renewing: bool) -> list[ToDo]:
        """Say that nothing is there to pay what expires, or that the card that would is about to end."""
        cards = (await money.payment_methods(reach, [self.account_id], self.now)).get(
            self.account_id, []
        )
        usable = [card for card in cards if not card["expired"]]
        balance = (await money.balances(reach, [self.account_id]))[self.account_id]
        if not usable:
            penniless = renewing and balance["available_minor"] == 0
            return [ToDo(ToDoKind.NO_PAYMENT_METHOD, Severity.WARNING)] if penniless else []
        last_day = _last_day(usable[0])
        if last_day - local_day(self.now, self.zone) > timedelta(
            days=self.renewal.alert_expiring_days
        ):
            return []
        values = {"last4": usable[0]["last4"], "day": last_day}
        return [ToDo(ToDoKind.CARD_EXPIRING, Severity.WARNING, values=values)]


def _last_day(card: Row) -> date:
    """Return until when a card is good: the end of its month."""
    year, month = card["expires_year"], card["expires_month"]
    return date(year, month, monthrange(year, month)[1])
