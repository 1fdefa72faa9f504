"""A sign-in with a wrong password takes as long for a login that exists as for one that does not (A5)."""

import time
from statistics import median

from rich.table import Table

from backend.demo import people
from backend.features.brands.models import Brand
from backend.features.identity import operations as identity
from backend.features.identity.refusals import WrongCredentials
from backend.features.journal.models import Actor, Credential
from backend.kit import database
from bench.house import House

TRIES = 40
WRONG = "ce-n-est-pas-le-bon"


async def measure(house: House) -> Table:
    number = (await house.account(people.INDIVIDUAL)).number
    pairs = {
        "customer number": (number, number[:-3] + "999"),
        "e-mail of one person": (people.MARIE.email, "personne@nulle-part.example"),
        "e-mail of two persons": (people.CAMILLE.email, "personne@nulle-part.example"),
    }
    table = Table(
        title=f"A wrong password, milliseconds (medians of {TRIES}, argon2id as installed)"
    )
    for column in ("", "known", "unknown", "difference"):
        table.add_column(column, justify="left" if not column else "right")
    for name, (known, unknown) in pairs.items():
        taken = [
            (await _wrongly(house, known), await _wrongly(house, unknown)) for _ in range(TRIES)
        ]
        table.add_row(
            name,
            f"{median(one for one, _ in taken) * 1000:.1f}",
            f"{median(other for _, other in taken) * 1000:.1f}",
            f"{median(one - other for one, other in taken) * 1000:+.1f}",
        )
    return table


async def _wrongly(house: House, login: str) -> float:
    brand = await Brand.first()
    assert brand is not None
    # Nobody waits for the limit here; it is what the tests are about.
    await database.execute("DELETE FROM identity_try_counter")
    actor = Actor(Credential.NONE, brand_id=brand.id, address="192.0.2.80")
    moment = await house.world.clock.moment()
    began = time.perf_counter()
    try:
        await identity.sign_in(
            house.world, actor, brand_id=brand.id, login=login, password=WRONG, moment=moment
        )
    except WrongCredentials:
        return time.perf_counter() - began
    raise AssertionError("the wrong password opened a door")
