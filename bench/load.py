"""Sixteen connections that ask the same question again and again: the load, and how it is counted."""

import asyncio
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

import orjson

CONNECTIONS = 16


@dataclass(frozen=True)
class Question:
    """One POST, as bytes: what is measured is who answers, not who asks."""

    url: str
    body: bytes
    token: str

    def written(self) -> bytes:
        parts = urlsplit(self.url)
        head = (
            f"POST {parts.path} HTTP/1.1\r\nhost: {parts.netloc}\r\nauthorization: Bearer {self.token}\r\n"
            f"content-type: application/json\r\naccept: application/json\r\n"
            f"content-length: {len(self.body)}\r\n\r\n"
        )
        return head.encode() + self.body


class Connection:
    """One kept-alive connection."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._sent = question.written()

    async def __aenter__(self) -> "Connection":
        parts = urlsplit(self._question.url)
        assert parts.hostname is not None
        self._reader, self._writer = await asyncio.open_connection(parts.hostname, parts.port)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._writer.close()
        await self._writer.wait_closed()

    async def ask(self) -> bytes:
        self._writer.write(self._sent)
        head = (await self._reader.readuntil(b"\r\n\r\n")).lower()
        assert head.startswith(b"http/1.1 200"), head
        length = int(head.partition(b"content-length:")[2].split(b"\r\n", 1)[0])
        return await self._reader.readexactly(length)


async def answer(question: Question) -> object:
    """Ask once and return the `data` of the answer."""
    async with Connection(question) as connection:
        said = orjson.loads(await connection.ask())
    assert "errors" not in said, said
    return said["data"]


async def per_second(question: Question, seconds: float) -> float:
    """Return how many answers a second sixteen connections get."""
    end = time.perf_counter() + seconds
    counts = await asyncio.gather(*(_ask_until(end, question) for _ in range(CONNECTIONS)))
    return sum(counts) / seconds


async def _ask_until(end: float, question: Question) -> int:
    count = 0
    async with Connection(question) as connection:
        while time.perf_counter() < end:
            await connection.ask()
            count += 1
    return count
