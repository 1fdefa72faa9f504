"""« What happens if I do nothing »: told on day 0, and held against what really happened, day by day."""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TypeAlias
from uuid import UUID

import pytest

from backend.features.accounts.models import AccountKind, Settlement
from backend.features.billing.models import Payment, PaymentMethod, PaymentState
from backend.features.brands.operations import set_policy
from backend.features.catalog.models import Price, PriceOperation, ProductKind, TaxRate
from backend.features.journal.models import Actor, Credential, Entry
from backend.features.orders.models import Order
from backend.features.renewals.foretold import Event, Kind
from backend.features.renewals.models import Announcement
from backend.features.renewals.queries.forecast import outlook
from backend.features.services.models import RenewalMode, Service
from backend.features.work.models import Mail
from backend.features.work.operations import JobFunction
from backend.kit.periods import local_day, start_of
from tests.features.renewals.conftest import PARIS, Nights, letters
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

AUTOMATIC = RenewalMode.AUTOMATIC
Fact: TypeAlias = tuple[date, str, *tuple[object, ...]]


def day_of(at: datetime) -> date:
    return local_day(at, PARIS)


@pytest.fixture
def all_jobs(all_jobs: dict[str, JobFunction]) -> dict[str, JobFunction]:
    """Every job but printing, which nobody reads here."""

    async def print_nothing(*_: object) -> None:
        return

    return {**all_jobs, "billing.print": print_nothing}


async def card_until(make: Make, customer: Customer, ends_in: int) -> PaymentMethod:
    """A card that is good until the end of the month that lies so many days ahead."""
    card = await make.card(customer)
    last = make.now + timedelta(days=ends_in)
    await PaymentMethod.filter(id=card.id).update(expires_month=last.month, expires_year=last.year)
    return card


async def price_changes(make: Make, code: str, months: int, to: str, on: date) -> None:
    at = start_of(on, PARIS)
    product = await make.product(code)
    await Price.filter(
        product=product, operation=PriceOperation.RENEW, period_months=months
    ).update(valid_until=at)
    await Price.create(
        product=product,
        operation=PriceOperation.RENEW,
        period_months=months,
        currency="EUR",
        unit_price=Decimal(to),
        valid_from=at,
    )


async def vat_changes(to: str, on: date) -> None:
    await TaxRate.all().update(valid_until=on)
    await TaxRate.create(
        territory="FR", tax_class="ELECTRONIC_SERVICE", rate=Decimal(to), valid_from=on
    )


async def consumer(make: Make) -> Customer:
    """A card; yearly and monthly, with and without cut-off, some on one day, some by hand."""
    customer = await make.account()
    await make.card(customer)
    for _ in range(2):
        await make.domain(customer, expires_in=75, renewal_mode=AUTOMATIC)
    await make.hosting(customer, expires_in=75, renewal_mode=AUTOMATIC)
    await make.domain(customer, tld=".com", expires_in=78, renewal_mode=AUTOMATIC)
    await make.hosting(
        customer, expires_in=19, renewal_mode=AUTOMATIC, period_months=1, anchor_day=31
    )
    await make.hosting(customer, expires_in=100)
    await make.domain(
        customer, expires_in=9, renewal_mode=AUTOMATIC
    )  # late: told and announced at once
    return customer


async def company(make: Make) -> Customer:
    """A balance that pays its part first, then nothing but the card."""
    customer = await make.account(kind=AccountKind.COMPANY, organisation="Agence")
    await make.balance(customer, 9_000)
    await make.card(customer)
    await make.hosting(customer, expires_in=130, renewal_mode=AUTOMATIC)
    await make.domain(customer, expires_in=300, renewal_mode=AUTOMATIC)
    await make.domain(customer, expires_in=45, renewal_mode=AUTOMATIC)
    return customer


async def on_terms(make: Make) -> Customer:
    """Invoiced by the month, until its limit is reached."""
    customer = await make.account(
        kind=AccountKind.COMPANY,
        organisation="Revendeur",
        settlement=Settlement.ON_TERMS,
        terms_days=60,
        credit_limit_minor=12_000,
    )
    await make.domain(customer, expires_in=30, renewal_mode=AUTOMATIC)
    await make.hosting(customer, expires_in=60, renewal_mode=AUTOMATIC)
    await make.hosting(customer, expires_in=90, renewal_mode=AUTOMATIC)
    return customer


async def card_ends(make: Make) -> Customer:
    customer = await make.account()
    await card_until(make, customer, 45)
    await make.hosting(customer, expires_in=25, renewal_mode=AUTOMATIC)
    await make.hosting(customer, expires_in=120, renewal_mode=AUTOMATIC)
    return customer


async def balance_ends(make: Make) -> Customer:
    customer = await make.account()
    await make.balance(customer, 2_500)
    for expires_in in (20, 50, 80, 110):
        await make.domain(customer, expires_in=expires_in, renewal_mode=AUTOMATIC)
    return customer


