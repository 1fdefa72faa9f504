"""The list of what waits for a person, for the command line: the same rows as the staff page, in plain words."""

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.domains.rules import readable
from backend.features.journal.models import Actor, Credential
from backend.features.overview import stuck, stuck_queries
from backend.features.overview.stuck_queries import Sought
from backend.kit import ids
from backend.kit.database import Row
from backend.kit.money import Money
from backend.kit.paging import Beyond, Page
from backend.kit.words import words
from backend.ports.world import World

AT_ONCE = 500


async def listed(world: World) -> list[Row]:
    """Return all of it, the longest first; `id` is what `comptoir jobs resolve` takes."""
    moment = await world.clock.moment()
    reach = await policy.reach(Actor(Credential.COMMAND), Permission.STAFF_WORK_VIEW, moment=moment)
    found: list[Row] = []
    page = Page(size=AT_ONCE)
    while True:
        part = await stuck_queries.stuck_work(reach, Sought(), page)
        found += [_plain(row) for row in part.rows]
        if not part.has_next:
            return found
        last = part.rows[-1]
        page = Page(size=AT_ONCE, beyond=Beyond(last["cursor_key"], str(last["id"])))


def _plain(row: Row) -> Row:
    in_words = words("en")
    minor = row["amount_minor"]
    return {
        "id": ids.public(row["prefix"], row["id"]),
        "kind": row["kind"],
        "job": row["job"],
        "since": row["since"].isoformat(timespec="seconds"),
        "account": row["account_number"],
        "customer": row["account_name"],
        "services": [readable(name) for name in row["names"] or ()],
        "recipient": row["recipient"],
        "amount": None if minor is None else in_words.money(Money(minor, row["currency"])),
        "why": stuck.why(row, in_words),
        "detail": row["detail"],
        "ways": [way.value for way in stuck.ways(row)],
    }
