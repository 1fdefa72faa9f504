"""What happened before the first start: orders, payments, top-ups, invoices, month after month, in their order.

Who renewed what, and when, follows from the portfolios: each renewal was ordered some days before the expiry
that it moved. What did not go smoothly stands in `MISHAPS`.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from backend.demo.stage import Patron, Stage
from backend.features.billing.bulk import Books
from backend.features.billing.models import Document
from backend.features.orders import bulk as orders
from backend.features.orders.models import LineState, OrderLine
from backend.features.renewals import bulk as renewals
from backend.features.services.models import Service
from backend.kit.money import Money
from backend.kit.periods import Period, extended
from backend.ports.payments import ChargeRefusal

ORDERED_BEFORE = timedelta(days=12)
TOGETHER = timedelta(days=10)
"""The agency renews what expires within so many days in one order."""

RESELLER_ORDERED_BEFORE = timedelta(days=5)
RESELLER_TOGETHER = timedelta(days=4)

BALANCE_SPENT = Decimal("25.00")
INDIVIDUAL_TOP_UPS = ((-560, Decimal("30.00")), (-41, Decimal("42.50")))
AGENCY_TOP_UPS = ((-33, Decimal("200.00")), (-4, Decimal("300.00")))


@dataclass(frozen=True)
class Mishap:
    """What went wrong with one of the agency's orders before it went well."""

    declined: bool = False
    lines_refused: int | None = None
    """How many of its domains the registry refused, and were credited; they are renewed days later."""
    balance_first: bool = False


MISHAPS = {
    2: Mishap(declined=True),
    5: Mishap(balance_first=True),
    8: Mishap(lines_refused=1),
    11: Mishap(declined=True),
    13: Mishap(lines_refused=2),
}
"""By the number of the agency's order, the oldest being 0."""


@dataclass(frozen=True)
class Event:
    at: datetime
    happen: Callable[[datetime], Awaitable[None]]


async def play(stage: Stage, books: Books) -> None:
    """Let everything happen in the order of time, over all customers: so the numbers of documents follow the days."""
    events = [
        *_individual(stage, books, stage.patrons["individual"]),
        *_agency(stage, books, stage.patrons["agency"]),
        *_reseller(stage, books, stage.patrons["reseller"]),
    ]
    for event in sorted(events, key=lambda event: event.at):
        await event.happen(event.at)


def _individual(stage: Stage, books: Books, marie: Patron) -> Iterator[Event]:
    for due, service in _renewals(marie):
        yield _renewal(stage, books, marie, [service], due - ORDERED_BEFORE, use_balance=True)
    for days, amount in INDIVIDUAL_TOP_UPS:
        yield _top_up(books, marie, amount, stage.calendar.at(days, 18, 20))


def _agency(stage: Stage, books: Books, agency: Patron) -> Iterator[Event]:
    for number, (due, services) in enumerate(_together(_renewals(agency), TOGETHER)):
        at, mishap = due - ORDERED_BEFORE, MISHAPS.get(number, Mishap())
        refused = [service for service in services if _is_domain(stage, service)]
        refused = refused[: mishap.lines_refused or 0]
        if mishap.balance_first:
            yield _top_up(books, agency, BALANCE_SPENT, at - timedelta(hours=3))
        if mishap.declined:
            yield _renewal(stage, books, agency, services, at, declined=True)
        yield _renewal(
            stage,
            books,
            agency,
            services,
            at + timedelta(minutes=11),
            use_balance=mishap.balance_first,
            undelivered=refused,
        )
        if refused:
            yield _renewal(stage, books, agency, refused, at + timedelta(days=4))
    for days, amount in AGENCY_TOP_UPS:
        yield _top_up(books, agency, amount, stage.calendar.at(days, 11, 5))


