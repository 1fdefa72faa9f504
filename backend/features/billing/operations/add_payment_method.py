"""Adding a card: the customer types it on a page of the processor, and we keep the processor's word for it.

OPEN -> SUCCEEDED   the card is ours to charge
     -> FAILED      the customer left the page, or never came to it
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from backend.features.accounts.policy import Reach
from backend.features.accounts.refusals import NotFound
from backend.features.billing import rules
from backend.features.billing.models import CardSetup, CardSetupState, PaymentMethod
from backend.features.billing.operations.keep_card import keep_card
from backend.features.billing.refusals import CardNotAdded, ProcessorUnreachable
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.work import operations as work
from backend.features.work.rules import Later
from backend.kit import database, ids
from backend.kit.failpoints import outside_call
from backend.ports.answers import Unreachable
from backend.ports.payments import CardSetup as Answer
from backend.ports.payments import CardSetupState as AnswerState
from backend.ports.world import World


@dataclass(frozen=True)
class CardPage:
    """Where the customer goes to type a card, and what they come back with."""

    setup_id: UUID
    url: str


async def add_payment_method(
    world: World, reach: Reach, *, account_id: UUID, now: datetime
) -> CardPage:
    """Open the processor's page for a new card; going there is the customer's consent to keep it (R6.3).

    The processor sends them back to /payments/card/:setupId. Refuses `NotFound`, and
    `ProcessorUnreachable` when no page can be had: then nothing is left open but a row that ends by itself.
    """
    if not reach.covers(account_id):
        raise NotFound("accountId")
    async with database.transaction("billing.add_payment_method"):
        setup = await CardSetup.create(
            account_id=account_id, address=reach.actor.address, created_at=now
        )
        await journal.write(
            reach.actor,
            "card_setup.opened",
            now=now,
            subject=setup.id,
            account_id=account_id,
            targets=[("account", account_id)],
        )
        await work.enqueue(
            "billing.finish_card_setup",
            setup.id,
            run_at=now + timedelta(seconds=world.settings.unpaid_retry_seconds),
            request_id=reach.actor.request_id,
        )
    try:
        with outside_call("billing.add_payment_method"):
            page = await world.payments.begin_card_setup(
                key=setup.id,
                customer=str(account_id),
                return_url=f"{world.settings.base_url}/payments/card/{ids.public('cas', setup.id)}",
            )
    except Unreachable:
        raise ProcessorUnreachable() from None
    return CardPage(setup.id, page.url)


async def finish_payment_method(
    world: World, reach: Reach, *, setup_id: UUID, now: datetime
) -> PaymentMethod | None:
    """Return the card that a customer came back with, None while the processor has not said.

    The page calls it again and again; the card is kept once. Refuses `NotFound`, and `CardNotAdded` when
    the customer left the processor's page without one.
    """
    setup = await CardSetup.get_or_none(id=setup_id)
    if setup is None or not reach.covers(setup.account_id):
        raise NotFound("setupId")
    setup = await _look(world, reach.actor, setup, now)
    if setup.state is CardSetupState.FAILED:
        raise CardNotAdded("setupId")
    return await PaymentMethod.get_or_none(id=setup.payment_method_id)


async def finish_card_setup(world: World, setup_id: UUID) -> None:
    """Keep the card even when the customer never comes back from the processor's page."""
    now = (await world.clock.moment()).now
    setup = await _look(world, journal.worker(), await CardSetup.get(id=setup_id), now)
    if setup.state is CardSetupState.OPEN:
        every = timedelta(seconds=world.settings.unpaid_retry_seconds)
        raise Later(rules.look_again_at(setup.created_at, None, now, every))


async def _look(world: World, actor: Actor, setup: CardSetup, now: datetime) -> CardSetup:
    """Ask what became of a card being typed, and write it down."""
    if setup.state is not CardSetupState.OPEN:
        return setup
    try:
        with outside_call("billing.finish_card_setup"):
            answer = await world.payments.card_setup_by_key(
                setup.id, customer=str(setup.account_id)
            )
    except Unreachable:
        return setup
    async with database.transaction("billing.finish_card_setup"):
        setup = await CardSetup.select_for_update().get(id=setup.id)
        if setup.state is CardSetupState.OPEN:
            await _write_down(actor, setup, answer, now)
    return setup


async def _write_down(actor: Actor, setup: CardSetup, answer: Answer | None, now: datetime) -> None:
    if answer and answer.state is AnswerState.SUCCEEDED and answer.card:
        kept = await keep_card(
            actor,
            setup.account_id,
            answer.card,
            consented_from=setup.address,
            now=now,
        )
        setup.state, setup.payment_method_id = CardSetupState.SUCCEEDED, kept.id
    elif answer and answer.state is AnswerState.WAITING:
        return
    elif answer or now - setup.created_at > rules.MISSING_FOR:
        setup.state = CardSetupState.FAILED
    await setup.save(update_fields=["state", "payment_method_id"])
