"""Every page, in the corners of language, light and size: accessible, quiet, light, at home, and one question each.

Two opposite corners here; the other six with `make soak`. A page is known by its address in the router, and a
test finds the address that nobody wrote down here.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import product as every
from uuid import UUID

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect
from pydantic import SecretStr

from backend.features.renewals.links import CANCEL, CONFIRM
from backend.kit.ids import public
from backend.kit.links import sign
from tests.browser.product import ROOT, SECRET, Product
from tests.browser.town import CAMILLE, LUC, Login
from tests.browser.visitor import DESK, PHONE, Scheme, Visitor, Visitors

pytestmark = pytest.mark.anyio

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
MOST_BYTES_IN = 270_000
MOST_BYTES_SIGN_IN = 215_000
MOST_REQUESTS_OF_DASHBOARD = 25
NOT_FOUND = re.compile("Page introuvable|Page not found")
"""What an address of nothing shows: no page of a list is to be that one."""

Address = Callable[[Product], Awaitable[str]]


@dataclass(frozen=True)
class Corner:
    locale: str
    scheme: Scheme
    narrow: bool

    def __str__(self) -> str:
        return f"{self.locale}-{self.scheme}-{'390' if self.narrow else '1280'}"


@dataclass(frozen=True)
class Place:
    """A page: its route in the router, the address that leads there, and who looks at it."""

    route: str
    address: Address
    login: Login | None = CAMILLE
    questions: int = 1

    def __str__(self) -> str:
        return self.route


def at(path: str) -> Address:
    async def address(product: Product) -> str:
        return path

    return address


def of(path: str, kind: str, sql: str) -> Address:
    """An address with the public id of something."""

    async def address(product: Product) -> str:
        key = await product.value(sql)
        assert isinstance(key, UUID)
        return path + public(kind, key)

    return address


def by_link(purpose: str) -> Address:
    """An address that a letter about a refused payment leads to."""

    async def address(product: Product) -> str:
        key = await product.value(
            "SELECT id FROM renewals_scheduled_payment WHERE state = 'RETRY_WAIT'"
        )
        assert isinstance(key, UUID)
        tomorrow = datetime.now(UTC) + timedelta(days=1)
        return f"/{purpose}/{sign(SecretStr(SECRET), purpose, key, tomorrow)}"

    return address


STOPPED_JOB = """
    UPDATE work_job SET state = 'MANUAL', stopped_at = now(), last_error = 'RuntimeError: no paper left'
    WHERE id = (SELECT id FROM work_job WHERE kind = 'billing.print' ORDER BY id LIMIT 1) RETURNING id
