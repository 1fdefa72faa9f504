"""What we ask of a payment processor: charge a card, give money back, keep a card for later.

Card numbers never pass here: a customer types them on a page of the processor, or in the
processor's own form inside a page of ours (`HostedPage`, `CardForm`), and we keep a token.
Our balance and ledger are the room billing's.

    Charge:   ACTION_REQUIRED -> SUCCEEDED | REFUSED      PENDING -> SUCCEEDED | REFUSED
    Refund:   PENDING -> SUCCEEDED | FAILED               SUCCEEDED -> FAILED  (the bank sent it back)
    Dispute:  OPEN -> WON | LOST
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from backend.kit.money import Money
from backend.ports.answers import Refused


class ChargeState(StrEnum):
    """What became of a charge."""

    SUCCEEDED = "SUCCEEDED"
    ACTION_REQUIRED = "ACTION_REQUIRED"  # the customer has to do something at `action_url`
    PENDING = "PENDING"  # the bank has not answered yet; nothing to do but ask again
    REFUSED = "REFUSED"


class ChargeRefusal(StrEnum):
    """Why a charge was refused, as far as the bank says."""

    INSUFFICIENT_FUNDS = "insufficient_funds"
    CARD_DECLINED = "card_declined"  # no reason given, or one we have no word for
    CARD_STOLEN = "card_stolen"
    CARD_EXPIRED = "card_expired"
    AUTHENTICATION_REFUSED = "authentication_refused"  # the customer said no to their bank
    ABANDONED = "abandoned"  # the customer left the page, or its time ran out


class CardSetupState(StrEnum):
    """How far a customer has come with adding a card."""

    WAITING = "WAITING"
    SUCCEEDED = "SUCCEEDED"
    ABANDONED = "ABANDONED"


class RefundState(StrEnum):
    """What became of a refund. A bank may send money back that was on its way to a closed account."""

    PENDING = "PENDING"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"


class DisputeState(StrEnum):
    """How far a customer has come who took a charge back at their bank."""

    OPEN = "OPEN"
    WON = "WON"  # by us: the money came back
    LOST = "LOST"


class EventKind(StrEnum):
    """What a message of the processor is about, and so which question to ask."""

    CHARGE = "CHARGE"  # charge_by_key
    REFUND = "REFUND"  # refund_by_key
    CARD_SETUP = "CARD_SETUP"  # card_setup_by_key
    DISPUTE = "DISPUTE"  # charge_by_key of the charge it is about
    OTHER = "OTHER"  # the processor's, and nothing of ours: no question


class CardFormPurpose(StrEnum):
    """What a customer does with the processor's card form on our page."""

    ADD_CARD = "ADD_CARD"
    PAY = "PAY"  # with a card typed there
    CONFIRM = "CONFIRM"  # a saved card is known; its bank asks for the customer


@dataclass(frozen=True, slots=True)
class SavedCard:
    """A card kept by the processor; the token is good for nothing but charging its customer."""

    token: str
    brand: str
    last4: str
    exp_month: int
    exp_year: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """A charge that the customer took back at their bank; `withdrawn` is what we are without for now."""

    state: DisputeState
    withdrawn: Money


@dataclass(frozen=True, slots=True)
class Charge:
    """One attempt to take money, found again by our key.

    `reference` is the processor's name for it. A refused charge that is `hard` must not be
    tried again with the same card; another one may succeed later. What is REFUSED stays so.
    `saved_card` is set when the customer typed a new card and chose to keep it.
    """

    key: UUID
    reference: str
    state: ChargeState
    amount: Money
    action_url: str | None = None
    reason: ChargeRefusal | None = None
    hard: bool = False
    saved_card: SavedCard | None = None
    dispute: Dispute | None = None


@dataclass(frozen=True, slots=True)
class Refund:
    """Money given back for one charge, found again by our key."""

    key: UUID
    reference: str
    charge: str
    amount: Money
    state: RefundState = RefundState.SUCCEEDED


@dataclass(frozen=True, slots=True)
class ListedCharge:
    """A charge in the processor's own list: `customer` and `memo` as they came with it, `card` a saved one's token."""

    key: UUID
    reference: str
    state: ChargeState
    amount: Money
    customer: str
    card: str | None
    memo: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ListedRefund:
    """A refund in the processor's own list."""

    key: UUID
    reference: str
    charge: str
    amount: Money
    at: datetime


@dataclass(frozen=True, slots=True)
class HostedPage:
    """A page to send the customer to, the processor's or ours; it sends them back afterwards."""

    url: str


@dataclass(frozen=True, slots=True)
class CardPageOrigins:
    """What our card page must allow besides ourselves, because the processor's form is in it."""

    scripts: tuple[str, ...]
    frames: tuple[str, ...]
    connections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardForm:
    """What our card page needs to hold the processor's form.

    `client_secret` lets its reader finish this one charge or card and nothing else; it goes into the
    page and nowhere else, and is empty once there is nothing left to do. `card` is the saved card to
    confirm, `amount` is missing where nothing is charged.
    """

    purpose: CardFormPurpose
    script_url: str
    public_key: str
    client_secret: str
    return_url: str
    amount: Money | None = None
    card: SavedCard | None = None


