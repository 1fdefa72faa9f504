"""That the flows can fail: behind each button the server's answer is replaced, and the page must not say it is done.

A refusal is shown in its words; a bug of ours with the request's id, which is what support asks for.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest
from playwright.async_api import expect

from tests.browser.product import ROOT, Product
from tests.browser.shop import DONE, PAY, opens_renewal
from tests.browser.town import CAMILLE, DOMAINS, LUC, YANN, Login, yann_owes
from tests.browser.visitor import Visitor, Visitors

pytestmark = pytest.mark.anyio

REFUSED = "Pas aujourd’hui. Revenez demain."
BROKEN = "Une erreur s’est produite de notre côté."
CARD = "Visa se terminant par 3155"
THREAD = "SELECT id FROM support_ticket WHERE state <> 'CLOSED'"

Flow = Callable[[Visitor, Product], Awaitable[None]]


async def _renew(visitor: Visitor, product: Product) -> None:
    await opens_renewal(visitor, DOMAINS[0])
    await visitor.click("button", PAY)


async def _quote(visitor: Visitor, product: Product) -> None:
    await opens_renewal(visitor, DOMAINS[0])


async def _top_up(visitor: Visitor, product: Product) -> None:
    await visitor.go("/payments?topUp=true")
    await visitor.write("Montant (EUR)", "50,01")
    await visitor.click("button", "Payer par carte")


async def _add_card(visitor: Visitor, product: Product) -> None:
    await visitor.go("/payments")
    await visitor.click("button", "Ajouter une carte")


async def _default_card(visitor: Visitor, product: Product) -> None:
    await visitor.go("/payments")
    await visitor.click("button", f"Actions pour {CARD}")
    await visitor.click("menuitem", "Choisir par défaut")


async def _remove_card(visitor: Visitor, product: Product) -> None:
    await visitor.go("/payments")
    await visitor.click("button", f"Actions pour {CARD}")
    await visitor.click("menuitem", "Supprimer")
    await visitor.click("button", "Supprimer", inside=visitor.find("dialog", f"Supprimer {CARD} ?"))


async def _open_ticket(visitor: Visitor, product: Product) -> None:
    await visitor.go("/support/new")
    await visitor.write("Sujet", "Une question")
    await visitor.write("Message", "Comment faire ?")
    await visitor.click("button", "Envoyer")


async def _to_thread(visitor: Visitor) -> None:
    await visitor.go("/support")
    await visitor.click("link", "Transfert du domaine")


async def _reply(visitor: Visitor, product: Product) -> None:
    await _to_thread(visitor)
    await visitor.write("Votre réponse", "Merci !")
    await visitor.click("button", "Envoyer")


async def _close(visitor: Visitor, product: Product) -> None:
    await _to_thread(visitor)
    await visitor.click("button", "Clore la demande")
    dialog = visitor.find("dialog", "Clore cette demande ?")
    await visitor.click("button", "Clore la demande", inside=dialog)


async def _answer(visitor: Visitor, product: Product) -> None:
    await visitor.go("/staff")
    await visitor.click("link", "Transfert du domaine")
    await visitor.write("Message", "Voici.")
    await visitor.write("Motif de l’intervention", "Demande du client")
    await visitor.click("button", "Envoyer")


async def _create_token(visitor: Visitor, product: Product) -> None:
    await visitor.go("/account")
    await visitor.click("button", "Créer un jeton")
    await visitor.write("Nom du jeton", "script")
    await visitor.click("checkbox", "Voir les services")
    await visitor.click("button", "Créer le jeton")


async def _in_row_menu(visitor: Visitor, act: str) -> None:
    await visitor.go(f"/services?q={DOMAINS[0]}")
    await visitor.click("button", f"Actions pour {DOMAINS[0]}")
    await visitor.click("menuitem", act)


async def _cancel_service(visitor: Visitor, product: Product) -> None:
    await _in_row_menu(visitor, "Résilier à l’échéance")


async def _keep_service(visitor: Visitor, product: Product) -> None:
    await _in_row_menu(visitor, "Annuler la résiliation")


async def _was_cancelled(product: Product) -> None:
    await product.change(
        "UPDATE services_service SET renewal_mode = 'OFF_AT_TERM' WHERE name = $1", DOMAINS[0]
    )


async def _switch_off(visitor: Visitor, product: Product) -> None:
    await visitor.go("/services?q=gite-lambert.fr")
    await visitor.click("link", "gite-lambert.fr")
    await visitor.click("button", "Désactiver le renouvellement automatique")


async def _switch_on_in_the_list(visitor: Visitor, product: Product) -> None:
    await visitor.go(f"/services?q={DOMAINS[0]}")
    await visitor.click("checkbox", f"Choisir {DOMAINS[0]}")
    await visitor.click("button", "Activer le renouvellement automatique")


async def _balance_alert(visitor: Visitor, product: Product) -> None:
    await visitor.go("/payments")
    await visitor.write("Me prévenir sous (EUR)", "25")
    await visitor.click("button", "Enregistrer le seuil")


async def _order_means(visitor: Visitor, product: Product) -> None:
    await visitor.go("/payments")
    await visitor.click("button", f"Monter {CARD}")


async def _planned(visitor: Visitor, button: str) -> None:
    """The hosting's, that was refused once."""
    await visitor.go("/planned")
    row = visitor.page.get_by_role("row").filter(has_text="100,79 € au plus")
    await visitor.click("link", re.compile("^Paiement du "), inside=row)
    await visitor.click("button", button)


