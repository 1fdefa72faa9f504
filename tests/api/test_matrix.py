"""Persona x field and persona x mutation, asked for real: what a description says is needed is what is needed.

The table of cases is the schema itself: every field whose description names a permission is asked by everybody,
and every mutation is tried by everybody at somebody's things. What is expected follows from the policy tables
(reliability.md A29, A30, A41). Crawling and foreign ids are test_matrix_reach.py, input is test_matrix_input.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from graphql import (
    GraphQLField,
    GraphQLObjectType,
    get_named_type,
    is_composite_type,
)

from backend.api.limits import Limits
from backend.api.schema import make_schema
from backend.features.accounts.models import ApiToken, MemberRole, Membership
from backend.features.accounts.policy import TOKENS_MAY, Permission
from backend.features.identity.models import Person, Session
from tests.api.conftest import Client, Clients
from tests.api.household import (
    ACTS,
    PERSONAS,
    Household,
    Persona,
    furnish,
    knock,
    mutation_named,
)
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

SCHEMA = make_schema()._schema
assert SCHEMA.mutation_type is not None
MUTATIONS = SCHEMA.mutation_type.fields
ROOTS = {"Query", "Mutation", "Subscription"}
NAMED = re.compile(r"\b[A-Z]+(?:_[A-Z]+)+\b")
KNOWN = {each.name: each for each in Permission}

WAYS = {
    "Account": ("viewer { account(id: $acc) { % } }", Permission.ACCOUNT_VIEW),
    "BalanceMovement": (
        "viewer { account(id: $acc) { balanceMovements(first: 1) { nodes { % } } } }",
        Permission.BILLING_INVOICE_VIEW,
    ),
    "Dashboard": ("viewer { account(id: $acc) { dashboard { % } } }", Permission.ACCOUNT_VIEW),
    "Document": ("node(id: $doc) { ... on Document { % } }", Permission.BILLING_INVOICE_VIEW),
    "DocumentLine": (
        "node(id: $doc) { ... on Document { lines { % } } }",
        Permission.BILLING_INVOICE_VIEW,
    ),
    "DomainService": (
        "node(id: $domain) { ... on DomainService { % } }",
        Permission.SERVICE_VIEW,
    ),
    "ForecastEvent": (
        "viewer { account(id: $acc) { forecast { % } } }",
        Permission.SERVICE_VIEW,
    ),
    "HostingService": ("node(id: $svc) { ... on HostingService { % } }", Permission.SERVICE_VIEW),
    "Operation": ("node(id: $op) { ... on Operation { % } }", Permission.ORDER_VIEW),
    "Order": ("node(id: $ord) { ... on Order { % } }", Permission.ORDER_VIEW),
    "OrderLine": ("node(id: $ord) { ... on Order { lines { % } } }", Permission.ORDER_VIEW),
    "Quote": ("node(id: $quo) { ... on Quote { % } }", Permission.ORDER_VIEW),
    "QuoteLine": ("node(id: $quo) { ... on Quote { lines { % } } }", Permission.ORDER_VIEW),
    "ScheduledPayment": (
        "node(id: $spa) { ... on ScheduledPayment { % } }",
        Permission.BILLING_INVOICE_VIEW,
    ),
    "ScheduledRenewal": (
        "node(id: $spa) { ... on ScheduledPayment { renewals { % } } }",
        Permission.BILLING_INVOICE_VIEW,
    ),
    "ScheduledTry": (
        "node(id: $spa) { ... on ScheduledPayment { tries { % } } }",
        Permission.BILLING_INVOICE_VIEW,
    ),
    "Staff": ("staff { % }", Permission.STAFF_TICKET_VIEW),
    "StuckWork": ("staff { workItem(id: $job) { % } }", Permission.STAFF_WORK_VIEW),
    "Ticket": ("node(id: $tic) { ... on Ticket { % } }", Permission.TICKET_VIEW),
    "ToDo": ("viewer { account(id: $acc) { dashboard { toDo { % } } } }", Permission.ACCOUNT_VIEW),
    "Viewer": ("viewer { % }", Permission.ACCOUNT_VIEW),
}
"""How one gets to an object of each type, and what one must be allowed for that."""

SAID_OF_UNKNOWN = dict.fromkeys(
    ("removePaymentMethod", "setDefaultPaymentMethod"), "PAYMENT_METHOD_UNKNOWN"
)
"""A card that does not exist and somebody else's are the same refusal, and it has a name of its own."""

ARGUMENTS = {
    "Staff.ticket": "(id: $tic)",
    "Staff.workItem": "(id: $job)",
    "Viewer.account": "(id: $acc)",
}

