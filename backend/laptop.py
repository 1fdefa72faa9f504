"""`comptoir run`: everything on one machine. Private database and bell, sandboxes, web and worker, demo data.

One supervisor starts the programs as processes and ends them all; whatever of them dies is started again.
Production does none of this: it sets the URLs and runs `comptoir web` and `comptoir worker`.
"""

import asyncio
import contextlib
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import httpx
from pydantic import SecretStr

from backend.demo import seed
from backend.embedded import CannotStart, private_postgres, private_valkey
from backend.kit import database
from backend.kit import settings as setting
from backend.kit.settings import Settings
from backend.wiring import database_config, opened

READY_WITHIN_SECONDS = 60.0
LOOK_EVERY_SECONDS = 0.1
MOST_RESTARTS, WITHIN_SECONDS = 20, 600.0


@dataclass
class Program:
    """One process of ours, with the command that starts it again."""

    name: str
    command: Sequence[str]
    environment: dict[str, str]
    log: IO[bytes]
    process: subprocess.Popen[bytes] | None = None

    def start(self, *, talks: bool = False) -> None:
        # A group of its own: Ctrl-C reaches us alone, and we end the others in order.
        self.process = subprocess.Popen(  # noqa: S603 - our own programs
            self.command,
            env=self.environment,
            stdout=subprocess.PIPE if talks else self.log,
            stderr=self.log,
            start_new_session=True,
        )

    def stop(self) -> None:
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def run(settings: Settings) -> int:
    """Start everything, say who can sign in, and stay until Ctrl-C. Returns the exit code."""
    folder = settings.data_dir.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with ExitStack() as until_the_end:
        try:
            complete = _servers(settings, folder, until_the_end)
        except CannotStart as obstacle:
            sys.stderr.write(f"{obstacle}\n")
            return 1
        try:
            return _supervise(complete, folder, until_the_end)
        except KeyboardInterrupt:
            return 0


def _servers(settings: Settings, folder: Path, until_the_end: ExitStack) -> Settings:
    """Start database and bell where none is named, and fill in what a laptop does not configure."""
    base_url = f"http://127.0.0.1:{settings.port}"
    given: dict[str, object] = {
        "data_dir": folder,
        "demo": True,
        "base_url": base_url,
        "secret": SecretStr(_kept_secret(folder / "secret")),
        "payments_webhook_secret": SecretStr(_kept_secret(folder / "webhook-secret")),
    }
    if not settings.database_url:
        given["database_url"] = until_the_end.enter_context(private_postgres(folder / "postgres"))
    if not settings.redis_url:
        given["redis_url"] = until_the_end.enter_context(private_valkey(folder / "valkey"))
    return settings.model_copy(update=given)


def _kept_secret(path: Path) -> str:
    """Return a long random text that is the same at the next start."""
    if not path.exists():
        with _private(path) as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text()


@contextlib.contextmanager
def _private(path: Path) -> Iterator[IO[str]]:
    """Write a file that nobody else can read, whole or not at all."""
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        yield file
    part.rename(path)


def _supervise(settings: Settings, folder: Path, until_the_end: ExitStack) -> int:
    logs = folder / "logs"
    logs.mkdir(exist_ok=True)

    def program(name: str, *command: str, environment: dict[str, str]) -> Program:
        log = until_the_end.enter_context((logs / f"{name}.log").open("ab"))
        made = Program(name, [sys.executable, "-m", *command], environment, log)
        until_the_end.callback(made.stop)
        return made

    environment = dict(os.environ)
    sandboxes = folder / "sandbox"
    sandboxes.mkdir(exist_ok=True)
    payments = program(
        "payments",
        "backend.sandbox.payments",
        *("--db", str(sandboxes / "payments.sqlite")),
        *("--port", str(_port_kept(sandboxes / "payments.port"))),
        *("--webhook-url", f"{settings.base_url}/hooks/payments"),
        *("--webhook-secret", settings.payments_webhook_secret.get_secret_value()),
        environment=environment,
    )
    registrar = program(
        "registrar",
        "backend.sandbox.registrar",
        *("--db", str(sandboxes / "registrar.sqlite")),
        *("--port", str(_port_kept(sandboxes / "registrar.port"))),
        environment=environment,
    )
    settings = settings.model_copy(
        update={
            "payments_url": _started(payments),
            "registrar_url": _started(registrar),
        }
    )
    demo = asyncio.run(_prepare(settings, folder))
    environment = _environment(settings)
    until_the_end.enter_context(_left_for_commands(settings, folder / setting.LEFT_FOR_COMMANDS))
    web = program("web", "backend", "web", environment=environment)
    worker = program("worker", "backend", "worker", environment=environment)
    for each in (web, worker):
        each.start()
    if not _answers(f"{settings.base_url}/readyz", web):
        sys.stderr.write(f"The web server does not start; see {logs / 'web.log'}\n")
        return 1
    _announce(demo)
    return _watch([payments, registrar, web, worker])


