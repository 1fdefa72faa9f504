"""Cards with Stripe: its form on our card page, its script on loopback, SCA there and by redirect.

Never Stripe itself: localstripe behind the shim of tests/adapters/payments/loopback, whose stripe.js draws plain
fields and a dialog where the real one has frames.
"""

import os
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Route, expect

from tests.adapters.processes import StripeOnLoopback
from tests.browser import town
from tests.browser.conftest import FAILED
from tests.browser.product import Product, running
from tests.browser.test_every_page import is_accessible
from tests.browser.town import CAMILLE, MARIE
from tests.browser.visitor import DESK, PHONE, Scheme, Visitor, Visitors
from tests.conftest import REDIS, clone_of_template

pytestmark = pytest.mark.anyio

WORKS = "4242424242424242"
NEW = "5555555555554444"
ASKS = "4000002500003155"
ASKS_ELSEWHERE = "4000000000003220"
IS_REFUSED = "4000000000009995"
CREDITED = "Votre solde a été rechargé."
REFUSED = "La banque a refusé cette carte, rien n’a été débité. Vérifiez la saisie ou utilisez une autre carte."
NOT_CONFIRMED = "Votre banque n’a pas reçu votre accord, rien n’a été débité."


@pytest.fixture(scope="module")
def stripe_database_url() -> str:
    return clone_of_template()


@pytest.fixture(scope="module")
async def running_with_stripe(
    anyio_backend: str, stripe_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Product]:
    """A second product beside the one of the other tests, with a bell of its own."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    redis_url = os.environ[REDIS].replace("db=0", f"db={15 - int(worker) % 7}")
    folder: Path = tmp_path_factory.mktemp("product-with-stripe")
    async with running(
        stripe_database_url, redis_url, folder, town.settle, processor=StripeOnLoopback
    ) as product:
        yield product


@pytest.fixture
async def product(running_with_stripe: Product) -> AsyncIterator[Product]:
    await running_with_stripe.as_in_the_copy()
    yield running_with_stripe
    assert stripe(running_with_stripe).admin.wrongs() == []


@pytest.fixture
async def visitors(
    product: Product, chromium: Browser, request: pytest.FixtureRequest
) -> AsyncIterator[Visitors]:
    arriving = Visitors(product, chromium)
    yield arriving
    if request.node.stash.get(FAILED, False):
        print(await arriving.what_they_see())  # noqa: T201 - why a test failed
    await arriving.leave()


def stripe(product: Product) -> StripeOnLoopback:
    assert isinstance(product.outside.payments, StripeOnLoopback)
    return product.outside.payments


async def _types_card(visitor: Visitor, number: str) -> None:
    """Type into the fields of the script; it moves on to the next one by itself."""
    for field, text in (
        ("number", number),
        ("exp_month", "12"),
        ("exp_year", "31"),
        ("cvc", "123"),
    ):
        await visitor.page.get_by_placeholder(field).fill(text)


async def _goes_to_add_a_card(visitor: Visitor) -> None:
    await visitor.go("/payments")
    await visitor.click("button", "Ajouter une carte")
    await visitor.is_at("Ajouter une carte")
    assert visitor.page.url.startswith(f"{visitor.url}/pay/card/")


async def _goes_to_pay(visitor: Visitor, amount: str) -> None:
    await visitor.go("/payments")
    await visitor.click("button", "Recharger le solde")
    await visitor.write("Montant (EUR)", amount)
    await visitor.click("radio", re.compile("^Une autre carte"))
    await visitor.click("button", "Payer par carte")
    await visitor.is_at("Payer par carte")


async def _tops_up_by_the_card_that_asks(visitor: Visitor, amount: str) -> None:
    """Camille's second card; the operation waits for her, and a button leads to the card page."""
    await visitor.go("/payments")
    await visitor.click("button", "Recharger le solde")
    await visitor.write("Montant (EUR)", amount)
    await visitor.click("radio", re.compile("3155"))
    await visitor.click("button", "Payer par carte")
    await visitor.click("link", "Continuer le paiement")
    await visitor.is_at("Confirmer le paiement")
    await visitor.reads(
        "Votre banque demande votre accord pour débiter la carte Visa se terminant par 3155."
    )


