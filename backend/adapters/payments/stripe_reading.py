"""What Stripe says, in our words: intents, cards, refunds, disputes and messages. Nobody is asked here.

What we write on everything we begin (Stripe's `metadata`), so that it is found without a table of ours:

    comptoir_key         our key (law 3); idempotency keys are forgotten after a day, this is not
    comptoir_customer    our customer
    comptoir_return_url  where the customer comes back to
    comptoir_card        the saved card that is charged; missing where the customer types one
    comptoir_reason, comptoir_hard   why a charge was given up, written before it is cancelled
    comptoir_memo_1 ...  what a charge was for, packed: Stripe takes 500 characters in each of fifty places
"""

import base64
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TypeVar
from uuid import UUID

import orjson
import stripe

from backend.adapters.json_over_http import Answer
from backend.adapters.payments.stripe_declines import NEEDS_CUSTOMER, Decline, decline
from backend.kit.money import Money
from backend.ports.answers import Unreachable
from backend.ports.payments import (
    CardSetup,
    CardSetupState,
    Charge,
    ChargeRefusal,
    ChargeState,
    Dispute,
    DisputeState,
    Event,
    EventKind,
    ListedCharge,
    ListedRefund,
    Refund,
    RefundState,
    SavedCard,
    UntrustedWebhook,
)

_Word = TypeVar("_Word")

KEY = "comptoir_key"
CUSTOMER = "comptoir_customer"
RETURN_URL = "comptoir_return_url"
CARD = "comptoir_card"
REASON = "comptoir_reason"
HARD = "comptoir_hard"
MEMO = "comptoir_memo_"
MEMO_PART = 500
MEMO_PARTS = 40
"""docs.stripe.com/api/metadata: fifty keys, of which the others take some."""

WAITS_AT_MOST = timedelta(days=1)  # as in our sandbox; Stripe itself would wait for ever
ABANDONED = Decline(ChargeRefusal.ABANDONED)

WAITING = frozenset({"requires_payment_method", "requires_confirmation", "requires_action"})

_REFUNDS = {
    "pending": RefundState.PENDING,
    "requires_action": RefundState.PENDING,
    "succeeded": RefundState.SUCCEEDED,
    "failed": RefundState.FAILED,
    "canceled": RefundState.FAILED,
}
# docs.stripe.com/api/disputes/object: a warning takes no money yet, and is not always followed by a dispute.
_DISPUTES = {
    "warning_needs_response": (DisputeState.OPEN, False),
    "warning_under_review": (DisputeState.OPEN, False),
    "warning_closed": (DisputeState.WON, False),
    "prevented": (DisputeState.WON, False),
    "needs_response": (DisputeState.OPEN, True),
    "under_review": (DisputeState.OPEN, True),
    "appeal_needs_response": (DisputeState.OPEN, True),
    "appeal_under_review": (DisputeState.OPEN, True),
    "won": (DisputeState.WON, False),
    "lost": (DisputeState.LOST, True),
}
# The longest fitting beginning of a message's type counts.
_MESSAGES = {
    "payment_intent.": EventKind.CHARGE,
    "charge.": EventKind.CHARGE,
    "charge.dispute.": EventKind.DISPUTE,
    "charge.refund.": EventKind.REFUND,
    "refund.": EventKind.REFUND,
    "setup_intent.": EventKind.CARD_SETUP,
}


@dataclass(frozen=True, slots=True)
class Intent:
    """A PaymentIntent or SetupIntent as Stripe answered, and when by Stripe's own clock."""

    answer: Answer
    at: datetime | None

    @classmethod
    def of(cls, object: stripe.StripeObject, answered_with: stripe.StripeObject) -> "Intent":
        return cls(Answer(object.to_dict()), _said_at(answered_with))

    @property
    def id(self) -> str:
        return self.answer.text("id")

    @property
    def status(self) -> str:
        return self.answer.text("status")

    @property
    def waited_too_long(self) -> bool:
        """Say whether its customer stayed away for a day."""
        return self.at is not None and self.at - _instant(self.answer) > WAITS_AT_MOST

    def note(self, name: str) -> str | None:
        """Return what we wrote on it."""
        return (self.answer.part("metadata") or Answer({})).maybe_text(name)

    def own(self, name: str) -> str:
        """Return what we write on everything; somebody else's intent has it not."""
        written = self.note(name)
        if written is None:
            raise Unreachable(f"intent {self.id} without {name}")
        return written


