"""A worker that is told to end, ends: a supervisor would kill it otherwise, in the middle of a charge."""

import asyncio
import contextlib

import pytest

from backend import worker

pytestmark = pytest.mark.anyio

PATIENCE_SECONDS = 20


async def test_ends_though_something_swallowed_the_first_cancellation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """F4: a driver that is in the middle of giving a connection back does so, and its caller goes on."""
    monkeypatch.setattr(worker, "CANCEL_AGAIN_SECONDS", 0.01)
    begun, swallowed = asyncio.Event(), []

    async def work() -> None:
        begun.set()
        for _ in range(3):
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.Event().wait()
            swallowed.append(True)
        await asyncio.Event().wait()

    working = asyncio.create_task(work())
    await begun.wait()
    async with asyncio.timeout(PATIENCE_SECONDS):
        await worker.end(working)
    assert working.done()
    assert len(swallowed) == 3


async def test_what_ended_the_work_by_itself_is_not_hidden() -> None:
    async def work() -> None:
        raise RuntimeError("no database")

    working = asyncio.create_task(work())
    await asyncio.wait([working])
    with pytest.raises(RuntimeError, match="no database"):
        await worker.end(working)
