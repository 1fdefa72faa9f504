"""JSON over HTTP, the same for every sandbox: asked values, answers, faults, the admin's calls."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

import orjson
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Lifespan, Receive, Scope, Send

from backend.sandbox.calls import DEFAULT_REASON, AnswerLost, Calls, FaultKind, Moment, Refusal
from backend.sandbox.store import Store, read, written

Answer = Mapping[str, object]
LOCAL_NAMES = ["127.0.0.1", "localhost", "*.test"]  # .test: RFC 6761, nobody's on the internet


class Asked:
    """The JSON object of a request, read field by field; what does not fit is a 400."""

    def __init__(self, fields: Mapping[str, object]) -> None:
        self._fields = fields

    @classmethod
    async def of(cls, request: Request) -> "Asked":
        # A page somewhere else could post a form here, but not JSON: browsers ask first.
        if request.headers.get("content-type", "").split(";")[0] != "application/json":
            raise Refusal("not_json", 415)
        try:
            fields = orjson.loads(await request.body())
        except orjson.JSONDecodeError as error:
            raise Refusal("not_json", 400) from error
        if not isinstance(fields, dict):
            raise Refusal("not_json", 400)
        return cls(fields)

    def text(self, name: str, default: str | None = None) -> str:
        """A text; an empty one only where the default is empty, too."""
        value = self._fields.get(name)
        value = default if value is None else value
        if not isinstance(value, str) or (not value and default != ""):
            raise Refusal("malformed", 400, field=name)
        return value

    def maybe_text(self, name: str) -> str | None:
        return None if self._fields.get(name) is None else self.text(name)

    def whole(self, name: str, default: int | None = None) -> int:
        value = self._fields.get(name)
        value = default if value is None else value
        # A bound that SQLite and every currency can hold; bool is an int in Python.
        if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= 2**53:
            raise Refusal("malformed", 400, field=name)
        return value

    def yes(self, name: str) -> bool:
        """A yes; a no where nothing is said."""
        value = self._fields.get(name) or False
        if not isinstance(value, bool):
            raise Refusal("malformed", 400, field=name)
        return value

    def instant(self, name: str) -> datetime:
        try:
            return read(self.text(name))
        except ValueError as error:
            raise Refusal("malformed", 400, field=name) from error

    def texts(self, name: str) -> list[str]:
        values = self._fields.get(name, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise Refusal("malformed", 400, field=name)
        return values

    def several(self, name: str) -> list["Asked"]:
        values = self._fields.get(name)
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            raise Refusal("malformed", 400, field=name)
        return [Asked(value) for value in values]


def json_answer(answer: Answer, status: int = 200) -> Response:
    return Response(orjson.dumps(answer), status, media_type="application/json")


def json_route(
    path: str, method: str, act: Callable[[Request], Awaitable[Answer]], status: int = 200
) -> Route:
    """A route whose act returns a JSON object."""

    async def endpoint(request: Request) -> Response:
        return json_answer(await act(request), status)

    return Route(path, endpoint, methods=[method])


class _Dropped(Response):
    """Half an answer, and then nothing: uvicorn closes the connection behind what is too short.

    Without a server between, the caller finds half a JSON object.
    """

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"application/json"), (b"content-length", b"4096")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b'{"state'})


class _Hung(Response):
    """No answer at all, until the caller hangs up."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass


async def _lose(_: Request, error: Exception) -> Response:
    assert isinstance(error, AnswerLost)
    match error.kind:
        case FaultKind.HANG:
            return _Hung()
        case FaultKind.DROP:
            return _Dropped()
        case _:
            return json_answer({"error": {"code": "internal"}}, 500)


async def _refuse(_: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return json_answer({"error": {"code": error.code, **error.values}}, error.status)


def admin_routes(
    store: Store,
    calls: Calls,
    *,
    statement: Callable[[], Answer],
    settle: Callable[[], None] = lambda: None,
) -> list[BaseRoute]:
    """What the admin of every sandbox can do: script faults, move the clock, read the statement.

    These calls are neither counted nor lost. `settle` does what falls due when time moves.
    """

    async def add_fault(request: Request) -> Answer:
        asked = await Asked.of(request)
        try:
            kind = FaultKind(asked.text("kind"))
            moment = Moment(asked.text("moment", Moment.BEFORE))
        except ValueError as error:
            raise Refusal("malformed", 400, field="kind, moment") from error
        calls.script(
            asked.text("verb"),
            kind,
            moment=moment,
            call=asked.whole("call", 1),
            times=asked.whole("times", 1),
            reason=asked.text("reason", DEFAULT_REASON),
        )
        return {"scripted": True}

    async def move_clock(request: Request) -> Answer:
        asked = await Asked.of(request)
        try:
            by = timedelta(
                days=asked.whole("advance_days", 0), seconds=asked.whole("advance_seconds", 0)
            )
            now = store.advance(by)
        except (ValueError, OverflowError) as error:
            raise Refusal("malformed", 400, field="advance_days, advance_seconds") from error
        settle()
        return {"now": written(now)}

    async def tell_time(_: Request) -> Answer:
        return {"now": written(store.now()), "really": written(datetime.now(UTC))}

    async def give_statement(_: Request) -> Answer:
        return statement()

    return [
        json_route("/admin/faults", "POST", add_fault, 201),
        json_route("/admin/clock", "POST", move_clock),
        json_route("/admin/clock", "GET", tell_time),
        json_route("/admin/statement", "GET", give_statement),
    ]


def application(routes: list[BaseRoute], lifespan: Lifespan[Starlette] | None = None) -> Starlette:
    """A sandbox as an ASGI application that only answers to loopback names.

    The names matter: without them a page on the internet could reach this program through a
    host name that it lets point to 127.0.0.1.
    """
    return Starlette(
        routes=routes,
        lifespan=lifespan,
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=LOCAL_NAMES)],
        exception_handlers={AnswerLost: _lose, Refusal: _refuse},
    )
