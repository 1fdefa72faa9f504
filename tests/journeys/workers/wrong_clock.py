"""A program of ours on a machine whose clock is wrong, and jumps when told to by SIGUSR1.

    WRONG_CLOCK="0 -3600" python -m tests.journeys.workers.wrong_clock worker

The clock is first wrong by the first number of seconds, after the first signal by the second, and so on. What asks
this machine for the time is `time` and `datetime`. How long something takes (`time.monotonic`) stays right, as it
does when somebody sets a clock.
"""

import ctypes
import datetime
import gc
import os
import runpy
import signal
import time
from collections.abc import Sequence


def set_wrong(by_seconds: Sequence[int]) -> None:
    """Set this process's clock wrong, and let it jump to the next error at each signal."""
    left = iter(by_seconds)
    wrong = next(left)
    seconds, nanoseconds, now = time.time, time.time_ns, datetime.datetime.now

    def jump(*_: object) -> None:
        nonlocal wrong
        wrong = next(left)

    def wrong_now(_: type, tz: datetime.tzinfo | None = None) -> datetime.datetime:
        return now(tz) + datetime.timedelta(seconds=wrong)

    time.time = lambda: seconds() + wrong
    time.time_ns = lambda: nanoseconds() + wrong * 1_000_000_000
    _replace(datetime.datetime, "now", classmethod(wrong_now))
    signal.signal(signal.SIGUSR1, jump)


def _replace(kind: type, name: str, act: object) -> None:
    """Replace a method of a type written in C, which Python itself lets nobody do."""
    [attributes] = gc.get_referents(kind.__dict__)
    attributes[name] = act
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(kind))


if __name__ == "__main__":
    set_wrong([int(each) for each in os.environ["WRONG_CLOCK"].split()])
    runpy.run_module("backend", run_name="__main__")
