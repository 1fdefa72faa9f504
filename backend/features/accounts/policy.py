"""Who may: permissions, the tables that grant them, one decision, and the Reach that it mints (law 4).

Whether a thing allows it now (states, locks, dates) is asked in the thing's own room. The rest of the
permissions of domain-rules 3.3 are further values of `Permission` and further lines of the tables; grants
to third parties add holdings of one service or one kind.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias
from uuid import UUID

from backend.features.accounts import queries
from backend.features.accounts.models import AccountState, MemberRole
from backend.features.accounts.refusals import (
    AccountClosed,
    AccountSuspended,
    Forbidden,
    NotFound,
    StepUpRequired,
)
from backend.features.brands.policies import StepUpPolicy
from backend.features.identity.models import StaffRole
from backend.features.identity.refusals import NotSignedIn
from backend.features.journal.models import Actor, Credential
from backend.kit import database
from backend.kit.clock import Moment
from backend.kit.database import Row
from backend.kit.refusals import Refusal


class Permission(StrEnum):
    """What can be allowed (domain-rules 3.3). API tokens hold a part of the same list."""

    ACCOUNT_VIEW = "account.view"
    ACCOUNT_UPDATE = "account.update"
    ACCOUNT_MEMBERS = "account.members"
    ACCOUNT_SECURITY = "account.security"
    SERVICE_VIEW = "service.view"
    SERVICE_RENEW = "service.renew"
    SERVICE_AUTORENEW = "service.autorenew"
    BILLING_INVOICE_VIEW = "billing.invoice.view"
    BILLING_PAY = "billing.pay"
    BILLING_METHOD_MANAGE = "billing.method.manage"
    BILLING_TOPUP = "billing.topup"
    ORDER_VIEW = "order.view"
    ORDER_CREATE = "order.create"
    TICKET_VIEW = "ticket.view"
    TICKET_CREATE = "ticket.create"
    STAFF_TICKET_VIEW = "staff.ticket.view"
    STAFF_TICKET_ANSWER = "staff.ticket.answer"
    STAFF_WORK_VIEW = "staff.work.view"
    STAFF_WORK_RESOLVE = "staff.work.resolve"


Permissions: TypeAlias = frozenset[Permission]

OF_STAFF: Permissions = frozenset(each for each in Permission if each.startswith("staff."))
OF_CUSTOMERS: Permissions = frozenset(Permission) - OF_STAFF
VIEWING: Permissions = frozenset(each for each in OF_CUSTOMERS if each.endswith(".view"))

ROLES: Mapping[MemberRole, Permissions] = MappingProxyType(
    {
        MemberRole.OWNER: OF_CUSTOMERS,
        MemberRole.ACCOUNTANT: frozenset(
            {
                Permission.ACCOUNT_VIEW,
                Permission.BILLING_INVOICE_VIEW,
                Permission.BILLING_PAY,
                Permission.ORDER_VIEW,
            }
        ),
        MemberRole.READER: VIEWING,
    }
)
"""What a person of an account may do there (role templates of domain-rules 3.3)."""

STAFF_ROLES: Mapping[StaffRole, Permissions] = MappingProxyType(
    {
        StaffRole.SUPPORT: OF_STAFF,
        StaffRole.READER: frozenset({Permission.STAFF_TICKET_VIEW, Permission.STAFF_WORK_VIEW}),
    }
)
"""What staff may do, for every account."""

TOKENS_MAY: Permissions = OF_CUSTOMERS - {
    Permission.ACCOUNT_UPDATE,
    Permission.ACCOUNT_MEMBERS,
    Permission.ACCOUNT_SECURITY,
    Permission.BILLING_METHOD_MANAGE,
}
"""What an API token can hold at all: never what could take the account over (reliability.md 1.4, A41)."""

FRESH_PASSWORD: Permissions = frozenset(
    {
        Permission.ACCOUNT_MEMBERS,
        Permission.ACCOUNT_SECURITY,
        Permission.BILLING_METHOD_MANAGE,
    }
)
"""For what the password must have been typed minutes ago (A27; domain-rules 3.5: renewing is not among it)."""

IN_STATE: Mapping[AccountState, Permissions] = MappingProxyType(
    {
        AccountState.ACTIVE: OF_CUSTOMERS,
        # Whoever is suspended can see everything, pay what is due and write to us; nothing new begins.
        AccountState.SUSPENDED: OF_CUSTOMERS
        - {Permission.ORDER_CREATE, Permission.SERVICE_RENEW, Permission.SERVICE_AUTORENEW},
        AccountState.CLOSED: VIEWING,
    }
)
"""What an account's state leaves of every role."""

STATE_REFUSALS: Mapping[AccountState, type[Refusal]] = MappingProxyType(
    {AccountState.SUSPENDED: AccountSuspended, AccountState.CLOSED: AccountClosed}
)


@dataclass(frozen=True)
class Standing:
    """What a caller is, seen from one account; for staff, from all of them."""

    granted: Permissions
    state: AccountState = AccountState.ACTIVE
    scopes: Permissions | None = None
    """What an API token was given; None for everybody who is no token."""
    password_fresh: bool = False


Standings: TypeAlias = Mapping[UUID, Standing]
"""What a caller is in each account they belong to, the home account first."""


@dataclass(frozen=True)
class Allow:
    """Yes."""


@dataclass(frozen=True)
class Deny:
    """No, and which refusal says why."""

    refusal: type[Refusal]


@dataclass(frozen=True)
class NeedsStepUp:
    """Yes, once the password has been typed again."""


# NeedsApproval joins them with the first grant whose mode asks somebody else (domain-rules 3.3).
Decision: TypeAlias = Allow | Deny | NeedsStepUp


