"""Which step an unpaid invoice has come to, and what a company owes besides, as tables of cases (R6.30, R5.13)."""

from datetime import date
from decimal import Decimal

import pytest

from backend.features.billing import dunning
from backend.features.billing.dunning import Step
from backend.features.billing.penalties import penalties
from backend.features.brands.policies import DunningPolicy
from backend.kit.money import Money

POLICY = DunningPolicy()


@pytest.mark.parametrize(
    ("late", "taken", "steps"),
    [
        (0, [], []),
        (1, [], [(1, Step.REMINDER)]),
        (1, [1], []),
        (7, [1], []),
        (8, [1], [(8, Step.REMINDER)]),
        (9, [], [(8, Step.REMINDER)]),
        (15, [1, 8], [(15, Step.FORMAL)]),
        (20, [], [(15, Step.FORMAL)]),
        (30, [1, 8, 15], [(30, Step.SUSPENSION)]),
        (59, [1, 8, 15, 30], []),
        (60, [1, 8, 15, 30], [(60, Step.TERMINATION)]),
        (90, [1], [(30, Step.SUSPENSION), (60, Step.TERMINATION)]),
        (400, [30, 60], []),
    ],
)
def test_takes_the_nearest_step_once(
    late: int, taken: list[int], steps: list[tuple[int, Step]]
) -> None:
    assert dunning.steps_to_take(POLICY, late, taken) == steps


@pytest.mark.parametrize(
    ("late", "blocked", "suspended"),
    [(0, False, False), (1, True, False), (29, True, False), (30, True, True)],
)
def test_what_a_late_invoice_stops(late: int, blocked: bool, suspended: bool) -> None:
    assert dunning.blocks_orders(POLICY, late) is blocked
    assert dunning.calls_for_suspension(POLICY, late) is suspended


@pytest.mark.parametrize(
    ("minor", "due_on", "late", "rate", "interest"),
    [
        (10079, date(2025, 8, 1), 15, "0.1215", 50),
        (10079, date(2025, 3, 1), 365, "0.1315", 1325),
        (1, date(2025, 8, 1), 15, "0.1215", 0),
        (10079, date(2020, 1, 1), 10, "0.145", 40),
    ],
)
def test_reckons_penalties_by_the_half_year_and_the_day(
    minor: int, due_on: date, late: int, rate: str, interest: int
) -> None:
    owed = penalties(Money(minor, "EUR"), due_on=due_on, days_late=late)
    assert owed.rate == Decimal(rate)
    assert owed.interest == Money(interest, "EUR")
    assert owed.indemnity == Money(4000, "EUR")
