"""Ten thousand services in one list: the first rows at once, few nodes, every row reachable, search narrows."""

import pytest
from playwright.async_api import Page, expect

from tests.browser.product import Product, eventually
from tests.browser.town import MARIE
from tests.browser.visitor import DESK, PHONE, Visitors

pytestmark = pytest.mark.anyio

SERVICES = 10_000
MOST_NODES = 1_200
FAR_DOWN = 400
LAST_SHOWN = """
    Math.max(...[...document.querySelectorAll("[aria-rowindex], [aria-posinset]")].map(
        (row) => row.getAttribute("aria-rowindex") ?? row.getAttribute("aria-posinset")))
    """

DATES = ("expires_at", "grace_until", "purge_at")

# The copy of Marie's one hosting, ten thousand times, as a bulk path would write it.
MANY = """
    INSERT INTO services_service ({columns})
    SELECT {values} FROM services_service pack
    JOIN accounts_account account ON account.id = pack.account_id, generate_series(1, $1 - 1) n
    WHERE account.last_name = 'Martin'
    """


async def _has_many(product: Product) -> None:
    columns = [
        row["column_name"]
        for row in await product.rows(
            "SELECT column_name FROM information_schema.columns"
            " WHERE table_name = 'services_service' AND table_schema = 'public'"
        )
    ]
    own = {
        "id": "gen_random_uuid()",
        "name": "'site' || lpad(n::text, 5, '0') || '.example'",
        "identifier": "'site' || n",
        **{name: f"pack.{name} + n * interval '1 hour'" for name in DATES},
    }
    values = [own.get(name, f"pack.{name}") for name in columns]
    await product.change(
        MANY.format(columns=", ".join(columns), values=", ".join(values)), SERVICES
    )
    await product.change("ANALYZE services_service")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1280", "390"])
async def test_shows_ten_thousand_services_with_few_nodes(
    visitors: Visitors, product: Product, size: dict[str, int]
) -> None:
    await _has_many(product)
    marie = await visitors.come(MARIE, size=size)
    await marie.go("/services?sort=EXPIRES_AT")
    await marie.find("link", "fournil-martin.fr").wait_for()
    await _few_nodes(marie.page)
    await marie.find("link", "site00001.example").wait_for()

    async def further_down() -> bool:
        """Go to the end of what is loaded: the next hundred comes each time."""
        await marie.page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        await _few_nodes(marie.page)
        return await marie.page.evaluate(LAST_SHOWN) > FAR_DOWN

    await eventually(further_down, "rows further down")
    await marie.page.evaluate("window.scrollTo(0, 0)")
    await marie.find("searchbox", "Rechercher un service").fill("site07777")
    await marie.reads("1 service")
    await expect(marie.find("link", "site07777.example")).to_be_visible()
    await expect(marie.find("link", "fournil-martin.fr")).to_have_count(0)


async def _few_nodes(page: Page) -> None:
    nodes = await page.evaluate("document.querySelectorAll('*').length")
    assert nodes <= MOST_NODES, nodes
