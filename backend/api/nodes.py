"""Which public id means which thing, and how a caller gets to see it. Each room module registers its own.

`node` and `nodes` go through here; so does every id in an input, when a refused attempt is written
into the journal with what it was about.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

import strawberry

from backend.features.accounts.refusals import NotFound
from backend.kit import ids

if TYPE_CHECKING:
    from backend.api.context import Context

Load = Callable[[Sequence[UUID], "Context"], Awaitable[Mapping[UUID, object]]]


@strawberry.interface(
    description="Anything that has an id of its own and can be asked for again by `node`."
)
class Node:
    id: strawberry.ID = strawberry.field(
        description="Opaque, and the same for ever; the letters before `_` say what kind of thing it is."
    )


@dataclass(frozen=True)
class Kind:
    """A kind of thing: the prefix of its ids, its word in the journal, and how it is loaded.

    `load` answers for many keys in one statement and leaves out what the caller may not see.
    """

    prefix: str
    word: str
    load: Load | None


_kinds: dict[str, Kind] = {}


def register(prefix: str, word: str, load: Load | None = None) -> Kind:
    """Make a kind of thing known. Without `load` it can be named in inputs, but is no `Node`."""
    if prefix in _kinds:
        raise ValueError(f"{prefix}_ is already {_kinds[prefix].word}")
    kind = _kinds[prefix] = Kind(prefix, word, load)
    return kind


def kinds() -> Mapping[str, Kind]:
    return _kinds


def public_id(prefix: str, key: UUID) -> strawberry.ID:
    return strawberry.ID(ids.public(prefix, key))


def key_of(prefix: str, given: str, *path: str) -> UUID:
    """Return the key behind an id of an input; `NotFound` for anything that is no such id."""
    key = ids.key_of(prefix, given)
    if key is None:
        raise NotFound(*path)
    return key


def targets_of(given: object) -> list[tuple[str, UUID]]:
    """Return every thing that an input names, at any depth, in the journal's words."""
    if isinstance(given, str):
        parsed = ids.parse(given)
        kind = _kinds.get(parsed[0]) if parsed else None
        return [(kind.word, parsed[1])] if kind and parsed else []
    if isinstance(given, list):
        return [target for each in given for target in targets_of(each)]
    if hasattr(given, "__strawberry_definition__"):
        return [target for each in vars(given).values() for target in targets_of(each)]
    return []


async def find(given: Sequence[str], ctx: "Context") -> list[object | None]:
    """Return the thing behind each id as far as the caller may see it, one statement for each kind."""
    wanted: dict[str, list[UUID]] = {}
    parsed = [ids.parse(each) for each in given]
    for pair in parsed:
        if pair and pair[0] in _kinds:
            wanted.setdefault(pair[0], []).append(pair[1])
    found: dict[tuple[str, UUID], object] = {}
    for prefix, keys in wanted.items():
        load = _kinds[prefix].load
        if load is not None:
            seen = await load(list(dict.fromkeys(keys)), ctx)
            found |= {(prefix, key): thing for key, thing in seen.items()}
    return [found.get(pair) if pair else None for pair in parsed]
