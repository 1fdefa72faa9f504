"""Decisions about an invoice on terms that is not paid: which step it has come to (domain-rules R6.30)."""

from collections.abc import Collection
from enum import StrEnum

from backend.features.brands.policies import DunningPolicy


class Step(StrEnum):
    """What follows an unpaid invoice, from mild to hard. TERMINATION is proposed to a person, and never done."""

    REMINDER = "REMINDER"
    FORMAL = "FORMAL"
    SUSPENSION = "SUSPENSION"
    TERMINATION = "TERMINATION"


def steps(policy: DunningPolicy) -> dict[int, Step]:
    """Return the steps by the day after the due date on which they are taken; the harder one on a shared day."""
    days = sorted(policy.reminder_days)
    return {
        **dict.fromkeys(days[:-1], Step.REMINDER),
        **dict.fromkeys(days[-1:], Step.FORMAL),
        policy.suspend_days: Step.SUSPENSION,
        policy.terminate_days: Step.TERMINATION,
    }


def steps_to_take(
    policy: DunningPolicy, days_late: int, taken: Collection[int]
) -> list[tuple[int, Step]]:
    """Return the steps that an invoice has come to and that were not taken.

    After nights that were missed only the nearest one, so that nobody gets three letters in a morning; a
    suspension that was passed over is made up for, because it is no letter.
    """
    reached = {day: step for day, step in steps(policy).items() if day <= days_late}
    if not reached:
        return []
    nearest = max(reached)
    return [
        (day, step)
        for day, step in sorted(reached.items())
        if day not in taken and (day == nearest or step is Step.SUSPENSION)
    ]


def step_of(policy: DunningPolicy, days_late: int) -> Step:
    """Return which step was taken so many days late; a reminder where the policy changed meanwhile."""
    return steps(policy).get(days_late, Step.REMINDER)


def blocks_orders(policy: DunningPolicy, days_late: int) -> bool:
    """Say whether nothing new is bought on terms: from the first reminder on."""
    return days_late >= min(policy.reminder_days, default=policy.suspend_days)


def calls_for_suspension(policy: DunningPolicy, days_late: int) -> bool:
    return days_late >= policy.suspend_days
