"""Pages that the web door itself serves: the app's one page, the playground, the demo's outbox, health.

The two big pages are built by frontend/ into frontend-dist/; here they get language, title and nonce.
"""

import html
import mimetypes
import re
import secrets
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from backend.api.context import locale_of
from backend.api.errors import Code
from backend.api.nodes import key_of, public_id
from backend.api.plain import answer, refused
from backend.features.accounts.refusals import NotFound
from backend.features.work import queries as work
from backend.kit.database import Row
from backend.kit.words import Words, words
from backend.ports.world import World

DIST = Path(__file__).parents[2] / "frontend-dist"
MAILS_SHOWN = 100

APP_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
# The editor of the playground writes style elements and starts workers; nothing else is wider.
PLAYGROUND_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
OUTBOX_CSP = (
    "default-src 'none'; style-src 'nonce-{nonce}'; frame-src 'self'; "
    "base-uri 'none'; form-action {forms}; frame-ancestors 'none'"
)
LETTER_CSP = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #ccc; vertical-align: top; }
pre { white-space: pre-wrap; background: #f4f4f4; color: #111; padding: 1rem; }
iframe { width: 100%; height: 40rem; border: 1px solid #ccc; background: #fff; }
form { display: inline-block; margin: 0 .6rem 1rem 0; }
button { font: inherit; padding: .5rem 1rem; min-height: 2.75rem; }
:root { color-scheme: light dark; background: Canvas; color: CanvasText; }
"""
ASSET = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
ADDRESS = re.compile(r"https?://[^\s<>\"]+")


async def app_page(request: Request) -> Response:
    """Answer every address of the app with its one page; the app itself reads the address."""
    if request.method not in {"GET", "HEAD"}:
        return refused(
            request, 405, Code.METHOD_NOT_ALLOWED, "api.no_method", headers={"allow": "GET, HEAD"}
        )
    nonce = secrets.token_urlsafe(18)
    return _page(request, "index.html", nonce, APP_CSP.format(nonce=nonce))


async def playground(request: Request) -> Response:
    world: World = request.app.state.world
    if not world.settings.playground:
        return nothing_here(request)
    return _page(request, "playground.html", secrets.token_urlsafe(18), PLAYGROUND_CSP)


def _page(request: Request, name: str, nonce: str, csp: str) -> Response:
    brand = request.state.brand
    try:
        text = (DIST / name).read_text()
    except FileNotFoundError:
        return refused(request, 503, Code.NOT_FOUND, "api.not_built")
    for placeholder, value in (
        ("__NONCE__", nonce),
        ("__LANG__", locale_of(request, brand)),
        ("__TITLE__", html.escape(brand["name"])),
    ):
        text = text.replace(placeholder, value)
    headers = {
        "cache-control": "no-cache",
        "content-security-policy": csp,
        "vary": "accept-language",
    }
    return Response(text, media_type="text/html", headers=headers)


async def asset(request: Request) -> Response:
    """Serve a built file for ever: its name changes with its content. Never the app's page instead."""
    name = request.path_params["name"]
    file = DIST / "assets" / name
    if not ASSET.fullmatch(name) or name.endswith(".br") or not file.is_file():
        return nothing_here(request)
    headers = {"cache-control": "public, max-age=31536000, immutable", "vary": "accept-encoding"}
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    packed = file.with_name(f"{name}.br")
    if "br" in _encodings(request) and packed.is_file():
        file, headers = packed, {**headers, "content-encoding": "br"}
    return FileResponse(file, headers=headers, media_type=media_type)


def _encodings(request: Request) -> set[str]:
    accepted = request.headers.get("accept-encoding", "").lower().replace(" ", "").split(",")
    return {part.partition(";")[0] for part in accepted if not part.endswith(("q=0", "q=0.0"))}


async def healthz(request: Request) -> Response:
    """Say that this process runs; it looks at nothing else."""
    return answer(request, {"status": "ok"})


async def readyz(request: Request) -> Response:
    """Say whether this process can serve customers: its database answers."""
    world: World = request.app.state.world
    try:
        await world.clock.moment()
    except Exception:  # whatever it is, we are not ready, and the log of the door has it
        return answer(request, {"status": "waiting", "database": False}, status=503)
    return answer(request, {"status": "ok", "database": True})


async def nothing(request: Request) -> Response:
    return nothing_here(request)


def nothing_here(request: Request) -> Response:
    return refused(request, 404, Code.NOT_FOUND, "api.nothing_here")


async def outbox(request: Request) -> Response:
    """Show every letter of the demo, newest first; a live installation has no such page."""
    if not _demo(request):
        return nothing_here(request)
    said = words(locale_of(request, request.state.brand))
    mails = await work.mails(before=None, most=MAILS_SHOWN)
    lines = "".join(_line(mail, said, request.state.brand) for mail in mails)
    head = "".join(
        f"<th scope=col>{html.escape(said.text(f'outbox.{column}'))}</th>"
        for column in ("when", "recipient", "subject", "state")
    )
    body = f"<table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>"
    if not mails:
        body = f"<p>{html.escape(said.text('outbox.empty'))}</p>"
    return plain_page(said, said.text("outbox.title"), body)


async def letter(request: Request) -> Response:
    """Show one letter: its text, and its HTML in a frame that may do nothing."""
    mail = await _mail(request)
    if mail is None:
        return nothing_here(request)
    said = words(locale_of(request, request.state.brand))
    text = ADDRESS.sub(
        lambda found: f'<a href="{found[0]}">{found[0]}</a>', html.escape(mail["text"])
    )
    facts = "".join(
        f"<dt>{html.escape(said.text(f'outbox.{name}'))}</dt><dd>{html.escape(str(value))}</dd>"
        for name, value in (
            ("recipient", mail["recipient"]),
            ("when", said.moment(mail["created_at"], _zone(request.state.brand))),
            ("state", said.text(f"outbox.states.{mail['state']}")),
        )
    )
    title = html.escape(said.text("outbox.as_seen"))
    body = (
        f'<p><a href="/demo/outbox">{html.escape(said.text("outbox.back"))}</a></p>'
        f"<dl>{facts}</dl><pre>{text}</pre><h2>{title}</h2>"
        f'<iframe sandbox src="{request.url.path}/html" title="{title}"></iframe>'
    )
    return plain_page(said, mail["subject"], body)


async def letter_html(request: Request) -> Response:
    mail = await _mail(request)
    if mail is None:
        return nothing_here(request)
    headers = {
        "content-security-policy": LETTER_CSP,
        "x-frame-options": "SAMEORIGIN",
        "cache-control": "no-store",
    }
    return Response(mail["html"], media_type="text/html", headers=headers)


async def _mail(request: Request) -> Row | None:
    if not _demo(request):
        return None
    try:
        return await work.mail(key_of("mail", request.path_params["mail"]))
    except NotFound:
        return None


def _demo(request: Request) -> bool:
    world: World = request.app.state.world
    return world.settings.demo


def _zone(brand: Row) -> ZoneInfo:
    return ZoneInfo(brand["zone"])


def _line(mail: Row, said: Words, brand: Row) -> str:
    key: UUID = mail["id"]
    cells = (
        html.escape(said.moment(mail["created_at"], _zone(brand))),
        html.escape(mail["recipient"]),
        f'<a href="/demo/outbox/{public_id("mail", key)}">{html.escape(mail["subject"])}</a>',
        html.escape(said.text(f"outbox.states.{mail['state']}")),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def plain_page(
    said: Words, title: str, body: str, *, forms: bool = False, refresh_seconds: int | None = None
) -> Response:
    """Return a page of the demo without any script; one with `forms` may post to our own addresses."""
    nonce = secrets.token_urlsafe(18)
    shown = html.escape(title)
    again = f'<meta http-equiv="refresh" content="{refresh_seconds}">' if refresh_seconds else ""
    page = (
        f'<!doctype html><html lang="{said.locale}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{again}'
        f'<title>{shown}</title><style nonce="{nonce}">{STYLE}</style></head>'
        f"<body><main><h1>{shown}</h1>{body}</main></body></html>"
    )
    policy = OUTBOX_CSP.format(nonce=nonce, forms="'self'" if forms else "'none'")
    headers = {"content-security-policy": policy, "cache-control": "no-store"}
    return Response(page, media_type="text/html", headers=headers)
