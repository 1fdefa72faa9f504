"""The ledger: two sides, one sum of zero, and a balance that keeps step."""

import asyncio

import asyncpg
import pytest
from tortoise.exceptions import IntegrityError

from backend.features.billing.models import Balance, LedgerAccount, LedgerEntry
from backend.features.billing.operations.book import Side, book
from backend.features.billing.queries import reconciliation
from backend.kit import database
from backend.kit.ids import new_id
from tests.features.billing.money.till import credit
from tests.make import Make

pytestmark = pytest.mark.anyio


async def test_keeps_the_balance_in_step_with_the_ledger(make: Make) -> None:
    customer = await make.account()
    await credit(customer, 1999)
    async with database.transaction():
        await book(
            "reservation",
            [Side(LedgerAccount.BALANCE, 733), Side(LedgerAccount.RESERVED, -733)],
            account_id=customer.id,
            currency="EUR",
            at=make.now,
        )
    balance = await Balance.get(account_id=customer.id)
    assert (balance.available_minor, balance.reserved_minor) == (1266, 733)
    assert not await reconciliation.balances_out_of_step()
    assert {(row["ledger"], row["amount_minor"]) for row in await reconciliation.ledger_sums()} == {
        ("CLEARING", 1999),
        ("BALANCE", -1266),
        ("RESERVED", -733),
    }


async def test_leaves_out_sides_of_zero(make: Make) -> None:
    customer = await make.account()
    async with database.transaction():
        await book(
            "payment",
            [
                Side(LedgerAccount.CLEARING, 7),
                Side(LedgerAccount.RESERVED, 0),
                Side(LedgerAccount.RECEIVABLE, -7),
            ],
            account_id=customer.id,
            currency="EUR",
            at=make.now,
        )
    assert await LedgerEntry.filter(account_id=customer.id).count() == 2


@pytest.mark.parametrize("amounts", [(), (0, 0), (5, -4), (1,)])
async def test_books_nothing_that_is_not_in_balance(make: Make, amounts: tuple[int, ...]) -> None:
    customer = await make.account()
    sides = [Side(LedgerAccount.CLEARING, amount) for amount in amounts]
    with pytest.raises(ValueError, match="no booking"):
        await book("oddity", sides, account_id=customer.id, currency="EUR", at=make.now)


async def test_keeps_one_currency_for_an_account(make: Make) -> None:
    customer = await make.account()
    await credit(customer, 500)
    with pytest.raises(ValueError, match="keeps EUR, not CHF"):
        async with database.transaction():
            await book(
                "top_up",
                [Side(LedgerAccount.CLEARING, 500), Side(LedgerAccount.BALANCE, -500)],
                account_id=customer.id,
                currency="CHF",
                at=make.now,
            )


async def test_two_first_bookings_at_once_make_one_balance(make: Make) -> None:
    customer = await make.account()
    await asyncio.gather(*(credit(customer, 101) for _ in range(10)))
    balance = await Balance.get(account_id=customer.id)
    assert balance.available_minor == 1010


class TestTheDatabaseItself:
    """What the invariants of 0003_money refuse, whoever writes it."""

    async def test_refuses_a_booking_that_does_not_sum_to_zero(self, make: Make) -> None:
        customer = await make.account()
        with pytest.raises((IntegrityError, asyncpg.PostgresError), match="not in balance"):
            async with database.transaction():
                await LedgerEntry.create(
                    transaction_id=new_id(),
                    ledger=LedgerAccount.CLEARING,
                    account_id=customer.id,
                    amount_minor=1,
                    currency="EUR",
                    reason="oddity",
                    at=make.now,
                )

    @pytest.mark.parametrize(
        "change",
        ["UPDATE billing_ledger_entry SET reason = 'other'", "DELETE FROM billing_ledger_entry"],
    )
    async def test_never_changes_an_entry(self, make: Make, change: str) -> None:
        await credit(await make.account(), 500)
        with pytest.raises(asyncpg.PostgresError, match="never changed"):
            await database.execute(change)

    @pytest.mark.parametrize("column", ["available_minor", "reserved_minor"])
    async def test_never_lets_a_balance_be_negative(self, make: Make, column: str) -> None:
        await credit(await make.account(), 500)
        with pytest.raises(asyncpg.CheckViolationError, match="never_negative"):
            await database.execute(f"UPDATE billing_balance SET {column} = -1")
