"""The one database: connecting, transactions, and raw reads. Tables and models belong to the rooms."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from typing import Any, cast
from urllib.parse import parse_qs, unquote, urlsplit

import asyncpg
import orjson
from asyncpg.connection import LoggedQuery
from tortoise import Tortoise
from tortoise.connection import get_connection, get_connections
from tortoise.migrations.api import migrate as tortoise_migrate
from tortoise.transactions import in_transaction

from backend.kit.failpoints import failpoint

Row = dict[str, Any]  # a column can be anything; the query that selects it says what

Callback = Callable[[], Awaitable[None]]

_after_commit: ContextVar[list[Callback] | None] = ContextVar("after_commit", default=None)
_guard: ContextVar[Callback | None] = ContextVar("guard", default=None)
_watchers: list[Callable[[str], None]] = []


def credentials(url: str) -> Row:
    """Return what asyncpg needs from `postgres://user:password@host:port/name`.

    A server on a Unix socket names its folder as `?host=/run/postgresql`.
    """
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    return {
        "host": query["host"][0] if "host" in query else parts.hostname or "localhost",
        "port": int(query["port"][0]) if "port" in query else parts.port or 5432,
        "user": unquote(parts.username or "comptoir"),
        "password": unquote(parts.password) if parts.password else None,
        "database": parts.path.lstrip("/") or "comptoir",
    }


def tortoise_config(
    url: str,
    rooms: Sequence[str],
    *,
    pool_size: int = 10,
    server_settings: dict[str, str] | None = None,
) -> Row:
    """Return Tortoise's configuration: one app a room, in the order in which they are built."""
    return {
        "connections": {
            "default": {
                "engine": "tortoise.backends.asyncpg",
                "credentials": {
                    **credentials(url),
                    "minsize": 1,
                    "maxsize": pool_size,
                    "server_settings": server_settings or {},
                    "init": _prepare,
                    "reset": _leave_as_it_is,
                },
            }
        },
        "apps": {
            room: {
                "models": [f"backend.features.{room}.models"],
                "default_connection": "default",
                "migrations": f"backend.features.{room}.migrations",
            }
            for room in rooms
        },
        "use_tz": True,
        "timezone": "UTC",
    }


async def connect(config: Row) -> None:
    """Open the pool for this process; requests and jobs find it without being told."""
    await Tortoise.init(config=config, _enable_global_fallback=True)


async def disconnect() -> None:
    await Tortoise.close_connections()


async def _leave_as_it_is(_: asyncpg.Connection) -> None:
    """Spare the round trip that asyncpg makes at each return to the pool: we only ever SET LOCAL."""


async def _prepare(connection: asyncpg.Connection) -> None:
    if _watchers:
        connection.add_query_logger(_tell_watchers)


def _tell_watchers(query: LoggedQuery) -> None:
    for watcher in _watchers:
        watcher(query.query)


@contextmanager
def watching(watcher: Callable[[str], None]) -> Iterator[None]:
    """Report every statement of connections opened from now on. For tests and the bench."""
    _watchers.append(watcher)
    try:
        yield
    finally:
        _watchers.remove(watcher)


@asynccontextmanager
async def transaction(name: str = "") -> AsyncIterator[None]:
    """Do all of it or nothing. Inside another transaction this one is part of it.

    A name sets the failpoints `NAME:before-commit` and `NAME:after-commit`.

    What is put off by `after_commit` runs once the outermost one is in the books. Never start a task,
    gather or load through a batch in here: they would leave the transaction.
    """
    if _after_commit.get() is not None:
        yield
        return
    callbacks: list[Callback] = []
    token = _after_commit.set(callbacks)
    pool = get_connection("default")
    try:
        async with in_transaction("default"):
            guard = _guard.get()
            if guard:
                await guard()
            yield
            failpoint(f"{name}:before-commit")
    finally:
        _after_commit.reset(token)
        await _back_to(pool)
    failpoint(f"{name}:after-commit")
    for callback in callbacks:
        await callback()


async def _back_to(pool: Any) -> None:
    """Let this task go on with the pool where Tortoise has left it on a dead connection.

    It does so when BEGIN itself fails, as when the server restarts (1.1.9): each later statement of the task
    would then be refused, and the connection would never come back.
    """
    left = get_connection("default")
    if left is pool:
        return
    get_connections().set("default", pool)
    await pool._pool.release(cast(Any, left)._connection)


def inside_transaction() -> bool:
    return _after_commit.get() is not None


def after_commit(callback: Callback, *, once: bool = False) -> None:
    """Run something when the open transaction is committed, and never if it is rolled back.

    What is asked for `once` runs once, however often this transaction asks for it.
    """
    callbacks = _after_commit.get()
    if callbacks is None:
        raise RuntimeError("after_commit outside a transaction")
    if not (once and callback in callbacks):
        callbacks.append(callback)


@contextmanager
def guarded(guard: Callback) -> Iterator[None]:
    """Begin every transaction in here with a check that raises when this process may not write any more."""
    token = _guard.set(guard)
    try:
        yield
    finally:
        _guard.reset(token)


async def rows(sql: str, *values: object) -> list[Row]:
    """Run one statement on the open transaction, or else on the pool, and return its rows."""
    async with get_connection("default").acquire_connection() as raw:
        return [dict(record) for record in await raw.fetch(sql, *values)]


async def row(sql: str, *values: object) -> Row | None:
    async with get_connection("default").acquire_connection() as raw:
        record = await raw.fetchrow(sql, *values)
        return dict(record) if record else None


async def value(sql: str, *values: object) -> Any:
    async with get_connection("default").acquire_connection() as raw:
        return await raw.fetchval(sql, *values)


async def execute(sql: str, *values: object) -> int:
    """Run one statement and return how many rows it touched."""
    async with get_connection("default").acquire_connection() as raw:
        tag = cast(str, await raw.execute(sql, *values))
    count = tag.rsplit(" ", 1)[-1]
    return int(count) if count.isdigit() else 0


async def copy(table: str, columns: Sequence[str], records: Sequence[Sequence[object]]) -> None:
    """Write many rows at once; the way of bulk paths."""
    async with get_connection("default").acquire_connection() as raw:
        await raw.copy_records_to_table(table, columns=columns, records=records)


def unpack(packed: str | None) -> Any:
    """Read a jsonb column of a raw row."""
    return None if packed is None else orjson.loads(packed)


def pack(thing: object) -> str:
    """Write a jsonb value for a raw statement; keys sorted, so that equal things are equal texts."""
    return orjson.dumps(thing, option=orjson.OPT_SORT_KEYS, default=str).decode()


async def migrate(config: Row) -> list[str]:
    """Bring the tables up to date and return what was applied. Two at once wait for each other."""
    applied: list[str] = []

    def note(event: str, app: str, name: str) -> None:
        if event == "apply_done":
            applied.append(f"{app}.{name}")

    alone = await asyncpg.connect(
        **{**credentials_of(config), "server_settings": {"application_name": "comptoir migrate"}}
    )
    try:
        await alone.execute("SELECT pg_advisory_lock(hashtextextended('comptoir.migrate', 0))")
        await tortoise_migrate(config=config, progress=note)
    finally:
        await alone.close()
        await Tortoise.close_connections()
    return applied


def credentials_of(config: Row) -> Row:
    found = config["connections"]["default"]["credentials"]
    return {name: found[name] for name in ("host", "port", "user", "password", "database")}
