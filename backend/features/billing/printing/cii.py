"""A document in the words of EN 16931: Cross Industry Invoice XML, profile EN 16931 of Factur-X 1.09.

Pure: snapshot in, bytes out. The keys are the business terms (BT) and groups (BG) of the norm. What France adds
for business between two French companies (BR-FR-…) is the billing mode, three coded notes, SIREN and addresses.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import facturx

from backend.features.billing.models import DocumentKind
from backend.features.billing.snapshots import Buyer, Line, Seller, Snapshot, Tax
from backend.features.billing.taxes import LIKE_FRANCE, OVERSEAS, TaxCategory
from backend.kit.money import Money

Terms = dict[str, object]  # business terms and groups, as deep as the norm has them

TYPE_CODES = {DocumentKind.INVOICE: "380", DocumentKind.CREDIT_NOTE: "381"}  # UNTDID 1001
SERVICES_PAID, SERVICES = "S2", "S1"  # billing modes, BR-FR-08
SIREN, SIRET, DIRECTORY = "0002", "0009", "0225"  # ISO 6523 schemes; 0225 is the French directory
ONE = "C62"  # UN/ECE Recommendation 20: a piece
PRICE_DECIMALS = 4  # what the French specification lets a unit price have


def cross_industry_invoice(snapshot: Snapshot) -> bytes:
    """Return the XML, checked against the XSD. Raises when it is not valid: then nothing may be printed."""
    return bytes(
        facturx.generate_xml(
            _document(snapshot),
            flavor="factur-x",
            level="en16931",
            check_xsd=True,
            # Its own check of the rules asks a server and says True where none runs: the tests do it.
            check_schematron=None,
        )
    )


def _document(snapshot: Snapshot) -> Terms:
    untaxed = any(tax["category"] == TaxCategory.OUTSIDE for tax in snapshot["taxes"])
    currency = snapshot["currency"]
    terms: Terms = {
        "BT-1": snapshot["number"],
        "BT-2": date.fromisoformat(snapshot["issued_on"]),
        "BT-3": TYPE_CODES[DocumentKind(snapshot["kind"])],
        "BT-5": currency,
        "BT-9": date.fromisoformat(snapshot["due_on"]),
        "BT-72": date.fromisoformat(
            snapshot["issued_on"]
        ),  # the extension is granted as it is invoiced
        "BT-23": SERVICES_PAID if _is_paid(snapshot) else SERVICES,
        "BG-1": list(_notes(snapshot)),
        "BG-4": _seller(snapshot["seller"], untaxed=untaxed),
        "BG-7": _buyer(snapshot["buyer"], untaxed=untaxed),
        "BG-23": [_tax(tax, currency) for tax in snapshot["taxes"]],
        "BG-25": [_line(line, currency) for line in snapshot["lines"]],
        "BT-106": _amount(snapshot["net_minor"], currency),
        "BT-109": _amount(snapshot["net_minor"], currency),
        "BT-110": _amount(snapshot["tax_minor"], currency),
        "BT-112": _amount(snapshot["total_minor"], currency),
        "BT-113": _amount(snapshot["paid_minor"], currency),
        "BT-115": _amount(snapshot["total_minor"] - snapshot["paid_minor"], currency),
    }
    if not untaxed:
        terms["BT-8"] = "payment"  # VAT on services falls due when they are paid (CIBS; R5.19).
    if snapshot["original"]:
        terms["BG-3"] = [
            {
                "BT-25": snapshot["original"]["number"],
                "BT-26": date.fromisoformat(snapshot["original"]["issued_on"]),
            }
        ]
    return terms


def _is_paid(snapshot: Snapshot) -> bool:
    return snapshot["paid_minor"] == snapshot["total_minor"] > 0


def _notes(snapshot: Snapshot) -> Iterator[Terms]:
    for mention in snapshot["mentions"]:
        yield _note(mention["text"], mention["subject"])
    if snapshot["reason"]:
        yield _note(snapshot["reason"])
    buyer = snapshot["buyer"]
    if _is_french(buyer) and bool(buyer["siren"]) == buyer["business"]:
        yield _note(
            "B2B" if buyer["siren"] else "B2C", "BAR"
        )  # what a platform does with it, BR-FR-20


def _note(text: str, subject: str = "") -> Terms:
    return {"BT-21": subject, "BT-22": text} if subject else {"BT-22": text}


def _is_french(buyer: Buyer) -> bool:
    return buyer["country"] in LIKE_FRANCE or buyer["country"] in OVERSEAS


def _seller(seller: Seller, *, untaxed: bool) -> Terms:
    contact = {"name": seller["brand"], "email": seller["email"], "phone": seller["phone"]}
    party = _party(seller) | {
        "identifiers": {SIRET: seller["siret"]},
        "legal_identifier": seller["siren"],
        "legal_identifier_schemeid": SIREN,
        "einvoicing_addr": seller["siren"],
        "einvoicing_addr_schemeid": DIRECTORY,
        "biz_name": seller["brand"],
        "contacts": [{name: value for name, value in contact.items() if value}],
    }
    # BR-O-02: no VAT number of either side where no VAT can be due.
    return party if untaxed else party | {"vat_identifier": seller["vat_number"]}


def _buyer(buyer: Buyer, *, untaxed: bool) -> Terms:
    party = _party(buyer) | {"identifiers": {"": buyer["number"]}}
    if buyer["siren"]:
        party |= {
            "legal_identifier": buyer["siren"],
            "legal_identifier_schemeid": SIREN,
            "einvoicing_addr": buyer["siren"],
            "einvoicing_addr_schemeid": DIRECTORY,
        }
    if buyer["vat_number"] and not untaxed:
        party["vat_identifier"] = buyer["vat_number"]
    return party


def _party(party: Seller | Buyer) -> Terms:
    first, second, third = [*party["address"].splitlines(), "", "", ""][:3]
    address = {
        "addr_l1": first,
        "addr_l2": second,
        "addr_l3": third,
        "postcode": party["postal_code"],
        "city": party["city"],
        "country_code": party["country"],
    }
    return {"name": party["name"], **{term: value for term, value in address.items() if value}}


def _tax(tax: Tax, currency: str) -> Terms:
    terms: Terms = {
        "BT-116": _amount(tax["net_minor"], currency),
        "BT-117": _amount(tax["tax_minor"], currency),
        "BT-118": tax["category"],
    }
    if tax["category"] != TaxCategory.OUTSIDE:
        terms["BT-119"] = _percent(tax["rate"])
    if tax["exemption"]:
        terms |= {"BT-120": tax["reason"], "BT-121": tax["exemption"]}
    return terms


def _line(line: Line, currency: str) -> Terms:
    price, base = _price(Decimal(line["unit_price"]))
    terms: Terms = {
        "BT-126": str(line["position"]),
        "BT-129": str(line["quantity"]),
        "BT-130": ONE,
        "BT-131": _amount(line["net_minor"], currency),
        "BT-146": price,
        "BT-149": base,
        "BT-151": line["tax_category"],
        "BT-153": line["description"],
    }
    if line["tax_category"] != TaxCategory.OUTSIDE:
        terms["BT-152"] = _percent(line["tax_rate"])
    if line["service_name"] and line["service_name"] not in line["description"]:
        terms["BT-154"] = line["service_name"]
    if line["period_from"] and line["period_until"]:
        terms["BT-134"] = date.fromisoformat(line["period_from"])
        terms["BT-135"] = last_day(line["period_from"], line["period_until"])
    return terms


def last_day(period_from: str, period_until: str) -> date:
    """Return the last day of a period that runs until, and without, another day."""
    begun, ended = date.fromisoformat(period_from), date.fromisoformat(period_until)
    return max(begun, ended - timedelta(days=1))


def _price(unit_price: Decimal) -> tuple[str, str]:
    """Return a unit price and the quantity it is for: a hundred pieces where one has too many decimals."""
    exponent = unit_price.normalize().as_tuple().exponent
    too_fine = isinstance(exponent, int) and -exponent > PRICE_DECIMALS
    price = unit_price * 100 if too_fine else unit_price
    return f"{price.normalize():f}", "100" if too_fine else "1"


def _amount(minor: int, currency: str) -> str:
    return f"{Money(minor, currency).amount:f}"


def _percent(rate: str) -> str:
    return f"{(Decimal(rate) * 100).normalize():f}"
