"""A town whose services are renewed by night, for long runs: its households, its year, and what must be true of it.

`Town.settle(...)` moves the households in, all of them decided by one seeded random; `live` lets days pass. What
goes wrong meanwhile stands in mishaps.py; the questions at the end ask letters, statements and journal, never the
code that was tested.
"""

from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.features.accounts.models import AccountKind, Settlement
from backend.features.accounts.policy import Permission, for_worker
from backend.features.audit import operations as audit
from backend.features.billing.models import PaymentMethod
from backend.features.billing.rules import Means
from backend.features.brands.policies import AutomaticRenewalPolicy, RenewalPolicy
from backend.features.catalog.models import Price, PriceOperation, Product
from backend.features.overview import queries as overview
from backend.features.renewals.models import ScheduledPayment, ScheduledState
from backend.features.renewals.operations.change_payment import cancel_scheduled_payment
from backend.features.services.models import RenewalMode, Service, ServiceState
from backend.features.work import operations as work
from backend.features.work.operations import JobFunction
from backend.features.work.passage import Passage
from backend.kit import database
from backend.kit.database import Row
from backend.kit.periods import local_day
from backend.kit.refusals import Refusal
from backend.ports.mail import Letter
from backend.ports.world import World
from backend.sandbox import calls
from tests.journeys.errands import renew, top_up
from tests.journeys.steps import JOBS
from tests.make import Customer, Make
from tests.outside import Outside

PARIS = ZoneInfo("Europe/Paris")
GOOD, ASKS = "4242424242424242", "4000002500003155"
NO_FUNDS, DECLINED, STOLEN = "4000000000009995", "4000000000000341", "4000000000009979"
LOSES_ITS_ANSWER, ANSWERS_LATE = "4000000000000119", "4000000000000077"

CARDS: Sequence[tuple[Sequence[str], int]] = (
    ((GOOD,), 40),
    ((NO_FUNDS, GOOD), 8),
    ((DECLINED,), 5),
    ((STOLEN, GOOD), 4),
    ((ASKS,), 10),
    ((LOSES_ITS_ANSWER,), 6),
    ((ANSWERS_LATE,), 6),
    ((), 6),
)
"""The cards of a household, in the order in which they are tried, and how common that is."""


class KeepsNothing:
    """A mail server that takes every letter; what was sent stands in our own outbox."""

    async def send(self, letter: Letter) -> None: ...


@dataclass
class Household:
    """A customer, how they pay, and what they do by themselves."""

    customer: Customer
    confirms: bool
    renews_by_hand: bool
    cancels: bool
    services: list[Service] = field(default_factory=list)


