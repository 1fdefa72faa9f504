"""One customer's automatic renewals from the switch to the invoice, day after day, as they would live it."""

import hashlib
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from backend.features.identity.passwords import passwords
from backend.wiring import opened
from tests.browser.product import Product, running
from tests.browser.shop import DONE, types_card
from tests.browser.town import ASKS_THE_BANK, IS_REFUSED, PASSWORD, WORKS, Login
from tests.browser.visitor import PHONE, Visitor, Visitors, plain
from tests.conftest import clone_of_template, empty_the_tables
from tests.make import Make

pytestmark = pytest.mark.anyio

NADIA = Login("C0000400", PASSWORD)
TOGETHER = tuple(f"site-nadia{position}.fr" for position in range(1, 9))
"""Eight packs that expire on one day: one charge, one invoice."""

UNWANTED, LAST = "ancien-projet.fr", "nadia.example"
BANKS_CARD = "Visa se terminant par 3155"
LETTER = "SELECT subject FROM work_mail WHERE letter = $1 AND subject LIKE $2"
STATE = """
    SELECT p.state FROM renewals_scheduled_payment p JOIN renewals_scheduled_renewal r ON r.payment_id = p.id
    WHERE r.service_name = $1
"""


@pytest.fixture
def own_database() -> str:
    return clone_of_template()


@pytest.fixture
async def product(own_database: str, redis_url: str, tmp_path: Path) -> AsyncIterator[Product]:
    """A Comptoir of its own: its time goes on, and that of the neighbours never goes back."""
    number = int(redis_url.rpartition("=")[2])
    own_redis = redis_url.replace(f"db={number}", f"db={(number + 7) % 16}")
    async with running(own_database, own_redis, tmp_path, settle) as living:
        yield living


async def settle(product: Product) -> None:
    """Nadia has ten services, and a card with nothing behind it."""
    async with opened(product.settings) as world:
        await empty_the_tables()
        make = Make(world, product.outside, (await world.clock.moment()).now)  # type: ignore[arg-type]
        nadia = await make.account(number=NADIA.name, first_name="Nadia", last_name="Benali")
        nadia.person.password_hash = await passwords(world.settings).hash(PASSWORD)
        await nadia.person.save(update_fields=["password_hash"])
        await make.card(nadia, IS_REFUSED)
        for name in TOGETHER:
            await make.hosting(nadia, name=name, expires_in=16)
        await make.domain(nadia, name=UNWANTED, expires_in=17)
        await make.hosting(nadia, name=LAST, expires_in=18)


async def _days_pass(visitor: Visitor, *presses: int) -> None:
    """Press the buttons of the demo's clock, and wait for what these days bring."""
    for days in presses:
        await visitor.go("/demo/clock")
        await visitor.click("button", "+1 jour" if days == 1 else f"+{days} jours")
        await expect(visitor.find("button", "+1 jour")).to_be_visible()


async def _link_of(visitor: Visitor, product: Product, letter: str, about: str, path: str) -> str:
    """Read a letter, and return the address that one of its buttons leads to."""
    subject = await product.value(LETTER, letter, f"%{about}%")
    text = await visitor.reads_letter(product, plain(str(subject)))
    found = re.search(rf"{re.escape(product.url)}({path}\S+)", text)
    assert found, text
    return found[1]


async def _adds_card(visitor: Visitor, number: str) -> None:
    await visitor.go("/payments")
    await visitor.click("button", "Ajouter une carte")
    await types_card(visitor, number)
    await visitor.click("button", "Enregistrer la carte")
    if number == ASKS_THE_BANK:
        await visitor.click("button", "Confirmer la carte")
    await visitor.is_at("Moyens de paiement")
    await visitor.reads(f"Visa se terminant par {number[-4:]}")


async def test_lives_through_three_payments(visitors: Visitors, product: Product) -> None:
    """O2-10, O2-73..O2-79: on for ten, told, one cancelled from its letter, one repaired, one confirmed, invoiced."""
    nadia = await visitors.come(NADIA)
    await _switches_on_ten(nadia)

    passer_by = await visitors.come(size=PHONE)
    await _days_pass(passer_by, 7)
    await _cancels_from_the_letter(passer_by, product)

    await _days_pass(passer_by, 1, 1, 1)
    assert await product.value(f"{STATE} LIMIT 1", TOGETHER[0]) == "RETRY_WAIT"
    assert product.outside.charges() == []
    await _repairs_the_refused_one(nadia, product)

    await _has_the_bank_ask(nadia)
    await _days_pass(passer_by, 1)
    await _confirms_from_the_letter(passer_by, product)

    await _reads_the_invoices(nadia, product)
    renewed = {line["name"] for line in product.outside.renewals()}
    assert UNWANTED not in renewed
    assert [line["amount_minor"] for line in product.outside.charges()] == [80_630, 10_079]
    assert (
        await product.value(
            "SELECT count(*) FROM services_service WHERE expires_at > created_at + interval '1 year'"
            " AND name = ANY($1::text[])",
            [*TOGETHER, LAST],
        )
        == len(TOGETHER) + 1
    )


