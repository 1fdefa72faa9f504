"""The payments contract against Stripe's dialect: the official library, localstripe, and the shim before it.

Never against Stripe itself. What the contract cannot know stands below it: keys that Stripe has forgotten, tabs
left open, links, messages that are not ours.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import UTC, datetime
from uuid import UUID, uuid4

import httpx
import orjson
import pytest
from stripe import InvalidRequestError, StripeClient, WebhookSignature

from backend.adapters.payments import stripe as stripe_adapter
from backend.adapters.payments import stripe_declines, stripe_links, stripe_reading
from backend.adapters.payments.stripe import StripePayments
from backend.kit.ids import new_id
from backend.kit.money import Money
from backend.ports.answers import Unreachable
from backend.ports.payments import (
    CardForm,
    CardFormPurpose,
    CardSetupState,
    ChargeRefusal,
    ChargeState,
    DisputeState,
    EventKind,
    UntrustedWebhook,
)
from tests.adapters.conftest import PATIENT_SECONDS, WEBHOOK_SECRET
from tests.adapters.payments.contract import NOW, PRICE, RETURN_URL, Card, PaymentsContract, charge
from tests.adapters.processes import StripeOnLoopback, stripe_on_loopback

pytestmark = pytest.mark.anyio

AGES_AGO = datetime(2020, 1, 1, tzinfo=UTC)
IMPATIENT_SECONDS = 2.0  # each question is several there
PAGE_URL = "http://127.0.0.1:8000/pay/card"
LINK_SECRET = "a secret that signs the way to the card page"

NUMBERS = {
    Card.WORKS: "4242424242424242",
    Card.NO_FUNDS: "4000000000009995",
    Card.DECLINED_LATER: "4000000000000341",
    Card.DECLINED: "4000000000000002",
    Card.STOLEN: "4000000000009979",
    Card.OVER: "4242424242424242",
    Card.ASKS: "4000002500003155",
    Card.LATE: "4000000000000077",
    Card.LOSES_ANSWER: "4000000000000259",
}
MESSAGES = {
    EventKind.CHARGE: "payment_intent.payment_failed",
    EventKind.REFUND: "refund.updated",
    EventKind.CARD_SETUP: "setup_intent.succeeded",
    EventKind.DISPUTE: "charge.dispute.created",
}


def adapter(
    program: StripeOnLoopback, timeout_seconds: float = PATIENT_SECONDS, *secrets: str
) -> StripePayments:
    return StripePayments(
        secret_key="sk_test_loopback",
        public_key="pk_test_loopback",
        webhook_secrets=secrets or (WEBHOOK_SECRET,),
        page_url=PAGE_URL,
        link_secret=LINK_SECRET,
        timeout_seconds=timeout_seconds,
        api_base=program.url,
        script_url=f"{program.url}/js.stripe.com/v3/",
    )


class StripeCounter:
    """The other side: the shim's admin, and what Stripe's script does on our card page."""

    def __init__(self, program: StripeOnLoopback, payments: StripePayments, customer: str) -> None:
        self.customer = customer
        self.admin = program.admin
        self._payments = payments
        self._browser = httpx.AsyncClient(base_url=program.url, trust_env=False, timeout=30)

    async def aclose(self) -> None:
        await self._browser.aclose()

    def save_card(self, card: Card) -> str:
        year = 2020 if card is Card.OVER else 2035
        return self.admin.cards(self.customer, NUMBERS[card], exp_year=year)

    def lose(self, verb: str, kind: str, *, moment: str) -> None:
        self.admin.faults(verb, kind, moment=moment)

    def refuse(self, verb: str, reason: str) -> None:
        self.admin.faults(verb, "refuse", reason=reason)

    def let_banks_answer(self) -> None:
        self.admin.clock(seconds=3600)

    async def form(self, url: str) -> CardForm:
        form = await self._payments.card_form(url.removeprefix(f"{PAGE_URL}/"))
        assert form is not None
        return form

    async def customer_types(self, url: str, card: Card, *, keep: bool = False) -> str:
        form = await self.form(url)
        typed = {"number": NUMBERS[card], "exp_month": "8", "exp_year": "2035", "cvc": "123"}
        given: dict[str, object] = {"payment_method_data": {"type": "card", "card": typed}}
        if keep:
            given["setup_future_usage"] = "off_session"
        return await self._confirm(url, form, given)

    async def customer_answers(self, url: str, *, agreed: bool) -> str:
        form = await self.form(url)
        if form.purpose is CardFormPurpose.ADD_CARD:
            return await self._confirm(url, form, {})
        if form.card is not None:
            await self._confirm(url, form, {"payment_method": form.card.token})
        said = {"success": "true" if agreed else "false"}
        await self._post(form, f"_authenticate?success={said['success']}", {})
        return form.return_url

    async def customer_leaves(self, url: str) -> str:
        back = await self._payments.leave_card_form(url.removeprefix(f"{PAGE_URL}/"))
        assert back is not None
        return back

    async def pays_in_tab(self, tab: CardForm, token: str) -> str:
        """Press the button of a page that was opened earlier; return what Stripe makes of it."""
        given = {"payment_method": token, "return_url": tab.return_url}
        return str((await self._post(tab, "confirm", given)).get("status", "error"))

    async def answers_at_the_bank(self, url: str, *, agreed: bool) -> str:
        """Press a button of the bank's own page; return where the browser goes next."""
        answer = await self._browser.post(url, data={"success": "true" if agreed else "false"})
        return str(answer.headers["location"])

    async def _confirm(self, url: str, form: CardForm, given: Mapping[str, object]) -> str:
        intent = await self._post(form, "confirm", given)
        return form.return_url if intent.get("status") == "succeeded" else url

    async def _post(
        self, form: CardForm, act: str, given: Mapping[str, object]
    ) -> dict[str, object]:
        id = form.client_secret.partition("_secret_")[0]
        kind = "setup_intents" if id.startswith("seti_") else "payment_intents"
        said = {"key": form.public_key, "client_secret": form.client_secret, **given}
        answer = await self._browser.post(f"/v1/{kind}/{id}/{act}", json=said)
        intent: dict[str, object] = answer.json()
        return intent

    def succeeded(self) -> list[tuple[str, int]]:
        return [
            (line["key"], line["amount_minor"])
            for line in self.admin.charges()
            if line["customer"] == self.customer and line["state"] == "SUCCEEDED"
        ]

    def refunded(self) -> list[tuple[str, int]]:
        return [
            (line["key"], line["amount_minor"])
            for line in self.admin.refunds()
            if line["customer"] == self.customer
        ]

    def dispute(self, key: UUID, state: DisputeState) -> None:
        self.admin.disputes(str(key), state.value)

    def return_refund(self, key: UUID) -> None:
        self.admin.returned_refunds(str(key))

    def message(self, kind: EventKind, key: UUID) -> bytes:
        thing: dict[str, object] = {"metadata": {"comptoir_key": str(key)}}
        if kind is EventKind.DISPUTE:
            thing = {"metadata": {}, "payment_intent": f"pi_{key.hex}"}
        return orjson.dumps({"id": "evt_7", "type": MESSAGES[kind], "data": {"object": thing}})

    def signed(self, body: bytes, at: datetime) -> Mapping[str, str]:
        """By the library's own hand, which holds our check to Stripe's."""
        proof = WebhookSignature.generate_signature_header(
            body.decode(), WEBHOOK_SECRET, int(at.timestamp())
        )
        return {"Stripe-Signature": proof}


