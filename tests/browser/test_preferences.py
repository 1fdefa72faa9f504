"""Language and appearance: chosen by the person, kept, and followed by the letters."""

import asyncio

import pytest
from playwright.async_api import Route, expect

from tests.browser.product import Product
from tests.browser.town import CAMILLE, LUC
from tests.browser.visitor import Visitors

pytestmark = pytest.mark.anyio


async def test_reads_everything_in_english_after_choosing_it(
    visitors: Visitors, product: Product
) -> None:
    """The page at once, and with the next start; the language of letters with it."""
    camille = await visitors.come(CAMILLE)
    await camille.go("/services")
    await camille.is_at("Mes services")
    await camille.click("button", "FR, langue : Français")
    await camille.click("menuitem", "English")
    await camille.is_at("My services")
    await expect(camille.page.locator("html")).to_have_attribute("lang", "en")
    await product.until("SELECT locale = 'en' FROM identity_person WHERE first_name = 'Camille'")
    await camille.page.reload()
    await camille.is_at("My services")
    await expect(camille.page.locator("html")).to_have_attribute("lang", "en")


async def test_a_language_chosen_before_the_page_is_answered_is_kept_as_well(
    visitors: Visitors, product: Product
) -> None:
    """Nobody waits with a click until it is known who reads: the letters' language was lost then."""
    camille = await visitors.come(CAMILLE)
    chosen = asyncio.Event()

    async def answer_late(route: Route) -> None:
        await chosen.wait()
        await route.continue_()

    await camille.page.route("**/graphql", answer_late)
    await camille.go("/services")
    await camille.click("button", "FR, langue : Français")
    await camille.click("menuitem", "English")
    await expect(camille.page.locator("html")).to_have_attribute("lang", "en")
    chosen.set()
    await camille.is_at("My services")
    await product.until("SELECT locale = 'en' FROM identity_person WHERE first_name = 'Camille'")


async def test_keeps_the_dark_appearance(visitors: Visitors) -> None:
    camille = await visitors.come(CAMILLE)
    await camille.go("/")
    await camille.click("button", "Apparence : Comme l’appareil")
    await camille.click("menuitem", "Sombre")
    shade = camille.page.locator("html")
    await expect(shade).to_have_attribute("data-mantine-color-scheme", "dark")
    await camille.page.reload()
    await camille.is_at("Bonjour Camille Lefèvre")
    await expect(shade).to_have_attribute("data-mantine-color-scheme", "dark")


async def test_speaks_the_language_of_the_browser_at_first(visitors: Visitors) -> None:
    stranger = await visitors.come(locale="en-GB")
    await stranger.go("/sign-in")
    await stranger.is_at("Sign in")
    await expect(stranger.page.locator("html")).to_have_attribute("lang", "en")


async def test_lets_staff_out_again(visitors: Visitors) -> None:
    luc = await visitors.come(LUC)
    luc.forgiven.append("401")
    await luc.go("/staff")
    await luc.is_at("Demandes des clients")
    await luc.click("button", "Se déconnecter")
    await luc.is_at("Espace de l’équipe")
    await luc.go("/staff")
    await luc.is_at("Espace de l’équipe")
