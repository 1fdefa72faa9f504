"""Documents as they stand frozen, for tests that need no database: sellers, buyers, lines, whole snapshots."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import cast

from backend.features.billing import taxes
from backend.features.billing.models import DocumentKind
from backend.features.billing.snapshots import (
    Buyer,
    Draft,
    LineDraft,
    Reference,
    Seller,
    Snapshot,
    freeze,
)

ISSUED_AT = datetime(2026, 11, 21, 9, 30, 12, 345678, tzinfo=UTC)
ISSUED_ON = date(2026, 11, 21)

SELLER = Seller(
    brand="Grand Large",
    name="Grand Large Hébergement",
    legal_form="SAS",
    capital="120 000 €",
    siren="732829320",
    siret="73282932000074",
    vat_number="FR44732829320",
    register_city="Clermont-Ferrand",
    address="18 rue du Port\nBâtiment B",
    postal_code="63000",
    city="Clermont-Ferrand",
    country="FR",
    email="facturation@grandlarge.example",
    phone="+33 4 73 00 00 00",
)


def buyer(**given: object) -> Buyer:
    """An individual in Paris, unless something else is given."""
    whole = {
        "business": False,
        "number": "GL0001242",
        "name": "Marie Dupont-Lévêque",
        "contact": "",
        "siren": "",
        "vat_number": "",
        "address": "3 place des Exemples",
        "postal_code": "75011",
        "city": "Paris",
        "country": "FR",
        **given,
    }
    return cast(Buyer, whole)


def company(**given: object) -> Buyer:
    """A French company, unless something else is given."""
    return buyer(
        **{
            "business": True,
            "name": "Atelier Numérique du Vercors",
            "contact": "Éloïse Œuvrard",
            "siren": "552100554",
            "vat_number": "FR96552100554",
            "address": "7 avenue Jean-Perrot",
            "postal_code": "38000",
            "city": "Grenoble",
            **given,
        }
    )


def line(
    net_minor: int = 8399, *, rate: str = "0.20", category: str = "S", **given: object
) -> LineDraft:
    """One year of hosting, unless something else is given."""
    whole: dict[str, object] = {
        "service_id": None,
        "service_name": "vercors-numerique.example",
        "order_line_id": None,
        "description": "Renouvellement de l’hébergement Pack, 12 mois",
        "period_from": date(2026, 12, 4),
        "period_until": date(2027, 12, 4),
        "quantity": 1,
        "unit_price": Decimal(net_minor) / 100,
        "net_minor": net_minor,
        "tax_category": category,
        "tax_rate": Decimal(rate),
        **given,
    }
    return LineDraft(**whole)  # type: ignore[arg-type]  # filled from the table above


def snapshot(
    *lines: LineDraft,
    to: Buyer | None = None,
    paid: bool = True,
    due_on: date | None = None,
    language: str = "fr",
    number: str = "FA2026-000123",
    credits: Reference | None = None,
    reason: str = "",
) -> Snapshot:
    """An invoice of one line, paid, to an individual in Paris; a credit note when it credits something."""
    chosen = lines or (line(),)
    draft = Draft(
        kind=DocumentKind.CREDIT_NOTE if credits else DocumentKind.INVOICE,
        language=language,
        currency="EUR",
        seller=SELLER,
        buyer=to or buyer(),
        lines=chosen,
        totals=taxes.totals(chosen),
        due_on=due_on,
        paid=paid and not credits,
        original=credits,
        reason=reason,
    )
    return freeze(draft, number=number, issued_at=ISSUED_AT, issued_on=ISSUED_ON)