async def _balance(product: Product, last_name: str) -> object:
    return await product.value(
        "SELECT b.available_minor FROM billing_balance b JOIN accounts_account a"
        " ON a.id = b.account_id WHERE a.last_name = $1",
        last_name,
    )


@pytest.mark.parametrize(
    ("size", "scheme"), [(PHONE, "light"), (DESK, "dark")], ids=["phone", "desk"]
)
async def test_adds_a_card_on_our_page(
    visitors: Visitors, product: Product, size: dict[str, int], scheme: Scheme
) -> None:
    marie = await visitors.come(MARIE, size=size, scheme=scheme)
    await _goes_to_add_a_card(marie)
    await is_accessible(marie.page)
    assert await marie.page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    await _types_card(marie, NEW)
    await marie.click("button", "Enregistrer la carte")
    await marie.is_at("Moyens de paiement")
    await marie.reads("Visa se terminant par 4444")
    assert not product.outside.charges()


async def test_is_asked_by_the_bank_when_adding_a_card(
    visitors: Visitors, product: Product
) -> None:
    """A no leaves the form there, for another try."""
    marie = await visitors.come(MARIE)
    await _goes_to_add_a_card(marie)
    await _types_card(marie, ASKS)
    await marie.click("button", "Enregistrer la carte")
    await marie.click("button", "Fail authentication")
    await marie.reads(NOT_CONFIRMED)
    await marie.click("button", "Enregistrer la carte")
    await marie.click("button", "Complete authentication")
    await marie.is_at("Moyens de paiement")
    await marie.reads("Visa se terminant par 3155")


async def test_is_told_that_the_bank_refuses_a_card(visitors: Visitors, product: Product) -> None:
    marie = await visitors.come(MARIE)
    marie.forgiven.append("402")  # the browser's own line about the bank's no
    await _goes_to_add_a_card(marie)
    await _types_card(marie, IS_REFUSED)
    await marie.click("button", "Enregistrer la carte")
    await marie.reads(REFUSED)
    await is_accessible(marie.page)
    await marie.click("button", "Annuler et revenir")
    await marie.reads("Aucune carte n’a été enregistrée : la page a été quittée avant la fin.")


async def test_pays_with_a_card_typed_now_and_keeps_it(
    visitors: Visitors, product: Product
) -> None:
    """R6.3: the box is not ticked by us. A card that is refused is replaced by another."""
    marie = await visitors.come(MARIE)
    marie.forgiven.append("402")
    await _goes_to_pay(marie, "33,33")
    await is_accessible(marie.page)
    keep = marie.find("checkbox", "Enregistrer cette carte pour mes prochains paiements")
    await expect(keep).not_to_be_checked()
    await _types_card(marie, IS_REFUSED)
    await marie.click("button", re.compile("^Payer 33,33"))
    await marie.reads(REFUSED)
    assert not product.outside.charges()
    await keep.check()
    await _types_card(marie, NEW)
    await marie.click("button", re.compile("^Payer 33,33"))
    await marie.is_at("Rechargement du solde")
    await marie.reads(CREDITED)
    assert [row["amount_minor"] for row in product.outside.charges()] == [3333]
    assert await _balance(product, "Martin") == 3333
    await marie.go("/payments")
    await marie.reads("Visa se terminant par 4444")


async def test_pays_through_a_banks_own_page(visitors: Visitors, product: Product) -> None:
    """SCA by redirect: away to the bank, back to the card page, on to the operation."""
    marie = await visitors.come(MARIE)
    await _goes_to_pay(marie, "12,01")
    await _types_card(marie, ASKS_ELSEWHERE)
    await marie.click("button", re.compile("^Payer 12,01"))
    await marie.is_at("Your bank")
    await marie.click("button", "Yes, it is me")
    await marie.is_at("Rechargement du solde")
    await marie.reads(CREDITED)
    assert [row["amount_minor"] for row in product.outside.charges()] == [1201]


