"""GraphQL over HTTP: what may be asked how, and how it is answered. What the words mean is schema.py.

Follows the GraphQL-over-HTTP specification; Strawberry's own view answers 500 to odd JSON and runs the
first of several operations (reliability, findings 3 to 6). In the order of the story:

    method and media type -> same site? -> body -> document -> who asks -> cost -> execute -> answer
"""

import asyncio
import logging
import math
import re
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import parse_qsl, urlsplit

import orjson
from graphql import OperationType
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from strawberry.types.execution import ExecutionResult

from backend.api import live
from backend.api.callers import SESSION_COOKIES, caller_of
from backend.api.context import Context, locale_of
from backend.api.documents import Documents, Prepared
from backend.api.errors import Code, Problem, formatted
from backend.api.limits import Limits, check_cost
from backend.api.scalars import BadValue, clean
from backend.api.schema import Schema, make_schema
from backend.api.throttle import Allowance, Throttle
from backend.features.journal.models import Credential
from backend.kit.database import Row
from backend.ports.world import World

log = logging.getLogger("comptoir.api")

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
EVENTS = "text/event-stream"

HEADER = "x-comptoir"
COST_PER_POINT = 100
LONGEST_URL = 8 * 1024
WEIGHT = re.compile(r"q=([01](\.[0-9]{0,3})?)")


@dataclass(frozen=True)
class Asked:
    """The parameters of a request, as the specification names them; each of its own type."""

    query: str
    variables: Mapping[str, object]
    operation_name: str | None


@dataclass
class GraphQLDoor:
    """The one endpoint. Holds what outlives a request: known documents, buckets, live connections."""

    world: World
    limits: Limits
    schema: Schema = field(default_factory=make_schema)
    documents: Documents = field(init=False)
    throttle: Throttle = field(init=False)
    streams: live.Streams = field(init=False)

    def __post_init__(self) -> None:
        settings = self.world.settings
        self.documents = Documents(
            self.schema._schema,
            self.limits,
            introspection=settings.introspection,
        )
        self.throttle = Throttle(
            settings.redis_url,
            limit=self.limits.points,
            per_second=self.limits.points_per_second,
        )
        self.streams = live.Streams(self.limits)

    async def answer(self, request: Request) -> Response:
        """Answer one request; whatever happens, as JSON and without a word of ours in it."""
        media = JSON
        try:
            accepted = accepted_by(request)
            # Whoever reads events only gets a status that says no.
            media = accepted.plain or GRAPHQL
            asked = await read(request)
            known, operation = self.documents.parsed(asked.query, asked.operation_name)
            check_kind(operation.operation, request, accepted)
            prepared = self.documents.prepared(asked.query, known, operation, asked.variables)
            return await self._carry_out(request, prepared, media)
        except Problem as problem:
            return problem_response(problem, request, media)
        except ClientDisconnect:
            return Response(status_code=400)
        except Exception:
            log.exception("the view failed: %s", request.state.request_id)
            return problem_response(internal(), request, media)

    async def _carry_out(self, request: Request, prepared: Prepared, media: str) -> Response:
        ctx = await self._context(request, prepared)
        cost = check_cost(prepared.size, self.limits, signed_in=ctx.signed_in)
        allowance = await self.throttle.take(ctx.bucket, math.ceil(cost / COST_PER_POINT))
        ctx.allowance = allowance
        if not allowance.granted:
            raise throttled(allowance)
        if prepared.operation.operation is OperationType.SUBSCRIPTION:
            return self._follow(ctx, prepared)
        try:
            async with asyncio.timeout(self.world.settings.operation_timeout_seconds):
                result = await self.schema.execute(
                    prepared.text,
                    variable_values=dict(prepared.variables),
                    context_value=ctx,
                    operation_name=prepared.name,
                )
        except TimeoutError:
            log.warning("%s took too long: %s", ctx.operation, ctx.request_id)
            raise Problem(
                503, Code.TIMED_OUT, "It took too long. Ask for less, or try again.", retryable=True
            ) from None
        finally:
            ctx.close()
        answer, refused = packed(result, ctx, cost)
        status = 400 if refused and media == GRAPHQL else 200
        return respond(answer, request, status=status, media=media)

    async def _context(self, request: Request, prepared: Prepared) -> Context:
        moment = await self.world.clock.moment()
        brand: Row = request.state.brand
        actor = await caller_of(request, moment)
        signed_in = actor.credential is not Credential.NONE
        # The page says which language it shows right now; letters keep to the person's own.
        page_says = actor.credential is Credential.SESSION and "accept-language" in request.headers
        return Context(
            world=self.world,
            moment=moment,
            actor=actor,
            brand=brand,
            locale=actor.locale if signed_in and not page_says else locale_of(request, brand),
            request=request,
            limits=self.limits,
            throttle=self.throttle,
            prepared=prepared,
        )

    def _follow(self, ctx: Context, prepared: Prepared) -> Response:
        bucket = ctx.bucket
        self.streams.enter(bucket)
        return StreamingResponse(
            live.events(
                self._answers(ctx, prepared),
                ctx,
                heartbeat_seconds=self.limits.heartbeat_seconds,
                left=lambda: self.streams.leave(bucket),
            ),
            media_type=f"{EVENTS}; charset=utf-8",
            headers={"cache-control": "no-store", "x-accel-buffering": "no", "vary": "accept"},
        )

    async def _answers(
        self, ctx: Context, prepared: Prepared
    ) -> AsyncGenerator[bytes | None, None]:
        source = await self.schema.subscribe(
            prepared.text,
            variable_values=dict(prepared.variables),
            context_value=ctx,
            operation_name=prepared.name,
        )
        try:
            async for result in source:
                answer, _ = packed(result, ctx, cost=None)
                seen = answer.get("data") is not None or "errors" in answer
                yield orjson.dumps(answer) if seen else None
        finally:
            await source.aclose()

    async def aclose(self) -> None:
        await self.throttle.aclose()


