"""Being told of a low balance (IN-23): the threshold here, the telling where the balance moves, in book.py."""

from datetime import datetime
from uuid import UUID

from backend.features.accounts.models import Account
from backend.features.accounts.policy import Reach
from backend.features.accounts.refusals import NotFound
from backend.features.billing import rules
from backend.features.billing.models import BalanceAlert
from backend.features.billing.operations.book import locked_balance
from backend.features.billing.refusals import OtherCurrency
from backend.features.journal import operations as journal
from backend.kit import database
from backend.kit.money import Money


async def set_balance_alert(
    reach: Reach, account_id: UUID, threshold: Money | None, *, now: datetime
) -> None:
    """Choose below which amount a letter tells of the balance; None ends it.

    A balance that is below already is not told: the customer sees it as they choose. Refuses `NotFound`,
    `OtherCurrency`, `ThresholdOutOfBounds`.
    """
    if not reach.covers(account_id):
        raise NotFound("accountId")
    account = await Account.get(id=account_id)
    if threshold is not None:
        if threshold.currency != account.currency:
            raise OtherCurrency("threshold", currency=account.currency)
        rules.check_alert(threshold)
    async with database.transaction("billing.set_balance_alert"):
        balance = await locked_balance(account_id, account.currency)
        before = await BalanceAlert.get_or_none(account_id=account_id)
        if threshold is None:
            await BalanceAlert.filter(account_id=account_id).delete()
        else:
            await BalanceAlert.update_or_create(
                account_id=account_id,
                defaults={
                    "threshold_minor": threshold.minor,
                    "currency": threshold.currency,
                    "armed": balance.available_minor >= threshold.minor,
                },
            )
        await journal.write(
            reach.actor,
            "balance.alert_chosen",
            now=now,
            subject=account_id,
            account_id=account_id,
            targets=[("account", account_id)],
            before={"threshold_minor": before.threshold_minor} if before else None,
            after={"threshold_minor": threshold.minor if threshold else None},
        )
