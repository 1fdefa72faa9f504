"""Prints docs/lifecycles/*.md from the enums: their docstrings draw the ways, the API describes the states.

`python -m tests.house.lifecycles` writes the files; test_lifecycles.py fails when one is stale.
"""

import inspect
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from graphql import GraphQLEnumType

from backend.api.schema import make_schema
from backend.features.billing.models import PaymentState
from backend.features.orders.models import LineState, OrderState
from backend.features.renewals.models import ScheduledState
from backend.features.services.models import ServiceState
from backend.features.support.models import TicketState
from backend.features.work.models import JobState, OperationState

SCHEMA = make_schema()._schema

FOLDER = Path(__file__).parents[2] / "docs/lifecycles"

LIVES: Mapping[str, tuple[str, type[StrEnum]]] = {
    "order": ("An order", OrderState),
    "order-line": ("A line of an order", LineState),
    "payment": ("A payment", PaymentState),
    "scheduled-payment": ("A scheduled payment, what is renewed by night", ScheduledState),
    "operation": ("An operation, what the customer follows", OperationState),
    "job": ("A job, what the machine does", JobState),
    "ticket": ("A ticket", TicketState),
    "service": ("A service", ServiceState),
}

PUBLISHED_AS = {"ScheduledState": "ScheduledPaymentState"}
"""How the API calls an enum that has another name there."""

CHAIN = re.compile(r"^.*?->[^.;,]*")


def ways(states: type[StrEnum]) -> Iterator[tuple[str, str]]:
    """Yield each step that the docstring draws, as in `PAID -> FULFILLED | REFUNDED`."""
    drawn = CHAIN.match(_docstring(states))
    assert drawn, f"{states.__name__} draws no picture"
    parts = re.split(r"(<?->)", drawn[0])
    stops = [re.findall(r"[A-Z][A-Z_]+", part) for part in parts[::2]]
    for position, arrow in enumerate(parts[1::2]):
        for before in stops[position]:
            for after in stops[position + 1]:
                yield before, after
                if arrow == "<->":
                    yield after, before


def _docstring(states: type[StrEnum]) -> str:
    return inspect.getdoc(states) or ""


def page(title: str, states: type[StrEnum]) -> str:
    """Return the page about one life: the picture, the docstring's own words, and each state."""
    steps = list(ways(states))
    known = {each.name for each in states}
    assert {name for step in steps for name in step} <= known, f"{states.__name__} draws a ghost"
    passed = {name for step in steps for name in step}
    lines = [
        f"# {title}",
        "",
        f"Printed from `{states.__module__}.{states.__name__}` by `python -m tests.house.lifecycles`.",
        "",
        "```mermaid",
        "stateDiagram-v2",
        f"    [*] --> {steps[0][0]}",
        *(f"    {before} --> {after}" for before, after in steps),
        *(f"    {each.name}" for each in states if each.name not in passed),
        "```",
        "",
        *_docstring(states).splitlines(),
    ]
    meanings = _meanings(states)
    if meanings:
        lines += ["", "| state | |", "| --- | --- |"]
        lines += [f"| {name} | {meaning} |" for name, meaning in meanings.items()]
    return "\n".join(lines) + "\n"


def _meanings(states: type[StrEnum]) -> dict[str, str]:
    """Return what the API says about each state; nothing for states that are not published."""
    published = SCHEMA.type_map.get(PUBLISHED_AS.get(states.__name__, states.__name__))
    if not isinstance(published, GraphQLEnumType):
        return {}
    return {name: value.description or "" for name, value in published.values.items()}


def write() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, (title, states) in LIVES.items():
        (FOLDER / f"{name}.md").write_text(page(title, states))


if __name__ == "__main__":
    write()
