"""The payments contract against the sandbox, over HTTP, with the sandbox as a process."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID

import httpx
import orjson
import pytest

from backend.ports.answers import Unreachable
from backend.ports.payments import DisputeState, EventKind, UntrustedWebhook
from backend.sandbox.payments.webhooks import signature
from tests.adapters.conftest import IMPATIENT_SECONDS, WEBHOOK_SECRET, payments_adapter
from tests.adapters.payments.contract import NOW, Card, PaymentsContract
from tests.adapters.processes import PaymentsSandbox

pytestmark = pytest.mark.anyio

NUMBERS = {
    Card.WORKS: "4242424242424242",
    Card.NO_FUNDS: "4000000000009995",
    Card.DECLINED_LATER: "4000000000000341",
    Card.DECLINED: "4000000000000002",
    Card.STOLEN: "4000000000009979",
    Card.OVER: "4242424242424242",
    Card.ASKS: "4000002500003155",
    Card.LATE: "4000000000000077",
    Card.LOSES_ANSWER: "4000000000000119",
}

TYPES = {
    EventKind.CHARGE: "charge.failed",
    EventKind.REFUND: "refund.succeeded",
    EventKind.CARD_SETUP: "setup.succeeded",
    EventKind.DISPUTE: "dispute.opened",
}


class SandboxCounter:
    """The sandbox's side of the counter: its admin, and a customer's browser."""

    def __init__(self, program: PaymentsSandbox, customer: str) -> None:
        self.customer = customer
        self._admin = program.admin
        self.browser = httpx.Client(trust_env=False, timeout=30)

    def save_card(self, card: Card) -> str:
        year = 2020 if card is Card.OVER else 2035
        return self._admin.cards(self.customer, NUMBERS[card], exp_year=year)

    def lose(self, verb: str, kind: str, *, moment: str) -> None:
        self._admin.faults(verb, kind, moment=moment)

    def refuse(self, verb: str, reason: str) -> None:
        self._admin.faults(verb, "refuse", reason=reason)

    def let_banks_answer(self) -> None:
        self._admin.clock(seconds=3600)

    async def customer_types(self, url: str, card: Card, *, keep: bool = False) -> str:
        typed = {"number": NUMBERS[card], "expiry": "08/35", "cvc": "123"}
        return self._press(url, "card", typed | ({"keep": "yes"} if keep else {}))

    async def customer_answers(self, url: str, *, agreed: bool) -> str:
        return self._press(url, "answer", {"agreed": "yes" if agreed else "no"})

    async def customer_leaves(self, url: str) -> str:
        return self._press(url, "leave", {})

    def succeeded(self) -> list[tuple[str, int]]:
        return [
            (line["key"], line["amount_minor"])
            for line in self._admin.charges()
            if line["customer"] == self.customer and line["state"] == "SUCCEEDED"
        ]

    def refunded(self) -> list[tuple[str, int]]:
        return [
            (line["key"], line["amount_minor"])
            for line in self._admin.refunds()
            if line["customer"] == self.customer
        ]

    def dispute(self, key: UUID, state: DisputeState) -> None:
        self._admin.disputes(str(key), state.value)

    def return_refund(self, key: UUID) -> None:
        self._admin.returned_refunds(str(key))

    def message(self, kind: EventKind, key: UUID) -> bytes:
        return orjson.dumps({"id": "evt_7", "type": TYPES[kind], "key": str(key)})

    def signed(self, body: bytes, at: datetime) -> Mapping[str, str]:
        proof = signature(WEBHOOK_SECRET, int(at.timestamp()), body)
        return {"sandbox-signature": proof}

    def _press(self, url: str, act: str, typed: Mapping[str, str]) -> str:
        """Press a button that the page really shows; return where the browser goes next."""
        page = self.browser.get(url).text
        actions = re.findall(r'action="([^"]+)"', page)
        action = next(path for path in actions if path.partition("?")[0].endswith(f"/{act}"))
        response = self.browser.post(httpx.URL(url).join(action), data=dict(typed))
        if response.is_redirect:
            return str(httpx.URL(url).join(response.headers["location"]))
        return url


@pytest.fixture
def processor(payments_program: PaymentsSandbox, customer: str) -> Iterator[SandboxCounter]:
    counter = SandboxCounter(payments_program, customer)
    yield counter
    counter.browser.close()


class TestSandboxPayments(PaymentsContract):
    """The sandbox keeps the contract."""


async def test_nobody_there_is_unreachable(payments_program: PaymentsSandbox) -> None:
    nobody = payments_adapter("http://127.0.0.1:1", IMPATIENT_SECONDS)
    with pytest.raises(Unreachable):
        await nobody.forget_card("card_a")
    await nobody.aclose()


async def test_the_processor_shows_its_own_page_for_cards() -> None:
    adapter = payments_adapter("http://127.0.0.1:1", IMPATIENT_SECONDS)
    assert adapter.card_page_origins is None
    assert await adapter.card_form("any-link") is None
    assert await adapter.leave_card_form("any-link") is None
    await adapter.aclose()


async def test_reads_nothing_into_a_message_about_what_it_does_not_know() -> None:
    adapter = payments_adapter("http://127.0.0.1:1", IMPATIENT_SECONDS)
    body = b'{"type": "tax.moved", "id": "e", "key": ""}'
    proof = signature(WEBHOOK_SECRET, int(NOW.timestamp()), body)
    with pytest.raises(UntrustedWebhook):
        adapter.read_webhook({"sandbox-signature": proof}, body, now=NOW)
    await adapter.aclose()
