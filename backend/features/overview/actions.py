"""What somebody can do with their services right now: WHO may (policy) and WHETHER it is possible (rooms), joined.

Menus are drawn from it (law 4, O2-34). The number of statements does not grow with the number of services.
"""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.features.accounts.policy import Permission, Reach
from backend.features.accounts.refusals import Forbidden
from backend.features.orders.refusals import RenewalUnderway
from backend.features.overview import queries, rules
from backend.features.overview.rules import Remedy
from backend.features.renewals.queries import pricing
from backend.features.renewals.rules import whole_refusal
from backend.features.services.refusals import NoInvoiceYet
from backend.features.services.rules import ActionName, available, standing
from backend.kit.database import Row
from backend.kit.refusals import Refusal

ReachFor = Callable[[Permission, UUID | None], Awaitable[Reach]]
"""How to learn what the caller may reach: `policy.reach` with the caller filled in, asked once for each question."""

NEEDS: Mapping[ActionName, Permission] = {
    ActionName.RENEW: Permission.SERVICE_RENEW,
    ActionName.CANCEL: Permission.SERVICE_RENEW,
    ActionName.KEEP: Permission.SERVICE_RENEW,
    ActionName.DOWNLOAD_LAST_INVOICE: Permission.BILLING_INVOICE_VIEW,
    ActionName.OPEN_TICKET: Permission.TICKET_CREATE,
}


@dataclass(frozen=True)
class Action:
    """One line of a menu; refused ones stay in it and say why."""

    name: ActionName
    refusal: Refusal | None = None
    remedy: Remedy | None = None

    @property
    def allowed(self) -> bool:
        return self.refusal is None


async def actions(
    reach_for: ReachFor, found: Sequence[Row], *, now: datetime
) -> dict[UUID, list[Action]]:
    """Return every action for each of these service rows, which the caller was found to see."""
    who = await _who(reach_for, {service["account_id"] for service in found})
    whether = await _whether(found, now)
    menus = {}
    for service in found:
        refusals = {
            name: _out_of_reach(who[service["account_id"], name], service) or refusal
            for name, refusal in whether[service["id"]].items()
        }
        menus[service["id"]] = [_action(name, refusals) for name in refusals]
    return menus


def _action(name: ActionName, refusals: Mapping[ActionName, Refusal | None]) -> Action:
    remedy = rules.remedy(refusals[name])
    if remedy is Remedy.OPEN_TICKET and refusals[ActionName.OPEN_TICKET]:
        remedy = None
    return Action(name, refusals[name], remedy)


async def _who(
    reach_for: ReachFor, account_ids: Collection[UUID]
) -> dict[tuple[UUID, ActionName], Reach | Refusal]:
    """Return what the caller may reach in each account for each action, or why nothing."""
    found: dict[tuple[UUID, ActionName], Reach | Refusal] = {}
    for account_id in account_ids:
        for name, permission in NEEDS.items():
            try:
                found[account_id, name] = await reach_for(permission, account_id)
            except Refusal as refusal:
                found[account_id, name] = refusal
    return found


def _out_of_reach(may: Reach | Refusal, service: Row) -> Refusal | None:
    """Return why this caller may not, whatever the service's state."""
    if isinstance(may, Refusal):
        return may
    return None if rules.holds(may, service) else Forbidden()


async def _whether(
    found: Sequence[Row], now: datetime
) -> dict[UUID, dict[ActionName, Refusal | None]]:
    ids = [service["id"] for service in found]
    offered = await pricing.offered(found, now)
    renewing = await queries.being_renewed(ids)
    invoiced = await queries.invoiced(ids)
    answers = {}
    for service in found:
        refusals = available(standing(service), now)
        if service["id"] in renewing:
            refusals[ActionName.RENEW] = RenewalUnderway()
        elif refusals[ActionName.RENEW] is None:
            thing = offered[service["id"]]
            refusals[ActionName.RENEW] = whole_refusal(
                thing.renewable, now=now, zone=thing.terms.zone
            )
        if service["id"] not in invoiced:
            refusals[ActionName.DOWNLOAD_LAST_INVOICE] = NoInvoiceYet()
        answers[service["id"]] = refusals
    return answers
