"""The time line by API: who sees it, what it says in whose language, and what the balance lacks."""

from datetime import timedelta
from decimal import Decimal

import pytest

from backend.features.accounts.models import AccountKind, MemberRole, Membership, Settlement
from backend.features.renewals.models import Night
from backend.kit.ids import public
from backend.kit.periods import local_day
from tests.api.conftest import Client, Clients
from tests.features.renewals.conftest import PARIS
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

FORECAST = """
query ($months: Int!) { viewer { account { forecast(months: $months) {
  on kind critical message amount { amount } fromBalance { amount } fromCard { amount }
  attempt thenOn servicesCount services { name serviceId amount { amount } expiresAt }
  scheduledPaymentId
} } } }
"""
NEEDED = """
{ viewer { account { dashboard { balanceNeeded { amount } renewalsTotal { amount } } } } }
"""
OF_SERVICE = """
query ($id: ID!) { node(id: $id) { ... on HostingService { forecast {
  kind message amount { amount } fromCard { amount } services { name } } } } }
"""


async def last_night_is_over(make: Make) -> None:
    brand = await make.brand()
    day = local_day(make.now, PARIS)
    await Night.create(brand=brand, day=day, run_at=make.now, finished_at=make.now)


@pytest.fixture
async def automatic(make: Make, customer: Customer) -> Customer:
    """A card, 10 € on the balance, and two services renewed together in 13 days."""
    await make.card(customer)
    await make.balance(customer, 1_000)
    await make.hosting(customer, expires_in=20, renewal_mode="AUTOMATIC")
    await make.domain(customer, expires_in=20, renewal_mode="AUTOMATIC")
    await last_night_is_over(make)
    return customer


async def forecast(client: Client, months: int = 1, **headers: str) -> list[dict[str, object]]:
    said = await client.ask(FORECAST, {"months": months}, **headers)
    assert "errors" not in said, said
    events: list[dict[str, object]] = said["data"]["viewer"]["account"]["forecast"]
    return events


async def test_says_what_is_told_announced_charged_and_renewed(
    automatic: Customer, clients: Clients, make: Make
) -> None:
    events = await forecast(await clients.browser(automatic))
    assert [event["kind"] for event in events] == [
        *("TOLD", "TOLD", "ANNOUNCED", "TOLD", "CHARGED", "RENEWED"),
    ]
    charge = events[4]
    assert charge["on"] == (local_day(make.now, PARIS) + timedelta(days=13)).isoformat()
    assert charge["message"] == "Paiement du renouvellement de 2 services"
    assert charge["amount"] == {"amount": "110.98"}
    assert (charge["fromBalance"], charge["fromCard"]) == (
        {"amount": "10.00"},
        {"amount": "100.98"},
    )
    assert [charge["attempt"], charge["critical"], charge["servicesCount"]] == [1, False, 2]
    assert all(each["expiresAt"] for each in events[5]["services"])  # type: ignore[attr-defined]


async def test_speaks_the_callers_language(
    make: Make, customer: Customer, clients: Clients
) -> None:
    service = await make.hosting(customer, expires_in=9)
    client = await clients.program(customer)
    await customer.person.filter(id=customer.person.id).update(locale="en")
    events = await forecast(client)
    [end] = [event for event in events if event["kind"] == "EXPIRED"]
    assert (end["message"], end["critical"]) == (f"{service.name} expires", True)


async def test_the_end_of_what_nobody_renews(
    make: Make, customer: Customer, clients: Clients
) -> None:
    """Told before and after; then cut off and deleted by the product's days, a domain held and lost."""
    await make.product("pack", suspend_days=3)
    await make.hosting(customer, expires_in=-1)
    await make.domain(customer, expires_in=-1)
    await last_night_is_over(make)
    today = local_day(make.now, PARIS)
    events = await forecast(await clients.browser(customer), months=3)
    assert [(event["kind"], event["on"]) for event in events] == [
        (kind, (today + timedelta(days=days)).isoformat())
        for kind, days in (
            *(("TOLD", 2), ("SUSPENDED", 2), ("REDEMPTION", 29)),
            *(("DELETED", 44), ("LOST", 64)),
        )
    ]


