"""24 months of ten thousand services foretold, against ten times a tenth: what grows faster than they do shows here."""

import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from statistics import median

from rich.table import Table

from backend.demo import people
from backend.features.renewals.forecast import forecast
from backend.features.renewals.foretold import Book, Known
from backend.features.renewals.operations.desk import desk_of
from backend.features.renewals.queries.forecast import book
from backend.kit.ids import new_id
from bench.house import House

MANY, PARTS, ROUNDS = 10_000, 10, 3
DAYS = 731


async def measure(house: House) -> Table:
    now = (await house.world.clock.moment()).now
    desk = await desk_of((await house.account(people.RESELLER)).id, now)
    until = desk.today + timedelta(days=DAYS)
    whole = _with(await book(desk, until), MANY)
    tenth = _with(whole, MANY // PARTS)
    seconds, ratios = [], []
    for _ in range(ROUNDS):
        by_parts = sum(_timed(tenth, until) for _ in range(PARTS))
        seconds.append(_timed(whole, until))
        ratios.append(seconds[-1] / by_parts)
    table = Table(title=f"{DAYS} days of {MANY} services foretold")
    for column in ("", "seconds", "ratio"):
        table.add_column(column, justify="left" if not column else "right")
    table.add_row(f"{PARTS} times a tenth", "", "1")
    table.add_row("at once", f"{median(seconds):.2f}", f"{median(ratios):.2f}")
    return table


def _with(made_of: Book, many: int) -> Book:
    """Return the book with so many services, by themselves renewed: those there are, again and again."""
    return replace(
        made_of, services=[_again(made_of.services, place) for place in range(many)], plans=[]
    )


def _again(known: Sequence[Known], place: int) -> Known:
    one = known[place % len(known)]
    service = {**one.service, "id": new_id(), "renewal_mode": "AUTOMATIC"}
    return Known(service, suspended=one.suspended)


def _timed(made_of: Book, until: date) -> float:
    begun = time.perf_counter()
    forecast(made_of, until)
    return time.perf_counter() - begun
