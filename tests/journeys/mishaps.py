"""What goes wrong in a town's year, one mishap after the other, chosen by a seeded random.

the outside   an answer lost before or after its effect, a registry closed for twelve hours
the worker    killed at any commit or outside call, frozen beyond its lease, asleep for days
the ground    every database connection cut, Redis flushed
"""

import asyncio
import contextvars
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

import asyncpg
from redis.asyncio import Redis

from backend.features.work import operations as work
from backend.features.work.running import work_off
from backend.kit import database, failpoints
from backend.kit.settings import Settings
from backend.ports.payments import Charge
from backend.sandbox.calls import FaultKind, Moment
from tests.journeys.steps import leases_run_out
from tests.journeys.town_of_renewals import Town

MOST_MISSED_NIGHTS = 5
RESTARTS = 50

CUT_OFF = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)
"""How a lost database shows itself; a worker that ends with it is started again."""


class WorkerDied(BaseException):
    """What no worker catches, as when the machine ends it: nothing is written any more."""


@dataclass
class Mishaps:
    """Conducts a town's days with something wrong on most of them; `happened` says what and when."""

    town: Town
    settings: Settings
    random: Random
    happened: list[tuple[int, str]]

    async def live(self, days: int) -> None:
        """Let about so many days pass; a worker that died is started again, as a supervisor does."""
        begun = await self.town.now()
        while (day := (await self.town.now() - begun).days) < days:
            await self.town.customers_act()
            name = self.random.choices(list(CHOICES), [weight for weight, _ in CHOICES.values()])[0]
            self.happened.append((day, name))
            await CHOICES[name][1](self)

    async def _day(self, hours: float = 24) -> None:
        """A day at whose end everything due is done, however often the worker had to be started again."""
        end = await self.town.now() + timedelta(hours=hours)
        for _ in range(RESTARTS):
            try:
                await self.town.passage.until(end)
            except (WorkerDied, *CUT_OFF):
                failpoints.arm("")
                await _started_again()
            else:
                return
        raise AssertionError("the worker never came through the day")

    async def nothing(self) -> None:
        await self._day()

    async def sleeps(self) -> None:
        """Nobody is awake for one to five nights."""
        nights = self.random.randint(1, MOST_MISSED_NIGHTS)
        ahead = (await self.town.now() - (await self.town.world.clock.moment()).real) + timedelta(
            days=nights
        )
        await self.town.outside.set_ahead(ahead)
        await work.set_demo_clock_ahead(ahead)

    async def answers_are_lost(self) -> None:
        kind = self.random.choice([FaultKind.DROP, FaultKind.ERROR])
        moment = self.random.choice([Moment.BEFORE, Moment.AFTER])
        times = self.random.randint(1, 3)
        if self.random.random() < 0.5:
            self.town.outside.payments.calls.script("charge", kind, moment=moment, times=times)
        else:
            self.town.outside.registrar.calls.script("renew", kind, moment=moment, times=times)
        await self._day()
        self._forget_faults()

    async def registry_is_closed(self) -> None:
        """F36: for twelve hours, the night among them."""
        for verb in ("renew", "domain"):
            self.town.outside.registrar.calls.script(verb, FaultKind.ERROR, times=100_000)
        await self._day(12)
        self._forget_faults()
        await self._day(12)

    def _forget_faults(self) -> None:
        for sandbox in (self.town.outside.payments, self.town.outside.registrar):
            sandbox.store.run("DELETE FROM fault")

    async def worker_is_killed(self) -> None:
        """At any commit or outside call, before it or after it."""
        left = self.random.randint(1, 150)

        def die(_: str) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                raise WorkerDied

        failpoints.arm("", witness=die)
        try:
            await self._day()
        finally:
            failpoints.arm("")

    async def worker_freezes(self) -> None:
        """Between the processor's answer and writing it down; another one does it meanwhile."""
        async with _frozen_after_a_charge(self.town):
            await self._day()

    async def database_restarts(self) -> None:
        """Every connection is cut while a job runs, as a server does that goes down at once."""
        left = self.random.randint(1, 40)
        cut: list[asyncio.Task[None]] = []

        def then_cut(_: str) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                cut.append(asyncio.get_running_loop().create_task(self._cut()))

        failpoints.arm("", witness=then_cut)
        try:
            await self._day()
        finally:
            failpoints.arm("")
            if cut:
                await asyncio.wait(cut)

    async def _cut(self) -> None:
        own = await asyncpg.connect(**database.credentials(self.settings.database_url))
        try:
            await own.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        finally:
            await own.close()

    async def redis_is_flushed(self) -> None:
        async with Redis.from_url(self.settings.redis_url) as redis:
            await redis.flushall()
        await self._day()


async def _started_again() -> None:
    """The next worker begins when the dead one's leases are over; a connection that was cut says so once."""
    with suppress(*CUT_OFF):
        await leases_run_out()
    await leases_run_out()


@asynccontextmanager
async def _frozen_after_a_charge(town: Town) -> AsyncIterator[None]:
    """Freeze whoever charges first: their lease runs out, a second worker works, then they go on."""
    real = town.world
    frozen = False

    class Freezing:
        def __getattr__(self, name: str) -> object:
            return getattr(real.payments, name)

        async def charge(self, **given: object) -> Charge:
            nonlocal frozen
            answer: Charge = await real.payments.charge(**given)  # type: ignore[arg-type]
            if not frozen:
                frozen = True
                await leases_run_out()
                second = asyncio.create_task(
                    work_off(real, town.jobs), context=contextvars.Context()
                )
                await asyncio.wait([second])
                second.result()
            return answer

    town.world = replace(real, payments=Freezing())  # type: ignore[arg-type]  # a proxy of one
    try:
        yield
    finally:
        town.world = real


CHOICES: dict[str, tuple[int, Callable[[Mishaps], object]]] = {
    "nothing": (40, Mishaps.nothing),
    "sleeps": (5, Mishaps.sleeps),
    "answers are lost": (20, Mishaps.answers_are_lost),
    "registry is closed": (5, Mishaps.registry_is_closed),
    "worker is killed": (20, Mishaps.worker_is_killed),
    "worker freezes": (4, Mishaps.worker_freezes),
    "database restarts": (8, Mishaps.database_restarts),
    "Redis is flushed": (3, Mishaps.redis_is_flushed),
}
"""How common each is, and what it does."""
