"""The real server on a real socket: what only the wire can show (A49), and a door that opens and closes its world."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
import uvicorn

from backend.app import web
from backend.kit.settings import Settings
from tests.conftest import empty_the_tables
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

ASK = b'{"query": "{ brand { name } }"}'


@dataclass
class Wire:
    """A plain socket to the web door."""

    port: int

    async def send(self, *lines: str, body: bytes = b"") -> str:
        """Send a request as it is written here, and return the whole answer."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        answer = b""
        with suppress(ConnectionError, TimeoutError):  # it may hang up on what it will not read
            writer.write("\r\n".join([*lines, "", ""]).encode() + body)
            async with asyncio.timeout(2):
                while part := await reader.read(65536):
                    answer += part
        writer.close()
        return answer.decode(errors="replace")

    async def is_healthy(self) -> bool:
        answer = await self.send(
            "POST /graphql HTTP/1.1", "Host: 127.0.0.1", "Content-Type: application/json",
            f"Content-Length: {len(ASK)}", "Connection: close", body=ASK,
        )  # fmt: skip
        return answer.startswith("HTTP/1.1 200") and '"brand"' in answer


@pytest.fixture
async def wire(settings: Settings, outside: Outside) -> AsyncIterator[Wire]:
    app = web(settings)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            host="127.0.0.1",
            port=0,
            http="httptools",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
        )
    )
    running = asyncio.ensure_future(server.serve())
    while not server.started:
        assert not running.done()
        await asyncio.sleep(0.01)
    await empty_the_tables()
    await Make(app.state.world, outside, datetime.now(UTC)).brand()
    yield Wire(server.servers[0].sockets[0].getsockname()[1])
    server.should_exit = True
    await asyncio.wait_for(running, 20)


HEAD = ("Host: 127.0.0.1", "Content-Type: application/json", "Connection: close")


@pytest.mark.parametrize(
    "lines",
    [
        ("POST /graphql HTTP/1.1", *HEAD, "Host: evil.example", f"Content-Length: {len(ASK)}"),
        ("POST /graphql HTTP/1.1", *HEAD[1:], f"Content-Length: {len(ASK)}"),
        ("POST /graphql HTTP/1.1", *HEAD, f"Content-Length: {len(ASK)}", "Transfer-Encoding: chunked"),
        ("POST /graphql HTTP/1.1", *HEAD, f"Content-Length: {len(ASK)}", "Content-Length: 1"),
        ("POST /graphql HTTP/1.1", *HEAD, "Content-Length: -1"),
        ("POST /graphql HTTP/1.1", *HEAD, "Content-Length: 99999999999999999999"),
        ("POST /graphql HTTP/1.1", *HEAD, "Transfer-Encoding: nonsense"),
        ("POST /graphql HTTP/9.9", *HEAD),
        ("NONSENSE",),
        ("GET /\x00 HTTP/1.1", *HEAD),
        ("GET /assets/../../../../etc/passwd HTTP/1.1", *HEAD),
        ("GET /assets/..%2f..%2f..%2fetc/passwd HTTP/1.1", *HEAD),
        ("GET / HTTP/1.1", *HEAD, "X: " + "a" * 200_000),
    ],
)  # fmt: skip
async def test_refuses_requests_that_two_readers_would_read_differently(
    wire: Wire, lines: tuple[str, ...]
) -> None:
    answer = await wire.send(*lines, body=ASK)
    status = int(answer.split(" ", 2)[1]) if answer.startswith("HTTP/") else 0
    assert status == 0 or 400 <= status < 500, answer[:500]
    assert "root:" not in answer
    assert await wire.is_healthy()


async def test_says_nothing_of_who_serves(wire: Wire) -> None:
    answer = (await wire.send("GET /healthz HTTP/1.1", *HEAD)).lower()
    assert answer.startswith("http/1.1 200")
    assert "\r\nserver:" not in answer
    assert "uvicorn" not in answer


async def test_stops_reading_an_endless_body(wire: Wire) -> None:
    chunk = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    answer = await wire.send(
        "POST /graphql HTTP/1.1", *HEAD, "Transfer-Encoding: chunked", body=chunk * 8
    )
    assert answer.startswith("HTTP/1.1 413")
    assert await wire.is_healthy()
