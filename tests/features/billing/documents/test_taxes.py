"""VAT: the table of domain-rules 5.3 row by row, the totals, and what partial credits add up to."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.features.billing.taxes import (
    Buyer,
    NoTaxRate,
    Rate,
    Seller,
    Taxation,
    TaxCategory,
    TaxDecision,
    credit,
    decide,
    line_net,
    territory,
    totals,
)

HOSTING = "ELECTRONIC_SERVICE"
NEW_YEAR = date(2027, 1, 1)
TODAY = date(2026, 11, 21)
SELLER = Seller("FR")
WITH_OSS = Seller("FR", one_stop_shop=True)
RATES = [
    Rate("FR", HOSTING, Decimal("0.20"), date(2014, 1, 1), NEW_YEAR),
    Rate("FR", HOSTING, Decimal("0.21"), NEW_YEAR),
    Rate("FR", "BOOK", Decimal("0.055"), date(2014, 1, 1)),
    Rate("FR-971", HOSTING, Decimal("0.085"), date(2014, 1, 1)),
    Rate("FR-972", HOSTING, Decimal("0.085"), date(2014, 1, 1)),
    Rate("FR-974", HOSTING, Decimal("0.085"), date(2014, 1, 1)),
    Rate("DE", HOSTING, Decimal("0.19"), date(2014, 1, 1)),
]


def consumer(country: str, postal_code: str = "") -> Buyer:
    return Buyer(country, postal_code)


def business(country: str, postal_code: str = "", *, number_valid: bool = False) -> Buyer:
    return Buyer(country, postal_code, business=True, number_valid=number_valid)


STANDARD, OUTSIDE = TaxCategory.STANDARD, TaxCategory.OUTSIDE
FRENCH = TaxDecision(STANDARD, Decimal("0.20"), "FR")
GERMAN = TaxDecision(STANDARD, Decimal("0.19"), "DE")


def overseas(place: str) -> TaxDecision:
    return TaxDecision(STANDARD, Decimal("0.085"), place)


def untaxed(place: str) -> TaxDecision:
    return TaxDecision(OUTSIDE, Decimal(0), place, "untaxed_territory")


def abroad(place: str) -> TaxDecision:
    return TaxDecision(OUTSIDE, Decimal(0), place, "outside_union")


def reversed_in(place: str) -> TaxDecision:
    return TaxDecision(TaxCategory.REVERSE_CHARGE, Decimal(0), place, "reverse_charge")


@pytest.mark.parametrize(
    ("seller", "buyer", "expected"),
    [
        (SELLER, consumer("FR", "75011"), FRENCH),
        (SELLER, business("FR", "38000", number_valid=True), FRENCH),
        (SELLER, consumer("FR", "20090"), FRENCH),  # Corsica
        (SELLER, consumer("FR", ""), FRENCH),
        (SELLER, consumer("MC", "98000"), FRENCH),
        (SELLER, business("MC", "98000", number_valid=True), FRENCH),
        (SELLER, business("FR", "97110"), overseas("FR-971")),
        (SELLER, business("FR", "97200"), overseas("FR-972")),
        (SELLER, business("FR", "97400"), overseas("FR-974")),
        (SELLER, consumer("FR", " 97400"), overseas("FR-974")),
        (SELLER, consumer("RE", "97400"), overseas("FR-974")),
        (SELLER, business("FR", "97300"), untaxed("FR-973")),  # Guyane
        (SELLER, consumer("FR", "97600"), untaxed("FR-976")),  # Mayotte
        (SELLER, consumer("FR", "97500"), untaxed("FR-975")),  # Saint-Pierre-et-Miquelon
        (SELLER, consumer("FR", "97700"), untaxed("FR-977")),  # Saint-Barthélemy
        (SELLER, consumer("FR", "97150"), overseas("FR-971")),  # the old code of Saint-Martin
        (SELLER, consumer("FR", "97800"), untaxed("FR-978")),  # Saint-Martin
        (SELLER, consumer("FR", "98400"), untaxed("FR-984")),  # Terres australes
        (SELLER, consumer("FR", "98600"), untaxed("FR-986")),  # Wallis-et-Futuna
        (SELLER, business("FR", "98714"), untaxed("FR-987")),  # Polynésie
        (SELLER, business("NC", "98800"), untaxed("FR-988")),  # Nouvelle-Calédonie
        (SELLER, business("DE", number_valid=True), reversed_in("DE")),
        (WITH_OSS, business("GR", number_valid=True), reversed_in("GR")),
        (SELLER, business("DE"), FRENCH),
        (WITH_OSS, business("DE"), GERMAN),
        (SELLER, consumer("DE"), FRENCH),
        (WITH_OSS, consumer("DE"), GERMAN),
        (SELLER, consumer("CH"), abroad("CH")),
        (SELLER, business("GB", number_valid=True), abroad("GB")),
        (WITH_OSS, business("US"), abroad("US")),
        (
            Seller("FR", small=True),
            consumer("FR", "75011"),
            TaxDecision(TaxCategory.EXEMPT, Decimal(0), "FR", "small_seller"),
        ),
    ],
)
def test_decides_as_the_table_says(seller: Seller, buyer: Buyer, expected: TaxDecision) -> None:
    assert decide(seller, buyer, HOSTING, RATES, TODAY) == expected


def test_the_rate_of_the_day_counts_and_not_that_of_the_quote() -> None:
    """F42: the rate changes at midnight; the tax point decides."""
    rates = [
        Taxation(SELLER, consumer("FR", "75011"), RATES, on).decide(HOSTING).rate
        for on in (date(2026, 12, 31), NEW_YEAR)
    ]
    assert rates == [Decimal("0.20"), Decimal("0.21")]


def test_each_class_of_goods_has_its_own_rate() -> None:
    assert decide(SELLER, consumer("FR"), "BOOK", RATES, TODAY).rate == Decimal("0.055")


def test_sells_nothing_where_no_rate_is_known() -> None:
    with pytest.raises(NoTaxRate, match="ELECTRONIC_SERVICE in ES on 2026-11-21"):
        decide(WITH_OSS, consumer("ES"), HOSTING, RATES, TODAY)


def test_has_no_table_for_a_seller_abroad() -> None:
    with pytest.raises(ValueError, match="seller in DE"):
        decide(Seller("DE"), consumer("FR"), HOSTING, RATES, TODAY)


@pytest.mark.parametrize(
    ("country", "postal_code", "expected"),
    [
        ("FR", "69001", "FR"),
        ("GP", "97110", "FR-971"),
        ("MC", "98000", "FR"),
        ("IT", "98740", "IT"),
    ],
)
def test_postal_codes_count_only_in_france(country: str, postal_code: str, expected: str) -> None:
    assert territory(country, postal_code) == expected


@dataclass(frozen=True)
class Sold:
    net_minor: int
    tax_rate: Decimal = Decimal("0.20")
    tax_category: str = "S"


@pytest.mark.parametrize(
    ("unit_price", "quantity", "net_minor"),
    [
        ("83.99", 1, 8399),
        ("0.0125", 3, 4),
        ("0.005", 1, 1),
        ("0.004999", 1, 0),
        ("1.2345", 10, 1235),
    ],
)
def test_rounds_a_line_once_and_half_up(unit_price: str, quantity: int, net_minor: int) -> None:
    assert line_net(Decimal(unit_price), quantity, "EUR").minor == net_minor


def test_takes_vat_once_on_the_sum_and_not_line_by_line() -> None:
    """R5.22: three lines of 0.33 bear 0.20 of VAT; line by line it would be 0.21."""
    result = totals([Sold(33), Sold(33), Sold(33)])
    assert (result.net_minor, result.tax_minor, result.total_minor) == (99, 20, 119)


def test_takes_vat_of_each_rate_by_itself_the_highest_first() -> None:
    low = Decimal("0.055")
    result = totals([Sold(333, low), Sold(8399), Sold(111, low), Sold(77, Decimal(0), "O")])
    assert [(tax.category, tax.rate, tax.net_minor, tax.tax_minor) for tax in result.taxes] == [
        ("S", Decimal("0.20"), 8399, 1680),
        ("S", low, 444, 24),
        ("O", Decimal(0), 77, 0),
    ]


def test_halves_go_up() -> None:
    assert totals([Sold(5, Decimal("0.10"))]).tax_minor == 1


RATE = st.sampled_from([Decimal(rate) for rate in ("0", "0.021", "0.055", "0.085", "0.10", "0.20")])
SOLD = st.lists(st.builds(Sold, st.integers(0, 10**9), RATE), min_size=1, max_size=12)


@given(SOLD)
def test_lines_and_taxes_always_add_up_to_the_total(lines: list[Sold]) -> None:
    """L-20: the sum of lines, taxes and rounding is the total."""
    result = totals(lines)
    assert result.net_minor == sum(line.net_minor for line in lines)
    assert result.total_minor == result.net_minor + sum(tax.tax_minor for tax in result.taxes)


@given(SOLD, st.randoms(use_true_random=False))
def test_credits_in_any_order_add_up_to_the_invoice(lines: list[Sold], chance: object) -> None:
    """R5.26: the last credit takes the remainder, and none on the way is negative or too large."""
    waiting, credited = list(lines), list[Sold]()
    chance.shuffle(waiting)  # type: ignore[attr-defined]  # hypothesis hands in a random.Random
    invoice, total = totals(lines), 0
    while waiting:
        many = chance.randint(1, len(waiting))  # type: ignore[attr-defined]
        part, waiting = waiting[:many], waiting[many:]
        result = credit(credited, part)
        assert all(tax.tax_minor >= 0 for tax in result.taxes)
        credited, total = credited + part, total + result.total_minor
        assert total <= invoice.total_minor
    assert total == invoice.total_minor


def test_the_last_credit_takes_the_remainder() -> None:
    """Four lines of 0.03 bear 0.02 of VAT together, but 0.01 each: one by one they would give back 0.04."""
    lines = [Sold(3)] * 4
    parts = [credit(lines[:place], [lines[place]]).tax_minor for place in range(4)]
    assert (totals(lines).tax_minor, parts) == (2, [1, 0, 1, 0])
