"""Acts of persons: signing in and out, typing the password again, and being made known to us.

An attempt costs and answers the same whether its login means one person, several or none (reliability.md
A5). A customer number means at most one person, an e-mail may mean several, and anybody can see which of
the two was typed. So:

    customer number   always 1 check of argon2
    e-mail            always PERSONS_PER_EMAIL checks: the persons found, the rest with a dummy hash

in one thread, one after the other, between the same SQL statements. One run for a whole family would need
one salt for all of them, hence equal hashes for equal passwords, and a new hash for everybody when one
changes the e-mail. Persons beyond PERSONS_PER_EMAIL on one e-mail sign in with their customer numbers.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from backend.features.brands.models import Brand
from backend.features.brands.policies import SignInPolicy
from backend.features.identity import queries, rules, trying
from backend.features.identity.models import (
    Login,
    Person,
    PersonChoice,
    PersonKind,
    Session,
    SignIn,
    SignInMethod,
    SignInResult,
    StaffRole,
    TryCounter,
)
from backend.features.identity.passwords import passwords
from backend.features.identity.refusals import (
    ChoiceExpired,
    LanguageUnknown,
    LoginTaken,
    NotSignedIn,
    WrongCredentials,
)
from backend.features.identity.secret import hashed, new_secret
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor, Credential
from backend.kit import database
from backend.kit.clock import Moment
from backend.kit.database import Row
from backend.kit.ids import new_id
from backend.kit.words import LOCALES
from backend.ports.world import World

PERSONS_PER_EMAIL = 4
CHOICE_MINUTES = 5
HISTORY_DAYS = 365  # décret 2021-1362: data of connections are kept for one year.
NO_PASSWORD = "!"  # noqa: S105 - no hash, hence opened by nothing


@dataclass(frozen=True)
class SignedIn:
    """Somebody is signed in; `secret` goes into the cookie and is kept nowhere else."""

    person_id: UUID
    session_id: UUID
    secret: str
    keep: bool
    expires_at: datetime


@dataclass(frozen=True)
class Choice:
    """One of the persons whom the password opens; `ticket` signs in as that person, once."""

    person_id: UUID
    name: str
    ticket: str


async def sign_in(
    world: World,
    actor: Actor,
    *,
    brand_id: UUID,
    login: str,
    password: str,
    moment: Moment,
    keep: bool = False,
    agent: str = "",
    kind: PersonKind = PersonKind.CUSTOMER,
    replaces: str = "",
) -> SignedIn | list[Choice]:
    """Sign in with a customer number or an e-mail; several persons with that password may choose.

    `kind` is the door: staff come in by theirs only, and customers never through it. `replaces` is the
    cookie the browser still had; that session ends. Refuses `WrongCredentials` and `TooManyTries`;
    while a login has to wait, the right password is refused like a wrong one (A4).
    """
    key = rules.login_key(login)
    counter = rules.login_counter(brand_id, kind, key)
    policy = await trying.count_try(
        actor,
        brand_id=brand_id,
        login_counter=counter,
        person_id=None,
        method=SignInMethod.PASSWORD,
        agent=agent,
        moment=moment,
    )
    most = PERSONS_PER_EMAIL if rules.is_email(key) else 1
    found = await queries.openable(brand_id, kind, key, most=most)
    right = await passwords(world.settings).matches(
        password, [person["password_hash"] for person in found], checks=most
    )
    opened = [person for person, opens in zip(found, right, strict=True) if opens]
    if not opened:
        meant: list[UUID | None] = [person["id"] for person in found]
        await trying.note(
            actor,
            brand_id,
            meant,
            method=SignInMethod.PASSWORD,
            result=SignInResult.WRONG_CREDENTIALS,
            agent=agent,
            moment=moment,
        )
        raise WrongCredentials
    await _rehash(world, opened, password)
    async with database.transaction():
        await trying.take_back(actor, login_counter=counter, moment=moment)
        if len(opened) > 1:
            return await _offer_choice(
                actor, brand_id, opened, keep=keep, agent=agent, moment=moment
            )
        return await _begin_session(
            world,
            actor,
            policy,
            brand_id=brand_id,
            person_id=opened[0]["id"],
            method=SignInMethod.PASSWORD,
            keep=keep,
            agent=agent,
            replaces=replaces,
            moment=moment,
        )


async def choose(
    world: World,
    actor: Actor,
    *,
    brand_id: UUID,
    ticket: str,
    moment: Moment,
    agent: str = "",
    kind: PersonKind = PersonKind.CUSTOMER,
    replaces: str = "",
) -> SignedIn:
    """Sign in as one of the persons whom the password opened; the other tickets are spent with this one.

    Refuses `ChoiceExpired`, also at another door or brand than the password was typed at.
    """
    policy = await trying.sign_in_policy(brand_id, moment)
    async with database.transaction():
        asked = await PersonChoice.get_or_none(secret_hash=hashed(ticket))
        if asked is None:
            raise ChoiceExpired
        # Locked in one order, so that two tickets of one try never block each other for ever.
        offered = await PersonChoice.filter(try_id=asked.try_id).select_for_update().order_by("id")
        chosen = next(choice for choice in offered if choice.id == asked.id)
        person = await Person.get(id=chosen.person_id)
        here = (person.brand_id, person.kind, person.active) == (brand_id, kind, True)
        if not here or chosen.used_at is not None or chosen.expires_at <= moment.real:
            raise ChoiceExpired
        await PersonChoice.filter(try_id=asked.try_id).update(used_at=moment.real)
        return await _begin_session(
            world,
            actor,
            policy,
            brand_id=brand_id,
            person_id=person.id,
            method=SignInMethod.CHOICE,
            keep=chosen.keep,
            agent=agent,
            replaces=replaces,
            moment=moment,
        )


async def step_up(
    world: World, actor: Actor, *, password: str, moment: Moment, agent: str = ""
) -> SignedIn:
    """Type the password again before something grave; the session goes on under a new secret (A23).

    Refuses `NotSignedIn` without a session (a token never steps up), `WrongCredentials`, `TooManyTries`.
    """
    if actor.credential != Credential.SESSION or actor.person_id is None:
        raise NotSignedIn
    person = await Person.get(id=actor.person_id)
    counter = rules.person_counter(person.id)
    await trying.count_try(
        actor,
        brand_id=person.brand_id,
        login_counter=counter,
        person_id=person.id,
        method=SignInMethod.STEP_UP,
        agent=agent,
        moment=moment,
    )
    [right] = await passwords(world.settings).matches(password, [person.password_hash], checks=1)
    result = SignInResult.SUCCEEDED if right else SignInResult.WRONG_CREDENTIALS
    async with database.transaction():
        await trying.note(
            actor,
            person.brand_id,
            [person.id],
            method=SignInMethod.STEP_UP,
            result=result,
            agent=agent,
            moment=moment,
        )
        if right:
            await trying.take_back(actor, login_counter=counter, moment=moment)
            return await _renew_secret(actor, person, moment)
    raise WrongCredentials


async def sign_out(actor: Actor, *, moment: Moment) -> None:
    """End the caller's own session. Twice is as good as once."""
    async with database.transaction():
        ended = await Session.filter(
            id=actor.credential_id, person_id=actor.person_id, revoked_at=None
        ).update(revoked_at=moment.real)
        if ended and actor.person_id:
            await _write(actor, "person.signed_out", actor.person_id, moment)