async def test_a_reader_of_services_alone_sees_no_amounts(
    automatic: Customer, clients: Clients
) -> None:
    client = await clients.program(automatic, "account.view", "service.view")
    events = await forecast(client)
    assert {event["kind"] for event in events} >= {"CHARGED"}
    assert [event["amount"] for event in events] == [None] * len(events)
    assert {str(each["amount"]) for event in events for each in event["services"]} == {"None"}  # type: ignore[attr-defined]
    said = await client.ask(NEEDED)
    assert said["data"]["viewer"]["account"]["dashboard"]["balanceNeeded"] is None


async def test_a_service_is_shown_alone(automatic: Customer, clients: Clients, make: Make) -> None:
    service = await make.hosting(automatic, expires_in=20, renewal_mode="AUTOMATIC")
    client = await clients.browser(automatic)
    said = await client.ask(OF_SERVICE, {"id": public("svc", service.id)})
    events = said["data"]["node"]["forecast"]
    charge = next(event for event in events if event["kind"] == "CHARGED")
    assert charge["message"] == f"Paiement du renouvellement de {service.name}"
    assert charge["amount"] == {"amount": "100.79"}
    assert charge["fromCard"] is None
    assert all([each["name"] for each in event["services"]] == [service.name] for event in events)


async def needed(client: Client) -> tuple[Decimal, Decimal]:
    said = await client.ask(NEEDED)
    assert "errors" not in said, said
    found = said["data"]["viewer"]["account"]["dashboard"]
    return Decimal(found["balanceNeeded"]["amount"]), Decimal(found["renewalsTotal"]["amount"])


async def test_the_balance_needed_is_what_planned_renewals_exceed_it_by(
    automatic: Customer, clients: Clients, make: Make
) -> None:
    """R6.17, WL-42: the sum of what is planned within 30 days, less what is there."""
    client = await clients.browser(automatic)
    await make.hosting(
        automatic, expires_in=60, renewal_mode="AUTOMATIC"
    )  # charged after the window
    await make.hosting(automatic, expires_in=20)  # by hand
    assert await needed(client) == (Decimal("100.98"), Decimal("110.98"))
    await make.balance(automatic, 20_000)
    assert await needed(client) == (Decimal("0.00"), Decimal("110.98"))


async def test_on_terms_the_balance_lacks_nothing(make: Make, clients: Clients) -> None:
    customer = await make.account(
        kind=AccountKind.COMPANY,
        organisation="Agence",
        settlement=Settlement.ON_TERMS,
        credit_limit_minor=50_000,
    )
    await make.hosting(customer, expires_in=20, renewal_mode="AUTOMATIC")
    client = await clients.browser(customer)
    assert await needed(client) == (Decimal("0.00"), Decimal("100.79"))
    assert "INVOICED" in {event["kind"] for event in await forecast(client)}


async def test_an_accountant_sees_no_time_line(
    automatic: Customer, clients: Clients, make: Make
) -> None:
    member = Customer(automatic.account, await make.person())
    await Membership.create(
        person=member.person, account=member.account, role=MemberRole.ACCOUNTANT, home=True
    )
    said = await (await clients.browser(member)).ask(FORECAST, {"months": 1})
    assert said["data"]["viewer"]["account"]["forecast"] is None
    assert said["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_a_list_can_be_narrowed_to_some_kinds(automatic: Customer, clients: Clients) -> None:
    client = await clients.browser(automatic)
    said = await client.ask(
        "{ viewer { account { forecast(kinds: [CHARGED, EXPIRED]) { kind } } } }"
    )
    kinds = [event["kind"] for event in said["data"]["viewer"]["account"]["forecast"]]
    assert set(kinds) == {"CHARGED"}
