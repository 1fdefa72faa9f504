"""A backup inside the same database, for tests that lose what happened since: quick, and with every table in it.

The drills with `pg_dump` and a standby are tests/journeys/test_restored.py and test_failed_over.py.
"""

from backend.features.work import operations as work
from backend.features.work.incarnation import begin
from backend.kit import database
from backend.ports.world import World
from tests.outside import RunsAhead

BACKUP = "backup"
"""The schema that holds the copy of every table."""

TABLES = (
    "SELECT quote_ident(tablename) AS name FROM pg_tables"
    " WHERE schemaname = 'public' AND tablename <> 'tortoise_migrations'"
)


async def back_up(world: World) -> None:
    """Keep every table as it is now, where the database says which one it is."""
    await begin(now=(await world.clock.moment()).now)
    names = [row["name"] for row in await database.rows(TABLES)]
    copies = "".join(f"CREATE TABLE {BACKUP}.{name} AS TABLE public.{name};" for name in names)
    await database.execute(
        f"DROP SCHEMA IF EXISTS {BACKUP} CASCADE; CREATE SCHEMA {BACKUP}; {copies}"
    )


async def restore(outside: RunsAhead) -> None:
    """Let every table be as it was kept, as on another server; only the time does not go back."""
    names = [row["name"] for row in await database.rows(TABLES)]
    deletes = "".join(f"DELETE FROM public.{name};" for name in names)
    inserts = "".join(f"INSERT INTO public.{name} SELECT * FROM {BACKUP}.{name};" for name in names)
    await database.execute(
        f"SET LOCAL session_replication_role = replica; {deletes}{inserts}"
        f"UPDATE public.work_incarnation SET place = 'the server that burnt';"
        f"DROP SCHEMA {BACKUP} CASCADE"
    )
    await work.set_demo_clock_ahead(outside.ahead())