async def create_person(
    world: World,
    actor: Actor,
    *,
    brand_id: UUID,
    first_name: str,
    last_name: str,
    email: str,
    moment: Moment,
    password: str | None = None,
    locale: str = "fr",
) -> Person:
    """Make a customer's person known; without a password nobody can sign in as them yet.

    They get a login with their account's number (`accounts`); the e-mail works by itself. Refuses
    `EmailRefused` and what `set_password` refuses.
    """
    return await _create(
        world,
        actor,
        PersonKind.CUSTOMER,
        StaffRole.SUPPORT,
        brand_id=brand_id,
        first_name=first_name,
        last_name=last_name,
        email=email,
        password=password,
        locale=locale,
        moment=moment,
    )


async def create_staff(
    world: World,
    actor: Actor,
    *,
    brand_id: UUID,
    first_name: str,
    last_name: str,
    email: str,
    password: str,
    moment: Moment,
    role: StaffRole = StaffRole.SUPPORT,
    locale: str = "fr",
) -> Person:
    """Make a member of staff known, who signs in by the staff door. There is no default one (A8).

    Refuses `EmailRefused` and what `set_password` refuses.
    """
    return await _create(
        world,
        actor,
        PersonKind.STAFF,
        role,
        brand_id=brand_id,
        first_name=first_name,
        last_name=last_name,
        email=email,
        password=password,
        locale=locale,
        moment=moment,
    )


