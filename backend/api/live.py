"""Live answers: one operation, one connection, server-sent events (GraphQL over SSE, distinct connections).

event: next       data: an answer, each time it is another one
event: complete   the thing is finished, or the caller may not look any more
:                 a heartbeat, so that nobody in between hangs up
"""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import suppress

from backend.api.context import Context
from backend.api.errors import Code, Problem
from backend.api.limits import Limits

NOTHING = b":\n\n"
COMPLETE = b"event: complete\ndata:\n\n"


def event(packed: bytes) -> bytes:
    return b"event: next\ndata: " + packed + b"\n\n"


class Streams:
    """How many live connections each actor has to this process."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._open: Counter[str] = Counter()

    def enter(self, actor: str) -> None:
        if self._open[actor] >= self._limits.streams:
            raise Problem(
                429,
                Code.THROTTLED,
                f"At most {self._limits.streams} live connections at once.",
                headers={"retry-after": "5"},
            )
        self._open[actor] += 1

    def leave(self, actor: str) -> None:
        self._open[actor] -= 1
        if self._open[actor] <= 0:
            del self._open[actor]


async def events(
    answers: AsyncGenerator[bytes | None, None],
    ctx: Context,
    *,
    heartbeat_seconds: float,
    left: Callable[[], None],
) -> AsyncIterator[bytes]:
    """Turn answers into events. An answer equal to the one before says nothing new; None ends it."""
    last: bytes | None = None
    waiting: asyncio.Future[bytes | None] | None = None
    try:
        yield NOTHING
        while True:
            if waiting is None:
                waiting = asyncio.ensure_future(anext(answers))
            done, _ = await asyncio.wait({waiting}, timeout=heartbeat_seconds)
            if not done:
                yield NOTHING
                continue
            try:
                answer = waiting.result()
            except StopAsyncIteration:
                break
            finally:
                waiting = None
            if answer is None:
                break
            if answer != last:
                last = answer
                yield event(answer)
        yield COMPLETE
    finally:
        if waiting is not None:
            waiting.cancel()
            with suppress(asyncio.CancelledError, StopAsyncIteration):
                await waiting
        await answers.aclose()
        ctx.close()
        left()


async def ticks(ctx: Context, topic: str) -> AsyncIterator[None]:
    """Come by at once, at each change of a topic, and every few seconds anyway.

    Each time the context is made new: the time, the caller, what was loaded. It ends when the caller is
    no longer who began: signed out, revoked, suspended (A25).
    """
    async with ctx.world.bell.subscribe(topic) as changes:
        rung: asyncio.Future[None] = asyncio.ensure_future(anext(changes))
        try:
            yield
            while True:
                await asyncio.wait({rung}, timeout=ctx.limits.reread_seconds)
                if rung.done():
                    rung.result()
                    rung = asyncio.ensure_future(anext(changes))
                if not await ctx.renew():
                    return
                yield
        finally:
            rung.cancel()
            with suppress(asyncio.CancelledError, StopAsyncIteration):
                await rung
