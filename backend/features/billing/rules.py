"""Decisions on money: which means pay, what an answer of the processor changes, how a refund is shared out.

VAT is decided in taxes.py, what a document says in snapshots.py and mentions.py.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import takewhile
from uuid import UUID

from backend.features.billing.models import PaymentMethod, PaymentState
from backend.features.billing.refusals import (
    AuthenticationRefused,
    CardBlocked,
    CardRefused,
    CardWithoutFunds,
    InsufficientBalance,
    PaymentAbandoned,
    PaymentMethodExpired,
    PaymentMethodRequired,
    PaymentMethodUnknown,
    RefundTooLarge,
    ThresholdOutOfBounds,
    TopUpOutOfBounds,
)
from backend.kit.money import Money, half_up
from backend.kit.refusals import Refusal
from backend.ports.payments import Charge, ChargeRefusal, ChargeState

FINAL = frozenset({PaymentState.SUCCEEDED, PaymentState.FAILED})

ANSWERED = {
    ChargeState.SUCCEEDED: PaymentState.SUCCEEDED,
    ChargeState.REFUSED: PaymentState.FAILED,
    ChargeState.ACTION_REQUIRED: PaymentState.ACTION_REQUIRED,
    ChargeState.PENDING: PaymentState.CHARGING,  # the bank takes its time; asked again like a lost one
}

REFUSED_FOR: dict[ChargeRefusal, type[Refusal]] = {
    ChargeRefusal.INSUFFICIENT_FUNDS: CardWithoutFunds,
    ChargeRefusal.CARD_EXPIRED: PaymentMethodExpired,
    ChargeRefusal.CARD_STOLEN: CardBlocked,
    ChargeRefusal.AUTHENTICATION_REFUSED: AuthenticationRefused,
    ChargeRefusal.ABANDONED: PaymentAbandoned,
}

MISSING_FOR = timedelta(minutes=15)
"""How long the processor must not have heard of a charge before it is asked for again (reliability F14)."""

LONGEST_WAIT = timedelta(hours=6)
"""Between two questions about one thing; whoever hears from the processor asks at once."""

WAIT_AT_MOST = timedelta(days=3)
"""After that a person finds out what became of a charge; a page nobody confirms ends sooner, by the processor."""

BALANCE = "balance"
"""How the balance is named among an account's means; a card is named by its id."""

ALERT_AT_MOST_EVERY = timedelta(hours=24)

SMALLEST_TOP_UP = Decimal("5.00")
LARGEST_TOP_UP = Decimal("5000.00")


@dataclass(frozen=True)
class Means:
    """With what a customer pays: the balance, a saved card, or the balance first and the card for the rest."""

    use_balance: bool = False
    payment_method_id: UUID | None = None


@dataclass(frozen=True)
class MeansRow:
    """One means of an account: a saved card, or the balance, which has no `payment_method_id`."""

    payment_method_id: UUID | None = None
    brand: str = ""
    last4: str = ""
    expires_month: int = 0
    expires_year: int = 0
    is_default: bool = False
    asks_confirmation: bool = False
    created_at: datetime | None = None

    @property
    def name(self) -> str:
        """How it is written down in a customer's order of means."""
        return str(self.payment_method_id) if self.payment_method_id else BALANCE


@dataclass(frozen=True)
class Shares:
    """What of an amount falls to the balance, and what to the card."""

    balance_minor: int
    card_minor: int


def payment_shares(total: Money, available: Money, *, use_balance: bool, card: bool) -> Shares:
    """Take from the balance first and from the card what is missing (domain-rules R6.8).

    Without a card the balance must suffice (InsufficientBalance); with neither, PaymentMethodRequired.
    """
    if not use_balance and not card:
        raise PaymentMethodRequired("paymentMethodId")
    balance_minor = min(available.minor, total.minor) if use_balance else 0
    if balance_minor < total.minor and not card:
        missing = total - Money(balance_minor, total.currency)
        raise InsufficientBalance("useBalance", missing=missing, available=available)
    return Shares(balance_minor, total.minor - balance_minor)


def means_in_order(chosen: Sequence[str] | None, cards: Sequence[MeansRow]) -> list[MeansRow]:
    """Return the balance and an account's usable cards in the order in which they are tried (O2-78).

    The customer's order first, without what is gone from it; then what it does not name: the balance,
    the default card, the other cards from the newest to the oldest.
    """
    by_age = sorted(cards, key=lambda card: (card.created_at, card.name), reverse=True)
    ours = [MeansRow(), *sorted(by_age, key=lambda card: not card.is_default)]
    known = {each.name: each for each in ours}
    first = [known[name] for name in dict.fromkeys(chosen or ()) if name in known]
    return [*first, *(each for each in ours if each not in first)]


