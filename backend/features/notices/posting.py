"""Who gets a letter, in which language and from whom; and how it gets into the outbox once."""

import hashlib
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.features.accounts import queries as accounts
from backend.features.brands import queries as brands
from backend.features.notices.writing import Written
from backend.features.work import operations as work
from backend.features.work.operations import Post
from backend.kit import database, ids
from backend.kit.money import Money
from backend.kit.words import Words, words
from backend.ports.world import World


@dataclass(frozen=True)
class Addressee:
    """Somebody who gets a letter of an account, in their language, from the account's brand."""

    account_id: UUID
    email: str
    name: str
    words: Words
    brand: str
    sender: str
    zone: ZoneInfo


def money(to: Addressee, minor: int, currency: str) -> str:
    return to.words.money(Money(minor, currency))


def follow_url(world: World, operation_id: UUID | None, otherwise: str) -> str:
    """Return the page on which an operation is followed, or another one for what has none."""
    page = f"operations/{ids.public('op', operation_id)}" if operation_id else otherwise
    return f"{world.settings.base_url}/{page}"


async def addressees(account_id: UUID) -> list[Addressee]:
    found = await accounts.recipients(account_id)
    brand = await brands.brand(found[0]["brand_id"])
    assert brand is not None  # an account has one
    return [
        Addressee(
            account_id=account_id,
            email=to["email"],
            name=to["name"],
            words=words(to["locale"]),
            brand=brand["name"],
            sender=brand["sender"],
            zone=ZoneInfo(brand["zone"]),
        )
        for to in found
    ]


async def post(
    world: World,
    to: Addressee,
    letter: str,
    about: UUID,
    written: Written,
    *,
    version: int | str = 0,
) -> None:
    """Put a letter into the outbox, once for the thing it tells about; a thing that changes has versions."""
    which = f"{about}.{version}" if version else str(about)
    moment = await world.clock.moment()
    recipient = hashlib.sha256(to.email.encode()).hexdigest()[:16]
    async with database.transaction("notices.post"):
        await work.post(
            Post(
                event_key=f"{letter}:{which}:{recipient}",
                letter=letter,
                account_id=to.account_id,
                recipient=to.email,
                sender=to.sender,
                sender_name=to.brand,
                subject=written.subject,
                text=written.text,
                html=written.html,
                locale=to.words.locale,
            ),
            now=moment.now,
        )
