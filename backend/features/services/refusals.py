"""Why something cannot be done with a service."""

from backend.kit.refusals import Refusal


class ServiceNotActive(Refusal):
    """It is not there yet, or no more."""


class ServiceSuspended(Refusal):
    """Suspended for a reason that a payment does not lift."""


class InRedemption(Refusal):
    """The registry took the name back since the price was quoted; restoring it comes on top."""


class GoneForGood(Refusal):
    """The time in which it could have been reactivated is over."""


class TermTooClose(Refusal):
    """How the term ends is settled a day before it."""


class NotYetExpiring(Refusal):
    """It cannot be paid further ahead now."""


class NoInvoiceYet(Refusal):
    """Nothing has been invoiced for it."""
