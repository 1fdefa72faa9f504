"""GraphQL over HTTP, as its specification and the audits of graphql-http have it; numbers are the audits'."""

import httpx
import pytest

from tests.api.conftest import GRAPHQL, Client

pytestmark = pytest.mark.anyio

JSON = "application/json"
ASK = {"query": "{ brand { name } }"}
NOT_PARSED, NOT_VALID = {"query": "{"}, {"query": "{ nothing }"}
NOT_COERCED = {"query": "query ($id: ID!) { node(id: $id) { id } }", "variables": {"id": {}}}


async def post(http: httpx.AsyncClient, body: object, accept: str | None) -> httpx.Response:
    return await http.post("/graphql", json=body, headers={"accept": accept} if accept else {})


class TestMediaTypes:
    @pytest.mark.parametrize(
        ("accept", "answer"),
        [
            (GRAPHQL, GRAPHQL),  # 22EB
            (JSON, JSON),  # 4655
            ("*/*", JSON),  # 47DE
            (None, JSON),  # 80D8
            ("application/*", JSON),
            (f"{JSON};q=0.5, {GRAPHQL}", GRAPHQL),
            (f"{JSON}, {GRAPHQL};q=0.5", JSON),
            (f"{GRAPHQL}; charset=utf-8, {JSON}; charset=utf-8", GRAPHQL),
            ("text/html, */*;q=0.1", JSON),
            (f"text/event-stream, {GRAPHQL}, multipart/mixed", GRAPHQL),
            (f"{JSON};q=0, {GRAPHQL}", GRAPHQL),
        ],
    )
    async def test_answers_in_the_one_the_client_likes_best(
        self, http: httpx.AsyncClient, accept: str | None, answer: str
    ) -> None:
        said = await post(http, ASK, accept)
        assert said.status_code == 200
        assert said.headers["content-type"] == f"{answer}; charset=utf-8"  # 82A3
        assert "accept" in said.headers["vary"].lower()

    async def test_reads_accents_without_being_told_the_charset(
        self, http: httpx.AsyncClient
    ) -> None:
        """BF61, 78D5."""
        body = '{"query": "# é ü 漢\\n{ brand { name } }"}'.encode()
        said = await http.post("/graphql", content=body, headers={"content-type": JSON})
        assert said.json()["data"] == {"brand": {"name": "Hébergeur"}}


class TestRequestErrors:
    @pytest.mark.parametrize("body", [NOT_PARSED, NOT_VALID, NOT_COERCED])
    async def test_are_400_without_data_in_the_new_media_type(
        self, http: httpx.AsyncClient, body: object
    ) -> None:
        """865D, 556A, D586, 51FE, 74FF, 5E5B, 86EE, EE52."""
        said = await post(http, body, GRAPHQL)
        assert said.status_code == 400
        assert "data" not in said.json()
        assert said.json()["errors"]

    @pytest.mark.parametrize("body", [NOT_PARSED, NOT_VALID, NOT_COERCED])
    async def test_are_200_without_data_in_the_older_one(
        self, http: httpx.AsyncClient, body: object
    ) -> None:
        """572B, FDE2, 7B9B."""
        said = await post(http, body, JSON)
        assert said.status_code == 200
        assert "data" not in said.json()
        assert said.json()["errors"]

    async def test_carry_the_request_id_of_the_header(self, http: httpx.AsyncClient) -> None:
        said = await post(http, NOT_VALID, GRAPHQL)
        [error] = said.json()["errors"]
        assert error["extensions"]["requestId"] == said.headers["x-request-id"]

    async def test_never_suggest_what_was_meant(self, http: httpx.AsyncClient) -> None:
        for query in (
            "{ bran { name } }",
            "{ brand { nam } }",
            "{ brand { name } } fragment a on Brnd { name }",
        ):
            assert "mean" not in (await post(http, {"query": query}, GRAPHQL)).text


class TestGet:
    async def test_answers_queries_that_carry_our_header(self, http: httpx.AsyncClient) -> None:
        """5A70, D6D5."""
        said = await http.get(
            "/graphql",
            params={"query": "query a($b: ID!) { node(id: $b) { id } }", "variables": '{"b": "x"}'},
            headers={"x-comptoir": "1"},
        )
        assert said.json()["data"] == {"node": None}

    async def test_changes_nothing(self, browser: Client) -> None:
        """9C48, 03D4: a mutation by GET is refused with the method that would do."""
        said = await browser.http.get(
            "/graphql",
            params={"query": 'mutation { revokeApiToken(input: {apiTokenId: "x"}) { secret } }'},
            headers=browser.headers,
        )
        assert said.status_code == 405
        assert said.headers["allow"] == "POST"


class TestOperationName:
    async def test_chooses_one_of_several(self, http: httpx.AsyncClient) -> None:
        """8161, B8B3."""
        document = "query a { brand { name } } query b { viewer { permissions } }"
        said = await post(http, {"query": document, "operationName": "b"}, JSON)
        assert said.json()["data"] == {"viewer": None}


class TestCrossSite:
    @pytest.mark.parametrize(
        "headers",
        [
            {"content-type": "text/plain"},
            {"content-type": "application/x-www-form-urlencoded"},
            {"content-type": "multipart/form-data; boundary=x"},
            {},
            {"origin": "https://evil.example", "x-comptoir": "1"},
            {"origin": "http://127.0.0.1:8001", "x-comptoir": "1"},
            {"origin": "http://127.0.0.1:8000.evil.example", "x-comptoir": "1"},
            {"origin": "null", "x-comptoir": "1"},
            {"origin": "", "x-comptoir": "1"},
            {"sec-fetch-site": "cross-site", "x-comptoir": "1"},
            {"sec-fetch-site": "same-site", "x-comptoir": "1"},
            {"x-comptoir": "0"},
            {"x-comptoir": ""},
            {"x-http-method-override": "POST"},
        ],
    )
    async def test_changes_nothing_with_our_cookie(
        self, browser: Client, headers: dict[str, str]
    ) -> None:
        """A44: fourteen ways in which another site could send a signed-in browser's request."""
        cookie = {"cookie": browser.headers["cookie"], "content-type": JSON}
        said = await browser.http.post(
            "/graphql",
            content=b'{"query": "mutation { revokeApiToken(input: {apiTokenId: \\"x\\"}) { secret } }"}',
            headers={**cookie, **headers},
        )
        assert said.status_code in {400, 403, 415}

    async def test_is_not_asked_of_a_token(self, program: Client) -> None:
        said = await program.post(ASK, origin="https://partner.example")
        assert said.status_code == 200

    async def test_lets_our_own_page_through(self, browser: Client) -> None:
        said = await browser.post(ASK, origin="http://127.0.0.1:8000", sec_fetch_site="same-origin")
        assert said.status_code == 200

    async def test_knows_no_other_origin(self, http: httpx.AsyncClient) -> None:
        """A45: no page of another origin may read an answer."""
        said = await http.post("/graphql", json=ASK, headers={"origin": "https://evil.example"})
        assert not [name for name in said.headers if name.startswith("access-control")]
