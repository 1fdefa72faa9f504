"""Messages of the payment processor: heard when signed, refused otherwise, and heard twice without harm (A64)."""

import asyncio
import hashlib
import hmac
import json
from itertools import permutations

import httpx
import pytest

from backend.features.billing.models import PaymentAttempt
from backend.features.billing.rules import Means
from backend.features.orders.models import Order, OrderState
from backend.features.work.models import Job, JobState
from backend.features.work.running import work_off
from backend.kit.ids import new_id
from backend.ports.world import World
from tests.journeys.errands import renew
from tests.journeys.steps import JOBS
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


def signed(world: World, body: bytes, at: float, secret: str | None = None) -> dict[str, str]:
    key = secret or world.settings.payments_webhook_secret.get_secret_value()
    seconds = str(int(at))
    proof = hmac.new(key.encode(), seconds.encode() + b"." + body, hashlib.sha256).hexdigest()
    return {"sandbox-signature": f"t={seconds},v1={proof}", "content-type": "application/json"}


def event() -> bytes:
    return json.dumps({"id": "evt_1", "type": "charge.succeeded", "key": str(new_id())}).encode()


async def now(world: World) -> float:
    return (await world.clock.moment()).real.timestamp()


async def test_hears_a_signed_message_as_often_as_it_comes(
    world: World, http: httpx.AsyncClient
) -> None:
    body = event()
    for _ in range(2):
        answer = await http.post(
            "/hooks/payments", content=body, headers=signed(world, body, await now(world))
        )
        assert answer.status_code == 200
        assert answer.json() == {"heard": "evt_1"}


@pytest.fixture
async def paid(world: World, make: Make, outside: Outside) -> PaymentAttempt:
    """The attempt of an order that was charged and delivered."""
    customer = await make.account()
    card = await make.card(customer)
    domain = await make.domain(customer)
    await renew(world, customer, [domain], Means(payment_method_id=card.id))
    await work_off(world, JOBS)
    return await PaymentAttempt.get()


async def test_hears_one_message_that_comes_ten_times_at_once_once(
    world: World, http: httpx.AsyncClient, paid: PaymentAttempt, outside: Outside
) -> None:
    """F18: one question to the processor, and nothing changes that was so already."""
    body = json.dumps({"id": "evt_9", "type": "charge.succeeded", "key": str(paid.id)}).encode()
    headers = signed(world, body, await now(world))
    answers = await asyncio.gather(
        *(http.post("/hooks/payments", content=body, headers=headers) for _ in range(10))
    )
    assert {answer.status_code for answer in answers} == {200}
    assert await Job.filter(kind="billing.ask", state=JobState.READY).count() == 1
    await work_off(world, JOBS)
    assert len(outside.charges()) == len(outside.renewals()) == 1


async def test_messages_in_any_order_leave_what_the_processor_says(
    world: World, http: httpx.AsyncClient, paid: PaymentAttempt, outside: Outside
) -> None:
    """F19: failed after paid, refund before charge: each is a reason to ask, none is believed."""
    kinds = ("charge.succeeded", "charge.failed", "refund.succeeded", "setup.abandoned")
    before = await PaymentAttempt.get(id=paid.id)
    for turn, order in enumerate(permutations(kinds)):
        for kind in order:
            said = {"id": f"evt_{turn}_{kind}", "type": kind, "key": str(paid.id)}
            body = json.dumps(said).encode()
            answer = await http.post(
                "/hooks/payments", content=body, headers=signed(world, body, await now(world))
            )
            assert answer.status_code == 200
        await work_off(world, JOBS)
    after = await PaymentAttempt.get(id=paid.id)
    assert (after.state, after.refused_code) == (before.state, before.refused_code)
    assert (await Order.get()).state is OrderState.FULFILLED
    assert len(outside.charges()) == len(outside.renewals()) == 1
    assert outside.refunds() == []


async def test_refuses_what_is_not_the_processors(world: World, http: httpx.AsyncClient) -> None:
    """F21: forged, replayed too late or too early, changed on the way."""
    body, at = event(), await now(world)
    for headers in (
        {},
        {"sandbox-signature": "t=1,v1=00"},
        {"sandbox-signature": "nonsense"},
        signed(world, body, at, secret="another secret"),
        signed(world, body + b" ", at),
        signed(world, body, at - 301),
        signed(world, body, at + 360),  # a minute beyond the bound: the clock goes on meanwhile
    ):
        answer = await http.post("/hooks/payments", content=body, headers=headers)
        assert answer.status_code == 400
        assert answer.json()["code"] == "BAD_REQUEST"


async def test_refuses_signed_nonsense(world: World, http: httpx.AsyncClient) -> None:
    for body in (b"", b"[]", b"{", b'"x"', b'{"id": 1}', b"\xff"):
        answer = await http.post(
            "/hooks/payments", content=body, headers=signed(world, body, await now(world))
        )
        assert answer.status_code == 400


async def test_stops_reading_after_a_megabyte(make: Make, http: httpx.AsyncClient) -> None:
    for size, status in ((1024 * 1024, 400), (1024 * 1024 + 1, 413)):
        answer = await http.post("/hooks/payments", content=b"x" * size)
        assert answer.status_code == status


async def test_counts_what_comes_in_pieces(http: httpx.AsyncClient) -> None:
    async def pieces():  # type: ignore[no-untyped-def]
        for _ in range(20):
            yield b"x" * 65536

    assert (await http.post("/hooks/payments", content=pieces())).status_code == 413
    assert (
        await http.post("/graphql", content=pieces(), headers={"content-type": "application/json"})
    ).status_code == 413
