"""Tables and their references: foreign keys are strings in Tortoise, so that no import shows which way they point."""

import ast
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from tortoise import Model, Tortoise
from tortoise.fields.relational import RelationalField
from tortoise.migrations.autodetector import MigrationAutodetector
from tortoise.migrations.operations import AlterModelOptions, Operation

import backend
from backend.features import ROOMS, WITH_TABLES
from backend.kit import database
from backend.ports.world import World

ROOT = Path(backend.__file__).parent
RELATIONS = {"ForeignKeyField", "OneToOneField"}

pytestmark = pytest.mark.anyio


def models() -> Iterator[tuple[str, type[Model]]]:
    """Yield every table's model with its room."""
    for room in WITH_TABLES:
        module = import_module(f"backend.features.{room}.models")
        for found in vars(module).values():
            if (
                isinstance(found, type)
                and issubclass(found, Model)
                and found.__module__ == module.__name__
            ):
                yield room, found


def test_there_are_tables() -> None:
    found = list(models())
    assert {room for room, _ in found} == set(WITH_TABLES)
    assert len(found) > 30


def test_keys_point_to_rooms_below() -> None:
    """Sideways and upwards there are plain UUID columns (design.md, section 1)."""
    wrong = []
    seen = 0
    for room, model in models():
        for name, field in model._meta.fields_map.items():
            if isinstance(field, RelationalField) and getattr(field, "model_name", None):
                seen += 1
                target = field.model_name.split(".")[0]
                if ROOMS.index(target) > ROOMS.index(room):
                    wrong.append(f"{room}.{model.__name__}.{name} -> {target}")
    assert seen > 20
    assert wrong == []


def test_what_becomes_of_a_reference_is_always_written() -> None:
    """Tortoise would cascade without a word."""
    silent, written = [], 0
    for room in WITH_TABLES:
        path = ROOT / "features" / room / "models.py"
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and _called(node) in RELATIONS:
                if "on_delete" in {word.arg for word in node.keywords}:
                    written += 1
                else:
                    silent.append(f"{room}: line {node.lineno}")
    assert written > 20
    assert silent == []


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def test_no_two_tables_of_a_room_share_a_class_name() -> None:
    """One of the two would silently vanish (design.md, section 10)."""
    for room in WITH_TABLES:
        tree = ast.parse((ROOT / "features" / room / "models.py").read_text())
        names = Counter(node.name for node in tree.body if isinstance(node, ast.ClassDef))
        assert {name for name, count in names.items() if count > 1} == set()


def test_tables_are_named_after_room_and_noun() -> None:
    names = [(room, model._meta.db_table) for room, model in models()]
    assert [table for room, table in names if not table.startswith(f"{room}_")] == []
    assert len(set(names)) == len(names)


async def test_printed_migrations_are_fresh(world: World) -> None:
    """What the models say is what a new installation gets (docs/decisions/0001)."""
    assert Tortoise.apps is not None
    config = database.tortoise_config(world.settings.database_url, WITH_TABLES)
    detector = MigrationAutodetector(Tortoise.apps, config["apps"])
    pending = [
        vars(operation)
        for room in await detector.changes()
        for operation in room.operations
        if not await _only_spelled_otherwise(operation, room.app_label, detector)
    ]
    assert pending == []


async def _only_spelled_otherwise(
    operation: Operation, room: str, detector: MigrationAutodetector
) -> bool:
    """Where a table's key is a relation, Tortoise compares a key and indexes that were not normalised yet."""
    if not isinstance(operation, AlterModelOptions):
        return False
    before = (await detector._project_state()).models[(room, operation.name)].options
    return _plain(before) == _plain(operation.options)


def _plain(options: dict[str, object]) -> dict[str, object]:
    indexes = options.get("indexes") or []
    assert isinstance(indexes, list | tuple)
    columns = [tuple(getattr(each, "fields", each)) for each in indexes]
    return {**options, "pk_attr": "", "indexes": columns}


async def test_every_table_of_the_models_is_there_and_no_other(world: World) -> None:
    found = await database.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    there = {row["tablename"] for row in found} - {"tortoise_migrations"}
    assert there == {model._meta.db_table for _, model in models()}
