"""One document of each kind that we issue, for every judge to look at."""

from datetime import date
from decimal import Decimal

from backend.features.billing.snapshots import Reference, Snapshot
from tests.features.billing.samples import buyer, company, line, snapshot

CREDITED = Reference(number="FA2026-000120", issued_on="2026-11-02")


def german() -> Snapshot:
    customer = company(
        name="Łódź & Größe GmbH",
        contact="Jürgen Weiß",
        siren="",
        vat_number="DE136695976",
        address="Unter den Linden 5",
        postal_code="10117",
        city="Berlin",
        country="DE",
    )
    return snapshot(line(8399, rate="0", category="AE"), to=customer, language="en")


def american() -> Snapshot:
    customer = company(
        name="Example Inc.",
        siren="",
        vat_number="",
        country="US",
        city="Boston",
        postal_code="02101",
    )
    return snapshot(line(8399, rate="0", category="O"), to=customer, language="en")


DOMESTIC_BUSINESS = {
    "paid": snapshot(to=company()),
    "on terms": snapshot(to=company(), paid=False, due_on=date(2026, 12, 21)),
    "two rates": snapshot(line(), line(333, rate="0.055"), to=company()),
    "Réunion at 8.5 %": snapshot(
        line(rate="0.085"), to=company(postal_code="97400", city="Saint-Denis")
    ),
    "Guyane": snapshot(
        line(rate="0", category="O"), to=company(postal_code="97300", city="Cayenne")
    ),
    "small seller": snapshot(line(rate="0", category="E"), to=company()),
    "fine unit price": snapshot(
        line(125, unit_price=Decimal("0.012534"), quantity=100), to=company()
    ),
    "a hundred lines": snapshot(
        *(line(100 + each, service_name=f"site{each}.example") for each in range(100)), to=company()
    ),
    "credit note": snapshot(
        to=company(), number="AV2026-000007", credits=CREDITED, reason="Refusé par le registre."
    ),
}
OTHERS = {
    "individual": snapshot(),
    "individual on terms": snapshot(paid=False, due_on=date(2026, 12, 21)),
    "individual in Guadeloupe": snapshot(line(rate="0.085"), to=buyer(postal_code="97110")),
    "reverse charge": german(),
    "outside the Union": american(),
    "credit note to an individual": snapshot(
        number="AV2026-000008", credits=CREDITED, reason="Refusé par le registre."
    ),
}
ALL = DOMESTIC_BUSINESS | OTHERS
