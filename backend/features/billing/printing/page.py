"""The printed page: HTML from a snapshot, PDF/A-3b from the HTML, the XML inside. Runs in a process of its own.

What stands on the page comes from the snapshot and from words/*.json, nothing else: no clock, no database, no
network. The same snapshot gives the same bytes: dates are the document's own, fonts are packaged.
"""

import functools
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_percent
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from weasyprint import CSS, HTML, Attachment, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from backend.features.billing.printing.cii import cross_industry_invoice, last_day
from backend.features.billing.snapshots import Line, Snapshot
from backend.kit.money import Money
from backend.kit.words import Words, words

FOLDER = Path(__file__).parent
FONTS = FOLDER / "fonts"
FONT_SCHEME = "font:"

# The profile EN 16931 holds the whole invoice, as the page does: each may stand for the other, which the standard
# calls Alternative (domain-rules R5.28; the only value allowed in Germany, one of three in France). `Data` is for
# the profiles MINIMUM and BASIC WL, which hold less than the page.
RELATIONSHIP = "Alternative"
XML_NAME = "factur-x.xml"


class PackagedFonts(URLFetcher):  # type: ignore[misc]  # weasyprint is untyped
    """Answers for our own fonts, by name, and for nothing else: no file, no network, no `data:` (A54)."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=[], allow_redirects=False)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        known = {f"{FONT_SCHEME}{font.name}": font for font in FONTS.glob("*.woff2")}
        if url not in known:
            return self._refuse(url)
        return URLFetcherResponse(url, known[url].read_bytes(), {"Content-Type": "font/woff2"})

    def _refuse(self, url: str) -> NoReturn:
        raise ValueError(f"a page loads nothing: {url[:80]}")


def render(snapshot: Snapshot) -> bytes:
    """Return the PDF/A-3b of a document with its Factur-X XML embedded."""
    xml = cross_industry_invoice(snapshot)
    styles, fonts = _stylesheet()
    page = HTML(string=html(snapshot), url_fetcher=PackagedFonts(), media_type="print")
    document = page.render(stylesheets=[styles], font_config=fonts)
    _describe(document, snapshot)
    issued_at = datetime.fromisoformat(snapshot["issued_at"]).astimezone(UTC)
    document.metadata.attachments = [
        Attachment(
            string=xml,
            url_fetcher=PackagedFonts(),
            name=XML_NAME,
            description="Factur-X",
            created=issued_at,
            modified=issued_at,
            relationship=RELATIONSHIP,
        )
    ]
    return bytes(document.write_pdf(pdf_variant="pdf/a-3b", finisher=_list_once))


def html(snapshot: Snapshot) -> str:
    """Return the page as HTML; whatever a customer wrote is escaped."""
    texts = words(snapshot["language"])
    return _template().render(
        document=snapshot,
        word=texts.text,
        money=functools.partial(_money, texts, snapshot["currency"]),
        day=functools.partial(_day, texts),
        percent=functools.partial(_percent, texts),
        unit_price=functools.partial(_unit_price, texts, snapshot["currency"]),
        period=functools.partial(_period, texts),
        country=functools.partial(_country, texts),
        open_minor=snapshot["total_minor"] - snapshot["paid_minor"],
    )


@functools.cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("document.html")


@functools.cache
def _stylesheet() -> tuple[CSS, FontConfiguration]:
    """Read styles and fonts once per process: they take longer than a page."""
    fonts = FontConfiguration()
    styles = (FOLDER / "document.css").read_text()
    return CSS(string=styles, font_config=fonts, url_fetcher=PackagedFonts()), fonts


def _money(texts: Words, currency: str, minor: int) -> str:
    return _spaced(texts.money(Money(minor, currency)))


def _unit_price(texts: Words, currency: str, price: str) -> str:
    """Return a unit price with all its decimals, two at least."""
    return _spaced(
        format_currency(
            Decimal(price).normalize(), currency, locale=texts.locale, decimal_quantization=False
        )
    )


def _percent(texts: Words, rate: str) -> str:
    return _spaced(
        format_percent(Decimal(rate).normalize(), locale=texts.locale, decimal_quantization=False)
    )


def _day(texts: Words, day: str) -> str:
    return texts.day(date.fromisoformat(day))


def _period(texts: Words, line: Line) -> str:
    """Return the days that a line covers, both included; empty for what has no period."""
    if not line["period_from"] or not line["period_until"]:
        return ""
    until = last_day(line["period_from"], line["period_until"])
    begun = date.fromisoformat(line["period_from"])
    return texts.text(
        "invoice.period", **{"from": _short(texts, begun), "until": _short(texts, until)}
    )


def _short(texts: Words, day: date) -> str:
    return str(format_date(day, format="medium", locale=texts.locale))


def _country(texts: Words, code: str) -> str:
    return str(Locale.parse(texts.locale).territories.get(code, code))


def _spaced(text: str) -> str:
    """Put the wide no-break space for the narrow one, which the packaged font does not hold."""
    return text.replace("\u202f", "\u00a0")


def _describe(document: Document, snapshot: Snapshot) -> None:
    """Say in the file's metadata what it is, in the words of PDF/A and of Factur-X."""
    texts = words(snapshot["language"])
    title = texts.text(f"invoice.title.{snapshot['kind']}")
    metadata = document.metadata
    metadata.title = f"{title} {snapshot['number']}"
    metadata.authors = [snapshot["seller"]["name"]]
    metadata.description = texts.text(
        "invoice.subject",
        title=title,
        number=snapshot["number"],
        day=_day(texts, snapshot["issued_on"]),
        seller=snapshot["seller"]["name"],
    )
    metadata.generator = "Comptoir"
    metadata.created = metadata.modified = (
        datetime.fromisoformat(snapshot["issued_at"]).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    )
    written = metadata.generate_rdf_metadata
    factur_x = (FOLDER / "factur-x.xmp").read_bytes()

    def with_factur_x(variant: str, version: int, conformance: str) -> bytes:
        rdf: bytes = written(variant, version, conformance)
        return rdf.replace(b"</rdf:RDF>", factur_x + b"</rdf:RDF>")

    metadata.generate_rdf_metadata = with_factur_x


def _list_once(_document: Document, pdf: Any) -> None:
    """Name the embedded file once among the associated files; weasyprint 70 names it twice."""
    associated = pdf.catalog["AF"]
    associated[:] = dict.fromkeys(associated)
