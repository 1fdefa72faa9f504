"""VAT: which category and rate a sale falls under, and the totals. Pure; rates and parties are handed in.

The table is domain-rules 5.3, for a seller established in France. Rates stand in `catalog_tax_rate`, keyed by
territory: a country, or `FR-971`, `FR-972`, `FR-974` for the overseas departments with a rate of their own.
What an invoice then has to say about it is in mentions.py.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from backend.kit.money import Money, half_up


class TaxCategory(StrEnum):
    """UNTDID 5305, the codes that EN 16931 uses."""

    STANDARD = "S"
    REVERSE_CHARGE = "AE"
    EXEMPT = "E"
    OUTSIDE = "O"


class Zone(StrEnum):
    """How a territory stands to French VAT."""

    FRANCE = "FRANCE"
    FRANCE_UNTAXED = "FRANCE_UNTAXED"
    UNION = "UNION"
    ABROAD = "ABROAD"


@dataclass(frozen=True)
class Seller:
    """`small` is the franchise en base; `one_stop_shop` means VAT of the customer's country through the OSS."""

    country: str
    small: bool = False
    one_stop_shop: bool = False


@dataclass(frozen=True)
class Buyer:
    """`number_valid` is what VIES answered; without it a business of another country counts as a consumer."""

    country: str
    postal_code: str = ""
    business: bool = False
    number_valid: bool = False


@dataclass(frozen=True)
class Rate:
    territory: str
    tax_class: str
    rate: Decimal
    valid_from: date
    valid_until: date | None = None


@dataclass(frozen=True)
class TaxDecision:
    """What a sale falls under; `mention` is the code of the sentence that the invoice owes, if any."""

    category: TaxCategory
    rate: Decimal
    territory: str
    mention: str = ""


@dataclass(frozen=True)
class Treatment:
    """One row of the table. None matches both; `rate_of` says whose territory gives the rate."""

    zone: Zone
    category: TaxCategory
    number_valid: bool | None = None
    one_stop_shop: bool | None = None
    rate_of: str = ""
    mention: str = ""


# First match wins. Place of supply of electronic services: art. 44, 58 and 59 of directive 2006/112/CE.
TREATMENTS = (
    Treatment(Zone.FRANCE, TaxCategory.STANDARD, rate_of="buyer"),
    Treatment(Zone.FRANCE_UNTAXED, TaxCategory.OUTSIDE, mention="untaxed_territory"),
    Treatment(Zone.UNION, TaxCategory.REVERSE_CHARGE, number_valid=True, mention="reverse_charge"),
    Treatment(Zone.UNION, TaxCategory.STANDARD, one_stop_shop=True, rate_of="buyer"),
    Treatment(Zone.UNION, TaxCategory.STANDARD, rate_of="seller"),
    Treatment(Zone.ABROAD, TaxCategory.OUTSIDE, mention="outside_union"),
)

FRANCE = "FR"
UNION = frozenset(
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
        "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    }
)  # fmt: skip
LIKE_FRANCE = frozenset({"FR", "MC"})  # Monaco belongs to the French VAT territory.

# Overseas, by the country code of their own that some forms offer.
OVERSEAS = {
    "GP": "FR-971", "MQ": "FR-972", "GF": "FR-973", "RE": "FR-974", "PM": "FR-975", "YT": "FR-976",
    "BL": "FR-977", "MF": "FR-978", "TF": "FR-984", "WF": "FR-986", "PF": "FR-987", "NC": "FR-988",
}  # fmt: skip
WITH_OWN_RATE = frozenset({"FR-971", "FR-972", "FR-974"})


class NoTaxRate(LookupError):
    """The catalogue holds no rate for a sale: somebody has to enter it before anything can be sold there."""


def territory(country: str, postal_code: str) -> str:
    """Return the territory that decides: `FR`, `FR-974`, `DE`. French postal codes begin with the department."""
    if country in OVERSEAS:
        return OVERSEAS[country]
    if country not in LIKE_FRANCE:
        return country
    overseas = f"FR-{postal_code.strip()[:3]}"
    return overseas if overseas in OVERSEAS.values() else FRANCE


def zone(place: str) -> Zone:
    if place == FRANCE or place in WITH_OWN_RATE:
        return Zone.FRANCE
    if place.startswith("FR-"):
        return Zone.FRANCE_UNTAXED
    return Zone.UNION if place in UNION else Zone.ABROAD


