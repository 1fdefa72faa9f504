"""Everything that can stand in the `errors` of an answer. Expected refusals of acts are `userErrors`: refusals.py.

    request errors   the request is not carried out at all: no `data`, HTTP 4xx where the client
                     asked for application/graphql-response+json (view.py)
    field errors     one field is null, its siblings are answered
    anything else    a bug of ours: logged whole, answered as INTERNAL with the request's id

A text of an exception that is not made for clients never leaves this file (ASVS 16.5.1).
"""

import logging
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from asyncpg import PostgresError
from graphql import GraphQLError

from backend.api.scalars import BadValue
from backend.features.accounts.refusals import NotFound
from backend.features.identity.refusals import NotSignedIn
from backend.kit.refusals import Refusal

if TYPE_CHECKING:
    from backend.api.context import Context

log = logging.getLogger("comptoir.api")

# Invalid text of a date, number out of range, invalid date, invalid text of an id: a client's value, such as
# a cursor somebody wrote by hand, came as far as the database. Nothing was done.
UNREADABLE_VALUES = frozenset({"22007", "22003", "22008", "22P02"})


class Code(StrEnum):
    """`extensions.code` of an error; a refusal of a room appears under its own code."""

    BAD_REQUEST = "BAD_REQUEST"
    BAD_USER_INPUT = "BAD_USER_INPUT"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    CROSS_SITE = "CROSS_SITE"
    NOT_FOUND = "NOT_FOUND"
    METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED"
    NOT_ACCEPTABLE = "NOT_ACCEPTABLE"
    TOO_LARGE = "TOO_LARGE"
    UNSUPPORTED_MEDIA_TYPE = "UNSUPPORTED_MEDIA_TYPE"
    NOT_PARSED = "NOT_PARSED"
    NOT_VALID = "NOT_VALID"
    OVER_LIMIT = "OVER_LIMIT"
    THROTTLED = "THROTTLED"
    TIMED_OUT = "TIMED_OUT"
    INTERNAL = "INTERNAL"


class Problem(Exception):
    """A request that is not carried out, with the HTTP status that says so.

    `always` keeps the status under application/json too; without it the status is for
    application/graphql-response+json and the older media type answers 200, as GraphQL over HTTP
    asks for requests that are well formed.
    """

    def __init__(
        self,
        status: int,
        code: Code,
        message: str,
        *,
        always: bool = True,
        headers: Mapping[str, str] | None = None,
        **extensions: object,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.always = always
        self.headers = dict(headers or {})
        self.extensions = extensions
        self.errors: list[GraphQLError] = []


class FieldProblem(GraphQLError):
    """A field that cannot be answered for a reason the client should read."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(message)
        self.code = code


def bad_input(message: str) -> FieldProblem:
    return FieldProblem(Code.BAD_USER_INPUT, message)


def unauthenticated() -> FieldProblem:
    return FieldProblem(Code.UNAUTHENTICATED, "Sign in, or send an API token.")


def formatted(error: GraphQLError, ctx: "Context") -> dict[str, object] | None:
    """Return what a client reads about an error of the execution; None when there is nothing to say.

    `NotFound` says nothing: the field is null, as it is for what never existed (design section 4).
    """
    cause = _cause(error)
    if isinstance(cause, NotFound):
        return None
    code, message = _said(error, cause, ctx)
    entry: dict[str, object] = {"message": message}
    if error.locations:
        entry["locations"] = [location.formatted for location in error.locations]
    if error.path is not None:
        entry["path"] = list(error.path)
    entry["extensions"] = {"code": code, "requestId": str(ctx.request_id)}
    return entry


def _said(error: GraphQLError, cause: BaseException | None, ctx: "Context") -> tuple[str, str]:
    """Return code and message; what nobody expected is logged here and hidden from the client."""
    if isinstance(cause, Refusal):
        signed_out = isinstance(cause, NotSignedIn)
        return Code.UNAUTHENTICATED if signed_out else cause.code, ctx.said(cause)
    if isinstance(cause, FieldProblem):
        return str(cause.code), cause.message
    # graphql-core's own errors at a field are ours to repair, but for arguments that turn out null there.
    asked_wrongly = error.path is None or error.message.startswith("Argument ")
    if (cause is None and asked_wrongly) or isinstance(cause, BadValue):
        return Code.BAD_USER_INPUT, error.message
    if isinstance(cause, PostgresError) and cause.sqlstate in UNREADABLE_VALUES:
        log.warning("a value nobody checked: %s %s", cause.sqlstate, ctx.request_id)
        return Code.BAD_USER_INPUT, "A value cannot be what was meant."
    log.error("%s failed: %s", ctx.operation, ctx.request_id, exc_info=cause or error)
    return Code.INTERNAL, ctx.words.text("api.internal")


def _cause(error: GraphQLError) -> BaseException | None:
    """Return what really happened behind graphql-core's wrappers, or None when they are all there is."""
    cause: BaseException | None = error
    while isinstance(cause, GraphQLError) and not isinstance(cause, FieldProblem):
        cause = cause.original_error
    return cause
