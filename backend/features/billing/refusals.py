"""Every way in which billing says no."""

from backend.kit.refusals import Refusal


class AlreadyCredited(Refusal):
    """A line of this invoice was credited before."""


class AuthenticationRefused(Refusal):
    """The customer told their bank that this payment is not theirs."""


class CardBlocked(Refusal):
    """The bank refused for good; this card is not to be tried again."""


class CardNotAdded(Refusal):
    """The customer left the processor's page without adding a card."""


class CardRefused(Refusal):
    """The bank refused without saying why; another try may succeed."""


class CardWithoutFunds(Refusal):
    """There is not enough money behind the card."""


class ChargeFitsNothing(Refusal):
    """No payment of ours asks for what this charge took."""


class InsufficientBalance(Refusal):
    """The balance does not cover the amount, and no card was named for the rest."""


class InvoiceBeingPaid(Refusal):
    """A payment of this invoice is on its way."""


class NotCreditable(Refusal):
    """Only lines of one issued invoice can be credited."""


class NothingToPay(Refusal):
    """Nothing is open of this document: it is paid, credited, or no invoice on terms."""


class NumberMissing(Refusal):
    """From which number to go on was not said of every series that may have gone on."""


class NumberTaken(Refusal):
    """A higher number of this series is known to have been issued."""


class NumberUnknown(Refusal):
    """This is no number of a document, or of more than one series."""


class OtherCurrency(Refusal):
    """An account keeps one currency, and this amount is in another."""


class PaymentAbandoned(Refusal):
    """The customer left the processor's page, or its time ran out."""


class PaymentMethodExpired(Refusal):
    """The card is over."""


class PaymentMethodInUse(Refusal):
    """A payment with this card is on its way."""


class PaymentMethodRequired(Refusal):
    """Neither the balance nor a card was named to pay with."""


class PaymentMethodUnknown(Refusal):
    """There is no such card, or it was removed, or it is somebody else's."""


class ProcessorUnreachable(Refusal):
    """The payment processor does not answer at the moment; nothing was charged."""


class NotPaidThere(Refusal):
    """The payment processor shows no such charge that succeeded."""


class NotSentBackThere(Refusal):
    """The payment processor shows no such refund."""


class ProcessorSilent(Refusal):
    """The payment processor does not answer, so nobody knows what happened there."""


class SentBackThere(Refusal):
    """The payment processor shows that it sent the money back after all: it is not given twice."""


class RefundTooLarge(Refusal):
    """More would be sent back than was paid and not refunded yet."""


class ThresholdOutOfBounds(Refusal):
    """No balance can be told as low below such an amount."""


class TopUpOutOfBounds(Refusal):
    """The amount is smaller or larger than a top-up may be."""