def decide(
    seller: Seller, buyer: Buyer, tax_class: str, rates: Iterable[Rate], on: date
) -> TaxDecision:
    """Return what VAT a sale bears on a day. NoTaxRate when the catalogue lacks the rate."""
    if seller.country not in LIKE_FRANCE:
        raise ValueError(f"no VAT table for a seller in {seller.country}")
    place = territory(buyer.country, buyer.postal_code)
    if seller.small:
        return TaxDecision(TaxCategory.EXEMPT, Decimal(0), place, "small_seller")
    treatment = next(row for row in TREATMENTS if _matches(row, zone(place), seller, buyer))
    if not treatment.rate_of:
        return TaxDecision(treatment.category, Decimal(0), place, treatment.mention)
    taxed_in = place if treatment.rate_of == "buyer" else FRANCE
    rate = rate_on(rates, taxed_in, tax_class, on)
    return TaxDecision(treatment.category, rate, taxed_in, treatment.mention)


def _matches(row: Treatment, where: Zone, seller: Seller, buyer: Buyer) -> bool:
    return (
        row.zone is where
        and row.number_valid in (None, buyer.business and buyer.number_valid)
        and row.one_stop_shop in (None, seller.one_stop_shop)
    )


def rate_on(rates: Iterable[Rate], place: str, tax_class: str, on: date) -> Decimal:
    """Return the rate of a territory and class on a day: the tax point decides, not the quote (F42)."""
    for rate in rates:
        begun = rate.valid_from <= on and (rate.valid_until is None or on < rate.valid_until)
        if begun and (rate.territory, rate.tax_class) == (place, tax_class):
            return rate.rate
    raise NoTaxRate(f"{tax_class} in {place} on {on}")


@dataclass(frozen=True)
class Taxation:
    """Everything about VAT that is the same for all lines of one sale."""

    seller: Seller
    buyer: Buyer
    rates: Sequence[Rate]
    on: date

    def decide(self, tax_class: str) -> TaxDecision:
        return decide(self.seller, self.buyer, tax_class, self.rates, self.on)


class Taxed(Protocol):
    """Anything with a net amount and its VAT: a quote's line, an order's, a document's."""

    @property
    def net_minor(self) -> int: ...
    @property
    def tax_category(self) -> str: ...
    @property
    def tax_rate(self) -> Decimal: ...


@dataclass(frozen=True)
class TaxLine:
    """VAT of one category and rate."""

    category: str
    rate: Decimal
    net_minor: int
    tax_minor: int


@dataclass(frozen=True)
class Totals:
    net_minor: int
    tax_minor: int
    taxes: tuple[TaxLine, ...]

    @property
    def total_minor(self) -> int:
        return self.net_minor + self.tax_minor


def line_net(unit_price: Decimal, quantity: int, currency: str) -> Money:
    """Return a line's net amount, rounded once, half up. Unit prices may have six decimals (R5.21, R5.25)."""
    return Money.of(unit_price * quantity, currency)


def totals(lines: Iterable[Taxed]) -> Totals:
    """Return the totals: VAT once per category and rate, on the sum, half up (EN 16931; R5.21 to R5.23)."""
    nets = _nets(lines)
    return _summed(
        TaxLine(category, rate, net, half_up(net * rate)) for (category, rate), net in nets.items()
    )


def credit(credited_before: Iterable[Taxed], lines: Iterable[Taxed]) -> Totals:
    """Return the totals of a credit note, at the original's rates, after what was credited before.

    Each takes the VAT of all that is credited so far less what earlier ones took. So the last one takes
    the remainder, none is negative, and together they are the invoice to the cent (R5.26).
    """
    before, now = _nets(credited_before), _nets(lines)
    return _summed(
        TaxLine(
            category,
            rate,
            net,
            half_up((before[category, rate] + net) * rate) - half_up(before[category, rate] * rate),
        )
        for (category, rate), net in now.items()
    )


def _nets(lines: Iterable[Taxed]) -> defaultdict[tuple[str, Decimal], int]:
    nets: defaultdict[tuple[str, Decimal], int] = defaultdict(int)
    for line in lines:
        nets[line.tax_category, line.tax_rate] += line.net_minor
    return nets


def _summed(taxes: Iterable[TaxLine]) -> Totals:
    ordered = tuple(sorted(taxes, key=lambda tax: (-tax.rate, tax.category)))
    return Totals(
        sum(tax.net_minor for tax in ordered), sum(tax.tax_minor for tax in ordered), ordered
    )