def memo_notes(memo: str) -> dict[str, str]:
    """Write a memo into as many notes as it needs, packed. ValueError for one that is too long for Stripe."""
    packed = base64.b85encode(zlib.compress(memo.encode(), 9)).decode() if memo else ""
    parts = [packed[at : at + MEMO_PART] for at in range(0, len(packed), MEMO_PART)]
    if len(parts) > MEMO_PARTS:
        raise ValueError(f"a memo of {len(memo)} characters")
    return {f"{MEMO}{number}": part for number, part in enumerate(parts, 1)}


def memo_of(intent: Intent) -> str:
    packed = "".join(intent.note(f"{MEMO}{number}") or "" for number in range(1, MEMO_PARTS + 1))
    return zlib.decompress(base64.b85decode(packed)).decode() if packed else ""


def listed_charge(intent: Intent) -> ListedCharge | None:
    """Return a charge of ours as Stripe lists it, None for somebody else's."""
    if intent.note(KEY) is None:
        return None
    return ListedCharge(
        key=_key(intent.own(KEY)),
        reference=intent.id,
        state=_charge_state(intent),
        amount=_money(intent.answer),
        customer=intent.own(CUSTOMER),
        card=intent.note(CARD),
        memo=memo_of(intent),
        at=_instant(intent.answer),
    )


def listed_refund(answer: Answer) -> ListedRefund | None:
    """Return a refund of ours as Stripe lists it, None for one that was given by hand at Stripe."""
    key = (answer.part("metadata") or Answer({})).maybe_text(KEY)
    charge = answer.maybe_text("payment_intent")
    if key is None or charge is None:
        return None
    return ListedRefund(
        key=_key(key),
        reference=answer.text("id"),
        charge=charge,
        amount=_money(answer),
        at=_instant(answer),
    )


def _instant(answer: Answer) -> datetime:
    return datetime.fromtimestamp(answer.whole("created"), UTC)


def why_over(intent: Intent) -> Decline | None:
    """Return why a charge that still waits is to be given up, None where it may go on or is final.

    A refused saved card is final to us and not to Stripe, where the intent waits for another card: it must
    be cancelled, or the customer could still pay in a tab left open (reliability F17). On the card page another
    card may be tried, for a day.
    """
    if intent.status not in WAITING:
        return None
    if intent.waited_too_long:
        return ABANDONED
    error = intent.answer.part("last_payment_error")
    if intent.note(CARD) is None or intent.status != "requires_payment_method" or error is None:
        return None
    if NEEDS_CUSTOMER in (error.maybe_text("code"), error.maybe_text("decline_code")):
        return None
    return decline(
        error.maybe_text("code"), error.maybe_text("decline_code"), error.maybe_text("advice_code")
    )


def charge(intent: Intent, page: str, dispute: Dispute | None = None) -> Charge:
    """`page` is our card page for it."""
    state = _charge_state(intent)
    refused = state is ChargeState.REFUSED
    return Charge(
        key=_key(intent.own(KEY)),
        reference=intent.id,
        state=state,
        amount=_money(intent.answer),
        action_url=_action_url(intent, page) if state is ChargeState.ACTION_REQUIRED else None,
        reason=ChargeRefusal(intent.note(REASON) or ABANDONED.reason) if refused else None,
        hard=refused and intent.note(HARD) == "yes",
        saved_card=_kept_card(intent),
        dispute=dispute,
    )


def _charge_state(intent: Intent) -> ChargeState:
    if intent.status in WAITING:
        return ChargeState.ACTION_REQUIRED
    if intent.status == "canceled":
        return ChargeState.REFUSED
    if intent.status == "processing":
        return ChargeState.PENDING
    if intent.status == "succeeded":
        return ChargeState.SUCCEEDED
    raise Unreachable(f"intent {intent.id} in an unknown state {intent.status}")


def _action_url(intent: Intent, page: str) -> str:
    """Return the bank's own page where Stripe names one for a saved card, else our card page."""
    action = intent.answer.part("next_action")
    if action is None or intent.note(CARD) is None:
        return page
    redirect = action.part("redirect_to_url")
    return redirect.text("url") if redirect else page


