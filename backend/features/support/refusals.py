"""Why a ticket is not taken as written."""

from backend.kit.refusals import Refusal


class TicketSubjectMissing(Refusal):
    """A ticket needs a subject."""


class TicketSubjectTooLong(Refusal):
    """A subject is one line."""


class TicketTextMissing(Refusal):
    """There is nothing to read."""


class TicketTextTooLong(Refusal):
    """Longer than one message may be; it can be split in two."""


class ReasonMissing(Refusal):
    """What staff do for a customer carries a reason, which the customer can read."""


class ReasonTooLong(Refusal):
    """A reason is a sentence or two."""
