"""What a company that pays late owes beside the invoice: computed and shown, and never charged by itself (R6.30).

Code de commerce, art. L441-10 and D441-5. Never against a consumer (domain-rules R5.13).
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from backend.kit.money import Money

POINTS_ABOVE = Decimal("0.10")

ECB_RATES = (
    (date(2024, 1, 1), Decimal("0.0450")),
    (date(2024, 7, 1), Decimal("0.0425")),
    (date(2025, 1, 1), Decimal("0.0315")),
    (date(2025, 7, 1), Decimal("0.0215")),
)
"""The main refinancing rate that holds for each half year: the one in force on its first day. A new one is a row."""

INDEMNITY = Decimal(40)  # art. D441-5, in euros, for each invoice


@dataclass(frozen=True)
class Penalties:
    """`rate` as a fraction a year; `interest` up to today; `indemnity` for the cost of recovery."""

    rate: Decimal
    interest: Money
    indemnity: Money


def penalties(open_amount: Money, *, due_on: date, days_late: int) -> Penalties:
    """Return what is owed for paying so many days late, counted from the day after the invoice was due."""
    rate = POINTS_ABOVE + next(
        (rate for since, rate in reversed(ECB_RATES) if since <= due_on), ECB_RATES[0][1]
    )
    return Penalties(
        rate=rate,
        interest=open_amount.share(rate * days_late / 365),
        indemnity=Money.of(INDEMNITY, open_amount.currency),
    )