def decide(standing: Standing, permission: Permission) -> Decision:
    """Say whether a caller of this standing may. Deny wins over the question for a password.

    A token never steps up: what would need it is not in `TOKENS_MAY`.
    """
    if permission not in standing.granted:
        return Deny(Forbidden)
    if standing.scopes is not None and permission not in standing.scopes & TOKENS_MAY:
        return Deny(Forbidden)
    if permission in OF_CUSTOMERS and permission not in IN_STATE[standing.state]:
        return Deny(STATE_REFUSALS[standing.state])
    if permission in FRESH_PASSWORD and not standing.password_fresh:
        return NeedsStepUp()
    return Allow()


@dataclass(frozen=True)
class Holding:
    """Where a caller may: a whole account, one kind of service in it, or one service."""

    account_id: UUID
    service_id: UUID | None = None
    kind: str | None = None


@dataclass(frozen=True)
class Reach:
    """Who asks, with which permission, and where they hold it. Only this file makes one."""

    actor: Actor
    permission: Permission
    holdings: tuple[Holding, ...]
    everything: bool = False

    @property
    def account_ids(self) -> list[UUID]:
        """The accounts that are held whole."""
        return [held.account_id for held in self.holdings if not (held.service_id or held.kind)]

    def covers(self, account_id: UUID) -> bool:
        """Say whether a whole account lies within."""
        return self.everything or account_id in self.account_ids


async def reach(
    actor: Actor,
    permission: Permission,
    *,
    moment: Moment,
    account_id: UUID | None = None,
    standings: Standings | None = None,
) -> Reach:
    """Return what a caller may reach with a permission: one account, or all in which they have it.

    One statement, asked anew each time: a withdrawn membership, a revoked token or session counts at
    once (A33). A door that asks for several permissions in one breath brings the `standings` itself.
    Refuses `NotSignedIn`, `NotFound` for an account the caller has nothing to do with, `Forbidden`,
    `AccountSuspended`, `AccountClosed`, `StepUpRequired`.
    """
    if actor.credential in {Credential.COMMAND, Credential.WORKER}:
        return _ours(actor, permission, account_id)
    if actor.person_id is None:
        raise NotSignedIn
    if actor.staff:
        return await _of_staff(actor, permission, moment, account_id)
    if standings is None:
        standings = await standings_of(actor, moment)
    if account_id is None:
        decisions = {key: decide(standing, permission) for key, standing in standings.items()}
        held = [key for key, decision in decisions.items() if decision == Allow()]
        if not held:
            _refuse(next(iter(decisions.values()), Deny(Forbidden)))
        return Reach(actor, permission, tuple(Holding(key) for key in held))
    if account_id not in standings:
        raise NotFound
    _refuse(decide(standings[account_id], permission))
    return Reach(actor, permission, (Holding(account_id),))


async def decisions(
    actor: Actor, *, account_id: UUID, moment: Moment
) -> Mapping[Permission, Decision]:
    """Return the decision about each permission for one account, for menus and `actions`.

    Empty for an account the caller has nothing to do with.
    """
    if actor.credential in {Credential.COMMAND, Credential.WORKER}:
        return dict.fromkeys(OF_CUSTOMERS, Allow())
    if actor.person_id is None or actor.staff:
        return {}
    standing = (await standings_of(actor, moment)).get(account_id)
    return {each: decide(standing, each) for each in OF_CUSTOMERS} if standing else {}


def for_worker(permission: Permission, account_id: UUID, actor: Actor | None = None) -> Reach:
    """Return the reach of the night worker in one account; whoever asked was decided about before."""
    return _ours(actor or Actor(Credential.WORKER), permission, account_id)


def _ours(actor: Actor, permission: Permission, account_id: UUID | None) -> Reach:
    # Whoever can type a command on the server, or enqueue a job, has the whole database anyway.
    if account_id is None:
        return Reach(actor, permission, (), everything=True)
    return Reach(actor, permission, (Holding(account_id),))


async def _of_staff(
    actor: Actor, permission: Permission, moment: Moment, account_id: UUID | None
) -> Reach:
    found = await queries.staff_standing(actor, account_id, moment)
    if found is None:
        raise NotSignedIn
    role = STAFF_ROLES[StaffRole(found["staff_role"])]
    _refuse(decide(Standing(role, password_fresh=_fresh(found, moment)), permission))
    if account_id is None:
        return Reach(actor, permission, (), everything=True)
    if not found["account_exists"]:
        raise NotFound
    return Reach(actor, permission, (Holding(account_id),))


async def standings_of(actor: Actor, moment: Moment) -> Standings:
    """Return the caller's standing in each account they belong to, the home account first."""
    return {
        found["account_id"]: Standing(
            granted=ROLES[MemberRole(found["role"])],
            state=AccountState(found["state"]),
            scopes=_scopes(found) if actor.credential == Credential.TOKEN else None,
            password_fresh=_fresh(found, moment),
        )
        for found in await queries.standings(actor, moment)
    }


def _scopes(found: Row) -> Permissions:
    # A permission that a later release dropped is no permission any more.
    known = {each.value for each in Permission}
    return frozenset(Permission(each) for each in database.unpack(found["scopes"]) if each in known)


def _fresh(found: Row, moment: Moment) -> bool:
    typed_at = found["stepped_up_at"]
    minutes = found["step_up_minutes"] or StepUpPolicy().minutes
    return typed_at is not None and moment.real - typed_at <= timedelta(minutes=minutes)


def _refuse(decision: Decision) -> None:
    match decision:
        case Deny(refusal):
            raise refusal()
        case NeedsStepUp():
            raise StepUpRequired
