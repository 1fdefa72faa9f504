"""Decisions about tickets: what may be written, and whose turn it is afterwards."""

from backend.features.support.models import TicketState
from backend.features.support.refusals import (
    ReasonMissing,
    ReasonTooLong,
    TicketSubjectMissing,
    TicketSubjectTooLong,
    TicketTextMissing,
    TicketTextTooLong,
)

LONGEST_SUBJECT = 200
LONGEST_TEXT = 20_000
LONGEST_REASON = 500


def checked_subject(written: str) -> str:
    """Return a subject on one line, without what surrounds it."""
    subject = " ".join(written.split())
    if not subject:
        raise TicketSubjectMissing("subject")
    if len(subject) > LONGEST_SUBJECT:
        raise TicketSubjectTooLong("subject", most=LONGEST_SUBJECT)
    return subject


def checked_text(written: str) -> str:
    """Return a message without the empty lines around it; those within are the writer's."""
    text = written.strip()
    if not text:
        raise TicketTextMissing("text")
    if len(text) > LONGEST_TEXT:
        raise TicketTextTooLong("text", most=LONGEST_TEXT)
    return text


def checked_reason(written: str) -> str:
    """Return the reason that staff give for an act, on one line."""
    reason = " ".join(written.split())
    if not reason:
        raise ReasonMissing("reason")
    if len(reason) > LONGEST_REASON:
        raise ReasonTooLong("reason", most=LONGEST_REASON)
    return reason


def after_answer(*, close: bool) -> TicketState:
    """Say whose turn it is once staff have answered."""
    return TicketState.CLOSED if close else TicketState.WAITING_CUSTOMER
