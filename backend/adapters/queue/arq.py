"""The bell on Redis: arq carries the ring to a worker, publish/subscribe carries changes to watchers.

No job and no fact travels here, only « look ». With Redis gone, workers look by themselves.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import orjson
from arq.connections import ArqRedis
from redis.asyncio import ConnectionPool, Redis
from redis.exceptions import RedisError

log = logging.getLogger("comptoir.bell")

DRAIN = "drain"
PREFIX = "comptoir:"
ANSWER_WITHIN_SECONDS = 1.0  # a customer must not wait for a bell


def serialize(job: dict[str, object]) -> bytes:
    """JSON and not pickle, arq's default: whoever may write to Redis must not run code (A67)."""
    return orjson.dumps(job)


def deserialize(packed: bytes) -> dict[str, object]:
    found: dict[str, object] = orjson.loads(packed)
    return found


def connection(url: str) -> ArqRedis:
    pool = ConnectionPool.from_url(
        url, socket_timeout=ANSWER_WITHIN_SECONDS, socket_connect_timeout=ANSWER_WITHIN_SECONDS
    )
    return ArqRedis(connection_pool=pool, job_serializer=serialize, job_deserializer=deserialize)


class RedisBell:
    """Rings by arq, publishes by Redis; swallows every failure, since a ring lost is only a delay."""

    def __init__(self, url: str) -> None:
        self._redis = connection(url)
        self._url = url

    async def ring(self) -> None:
        try:
            await self._redis.enqueue_job(DRAIN)
        except (RedisError, OSError, TimeoutError) as error:
            log.warning("not rung: %s", error)

    async def publish(self, topic: str) -> None:
        try:
            await self._redis.publish(f"{PREFIX}{topic}", b"")
        except (RedisError, OSError, TimeoutError) as error:
            log.warning("not published: %s", error)

    @asynccontextmanager
    async def subscribe(self, topic: str) -> AsyncIterator[AsyncIterator[None]]:
        """Listen to one topic on a connection of its own."""
        listener = Redis.from_url(self._url, socket_connect_timeout=ANSWER_WITHIN_SECONDS)
        try:
            yield self._changes(listener, f"{PREFIX}{topic}")
        finally:
            with suppress(RedisError, OSError):
                await listener.aclose()

    async def _changes(self, listener: Redis, channel: str) -> AsyncIterator[None]:
        while True:
            try:
                async with listener.pubsub(ignore_subscribe_messages=True) as subscription:
                    await subscription.subscribe(channel)
                    async for _ in subscription.listen():
                        yield
            except (RedisError, OSError, TimeoutError) as error:
                log.warning("not listening: %s", error)
                await asyncio.sleep(ANSWER_WITHIN_SECONDS)

    async def aclose(self) -> None:
        with suppress(RedisError, OSError):
            await self._redis.aclose(close_connection_pool=True)


class SilentBell:
    """No Redis at all: workers sweep, watchers re-read on their own."""

    async def ring(self) -> None:
        """Nobody hears it."""

    async def publish(self, topic: str) -> None:
        """Nobody hears it."""

    @asynccontextmanager
    async def subscribe(self, topic: str) -> AsyncIterator[AsyncIterator[None]]:
        yield self._nothing()

    async def _nothing(self) -> AsyncIterator[None]:
        await asyncio.Event().wait()
        yield
