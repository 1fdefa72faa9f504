"""Payments with Stripe, by its official library: PaymentIntents, SetupIntents, refunds, signed messages.

A customer types a card into Stripe's form on our card page, which this adapter supplies (`card_form`). A saved
card is charged with nobody there (`off_session`); where its bank wants the customer, the card page brings them
back. We know no table: whatever we begin carries our key and our customer (stripe_reading.py), and is found by them.

    stripe_reading.py  Stripe's answers in our words     stripe_courier.py  the library over our HTTP client
    stripe_declines.py what a bank's no means            stripe_links.py    the address of our card page
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

import httpx
import stripe
from stripe import params as asked

from backend.adapters.json_over_http import Answer
from backend.adapters.payments import signatures, stripe_links, stripe_reading
from backend.adapters.payments.stripe_courier import MISSING, Courier, answered, each, found
from backend.adapters.payments.stripe_declines import Decline
from backend.adapters.payments.stripe_links import Link
from backend.adapters.payments.stripe_reading import (
    ABANDONED,
    CARD,
    CUSTOMER,
    HARD,
    KEY,
    REASON,
    RETURN_URL,
    WAITING,
    Intent,
)
from backend.kit.money import Money
from backend.ports.answers import Refused, Unreachable
from backend.ports.payments import (
    CardForm,
    CardFormPurpose,
    CardPageOrigins,
    CardSetup,
    Charge,
    Event,
    HostedPage,
    ListedCharge,
    ListedRefund,
    NotRefundable,
    Refund,
    RefundTooLarge,
    SavedCard,
    UnknownCard,
)

API = "https://api.stripe.com"
SCRIPT = "https://js.stripe.com/v3/"
# docs.stripe.com/security/guide, "Content security policy"
ORIGINS = CardPageOrigins(
    scripts=("https://js.stripe.com", "https://*.js.stripe.com"),
    frames=("https://js.stripe.com", "https://*.js.stripe.com", "https://hooks.stripe.com"),
    connections=("https://api.stripe.com",),
)
CUSTOMERS_KNOWN = 10_000
NEWEST = 100  # the most that Stripe lists at once

_CHARGE_PARTS = ["payment_method", "latest_charge"]
_TOO_LARGE = frozenset({"amount_too_large", "charge_already_refunded"})


class StripePayments:
    """The port payments. `page_url` is our card page, `link_secret` signs the way to it."""

    def __init__(
        self,
        *,
        secret_key: str,
        public_key: str,
        webhook_secrets: Sequence[str],
        page_url: str,
        link_secret: str,
        timeout_seconds: float,
        api_base: str = API,
        script_url: str = SCRIPT,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._courier = Courier(timeout_seconds, transport)
        self._ask = stripe.StripeClient(
            secret_key,
            base_addresses={"api": api_base},
            max_network_retries=0,  # only the caller knows whether a repeat is harmless
            http_client=self._courier,
        ).v1
        self._public_key = public_key
        self._webhook_secrets = webhook_secrets
        self._page_url = page_url
        self._link_secret = link_secret
        self._api_base = api_base
        self._script_url = script_url
        self._customers: dict[str, str] = {}

    async def aclose(self) -> None:
        await self._courier.close_async()

    @property
    def card_page_origins(self) -> CardPageOrigins | None:
        if self._script_url == SCRIPT:
            return ORIGINS
        script, api = _origin(self._script_url), _origin(self._api_base)
        return CardPageOrigins(scripts=(script,), frames=(script,), connections=(api,))

    # Charges

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
        """Charge without the customer (domain-rules R6.1); an earlier answer to the key is read anew."""
        owner = await self._owner(method, customer)
        wanted: asked.PaymentIntentCreateParams = {
            "amount": amount.minor,
            "currency": amount.currency.lower(),
            "customer": owner,
            "payment_method": method,
            "allowed_payment_method_types": ["card"],
            "off_session": True,
            "confirm": True,
            "return_url": return_url,
            "metadata": _notes(key, customer, return_url)
            | {CARD: method}
            | stripe_reading.memo_notes(memo),
            "expand": _CHARGE_PARTS,
        }
        if description:  # Stripe takes an empty text for a wish to unset
            wanted["description"] = description
        try:
            made = await answered(
                self._ask.payment_intents.create_async(wanted, {"idempotency_key": f"charge-{key}"})
            )
        except stripe.CardError as no:
            return await self._charge(await self._retrieve(_intent_id(no)))
        if _is_repeated(made):
            return await self._charge(await self._retrieve(made.id))
        return await self._charge(Intent.of(made, made))

    async def charge_by_key(self, key: UUID, *, customer: str) -> Charge | None:
        intent = await self._payment(key, customer)
        return None if intent is None else await self._charge(intent)

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
        wanted: asked.PaymentIntentCreateParams = {
            "amount": amount.minor,
            "currency": amount.currency.lower(),
            "customer": await self._customer(customer),
            "allowed_payment_method_types": ["card"],
            "metadata": _notes(key, customer, return_url) | stripe_reading.memo_notes(memo),
        }
        if description:
            wanted["description"] = description
        await answered(
            self._ask.payment_intents.create_async(wanted, {"idempotency_key": f"charge-{key}"})
        )
        return HostedPage(self._page(Link(key, customer)))

    # Refunds

    async def refund(self, *, key: UUID, charge: str, amount: Money) -> Refund:
        paid = await found(self._ask.payment_intents.retrieve_async(charge))
        if paid is None or paid.status != "succeeded":
            raise NotRefundable()
        wanted: asked.RefundCreateParams = {
            "payment_intent": charge,
            "amount": amount.minor,
            "metadata": {KEY: str(key)},
        }
        try:
            made = await answered(
                self._ask.refunds.create_async(wanted, {"idempotency_key": f"refund-{key}"})
            )
        except Refused as no:
            # Stripe names no code for more than is left of the charge, only the parameter.
            cause = no.__cause__
            at_amount = isinstance(cause, stripe.InvalidRequestError) and cause.param == "amount"
            if no.reason in _TOO_LARGE or at_amount:
                raise RefundTooLarge() from no
            raise
        return stripe_reading.refund(Answer(made.to_dict()), charge)

    async def refund_by_key(self, key: UUID, *, charge: str) -> Refund | None:
        """Refunds cannot be searched: all of the charge are looked through."""
        listed = await found(
            self._ask.refunds.list_async({"payment_intent": charge, "limit": NEWEST})
        )
        if listed is None:
            return None
        async for one in each(listed):
            answer = Answer(one.to_dict())
            if (answer.part("metadata") or Answer({})).maybe_text(KEY) == str(key):
                return stripe_reading.refund(answer, charge)
        return None

    # Lists, for a house that has lost its own

    async def charges_since(self, since: datetime) -> list[ListedCharge]:
        listed = await answered(
            self._ask.payment_intents.list_async({"created": _from(since), "limit": NEWEST})
        )
        made = [stripe_reading.listed_charge(Intent.of(one, listed)) async for one in each(listed)]
        return [charge for charge in reversed(made) if charge]

    async def refunds_since(self, since: datetime) -> list[ListedRefund]:
        listed = await answered(
            self._ask.refunds.list_async({"created": _from(since), "limit": NEWEST})
        )
        made = [stripe_reading.listed_refund(Answer(one.to_dict())) async for one in each(listed)]
        return [refund for refund in reversed(made) if refund]

    # Cards

    async def begin_card_setup(self, *, key: UUID, customer: str, return_url: str) -> HostedPage:
        wanted: asked.SetupIntentCreateParams = {
            "customer": await self._customer(customer),
            "usage": "off_session",
            "allowed_payment_method_types": ["card"],
            "metadata": _notes(key, customer, return_url),
        }
        await answered(
            self._ask.setup_intents.create_async(wanted, {"idempotency_key": f"setup-{key}"})
        )
        return HostedPage(self._page(Link(key, customer, adds_card=True)))

    async def card_setup_by_key(self, key: UUID, *, customer: str) -> CardSetup | None:
        intent = await self._setup(key, customer)
        if intent is None:
            return None
        if intent.status in WAITING and intent.waited_too_long:
            intent = await self._end_setup(intent)
        return stripe_reading.card_setup(intent)

    async def forget_card(self, token: str) -> None:
        try:
            await answered(self._ask.payment_methods.detach_async(token))
        except Refused:
            # Detached before, or never there: what counts is that nobody owns it any more.
            known = await found(self._ask.payment_methods.retrieve_async(token))
            if known is not None and known.customer is not None:
                raise

    # Our card page

    async def card_form(self, link: str) -> CardForm | None:
        named = stripe_links.read(link, self._link_secret)
        intent = await self._linked(named) if named else None
        if named is None or intent is None:
            return None
        if named.adds_card:
            purpose, card = CardFormPurpose.ADD_CARD, None
        else:
            intent = await self._ended_if_over(intent)
            card = await self._saved_card(intent)
            purpose = CardFormPurpose.CONFIRM if card else CardFormPurpose.PAY
        return CardForm(
            purpose=purpose,
            script_url=self._script_url,
            public_key=self._public_key,
            client_secret=_secret_while_waiting(intent),
            return_url=intent.own(RETURN_URL),
            amount=None if named.adds_card else stripe_reading.charge(intent, "").amount,
            card=card,
        )

    async def leave_card_form(self, link: str) -> str | None:
        named = stripe_links.read(link, self._link_secret)
        intent = await self._linked(named) if named else None
        if named is None or intent is None:
            return None
        if intent.status in WAITING:
            await (self._end_setup(intent) if named.adds_card else self._end(intent, ABANDONED))
        return intent.own(RETURN_URL)

    # Messages

    async def messages_since(self, at: datetime) -> list[Event]:
        """Stripe keeps what it said for thirty days, newest first."""
        listed = await answered(
            self._ask.events.list_async({"created": _from(at), "limit": NEWEST})
        )
        told = [stripe_reading.event(Answer(one.to_dict())) async for one in each(listed)]
        return told[::-1]

    def read_webhook(self, headers: Mapping[str, str], body: bytes, *, now: datetime) -> Event:
        signatures.check(
            headers, body, header="stripe-signature", secrets=self._webhook_secrets, now=now
        )
        return stripe_reading.message(body)

    # What stands where at Stripe

    async def _customer(self, ours: str) -> str:
        """Return Stripe's name for our customer, who is made known there the first time.

        Stripe finds a new customer by its metadata only a minute later; until then, and for a day, the
        idempotency key finds it.
        """
        if ours not in self._customers:
            query = f"metadata['{CUSTOMER}']:'{_quoted(ours)}'"
            hits = await answered(self._ask.customers.search_async({"query": query, "limit": 1}))
            if hits.data:
                known = hits.data[0].id
            else:
                made = await answered(
                    self._ask.customers.create_async(
                        {"metadata": {CUSTOMER: ours}}, {"idempotency_key": f"customer-{ours}"}
                    )
                )
                known = made.id
            if len(self._customers) >= CUSTOMERS_KNOWN:
                self._customers.clear()
            self._customers[ours] = known
        return self._customers[ours]

    async def _owner(self, method: str, customer: str) -> str:
        """Return Stripe's name for the customer whose card this is, if it is ours."""
        known = await found(
            self._ask.payment_methods.retrieve_async(method, {"expand": ["customer"]})
        )
        owner = Answer(known.to_dict()).part("customer") if known else None
        if owner is None:
            raise UnknownCard()
        notes = owner.part("metadata") or Answer({})
        if notes.maybe_text(CUSTOMER) != customer:
            raise UnknownCard()
        return owner.text("id")

    async def _payment(self, key: UUID, customer: str) -> Intent | None:
        """Find the intent of a charge: among the customer's newest, which Stripe knows at once, else by search."""
        newest = await answered(
            self._ask.payment_intents.list_async(
                {
                    "customer": await self._customer(customer),
                    "limit": NEWEST,
                    "expand": [f"data.{part}" for part in _CHARGE_PARTS],
                }
            )
        )
        intents = [Intent.of(one, newest) for one in newest.data]
        found_here = [intent for intent in intents if intent.note(KEY) == str(key)]
        if not found_here and newest.has_more:
            query = f"metadata['{KEY}']:'{key}'"
            hits = await answered(self._ask.payment_intents.search_async({"query": query}))
            found_here = [await self._retrieve(hit.id) for hit in hits.data]
        taken = [intent for intent in found_here if intent.status == "succeeded"]
        return next(iter(taken or found_here), None)

    async def _setup(self, key: UUID, customer: str) -> Intent | None:
        """Find the intent of a card being added. Stripe cannot search these: all of the customer are looked through."""
        listed = await answered(
            self._ask.setup_intents.list_async(
                {
                    "customer": await self._customer(customer),
                    "limit": NEWEST,
                    "expand": ["data.payment_method"],
                }
            )
        )
        async for one in each(listed):
            intent = Intent.of(one, listed)
            if intent.note(KEY) == str(key):
                return intent
        return None

    async def _linked(self, named: Link) -> Intent | None:
        look = self._setup if named.adds_card else self._payment
        return await look(named.key, named.customer)

    async def _retrieve(self, id: str) -> Intent:
        read = await answered(
            self._ask.payment_intents.retrieve_async(id, {"expand": _CHARGE_PARTS})
        )
        return Intent.of(read, read)

    async def _saved_card(self, intent: Intent) -> SavedCard | None:
        """Return the saved card that a charge is for; Stripe takes a refused one off the intent."""
        token = intent.note(CARD)
        if token is None:
            return None
        known = await answered(self._ask.payment_methods.retrieve_async(token))
        return stripe_reading.card(Answer(known.to_dict()))

    # What becomes of an intent

    async def _charge(self, intent: Intent) -> Charge:
        intent = await self._ended_if_over(intent)
        dispute = None
        if stripe_reading.was_disputed(intent):
            listed = await answered(
                self._ask.disputes.list_async({"payment_intent": intent.id, "limit": NEWEST})
            )
            dispute = stripe_reading.dispute([Answer(one.to_dict()) for one in listed.data])
        page = self._page(Link(UUID(intent.own(KEY)), intent.own(CUSTOMER)))
        return stripe_reading.charge(intent, page, dispute)

    async def _ended_if_over(self, intent: Intent) -> Intent:
        over = stripe_reading.why_over(intent)
        return intent if over is None else await self._end(intent, over)

    async def _end(self, intent: Intent, why: Decline) -> Intent:
        """Give a charge up for good, and say why on it: Stripe forgets the bank's reason with any change."""
        notes = {REASON: why.reason.value, HARD: "yes" if why.hard else "no"}
        try:
            await answered(self._ask.payment_intents.update_async(intent.id, {"metadata": notes}))
            await answered(
                self._ask.payment_intents.cancel_async(
                    intent.id, {"cancellation_reason": "abandoned"}
                )
            )
        except Refused as no:
            if no.reason == MISSING:
                raise
        # It was paid meanwhile, or cancelled by somebody else: as it stands now it is final.
        ended = await self._retrieve(intent.id)
        if ended.status in WAITING:
            raise Unreachable(f"intent {intent.id} could not be ended")
        return ended

    async def _end_setup(self, intent: Intent) -> Intent:
        try:
            await answered(
                self._ask.setup_intents.cancel_async(
                    intent.id, {"cancellation_reason": "abandoned"}
                )
            )
        except Refused as no:
            if no.reason == MISSING:
                raise
        read = await answered(
            self._ask.setup_intents.retrieve_async(intent.id, {"expand": ["payment_method"]})
        )
        return Intent.of(read, read)

    def _page(self, link: Link) -> str:
        return f"{self._page_url}/{stripe_links.write(link, self._link_secret)}"


def _from(at: datetime) -> asked.EventListParamsCreated:
    """Return since when something of a list was made; Stripe counts whole seconds."""
    return {"gte": int(at.timestamp())}


def _notes(key: UUID, customer: str, return_url: str) -> dict[str, str]:
    return {KEY: str(key), CUSTOMER: customer, RETURN_URL: return_url}


def _intent_id(no: stripe.CardError) -> str:
    body = no.json_body
    error = Answer(body if isinstance(body, dict) else {}).part("error") or Answer({})
    intent = error.part("payment_intent")
    if intent is None:
        raise Unreachable(f"a no without an intent: {no.code}")
    return intent.text("id")


def _is_repeated(made: stripe.StripeObject) -> bool:
    """Say whether the answer is an earlier one, given again for its key and perhaps out of date."""
    response = made.last_response
    return response is not None and response.headers.get("idempotent-replayed") == "true"


def _secret_while_waiting(intent: Intent) -> str:
    return intent.answer.text("client_secret") if intent.status in WAITING else ""


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
