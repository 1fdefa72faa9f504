"""The pages that the web door serves itself."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime

import httpx
import pytest

from backend.api.pages import DIST
from backend.app import create_app
from backend.features.work import operations as work
from backend.features.work.operations import Post
from backend.kit import database
from backend.ports.world import World
from tests.api.conftest import BASE
from tests.make import Make

pytestmark = pytest.mark.anyio

BRANCH = re.compile(r"'nonce-([A-Za-z0-9_-]+)'")


class TestApp:
    async def test_is_one_page_at_every_address_with_a_fresh_nonce(
        self, http: httpx.AsyncClient
    ) -> None:
        nonces = set()
        for path in ("/", "/services", "/services/svc_x/renew", "/services"):
            answer = await http.get(path)
            assert answer.status_code == 200
            assert answer.headers["cache-control"] == "no-cache"
            [nonce] = BRANCH.findall(answer.headers["content-security-policy"])
            assert f'content="{nonce}"' in answer.text
            nonces.add(nonce)
        assert len(nonces) == 4

    async def test_speaks_the_readers_language_under_the_brands_name(
        self, http: httpx.AsyncClient
    ) -> None:
        english = await http.get("/", headers={"accept-language": "en-GB,en;q=0.9,fr;q=0.8"})
        french = await http.get("/", headers={"accept-language": "de"})
        assert '<html lang="en"' in english.text
        assert '<html lang="fr"' in french.text
        assert "<title>Hébergeur</title>" in french.text
        assert re.findall("__[A-Z]{4,}__", french.text) == []

    async def test_escapes_the_brands_name(self, http: httpx.AsyncClient, make: Make) -> None:
        brand = await make.brand()
        brand.name = "</title><script>alert(1)</script>"
        await brand.save(update_fields=["name"])
        answer = await http.get("/")
        assert "<script>alert" not in answer.text


class TestAssets:
    async def test_are_kept_for_ever_and_sent_small(self, http: httpx.AsyncClient) -> None:
        file = next(
            each
            for each in sorted((DIST / "assets").glob("*.js"))
            if each.with_name(f"{each.name}.br").is_file()
        )
        plain = await http.get(f"/assets/{file.name}", headers={"accept-encoding": "gzip"})
        small = await http.get(f"/assets/{file.name}", headers={"accept-encoding": "gzip, br"})
        assert plain.content == file.read_bytes()
        assert "content-encoding" not in plain.headers
        assert small.headers["content-encoding"] == "br"
        assert int(small.headers["content-length"]) < len(plain.content)
        for answer in (plain, small):
            assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
            assert answer.headers["vary"] == "accept-encoding"
            assert "javascript" in answer.headers["content-type"]

    @pytest.mark.parametrize(
        "name",
        [
            "nothing.js",
            "%2e%2e/index.html",
            "..%2f..%2fpyproject.toml",
            ".vite/manifest.json",
            "",
            "index.js%00.css",
        ],
    )
    async def test_are_nothing_else(self, http: httpx.AsyncClient, name: str) -> None:
        answer = await http.get(httpx.URL(BASE).copy_with(raw_path=f"/assets/{name}".encode()))
        assert answer.status_code == 404
        assert answer.json()["code"] == "NOT_FOUND"


class TestPlayground:
    async def test_has_rules_of_its_own(self, http: httpx.AsyncClient) -> None:
        answer = await http.get("/playground")
        policy = answer.headers["content-security-policy"]
        assert answer.status_code == 200
        assert "worker-src 'self'" in policy
        assert "script-src 'self';" in policy

    async def test_can_be_turned_off(self, world: World, make: Make) -> None:
        await make.brand()
        settings = world.settings.model_copy(update={"playground": False, "introspection": False})
        app = create_app(replace(world, settings=settings))
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=BASE) as client:
            page = await client.get("/playground")
            schema = await client.post(
                "/graphql", json={"query": "{ __schema { types { name } } }"}
            )
        await app.state.graphql.aclose()
        assert page.status_code == 404
        assert schema.json()["errors"][0]["extensions"]["code"] == "NOT_VALID"


def a_letter(now: datetime, **changes: str) -> Post:
    given = {
        "event_key": "test:1",
        "letter": "test",
        "recipient": "marie@client.example",
        "sender": "bonjour@hebergeur.example",
        "sender_name": "Hébergeur",
        "subject": "Votre <b>facture</b>",
        "text": "Bonjour <script>alert(1)</script>\nhttps://hebergeur.example/x?a=1&b=2",
        "html": "<p>Bonjour</p><script>alert(1)</script>",
        "locale": "fr",
        **changes,
    }
    return Post(account_id=None, **given)


class TestOutbox:
    @pytest.fixture
    async def posted(self, world: World, http: httpx.AsyncClient) -> str:
        """The address of one letter's page."""
        now = (await world.clock.moment()).now
        async with database.transaction():
            await work.post(a_letter(now), now=now)
        listed = await http.get("/demo/outbox")
        assert "marie@client.example" in listed.text
        found = re.search(r'href="(/demo/outbox/mail_[a-z0-9]+)"', listed.text)
        assert found
        return found[1]

    async def test_shows_text_and_lets_nothing_run(
        self, http: httpx.AsyncClient, posted: str
    ) -> None:
        page = await http.get(posted)
        assert "Votre &lt;b&gt;facture&lt;/b&gt;" in page.text
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text
        assert '<a href="https://hebergeur.example/x?a=1&amp;b=2">' in page.text
        assert "<script" not in page.text
        assert f'<iframe sandbox src="{posted}/html"' in page.text

    async def test_shows_the_letter_in_a_frame_that_may_do_nothing(
        self, http: httpx.AsyncClient, posted: str
    ) -> None:
        frame = await http.get(f"{posted}/html")
        policy = frame.headers["content-security-policy"]
        assert frame.headers["content-type"].startswith("text/html")
        assert "sandbox;" in policy
        assert "script-src" not in policy
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'self'" in policy
        assert frame.headers["x-frame-options"] == "SAMEORIGIN"

    async def test_is_empty_at_first(self, http: httpx.AsyncClient) -> None:
        answer = await http.get("/demo/outbox", headers={"accept-language": "en"})
        assert "No letter has been sent yet." in answer.text

    @pytest.mark.parametrize(
        "path", ["/demo/outbox", "/demo/outbox/mail_x", "/demo/outbox/mail_x/html"]
    )
    async def test_is_not_there_on_a_live_installation(
        self, world: World, make: Make, path: str
    ) -> None:
        await make.brand()
        settings = world.settings.model_copy(update={"demo": False})
        app = create_app(replace(world, settings=settings))
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=BASE) as client:
            assert (await client.get(path)).status_code == 404
        await app.state.graphql.aclose()


@pytest.fixture
async def broken(world: World, make: Make) -> AsyncIterator[httpx.AsyncClient]:
    """A web door whose clock, the database, does not answer."""

    class Stopped:
        async def moment(self) -> None:
            raise OSError("connection refused to postgres://comptoir:hunter2@db")

    await make.brand()
    app = create_app(replace(world, clock=Stopped()))  # type: ignore[arg-type]  # it never answers
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url=BASE) as client:
        yield client
    await app.state.graphql.aclose()


async def test_says_that_it_is_not_ready(broken: httpx.AsyncClient) -> None:
    assert (await broken.get("/readyz")).status_code == 503
    assert (await broken.get("/healthz")).status_code == 200


async def test_masks_what_breaks_outside_of_graphql_too(broken: httpx.AsyncClient) -> None:
    for answer in (
        await broken.get("/files/x/y.pdf"),
        await broken.post("/graphql", json={"query": "{ brand { name } }"}),
    ):
        assert answer.status_code == 500
        assert "hunter2" not in answer.text
        assert "INTERNAL" in answer.text