def attempts_of(means: Sequence[MeansRow], total: Money, available: Money) -> list[Means]:
    """Return with what a payment is tried, one after the other, for means in their order.

    A balance that covers everything is the last try, since nobody can refuse it. One that falls short
    pays its part with each card after it, and at the very end with each card before it: less money may
    pass where all of it did not. Empty when nothing there can pay.
    """
    before = list(takewhile(lambda each: each.payment_method_id is not None, means))
    after = means[len(before) + 1 :]
    alone = [Means(payment_method_id=card.payment_method_id) for card in before]
    if len(before) == len(means) or not available:
        return alone + [Means(payment_method_id=card.payment_method_id) for card in after]
    if total <= available:
        return [*alone, Means(use_balance=True)]
    return alone + [
        Means(use_balance=True, payment_method_id=card.payment_method_id)
        for card in (*after, *before)
    ]


def check_means_order(names: Sequence[str], known: Collection[str]) -> None:
    """Refuse an order that names a card twice, or one that is not the account's (PaymentMethodUnknown)."""
    if len(set(names)) != len(names) or not set(names) <= {BALANCE, *known}:
        raise PaymentMethodUnknown("means")


def refund_shares(amount_minor: int, left: Shares) -> Shares:
    """Send money back the ways it came, in proportion to what is left of each (Code de la consommation L221-24).

    `left` is what was paid that way less what was refunded before; the last refund takes exactly the
    rest of both. More than both together is refused (RefundTooLarge; domain-rules R1.32).
    """
    left_minor = left.balance_minor + left.card_minor
    if amount_minor > left_minor:
        raise RefundTooLarge()
    card_minor = half_up(Decimal(amount_minor) * left.card_minor / left_minor)
    return Shares(amount_minor - card_minor, card_minor)


def expired(expires_month: int, expires_year: int, now: datetime) -> bool:
    """Say whether a card is over: it is good until the last day of its month."""
    return (expires_year, expires_month) < (now.year, now.month)


def check_card(card: PaymentMethod, now: datetime) -> None:
    if expired(card.expires_month, card.expires_year, now):
        raise PaymentMethodExpired("paymentMethodId")


def check_top_up(amount: Money) -> None:
    smallest = Money.of(SMALLEST_TOP_UP, amount.currency)
    largest = Money.of(LARGEST_TOP_UP, amount.currency)
    if amount < smallest or largest < amount:
        raise TopUpOutOfBounds("amount", smallest=smallest, largest=largest)


def check_alert(threshold: Money) -> None:
    """Refuse a threshold that no balance could fall below, or only by a whole account's worth."""
    largest = Money.of(LARGEST_TOP_UP, threshold.currency)
    if threshold.minor <= 0 or largest < threshold:
        raise ThresholdOutOfBounds("threshold", largest=largest)


def tells_low(
    threshold_minor: int,
    available_minor: int,
    *,
    armed: bool,
    alerted_at: datetime | None,
    now: datetime,
) -> bool:
    """Say whether a balance that moved is to be told as low (R7.20).

    Only when it was at the threshold or above since the last time, and a day after the last letter.
    """
    lately = alerted_at is not None and now - alerted_at < ALERT_AT_MOST_EVERY
    return armed and available_minor < threshold_minor and not lately


def state_after(state: PaymentState, answer: ChargeState | None) -> PaymentState:
    """Return what a payment becomes by an answer of the processor; None is an answer that was lost.

    What is final stays so, and a customer who may still confirm is not kept from it by a lost answer.
    """
    if state in FINAL:
        return state
    if answer is None:
        return state if state is PaymentState.ACTION_REQUIRED else PaymentState.UNKNOWN
    return ANSWERED[answer]


def why_refused(charge: Charge) -> type[Refusal]:
    """Return the refusal that tells the customer what to do about the bank's no."""
    by_itself = CardBlocked if charge.hard else CardRefused
    return REFUSED_FOR.get(charge.reason, by_itself) if charge.reason else by_itself


def may_be_sent_again(missing_since: datetime, now: datetime) -> bool:
    """Say whether a charge was missing long enough to be sent once more, with the same key."""
    return now - missing_since >= MISSING_FOR


def look_again_at(
    asked_at: datetime, missing_since: datetime | None, now: datetime, every: timedelta
) -> datetime:
    """Return when the processor is asked again about something that is not final (reliability F15).

    The wait is a quarter of the time that has passed, `every` at least and LONGEST_WAIT at most, and never
    beyond the moment at which a person is called. A charge that the processor does not know is looked for
    when it may be sent again.
    """
    if missing_since is not None and now < missing_since + MISSING_FOR:
        return missing_since + MISSING_FOR
    later = now + min(max(every, (now - asked_at) / 4), LONGEST_WAIT)
    a_person_is_called_at = asked_at + WAIT_AT_MOST
    return min(later, a_person_is_called_at) if now < a_person_is_called_at else later


def silent_too_long(asked_at: datetime, now: datetime) -> bool:
    """Say whether a person has to find out what became of something that was asked of the processor."""
    return now - asked_at >= WAIT_AT_MOST