def _port_kept(path: Path) -> int:
    """Return the port of the last start, a free one the first time.

    Links in old letters still lead somewhere, and a sandbox that died comes back where the others look for it.
    """
    if not path.exists():
        with socket.socket() as chosen:
            chosen.bind(("127.0.0.1", 0))
            path.write_text(str(chosen.getsockname()[1]))
    return int(path.read_text())


def _started(program: Program) -> str:
    """Start a sandbox, wait for its first line, and return its URL."""
    program.start(talks=True)
    assert program.process is not None
    assert program.process.stdout is not None
    line = program.process.stdout.readline()
    if not line:
        raise CannotStart(f"The {program.name} sandbox does not start; see its log.")
    return str(json.loads(line)["url"])


async def _prepare(settings: Settings, folder: Path) -> dict[str, object]:
    """Bring the tables up to date, and the demo data into empty ones; return what demo.json says."""
    await database.migrate(database_config(settings))
    path = folder / "demo.json"
    async with opened(settings) as world:
        seeded = await seed.seed(world)
    known = json.loads(path.read_text()) if path.exists() else {}
    demo = {
        "url": settings.base_url,
        "graphql": f"{settings.base_url}/graphql",
        "logins": seeded.logins if seeded else known.get("logins", []),
        "token": seeded.token if seeded else known.get("token", ""),
    }
    with _private(path) as file:
        json.dump(demo, file, indent=2, ensure_ascii=False)
    return demo


def _environment(settings: Settings) -> dict[str, str]:
    """Say to a program in its environment what we know."""
    said = {f"{setting.PREFIX}{name.upper()}": value for name, value in _plain(settings).items()}
    return {**os.environ, **said}


def _plain(settings: Settings) -> dict[str, str]:
    return {
        name: str(value.get_secret_value() if isinstance(value, SecretStr) else value)
        for name, value in settings
    }


@contextlib.contextmanager
def _left_for_commands(settings: Settings, path: Path) -> Iterator[None]:
    """Leave what a command of another terminal needs, for as long as everything runs."""
    with _private(path) as file:
        json.dump(_plain(settings), file, indent=2)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def _answers(url: str, program: Program) -> bool:
    deadline = time.monotonic() + READY_WITHIN_SECONDS
    while time.monotonic() < deadline:
        if program.process is not None and program.process.poll() is not None:
            return False
        with contextlib.suppress(httpx.HTTPError):
            if httpx.get(url, timeout=2).status_code == httpx.codes.OK:
                return True
        time.sleep(LOOK_EVERY_SECONDS)
    return False


def _announce(demo: dict[str, object]) -> None:
    logins = demo["logins"]
    assert isinstance(logins, list)
    sys.stdout.write(f"\nComptoir runs on {demo['url']}\n\n")
    for login in logins:
        sys.stdout.write(f"  {login['login']:<28} {login['password']:<24} {login['who']}\n")
    sys.stdout.write(
        f"\n  API    {demo['graphql']}\n  Token  {demo['token']}\n\nCtrl-C ends everything.\n"
    )
    sys.stdout.flush()


def _watch(programs: Sequence[Program]) -> int:
    """Start again what ends by itself; a program that cannot stay up is given up."""
    restarts: deque[float] = deque(maxlen=MOST_RESTARTS)
    while len(restarts) < MOST_RESTARTS or time.monotonic() - restarts[0] > WITHIN_SECONDS:
        for program in programs:
            assert program.process is not None
            if program.process.poll() is not None:
                restarts.append(time.monotonic())
                program.start()
        time.sleep(LOOK_EVERY_SECONDS)
    sys.stderr.write("A program keeps ending; see the logs.\n")
    return 1