@dataclass
class Town:
    """Everybody, and the days they live through."""

    world: World
    make: Make
    outside: Outside
    random: Random
    jobs: Mapping[str, JobFunction]
    households: list[Household] = field(default_factory=list)

    @classmethod
    async def settle(
        cls, world: World, make: Make, outside: Outside, *, services: int, random: Random
    ) -> "Town":
        """Move in so many services, in households of one to thirteen."""
        town = cls(replace(world, mail=KeepsNothing()), make, outside, random, JOBS)
        await town._catalogue()
        while sum(len(each.services) for each in town.households) < services:
            await town._move_in()
        return town

    @property
    def passage(self) -> Passage:
        return Passage(self.world, self.jobs, self.outside.set_ahead)

    async def now(self) -> datetime:
        return (await self.world.clock.moment()).now

    async def live(self, days: int) -> None:
        """Let days pass with a worker awake and everybody doing what they do."""
        for _ in range(days):
            await self.customers_act()
            await self.passage.until(await self.now() + timedelta(days=1))

    async def _catalogue(self) -> None:
        await self.make.product("pack", period_months=[1, 12, 24])
        await self.make.product(".fr")
        await self.make.product(".com", price="11.99", cutoff_days=7)

    async def _move_in(self) -> None:
        company = self.random.random() < 0.4
        on_terms = company and self.random.random() < 0.3
        given: dict[str, object] = {}
        if company:
            given |= {"kind": AccountKind.COMPANY, "organisation": "Agence"}
        if on_terms:
            given |= {
                "settlement": Settlement.ON_TERMS,
                "terms_days": 30,
                "credit_limit_minor": self.random.choice([2_000, 10_000_000]),
            }
        customer = await self.make.account(**given)
        if not on_terms:
            await self._means(customer)
        household = Household(
            customer,
            confirms=self.random.random() < 0.6,
            renews_by_hand=self.random.random() < 0.3,
            cancels=self.random.random() < 0.1,
        )
        automatic = self.random.random() < 0.75
        shared = self.random.uniform(2, 395)
        for _ in range(self.random.choice([1, 2, 3, 5, 8, 13])):
            # Most of what a household has falls due on one day, and is one charge.
            expires_in = shared if self.random.random() < 0.7 else self.random.uniform(2, 395)
            household.services.append(await self._service(customer, expires_in, automatic))
        self.households.append(household)

    async def _means(self, customer: Customer) -> None:
        [cards] = self.random.choices([each for each, _ in CARDS], [weight for _, weight in CARDS])
        for position, number in enumerate(cards):
            card = await self.make.card(customer, number, default=position == 0)
            if self.random.random() < 0.1:
                await self._let_it_end(card)
        if not cards or self.random.random() < 0.2:
            minor = self.random.choice([1_001, 5_003, 40_007])
            await top_up(self.world, self.make, customer, minor)
            await PaymentMethod.filter(
                account_id=customer.id, is_default=False, last4=GOOD[-4:]
            ).update(removed_at=self.make.now)

    async def _let_it_end(self, card: PaymentMethod) -> None:
        ends = self.make.now + timedelta(days=self.random.uniform(30, 360))
        await PaymentMethod.filter(id=card.id).update(
            expires_year=ends.year, expires_month=ends.month
        )
        self.outside.payments.store.run(
            "UPDATE card SET exp_year = ?, exp_month = ? WHERE token = ?",
            *(ends.year, ends.month, card.processor_ref),
        )

    async def _service(self, customer: Customer, expires_in: float, automatic: bool) -> Service:
        mode = RenewalMode.AUTOMATIC if automatic else RenewalMode.MANUAL
        kind = self.random.random()
        if kind < 0.4:
            return await self.make.domain(customer, expires_in=expires_in, renewal_mode=mode)
        if kind < 0.65:
            return await self.make.domain(
                customer, tld=".com", expires_in=expires_in, renewal_mode=mode
            )
        if kind < 0.97:
            return await self.make.hosting(customer, expires_in=expires_in, renewal_mode=mode)
        return await self.make.hosting(
            customer, expires_in=self.random.uniform(16, 30), renewal_mode=mode, period_months=1
        )

    async def raise_price(self, code: str, to: str) -> None:
        """A new price list begins now; the old one ends with it."""
        product: Product = await self.make.product(code)
        now = await self.now()
        old = Price.filter(product=product, operation=PriceOperation.RENEW, valid_until=None)
        await old.update(valid_until=now)
        for months in product.period_months:
            await Price.create(
                product=product,
                operation=PriceOperation.RENEW,
                period_months=months,
                currency="EUR",
                unit_price=(Decimal(to) * months / 12).quantize(Decimal("0.000001")),
                valid_from=now,
            )

    # What customers do by themselves

    async def customers_act(self) -> None:
        """Some confirm what their bank asks, some cancel a planned payment, some renew by hand."""
        await self._confirm()
        for household in self.households:
            if household.cancels and self.random.random() < 0.05:
                await self._cancel(household)
        await self._renew_by_hand(await self.now())

    async def _confirm(self) -> None:
        willing = {str(each.customer.id) for each in self.households if each.confirms}
        waiting = self.outside.payments.store.all(
            "SELECT id, customer FROM visit WHERE purpose = 'confirm' AND stage = 'CONFIRM'"
        )
        for visit in waiting:
            if visit["customer"] in willing and self.random.random() < 0.7:
                agreed = self.random.random() < 0.9
                with suppress(calls.Refusal):  # the page was over meanwhile
                    self.outside.payments.answer_bank(visit["id"], agreed=agreed)

    async def _cancel(self, household: Household) -> None:
        open_states = [ScheduledState.PLANNED, ScheduledState.NOTIFIED, ScheduledState.RETRY_WAIT]
        payment = await ScheduledPayment.filter(
            account_id=household.customer.id, state__in=open_states
        ).first()
        if payment is not None:
            moment = await self.world.clock.moment()
            await cancel_scheduled_payment(household.customer.actor(), payment.id, moment=moment)

    async def _renew_by_hand(self, now: datetime) -> None:
        """Renew some of what is about to expire, or has; a refusal is what its customer reads."""
        careful = {each.customer.id: each for each in self.households if each.renews_by_hand}
        due = await Service.filter(
            account_id__in=list(careful),
            state=ServiceState.ACTIVE,
            renewal_mode=RenewalMode.MANUAL,
            expires_at__lt=now + timedelta(days=20),
        ).order_by("name")
        for service in due:
            if self.random.random() < 0.9:
                continue
            customer = careful[service.account_id].customer
            card = await PaymentMethod.filter(account_id=customer.id, removed_at=None).first()
            if card is None:
                continue
            with suppress(Refusal):
                means = Means(payment_method_id=card.id)
                await renew(self.world, customer, [service], means)


