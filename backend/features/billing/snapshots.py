"""What an issued document says, frozen: the one source of its page, its XML and its hash. Pure.

A snapshot holds texts, whole numbers, booleans and lists of them only, so that it reads back from the database
exactly as it was written: its canonical JSON, and with it the hash, stays the same for ever.
"""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypedDict, TypeVar, cast
from uuid import UUID

import orjson

from backend.features.accounts.models import Account, AccountKind
from backend.features.billing import mentions
from backend.features.billing.models import DocumentKind
from backend.features.billing.taxes import (
    TaxCategory,
    TaxLine,
    Totals,
    Zone,
    territory,
    zone,
)
from backend.features.brands.models import Brand, LegalEntity
from backend.kit.words import LOCALES, Words, words

PREFIXES = {DocumentKind.INVOICE: "FA", DocumentKind.CREDIT_NOTE: "AV"}

# They would turn what stands around them, an amount for instance, the other way round.
BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
UNPRINTABLE = frozenset({"Cc", "Cs", "Co", "Cn"})

T = TypeVar("T")


@dataclass(frozen=True)
class LineDraft:
    """One line to be invoiced. `net_minor` is the price of all of `quantity`, already rounded."""

    service_id: UUID | None
    service_name: str
    order_line_id: UUID | None
    description: str
    period_from: date | None
    period_until: date | None
    quantity: int
    unit_price: Decimal
    net_minor: int
    tax_category: str
    tax_rate: Decimal


@dataclass(frozen=True)
class Draft:
    """Everything a document says but its number, its date and its place in the chain."""

    kind: DocumentKind
    language: str
    currency: str
    seller: "Seller"
    buyer: "Buyer"
    lines: Sequence[LineDraft]
    totals: Totals
    due_on: date | None = None
    paid: bool = False
    original: "Reference | None" = None
    reason: str = ""


class Seller(TypedDict):
    brand: str
    name: str
    legal_form: str
    capital: str
    siren: str
    siret: str
    vat_number: str
    register_city: str
    address: str
    postal_code: str
    city: str
    country: str
    email: str
    phone: str


class Buyer(TypedDict):
    business: bool
    number: str
    name: str
    contact: str
    siren: str
    vat_number: str
    address: str
    postal_code: str
    city: str
    country: str


class Line(TypedDict):
    position: int
    service_name: str
    description: str
    period_from: str | None
    period_until: str | None
    quantity: int
    unit_price: str
    net_minor: int
    tax_category: str
    tax_rate: str


class Tax(TypedDict):
    category: str
    rate: str
    net_minor: int
    tax_minor: int
    exemption: str
    reason: str


class Mention(TypedDict):
    code: str
    subject: str
    text: str


class Reference(TypedDict):
    number: str
    issued_on: str


class Snapshot(TypedDict):
    version: int
    kind: str
    number: str
    issued_at: str
    issued_on: str
    due_on: str
    language: str
    currency: str
    seller: Seller
    buyer: Buyer
    lines: list[Line]
    taxes: list[Tax]
    net_minor: int
    tax_minor: int
    total_minor: int
    paid_minor: int
    mentions: list[Mention]
    original: Reference | None
    reason: str


def full_number(kind: DocumentKind, year: int, number: int) -> str:
    """Return `FA2026-000123`; at most 35 signs of the set that BR-FR-01 and 02 allow."""
    return f"{prefix(kind, year)}{number:06d}"


def parse_number(text: str) -> tuple[DocumentKind, int, int] | None:
    """Return kind, year and number of `FA2026-000123`, None for anything else."""
    for kind, letters in PREFIXES.items():
        read = re.fullmatch(rf"{letters}(\d{{4}})-(\d{{6,18}})", text, re.ASCII)
        if read:
            return kind, int(read[1]), int(read[2])
    return None


def prefix(kind: DocumentKind, year: int) -> str:
    return f"{PREFIXES[kind]}{year}-"


def language_of(account: Account) -> str:
    """French for a consumer in France (loi 94-665, art. 2), the customer's own language for everybody else."""
    at_home = zone(territory(account.country, account.postal_code)) in (
        Zone.FRANCE,
        Zone.FRANCE_UNTAXED,
    )
    if at_home and account.kind is AccountKind.INDIVIDUAL:
        return "fr"
    return account.locale if account.locale in LOCALES else LOCALES[0]


