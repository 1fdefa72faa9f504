"""The card page: the processor's form inside a page of ours, for whoever has its signed link, signed in or not.

A page of its own, not of the app: its policy alone lets the processor's script in, and nothing else of ours is
near it. What is typed goes from the form to the processor. frontend/src/card.ts does what is done in the browser.
"""

import html
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from backend.api.callers import secret_of
from backend.api.context import locale_of
from backend.api.errors import Code
from backend.api.pages import DIST
from backend.api.plain import refused
from backend.features.identity.models import PersonKind
from backend.kit.failpoints import outside_call
from backend.kit.words import Words, words
from backend.ports.answers import Unreachable
from backend.ports.payments import CardForm, CardFormPurpose, CardPageOrigins
from backend.ports.world import World

CSP = (
    "default-src 'none'; script-src 'self'{scripts}; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'{connections}; frame-src{frames}; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
NOBODY = CardPageOrigins(scripts=(), frames=("'none'",), connections=())
KEYS = {
    CardFormPurpose.ADD_CARD: "add",
    CardFormPurpose.PAY: "pay",
    CardFormPurpose.CONFIRM: "confirm",
}


async def show(request: Request) -> Response:
    """Show the form, or that there is nothing left to do; GET ends nothing and pays nothing."""
    world: World = request.app.state.world
    said = words(locale_of(request, request.state.brand))
    try:
        with outside_call("card_page.show"):
            form = await world.payments.card_form(request.path_params["link"])
    except Unreachable:
        return _page(request, said, *_note(said, "unreachable"), status=503)
    if form is None:
        return _page(request, said, *_note(said, "unknown"), status=404)
    if form.client_secret:
        return _page(request, said, *_form(request, said, form), origins=_origins(world))
    if _is_signed_in(request):
        return RedirectResponse(form.return_url, status_code=303)
    return _page(request, said, *_note(said, "done", form.return_url))


async def leave(request: Request) -> Response:
    """Go back without paying or adding: nothing comes of it any more. Harmless when repeated."""
    world: World = request.app.state.world
    said = words(locale_of(request, request.state.brand))
    try:
        with outside_call("card_page.leave"):
            back = await world.payments.leave_card_form(request.path_params["link"])
    except Unreachable:
        return _page(request, said, *_note(said, "unreachable"), status=503)
    if back is None:
        return _page(request, said, *_note(said, "unknown"), status=404)
    if _is_signed_in(request):
        return RedirectResponse(back, status_code=303)
    return _page(request, said, *_note(said, "left", back))


def _origins(world: World) -> CardPageOrigins:
    return world.payments.card_page_origins or NOBODY


def _is_signed_in(request: Request) -> bool:
    """Say whether the browser brings a session: it goes straight back, others read what happened."""
    return bool(secret_of(request, PersonKind.CUSTOMER))


def _form(request: Request, said: Words, form: CardForm) -> tuple[str, str]:
    """Return the title and the form; texts and keys travel in attributes, for no script stands in the page."""
    kind = KEYS[form.purpose]
    values: dict[str, str] = {}
    if form.amount is not None:
        values["amount"] = said.money(form.amount)
    if form.card is not None:
        values |= {"brand": form.card.brand.title(), "last4": form.card.last4}
    title = said.text(f"card_page.{kind}.title")
    attributes = {
        "purpose": kind,
        "public-key": form.public_key,
        "client-secret": form.client_secret,
        "card": form.card.token if form.card else "",
        "return-url": form.return_url,
        "onwards": "yes" if _is_signed_in(request) else "",
        "refused": said.text("card_page.refused"),
        "not-confirmed": said.text("card_page.not_confirmed"),
        "not-loaded": said.text("card_page.not_loaded"),
        "failed": said.text("card_page.failed"),
    }
    amount = f'<p class="amount">{_safe(values["amount"])}</p>' if "amount" in values else ""
    field, keep = "", ""
    if form.purpose is not CardFormPurpose.CONFIRM:
        label = _safe(said.text("card_page.card"))
        field = f'<p class="label" id="label">{label}</p><div id="card" role="group" aria-labelledby="label"></div>'
    if form.purpose is CardFormPurpose.PAY:
        choice = _safe(said.text("card_page.keep"))
        keep = (
            f'<label class="choice"><input type="checkbox" id="keep"><span>{choice}</span></label>'
        )
    done = said.text("card_page.done.hint")
    return title, (
        f"{amount}<p>{_safe(said.text(f'card_page.{kind}.hint', **values))}</p>"
        f'<form id="form" {_written(attributes)}>{field}{keep}'
        f'<p id="wrong" role="alert"></p>'
        f'<button id="go">{_safe(said.text(f"card_page.{kind}.go", **values))}</button></form>'
        f'<div id="done" role="status" hidden><p>{_safe(done)}</p>{_back(said, form.return_url)}</div>'
        f'<form id="leave" method="post" action="{_safe(request.url.path)}/leave">'
        f'<button class="quiet">{_safe(said.text(f"card_page.{kind}.leave"))}</button></form>'
        f"<noscript><p>{_safe(said.text('card_page.no_script'))}</p></noscript>"
        f'<script src="{_safe(form.script_url)}"></script>'
    )


def _note(said: Words, what: str, back: str = "/") -> tuple[str, str]:
    hint = _safe(said.text(f"card_page.{what}.hint"))
    return said.text(f"card_page.{what}.title"), f"<p>{hint}</p>{_back(said, back)}"


def _back(said: Words, url: str) -> str:
    return f'<p><a href="{_safe(url)}">{_safe(said.text("card_page.back"))}</a></p>'


def _written(attributes: Mapping[str, str]) -> str:
    return " ".join(f'data-{name}="{_safe(value)}"' for name, value in attributes.items())


def _safe(text: str) -> str:
    return html.escape(text, quote=True)


def _page(
    request: Request,
    said: Words,
    title: str,
    body: str,
    *,
    origins: CardPageOrigins = NOBODY,
    status: int = 200,
) -> Response:
    try:
        text = (DIST / "card.html").read_text()
    except FileNotFoundError:
        return refused(request, 503, Code.NOT_FOUND, "api.not_built")
    brand = _safe(request.state.brand["name"])
    for placeholder, value in (
        ("__LANG__", said.locale),
        ("__TITLE__", f"{_safe(title)} · {brand}"),
        ("__BODY__", f"<header><p>{brand}</p><h1>{_safe(title)}</h1></header>{body}"),
    ):
        text = text.replace(placeholder, value)
    csp = CSP.format(
        scripts=_listed(origins.scripts),
        frames=_listed(origins.frames),
        connections=_listed(origins.connections),
    )
    headers = {
        "cache-control": "no-store",  # it holds the key to one payment
        "content-security-policy": csp,
        "vary": "accept-language, cookie",
    }
    return Response(text, status_code=status, media_type="text/html", headers=headers)


def _listed(origins: tuple[str, ...]) -> str:
    return "".join(f" {origin}" for origin in origins)
