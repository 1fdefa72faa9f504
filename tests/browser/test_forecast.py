"""What happens if one does nothing: by month, on a service's page, and in a calendar until its address is revoked."""

import re

import httpx
import pytest
from playwright.async_api import expect

from tests.browser.product import Product
from tests.browser.town import CAMILLE
from tests.browser.visitor import PHONE, Visitors

pytestmark = pytest.mark.anyio


async def _fetched(product: Product, url: str) -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False, base_url=product.url) as client:
        return await client.get(httpx.URL(url).path)


async def test_sees_what_is_to_come_and_has_it_in_a_calendar(
    visitors: Visitors, product: Product
) -> None:
    camille = await visitors.come(CAMILLE)
    await camille.go("/")
    await camille.click("link", "À venir")
    await camille.is_at("Que se passe-t-il si je ne fais rien ?")
    await camille.reads("Manque au solde pour les renouvellements à venir")
    await camille.does_not_read("Message de rappel :")
    await camille.click("button", "Afficher aussi les messages")
    await camille.reads("Message de rappel :")

    await camille.click("button", "Créer une adresse")
    await camille.reads("Elle n’est montrée qu’une fois")
    url = await camille.page.locator("code").inner_text()
    calendar = await _fetched(product, url)
    assert calendar.headers["content-type"].startswith("text/calendar")
    assert calendar.text.count("BEGIN:VEVENT") > 3

    await camille.click("button", re.compile("Révoquer l’adresse"))
    await camille.reads("Cette adresse ne montre plus rien.")
    await expect(camille.page.locator("code")).to_have_count(0)
    assert (await _fetched(product, url)).status_code == 404


async def test_a_service_shows_its_own_days_when_asked(visitors: Visitors) -> None:
    camille = await visitors.come(CAMILLE, size=PHONE, locale="en-GB", scheme="dark", touch=True)
    await camille.go("/services")
    await camille.page.locator("main").get_by_role("link").filter(has_text=".").first.click()
    await camille.reads("What happens if I do nothing?")
    asked = len(camille.asked)
    await camille.page.get_by_text("What happens if I do nothing?").click()
    await camille.reads("Reminder:")
    assert [each.name for each in camille.asked[asked:]] == ["ServiceForecast"]
    await camille.click("link", "See the whole account")
    await camille.is_at("What happens if I do nothing?")
