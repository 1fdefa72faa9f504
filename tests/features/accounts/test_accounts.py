"""Opening accounts, letting persons in, and API tokens."""

from dataclasses import replace
from datetime import timedelta

import anyio
import pytest
from tortoise.exceptions import IntegrityError

from backend.features.accounts import operations, policy, queries, rules
from backend.features.accounts.models import Account, ApiToken, MemberRole, Membership
from backend.features.accounts.operations import NewToken
from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import (
    AlreadyMember,
    Forbidden,
    NotFound,
    ProfileRefused,
    StepUpRequired,
    TokenPermissionRefused,
)
from backend.features.brands import operations as brands
from backend.features.identity.models import Login, Person
from backend.features.identity.secret import hashed
from backend.features.journal.models import Actor, Credential, Entry
from backend.kit import database
from backend.kit.database import Row
from backend.kit.ids import new_id
from tests.conftest import DemoTime
from tests.features.accounts.test_rules import PERSON
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

COMMAND = Actor(Credential.COMMAND)


async def _open(make: Make, clock: DemoTime, person: Person) -> Account:
    return await operations.create_account(
        COMMAND,
        PERSON,
        brand_id=(await make.brand()).id,
        owner_id=person.id,
        now=await clock.now(),
    )


async def test_a_new_account_has_a_number_an_owner_and_a_login(make: Make, clock: DemoTime) -> None:
    person = await make.person()
    account = await _open(make, clock, person)
    assert rules.is_account_number(account.number)
    assert account.number.startswith("C1")
    member = await Membership.get(account=account)
    assert (member.person_id, member.role, member.home) == (person.id, MemberRole.OWNER, True)
    assert await Login.exists(person=person, name=account.number.lower())
    assert await Entry.filter(fact="account.created", account_id=account.id).count() == 1
    assert await queries.id_of_number(f" {account.number.lower()} ") == account.id


async def test_a_second_account_is_not_the_home(make: Make, clock: DemoTime) -> None:
    person = await make.person()
    first, second = await _open(make, clock, person), await _open(make, clock, person)
    assert await queries.home_of(person.id) == first.id
    assert [row["id"] for row in await queries.accounts_of(person.id)] == [first.id, second.id]
    assert first.number != second.number


async def test_numbers_given_at_the_same_time_differ(make: Make, clock: DemoTime) -> None:
    persons = [await make.person() for _ in range(10)]
    numbers: list[str] = []

    async def one(person: Person) -> None:
        numbers.append((await _open(make, clock, person)).number)

    async with anyio.create_task_group() as tasks:
        for person in persons:
            tasks.start_soon(one, person)
    assert len(set(numbers)) == 10


async def test_many_numbers_taken_at_once_follow_the_counter(make: Make, clock: DemoTime) -> None:
    """The bulk path and the single one share the counter and the rule."""
    brand = await make.brand()
    async with database.transaction():
        many = await operations.take_numbers(brand.id, 3)
    after = (await _open(make, clock, await make.person())).number
    assert [number[:-1] for number in [*many, after]] == [
        "C100001",
        "C100002",
        "C100003",
        "C100004",
    ]
    assert all(map(rules.is_account_number, many))


async def test_an_account_that_is_refused_takes_no_number(make: Make, clock: DemoTime) -> None:
    person = await make.person()
    with pytest.raises(ProfileRefused):
        await operations.create_account(
            COMMAND,
            replace(PERSON, country="nowhere"),
            brand_id=(await make.brand()).id,
            owner_id=person.id,
            now=await clock.now(),
        )
    assert (await _open(make, clock, person)).number.startswith("C100001")


async def test_an_owner_lets_a_second_person_in(make: Make, clock: DemoTime) -> None:
    """F26: two persons of one account."""
    customer, person = await make.account(), await make.person()
    reach = policy.for_worker(Permission.ACCOUNT_MEMBERS, customer.id)
    await operations.add_member(
        reach,
        account_id=customer.id,
        person_id=person.id,
        role=MemberRole.READER,
        now=await clock.now(),
    )
    assert await queries.home_of(person.id) == customer.id
    [line] = await Entry.filter(fact="account.member_added")
    assert line.after == {"role": "READER"}


