"""Acts on tickets: ask, reply, close, and staff's answer. Each leaves one line in the journal."""

from datetime import datetime
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import NotFound
from backend.features.identity import queries as identity
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.services import queries as services
from backend.features.support import queries, rules
from backend.features.support.models import Ticket, TicketMessage, TicketState
from backend.features.work import operations as work
from backend.kit import database
from backend.kit.clock import Moment


async def open_ticket(
    actor: Actor,
    account_id: UUID,
    *,
    subject: str,
    text: str,
    service_id: UUID | None = None,
    moment: Moment,
) -> UUID:
    """Ask support something, about one service or about none; it is support's turn then (O2-82).

    Refused: NotFound for somebody else's account or service, and what `rules` say of subject and text.
    """
    reach = await policy.reach(
        actor, Permission.TICKET_CREATE, moment=moment, account_id=account_id
    )
    subject, text = rules.checked_subject(subject), rules.checked_text(text)
    if service_id is not None:
        visible = await services.services(reach, [service_id], now=moment.now, expiring_days=0)
        if service_id not in visible:
            raise NotFound("serviceId")
    async with database.transaction():
        ticket = await Ticket.create(
            account_id=account_id,
            number=await queries.next_number(),
            subject=subject,
            service_id=service_id,
            person_id=actor.person_id,
            opened_at=moment.now,
            touched_at=moment.now,
        )
        await _say(actor, ticket, text, moment.now)
        await _write(actor, "ticket.opened", ticket, moment.now)
    return ticket.id


async def open_for_customer(
    actor: Actor,
    account_id: UUID,
    *,
    about_id: UUID,
    service_id: UUID,
    author: str,
    subject: str,
    text: str,
    now: datetime,
) -> None:
    """Open a ticket in the house's own name, where something went wrong that a person should look at.

    Once for each `about_id`, however often it is asked for. It is support's turn: a person looks after it.
    """
    async with database.transaction("support.open_for_customer"):
        if await Ticket.exists(about_id=about_id):
            return
        ticket = await Ticket.create(
            account_id=account_id,
            number=await queries.next_number(),
            subject=rules.checked_subject(subject),
            service_id=service_id,
            about_id=about_id,
            opened_at=now,
            touched_at=now,
        )
        await TicketMessage.create(
            ticket=ticket,
            author=author,
            from_staff=True,
            text=rules.checked_text(text),
            sent_at=now,
        )
        await _write(actor, "ticket.opened", ticket, now)


async def reply_to_ticket(actor: Actor, ticket_id: UUID, *, text: str, moment: Moment) -> None:
    """Write to support once more; a closed ticket is open again."""
    async with database.transaction():
        ticket = await _locked(actor, Permission.TICKET_CREATE, ticket_id, moment)
        text = rules.checked_text(text)
        await _move(ticket, TicketState.WAITING_STAFF, moment.now)
        await _say(actor, ticket, text, moment.now)
        await _write(actor, "ticket.replied", ticket, moment.now)


async def close_ticket(actor: Actor, ticket_id: UUID, *, moment: Moment) -> None:
    """Say that a question is settled. Closing what is closed changes nothing."""
    async with database.transaction():
        ticket = await _locked(actor, Permission.TICKET_CREATE, ticket_id, moment)
        if ticket.state is TicketState.CLOSED:
            return
        await _move(ticket, TicketState.CLOSED, moment.now)
        await _write(actor, "ticket.closed", ticket, moment.now)


async def answer_ticket(
    actor: Actor, ticket_id: UUID, *, text: str, reason: str, close: bool = False, moment: Moment
) -> None:
    """Answer a customer, as staff; the reason stands in the journal and the customer can read it."""
    async with database.transaction():
        ticket = await _locked(actor, Permission.STAFF_TICKET_ANSWER, ticket_id, moment)
        text, reason = rules.checked_text(text), rules.checked_reason(reason)
        await _move(ticket, rules.after_answer(close=close), moment.now)
        message = await _say(actor, ticket, text, moment.now)
        await _write(
            actor, "ticket.answered", ticket, moment.now, subject=message.id, reason=reason
        )


async def _locked(actor: Actor, permission: Permission, ticket_id: UUID, moment: Moment) -> Ticket:
    """Return a ticket that the caller may act on, locked. Somebody else's does not exist."""
    ticket = await Ticket.select_for_update().get_or_none(id=ticket_id)
    if ticket is None:
        raise NotFound("ticketId")
    try:
        reach = await policy.reach(
            actor,
            permission,
            moment=moment,
            account_id=ticket.account_id,
        )
    except NotFound:
        raise NotFound("ticketId") from None
    if ticket_id not in await queries.tickets(reach, [ticket_id]):
        raise NotFound("ticketId")
    return ticket


async def _move(ticket: Ticket, state: TicketState, now: datetime) -> None:
    ticket.state, ticket.touched_at = state, now
    await ticket.save(update_fields=["state", "touched_at"])


async def _say(actor: Actor, ticket: Ticket, text: str, now: datetime) -> TicketMessage:
    assert actor.person_id is not None  # the policy lets nobody else write
    person = await identity.person(actor.person_id)
    assert person is not None
    return await TicketMessage.create(
        ticket=ticket,
        person_id=person["id"],
        author=f"{person['first_name']} {person['last_name']}".strip(),
        from_staff=actor.staff,
        text=text,
        sent_at=now,
    )


async def _write(
    actor: Actor,
    fact: str,
    ticket: Ticket,
    now: datetime,
    *,
    subject: UUID | None = None,
    reason: str = "",
) -> None:
    """Write the act down and tell whoever has the ticket open."""
    about = [("service", ticket.service_id)] if ticket.service_id else []
    await journal.write(
        actor,
        fact,
        now=now,
        subject=subject or ticket.id,
        account_id=ticket.account_id,
        targets=[("ticket", ticket.id), *about],
        after={"number": ticket.number, "state": ticket.state},
        reason=reason,
    )
    await work.tell(f"ticket:{ticket.id}")
