"""Whoever waits for a job is told when it stops for a person: every job is named, here or in STOPPED."""

import pytest

from backend.features import NIGHTLY, STOPPED
from backend.wiring import jobs

NOBODY_WAITS = {
    "billing.ask": "looks at a payment for whoever waits for it, and fails quietly",
    "billing.finish_card_setup": "the page that waits asks again by itself",
    "billing.forget_card": "the card is gone for its customer already",
    "billing.give_back": "the credit note stands, and staff see the job",
    "billing.give_back_stray": "nothing here waits for a charge that fits nothing; staff see the job",
    "billing.note_dispute": "whoever took it back asked nothing of us; staff see the job",
    "billing.print": "the page says that the document is being prepared, and staff see the job",
    "billing.show_dispute": "it stops for a person by its nature",
    "orders.dun_invoice": "whoever owes does not wait for a reminder",
    "orders.expire_service": "nobody waits for an end; staff see that it stopped",
    "orders.flag_disputed": "a line of history; staff see the dispute itself",
    "orders.invoice_account": "delivered already; the invoice comes later",
    "orders.lift_after_payment": "the suspension is shown, and staff see the job",
    "orders.lift_unpaid": "the suspension is shown, and staff see the job",
    "orders.propose_end": "it stops for a person by its nature",
    "orders.suspend_unpaid": "nobody waits for a suspension",
    "renewals.charge_payment": "the payment's page shows that it waits, and staff see the job",
    "renewals.follow_order": "the customer follows the order's own operation",
    "renewals.follow_payment": "the customer follows the order's own operation",
    "renewals.plan_payments": "the notices go on, and staff see the job",
    "renewals.run_night": "the next night finds everything that this one left",
    "renewals.tell": "nobody waits for a notice; staff see the job",
    "renewals.verify_renewal": "the renewal is delivered; staff see that nobody could ask the registry",
    "renewals.withdraw_service": "each night reads a payment again before it is charged",
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
