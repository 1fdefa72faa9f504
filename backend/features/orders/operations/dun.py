"""Unpaid invoices on terms: reminded, services suspended, an end proposed to a person; and all of it lifted by paying.

due  +1 +8 letters  +15 formal letter  +30 suspension  +60 a person decides   (policy of the brand; R6.30, R6.31)

It stands here because it conducts services and billing, which are neighbours and do not know each other.
"""

from datetime import datetime
from uuid import UUID

from backend.features.accounts.models import Account
from backend.features.billing import dunning
from backend.features.billing.dunning import Step
from backend.features.billing.models import Document, Payment, Reminder
from backend.features.billing.queries import overdue
from backend.features.brands import queries as brands
from backend.features.brands.policies import DunningPolicy
from backend.features.journal import operations as journal
from backend.features.services import operations as services
from backend.features.services.models import (
    Service,
    ServiceState,
    SuspensionCode,
    SuspensionReason,
)
from backend.features.work import operations as work
from backend.features.work.rules import NeedsStaff
from backend.kit import database
from backend.kit.database import Row
from backend.ports.world import World

FACTS = {
    Step.REMINDER: "invoice.reminded",
    Step.FORMAL: "invoice.reminded_formally",
    Step.SUSPENSION: "invoice.suspends_services",
    Step.TERMINATION: "invoice.end_proposed",
}


async def dun(world: World, day: UUID) -> None:
    """Each night, have taken what each late invoice has come to; `day` makes the job unique.

    Looking at all of them every night means that missed nights are caught up, and that a suspension which
    no longer has a reason, because somebody credited the invoice, ends.
    """
    moment = await world.clock.moment()
    late = await overdue.late_invoices(moment.now)
    policies = {
        brand_id: await brands.policy(brand_id, DunningPolicy, moment.now)
        for brand_id in {invoice["brand_id"] for invoice in late}
    }
    to_suspend = {
        invoice["account_id"]
        for invoice in late
        if dunning.calls_for_suspension(policies[invoice["brand_id"]], invoice["days_late"])
    }
    async with database.transaction("orders.dun"):
        for invoice in late:
            if dunning.steps_to_take(
                policies[invoice["brand_id"]], invoice["days_late"], invoice["taken"]
            ):
                await work.enqueue("orders.dun_invoice", invoice["id"], run_at=moment.now)
        for account_id in to_suspend:
            await work.enqueue("orders.suspend_unpaid", account_id, run_at=moment.now)
        for account_id in await _suspended_accounts(moment.now) - to_suspend:
            await work.enqueue("orders.lift_unpaid", account_id, run_at=moment.now)


async def dun_invoice(world: World, document_id: UUID) -> None:
    """Take the steps that one invoice has come to, each once: the row of the step keeps a second one out."""
    moment = await world.clock.moment()
    async with database.transaction("orders.dun_invoice"):
        await Document.select_for_update().get(id=document_id)
        invoice = await overdue.late_invoice(document_id, moment.now)
        if invoice is None or await _being_paid(document_id):
            return
        policy = await brands.policy(invoice["brand_id"], DunningPolicy, moment.now)
        taken = {each.days_late for each in await Reminder.filter(document_id=document_id)}
        for days, step in dunning.steps_to_take(policy, invoice["days_late"], taken):
            await _take(invoice, days, step, moment.now)


async def _being_paid(document_id: UUID) -> bool:
    """Whoever is paying at this moment is not reminded; the next night looks again."""
    return await Payment.exists(document_id=document_id, finished_at=None)


async def _take(invoice: Row, days: int, step: Step, now: datetime) -> None:
    reminder = await Reminder.create(
        document_id=invoice["id"],
        days_late=days,
        open_minor=invoice["open_minor"],
        currency=invoice["currency"],
        taken_at=now,
    )
    await journal.write(
        journal.worker(),
        FACTS[step],
        now=now,
        subject=reminder.id,
        account_id=invoice["account_id"],
        targets=[("document", invoice["id"]), ("account", invoice["account_id"])],
        after={
            "number": invoice["full_number"],
            "days_late": invoice["days_late"],
            "open_minor": invoice["open_minor"],
            "currency": invoice["currency"],
        },
    )
    if step is Step.TERMINATION:
        await work.enqueue("orders.propose_end", invoice["id"], run_at=now)


async def propose_end(world: World, document_id: UUID) -> None:
    """Put a long unpaid invoice before a person, who decides about the account's services (R6.30)."""
    moment = await world.clock.moment()
    invoice = await overdue.late_invoice(document_id, moment.now)
    if invoice is None:
        return
    account = await Account.get(id=invoice["account_id"])
    raise NeedsStaff(
        f"{invoice['full_number']} of account {account.number} is {invoice['days_late']} days late: "
        "decide whether its services end"
    )


async def suspend_unpaid(world: World, account_id: UUID) -> None:
    """Suspend what an account has, while one of its invoices is late beyond the policy's days.

    What has expired is cut by its expiry already, and stays so until it is renewed.
    """
    moment = await world.clock.moment()
    late = await _late_beyond(account_id, moment.now)
    if late is None:
        return
    running = Service.filter(
        account_id=account_id, state=ServiceState.ACTIVE, expires_at__gt=moment.now
    )
    await services.suspend_all(
        journal.worker(),
        {service.id for service in await running},
        SuspensionCode.UNPAID,
        note=late["full_number"],
        now=moment.now,
    )


async def lift_after_payment(world: World, payment_id: UUID) -> None:
    """An invoice was just paid: what was suspended for it runs again, and nobody has to decide about an end."""
    payment = await Payment.get(id=payment_id)
    if payment.document_id is not None:
        moment = await world.clock.moment()
        await work.wake_stopped("orders.propose_end", payment.document_id, now=moment.now)
    await lift_unpaid(world, payment.account_id)


async def lift_unpaid(world: World, account_id: UUID) -> None:
    """Lift what was suspended for unpaid invoices, once none is late beyond the policy's days (R6.31).

    A service that has expired meanwhile stays cut: paying an old invoice renews nothing.
    """
    moment = await world.clock.moment()
    if await _late_beyond(account_id, moment.now) is not None:
        return
    await services.lift_all(
        journal.worker(),
        await _suspended(moment.now, service__account_id=account_id),
        SuspensionCode.UNPAID,
        now=moment.now,
    )


async def _late_beyond(account_id: UUID, now: datetime) -> Row | None:
    """Return the invoice for which an account's services are suspended, if there is one."""
    latest = await overdue.latest_of_account(account_id, now)
    if latest is None:
        return None
    policy = await brands.policy(latest["brand_id"], DunningPolicy, now)
    return latest if dunning.calls_for_suspension(policy, latest["days_late"]) else None


async def _suspended(now: datetime, **narrowed: object) -> list[UUID]:
    """Return services that are suspended as unpaid though they have not expired."""
    found = await SuspensionReason.filter(
        code=SuspensionCode.UNPAID,
        lifted_at__isnull=True,
        service__state=ServiceState.ACTIVE,
        service__expires_at__gt=now,
        **narrowed,
    ).order_by("service_id")
    return [reason.service_id for reason in found]


async def _suspended_accounts(now: datetime) -> set[UUID]:
    found = await Service.filter(id__in=await _suspended(now))
    return {service.account_id for service in found}
