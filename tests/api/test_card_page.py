"""The card page: the processor's form in a page of ours, for whoever has the link; nothing else lets a stranger in."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import httpx
import pytest

from backend.app import create_app
from backend.kit.money import Money
from backend.ports.answers import Unreachable
from backend.ports.payments import CardForm, CardFormPurpose, CardPageOrigins, SavedCard
from backend.ports.world import World
from tests.api.conftest import BASE
from tests.make import Make

pytestmark = pytest.mark.anyio

BACK = f"{BASE}/operations/op_1"
FORM = CardForm(
    purpose=CardFormPurpose.PAY,
    script_url="https://cards.example/v3/",
    public_key="pk_live_public",
    client_secret="pi_1_secret_2",
    return_url=BACK,
    amount=Money(3333, "EUR"),
)
SIGNED_IN = {"cookie": "comptoir=a-session"}


class Processor:
    """A processor whose card form is part of our page; it knows one link."""

    card_page_origins = CardPageOrigins(
        scripts=("https://cards.example", "https://*.cards.example"),
        frames=("https://frames.example",),
        connections=("https://api.example",),
    )

    def __init__(self, form: CardForm | None, *, there: bool = True) -> None:
        self.form, self.there, self.left = form, there, False

    async def card_form(self, link: str) -> CardForm | None:
        if not self.there:
            raise Unreachable("nobody there")
        return self.form if link == "known" else None

    async def leave_card_form(self, link: str) -> str | None:
        if not self.there:
            raise Unreachable("nobody there")
        self.left = link == "known"
        return BACK if self.left else None


@asynccontextmanager
async def door(world: World, processor: Processor) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(replace(world, payments=processor))  # type: ignore[arg-type]  # all it needs
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=BASE) as client:
        yield client
    await app.state.graphql.aclose()


async def test_opens_to_the_processor_and_to_nobody_else(world: World, make: Make) -> None:
    await make.brand()
    async with door(world, Processor(FORM)) as http:
        page = await http.get("/pay/card/known")
        app = await http.get("/pay")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self' https://cards.example https://*.cards.example;" in policy
    assert "frame-src https://frames.example;" in policy
    assert "connect-src 'self' https://api.example;" in policy
    assert "form-action 'self'" in policy
    assert "unsafe" not in policy
    assert "example" not in app.headers["content-security-policy"]


async def test_is_kept_by_nobody_and_tells_nobody_where_it_is(world: World, make: Make) -> None:
    """It holds the key to one payment."""
    await make.brand()
    async with door(world, Processor(FORM)) as http:
        page = await http.get("/pay/card/known")
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["referrer-policy"] == "same-origin"
    assert page.headers["x-frame-options"] == "DENY"
    assert 'data-client-secret="pi_1_secret_2"' in page.text
    assert "__" not in page.text.replace("/assets/", "")


@pytest.mark.parametrize(
    ("form", "locale", "title", "button"),
    [
        (FORM, "fr", "Payer par carte", "Payer 33,33\u00a0€"),
        (FORM, "en", "Pay by card", "Pay €33.33"),
        (
            replace(FORM, purpose=CardFormPurpose.ADD_CARD, amount=None),
            "fr",
            "Ajouter une carte",
            "Enregistrer la carte",
        ),
        (
            replace(
                FORM,
                purpose=CardFormPurpose.CONFIRM,
                card=SavedCard("pm_1", "visa", "3155", 12, 2031),
            ),
            "fr",
            "Confirmer le paiement",
            "Confirmer auprès de ma banque",
        ),
    ],
)
async def test_says_what_is_to_be_done_in_the_readers_language(
    world: World, make: Make, form: CardForm, locale: str, title: str, button: str
) -> None:
    await make.brand()
    async with door(world, Processor(form)) as http:
        page = await http.get("/pay/card/known", headers={"accept-language": locale})
    assert f'lang="{locale}"' in page.text
    assert f"<h1>{title}</h1>" in page.text
    assert button in page.text
    # R6.3: a card is kept by a choice, which nobody makes for the customer.
    asks = form.purpose is CardFormPurpose.PAY
    assert ('<input type="checkbox" id="keep">' in page.text) == asks
    assert ("se terminant par 3155" in page.text) == (form.card is not None)


async def test_writes_nothing_into_the_page_as_it_came(world: World, make: Make) -> None:
    await make.brand()
    evil = '"><script>alert(1)</script>'
    form = replace(FORM, client_secret=evil, return_url=evil, script_url=evil, public_key=evil)
    async with door(world, Processor(form)) as http:
        page = await http.get("/pay/card/known")
    assert "<script>alert" not in page.text


async def test_is_over_for_a_stranger_and_leads_back_who_is_signed_in(
    world: World, make: Make
) -> None:
    await make.brand()
    async with door(world, Processor(replace(FORM, client_secret=""))) as http:
        stranger = await http.get("/pay/card/known")
        customer = await http.get("/pay/card/known", headers=SIGNED_IN)
    assert "C’est terminé" in stranger.text
    assert f'href="{BACK}"' in stranger.text
    assert "example" not in stranger.headers["content-security-policy"]
    assert (customer.status_code, customer.headers["location"]) == (303, BACK)


@pytest.mark.parametrize("act", ["get", "post"])
async def test_knows_its_own_links_only(world: World, make: Make, act: str) -> None:
    await make.brand()
    processor = Processor(FORM)
    async with door(world, processor) as http:
        ask: Callable[[str], object] = {
            "get": lambda link: http.get(f"/pay/card/{link}"),
            "post": lambda link: http.post(f"/pay/card/{link}/leave"),
        }[act]
        answer: httpx.Response = await ask("another")  # type: ignore[misc]
        processor.there = False
        unreachable: httpx.Response = await ask("known")  # type: ignore[misc]
    assert answer.status_code == 404
    assert "Page introuvable" in answer.text
    assert unreachable.status_code == 503
    assert "ne répond pas" in unreachable.text
    assert not processor.left


async def test_is_left_with_one_button(world: World, make: Make) -> None:
    await make.brand()
    processor = Processor(FORM)
    async with door(world, processor) as http:
        looked = await http.get("/pay/card/known/leave")
        assert (looked.status_code, processor.left) == (404, False)
        stranger = await http.post("/pay/card/known/leave")
        customer = await http.post("/pay/card/known/leave", headers=SIGNED_IN)
    assert processor.left
    assert "Vous avez annulé" in stranger.text
    assert (customer.status_code, customer.headers["location"]) == (303, BACK)


async def test_is_nowhere_where_cards_are_typed_elsewhere(
    http: httpx.AsyncClient, make: Make
) -> None:
    await make.brand()
    for path in ("/pay/card/any", "/pay/card", "/pay/card/any/thing"):
        assert (await http.get(path)).status_code == 404