def _kept_card(intent: Intent) -> SavedCard | None:
    """Return the card typed for this charge, if its customer chose to keep it (R6.3)."""
    if intent.status != "succeeded" or intent.note(CARD) is not None:
        return None
    if intent.answer.maybe_text("setup_future_usage") is None:
        return None
    return card(intent.answer.part("payment_method"))


def was_disputed(intent: Intent) -> bool:
    taken = intent.answer.part("latest_charge")
    return taken is not None and taken.yes("disputed")


def dispute(answers: list[Answer]) -> Dispute | None:
    """Return all disputes of one charge as one: it is open while one of them is."""
    if not answers:
        return None
    known = [(one, *_word(_DISPUTES, one.text("status"))) for one in answers]
    states = [state for _, state, _ in known]
    rank = [DisputeState.OPEN, DisputeState.LOST, DisputeState.WON]
    withdrawn = sum(one.whole("amount") for one, _, taken in known if taken)
    return Dispute(
        state=min(states, key=rank.index),
        withdrawn=Money(withdrawn, answers[0].text("currency").upper()),
    )


def card_setup(intent: Intent) -> CardSetup:
    key = _key(intent.own(KEY))
    if intent.status == "succeeded":
        kept = card(intent.answer.part("payment_method"))
        return CardSetup(key, CardSetupState.SUCCEEDED, kept)
    if intent.status == "canceled":
        return CardSetup(key, CardSetupState.ABANDONED)
    return CardSetup(key, CardSetupState.WAITING)


def card(answer: Answer | None) -> SavedCard | None:
    inner = answer.part("card") if answer else None
    if answer is None or inner is None:
        return None
    return SavedCard(
        token=answer.text("id"),
        brand=inner.text("brand"),
        last4=inner.text("last4"),
        exp_month=inner.whole("exp_month"),
        exp_year=inner.whole("exp_year"),
    )


def refund(answer: Answer, charge_reference: str) -> Refund:
    written = (answer.part("metadata") or Answer({})).text(KEY)
    return Refund(
        key=_key(written),
        reference=answer.text("id"),
        charge=charge_reference,
        amount=_money(answer),
        state=_word(_REFUNDS, answer.text("status")),
    )


def message(body: bytes) -> Event:
    """Read a message that is Stripe's. What it is about, if it is ours, is to be asked (R6.9)."""
    try:
        fields = orjson.loads(body)
        return event(Answer(fields if isinstance(fields, dict) else {}))
    except (orjson.JSONDecodeError, Unreachable) as error:
        raise UntrustedWebhook("it says nothing we know") from error


def event(told: Answer) -> Event:
    """Whatever else happens on the account is OTHER: several programs may share one."""
    id, type = told.text("id"), told.text("type")
    thing = (told.part("data") or Answer({})).part("object")
    if thing is None:
        raise Unreachable(f"message {id} about nothing")
    fitting = [beginning for beginning in _MESSAGES if type.startswith(beginning)]
    if not fitting:
        return Event(id, EventKind.OTHER)
    kind = _MESSAGES[max(fitting, key=len)]
    if kind is EventKind.DISPUTE:
        return Event(id, kind, reference=thing.maybe_text("payment_intent") or "")
    written = (thing.part("metadata") or Answer({})).maybe_text(KEY)
    return Event(id, EventKind.OTHER) if written is None else Event(id, kind, _key(written))


def _said_at(answered_with: stripe.StripeObject) -> datetime | None:
    """Return the time of an answer; how long a customer stayed away is measured by one clock only."""
    response = answered_with.last_response
    written = response.headers.get("date") if response else None
    try:
        return parsedate_to_datetime(written).astimezone(UTC) if written else None
    except ValueError:
        return None


def _money(answer: Answer) -> Money:
    return Money(answer.whole("amount"), answer.text("currency").upper())


def _key(written: str) -> UUID:
    try:
        return UUID(written)
    except ValueError as error:
        raise Unreachable(f"a key that is none of ours: {written}") from error


def _word(words: dict[str, _Word], said: str) -> _Word:
    if said not in words:
        raise Unreachable(f"answer in an unknown state {said}")
    return words[said]
