"""A worker that is killed: forked from a warm process that has everything imported and nothing open.

`multiprocessing`'s forkserver is that warm process. Each run is a child of its own, which orders what customers
ask for, works the queue off, and ends by itself or by SIGKILL at the failpoint it was told of.
"""

import asyncio
import multiprocessing
import os
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from backend.kit import failpoints
from backend.kit.settings import Settings
from backend.wiring import opened
from tests.journeys.errands import Errand
from tests.journeys.steps import the_month_ends

_forking = multiprocessing.get_context("forkserver")
_forking.set_forkserver_preload(
    ["pytest", "tortoise.backends.asyncpg", "tests.journeys.workers.mortal"]
)

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


class Worker:
    """One worker, begun at once: it orders, and works until the month ends unless its errands end before.

    It dies at the failpoint `die_at`; at `freeze_at` it stops once, as a machine does that swaps, until it is thawed.
    """

    def __init__(
        self,
        settings: Settings,
        errands: Sequence[Errand],
        *,
        die_at: str = "",
        freeze_at: str = "",
        month_ends: bool = True,
    ) -> None:
        self._heard, told = _forking.Pipe(duplex=False)
        life = (settings, list(errands), die_at, freeze_at, month_ends, told)
        self._process = _forking.Process(target=_live, args=life)
        self._passed: list[str] = []
        self._process.start()
        told.close()

    def passes(self, failpoint: str) -> None:
        """Wait until it passed a failpoint."""
        while failpoint not in self._passed:
            assert self._hear(), f"it ended without passing {failpoint}"

    def thaw(self) -> None:
        """Let it go on from where it stands still; it tells of the failpoint a moment before it stops there."""
        assert self._process.pid is not None
        stat = Path(f"/proc/{self._process.pid}/stat")
        deadline = time.monotonic() + PATIENCE_SECONDS
        while stat.read_text().rpartition(")")[2].split()[0] != "T":
            assert time.monotonic() < deadline, "the worker never stood still"
        os.kill(self._process.pid, signal.SIGCONT)

    def ended(self) -> Ended:
        """Wait for its end."""
        while self._hear():
            pass
        self._heard.close()
        self._process.join(PATIENCE_SECONDS)
        assert self._process.exitcode is not None, "the worker neither ended nor died"
        return Ended(self._process.exitcode, self._passed)

    def _hear(self) -> bool:
        """Hear of one more failpoint; false once it has ended."""
        assert self._heard.poll(PATIENCE_SECONDS), "the worker says nothing any more"
        try:
            self._passed.append(self._heard.recv())
        except EOFError:
            return False
        return True


def work(
    settings: Settings, errands: Sequence[Errand], *, die_at: str = "", month_ends: bool = True
) -> Ended:
    """Let a worker live and return how it ended."""
    return Worker(settings, errands, die_at=die_at, month_ends=month_ends).ended()


def _live(
    settings: Settings,
    errands: Sequence[Errand],
    die_at: str,
    freeze_at: str,
    month_ends: bool,
    told: Connection,
) -> None:
    frozen = False

    def pass_by(failpoint: str) -> None:
        nonlocal frozen
        told.send(failpoint)
        if failpoint == freeze_at and not frozen:
            frozen = True
            os.kill(os.getpid(), signal.SIGSTOP)

    failpoints.arm(die_at, witness=pass_by)
    asyncio.run(_work(settings, errands, month_ends))


async def _work(settings: Settings, errands: Sequence[Errand], month_ends: bool) -> None:
    async with opened(settings) as world:
        for errand in errands:
            await errand.run(world)
        if month_ends:
            await the_month_ends(world)
