"""What the source may not contain, found by reading it: clocks, floats for money, open comparisons, stray SQL."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import backend

ROOT = Path(backend.__file__).parent

OWN_TIME = ("laptop.py", "embedded.py", "sandbox/")
"""Programs around the product, and somebody else's machines: they have no World to ask."""

SQL = re.compile(r"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH \w+ AS) ")

SQL_PLACES = {
    "kit/database.py": "the advisory lock of migrations",
    "embedded.py": "looks whether the private server has its database",
    "features/work/operations.py": "the queue: claims and leases are single statements by nature (law 2)",
    "features/work/running.py": "the lease that is kept while a job runs",
    "features/journal/sealing.py": "the one UPDATE that the journal's trigger lets through",
    "demo/outside.py": "fills the sandboxes from the finished tables",
}
"""Raw SQL outside queries, bulk paths, migrations and the auditor; each with its reason."""

SECRET = re.compile(r"(^|_)(secret|hash|hashes|token|password|digest|signature|mac|code)($|_)")


OURS_BY_NAME = {"window.direction"}
"""Attributes that are inserted into statements, and constants of the source all the same."""


def sources(*but: str) -> Iterator[tuple[str, ast.Module]]:
    """Yield our modules by their path below backend/, except those that begin as said."""
    for path in sorted(ROOT.rglob("*.py")):
        name = str(path.relative_to(ROOT))
        if not name.startswith(but):
            yield name, ast.parse(path.read_text())


def dotted(node: ast.expr) -> str:
    match node:
        case ast.Attribute(value=value, attr=attr):
            return f"{dotted(value)}.{attr}"
        case ast.Name(id=name):
            return name
    return ""


def test_reads_the_whole_house() -> None:
    names = {name for name, _ in sources()}
    assert {"app.py", "features/billing/taxes.py", "sandbox/payments/core.py"} <= names
    assert len(names) > 200


def test_nobody_has_a_clock_of_their_own() -> None:
    """Law 8: `now` is an argument; where it comes from is `world.clock`."""
    forbidden = {
        *("datetime.now", "datetime.utcnow", "datetime.today", "date.today"),
        *("datetime.datetime.now", "datetime.date.today", "time.time", "time.sleep"),
    }
    found = [
        f"{name}:{node.lineno}"
        for name, tree in sources(*OWN_TIME)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and dotted(node.func) in forbidden
    ]
    assert found == []


def test_no_statement_of_the_trade_asks_the_database_for_the_time() -> None:
    """Law 8: SQL never says now() in a column of the trade; the clock itself is the exception."""
    found = [
        f"{name}:{node.lineno}"
        for name, tree in sources("features/work/queries.py", "sandbox/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search(r"\b(now\(\)|current_timestamp|clock_timestamp\(\))", node.value, re.I)
        and SQL.match(node.value)
    ]
    assert found == []


def test_nothing_under_the_gpl_is_imported() -> None:
    """Licence Apache-2.0: the emulator of Stripe is a program beside the tests, and nobody's module here."""
    for name, tree in sources():
        for node in ast.walk(tree):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(module.startswith("localstripe") for module in modules), name


def test_money_is_never_a_float() -> None:
    """Law 9. Weights of HTTP headers, points of the rate limit and seconds are no money."""
    found = [
        f"{name}:{node.lineno}"
        for name, tree in sources("api/throttle.py", "api/view.py", "api/context.py", "sandbox/")
        for node in ast.walk(tree)
        if (isinstance(node, ast.Call) and dotted(node.func) == "float")
        or (isinstance(node, ast.Constant) and isinstance(node.value, float) and _trades(name))
    ]
    assert found == []


def _trades(name: str) -> bool:
    """Say whether every number of a file is one of the trade: printing counts seconds as well."""
    rooms = ("features/billing/", "features/orders/", "features/renewals/", "features/catalog/")
    return name.startswith((*rooms, "kit/money.py")) and "/printing/" not in name


@pytest.mark.parametrize("room", ["identity", "accounts"])
def test_secrets_are_not_compared_letter_by_letter(room: str) -> None:
    """A75: hashes are looked up in the database by equality; in Python it is `hmac.compare_digest`."""
    found = [
        f"{name}:{node.lineno}"
        for name, tree in sources()
        if name.startswith((f"features/{room}/", "api/sign_in", "api/callers", "api/hooks"))
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
        and any(isinstance(each, ast.Eq | ast.NotEq) for each in node.ops)
        and any(_is_secret(each) for each in [node.left, *node.comparators])
        and not any(isinstance(each, ast.Constant) for each in node.comparators)
    ]
    assert found == []


def _is_secret(node: ast.expr) -> bool:
    match node:
        case ast.Subscript(slice=ast.Constant(value=str(key))):
            return bool(SECRET.search(key))
        case ast.Call(func=func):
            return dotted(func).rpartition(".")[2] in {"hashed", "hexdigest", "digest"}
    return bool(SECRET.search(dotted(node).rpartition(".")[2]))


def test_raw_sql_stands_where_reads_and_bulk_paths_are() -> None:
    """Design.md, section 1: raw SQL only in queries, and in bulk paths, migrations and the auditor."""
    found = set()
    for name, tree in sources("sandbox/"):
        stem = Path(name).stem
        if "/migrations/" in name or "queries" in name or stem == "bulk" or "/audit/" in name:
            continue
        texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
        if any(isinstance(each.value, str) and SQL.match(each.value) for each in texts):
            found.add(name)
    assert found - set(SQL_PLACES) == set(), "raw SQL belongs into queries.py"
    assert set(SQL_PLACES) - found == set(), "these have none any more: take them off the list"


def test_statements_are_put_together_from_our_own_words_only() -> None:
    """A69: what a client sends is a bound value, never a part of a statement.

    What is inserted into a statement is a name of the source; a row's field, a call or an input's
    attribute would show here.
    """
    found = []
    for name, tree in sources("sandbox/"):
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr) and _starts_a_statement(node):
                for part in node.values:
                    if isinstance(part, ast.FormattedValue) and not _ours(part.value):
                        found.append(f"{name}:{node.lineno}: {ast.unparse(part.value)}")
    assert found == []


def _starts_a_statement(node: ast.JoinedStr) -> bool:
    first = node.values[0] if node.values else None
    return (
        isinstance(first, ast.Constant)
        and isinstance(first.value, str)
        and bool(SQL.match(first.value))
    )


def _ours(node: ast.expr) -> bool:
    """A name of the source, a choice among such, or an order that kit/paging.py spells out."""
    match node:
        case ast.Name() | ast.Constant():
            return True
        case ast.Attribute(attr=attr):
            return attr.isupper() or dotted(node) in OURS_BY_NAME
        case ast.BinOp(left=left, right=right):
            return _ours(left) and _ours(right)
        case ast.IfExp(body=body, orelse=orelse):
            return _ours(body) and _ours(orelse)
        case ast.Call(func=ast.Attribute(value=value, attr="order" | "where")):
            return dotted(value).isupper() or dotted(value) == "keyset"  # kit/paging.py
    return False
