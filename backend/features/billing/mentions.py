"""The sentences that the law wants on a document, each with the days on which it holds. Texts stand in words/*.json.

A change of the law is a new row with a new key; documents issued before keep the sentence they were issued with,
because it is part of their snapshot. VAT law moved from the CGI to the CIBS on 2026-09-01 (ordonnance 2025-1247);
mentions that cite the CGI are tolerated until the end of 2027. Where the successor's article is not settled, ours
cites the directive that both carry out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from backend.features.billing.taxes import TaxCategory, Zone

CIBS_IN_FORCE = date(2026, 9, 1)
CGI_TOLERATED_UNTIL = date(2028, 1, 1)
LONG_AGO = date(2014, 1, 1)


@dataclass(frozen=True)
class Mention:
    """`subject` is the UNTDID 4451 code of the note in the XML, where the French rules want one."""

    code: str
    words: str
    valid_from: date
    valid_until: date | None = None
    subject: str = ""

    def holds(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_until is None or on < self.valid_until)


BUSINESS = ("recovery_fee", "late_penalties", "early_payment")

MENTIONS = (
    # Décret 2022-1299: the category of the sale, with the beginning of electronic invoicing.
    Mention("category", "category_services", CIBS_IN_FORCE),
    # Code de commerce, D441-5, L441-10 and L441-9; never against a consumer. BR-FR-05 wants each once.
    Mention("recovery_fee", "recovery_fee_40", LONG_AGO, subject="PMT"),
    Mention("late_penalties", "late_penalties_ecb_10", LONG_AGO, subject="PMD"),
    Mention("early_payment", "early_payment_none", LONG_AGO, subject="AAB"),
    # Directive 2006/112/CE, art. 226 (11) and (11a): why no VAT is charged.
    Mention("reverse_charge", "reverse_charge_cgi", LONG_AGO, CIBS_IN_FORCE),
    Mention("reverse_charge", "reverse_charge_directive", CIBS_IN_FORCE),
    Mention("untaxed_territory", "untaxed_territory_cgi", LONG_AGO, CIBS_IN_FORCE),
    Mention("untaxed_territory", "untaxed_territory", CIBS_IN_FORCE),
    Mention("outside_union", "outside_union", LONG_AGO),
    Mention("small_seller", "small_seller_cgi", LONG_AGO, CGI_TOLERATED_UNTIL),
    Mention("small_seller", "small_seller_cibs", CGI_TOLERATED_UNTIL),
)

# The reason codes of EN 16931 (CEF, VATEX).
EXEMPTION_CODES = {
    TaxCategory.REVERSE_CHARGE: "VATEX-EU-AE",
    TaxCategory.OUTSIDE: "VATEX-EU-O",
    TaxCategory.EXEMPT: "VATEX-FR-FRANCHISE",
}


def exemption(category: TaxCategory, buyer_zone: Zone) -> str:
    """Return the code of the mention that explains why no VAT is charged; empty where it is."""
    if category is TaxCategory.REVERSE_CHARGE:
        return "reverse_charge"
    if category is TaxCategory.EXEMPT:
        return "small_seller"
    if category is TaxCategory.OUTSIDE:
        return "untaxed_territory" if buyer_zone is Zone.FRANCE_UNTAXED else "outside_union"
    return ""


def owed(exemptions: set[str], *, business: bool, on: date) -> Iterator[Mention]:
    """Yield what a document of that day has to say, in the order in which it is printed."""
    wanted = exemptions | {"category"} | (set(BUSINESS) if business else set())
    return (mention for mention in MENTIONS if mention.code in wanted and mention.holds(on))
