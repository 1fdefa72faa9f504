"""What the demo's host sells: three packs and twenty-one TLDs, their prices excluding tax, and rates of VAT.

Days of TLDs: domain-rules 2.10 (OpusDNS knowledge base, 2026-08-22); `.bzh`, `.paris` and `.alsace` are not in
it and have the gTLDs' days, as their contracts with ICANN want. `.eu`, `.be`, `.de` count single years there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from backend.demo.calendar import Calendar
from backend.features.catalog.bulk import PriceFrom, Timetable
from backend.features.catalog.models import ONCE, PriceOperation, TaxRate

RESELLERS = "revendeurs"
RESELLERS_PAY = Decimal("0.78")
BEFORE_THE_RISE = Decimal("0.92")
"""Every price rose on 1 January of the year of the demo; older orders were paid at the older price."""


@dataclass(frozen=True)
class Pack:
    code: str
    fr: str
    en: str
    monthly: Decimal | None
    yearly: Decimal

    @property
    def prices(self) -> Mapping[int, Decimal]:
        months = {} if self.monthly is None else {1: self.monthly}
        return {**months, 12: self.yearly, 24: self.yearly * 2 * Decimal("0.95")}

    @property
    def timetable(self) -> Timetable:
        return Timetable(
            list(self.prices),
            longest_months=60,
            suspend_days=3,
            grace_days=15,
            redemption_days=0,
            purge_days=45,
        )


PACKS = (
    Pack("pack-unique", "Pack Unique", "Pack Unique", Decimal("7.99"), Decimal("83.88")),
    Pack("pack-essentiel", "Pack Essentiel", "Pack Essentiel", None, Decimal("47.90")),
    Pack("pack-atelier", "Pack Atelier", "Pack Atelier", Decimal("16.50"), Decimal("178.80")),
)

SINGLE_YEARS = (12,)
UP_TO_TEN_YEARS = (12, 24, 36, 60, 108)


@dataclass(frozen=True)
class Tld:
    """`purge_days` is grace, redemption and pending delete together; `restore` is what a name in redemption costs."""

    name: str
    yearly: Decimal
    restore: Decimal
    years: Sequence[int]
    grace_days: int
    redemption_days: int
    purge_days: int

    @property
    def code(self) -> str:
        return f".{self.name}"

    @property
    def prices(self) -> Mapping[int, Decimal]:
        return {months: self.yearly * (months // 12) for months in self.years}

    @property
    def timetable(self) -> Timetable:
        longest = 120 if max(self.years) > 12 else 24
        return Timetable(
            list(self.years),
            longest_months=longest,
            grace_days=self.grace_days,
            redemption_days=self.redemption_days,
            purge_days=self.purge_days,
        )


def _tld(
    name: str,
    yearly: str,
    *,
    restore: str = "89.00",
    years: Sequence[int] = UP_TO_TEN_YEARS,
    grace: int = 45,
    redemption: int = 30,
    delete: int = 5,
) -> Tld:
    return Tld(
        name,
        Decimal(yearly),
        Decimal(restore),
        years,
        grace,
        redemption,
        grace + redemption + delete,
    )


TLDS = (
    _tld("fr", "7.49", restore="24.90", grace=0, delete=0),
    _tld("re", "7.49", restore="24.90", grace=0, delete=0),
    _tld("com", "11.49"),
    _tld("net", "13.29"),
    _tld("org", "12.79"),
    _tld("info", "19.90"),
    _tld("biz", "18.90"),
    _tld("eu", "8.29", restore="34.90", years=SINGLE_YEARS, grace=0, redemption=40, delete=0),
    _tld("bzh", "37.50", restore="69.00"),
    _tld("paris", "39.90"),
    _tld("alsace", "36.90"),
    _tld("be", "9.49", restore="39.90", years=SINGLE_YEARS, grace=0, redemption=40, delete=0),
    _tld("ch", "13.90", restore="49.90", grace=0, redemption=40, delete=0),
    _tld("de", "8.99", restore="59.90", years=SINGLE_YEARS, grace=0, delete=0),
    _tld("it", "10.90", years=SINGLE_YEARS, grace=15),
    _tld("lu", "22.50", years=SINGLE_YEARS, grace=0),
    _tld("io", "49.90"),
    _tld("shop", "34.50"),
    _tld("tech", "44.90"),
    _tld("me", "19.50"),
    _tld("pro", "21.90"),
)

TAX_CLASS = "ELECTRONIC_SERVICE"
LONG_AGO = date(2014, 1, 1)
TAX_RATES = (("FR", "0.20"), ("FR-971", "0.085"), ("FR-972", "0.085"), ("FR-974", "0.085"))
"""Mainland since 2014 (CGI, art. 278); Guadeloupe, Martinique, La Réunion (art. 296)."""


def tax_rates() -> list[TaxRate]:
    return [
        TaxRate(territory=place, tax_class=TAX_CLASS, rate=Decimal(rate), valid_from=LONG_AGO)
        for place, rate in TAX_RATES
    ]


def price_lists(
    prices: Mapping[int, Decimal], calendar: Calendar, *, restore: Decimal | None = None
) -> list[PriceFrom]:
    """Return what a product costs everybody and resellers, before this year and since."""
    lists = []
    for group, share in (("", Decimal(1)), (RESELLERS, RESELLERS_PAY)):
        before = share * BEFORE_THE_RISE
        lists.append(_list(prices, restore, before, group, calendar.beginning))
        lists.append(_list(prices, restore, share, group, calendar.new_year))
    return lists


def _list(
    prices: Mapping[int, Decimal],
    restore: Decimal | None,
    share: Decimal,
    group: str,
    valid_from: datetime,
) -> PriceFrom:
    cent = Decimal("0.01")
    amounts = [
        (operation, months, (price * share).quantize(cent))
        for months, price in prices.items()
        for operation in (PriceOperation.CREATE, PriceOperation.RENEW)
    ]
    if restore is not None:
        amounts.append((PriceOperation.RESTORE, ONCE, (restore * share).quantize(cent)))
    return PriceFrom(valid_from, amounts, price_group=group)
