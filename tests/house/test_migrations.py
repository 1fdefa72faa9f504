"""What a migration may do while workers of the version before it still run: expand, and nothing else (F55).

There is no release yet: `test_expands_only_since_the_last_release` begins to bite with the first tag `v*`. From then on
a migration of a release is never edited, and a later one adds tables and columns that the old code need not know. What
takes away waits for the release after the next.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from tortoise import fields
from tortoise.migrations import operations as ops
from tortoise.migrations.operations import Operation

ROOT = Path(__file__).parents[2]
MIGRATIONS = ":(glob)backend/features/*/migrations/[0-9]*.py"

FORBIDDEN = {
    r"\bDROP\s+(TABLE|COLUMN|TYPE|FUNCTION)\b": "takes away",
    r"\bRENAME\b": "renames",
    r"\bALTER\s+COLUMN\s+\w+\s+(SET\s+DATA\s+)?TYPE\b": "rewrites a column",
    r"\bSET\s+NOT\s+NULL\b": "refuses what the old code leaves out",
    r"\bADD\s+COLUMN\b(?![^,;]*\bDEFAULT\b)[^,;]*\bNOT\s+NULL\b": "refuses what the old code leaves out",
    r"\bCREATE\s+(UNIQUE\s+)?INDEX\s+(?!CONCURRENTLY)": "blocks who writes while it builds an index",
    r"\bADD\s+CONSTRAINT\b(?![^,;]*\bNOT\s+VALID\b)": "blocks who writes while it checks every row",
    r"\bLOCK\s+TABLE\b": "locks a table",
}
"""What SQL may not say about a table that is there, and why."""

TABLE = re.compile(
    r"\b(?:ALTER\s+TABLE|INDEX\s+(?:CONCURRENTLY\s+)?\w+\s+ON)\s+(?:ONLY\s+)?(\w+)", re.IGNORECASE
)


def contracting(operations: list[Operation]) -> list[str]:
    """Return what of a migration an older worker would stumble over."""
    fresh = {_table(each) for each in operations if isinstance(each, ops.CreateModel)}
    return [sentence for each in operations for sentence in _faults(each, fresh)]


def _table(created: ops.CreateModel) -> str:
    return str(created.options["table"])


def _faults(operation: Operation, fresh: set[str]) -> Iterator[str]:
    match operation:
        case ops.CreateModel():
            return
        case ops.AddField():
            if not operation.field.null:
                yield f"{operation.name} refuses what the old code leaves out"
        case ops.RunSQL():
            yield from _faults_of_sql(str(operation.sql), fresh)
        case _:
            yield f"{type(operation).__name__} is none that expands"


def _faults_of_sql(sql: str, fresh: set[str]) -> Iterator[str]:
    for statement in sql.split(";"):
        named = TABLE.search(statement)
        if named and named[1] in fresh:
            continue
        for pattern, why in FORBIDDEN.items():
            if re.search(pattern, statement, re.IGNORECASE):
                yield f"{' '.join(statement.split())[:60]} {why}"


def changed_since_the_last_release(kind: str) -> list[str]:
    """Return the migrations that were added (`A`) or edited (`MD`) since the newest tag; none without a tag."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return []
    tags = _said(git, "tag", "--list", "v*", "--sort=-v:refname").split()
    if not tags:
        return []
    return _said(
        git, "diff", "--name-only", f"--diff-filter={kind}", tags[0], "--", MIGRATIONS
    ).split()


def _said(git: str, *words: str) -> str:
    command = [git, "-c", f"safe.directory={ROOT}", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_expands_only_since_the_last_release() -> None:
    assert changed_since_the_last_release("MD") == []
    for path in changed_since_the_last_release("A"):
        module = import_module(path.removesuffix(".py").replace("/", "."))
        assert contracting(module.Migration.operations) == [], path


def test_reads_every_migration_there_is() -> None:
    """The first ones make tables and set rules for what they made; read together they take nothing away."""
    paths = sorted((ROOT / "backend/features").glob("*/migrations/[0-9]*.py"))
    assert len(paths) > 20
    kinds = set()
    for path in paths:
        module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for operation in module.Migration.operations:
            kinds.add(type(operation))
            assert not [each for each in _faults(operation, set()) if "takes away" in each]
    assert {ops.CreateModel, ops.RunSQL} <= kinds


NEW_TABLE = ops.CreateModel(
    name="Gift",
    fields=[("id", fields.UUIDField(primary_key=True))],
    options={"table": "orders_gift"},
)


@pytest.mark.parametrize(
    "operations",
    [
        [NEW_TABLE, ops.RunSQL("CREATE INDEX orders_gift_age ON orders_gift (at)")],
        [NEW_TABLE, ops.RunSQL("ALTER TABLE orders_gift ADD CONSTRAINT a CHECK (id IS NOT NULL)")],
        [ops.AddField("Order", "gift", fields.TextField(null=True))],
        [ops.RunSQL("ALTER TABLE orders_order ADD COLUMN gift text NOT NULL DEFAULT ''")],
        [ops.RunSQL("ALTER TABLE orders_order ADD CONSTRAINT a CHECK (b > 0) NOT VALID")],
        [ops.RunSQL("CREATE INDEX CONCURRENTLY a ON orders_order (b)")],
    ],
)
def test_lets_it_expand(operations: list[Operation]) -> None:
    assert contracting(operations) == []


@pytest.mark.parametrize(
    ("operation", "why"),
    [
        (ops.AddField("Order", "gift", fields.TextField(default="")), "leaves out"),
        (ops.RemoveField("Order", "gift"), "none that expands"),
        (ops.DeleteModel("Order"), "none that expands"),
        (ops.RunSQL("ALTER TABLE orders_order DROP COLUMN person_id"), "takes away"),
        (ops.RunSQL("ALTER TABLE orders_order RENAME person_id TO who"), "renames"),
        (ops.RunSQL("ALTER TABLE orders_order ALTER COLUMN state TYPE text"), "rewrites"),
        (ops.RunSQL("alter table orders_order alter person_id set not null"), "leaves out"),
        (ops.RunSQL("ALTER TABLE orders_order ADD COLUMN gift text NOT NULL"), "leaves out"),
        (ops.RunSQL("CREATE UNIQUE INDEX a ON orders_order (b)"), "builds an index"),
        (ops.RunSQL("ALTER TABLE orders_order ADD CONSTRAINT a CHECK (b > 0)"), "every row"),
    ],
)
def test_notices_what_an_older_worker_would_stumble_over(operation: Operation, why: str) -> None:
    [found] = contracting([operation])
    assert why in found
