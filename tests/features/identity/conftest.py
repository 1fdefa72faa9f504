"""Persons with passwords, and one way to sign in as any of them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from backend.features.accounts.models import Account
from backend.features.identity import operations as identity
from backend.features.identity.models import Person, PersonKind
from backend.features.identity.operations import Choice, SignedIn
from backend.features.identity.passwords import Passwords, passwords
from backend.features.journal.models import Actor, Credential
from backend.ports.world import World
from tests.conftest import DemoTime
from tests.make import Make

PASSWORD = " Le chat dort sur le toit "
NOBODY = Actor(Credential.NONE, address="192.0.2.7")

SignIn = Callable[..., Awaitable[SignedIn | list[Choice]]]


@pytest.fixture
def hasher(world: World) -> Passwords:
    """The argon2 of this test's settings, which counts its runs."""
    return passwords(world.settings)


@pytest.fixture
async def hashed(hasher: Passwords) -> str:
    return await hasher.hash(PASSWORD)


@pytest.fixture
def sign_in(world: World, make: Make, clock: DemoTime) -> SignIn:
    """`await sign_in("C0000001")`, with the right password from one address unless said otherwise."""

    async def signed_in(
        login: str,
        *,
        password: str = PASSWORD,
        address: str = "192.0.2.7",
        kind: PersonKind = PersonKind.CUSTOMER,
        keep: bool = False,
        replaces: str = "",
    ) -> SignedIn | list[Choice]:
        return await identity.sign_in(
            world,
            replace(NOBODY, address=address),
            brand_id=(await make.brand()).id,
            login=login,
            password=password,
            keep=keep,
            agent="Navigateur",
            kind=kind,
            replaces=replaces,
            moment=await clock.moment(),
        )

    return signed_in


@pytest.fixture
async def marie(make: Make, hashed: str) -> Account:
    """An account whose person signs in with PASSWORD."""
    customer = await make.account()
    await Person.filter(id=customer.person.id).update(
        password_hash=hashed, email="Marie@Client.example", email_key="marie@client.example"
    )
    return customer.account
