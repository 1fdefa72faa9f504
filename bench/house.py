"""The house that is measured: private servers that lose nothing, both sandboxes, and the complete demo.

Here is also how the bench starts a door of its own. Not here: what is measured.
"""

import asyncio
import json
import os
import subprocess
import sys
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from backend.demo import people
from backend.demo.seed import seed
from backend.embedded import private_postgres, private_valkey
from backend.features.accounts.models import Account
from backend.kit import database
from backend.kit.settings import Settings
from backend.ports.world import World
from backend.wiring import database_config, opened

SECRET = "a secret of the bench, long enough to sign with"  # noqa: S105 - of a throw-away installation
POOL = 10


@dataclass
class House:
    """An installation with demo data, open in this process; `token` may read and renew the agency's account."""

    world: World
    token: str
    folder: Path
    statements: list[str]
    """Every statement of this process, for whoever counts; who counts clears it first."""
    _until_the_end: AsyncExitStack

    @property
    def settings(self) -> Settings:
        return self.world.settings

    async def account(self, customer: people.Customer) -> Account:
        return await Account.get(email=customer.profile.email)

    async def start(self, *command: str) -> "Program":
        """Start a program of ours that prints its URL once it listens; it ends with the house."""
        program = self.start_silent(*command)
        await asyncio.to_thread(program.wait)
        return program

    def start_silent(self, *command: str) -> "Program":
        """Start a program that listens to nobody; it ends with the house, unless it is stopped before."""
        program = Program.start(self.folder, self.settings, *command)
        self._until_the_end.callback(program.stop)
        return program

    async def close(self) -> None:
        await self._until_the_end.aclose()


@dataclass
class Program:
    process: subprocess.Popen[bytes]
    url: str = ""

    @classmethod
    def start(cls, folder: Path, settings: Settings, *command: str) -> "Program":
        said = {
            f"COMPTOIR_{name.upper()}": str(
                value.get_secret_value() if isinstance(value, SecretStr) else value
            )
            for name, value in settings
        }
        return cls(
            subprocess.Popen(
                [sys.executable, "-m", *command],
                env={**os.environ, **said},
                stdout=subprocess.PIPE,
                stderr=(folder / "programs.log").open("ab"),
            )
        )

    def wait(self) -> None:
        """Wait for the first line, which says where the program listens."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.process.args!r} does not start; see programs.log")
        self.url = str(json.loads(line)["url"])

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


async def open_house(folder: Path) -> House:
    """Start everything, and fill it as `comptoir run` does the first time."""
    async with AsyncExitStack() as stack:
        settings = Settings(
            database_url=stack.enter_context(private_postgres(folder / "postgres")),
            redis_url=stack.enter_context(private_valkey(folder / "valkey")),
            data_dir=folder,
            demo=True,
            secret=SecretStr(SECRET),
            payments_webhook_secret=SecretStr(SECRET),
            pool_size=POOL,
        )
        settings = settings.model_copy(
            update={
                "payments_url": _sandbox(stack, folder, settings, "payments"),
                "registrar_url": _sandbox(stack, folder, settings, "registrar"),
            }
        )
        await database.migrate(database_config(settings))
        statements: list[str] = []
        stack.enter_context(database.watching(statements.append))
        world = await stack.enter_async_context(opened(settings))
        seeded = await seed(world)
        assert seeded is not None
        # A fresh table has no statistics; on a living installation autovacuum has seen to it.
        await database.execute("ANALYZE")
        return House(world, seeded.token, folder, statements, stack.pop_all())


def _sandbox(stack: AsyncExitStack, folder: Path, settings: Settings, name: str) -> str:
    command = [f"backend.sandbox.{name}", "--db", str(folder / f"{name}.sqlite"), "--port", "0"]
    if name == "payments":
        command += ["--webhook-url", "http://127.0.0.1:9/", "--webhook-secret", SECRET]
    program = Program.start(folder, settings, *command)
    stack.callback(program.stop)
    program.wait()
    return program.url
