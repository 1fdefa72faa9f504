"""Relations: one statement for all parents, never one per row (design section 9).

A relation is a batch function `async def f(parents, ctx, **arguments) -> list[T]`: it gets every
object of the operation whose field was selected with the same arguments, and returns one answer
for each, in the same order. What one operation loaded is forgotten with it (reliability S11).
"""

import asyncio
import inspect
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, get_args
from uuid import UUID

import strawberry

from backend.kit import database
from backend.kit.database import Row

if TYPE_CHECKING:
    from backend.api.context import Context

Parent = TypeVar("Parent")
Child = TypeVar("Child")
BatchFunction = Callable[..., Awaitable[Sequence[Child]]]


def shared_out(found: Iterable[Row], parent: str) -> Mapping[UUID, list[Row]]:
    """Return the rows of each parent, whose id stands in the column `parent`: one pass, however many lines."""
    shares: defaultdict[UUID, list[Row]] = defaultdict(list)
    for row in found:
        shares[row[parent]].append(row)
    return shares


class Batch:
    """Parents of one operation that wait for the same relation with the same arguments."""

    def __init__(
        self, function: BatchFunction[Any], ctx: "Context", arguments: dict[str, object]
    ) -> None:
        self._function = function
        self._ctx = ctx
        self._arguments = arguments
        self._waiting: list[tuple[object, asyncio.Future[object]]] = []

    def load(self, parent: object) -> asyncio.Future[object]:
        """Promise this parent's answer; the statement runs once every sibling has asked."""
        if database.inside_transaction():
            raise RuntimeError("a relation was loaded inside a transaction")  # finding 12
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[object] = loop.create_future()
        if not self._waiting:
            loop.call_soon(self._start)
        self._waiting.append((parent, answer))
        return answer

    def _start(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._ctx.keep(asyncio.ensure_future(self._run(waiting)))

    async def _run(self, waiting: list[tuple[object, asyncio.Future[object]]]) -> None:
        try:
            found = await self._function(
                [parent for parent, _ in waiting], self._ctx, **self._arguments
            )
            if len(found) != len(waiting):
                raise RuntimeError(f"{self._function.__qualname__} forgot a parent")
        except Exception as error:
            for _, answer in waiting:
                if not answer.done():
                    answer.set_exception(error)
            return
        for (_, answer), child in zip(waiting, found, strict=True):
            if not answer.done():
                answer.set_result(child)


class Loaders:
    """The batches of one operation."""

    def __init__(self) -> None:
        self._batches: dict[object, Batch] = {}

    def load(
        self,
        function: BatchFunction[Any],
        parent: object,
        ctx: "Context",
        arguments: dict[str, object],
    ) -> asyncio.Future[object]:
        key = (function, repr(sorted(arguments.items()))) if arguments else function
        batch = self._batches.get(key)
        if batch is None:
            batch = self._batches[key] = Batch(function, ctx, arguments)
        return batch.load(parent)


def relation(
    function: BatchFunction[Any], *, description: str | None = None, name: str | None = None
) -> Any:
    """Return a field that is answered by a batch function.

    The field's type is the `T` of the function's `-> list[T]`, its arguments are the function's own
    after `parents` and `ctx`, its description the function's docstring unless one is given.
    """
    signature = inspect.signature(function)
    arguments = list(signature.parameters.values())[2:]
    answers = get_args(signature.return_annotation)
    if len(answers) != 1:
        raise TypeError(f"{function.__qualname__} must say what it returns: list[T]")

    def resolve(
        self: object, info: strawberry.Info["Context", None], **given: object
    ) -> asyncio.Future[object]:
        return info.context.loaders.load(function, self, info.context, given)

    resolve.__name__ = function.__name__
    resolve.__module__ = function.__module__  # where Strawberry looks up names in annotations
    resolve.__annotations__ = {
        "info": strawberry.Info,
        **{each.name: each.annotation for each in arguments},
        "return": answers[0],
    }
    resolve.__signature__ = inspect.Signature(  # type: ignore[attr-defined]  # functions may have one
        [
            inspect.Parameter("self", inspect.Parameter.POSITIONAL_OR_KEYWORD),
            inspect.Parameter(
                "info", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=strawberry.Info
            ),
            *(each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in arguments),
        ],
        return_annotation=answers[0],
    )
    return strawberry.field(
        resolver=resolve, description=description or inspect.getdoc(function), name=name
    )
