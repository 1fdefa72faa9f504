"""Letting the demo's days pass: from due moment to due moment, with everything done that falls due on the way.

No minute of the trade is jumped over while something waits for it: a step ends where the next job is due, and at
each midnight (UTC), when the nightly jobs are put into the books. Only the demo's time moves; see clock.py.
"""

import asyncio
import math
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from backend.features.work import incarnation, operations, queries
from backend.features.work.running import Jobs, plan_the_night, work_off
from backend.kit.clock import Moment
from backend.ports.world import World

SHORTEST_STEP = timedelta(minutes=15)
"""A job that looks again every few seconds must not make a day endless; the night falls at its hour all the same."""

LOOK_AGAIN_SECONDS = 0.05
"""How long another worker's job is waited for before it is looked at again."""

Neighbours = Callable[[timedelta], Awaitable[None]]
"""Sets the clocks of everybody outside so far ahead of the real time, never back."""


@dataclass(frozen=True)
class Day:
    """Twenty-four hours that have passed."""

    begun_at: datetime
    over_at: datetime


@dataclass(frozen=True)
class Passage:
    """How time passes in the demo: who works off what falls due, and whose clocks move along."""

    world: World
    jobs: Jobs
    neighbours: Neighbours

    async def days(self, count: int) -> AsyncIterator[Day]:
        """Let so many days pass and say of each when it is over.

        Beside a running worker both do what is due, each under its own leases; two passages at once reach the
        later end, not the sum.
        """
        begun_at = (await self.world.clock.moment()).now
        for _ in range(count):
            over_at = begun_at + timedelta(days=1)
            await self.until(over_at)
            yield Day(begun_at, over_at)
            begun_at = over_at

    async def until(self, end: datetime) -> None:
        """Let time pass until an instant; where it is past already, only what is due is done.

        None passes in a restored database: Maintenance.
        """
        await incarnation.check_open()
        planned: date | None = None
        while True:
            today = (await self.world.clock.moment()).now.date()
            if today != planned:
                await plan_the_night(self.world)
                planned = today
            await self._do_what_is_due()
            moment = await self.world.clock.moment()
            if moment.now >= end:
                return
            midnight = datetime.combine(
                moment.now.date() + timedelta(days=1), time.min, tzinfo=moment.now.tzinfo
            )
            due = await queries.next_run_at() or end
            await self._move(min(end, midnight, max(due, moment.now + SHORTEST_STEP)), moment)

    async def _do_what_is_due(self) -> None:
        """Work off what is due, and wait for what other workers hold; a lease that lapses becomes ours."""
        await work_off(self.world, self.jobs)
        while await queries.anything_leased():
            await asyncio.sleep(LOOK_AGAIN_SECONDS)
            await work_off(self.world, self.jobs)

    async def _move(self, to: datetime, moment: Moment) -> None:
        """Set everybody's clock to an instant, the neighbours' first: nobody shall answer us from the past."""
        ahead = timedelta(seconds=math.ceil((to - moment.real).total_seconds()))
        await self.neighbours(ahead)
        await operations.set_demo_clock_ahead(ahead)
