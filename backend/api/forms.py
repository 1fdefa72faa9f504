"""Bodies of plain HTTP: read whole, checked field by field, and only from our own page."""

from typing import TypeVar
from urllib.parse import urlsplit

import orjson
from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.requests import ClientDisconnect, Request

from backend.api.context import locale_of
from backend.api.errors import Code, Problem
from backend.kit.words import Words, words
from backend.ports.world import World

LONGEST_BODY = 8 * 1024
ALL_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]


class Form(BaseModel):
    """A body: exactly these fields, of exactly these types."""

    model_config = ConfigDict(strict=True, extra="forbid")


class Nothing(Form):
    pass


F = TypeVar("F", bound=Form)


async def read(request: Request, form: type[F]) -> F:
    """Read the body of a request of our own page, and of nobody else's.

    The header cannot be sent from another site without our leave, which nobody has (A44).
    """
    said = said_in(request)
    if request.method != "POST":
        text = said.text("identity.method_not_allowed")
        raise Problem(405, Code.METHOD_NOT_ALLOWED, text, headers={"allow": "POST"})
    origin = request.headers.get("origin")
    elsewhere = origin is not None and urlsplit(origin).netloc != request.headers.get("host")
    if request.headers.get("x-comptoir") != "1" or elsewhere:
        raise Problem(403, Code.CROSS_SITE, said.text("identity.header_required"))
    media, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    charset = parameters.replace(" ", "").removeprefix("charset=").strip('"')
    if media.strip() != "application/json" or charset not in {"", "utf-8", "utf8"}:
        raise Problem(415, Code.UNSUPPORTED_MEDIA_TYPE, said.text("identity.json_required"))
    try:
        return form.model_validate(orjson.loads(await _body(request)))
    except (orjson.JSONDecodeError, ValidationError, ClientDisconnect):
        raise Problem(400, Code.BAD_REQUEST, said.text("identity.malformed")) from None


async def _body(request: Request) -> bytes:
    read = bytearray()
    async for chunk in request.stream():
        read += chunk
        if len(read) > LONGEST_BODY:
            text = said_in(request).text("identity.too_large")
            raise Problem(413, Code.TOO_LARGE, text, headers={"connection": "close"})
    return bytes(read)


def said_in(request: Request) -> Words:
    return words(locale_of(request, request.state.brand))


def world_of(request: Request) -> World:
    world: World = request.app.state.world
    return world
