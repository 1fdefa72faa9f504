"""Odd requests and hostile documents: each gets its exact answer, costs no more than it may, and harms nobody."""

import json

import httpx
import pytest

from tests.api.conftest import Client
from tests.api.corpus import ANSWERED, CORPUS, DOCUMENTS, HTTP, Odd

pytestmark = pytest.mark.anyio

FORBIDDEN_WORDS = (
    "Traceback", "asyncpg", "psycopg", "postgres", "strawberry", "SELECT ", "INSERT ", "UPDATE ",
    "/work/", "site-packages", ".py", "Exception", "object at 0x",
)  # fmt: skip


def test_has_at_least_eighty_of_them_under_different_names() -> None:
    assert len(CORPUS) >= 80
    assert len({odd.name for odd in CORPUS}) == len(CORPUS)


async def send(odd: Odd, http: httpx.AsyncClient, browser: Client) -> httpx.Response:
    headers = {"accept": odd.accept, "content-type": "application/json", **odd.headers}
    if odd.signed_in:
        headers = {**browser.headers, **headers}
    if headers["content-type"] == "":
        del headers["content-type"]
    return await http.request(odd.method, odd.path, content=odd.content, headers=headers)


@pytest.mark.parametrize("odd", CORPUS, ids=lambda odd: odd.name)
async def test_answers_exactly_so(
    odd: Odd, statements: list[str], http: httpx.AsyncClient, browser: Client
) -> None:
    await http.post("/graphql", json={"query": "{ brand { name } }"})  # now the brand is known
    statements.clear()
    answer = await send(odd, http, browser)
    ran = [each for each in statements if "pg_advisory_unlock_all" not in each]  # the pool's own

    assert answer.status_code == odd.status, answer.text
    said = answer.json()
    codes = {error["extensions"]["code"] for error in said.get("errors", [])} or {said.get("code")}
    assert codes == {odd.code}
    assert len(ran) <= odd.statements, ran
    assert not [word for word in FORBIDDEN_WORDS if word in answer.text]
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-request-id"]
    if odd.status >= 400:
        assert "data" not in said
        assert json.loads(answer.content)  # JSON, whatever was asked for
    healthy = await http.post("/graphql", json={"query": "{ brand { name } }"})
    assert healthy.json()["data"] == {"brand": {"name": "Hébergeur"}}


@pytest.mark.parametrize("odd", [*HTTP, *DOCUMENTS], ids=lambda odd: odd.name)
async def test_is_never_500_in_the_older_media_type(
    odd: Odd, http: httpx.AsyncClient, browser: Client
) -> None:
    """Under application/json, requests that are well formed get 200 with `errors` and no `data`."""
    if odd.accept != "application/graphql-response+json":
        return
    plain = Odd(**{**vars(odd), "accept": "application/json"})
    answer = await send(plain, http, browser)
    said = answer.json()
    assert answer.status_code in {200, odd.status}
    assert "data" not in said
    assert said.get("errors") or said.get("code")


def test_counts_what_is_answered_too() -> None:
    assert len(ANSWERED) >= 10
