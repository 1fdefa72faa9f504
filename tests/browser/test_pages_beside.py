"""Pages that are not the app's: the playground of the API, the outbox of the demo, and an address of nothing."""

import pytest
from playwright.async_api import expect

from tests.browser.product import Product
from tests.browser.test_every_page import is_accessible
from tests.browser.town import CAMILLE
from tests.browser.visitor import PHONE, Scheme, Visitors

pytestmark = pytest.mark.anyio


async def test_asks_the_first_query_in_the_playground(visitors: Visitors, product: Product) -> None:
    """GraphiQL comes from our own address, as the caller who is signed in."""
    camille = await visitors.come(CAMILLE)
    await camille.go("/playground")
    # The editor arrives after the button: before it holds the query there is nothing to execute.
    await expect(camille.page.locator(".view-lines").first).to_contain_text("viewer")
    await camille.click("button", "Execute query (Ctrl-Enter)")
    answer = camille.find("region", "Result Window")
    await expect(answer).to_contain_text("client01-pixel-bleu.fr")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_reads_letters_in_the_outbox(
    visitors: Visitors, product: Product, scheme: Scheme
) -> None:
    """The demo's page of letters: readable by everybody, on a phone as well."""
    marie = await visitors.come(size=PHONE, scheme=scheme)
    await marie.go("/demo/outbox")
    await marie.is_at("Courriers de la démonstration")
    await is_accessible(marie.page)
    await marie.page.get_by_role("link", name="Votre renouvellement est terminé").click()
    await marie.is_at("Votre renouvellement est terminé")
    frame = marie.page.frame_locator("iframe")
    await expect(frame.get_by_text("gite-lambert.fr")).to_be_visible()
    await is_accessible(marie.page)


async def test_reads_the_time_on_the_page_of_the_clock(
    visitors: Visitors, product: Product
) -> None:
    marie = await visitors.come(size=PHONE, scheme="dark")
    await marie.go("/demo/clock")
    await marie.is_at("Horloge de la démonstration")
    await is_accessible(marie.page)
    await expect(marie.page.get_by_role("button", name="+7 jours")).to_be_visible()


async def test_leads_back_from_an_address_of_nothing(visitors: Visitors) -> None:
    camille = await visitors.come(CAMILLE)
    await camille.go("/nulle-part")
    await camille.is_at("Page introuvable")
    await is_accessible(camille.page)
    await camille.click("link", "Revenir au tableau de bord")
    await camille.is_at("Bonjour Camille Lefèvre")
