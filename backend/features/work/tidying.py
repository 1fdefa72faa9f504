"""What the queue has no use for any more is deleted each night. Letters stay: they say what customers were told."""

from datetime import datetime, timedelta
from uuid import UUID

from backend.features.work import queries
from backend.kit import database
from backend.ports.world import World

JOBS_KEPT = timedelta(days=30)
"""What was done is found in the journal; a month of finished jobs is enough to understand an outage."""

NIGHTS_KEPT = timedelta(days=400)
"""The row of a night keeps that night from being run again: a year and a month, for clocks that were wrong."""

KEYS_KEPT = timedelta(days=30)
"""Whoever repeats a request does so within days: Stripe forgets its keys after one, a bank's file after a month."""

AT_ONCE = 5_000
"""Rows a statement: short enough to stay out of the way of the workers."""


async def tidy_up(world: World, day: UUID) -> None:
    """Delete finished jobs and kept answers that are older than a month; `day` makes the job unique."""
    now = (await world.clock.moment()).now
    while await _some_jobs(now - JOBS_KEPT, now - NIGHTS_KEPT):
        pass
    while await _some_keys(now - KEYS_KEPT):
        pass


async def _some_jobs(before: datetime, nights_before: datetime) -> bool:
    async with database.transaction("work.tidy_up"):
        return await queries.forget_jobs(before, nights_before, AT_ONCE) == AT_ONCE


async def _some_keys(before: datetime) -> bool:
    async with database.transaction("work.tidy_up"):
        return await queries.forget_answers(before, AT_ONCE) == AT_ONCE