@pytest.fixture(scope="module")
def stripe_program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StripeOnLoopback]:
    with stripe_on_loopback(tmp_path_factory.mktemp("stripe")) as program:
        yield program


@pytest.fixture
async def payments(stripe_program: StripeOnLoopback) -> AsyncIterator[StripePayments]:
    made = adapter(stripe_program)
    yield made
    await made.aclose()


@pytest.fixture
async def hasty_payments(stripe_program: StripeOnLoopback) -> AsyncIterator[StripePayments]:
    """The same processor, asked by somebody who does not wait for long."""
    made = adapter(stripe_program, IMPATIENT_SECONDS)
    yield made
    await made.aclose()


@pytest.fixture
async def processor(
    stripe_program: StripeOnLoopback, payments: StripePayments, customer: str
) -> AsyncIterator[StripeCounter]:
    counter = StripeCounter(stripe_program, payments, customer)
    yield counter
    await counter.aclose()
    assert counter.admin.wrongs() == []


class TestStripePayments(PaymentsContract):
    """Stripe's dialect keeps the contract."""


class TestCharges:
    async def test_are_found_after_stripe_forgot_the_key(
        self, payments: StripePayments, processor: StripeCounter
    ) -> None:
        """F16: keys are pruned after a day; what is written on the charge is not."""
        token, key = processor.save_card(Card.WORKS), uuid4()
        made = await charge(payments, processor, token, key=key)
        processor.admin.clock(seconds=25 * 3600)
        assert await payments.charge_by_key(key, customer=processor.customer) == made
        assert processor.succeeded() == [(str(key), 1201)]

    async def test_are_found_behind_a_hundred_newer_ones(
        self, payments: StripePayments, processor: StripeCounter
    ) -> None:
        token, key = processor.save_card(Card.WORKS), uuid4()
        made = await charge(payments, processor, token, key=key)
        async with asyncio.TaskGroup() as group:
            for _ in range(100):
                group.create_task(
                    payments.begin_payment(
                        key=uuid4(),
                        amount=PRICE,
                        customer=processor.customer,
                        description="Recharge du solde",
                        return_url=RETURN_URL,
                    )
                )
        assert await payments.charge_by_key(key, customer=processor.customer) == made

    async def test_of_eight_at_once_with_one_key_is_one(
        self, payments: StripePayments, processor: StripeCounter
    ) -> None:
        token, key = processor.save_card(Card.WORKS), uuid4()
        async with asyncio.TaskGroup() as group:
            for _ in range(8):
                group.create_task(charge(payments, processor, token, key=key))
        assert processor.succeeded() == [(str(key), 1201)]

    async def test_once_refused_cannot_be_paid_in_a_tab_left_open(
        self, payments: StripePayments, processor: StripeCounter
    ) -> None:
        """F17: Stripe would let another card be tried for ever."""
        waiting = await charge(payments, processor, processor.save_card(Card.ASKS))
        assert waiting.action_url is not None
        tab = await processor.form(waiting.action_url)
        assert (tab.purpose, tab.amount) == (CardFormPurpose.CONFIRM, PRICE)
        await processor.customer_answers(waiting.action_url, agreed=False)
        refused = await payments.charge_by_key(waiting.key, customer=processor.customer)
        assert refused is not None
        assert refused.state is ChargeState.REFUSED
        assert await processor.pays_in_tab(tab, processor.save_card(Card.WORKS)) == "error"
        assert (await processor.form(waiting.action_url)).client_secret == ""
        assert processor.succeeded() == []

    async def test_wait_a_day_for_their_customer_and_no_longer(
        self, payments: StripePayments, processor: StripeCounter
    ) -> None:
        key, setup = uuid4(), uuid4()
        page = await payments.begin_payment(
            key=key,
            amount=PRICE,
            customer=processor.customer,
            description="Recharge du solde",
            return_url=RETURN_URL,
        )
        await payments.begin_card_setup(
            key=setup, customer=processor.customer, return_url=RETURN_URL
        )
        processor.admin.clock(seconds=86_401)
        left = await payments.charge_by_key(key, customer=processor.customer)
        assert left is not None
        assert (left.state, left.reason) == (ChargeState.REFUSED, ChargeRefusal.ABANDONED)
        assert (await processor.form(page.url)).client_secret == ""
        ended = await payments.card_setup_by_key(setup, customer=processor.customer)
        assert ended is not None
        assert ended.state is CardSetupState.ABANDONED

    async def test_send_the_customer_to_their_banks_own_page(
        self, payments: StripePayments, processor: StripeCounter
    ) -> None:
        """SCA by redirect: confirmed on our page, answered on the bank's."""
        token = processor.admin.cards(processor.customer, "4000000000003220")
        waiting = await charge(payments, processor, token)
        assert waiting.action_url is not None
        form = await processor.form(waiting.action_url)
        assert await processor.pays_in_tab(form, token) == "requires_action"
        asked = await payments.charge_by_key(waiting.key, customer=processor.customer)
        assert asked is not None
        assert asked.action_url is not None
        assert "/bank/" in asked.action_url
        assert await processor.answers_at_the_bank(asked.action_url, agreed=True) == RETURN_URL
        assert processor.succeeded() == [(str(waiting.key), 1201)]

    async def test_that_are_paid_are_not_left_any_more(
        self, payments: StripePayments, processor: StripeCounter
    ) -> None:
        key = uuid4()
        page = await payments.begin_payment(
            key=key,
            amount=PRICE,
            customer=processor.customer,
            description="Recharge du solde",
            return_url=RETURN_URL,
        )
        await processor.customer_types(page.url, Card.WORKS)
        assert await processor.customer_leaves(page.url) == RETURN_URL
        assert processor.succeeded() == [(str(key), 1201)]