def seller_of(entity: LegalEntity, brand: Brand) -> Seller:
    """Return the seller's mentions as they are today."""
    return Seller(
        brand=brand.name,
        name=entity.name,
        legal_form=entity.legal_form,
        capital=entity.capital,
        siren=entity.siren,
        siret=entity.siret,
        vat_number=entity.vat_number,
        register_city=entity.register_city,
        address=entity.address,
        postal_code=entity.postal_code,
        city=entity.city,
        country=entity.country,
        email=entity.email,
        phone=entity.phone,
    )


def buyer_of(account: Account) -> Buyer:
    """Return whom an invoice of today is addressed to."""
    person = f"{account.first_name} {account.last_name}".strip()
    business = account.kind is AccountKind.COMPANY
    return Buyer(
        business=business,
        number=account.number,
        name=(account.organisation or person) if business else person,
        contact=person if business and account.organisation else "",
        siren=account.siren if business else "",
        vat_number=account.vat_number if business else "",
        address=account.address,
        postal_code=account.postal_code,
        city=account.city,
        country=account.country,
    )


def freeze(draft: Draft, *, number: str, issued_at: datetime, issued_on: date) -> Snapshot:
    """Return the document as it will stand for ever."""
    texts = words(draft.language)
    return _legible(
        Snapshot(
            version=1,
            kind=draft.kind.value,
            number=number,
            issued_at=issued_at.isoformat(),
            issued_on=issued_on.isoformat(),
            due_on=(draft.due_on or issued_on).isoformat(),
            language=draft.language,
            currency=draft.currency,
            seller=draft.seller,
            buyer=draft.buyer,
            lines=[_line(position, line) for position, line in enumerate(draft.lines, start=1)],
            taxes=[_tax(tax, draft.buyer, issued_on, texts) for tax in draft.totals.taxes],
            net_minor=draft.totals.net_minor,
            tax_minor=draft.totals.tax_minor,
            total_minor=draft.totals.total_minor,
            paid_minor=draft.totals.total_minor if draft.paid else 0,
            mentions=_mentions(draft, issued_on, texts),
            original=draft.original,
            reason=draft.reason,
        )
    )


def digest(previous_hash: str, snapshot: Snapshot | dict[str, object]) -> str:
    """Return a link of the chain: SHA-256 of the link before and the canonical JSON (R5.7)."""
    canonical = orjson.dumps(snapshot, option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(previous_hash.encode() + canonical).hexdigest()


def _line(position: int, line: LineDraft) -> Line:
    return Line(
        position=position,
        service_name=line.service_name,
        description=line.description,
        period_from=line.period_from.isoformat() if line.period_from else None,
        period_until=line.period_until.isoformat() if line.period_until else None,
        quantity=line.quantity,
        unit_price=f"{line.unit_price:f}",
        net_minor=line.net_minor,
        tax_category=line.tax_category,
        tax_rate=f"{line.tax_rate:f}",
    )


def _tax(tax: TaxLine, buyer: Buyer, on: date, texts: Words) -> Tax:
    category = TaxCategory(tax.category)
    code = _exemption(category, buyer)
    reasons = mentions.owed({code}, business=False, on=on)
    return Tax(
        category=tax.category,
        rate=f"{tax.rate:f}",
        net_minor=tax.net_minor,
        tax_minor=tax.tax_minor,
        exemption=mentions.EXEMPTION_CODES.get(category, ""),
        reason=next((_text(reason, texts) for reason in reasons if reason.code == code), ""),
    )


def _mentions(draft: Draft, on: date, texts: Words) -> list[Mention]:
    exemptions = {_exemption(TaxCategory(tax.category), draft.buyer) for tax in draft.totals.taxes}
    return [
        Mention(code=owed.code, subject=owed.subject, text=_text(owed, texts))
        for owed in mentions.owed(exemptions, business=draft.buyer["business"], on=on)
    ]


def _exemption(category: TaxCategory, buyer: Buyer) -> str:
    return mentions.exemption(category, zone(territory(buyer["country"], buyer["postal_code"])))


def _text(mention: mentions.Mention, texts: Words) -> str:
    return texts.text(f"invoice.mentions.{mention.words}")


def _legible(thing: T) -> T:
    """Return the same without signs that no page or XML can show, or that would turn the text around them."""
    if isinstance(thing, str):
        return cast(T, "".join(sign for sign in thing if _shows(sign)))
    if isinstance(thing, list):
        return cast(T, [_legible(each) for each in thing])
    if isinstance(thing, dict):
        return cast(T, {name: _legible(each) for name, each in thing.items()})
    return thing


def _shows(sign: str) -> bool:
    if sign in "\n\t":
        return True
    return unicodedata.category(sign) not in UNPRINTABLE and sign not in BIDI_CONTROLS
