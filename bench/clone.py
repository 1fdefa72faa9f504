"""Seconds from a fresh clone to the live demo: `git clone`, `make run`, until the web door says it is ready."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from rich.table import Table

NAME = "clone"
ROOT = Path(__file__).parents[1]
PATIENCE_SECONDS = 900.0
LOOK_EVERY_SECONDS = 0.2


def measure() -> Table:
    """Clone, run and stop it twice: the first start installs, the second finds everything there."""
    table = Table(title="Seconds until the demo answers")
    table.add_column("")
    table.add_column("seconds", justify="right")
    with tempfile.TemporaryDirectory(prefix="comptoir-clone-") as folder:
        Path(folder).chmod(0o755)
        home = Path(folder) / "comptoir"
        git = shutil.which("git") or "git"
        subprocess.run([git, "clone", "--quiet", str(ROOT), str(home)], check=True)
        for name in ("first start, with the installation", "second start"):
            table.add_row(name, f"{_until_ready(home):.0f}")
    return table


def _until_ready(home: Path) -> float:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    began = time.perf_counter()
    running = subprocess.Popen(
        [shutil.which("make") or "make", "run"],
        cwd=home,
        env={**os.environ, "COMPTOIR_PORT": str(port)},
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while not _ready(port):
            waited = time.perf_counter() - began
            if running.poll() is not None or waited > PATIENCE_SECONDS:
                raise RuntimeError(f"`make run` was not ready after {waited:.0f} s")
            time.sleep(LOOK_EVERY_SECONDS)
        return time.perf_counter() - began
    finally:
        os.killpg(running.pid, signal.SIGINT)
        running.wait(timeout=60)


def _ready(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2) as said:
            return bool(said.status == 200)
    except (urllib.error.URLError, OSError):
        return False
