"""The printing process: it may hang, crash or eat the memory, and only its own page is lost (F47)."""

import asyncio
import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from backend.features.billing.printing import page, pool
from backend.features.billing.printing.pool import NotPrinted, Press, Printer, press
from backend.features.billing.snapshots import Snapshot
from tests.features.billing.samples import snapshot

pytestmark = pytest.mark.anyio

HANG, CRASH, FAIL, HUNGRY = "FA-HANG", "FA-CRASH", "FA-FAIL", "FA-HUNGRY"
BEYOND = 2 * pool.MEMORY_BYTES


def unruly(given: Snapshot) -> bytes:
    """Print the child's process id, or misbehave as the number says. Runs in the child."""
    fate = given["number"]
    if fate == HANG:
        threading.Event().wait()
    if fate == CRASH:
        os.kill(os.getpid(), signal.SIGKILL)
    if fate == FAIL:
        raise ValueError("no such font")
    if fate == HUNGRY:
        return bytes(BEYOND)
    return str(os.getpid()).encode()


class Desk:
    """A press whose child prints with a function of ours, and a deadline that only a hang exceeds."""

    def __init__(self, printer: Printer) -> None:
        self.press = Press(printer=printer)

    async def render(self, given: Snapshot, *, deadline_seconds: float = 30.0) -> bytes:
        return await self.press.render(given, deadline_seconds=deadline_seconds)


Employ = Callable[..., Desk]


@pytest.fixture
def employ() -> Iterator[Employ]:
    desks: list[Desk] = []

    def employ(printer: Printer = unruly) -> Desk:
        desks.append(Desk(printer))
        return desks[-1]

    yield employ
    for each in desks:
        each.press.close()


@pytest.mark.filterwarnings("ignore:[^$]*sRGB2014.icc:pytest.PytestUnraisableExceptionWarning")
async def test_prints_what_the_page_says(employ: Employ) -> None:
    """The same bytes in the child, with its limits, as here."""
    given = snapshot()
    assert await employ(printer=page.render).render(given) == page.render(given)


async def test_one_child_prints_one_page_after_the_other(employ: Employ) -> None:
    busy = employ()
    printed = await asyncio.gather(*(busy.render(snapshot()) for _ in range(5)))
    assert len(set(printed)) == 1
    assert printed[0] != str(os.getpid()).encode()


@pytest.mark.parametrize("fate", [HANG, CRASH])
async def test_a_child_that_hangs_or_dies_is_replaced(employ: Employ, fate: str) -> None:
    busy = employ()
    first = int(await busy.render(snapshot()))
    with pytest.raises(NotPrinted, match=fate):
        await busy.render(snapshot(number=fate), deadline_seconds=1.0)
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)
    assert int(await busy.render(snapshot())) not in {first, os.getpid()}


async def test_what_the_page_raises_is_raised_here_and_costs_no_child(employ: Employ) -> None:
    busy = employ()
    first = await busy.render(snapshot())
    with pytest.raises(ValueError, match="no such font"):
        await busy.render(snapshot(number=FAIL))
    assert await busy.render(snapshot()) == first


async def test_the_child_has_its_own_share_of_memory(employ: Employ) -> None:
    """A55: 4 GB are refused to the child; this process goes on."""
    with pytest.raises(MemoryError):
        await employ().render(snapshot(number=HUNGRY))


def limits(given: Snapshot) -> bytes:
    """Print how many seconds and bytes the child may still have."""
    cpu, _ = resource.getrlimit(resource.RLIMIT_CPU)
    memory, _ = resource.getrlimit(resource.RLIMIT_AS)
    used = resource.getrusage(resource.RUSAGE_SELF)
    return f"{cpu - used.ru_utime - used.ru_stime:.0f} {memory}".encode()


async def test_each_page_has_its_own_allowance_of_processor_time(employ: Employ) -> None:
    busy = employ(printer=limits)
    for _ in range(3):
        seconds, memory = map(int, (await busy.render(snapshot())).split())
        assert pool.CPU_SECONDS - 1 <= seconds <= pool.CPU_SECONDS + 1
        assert memory == pool.MEMORY_BYTES


def test_the_child_dies_with_a_worker_that_is_killed(tmp_path: Path) -> None:
    """A worker that ends by SIGKILL cleans nothing up: its child must not outlive it."""
    script = f"""
import asyncio, os, signal, sys
sys.path.insert(0, {str(Path(__file__).parents[4])!r})
from backend.features.billing.printing.pool import Press
from tests.features.billing.documents.test_press import unruly
from tests.features.billing.samples import snapshot

if __name__ == "__main__":
    press = Press(printer=unruly)
    print(asyncio.run(press.render(snapshot(), deadline_seconds=30)).decode(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""
    path = tmp_path / "worker.py"
    path.write_text(script)
    worker = subprocess.run([sys.executable, path], capture_output=True, check=False, timeout=60)
    assert worker.returncode == -signal.SIGKILL
    assert not _runs(int(worker.stdout))


def _runs(process_id: int) -> bool:
    """Say whether a process still runs; one that only waits to be buried does not."""
    status = Path(f"/proc/{process_id}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] not in "ZX"


def test_a_forked_worker_has_a_press_of_its_own() -> None:
    """Threads and children are not inherited by a fork; the kill tests fork from a warm parent."""
    ours = press()
    assert press() is ours
    child = os.fork()
    if child == 0:
        os._exit(0 if press() is not ours else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_child_whose_worker_died_before_it_was_ready_ends_by_itself() -> None:
    somebody_else = os.getpid() + 1
    child = multiprocessing.get_context("spawn").Process(target=_settled, args=(somebody_else,))
    child.start()
    child.join(60)
    assert child.exitcode == 1


def _settled(worker_id: int) -> None:
    pool._settle_in(worker_id)
    os._exit(0)
