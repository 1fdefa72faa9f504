"""One collective invoice a month for accounts on terms: what was delivered to them and not invoiced yet."""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.features.accounts.models import Account
from backend.features.billing.operations.issue_invoice import issue_invoice
from backend.features.billing.snapshots import language_of
from backend.features.journal import operations as journal
from backend.features.orders import queries, rules
from backend.features.orders.models import OrderLine
from backend.features.orders.operations.invoice_lines import invoice_lines
from backend.features.work import operations as work
from backend.kit import database
from backend.kit.periods import local_day, start_of
from backend.ports.world import World


def month_began(now: datetime, zone: ZoneInfo) -> datetime:
    """Return the first instant of the seller's current month."""
    return start_of(local_day(now, zone).replace(day=1), zone)


async def invoice_month(world: World, day: UUID) -> None:
    """Each night, have every account on terms invoiced whose last month is not; `day` makes the job unique.

    Looking every night rather than on the first means that a missed night is caught up.
    """
    moment = await world.clock.moment()
    async with database.transaction("orders.invoice_month"):
        for account_id in await queries.accounts_to_invoice(moment.now):
            await work.enqueue("orders.invoice_account", account_id, run_at=moment.now)


async def invoice_account(world: World, account_id: UUID) -> None:
    """Issue an invoice for what was delivered before this month began; a repeat finds nothing left.

    More lines than one document can hold (`rules.MOST_INVOICED`) go onto several, all or none.
    """
    moment = await world.clock.moment()
    async with database.transaction("orders.invoice_account"):
        # Not a full lock: an invoice being issued for the same account refers to it and holds the series.
        account = await Account.select_for_update(no_key=True).get(id=account_id)
        brand = await account.brand
        entity = await brand.legal_entity
        zone = ZoneInfo(entity.zone)
        ids = await queries.delivered_uninvoiced(account_id, before=month_began(moment.now, zone))
        lines = await OrderLine.filter(id__in=ids).order_by("delivered_at", "position", "id")
        for part in rules.invoice_parts(lines):
            document = await issue_invoice(
                journal.worker(),
                account_id=account_id,
                lines=await invoice_lines(part, language_of(account)),
                order_id=None,
                payment_id=None,
                due_on=local_day(moment.now, zone) + timedelta(days=account.terms_days),
                now=moment.now,
            )
            await OrderLine.filter(id__in=[line.id for line in part]).update(
                document_id=document.id
            )
