"""O2-81 to O2-83: a request about a service, the answer of the host, and both in view of the other."""

import pytest

from tests.browser.product import Product
from tests.browser.town import CAMILLE, LUC
from tests.browser.visitor import Visitor, Visitors

pytestmark = pytest.mark.anyio

SUBJECT = "Le certificat a expiré"


async def _opens(visitor: Visitor) -> None:
    await visitor.write("Sujet", SUBJECT)
    await visitor.write("Message", "Depuis ce matin, <b>rien</b> ne s’affiche.")
    await visitor.click("button", "Envoyer")
    await visitor.is_at(SUBJECT)


async def test_opens_a_ticket_on_a_service(visitors: Visitors, product: Product) -> None:
    """Ecosystem 5.1: at most three clicks to the form, from the dashboard."""
    camille = await visitors.come(CAMILLE)
    await camille.go("/")
    await camille.click("link", "Mes services")
    await camille.click("button", "Actions pour client01-pixel-bleu.fr")
    await camille.click("menuitem", "Ouvrir un ticket")
    assert camille.clicks <= 3
    await camille.reads("À propos de client01-pixel-bleu.fr")
    await _opens(camille)
    await camille.reads("Depuis ce matin, <b>rien</b> ne s’affiche.")
    await camille.reads("Attend notre réponse")
    about = await product.value(
        "SELECT s.name FROM support_ticket t JOIN services_service s ON s.id = t.service_id"
        " WHERE t.subject = $1",
        SUBJECT,
    )
    assert about == "client01-pixel-bleu.fr"


async def test_is_answered_while_looking_replies_and_closes(
    visitors: Visitors, product: Product
) -> None:
    """The answer appears by itself, with its letter; the reason stands in the journal."""
    camille, luc = await visitors.come(CAMILLE), await visitors.come(LUC)
    await camille.go("/support/new")
    await _opens(camille)

    await luc.go("/staff")
    await luc.click("link", SUBJECT)
    await luc.is_at(SUBJECT)
    await luc.write("Message", "Nous le renouvelons à l’instant.")
    await luc.click("button", "Envoyer")
    await luc.reads("Indiquez pourquoi vous intervenez.")
    await luc.write("Motif de l’intervention", "Demande du client")
    await luc.click("button", "Envoyer")
    await luc.reads("La réponse est envoyée.")

    await camille.reads("Nous le renouvelons à l’instant.")
    await camille.reads("Réponse reçue")
    number = await product.value("SELECT number FROM support_ticket WHERE subject = $1", SUBJECT)
    letter = await camille.reads_letter(product, f"Réponse à votre demande {number}", "Luc")
    assert "à l’instant" not in letter
    assert (
        await product.value(
            "SELECT reason FROM journal_entry WHERE fact = 'ticket.answered' ORDER BY at DESC LIMIT 1"
        )
        == "Demande du client"
    )

    await camille.write("Votre réponse", "Merci !")
    await camille.click("button", "Envoyer")
    await camille.reads("Attend notre réponse")
    await camille.click("button", "Clore la demande")
    await camille.click(
        "button", "Clore la demande", inside=camille.find("dialog", "Clore cette demande ?")
    )
    await camille.reads("Écrire de nouveau rouvre cette demande")
    state = await product.value("SELECT state FROM support_ticket WHERE subject = $1", SUBJECT)
    assert state == "CLOSED"
    assert (
        await product.value(
            "SELECT count(*) FROM support_ticket_message m"
            " JOIN support_ticket t ON t.id = m.ticket_id WHERE t.subject = $1",
            SUBJECT,
        )
        == 3
    )
    await camille.click("link", "Assistance", inside=camille.find("navigation", "Menu principal"))
    await camille.click("link", "Anciens tickets")
    await camille.find("link", SUBJECT).wait_for()


async def test_asks_for_subject_and_message(visitors: Visitors, product: Product) -> None:
    camille = await visitors.come(CAMILLE)
    await camille.go("/support/new")
    await camille.click("button", "Envoyer")
    await camille.reads("Indiquez le sujet en quelques mots.")
    await camille.reads("Écrivez votre message.")
    assert await product.value("SELECT count(*) FROM support_ticket") == 2