class TestLinks:
    async def test_lead_nowhere_when_they_are_not_ours(
        self, payments: StripePayments, processor: StripeCounter
    ) -> None:
        page = await payments.begin_card_setup(
            key=uuid4(), customer=processor.customer, return_url=RETURN_URL
        )
        link = page.url.removeprefix(f"{PAGE_URL}/")
        assert await payments.card_form(link) is not None
        forged = stripe_links.write(
            stripe_links.Link(uuid4(), processor.customer), "another secret"
        )
        unknown = stripe_links.write(stripe_links.Link(uuid4(), processor.customer), LINK_SECRET)
        altered = [
            link[:place] + ("A" if link[place] != "A" else "B") + link[place + 1 :]
            for place in range(len(link) - 1)
        ]
        for wrong in ("", "é", "A", "=" * 9, link[:-2], forged, unknown, *altered):
            assert await payments.card_form(wrong) is None
            assert await payments.leave_card_form(wrong) is None
        assert (await processor.form(page.url)).client_secret

    async def test_hold_no_secret_of_stripes(
        self, payments: StripePayments, processor: StripeCounter
    ) -> None:
        page = await payments.begin_card_setup(
            key=uuid4(), customer=processor.customer, return_url=RETURN_URL
        )
        form = await processor.form(page.url)
        assert form.client_secret.startswith("seti_")
        assert form.client_secret not in page.url


