"""What lies around each request: forms, idempotency keys that last a day, signed messages."""

import asyncio
import contextlib
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import orjson
from starlette.requests import Request
from stripe import WebhookSignature

from tests.adapters.payments.loopback.typed import Value

KEPT_FOR = timedelta(days=1)  # Stripe prunes idempotency keys after 24 hours
RETRY_AFTER = (0.0, 0.2, 1.0, 3.0)

Answer = tuple[int, dict[str, object]]


async def asked_of(request: Request) -> dict[str, Value]:
    """Return what a request asks: the library writes forms, stripe.js of the emulator JSON."""
    body = (await request.body()).decode()
    beside = dict(request.query_params) if request.method == "POST" else {}
    if body.startswith("{"):
        return {**orjson.loads(body), **beside}
    return _tree(httpx.QueryParams(body or request.url.query).multi_items())


def _tree(pairs: list[tuple[str, str]]) -> dict[str, Value]:
    """Return `{"metadata": {"a": "1"}, "expand": ["b"]}` for `metadata[a]=1&expand[0]=b`."""
    tree: dict[str, Value] = {}
    for name, value in pairs:
        *path, last = re.findall(r"[^\[\]]+", name)
        node = tree
        for step in path:
            node = node.setdefault(step, {})  # type: ignore[assignment]
        node[last] = value
    return _lists(tree)  # type: ignore[return-value]


def _lists(value: Value) -> Value:
    if not isinstance(value, dict):
        return value
    inner = {name: _lists(one) for name, one in value.items()}
    return list(inner.values()) if inner and all(name.isdigit() for name in inner) else inner


def error(status: int, message: str, **more: object) -> Answer:
    kind = "card_error" if status == 402 else "invalid_request_error"
    return status, {"error": {"type": kind, "message": message, **more}}


@dataclass
class Given:
    """The answer that was given for a key, and to which question."""

    asked: bytes
    answer: Answer
    at: datetime


class Keys:
    """Idempotency keys: one effect for each, the same answer again, another question refused."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._given: dict[str, Given] = {}
        self._locks: dict[str, asyncio.Lock] = {}

    async def once(
        self, key: str | None, asked: bytes, act: Callable[[], Awaitable[Answer]]
    ) -> tuple[Answer, bool]:
        """Return the answer, and whether it is an earlier one."""
        if key is None:
            return await act(), False
        async with self._locks.setdefault(key, asyncio.Lock()):
            given = self._given.get(key)
            if given and self._now() - given.at < KEPT_FOR:
                if given.asked != asked:
                    message = (
                        "Keys for idempotent requests can only be used with the same parameters."
                    )
                    status, body = error(400, message)
                    body["error"]["type"] = "idempotency_error"  # type: ignore[index]
                    return (status, body), False
                return given.answer, True
            answer = await act()
            self._given[key] = Given(asked, answer, self._now())
            return answer, False


class Postman:
    """Sends signed messages in the background; none where nobody wants them."""

    def __init__(self, url: str | None, secret: str) -> None:
        self._url, self._secret = url, secret
        self._http = httpx.AsyncClient(trust_env=False, timeout=5)
        self.sent: list[dict[str, Any]] = []
        self._under_way: set[asyncio.Task[None]] = set()

    def send(self, type: str, thing: Mapping[str, object]) -> None:
        event = {
            "id": f"evt_{uuid4().hex[:24]}",
            "object": "event",
            "type": type,
            "created": int(time.time()),
            "data": {"object": dict(thing)},
        }
        self.sent.append(event)
        if self._url is None:
            return
        task = asyncio.create_task(self._deliver(orjson.dumps(event).decode()))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _deliver(self, body: str) -> None:
        assert self._url is not None
        for wait in RETRY_AFTER:
            await asyncio.sleep(wait)
            signed = WebhookSignature.generate_signature_header(body, self._secret)
            headers = {"stripe-signature": signed, "content-type": "application/json"}
            with contextlib.suppress(httpx.HTTPError):
                if (await self._http.post(self._url, content=body, headers=headers)).is_success:
                    return