def _reseller(stage: Stage, books: Books, reseller: Patron) -> Iterator[Event]:
    delivered: list[OrderLine] = []
    first = stage.calendar.midnight
    for due, services in _together(_renewals(reseller), RESELLER_TOGETHER):
        at = due - RESELLER_ORDERED_BEFORE
        first = min(first, at)
        yield _renewal(stage, books, reseller, services, at, delivered=delivered)
    months = -1  # what was delivered in the last month waits for the real job of the first night
    while (at := stage.calendar.on(stage.calendar.month_began(months), 3, 10)) > first:
        issued: list[Document] = []
        yield _month_end(stage, books, reseller, delivered, issued, at)
        paid_on = stage.calendar.on(at.astimezone(stage.zone).date(), 9, 40) + timedelta(
            days=reseller.account.terms_days
        )
        if paid_on < stage.calendar.midnight:
            yield _invoice_paid(books, reseller, issued, paid_on)
        months -= 1


def _renewals(patron: Patron) -> list[tuple[datetime, Service]]:
    """Return every renewal of the past by the expiry that it moved, the oldest first."""
    found = [
        (extended(service.started_at, Period(holding.months * count)), service)
        for holding, service in patron.services
        for count in range(1, holding.renewed + 1)
        if service.started_at is not None
    ]
    return sorted(found, key=lambda renewal: renewal[0])


def _together(
    found: Sequence[tuple[datetime, Service]], within: timedelta
) -> Iterator[tuple[datetime, list[Service]]]:
    """Yield what one order renews: all that expires within some days of the first."""
    waiting: list[tuple[datetime, Service]] = []
    for due, service in found:
        if waiting and due - waiting[0][0] > within:
            yield waiting[0][0], [each for _, each in waiting]
            waiting = []
        waiting.append((due, service))
    if waiting:
        yield waiting[0][0], [each for _, each in waiting]


def _renewal(
    stage: Stage,
    books: Books,
    patron: Patron,
    services: Sequence[Service],
    at: datetime,
    *,
    use_balance: bool = False,
    declined: bool = False,
    undelivered: Sequence[Service] = (),
    delivered: list[OrderLine] | None = None,
) -> Event:
    """One order. Whoever pays at once pays by card; lines `delivered` on terms are gathered for the month's end."""

    async def happen(at: datetime) -> None:
        wanted = [(service, stage.product_of(service)) for service in services]
        quoted, holds_until = await renewals.quote(patron.account.id, wanted, at=at)
        lines = await orders.renew(
            books,
            orders.PastOrder(
                account=patron.account,
                actor=patron.actor,
                quoted=quoted,
                quote_expires_at=holds_until,
                at=at,
                card=patron.cards.get("declined" if declined else "visa"),
                use_balance=use_balance,
                refused=ChargeRefusal.CARD_DECLINED if declined else None,
                undelivered={service.id: "renew_prohibited" for service in undelivered},
            ),
        )
        if delivered is not None:
            delivered.extend(line for line in lines if line.state is LineState.DONE)

    return Event(at, happen)


def _top_up(books: Books, patron: Patron, amount: Decimal, at: datetime) -> Event:
    async def happen(at: datetime) -> None:
        money = Money.of(amount, patron.account.currency)
        await books.top_up(
            patron.actor, patron.account, amount=money, card=patron.cards["visa"], at=at
        )

    return Event(at, happen)


def _month_end(
    stage: Stage,
    books: Books,
    patron: Patron,
    delivered: list[OrderLine],
    issued: list[Document],
    at: datetime,
) -> Event:
    """The collective invoice of what was delivered before; it is put into `issued` if there is one."""

    async def happen(at: datetime) -> None:
        began = stage.calendar.on(at.astimezone(stage.zone).date(), 0)
        lines = [
            line
            for line in delivered
            if line.document_id is None and line.delivered_at and line.delivered_at < began
        ]
        if lines:
            document, _ = await orders.invoice_month(
                books, patron.account, lines, stage.products_by_id, at=at
            )
            issued.append(document)

    return Event(at, happen)


def _invoice_paid(books: Books, patron: Patron, issued: Sequence[Document], at: datetime) -> Event:
    """On the day on which it is due."""

    async def happen(at: datetime) -> None:
        for document in issued:
            await books.pay_invoice(
                patron.actor, patron.account, document, card=patron.cards["visa"], at=at
            )

    return Event(at, happen)


def _is_domain(stage: Stage, service: Service) -> bool:
    return bool(stage.product_of(service).tld)
