"""What is read of money: the balance and how it moved, payments, and what the auditor compares."""

import pytest

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.billing.models import PaymentState
from backend.features.billing.operations.charge import charge
from backend.features.billing.queries import money, reconciliation
from backend.kit import database
from backend.kit.paging import Beyond, Page
from backend.ports.world import World
from tests.features.billing.money import till
from tests.features.billing.money.till import credit, payment_of, reach_of, saved_card
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


async def test_shows_a_balance_that_never_moved_as_zero(make: Make) -> None:
    customer = await make.account()
    found = await money.balances(reach_of(customer), [customer.id])
    assert found[customer.id]["available_minor"] == 0
    assert found[customer.id]["currency"] == "EUR"


async def test_shows_nobody_somebody_elses_money(make: Make, outside: Outside) -> None:
    customer, other = await make.account(), await make.account()
    await credit(customer, 10079)
    card = await saved_card(outside.payments, customer)
    payment = await payment_of(customer, 5000, card=card, balance=True)
    reach = reach_of(other)
    assert await money.balances(reach, [customer.id]) == {}
    assert (await money.movements(reach, customer.id, Page())).rows == []
    assert await money.count_movements(reach, customer.id) == 0
    assert await money.payment_methods(reach, [customer.id], make.now) == {}
    assert await money.cards(reach, [card.id], make.now) == {}
    assert await money.payments(reach, [payment.id]) == {}
    assert (await money.payment_page(reach, customer.id, Page())).rows == []


async def test_shows_how_the_balance_moved_newest_first(
    world: World, make: Make, outside: Outside
) -> None:
    customer = await make.account()
    await credit(customer, 3333)
    card = await saved_card(outside.payments, customer, till.NO_FUNDS)
    payment = await payment_of(customer, 10079, card=card, balance=True, now=make.now)
    assert await charge(world, payment.id) is PaymentState.FAILED
    reach = reach_of(customer)
    whole = await money.movements(reach, customer.id, Page())
    assert [(row["reason"], row["amount_minor"]) for row in whole.rows] == [
        ("RELEASED", 3333),
        ("PAYMENT", -3333),
        ("TOP_UP", 3333),
    ]
    assert await money.count_movements(reach, customer.id) == 3
    first = await money.movements(reach, customer.id, Page(size=2))
    assert first.has_next
    last = first.rows[-1]
    rest = await money.movements(
        reach, customer.id, Page(size=2, beyond=Beyond(last["cursor_key"], str(last["id"])))
    )
    assert [row["reason"] for row in rest.rows] == ["TOP_UP"]
    assert not rest.has_next


async def test_shows_payments_of_an_account(world: World, make: Make, outside: Outside) -> None:
    customer = await make.account()
    card = await saved_card(outside.payments, customer, till.NO_FUNDS)
    payment = await payment_of(customer, 10079, card=card)
    await charge(world, payment.id)
    [row] = (await money.payment_page(reach_of(customer), customer.id, Page())).rows
    assert (row["state"], row["refused_code"]) == ("FAILED", "CARD_WITHOUT_FUNDS")
    assert (await money.payments(reach_of(customer), [payment.id]))[payment.id]["id"] == payment.id


async def test_knows_a_card_that_is_over(make: Make, outside: Outside) -> None:
    customer = await make.account()
    over = await saved_card(outside.payments, customer, expires=(10, 2026))
    good = await saved_card(outside.payments, customer)
    found = await money.cards(reach_of(customer), [over.id, good.id], make.now)
    assert (found[over.id]["expired"], found[good.id]["expired"]) == (True, False)


async def test_the_roof_sees_every_account(make: Make) -> None:
    customer = await make.account()
    everything = await policy.reach(
        policy.for_worker(Permission.BILLING_PAY, customer.id).actor,
        Permission.BILLING_PAY,
        moment=await make.world.clock.moment(),
    )
    assert set(await money.balances(everything, [customer.id])) == {customer.id}


class TestTheAuditorsReads:
    """Each is silent on sound books, and names what was planted with the triggers asleep."""

    async def test_find_a_booking_out_of_balance(self, make: Make) -> None:
        await credit(await make.account(), 500)
        assert await reconciliation.bookings_out_of_balance() == []
        await _behind_the_triggers(
            "UPDATE billing_ledger_entry SET amount_minor = 501 WHERE amount_minor = 500"
        )
        [found] = await reconciliation.bookings_out_of_balance()
        assert found["amount_minor"] == 1

    async def test_find_a_balance_out_of_step(self, make: Make) -> None:
        customer = await make.account()
        await credit(customer, 500)
        await _behind_the_triggers("UPDATE billing_balance SET available_minor = 501")
        [found] = await reconciliation.balances_out_of_step()
        assert (found["account_id"], found["booked_minor"]) == (customer.id, 500)

    async def test_find_a_balance_that_the_ledger_does_not_know(self, make: Make) -> None:
        await credit(await make.account(), 500)
        await _behind_the_triggers("DELETE FROM billing_ledger_entry")
        assert len(await reconciliation.balances_out_of_step()) == 1

    @pytest.mark.parametrize(
        "planted",
        [
            "DELETE FROM billing_ledger_entry WHERE reason = 'payment'",
            "UPDATE billing_payment SET state = 'FAILED'",
            "UPDATE billing_payment SET state = 'CHARGING', finished_at = NULL, refused_code = ''",
        ],
    )
    async def test_find_a_payment_that_was_not_booked_as_it_ended(
        self, world: World, make: Make, outside: Outside, *, planted: str
    ) -> None:
        customer = await make.account()
        await credit(customer, 3333)
        card = await saved_card(outside.payments, customer)
        payment = await payment_of(customer, 10079, card=card, balance=True)
        await charge(world, payment.id)
        assert await reconciliation.payments_out_of_books() == []
        if "FAILED" in planted:
            planted += ", refused_code = 'CARD_REFUSED'"
        await _behind_the_triggers(planted)
        assert [row["id"] for row in await reconciliation.payments_out_of_books()] == [payment.id]

    async def test_agree_with_the_processors_statement(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        customer = await make.account()
        card = await saved_card(outside.payments, customer)
        for minor in (10079, 3, 777):
            await charge(world, (await payment_of(customer, minor, card=card)).id)
        ours = {(str(row["key"]), row["amount_minor"]) for row in await reconciliation.charges()}
        theirs = {(row["key"], row["amount_minor"]) for row in outside.charges()}
        assert ours == theirs
        assert await reconciliation.refunds_sent() == []


async def _behind_the_triggers(statement: str) -> None:
    await database.execute(f"SET LOCAL session_replication_role = replica; {statement}")