@dataclass(frozen=True, slots=True)
class CardSetup:
    """What became of adding a card; `card` is there once it succeeded."""

    key: UUID
    state: CardSetupState
    card: SavedCard | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A message that something moved: a reason to ask again, never the truth itself.

    The same event may come twice, late, or never. It names our `key`, or else, where the processor
    does not pass it on, its own `reference` of the charge.
    """

    id: str
    kind: EventKind
    key: UUID | None = None
    reference: str = ""


class KeyUsedOtherwise(Refused):
    """The key was used before with another amount, card or customer: a mistake of ours."""

    def __init__(self) -> None:
        super().__init__("key_used_otherwise")


class UnknownCard(Refused):
    """The processor holds no such card of this customer; it may have been forgotten."""

    def __init__(self) -> None:
        super().__init__("unknown_card")


class NotRefundable(Refused):
    """There is no such charge, or it never succeeded."""

    def __init__(self) -> None:
        super().__init__("not_refundable")


class RefundTooLarge(Refused):
    """All refunds of a charge together would exceed what was paid."""

    def __init__(self) -> None:
        super().__init__("refund_too_large")


class UntrustedWebhook(Exception):
    """The message was not signed by the processor, is too old, or says nothing we know."""


class Payments(Protocol):
    """A payment processor.

    Every act takes a `key`, the id of our own row written before asking. The same key and
    the same values find the first act again instead of doing a second one; the same key
    with other values raises `KeyUsedOtherwise`. Every method may raise `Unreachable`; after
    it, ask by key before anything else.
    """

    @property
    def card_page_origins(self) -> CardPageOrigins | None:
        """What our card page must allow, or None where cards are typed elsewhere."""

    async def charge(
        self,
        *,
        key: UUID,
        amount: Money,
        method: str,
        customer: str,
        description: str,
        return_url: str,
        memo: str = "",
    ) -> Charge:
        """Charge a saved card. A bank's no is a `Charge` that is REFUSED, not an exception.

        `method` is the token of the saved card, `return_url` where the customer comes back to
        when their bank wants a confirmation. `memo` is kept with the charge word for word, for
        `charges_since`; no customer reads it. Raises `KeyUsedOtherwise`, `UnknownCard`.
        """

    async def charge_by_key(self, key: UUID, *, customer: str) -> Charge | None:
        """Return the charge made with this key as it stands now; None if there is none.

        `customer` is the one it was made for: some processors find a charge by its customer only.
        """

    async def begin_payment(
        self,
        *,
        key: UUID,
        amount: Money,
        customer: str,
        description: str,
        return_url: str,
        memo: str = "",
    ) -> HostedPage:
        """Open a page where the customer pays with a card typed there.

        From now on `charge_by_key` knows the charge: ACTION_REQUIRED until the page is done with.
        """

    async def refund(self, *, key: UUID, charge: str, amount: Money) -> Refund:
        """Give back a part or all of a charge, named by its reference.

        Raises `KeyUsedOtherwise`, `NotRefundable`, `RefundTooLarge`.
        """

    async def refund_by_key(self, key: UUID, *, charge: str) -> Refund | None:
        """Return the refund made with this key for a charge; None if there is none."""

    async def charges_since(self, since: datetime) -> list[ListedCharge]:
        """Return every charge made at an instant or after it, the oldest first, whatever became of it."""

    async def refunds_since(self, since: datetime) -> list[ListedRefund]:
        """Return every refund made at an instant or after it, the oldest first."""

    async def begin_card_setup(self, *, key: UUID, customer: str, return_url: str) -> HostedPage:
        """Open a page where the customer adds a card for later charges; nothing is charged."""

    async def card_setup_by_key(self, key: UUID, *, customer: str) -> CardSetup | None:
        """Return how far this customer has come with adding a card; None if never begun."""

    async def card_form(self, link: str) -> CardForm | None:
        """Return what our card page needs, by the last part of its address.

        The link is signed and names one charge or card, so that whoever has the letter may use it,
        signed in or not. None for a link that is not ours, and where cards are typed elsewhere.
        """

    async def leave_card_form(self, link: str) -> str | None:
        """End what the customer does not want to go on with; return where they go back to.

        Nothing comes of it any more, unless it was done already. None as in `card_form`.
        """

    async def forget_card(self, token: str) -> None:
        """Make a saved card useless for ever. Harmless when repeated."""

    async def messages_since(self, at: datetime) -> list[Event]:
        """Return what the processor said since then, oldest first: a message may have been lost (F20)."""

    def read_webhook(self, headers: Mapping[str, str], body: bytes, *, now: datetime) -> Event:
        """Check who wrote a message and return what it is about.

        `now` is the time without the demo's offset. Raises `UntrustedWebhook` for a signature
        that does not fit and for a message more than five minutes away from `now`.
        """