async def add_login(actor: Actor, *, person_id: UUID, name: str, now: datetime) -> None:
    """Let a person sign in by a name, such as the customer number. Refuses `LoginTaken`."""
    checked = rules.checked_login_name(name)
    async with database.transaction():
        person = await Person.select_for_update().get(id=person_id)
        if await Login.exists(brand_id=person.brand_id, name=checked):
            raise LoginTaken("login", login=name)
        await Login.create(brand_id=person.brand_id, name=checked, person=person)
        await journal.write(
            actor,
            "person.login_added",
            now=now,
            subject=person_id,
            targets=[("person", person_id)],
            after={"login": checked},
        )


async def set_password(
    world: World,
    actor: Actor,
    *,
    person_id: UUID,
    password: str,
    moment: Moment,
    reason: str = "",
) -> None:
    """Give a person a new password; wherever else they are signed in, that session ends (A25).

    The caller's own session stays. Refuses `PasswordTooShort`, `PasswordTooLong`, `PasswordTooCommon`.
    """
    person = await Person.get(id=person_id)
    await _check_password(password, person)
    fresh = await passwords(world.settings).hash(password)
    async with database.transaction():
        person = await Person.select_for_update().get(id=person_id)
        person.password_hash = fresh
        await person.save(update_fields=["password_hash"])
        others = Session.filter(person_id=person_id, revoked_at=None)
        if actor.person_id == person_id and actor.credential_id:
            others = others.exclude(id=actor.credential_id)
        await others.update(revoked_at=moment.real)
        await PersonChoice.filter(person_id=person_id, used_at=None).update(used_at=moment.real)
        await _write(actor, "person.password_changed", person_id, moment, reason=reason)


async def set_language(actor: Actor, *, locale: str, moment: Moment) -> UUID:
    """Let a signed-in person choose the language of page and letters, and return the person.

    Refuses `NotSignedIn`, which an API token is too, and `LanguageUnknown`.
    """
    if actor.person_id is None or actor.credential is not Credential.SESSION:
        raise NotSignedIn
    if locale not in LOCALES:
        raise LanguageUnknown("locale", known=", ".join(LOCALES))
    async with database.transaction():
        await Person.filter(id=actor.person_id).update(locale=locale)
        await _write(actor, "person.language_chosen", actor.person_id, moment)
    return actor.person_id


async def tidy_up(world: World, _ref: UUID) -> None:
    """Forget what no longer counts: ended sessions, spent choices, old counters, history past its year."""
    real = (await world.clock.moment()).real
    await PersonChoice.filter(expires_at__lt=real - timedelta(days=1)).delete()
    await Session.filter(expires_at__lt=real - timedelta(days=1)).delete()
    await TryCounter.filter(last_at__lt=real - timedelta(days=2)).delete()
    await SignIn.filter(at__lt=real - timedelta(days=HISTORY_DAYS)).delete()


async def _begin_session(
    world: World,
    actor: Actor,
    policy: SignInPolicy,
    *,
    brand_id: UUID,
    person_id: UUID,
    method: SignInMethod,
    keep: bool,
    agent: str,
    replaces: str,
    moment: Moment,
) -> SignedIn:
    settings = world.settings
    secret = new_secret()
    session = await Session.create(
        person_id=person_id,
        secret_hash=hashed(secret),
        keep=keep,
        idle_minutes=policy.keep_hours * 60 if keep else settings.session_idle_minutes,
        address=actor.address,
        agent=agent[: trying.AGENT_LETTERS],
        created_at=moment.real,
        seen_at=moment.real,
        expires_at=moment.real + timedelta(days=settings.session_days),
        stepped_up_at=moment.real,  # the password was typed just now
    )
    if replaces:
        await Session.filter(secret_hash=hashed(replaces), revoked_at=None).update(
            revoked_at=moment.real
        )
    await trying.note(
        actor,
        brand_id,
        [person_id],
        method=method,
        result=SignInResult.SUCCEEDED,
        agent=agent,
        moment=moment,
    )
    signed_in = replace(
        actor, credential=Credential.SESSION, person_id=person_id, credential_id=session.id
    )
    await _write(signed_in, "person.signed_in", person_id, moment)
    return SignedIn(person_id, session.id, secret, keep, session.expires_at)


