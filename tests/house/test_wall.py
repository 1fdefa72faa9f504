"""The tools that keep the house: the wall between floors and rooms, style, and types. `make test` holds them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["lint-imports"], id="wall"),
        pytest.param(["ruff", "check"], id="style"),
        pytest.param(["ruff", "format", "--check"], id="format"),
        pytest.param(["mypy", "--strict", "--no-incremental", "backend"], id="types"),
    ],
)
def test_holds(command: list[str]) -> None:
    """Floors, rooms and doors (design.md, section 1, law 4), ruff, and mypy --strict."""
    done = subprocess.run(
        [str(TOOLS / command[0]), *command[1:]],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_would_notice_a_call_upwards(tmp_path: Path) -> None:
    """The wall is not painted on: a room that looks up, in a copy of the house, breaks a contract."""
    (tmp_path / "backend").symlink_to(ROOT / "backend")
    broken = (ROOT / "pyproject.toml").read_text().replace('"kit",\n]', '"adapters",\n]')
    config = tmp_path / "upside-down.toml"
    config.write_text(broken.replace('"api | adapters",', '"kit",\n    "api",'))
    done = subprocess.run(
        [str(TOOLS / "lint-imports"), "--config", str(config), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1
    assert "floors: calls go down, nothing calls up BROKEN" in done.stdout