# What must be true in the end


async def assert_books_are_right(town: Town) -> None:
    """I1 to I12."""
    report = await audit.audit(town.world, asked_at_most=20_000)
    assert [finding.plain() for finding in report.findings] == []


async def assert_nothing_was_done_twice(town: Town) -> None:
    """By the statements of the outside: one charge a payment, one renewal a name and date, and our books equal.

    What we have asked for and hear no end of is with a worker or a person, and counted when it ends.
    """
    asked = await database.rows(
        """
        SELECT a.id::text AS key FROM billing_payment p
        JOIN billing_payment_attempt a ON a.payment_id = p.id WHERE p.finished_at IS NULL
        """
    )
    under_way = {row["key"] for row in asked}
    charges = [line for line in town.outside.charges() if line["key"] not in under_way]
    refunds = town.outside.refunds()
    paid = await database.rows(
        """
        SELECT a.id::text AS key, p.card_minor FROM billing_payment p
        JOIN billing_payment_attempt a ON a.payment_id = p.id AND a.state = 'SUCCEEDED'
        WHERE p.state = 'SUCCEEDED' AND p.card_minor > 0
        """
    )
    ours = {row["key"]: row["card_minor"] for row in paid}
    assert {str(line["key"]): line["amount_minor"] for line in charges} == ours
    twice = await database.rows(
        """
        SELECT service_id, period_from FROM orders_order_line
        WHERE state NOT IN ('REFUNDED') AND live GROUP BY 1, 2 HAVING count(*) > 1
        """
    )
    assert twice == []
    renewed = Counter((line["name"], line["from"]) for line in town.outside.renewals())
    assert [key for key, many in renewed.items() if many > 1] == []
    extended = await database.value(
        "SELECT count(*) FROM orders_order_line l JOIN services_service s ON s.id = l.service_id"
        " WHERE l.state = 'DONE' AND s.kind = 'DOMAIN'"
    )
    assert len(renewed) == extended
    back = sum(int(str(line["amount_minor"])) for line in refunds)
    assert back == await database.value(
        "SELECT coalesce(sum(card_minor), 0)::bigint FROM billing_refund"
    )


async def assert_never_more_than_announced(town: Town) -> None:
    """What a planned payment's order cost is no more than its last letter said, and no less was in the journal."""
    found = await database.rows(
        """
        SELECT payment.id, o.total_minor, told.ceiling_minor
        FROM renewals_scheduled_payment payment JOIN orders_order o ON o.id = payment.order_id
        JOIN LATERAL (
            SELECT (after->>'ceiling_minor')::bigint AS ceiling_minor FROM journal_entry
            WHERE fact = 'scheduled_payment.announced'
              AND targets @> jsonb_build_array(jsonb_build_object('id', payment.id::text))
            ORDER BY at DESC, id DESC LIMIT 1
        ) told ON true
        WHERE payment.state = 'SUCCEEDED'
        """
    )
    assert found
    assert [row for row in found if row["total_minor"] > row["ceiling_minor"]] == []