"""
"""Lets a job wait for a person, and says which."""

PLACES = [
    Place("/sign-in", at("/sign-in"), None, 0),
    Place("/staff/sign-in", at("/staff/sign-in"), None, 0),
    Place("/cancel-payment/$token", by_link(CANCEL), None, 0),
    Place("/confirm-payment/$token", by_link(CONFIRM), None, 0),
    Place("/", at("/")),
    Place("/forecast", at("/forecast")),
    Place("/services", at("/services")),
    Place("/services", at("/services?tab=EXPIRED")),
    Place("/services", at("/services?tab=PENDING")),
    Place(
        "/services/$serviceId",
        of(
            "/services/",
            "svc",
            "SELECT id FROM services_service WHERE name = 'gite-lambert.fr'",
        ),
    ),
    Place(
        "/renew",
        of(
            "/renew?services=",
            "svc",
            "SELECT id FROM services_service WHERE name = 'gite-lambert.fr'",
        ),
    ),
    Place(
        "/operations/$operationId",
        of("/operations/", "op", "SELECT id FROM work_operation LIMIT 1"),
    ),
    Place("/invoices", at("/invoices")),
    Place("/invoices", at("/invoices?tab=credit-notes")),
    Place("/payments", at("/payments")),
    Place("/planned", at("/planned")),
    Place("/planned", at("/planned?past=true")),
    Place(
        "/planned/$paymentId",
        of(
            "/planned/",
            "spa",
            "SELECT id FROM renewals_scheduled_payment WHERE state = 'RETRY_WAIT'",
        ),
    ),
    Place("/support", at("/support")),
    Place("/support/new", at("/support/new")),
    Place(
        "/support/$ticketId",
        of("/support/", "tic", "SELECT id FROM support_ticket WHERE state <> 'CLOSED'"),
    ),
    Place("/account", at("/account")),
    Place("/staff", at("/staff"), LUC),
    Place("/staff/work", at("/staff/work"), LUC),
    Place("/staff/work/$workId", of("/staff/work/", "job", STOPPED_JOB), LUC),
    Place(
        "/staff/tickets/$ticketId",
        of("/staff/tickets/", "tic", "SELECT id FROM support_ticket WHERE state <> 'CLOSED'"),
        LUC,
    ),
]
ON_THE_WAY = {"/payments/card/$setupId", "/returned/$operationId"}
"""Seen for a moment on the way back from the processor or the bank; test_paying_means.py passes them."""

CORNERS = [
    Corner(*corner) for corner in every(("fr-FR", "en-GB"), ("light", "dark"), (True, False))
]
OPPOSITE = {Corner("fr-FR", "light", narrow=True), Corner("en-GB", "dark", narrow=False)}


def test_every_route_of_the_router_is_here() -> None:
    router = (ROOT / "frontend" / "src" / "router.tsx").read_text()
    routes = set(re.findall(r"path: '([^']+)'", router))
    assert routes == {place.route for place in PLACES} | ON_THE_WAY


@pytest.mark.parametrize("place", PLACES, ids=str)
@pytest.mark.parametrize(
    "corner",
    [
        corner if corner in OPPOSITE else pytest.param(corner, marks=pytest.mark.soak)
        for corner in CORNERS
    ],
    ids=str,
)
async def test_is_as_a_page_should_be(
    visitors: Visitors, product: Product, place: Place, corner: Corner
) -> None:
    """Ecosystem 5.1. What no page may do is watched by every visitor: see visitor.py."""
    visitor = await visitors.come(
        place.login,
        size=PHONE if corner.narrow else DESK,
        locale=corner.locale,
        scheme=corner.scheme,
        touch=corner.narrow,
    )
    transferred = await _watch_bytes(visitor.page)
    await visitor.go(await place.address(product))
    await _settled(visitor)
    assert len([asked for asked in visitor.asked if asked.kind == "query"]) == place.questions, (
        visitor.asked
    )
    assert transferred.bytes <= (MOST_BYTES_IN if place.login else MOST_BYTES_SIGN_IN)
    assert place.route != "/" or transferred.requests <= MOST_REQUESTS_OF_DASHBOARD
    await visitor.does_not_read(NOT_FOUND)
    html = visitor.page.locator("html")
    await expect(html).to_have_attribute("lang", corner.locale[:2])
    await expect(html).to_have_attribute("data-mantine-color-scheme", corner.scheme)
    wide = await visitor.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= (PHONE if corner.narrow else DESK)["width"]
    await is_accessible(visitor.page)


async def test_reading_goes_on_at_the_title_of_the_next_page(visitors: Visitors) -> None:
    """The focus follows, and can be seen (WCAG 2.4.3, 2.4.7)."""
    camille = await visitors.come(CAMILLE)
    await camille.go("/")
    for link, title in (("Facturation", "Factures et avoirs"), ("Assistance", "Assistance")):
        menu = camille.find("navigation", "Menu principal")
        await camille.find("link", link, inside=menu).focus()
        await camille.press("Enter")
        await camille.is_at(title)
        heading = camille.page.get_by_role("heading", level=1)
        await expect(heading).to_be_focused()
        assert await heading.evaluate("element => getComputedStyle(element).outlineStyle") != "none"


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_refusal_in_the_bar_of_what_is_chosen_can_be_read(
    visitors: Visitors, scheme: Scheme
) -> None:
    """The bar is dark in both appearances, what it says of a refusal is not."""
    camille = await visitors.come(CAMILLE, scheme=scheme)
    refusal = {"code": "BAD_INPUT", "message": "Pas aujourd’hui.", "path": []}
    answer = {"data": {"setAutomaticRenewal": {"userErrors": [refusal]}}}
    await camille.breaks("SetAutomaticRenewal", answer)
    await camille.go("/services?q=client01")
    await camille.click("checkbox", "Choisir client01-pixel-bleu.fr")
    await camille.click("button", "Activer le renouvellement automatique")
    await camille.reads("Pas aujourd’hui.")
    await is_accessible(camille.page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_what_opens_above_a_page_is_accessible_too(
    visitors: Visitors, product: Product, scheme: Scheme
) -> None:
    """Menus, drawers, dialogs and refusals: they are there only after a click."""
    camille = await visitors.come(CAMILLE, scheme=scheme)
    await camille.go("/services?q=client01")
    await camille.click("button", "Actions pour client01-pixel-bleu.fr")
    await camille.find("menuitem", "Renouveler").wait_for()
    await is_accessible(camille.page)
    number = await product.value("SELECT full_number FROM billing_document WHERE kind = 'INVOICE'")
    await camille.go("/invoices")
    await camille.click("button", f"Voir les lignes de {number}")
    await camille.reads("Télécharger le PDF")
    await is_accessible(camille.page)
    await camille.go("/payments?topUp=true")
    await camille.click("button", "Payer par carte")
    await camille.reads("Indiquez un montant, par exemple 50,00.")
    await is_accessible(camille.page)
    await camille.go("/planned")
    await camille.page.locator("main").get_by_role("rowheader").get_by_role("link").last.click()
    await camille.click("button", "Payer maintenant")
    await camille.reads("débités tout de suite")
    await is_accessible(camille.page)
    await camille.go("/account")
    await camille.click("button", "Créer un jeton")
    await camille.reads("Ce que le jeton peut faire")
    await is_accessible(camille.page)
    await camille.go("/renew")
    await camille.reads("Aucun service à renouveler ici.")
    await is_accessible(camille.page)


@dataclass
class Transferred:
    """What a page cost, as it came over the wire."""

    bytes: int = 0
    requests: int = 0


async def _watch_bytes(page: Page) -> Transferred:
    counted = Transferred()
    session = await page.context.new_cdp_session(page)
    await session.send("Network.enable")

    def finished(event: dict[str, float]) -> None:
        counted.bytes += int(event["encodedDataLength"])
        counted.requests += 1

    session.on("Network.loadingFinished", finished)
    return counted


async def _settled(visitor: Visitor) -> None:
    """Wait until the page shows its data: nothing is on its way, and no placeholder is left."""
    await expect(visitor.page.get_by_role("heading", level=1)).to_be_visible()
    await expect(visitor.page.locator(".mantine-Skeleton-root")).to_have_count(0)
    await visitor.is_calm()
    await expect(visitor.page.get_by_role("alert")).to_have_count(0)


async def is_accessible(page: Page) -> None:
    found = await Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert found.violations_count == 0, found.generate_report()
