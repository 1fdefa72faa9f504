"""Invoices as each role of an account reads them, and money as it is written."""

import pytest

from backend.features.accounts.models import MemberRole, Membership
from tests.api.conftest import Client, Clients
from tests.api.household import furnish
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

FIND = """
query ($text: String) { viewer { account { invoices(search: $text) { nodes { number lines {
    serviceName service { name }
} } } } } }
"""


@pytest.fixture
async def owner(make: Make) -> Customer:
    return (await furnish(make)).customer


@pytest.fixture
async def accountant(make: Make, clients: Clients, owner: Customer) -> Client:
    person = await make.person()
    await Membership.create(
        person=person, account=owner.account, role=MemberRole.ACCOUNTANT, home=True
    )
    return await clients.browser(Customer(owner.account, person))


async def test_are_found_by_an_accountant_who_sees_no_services(
    clients: Clients, owner: Customer, accountant: Client
) -> None:
    """O2-71: by number and by the name that stands in them."""
    said = await (await clients.browser(owner)).ask(FIND)
    [invoice] = said["data"]["viewer"]["account"]["invoices"]["nodes"]
    [line] = invoice["lines"]
    assert line["service"] == {"name": line["serviceName"]}
    for text in (invoice["number"], line["serviceName"]):
        found = await accountant.ask(FIND, {"text": text})
        [same] = found["data"]["viewer"]["account"]["invoices"]["nodes"]
        assert same["number"] == invoice["number"]
        assert same["lines"] == [{"serviceName": line["serviceName"], "service": None}]
    nothing = await accountant.ask(FIND, {"text": "no such name"})
    assert nothing["data"]["viewer"]["account"]["invoices"]["nodes"] == []


@pytest.mark.parametrize("amount", ["10.001", "9.999"])
async def test_a_top_up_of_parts_of_a_cent_is_refused_and_not_rounded(
    clients: Clients, owner: Customer, amount: str
) -> None:
    browser = await clients.browser(owner)
    said = await browser.ask(
        "mutation ($input: TopUpBalanceInput!) { topUpBalance(input: $input)"
        " { operation { id } userErrors { code path } } }",
        {"input": {"amount": amount, "idempotencyKey": "parts of a cent"}},
    )
    assert said["data"]["topUpBalance"] == {
        "operation": None,
        "userErrors": [{"code": "BAD_INPUT", "path": ["amount"]}],
    }