async def test_refuses_a_member_twice_or_of_nowhere(make: Make, clock: DemoTime) -> None:
    customer, now = await make.account(), await clock.now()
    reach = policy.for_worker(Permission.ACCOUNT_MEMBERS, customer.id)
    for person_id, refusal in [(customer.person.id, AlreadyMember), (new_id(), NotFound)]:
        with pytest.raises(refusal):
            await operations.add_member(
                reach, account_id=customer.id, person_id=person_id, role=MemberRole.OWNER, now=now
            )


async def _token(customer: Customer, clock: DemoTime, **given: object) -> NewToken:
    moment = await clock.moment()
    return await operations.create_token(
        policy.for_worker(Permission.ACCOUNT_SECURITY, customer.id),
        **{  # type: ignore[arg-type]  # a test gives what it likes
            "account_id": customer.id,
            "label": "Robot",
            "permissions": ["service.view", "service.renew"],
            "expires_at": moment.real + timedelta(days=30),
            "moment": moment,
            **given,
        },
    )


async def _found(secret: str, make: Make, clock: DemoTime, **at: float) -> Row | None:
    moment = await clock.moment()
    return await queries.token_of(
        hashed(secret),
        brand_id=(await make.brand()).id,
        address="192.0.2.9",
        moment=replace(moment, real=moment.real + timedelta(**at)),
    )


async def test_a_token_acts_as_the_home_person(make: Make, clock: DemoTime) -> None:
    """A40: shown once, kept as a hash, found again by its beginning."""
    customer = await make.account()
    new = await _token(customer, clock)
    row = await ApiToken.get(id=new.id)
    assert new.secret.startswith("cpt_")
    assert len(new.secret) == 4 + 43
    assert row.prefix == new.secret[:12]
    assert new.secret not in {row.secret_hash, row.label, row.prefix}
    found = await _found(new.secret, make, clock)
    assert found is not None
    assert (found["person_id"], found["account_id"]) == (customer.person.id, customer.id)
    [line] = await Entry.filter(fact="api_token.created")
    assert new.secret not in str(line.after)


async def test_a_token_that_does_not_live_is_found_by_nobody(make: Make, clock: DemoTime) -> None:
    customer = await make.account()
    new = await _token(customer, clock)
    assert await _found("cpt_" + "x" * 43, make, clock) is None
    assert await _found(new.secret, make, clock, days=31) is None
    await Person.filter(id=customer.person.id).update(active=False)
    assert await _found(new.secret, make, clock) is None
    await Person.filter(id=customer.person.id).update(active=True)
    await Account.filter(id=customer.id).update(state="CLOSED")
    assert await _found(new.secret, make, clock) is None
    await Account.filter(id=customer.id).update(state="SUSPENDED")
    assert await _found(new.secret, make, clock)


async def test_a_token_of_one_brand_is_unknown_to_another(make: Make, clock: DemoTime) -> None:
    """A37."""
    new = await _token(await make.account(), clock)
    other = await brands.create_brand(
        COMMAND,
        name="Autre",
        customer_prefix="AU",
        sender="autre@autre.example",
        legal_entity=await (await make.brand()).legal_entity,
        now=await clock.now(),
    )
    moment = await clock.moment()
    assert not await queries.token_of(
        hashed(new.secret), brand_id=other.id, address="", moment=moment
    )


