"""How an expected "no" reaches a client: as `userErrors` of a mutation's payload (law 6)."""

import functools
import importlib
import importlib.util
import inspect
from collections.abc import Awaitable, Callable
from enum import Enum
from typing import Any, ParamSpec, TypeVar, get_type_hints

import strawberry

from backend.api.context import Context
from backend.api.enums import described
from backend.api.nodes import targets_of
from backend.features import ROOMS
from backend.kit.refusals import Refusal, every_refusal

P = ParamSpec("P")
T = TypeVar("T")


class BadInput(Refusal):
    """Something in the input cannot be what was meant; `path` says what."""


def _collected() -> dict[str, type[Refusal]]:
    for room in ROOMS:
        if importlib.util.find_spec(f"backend.features.{room}.refusals"):
            importlib.import_module(f"backend.features.{room}.refusals")
    return {
        code: refusal
        for code, refusal in sorted(every_refusal().items())
        if refusal.__module__.startswith("backend.")
    }


def _sentence(refusal: type[Refusal]) -> str:
    return " ".join((inspect.getdoc(refusal) or refusal.code).split("\n\n")[0].split())


_ErrorCode: Any = Enum("ErrorCode", {code: code for code in _collected()})  # type: ignore[misc]  # collected
ErrorCode: Any = described(
    _ErrorCode,
    "Why something was refused. Never renamed: have a default branch.",
    **{code: _sentence(refusal) for code, refusal in _collected().items()},
)


@strawberry.type(
    description="An expected refusal. Nothing was done; `message` says what would help."
)
class UserError:
    code: ErrorCode = strawberry.field(description="Stable, for programs.")
    message: str = strawberry.field(
        description="A sentence in the caller's language, for people, without markup."
    )
    path: list[str] = strawberry.field(description="The field of `input` at fault, if it is one.")


def user_error(refusal: Refusal, ctx: Context) -> UserError:
    return UserError(
        code=ErrorCode[refusal.code], message=ctx.said(refusal), path=list(refusal.path)
    )


UserErrors = list[UserError]


def no_errors() -> Any:
    """Return the field `userErrors` of a payload, empty unless something was refused."""
    return strawberry.field(
        default_factory=list,
        description="Why nothing was done; empty when it was.",
    )


def mutation(fact: str, *, description: str) -> Callable[[Callable[P, Awaitable[T]]], Any]:
    """Make an act a mutation. `fact` is its word in the journal when it is refused.

    The act is `async def act(info: Info, input: ActInput) -> ActPayload`; every field of the payload
    has a default, since a refused one holds nothing but `user_errors`. The journal's line about a
    refused attempt is written here, after the act's own transaction was rolled back.
    """

    def decorate(act: Callable[P, Awaitable[T]]) -> Any:
        @functools.wraps(act)
        async def answered(*given: P.args, **named: P.kwargs) -> T:
            info = next(
                each for each in (*given, *named.values()) if isinstance(each, strawberry.Info)
            )
            ctx: Context = info.context
            ctx.demand_caller()
            ctx.forget()  # what the mutation before this one changed
            try:
                return await act(*given, **named)
            except Refusal as refusal:
                await ctx.write_refused(fact, refusal, targets_of(named.get("input")))
                payload = get_type_hints(act)["return"]
                return payload(user_errors=[user_error(refusal, ctx)])  # type: ignore[no-any-return]

        answered.__comptoir_fact__ = fact  # type: ignore[attr-defined]  # read by a house test
        return strawberry.mutation(resolver=answered, description=description)

    return decorate