async def _switches_on_ten(nadia: Visitor) -> None:
    await nadia.go("/services")
    for name in (*TOGETHER, UNWANTED, LAST):
        await nadia.find("checkbox", f"Choisir {name}").check()
    await nadia.reads("10 services choisis")
    await nadia.click("button", "Activer le renouvellement automatique")
    await nadia.reads("10 services seront renouvelés automatiquement.")
    await nadia.go("/")
    await expect(nadia.page.get_by_text("Renouvellement automatique")).to_have_count(5)


async def _cancels_from_the_letter(passer_by: Visitor, product: Product) -> None:
    """Two clicks, without signing in: the one in the letter, and the one on its page."""
    link = await _link_of(passer_by, product, "payment_announced", "10,19", "/cancel-payment/")
    await passer_by.go(link)
    await passer_by.is_at("Annuler un renouvellement")
    await passer_by.reads(re.compile(UNWANTED))
    await passer_by.click("button", "Annuler ce paiement")
    await passer_by.reads(re.compile("rien ne sera débité. Un message vous le confirme."))
    await expect(passer_by.page.get_by_text("sont prévus")).to_have_count(0)
    assert await product.value(STATE, UNWANTED) == "CANCELLED_BY_USER"
    await passer_by.reads_letter(product, "Paiement annulé : rien ne sera débité", UNWANTED)


async def _repairs_the_refused_one(nadia: Visitor, product: Product) -> None:
    refused = await product.value(LETTER, "payment_refused", "%")
    await nadia.reads_letter(product, plain(str(refused)), TOGETHER[0])
    await _adds_card(nadia, WORKS)
    nadia.clicks = 0
    await nadia.go("/")
    line = nadia.page.get_by_role("listitem").filter(has_text="Le paiement planifié de")
    await nadia.click("link", "Payer", inside=line)
    dialog = nadia.find("dialog", "Payer maintenant")
    await nadia.click("button", "Payer maintenant", inside=dialog)
    await nadia.reads(DONE)
    assert nadia.clicks == 2
    (charge,) = product.outside.charges()
    assert charge["amount_minor"] == 80_630


async def _has_the_bank_ask(nadia: Visitor) -> None:
    """For the last payment Nadia chooses a card whose bank wants to be asked."""
    await _adds_card(nadia, ASKS_THE_BANK)
    await nadia.go("/planned")
    await nadia.click("link", re.compile("^Paiement du "))
    await nadia.click("button", "Changer de carte")
    dialog = nadia.find("dialog", "Quelle carte débiter en premier ?")
    await nadia.find("radio", re.compile("3155"), inside=dialog).check()
    await nadia.click("button", "Choisir cette carte", inside=dialog)
    await nadia.reads(f"{BANKS_CARD} sera débitée en premier pour ce paiement.")


async def _confirms_from_the_letter(passer_by: Visitor, product: Product) -> None:
    """Whoever opens the letter on another device need not sign in there."""
    link = await _link_of(passer_by, product, "payment_to_confirm", "100,79", "/confirm-payment/")
    await passer_by.go(link)
    await passer_by.click("link", "Confirmer auprès de ma banque")
    await passer_by.click("button", "Confirmer le paiement")
    await passer_by.is_at("Merci")
    await product.until(f"SELECT ({STATE}) = 'SUCCEEDED'", LAST)


async def _reads_the_invoices(nadia: Visitor, product: Product) -> None:
    await product.is_quiet()
    await nadia.go("/invoices")
    await nadia.reads("2 factures")
    number = await product.value("SELECT max(full_number) FROM billing_document")
    path = await nadia.downloads("button", f"Télécharger {number} en PDF")
    stored = await product.value(
        """
        SELECT file.sha256 FROM billing_document document JOIN billing_print print ON print.document_id = document.id
        JOIN work_stored_file file ON file.id = print.file_id WHERE document.full_number = $1
        """,
        number,
    )
    assert hashlib.sha256(path.read_bytes()).hexdigest() == stored
