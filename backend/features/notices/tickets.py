"""Tickets that open by themselves because of a fact: the customer need not write that something went wrong.

They are opened from here because this is the lowest room, beside renewals, that sees both what happened to an order
and support: those two are neighbours and know nothing of each other (design.md, section 1).
"""

from uuid import UUID

from backend.features.accounts import queries as accounts
from backend.features.brands import queries as brands
from backend.features.domains.rules import readable
from backend.features.journal import operations as journal
from backend.features.notices import queries
from backend.features.orders import rules as orders
from backend.features.support import operations as support
from backend.kit.words import words
from backend.ports.world import World


async def open_about_refused_line(world: World, line_id: UUID) -> None:
    """Open a ticket about a line that the other side refused for good and that was given back (reliability F35).

    Nothing for a line that staff gave back: they have looked after it. A repeated job opens no second one.
    """
    line = await queries.refused_line(line_id)
    if line is None or line["refused_code"] == orders.BY_STAFF:
        return
    [recipient, *_] = await accounts.recipients(line["account_id"])
    brand = await brands.brand(recipient["brand_id"])
    assert brand is not None  # an account has one
    say = words(recipient["locale"]).text
    known = f"support.refused_line.why.{line['refused_code']}"
    has_words = words(recipient["locale"]).has(known)
    parts = [
        say("support.refused_line.what", name=readable(line["service_name"])),
        say(known if has_words else "support.refused_line.why.other"),
        say("support.refused_line.credited", number=line["full_number"])
        if line["full_number"]
        else say("support.refused_line.not_invoiced"),
        say("support.refused_line.next"),
    ]
    await support.open_for_customer(
        journal.worker(),
        line["account_id"],
        about_id=line_id,
        service_id=line["service_id"],
        author=brand["name"],
        subject=say("support.refused_line.subject", name=readable(line["service_name"])),
        text="\n\n".join(parts),
        now=(await world.clock.moment()).now,
    )
