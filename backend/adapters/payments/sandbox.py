"""Payments with the processor of `backend.sandbox.payments`, spoken to over HTTP."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TypeVar
from urllib.parse import quote
from uuid import UUID

import httpx
import orjson

from backend.adapters.json_over_http import Answer, JsonOverHttp
from backend.adapters.payments import signatures
from backend.kit.money import Money
from backend.ports.answers import Refused, Unreachable
from backend.ports.payments import (
    CardForm,
    CardPageOrigins,
    CardSetup,
    CardSetupState,
    Charge,
    ChargeRefusal,
    ChargeState,
    Dispute,
    DisputeState,
    Event,
    EventKind,
    HostedPage,
    KeyUsedOtherwise,
    ListedCharge,
    ListedRefund,
    NotRefundable,
    Refund,
    RefundState,
    RefundTooLarge,
    SavedCard,
    UnknownCard,
    UntrustedWebhook,
)

_REFUSALS: dict[str, type[KeyUsedOtherwise | UnknownCard | NotRefundable | RefundTooLarge]] = {
    "key_used_otherwise": KeyUsedOtherwise,
    "unknown_card": UnknownCard,
    "not_refundable": NotRefundable,
    "refund_too_large": RefundTooLarge,
}
_CHARGE_STATES = {state.value: state for state in ChargeState}
_SETUP_STATES = {state.value: state for state in CardSetupState}
_EVENT_KINDS = {
    "charge": EventKind.CHARGE,
    "refund": EventKind.REFUND,
    "setup": EventKind.CARD_SETUP,
    "dispute": EventKind.DISPUTE,
}
_REFUND_STATES = {state.value: state for state in RefundState}
_DISPUTE_STATES = {state.value: state for state in DisputeState}


_Word = TypeVar("_Word")


class SandboxPayments:
    """The port payments; one HTTP client for each instance."""

    def __init__(
        self,
        *,
        base_url: str,
        timeout_seconds: float,
        webhook_secret: str,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._processor = JsonOverHttp(base_url, timeout_seconds, transport)
        self._webhook_secret = webhook_secret

    async def aclose(self) -> None:
        await self._processor.aclose()

    @property
    def card_page_origins(self) -> CardPageOrigins | None:
        """None: the customer leaves for a page of the processor, nothing of it is in ours."""
        return None

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
        return _charge(
            await self._ask(
                "POST",
                "/charges",
                {
                    "key": str(key),
                    "amount_minor": amount.minor,
                    "currency": amount.currency,
                    "card": method,
                    "customer": customer,
                    "description": description,
                    "return_url": return_url,
                    "memo": memo,
                },
            )
        )

    async def charge_by_key(self, key: UUID, *, customer: str) -> Charge | None:
        answer = await self._find(f"/charges/{key}")
        return None if answer is None else _charge(answer)

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
        answer = await self._ask(
            "POST",
            "/payments",
            {
                "key": str(key),
                "amount_minor": amount.minor,
                "currency": amount.currency,
                "customer": customer,
                "description": description,
                "return_url": return_url,
                "memo": memo,
            },
        )
        return HostedPage(answer.text("url"))

    async def refund(self, *, key: UUID, charge: str, amount: Money) -> Refund:
        return _refund(
            await self._ask(
                "POST",
                "/refunds",
                {"key": str(key), "charge": charge, "amount_minor": amount.minor},
            )
        )

    async def refund_by_key(self, key: UUID, *, charge: str) -> Refund | None:
        answer = await self._find(f"/refunds/{key}")
        return None if answer is None else _refund(answer)

    async def charges_since(self, since: datetime) -> list[ListedCharge]:
        answer = await self._ask("GET", f"/charges?since={_since(since)}")
        return [_listed_charge(each) for each in answer.parts("charges")]

    async def refunds_since(self, since: datetime) -> list[ListedRefund]:
        answer = await self._ask("GET", f"/refunds?since={_since(since)}")
        return [_listed_refund(each) for each in answer.parts("refunds")]

    async def begin_card_setup(self, *, key: UUID, customer: str, return_url: str) -> HostedPage:
        answer = await self._ask(
            "POST",
            "/card-setups",
            {"key": str(key), "customer": customer, "return_url": return_url},
        )
        return HostedPage(answer.text("url"))

    async def card_setup_by_key(self, key: UUID, *, customer: str) -> CardSetup | None:
        answer = await self._find(f"/card-setups/{key}")
        if answer is None:
            return None
        return CardSetup(
            key=_key(answer),
            state=_word(_SETUP_STATES, answer.text("state")),
            card=_card(answer.part("card")),
        )

    async def card_form(self, link: str) -> CardForm | None:
        """None: there is no form of this processor in a page of ours."""
        return None

    async def leave_card_form(self, link: str) -> str | None:
        return None

    async def forget_card(self, token: str) -> None:
        await self._ask("DELETE", f"/cards/{quote(token, safe='')}")

    async def messages_since(self, at: datetime) -> list[Event]:
        since = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        found, after = [], 0
        while True:
            answer = await self._ask("GET", f"/events?after=evt_{after}&since={since}")
            told = answer.parts("events")
            found += [_event(one) for one in told]
            if not told:
                return found
            after = int(found[-1].id.removeprefix("evt_"))

    def read_webhook(self, headers: Mapping[str, str], body: bytes, *, now: datetime) -> Event:
        """The header is `Sandbox-Signature: t=<seconds>,v1=<hex>`, HMAC-SHA256 of `t.body`."""
        signatures.check(
            headers, body, header="sandbox-signature", secrets=[self._webhook_secret], now=now
        )
        return _message(body)

    async def _ask(
        self, method: str, path: str, asked: Mapping[str, str | int] | None = None
    ) -> Answer:
        """Ask, and turn the processor's no into ours."""
        answer = await self._processor.ask(method, path, asked)
        if answer.refusal is None:
            return answer
        if answer.refusal in _REFUSALS:
            raise _REFUSALS[answer.refusal]()
        raise Refused(answer.refusal)

    async def _find(self, path: str) -> Answer | None:
        """Ask for something that may not be there."""
        answer = await self._processor.ask("GET", path)
        if answer.refusal == "not_found":
            return None
        if answer.refusal is not None:
            raise Refused(answer.refusal)
        return answer


