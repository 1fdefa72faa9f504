"""The order in which means pay automatic renewals, and what a card's last charge tells about it (O2-78)."""

import pytest

from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import NotFound
from backend.features.billing.models import Payment, PaymentMethod, PaymentState
from backend.features.billing.operations.charge import charge
from backend.features.billing.operations.order_means import order_means
from backend.features.billing.operations.remove_payment_method import remove_payment_method
from backend.features.billing.queries import money
from backend.features.billing.refusals import PaymentMethodUnknown
from backend.features.journal.models import Entry
from backend.features.work.rules import Later
from backend.ports.world import World
from tests.features.billing.money import till
from tests.features.billing.money.till import facts, payment_of, reach_of, saved_card
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

MANAGE = Permission.BILLING_METHOD_MANAGE


async def _order(make: Make, customer: Customer, *means: str) -> None:
    await order_means(reach_of(customer, MANAGE), customer.id, means, now=make.now)


async def _names(customer: Customer, make: Make) -> list[str]:
    found = await money.renewal_means([customer.id], make.now)
    return [each.name for each in found[customer.id]]


async def test_balance_and_default_card_come_first_until_the_customer_chooses(
    make: Make, outside: Outside
) -> None:
    customer, other = await make.account(), await make.account()
    cards = [await saved_card(outside.payments, customer) for _ in range(3)]
    first, second, third = (str(card.id) for card in cards)
    assert await _names(customer, make) == ["balance", first, third, second]
    await _order(make, customer, second, "balance")
    assert await _names(customer, make) == [second, "balance", first, third]
    await _order(make, customer, third, second, first, "balance")
    assert await _names(customer, make) == [third, second, first, "balance"]
    assert await _names(other, make) == ["balance"]


async def test_writes_down_who_chose_and_what_it_was_before(make: Make, outside: Outside) -> None:
    customer = await make.account()
    card = await saved_card(outside.payments, customer)
    await _order(make, customer, "balance", str(card.id))
    await _order(make, customer, str(card.id), "balance")
    assert await facts(card.id) == ["means.ordered", "means.ordered"]
    line = await Entry.filter(fact="means.ordered").order_by("-id").first()
    assert line is not None
    assert line.person_id == customer.person.id
    assert line.before == {"means": ["balance", str(card.id)]}
    assert line.after == {"means": [str(card.id), "balance"]}


async def test_refuses_cards_that_are_not_the_accounts_and_keeps_the_order(
    make: Make, outside: Outside
) -> None:
    customer, other = await make.account(), await make.account()
    card = await saved_card(outside.payments, customer)
    foreign = await saved_card(outside.payments, other)
    await _order(make, customer, str(card.id), "balance")
    for wrong in ([str(foreign.id)], [str(card.id)] * 2, ["cash"]):
        with pytest.raises(PaymentMethodUnknown):
            await _order(make, customer, *wrong)
    with pytest.raises(NotFound):
        await order_means(reach_of(other, MANAGE), customer.id, ["balance"], now=make.now)
    assert await _names(customer, make) == [str(card.id), "balance"]


async def test_cards_that_are_gone_or_over_are_not_tried(make: Make, outside: Outside) -> None:
    customer = await make.account()
    gone, kept = [await saved_card(outside.payments, customer) for _ in range(2)]
    over = await saved_card(outside.payments, customer, expires=(1, 2026))
    await _order(make, customer, str(gone.id), str(over.id), str(kept.id), "balance")
    await remove_payment_method(reach_of(customer, MANAGE), payment_method_id=gone.id, now=make.now)
    assert await _names(customer, make) == [str(kept.id), "balance"]


async def _asks(card: PaymentMethod) -> bool:
    return (await PaymentMethod.get(id=card.id)).asks_confirmation


async def test_remembers_that_a_bank_wants_the_customer_there(
    world: World, make: Make, outside: Outside
) -> None:
    """A confirmed charge does not say that the next one will pass by itself."""
    customer = await make.account()
    card = await saved_card(outside.payments, customer, till.ASKS)
    payment = await payment_of(customer, 10079, card=card, now=make.now)
    with pytest.raises(Later):
        await charge(world, payment.id)
    assert await _asks(card)
    assert (await money.renewal_means([customer.id], make.now))[customer.id][1].asks_confirmation
    url = (await Payment.get(id=payment.id)).action_url
    outside.payments.answer_bank(url.rsplit("/", 1)[-1], agreed=True)
    assert await charge(world, payment.id) is PaymentState.SUCCEEDED
    assert await _asks(card)


async def test_a_charge_that_passes_by_itself_clears_it(
    world: World, make: Make, outside: Outside
) -> None:
    customer = await make.account()
    card = await saved_card(outside.payments, customer)
    await PaymentMethod.filter(id=card.id).update(asks_confirmation=True)
    payment = await payment_of(customer, 10079, card=card, now=make.now)
    assert await charge(world, payment.id) is PaymentState.SUCCEEDED
    assert not await _asks(card)
