"""The catalogue of texts: complete, the same in every language, and set as French is set."""

import ast
import importlib
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

import backend
from backend.features import ROOMS
from backend.kit.refusals import every_refusal
from backend.kit.words import BLANK, FOLDER, LOCALES, words

ROOT = Path(backend.__file__).parent
FACT = re.compile(r"[a-z_]+\.[a-z_]+")
PLAIN_SPACE = re.compile(r" [:;?!€»]|« ")
PLURAL = re.compile(r"_(one|other|many)$")


def texts(locale: str) -> dict[str, str]:
    """Return the sentences as they stand in the file, by key."""
    return dict(_flat(orjson.loads((FOLDER / f"{locale}.json").read_bytes())))


def _flat(tree: dict[str, object], path: str = "") -> Iterator[tuple[str, str]]:
    for name, branch in tree.items():
        if isinstance(branch, dict):
            yield from _flat(branch, f"{path}{name}.")
        else:
            yield f"{path}{name}", str(branch)


def blanks(locale: str) -> dict[str, set[str]]:
    return {key: set(BLANK.findall(text)) for key, text in texts(locale).items()}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_refusal_says_what_to_do(locale: str) -> None:
    """Law 6."""
    for room in ROOMS:
        if importlib.util.find_spec(f"backend.features.{room}.refusals"):
            importlib.import_module(f"backend.features.{room}.refusals")
    codes = {
        code
        for code, refusal in every_refusal().items()
        if refusal.__module__.startswith("backend.")
    }
    assert codes
    missing = {code for code in codes if not words(locale).has(f"refusals.{code}")}
    assert missing == set()


def test_all_languages_have_the_same_texts() -> None:
    first, *others = LOCALES
    for other in others:
        assert texts(first).keys() == texts(other).keys()


def test_a_text_has_the_same_blanks_in_every_language() -> None:
    first, *others = LOCALES
    for other in others:
        theirs = blanks(other)
        assert {key for key, found in blanks(first).items() if found != theirs[key]} == set()


def test_french_has_no_break_spaces_before_high_marks() -> None:
    """A plain space would let a line begin with « : » or « ? »."""
    wrong = {key for key, text in texts("fr").items() if PLAIN_SPACE.search(_outside_code(text))}
    assert wrong == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_apostrophes_are_typographic(locale: str) -> None:
    found = texts(locale).items()
    assert {key for key, text in found if re.search(r"\w'\w", _outside_code(text))} == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_plural_has_its_general_form(locale: str) -> None:
    keys = texts(locale).keys()
    alone = {key for key in keys if PLURAL.search(key) and PLURAL.sub("_other", key) not in keys}
    assert alone == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_fact_has_a_label_for_the_history(locale: str) -> None:
    facts = set(_facts_written())
    assert {"service.renewed", "ticket.answered", "order.fulfilled"} <= facts
    missing = {fact for fact in facts if not words(locale).has(f"journal.{fact}")}
    assert missing == set()


def _outside_code(text: str) -> str:
    """Take away blanks, and what is meant for machines: a GraphQL query, an address, a command."""
    return "" if text.lstrip().startswith("#") else BLANK.sub("x", text)


def _facts_written() -> Iterator[str]:
    """Yield every fact that a room gives to the journal, found in its source."""
    for path in ROOT.glob("features/*/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and _writes(node.func):
                for argument in node.args:
                    yield from _facts_in(argument)


def _writes(called: ast.expr) -> bool:
    """Say whether a call goes to the journal, or to a room's own helper that does."""
    if isinstance(called, ast.Attribute):
        journal = isinstance(called.value, ast.Name) and called.value.id == "journal"
        return journal and called.attr == "write"
    return isinstance(called, ast.Name) and called.id in {"_write", "_tell"}


def _facts_in(argument: ast.expr) -> Iterator[str]:
    match argument:
        case ast.Constant(value=str(text)) if FACT.fullmatch(text):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from _facts_in(one)
            yield from _facts_in(other)
        case ast.JoinedStr(values=[ast.Constant(value="order."), *_]):
            yield from ("order.fulfilled", "order.partly_fulfilled", "order.refunded")
