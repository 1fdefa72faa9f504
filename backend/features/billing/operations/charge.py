"""Charging: a payment is brought to its end, past lost answers and past questions of the bank.

    PENDING -> CHARGING -> SUCCEEDED | FAILED
               CHARGING -> UNKNOWN          the answer was lost; the processor is asked by the attempt's key
               CHARGING -> ACTION_REQUIRED  the customer confirms, or types a card, on a page of the processor

What an answer changes in the books stands in conclude.py.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from backend.features.accounts.models import Account
from backend.features.billing import rules
from backend.features.billing.models import Payment, PaymentAttempt, PaymentMethod, PaymentState
from backend.features.billing.operations import conclude
from backend.features.work.rules import Later, NeedsStaff
from backend.kit import database, ids
from backend.kit.failpoints import outside_call
from backend.kit.money import Money
from backend.ports.answers import Unreachable
from backend.ports.payments import Charge, ChargeState, UnknownCard
from backend.ports.world import World

MOST_REMEMBERED = 500
"""Lines that go with a charge: as many as anybody orders by hand. A processor keeps only so much."""


async def charge(world: World, payment_id: UUID) -> PaymentState:
    """Have the payment's card charged and return SUCCEEDED or FAILED; Later while nobody knows.

    A repeat is harmless at any point: the attempt is in the books before the processor is asked and
    its id is the key, so that a repeat finds the first charge (reliability F2, F13). A refusal ends the
    payment; the customer opens another one with other means (O2-79). Raises NeedsStaff when three days
    brought no answer; what the processor has never heard of is sent again first, however long nobody looked.
    """
    now = (await world.clock.moment()).now
    turn = await _begin(payment_id, now)
    if turn.attempt is None:
        return turn.payment.state
    answer = await _answer(world, turn.payment, turn.attempt, now, first=turn.first)
    payment, attempt = await _write_down(turn.attempt.id, answer, now)
    if payment.state in rules.FINAL:
        return payment.state
    # What was sent again just now has been heard of: a bank that takes its time has not had any yet.
    heard_only_now = answer is not None and turn.attempt.missing_since is not None
    if not heard_only_now and rules.silent_too_long(attempt.missing_since or attempt.asked_at, now):
        raise NeedsStaff(f"payment {payment.id} is {payment.state} since {attempt.asked_at}")
    every = timedelta(seconds=world.settings.unpaid_retry_seconds)
    raise Later(rules.look_again_at(attempt.asked_at, attempt.missing_since, now, every))


async def confirm_top_up(world: World, payment_id: UUID) -> None:
    """Charge a top-up, and credit it when the money is certain (WL-58)."""
    await charge(world, payment_id)


async def collect_invoice(world: World, payment_id: UUID) -> None:
    """Charge what is open of an invoice on terms; the books say that it is paid when the money is certain."""
    await charge(world, payment_id)


async def ask(world: World, payment_id: UUID) -> None:
    """Look once what became of a payment; whoever waits for it goes on waiting."""
    with suppress(Later, NeedsStaff):
        await charge(world, payment_id)


@dataclass(frozen=True)
class Turn:
    """A payment and the attempt that is its turn, None once it is over.

    `first` when the attempt was only just written: the processor cannot have heard of it.
    """

    payment: Payment
    attempt: PaymentAttempt | None
    first: bool = False


async def _begin(payment_id: UUID, now: datetime) -> Turn:
    async with database.transaction("billing.charge.begin"):
        payment = await Payment.select_for_update().get(id=payment_id)
        if payment.state in rules.FINAL:
            return Turn(payment, None)
        if payment.card_minor == 0:
            await conclude.succeed(payment, None, now)
            return Turn(payment, None)
        if payment.state is not PaymentState.PENDING:
            return Turn(payment, await _last_attempt(payment))
        payment.state = PaymentState.CHARGING
        await payment.save(update_fields=["state"])
        attempt = await PaymentAttempt.create(
            payment=payment,
            position=1,
            amount_minor=payment.card_minor,
            currency=payment.currency,
            asked_at=now,
        )
        return Turn(payment, attempt, first=True)


async def _last_attempt(payment: Payment) -> PaymentAttempt:
    [attempt] = await PaymentAttempt.filter(payment_id=payment.id).order_by("-position").limit(1)
    return attempt


async def _answer(
    world: World, payment: Payment, attempt: PaymentAttempt, now: datetime, *, first: bool
) -> Charge | None:
    """Return what the processor says about the attempt, None while it says nothing."""
    try:
        if first:
            return await _send(world, payment, attempt)
        with outside_call("billing.charge.ask"):
            found = await world.payments.charge_by_key(attempt.id, customer=str(payment.account_id))
        if found is None and await _may_be_sent_again(attempt.id, now):
            return await _send(world, payment, attempt)
        return found
    except Unreachable:
        return None


async def _may_be_sent_again(attempt_id: UUID, now: datetime) -> bool:
    """Note that the processor knows nothing of the attempt; true when it has been so for long enough (F14)."""
    async with database.transaction("billing.charge.missing"):
        attempt = await PaymentAttempt.select_for_update().get(id=attempt_id)
        again = attempt.missing_since is not None and rules.may_be_sent_again(
            attempt.missing_since, now
        )
        attempt.missing_since = None if again else attempt.missing_since or now
        await attempt.save(update_fields=["missing_since"])
    return again


async def _send(world: World, payment: Payment, attempt: PaymentAttempt) -> Charge:
    """Ask for the money: of the saved card, or on a page where the customer types one.

    Everything in the question is the same each time, or the processor would refuse the key.
    """
    account = await Account.get(id=payment.account_id)
    amount = Money(attempt.amount_minor, attempt.currency)
    customer = str(account.id)
    description = f"{account.number} {ids.public('pay', payment.id)}"
    return_url = _return_url(world, payment)
    memo = database.pack(memo_of(payment))
    if payment.payment_method_id is None:
        with outside_call("billing.charge.send"):
            page = await world.payments.begin_payment(
                key=attempt.id,
                amount=amount,
                customer=customer,
                description=description,
                return_url=return_url,
                memo=memo,
            )
        return Charge(attempt.id, "", ChargeState.ACTION_REQUIRED, amount, action_url=page.url)
    card = await PaymentMethod.get(id=payment.payment_method_id)
    try:
        with outside_call("billing.charge.send"):
            return await world.payments.charge(
                key=attempt.id,
                amount=amount,
                method=card.processor_ref,
                customer=customer,
                description=description,
                return_url=return_url,
                memo=memo,
            )
    except UnknownCard:
        return Charge(attempt.id, "", ChargeState.REFUSED, amount, hard=True)


def memo_of(payment: Payment) -> dict[str, object]:
    """Return what the processor keeps with a charge, enough to tell what it was for without our rows (F10, F56).

    Of more than MOST_REMEMBERED lines none is named: such a charge, if its rows are lost, is given back.
    """
    return {
        "payment_id": payment.id,
        "purpose": payment.purpose.value,
        "total_minor": payment.total_minor,
        "document_id": payment.document_id,
        "lines": payment.lines if len(payment.lines) <= MOST_REMEMBERED else [],
    }


def _return_url(world: World, payment: Payment) -> str:
    """Return where the customer comes back to: the page that leads on to where the operation is followed.

    Who comes from a letter's link is not signed in: that page thanks them as well.
    """
    if payment.operation_id is None:
        return f"{world.settings.base_url}/payments"
    return f"{world.settings.base_url}/returned/{ids.public('op', payment.operation_id)}"


async def _write_down(
    attempt_id: UUID, answer: Charge | None, now: datetime
) -> tuple[Payment, PaymentAttempt]:
    async with database.transaction("billing.charge.answer"):
        attempt = await PaymentAttempt.get(id=attempt_id)
        payment = await Payment.select_for_update().get(id=attempt.payment_id)
        await attempt.refresh_from_db()  # as it is now that nobody else can change it
        if payment.state not in rules.FINAL:
            await conclude.write_down(payment, attempt, answer, now)
    return payment, attempt