async def penniless(make: Make) -> Customer:
    """Nothing to pay with, and a price that rises between the first try and the second."""
    customer = await make.account(kind=AccountKind.COMPANY, organisation="Sans le sou")
    expires_on = day_of(make.now + timedelta(days=40))
    await make.product(".eu")
    await make.domain(customer, tld=".eu", expires_in=40, renewal_mode=AUTOMATIC)
    await price_changes(make, ".eu", 12, "9.01", expires_on - timedelta(days=6))
    return customer


async def forgetful(make: Make) -> Customer:
    """Renews nothing: a hosting is cut off and deleted, a name held and lost; one was cancelled."""
    customer = await make.account()
    await make.card(customer)
    await make.hosting(customer, expires_in=10)
    await make.hosting(customer, expires_in=33, renewal_mode=RenewalMode.OFF_AT_TERM)
    await make.domain(customer, expires_in=12)
    return customer


HOUSEHOLDS: tuple[Callable[[Make], Awaitable[Customer]], ...] = (
    consumer,
    company,
    on_terms,
    card_ends,
    balance_ends,
    penniless,
    forgetful,
)


def foreseen(account_id: UUID, events: Iterable[Event]) -> list[Fact]:
    """Return a forecast as facts that an outsider can read elsewhere."""
    found: list[Fact] = []
    for event in events:
        day, kind, names = event.day, event.kind, frozenset(each.name for each in event.shares)
        match kind:
            case Kind.TOLD:
                found += [
                    (day, kind, each.name, event.days, event.tacit, each.amount_minor)
                    for each in event.shares
                ]
            case Kind.ANNOUNCED:
                found.append((day, kind, account_id, names, event.amount_minor, event.then_on))
            case Kind.CHARGED:
                found.append((day, kind, account_id, event.card_minor, event.balance_minor))
            case Kind.INVOICED:
                found.append((day, kind, account_id, event.amount_minor))
            case Kind.NOT_CHARGED:
                found.append((day, kind, account_id, event.then_on))
            case Kind.RENEWED:
                found += [(day, kind, each.name, each.until) for each in event.shares]
            case _:
                found += [(day, kind, each.name) for each in event.shares]
    return found


async def lived(until: date, outside: Outside) -> list[Fact]:
    """Return what happened: from letters, the sandboxes' statements, the journal."""
    names = {str(service.id): service.name for service in await Service.all()}
    return [
        *await _told(),
        *await _of_journal(names),
        *await _charged(outside),
        *await _invoiced(),
        *await _renewed(outside),
        *await _ended(),
        *[fact for service in await Service.all() for fact in _phases(service) if fact[0] <= until],
    ]


def _phases(service: Service) -> list[Fact]:
    """Expiry and redemption are no acts: they are computed from the dates, here from those of the end."""
    assert service.expires_at
    assert service.grace_until
    found: list[Fact] = [(day_of(service.expires_at), Kind.EXPIRED, service.name)]
    if service.kind is ProductKind.DOMAIN:
        found.append((day_of(service.grace_until), Kind.REDEMPTION, service.name))
    return found


async def _ended() -> list[Fact]:
    """What was cut off, and what is not there any more, by the journal and the registrar's books."""
    services = {str(service.id): service for service in await Service.all()}
    found: list[Fact] = []
    for fact in ("service.suspended", "service.terminated"):
        for line in await Entry.filter(fact=fact):
            [service] = [services[each["id"]] for each in line.targets if each["kind"] == "service"]
            if fact == "service.suspended":
                kind = Kind.SUSPENDED
            elif service.kind is ProductKind.DOMAIN:
                kind = Kind.LOST
            else:
                cancelled = service.renewal_mode is RenewalMode.OFF_AT_TERM
                kind = Kind.ENDED if cancelled else Kind.DELETED
            found.append((day_of(line.at), kind, service.name))
    return found


async def _told() -> list[Fact]:
    """Each announcement, and one letter for each of their sheets.

    Whoever is charged on the very day of a notice may be renewed before its letter is written, and then there is
    none to write.
    """
    told = await Announcement.all()
    renewed = {
        (UUID(each["id"]), day_of(line.at))
        for line in await Entry.filter(fact="service.renewed")
        for each in line.targets
        if each["kind"] == "service"
    }
    sheets = Counter({(each.letter_id, day_of(each.announced_at)) for each in told})
    needless = Counter(
        day
        for letter_id, day in sheets
        if all((each.service_id, day) in renewed for each in told if each.letter_id == letter_id)
    )
    posted = Counter(day_of(letter.created_at) for letter in await letters("renewal_announced"))
    written = Counter(day for _, day in sheets)
    assert posted - written == Counter()
    assert written - posted - needless == Counter()
    return [
        (
            day_of(each.announced_at),
            Kind.TOLD,
            each.service_name,
            each.days,
            each.tacit_notice,
            each.total_minor,
        )
        for each in told
    ]


