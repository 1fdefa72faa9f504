"""What the tests of money have at hand: a credited balance, a saved card, a payment, the books looked at."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission, Reach
from backend.features.billing.models import (
    Balance,
    LedgerAccount,
    LedgerEntry,
    Payment,
    PaymentMethod,
    PaymentPurpose,
)
from backend.features.billing.operations.book import Side, book
from backend.features.billing.operations.open_payment import open_payment
from backend.features.billing.queries import reconciliation
from backend.features.billing.rules import Means
from backend.features.work import operations as work
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.money import Money
from backend.sandbox.payments.core import Payments as Processor
from tests.make import Customer

WORKS = "4242424242424242"
ASKS = "4000002500003155"
NO_FUNDS = "4000000000009995"
FAILS_LATER = "4000000000000341"
DECLINED = "4000000000000002"
STOLEN = "4000000000009979"
LOSES_ANSWER = "4000000000000119"

BEFORE = datetime(2026, 1, 1, tzinfo=UTC)


def euros(minor: int) -> Money:
    return Money(minor, "EUR")


def reach_of(customer: Customer, permission: Permission = Permission.BILLING_PAY) -> Reach:
    return policy.for_worker(permission, customer.id, customer.actor())


async def credit(customer: Customer, minor: int) -> None:
    """Let a customer have prepaid something before the test begins."""
    async with database.transaction():
        await book(
            "top_up",
            [Side(LedgerAccount.CLEARING, minor), Side(LedgerAccount.BALANCE, -minor)],
            account_id=customer.id,
            currency="EUR",
            at=BEFORE,
        )


async def saved_card(
    processor: Processor,
    customer: Customer,
    number: str = WORKS,
    *,
    expires: tuple[int, int] = (12, 2030),
) -> PaymentMethod:
    """A card that the customer saved earlier, here and at the processor."""
    month, year = expires
    earlier = await PaymentMethod.filter(account_id=customer.id).count()
    held = processor.add_card(str(customer.id), number, month, year)
    return await PaymentMethod.create(
        account_id=customer.id,
        processor_ref=str(held["token"]),
        brand=str(held["brand"]),
        last4=str(held["last4"]),
        expires_month=month,
        expires_year=year,
        is_default=not await PaymentMethod.exists(account_id=customer.id, is_default=True),
        consented_at=BEFORE,
        created_at=BEFORE + timedelta(days=earlier),
    )


async def payment_of(
    customer: Customer,
    minor: int,
    *,
    card: PaymentMethod | None = None,
    balance: bool = False,
    now: datetime = BEFORE,
) -> Payment:
    """Open a payment for an order that need not be there."""
    async with database.transaction():
        return await open_payment(
            reach_of(customer),
            account_id=customer.id,
            purpose=PaymentPurpose.ORDER,
            order_id=new_id(),
            operation_id=None,
            total=euros(minor),
            means=Means(use_balance=balance, payment_method_id=card.id if card else None),
            now=now,
        )


async def followed_payment(
    customer: Customer, minor: int, card: PaymentMethod
) -> tuple[Payment, UUID]:
    """Open a payment by card that a customer follows as an operation."""
    order_id = new_id()
    async with database.transaction():
        operation_id = await work.start_operation(
            account_id=customer.id,
            kind="RENEWAL",
            target_kind="order",
            target_id=order_id,
            steps=[{"name": "pay", "state": "QUEUED"}],
            person_id=customer.person.id,
            now=BEFORE,
        )
        payment = await open_payment(
            reach_of(customer),
            account_id=customer.id,
            purpose=PaymentPurpose.ORDER,
            order_id=order_id,
            operation_id=operation_id,
            total=euros(minor),
            means=Means(payment_method_id=card.id),
            now=BEFORE,
        )
    return payment, operation_id


async def balance_of(customer: Customer) -> tuple[int, int]:
    """Return what the customer may spend, and what is held back."""
    found = await Balance.get_or_none(account_id=customer.id)
    return (found.available_minor, found.reserved_minor) if found else (0, 0)


async def booked(payment_id: UUID) -> dict[str, int]:
    """Return what a payment moved on each ledger account, sums of zero left out."""
    sums: dict[str, int] = {}
    for entry in await LedgerEntry.filter(payment_id=payment_id):
        sums[entry.ledger.value] = sums.get(entry.ledger.value, 0) + entry.amount_minor
    return {ledger: amount for ledger, amount in sums.items() if amount}


async def facts(subject: UUID) -> list[str]:
    """Return the journal's facts about a thing, in their order."""
    about = await database.rows(
        "SELECT fact FROM journal_entry WHERE targets @> jsonb_build_array(jsonb_build_object('id', $1::text))"
        " ORDER BY at, id",
        str(subject),
    )
    return [line["fact"] for line in about]


async def assert_books_in_order() -> None:
    assert not await reconciliation.bookings_out_of_balance()
    assert not await reconciliation.balances_out_of_step()
    assert not await reconciliation.payments_out_of_books()