LEFT_OUT_SILENTLY = {
    "ForecastEvent.amount": "a time line is shown without its amounts; a refusal for each line would drown it",
    "ForecastEvent.fromBalance": "the same",
    "ForecastEvent.fromCard": "the same",
    "ToDo.service": "the to-do list holds only what the caller may do something about",
    "ToDo.operation": "the same",
    "ToDo.ticket": "the same",
    "ToDo.scheduledPayment": "the same",
    "Ticket.service": "staff do not see services yet, and the ticket is theirs to read all the same",
}
"""Gated fields that say nothing where they may not answer; each with its reason."""


@dataclass(frozen=True)
class Gated:
    """A field and the permissions that its description says it needs."""

    type_name: str
    name: str
    permissions: tuple[Permission, ...]
    composite: bool

    @property
    def called(self) -> str:
        return f"{self.type_name}.{self.name}"

    def document(self, house: Household) -> str:
        """Return the query that asks for this one field, ids written out."""
        asked = self.name + ARGUMENTS.get(self.called, "")
        asked += " { __typename }" if self.composite else ""
        text = "{ " + WAYS[self.type_name][0].replace("%", asked) + " }"
        return re.sub(r"\$(\w+)", lambda found: f'"{house.ids[found[1]]}"', text)


def gated_fields() -> Iterator[Gated]:
    for name, kind in SCHEMA.type_map.items():
        if isinstance(kind, GraphQLObjectType) and name not in ROOTS:
            for field_name, field in kind.fields.items():
                permissions = needed(field)
                if permissions:
                    composite = is_composite_type(get_named_type(field.type))
                    yield Gated(name, field_name, permissions, composite)


def needed(field: GraphQLField) -> tuple[Permission, ...]:
    words = NAMED.findall(field.description or "")
    return tuple(KNOWN[word] for word in words if word in KNOWN)


GATED = list(gated_fields())


def test_there_is_a_way_to_every_gated_field() -> None:
    """A new type with a gated field has to be reached here, or its gate is nobody's."""
    assert {each.type_name for each in GATED} == set(WAYS)
    assert len(GATED) > 50
    assert set(LEFT_OUT_SILENTLY) | set(ARGUMENTS) <= {each.called for each in GATED}


def test_every_mutation_is_tried_by_everybody() -> None:
    assert set(ACTS) == set(MUTATIONS)


@pytest.fixture
def limits() -> Limits:
    """The matrix asks more often than anybody may."""
    return Limits(points=1_000_000)


@pytest.fixture
async def house(make: Make) -> Household:
    return await furnish(make)


@pytest.mark.parametrize("persona", PERSONAS.values(), ids=PERSONAS.keys())
async def test_fields_are_answered_to_whom_the_policy_lets_see_them(
    persona: Persona, house: Household, make: Make, clients: Clients
) -> None:
    client = await knock(persona, house, make, clients)
    wrong = []
    for field in GATED:
        verdict = judged(field, persona, await client.ask(field.document(house)))
        if verdict:
            wrong.append(f"{field.called}: {verdict}")
    assert wrong == []


def judged(field: Gated, persona: Persona, said: dict[str, object]) -> str:
    """Return what is wrong with the answer to one field, or nothing."""
    codes = {error["extensions"]["code"] for error in said.get("errors", [])}  # type: ignore[attr-defined]
    shown = found_in(said.get("data"), field.name)
    if field.called == "Viewer.accounts" and persona.at_home:
        return ""  # their own; what they lead to is crawled in test_matrix_reach.py
    if field.type_name == "Staff" and not persona.staff:
        return "" if not shown and not codes else f"shown to no staff: {said}"
    asked = tuple(in_the_words_of_staff(each, persona) for each in field.permissions)
    way = in_the_words_of_staff(WAYS[field.type_name][1], persona)
    refused = persona.refusals(way, *asked)
    if not refused:
        return "" if not codes and shown is not None else f"not answered: {said}"
    if shown:
        return f"answered, though {sorted(refused)}: {said}"
    if persona.refusals(way) or field.called in LEFT_OUT_SILENTLY:
        return "" if codes <= refused else f"other words than {sorted(refused)}: {said}"
    return "" if codes and codes <= refused else f"no word of {sorted(refused)}: {said}"


def in_the_words_of_staff(permission: Permission, persona: Persona) -> Permission:
    """Staff see tickets by a permission of their own."""
    if persona.staff and permission is Permission.TICKET_VIEW:
        return Permission.STAFF_TICKET_VIEW
    return permission


def found_in(thing: object, name: str) -> list[object] | None:
    """Return every answer of a field below a thing; None when the field was not reached at all."""
    if isinstance(thing, list):
        below = [found_in(each, name) for each in thing]
        reached = [each for each in below if each is not None]
        return [value for each in reached for value in each] if reached or not thing else None
    if not isinstance(thing, dict):
        return None
    if name in thing:
        deeper = found_in(thing[name], name) if isinstance(thing[name], dict) else None
        value = thing[name]
        return deeper if deeper is not None else [] if value is None else [value]
    for value in thing.values():
        found = found_in(value, name)
        if found is not None:
            return found
    return None


