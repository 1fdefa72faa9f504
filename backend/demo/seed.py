"""Conducting the demo's first start: the tables in one transaction, then the sandboxes, then the token.

The tables are written whole or not at all; the sandboxes are told from the tables, the token comes last. So a
first start that was killed goes on at the next one from whatever was done, and nothing is there twice.
"""

from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from backend.demo import belongings, choices, conversations, opening, outside, past, people
from backend.demo.calendar import Calendar
from backend.features.accounts import operations as accounts
from backend.features.accounts.models import Account, ApiToken
from backend.features.accounts.policy import TOKENS_MAY
from backend.features.billing.bulk import Books
from backend.features.brands.models import Brand
from backend.features.work.bulk import Batch
from backend.kit import database
from backend.kit.clock import Moment
from backend.ports.world import World

ZONE = ZoneInfo("Europe/Paris")
TOKEN_DAYS = 365


@dataclass(frozen=True)
class Seeded:
    """Who can sign in, and a token of the agency's account; its secret is known this once."""

    logins: list[dict[str, str]]
    token: str


async def seed(world: World) -> Seeded | None:
    """Fill an empty Comptoir with the demo; None when that was done before.

    Who deletes demo.json gets a new token at the next start: the tables hold no secret to repeat.
    """
    moment = await world.clock.moment()
    announced = (world.settings.data_dir / "demo.json").exists()
    if announced and await ApiToken.exists(label=people.TOKEN_LABEL):
        return None
    if not await Brand.exists():
        await _write(world, moment)
    await outside.fill(world.settings)
    numbers = await _numbers()
    return Seeded(
        logins=list(people.logins(numbers)),
        token=await _token(numbers[people.AGENCY.key], moment),
    )


async def _write(world: World, moment: Moment) -> None:
    async with database.transaction():
        # Thousands of rows at once, on machines of any speed.
        await database.execute("SET LOCAL statement_timeout = '60s'")
        await database.execute("SET LOCAL idle_in_transaction_session_timeout = '60s'")
        batch = Batch()
        stage = await opening.open_house(world, batch, Calendar.of(moment.now, ZONE))
        entity = await stage.brand.legal_entity
        books = Books(batch, stage.brand, entity, charge_name=outside.charge_name)
        belongings.move_in(stage)
        await past.play(stage, books)
        belongings.settle_down(stage)
        await conversations.hold_all(stage)
        await books.close()
        await batch.write()
        await choices.choose_all(stage, moment)


async def _numbers() -> dict[str, str]:
    """Return the customer number of each customer of the demo, by their e-mail."""
    known = {account.email: account.number for account in await Account.all()}
    return {customer.key: known[customer.profile.email] for customer in people.CUSTOMERS}


async def _token(account_number: str, moment: Moment) -> str:
    """Make a token that may do whatever a token may; those of an earlier start that nobody heard of end."""
    await ApiToken.filter(label=people.TOKEN_LABEL, revoked_at=None).update(revoked_at=moment.real)
    made = await accounts.create_token_by_command(
        opening.COMMAND,
        account_number=account_number,
        label=people.TOKEN_LABEL,
        permissions=[each.value for each in TOKENS_MAY],
        expires_at=moment.real + timedelta(days=TOKEN_DAYS),
        moment=moment,
    )
    return made.secret
