"""O2-66 to O2-71: finding an invoice, reading its lines, and having its PDF, byte for byte the stored one."""

import hashlib
import re

import pytest
from playwright.async_api import expect

from tests.browser.product import Product
from tests.browser.town import CAMILLE, YANN, yann_owes
from tests.browser.visitor import Visitors

pytestmark = pytest.mark.anyio

NUMBER = "SELECT full_number FROM billing_document WHERE kind = $1"
SHA256 = """
    SELECT file.sha256 FROM billing_document document
    JOIN billing_print print ON print.document_id = document.id
    JOIN work_stored_file file ON file.id = print.file_id
    WHERE document.full_number = $1
    """


async def test_downloads_the_last_invoice_from_the_dashboard(
    visitors: Visitors, product: Product
) -> None:
    """Ecosystem 5.1: at most two clicks; what arrives is the stored PDF."""
    number = await product.value(NUMBER, "INVOICE")
    camille = await visitors.come(CAMILLE)
    await camille.go("/")
    await camille.click("link", "Facturation")
    path = await camille.downloads("button", f"Télécharger {number} en PDF")
    assert camille.clicks <= 2
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert hashlib.sha256(content).hexdigest() == await product.value(SHA256, number)


async def test_finds_an_invoice_by_domain_name_and_reads_its_lines(
    visitors: Visitors, product: Product
) -> None:
    number = await product.value(NUMBER, "INVOICE")
    camille = await visitors.come(CAMILLE)
    await camille.go("/invoices")
    search = camille.find("searchbox", "Rechercher une facture ou un avoir")
    await search.fill("jamais-achete.fr")
    await camille.reads("Rien ne correspond à votre recherche.")
    await search.fill("gite-lambert.fr")
    await camille.reads("1 facture")
    await camille.click("button", f"Voir les lignes de {number}")
    drawer = camille.find("dialog", f"Facture {number}")
    await camille.reads("121,16 €", inside=drawer)
    await camille.reads("100,97 €", inside=drawer)
    for name in ("gite-lambert.com", "gite-lambert.fr", "traiteur-bonnet.fr"):
        await drawer.get_by_role("link", name=name, exact=True).wait_for()
    path = await camille.downloads("button", "Télécharger le PDF", inside=drawer)
    content = path.read_bytes()
    assert hashlib.sha256(content).hexdigest() == await product.value(SHA256, number)


async def test_reads_credit_notes_in_a_tab_of_their_own(
    visitors: Visitors, product: Product
) -> None:
    invoice, note = (
        await product.value(NUMBER, "INVOICE"),
        await product.value(NUMBER, "CREDIT_NOTE"),
    )
    camille = await visitors.come(CAMILLE)
    await camille.go("/invoices")
    await camille.click("link", "Mes avoirs")
    await camille.reads("1 avoir")
    await camille.does_not_read(str(invoice))
    await camille.click("button", f"Voir les lignes de {note}")
    drawer = camille.find("dialog", f"Avoir {note}")
    await camille.reads(str(invoice), inside=drawer)
    await camille.reads("10,19 €", inside=drawer)
    path = await camille.downloads("button", "Télécharger le PDF", inside=drawer)
    assert path.read_bytes().startswith(b"%PDF-")


async def test_downloads_the_last_invoice_of_a_service_from_its_row(
    visitors: Visitors, product: Product
) -> None:
    """O2-37; what was never invoiced says so instead of doing nothing."""
    camille = await visitors.come(CAMILLE)
    await camille.go("/services?q=gite-lambert.fr")
    await camille.click("button", "Actions pour gite-lambert.fr")
    path = await camille.downloads("menuitem", "Télécharger la dernière facture")
    number = await product.value(NUMBER, "INVOICE")
    assert hashlib.sha256(path.read_bytes()).hexdigest() == await product.value(SHA256, number)
    await camille.go("/services?q=client01")
    await camille.click("button", "Actions pour client01-pixel-bleu.fr")
    await camille.reads(
        "Rien n’a encore été facturé pour ce service. La facture sera ici dès le prochain paiement."
    )


async def test_pays_an_invoice_on_terms_by_card(visitors: Visitors, product: Product) -> None:
    """Two clicks from the list; the card stands chosen, nothing can be paid twice, the letter follows."""
    invoice = await yann_owes(product)
    yann = await visitors.come(YANN)
    await yann.go("/invoices")
    await yann.click("button", f"Payer la facture {invoice.full_number}")
    dialog = yann.find("dialog", f"Payer la facture {invoice.full_number}")
    await yann.reads("Il reste 100,79 € à payer pour cette facture.", inside=dialog)
    await yann.click("button", "Payer 100,79\u00a0€", inside=dialog)
    await yann.reads("Votre facture est payée.")
    assert yann.clicks == 2
    (charge,) = product.outside.charges()
    assert (charge["amount_minor"], charge["currency"]) == (10_079, "EUR")
    await yann.go("/invoices")
    await yann.reads("Payée")
    await expect(yann.find("button", re.compile("^Payer"))).to_have_count(0)
    await yann.reads_letter(
        product, f"Paiement reçu pour la facture {invoice.full_number}", invoice.full_number
    )
