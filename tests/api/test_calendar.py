"""The calendar under its secret address: what it shows, to whom, and when it shows nothing any more."""

from datetime import date, timedelta
from typing import Any

import httpx
import pytest
from icalendar import Calendar

from backend.features.accounts.models import MemberRole, Membership
from backend.features.renewals.models import CalendarAddress
from backend.kit.ids import public
from backend.kit.periods import local_day
from tests.api.conftest import Clients
from tests.features.renewals.conftest import PARIS
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

CREATE = """
mutation ($input: CreateCalendarAddressInput!) { createCalendarAddress(input: $input) {
  url calendarAddress { id mine } userErrors { code } } }
"""
REVOKE = """
mutation ($input: RevokeCalendarAddressInput!) { revokeCalendarAddress(input: $input) {
  calendarAddresses { id } userErrors { code } } }
"""
LIST = "{ viewer { account { calendarAddresses { id mine } } } }"


async def made(clients: Clients, customer: Customer) -> dict[str, Any]:
    client = await clients.browser(customer, fresh_password=True)
    said = await client.ask(CREATE, {"input": {"accountId": public("acc", customer.id)}})
    answer: dict[str, Any] = said["data"]["createCalendarAddress"]
    assert answer["userErrors"] == [], said
    return answer


@pytest.fixture
async def automatic(make: Make, customer: Customer) -> Customer:
    await make.card(customer)
    await make.hosting(
        customer,
        expires_in=20,
        renewal_mode="AUTOMATIC",
        name="une-adresse-assez-longue-pour-être-pliée-en-deux-lignes-et-plus.example",
    )
    return customer


def days(answer: httpx.Response) -> list[tuple[date, str]]:
    return [
        (each["dtstart"].dt, str(each["summary"]))
        for each in Calendar.from_ical(answer.text).walk("VEVENT")
    ]


async def test_shows_what_is_to_come_without_a_session(
    automatic: Customer, clients: Clients, make: Make, http: httpx.AsyncClient
) -> None:
    url = (await made(clients, automatic))["url"]
    answer = await http.get(url)
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["cache-control"].startswith("private")
    today = local_day(make.now, PARIS)
    on, summary = days(answer)[0]
    assert on == today + timedelta(days=13)
    assert summary.startswith("Paiement du renouvellement de une-adresse")
    assert "100,79" in summary
    [entry, *_] = Calendar.from_ical(answer.text).walk("VEVENT")
    assert entry["dtend"].dt == on + timedelta(days=1)
    assert all(len(line.encode()) <= 75 for line in answer.text.split("\r\n"))


async def test_is_the_same_until_something_changes(
    automatic: Customer, clients: Clients, make: Make, http: httpx.AsyncClient
) -> None:
    url = (await made(clients, automatic))["url"]
    first = await http.get(url)
    tag = first.headers["etag"]
    assert (await http.get(url, headers={"if-none-match": tag})).status_code == 304
    head = await http.head(url)
    assert (head.status_code, head.text, head.headers["etag"]) == (200, "", tag)
    uids = [str(each["uid"]) for each in Calendar.from_ical(first.text).walk("VEVENT")]
    assert len(set(uids)) == len(uids)
    await make.hosting(automatic, expires_in=60)
    second = await http.get(url, headers={"if-none-match": tag})
    assert second.status_code == 200
    again = [str(each["uid"]) for each in Calendar.from_ical(second.text).walk("VEVENT")]
    assert set(uids) <= set(again)


async def test_a_wrong_secret_is_nothing(clients: Clients, http: httpx.AsyncClient) -> None:
    for secret in ("x" * 43, "%F0%9F%92%A9", "a" * 2000):
        answer = await http.get(f"/calendar/{secret}.ics")
        assert (answer.status_code, answer.json()["code"]) == (404, "NOT_FOUND")


async def test_a_new_address_ends_the_one_before_and_revoking_ends_it(
    automatic: Customer, clients: Clients, http: httpx.AsyncClient
) -> None:
    first = await made(clients, automatic)
    second = await made(clients, automatic)
    assert (await http.get(first["url"])).status_code == 404
    assert (await http.get(second["url"])).status_code == 200
    client = await clients.browser(automatic, fresh_password=True)
    said = await client.ask(LIST)
    assert said["data"]["viewer"]["account"]["calendarAddresses"] == [second["calendarAddress"]]
    given = {"calendarAddressId": second["calendarAddress"]["id"]}
    for _ in range(2):
        said = await client.ask(REVOKE, {"input": given})
        assert said["data"]["revokeCalendarAddress"] == {"calendarAddresses": [], "userErrors": []}
    assert (await http.get(second["url"])).status_code == 404


async def test_the_secret_is_kept_nowhere(automatic: Customer, clients: Clients) -> None:
    secret = (await made(clients, automatic))["url"].rpartition("/")[2].removesuffix(".ics")
    assert len(secret) >= 43
    assert secret not in str(await CalendarAddress.all().values())


async def test_somebody_who_lost_access_reads_nothing_any_more(
    automatic: Customer, clients: Clients, make: Make, http: httpx.AsyncClient
) -> None:
    """The address acts as its maker, who is looked at anew each time."""
    member = Customer(automatic.account, await make.person())
    membership = await Membership.create(
        person=member.person, account=member.account, role=MemberRole.OWNER, home=True
    )
    url = (await made(clients, member))["url"]
    assert (await http.get(url)).status_code == 200
    await Membership.filter(id=membership.id).update(role=MemberRole.ACCOUNTANT)
    assert (await http.get(url)).status_code == 404
    await membership.delete()
    assert (await http.get(url)).status_code == 404


async def test_two_owners_have_an_address_each(
    automatic: Customer, clients: Clients, make: Make, http: httpx.AsyncClient
) -> None:
    member = Customer(automatic.account, await make.person())
    await Membership.create(
        person=member.person, account=member.account, role=MemberRole.OWNER, home=True
    )
    urls = [(await made(clients, each))["url"] for each in (automatic, member)]
    assert [(await http.get(url)).status_code for url in urls] == [200, 200]


async def test_a_token_makes_no_address(automatic: Customer, clients: Clients) -> None:
    """What a token may not see, it could else have read for it."""
    client = await clients.program(automatic)
    said = await client.ask(CREATE, {"input": {"accountId": public("acc", automatic.id)}})
    assert [each["code"] for each in said["data"]["createCalendarAddress"]["userErrors"]] == [
        "FORBIDDEN"
    ]
