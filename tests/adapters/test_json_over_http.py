"""Asking in JSON over HTTP: what counts as an answer, and what does not."""

import httpx
import pytest

from backend.adapters.json_over_http import Answer, JsonOverHttp
from backend.ports.answers import Unreachable

pytestmark = pytest.mark.anyio


async def ask(status: int, body: bytes) -> Answer:
    neighbour = JsonOverHttp(
        "http://neighbour.test",
        30,
        httpx.MockTransport(lambda _: httpx.Response(status, content=body)),
    )
    try:
        return await neighbour.ask("GET", "/charges/1")
    finally:
        await neighbour.aclose()


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (500, b'{"state": "SUCCEEDED"}'),
        (502, b"<html>Bad gateway</html>"),
        (302, b"{}"),
        (429, b'{"error": {"code": "slow_down"}}'),
        (408, b'{"error": {"code": "too_late"}}'),
        (200, b""),
        (200, b'{"state": "SUCC'),
        (200, b"[]"),
        (200, b"null"),
        (404, b"<html>Not found</html>"),
        (404, b"{}"),
        (404, b'{"error": "not_found"}'),
        (404, b'{"error": {"code": 404}}'),
        (404, b'{"detail": "Not Found"}'),
    ],
)
async def test_what_is_no_clear_answer_is_unreachable(status: int, body: bytes) -> None:
    """In particular a 404 of some other program: it must not read as: there is no charge."""
    with pytest.raises(Unreachable):
        await ask(status, body)


async def test_a_refusal_carries_its_code_and_values() -> None:
    answer = await ask(409, b'{"error": {"code": "expiry_differs", "expires_at": "x"}}')
    assert (answer.refusal, answer.text("expires_at")) == ("expiry_differs", "x")


@pytest.mark.parametrize(
    "read",
    [
        lambda answer: answer.text("number"),
        lambda answer: answer.text("missing"),
        lambda answer: answer.whole("text"),
        lambda answer: answer.whole("flag"),
        lambda answer: answer.yes("number"),
        lambda answer: answer.texts("text"),
        lambda answer: answer.texts("mixed"),
        lambda answer: answer.instant("text"),
        lambda answer: answer.instant("naive"),
        lambda answer: answer.part("text"),
        lambda answer: answer.parts("text"),
        lambda answer: answer.parts("mixed"),
    ],
)
async def test_a_field_of_another_kind_is_unreachable(read: object) -> None:
    answer = await ask(
        200,
        b'{"text": "a", "number": 7, "flag": true, "mixed": ["a", 1],'
        b' "naive": "2026-11-21T08:00:00"}',
    )
    assert callable(read)
    with pytest.raises(Unreachable):
        read(answer)


async def test_what_may_be_missing_reads_as_none() -> None:
    answer = await ask(200, b'{"part": null, "text": null}')
    assert (answer.part("part"), answer.maybe_text("text")) == (None, None)
