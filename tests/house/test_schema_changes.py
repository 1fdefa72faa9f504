"""What may not happen to a published schema. Descriptions and shape are tests/api/test_schema.py.

There is no release yet: `test_nothing_is_broken_since_the_last_release` begins to bite with the first tag
`v*`, whose schema.graphql then is what partners rely on (reliability.md C28, design.md, section 4).
"""

import shutil
import subprocess
from pathlib import Path

import pytest
from graphql import build_schema
from graphql.utilities import find_breaking_changes

from backend.api.schema import print_schema

ROOT = Path(__file__).parents[2]


def broken_since(before: str, now: str) -> list[str]:
    """Return what a client of the schema `before` cannot ask any more, in graphql-core's words."""
    changes = find_breaking_changes(build_schema(before), build_schema(now))
    return [change.description for change in changes]


def last_release() -> str:
    """Return the schema of the newest tag; of today's where nothing was released, or there is no git."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return print_schema()
    tags = _said(git, "tag", "--list", "v*", "--sort=-v:refname").split()
    return _said(git, "show", f"{tags[0]}:schema.graphql") if tags else print_schema()


def _said(git: str, *words: str) -> str:
    command = [git, "-c", f"safe.directory={ROOT}", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def test_nothing_is_broken_since_the_last_release() -> None:
    assert broken_since(last_release(), print_schema()) == []


BEFORE = """
type Query { service(id: ID!, deep: Boolean): Service }
type Service { name: String!, state: State!, notes: [String!]! }
enum State { ACTIVE, EXPIRED }
input Wish { months: Int }
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("name: String!, ", "", "Service.name was removed."),
        ("name: String!", "name: String", "Service.name changed type from String! to String."),
        ("ACTIVE, ", "", "State.ACTIVE was removed."),
        ("deep: Boolean", "deep: Boolean!", "type from Boolean to Boolean!"),
        ("months: Int", "months: Int, year: Int!", "required field Wish.year was added"),
    ],
)
def test_notices_what_would_break_a_client(old: str, new: str, said: str) -> None:
    found = broken_since(BEFORE, BEFORE.replace(old, new))
    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: String!", "name: String!, label: String"),
        ("ACTIVE, ", "ACTIVE, PENDING, "),
        ("deep: Boolean", "deep: Boolean, wide: Boolean"),
    ],
)
def test_lets_it_grow(old: str, new: str) -> None:
    assert broken_since(BEFORE, BEFORE.replace(old, new)) == []
