"""Cards: added on the processor's page, kept once, one default, removed when no payment needs them."""

import asyncio
from datetime import datetime
from uuid import UUID

import asyncpg
import pytest

from backend.features.accounts.policy import Permission, Reach
from backend.features.accounts.refusals import NotFound
from backend.features.billing.models import CardSetup, CardSetupState, PaymentMethod
from backend.features.billing.operations.add_payment_method import (
    CardPage,
    add_payment_method,
    finish_card_setup,
    finish_payment_method,
)
from backend.features.billing.operations.charge import charge
from backend.features.billing.operations.hear import hear
from backend.features.billing.operations.remove_payment_method import (
    forget_card,
    remove_payment_method,
)
from backend.features.billing.operations.set_default_payment_method import (
    set_default_payment_method,
)
from backend.features.billing.queries import money
from backend.features.billing.refusals import (
    CardNotAdded,
    PaymentMethodExpired,
    PaymentMethodInUse,
    PaymentMethodUnknown,
    ProcessorUnreachable,
)
from backend.features.work.operations import JobFunction
from backend.features.work.rules import Later
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.ids import new_id
from backend.ports.payments import Event, EventKind
from backend.ports.world import World
from backend.sandbox.calls import FaultKind, Moment
from tests.conftest import DemoTime
from tests.features.billing.money import till
from tests.features.billing.money.till import facts, payment_of, reach_of, saved_card
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


def _reach(customer: Customer) -> Reach:
    return reach_of(customer, Permission.BILLING_METHOD_MANAGE)


async def _open(world: World, make: Make, customer: Customer) -> CardPage:
    return await add_payment_method(world, _reach(customer), account_id=customer.id, now=make.now)


def _type_card(outside: Outside, page: CardPage, number: str = till.WORKS) -> None:
    mistakes = outside.payments.enter_card(
        page.url.rsplit("/", 1)[-1], number=number, expiry="12/30", cvc="123", keep=True
    )
    assert mistakes == {}


async def _finish(
    world: World, make: Make, customer: Customer, setup_id: UUID
) -> PaymentMethod | None:
    return await finish_payment_method(world, _reach(customer), setup_id=setup_id, now=make.now)


async def _shown(customer: Customer, now: datetime) -> list[tuple[str, bool]]:
    found = await money.payment_methods(_reach(customer), [customer.id], now)
    return [(card["last4"], card["is_default"]) for card in found[customer.id]]