async def _cancel_planned(visitor: Visitor, product: Product) -> None:
    await _planned(visitor, "Annuler le paiement")
    dialog = visitor.find("dialog", "Annuler ce paiement ?")
    await visitor.click("button", "Annuler le paiement", inside=dialog)


async def _pay_planned(visitor: Visitor, product: Product) -> None:
    await _planned(visitor, "Payer maintenant")
    dialog = visitor.find("dialog", "Payer maintenant")
    await visitor.click("button", "Payer maintenant", inside=dialog)


async def _choose_card(visitor: Visitor, product: Product) -> None:
    await _planned(visitor, "Changer de carte")
    await visitor.click("button", "Choisir cette carte")


async def _make_address(visitor: Visitor, product: Product) -> None:
    await visitor.go("/forecast")
    await visitor.click("button", "Créer une adresse")


async def _revoke_address(visitor: Visitor, product: Product) -> None:
    await _make_address(visitor, product)
    await visitor.click("button", re.compile("^Révoquer l’adresse"))


async def _owes(product: Product) -> None:
    await yann_owes(product)


async def _pay_invoice(visitor: Visitor, product: Product) -> None:
    await visitor.go("/invoices")
    await visitor.click("button", re.compile("^Payer la facture "))
    await visitor.click("button", "Payer 100,79\u00a0€")


async def _job_stopped(product: Product) -> None:
    await product.change(
        "UPDATE work_job SET state = 'MANUAL', stopped_at = now(), last_error = 'RuntimeError: no paper left'"
        " WHERE id = (SELECT id FROM work_job WHERE kind = 'billing.print' ORDER BY id LIMIT 1)"
    )


async def _resolve(visitor: Visitor, product: Product) -> None:
    await visitor.go("/staff/work")
    await visitor.page.get_by_role("main").get_by_role("table").get_by_role("link").first.click()
    await visitor.page.get_by_role("radio", name="Relancer").check()
    await visitor.write("Motif de l’intervention", "Papier remis")
    await visitor.click("button", "Résoudre")
    await visitor.click("button", "Confirmer", inside=visitor.find("dialog", "Relancer"))


@dataclass(frozen=True)
class Button:
    """A button, the operation behind it, and what the page says when it has worked."""

    operation: str
    field: str
    flow: Flow
    worked: str | re.Pattern[str]
    login: Login = CAMILLE
    before: Callable[[Product], Awaitable[None]] | None = None
    """What the town needs to have there first."""


