"""What is to come, as a calendar program reads it: `/calendar/<secret>.ics` (RFC 5545), no session needed.

The secret opens what its maker may see when it is read, and nothing else. It stands in no log of ours. Letters
are left out: a calendar shows what they are about.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5

from icalendar import Calendar
from icalendar import Event as Entry
from starlette.requests import Request
from starlette.responses import Response

from backend.api.errors import Code
from backend.api.forecast import said
from backend.api.plain import refused
from backend.features.domains.rules import readable
from backend.features.renewals.foretold import Event, Kind
from backend.features.renewals.queries.calendar import Reader, reader_of
from backend.features.renewals.queries.forecast import Outlook, outlook
from backend.kit.clock import Moment
from backend.kit.money import Money
from backend.kit.words import Words, words
from backend.ports.world import World

DAYS = 731
MOST_NAMED = 40
LETTERS = frozenset({Kind.TOLD, Kind.ANNOUNCED, Kind.RENEWED})
ASK_AGAIN = timedelta(hours=6)


async def fetch(request: Request) -> Response:
    """Answer with an account's calendar. A wrong secret and a revoked one are answered alike."""
    world: World = request.app.state.world
    moment: Moment = await world.clock.moment()
    brand = request.state.brand
    reader = await reader_of(request.path_params["secret"], brand["id"], moment)
    if reader is None:
        return refused(request, 404, Code.NOT_FOUND, "api.nothing_here")
    found = await outlook(reader.account_id, moment.now, days=DAYS)
    body = written(found, reader, name=brand["name"], base_url=world.settings.base_url)
    headers = {
        "cache-control": f"private, max-age={int(ASK_AGAIN.total_seconds())}",
        "content-disposition": 'inline; filename="calendar.ics"',
        "etag": f'"{hashlib.sha256(body).hexdigest()}"',
    }
    if headers["etag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="text/calendar; charset=utf-8", headers=headers)


def written(found: Outlook, reader: Reader, *, name: str, base_url: str) -> bytes:
    """Return the calendar; the same days give the same bytes until the next day begins."""
    say = words(reader.locale)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//Comptoir//{name}//{reader.locale.upper()}")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", say.text("forecast.calendar", brand=name))
    calendar.add("refresh-interval", ASK_AGAIN, parameters={"value": "DURATION"})
    for uid, event in _named(found.events, reader.account_id):
        calendar.add_component(_entry(uid, event, found, reader, say, base_url))
    body: bytes = calendar.to_ical()
    return body


def _named(events: Iterable[Event], account_id: UUID) -> Iterator[tuple[UUID, Event]]:
    """Yield what a calendar shows with a name that stays the same from one day to the next."""
    seen: Counter[tuple[date, Kind]] = Counter()
    for event in events:
        if event.kind not in LETTERS:
            key = (event.day, event.kind)
            seen[key] += 1
            yield uuid5(account_id, f"{event.day}:{event.kind}:{seen[key]}"), event


def _entry(
    uid: UUID, event: Event, found: Outlook, reader: Reader, say: Words, base_url: str
) -> Entry:
    entry = Entry()
    entry.add("uid", f"{uid}@comptoir")
    entry.add("dtstamp", datetime.combine(found.today, time.min, UTC))
    entry.add("dtstart", event.day)
    entry.add("dtend", event.day + timedelta(days=1))
    entry.add("summary", _summary(event, found, reader, say))
    entry.add("description", _names(event, say))
    entry.add("url", f"{base_url.rstrip('/')}/forecast")
    entry.add("transp", "TRANSPARENT")
    return entry


def _summary(event: Event, found: Outlook, reader: Reader, say: Words) -> str:
    sentence = said(event, say)
    if event.amount_minor is None or not reader.sees_amounts:
        return sentence
    total = say.money(Money(event.amount_minor, found.currency))
    return say.text("forecast.with_amount", message=sentence, amount=total)


def _names(event: Event, say: Words) -> str:
    lines = [readable(share.name) for share in event.shares[:MOST_NAMED]]
    more = len(event.shares) - len(lines)
    return "\n".join([*lines, say.text("forecast.more", count=more)] if more else lines)
