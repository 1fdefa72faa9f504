"""Answers of everything that is not GraphQL: `{code, message, requestId}`, in the language of whoever asks."""

from collections.abc import Mapping

import orjson
from starlette.requests import Request
from starlette.responses import Response

from backend.api.context import locale_of
from backend.api.errors import Code, Problem
from backend.kit.words import words

BRANDLESS = {"locale": "fr"}


def answer(
    request: Request,
    thing: object,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    return Response(
        orjson.dumps(thing),
        status_code=status,
        media_type="application/json",
        headers={"cache-control": "no-store", **(headers or {})},
    )


def refused(
    request: Request,
    status: int,
    code: Code,
    key: str,
    *,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return a refusal with its sentence from the catalogue."""
    brand = request.scope.get("state", {}).get("brand") or BRANDLESS
    message = words(locale_of(request, brand)).text(key)
    return problem(request, Problem(status, code, message, headers=headers))


def problem(request: Request, found: Problem) -> Response:
    said = {
        "code": found.code.value,
        "message": found.message,
        "requestId": str(request.scope.get("state", {}).get("request_id", "")),
        **found.extensions,
    }
    return answer(request, said, status=found.status, headers=found.headers)
