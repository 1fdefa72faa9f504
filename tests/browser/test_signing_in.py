"""Coming in and going out: who one is, what one asked for before, and what is said to a wrong password."""

import re

import pytest

from tests.browser.town import AGENCYS_NUMBER, CAMILLE, MARIE, MARIES_NUMBER, PASSWORD, SHARED_EMAIL
from tests.browser.visitor import Visitor, Visitors

pytestmark = pytest.mark.anyio

LOGIN = "Adresse e-mail ou numéro client"


async def _types(visitor: Visitor, login: str, password: str) -> None:
    await visitor.write(LOGIN, login)
    await visitor.write("Mot de passe", password)
    await visitor.click("button", "Se connecter")


async def test_comes_in_by_customer_number(visitors: Visitors) -> None:
    marie = await visitors.come()
    marie.forgiven.append("401")
    await marie.go("/")
    await marie.is_at("Connexion")
    await _types(marie, MARIES_NUMBER, PASSWORD)
    await marie.is_at("Bonjour Marie Martin")
    assert marie.clicks == 1


async def test_chooses_who_one_is_after_the_password(visitors: Visitors) -> None:
    """An e-mail of several persons: the choice comes after the password, and each sees their own name."""
    hugo = await visitors.come()
    await hugo.go("/sign-in")
    await _types(hugo, SHARED_EMAIL, PASSWORD)
    await hugo.is_at("Qui êtes-vous ?")
    await hugo.reads("Camille Lefèvre")
    await hugo.click("button", re.compile("^Hugo Bernard"))
    await hugo.is_at("Bonjour Hugo Bernard")


async def test_shows_an_accountant_what_is_theirs(visitors: Visitors) -> None:
    """Domain-rules 3.3: the money, and not the services, which one may ask the owner for."""
    hugo = await visitors.come()
    await hugo.go("/sign-in")
    await _types(hugo, SHARED_EMAIL, PASSWORD)
    await hugo.click("button", re.compile("^Hugo Bernard"))
    await hugo.reads("178,85 €")
    await hugo.does_not_read("noms de domaine")
    await hugo.click("link", "Facturation")
    await hugo.reads("1 facture")
    await hugo.click("link", "Mes services")
    await hugo.reads("Vous n’avez pas le droit de faire cela. Demandez-le au titulaire du compte.")


async def test_is_told_what_to_do_after_a_wrong_password(visitors: Visitors) -> None:
    marie = await visitors.come()
    marie.forgiven.append("401")
    await marie.go("/sign-in")
    await _types(marie, MARIES_NUMBER, "pas le bon mot")
    await marie.reads(
        "L’identifiant ou le mot de passe ne convient pas. Vérifiez les deux, puis réessayez.",
        inside=marie.page.get_by_role("alert"),
    )
    await _types(marie, MARIES_NUMBER, PASSWORD)
    await marie.is_at("Bonjour Marie Martin")


async def test_goes_on_to_the_address_asked_for_first(visitors: Visitors) -> None:
    camille = await visitors.come()
    camille.forgiven.append("401")  # Chromium writes every such answer to the console
    await camille.go("/invoices?tab=credit-notes")
    await camille.is_at("Connexion")
    await _types(camille, AGENCYS_NUMBER, PASSWORD)
    await camille.is_at("Factures et avoirs")
    assert camille.page.url.endswith("/invoices?tab=credit-notes")


async def test_leaves_and_is_out(visitors: Visitors) -> None:
    """After signing out, the address of a page inside leads to the sign-in page again."""
    camille = await visitors.come(CAMILLE)
    camille.forgiven.append("401")
    await camille.go("/services")
    await camille.is_at("Mes services")
    await camille.click("button", "Votre compte : Camille Lefèvre")
    await camille.click("menuitem", "Se déconnecter")
    await camille.is_at("Connexion")
    await camille.go("/services")
    await camille.is_at("Connexion")


async def test_keeps_customers_out_of_the_staff_area(visitors: Visitors) -> None:
    marie = await visitors.come(MARIE)
    await marie.go("/staff")
    await marie.is_at("Espace de l’équipe")
