"""Carrying questions to Stripe: the official library over our own HTTP client, and what went wrong in our words.

Refused       Stripe said no (400, 404), or refused the key
Unreachable   everything else: time-outs, cut connections, errors and limits on their side, a wrong API key
CardError     the bank's no; what it means is stripe.py's
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Mapping
from typing import TypeVar

import httpx
import stripe

from backend.adapters.json_over_http import TLS
from backend.ports.answers import Refused, Unreachable
from backend.ports.payments import KeyUsedOtherwise

_Answer = TypeVar("_Answer")
_Thing = TypeVar("_Thing", bound=stripe.StripeObject)

MISSING = "resource_missing"


class Courier(stripe.HTTPClient):
    """httpx under the library. The time-out is for the whole answer, and nothing is asked a second time.

    The library's own client takes neither a time-out for the whole nor another way to the other side.
    """

    name = "httpx"

    def __init__(
        self, timeout_seconds: float, transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        super().__init__()
        self._timeout_seconds = timeout_seconds
        self._client = httpx.AsyncClient(
            timeout=timeout_seconds,
            transport=transport,
            verify=TLS,
            trust_env=False,  # a proxy of the machine's environment is nobody we chose
        )

    async def request_async(
        self, method: str, url: str, headers: Mapping[str, str], post_data: str | None = None
    ) -> tuple[bytes, int, Mapping[str, str]]:
        try:
            async with asyncio.timeout(self._timeout_seconds):
                response = await self._client.request(
                    method, url, headers=dict(headers), content=post_data or None
                )
        except (httpx.HTTPError, TimeoutError) as error:
            raise stripe.APIConnectionError(repr(error)) from error  # type: ignore[no-untyped-call]
        return response.content, response.status_code, response.headers

    async def close_async(self) -> None:
        await self._client.aclose()


async def answered(asked: Awaitable[_Answer]) -> _Answer:
    """Return Stripe's answer, or raise what its absence means to us."""
    try:
        return await asked
    except stripe.CardError:
        raise
    except stripe.IdempotencyError as error:
        raise KeyUsedOtherwise() from error
    except stripe.InvalidRequestError as error:
        raise Refused(error.code or "invalid_request") from error
    except stripe.StripeError as error:
        raise Unreachable(f"{type(error).__name__} {error.http_status}: {error}") from error


async def found(asked: Awaitable[_Answer]) -> _Answer | None:
    """Return what was asked for by its id, None where there is no such thing."""
    try:
        return await answered(asked)
    except Refused as error:
        if error.reason == MISSING:
            return None
        raise


async def each(listed: stripe.ListObject[_Thing]) -> AsyncIterator[_Thing]:
    """Yield everything of a list, the newest first, asking for its further pages on the way."""
    page = listed
    while True:
        for one in page.data:
            yield one
        if not page.has_more:
            return
        page = await answered(page.next_page_async())