def _charge(answer: Answer) -> Charge:
    state = _word(_CHARGE_STATES, answer.text("state"))
    return Charge(
        key=_key(answer),
        reference=answer.text("id"),
        state=state,
        amount=_money(answer),
        action_url=answer.maybe_text("action_url"),
        reason=_reason(answer.maybe_text("reason")),
        hard=answer.yes("hard"),
        saved_card=_card(answer.part("saved_card")),
        dispute=_dispute(answer.part("dispute"), answer.text("currency")),
    )


def _dispute(answer: Answer | None, currency: str) -> Dispute | None:
    if answer is None:
        return None
    return Dispute(
        state=_word(_DISPUTE_STATES, answer.text("state")),
        withdrawn=Money(answer.whole("withdrawn_minor"), currency),
    )


def _refund(answer: Answer) -> Refund:
    return Refund(
        key=_key(answer),
        reference=answer.text("id"),
        charge=answer.text("charge"),
        amount=_money(answer),
        state=_word(_REFUND_STATES, answer.text("state")),
    )


def _since(instant: datetime) -> str:
    return quote(instant.astimezone(UTC).isoformat(timespec="seconds"), safe="")


def _listed_charge(answer: Answer) -> ListedCharge:
    return ListedCharge(
        key=_key(answer),
        reference=answer.text("id"),
        state=_word(_CHARGE_STATES, answer.text("state")),
        amount=_money(answer),
        customer=answer.text("customer"),
        card=answer.maybe_text("card"),
        memo=answer.text("memo"),
        at=answer.instant("at"),
    )


def _listed_refund(answer: Answer) -> ListedRefund:
    return ListedRefund(
        key=_key(answer),
        reference=answer.text("id"),
        charge=answer.text("charge"),
        amount=_money(answer),
        at=answer.instant("at"),
    )


def _card(answer: Answer | None) -> SavedCard | None:
    if answer is None:
        return None
    return SavedCard(
        token=answer.text("token"),
        brand=answer.text("brand"),
        last4=answer.text("last4"),
        exp_month=answer.whole("exp_month"),
        exp_year=answer.whole("exp_year"),
    )


def _money(answer: Answer) -> Money:
    return Money(answer.whole("amount_minor"), answer.text("currency"))


def _key(answer: Answer) -> UUID:
    try:
        return UUID(answer.text("key"))
    except ValueError as error:
        raise Unreachable("answer without a key") from error


def _word(words: Mapping[str, _Word], said: str) -> _Word:
    if said not in words:
        raise Unreachable(f"answer in an unknown state {said}")
    return words[said]


def _reason(said: str | None) -> ChargeRefusal | None:
    """A bank's reason in our words; one that we do not know is a plain no."""
    if said is None:
        return None
    try:
        return ChargeRefusal(said)
    except ValueError:
        return ChargeRefusal.CARD_DECLINED


def _event(answer: Answer) -> Event:
    subject = answer.text("type").partition(".")[0]
    return Event(id=answer.text("id"), kind=_word(_EVENT_KINDS, subject), key=_key(answer))


def _message(body: bytes) -> Event:
    try:
        fields = orjson.loads(body)
        return _event(Answer(fields if isinstance(fields, dict) else {}))
    except (orjson.JSONDecodeError, Unreachable) as error:
        raise UntrustedWebhook("it says nothing we know") from error
