"""The state pictures are what the enums say, and what the enums say is drawn."""

from enum import StrEnum

import pytest

from tests.house.lifecycles import FOLDER, LIVES, page, ways


class Lamp(StrEnum):
    """OFF <-> ON -> BROKEN | STOLEN; nobody mends it."""

    OFF = "OFF"
    ON = "ON"
    BROKEN = "BROKEN"
    STOLEN = "STOLEN"


@pytest.mark.parametrize("name", LIVES)
def test_the_picture_is_fresh(name: str) -> None:
    title, states = LIVES[name]
    written = (FOLDER / f"{name}.md").read_text()
    assert written == page(title, states), "run: python -m tests.house.lifecycles"


WRITTEN = {"renewal"}
"""Written by hand: a life that several of them make together."""


def test_no_picture_is_left_over() -> None:
    assert {file.stem for file in FOLDER.glob("*.md")} == set(LIVES) | WRITTEN


def test_draws_what_the_docstring_draws() -> None:
    assert list(ways(Lamp)) == [
        ("OFF", "ON"),
        ("ON", "OFF"),
        ("ON", "BROKEN"),
        ("ON", "STOLEN"),
    ]
