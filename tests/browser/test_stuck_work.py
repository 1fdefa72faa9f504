"""What waits for a person, resolved by one: a renewal tried again, and one given back; the customer reads why."""

from datetime import datetime, timedelta

import pytest
from playwright.async_api import expect

from tests.browser.product import Product
from tests.browser.shop import CARD, chooses_card, opens_renewal
from tests.browser.town import CAMILLE, DOMAINS, LUC
from tests.browser.visitor import PHONE, Visitor, Visitors

pytestmark = pytest.mark.anyio

DOMAIN = DOMAINS[0]
REASON = "Vu avec le registre"


async def _registry_says(product: Product, days_more: int) -> None:
    """Let the registry hold a date for the domain that is so many days past ours."""
    ours = await product.value("SELECT expires_at FROM services_service WHERE name = $1", DOMAIN)
    assert isinstance(ours, datetime)
    date = (ours + timedelta(days=days_more)).isoformat()
    product.outside.registrar.admin.domains(
        [{"name": DOMAIN, "expires_at": date, "statuses": ["ok"]}]
    )


async def _gets_stuck(visitors: Visitors, product: Product) -> Visitor:
    """Camille pays for a renewal of a name that somebody renewed elsewhere (F34)."""
    await _registry_says(product, 1000)
    camille = await visitors.come(CAMILLE)
    await opens_renewal(camille, DOMAIN)
    await chooses_card(camille, CARD)
    await camille.click("button", "Payer 10,19\u00a0€")
    await camille.reads("Suivie par notre équipe")
    return camille


async def _decides(luc: Visitor, way: str) -> None:
    await luc.go("/staff")
    menu = luc.find("navigation", "Menu de l’équipe")
    await expect(menu.get_by_text("1", exact=True)).to_be_visible()
    await menu.get_by_role("link").nth(1).click()
    await luc.is_at("En attente d’une personne")
    await luc.click("link", f"Renouvellement\u00a0: {DOMAIN}")
    await luc.reads("La ligne est payée et n’a pas pu être délivrée.")
    await luc.click("button", "Résoudre")
    await luc.reads("Choisissez une façon.")
    await luc.reads("Indiquez pourquoi vous intervenez.")
    await luc.page.get_by_role("radio", name=way).check()
    await luc.write("Motif de l’intervention", REASON)
    await luc.click("button", "Résoudre")
    await luc.click("button", "Confirmer", inside=luc.find("dialog", way))


async def _reads_why(camille: Visitor, product: Product) -> None:
    """The service's own page tells who decided and why."""
    from backend.kit.ids import public

    key = await product.value("SELECT id FROM services_service WHERE name = $1", DOMAIN)
    await camille.go(f"/services/{public('svc', key)}")  # type: ignore[arg-type]  # a UUID
    await camille.reads(f"Luc Moreau, de notre équipe\u00a0: {REASON}")


async def test_is_tried_again_and_goes_on(visitors: Visitors, product: Product) -> None:
    camille = await _gets_stuck(visitors, product)
    await _registry_says(product, 0)
    luc = await visitors.come(LUC)
    await _decides(luc, "Relancer")
    await luc.reads("C’est relancé.")
    await luc.is_at("En attente d’une personne")
    await luc.reads("Rien n’attend")
    await camille.reads("Le renouvellement est terminé.")
    (renewal,) = product.outside.renewals()
    assert (renewal["name"], renewal["years"]) == (DOMAIN, 1)
    await _reads_why(camille, product)


async def test_is_given_back_on_a_phone(visitors: Visitors, product: Product) -> None:
    camille = await _gets_stuck(visitors, product)
    luc = await visitors.come(LUC, size=PHONE, scheme="dark")
    await _decides(luc, "Rembourser")
    await luc.reads("L’argent est rendu.")
    await product.is_quiet()
    (refund,) = product.outside.refunds()
    assert refund["amount_minor"] == 1019
    assert not product.outside.renewals()
    await camille.reads_letter(product, "Votre renouvellement n’a pas pu être fait", DOMAIN)
    await _reads_why(camille, product)


async def test_what_the_other_side_does_not_show_is_refused_in_words(
    visitors: Visitors, product: Product
) -> None:
    await _gets_stuck(visitors, product)
    luc = await visitors.come(LUC)
    await _decides(luc, "Délivré autrement")
    await luc.reads("Renouvelez-le au registre, puis réessayez, ou remboursez.")
    state = await product.value("SELECT state FROM orders_order_line ORDER BY id DESC LIMIT 1")
    assert state == "MANUAL"


async def test_filters_stand_in_the_address(visitors: Visitors, product: Product) -> None:
    await _gets_stuck(visitors, product)
    luc = await visitors.come(LUC)
    await luc.go("/staff/work?kind=REFUND")
    await luc.reads("Rien de tel n’attend.")
    await luc.choose("Sorte de travail", "Toutes les sortes")
    await luc.find("link", f"Renouvellement\u00a0: {DOMAIN}").wait_for()
    await luc.find("searchbox", "Chercher un client, un service, un destinataire").fill("client02")
    await luc.reads("Rien de tel n’attend.")
    assert "q=client02" in luc.page.url