BUTTONS = [
    Button("QuoteRenewal", "quoteRenewal", _quote, "Récapitulatif"),
    Button("RenewServices", "renewServices", _renew, DONE),
    Button("TopUpBalance", "topUpBalance", _top_up, "Votre solde a été rechargé."),
    Button("AddPaymentMethod", "addPaymentMethod", _add_card, "Numéro de carte"),
    Button(
        "SetDefaultPaymentMethod",
        "setDefaultPaymentMethod",
        _default_card,
        f"{CARD} est maintenant votre carte par défaut.",
    ),
    Button("RemovePaymentMethod", "removePaymentMethod", _remove_card, f"{CARD} est supprimée."),
    Button("OpenTicket", "openTicket", _open_ticket, "Attend notre réponse"),
    Button("ReplyToTicket", "replyToTicket", _reply, "Merci !"),
    Button("CloseTicket", "closeTicket", _close, "Écrire de nouveau rouvre cette demande"),
    Button("AnswerTicket", "answerTicket", _answer, "La réponse est envoyée.", LUC),
    Button(
        "CancelService",
        "cancelService",
        _cancel_service,
        re.compile(f"^{DOMAINS[0]} s’arrêtera le "),
    ),
    Button(
        "KeepService",
        "keepService",
        _keep_service,
        re.compile("ne s’arrête plus à son échéance"),
        before=_was_cancelled,
    ),
    Button(
        "SetAutomaticRenewal",
        "setAutomaticRenewal",
        _switch_off,
        "Désactivé : ce service expire si vous ne le renouvelez pas vous-même.",
    ),
    Button(
        "SetAutomaticRenewal",
        "setAutomaticRenewal",
        _switch_on_in_the_list,
        "1 service sera renouvelé automatiquement.",
    ),
    Button(
        "SetBalanceAlert",
        "setBalanceAlert",
        _balance_alert,
        re.compile("^Vous serez prévenu quand"),
    ),
    Button(
        "OrderPaymentMeans",
        "orderPaymentMeans",
        _order_means,
        re.compile("est maintenant à la place"),
    ),
    Button(
        "CancelPlanned",
        "cancelScheduledPayment",
        _cancel_planned,
        "Ce paiement est annulé. Rien ne sera débité.",
    ),
    Button("PayPlanned", "payScheduledPayment", _pay_planned, DONE),
    Button(
        "ChoosePlannedMeans",
        "chooseScheduledMeans",
        _choose_card,
        re.compile("sera débitée en premier pour ce paiement"),
    ),
    Button(
        "CreateCalendarAddress", "createCalendarAddress", _make_address, re.compile("^Copier l’")
    ),
    Button(
        "RevokeCalendarAddress",
        "revokeCalendarAddress",
        _revoke_address,
        "Cette adresse ne montre plus rien.",
    ),
    Button(
        "PayInvoice", "payInvoice", _pay_invoice, "Votre facture est payée.", YANN, before=_owes
    ),
    Button("ResolveWork", "resolveWork", _resolve, "C’est relancé.", LUC, before=_job_stopped),
    Button("CreateApiToken", "createApiToken", _create_token, "Le jeton est en lieu sûr"),
]


@pytest.mark.parametrize("button", BUTTONS, ids=lambda button: button.operation)
async def test_shows_a_refusal_and_no_success(
    visitors: Visitors, product: Product, button: Button
) -> None:
    visitor = await _comes(visitors, product, button)
    refusal = {"code": "BAD_INPUT", "message": REFUSED, "path": []}
    await visitor.breaks(button.operation, {"data": {button.field: {"userErrors": [refusal]}}})
    await button.flow(visitor, product)
    await expect(visitor.page.get_by_role("alert").filter(has_text=REFUSED).first).to_be_visible()
    await _says_nothing_of_success(visitor, product, button)


@pytest.mark.parametrize("button", BUTTONS, ids=lambda button: button.operation)
async def test_shows_the_request_id_of_a_bug_and_no_success(
    visitors: Visitors, product: Product, button: Button
) -> None:
    visitor = await _comes(visitors, product, button)
    visitor.forgiven.append("500")
    error = {
        "message": BROKEN,
        "extensions": {"code": "INTERNAL", "requestId": "requete-cassee"},
    }
    await visitor.breaks(button.operation, {"errors": [error]}, status=500)
    await button.flow(visitor, product)
    alert = visitor.page.get_by_role("alert").filter(has_text="requete-cassee")
    await expect(alert.first).to_be_visible()
    await _says_nothing_of_success(visitor, product, button)


async def _comes(visitors: Visitors, product: Product, button: Button) -> Visitor:
    if button.before:
        await button.before(product)
    return await visitors.come(button.login)


async def _says_nothing_of_success(visitor: Visitor, product: Product, button: Button) -> None:
    """What the flow's own test waits for is not there, and the outside was asked for nothing."""
    said = visitor.page.get_by_text(button.worked, exact=True).and_(
        visitor.page.locator(":not(textarea)")
    )
    await expect(said).to_have_count(0)
    assert not product.outside.charges()
    assert not product.outside.renewals()


def test_every_mutation_of_the_page_has_its_broken_button() -> None:
    written = {
        name
        for path in (ROOT / "frontend" / "src" / "api" / "operations").glob("*.graphql")
        for name in re.findall(r"^mutation (\w+)", path.read_text(), re.MULTILINE)
    }
    assert written - {button.operation for button in BUTTONS} == SEEN_ELSEWHERE


SEEN_ELSEWHERE = {
    "FinishPaymentMethod",  # pressed by no one: the way back from the processor's page
    "RevokeApiToken",  # there is no token in the town; test_tokens.py asserts that it is dead afterwards
    "SetLanguage",  # the page speaks the language chosen whether or not the letters follow
}
