"""What the tables of payments refuse, whoever writes it."""

import asyncpg
import pytest
from tortoise.exceptions import IntegrityError

from backend.features.billing.models import PaymentAttempt
from backend.features.billing.operations.charge import charge
from backend.kit import database
from backend.ports.world import World
from tests.features.billing.money.till import credit, payment_of, saved_card
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("change", "invariant"),
    [
        ("state = 'PAID'", "state_known"),
        ("state = 'SUCCEEDED'", "finished"),
        ("finished_at = created_at", "finished"),
        ("state = 'FAILED', finished_at = created_at", "says_why"),
        ("refused_code = 'CARD_REFUSED'", "says_why"),
        ("total_minor = 1", "never changed so"),
        ("card_minor = 1, balance_minor = 10078", "never changed so"),
        ("payment_method_id = NULL", "never changed so"),
        ("account_id = id", "never changed so"),
    ],
)
async def test_refuses_a_payment_that_cannot_be(
    make: Make, outside: Outside, *, change: str, invariant: str
) -> None:
    customer = await make.account()
    await payment_of(customer, 10079, card=await saved_card(outside.payments, customer))
    with pytest.raises(asyncpg.PostgresError, match=invariant):
        await database.execute(f"UPDATE billing_payment SET {change}")


@pytest.mark.parametrize(
    ("amounts", "means", "invariant"),
    [
        ((0, 0, 0), ("ORDER", True), "adds_up"),
        ((5, 6, -1), ("ORDER", True), "adds_up"),
        ((5, 2, 2), ("ORDER", True), "adds_up"),
        ((5, 0, 5), ("ORDER", False), "has_means"),
        ((5, 5, 0), ("TOP_UP", False), "has_means"),
        ((5, 0, 5), ("GIFT", True), "purpose_known|has_means"),
    ],
)
async def test_refuses_to_open_one_that_cannot_be(
    make: Make,
    outside: Outside,
    *,
    amounts: tuple[int, int, int],
    means: tuple[str, bool],
    invariant: str,
) -> None:
    customer = await make.account()
    card = await saved_card(outside.payments, customer)
    purpose, with_card = means
    with pytest.raises(asyncpg.CheckViolationError, match=invariant):
        await database.execute(
            """
            INSERT INTO billing_payment (id, account_id, purpose, state, currency, total_minor, balance_minor,
                card_minor, payment_method_id, action_url, refused_code, lines, created_at)
            VALUES (gen_random_uuid(), $1, $2, 'PENDING', 'EUR', $3, $4, $5, $6, '', '', '[]', $7)
            """,
            customer.id,
            purpose,
            *amounts,
            card.id if with_card else None,
            make.now,
        )


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE billing_payment SET state = 'FAILED', refused_code = 'CARD_REFUSED'",
        "UPDATE billing_payment SET state = 'PENDING', finished_at = NULL",
        "DELETE FROM billing_payment",
    ],
)
async def test_never_changes_a_payment_that_is_over(
    world: World, make: Make, *, change: str
) -> None:
    customer = await make.account()
    await credit(customer, 500)
    payment = await payment_of(customer, 500, balance=True)
    await charge(world, payment.id)
    with pytest.raises(asyncpg.RestrictViolationError, match="never changed so"):
        await database.execute(change)


async def test_refuses_a_second_living_attempt(world: World, make: Make, outside: Outside) -> None:
    customer = await make.account()
    payment = await payment_of(customer, 500, card=await saved_card(outside.payments, customer))
    await charge(world, payment.id)
    with pytest.raises(IntegrityError, match="one_live"):
        await PaymentAttempt.create(
            payment=payment, position=2, amount_minor=500, currency="EUR", asked_at=make.now
        )


@pytest.mark.parametrize(
    ("change", "invariant"), [("state = 'PENDING'", "state_known"), ("amount_minor = 0", "takes")]
)
async def test_refuses_an_attempt_that_cannot_be(
    world: World, make: Make, outside: Outside, *, change: str, invariant: str
) -> None:
    customer = await make.account()
    payment = await payment_of(customer, 500, card=await saved_card(outside.payments, customer))
    await charge(world, payment.id)
    with pytest.raises(asyncpg.CheckViolationError, match=invariant):
        await database.execute(f"UPDATE billing_payment_attempt SET {change}")


async def test_refuses_a_ledger_account_that_is_none(make: Make) -> None:
    await credit(await make.account(), 500)
    with pytest.raises(asyncpg.CheckViolationError, match="ledger_known"):
        await database.execute(
            "INSERT INTO billing_ledger_entry (id, transaction_id, ledger, account_id, amount_minor,"
            " currency, reason, at) SELECT gen_random_uuid(), gen_random_uuid(), 'SHOEBOX', account_id, 1,"
            " currency, reason, at FROM billing_ledger_entry LIMIT 1"
        )
    with pytest.raises(asyncpg.CheckViolationError, match="moves"):
        await database.execute(
            "INSERT INTO billing_ledger_entry (id, transaction_id, ledger, account_id, amount_minor,"
            " currency, reason, at) SELECT gen_random_uuid(), gen_random_uuid(), ledger, account_id, 0,"
            " currency, reason, at FROM billing_ledger_entry LIMIT 1"
        )
