"""O2-73, O2-76: what automatic renewals will pay, saying no to it, and a refused one repaired in two clicks."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.product import Product
from tests.browser.town import CAMILLE
from tests.browser.visitor import Visitor, Visitors

pytestmark = pytest.mark.anyio

ANNOUNCED = "SELECT state FROM renewals_scheduled_payment WHERE ceiling_minor < 10000"
REFUSED = "SELECT state FROM renewals_scheduled_payment WHERE ceiling_minor = 10079"
DOMAINS = ("gite-lambert.com", "gite-lambert.fr")
SAVED_CARD = "Visa se terminant par 4242"


async def _opens(visitor: Visitor, amount: str) -> None:
    """From the menu: two clicks."""
    await visitor.go("/")
    await visitor.click("link", "Paiements planifiés")
    await visitor.is_at("Paiements planifiés")
    row = visitor.page.get_by_role("row").filter(has_text=amount)
    await visitor.click("link", re.compile("^Paiement du "), inside=row)
    await visitor.is_at(re.compile("^Paiement du "))


async def test_cancels_a_payment(visitors: Visitors, product: Product) -> None:
    camille = await visitors.come(CAMILLE)
    await _opens(camille, "20,38 € au plus")
    for name in DOMAINS:
        await camille.reads(name)
    await camille.click("button", "Annuler le paiement")
    dialog = camille.find("dialog", "Annuler ce paiement ?")
    await camille.click("button", "Annuler le paiement", inside=dialog)
    await camille.reads("Ce paiement est annulé. Rien ne sera débité.")
    assert camille.clicks == 4
    await camille.reads("Annulé par vous")
    await expect(camille.find("button", "Payer maintenant")).to_have_count(0)
    assert await product.value(ANNOUNCED) == "CANCELLED_BY_USER"

    await camille.click(
        "link", "Paiements planifiés", inside=camille.find("navigation", "Menu principal")
    )
    await camille.click("link", "Passés")
    await camille.reads("Rien n’a été débité")
    await camille.reads("1 paiement")
    assert not product.outside.charges()


async def test_leaves_one_service_out(visitors: Visitors, product: Product) -> None:
    camille = await visitors.come(CAMILLE)
    await _opens(camille, "20,38 € au plus")
    leaving, staying = DOMAINS
    await camille.click("button", f"Actions pour {leaving}")
    await camille.click("menuitem", "Ne pas renouveler cette fois-ci")
    dialog = camille.find("dialog", f"Retirer {leaving} de ce paiement ?")
    await camille.click("button", "Retirer", inside=dialog)
    await camille.reads(f"{leaving} ne fait plus partie de ce paiement.")
    await camille.reads("10,19 € au plus")
    await camille.reads("Vous avez annulé ce paiement.")
    assert await product.value(ANNOUNCED) == "NOTIFIED"
    living = (
        "SELECT service_name FROM renewals_scheduled_renewal WHERE live AND ceiling_minor = 1019"
    )
    assert await product.value(living) == staying


async def test_chooses_another_card(visitors: Visitors, product: Product) -> None:
    camille = await visitors.come(CAMILLE)
    await _opens(camille, "100,79 € au plus")
    await camille.reads("Le compte lié à cette carte n’est pas assez approvisionné")
    await camille.reads("Visa se terminant par 9995")
    await camille.click("button", "Changer de carte")
    dialog = camille.find("dialog", "Quelle carte débiter en premier ?")
    await expect(dialog.get_by_role("radio", name=re.compile("4242"))).to_be_checked()
    await camille.click("button", "Choisir cette carte", inside=dialog)
    await camille.reads(f"{SAVED_CARD} sera débitée en premier pour ce paiement.")
    await camille.reads("Carte débitée en premier")
    chosen = """
        SELECT last4 FROM renewals_scheduled_payment p
        JOIN billing_payment_method card ON card.id = p.payment_method_id
    """
    assert await product.value(chosen) == "4242"


async def test_repairs_a_refused_payment_in_two_clicks(
    visitors: Visitors, product: Product
) -> None:
    """Ecosystem 5.1: the to-do line, and one button; the card that was refused is not proposed again."""
    camille = await visitors.come(CAMILLE)
    await camille.go("/payments")
    await camille.click("button", f"Monter {SAVED_CARD}")
    await camille.reads("est maintenant à la place 1 sur 4.")

    camille.clicks = 0
    await camille.go("/")
    line = camille.page.get_by_role("listitem").filter(has_text="Le paiement planifié de")
    await camille.click("link", "Payer", inside=line)
    dialog = camille.find("dialog", "Payer maintenant")
    await expect(dialog.get_by_role("radio", name=re.compile("4242"))).to_be_checked()
    await camille.click("button", "Payer maintenant", inside=dialog)
    await camille.is_at("Renouvellement")
    await camille.reads("Le renouvellement est terminé.")
    assert camille.clicks == 2

    (charge,) = product.outside.charges()
    assert (charge["amount_minor"], charge["currency"]) == (10_079, "EUR")
    await product.until(f"SELECT ({REFUSED}) = 'SUCCEEDED'")
    await camille.go("/")
    await camille.does_not_read("Le paiement planifié de")
    await camille.go("/planned?past=true")
    await camille.click("link", re.compile("^Paiement du "), inside=camille.find("table", "Passés"))
    await camille.reads("Payé")
    await camille.reads("Accepté")
    await camille.click("link", "Voir l’opération")
    await camille.is_at("Renouvellement")
