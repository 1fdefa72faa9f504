"""What happens if nobody does anything: an account's coming days, by the rules of the worker. Pure.

Values in, events out: the walk goes from day to day that has something, tells, announces, charges and renews as
a night would, and lets expire what nobody renews. What a bank will say is not known: a means that is good on its
day pays. What a customer, staff or a price list of the future will do is not known either.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from heapq import heappop, heappush
from uuid import UUID

from backend.features.billing.taxes import totals
from backend.features.catalog.models import ProductKind
from backend.features.orders.operations.draft import Line
from backend.features.orders.rules import MOST_INVOICED
from backend.features.renewals.costs import total_of, within_ceilings
from backend.features.renewals.forecast_prices import DayPrices
from backend.features.renewals.forecast_purse import Purse
from backend.features.renewals.foretold import (
    LAST,
    Book,
    Event,
    Kind,
    Known,
    Plan,
    Share,
)
from backend.features.renewals.timetable import (
    Timetable,
    announced_again,
    day_to_plan,
    is_tacit_notice,
    next_try,
    notice_due,
    still_in_time,
    timetable,
)
from backend.features.services import rules as services
from backend.features.services.models import RenewalMode, SuspensionCode
from backend.features.services.rules import Lapse, standing
from backend.kit.database import Row
from backend.kit.periods import local_day


def forecast(book: Book, until: date) -> list[Event]:
    """Return what happens until a day, that day included, the first first."""
    return _Walk(book, until).events()


@dataclass(eq=False, slots=True)
class _Thing:
    """A service as the walk finds it; `period` counts its renewals, and makes what was put down before void."""

    service: Row
    table: Timetable
    expires_at: datetime
    expires_on: date
    told: Sequence[int]
    ceiling_minor: int | None
    refused: bool
    planned: bool
    suspended: bool
    period: int = 0
    over: bool = False
    payment: "_Payment | None" = None
    priced_at: datetime | None = None
    line: Line | None = None
    total_minor: int | None = None

    @property
    def id(self) -> UUID:
        service_id: UUID = self.service["id"]
        return service_id

    @property
    def automatic(self) -> bool:
        return not self.refused and self.service["renewal_mode"] == RenewalMode.AUTOMATIC


@dataclass(eq=False, slots=True)
class _Payment:
    charge_on: date
    try_on: date
    payment_id: UUID | None = None
    payment_method_id: UUID | None = None
    refused_for_good: frozenset[UUID] = frozenset()
    things: list[_Thing] = field(default_factory=list)
    ceilings: dict[UUID, int] = field(default_factory=dict)
    attempts: int = 0
    over: bool = False

    @property
    def ceiling_minor(self) -> int:
        return sum(self.ceilings.values())

    def leave(self, thing: _Thing) -> None:
        self.things.remove(thing)
        del self.ceilings[thing.id]
        thing.payment = None


@dataclass(slots=True)
class _Day:
    """What is put down for one day."""

    tell: list[tuple[_Thing, int, int]] = field(default_factory=list)
    plan: list[tuple[_Thing, int]] = field(default_factory=list)
    look: list[_Payment] = field(default_factory=list)
    lapse: list[tuple[_Thing, int, Kind]] = field(default_factory=list)


class _Walk:
    def __init__(self, book: Book, until: date) -> None:
        self._book = book
        self._zone = book.terms.zone
        self._until = until
        self._events: list[Event] = []
        self._days: dict[date, _Day] = {}
        self._to_come: list[date] = []
        self._open: dict[date, _Payment] = {}
        self._tables: dict[tuple[int, int], Timetable] = {}
        self._prices = DayPrices(book)
        self._purse = Purse(book, self._prices)

    def events(self) -> list[Event]:
        things = {known.service["id"]: self._thing(known) for known in self._book.services}
        for plan in self._book.plans:
            self._take_up(plan, things)
        for thing in things.values():
            self._begin(thing, self._book.first_night)
        while self._to_come and self._to_come[0] <= self._until:
            day = heappop(self._to_come)
            self._live(day, self._days.pop(day))
        return self._events

    def _thing(self, known: Known) -> _Thing:
        row = known.service
        return _Thing(
            service=row,
            table=self._table(row),
            expires_at=row["expires_at"],
            expires_on=local_day(row["expires_at"], self._zone),
            told=known.told,
            ceiling_minor=known.ceiling_minor,
            refused=known.refused,
            planned=known.planned,
            suspended=known.suspended,
        )

    def _table(self, row: Row) -> Timetable:
        key = (row["period_months"], self._book.products[row["product_id"]]["cutoff_days"])
        if key not in self._tables:
            self._tables[key] = timetable(
                self._book.policy, period_months=key[0], cutoff_days=key[1]
            )
        return self._tables[key]

    def _take_up(self, plan: Plan, things: Mapping[UUID, _Thing]) -> None:
        payment = _Payment(
            charge_on=plan.charge_on,
            try_on=plan.try_on,
            payment_id=plan.payment_id,
            payment_method_id=plan.payment_method_id,
            refused_for_good=plan.refused_for_good,
        )
        for service_id, ceiling in plan.ceilings.items():
            if service_id in things:
                payment.things.append(things[service_id])
                payment.ceilings[service_id] = ceiling
                things[service_id].payment = payment
        if plan.open:
            self._open[plan.charge_on] = payment
        self._look_on(payment, self._book.first_night, plan.try_on)

    # ---- what is put down for which day ----

    def _on(self, day: date) -> _Day:
        if day not in self._days:
            self._days[day] = _Day()
            heappush(self._to_come, day)
        return self._days[day]

    def _begin(self, thing: _Thing, night: date) -> None:
        """Put down what a period brings from a night on: its notices, its plan, its end."""
        due = notice_due(thing.table.notice_days, (thing.expires_on - night).days, thing.told)
        if due is not None:
            self._on(night).tell.append((thing, thing.period, due))
        for days in thing.table.notice_days:
            on = thing.expires_on - timedelta(days=days)
            if night < on <= self._until and not any(said <= days for said in thing.told):
                self._on(on).tell.append((thing, thing.period, days))
        if thing.automatic and not thing.planned and self._prices.hour_of(night) < thing.expires_at:
            self._plan_on(thing, max(thing.table.announce_on(thing.expires_on), night))
        if thing.expires_at > self._book.now:
            self._lapse_on(thing, thing.expires_on, Kind.EXPIRED)
        else:
            self._lapses(thing)

    def _plan_on(self, thing: _Thing, day: date) -> None:
        if day <= self._until:
            self._on(day).plan.append((thing, thing.period))

    def _look_on(self, payment: _Payment, *days: date) -> None:
        """Read a payment again on these days, or on the next night where they have passed."""
        for day in {max(each, self._book.first_night) for each in days}:
            if day <= self._until:
                self._on(day).look.append(payment)

    def _lapse_on(self, thing: _Thing, day: date, kind: Kind) -> None:
        if day <= self._until:
            self._on(day).lapse.append((thing, thing.period, kind))

    def _lapses(self, thing: _Thing) -> None:
        """Put down what becomes of an expired service that nobody renews (domain-rules 1.11)."""
        for at, kind in self._after_expiry(thing):
            if at > self._book.now:
                self._lapse_on(thing, local_day(at, self._zone), kind)

    def _after_expiry(self, thing: _Thing) -> list[tuple[datetime, Kind]]:
        product = self._book.products[thing.service["product_id"]]

        def after(days: int) -> datetime:
            return thing.expires_at + timedelta(days=days)

        purge_at = after(product["purge_days"])
        if thing.service["kind"] == ProductKind.DOMAIN:
            held_at = after(product["grace_days"])
            held = [(held_at, Kind.REDEMPTION)] if held_at < purge_at else []
            return [*held, (purge_at, Kind.LOST)]
        stands, cut_off = standing(thing.service), thing.suspended
        cancelled = stands.renewal_mode is RenewalMode.OFF_AT_TERM
        found: list[tuple[datetime, Kind]] = []
        for at in sorted({thing.expires_at, after(product["suspend_days"]), purge_at}):
            due = services.lapse(stands, at, suspend_days=product["suspend_days"], cut_off=cut_off)
            if due is Lapse.END:
                return [*found, (at, Kind.ENDED if cancelled else Kind.DELETED)]
            if due is Lapse.CUT_OFF:
                cut_off = True
                found.append((at, Kind.SUSPENDED))
        return found

    # ---- one day ----

    def _live(self, day: date, due: _Day) -> None:
        self._tell(day, due.tell)
        self._plan(day, due.plan)
        for payment in dict.fromkeys(due.look):
            self._look_again(day, payment)
        self._let_lapse(day, due.lapse)

    def _tell(self, day: date, due: Sequence[tuple[_Thing, int, int]]) -> None:
        letters: defaultdict[tuple[bool, int], list[Share]] = defaultdict(list)
        for thing, period, days in due:
            if thing.over or thing.period != period:
                continue
            regular = thing.table.charge_on(thing.expires_on)
            self._line(thing, max(self._prices.hour_of(regular), self._prices.hour_of(day)))
            total, tacit = thing.total_minor, False
            if thing.automatic and days >= 0:
                charge_on = thing.payment.charge_on if thing.payment else regular
                deadline = charge_on - timedelta(days=1)
                tacit = self._book.consumer and is_tacit_notice(day, deadline)
            if tacit and thing.ceiling_minor is None:
                thing.ceiling_minor = total
            letters[tacit, days].append(Share(thing.id, thing.service["name"], total))
        for (tacit, days), shares in letters.items():
            self._events.append(Event(day, Kind.TOLD, tuple(shares), days=days, tacit=tacit))

    def _plan(self, day: date, due: Iterable[tuple[_Thing, int]]) -> None:
        """Announce what is due, day of charge by day of charge; what has no price yet is looked at tomorrow."""
        of_day: defaultdict[date, list[tuple[_Thing, int]]] = defaultdict(list)
        for thing, period in sorted(due, key=lambda each: (each[0].expires_at, each[0].id)):
            if thing.period != period or thing.expires_at <= self._prices.hour_of(day):
                continue
            charge_on = day_to_plan(
                thing.table,
                thing.expires_on,
                day,
                notice_days=self._book.policy.late_notice_days,
            )
            if charge_on is None:
                continue
            line = self._line(
                thing, max(self._prices.hour_of(charge_on), self._prices.hour_of(day))
            )
            if line is None:
                self._plan_on(thing, day + timedelta(days=1))
            else:
                of_day[charge_on].append((thing, total_of(line)))
        for charge_on in sorted(of_day):
            for first in range(0, len(of_day[charge_on]), MOST_INVOICED):
                part = of_day[charge_on][first : first + MOST_INVOICED]
                self._put_into(self._with_room(charge_on, len(part)), day, part)

    def _with_room(self, day: date, many: int) -> _Payment:
        while day in self._open:
            if len(self._open[day].things) + many <= MOST_INVOICED:
                return self._open[day]
            day += timedelta(days=1)
        self._open[day] = _Payment(charge_on=day, try_on=day)
        return self._open[day]

    def _put_into(self, payment: _Payment, day: date, part: Sequence[tuple[_Thing, int]]) -> None:
        for thing, total in part:
            ceiling = thing.ceiling_minor if self._book.consumer else None
            payment.things.append(thing)
            payment.ceilings[thing.id] = min(total, ceiling or total)
            thing.payment, thing.planned = payment, True
        self._announce(payment, day, [thing for thing, _ in part])

    def _announce(self, payment: _Payment, day: date, things: Sequence[_Thing]) -> None:
        self._events.append(
            Event(
                day,
                Kind.ANNOUNCED,
                tuple(_share(thing, payment.ceilings[thing.id]) for thing in things),
                amount_minor=payment.ceiling_minor,
                payment_id=payment.payment_id,
                then_on=payment.charge_on,
            )
        )
        self._look_on(payment, payment.try_on)

    def _look_again(self, day: date, payment: _Payment) -> None:
        """Read a payment again as a night does, and charge it when its day has come."""
        if payment.over:
            return
        at = max(self._prices.hour_of(payment.try_on), self._prices.hour_of(day))
        lines = {thing: self._line(thing, at) for thing in payment.things}
        self._withdraw(day, payment, [thing for thing, line in lines.items() if line is None])
        wanted = {thing: line for thing, line in lines.items() if line}
        if not self._book.consumer and self._is_dearer(day, payment, wanted):
            return
        if payment.things and payment.try_on <= day:
            self._charge(day, payment, [wanted[thing] for thing in payment.things])

    def _is_dearer(self, day: date, payment: _Payment, wanted: Mapping[_Thing, Line]) -> bool:
        """Announce a payment again whose price has risen, and say so; without a week left it is withdrawn."""
        dearer = [
            thing for thing, line in wanted.items() if total_of(line) > payment.ceilings[thing.id]
        ]
        if not dearer:
            return False
        again_on = announced_again(
            payment.charge_on, day, notice_days=self._book.policy.price_notice_days
        )
        in_time = all(still_in_time(each.table, each.expires_on, again_on) for each in wanted)
        if not in_time or self._open.get(again_on, payment) is not payment:
            self._withdraw(day, payment, dearer)
            return False
        self._close(payment)
        for thing in dearer:
            payment.ceilings[thing.id] = total_of(wanted[thing])
        payment.charge_on = payment.try_on = again_on
        self._open[again_on] = payment
        self._announce(payment, day, payment.things)
        return True

    def _withdraw(self, day: date, payment: _Payment, things: Sequence[_Thing]) -> None:
        """Take renewals out of a payment: this period is the customer's to renew."""
        if not things:
            return
        shares = tuple(_share(thing, payment.ceilings[thing.id]) for thing in things)
        self._events.append(Event(day, Kind.WITHDRAWN, shares, payment_id=payment.payment_id))
        for thing in things:
            payment.leave(thing)
            thing.refused = True
        if not payment.things:
            payment.over = True
            self._close(payment)

    def _close(self, payment: _Payment) -> None:
        """Let nothing more join a payment."""
        if self._open.get(payment.charge_on) is payment:
            del self._open[payment.charge_on]

    def _charge(self, day: date, payment: _Payment, lines: Sequence[Line]) -> None:
        self._close(payment)
        payment.attempts += 1
        fitting = within_ceilings(lines, payment.ceilings)
        total = totals(fitting).total_minor
        charge = Event(
            day,
            Kind.NOT_CHARGED,
            tuple(
                _share(thing, total_of(line))
                for thing, line in zip(payment.things, fitting, strict=True)
            ),
            amount_minor=total,
            payment_id=payment.payment_id,
            attempt=payment.attempts,
        )
        paid = self._purse.pay(
            charge,
            ceiling_minor=payment.ceiling_minor,
            preferred=payment.payment_method_id,
            refused_for_good=payment.refused_for_good,
        )
        if paid is None:
            self._wait(charge, payment)
            return
        self._events.append(paid)
        payment.over = True
        renewed = list(zip(payment.things, fitting, strict=True))
        self._events.append(
            Event(
                day,
                Kind.RENEWED,
                tuple(_share(thing, None, line.period_until) for thing, line in renewed),
                payment_id=payment.payment_id,
            )
        )
        for thing, line in renewed:
            self._renew(thing, line.period_until, day)

    def _wait(self, charge: Event, payment: _Payment) -> None:
        """Try again on the next day of the timetable of what expires first, or give up after the last."""
        first = min(payment.things, key=lambda thing: thing.expires_at)
        try_on = next_try(first.table.try_days, first.expires_on, charge.day)
        self._events.append(replace(charge, then_on=try_on))
        if try_on is None:
            payment.over = True
            return
        payment.try_on = try_on
        self._look_on(payment, charge.day + timedelta(days=1), try_on)

    def _renew(self, thing: _Thing, until: datetime, day: date) -> None:
        product = self._book.products[thing.service["product_id"]]
        thing.service = {
            **thing.service,
            "expires_at": until,
            "grace_until": until + timedelta(days=product["grace_days"]),
            "purge_at": until + timedelta(days=product["purge_days"]),
            "restorable_until": until
            + timedelta(days=product["grace_days"] + product["redemption_days"]),
            "suspended_for": [
                code for code in thing.service["suspended_for"] if code != SuspensionCode.UNPAID
            ],
        }
        thing.expires_at, thing.expires_on = until, local_day(until, self._zone)
        thing.told, thing.ceiling_minor, thing.payment = (), None, None
        thing.planned = thing.suspended = False
        thing.priced_at, thing.period = None, thing.period + 1
        self._begin(thing, day + timedelta(days=1))

    def _let_lapse(self, day: date, due: Sequence[tuple[_Thing, int, Kind]]) -> None:
        of_kind: defaultdict[Kind, list[Share]] = defaultdict(list)
        for thing, period, kind in due:
            if thing.period != period or thing.over:
                continue
            of_kind[kind].append(_share(thing, None))
            thing.over = kind in LAST
            if kind is Kind.EXPIRED:
                for at, later in self._after_expiry(thing):
                    on = local_day(at, self._zone)
                    if on > day:
                        self._lapse_on(thing, on, later)
                    else:
                        of_kind[later].append(_share(thing, None))
                        thing.over = thing.over or later in LAST
        self._events += [Event(day, kind, tuple(of_kind[kind])) for kind in Kind if kind in of_kind]

    def _line(self, thing: _Thing, at: datetime) -> Line | None:
        """Price a renewal as it costs at an instant; None where it cannot be had."""
        if thing.priced_at != at:
            thing.priced_at, thing.line = at, self._prices.line(thing.service, at)
            thing.total_minor = total_of(thing.line) if thing.line else None
        return thing.line


def _share(thing: _Thing, amount_minor: int | None, until: datetime | None = None) -> Share:
    return Share(thing.id, thing.service["name"], amount_minor, until)
