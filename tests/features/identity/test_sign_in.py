"""Signing in, out, and typing the password again."""

from datetime import timedelta

import anyio
import pytest

from backend.features.accounts.models import Account
from backend.features.brands import operations as brands
from backend.features.identity import operations as identity
from backend.features.identity import queries
from backend.features.identity.models import (
    Login,
    Person,
    PersonChoice,
    PersonKind,
    Session,
    SignIn,
    StaffRole,
    TryCounter,
)
from backend.features.identity.operations import Choice, SignedIn
from backend.features.identity.passwords import Passwords
from backend.features.identity.refusals import (
    ChoiceExpired,
    EmailRefused,
    LoginTaken,
    NotSignedIn,
    PasswordTooCommon,
    PasswordTooShort,
    TooManyTries,
    WrongCredentials,
)
from backend.features.identity.secret import hashed as hash_of
from backend.features.journal.models import Actor, Credential, Entry
from backend.kit.database import Row
from backend.kit.ids import new_id
from backend.ports.world import World
from tests.conftest import DemoTime
from tests.features.identity.conftest import NOBODY, PASSWORD
from tests.features.identity.conftest import SignIn as Sign
from tests.make import Make

pytestmark = pytest.mark.anyio

WRONG = "un autre mot de passe"


async def _session(signed_in: object, make: Make, clock: DemoTime, **at: float) -> Row | None:
    assert isinstance(signed_in, SignedIn)
    real = (await clock.moment()).real + timedelta(**at)
    return await queries.session_of(
        hash_of(signed_in.secret),
        brand_id=(await make.brand()).id,
        kind=PersonKind.CUSTOMER,
        real=real,
    )


async def _actor(signed_in: SignedIn | list[Choice]) -> Actor:
    assert isinstance(signed_in, SignedIn)
    return Actor(
        Credential.SESSION,
        person_id=signed_in.person_id,
        credential_id=signed_in.session_id,
        address="192.0.2.7",
    )


async def _family(make: Make, hasher: Passwords, count: int, *, same: int) -> list[Person]:
    """Persons with one e-mail, the first `same` of them with PASSWORD, the others with their own."""
    return [
        await make.person(
            email="Famille@Client.example",
            password_hash=await hasher.hash(PASSWORD if place < same else f"mot de passe {place}!"),
        )
        for place in range(count)
    ]


