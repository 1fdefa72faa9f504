"""What every test stands on: private servers per run, a clean database per test, a world to act in."""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
import pytest

from backend.embedded import private_postgres, private_valkey
from backend.features import WITH_TABLES
from backend.features.work import operations as work
from backend.kit import database
from backend.kit.clock import Moment
from backend.kit.ids import new_id
from backend.kit.settings import Settings
from backend.ports.world import World
from backend.wiring import jobs, opened
from tests.make import Make
from tests.outside import Outside, RunsAhead, guarded_ports

DATABASE = "COMPTOIR_TEST_DATABASE"
REDIS = "COMPTOIR_TEST_REDIS"

_servers = ExitStack()


def pytest_configure(config: pytest.Config) -> None:
    """Start the servers once, in the process that conducts the run, and migrate the template."""
    if hasattr(config, "workerinput"):
        return
    folder = Path(_servers.enter_context(tempfile.TemporaryDirectory(prefix="comptoir-test-")))
    folder.chmod(0o755)
    os.environ[DATABASE] = _servers.enter_context(
        private_postgres(folder / "postgres", durable=False)
    )
    os.environ[REDIS] = _servers.enter_context(private_valkey(folder / "valkey", durable=False))
    asyncio.run(database.migrate(database.tortoise_config(os.environ[DATABASE], WITH_TABLES)))


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        _servers.close()


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def database_url() -> str:
    """A clone of the migrated template, this worker's own."""
    return clone_of_template()


def clone_of_template() -> str:
    """Make an empty, migrated database and return its URL. Not inside a running loop."""
    template = os.environ[DATABASE]
    name = f"clone_{new_id().hex}"
    asyncio.run(_run_on_server(template, f'CREATE DATABASE "{name}" TEMPLATE comptoir'))
    return template.replace("/comptoir?", f"/{name}?")


async def _run_on_server(url: str, statement: str) -> None:
    connection = await asyncpg.connect(**{**database.credentials(url), "database": "postgres"})
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    """Settings of a test: cheap passwords, short waits for the outside, long ones for a database under load."""
    return Settings(
        database_url=database_url,
        redis_url=os.environ[REDIS],
        data_dir=tmp_path,
        demo=True,
        secret="a secret of the tests, long enough to sign with",
        payments_url="http://payments.test",
        payments_webhook_secret="a webhook secret of the tests",
        registrar_url="http://registrar.test",
        outside_timeout_seconds=2,
        password_memory_kib=8,
        password_rounds=1,
        pool_size=20,
        statement_timeout_ms=30_000,
        lock_timeout_ms=20_000,
    )


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Outside]:
    """The sandboxes' cores, in this process: what the outside world really did."""
    with Outside.in_process(tmp_path) as sandboxes:
        yield sandboxes


@pytest.fixture
async def world(settings: Settings, outside: Outside) -> AsyncIterator[World]:
    """A world on an empty database. Its ports refuse to be called inside a transaction (law 1)."""
    async with opened(settings) as real:
        await empty_the_tables()
        await begin_in_the_morning(outside)
        payments, registrar = outside.adapters(settings)
        yield guarded_ports(replace(real, payments=payments, registrar=registrar))
        await outside.aclose()


async def empty_the_tables() -> None:
    """Delete all rows of all tables in one statement, triggers and references asleep."""
    tables = await database.rows(
        "SELECT quote_ident(tablename) AS name FROM pg_tables"
        " WHERE schemaname = 'public' AND tablename <> 'tortoise_migrations'"
    )
    deletes = "; ".join(f"DELETE FROM {table['name']}" for table in tables)
    await database.execute(f"SET LOCAL session_replication_role = replica; {deletes}")


async def begin_in_the_morning(outside: RunsAhead) -> None:
    """Let the clocks go on to nine, UTC: whatever hour it is, no test's days fall between two calendars.

    From where the sandboxes have come to: theirs never go back.
    """
    ahead = outside.ahead()
    now = datetime.now(UTC) + ahead
    nine = now.replace(hour=9, minute=0, second=0, microsecond=0)
    wait = nine + timedelta(days=now > nine) - now
    outside.advance(wait)
    await work.set_demo_clock_ahead(ahead + wait)


class DemoTime:
    """The test's hand on the clock."""

    def __init__(self, world: World, outside: Outside) -> None:
        self._world = world
        self._outside = outside

    async def moment(self) -> Moment:
        return await self._world.clock.moment()

    async def now(self) -> datetime:
        return (await self._world.clock.moment()).now

    async def advance(self, **by: float) -> None:
        """Let time pass, as in `advance(days=3)`, for us and for the sandboxes alike."""
        await work.advance_demo_clock(timedelta(**by))
        self._outside.advance(timedelta(**by))


class StandingClock:
    """A clock that shows one instant until the test sets another."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    async def moment(self) -> Moment:
        return Moment(self.now, self.now)


@pytest.fixture
def clock(world: World, outside: Outside) -> DemoTime:
    return DemoTime(world, outside)


@pytest.fixture
async def make(world: World, outside: Outside) -> Make:
    """Makes what a test needs to have there: `await make.account()`, `await make.hosting(account)`."""
    return Make(world, outside, (await world.clock.moment()).now)


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """Every SQL statement from now on, on connections opened from now on."""
    seen: list[str] = []
    with database.watching(seen.append):
        yield seen


@pytest.fixture
def all_jobs() -> dict[str, work.JobFunction]:
    return jobs()
