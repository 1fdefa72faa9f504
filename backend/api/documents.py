"""From the text of an operation to one that may be carried out: parsed, cleaned, measured, validated.

Documents are cached by their text, parsed and validated; sizes are measured each time, since they
depend on the variables.
"""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    StringValueNode,
    Visitor,
    parse,
    specified_rules,
    validate,
    visit,
)
from strawberry.extensions import SchemaExtension
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule

from backend.api.errors import Code, Problem
from backend.api.limits import Limits, Ruler, Size, over
from backend.api.scalars import BadValue, clean_text

KEPT = 256
LONGEST_KEPT = 16 * 1024
MOST_ERRORS = 10


@dataclass
class Known:
    """A document that was seen before: its tree, and what validation said once it was asked."""

    document: DocumentNode
    faults: list[GraphQLError] | None = None


@dataclass(frozen=True)
class Prepared:
    """An operation that may be carried out."""

    text: str
    document: DocumentNode
    operation: OperationDefinitionNode
    size: Size
    variables: Mapping[str, object]

    @property
    def name(self) -> str | None:
        return self.operation.name.value if self.operation.name else None


class Documents:
    """The documents of one schema, the newest 256 kept."""

    def __init__(self, schema: GraphQLSchema, limits: Limits, *, introspection: bool) -> None:
        self._schema = schema
        self._limits = limits
        self._rules = [*specified_rules, MaybeNullValidationRule, OneOfInputValidationRule]
        if not introspection:
            self._rules.append(NoSchemaIntrospectionCustomRule)
        self._known: OrderedDict[str, Known] = OrderedDict()

    def parsed(
        self, text: str, operation_name: str | None
    ) -> tuple[Known, OperationDefinitionNode]:
        """Return a document and the operation of it that is meant; nothing is measured yet."""
        known = self._known.get(text)
        if known is None:
            known = Known(self._parse(text))
            if len(text) <= LONGEST_KEPT:
                self._known[text] = known
                if len(self._known) > KEPT:
                    self._known.popitem(last=False)
        else:
            self._known.move_to_end(text)
        return known, _chosen(known.document, operation_name)

    def prepared(
        self,
        text: str,
        known: Known,
        operation: OperationDefinitionNode,
        variables: Mapping[str, object],
    ) -> Prepared:
        """Measure, then validate: the cheap of the two first. Raises a `Problem`."""
        ruler = Ruler(self._schema, known.document, variables, self._limits)
        size = ruler.measure(operation)
        if known.faults is None:
            known.faults = self._validate(known.document)
        if known.faults:
            refused = Problem(400, Code.NOT_VALID, "The document is not valid.", always=False)
            refused.errors = known.faults[:MOST_ERRORS]
            raise refused
        return Prepared(text, known.document, operation, size, variables)

    def _parse(self, text: str) -> DocumentNode:
        try:
            document: DocumentNode = visit(parse(text, max_tokens=self._limits.tokens), Cleaner())
        except GraphQLSyntaxError as fault:
            if "tokens" in fault.message:
                raise over("tokens", self._limits.tokens) from None
            refused = Problem(400, Code.NOT_PARSED, fault.message, always=False)
            refused.errors = [fault]
            raise refused from None
        except BadValue as fault:
            raise Problem(400, Code.BAD_USER_INPUT, str(fault), always=False) from None
        except RecursionError:
            raise Problem(
                400, Code.NOT_PARSED, "The document is nested too deeply.", always=False
            ) from None
        return document

    def _validate(self, document: DocumentNode) -> list[GraphQLError]:
        return validate(
            self._schema, document, self._rules, max_errors=MOST_ERRORS, hide_suggestions=True
        )


class Cleaner(Visitor):
    """Cleans every text that is written in a document, as those in variables are."""

    def enter_string_value(self, node: StringValueNode, *_: object) -> StringValueNode | None:
        cleaned = clean_text(node.value)
        if cleaned == node.value:
            return None
        return StringValueNode(value=cleaned, block=node.block, loc=node.loc)


def _chosen(document: DocumentNode, name: str | None) -> OperationDefinitionNode:
    """Return the operation to carry out. Strawberry would run the first of several (finding 5)."""
    operations = [
        each for each in document.definitions if isinstance(each, OperationDefinitionNode)
    ]
    if name is not None:
        named = [each for each in operations if each.name and each.name.value == name]
        if not named:
            raise Problem(
                400, Code.NOT_VALID, "The document has no operation of this name.", always=False
            )
        return named[0]
    if len(operations) != 1:
        message = (
            "The document has several operations: say which one by operationName."
            if operations
            else "The document has no operation."
        )
        raise Problem(400, Code.NOT_VALID, message, always=False)
    return operations[0]


class AlreadyPrepared(SchemaExtension):
    """Hands Strawberry the document that the view prepared, so that nothing is done twice."""

    def on_parse(self) -> Iterator[None]:
        prepared = getattr(self.execution_context.context, "prepared", None)
        if isinstance(prepared, Prepared):
            self.execution_context.graphql_document = prepared.document
            self.execution_context.validation_rules = ()
        yield
