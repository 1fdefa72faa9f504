"""The web door: which address leads where, and what every answer wears. What is answered stands in api/.

`create_app(world)` serves a world that is open already (tests, the bench); `web(settings)` opens its own and
closes it again, which is what uvicorn gets.
"""

import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from time import monotonic

from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.api import calendar, card_page, demo_clock, files, hooks, links, pages, sign_in
from backend.api.demo_clock import DemoClock
from backend.api.errors import Code, Problem
from backend.api.limits import Limits
from backend.api.plain import problem, refused
from backend.api.schema import Schema, make_schema
from backend.api.view import GraphQLDoor, problem_response
from backend.features.brands import queries as brands
from backend.features.overview.reconcile import open_door
from backend.kit.database import Row
from backend.kit.ids import new_id
from backend.kit.settings import Settings
from backend.ports.world import World
from backend.wiring import opened, passage

log = logging.getLogger("comptoir.web")

ALL_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
API_CSP = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
HEADERS = {
    "content-security-policy": API_CSP,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex",
}
ONE_YEAR = "max-age=31536000; includeSubDomains"
ANY_HOST = {"/healthz", "/readyz"}
"""Asked by load balancers, which know an address and no name."""

BRAND_KNOWN_SECONDS = 10.0
HOSTS_KNOWN = 1_000
FORM_BYTES = 64 * 1024
HEADER_BYTES = 32 * 1024


def create_app(
    world: World, *, limits: Limits | None = None, schema: Schema | None = None
) -> Starlette:
    """Return the web door of an open world; the tests may give it another schema."""
    app = _app(limits or Limits(), https=world.settings.base_url.startswith("https:"))
    app.state.world = world
    app.state.graphql = GraphQLDoor(world, limits or Limits(), schema or make_schema())
    app.state.demo_clock = DemoClock(passage(world).days)
    return app


def web(settings: Settings, *, limits: Limits | None = None) -> Starlette:
    """Return the web door of a world that opens when the server starts and closes when it ends."""

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with opened(settings) as world:
            await open_door(world)
            app.state.world = world
            app.state.graphql = GraphQLDoor(world, limits or Limits())
            app.state.demo_clock = DemoClock(passage(world).days)
            yield
            await app.state.demo_clock.aclose()
            await app.state.graphql.aclose()

    return _app(limits or Limits(), https=settings.base_url.startswith("https:"), lifespan=lifespan)


def _app(
    limits: Limits,
    *,
    https: bool,
    lifespan: Callable[[Starlette], contextlib.AbstractAsyncContextManager[None]] | None = None,
) -> Starlette:
    app = Starlette(
        routes=_routes(),
        lifespan=lifespan,
        middleware=[
            Middleware(Dressed, https=https),
            Middleware(Caught),
            Middleware(Hosted),
            Middleware(Bounded, limits=limits),
        ],
    )
    # `/graphql/` is another address than `/graphql`, and 307 is no answer to a client (design 10).
    app.router.redirect_slashes = False
    return app


def _routes() -> list[BaseRoute]:
    # A route lists every method and answers the wrong ones itself, in JSON with `Allow`.
    return [
        Route("/graphql", graphql, methods=ALL_METHODS),
        *sign_in.routes,
        *links.routes,
        Route("/files/{token}/{name}", files.fetch, methods=["GET", "HEAD"]),
        Route("/calendar/{secret}.ics", calendar.fetch, methods=["GET", "HEAD"]),
        Route("/hooks/payments", hooks.payments, methods=["POST"]),
        Route("/pay/card/{link}", card_page.show, methods=["GET", "HEAD"]),
        Route("/pay/card/{link}/leave", card_page.leave, methods=["POST"]),
        Route("/healthz", pages.healthz, methods=["GET", "HEAD"]),
        Route("/readyz", pages.readyz, methods=["GET", "HEAD"]),
        Route("/demo/outbox", pages.outbox, methods=["GET", "HEAD"]),
        Route("/demo/outbox/{mail}", pages.letter, methods=["GET", "HEAD"]),
        Route("/demo/outbox/{mail}/html", pages.letter_html, methods=["GET", "HEAD"]),
        Route("/demo/clock", demo_clock.clock, methods=ALL_METHODS),
        Route("/playground", pages.playground, methods=["GET", "HEAD"]),
        Route("/assets/{name:path}", pages.asset, methods=["GET", "HEAD"]),
        *(
            Route(f"/{place}/{{rest:path}}", pages.nothing, methods=ALL_METHODS)
            for place in ("graphql", "auth", "calendar", "links", "files", "hooks", "pay", "demo")
        ),
        Route("/{rest:path}", pages.app_page, methods=ALL_METHODS),
    ]