KINDS = {
    "scheduled_payment.announced": Kind.ANNOUNCED,
    "scheduled_payment.refused": Kind.NOT_CHARGED,
    "renewal.withdrawn": Kind.WITHDRAWN,
}

LETTERS = {
    "scheduled_payment.announced": "payment_announced",
    "scheduled_payment.refused": "payment_refused",
}


async def _of_journal(names: dict[str, str]) -> list[Fact]:
    found: list[Fact] = []
    for fact, kind in KINDS.items():
        lines = await Entry.filter(fact=fact).order_by("at")
        if fact in LETTERS:
            posted = await Mail.filter(letter=LETTERS[fact]).values_list("created_at", flat=True)
            assert sorted(map(day_of, posted)) == sorted(day_of(line.at) for line in lines)
        for line in lines:
            day = day_of(line.at)
            services = [names[each["id"]] for each in line.targets if each["kind"] == "service"]
            after = line.after
            match kind:
                case Kind.ANNOUNCED:
                    charge_on = date.fromisoformat(str(after["charge_on"]))
                    found.append(
                        (
                            day,
                            kind,
                            line.account_id,
                            frozenset(services),
                            after["ceiling_minor"],
                            charge_on,
                        )
                    )
                case Kind.NOT_CHARGED:
                    then = after["try_on"] and date.fromisoformat(str(after["try_on"]))
                    found.append((day, kind, line.account_id, then))
                case _:
                    found += [(day, kind, name) for name in services]
    return found


async def _charged(outside: Outside) -> list[Fact]:
    """Each payment, and for what its card paid one charge in the processor's statement."""
    paid = await Payment.filter(state=PaymentState.SUCCEEDED)
    by_card = sorted((day_of(each.created_at), each.card_minor) for each in paid if each.card_minor)
    assert by_card == sorted(
        (day_of(datetime.fromisoformat(str(row["at"]))), row["amount_minor"])
        for row in outside.charges()
    )
    return [
        (
            day_of(each.created_at),
            Kind.CHARGED,
            each.account_id,  # type: ignore[attr-defined]  # Tortoise adds the column
            each.card_minor,
            each.balance_minor,
        )
        for each in paid
    ]


async def _invoiced() -> list[Fact]:
    return [
        (day_of(order.placed_at), Kind.INVOICED, order.account_id, order.total_minor)
        for order in await Order.filter(on_terms=True)
        if order.placed_at
    ]


async def _renewed(outside: Outside) -> list[Fact]:
    """Each renewal in the journal, and for domains one in the registrar's statement."""
    services = {service.id: service for service in await Service.all()}
    found: list[Fact] = []
    for line in await Entry.filter(fact="service.renewed"):
        [service_id] = [UUID(each["id"]) for each in line.targets if each["kind"] == "service"]
        until = datetime.fromisoformat(str(line.after["expires_at"]))
        found.append((day_of(line.at), Kind.RENEWED, services[service_id].name, until))
    domains = {service.name for service in services.values() if service.kind == "DOMAIN"}
    assert sorted((day, name) for day, _, name, _ in found if name in domains) == sorted(  # type: ignore[misc]
        (day_of(datetime.fromisoformat(str(row["at"]))), row["name"]) for row in outside.renewals()
    )
    return found


async def test_the_forecast_of_day_0_is_the_history_of_400_days(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """L-9: by the rules of the worker, so that every day of it comes true where nothing goes wrong."""
    days = 400
    await make.product(".com", cutoff_days=7)
    await make.product("pack", suspend_days=3)
    customers = [await household(make) for household in HOUSEHOLDS]
    # What follows an invoice on terms that is not paid is not foretold: nothing follows it here.
    await set_policy(
        Actor(Credential.COMMAND),
        brand_id=(await make.brand()).id,
        key="dunning",
        changes={"reminder_days": (365,), "suspend_days": 365, "terminate_days": 730},
        now=make.now,
    )
    today = day_of(make.now)
    await price_changes(make, ".fr", 12, "9.37", today + timedelta(days=200))
    await price_changes(make, "pack", 1, "7.49", today + timedelta(days=150))
    await vat_changes("0.21", today + timedelta(days=230))
    told = [
        fact
        for customer in customers
        for fact in foreseen(customer.id, (await outlook(customer.id, make.now, days=days)).events)
    ]
    await nights.tonight()
    await nights.live(days)
    happened = await lived(today + timedelta(days=days), outside)
    assert {fact[1] for fact in happened} == set(Kind)
    for day in (today + timedelta(days=each) for each in range(days + 1)):
        of_day = sorted((fact for fact in happened if fact[0] == day), key=repr)
        assert sorted((fact for fact in told if fact[0] == day), key=repr) == of_day, day
