"""Why an order is not taken."""

from backend.kit.refusals import Refusal


class QuoteExpired(Refusal):
    """The time for which the price was guaranteed is over; a new quote is needed."""


class PriceChanged(Refusal):
    """The quote is over and the price is another one now; nothing was charged."""


class AlreadyRenewed(Refusal):
    """The expiry is no longer the one that the customer saw; nothing was charged."""


class RenewalUnderway(Refusal):
    """Somebody is renewing this very period at the moment, or just has; nothing was charged."""


class InvoiceOverdue(Refusal):
    """An account on terms has an invoice that is late; it is to be paid first."""


class RegistrySilent(Refusal):
    """The registry does not answer, so nobody knows what happened there."""


class NoOtherSide(Refusal):
    """There is nobody to ask whether this was delivered another way."""


class NotRenewedThere(Refusal):
    """The registry shows another date than the one that the line pays for."""


class RenewedThere(Refusal):
    """The registry shows that the line was delivered after all: its money is not given back."""


class RenewalUnderwayThere(Refusal):
    """The registry took the renewal and works on it still: nobody knows yet whether its money is earned."""


class ExpiryMovedHere(Refusal):
    """Our own expiry is not the one that the line renews from: another period was written meanwhile."""


class CreditLimitReached(Refusal):
    """An account on terms may owe no more than was agreed."""
