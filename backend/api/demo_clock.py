"""The page of the demo's clock: what time it is there, two buttons that let days pass, and what happened meanwhile.

A live installation has no such page. Whoever may see the demo may move its time: there is nothing of anybody's
in it. The days pass in the background of the web door, as `comptoir demo advance` lets them pass.
"""

import asyncio
import html
import logging
from collections import deque
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from backend.api.context import locale_of
from backend.api.errors import Code
from backend.api.pages import nothing_here, plain_page
from backend.api.plain import refused
from backend.features.overview import queries as overview
from backend.features.overview.happened import Happened
from backend.features.work.passage import Day
from backend.kit.words import Words, words
from backend.ports.world import World

log = logging.getLogger("comptoir.web")

CHOICES = (1, 7)
DAYS_SHOWN = 60
LOOK_AGAIN_SECONDS = 2
ADDRESS = "/demo/clock"


class DemoClock:
    """Lets days pass in the background, one passage at a time, and remembers what they were like."""

    def __init__(self, days: Callable[[int], AsyncIterator[Day]]) -> None:
        self._days = days
        self._passing: asyncio.Task[None] | None = None
        self.happened: deque[Happened] = deque(maxlen=DAYS_SHOWN)
        self.failed = False

    @property
    def passing(self) -> bool:
        return self._passing is not None and not self._passing.done()

    def advance(self, days: int) -> None:
        """Begin to let days pass; while some do, nothing is added to them."""
        if not self.passing:
            self._passing = asyncio.create_task(self._advance(days))

    async def settled(self) -> None:
        """Wait until the days asked for have passed."""
        if self._passing is not None:
            await asyncio.wait([self._passing])

    async def aclose(self) -> None:
        if self._passing is not None:
            self._passing.cancel()
            await asyncio.wait([self._passing])

    async def _advance(self, days: int) -> None:
        self.failed = False
        try:
            async for day in self._days(days):
                self.happened.appendleft(await overview.happened(day.begun_at, day.over_at))
        except (
            Exception
        ):  # nobody waits for this task: the page says so, and the log of the door has it
            self.failed = True
            log.exception("the demo's days could not pass")


async def clock(request: Request) -> Response:
    """Show the demo's time; a POST of our own page with `days` lets so many pass."""
    world: World = request.app.state.world
    if not world.settings.demo:
        return nothing_here(request)
    if request.method == "POST":
        return _advance(request)
    if request.method not in {"GET", "HEAD"}:
        allow = {"allow": "GET, HEAD, POST"}
        return refused(request, 405, Code.METHOD_NOT_ALLOWED, "api.no_method", headers=allow)
    moment = await world.clock.moment()
    said = words(locale_of(request, request.state.brand))
    demo: DemoClock = request.app.state.demo_clock
    zone = ZoneInfo(request.state.brand["zone"])
    return plain_page(
        said,
        said.text("demo_clock.title"),
        _body(said, demo, moment.now, moment.real, zone),
        forms=True,
        refresh_seconds=LOOK_AGAIN_SECONDS if demo.passing else None,
    )


def _advance(request: Request) -> Response:
    """Take a press of a button; a form of somebody else's page is refused (A44)."""
    origin = request.headers.get("origin")
    ours = origin is not None and urlsplit(origin).netloc == request.headers.get("host")
    if not ours or request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return refused(request, 403, Code.CROSS_SITE, "demo_clock.own_page_only")
    asked = request.query_params.get("days", "")
    if asked not in {str(days) for days in CHOICES}:
        return refused(request, 400, Code.BAD_REQUEST, "demo_clock.so_many_days")
    demo: DemoClock = request.app.state.demo_clock
    demo.advance(int(asked))
    return RedirectResponse(ADDRESS, status_code=303)


def _body(said: Words, demo: DemoClock, now: datetime, real: datetime, zone: ZoneInfo) -> str:
    facts = "".join(
        f"<dt>{html.escape(said.text(f'demo_clock.{name}'))}</dt>"
        f"<dd>{html.escape(said.moment(instant, zone))}</dd>"
        for name, instant in (("now", now), ("real", real))
    )
    return f"<dl>{facts}</dl>{_controls(said, demo)}{_days(said, demo, zone)}"


def _controls(said: Words, demo: DemoClock) -> str:
    if demo.passing:
        return f'<p role="status">{html.escape(said.text("demo_clock.passing"))}</p>'
    failed = f'<p role="alert">{html.escape(said.text("demo_clock.failed"))}</p>'
    buttons = "".join(
        f'<form method="post" action="{ADDRESS}?days={days}">'
        f"<button>{html.escape(said.text('demo_clock.advance', count=days))}</button></form>"
        for days in CHOICES
    )
    return (failed if demo.failed else "") + buttons


def _days(said: Words, demo: DemoClock, zone: ZoneInfo) -> str:
    """What the days that passed by this page were like, the newest first; without any, nothing."""
    if not demo.happened:
        return ""
    columns = ("day", "letters", "paid", "refused", "renewed")
    head = "".join(
        f"<th scope=col>{html.escape(said.text(f'demo_clock.{column}'))}</th>" for column in columns
    )
    lines = "".join(
        "<tr>"
        + "".join(f"<td>{html.escape(cell)}</td>" for cell in _cells(said, day, zone))
        + "</tr>"
        for day in demo.happened
    )
    outbox = html.escape(said.text("demo_clock.outbox"))
    return (
        f"<table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>"
        f'<p><a href="/demo/outbox">{outbox}</a></p>'
    )


def _cells(said: Words, day: Happened, zone: ZoneInfo) -> tuple[str, ...]:
    return (
        said.moment(day.over_at, zone),
        str(sum(day.letters.values())),
        " + ".join(said.money(money) for money in day.paid) or "0",
        str(day.refused),
        str(day.renewals),
    )
