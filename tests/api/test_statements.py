"""How many SQL statements an operation costs: as many for fifty things as for three (design.md, section 9).

A relation is one statement for all its parents. What our own page's operations may cost is written
down: whoever adds a statement to a page says so here, and one that grows with the rows cannot be added.
"""

from pathlib import Path

import pytest
from graphql import parse, print_ast
from graphql.utilities import separate_operations

from backend.features.billing.rules import Means
from backend.features.orders.models import OrderLine
from backend.features.renewals.operations.by_hand import Wish, quote_renewal, renew_services
from backend.features.services.models import Service
from backend.features.work.running import work_off
from backend.kit.ids import new_id, public
from tests.api.conftest import Client, Clients
from tests.api.household import JOBS, PERSONAS, Household, knock, stopped_job
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

FOLDER = Path(__file__).parents[2] / "frontend/src/api/operations"
FEW, MANY = 3, 50

PAGES = {
    name: print_ast(document)
    for name, document in separate_operations(
        parse("\n".join(file.read_text() for file in sorted(FOLDER.glob("*.graphql"))))
    ).items()
}

LIST = """
query List {
  viewer { account { services(first: 50) { nodes {
    id name status expiresAt product { name } latestInvoice { number price { total { amount } } }
    renewalPrice { total { amount } } actions { name allowed reason }
    operations(first: 1) { state } tickets(first: 1) { subject } suspensions { code }
    periods { endsAt } account { number } history(first: 1) { label }
    ... on DomainService { registryExpiresAt } } } } }
}
"""
"""Everything that a partner can ask about each line of a list."""


async def furnish(make: Make, count: int) -> tuple[Customer, list[Service]]:
    """An account with so many services, each renewed just now, invoiced, and asked about."""
    customer = await make.account()
    services = [
        await (make.domain(customer) if number % 2 else make.hosting(customer))
        for number in range(count)
    ]
    await make.balance(customer, count * 200_00)
    moment = await make.world.clock.moment()
    wishes = [Wish(service.id, None) for service in services]
    quote = await quote_renewal(customer.actor(), customer.id, wishes, moment=moment)
    lines = await OrderLine.filter(order_id=quote)
    await renew_services(
        make.world,
        customer.actor(),
        quote,
        seen_expiries={line.service_id: line.period_from for line in lines},
        means=Means(use_balance=True, payment_method_id=None),
        idempotency_key=f"key-{new_id()}",
        moment=moment,
    )
    await work_off(make.world, JOBS)
    for service in services:
        await make.ticket(customer, service=service)
    return customer, services


async def cost(
    client: Client, document: str, variables: dict[str, object], statements: list[str]
) -> int:
    """Return how many statements an operation runs once the process is warm, and that it was answered."""
    body = {"query": document, "variables": variables}
    first = (await client.post(body)).json()
    assert "errors" not in first, first
    statements.clear()
    await client.post(body)
    return len(
        [each for each in statements if not each.startswith(ITS_OWN) and "'jit'" not in each]
    )


ITS_OWN = "WITH RECURSIVE typeinfo_tree"
"""What asyncpg asks about a type, once for each connection, and sets `jit` around it."""

AT_MOST = {
    "Dashboard": 33,
    "Documents": 9,
    "Forecast": 33,
    "List": 27,
    "Payments": 12,
    "ServiceDetail": 28,
    "Services": 21,
    "Tickets": 10,
}
"""By the operation of our own page; three of them are who asks, at what time, and with which standing."""


def variables_of(name: str, service: Service) -> dict[str, object]:
    match name:
        case "Services":
            order = {"field": "EXPIRES_AT", "direction": "ASC"}
            return {"filter": {"tab": "ACTIVE"}, "orderBy": order, "withOrders": True}
        case "ServiceDetail":
            return {"id": public("svc", service.id)}
        case "Documents":
            return {"creditNotes": False, "search": "example"}
        case "Tickets":
            return {"closed": False}
    return {}


@pytest.mark.parametrize("name", AT_MOST)
async def test_costs_as_many_statements_for_fifty_as_for_three(
    name: str, statements: list[str], make: Make, clients: Clients
) -> None:
    document = LIST if name == "List" else PAGES[name]
    costs = []
    for count in (FEW, MANY):
        customer, services = await furnish(make, count)
        client = await clients.browser(customer)
        costs.append(await cost(client, document, variables_of(name, services[0]), statements))
    assert costs[0] == costs[1]
    assert costs[0] <= AT_MOST[name]


async def test_counts_what_really_runs(statements: list[str], make: Make, clients: Clients) -> None:
    """A field that is not selected costs nothing; one that is costs its own statement and no more."""
    customer, services = await furnish(make, FEW)
    client = await clients.browser(customer)
    one = "query ($id: ID!) { node(id: $id) { ... on HostingService { name % } } }"
    given = variables_of("ServiceDetail", services[0])
    bare = await cost(client, one.replace("%", ""), given, statements)
    more = await cost(client, one.replace("%", "periods { endsAt }"), given, statements)
    assert (bare, more) == (5, 6)


@pytest.mark.parametrize(("name", "most"), [("StaffWork", 9), ("StaffWorkItem", 8)])
async def test_what_waits_for_staff_costs_as_many_for_fifty_as_for_three(
    name: str, most: int, statements: list[str], make: Make, clients: Clients
) -> None:
    """The list, its length, whose it all is, and the count in the frame: a statement each."""
    costs = []
    for count in (FEW, MANY):
        house = Household(await make.account())
        jobs = [await stopped_job(make, house.customer.id)]
        for _ in range(count - 1):
            jobs.append(await stopped_job(make, (await make.account()).id))
        client = await knock(PERSONAS["staff"], house, make, clients)
        given = {"id": public("job", jobs[0])} if name == "StaffWorkItem" else {}
        costs.append(await cost(client, PAGES[name], given, statements))
    assert costs[0] == costs[1]
    assert costs[0] <= most
