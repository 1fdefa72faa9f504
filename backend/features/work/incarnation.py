"""Whether this database is the one that it was: a restored copy issues, charges and renews nothing until confirmed.

What a backup or a lost standby does not know, the outside does: the processor has charges, the registries have
renewals, customers have letters with numbers. Comparing them is the roof's; here is what keeps everybody waiting.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from backend.features.work import queries
from backend.features.work.refusals import Maintenance

_reconciling: ContextVar[bool] = ContextVar("reconciling", default=False)


async def check_open() -> None:
    """Refuse to go on in a database that was restored and not confirmed: Maintenance."""
    if not _reconciling.get() and not await at_home():
        raise Maintenance()


async def at_home() -> bool:
    """Say whether this database is where it was last confirmed to be."""
    return await queries.at_home()


@contextmanager
def reconciling() -> Iterator[None]:
    """Let whoever confirms put the books in order while everybody else still waits."""
    token = _reconciling.set(True)
    try:
        yield
    finally:
        _reconciling.reset(token)


async def begin(*, now: datetime) -> None:
    """Write down where this database lives, unless that was ever done: a door that opens calls it."""
    await queries.begin_incarnation(now)


async def confirm(*, now: datetime) -> None:
    """From now on this is where the database lives, in the caller's transaction."""
    await queries.confirm_incarnation(now)


async def doubt(*, now: datetime) -> None:
    """Close a database that turned out to be older than what is known elsewhere, as if it had been moved."""
    await queries.doubt_incarnation(now)