async def graphql(request: Request) -> Response:
    door: GraphQLDoor = request.app.state.graphql
    return await door.answer(request)


class Dressed:
    """Puts the security headers and the request's id on every answer, whoever made it (A46)."""

    def __init__(self, app: ASGIApp, *, https: bool) -> None:
        self._app = app
        self._headers = dict(HEADERS)
        if https:
            self._headers["strict-transport-security"] = ONE_YEAR

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = scope.setdefault("state", {}).setdefault("request_id", new_id())

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                headers["x-request-id"] = str(request_id)
            await send(message)

        await self._app(scope, receive, dressed)


class Caught:
    """Turns what nobody answered into JSON: a refused request, or a bug of ours without a word of it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Problem as found:
            if begun:
                raise
            request = Request(scope)
            is_graphql = scope["path"] == "/graphql"
            response = problem_response(found, request) if is_graphql else problem(request, found)
            await response(scope, receive, send)
        except Exception:
            if begun or scope["type"] != "http":
                raise
            log.exception("the web door failed: %s", scope["state"]["request_id"])
            response = refused(Request(scope), 500, Code.INTERNAL, "api.internal")
            await response(scope, receive, send)


class Hosted:
    """Finds the brand of the Host header; a name that is nobody's is answered 404."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._known: dict[str, tuple[Row, float]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in ANY_HOST:
            await self._app(scope, receive, send)
            return
        hosts = Headers(scope=scope).getlist("host")
        brand = await self._brand_of(hosts[0]) if len(hosts) == 1 else None
        if brand is None:
            response = refused(Request(scope), 404, Code.NOT_FOUND, "api.nobody_here")
            await response(scope, receive, send)
            return
        scope["state"]["brand"] = brand
        await self._app(scope, receive, send)

    async def _brand_of(self, host: str) -> Row | None:
        """Return a brand, asked again every few seconds; names that are nobody's are not remembered."""
        known = self._known.get(host)
        if known is not None and monotonic() - known[1] < BRAND_KNOWN_SECONDS:
            return known[0]
        brand = await brands.brand_of_host(host)
        if brand is not None:
            if len(self._known) >= HOSTS_KNOWN:
                self._known.clear()
            self._known[host] = (brand, monotonic())
        return brand


class Bounded:
    """Stops reading a body that is too large, while it is read: Starlette reads on for ever (2.3)."""

    def __init__(self, app: ASGIApp, *, limits: Limits) -> None:
        self._app = app
        self._most: Mapping[str, int] = {
            "/graphql": limits.body_bytes,
            "/hooks/payments": limits.upload_bytes,
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if sum(len(name) + len(value) for name, value in scope["headers"]) > HEADER_BYTES:
            raise Problem(431, Code.TOO_LARGE, f"The headers are larger than {HEADER_BYTES} bytes.")
        most = self._most.get(scope["path"], FORM_BYTES)
        announced = Headers(scope=scope).get("content-length", "0")
        if not announced.isdecimal() or len(announced) > 12 or int(announced) > most:
            raise too_large(most)
        read = 0

        async def bounded() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > most:
                raise too_large(most)
            return message

        await self._app(scope, bounded, send)


def too_large(most: int) -> Problem:
    return Problem(
        413,
        Code.TOO_LARGE,
        f"The body is larger than {most} bytes.",
        headers={"connection": "close"},
    )
