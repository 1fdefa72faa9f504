"""The process that prints: one child, with limits, which a hang or a crash may cost and the worker may not.

    Press -> one thread (one page at a time) -> one spawned child -> page.render

A child that is over its time is killed, one that died is replaced; the page in question fails, its job is
retried, and the next page finds a fresh child (reliability F47, A55).
"""

import ctypes
import math
import os
import resource
import signal
from asyncio import get_running_loop
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

from backend.features.billing.printing import page
from backend.features.billing.snapshots import Snapshot

Printer = Callable[[Snapshot], bytes]

CPU_SECONDS = 30  # for one page; 3,000 lines take six (reliability 0.11)
MEMORY_BYTES = 768 * 1024 * 1024
START_SECONDS = 60.0
PR_SET_PDEATHSIG = 1  # prctl(2)


class NotPrinted(Exception):
    """The child hung or died over a page. The document exists all the same; its job tries again."""


class Press:
    """One printing process, started with the first page and replaced when it breaks."""

    def __init__(self, *, printer: Printer = page.render) -> None:
        self._printer = printer
        self._desk = ThreadPoolExecutor(max_workers=1, thread_name_prefix="press")
        self._child: ProcessPoolExecutor | None = None
        self._child_id: int | None = None

    async def render(self, snapshot: Snapshot, *, deadline_seconds: float) -> bytes:
        """Return the printed file. NotPrinted when the child took longer, or died.

        The time counts from this page's turn: those before it, and a child's start, are not its own.
        """
        return await get_running_loop().run_in_executor(
            self._desk, self._print, snapshot, deadline_seconds
        )

    def close(self) -> None:
        self._desk.submit(self._dismiss).result()
        self._desk.shutdown()

    def _print(self, snapshot: Snapshot, deadline_seconds: float) -> bytes:
        try:
            child = self._child or self._employ()
            promise = child.submit(_print_within_limits, self._printer, snapshot)
            return promise.result(timeout=deadline_seconds)
        except TimeoutError as failure:
            self._dismiss()
            raise NotPrinted(snapshot["number"]) from failure
        except BrokenExecutor as failure:
            self._bury()
            raise NotPrinted(snapshot["number"]) from failure

    def _employ(self) -> ProcessPoolExecutor:
        child = ProcessPoolExecutor(
            max_workers=1,
            mp_context=get_context("spawn"),
            initializer=_settle_in,
            initargs=(os.getpid(),),
        )
        self._child, self._child_id = child, None
        self._child_id = child.submit(os.getpid).result(timeout=START_SECONDS)
        return child

    def _dismiss(self) -> None:
        """Kill the child, which may hang, and forget it."""
        if self._child_id is not None:
            os.kill(self._child_id, signal.SIGKILL)
        self._bury()

    def _bury(self) -> None:
        """Forget a child that has ended; one that never came up ends with this thread."""
        if self._child is not None:
            self._child.shutdown(wait=self._child_id is not None, cancel_futures=True)
        self._child, self._child_id = None, None


def _settle_in(worker_id: int) -> None:
    """Limit this child's memory, and let it die with the thread that employs it."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != worker_id:  # it died while this child was still getting ready
        os._exit(1)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _print_within_limits(printer: Printer, snapshot: Snapshot) -> bytes:
    """Print with a fresh allowance of processor time: the limit counts from the child's birth."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    allowed = math.ceil(used.ru_utime + used.ru_stime) + CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, resource.RLIM_INFINITY))
    return printer(snapshot)


_press: Press | None = None


def press() -> Press:
    """Return the press of this process; a forked process gets one of its own."""
    global _press  # noqa: PLW0603 - one press for one process
    if _press is None:
        _press = Press()
    return _press


def _forget() -> None:
    global _press  # noqa: PLW0603 - a fork inherits neither threads nor the child
    _press = None


os.register_at_fork(after_in_child=_forget)