@dataclass(frozen=True)
class Accepted:
    """What a client can read: which JSON it likes best, and whether it reads events."""

    plain: str | None
    events: bool


def accepted_by(request: Request) -> Accepted:
    """Read the Accept header. Clients of subscriptions name JSON and events in one breath."""
    header = request.headers.get("accept", "").strip()
    if not header:
        return Accepted(JSON, events=False)
    weights = {"": 0.0}
    best = ""
    for part in header[:1000].split(","):
        name, _, parameters = part.strip().lower().partition(";")
        found = WEIGHT.search(parameters)
        kind = JSON if name.strip() in {"*/*", "application/*"} else name.strip()
        weights[kind] = max(float(found[1]) if found else 1.0, weights.get(kind, 0.0))
        if kind in {JSON, GRAPHQL} and weights[kind] > weights[best]:
            best = kind
    accepted = Accepted(best or None, events=weights.get(EVENTS, 0.0) > 0)
    if accepted.plain is None and not accepted.events:
        raise Problem(
            406, Code.NOT_ACCEPTABLE, f"Accept {GRAPHQL}, {JSON}, or {EVENTS} for subscriptions."
        )
    return accepted


async def read(request: Request) -> Asked:
    """Read the parameters of a request, each of its type and clean; raise a `Problem` otherwise."""
    if request.method not in {"GET", "POST"}:
        raise Problem(
            405,
            Code.METHOD_NOT_ALLOWED,
            "Send a GraphQL request by POST.",
            headers={"allow": "GET, POST"},
        )
    check_site(request)
    given = from_url(request) if request.method == "GET" else await from_body(request)
    query, name = given.get("query"), given.get("operationName")
    if not isinstance(query, str) or not query.strip():
        raise bad_request("The parameter `query` is missing.")
    if name is not None and not isinstance(name, str):
        raise bad_request("The parameter `operationName` is a string.")
    for parameter in ("variables", "extensions"):
        if not isinstance(given.get(parameter), dict | None):
            raise bad_request(f"The parameter `{parameter}` is an object.")
    try:
        variables = clean(given.get("variables") or {})
    except BadValue as fault:
        raise Problem(400, Code.BAD_USER_INPUT, str(fault), always=False) from None
    return Asked(query, cast(Mapping[str, object], variables), name or None)


def check_site(request: Request) -> None:
    """Refuse what another site may have sent with our cookie (A44): a token needs none of this."""
    cookie = any(name in request.cookies for name in SESSION_COOKIES)
    if request.headers.get("authorization", "").lower().startswith("bearer "):
        if cookie:
            raise bad_request("Send a cookie or a token, not both.")
        return
    if not cookie and request.method == "POST":
        return
    if request.headers.get(HEADER) != "1":
        raise Problem(403, Code.CROSS_SITE, "Send the header `X-Comptoir: 1`.")
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        raise Problem(403, Code.CROSS_SITE, "Requests from other sites are refused.")
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise Problem(403, Code.CROSS_SITE, "Requests from other sites are refused.")


def from_url(request: Request) -> dict[str, object]:
    if len(request.url.query) > LONGEST_URL:
        raise Problem(414, Code.TOO_LARGE, "The address is too long; send it by POST.")
    try:
        pairs = parse_qsl(
            request.url.query, keep_blank_values=True, max_num_fields=10, errors="strict"
        )
    except ValueError:
        raise bad_request("The parameters cannot be read.") from None
    given: dict[str, object] = dict(pairs)
    if len(given) != len(pairs):
        raise bad_request("A parameter was sent twice.")
    for parameter in ("variables", "extensions"):
        if parameter in given:
            given[parameter] = from_json(str(given[parameter]).encode())
    return given


