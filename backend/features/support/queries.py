"""Reads of tickets. `within(reach)` is the one place where leave to read one becomes SQL."""

from collections.abc import Sequence
from uuid import UUID

from backend.features.accounts.policy import Reach
from backend.features.services import queries as services
from backend.kit import database
from backend.kit.database import Row
from backend.kit.paging import COUNTED_UP_TO, Keyset, Page, Slice, cut

TICKET = """t.id, t.account_id, t.number, t.subject, t.state, t.service_id, t.person_id, t.opened_at,
    t.touched_at, t.state = 'WAITING_CUSTOMER' AS waiting_for_you"""

LATEST_FIRST = Keyset("t.touched_at", "timestamptz", descending=True, id="t.id")


def within(reach: Reach, first_value: int) -> tuple[str, list[object]]:
    """Return the condition under which a ticket `t` lies within somebody's reach.

    Staff reach every account, of their own brand. Who holds only one service reads the tickets about it.
    """
    if reach.everything:
        brand = f"(${first_value}::uuid IS NULL OR brand_id = ${first_value})"
        return (
            f"t.account_id IN (SELECT id FROM accounts_account WHERE {brand})",
            [reach.actor.brand_id],
        )
    whole = reach.account_ids
    if len(whole) == len(reach.holdings):
        return f"t.account_id = ANY(${first_value})", [whole]
    condition, values = services.within(reach, first_value)
    theirs = f"t.service_id IN (SELECT s.id FROM services_service s WHERE {condition})"
    return f"(t.account_id = ANY(${first_value}) OR {theirs})", values


async def tickets(reach: Reach, ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return those of the named tickets that are within reach, by id."""
    condition, values = within(reach, 2)
    found = await database.rows(
        f"SELECT {TICKET} FROM support_ticket t WHERE t.id = ANY($1) AND {condition}",
        list(ids),
        *values,
    )
    return {row["id"]: row for row in found}


async def messages(ticket_ids: Sequence[UUID]) -> list[Row]:
    """Return what was written in each of these tickets, the oldest first."""
    return await database.rows(
        """
        SELECT id, ticket_id, author, from_staff, text, sent_at FROM support_ticket_message
        WHERE ticket_id = ANY($1) ORDER BY ticket_id, sent_at, id
        """,
        list(ticket_ids),
    )


async def page_of(reach: Reach, account_id: UUID | None, page: Page, *, closed: bool) -> Slice:
    """Return one page of tickets, the last touched first: those in progress, or the old ones (O2-81, O2-83).

    Of one account; without one, of all within reach, which is how staff read them.
    """
    where, values = _listed(reach, account_id, closed)
    beyond, more = LATEST_FIRST.where(page, len(values) + 1)
    found = await database.rows(
        f"""
        SELECT {TICKET}, t.touched_at::text AS cursor_key FROM support_ticket t
        WHERE {where} AND {beyond} {LATEST_FIRST.order(page)}
        """,
        *values,
        *more,
    )
    return cut(found, page)


async def count(reach: Reach, account_id: UUID | None, *, closed: bool) -> int:
    where, values = _listed(reach, account_id, closed)
    found: int = await database.value(
        f"SELECT count(*) FROM (SELECT FROM support_ticket t WHERE {where} LIMIT {COUNTED_UP_TO + 1}) AS counted",
        *values,
    )
    return found


def _listed(reach: Reach, account_id: UUID | None, closed: bool) -> tuple[str, list[object]]:
    condition, values = within(reach, 3)
    return (
        f"($1::uuid IS NULL OR t.account_id = $1) AND (t.state = 'CLOSED') = $2 AND {condition}",
        [account_id, closed, *values],
    )


async def latest(reach: Reach, account_id: UUID, most: int) -> list[Row]:
    """Return an account's last exchanges, open or closed (O2-25)."""
    condition, values = within(reach, 3)
    return await database.rows(
        f"""
        SELECT {TICKET} FROM support_ticket t WHERE t.account_id = $1 AND {condition}
        ORDER BY t.touched_at DESC, t.id DESC LIMIT $2
        """,
        account_id,
        most,
        *values,
    )


async def about(reach: Reach, service_ids: Sequence[UUID], most: int) -> list[Row]:
    """Return the last tickets about each of these services, as `asked_id`."""
    condition, values = within(reach, 3)
    return await database.rows(
        f"""
        SELECT asked.id AS asked_id, found.* FROM unnest($1::uuid[]) AS asked (id), LATERAL (
            SELECT {TICKET} FROM support_ticket t WHERE t.service_id = asked.id AND {condition}
            ORDER BY t.touched_at DESC, t.id DESC LIMIT $2
        ) AS found
        """,
        list(service_ids),
        most,
        *values,
    )


async def answered(reach: Reach, account_id: UUID, most: int) -> list[Row]:
    """Return the tickets in which it is the customer's turn, the last answered first."""
    condition, values = within(reach, 3)
    return await database.rows(
        f"""
        SELECT {TICKET} FROM support_ticket t
        WHERE t.account_id = $1 AND t.state = 'WAITING_CUSTOMER' AND {condition}
        ORDER BY t.touched_at DESC, t.id DESC LIMIT $2
        """,
        account_id,
        most,
        *values,
    )


async def answer(message_id: UUID) -> Row | None:
    """Return one message with its ticket, for the letter about it."""
    return await database.row(
        """
        SELECT message.id, message.from_staff, message.author, ticket.id AS ticket_id, ticket.number,
               ticket.account_id, ticket.person_id
        FROM support_ticket_message message JOIN support_ticket ticket ON ticket.id = message.ticket_id
        WHERE message.id = $1
        """,
        message_id,
    )


async def next_number() -> str:
    """Return a number that no ticket has; one that is not used is skipped for good, as in any queue."""
    number: int = await database.value("SELECT nextval('support_ticket_number')")
    return f"T-{number}"