class TestMessages:
    async def test_are_good_with_either_secret_while_one_replaces_the_other(
        self, stripe_program: StripeOnLoopback, processor: StripeCounter
    ) -> None:
        body = processor.message(EventKind.CHARGE, uuid4())
        headers = processor.signed(body, NOW)
        for secrets in ((WEBHOOK_SECRET, "the next"), ("the next", WEBHOOK_SECRET)):
            receiver = adapter(stripe_program, PATIENT_SECONDS, *secrets)
            assert receiver.read_webhook(headers, body, now=NOW).id == "evt_7"
            await receiver.aclose()
        for secrets in (("the next",), ("",)):
            receiver = adapter(stripe_program, PATIENT_SECONDS, *secrets)
            with pytest.raises(UntrustedWebhook):
                receiver.read_webhook(headers, body, now=NOW)
            await receiver.aclose()

    @pytest.mark.parametrize(
        ("type", "thing"),
        [
            ("customer.created", {"metadata": {}}),
            ("payment_intent.succeeded", {"metadata": {"shop": "another"}}),
            ("charge.succeeded", {}),
        ],
    )
    async def test_about_other_peoples_things_are_heard_and_left_alone(
        self, payments: StripePayments, processor: StripeCounter, type: str, thing: object
    ) -> None:
        """Several programs may share one account; what we refuse, Stripe repeats for days."""
        body = orjson.dumps({"id": "evt_9", "type": type, "data": {"object": thing}})
        event = payments.read_webhook(processor.signed(body, NOW), body, now=NOW)
        assert (event.kind, event.key) == (EventKind.OTHER, None)


@pytest.mark.parametrize(
    ("code", "decline_code", "advice", "reason", "hard"),
    [
        ("card_declined", "lost_card", None, ChargeRefusal.CARD_STOLEN, True),
        ("card_declined", "pickup_card", None, ChargeRefusal.CARD_STOLEN, True),
        ("card_declined", "insufficient_funds", None, ChargeRefusal.INSUFFICIENT_FUNDS, False),
        ("card_declined", "try_again_later", None, ChargeRefusal.CARD_DECLINED, False),
        ("card_declined", "a code of next year", None, ChargeRefusal.CARD_DECLINED, False),
        ("card_declined", "generic_decline", "do_not_try_again", ChargeRefusal.CARD_DECLINED, True),
        ("expired_card", None, None, ChargeRefusal.CARD_EXPIRED, True),
        ("processing_error", None, None, ChargeRefusal.CARD_DECLINED, False),
        (None, None, None, ChargeRefusal.CARD_DECLINED, False),
    ],
)
def test_a_banks_no_in_our_words(
    code: str | None,
    decline_code: str | None,
    advice: str | None,
    reason: ChargeRefusal,
    *,
    hard: bool,
) -> None:
    said = stripe_declines.decline(code, decline_code, advice)
    assert (said.reason, said.hard) == (reason, hard)


