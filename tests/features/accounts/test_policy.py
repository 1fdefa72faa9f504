"""Who may: the decision from its tables, and the Reach that the tables of memberships and tokens give."""

from datetime import timedelta

import pytest

from backend.features.accounts import operations, policy, queries
from backend.features.accounts.models import Account, AccountState, ApiToken, MemberRole, Membership
from backend.features.accounts.policy import (
    FRESH_PASSWORD,
    OF_CUSTOMERS,
    OF_STAFF,
    ROLES,
    TOKENS_MAY,
    Allow,
    Deny,
    NeedsStepUp,
    Permission,
    Standing,
    decide,
)
from backend.features.accounts.refusals import (
    AccountClosed,
    AccountSuspended,
    Forbidden,
    NotFound,
    StepUpRequired,
)
from backend.features.brands import operations as brands
from backend.features.identity import operations as identity
from backend.features.identity.models import Person, PersonKind, Session, StaffRole
from backend.features.identity.refusals import NotSignedIn
from backend.features.journal.models import Actor, Credential
from backend.kit.ids import new_id
from backend.ports.world import World
from tests.conftest import DemoTime
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio


def asked(statements: list[str]) -> list[str]:
    """What we asked the database, without the pool's own tidying."""
    return [each for each in statements if "RESET ALL" not in each]


OWNER = Standing(ROLES[MemberRole.OWNER], password_fresh=True)


@pytest.mark.parametrize("permission", sorted(OF_CUSTOMERS))
def test_an_owner_may_everything_customers_may(permission: Permission) -> None:
    assert decide(OWNER, permission) == Allow()


@pytest.mark.parametrize("permission", sorted(OF_STAFF))
def test_no_customer_may_what_staff_may(permission: Permission) -> None:
    for role in ROLES.values():
        assert decide(Standing(role, password_fresh=True), permission) == Deny(Forbidden)


@pytest.mark.parametrize("permission", sorted(FRESH_PASSWORD))
def test_what_is_grave_asks_for_the_password_again(permission: Permission) -> None:
    """A27."""
    assert decide(Standing(ROLES[MemberRole.OWNER]), permission) == NeedsStepUp()


def test_renewing_and_paying_ask_for_no_password() -> None:
    """domain-rules 3.5: a saved card under its limit needs no step-up, the bank decides."""
    owner = Standing(ROLES[MemberRole.OWNER])
    for permission in (Permission.SERVICE_RENEW, Permission.BILLING_PAY, Permission.BILLING_TOPUP):
        assert decide(owner, permission) == Allow()


@pytest.mark.parametrize("permission", sorted(set(Permission) - TOKENS_MAY))
def test_a_token_never_holds_what_could_take_the_account_over(permission: Permission) -> None:
    """A41, generated over all permissions: even a row that lists it gives nothing."""
    token = Standing(ROLES[MemberRole.OWNER], scopes=frozenset(Permission), password_fresh=True)
    assert decide(token, permission) == Deny(Forbidden)


def test_no_token_is_ever_asked_for_a_password() -> None:
    assert not TOKENS_MAY & FRESH_PASSWORD


def test_a_token_may_only_what_it_was_given() -> None:
    token = Standing(ROLES[MemberRole.OWNER], scopes=frozenset({Permission.SERVICE_VIEW}))
    assert decide(token, Permission.SERVICE_VIEW) == Allow()
    assert decide(token, Permission.SERVICE_RENEW) == Deny(Forbidden)


def test_a_token_never_may_more_than_its_person() -> None:
    token = Standing(ROLES[MemberRole.READER], scopes=frozenset(TOKENS_MAY))
    assert decide(token, Permission.SERVICE_RENEW) == Deny(Forbidden)


