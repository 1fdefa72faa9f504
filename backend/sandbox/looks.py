"""The frame of a sandbox's page for people: HTML, one style sheet, a strict policy.

No script, nothing from elsewhere, readable in light and dark. The language is the browser's,
or the one chosen by `?lang=`.
"""

from collections.abc import Iterable, Sequence
from html import escape

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

LANGUAGES = ("fr", "en")

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #fff; --line: #d0d7de;
  --mark: #0a58ca; --on-mark: #fff; --bad: #a4171f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa5b1; --paper: #12161b;
  --line: #3b434c; --mark: #8ab8ff; --on-mark: #0b1420; --bad: #ffa198; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
main.narrow { max-width: 28rem; }
header p, .soft, caption { color: var(--soft); }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; }
a { color: var(--mark); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
code { font-size: .85em; }
label { display: block; font-weight: 600; margin-top: 1rem; }
label.choice { font-weight: 400; display: flex; gap: .6rem; align-items: flex-start; }
label.choice input { width: 1.25rem; height: 1.25rem; margin: .15rem 0 0; flex: none; }
input { font: inherit; color: inherit; background: transparent; border: 1px solid var(--soft);
  border-radius: .4rem; padding: .6rem .7rem; width: 100%; }
input[aria-invalid=true] { border-color: var(--bad); }
.mistake { color: var(--bad); margin: .25rem 0 0; }
button { font: inherit; font-weight: 600; border: 1px solid var(--mark); border-radius: .4rem;
  padding: .7rem 1rem; width: 100%; margin-top: 1.25rem; cursor: pointer;
  background: var(--mark); color: var(--on-mark); }
button.quiet { background: transparent; color: var(--mark); margin-top: .75rem; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
.amount { font-size: 2rem; font-weight: 700; margin: .25rem 0; }
details { margin-top: 2rem; }
"""


def style_route() -> Route:
    async def style(_: Request) -> Response:
        return Response(_STYLE, media_type="text/css")

    return Route("/style.css", style)


def language(request: Request) -> str:
    """`fr` or `en`: what the address says, else what the browser prefers, else French."""
    wanted = [request.query_params.get("lang", "")]
    wanted += request.headers.get("accept-language", "").split(",")
    for wish in wanted:
        if (short := wish.strip()[:2].lower()) in LANGUAGES:
            return short
    return LANGUAGES[0]


def page(
    title: str,
    body: str,
    *,
    language: str,
    path: str = "/",
    narrow: bool = False,
    form_may_lead_to: str = "",
    status: int = 200,
) -> Response:
    """A whole page. `body` is HTML, `path` where it is read again in the other language.

    `form_may_lead_to` is the origin that a form's answer goes to: browsers apply
    `form-action` to the redirect after a form as well.
    """
    other = next(name for name in LANGUAGES if name != language)
    other_name = {"fr": "Français", "en": "English"}[other]
    html = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="icon" href="data:,">'
        '<link rel="stylesheet" href="/style.css"></head><body>'
        f"<main{' class=narrow' if narrow else ''}>{body}"
        f'<p class="soft"><a href="{escape(path)}?lang={other}" hreflang="{other}" lang="{other}">'
        f"{other_name}</a></p></main></body></html>"
    )
    policy = (
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
        f" frame-ancestors 'none'; form-action 'self' {form_may_lead_to}"
    )
    headers = {
        "Content-Security-Policy": policy.strip(),
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(html, status, headers, media_type="text/html")


def table(
    caption: str, headings: Sequence[str], rows: Iterable[Sequence[object]], nothing: str
) -> str:
    """A table as HTML under its own heading, everything escaped; a sentence when it is empty."""
    lines = [
        "<tr>" + "".join(f"<td>{escape(_shown(value))}</td>" for value in row) + "</tr>"
        for row in rows
    ]
    heading = f"<h2>{escape(caption)}</h2>"
    if not lines:
        return f'{heading}<p class="soft">{escape(nothing)}</p>'
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in headings)
    # Scrollable things must be reachable by keyboard (WCAG 2.1.1), and then have a name.
    return (
        f'{heading}<div class="scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table></div>"
    )


def amount(minor: int, currency: str, language: str) -> str:
    """`12,50 €` in French, `€12.50` in English."""
    digits = 0 if currency in ("JPY", "KRW") else 2
    whole, rest = divmod(minor, 10**digits)
    separator, point = ("\u202f", ",") if language == "fr" else (",", ".")
    number = f"{whole:,}".replace(",", separator)
    number += f"{point}{rest:0{digits}d}" if digits else ""
    if language == "fr":
        return f"{number}\u00a0{'€' if currency == 'EUR' else currency}"
    return f"€{number}" if currency == "EUR" else f"{currency}\u00a0{number}"


def _shown(value: object) -> str:
    return "" if value is None else str(value)
