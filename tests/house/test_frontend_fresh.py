"""That frontend-dist/ is what frontend/ builds: a build is byte-identical, so it is built again and compared.

Node comes from the machine, or else from the wheel beside the Python that runs the tests. Packages come by
`npm install` and not by `npm ci`, which refuses the lock wherever a registry lacks a binary that another
platform would need; that what is locked was installed is asserted instead.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOT_SOURCE = shutil.ignore_patterns("node_modules")
NEWEST_NEEDED = 22
BUILD_WITHIN_SECONDS = 300


def environment() -> dict[str, str]:
    """Return an environment whose `node` is new enough."""
    path = os.environ.get("PATH", "")
    found = shutil.which("node")
    if found is None or node_version(found) < NEWEST_NEEDED:
        path = f"{Path(sys.executable).parent}{os.pathsep}{path}"
    return {**os.environ, "PATH": path, "npm_config_update_notifier": "false"}


def node_version(node: str) -> int:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    return int(said.removeprefix("v").partition(".")[0])


def digests(folder: Path) -> Mapping[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def locked(lock: Path) -> Mapping[str, str]:
    """Return the version of each package that a lock names."""
    packages = json.loads(lock.read_text())["packages"]
    return {name: package["version"] for name, package in packages.items() if name}


def rebuild(copy: Path) -> None:
    """Build what lies here in another folder, from the locked packages alone."""
    shutil.copytree(ROOT / "frontend", copy / "frontend", ignore=NOT_SOURCE)
    shutil.copytree(ROOT / "backend" / "words", copy / "backend" / "words")
    shutil.copy(ROOT / "schema.graphql", copy)
    for command in ("npm install --no-audit --no-fund --prefer-offline", "npm run build"):
        done = subprocess.run(
            command.split(),
            cwd=copy / "frontend",
            env=environment(),
            capture_output=True,
            text=True,
            timeout=BUILD_WITHIN_SECONDS,
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"


def test_the_committed_bundle_is_what_the_source_builds(tmp_path: Path) -> None:
    rebuild(tmp_path)
    before = locked(ROOT / "frontend" / "package-lock.json")
    after = locked(tmp_path / "frontend" / "package-lock.json")
    assert {name: after.get(name) for name in before} == before
    committed = digests(ROOT / "frontend-dist")
    assert committed, "frontend-dist/ is empty"
    assert digests(tmp_path / "frontend-dist") == committed, "cd frontend && npm run build"
