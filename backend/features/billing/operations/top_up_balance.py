"""Topping the balance up: by a saved card, or by one that the customer types on the processor's page."""

from datetime import datetime
from uuid import UUID

from backend.features.accounts import rules as accounts
from backend.features.accounts.models import Account
from backend.features.accounts.policy import Reach
from backend.features.accounts.refusals import NotFound
from backend.features.billing import rules
from backend.features.billing.models import Payment, PaymentPurpose
from backend.features.billing.operations.open_payment import usable_card
from backend.features.billing.refusals import OtherCurrency
from backend.features.journal import operations as journal
from backend.features.work import incarnation
from backend.features.work import operations as work
from backend.features.work.models import OperationState
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.money import Money

ACT = "top_up_balance"


async def top_up_balance(
    reach: Reach,
    *,
    account_id: UUID,
    amount: Money,
    payment_method_id: UUID | None,
    idempotency_key: str,
    now: datetime,
) -> UUID:
    """Begin a top-up and return the operation that follows it; the balance grows once the money is certain (WL-58).

    Without a saved card the operation soon asks for an action: its URL is the processor's page. A repeat
    with the same key returns the first operation. No VAT here: it is due when a service is invoiced (R5.34).
    Refuses `TopUpOutOfBounds`, `OtherCurrency`, `AddressIncomplete`, `Maintenance`, and what is wrong with the card.
    """
    if not reach.covers(account_id):
        raise NotFound("accountId")
    owner = f"account:{account_id}"
    given = work.input_hash([amount.minor, amount.currency, payment_method_id])
    async with database.transaction("billing.top_up_balance"):
        first = await work.first_answer(owner, ACT, idempotency_key, given, now=now)
        if first:
            return UUID(str(first["operation_id"]))
        await incarnation.check_open()
        await _check(account_id, amount, payment_method_id, now)
        payment_id = new_id()
        operation_id = await work.start_operation(
            account_id=account_id,
            kind="TOP_UP",
            target_kind="payment",
            target_id=payment_id,
            steps=[{"name": "pay", "state": OperationState.QUEUED.value}],
            person_id=reach.actor.person_id,
            now=now,
        )
        await Payment.create(
            id=payment_id,
            account_id=account_id,
            purpose=PaymentPurpose.TOP_UP,
            operation_id=operation_id,
            currency=amount.currency,
            total_minor=amount.minor,
            card_minor=amount.minor,
            payment_method_id=payment_method_id,
            created_at=now,
        )
        await journal.write(
            reach.actor,
            "top_up.started",
            now=now,
            subject=payment_id,
            account_id=account_id,
            targets=[("account", account_id), ("payment", payment_id)],
            after={"total_minor": amount.minor, "currency": amount.currency},
        )
        await work.remember_answer(owner, ACT, idempotency_key, {"operation_id": str(operation_id)})
    return operation_id


async def _check(
    account_id: UUID, amount: Money, payment_method_id: UUID | None, now: datetime
) -> None:
    account = await Account.get(id=account_id)
    if amount.currency != account.currency:
        raise OtherCurrency("amount", currency=account.currency)
    rules.check_top_up(amount)
    accounts.payable(account)
    if payment_method_id is not None:
        await usable_card(payment_method_id, account_id, now)
