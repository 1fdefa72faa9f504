"""`comptoir run`, as somebody types it: up with demo data, told who can sign in, gone at Ctrl-C, there again later."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest

UP_WITHIN_SECONDS = 90  # what the issue of a fresh start allows; a few seconds are usual
RENEWABLE = """{ viewer { account { number services(filter: {tab: ACTIVE}, first: 1) { nodes { id } } } } }"""


def free_port() -> int:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return int(chosen.getsockname()[1])


@contextmanager
def running(folder: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """The command in a process of its own, until its last line says that it is up."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("COMPTOIR_")
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "backend", "run"],
        env={**environment, "COMPTOIR_DATA_DIR": str(folder), "COMPTOIR_PORT": str(port)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    overdue = threading.Timer(UP_WITHIN_SECONDS, process.kill)
    overdue.start()
    try:
        assert process.stdout is not None
        said = ""
        for line in process.stdout:
            said += line
            if "Ctrl-C" in line:
                break
        overdue.cancel()
        assert "Ctrl-C" in said, said
        yield process
    finally:
        overdue.cancel()
        process.send_signal(signal.SIGINT)
        try:
            process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()  # nobody else would ever end it
            raise


def processes_of(folder: Path) -> dict[int, str]:
    """Return the commands still running that were started for this folder, by process."""
    found = {}
    for entry in Path("/proc").iterdir():
        try:
            environment = (entry / "environ").read_bytes() if entry.name.isdigit() else b""
            if str(folder).encode() in environment:
                command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
                found[int(entry.name)] = command
        except OSError:
            continue
    return found


def dies_and_comes_back(folder: Path, name: str) -> None:
    """Kill a sandbox, and wait until it answers where it answered before."""
    url = f"http://127.0.0.1:{(folder / 'sandbox' / f'{name}.port').read_text()}/"
    assert httpx.get(url).status_code < httpx.codes.INTERNAL_SERVER_ERROR
    [killed] = [process for process, command in processes_of(folder).items() if name in command]
    os.kill(killed, signal.SIGKILL)
    deadline = time.monotonic() + UP_WITHIN_SECONDS
    while time.monotonic() < deadline:
        with suppress(httpx.HTTPError):
            again = httpx.get(url)
            assert again.status_code < httpx.codes.INTERNAL_SERVER_ERROR
            return
    raise AssertionError(f"{name} never came back to {url}")


def command(folder: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """A command of a second terminal, which knows nothing but the folder."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("COMPTOIR_")
    }
    return subprocess.run(
        [sys.executable, "-m", "backend", *words],
        env={**environment, "COMPTOIR_DATA_DIR": str(folder), **settings},
        capture_output=True,
        text=True,
        timeout=UP_WITHIN_SECONDS,
        check=False,
    )


def lets_days_pass(folder: Path, url: str) -> None:
    """Beside the running worker: our days and the sandboxes' pass, and the page shows the time."""
    left = folder / "running.json"
    assert stat.S_IMODE(left.stat().st_mode) == 0o600
    said = command(folder, "demo", "advance", "--days", "3", "--json")
    assert said.returncode == 0, said.stdout + said.stderr
    days = [json.loads(line) for line in said.stdout.splitlines()]
    assert len(days) == 3
    assert {"letters", "paid", "refused", "renewed", "stuck"} < set(days[0])
    assert sum(sum(day["letters"].values()) for day in days) > 0
    for name in ("payments_url", "registrar_url"):
        clock = httpx.get(f"{json.loads(left.read_text())[name]}/admin/clock").json()
        ahead = datetime.fromisoformat(clock["now"]) - datetime.fromisoformat(clock["really"])
        assert timedelta(days=2.9) < ahead < timedelta(days=4)
    in_words = command(folder, "demo", "advance", "--days", "1")
    assert len(in_words.stdout.splitlines()) == 1, in_words.stderr
    assert command(folder, "doctor").stdout.strip() == "all well"
    page = httpx.get(f"{url}/demo/clock", headers={"accept-language": "fr"})
    assert "+7 jours" in page.text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("a laptop") / "var"


@pytest.mark.parametrize("days", ["0", "-1", "3661", "x"])
def test_the_clock_goes_forward_and_not_for_ever(tmp_path: Path, days: str) -> None:
    assert command(tmp_path, "demo", "advance", "--days", days).returncode == 2


def test_a_live_installation_has_no_clock_of_its_own(tmp_path: Path) -> None:
    said = command(
        tmp_path,
        *("demo", "advance", "--days", "1"),
        COMPTOIR_DATABASE_URL="postgres://nobody@127.0.0.1:1/none",
    )
    assert said.returncode == 2
    assert "COMPTOIR_DEMO" in said.stdout


def test_starts_with_demo_data_stops_and_starts_again(folder: Path) -> None:
    """Issue 2, « Two commands »: demo.json, its mode, its token; a path with a space; nothing left behind."""
    port = free_port()
    with running(folder, port):
        path = folder / "demo.json"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        demo = json.loads(path.read_text())
        assert demo["url"] == f"http://127.0.0.1:{port}"
        assert {"account", "login", "password", "who"} == set(demo["logins"][0])
        answer = httpx.post(
            demo["graphql"],
            json={"query": RENEWABLE},
            headers={"Authorization": f"Bearer {demo['token']}"},
        )
        [service] = answer.json()["data"]["viewer"]["account"]["services"]["nodes"]
        for login in demo["logins"]:
            door = "/auth/staff/sign-in" if login["who"] == "staff" else "/auth/sign-in"
            signed_in = httpx.post(
                f"{demo['url']}{door}",
                json={"login": login["login"], "password": login["password"]},
                headers={"X-Comptoir": "1"},
            )
            assert signed_in.json() == {"next": "signedIn"}, login
        lets_days_pass(folder, demo["url"])
        dies_and_comes_back(folder, "registrar")
    assert processes_of(folder) == {}
    assert command(folder, "demo", "advance", "--days", "1").returncode == 2
    with running(folder, port):
        again = json.loads((folder / "demo.json").read_text())
        assert again == demo
        answer = httpx.post(
            demo["graphql"],
            json={"query": RENEWABLE},
            headers={"Authorization": f"Bearer {demo['token']}"},
        )
        assert answer.json()["data"]["viewer"]["account"]["services"]["nodes"] == [service]
    assert processes_of(folder) == {}