@pytest.mark.parametrize("persona", PERSONAS.values(), ids=PERSONAS.keys())
async def test_mutations_are_done_for_whom_the_policy_lets_do_them(
    persona: Persona, make: Make, clients: Clients, customer: Customer
) -> None:
    given = {name: await act.arrange(make, customer) for name, act in ACTS.items()}
    client = await knock(persona, Household(customer), make, clients)
    wrong = []
    for name, field in MUTATIONS.items():
        codes = await codes_of(client, name, given[name])
        expected = language_refusals(persona)
        if name != "setLanguage":
            expected = persona.refusals(*needed(field))
        if "NOT_FOUND" in expected:
            expected |= {SAID_OF_UNKNOWN.get(name, "NOT_FOUND")}
        if bool(codes) != bool(expected) or not codes <= expected:
            wrong.append(f"{name}: {sorted(codes)} instead of {sorted(expected)}")
    assert wrong == []


def language_refusals(persona: Persona) -> set[str]:
    """The language is a person's own: whoever is signed in as one may choose it, a program may not."""
    if persona.name == "nobody":
        return {"UNAUTHENTICATED"}
    return {"NOT_SIGNED_IN"} if "token" in persona.name else set()


async def codes_of(client: Client, name: str, given: object) -> set[str]:
    said = await client.ask(mutation_named(name), {"input": given})
    if "errors" in said:
        return {error["extensions"]["code"] for error in said["errors"]}
    return {each["code"] for each in said["data"][name]["userErrors"]}


def test_no_token_can_hold_what_could_take_an_account_over() -> None:
    """A41: generated over all acts; whatever changes security or means is out of a token's reach."""
    out_of_reach = {
        name for name, field in MUTATIONS.items() if not set(needed(field)) <= TOKENS_MAY
    }
    assert out_of_reach == {
        "addPaymentMethod", "answerTicket", "createApiToken", "createCalendarAddress",
        "orderPaymentMeans", "removePaymentMethod", "resolveWork", "revokeApiToken",
        "revokeCalendarAddress", "setDefaultPaymentMethod",
    }  # fmt: skip


class TestWithdrawn:
    """A33: what is taken away is gone with the very next request, of a browser and of a program alike."""

    NAMES = "query ($id: ID!) { viewer { account(id: $id) { services { nodes { name } } } } }"

    async def sees(self, client: Client, house: Household) -> bool:
        said = await client.ask(self.NAMES, {"id": house.ids["acc"]})
        return bool(found_in(said.get("data"), "name"))

    async def test_membership(self, house: Household, make: Make, clients: Clients) -> None:
        reader = await knock(PERSONAS["reader"], house, make, clients)
        assert await self.sees(reader, house)
        await Membership.filter(account_id=house.customer.id, role=MemberRole.READER).delete()
        assert not await self.sees(reader, house)

    async def test_role(self, house: Household, make: Make, clients: Clients) -> None:
        reader = await knock(PERSONAS["reader"], house, make, clients)
        assert await self.sees(reader, house)
        await Membership.filter(account_id=house.customer.id, role=MemberRole.READER).update(
            role=MemberRole.ACCOUNTANT
        )
        assert not await self.sees(reader, house)

    async def test_token(self, house: Household, make: Make, clients: Clients) -> None:
        program = await knock(PERSONAS["token"], house, make, clients)
        assert await self.sees(program, house)
        await ApiToken.all().update(revoked_at=(await make.world.clock.moment()).real)
        assert not await self.sees(program, house)

    async def test_session(self, house: Household, make: Make, clients: Clients) -> None:
        owner = await knock(PERSONAS["owner"], house, make, clients)
        assert await self.sees(owner, house)
        await Session.all().update(revoked_at=(await make.world.clock.moment()).real)
        assert not await self.sees(owner, house)

    async def test_person(self, house: Household, make: Make, clients: Clients) -> None:
        owner = await knock(PERSONAS["owner"], house, make, clients)
        assert await self.sees(owner, house)
        await Person.filter(id=house.customer.person.id).update(active=False)
        assert not await self.sees(owner, house)


async def test_what_may_be_null_leaves_its_siblings_alone(
    house: Household, make: Make, clients: Clients
) -> None:
    """A30: a field that is denied is null, with its own word at its own path; the others are answered."""
    reader = await knock(PERSONAS["reader"], house, make, clients)
    query = "query ($id: ID!) { viewer { account(id: $id) { number apiTokens { label } name } } }"
    said = await reader.ask(query, {"id": house.ids["acc"]})
    [error] = said["errors"]
    assert error["path"] == ["viewer", "account", "apiTokens"]
    assert error["extensions"]["code"] == "FORBIDDEN"
    account = said["data"]["viewer"]["account"]
    assert account["apiTokens"] is None
    assert account["number"] == house.customer.account.number
