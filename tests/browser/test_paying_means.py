"""O2-72, WL-57, WL-58: cards and the balance; a card number is typed on the processor's page alone."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.product import Product
from tests.browser.shop import types_card
from tests.browser.town import CAMILLE, MARIE, PASSWORD
from tests.browser.visitor import Visitor, Visitors

pytestmark = pytest.mark.anyio

NEW_CARD = "Mastercard se terminant par 4444"
SAVED_CARD = "Visa se terminant par 4242"
CREDITED = "Votre solde a été rechargé."


async def _adds_card(visitor: Visitor) -> None:
    await visitor.go("/payments")
    await visitor.click("button", "Ajouter une carte")
    await types_card(visitor, "5555555555554444")
    await visitor.click("button", "Enregistrer la carte")
    await visitor.is_at("Moyens de paiement")
    await visitor.reads(NEW_CARD)


async def test_tops_up_by_a_saved_card(visitors: Visitors, product: Product) -> None:
    camille = await visitors.come(CAMILLE)
    await camille.go("/payments")
    await camille.reads("178,85 €")
    await camille.click("button", "Recharger le solde")
    await camille.write("Montant (EUR)", "50,01")
    await camille.click("button", "Payer par carte")
    await camille.is_at("Rechargement du solde")
    await camille.reads(CREDITED)
    assert [row["amount_minor"] for row in product.outside.charges()] == [5001]
    assert await product.value("SELECT available_minor FROM billing_balance") == 17885 + 5001
    await camille.reads_letter(product, "Votre solde a été rechargé de 50,01 €", "228,86 €")


async def test_tops_up_by_a_new_card_on_the_processors_page(
    visitors: Visitors, product: Product
) -> None:
    """Money is credited when the processor says so, and not before (WL-58)."""
    marie = await visitors.come(MARIE)
    await marie.go("/payments")
    await marie.click("button", "Recharger le solde")
    await marie.write("Montant (EUR)", "33,33")
    await marie.click("radio", re.compile("^Une autre carte"))
    await marie.click("button", "Payer par carte")
    await types_card(marie, "4242424242424242")
    assert not product.outside.charges()
    await marie.click("button", re.compile("^Payer 33,33"))
    await marie.is_at("Rechargement du solde")
    await marie.reads(CREDITED)
    assert [row["amount_minor"] for row in product.outside.charges()] == [3333]
    assert (
        await product.value(
            "SELECT b.available_minor FROM billing_balance b JOIN accounts_account a"
            " ON a.id = b.account_id WHERE a.last_name = 'Martin'"
        )
        == 3333
    )


async def test_refuses_an_amount_that_is_none(visitors: Visitors, product: Product) -> None:
    camille = await visitors.come(CAMILLE)
    await camille.go("/payments?topUp=true")
    await camille.write("Montant (EUR)", "beaucoup")
    await camille.click("button", "Payer par carte")
    await camille.reads("Indiquez un montant, par exemple 50,00.")
    assert not product.outside.charges()


async def test_adds_a_card_makes_it_the_default_and_removes_it(
    visitors: Visitors, product: Product
) -> None:
    """Removing asks for the password when it was last typed more than ten minutes ago."""
    marie = await visitors.come(MARIE)
    await _adds_card(marie)
    await marie.click("button", f"Actions pour {NEW_CARD}")
    await marie.click("menuitem", "Choisir par défaut")
    await marie.reads(f"{NEW_CARD} est maintenant votre carte par défaut.")
    assert (
        await product.value(
            "SELECT last4 FROM billing_payment_method WHERE is_default AND account_id ="
            " (SELECT id FROM accounts_account WHERE last_name = 'Martin')"
        )
        == "4444"
    )
    await product.change(
        "UPDATE identity_session SET stepped_up_at = stepped_up_at - interval '11 minutes'"
    )
    await marie.click("button", f"Actions pour {NEW_CARD}")
    await marie.click("menuitem", "Supprimer")
    await marie.click("button", "Supprimer", inside=marie.find("dialog", f"Supprimer {NEW_CARD} ?"))
    again = marie.find("dialog", "Confirmez que c’est vous")
    await again.get_by_label("Mot de passe", exact=True).fill(PASSWORD)
    await marie.click("button", "Confirmer", inside=again)
    await marie.reads(f"{NEW_CARD} est supprimée.")
    await expect(marie.find("button", f"Actions pour {NEW_CARD}")).to_have_count(0)
    await product.until(
        "SELECT removed_at IS NOT NULL FROM billing_payment_method WHERE last4 = '4444'"
    )


async def test_puts_a_card_before_the_balance(visitors: Visitors, product: Product) -> None:
    """O2-78: one press a step; whoever moved a card to the end of its way keeps the focus on it."""
    camille = await visitors.come(CAMILLE)
    await camille.go("/payments")
    await camille.click("button", f"Monter {SAVED_CARD}")
    await camille.reads("est maintenant à la place 1 sur 4.")
    second = "SELECT means ->> 1 FROM billing_means_order"
    assert await product.value(second) == "balance"
    await expect(camille.find("button", f"Monter {SAVED_CARD}")).to_be_focused()
    await camille.click("button", "Monter Solde du compte")
    await camille.reads("Solde du compte est maintenant à la place 1 sur 4.")
    assert await product.value(second) != "balance"


async def test_leaves_the_processors_page_without_a_card(
    visitors: Visitors, product: Product
) -> None:
    marie = await visitors.come(MARIE)
    await marie.go("/payments")
    await marie.click("button", "Ajouter une carte")
    await (
        marie.find("button", "Annuler et revenir")
        .or_(marie.find("link", "Annuler et revenir"))
        .click()
    )
    await marie.reads("Aucune carte n’a été enregistrée : la page a été quittée avant la fin.")
    assert await product.value("SELECT count(*) FROM billing_payment_method") == 4