async def test_signs_in_with_the_customer_number(
    sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    session = await _session(await sign_in(marie.number.lower()), make, clock)
    assert session is not None
    assert session["last_name"].startswith("Dupont")


async def test_signs_in_with_the_email(
    sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    assert await _session(await sign_in("MARIE@client.EXAMPLE "), make, clock)


@pytest.mark.parametrize("password", [PASSWORD.strip(), PASSWORD + " ", PASSWORD.upper(), ""])
async def test_takes_the_password_byte_for_byte(
    sign_in: Sign, marie: Account, password: str
) -> None:
    """A1: a leading space matters."""
    with pytest.raises(WrongCredentials):
        await sign_in(marie.number, password=password)


async def test_refuses_odd_input_like_a_wrong_password(sign_in: Sign, marie: Account) -> None:
    for login, password in [("\x00", "\ud800"), ("x" * 9000, "y" * 9000), ("", ""), ("@", "@")]:
        with pytest.raises(WrongCredentials):
            await sign_in(login, password=password)


async def test_refuses_a_person_who_was_closed_or_has_no_password(
    sign_in: Sign, marie: Account, make: Make
) -> None:
    await Person.all().update(active=False)
    with pytest.raises(WrongCredentials):
        await sign_in(marie.number)
    fresh = await make.account()
    for password in ("!", "nobody's password"):
        with pytest.raises(WrongCredentials):
            await sign_in(fresh.account.number, password=password)


async def test_a_login_of_another_brand_is_unknown(
    world: World, sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    """A37."""
    brand = await make.brand()
    other = await brands.create_brand(
        Actor(Credential.COMMAND),
        name="Autre",
        customer_prefix="AU",
        sender="autre@autre.example",
        legal_entity=await brand.legal_entity,
        now=await clock.now(),
    )
    with pytest.raises(WrongCredentials):
        await identity.sign_in(
            world,
            NOBODY,
            brand_id=other.id,
            login=marie.number,
            password=PASSWORD,
            moment=await clock.moment(),
        )
    signed_in = await sign_in(marie.number)
    assert isinstance(signed_in, SignedIn)
    moment = await clock.moment()
    assert not await queries.session_of(
        hash_of(signed_in.secret), brand_id=other.id, kind=PersonKind.CUSTOMER, real=moment.real
    )


async def test_the_table_never_holds_the_secret(sign_in: Sign, marie: Account) -> None:
    """A23: 256 bits go to the browser, the hash stays."""
    signed_in = await sign_in(marie.number)
    assert isinstance(signed_in, SignedIn)
    session = await Session.get(id=signed_in.session_id)
    assert len(signed_in.secret) == 43
    assert session.secret_hash == hash_of(signed_in.secret)
    assert signed_in.secret not in session.secret_hash


async def test_every_sign_in_is_a_new_session_and_ends_the_one_before(
    sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    """A23."""
    first = await sign_in(marie.number)
    elsewhere = await sign_in(marie.number)
    assert isinstance(first, SignedIn)
    second = await sign_in(marie.number, replaces=first.secret)
    assert await _session(first, make, clock) is None
    assert await _session(second, make, clock)
    assert await _session(elsewhere, make, clock)


# One work for everybody (A5)


async def _statements(statements: list[str], sign_in: Sign, login: str) -> list[str]:
    statements.clear()
    with pytest.raises(WrongCredentials):
        await sign_in(login, password=WRONG)
    return [each for each in statements if "RESET ALL" not in each]


@pytest.mark.parametrize("persons", [0, 1, 3, 4, 6])
async def test_an_email_costs_the_same_for_one_many_or_none(
    statements: list[str], sign_in: Sign, make: Make, hasher: Passwords, persons: int
) -> None:
    """A5: four checks and the same statements, whoever has this address."""
    await make.brand()
    await sign_in_wrongly(sign_in)
    await _family(make, hasher, persons, same=persons)
    unknown = await _statements(statements, sign_in, "personne@nulle.part.example")
    before = hasher.runs
    known = await _statements(statements, sign_in, "famille@client.example")
    assert hasher.runs - before == identity.PERSONS_PER_EMAIL
    assert known == unknown
    assert sum("identity_person" in each for each in known) == 1


async def sign_in_wrongly(sign_in: Sign) -> None:
    """Let the pool and the counters of this address be there before anything is compared."""
    with pytest.raises(WrongCredentials):
        await sign_in("jamais@vu.example", password=WRONG)


async def test_a_customer_number_costs_the_same_whether_it_exists(
    statements: list[str], sign_in: Sign, marie: Account, hasher: Passwords
) -> None:
    """A5."""
    await sign_in_wrongly(sign_in)
    unknown = await _statements(statements, sign_in, "C9999999")
    before = hasher.runs
    known = await _statements(statements, sign_in, marie.number)
    assert hasher.runs - before == 1
    assert known == unknown
    assert sum("identity_person" in each for each in known) == 1


async def test_known_and_unknown_are_refused_in_the_same_words(
    sign_in: Sign, marie: Account
) -> None:
    """A5."""
    answers = []
    for login in (marie.number, "C9999999", "marie@client.example", "personne@nulle.example"):
        with pytest.raises(WrongCredentials) as refused:
            await sign_in(login, password=WRONG)
        answers.append((refused.value.code, refused.value.values, refused.value.path))
    assert len({str(each) for each in answers}) == 1


# Several persons with one e-mail


async def test_an_email_opens_the_one_whose_password_it_is(
    sign_in: Sign, make: Make, hasher: Passwords
) -> None:
    family = await _family(make, hasher, 3, same=1)
    signed_in = await sign_in("famille@client.example")
    assert isinstance(signed_in, SignedIn)
    assert signed_in.person_id == family[0].id


async def test_several_with_the_same_password_may_choose(
    world: World, sign_in: Sign, make: Make, hasher: Passwords, clock: DemoTime
) -> None:
    family = await _family(make, hasher, 3, same=2)
    choices = await sign_in("famille@client.example")
    assert isinstance(choices, list)
    assert {choice.person_id for choice in choices} == {family[0].id, family[1].id}
    assert not await Session.exists()
    chosen = await identity.choose(
        world,
        NOBODY,
        brand_id=(await make.brand()).id,
        ticket=choices[1].ticket,
        moment=await clock.moment(),
    )
    assert chosen.person_id == choices[1].person_id
    with pytest.raises(ChoiceExpired):
        await identity.choose(
            world,
            NOBODY,
            brand_id=(await make.brand()).id,
            ticket=choices[0].ticket,
            moment=await clock.moment(),
        )


async def test_twenty_uses_of_one_ticket_sign_in_once(
    world: World, sign_in: Sign, make: Make, hasher: Passwords, clock: DemoTime
) -> None:
    """As A15 for codes: single use holds under concurrency, for the sibling tickets too."""
    await _family(make, hasher, 2, same=2)
    choices = await sign_in("famille@client.example")
    assert isinstance(choices, list)
    brand_id, moment = (await make.brand()).id, await clock.moment()
    outcomes: list[bool] = []

    async def use(ticket: str) -> None:
        try:
            await identity.choose(world, NOBODY, brand_id=brand_id, ticket=ticket, moment=moment)
        except ChoiceExpired:
            outcomes.append(False)
        else:
            outcomes.append(True)

    async with anyio.create_task_group() as tasks:
        for turn in range(20):
            tasks.start_soon(use, choices[turn % 2].ticket)
    assert sorted(outcomes) == [False] * 19 + [True]
    assert await Session.all().count() == 1


async def test_refuses_a_ticket_that_is_late_invented_or_of_another_door(
    world: World, sign_in: Sign, make: Make, hasher: Passwords, clock: DemoTime
) -> None:
    await _family(make, hasher, 2, same=2)
    choices = await sign_in("famille@client.example")
    assert isinstance(choices, list)
    brand_id, moment = (await make.brand()).id, await clock.moment()
    ticket = choices[0].ticket
    with pytest.raises(ChoiceExpired):
        await identity.choose(world, NOBODY, brand_id=brand_id, ticket="x", moment=moment)
    with pytest.raises(ChoiceExpired):
        await identity.choose(world, NOBODY, brand_id=new_id(), ticket=ticket, moment=moment)
    with pytest.raises(ChoiceExpired):
        await identity.choose(
            world, NOBODY, brand_id=brand_id, ticket=ticket, kind=PersonKind.STAFF, moment=moment
        )
    await Person.filter(id=choices[0].person_id).update(active=False)
    with pytest.raises(ChoiceExpired):
        await identity.choose(world, NOBODY, brand_id=brand_id, ticket=ticket, moment=moment)
    await Person.filter(id=choices[0].person_id).update(active=True)
    await PersonChoice.all().update(expires_at=moment.real)
    with pytest.raises(ChoiceExpired):
        await identity.choose(world, NOBODY, brand_id=brand_id, ticket=ticket, moment=moment)


# Wrong tries (A4)


async def test_after_ten_wrong_tries_the_right_password_waits_as_well(
    sign_in: Sign, marie: Account, make: Make, clock: DemoTime, hasher: Passwords
) -> None:
    """A4: a growing delay, for right and wrong alike; who is signed in stays so."""
    inside = await sign_in(marie.number)
    for _ in range(10):
        with pytest.raises(WrongCredentials):
            await sign_in(marie.number, password=WRONG)
    before, answers = hasher.runs, []
    for password in (PASSWORD, WRONG):
        with pytest.raises(TooManyTries) as refused:
            await sign_in(marie.number, password=password)
        answers.append(refused.value.seconds)
    assert all(0 < seconds <= 15 for seconds in answers)
    assert hasher.runs == before
    assert await _session(inside, make, clock)


async def test_waiting_is_over_after_the_delay_and_grows_with_the_next_error(
    sign_in: Sign, marie: Account
) -> None:
    for _ in range(10):
        with pytest.raises(WrongCredentials):
            await sign_in(marie.number, password=WRONG)
    await _let_pass(seconds=15)
    with pytest.raises(WrongCredentials):
        await sign_in(marie.number, password=WRONG)
    with pytest.raises(TooManyTries) as refused:
        await sign_in(marie.number)
    assert 15 < refused.value.seconds <= 30
    await _let_pass(seconds=30)
    assert isinstance(await sign_in(marie.number), SignedIn)


async def _let_pass(**time: float) -> None:
    """Make the wrong tries older; the server's own time is nobody's to move."""
    for counter in await TryCounter.all():
        counter.last_at -= timedelta(**time)
        await counter.save(update_fields=["last_at"])


async def test_tries_during_the_delay_do_not_lengthen_it(sign_in: Sign, marie: Account) -> None:
    """Nobody can make another wait for ever."""
    for _ in range(10):
        with pytest.raises(WrongCredentials):
            await sign_in(marie.number, password=WRONG)
    for _ in range(5):
        with pytest.raises(TooManyTries):
            await sign_in(marie.number, password=WRONG)
    assert {counter.count for counter in await TryCounter.all()} == {10}


async def test_the_right_password_forgets_the_wrong_ones(sign_in: Sign, marie: Account) -> None:
    for _ in range(9):
        with pytest.raises(WrongCredentials):
            await sign_in(marie.number, password=WRONG)
    await sign_in(marie.number)
    counts = {counter.key.partition(":")[0]: counter.count for counter in await TryCounter.all()}
    assert counts == {"login": 0, "address": 9}


async def test_an_unknown_login_waits_as_a_known_one_does(sign_in: Sign, make: Make) -> None:
    await make.brand()
    for _ in range(10):
        with pytest.raises(WrongCredentials):
            await sign_in("C9999999", password=WRONG)
    with pytest.raises(TooManyTries):
        await sign_in("C9999999", password=WRONG)


async def test_an_address_waits_after_fifty_wrong_tries_and_others_do_not(
    sign_in: Sign, marie: Account
) -> None:
    for turn in range(50):
        with pytest.raises(WrongCredentials):
            await sign_in(f"C{turn:07d}", password=WRONG, address="198.51.100.1")
    with pytest.raises(TooManyTries):
        await sign_in(marie.number, address="198.51.100.1")
    assert isinstance(await sign_in(marie.number, address="198.51.100.2"), SignedIn)


async def test_thirty_tries_at_once_are_thirty_tries(sign_in: Sign, marie: Account) -> None:
    outcomes: list[str] = []

    async def guess() -> None:
        try:
            await sign_in(marie.number, password=WRONG)
        except (WrongCredentials, TooManyTries) as refused:
            outcomes.append(refused.code)

    async with anyio.create_task_group() as tasks:
        for _ in range(30):
            tasks.start_soon(guess)
    assert outcomes.count("WRONG_CREDENTIALS") == 10
    assert outcomes.count("TOO_MANY_TRIES") == 20


async def test_a_brand_may_allow_fewer_tries(
    sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    await brands.set_policy(
        Actor(Credential.COMMAND),
        brand_id=(await make.brand()).id,
        key="sign_in",
        changes={"tries_per_login": 3},
        now=await clock.now(),
    )
    for _ in range(3):
        with pytest.raises(WrongCredentials):
            await sign_in(marie.number, password=WRONG)
    with pytest.raises(TooManyTries):
        await sign_in(marie.number)


async def test_the_history_holds_every_try(sign_in: Sign, marie: Account, make: Make) -> None:
    for _ in range(10):
        with pytest.raises(WrongCredentials):
            await sign_in(marie.number, password=WRONG)
    with pytest.raises(TooManyTries):
        await sign_in(marie.number)
    await _let_pass(minutes=15)
    signed_in = await sign_in(marie.number)
    assert isinstance(signed_in, SignedIn)
    own = (await queries.sign_ins_of([signed_in.person_id]))[signed_in.person_id]
    assert [row["result"] for row in own] == ["SUCCEEDED"] + ["WRONG_CREDENTIALS"] * 10
    assert {(row["address"], row["agent"]) for row in own} == {("192.0.2.7", "Navigateur")}
    assert await SignIn.filter(result="TOO_MANY_TRIES", person_id=None).count() == 1


# Sessions


async def test_an_idle_session_ends_after_half_an_hour(
    sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    """A24."""
    signed_in = await sign_in(marie.number)
    assert await _session(signed_in, make, clock, minutes=29)
    assert await _session(signed_in, make, clock, minutes=29 + 29)
    assert await _session(signed_in, make, clock, minutes=29 + 29 + 31) is None


async def test_a_kept_session_may_rest_half_a_day_but_not_a_month(
    sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    """A24: 12 hours idle, 30 days whatever happens."""
    signed_in = await sign_in(marie.number, keep=True)
    assert isinstance(signed_in, SignedIn)
    assert await _session(signed_in, make, clock, hours=11)
    assert await _session(signed_in, make, clock, hours=11 + 13) is None
    for half_day in range(1, 60):
        assert await _session(signed_in, make, clock, hours=11 * half_day)
    assert await _session(signed_in, make, clock, hours=11 * 60)
    assert await _session(signed_in, make, clock, days=30, minutes=1) is None


async def test_the_demos_clock_ends_no_session(
    sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    """Law 8: sessions count the server's own time."""
    signed_in = await sign_in(marie.number)
    await clock.advance(days=400)
    assert await _session(signed_in, make, clock)


async def test_one_statement_finds_a_session_and_notes_its_use_once_a_minute(
    statements: list[str], sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    signed_in = await sign_in(marie.number)
    assert isinstance(signed_in, SignedIn)
    begun = await Session.get(id=signed_in.session_id)
    brand_id = (await make.brand()).id
    statements.clear()
    for seconds in (30, 90):
        await queries.session_of(
            hash_of(signed_in.secret),
            brand_id=brand_id,
            kind=PersonKind.CUSTOMER,
            real=begun.seen_at + timedelta(seconds=seconds),
        )
        if seconds == 30:
            untouched = await Session.get(id=signed_in.session_id)
            assert untouched.seen_at == begun.seen_at
    asked = [each for each in statements if "WITH living" in each]
    assert len(asked) == 2
    touched = await Session.get(id=signed_in.session_id)
    assert touched.seen_at == begun.seen_at + timedelta(seconds=90)


async def test_signing_out_ends_the_session_for_good(
    sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    """A25; twice is as good as once, and leaves one line."""
    signed_in = await sign_in(marie.number)
    actor = await _actor(signed_in)
    for _ in range(2):
        await identity.sign_out(actor, moment=await clock.moment())
    assert await _session(signed_in, make, clock) is None
    assert await Entry.filter(fact="person.signed_out").count() == 1


async def test_nobody_signs_another_person_out(
    sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    signed_in = await sign_in(marie.number)
    assert isinstance(signed_in, SignedIn)
    other = await make.person()
    await identity.sign_out(
        Actor(Credential.SESSION, person_id=other.id, credential_id=signed_in.session_id),
        moment=await clock.moment(),
    )
    assert await _session(signed_in, make, clock)


async def test_stepping_up_changes_the_secret(
    world: World, sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    """A23: the old secret is dead, the session is the same."""
    before = await sign_in(marie.number)
    assert isinstance(before, SignedIn)
    await Session.all().update(stepped_up_at=None)
    after = await identity.step_up(
        world, await _actor(before), password=PASSWORD, moment=await clock.moment()
    )
    assert await _session(before, make, clock) is None
    found = await _session(after, make, clock)
    assert found is not None
    assert found["id"] == before.session_id
    assert found["stepped_up_at"] is not None


async def test_stepping_up_counts_wrong_tries_and_keeps_the_session(
    world: World, sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    signed_in = await sign_in(marie.number)
    actor = await _actor(signed_in)
    for _ in range(10):
        with pytest.raises(WrongCredentials):
            await identity.step_up(world, actor, password=WRONG, moment=await clock.moment())
    with pytest.raises(TooManyTries):
        await identity.step_up(world, actor, password=PASSWORD, moment=await clock.moment())
    assert await _session(signed_in, make, clock)
    assert await SignIn.filter(method="STEP_UP", result="WRONG_CREDENTIALS").count() == 10


async def test_neither_a_token_nor_an_ended_session_steps_up(
    world: World, sign_in: Sign, marie: Account, clock: DemoTime
) -> None:
    """A41."""
    signed_in = await sign_in(marie.number)
    actor = await _actor(signed_in)
    moment = await clock.moment()
    token = Actor(Credential.TOKEN, person_id=actor.person_id, credential_id=new_id())
    with pytest.raises(NotSignedIn):
        await identity.step_up(world, token, password=PASSWORD, moment=moment)
    await identity.sign_out(actor, moment=moment)
    with pytest.raises(NotSignedIn):
        await identity.step_up(world, actor, password=PASSWORD, moment=moment)


async def test_lists_where_a_person_is_signed_in(
    sign_in: Sign, marie: Account, clock: DemoTime
) -> None:
    first = await sign_in(marie.number)
    await sign_in(marie.number, address="198.51.100.2")
    assert isinstance(first, SignedIn)
    await identity.sign_out(await _actor(first), moment=await clock.moment())
    living = await queries.sessions(first.person_id, real=(await clock.moment()).real)
    assert [row["address"] for row in living] == ["198.51.100.2"]


# Passwords


async def test_a_new_password_ends_every_other_session(
    world: World, sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    """A25."""
    own, elsewhere = await sign_in(marie.number), await sign_in(marie.number)
    assert isinstance(own, SignedIn)
    fresh = "un tout nouveau mot de passe"
    await identity.set_password(
        world,
        await _actor(own),
        person_id=own.person_id,
        password=fresh,
        moment=await clock.moment(),
    )
    assert await _session(own, make, clock)
    assert await _session(elsewhere, make, clock) is None
    with pytest.raises(WrongCredentials):
        await sign_in(marie.number)
    assert isinstance(await sign_in(marie.number, password=fresh), SignedIn)


async def test_refuses_a_new_password_that_is_short_or_ones_own(
    world: World, sign_in: Sign, marie: Account, clock: DemoTime
) -> None:
    signed_in = await sign_in(marie.number)
    assert isinstance(signed_in, SignedIn)
    for password, refusal in [
        ("trop court", PasswordTooShort),
        ("Hébergeur-2026", PasswordTooCommon),
        ("marie@client.example", PasswordTooCommon),
    ]:
        with pytest.raises(refusal):
            await identity.set_password(
                world,
                await _actor(signed_in),
                person_id=signed_in.person_id,
                password=password,
                moment=await clock.moment(),
            )
    assert isinstance(await sign_in(marie.number), SignedIn)


async def test_a_hash_of_other_costs_is_renewed_at_sign_in(
    sign_in: Sign, marie: Account, hasher: Passwords
) -> None:
    """A1, ASVS 11.4.2."""
    old = await Passwords(memory_kib=16, rounds=2).hash(PASSWORD)
    await Person.all().update(password_hash=old)
    signed_in = await sign_in(marie.number)
    assert isinstance(signed_in, SignedIn)
    renewed = (await Person.get(id=signed_in.person_id)).password_hash
    assert renewed != old
    assert not hasher.outdated(renewed)
    assert isinstance(await sign_in(marie.number), SignedIn)


# Staff and making persons known


async def test_staff_sign_in_by_their_door_only(
    world: World, sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    """A38; a customer's session is never staff's."""
    created = await identity.create_staff(
        world,
        Actor(Credential.COMMAND),
        brand_id=(await make.brand()).id,
        first_name="Sam",
        last_name="Support",
        email="Sam@hebergeur.example",
        password=PASSWORD,
        moment=await clock.moment(),
    )
    assert created.staff_role == StaffRole.SUPPORT
    with pytest.raises(WrongCredentials):
        await sign_in("sam@hebergeur.example")
    for login in (marie.number, "marie@client.example"):
        with pytest.raises(WrongCredentials):
            await sign_in(login, kind=PersonKind.STAFF)
    inside = await sign_in("sam@hebergeur.example", kind=PersonKind.STAFF)
    assert isinstance(inside, SignedIn)
    assert await _session(inside, make, clock) is None
    assert await Entry.filter(fact="staff.created").count() == 1


async def test_a_person_without_a_password_cannot_sign_in_yet(
    world: World, sign_in: Sign, make: Make, clock: DemoTime
) -> None:
    """A8: no initial secret that could be guessed."""
    brand_id, moment = (await make.brand()).id, await clock.moment()
    command = Actor(Credential.COMMAND)
    paul = await identity.create_person(
        world,
        command,
        brand_id=brand_id,
        first_name="Paul",
        last_name="Martin",
        email="paul@client.example",
        moment=moment,
    )
    await identity.add_login(command, person_id=paul.id, name="C7654321", now=moment.now)
    with pytest.raises(WrongCredentials):
        await sign_in("C7654321", password="!")
    await identity.set_password(world, command, person_id=paul.id, password=PASSWORD, moment=moment)
    assert isinstance(await sign_in("c7654321"), SignedIn)


async def test_refuses_a_taken_login_and_a_broken_email(
    world: World, marie: Account, make: Make, clock: DemoTime
) -> None:
    brand_id, moment = (await make.brand()).id, await clock.moment()
    command = Actor(Credential.COMMAND)
    person = await make.person()
    with pytest.raises(LoginTaken):
        await identity.add_login(command, person_id=person.id, name=marie.number, now=moment.now)
    with pytest.raises(EmailRefused):
        await identity.create_person(
            world,
            command,
            brand_id=brand_id,
            first_name="Paul",
            last_name="Martin",
            email="paul",
            moment=moment,
        )
    assert await Login.all().count() == 1


async def test_each_act_leaves_one_line(
    world: World, sign_in: Sign, marie: Account, clock: DemoTime
) -> None:
    """Law 7."""
    signed_in = await sign_in(marie.number)
    assert isinstance(signed_in, SignedIn)
    await identity.step_up(
        world, await _actor(signed_in), password=PASSWORD, moment=await clock.moment()
    )
    facts = await Entry.all().order_by("id").values_list("fact", "person_id")
    assert facts == [
        ("person.signed_in", signed_in.person_id),
        ("person.stepped_up", signed_in.person_id),
    ]


async def test_tidying_up_forgets_only_what_no_longer_counts(
    world: World, sign_in: Sign, marie: Account, make: Make, clock: DemoTime
) -> None:
    living, ended = await sign_in(marie.number), await sign_in(marie.number)
    assert isinstance(ended, SignedIn)
    real = (await clock.moment()).real
    await Session.filter(id=ended.session_id).update(
        created_at=real - timedelta(days=40), expires_at=real - timedelta(days=10)
    )
    await SignIn.bulk_create(
        SignIn(
            brand_id=marie.brand_id,
            at=real - timedelta(days=days),
            method="PASSWORD",
            result="SUCCEEDED",
        )
        for days in (364, 366)
    )
    for _ in range(2):
        await identity.tidy_up(world, new_id())
    assert await _session(living, make, clock)
    assert not await Session.exists(id=ended.session_id)
    assert await SignIn.filter(at__lt=real - timedelta(days=365)).count() == 0
    assert await SignIn.filter(at__lt=real - timedelta(days=300)).count() == 1
