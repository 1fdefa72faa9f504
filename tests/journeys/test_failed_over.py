"""F10: PostgreSQL fails over to an asynchronous standby, and what was committed last is lost.

Two real servers in streaming replication. The stream is cut in the middle of a night's charges and the first server
lost a little later, so that it is not left to chance whether commits are missing.
"""

import os
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest

from backend.embedded import private_postgres
from backend.features import WITH_TABLES
from backend.features.overview.reconcile import open_door
from backend.kit import database
from backend.wiring import opened
from tests.browser.product import eventually
from tests.conftest import begin_in_the_morning
from tests.journeys.crew import (
    Crew,
    asked_what_is_missing,
    assert_nobody_paid_twice,
    confirmed,
    keys_of,
    live,
    live_alone,
    night_falls,
    numbers,
    settings_of,
    settle,
)
from tests.journeys.steps import leases_run_out
from tests.journeys.test_restored import program, run
from tests.journeys.workers.neighbours import Neighbours, neighbours
from tests.make import Make

pytestmark = pytest.mark.anyio


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Neighbours]:
    with neighbours(tmp_path) as programs:
        programs.begin()
        yield programs


@pytest.fixture
def first(tmp_path: Path) -> Iterator[str]:
    """A server that others may follow; none of them is waited for, as PostgreSQL does by itself."""
    with private_postgres(tmp_path / "first") as url:
        yield url


@asynccontextmanager
async def following(first: str, folder: Path) -> AsyncIterator[str]:
    """A second server that plays what the first one writes."""
    data = folder / "data"
    await run(
        *(program("pg_basebackup"), f"--dbname={first}", f"--pgdata={data}"),
        *("--wal-method=stream", "--write-recovery-conf", "--checkpoint=fast"),
    )
    if os.geteuid() == 0:  # PostgreSQL does not run as root
        owner = (folder.with_name("first") / "data").stat()
        for path in (data, *data.rglob("*")):
            os.chown(path, owner.st_uid, owner.st_gid)
    with private_postgres(folder) as second:
        yield second


async def said_to(url: str, *statements: str) -> object:
    """Say something to a server and return its last answer."""
    server = await asyncpg.connect(**database.credentials(url))
    try:
        for statement in statements[:-1]:
            await server.execute(statement)
        return await server.fetchval(statements[-1])
    finally:
        await server.close()


async def has_followed(first: str, second: str) -> None:
    """Wait until the second server has played all that the first one wrote so far."""
    written = await said_to(first, "SELECT pg_current_wal_lsn()::text")

    async def played() -> object:
        return await said_to(second, f"SELECT pg_last_wal_replay_lsn() >= '{written}'::pg_lsn")

    await eventually(played, "the standby has followed")


async def stop_following(second: str) -> None:
    """Cut the stream, as a network does: from now on the first server commits alone."""
    await said_to(second, "ALTER SYSTEM SET primary_conninfo = ''", "SELECT pg_reload_conf()")

    async def alone() -> object:
        return await said_to(second, "SELECT NOT EXISTS (SELECT FROM pg_stat_wal_receiver)")

    await eventually(alone, "the standby follows nobody")


def lose(folder: Path) -> None:
    """End a server at once."""
    pid = int((folder / "data" / "postmaster.pid").read_text().split()[0])
    os.kill(pid, signal.SIGQUIT)


async def charged(outside: Neighbours, count: int) -> None:
    async def enough() -> bool:
        return len(outside.charges()) >= count

    await eventually(enough, f"{count} charges")


@pytest.mark.parametrize("households", [6, pytest.param(60, marks=pytest.mark.soak)])
async def test_a_standby_takes_over_that_lacks_the_last_commits(
    first: str, outside: Neighbours, tmp_path: Path, households: int
) -> None:
    """Nothing is done before the operator confirms; then each charge has its row, and no period is paid twice."""
    await database.migrate(database.tortoise_config(first, WITH_TABLES))
    settings = settings_of(first, tmp_path, outside)
    async with opened(settings) as world:
        await begin_in_the_morning(outside)
        await open_door(world)
        make = Make(world, outside, (await world.clock.moment()).now)
        await settle(make, households, expires_in=12)
        await live_alone(world, 4)
    async with following(first, tmp_path / "second") as second:
        async with opened(settings) as world:
            await has_followed(first, second)
            with Crew(settings, tmp_path) as crew:
                await night_falls(world)
                await charged(outside, max(1, households // 4))
                with crew.asleep():
                    await stop_following(second)
                await charged(outside, households // 2)
        lose(tmp_path / "first")
        await said_to(second, "SELECT pg_promote(true)")

        settings = settings_of(second, tmp_path, outside)
        async with opened(settings) as world:
            before = (outside.charges(), outside.renewals())
            with Crew(settings, tmp_path):
                listed = await asked_what_is_missing(settings)
                unknown = {line["key"] for line in outside.charges()} - await keys_of(
                    "billing_payment_attempt"
                )
                assert unknown
                assert {each["key"] for each in listed["charges"]} == unknown
                assert before == (outside.charges(), outside.renewals())
                last = [str(series["last"]) for series in listed["numbers"]]
                kept = await numbers()
                done = await confirmed(settings, last)
                assert done["adopted"] == len(unknown)
                assert done["giving_back"] == done["left"] == 0
                await leases_run_out()
                await live(world, 1)
            assert len(outside.charges()) == len(outside.renewals()) == households
            assert len(await numbers()) == households
            assert len(await numbers() - kept) == households - len(kept)
            await assert_nobody_paid_twice(world, outside)