@pytest.mark.parametrize(
    ("state", "permission", "decision"),
    [
        (AccountState.SUSPENDED, Permission.SERVICE_VIEW, Allow()),
        (AccountState.SUSPENDED, Permission.BILLING_PAY, Allow()),
        (AccountState.SUSPENDED, Permission.BILLING_TOPUP, Allow()),
        (AccountState.SUSPENDED, Permission.TICKET_CREATE, Allow()),
        (AccountState.SUSPENDED, Permission.ORDER_CREATE, Deny(AccountSuspended)),
        (AccountState.SUSPENDED, Permission.SERVICE_RENEW, Deny(AccountSuspended)),
        (AccountState.CLOSED, Permission.BILLING_INVOICE_VIEW, Allow()),
        (AccountState.CLOSED, Permission.BILLING_PAY, Deny(AccountClosed)),
        (AccountState.CLOSED, Permission.TICKET_CREATE, Deny(AccountClosed)),
    ],
)
def test_an_account_that_is_not_active_can_be_seen_and_paid_not_used(
    state: AccountState, permission: Permission, decision: policy.Decision
) -> None:
    standing = Standing(ROLES[MemberRole.OWNER], state=state, password_fresh=True)
    assert decide(standing, permission) == decision


async def _session(customer: Customer, clock: DemoTime) -> tuple[Actor, Session]:
    moment = await clock.moment()
    session = await Session.create(
        person=customer.person,
        secret_hash="0" * 64,
        idle_minutes=30,
        created_at=moment.real,
        seen_at=moment.real,
        expires_at=moment.real + timedelta(days=30),
        stepped_up_at=moment.real,
    )
    return customer.actor(credential_id=session.id), session


async def test_reaches_the_own_account(make: Make, clock: DemoTime) -> None:
    customer = await make.account()
    reach = await policy.reach(
        customer.actor(),
        Permission.SERVICE_VIEW,
        moment=await clock.moment(),
        account_id=customer.id,
    )
    assert reach.account_ids == [customer.id]
    assert not reach.everything


async def test_does_not_tell_a_foreign_account_from_none(make: Make, clock: DemoTime) -> None:
    """A31, G9: somebody else's account and one that never was answer alike."""
    customer, other = await make.account(), await make.account()
    moment = await clock.moment()
    for account_id in (other.id, new_id()):
        with pytest.raises(NotFound):
            await policy.reach(
                customer.actor(), Permission.SERVICE_VIEW, moment=moment, account_id=account_id
            )


async def test_without_an_account_reaches_all_where_the_permission_is_held(
    make: Make, clock: DemoTime
) -> None:
    customer, second, third = await make.account(), await make.account(), await make.account()
    await Membership.create(person=customer.person, account=second.account)
    await Membership.create(
        person=customer.person, account=third.account, role=MemberRole.ACCOUNTANT
    )
    moment = await clock.moment()
    paid = await policy.reach(customer.actor(), Permission.BILLING_PAY, moment=moment)
    renewed = await policy.reach(customer.actor(), Permission.SERVICE_RENEW, moment=moment)
    assert paid.account_ids == [customer.id, second.id, third.id]
    assert renewed.account_ids == [customer.id, second.id]


async def test_refuses_what_the_role_does_not_hold(make: Make, clock: DemoTime) -> None:
    customer, other = await make.account(), await make.account()
    await Membership.create(person=customer.person, account=other.account, role=MemberRole.READER)
    moment = await clock.moment()
    with pytest.raises(Forbidden):
        await policy.reach(
            customer.actor(), Permission.SERVICE_RENEW, moment=moment, account_id=other.id
        )
    with pytest.raises(Forbidden):
        await policy.reach(customer.actor(), Permission.STAFF_TICKET_VIEW, moment=moment)


async def test_refuses_orders_of_a_suspended_account(make: Make, clock: DemoTime) -> None:
    customer = await make.account(state=AccountState.SUSPENDED)
    moment = await clock.moment()
    for account_id in (customer.id, None):
        with pytest.raises(AccountSuspended):
            await policy.reach(
                customer.actor(), Permission.SERVICE_RENEW, moment=moment, account_id=account_id
            )
    await Account.filter(id=customer.id).update(state=AccountState.CLOSED)
    with pytest.raises(AccountClosed):
        await policy.reach(customer.actor(), Permission.BILLING_PAY, moment=moment)


async def test_refuses_whoever_is_nobody(world: World, clock: DemoTime) -> None:
    with pytest.raises(NotSignedIn):
        await policy.reach(
            Actor(Credential.NONE), Permission.SERVICE_VIEW, moment=await clock.moment()
        )


async def test_a_withdrawn_membership_counts_at_once(make: Make, clock: DemoTime) -> None:
    """A33."""
    customer = await make.account()
    await Membership.filter(person=customer.person).delete()
    with pytest.raises(NotFound):
        await policy.reach(
            customer.actor(),
            Permission.SERVICE_VIEW,
            moment=await clock.moment(),
            account_id=customer.id,
        )


