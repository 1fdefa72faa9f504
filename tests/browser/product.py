"""Comptoir as it runs: web door and worker as processes, the sandboxes beside them, one small town inside.

The town is settled once and copied; every test begins on that copy. What a test asks of the database it asks
here, over a connection of its own: the tests know no model of ours.
"""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import IO, Any

import asyncpg
import httpx
from pydantic import SecretStr

from backend.adapters.queue.arq import RedisBell
from backend.kit import database
from backend.kit.settings import Settings
from tests.adapters.processes import PaymentsSandbox, RegistrarSandbox, StripeOnLoopback
from tests.journeys.workers.neighbours import Neighbours

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 30.0
LOOK_EVERY_SECONDS = 0.05
COPY = "town"
"""The schema that holds the copy of every table."""


def free_port() -> int:
    """Return a port that nobody listens on; who uses it says so when somebody was faster."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@dataclass
class Program:
    """One process of ours, with what it wrote."""

    process: subprocess.Popen[bytes]
    log: IO[bytes]

    def said(self) -> str:
        self.log.flush()
        return Path(self.log.name).read_text(errors="replace")

    def stop(self) -> None:
        """Ask it to end, as a supervisor does; that it ends by itself is part of every test."""
        self.process.send_signal(signal.SIGTERM)
        try:
            ended = self.process.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"did not end when asked to: {self.said()}") from None
        finally:
            self.log.close()
        assert ended in {0, -signal.SIGTERM}, f"ended with {ended}"


SECRET = "a secret of the browser tests, long enough to sign with"


class Product:
    """What runs, and what a test may ask of it."""

    def __init__(
        self, settings: Settings, outside: Neighbours, connection: asyncpg.Connection
    ) -> None:
        self.settings = settings
        self.url = settings.base_url
        self.outside = outside
        self._connection = connection
        self._bell = RedisBell(settings.redis_url)
        self._programs: list[Program] = []

    @contextmanager
    def worker_asleep(self) -> Iterator[None]:
        """Let the worker stand still, as it may on a busy machine, and go on afterwards."""
        worker = self._programs[-1].process
        worker.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            worker.send_signal(signal.SIGCONT)

    def start(self, command: str, log: IO[bytes]) -> Program:
        self._programs.append(started(self.settings, command, log))
        return self._programs[-1]

    async def rows(self, sql: str, *values: object) -> list[asyncpg.Record]:
        return list(await self._connection.fetch(sql, *values))

    async def value(self, sql: str, *values: object) -> object:
        """Return the one value of the one row."""
        found = await self.rows(sql, *values)
        assert len(found) == 1, f"{len(found)} rows of {sql}"
        return found[0][0]

    async def change(self, sql: str, *values: object) -> None:
        """Let the database be as a test needs it, where no act of ours leads there."""
        await self._connection.execute(sql, *values)

    async def until(self, sql: str, *values: object) -> object:
        """Wait until a question is answered with something that counts as true, and return it."""
        return await eventually(lambda: self.value(sql, *values), sql)

    async def is_quiet(self) -> None:
        """Wait until nothing that is due waits for the worker."""
        await self.works_until(
            "SELECT count(*) = 0 FROM work_job"
            " WHERE state = 'LEASED' OR state = 'READY' AND run_at <= clock_timestamp()"
        )

    async def works_until(self, sql: str, *values: object) -> object:
        """Wait likewise, while the worker is rung for: what is to be tried again would wait for its sweep."""

        async def rung() -> object:
            await self._bell.ring()
            return await self.value(sql, *values)

        return await eventually(rung, sql)

    async def keep_copy(self) -> None:
        """Remember every table as it is now."""
        await self.is_quiet()
        names = [row["name"] for row in await self.rows(TABLES)]
        copies = "".join(f"CREATE TABLE {COPY}.{name} AS TABLE public.{name};" for name in names)
        await self.change(f"DROP SCHEMA IF EXISTS {COPY} CASCADE; CREATE SCHEMA {COPY}; {copies}")

    async def as_in_the_copy(self) -> None:
        """Let every table be as it was, triggers and references asleep; end what still runs first."""
        await self.is_quiet()
        names = [row["name"] for row in await self.rows(TABLES)]
        deletes = "".join(f"DELETE FROM public.{name};" for name in names)
        inserts = "".join(
            f"INSERT INTO public.{name} SELECT * FROM {COPY}.{name};" for name in names
        )
        async with self._connection.transaction():
            await self.change(f"SET LOCAL session_replication_role = replica; {deletes}{inserts}")
        self._register_again(
            await self.rows("SELECT name, registry_expires_at AS until FROM domains_domain")
        )
        self.outside.begin()

    def _register_again(self, domains: Sequence[asyncpg.Record]) -> None:
        self.outside.registrar.admin.domains(
            {"name": row["name"], "expires_at": row["until"].isoformat(), "statuses": ["ok"]}
            for row in domains
        )

    async def aclose(self) -> None:
        await self._bell.aclose()
        await self._connection.close()

    def stop(self) -> None:
        with ExitStack() as all_of_them:
            for program in self._programs:
                all_of_them.callback(program.stop)


TABLES = (
    "SELECT quote_ident(tablename) AS name FROM pg_tables"
    " WHERE schemaname = 'public' AND tablename <> 'tortoise_migrations'"
)


async def eventually(ask: Callable[[], Awaitable[object]], what: str) -> object:
    """Ask again and again until the answer counts as true; fail when it has not after a while."""
    deadline = monotonic() + PATIENCE_SECONDS
    while True:
        answer = await ask()
        if answer:
            return answer
        assert monotonic() < deadline, f"still {answer!r} after {PATIENCE_SECONDS:.0f} s: {what}"
        await asyncio.sleep(LOOK_EVERY_SECONDS)


def started(settings: Settings, command: str, log: IO[bytes], tree: Path = ROOT) -> Program:
    """Start one of our programs as an operator does, told everything by its environment; `tree` is its version."""
    process = subprocess.Popen(
        [sys.executable, "-m", "backend", command],
        cwd=tree,
        env={**os.environ, **said(settings)},
        stdout=log,
        stderr=log,
        start_new_session=True,
    )
    return Program(process, log)


def said(settings: Settings) -> dict[str, str]:
    """Say to a process in its environment what a test says in settings."""
    given = {}
    for name, value in settings:
        plain = value.get_secret_value() if isinstance(value, SecretStr) else value
        given[f"COMPTOIR_{name.upper()}"] = str(plain)
    return given


@asynccontextmanager
async def running(
    database_url: str,
    redis_url: str,
    folder: Path,
    settle: Callable[[Product], Awaitable[None]],
    *,
    processor: type[PaymentsSandbox] | type[StripeOnLoopback] = PaymentsSandbox,
) -> AsyncIterator[Product]:
    """Start everything, let `settle` fill it, and end everything again."""
    port = free_port()
    base_url = f"http://127.0.0.1:{port}"
    webhook_secret = "a webhook secret of the browser tests"
    connection = await asyncpg.connect(**database.credentials(database_url))
    with ExitStack() as until_the_end:
        payments = processor(
            folder / "payments",
            *("--webhook-url", f"{base_url}/hooks/payments", "--webhook-secret", webhook_secret),
        )
        until_the_end.callback(payments.kill)
        until_the_end.callback(payments.admin.close)
        registrar = RegistrarSandbox(folder / "registrar")
        until_the_end.callback(registrar.kill)
        until_the_end.callback(registrar.admin.close)
        settings = Settings(
            database_url=database_url,
            redis_url=redis_url,
            data_dir=folder,
            demo=True,
            port=port,
            base_url=base_url,
            secret=SECRET,
            **_asks(payments, webhook_secret),
            registrar_url=registrar.url,
            outside_timeout_seconds=10,
            unpaid_retry_seconds=1,
            sweep_seconds=1,
            password_memory_kib=8,
            password_rounds=1,
            pool_size=4,
        )
        product = Product(settings, Neighbours(payments, registrar), connection)
        until_the_end.callback(product.stop)
        product.outside.begin()
        await settle(product)
        web = product.start("web", (folder / "web.log").open("wb"))
        product.start("worker", (folder / "worker.log").open("wb"))
        await _answers(f"{base_url}/readyz", web)
        await product.keep_copy()
        yield product
        await product.aclose()


def _asks(payments: PaymentsSandbox | StripeOnLoopback, webhook_secret: str) -> dict[str, Any]:
    """Return the settings that name the processor."""
    if isinstance(payments, PaymentsSandbox):
        return {"payments_url": payments.url, "payments_webhook_secret": webhook_secret}
    return {
        "payments": "stripe",
        "stripe_secret_key": "sk_test_loopback",
        "stripe_publishable_key": "pk_test_loopback",
        "stripe_webhook_secret": webhook_secret,
        "stripe_api_base": payments.url,
        "stripe_script_url": f"{payments.url}/js.stripe.com/v3/",
    }


async def _answers(url: str, web: Program) -> None:
    async with httpx.AsyncClient(trust_env=False) as client:

        async def ready() -> bool:
            assert web.process.poll() is None, f"the web door ended: {web.said()}"
            try:
                return (await client.get(url)).status_code == httpx.codes.OK
            except httpx.TransportError:
                return False

        await eventually(ready, url)
