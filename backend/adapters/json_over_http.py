"""Asking a neighbour who speaks JSON over HTTP, and reading what he answers.

Everything that is not a whole, well-formed answer is `Unreachable`: time-outs, cut
connections, errors on their side, answers that cannot be read. A clear no is `Answer.refusal`;
what it means is for the adapter to say.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx
import orjson

from backend.ports.answers import Unreachable

TLS = httpx.create_ssl_context()
"""One for all neighbours: reading the machine's certificates anew for each takes longer than asking them."""

# A server that is busy says no for the moment, and not to what was asked (RFC 6585, 4).
NOT_NOW = frozenset({408, 425, 429})


@dataclass(frozen=True, slots=True)
class Answer:
    """A JSON object. A field that is missing or of another kind makes it unreadable."""

    fields: Mapping[str, object]
    refusal: str | None = None

    def text(self, name: str) -> str:
        value = self.fields.get(name)
        if not isinstance(value, str):
            raise Unreachable(f"answer without a text {name}")
        return value

    def maybe_text(self, name: str) -> str | None:
        return None if self.fields.get(name) is None else self.text(name)

    def texts(self, name: str) -> list[str]:
        values = self.fields.get(name)
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise Unreachable(f"answer without texts {name}")
        return values

    def whole(self, name: str) -> int:
        value = self.fields.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise Unreachable(f"answer without a number {name}")
        return value

    def yes(self, name: str) -> bool:
        value = self.fields.get(name)
        if not isinstance(value, bool):
            raise Unreachable(f"answer without a yes or no {name}")
        return value

    def instant(self, name: str) -> datetime:
        try:
            moment = datetime.fromisoformat(self.text(name))
        except ValueError as error:
            raise Unreachable(f"answer without an instant {name}") from error
        if moment.tzinfo is None:
            raise Unreachable(f"answer without an offset in {name}")
        return moment.astimezone(UTC)

    def part(self, name: str) -> "Answer | None":
        """An object within the answer, or None where there is none."""
        value = self.fields.get(name)
        if value is not None and not isinstance(value, dict):
            raise Unreachable(f"answer without an object {name}")
        return None if value is None else Answer(value)

    def parts(self, name: str) -> "list[Answer]":
        """The objects of a list within the answer."""
        values = self.fields.get(name)
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            raise Unreachable(f"answer without a list {name}")
        return [Answer(value) for value in values]


class JsonOverHttp:
    """One neighbour. The time-out is for the whole answer, however slowly it trickles.

    `transport` is the network unless somebody brings another way to the neighbour.
    """

    def __init__(
        self,
        base_url: str,
        timeout_seconds: float,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._timeout_seconds = timeout_seconds
        self._client = httpx.AsyncClient(
            base_url=base_url,
            timeout=timeout_seconds,
            transport=transport,
            verify=TLS,
            trust_env=False,  # a proxy of the machine's environment is nobody we chose
        )

    async def aclose(self) -> None:
        await self._client.aclose()

    async def ask(
        self, method: str, path: str, asked: Mapping[str, str | int] | None = None
    ) -> Answer:
        """Ask once; never again by itself, for only the caller knows whether that is harmless."""
        content = None if asked is None else orjson.dumps(asked)
        headers = {"Content-Type": "application/json"}
        try:
            async with asyncio.timeout(self._timeout_seconds):
                response = await self._client.request(
                    method, path, content=content, headers=headers
                )
        except (httpx.HTTPError, TimeoutError) as error:
            raise Unreachable(f"{method} {path}: {error!r}") from error
        return _read(response)


def _read(response: httpx.Response) -> Answer:
    """A success or a clear no; everything else is no answer."""
    status = response.status_code
    said = f"HTTP {status}"
    if status in NOT_NOW or not (status < 300 or 400 <= status < 500):
        raise Unreachable(said)
    try:
        fields = orjson.loads(response.content)
    except orjson.JSONDecodeError as error:
        raise Unreachable(f"{said} that is not JSON") from error
    if not isinstance(fields, dict):
        raise Unreachable(f"{said} that is not a JSON object")
    if status < 300:
        return Answer(fields)
    # A 404 of some other program at this address is no answer to our question.
    refusal = Answer(fields).part("error")
    if refusal is None:
        raise Unreachable(f"{said} without an error")
    return Answer(refusal.fields, refusal=refusal.text("code"))
