"""Places where the kill tests may end this process, before and after each commit and outside call of a chain.

A failpoint is free when nothing is armed. Armed with `COMPTOIR_FAILPOINT=name` (or `name#3` for the third
passage) the process ends there by SIGKILL: no clean-up, no rollback of ours, as when the machine loses power.
"""

import os
import signal
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_armed = os.environ.get("COMPTOIR_FAILPOINT", "")
_passed: Counter[str] = Counter()
_witness: Callable[[str], None] | None = None


def arm(spec: str, *, witness: Callable[[str], None] | None = None) -> None:
    """Arm one failpoint in this process; used by a forked worker before it starts.

    The witness hears of every passage, and so of the last one before the end.
    """
    global _armed, _witness
    _armed, _witness = spec, witness
    _passed.clear()


def failpoint(name: str) -> None:
    """End this process here when the test asked for it."""
    if _witness:
        _witness(name)
    if not _armed:
        return
    wanted, _, turn = _armed.partition("#")
    if wanted == name:
        _passed[name] += 1
        if _passed[name] == int(turn or 1):
            os.kill(os.getpid(), signal.SIGKILL)


@contextmanager
def outside_call(name: str) -> Iterator[None]:
    """Set failpoints before an outside call and after its answer; an answer that is an error counts too."""
    failpoint(f"{name}:before-call")
    try:
        yield
    finally:
        failpoint(f"{name}:after-call")
