"""Tickets of the past: who wrote what, when; nobody is told of an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.features.accounts.models import Account
from backend.features.identity.models import Person
from backend.features.journal.bulk import note
from backend.features.journal.models import Actor
from backend.features.support import queries, rules
from backend.features.support.models import Ticket, TicketMessage, TicketState
from backend.features.work.bulk import Batch


@dataclass(frozen=True)
class Said:
    """One message. Staff give the reason of their answer, and may close the ticket with it."""

    actor: Actor
    person: Person
    text: str
    at: datetime
    reason: str = ""
    close: bool = False


async def hold(
    batch: Batch,
    account: Account,
    *,
    subject: str,
    said: Sequence[Said],
    service_id: UUID | None = None,
) -> Ticket:
    """Write a whole conversation down; the first to speak asks."""
    first = said[0]
    ticket = batch.add(
        Ticket(
            account_id=account.id,
            number=await queries.next_number(),
            subject=rules.checked_subject(subject),
            service_id=service_id,
            person_id=first.person.id,
            opened_at=first.at,
            touched_at=first.at,
        )
    )
    for message in said:
        _say(batch, ticket, message, opens=message is first)
    return ticket


def _say(batch: Batch, ticket: Ticket, message: Said, *, opens: bool) -> None:
    staff = message.actor.staff
    ticket.touched_at = message.at
    ticket.state = rules.after_answer(close=message.close) if staff else TicketState.WAITING_STAFF
    batch.add(
        TicketMessage(
            ticket_id=ticket.id,
            person_id=message.person.id,
            author=f"{message.person.first_name} {message.person.last_name}".strip(),
            from_staff=staff,
            text=rules.checked_text(message.text),
            sent_at=message.at,
        )
    )
    about = [("service", ticket.service_id)] if ticket.service_id else []
    note(
        batch,
        message.actor,
        "ticket.opened" if opens else "ticket.answered" if staff else "ticket.replied",
        at=message.at,
        account_id=ticket.account_id,
        targets=[("ticket", ticket.id), *about],
        after={"number": ticket.number, "state": ticket.state},
        reason=rules.checked_reason(message.reason) if staff else "",
    )