async def _offer_choice(
    actor: Actor, brand_id: UUID, opened: list[Row], *, keep: bool, agent: str, moment: Moment
) -> list[Choice]:
    try_id = new_id()
    offered = [
        Choice(person["id"], f"{person['first_name']} {person['last_name']}".strip(), new_secret())
        for person in opened
    ]
    await PersonChoice.bulk_create(
        PersonChoice(
            try_id=try_id,
            person_id=choice.person_id,
            secret_hash=hashed(choice.ticket),
            keep=keep,
            expires_at=moment.real + timedelta(minutes=CHOICE_MINUTES),
        )
        for choice in offered
    )
    await trying.note(
        actor,
        brand_id,
        [choice.person_id for choice in offered],
        method=SignInMethod.PASSWORD,
        result=SignInResult.CHOICE_OFFERED,
        agent=agent,
        moment=moment,
    )
    return offered


async def _renew_secret(actor: Actor, person: Person, moment: Moment) -> SignedIn:
    session = await Session.select_for_update().get_or_none(
        id=actor.credential_id, person_id=person.id, revoked_at=None
    )
    if session is None:
        raise NotSignedIn
    secret = new_secret()
    session.secret_hash = hashed(secret)
    session.stepped_up_at = session.seen_at = moment.real
    await session.save(update_fields=["secret_hash", "stepped_up_at", "seen_at"])
    await _write(actor, "person.stepped_up", person.id, moment)
    return SignedIn(person.id, session.id, secret, session.keep, session.expires_at)


async def _rehash(world: World, opened: list[Row], password: str) -> None:
    """Bring hashes of older costs up to date while the password is at hand (ASVS 11.4.2)."""
    hasher = passwords(world.settings)
    for person in opened:
        if hasher.outdated(person["password_hash"]):
            fresh = await hasher.hash(password)
            await Person.filter(id=person["id"], password_hash=person["password_hash"]).update(
                password_hash=fresh
            )


async def _create(
    world: World,
    actor: Actor,
    kind: PersonKind,
    role: StaffRole,
    *,
    brand_id: UUID,
    first_name: str,
    last_name: str,
    email: str,
    password: str | None,
    locale: str,
    moment: Moment,
) -> Person:
    checked = rules.checked_email(email)
    person = Person(
        brand_id=brand_id,
        kind=kind,
        staff_role=role,
        first_name=first_name,
        last_name=last_name,
        email=checked,
        email_key=rules.login_key(checked),
        locale=locale,
        password_hash=NO_PASSWORD,
        created_at=moment.now,
    )
    if password is not None:
        await _check_password(password, person)
        person.password_hash = await passwords(world.settings).hash(password)
    async with database.transaction():
        await person.save(force_create=True)
        await journal.write(
            actor,
            "staff.created" if kind == PersonKind.STAFF else "person.created",
            now=moment.now,
            subject=person.id,
            targets=[("person", person.id)],
            after={"name": f"{first_name} {last_name}".strip(), "email": checked},
        )
    return person


async def _check_password(password: str, person: Person) -> None:
    brand = await Brand.get(id=person.brand_id)
    logins = await Login.filter(person_id=person.id).values_list("name", flat=True)
    names = [person.first_name, person.last_name, f"{person.first_name}{person.last_name}"]
    mail = [person.email, person.email.rpartition("@")[0]]
    rules.check_password(password, own_words=[brand.name, *names, *mail, *map(str, logins)])


async def _write(
    actor: Actor, fact: str, person_id: UUID, moment: Moment, *, reason: str = ""
) -> None:
    await journal.write(
        actor,
        fact,
        now=moment.now,
        subject=person_id,
        targets=[("person", person_id)],
        reason=reason,
    )
