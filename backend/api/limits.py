"""How large an operation may be, measured before it costs anything. How often somebody may ask is throttle.py.

One walk over the document, each fragment once however often it is spread: Strawberry's own limiters
walk it each time and cost 2^k for k fragments (reliability, finding 1). The walk knows nothing of
validity: it comes before validation, which is the dearer of the two.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_list_type,
)

from backend.api.errors import Code, Problem
from backend.api.paging import DEFAULT_SIZE, LARGEST_SIZE

UNKNOWN_LIST = 5
"""What a list without `first` counts as: bounded by what it is, such as the steps of an operation."""

OBJECT, LEAF = 1.0, 0.1
WEIGHTS = {"__schema": 100.0, "__type": 20.0, "PageInfo": 0.0}
"""Fields and types that weigh something else; an introspection walks the whole schema."""


@dataclass(frozen=True)
class Limits:
    """What reliability C20 and C21 say; the tests and the bench may say otherwise."""

    body_bytes: int = 256 * 1024
    tokens: int = 2_000
    depth: int = 12
    aliases: int = 30
    directives: int = 5
    selections: int = 500
    root_fields: int = 15
    mutations: int = 4
    fragments: int = 50
    cost: int = 5_000
    cost_of_strangers: int = 500

    points: int = 1_000
    """What an actor may spend at once; a point is 100 of cost, or a part of it."""
    points_per_second: int = 50

    streams: int = 20
    """Live connections of one actor to one process."""
    heartbeat_seconds: float = 15.0
    reread_seconds: float = 5.0
    upload_bytes: int = 1024 * 1024


@dataclass(frozen=True)
class Size:
    """How large a selection is with its fragments written out."""

    width: int = 0
    depth: int = 0
    aliases: int = 0
    selections: int = 0
    cost: float = 0.0

    def beside(self, other: "Size") -> "Size":
        return Size(
            width=self.width + other.width,
            depth=max(self.depth, other.depth),
            aliases=self.aliases + other.aliases,
            selections=self.selections + other.selections,
            cost=self.cost + other.cost,
        )


@dataclass
class Ruler:
    """Measures one document. `steps` counts the nodes it looked at."""

    schema: GraphQLSchema
    document: DocumentNode
    variables: Mapping[str, object]
    limits: Limits
    steps: int = 0
    _fragments: dict[str, FragmentDefinitionNode] = field(default_factory=dict)
    _sizes: dict[str, Size] = field(default_factory=dict)
    _defaults: dict[str, ValueNode] = field(default_factory=dict)

    def measure(self, operation: OperationDefinitionNode) -> Size:
        """Return the size of an operation; raise a `Problem` for what is over a limit."""
        self._fragments = {
            each.name.value: each
            for each in self.document.definitions
            if isinstance(each, FragmentDefinitionNode)
        }
        if len(self._fragments) > self.limits.fragments:
            raise over("fragments", self.limits.fragments)
        self._defaults = {
            each.variable.name.value: each.default_value
            for each in operation.variable_definitions or ()
            if each.default_value is not None
        }
        for name in self._bottom_up():
            fragment = self._fragments[name]
            self._check_directives(fragment)
            self._sizes[name] = self._size(
                fragment.selection_set,
                self.schema.get_type(fragment.type_condition.name.value),
            )
        self._check_directives(operation)
        size = self._size(operation.selection_set, self.schema.get_root_type(operation.operation))
        self._check(size, operation)
        return size

    def _check(self, size: Size, operation: OperationDefinitionNode) -> None:
        limits = self.limits
        roots = limits.root_fields
        if operation.operation is OperationType.MUTATION:
            roots = limits.mutations
        for what, found, most in (
            ("fields at the root", size.width, roots),
            ("levels", size.depth, limits.depth),
            ("aliases", size.aliases, limits.aliases),
            ("selected fields", max(size.selections, self.steps), limits.selections),
        ):
            if found > most:
                raise over(what, most)

    def _bottom_up(self) -> list[str]:
        """Return the fragments so that each comes after those it spreads; refuse a circle."""
        ordered: list[str] = []
        state: dict[str, bool] = {}  # False while it is being looked at, True afterwards
        for start in self._fragments:
            stack = [start]
            while stack:
                name = stack[-1]
                if name in state:
                    stack.pop()
                    if not state[name]:
                        state[name] = True
                        ordered.append(name)
                    continue
                state[name] = False
                for spread in _spreads(self._fragments[name].selection_set):
                    if state.get(spread) is False:
                        raise Problem(
                            400, Code.NOT_VALID, "Fragments go in a circle.", always=False
                        )
                    if spread in self._fragments and spread not in state:
                        stack.append(spread)
        return ordered

    def _size(self, selected: SelectionSetNode, parent: GraphQLNamedType | None) -> Size:
        total = Size()
        for node in selected.selections:
            self.steps += 1
            self._check_directives(node)
            if isinstance(node, FieldNode):
                part = self._field_size(node, parent)
            elif isinstance(node, InlineFragmentNode):
                inner = parent
                if node.type_condition:
                    inner = self.schema.get_type(node.type_condition.name.value)
                part = self._size(node.selection_set, inner).beside(Size(selections=1))
            else:
                assert isinstance(node, FragmentSpreadNode)
                part = self._sizes.get(node.name.value, Size()).beside(Size(selections=1))
            total = total.beside(part)
        return total

    def _field_size(self, node: FieldNode, parent: GraphQLNamedType | None) -> Size:
        name = node.name.value
        definition = self._definition(parent, name)
        kind = get_named_type(definition.type) if definition else None
        aliases = 1 if node.alias else 0
        if node.selection_set is None:
            return Size(width=1, depth=1, aliases=aliases, selections=1, cost=LEAF)
        inner = self._size(node.selection_set, kind)
        weight = WEIGHTS.get(name, WEIGHTS.get(kind.name if kind else "", OBJECT))
        times, each = self._times(node, definition, parent)
        return Size(
            width=1,
            # The tools' own introspection is deeper than anything of ours.
            depth=1 if name.startswith("__") else 1 + inner.depth,
            aliases=aliases + inner.aliases,
            selections=1 + inner.selections,
            cost=times * (weight + inner.cost) if each else weight + times * inner.cost,
        )

    def _definition(self, parent: GraphQLNamedType | None, name: str) -> GraphQLField | None:
        if parent is None or not is_composite_type(parent):
            return None
        return self.schema.get_field(parent, name)

    def _times(
        self, node: FieldNode, definition: GraphQLField | None, parent: GraphQLNamedType | None
    ) -> tuple[int, bool]:
        """Return how many objects a field may answer with, and whether the field itself is the list."""
        if definition is None:
            return 1, True
        is_list = is_list_type(get_nullable_type(definition.type))
        given = {each.name.value: each.value for each in node.arguments or ()}
        asked = [
            size
            for name in ("first", "last")
            if name in given and (size := self._whole_number(given[name])) is not None
        ]
        for size in asked:
            if not 1 <= size <= LARGEST_SIZE:
                raise Problem(
                    400,
                    Code.BAD_USER_INPUT,
                    f"`first` and `last` are 1 to {LARGEST_SIZE}.",
                    always=False,
                )
        if "first" in definition.args:
            default = definition.args["first"].default_value
            usual = default if isinstance(default, int) else DEFAULT_SIZE
            return max(asked, default=usual), is_list
        if "ids" in given:
            return max(1, self._length(given["ids"])), is_list
        in_connection = parent is not None and parent.name.endswith("Connection")
        if is_list and not in_connection and is_composite_type(get_named_type(definition.type)):
            return (1 if parent and parent.name.startswith("__") else UNKNOWN_LIST), True
        return 1, True

    def _whole_number(self, value: ValueNode) -> int | None:
        if isinstance(value, VariableNode):
            name = value.name.value
            if name in self.variables:
                number = self.variables[name]
                return number if isinstance(number, int) and not isinstance(number, bool) else None
            default = self._defaults.get(name)
            return self._whole_number(default) if default is not None else None
        if isinstance(value, IntValueNode):
            return int(value.value) if len(value.value) < 10 else LARGEST_SIZE + 1
        return None

    def _length(self, value: ValueNode) -> int:
        if isinstance(value, VariableNode):
            name = value.name.value
            if name in self.variables:
                given = self.variables[name]
                return len(given) if isinstance(given, list) else 1
            default = self._defaults.get(name)
            return self._length(default) if default is not None else 1
        return len(value.values) if isinstance(value, ListValueNode) else 1

    def _check_directives(
        self,
        node: OperationDefinitionNode
        | FragmentDefinitionNode
        | FieldNode
        | InlineFragmentNode
        | FragmentSpreadNode
        | object,
    ) -> None:
        if len(getattr(node, "directives", None) or ()) > self.limits.directives:
            raise over("directives at one place", self.limits.directives)


def _spreads(selected: SelectionSetNode) -> list[str]:
    """Return the fragments spread anywhere inside; the parser bounds how deep that can be."""
    found: list[str] = []
    for node in selected.selections:
        if isinstance(node, FragmentSpreadNode):
            found.append(node.name.value)
        elif isinstance(node, FieldNode | InlineFragmentNode) and node.selection_set:
            found += _spreads(node.selection_set)
    return found


def over(what: str, most: int) -> Problem:
    return Problem(400, Code.OVER_LIMIT, f"The operation has more than {most} {what}.")


def check_cost(size: Size, limits: Limits, *, signed_in: bool) -> int:
    """Return what the operation costs at most; refuse what nobody, or no stranger, may ask at once."""
    cost = math.ceil(size.cost)
    most = limits.cost if signed_in else limits.cost_of_strangers
    if not signed_in and most < cost <= limits.cost:
        # A page asks for its list before it knows that its session has ended.
        raise Problem(
            401, Code.UNAUTHENTICATED, "Sign in, or send an API token, to ask for so much."
        )
    if cost > most:
        raise Problem(
            400,
            Code.OVER_LIMIT,
            f"The operation may cost {cost}; at most {most} is allowed. Ask for fewer items at once.",
            cost=cost,
            limit=most,
        )
    return cost
