"""Turning the rooms' enums into the API's: every value with a description, or the schema does not build."""

from enum import Enum
from typing import Any, TypeVar, cast

import strawberry

E = TypeVar("E", bound=type[Enum])


def described(kind: E, description: str, *, name: str | None = None, **values: str) -> E:
    """Publish a room's enum, under its own name unless another is given. Each value is described by its name."""
    published = strawberry.enum(kind, name=name, description=f"{description} May grow.")
    definition = cast(Any, published).__strawberry_definition__
    known = {each.name for each in definition.values}
    if known != set(values):
        raise TypeError(f"{kind.__name__} is described otherwise: {sorted(known ^ set(values))}")
    for each in definition.values:
        each.description = values[each.name]
    return published