async def test_one_statement_finds_a_token_and_notes_its_use_once_a_minute(
    statements: list[str], make: Make, clock: DemoTime
) -> None:
    new = await _token(await make.account(), clock)
    statements.clear()
    await _found(new.secret, make, clock)
    first = (await ApiToken.get(id=new.id)).last_used_at
    await _found(new.secret, make, clock, seconds=50)
    assert (await ApiToken.get(id=new.id)).last_used_at == first
    await _found(new.secret, make, clock, seconds=70)
    row = await ApiToken.get(id=new.id)
    assert first is not None
    assert row.last_used_at is not None
    assert row.last_used_at > first
    assert row.last_address == "192.0.2.9"
    assert len([each for each in statements if "WITH living" in each]) == 3


async def test_a_revoked_token_is_refused_from_then_on(make: Make, clock: DemoTime) -> None:
    customer = await make.account()
    new = await _token(customer, clock)
    reach = policy.for_worker(Permission.ACCOUNT_SECURITY, customer.id)
    for _ in range(2):
        await operations.revoke_token(reach, token_id=new.id, moment=await clock.moment())
    assert await _found(new.secret, make, clock) is None
    assert await Entry.filter(fact="api_token.revoked").count() == 1
    [listed] = await queries.tokens(reach, customer.id)
    assert listed["revoked_at"] is not None
    assert listed["permissions"] == ["service.renew", "service.view"]


async def test_refuses_to_revoke_somebody_elses_token(make: Make, clock: DemoTime) -> None:
    customer, other = await make.account(), await make.account()
    new, moment = await _token(customer, clock), await clock.moment()
    foreign = policy.for_worker(Permission.ACCOUNT_SECURITY, other.id)
    for token_id in (new.id, new_id()):
        with pytest.raises(NotFound):
            await operations.revoke_token(foreign, token_id=token_id, moment=moment)
    with pytest.raises(Forbidden):
        await operations.revoke_token(
            policy.for_worker(Permission.SERVICE_VIEW, customer.id), token_id=new.id, moment=moment
        )
    assert await _found(new.secret, make, clock)


async def test_an_exposed_token_is_revoked(make: Make, clock: DemoTime) -> None:
    """ASVS 14.2.1."""
    new, moment = await _token(await make.account(), clock), await clock.moment()
    nobody = Actor(Credential.NONE)
    await operations.revoke_exposed_token(nobody, "cpt_" + "x" * 43, moment=moment)
    assert await _found(new.secret, make, clock)
    await operations.revoke_exposed_token(nobody, new.secret, moment=moment)
    assert await _found(new.secret, make, clock) is None


async def test_nobody_makes_a_token_that_may_more_than_they(make: Make, clock: DemoTime) -> None:
    customer = await make.account()
    moment = await clock.moment()
    await Membership.all().update(role=MemberRole.READER)
    reach = replace(
        policy.for_worker(Permission.ACCOUNT_SECURITY, customer.id), actor=customer.actor()
    )
    with pytest.raises(TokenPermissionRefused):
        await operations.create_token(
            reach,
            account_id=customer.id,
            label="Robot",
            permissions=["service.renew"],
            expires_at=moment.real + timedelta(days=1),
            moment=moment,
        )


async def test_no_reach_of_another_permission_or_account_makes_a_token(
    make: Make, clock: DemoTime
) -> None:
    customer, other = await make.account(), await make.account()
    moment = await clock.moment()
    for reach, refusal in [
        (policy.for_worker(Permission.SERVICE_VIEW, customer.id), Forbidden),
        (policy.for_worker(Permission.ACCOUNT_SECURITY, other.id), NotFound),
    ]:
        with pytest.raises(refusal):
            await operations.create_token(
                reach,
                account_id=customer.id,
                label="Robot",
                permissions=["service.view"],
                expires_at=moment.real + timedelta(days=1),
                moment=moment,
            )


async def test_making_a_token_asks_for_the_password_and_no_token_makes_one(
    make: Make, clock: DemoTime
) -> None:
    """A27, A41."""
    customer = await make.account()
    new, moment = await _token(customer, clock), await clock.moment()
    with pytest.raises(StepUpRequired):
        await policy.reach(
            customer.actor(), Permission.ACCOUNT_SECURITY, moment=moment, account_id=customer.id
        )
    with pytest.raises(Forbidden):
        await policy.reach(
            customer.actor(credential=Credential.TOKEN, credential_id=new.id),
            Permission.ACCOUNT_SECURITY,
            moment=moment,
            account_id=customer.id,
        )


