"""The XML, before judges that are not ours: the XSD, the rules of EN 16931, the French rules for business."""

import copy
from decimal import Decimal

import pytest
from lxml import etree

from backend.features.billing.printing.cii import cross_industry_invoice
from backend.features.billing.snapshots import Snapshot
from tests.features.billing.documents.cases import ALL, CREDITED, DOMESTIC_BUSINESS, OTHERS
from tests.features.billing.documents.verdicts import EN_16931, FRENCH, broken_rules
from tests.features.billing.samples import company, line, snapshot

RAM = "{urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100}"


def texts(xml: bytes, element: str) -> list[str]:
    return [str(found.text) for found in etree.fromstring(xml).iter(f"{RAM}{element}")]


@pytest.mark.parametrize("case", ALL)
def test_keeps_the_rules_of_the_norm(case: str) -> None:
    """L-6: XSD (checked while it is made) and EN 16931."""
    assert broken_rules(EN_16931, cross_industry_invoice(ALL[case])) == set()


@pytest.mark.parametrize("case", DOMESTIC_BUSINESS)
def test_keeps_the_french_rules_between_companies(case: str) -> None:
    """BR-FR-Flux2; consumers and foreigners have no French directory entry (BT-49) and lie outside of it."""
    assert broken_rules(FRENCH, cross_industry_invoice(ALL[case])) == set()


@pytest.mark.parametrize("case", OTHERS)
def test_the_french_rules_are_for_companies_in_france(case: str) -> None:
    assert "BR-FR-12_BT-49" in broken_rules(FRENCH, cross_industry_invoice(OTHERS[case]))


def wrong(**changes: object) -> Snapshot:
    spoilt = copy.deepcopy(DOMESTIC_BUSINESS["paid"])
    return {**spoilt, **changes}  # type: ignore[typeddict-item]  # spoilt on purpose


@pytest.mark.parametrize(
    ("spoilt", "sheet", "rule"),
    [
        (wrong(total_minor=99999, paid_minor=99999), EN_16931, "BR-CO-15"),
        (wrong(net_minor=1), EN_16931, "BR-CO-10"),
        (wrong(tax_minor=1), EN_16931, "BR-CO-14"),
        (wrong(mentions=[]), FRENCH, "BR-FR-05_BT-22_PMT"),
        (wrong(number="FA 2026/é"), FRENCH, "BR-FR-02_BT-1"),
        (wrong(due_on="2026-11-01", paid_minor=0), FRENCH, "BR-FR-CO-07_BT-9"),
        (snapshot(to=company(siren="12345678")), FRENCH, "BR-FR-11_BT-47"),
        (snapshot(line(rate="0.123"), to=company()), FRENCH, "BR-FR-16_BT-119"),
        (
            snapshot(line(rate="0", category="AE"), to=company(vat_number="", siren="")),
            EN_16931,
            "BR-AE-02",
        ),
    ],
)
def test_a_wrong_invoice_breaks_the_rules(spoilt: Snapshot, sheet: str, rule: str) -> None:
    """The judges do judge: each planted fault is named."""
    assert rule in broken_rules(sheet, cross_industry_invoice(spoilt))


def test_what_the_schema_refuses_is_never_printed() -> None:
    with pytest.raises(Exception, match="not valid against the official XML Schema"):
        cross_industry_invoice(wrong(currency="EUR", lines=[]))


@pytest.mark.parametrize(
    ("case", "mode", "prepaid", "due"),
    [("paid", "S2", "100.79", "0.00"), ("on terms", "S1", "0.00", "100.79")],
)
def test_says_whether_it_is_paid(case: str, mode: str, prepaid: str, due: str) -> None:
    """R5.29: paid by card at the order is billing mode S2, prepaid whole, nothing to pay."""
    xml = cross_industry_invoice(ALL[case])
    context = etree.fromstring(xml)[0]
    assert context[0][0].text == mode
    assert texts(xml, "TotalPrepaidAmount") == [prepaid]
    assert texts(xml, "DuePayableAmount") == [due]


def test_notes_are_coded_once_each_between_companies() -> None:
    """R5.12, BR-FR-06."""
    codes = texts(cross_industry_invoice(ALL["paid"]), "SubjectCode")
    assert sorted(codes) == ["AAB", "BAR", "PMD", "PMT"]
    assert texts(cross_industry_invoice(ALL["individual"]), "SubjectCode") == ["BAR"]


@pytest.mark.parametrize(
    ("case", "code"),
    [
        ("reverse charge", "VATEX-EU-AE"),
        ("outside the Union", "VATEX-EU-O"),
        ("Guyane", "VATEX-EU-O"),
        ("small seller", "VATEX-FR-FRANCHISE"),
    ],
)
def test_says_why_there_is_no_vat(case: str, code: str) -> None:
    """Mention 8: the reason in words and by its code."""
    xml = cross_industry_invoice(ALL[case])
    assert texts(xml, "ExemptionReasonCode") == [code]
    assert texts(xml, "ExemptionReason") == [ALL[case]["taxes"][0]["reason"]]


def test_a_credit_note_names_its_invoice_in_positive_amounts() -> None:
    xml = cross_industry_invoice(ALL["credit note"])
    assert texts(xml, "IssuerAssignedID") == [CREDITED["number"]]
    assert texts(xml, "GrandTotalAmount") == ["100.79"]
    assert "381" in texts(xml, "TypeCode")


def test_a_fine_unit_price_is_given_for_a_hundred() -> None:
    """R5.25: prices may have six decimals, the French format has four."""
    xml = cross_industry_invoice(ALL["fine unit price"])
    assert Decimal(texts(xml, "ChargeAmount")[0]) == Decimal("1.2534")
    assert texts(xml, "BasisQuantity") == ["100"]


def test_a_credit_that_takes_the_remainder_stays_within_the_rules() -> None:
    """R5.26: its VAT may differ by a cent from rate times base, which the norm tolerates."""
    spoilt = copy.deepcopy(ALL["credit note"])
    tax = spoilt["taxes"][0]
    tax["tax_minor"] -= 1
    spoilt["tax_minor"] -= 1
    spoilt["total_minor"] -= 1
    xml = cross_industry_invoice(spoilt)
    assert broken_rules(EN_16931, xml) | broken_rules(FRENCH, xml) == set()
