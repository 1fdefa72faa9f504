"""O2-41, IN-46: what a customer sees of a service past its expiry or about to end, and what can be done."""

from datetime import datetime

import pytest

from tests.browser.product import Product
from tests.browser.shop import CARD, DONE, chooses_card, expiry_years_ahead
from tests.browser.town import CAMILLE, DOMAINS
from tests.browser.visitor import Visitors

pytestmark = pytest.mark.anyio

DOMAIN = DOMAINS[0]
FORTY_DAYS_AGO = "date_trunc('second', now() - interval '40 days')"


async def falls_into_redemption(product: Product, name: str) -> None:
    """Let a name have expired forty days ago, thirty of them in grace, for us and for its registry."""
    await product.change(
        f"""
        UPDATE services_service SET started_at = started_at - interval '2 years', expires_at = {FORTY_DAYS_AGO},
            grace_until = {FORTY_DAYS_AGO} + interval '30 days', purge_at = {FORTY_DAYS_AGO} + interval '65 days'
        WHERE name = $1 AND kind = 'DOMAIN'
        """,
        name,
    )
    await product.change(
        """
        UPDATE services_service_period p SET begins_at = s.started_at, ends_at = s.expires_at
        FROM services_service s WHERE s.id = p.service_id AND s.name = $1
        """,
        name,
    )
    expired_at = await product.value(
        """
        UPDATE domains_domain d SET registry_expires_at = s.expires_at FROM services_service s
        WHERE s.id = d.service_id AND s.name = $1 RETURNING s.expires_at
        """,
        name,
    )
    assert isinstance(expired_at, datetime)
    product.outside.register_domain(name, expired_at, grace_days=30, redemption_days=30)


async def test_restores_a_name_from_its_page(visitors: Visitors, product: Product) -> None:
    """R1.23: 60.01 and 8.49, and VAT; the page says how long there is time, and what of it is the restore."""
    await falls_into_redemption(product, DOMAIN)
    camille = await visitors.come(CAMILLE)
    await camille.go("/services?tab=EXPIRED")
    await camille.click("link", DOMAIN)
    await camille.is_at(DOMAIN)
    await camille.reads("À réactiver")
    await camille.reads("Restaurable jusqu’au")
    await camille.click("link", "Restaurer")
    await camille.reads("dont restauration auprès du registre")
    await chooses_card(camille, CARD)
    await camille.click("button", "Payer 82,20 €")
    await camille.reads(f"Restauration de {DOMAIN}")
    await camille.reads(DONE)
    (restore,) = product.outside.restores()
    (renewal,) = product.outside.renewals()
    assert restore["name"] == renewal["name"] == DOMAIN
    assert [row["amount_minor"] for row in product.outside.charges()] == [8220]
    gained = await product.value(
        "SELECT expires_at > now() + interval '300 days' FROM services_service WHERE name = $1",
        DOMAIN,
    )
    assert gained is True
    await camille.reads_letter(product, "Votre renouvellement est terminé", DOMAIN)


async def test_cancels_at_term_and_keeps_it_after_all(visitors: Visitors, product: Product) -> None:
    """R1.10, in two clicks each, and nothing else moves."""
    camille = await visitors.come(CAMILLE)
    mode = "SELECT renewal_mode FROM services_service WHERE name = 'gite-lambert.com'"
    await camille.go("/services?q=gite-lambert.com")
    await camille.click("link", "gite-lambert.com")
    await camille.is_at("gite-lambert.com")
    await camille.click("button", "Actions pour gite-lambert.com")
    await camille.click("menuitem", "Résilier à l’échéance")
    await camille.reads("Résilié : ce service s’arrête à son échéance")
    assert await product.value(mode) == "OFF_AT_TERM"
    await camille.click("button", "Actions pour gite-lambert.com")
    await camille.click("menuitem", "Annuler la résiliation")
    await camille.does_not_read("Résilié : ce service s’arrête à son échéance")
    assert await product.value(mode) == "MANUAL"
    assert await expiry_years_ahead(product, "gite-lambert.com") == 0