@pytest.mark.parametrize("ending", ["revoked", "expired", "person closed"])
async def test_an_ended_session_reaches_nothing(make: Make, clock: DemoTime, ending: str) -> None:
    """A25, A33: a stream that re-reads through its reach ends with its session."""
    customer = await make.account()
    actor, session = await _session(customer, clock)
    moment = await clock.moment()
    if ending == "revoked":
        await Session.filter(id=session.id).update(revoked_at=moment.real)
    elif ending == "expired":
        await Session.filter(id=session.id).update(
            created_at=moment.real - timedelta(2), expires_at=moment.real - timedelta(1)
        )
    else:
        await Person.filter(id=customer.person.id).update(active=False)
    with pytest.raises(NotFound):
        await policy.reach(actor, Permission.SERVICE_VIEW, moment=moment, account_id=customer.id)


async def test_a_password_is_fresh_for_ten_minutes(make: Make, clock: DemoTime) -> None:
    """A27; step-up looks at the server's own time, which the demo's clock does not move."""
    customer = await make.account()
    actor, session = await _session(customer, clock)
    moment = await clock.moment()
    await policy.reach(actor, Permission.ACCOUNT_SECURITY, moment=moment, account_id=customer.id)
    await Session.filter(id=session.id).update(stepped_up_at=moment.real - timedelta(minutes=11))
    with pytest.raises(StepUpRequired):
        await policy.reach(
            actor, Permission.ACCOUNT_SECURITY, moment=moment, account_id=customer.id
        )


async def test_a_brand_may_ask_for_a_fresher_password(make: Make, clock: DemoTime) -> None:
    customer = await make.account()
    actor, session = await _session(customer, clock)
    moment = await clock.moment()
    await Session.filter(id=session.id).update(stepped_up_at=moment.real - timedelta(minutes=5))
    await policy.reach(actor, Permission.ACCOUNT_SECURITY, moment=moment)
    await brands.set_policy(
        Actor(Credential.COMMAND),
        brand_id=(await make.brand()).id,
        key="step_up",
        changes={"minutes": 2},
        now=moment.now,
    )
    with pytest.raises(StepUpRequired):
        await policy.reach(actor, Permission.ACCOUNT_SECURITY, moment=moment)


async def test_one_statement_mints_a_reach(
    statements: list[str], make: Make, clock: DemoTime
) -> None:
    customer = await make.account()
    actor, _ = await _session(customer, clock)
    moment = await clock.moment()
    statements.clear()
    await policy.reach(actor, Permission.SERVICE_VIEW, moment=moment, account_id=customer.id)
    assert len(asked(statements)) == 1


async def test_staff_reach_every_account_with_what_their_role_holds(
    make: Make, clock: DemoTime
) -> None:
    customer = await make.account()
    support = await make.person(kind=PersonKind.STAFF)
    reader = await make.person(kind=PersonKind.STAFF, staff_role=StaffRole.READER)
    moment = await clock.moment()
    at_desk = Actor(Credential.SESSION, person_id=support.id, staff=True)
    reading = Actor(Credential.SESSION, person_id=reader.id, staff=True)
    assert (await policy.reach(at_desk, Permission.STAFF_TICKET_ANSWER, moment=moment)).everything
    one = await policy.reach(
        at_desk, Permission.STAFF_TICKET_VIEW, moment=moment, account_id=customer.id
    )
    assert one.account_ids == [customer.id]
    with pytest.raises(NotFound):
        await policy.reach(
            at_desk, Permission.STAFF_TICKET_VIEW, moment=moment, account_id=new_id()
        )
    with pytest.raises(Forbidden):
        await policy.reach(reading, Permission.STAFF_TICKET_ANSWER, moment=moment)
    with pytest.raises(Forbidden):
        await policy.reach(at_desk, Permission.SERVICE_RENEW, moment=moment)


async def test_a_customer_is_never_staff_nor_staff_a_customer(make: Make, clock: DemoTime) -> None:
    """A mark on the caller is not enough: the person's own row says which of the two it is."""
    customer = await make.account()
    moment = await clock.moment()
    with pytest.raises(NotSignedIn):
        await policy.reach(customer.actor(staff=True), Permission.STAFF_TICKET_VIEW, moment=moment)
    await Person.filter(id=customer.person.id).update(kind=PersonKind.STAFF)
    with pytest.raises(NotFound):
        await policy.reach(
            customer.actor(), Permission.SERVICE_VIEW, moment=moment, account_id=customer.id
        )


