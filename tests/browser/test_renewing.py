"""O2-2, O2-41, WL-70, IN-45: renewing one service, twenty, and what the card or the hour may bring.

Every flow ends in the letter, in our tables, and in the statements of the processor and the registrar.
"""

import re

import pytest
from playwright.async_api import expect

from tests.browser.product import Product
from tests.browser.shop import (
    BANKS_CARD,
    CARD,
    DONE,
    PAY,
    REFUSED_CARD,
    chooses_card,
    expiry_years_ahead,
    opens_renewal,
    opens_renewal_from_list,
)
from tests.browser.town import CAMILLE, DOMAINS, MARIE
from tests.browser.visitor import PHONE, Visitors

pytestmark = pytest.mark.anyio

DOMAIN = DOMAINS[0]
PRICE = 1019  # 8.49 and 20 % VAT


async def test_renews_a_domain_by_card_from_the_dashboard(
    visitors: Visitors, product: Product
) -> None:
    """Ecosystem 5.1: at most three clicks from the dashboard."""
    camille = await visitors.come(CAMILLE)
    await opens_renewal(camille, DOMAIN)
    await chooses_card(camille, CARD)
    await camille.click("button", "Payer 10,19 €")
    await camille.is_at("Renouvellement")
    await camille.reads(DONE)
    assert camille.clicks <= 3

    assert await expiry_years_ahead(product, DOMAIN) == 1
    (charge,) = product.outside.charges()
    assert (charge["amount_minor"], charge["currency"]) == (PRICE, "EUR")
    (renewal,) = product.outside.renewals()
    assert (renewal["name"], renewal["years"]) == (DOMAIN, 1)
    invoice = await product.value(
        "SELECT max(full_number) FROM billing_document WHERE kind = 'INVOICE'"
    )
    await camille.reads_letter(
        product, f"Paiement reçu, facture {invoice}", "10,19 €", "carte se terminant par 4242"
    )
    await camille.reads_letter(product, "Votre renouvellement est terminé", DOMAIN)


async def test_renews_a_hosting_from_the_balance(visitors: Visitors, product: Product) -> None:
    camille = await visitors.come(CAMILLE)
    await opens_renewal_from_list(camille, "kind=HOSTING", "pixel-bleu.example")
    await expect(camille.find("radio", "Solde du compte 178,85 € disponibles")).to_be_checked()
    await camille.click("button", "Payer 100,79 €")
    await camille.reads(DONE)
    assert camille.clicks <= 3

    assert await expiry_years_ahead(product, "pixel-bleu.example") == 1
    assert not product.outside.charges()
    assert await product.value("SELECT available_minor FROM billing_balance") == 17885 - 10079
    await camille.reads_letter(product, "Votre renouvellement est terminé", "pixel-bleu.example")


async def test_renews_twenty_at_once_by_balance_and_card(
    visitors: Visitors, product: Product
) -> None:
    """Different periods; 234.32 of which the balance bears 178.85."""
    camille = await visitors.come(CAMILLE)
    await camille.go("/services")
    await camille.find("searchbox", "Rechercher un service").fill("pixel-bleu.fr")
    await camille.reads("20 services")
    await camille.click("checkbox", "Tout choisir")
    await camille.reads("20 services choisis")
    await camille.click("button", "Renouveler les 20 services")
    await camille.is_at("Renouveler 20 services")
    await camille.choose(f"Durée pour {DOMAINS[3]}", "2 ans")
    await camille.choose(f"Durée pour {DOMAINS[4]}", "3 ans")
    await camille.reads("234,32 €")
    await camille.click("checkbox", "Utiliser d’abord le solde de 178,85 €")
    await camille.reads("178,85 € par le solde, 55,47 € par la carte")
    await camille.click("button", "Payer 234,32 €")
    await camille.reads(DONE)

    years = {name: await expiry_years_ahead(product, name) for name in DOMAINS}
    assert years == dict.fromkeys(DOMAINS, 1) | {DOMAINS[3]: 2, DOMAINS[4]: 3}
    assert {row["name"]: row["years"] for row in product.outside.renewals()} == years
    assert [row["amount_minor"] for row in product.outside.charges()] == [5547]
    assert await product.value("SELECT available_minor FROM billing_balance") == 0
    letter = await camille.reads_letter(product, "Votre renouvellement est terminé")
    assert all(name in letter for name in DOMAINS)


async def test_confirms_at_the_bank_and_comes_back(visitors: Visitors, product: Product) -> None:
    """F37: nothing is renewed before the bank's page was answered; then it goes on by itself."""
    camille = await visitors.come(CAMILLE)
    await opens_renewal(camille, DOMAIN)
    await chooses_card(camille, BANKS_CARD)
    await camille.click("button", PAY)
    await camille.reads("Attend votre confirmation")
    assert not product.outside.charges()
    assert not product.outside.renewals()
    await camille.click("link", "Confirmer auprès de la banque")
    await camille.click("button", "Confirmer le paiement")
    await camille.is_at("Renouvellement")
    await camille.reads(DONE)

    assert await expiry_years_ahead(product, DOMAIN) == 1
    assert [row["amount_minor"] for row in product.outside.charges()] == [PRICE]
    await camille.reads_letter(product, "Votre renouvellement est terminé", DOMAIN)