async def assert_nobody_lost_anything_in_silence(town: Town) -> None:
    """No AUTOMATIC service expired without every notice whose day had a live worker, and the nearest after an outage.

    And something still says so: a letter about its payment, an open incident, or the to-do list.
    """
    awake = await _awake_days()
    policy = AutomaticRenewalPolicy()
    now = await town.now()
    today = local_day(now, PARIS)
    lost = await database.rows(
        """
        SELECT id, account_id, expires_at, period_months FROM services_service
        WHERE renewal_mode = 'AUTOMATIC' AND state = 'ACTIVE' AND expires_at <= $1
        """,
        now,
    )
    told = await _notices()
    silent = []
    for service in lost:
        expected = _expected_notices(service, policy, awake, today, town.make.now)
        missing = expected - told[service["id"], service["expires_at"]]
        if missing or not await _still_said(service, now):
            silent.append((service["id"], service["expires_at"], sorted(missing)))
    assert silent == [], f"{len(silent)} of {len(lost)}"


async def _awake_days() -> set[date]:
    found = await database.rows(
        "SELECT finished_at FROM renewals_night WHERE finished_at IS NOT NULL"
    )
    return {local_day(row["finished_at"], PARIS) for row in found}


async def _notices() -> Mapping[tuple[UUID, datetime], set[int]]:
    found = await database.rows("SELECT service_id, period_from, days FROM renewals_announcement")
    told: defaultdict[tuple[UUID, datetime], set[int]] = defaultdict(set)
    for row in found:
        told[row["service_id"], row["period_from"]].add(row["days"])
    return told


def _expected_notices(
    service: Row, policy: AutomaticRenewalPolicy, awake: set[date], today: date, since: datetime
) -> set[int]:
    """Return the notices whose days, up to the next one's, had somebody awake; a missed one gives way to the next."""
    expires_on = local_day(service["expires_at"], PARIS)
    days = [each for each in policy.notice_days if each < 28 * service["period_months"]]
    before = sorted(days, reverse=True)
    windows = [
        (first, expires_on - timedelta(days=first), expires_on - timedelta(days=following))
        for first, following in zip(before, [*before[1:], -1], strict=True)
    ]
    after = expires_on + timedelta(days=3)
    windows.append((-3, after, after + timedelta(days=30)))
    begun_on = local_day(since, PARIS)
    return {
        days
        for days, opens, closes in windows
        if any(opens <= day < closes and begun_on < day <= today for day in awake)
    }


async def _still_said(service: Row, now: datetime) -> bool:
    """Say whether a letter about its payment, an open incident, or the to-do list names the loss."""
    told = await database.value(
        """
        SELECT EXISTS (
            SELECT FROM renewals_scheduled_renewal planned
            JOIN renewals_scheduled_payment payment ON payment.id = planned.payment_id
            JOIN work_mail mail ON mail.account_id = payment.account_id
                AND mail.letter IN ('payment_refused', 'payment_withdrawn', 'payment_to_confirm')
                AND mail.created_at >= payment.created_at
            WHERE planned.service_id = $1 AND planned.period_from = $2
        ) OR EXISTS (
            SELECT FROM renewals_incident WHERE service_id = $1 AND closed_at IS NULL
        )
        """,
        service["id"],
        service["expires_at"],
    )
    reach = for_worker(Permission.SERVICE_VIEW, service["account_id"])
    alerted = await overview.expired(
        reach, service["account_id"], 1_000, now=now, renewal=RenewalPolicy()
    )
    return bool(told) or service["id"] in {row["id"] for row in alerted}


Check = Callable[[Town], Awaitable[None]]

CHECKS: Sequence[Check] = (
    assert_books_are_right,
    assert_nothing_was_done_twice,
    assert_never_more_than_announced,
    assert_nobody_lost_anything_in_silence,
)


async def assert_all_is_well(town: Town) -> None:
    for check in CHECKS:
        await check(town)


async def awaited(town: Town) -> Mapping[str, object]:
    """Return in figures what came of it all, and what waits for a person, for the line that a long run prints."""
    payments = await database.rows(
        "SELECT state, count(*) AS many FROM renewals_scheduled_payment GROUP BY state ORDER BY state"
    )
    stopped = await database.rows(
        "SELECT kind, last_error FROM work_job WHERE state = 'MANUAL' ORDER BY created_at, id"
    )
    return {
        **{row["state"]: row["many"] for row in payments},
        "services": sum(len(each.services) for each in town.households),
        "charges": len(town.outside.charges()),
        "renewals": len(town.outside.renewals()),
        "letters": await database.value("SELECT count(*) FROM work_mail"),
        "stopped": [f"{job['kind']}: {job['last_error']}" for job in stopped],
        "clock": int((await work.demo_offset()).days),
    }
