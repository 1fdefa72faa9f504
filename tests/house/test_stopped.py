"""Whoever waits for a job is told when it stops for a person: every job is named, here or in STOPPED."""

import pytest

from backend.features import NIGHTLY, STOPPED
from backend.wiring import jobs

NOBODY_WAITS = {
    "billing.ask": "looks at a payment for whoever waits for it, and fails quietly",
    "billing.finish_card_setup": "the page that waits asks again by itself",
    "billing.forget_card": "the card is gone for its customer already",
    "billing.print": "the page says that the document is being prepared, and staff see the job",
    "orders.invoice_account": "delivered already; the invoice comes later",
    "work.deliver": "whom a letter does not reach cannot be told by another one",
}
"""Jobs that nobody watches; each with its reason. Letters, those who tell, and nights are among them by nature."""


def _by_nature(kind: str) -> bool:
    return kind.startswith("notices.") or ".hand_over" in kind or kind in NIGHTLY


@pytest.mark.parametrize("kind", sorted(jobs()))
def test_somebody_is_told_when_a_job_stops_or_nobody_waits_for_it(kind: str) -> None:
    ways = [kind in STOPPED, kind in NOBODY_WAITS, _by_nature(kind)]
    assert ways.count(True) == 1, f"{kind}: who is told when it stops?"


def test_whoever_tells_has_a_job() -> None:
    known = set(jobs())
    assert {teller for tellers in STOPPED.values() for teller in tellers} <= known
    assert set(STOPPED) | set(NOBODY_WAITS) <= known
