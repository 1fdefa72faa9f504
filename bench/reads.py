"""The list of fifty services with relations, and the dashboard: our web door against the same by hand."""

from statistics import median

import httpx
import orjson
from rich.table import Table

from backend.api.limits import Limits
from backend.app import create_app
from bench.house import House
from bench.load import CONNECTIONS, Question, answer, per_second

ROUNDS, SECONDS = 5, 3.0

LIST = """{ viewer { account { services(first: 50) { nodes {
  id name kind status expiresAt daysLeft product { code name }
  latestInvoice { number issuedOn price { total { amount currency } } }
  ... on DomainService { registryExpiresAt }
} } } } }"""

DASHBOARD = """{ viewer { account { dashboard {
  hostings domains balance { amount currency }
  expiringCount expiring { ...Brief } expiredCount expired { ...Brief } lastOrdered { ...Brief }
  lastTickets { id number subject state }
} } } }
fragment Brief on Service { id name kind status expiresAt daysLeft product { name } }"""


async def measure(house: House) -> Table:
    ours = await house.start("bench.door", "ours")
    by_hand = await house.start("bench.door", "by_hand")
    table = Table(title=f"Reads: answers per second at {CONNECTIONS} connections, one process each")
    for column in ("", "by hand", "ours", "ratio", "slowest", "statements"):
        table.add_column(column, justify="left" if not column else "right")
    for name, path, query in (
        ("50 services, product, domain, invoice", "list", LIST),
        ("dashboard", "dashboard", DASHBOARD),
    ):
        body = orjson.dumps({"query": query})
        asked = Question(f"{ours.url}/graphql", body, house.token)
        base = Question(f"{by_hand.url}/{path}", body, house.token)
        mine, theirs = await answer(asked), await answer(base)
        assert mine == theirs, f"{name}: the two do not say the same"
        pairs = [await _pair(asked, base) for _ in range(ROUNDS)]
        ratios = [one / other for one, other in pairs]
        table.add_row(
            name,
            f"{median(other for _, other in pairs):.0f}",
            f"{median(one for one, _ in pairs):.0f}",
            f"{median(ratios):.2f}",
            f"{min(ratios):.2f}",
            f"{await _statements(house, body)}",
        )
    return table


async def _pair(asked: Question, base: Question) -> tuple[float, float]:
    """Measure both right after each other, so that a busy neighbour disturbs both."""
    return await per_second(asked, SECONDS), await per_second(base, SECONDS)


async def _statements(house: House, body: bytes) -> int:
    """Return how many statements one answer costs, asked of the same door in this process."""
    app = create_app(house.world, limits=Limits(points=10**9))
    transport = httpx.ASGITransport(app)
    headers = {"authorization": f"Bearer {house.token}", "content-type": "application/json"}
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        for _ in range(3):  # the first ones find out about types, brands and documents
            house.statements.clear()
            said = await client.post("/graphql", content=body, headers=headers)
            assert "errors" not in said.json(), said.text
    await app.state.graphql.aclose()
    return len(
        [each for each in house.statements if "typeinfo" not in each and "'jit'" not in each]
    )
