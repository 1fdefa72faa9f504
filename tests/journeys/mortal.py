"""A worker that is killed: forked from a warm process that has everything imported and nothing open.

`multiprocessing`'s forkserver is that warm process. Each run is a child of its own, which orders what customers
ask for, works the queue off, and ends by itself or by SIGKILL at the failpoint it was told of.
"""

import asyncio
import multiprocessing
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection

from backend.kit import failpoints
from backend.kit.settings import Settings
from backend.wiring import opened
from tests.journeys.errands import Errand
from tests.journeys.steps import the_month_ends

_forking = multiprocessing.get_context("forkserver")
_forking.set_forkserver_preload(["pytest", "tests.journeys.mortal"])

PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Ended:
    """How a worker came to its end, and the failpoints that it passed on the way."""

    exit_code: int
    passed: Sequence[str]

    @property
    def killed_at(self) -> str | None:
        """The failpoint at which it was killed; None when it ended otherwise."""
        return self.passed[-1] if self.exit_code == -signal.SIGKILL else None


def work(settings: Settings, errands: Sequence[Errand], *, failpoint: str = "") -> Ended:
    """Let a worker live: it orders, works until the month ends, and dies at the failpoint, if any."""
    heard, told = _forking.Pipe(duplex=False)
    worker = _forking.Process(target=_live, args=(settings, list(errands), failpoint, told))
    worker.start()
    told.close()
    passed = _until_silence(heard)
    worker.join(PATIENCE_SECONDS)
    assert worker.exitcode is not None, "the worker neither ended nor died"
    return Ended(worker.exitcode, passed)


def _until_silence(heard: Connection) -> list[str]:
    passed: list[str] = []
    while heard.poll(PATIENCE_SECONDS):
        try:
            passed.append(heard.recv())
        except EOFError:
            break
    heard.close()
    return passed


def _live(settings: Settings, errands: Sequence[Errand], failpoint: str, told: Connection) -> None:
    failpoints.arm(failpoint, witness=told.send)
    asyncio.run(_work(settings, errands))


async def _work(settings: Settings, errands: Sequence[Errand]) -> None:
    async with opened(settings) as world:
        for errand in errands:
            await errand.run(world)
        await the_month_ends(world)
