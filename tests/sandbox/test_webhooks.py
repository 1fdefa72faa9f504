"""The processor's messages to a portal: signed, repeated, never in the way of an answer."""

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from backend.adapters.payments.sandbox import SandboxPayments
from backend.kit.money import Money
from backend.ports.payments import ChargeState, Event, EventKind
from tests.adapters.conftest import WEBHOOK_SECRET, payments_adapter
from tests.adapters.processes import PaymentsSandbox, payments_sandbox

pytestmark = pytest.mark.anyio
PATIENCE = 30  # seconds for a message to arrive


class Portal:
    """A portal that hears messages, and answers them with the statuses given, then with 204."""

    def __init__(self, *statuses: int) -> None:
        heard: queue.Queue[tuple[dict[str, str], bytes]] = queue.Queue()
        answers = list(statuses)

        class Hook(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                self.send_response(answers.pop(0) if answers else 204)
                self.end_headers()
                heard.put((dict(self.headers.items()), body))

            def log_message(self, *_: object) -> None:
                """Tests are quiet."""

        self._heard = heard
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Hook)
        self.url = f"http://127.0.0.1:{self._server.server_port}/hooks/payments"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def next(self) -> tuple[dict[str, str], bytes]:
        return self._heard.get(timeout=PATIENCE)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@contextmanager
def portal_and_processor(folder: Path, *statuses: int) -> Iterator[tuple[Portal, PaymentsSandbox]]:
    portal = Portal(*statuses)
    try:
        with payments_sandbox(
            folder, webhook_url=portal.url, webhook_secret=WEBHOOK_SECRET
        ) as processor:
            yield portal, processor
    finally:
        portal.close()


async def pay(processor: PaymentsSandbox, key: UUID) -> ChargeState:
    payments = payments_adapter(processor.url, 30)
    made = await payments.charge(
        key=key,
        amount=Money(1201, "EUR"),
        method=processor.admin.cards("anne"),
        customer="anne",
        description="",
        return_url="http://127.0.0.1:8000/",
    )
    await payments.aclose()
    return made.state


async def test_tells_the_portal_what_moved(tmp_path: Path) -> None:
    with portal_and_processor(tmp_path) as (portal, processor):
        key = uuid4()
        await pay(processor, key)
        event = read(*portal.next())
        assert (event.kind, event.key) == (EventKind.CHARGE, key)
        assert [listed["id"] for listed in processor.admin.events()] == [event.id]
        assert processor.admin.events(after=event.id) == []


async def test_repeats_a_message_that_was_not_taken(tmp_path: Path) -> None:
    """F18: the portal hears the same event twice."""
    with portal_and_processor(tmp_path, 500) as (portal, processor):
        await pay(processor, uuid4())
        assert read(*portal.next()) == read(*portal.next())


async def test_a_portal_that_is_away_delays_no_answer(tmp_path: Path) -> None:
    """And what it missed is told after the processor was killed and came back."""
    with portal_and_processor(tmp_path, 500, 500, 500) as (portal, processor):
        key = uuid4()
        assert await pay(processor, key) is ChargeState.SUCCEEDED
        first = read(*portal.next())
        processor.kill()
        processor.start()
        assert read(*portal.next()) == first


def read(headers: dict[str, str], body: bytes) -> Event:
    """What our adapter makes of a message that arrived just now."""
    adapter = SandboxPayments(base_url="", timeout_seconds=1, webhook_secret=WEBHOOK_SECRET)
    return adapter.read_webhook(headers, body, now=datetime.now(UTC))
