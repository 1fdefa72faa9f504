"""Choosing in which order means of payment are tried when nobody is there to choose."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.features.accounts.models import Account
from backend.features.accounts.policy import Reach
from backend.features.accounts.refusals import NotFound
from backend.features.billing import rules
from backend.features.billing.models import MeansOrder, PaymentMethod
from backend.features.journal import operations as journal
from backend.kit import database


async def order_means(
    reach: Reach, account_id: UUID, means: Sequence[str], *, now: datetime
) -> None:
    """Keep the order in which an account's means pay its automatic renewals (O2-78).

    `means` are ids of cards and « balance »; those left out come after the others. Cards are kept from
    changing meanwhile. Refuses `PaymentMethodUnknown` for a card that is removed, somebody else's or
    named twice.
    """
    if not reach.covers(account_id):
        raise NotFound("accountId")
    async with database.transaction("billing.order_means"):
        await Account.select_for_update(no_key=True).get(id=account_id)
        cards = await PaymentMethod.filter(account_id=account_id, removed_at=None)
        rules.check_means_order(means, {str(card.id) for card in cards})
        before = await MeansOrder.get_or_none(account_id=account_id)
        await MeansOrder.update_or_create(
            account_id=account_id, defaults={"means": list(means), "chosen_at": now}
        )
        await journal.write(
            reach.actor,
            "means.ordered",
            now=now,
            subject=account_id,
            account_id=account_id,
            targets=[
                ("account", account_id),
                *(("payment_method", card.id) for card in cards if str(card.id) in means),
            ],
            before={"means": before.means} if before else None,
            after={"means": list(means)},
        )
