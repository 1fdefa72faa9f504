"""Payments that customers took back at their bank, and messages that come in any order, or never (F18-F20, F22)."""

from itertools import permutations
from uuid import UUID

import pytest

from backend.features.billing.models import Dispute, DisputeState, Payment, PaymentAttempt
from backend.features.billing.operations.charge import charge
from backend.features.billing.operations.hear import hear, hear_what_was_lost
from backend.features.billing.operations.note_dispute import note_dispute, show_dispute
from backend.features.work.models import Job, JobState
from backend.features.work.operations import JobFunction
from backend.features.work.rules import Later, NeedsStaff
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.ids import new_id
from backend.ports.payments import Event, EventKind
from backend.ports.world import World
from backend.sandbox.calls import FaultKind
from tests.features.billing.money import till
from tests.features.billing.money.till import (
    assert_books_in_order,
    balance_of,
    booked,
    facts,
    payment_of,
    saved_card,
)
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


async def _paid(
    world: World, make: Make, outside: Outside, minor: int = 10079
) -> tuple[Customer, Payment, str]:
    """A payment by card that succeeded, and the key that the processor knows it by."""
    customer = await make.account()
    payment = await payment_of(customer, minor, card=await saved_card(outside.payments, customer))
    await charge(world, payment.id)
    return customer, payment, str((await PaymentAttempt.get(payment_id=payment.id)).id)


