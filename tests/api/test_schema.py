"""The schema as a partner reads it: described throughout, of one shape, and never broken unawares."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    OperationDefinitionNode,
    OperationType,
    build_schema,
    get_named_type,
    parse,
    specified_scalar_types,
    validate,
)

from backend.api.limits import Limits, Ruler, check_cost
from backend.api.nodes import kinds
from backend.api.schema import make_schema, print_schema
from backend.features.accounts.policy import Permission

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "schema.graphql"
OPERATIONS = sorted((ROOT / "frontend/src/api/operations").glob("*.graphql"))

SCHEMA = make_schema()._schema
OURS = {
    name: kind
    for name, kind in SCHEMA.type_map.items()
    if not name.startswith("__") and kind not in specified_scalar_types.values()
}
ROOTS = {"Query", "Mutation", "Subscription"}
NEEDS_NOTHING = {"brand", "rateLimit", "viewer"}
"""Root fields that anybody may ask."""


def fields() -> Iterator[tuple[str, object]]:
    for name, kind in OURS.items():
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
            for field_name, field in kind.fields.items():
                yield f"{name}.{field_name}", field


def test_describes_every_type_field_argument_and_value() -> None:
    missing = [name for name, kind in OURS.items() if not kind.description]
    for name, field in fields():
        if not field.description:  # type: ignore[attr-defined]
            missing.append(name)
        for argument, value in getattr(field, "args", {}).items():
            if not value.description:
                missing.append(f"{name}({argument})")
    for name, kind in OURS.items():
        if isinstance(kind, GraphQLEnumType):
            missing += [
                f"{name}.{each}" for each, value in kind.values.items() if not value.description
            ]
    assert missing == []


def test_names_the_permission_that_each_root_field_needs() -> None:
    words = {each.name for each in Permission} | {
        "permission to view",
        "staff",
        "Staff",
        "signed-in",
    }
    missing = []
    for root in ROOTS:
        kind = SCHEMA.type_map[root]
        assert isinstance(kind, GraphQLObjectType)
        for name, field in kind.fields.items():
            if name not in NEEDS_NOTHING and not any(
                word in (field.description or "") for word in words
            ):
                missing.append(f"{root}.{name}")
    assert missing == []


def test_names_only_permissions_that_exist() -> None:
    known = {each.name for each in Permission}
    wrong = []
    described = [(name, kind.description) for name, kind in OURS.items()] + [
        (name, field.description)
        for name, field in fields()  # type: ignore[attr-defined]
    ]
    for name, text in described:
        for word in (text or "").replace(",", " ").replace(".", " ").split():
            prefix = word.split("_", maxsplit=1)[0]
            looks_like_one = (
                "_" in word and word.isupper() and prefix in {each.split("_")[0] for each in known}
            )
            if looks_like_one and word not in known:
                wrong.append((name, word))
    assert wrong == []


class TestMutations:
    MUTATIONS = SCHEMA.mutation_type.fields if SCHEMA.mutation_type else {}

    @pytest.mark.parametrize("name", sorted(MUTATIONS))
    def test_take_one_input_and_answer_a_payload_with_user_errors(self, name: str) -> None:
        field = self.MUTATIONS[name]
        assert list(field.args) == ["input"]
        taken = field.args["input"].type
        assert isinstance(taken, GraphQLNonNull)
        assert isinstance(taken.of_type, GraphQLInputObjectType)
        assert isinstance(field.type, GraphQLNonNull)
        payload = field.type.of_type
        assert isinstance(payload, GraphQLObjectType)
        assert payload.name.endswith("Payload")
        assert str(payload.fields["userErrors"].type) == "[UserError!]!"

    @pytest.mark.parametrize("name", sorted(MUTATIONS))
    def test_answer_objects_that_may_be_null(self, name: str) -> None:
        """A refused mutation has nothing to show; a non-null object would take its userErrors along."""
        payload = get_named_type(self.MUTATIONS[name].type)
        assert isinstance(payload, GraphQLObjectType)
        for field_name, field in payload.fields.items():
            if (
                isinstance(get_named_type(field.type), GraphQLObjectType)
                and field_name != "userErrors"
            ):
                assert not isinstance(field.type, GraphQLNonNull), field_name

    def test_that_move_money_demand_a_key_against_repeats(self) -> None:
        money = {"renewServices", "topUpBalance"}
        assert money <= set(self.MUTATIONS)
        for name in money:
            given = get_named_type(self.MUTATIONS[name].args["input"].type)
            assert isinstance(given, GraphQLInputObjectType)
            assert str(given.fields["idempotencyKey"].type) == "String!"

    def test_name_what_is_written_about_a_refused_attempt(self) -> None:
        for name, field in self.MUTATIONS.items():
            definition = field.extensions["strawberry-definition"]
            assert definition.base_resolver.wrapped_func.__comptoir_fact__, name


class TestShape:
    def test_has_no_float_and_no_json(self) -> None:
        """Law 9: money and numbers of the trade are exact."""
        assert "Float" not in SCHEMA.type_map
        scalars = {name for name, kind in OURS.items() if isinstance(kind, GraphQLScalarType)}
        assert scalars <= {
            "DateTime", "Date", "Decimal", "CurrencyCode", "CountryCode", "DomainName",
            "EmailAddress", "PhoneNumber", "URL",
        }  # fmt: skip

    def test_pages_every_list_that_can_grow(self) -> None:
        for name, kind in OURS.items():
            if isinstance(kind, GraphQLObjectType) and name.endswith("Connection"):
                assert {"edges", "nodes", "pageInfo", "totalCount", "totalCountLabel"} <= set(
                    kind.fields
                )
        for name, field in fields():
            if get_named_type(field.type).name.endswith("Connection"):  # type: ignore[attr-defined]
                assert {"first", "after", "last", "before"} <= set(field.args), name  # type: ignore[attr-defined]

    def test_loads_every_node_by_its_own_prefix(self) -> None:
        """`node` must find whatever carries an id, or say that it is part of something that does."""
        nodes = {
            name
            for name, kind in OURS.items()
            if isinstance(kind, GraphQLObjectType)
            and "Node" in {each.name for each in kind.interfaces}
        }
        loadable = [kind for kind in kinds().values() if kind.load is not None]
        assert len(loadable) >= len(nodes) - 4
        assert all(prefix.islower() and prefix.isalpha() for prefix in kinds())

    def test_hides_the_rows(self) -> None:
        assert not [
            name for name, _ in fields() if name.endswith((".row", ".key", ".part", ".tally"))
        ]

    def test_gives_whatever_may_be_denied_as_nullable_in_lists(self) -> None:
        node = SCHEMA.query_type.fields["nodes"].type if SCHEMA.query_type else None
        assert isinstance(node, GraphQLNonNull)
        assert isinstance(node.of_type, GraphQLList)
        assert not isinstance(node.of_type.of_type, GraphQLNonNull)


class TestCommitted:
    def test_is_what_comptoir_schema_prints(self) -> None:
        assert COMMITTED.read_text() == print_schema(), "run: comptoir schema > schema.graphql"

    def test_can_be_read_by_everybody(self) -> None:
        assert build_schema(COMMITTED.read_text())


class TestOurOwnPage:
    @pytest.mark.parametrize("file", OPERATIONS, ids=lambda file: file.stem)
    def test_asks_only_what_there_is_and_what_it_may(self, file: Path) -> None:
        document = parse("\n".join(each.read_text() for each in OPERATIONS))
        assert validate(SCHEMA, document, max_errors=5) == []
        mine = {
            each.name.value
            for each in parse(file.read_text()).definitions
            if isinstance(each, OperationDefinitionNode) and each.name
        }
        for operation in document.definitions:
            if (
                not isinstance(operation, OperationDefinitionNode)
                or not operation.name
                or operation.name.value not in mine
            ):
                continue
            largest: dict[str, object] = {
                each.variable.name.value: 100
                for each in operation.variable_definitions or ()
                if each.variable.name.value in {"first", "last"}
            }
            ruler = Ruler(SCHEMA, parse(file.read_text()), largest, Limits())
            size = ruler.measure(operation)
            signed_in = operation.operation is not OperationType.QUERY or size.cost > 100
            check_cost(size, Limits(), signed_in=signed_in)