async def test_a_command_makes_a_token_for_a_customer_number(make: Make, clock: DemoTime) -> None:
    customer = await make.account()
    moment = await clock.moment()
    new = await operations.create_token_by_command(
        COMMAND,
        account_number=customer.account.number.lower(),
        label="Démo",
        permissions=[Permission.SERVICE_VIEW, Permission.BILLING_PAY],
        expires_at=moment.real + timedelta(days=90),
        moment=moment,
    )
    assert await _found(new.secret, make, clock)
    with pytest.raises(NotFound):
        await operations.create_token_by_command(
            COMMAND,
            account_number="C9999999",
            label="Démo",
            permissions=["service.view"],
            expires_at=moment.real + timedelta(days=90),
            moment=moment,
        )


async def test_letters_go_to_the_accounts_own_address(make: Make) -> None:
    customer = await make.account(organisation="Atelier Dupont", locale="en")
    [recipient] = await queries.recipients(customer.id)
    assert (recipient["email"], recipient["locale"], recipient["name"]) == (
        customer.account.email,
        "en",
        "Atelier Dupont",
    )


async def test_every_check_holds(make: Make, clock: DemoTime) -> None:
    """Each statement breaks one CHECK, on a row that was fine before."""
    customer = await make.account()
    await _open(make, clock, await make.person())
    await _token(customer, clock)
    broken = {
        "accounts_account_kind_known": "accounts_account SET kind = 'ROBOT'",
        "accounts_account_state_known": "accounts_account SET state = 'ASLEEP'",
        "accounts_account_settlement_known": "accounts_account SET settlement = 'NEVER'",
        "accounts_account_codes": "accounts_account SET country = 'fr'",
        "accounts_account_terms": "accounts_account SET terms_days = 61",
        "accounts_number_counter_positive": "accounts_number_counter SET last_number = -1",
        "accounts_membership_role_known": "accounts_membership SET role = 'KING'",
        "accounts_api_token_one_year": "accounts_api_token"
        " SET expires_at = created_at + interval '367 days'",
        "accounts_api_token_secret_hashed": "accounts_api_token SET secret_hash = 'plain'",
        "accounts_api_token_permissions_listed": "accounts_api_token"
        """ SET permissions = '["account.security"]'""",
    }
    for name, change in broken.items():
        with pytest.raises(Exception, match=name):
            await database.execute(f"UPDATE {change}")
    kept = await database.rows(
        "SELECT conname FROM pg_constraint WHERE contype = 'c'"
        " AND conrelid::regclass::text LIKE 'accounts_%'"
    )
    assert {row["conname"] for row in kept} == set(broken)


async def test_a_person_has_one_home(make: Make) -> None:
    customer, other = await make.account(), await make.account()
    with pytest.raises(IntegrityError):
        await Membership.create(person=customer.person, account=other.account, home=True)


async def test_a_person_never_belongs_to_another_brands_account(
    make: Make, clock: DemoTime
) -> None:
    """A37, said to the database itself."""
    customer = await make.account()
    stranger = await make.person(brand_id=new_id())
    with pytest.raises(Exception, match="one brand only"):
        await Membership.create(person=stranger, account=customer.account)


async def test_what_the_database_keeps_from_tokens_is_what_policy_keeps_from_them() -> None:
    """The CHECK repeats a table of policy.py; this holds the two together."""
    path = "backend/features/accounts/migrations/0002_invariants.py"
    never = policy.OF_CUSTOMERS - policy.TOKENS_MAY
    async with await anyio.open_file(path) as file:
        written = await file.read()
    for permission in policy.OF_CUSTOMERS:
        assert (f"'{permission}'" in written) == (permission in never)