async def test_reads_every_page_of_what_stripe_lists(
    payments: StripePayments, processor: StripeCounter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The oldest as well: a refund that is not found would be sent again, a charge would stay unknown."""
    token = processor.save_card(Card.WORKS)
    paid = [await charge(payments, processor, token) for _ in range(3)]
    back = [
        await payments.refund(key=uuid4(), charge=paid[0].reference, amount=Money(100, "EUR"))
        for _ in range(3)
    ]
    setup = uuid4()
    for key in (setup, uuid4(), uuid4()):
        await payments.begin_card_setup(key=key, customer=processor.customer, return_url=RETURN_URL)
    told = await payments.messages_since(AGES_AGO)
    monkeypatch.setattr(stripe_adapter, "NEWEST", 1)
    charges = [each.key for each in await payments.charges_since(AGES_AGO)]
    assert [key for key in charges if key in {one.key for one in paid}] == [one.key for one in paid]
    refunds = [each.key for each in await payments.refunds_since(AGES_AGO)]
    assert [key for key in refunds if key in {one.key for one in back}] == [one.key for one in back]
    assert await payments.refund_by_key(back[0].key, charge=paid[0].reference) == back[0]
    assert await payments.card_setup_by_key(setup, customer=processor.customer) is not None
    assert [one.id for one in await payments.messages_since(AGES_AGO)] == [one.id for one in told]


async def test_keeps_a_memo_of_five_hundred_lines(
    payments: StripePayments, processor: StripeCounter
) -> None:
    """F10, F56: as long as any order by hand, in notes of five hundred characters each."""
    lines = [
        {
            "kind": "RENEW",
            "service_id": str(new_id()),
            "period_from": f"2026-{1 + number % 12:02}-{1 + number % 28:02}T07:00:00+00:00",
            "months": 12,
        }
        for number in range(500)
    ]
    memo = orjson.dumps({"payment_id": str(new_id()), "lines": lines}).decode()
    paid = await charge(payments, processor, processor.save_card(Card.WORKS), memo=memo)
    [listed] = [each for each in await payments.charges_since(AGES_AGO) if each.key == paid.key]
    assert listed.memo == memo


def test_refuses_a_memo_that_stripe_would_not_keep() -> None:
    with pytest.raises(ValueError, match="a memo of"):
        stripe_reading.memo_notes("".join(str(new_id()) for _ in range(2_000)))


async def test_the_card_page_opens_to_stripe_and_nobody_else(
    stripe_program: StripeOnLoopback, payments: StripePayments
) -> None:
    here = payments.card_page_origins
    assert here is not None
    assert {*here.scripts, *here.frames, *here.connections} == {stripe_program.url}
    real = StripePayments(
        secret_key="sk_test_never_used",
        public_key="pk_test_never_used",
        webhook_secrets=(),
        page_url=PAGE_URL,
        link_secret=LINK_SECRET,
        timeout_seconds=1,
    )
    origins = real.card_page_origins
    await real.aclose()
    assert origins is not None
    assert all(
        origin.startswith("https://") and origin.endswith(".stripe.com")
        for origin in (*origins.scripts, *origins.frames, *origins.connections)
    )


async def test_nobody_there_is_unreachable(stripe_program: StripeOnLoopback) -> None:
    nobody = StripePayments(
        secret_key="sk_test_loopback",
        public_key="pk_test_loopback",
        webhook_secrets=(),
        page_url=PAGE_URL,
        link_secret=LINK_SECRET,
        timeout_seconds=1,
        api_base="http://127.0.0.1:1",
    )
    with pytest.raises(Unreachable):
        await nobody.forget_card("pm_somebody")
    await nobody.aclose()


async def test_a_request_that_stripe_would_refuse_is_noticed(
    stripe_program: StripeOnLoopback,
) -> None:
    """The shim can tell: an unknown parameter, a missing one, one of another kind."""
    client = StripeClient("sk_test_loopback", base_addresses={"api": stripe_program.url})
    for asked in (
        {"amount": 1, "currency": "eur", "amuont": 2},
        {"amount": 1},
        {"amount": "much", "currency": "eur"},
    ):
        with pytest.raises(InvalidRequestError):
            client.v1.payment_intents.create(asked)  # type: ignore[arg-type]
    wrongs = " ".join(stripe_program.admin.wrongs())
    for wrong in ("amuont is unknown", "currency is missing", "amount may not be 'much'"):
        assert wrong in wrongs
    assert "no idempotency key of ours" in wrongs
    stripe_program.admin.forgive()