async def from_body(request: Request) -> dict[str, object]:
    content_type, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    charset = parameters.replace(" ", "").removeprefix("charset=").strip('"')
    if content_type.strip() != JSON or charset not in {"", "utf-8", "utf8"}:
        raise Problem(415, Code.UNSUPPORTED_MEDIA_TYPE, f"Send {JSON} in UTF-8.")
    if request.headers.get("content-encoding", "identity") != "identity":
        raise Problem(415, Code.UNSUPPORTED_MEDIA_TYPE, "Send the body uncompressed.")
    given = from_json(await request.body())
    if isinstance(given, list):
        raise bad_request("One operation per request: batches are not supported.")
    if not isinstance(given, dict):
        raise bad_request("The body is a JSON object.")
    return given


def from_json(packed_text: bytes) -> object:
    """Read JSON as RFC 8259 has it: UTF-8, no NaN, no lone surrogates, not endlessly deep."""
    try:
        found: object = orjson.loads(packed_text)
    except orjson.JSONDecodeError:
        raise bad_request("The body is not JSON in UTF-8.") from None
    return found


def check_kind(kind: OperationType, request: Request, accepted: Accepted) -> None:
    """Refuse an operation that does not go with its method or with the answer asked for."""
    if request.method == "GET" and kind is not OperationType.QUERY:
        raise Problem(
            405,
            Code.METHOD_NOT_ALLOWED,
            "GET is for queries; send this by POST.",
            headers={"allow": "POST"},
        )
    if kind is OperationType.SUBSCRIPTION and not accepted.events:
        raise Problem(406, Code.NOT_ACCEPTABLE, f"Ask for a subscription with `Accept: {EVENTS}`.")
    if kind is not OperationType.SUBSCRIPTION and accepted.plain is None:
        raise Problem(406, Code.NOT_ACCEPTABLE, f"`Accept: {EVENTS}` is for subscriptions.")


def packed(
    result: ExecutionResult, ctx: Context, cost: int | None
) -> tuple[dict[str, object], bool]:
    """Return the answer as clients read it, and whether the request was refused before it began."""
    errors = result.errors or []
    shown = [entry for each in errors if (entry := formatted(each, ctx)) is not None]
    refused = result.data is None and bool(errors) and all(each.path is None for each in errors)
    answer: dict[str, object] = {}
    if not refused:
        answer["data"] = result.data
    if shown:
        answer["errors"] = shown
    if cost is not None and ctx.allowance is not None:
        answer["extensions"] = {
            "cost": {
                "requested": cost,
                "points": math.ceil(cost / COST_PER_POINT),
                "remaining": ctx.allowance.left,
                "limit": ctx.allowance.limit,
                "restoreRate": ctx.allowance.per_second,
            }
        }
    return answer, refused


def respond(
    answer: object,
    request: Request,
    *,
    status: int = 200,
    media: str = JSON,
    headers: Mapping[str, str] | None = None,
) -> Response:
    return Response(
        orjson.dumps(answer),
        status_code=status,
        media_type=f"{media}; charset=utf-8",
        headers={"cache-control": "no-store", "vary": "accept", **(headers or {})},
    )


def problem_response(problem: Problem, request: Request, media: str = JSON) -> Response:
    """Answer a request that was not carried out; there is no `data` in it."""
    extensions = {
        "code": problem.code.value,
        "requestId": str(request.state.request_id),
        **problem.extensions,
    }
    errors: list[object] = [
        {
            "message": each.message,
            "locations": [location.formatted for location in each.locations or ()],
            "extensions": extensions,
        }
        for each in problem.errors
    ] or [{"message": problem.message, "extensions": extensions}]
    return respond(
        {"errors": errors},
        request,
        status=problem.status if problem.always or media == GRAPHQL else 200,
        media=media,
        headers=problem.headers,
    )


def bad_request(message: str) -> Problem:
    return Problem(400, Code.BAD_REQUEST, message)


def internal() -> Problem:
    return Problem(500, Code.INTERNAL, "Something went wrong on our side. It was written down.")


def throttled(allowance: Allowance) -> Problem:
    seconds = max(1, math.ceil(allowance.wait_seconds))
    return Problem(
        429,
        Code.THROTTLED,
        f"Too many requests: try again in {seconds} s.",
        headers={"retry-after": str(seconds)},
        retryAfter=seconds,
    )