async def test_takes_another_card_after_a_refused_one(visitors: Visitors, product: Product) -> None:
    camille = await visitors.come(CAMILLE)
    await opens_renewal(camille, DOMAIN)
    await chooses_card(camille, REFUSED_CARD)
    await camille.click("button", PAY)
    await camille.reads(
        "Le compte lié à cette carte n’est pas assez approvisionné, rien n’a été débité."
    )
    assert not product.outside.renewals()
    await camille.reads_letter(product, "Votre paiement n’a pas abouti", "10,19 €")
    await camille.click("link", "Réessayer le renouvellement")
    await chooses_card(camille, CARD)
    await camille.click("button", PAY)
    await camille.reads(DONE)

    assert [row["amount_minor"] for row in product.outside.charges()] == [PRICE]
    assert await expiry_years_ahead(product, DOMAIN) == 1


async def test_is_told_when_the_price_has_changed(visitors: Visitors, product: Product) -> None:
    """R4: a quote holds as long as it says; after that the price that was seen is charged, or none."""
    camille = await visitors.come(CAMILLE)
    await opens_renewal(camille, DOMAIN)
    await camille.reads("Payer 10,19 €")
    await product.change(
        "UPDATE catalog_price SET unit_price = unit_price + 1 WHERE product_id ="
        " (SELECT product_id FROM services_service WHERE name = $1)",
        DOMAIN,
    )
    await product.change("UPDATE orders_order SET quote_expires_at = created_at")
    await camille.click("button", "Payer 10,19 €")
    await camille.reads(
        "Le prix a changé : 10,19 € auparavant, 11,39 € maintenant. Rien n’a été débité."
    )
    assert not product.outside.charges()
    assert await expiry_years_ahead(product, DOMAIN) == 0
    await chooses_card(camille, CARD)
    await camille.click("button", "Payer 11,39 €")
    await camille.reads(DONE)
    assert [row["amount_minor"] for row in product.outside.charges()] == [1139]


async def test_pays_once_for_what_somebody_else_renewed_meanwhile(
    visitors: Visitors, product: Product
) -> None:
    """F26: two windows of one account; the second sees the new date and is not charged."""
    late, early = await visitors.come(CAMILLE), await visitors.come(CAMILLE)
    await opens_renewal(late, DOMAIN)
    await late.reads("Payer 10,19 €")
    await opens_renewal(early, DOMAIN)
    await chooses_card(early, CARD)
    await early.click("button", PAY)
    await early.reads(DONE)
    await late.click("button", PAY)
    await late.reads(
        f"L’échéance de {DOMAIN} n’est plus celle que vous avez vue, rien n’a été débité."
    )

    assert [row["amount_minor"] for row in product.outside.charges()] == [PRICE]
    assert await expiry_years_ahead(product, DOMAIN) == 1


async def test_may_leave_the_progress_and_finds_it_again(
    visitors: Visitors, product: Product
) -> None:
    """The worker takes its time: the operation goes on, and the bar at the top leads back to it."""
    camille = await visitors.come(CAMILLE)
    await opens_renewal(camille, DOMAIN)
    await chooses_card(camille, CARD)
    with product.worker_asleep():
        await camille.click("button", PAY)
        await camille.is_at("Renouvellement")
        await camille.click("link", "Mes services")
        await camille.is_at("Mes services")
        await camille.click("button", "1 opération en cours")
        await camille.click("menuitem", re.compile("^Renouvellement"))
        await camille.is_at("Renouvellement")
        await camille.reads("À venir")
    await camille.reads(DONE)
    assert [row["amount_minor"] for row in product.outside.charges()] == [PRICE]


async def test_renews_by_touch_on_a_phone(visitors: Visitors, product: Product) -> None:
    """The flow of the dashboard at 390 px, by touch alone."""
    marie = await visitors.come(MARIE, size=PHONE, touch=True)
    await marie.go("/")
    await marie.find("link", "Renouveler fournil-martin.fr").first.tap()
    await marie.is_at("Renouveler fournil-martin.fr")
    await marie.tap("button", "Payer 100,79 €")
    await marie.reads(DONE)
    wide = await marie.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["width"]
    assert [row["amount_minor"] for row in product.outside.charges()] == [10079]
    assert await expiry_years_ahead(product, "fournil-martin.fr") == 1
    await marie.reads_letter(product, "Votre renouvellement est terminé", "fournil-martin.fr")
