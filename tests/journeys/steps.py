"""What happens in every journey: workers work off what is due, time passes, leases run out.

Printing is left out everywhere here: it is a job of its own, with kill tests of its own, and slow.
"""

from datetime import datetime, timedelta
from uuid import UUID

from backend.features.work import operations as work
from backend.features.work import queries
from backend.features.work.running import work_off
from backend.kit import database
from backend.ports.world import World
from backend.wiring import jobs


async def _print_another_day(world: World, document_id: UUID) -> None:
    raise work.Later((await world.clock.moment()).now + timedelta(days=3000))


JOBS = {**jobs(), "billing.print": _print_another_day}


async def work_until(world: World, end: datetime, *, reach_end: bool = False) -> None:
    """Work off everything that falls due until then, from due moment to due moment.

    The clock stays at the last of them, unless it is to `reach_end`.
    """
    while True:
        await work_off(world, JOBS)
        due = await queries.next_run_at()
        now = (await world.clock.moment()).now
        if due is None or due > end:
            if reach_end and end > now:
                await work.advance_demo_clock(end - now + timedelta(seconds=1))
            return
        wait = due - now
        await work.advance_demo_clock(wait + timedelta(seconds=1))


async def a_day_passes(world: World) -> None:
    await work_until(world, (await world.clock.moment()).now + timedelta(days=1))


async def the_month_ends(world: World) -> None:
    """Let the night come in which accounts on terms are invoiced."""
    await a_day_passes(world)
    await work.advance_demo_clock(timedelta(days=32))
    moment = await world.clock.moment()
    async with database.transaction():
        await work.enqueue_for_day("orders.invoice_month", moment.now.date(), now=moment.now)
    await a_day_passes(world)


async def leases_run_out() -> None:
    """Let the time be over that a dead or frozen worker is given."""
    await database.execute(
        "UPDATE work_job SET lease_until = lease_until - interval '1 day' WHERE state = 'LEASED'"
    )