async def test_books_what_was_withdrawn_and_tells_staff(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    customer, payment, key = await _paid(world, make, outside)
    outside.payments.put_dispute(key, "OPEN")
    await hear(world, Event("evt_1", EventKind.DISPUTE, UUID(key)))
    await work_off(world, all_jobs)
    dispute = await Dispute.get(payment_id=payment.id)
    assert (dispute.state, dispute.withdrawn_minor) == (DisputeState.OPEN, 10079)
    assert await booked(payment.id) == {}  # neither with the processor nor paid any more
    owed = "SELECT sum(amount_minor)::int FROM billing_ledger_entry WHERE ledger = $1 AND account_id = $2"
    assert await database.value(owed, "CLEARING", customer.id) == 0
    assert await database.value(owed, "RECEIVABLE", customer.id) == 0
    assert await facts(payment.id) == ["payment.succeeded", "payment.disputed"]
    job = await Job.get(kind="billing.show_dispute", ref=payment.id)
    assert job.state is JobState.MANUAL
    assert "taken back by its customer" in job.last_error
    await assert_books_in_order()


async def test_writes_it_down_once_however_often_it_is_told(
    world: World, make: Make, outside: Outside
) -> None:
    _, payment, key = await _paid(world, make, outside)
    outside.payments.put_dispute(key, "OPEN")
    for _ in range(3):
        await note_dispute(world, payment.id)
    assert await facts(payment.id) == ["payment.succeeded", "payment.disputed"]
    assert await booked(payment.id) == {}
    await assert_books_in_order()


@pytest.mark.parametrize(
    ("outcome", "fact", "left"),
    [
        ("WON", "payment.dispute_won", {"CLEARING": 10079, "RECEIVABLE": -10079}),
        ("LOST", "payment.dispute_lost", {}),
    ],
)
async def test_ends_as_the_bank_decides(
    world: World, make: Make, outside: Outside, outcome: str, fact: str, left: dict[str, int]
) -> None:
    customer, payment, key = await _paid(world, make, outside)
    for state in ("OPEN", outcome):
        outside.payments.put_dispute(key, state)
        await note_dispute(world, payment.id)
    dispute = await Dispute.get(payment_id=payment.id)
    assert dispute.state is DisputeState(outcome)
    assert dispute.decided_at is not None
    assert await booked(payment.id) == left
    assert await facts(payment.id) == ["payment.succeeded", "payment.disputed", fact]
    assert await balance_of(customer) == (0, 0)
    await assert_books_in_order()


async def test_waits_for_staff_until_the_bank_has_decided(
    world: World, make: Make, outside: Outside
) -> None:
    _, payment, key = await _paid(world, make, outside)
    outside.payments.put_dispute(key, "OPEN")
    await note_dispute(world, payment.id)
    with pytest.raises(NeedsStaff):
        await show_dispute(world, payment.id)
    outside.payments.put_dispute(key, "WON")
    await note_dispute(world, payment.id)
    await show_dispute(world, payment.id)


async def test_asks_again_when_the_processor_is_silent(
    world: World, make: Make, outside: Outside
) -> None:
    _, payment, key = await _paid(world, make, outside)
    outside.payments.put_dispute(key, "OPEN")
    outside.payments.calls.script("charge_by_key", FaultKind.DROP)
    with pytest.raises(Later):
        await note_dispute(world, payment.id)
    assert not await Dispute.exists()


async def test_of_a_payment_that_nobody_took_back_notes_nothing(
    world: World, make: Make, outside: Outside
) -> None:
    _, payment, _ = await _paid(world, make, outside)
    await note_dispute(world, payment.id)
    assert not await Dispute.exists()
    for event in (
        Event("evt_1", EventKind.DISPUTE, new_id()),
        Event("evt_2", EventKind.DISPUTE, reference="pi_somebody_elses"),
        Event("evt_3", EventKind.DISPUTE),
        Event("evt_4", EventKind.OTHER),
    ):
        await hear(world, event)
    assert not await Job.exists(kind="billing.note_dispute")


async def test_is_found_by_the_processors_name_for_the_charge(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    """Stripe names its own charge, and not our key."""
    _, payment, key = await _paid(world, make, outside)
    outside.payments.put_dispute(key, "OPEN")
    attempt = await PaymentAttempt.get(payment_id=payment.id)
    await hear(world, Event("evt_1", EventKind.DISPUTE, reference=attempt.processor_ref))
    await work_off(world, all_jobs)
    assert await Dispute.exists(payment_id=payment.id)


async def test_is_heard_at_night_when_its_message_was_lost(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    """F20: no message ever came."""
    _, payment, key = await _paid(world, make, outside)
    outside.payments.put_dispute(key, "OPEN")
    await hear_what_was_lost(world, new_id())
    await work_off(world, all_jobs)
    assert (await Dispute.get(payment_id=payment.id)).state is DisputeState.OPEN
    await hear_what_was_lost(world, new_id())
    await work_off(world, all_jobs)
    assert await facts(payment.id) == ["payment.succeeded", "payment.disputed"]


async def test_five_messages_in_any_order_end_alike(
    world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
) -> None:
    """F19: all 120 orders of asked, paid, taken back, decided, and a refund that is nobody's."""
    customer = await make.account()
    card = await saved_card(outside.payments, customer, till.ASKS)
    orders = list(permutations(range(5)))
    for order in orders:
        payment = await payment_of(customer, 1201, card=card)
        with pytest.raises(Later):
            await charge(world, payment.id)
        key = (await PaymentAttempt.get(payment_id=payment.id)).id
        page = (await Payment.get(id=payment.id)).action_url.rpartition("/")[2]
        outside.payments.answer_bank(page, agreed=True)
        outside.payments.put_dispute(str(key), "OPEN")
        outside.payments.put_dispute(str(key), "LOST")
        told = [
            Event("evt_1", EventKind.CHARGE, key),
            Event("evt_2", EventKind.CHARGE, key),
            Event("evt_3", EventKind.DISPUTE, key),
            Event("evt_4", EventKind.DISPUTE, key),
            Event("evt_5", EventKind.REFUND, key),
        ]
        for position in order:
            await hear(world, told[position])
            await work_off(world, all_jobs)
        assert await facts(payment.id) == [
            "payment.action_required",
            "payment.succeeded",
            "payment.dispute_lost",
        ], order
    assert await Dispute.filter(state=DisputeState.LOST).count() == len(orders) == 120
    assert len(outside.charges()) == 120
    await assert_books_in_order()