async def test_confirms_a_saved_card_with_the_bank(visitors: Visitors, product: Product) -> None:
    camille = await visitors.come(CAMILLE)
    await _tops_up_by_the_card_that_asks(camille, "50,01")
    await is_accessible(camille.page)
    assert not product.outside.charges()
    await camille.click("button", "Confirmer auprès de ma banque")
    await camille.click("button", "Complete authentication")
    await camille.is_at("Rechargement du solde")
    await camille.reads(CREDITED)
    assert [row["amount_minor"] for row in product.outside.charges()] == [5001]


async def test_says_no_to_the_bank(visitors: Visitors, product: Product) -> None:
    """The payment ends, and no tab that was left open can pay it any more (F17)."""
    camille = await visitors.come(CAMILLE)
    await _tops_up_by_the_card_that_asks(camille, "50,01")
    page = camille.page.url
    await camille.click("button", "Confirmer auprès de ma banque")
    await camille.click("button", "Fail authentication")
    await camille.reads(NOT_CONFIRMED)
    await product.until(
        "SELECT count(*) = 1 FROM billing_payment WHERE refused_code = 'AUTHENTICATION_REFUSED'"
    )
    stranger = await visitors.come()
    await stranger.page.goto(page)
    await stranger.is_at("C’est terminé")
    assert not product.outside.charges()


async def test_confirms_without_signing_in(visitors: Visitors, product: Product) -> None:
    """Where a letter leads: the link is signed, and whoever has it may answer the bank, and nothing else."""
    camille = await visitors.come(CAMILLE)
    await _tops_up_by_the_card_that_asks(camille, "50,01")
    reader = await visitors.come(size=PHONE)
    await reader.page.goto(camille.page.url)
    await reader.is_at("Confirmer le paiement")
    await reader.click("button", "Confirmer auprès de ma banque")
    await reader.click("button", "Complete authentication")
    await reader.reads("Votre réponse est enregistrée.")
    await is_accessible(reader.page)
    await camille.go("/payments")
    await product.until(
        "SELECT count(*) = 1 FROM billing_payment WHERE total_minor = 5001 AND state = 'SUCCEEDED'"
    )
    assert [row["amount_minor"] for row in product.outside.charges()] == [5001]
    await reader.page.goto(f"{reader.url}/pay/card/nothing")
    await reader.is_at("Page introuvable")
    reader.forgiven.append("404")


async def test_two_tabs_pay_once(visitors: Visitors, product: Product) -> None:
    """F17: one intent for one payment; the second tab finds it done."""
    camille = await visitors.come(CAMILLE)
    await _tops_up_by_the_card_that_asks(camille, "50,01")
    second = await visitors.come()
    second.forgiven.append("400")
    await second.page.goto(camille.page.url)
    await second.is_at("Confirmer le paiement")
    await camille.click("button", "Confirmer auprès de ma banque")
    await camille.click("button", "Complete authentication")
    await camille.reads(CREDITED)
    await second.click("button", "Confirmer auprès de ma banque")
    await second.reads("Votre demande n’a pas abouti")
    await second.page.reload()
    await second.is_at("C’est terminé")
    assert [row["amount_minor"] for row in product.outside.charges()] == [5001]


async def test_says_that_the_form_could_not_be_loaded(visitors: Visitors, product: Product) -> None:
    async def blocked(route: Route) -> None:
        await route.abort()

    marie = await visitors.come(MARIE)
    marie.forgiven.append("ERR_FAILED")
    await marie.page.route("**/js.stripe.com/**", blocked)
    await _goes_to_add_a_card(marie)
    await marie.reads("Le formulaire de paiement n’a pas pu être chargé.")
    await expect(marie.find("button", "Enregistrer la carte")).to_be_disabled()
    await is_accessible(marie.page)
