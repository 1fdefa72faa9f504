"""Why a renewal is not quoted."""

from backend.kit.refusals import Refusal


class PeriodNotOffered(Refusal):
    """This product is not sold for that long."""


class PeriodTooShort(Refusal):
    """It would still be expired afterwards; a longer period reaches beyond today."""


class NoPriceYet(Refusal):
    """The host has not set a price for it."""


class NothingToRenew(Refusal):
    """An empty list."""


class TooManyLines(Refusal):
    """More lines than one order takes."""


class RenewedTwiceInOneOrder(Refusal):
    """The same service stands twice in the list."""


class PaymentUnderway(Refusal):
    """It is being charged at this moment, or its bank waits for a confirmation."""


class PaymentOver(Refusal):
    """It was paid, cancelled or given up: nothing is planned any more."""


class NothingChosen(Refusal):
    """An empty list of services."""