async def test_commands_and_jobs_reach_what_they_name(make: Make, clock: DemoTime) -> None:
    customer = await make.account()
    moment = await clock.moment()
    command = Actor(Credential.COMMAND)
    assert (await policy.reach(command, Permission.SERVICE_VIEW, moment=moment)).everything
    one = policy.for_worker(Permission.SERVICE_RENEW, customer.id)
    assert one.account_ids == [customer.id]
    assert one.actor.credential == Credential.WORKER


async def test_a_tokens_reach_is_what_person_and_token_share(make: Make, clock: DemoTime) -> None:
    """A40: the token's account only, its permissions only, while it lives."""
    customer, second = await make.account(), await make.account()
    await Membership.create(person=customer.person, account=second.account)
    moment = await clock.moment()
    new = await operations.create_token(
        policy.for_worker(Permission.ACCOUNT_SECURITY, customer.id),
        account_id=customer.id,
        label="Robot",
        permissions=["service.view"],
        expires_at=moment.real + timedelta(days=30),
        moment=moment,
    )
    token = customer.actor(credential=Credential.TOKEN, credential_id=new.id)
    reach = await policy.reach(token, Permission.SERVICE_VIEW, moment=moment)
    assert reach.account_ids == [customer.id]
    with pytest.raises(NotFound):
        await policy.reach(token, Permission.SERVICE_VIEW, moment=moment, account_id=second.id)
    for permission in (Permission.SERVICE_RENEW, Permission.ACCOUNT_SECURITY):
        with pytest.raises(Forbidden):
            await policy.reach(token, permission, moment=moment, account_id=customer.id)
    await ApiToken.filter(id=new.id).update(revoked_at=moment.real)
    with pytest.raises(NotFound):
        await policy.reach(token, Permission.SERVICE_VIEW, moment=moment, account_id=customer.id)


async def test_menus_learn_every_decision_in_one_statement(
    statements: list[str], make: Make, clock: DemoTime
) -> None:
    customer, other = await make.account(), await make.account()
    moment = await clock.moment()
    statements.clear()
    found = await policy.decisions(customer.actor(), account_id=customer.id, moment=moment)
    assert len(asked(statements)) == 1
    assert found[Permission.SERVICE_RENEW] == Allow()
    assert found[Permission.BILLING_METHOD_MANAGE] == NeedsStepUp()
    assert await policy.decisions(customer.actor(), account_id=other.id, moment=moment) == {}


async def test_reads_of_accounts_stay_within_reach(make: Make, clock: DemoTime) -> None:
    customer, other = await make.account(), await make.account(organisation="Atelier Dupont")
    reach = await policy.reach(
        customer.actor(), Permission.ACCOUNT_VIEW, moment=await clock.moment()
    )
    assert [row["id"] for row in await queries.accounts(reach)] == [customer.id]
    assert await queries.account(reach, other.id) is None
    own = await queries.account(reach, customer.id)
    assert own is not None
    assert own["name"] == f"{customer.account.first_name} {customer.account.last_name}"
    assert await queries.members_of(reach, other.id) == []
    assert [row["email"] for row in await queries.members_of(reach, customer.id)] == [
        customer.person.email
    ]


async def test_a_person_is_known_by_home_and_accounts(
    world: World, make: Make, clock: DemoTime
) -> None:
    customer, second = await make.account(), await make.account(organisation="Atelier Dupont")
    await Membership.create(person=customer.person, account=second.account)
    stranger = await identity.create_person(
        world,
        Actor(Credential.COMMAND),
        brand_id=(await make.brand()).id,
        first_name="Paul",
        last_name="Sans Compte",
        email="paul@client.example",
        moment=await clock.moment(),
    )
    assert await queries.home_of(customer.person.id) == customer.id
    assert await queries.home_of(stranger.id) is None
    listed = await queries.accounts_of(customer.person.id)
    assert [(row["id"], row["home"]) for row in listed] == [(customer.id, True), (second.id, False)]
    homes = await queries.homes_of([customer.person.id, second.person.id])
    assert homes[second.person.id]["name"] == "Atelier Dupont"