class TestAdding:
    async def test_keeps_the_card_with_the_consent(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        """O2-72; R6.2: when and from where the customer agreed. The first card is the default (O2-78)."""
        customer = await make.account()
        page = await _open(world, make, customer)
        assert await _finish(world, make, customer, page.setup_id) is None
        _type_card(outside, page)
        card = await _finish(world, make, customer, page.setup_id)
        assert card is not None
        assert (card.brand, card.last4) == ("visa", "4242")
        assert (card.expires_month, card.expires_year) == (12, 2030)
        assert card.is_default
        assert (card.consented_at, card.consented_from) == (make.now, "192.0.2.7")
        assert await facts(card.id) == ["payment_method.added"]
        assert set(await facts(customer.id)) == {"card_setup.opened", "payment_method.added"}

    async def test_leads_back_to_the_page_that_finishes_it(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        page = await _open(world, make, await make.account())
        visit = outside.payments.visits.at(page.url.rsplit("/", 1)[-1])
        assert "/payments/card/cas_" in visit["return_url"]

    async def test_keeps_it_once_however_many_ask(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        customer = await make.account()
        page = await _open(world, make, customer)
        _type_card(outside, page)
        await asyncio.gather(
            *(_finish(world, make, customer, page.setup_id) for _ in range(10)),
            *(finish_card_setup(world, page.setup_id) for _ in range(10)),
        )
        assert await PaymentMethod.all().count() == 1

    async def test_two_first_cards_at_once_make_one_default(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        customer = await make.account()
        pages = [await _open(world, make, customer) for _ in range(2)]
        for page in pages:
            _type_card(outside, page)
        await asyncio.gather(*(finish_card_setup(world, page.setup_id) for page in pages))
        assert sorted(default for _, default in await _shown(customer, make.now)) == [False, True]

    async def test_keeps_it_when_the_customer_never_comes_back(
        self,
        world: World,
        make: Make,
        outside: Outside,
        clock: DemoTime,
        all_jobs: dict[str, JobFunction],
    ) -> None:
        customer = await make.account()
        page = await _open(world, make, customer)
        await clock.advance(seconds=world.settings.unpaid_retry_seconds)
        await work_off(world, all_jobs)
        assert await _shown(customer, make.now) == []
        _type_card(outside, page)
        await hear(world, Event("evt_1", EventKind.CARD_SETUP, page.setup_id))
        await work_off(world, all_jobs)
        assert await _shown(customer, make.now) == [("4242", True)]

    async def test_says_so_when_the_customer_left_without_a_card(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        customer = await make.account()
        page = await _open(world, make, customer)
        outside.payments.leave(page.url.rsplit("/", 1)[-1])
        for _ in range(2):
            with pytest.raises(CardNotAdded):
                await _finish(world, make, customer, page.setup_id)
        assert (await CardSetup.get(id=page.setup_id)).state is CardSetupState.FAILED

    async def test_waits_while_the_processor_is_silent(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        customer = await make.account()
        page = await _open(world, make, customer)
        _type_card(outside, page)
        outside.payments.calls.script("card_setup_by_key", FaultKind.DROP, times=2)
        assert await _finish(world, make, customer, page.setup_id) is None
        with pytest.raises(Later):
            await finish_card_setup(world, page.setup_id)
        await finish_card_setup(world, page.setup_id)
        assert await _shown(customer, make.now) == [("4242", True)]

    @pytest.mark.parametrize("moment", list(Moment))
    async def test_refuses_when_no_page_can_be_had(
        self, world: World, make: Make, outside: Outside, clock: DemoTime, *, moment: Moment
    ) -> None:
        customer = await make.account()
        outside.payments.calls.script("begin_card_setup", FaultKind.DROP, moment=moment)
        with pytest.raises(ProcessorUnreachable):
            await _open(world, make, customer)
        setup = await CardSetup.get(account_id=customer.id)
        await clock.advance(days=1, minutes=1)
        await finish_card_setup(world, setup.id)
        assert (await CardSetup.get(id=setup.id)).state is CardSetupState.FAILED

    async def test_refuses_an_account_out_of_reach(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        customer, other = await make.account(), await make.account()
        with pytest.raises(NotFound):
            await add_payment_method(world, _reach(other), account_id=customer.id, now=make.now)
        page = await _open(world, make, customer)
        with pytest.raises(NotFound):
            await _finish(world, make, other, page.setup_id)
        with pytest.raises(NotFound):
            await _finish(world, make, customer, new_id())


class TestChoosingTheDefault:
    async def test_moves_it_to_another_card(self, make: Make, outside: Outside) -> None:
        customer = await make.account()
        await saved_card(outside.payments, customer)
        other = await saved_card(outside.payments, customer, till.NO_FUNDS)
        for _ in range(2):
            await set_default_payment_method(
                _reach(customer), payment_method_id=other.id, now=make.now
            )
        assert await _shown(customer, make.now) == [("9995", True), ("4242", False)]
        assert await facts(other.id) == ["payment_method.made_default"]

    async def test_leaves_one_default_when_two_choose_at_once(
        self, make: Make, outside: Outside
    ) -> None:
        customer = await make.account()
        cards = [await saved_card(outside.payments, customer) for _ in range(5)]
        await asyncio.gather(
            *(
                set_default_payment_method(
                    _reach(customer), payment_method_id=card.id, now=make.now
                )
                for card in cards * 2
            )
        )
        assert await PaymentMethod.filter(is_default=True).count() == 1

    async def test_refuses_a_card_that_is_over(self, make: Make, outside: Outside) -> None:
        customer = await make.account()
        await saved_card(outside.payments, customer)
        over = await saved_card(outside.payments, customer, expires=(10, 2026))
        with pytest.raises(PaymentMethodExpired):
            await set_default_payment_method(
                _reach(customer), payment_method_id=over.id, now=make.now
            )

    async def test_refuses_somebody_elses_card_and_one_that_is_not_there(
        self, make: Make, outside: Outside
    ) -> None:
        card = await saved_card(outside.payments, await make.account())
        reach = _reach(await make.account())
        for unknown in (card.id, new_id()):
            with pytest.raises(PaymentMethodUnknown):
                await set_default_payment_method(reach, payment_method_id=unknown, now=make.now)


class TestRemoving:
    async def test_makes_the_processor_forget_the_card(
        self, world: World, make: Make, outside: Outside, all_jobs: dict[str, JobFunction]
    ) -> None:
        customer = await make.account()
        card = await saved_card(outside.payments, customer)
        await remove_payment_method(_reach(customer), payment_method_id=card.id, now=make.now)
        assert await _shown(customer, make.now) == []
        assert await PaymentMethod.filter(id=card.id).count() == 1
        await work_off(world, all_jobs)
        assert not outside.payments.books.card(card.processor_ref)["kept"]  # type: ignore[index]
        assert await facts(card.id) == ["payment_method.removed"]

    async def test_asks_again_when_the_processor_is_silent(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        customer = await make.account()
        card = await saved_card(outside.payments, customer)
        await remove_payment_method(_reach(customer), payment_method_id=card.id, now=make.now)
        outside.payments.calls.script("forget_card", FaultKind.DROP, moment=Moment.AFTER)
        with pytest.raises(Later):
            await forget_card(world, card.id)
        await forget_card(world, card.id)

    async def test_makes_the_newest_other_card_the_default(
        self, make: Make, outside: Outside
    ) -> None:
        customer = await make.account()
        default = await saved_card(outside.payments, customer)
        await saved_card(outside.payments, customer, till.NO_FUNDS)
        await saved_card(outside.payments, customer, till.ASKS)
        await saved_card(outside.payments, customer, till.STOLEN, expires=(10, 2026))
        await remove_payment_method(_reach(customer), payment_method_id=default.id, now=make.now)
        assert await _shown(customer, make.now) == [
            ("3155", True),
            ("9979", False),
            ("9995", False),
        ]

    async def test_refuses_while_a_payment_with_it_is_on_its_way(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        """F53: no charge on a removed card."""
        customer = await make.account()
        card = await saved_card(outside.payments, customer)
        payment = await payment_of(customer, 10079, card=card)
        with pytest.raises(PaymentMethodInUse) as refusal:
            await remove_payment_method(_reach(customer), payment_method_id=card.id, now=make.now)
        assert refusal.value.values == {"last4": "4242"}
        await charge(world, payment.id)
        await remove_payment_method(_reach(customer), payment_method_id=card.id, now=make.now)

    async def test_or_paying_wins_but_never_both(self, make: Make, outside: Outside) -> None:
        """F53: the card is removed in the moment in which a payment with it opens."""
        for _ in range(5):
            customer = await make.account()
            card = await saved_card(outside.payments, customer)
            outcomes = await asyncio.gather(
                payment_of(customer, 10079, card=card),
                remove_payment_method(_reach(customer), payment_method_id=card.id, now=make.now),
                return_exceptions=True,
            )
            refused = [each for each in outcomes if isinstance(each, Exception)]
            assert [type(each) for each in refused] in (
                [PaymentMethodInUse],
                [PaymentMethodUnknown],
            )

    async def test_refuses_what_was_removed_before(self, make: Make, outside: Outside) -> None:
        customer = await make.account()
        card = await saved_card(outside.payments, customer)
        await remove_payment_method(_reach(customer), payment_method_id=card.id, now=make.now)
        with pytest.raises(PaymentMethodUnknown):
            await remove_payment_method(_reach(customer), payment_method_id=card.id, now=make.now)


class TestTheDatabaseItself:
    @pytest.mark.parametrize(
        ("change", "invariant"),
        [
            ("last4 = '424242'", "value too long"),
            ("last4 = '42a2'", "no_number"),
            ("expires_month = 13", "expires"),
            ("removed_at = created_at", "default_is_there"),
        ],
    )
    async def test_refuses_a_card_that_cannot_be(
        self, make: Make, outside: Outside, *, change: str, invariant: str
    ) -> None:
        await saved_card(outside.payments, await make.account())
        with pytest.raises(asyncpg.PostgresError, match=invariant):
            await database.execute(f"UPDATE billing_payment_method SET {change}")

    async def test_refuses_two_defaults_and_a_card_kept_twice(
        self, make: Make, outside: Outside
    ) -> None:
        customer = await make.account()
        first = await saved_card(outside.payments, customer)
        second = await saved_card(outside.payments, customer)
        with pytest.raises(asyncpg.UniqueViolationError, match="one_default"):
            await database.execute("UPDATE billing_payment_method SET is_default = true")
        with pytest.raises(asyncpg.UniqueViolationError, match="kept_once"):
            await database.execute(
                "UPDATE billing_payment_method SET processor_ref = $1 WHERE id = $2",
                first.processor_ref,
                second.id,
            )

    @pytest.mark.parametrize(
        ("change", "invariant"),
        [("state = 'LATE'", "state_known"), ("state = 'SUCCEEDED'", "has_card")],
    )
    async def test_refuses_a_setup_that_cannot_be(
        self, world: World, make: Make, *, change: str, invariant: str
    ) -> None:
        await _open(world, make, await make.account())
        with pytest.raises(asyncpg.CheckViolationError, match=invariant):
            await database.execute(f"UPDATE billing_card_setup SET {change}")
