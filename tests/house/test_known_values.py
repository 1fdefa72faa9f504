"""Enums are texts in the tables; a CHECK per column says which, and its list is the enum's."""

import re

import pytest
from tortoise.fields.data import CharEnumFieldInstance

from backend.kit import database
from backend.ports.world import World
from tests.house.test_references import models

pytestmark = pytest.mark.anyio

NARROWER = {"billing_payment_attempt_state_known": {"PENDING"}}
"""Values that a table shares an enum for and never holds: an attempt exists only once it is charged."""

LITERAL = re.compile(r"'([^']*)'::(?:text|character varying)")


async def test_every_enum_column_is_checked_against_exactly_its_enum(world: World) -> None:
    found = await database.rows(
        "SELECT conname, pg_get_constraintdef(oid) AS said FROM pg_constraint WHERE contype = 'c'"
    )
    said = {row["conname"]: set(LITERAL.findall(row["said"])) for row in found}
    expected = {
        f"{model._meta.db_table}_{name}_known": {str(each.value) for each in field.enum_type}
        for _, model in models()
        for name, field in model._meta.fields_map.items()
        if isinstance(field, CharEnumFieldInstance)
    }
    assert len(expected) > 15
    missing = sorted(set(expected) - set(said))
    assert missing == []
    for name, values in NARROWER.items():
        expected[name] -= values
    assert {name: said[name] for name in expected} == expected
