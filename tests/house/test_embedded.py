"""The private servers of a laptop: wherever the project lies, whoever runs it, however it ends.

Real servers start here, in folders of the test. That the rest of the suite runs on them shows the
ordinary case; these are the others.
"""

import asyncio
import os
import pwd
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import asyncpg
import pytest
import redis
from arq.connections import RedisSettings, create_pool
from tortoise.backends.asyncpg import AsyncpgDBClient
from tortoise.backends.base.config_generator import expand_db_url

from backend.embedded import CannotStart, private_postgres, private_valkey

DEEP = Path(*["a folder with a name of forty letters " + "x" * 2] * 4)


def ask(url: str, sql: str) -> object:
    async def answer() -> object:
        connection = await asyncpg.connect(url)
        try:
            return await connection.fetchval(sql)
        finally:
            await connection.close()

    return asyncio.run(answer())


def postmaster(folder: Path) -> int:
    return int((folder / "data" / "postmaster.pid").read_text().splitlines()[0])


def socket_folder(url: str) -> Path:
    return Path(parse_qs(urlsplit(url).query)["host"][0])


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Give a folder that any user may enter; pytest's own are closed to all but their owner."""
    with tempfile.TemporaryDirectory(dir="/tmp", prefix="open to all ") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


class TestPrivatePostgres:
    def test_starts_below_a_closed_folder_in_a_long_path_with_spaces_and_keeps_its_data(
        self, tmp_path: Path
    ) -> None:
        tmp_path.chmod(0o700)
        folder = tmp_path / DEEP / "postgres"
        assert len(str(folder)) > 107
        with private_postgres(folder) as url:
            ask(url, "CREATE TABLE kept (name text)")
            ask(url, "INSERT INTO kept VALUES ('Élodie')")
        with private_postgres(folder) as url:
            assert ask(url, "SELECT upper(name) FROM kept") == "ÉLODIE"
            assert ask(url, "SHOW data_checksums") == "on"
            assert ask(url, "SHOW fsync") == "on"

    def test_is_reached_by_its_owner_only_and_never_runs_as_root(self, tmp_path: Path) -> None:
        with private_postgres(tmp_path, durable=False) as url:
            assert socket_folder(url).stat().st_mode & 0o777 == 0o700
            assert ask(url, "SHOW listen_addresses") == ""
            assert Path(f"/proc/{postmaster(tmp_path)}").stat().st_uid != 0
        assert not socket_folder(url).exists()

    @pytest.mark.anyio
    async def test_serves_tortoise_by_the_same_url_inside_a_running_loop(
        self, tmp_path: Path
    ) -> None:
        with private_postgres(tmp_path, durable=False) as url:
            client = AsyncpgDBClient(connection_name="test", **expand_db_url(url)["credentials"])
            await client.create_connection(with_db=True)
            try:
                rows = await client.execute_query_dict("SELECT current_database() AS name")
            finally:
                await client.close()
        assert [dict(row) for row in rows] == [{"name": "comptoir"}]

    def test_starts_over_what_a_killed_server_left(self, tmp_path: Path) -> None:
        with private_postgres(tmp_path) as url:
            ask(url, "CREATE TABLE kept AS SELECT 7 AS number")
            os.kill(postmaster(tmp_path), signal.SIGKILL)
        assert (tmp_path / "data" / "postmaster.pid").exists()
        with private_postgres(tmp_path) as url:
            assert ask(url, "SELECT number FROM kept") == 7

    def test_starts_over_a_pid_that_another_program_of_the_same_user_has_got_since(
        self, tmp_path: Path
    ) -> None:
        folder = tmp_path / "postgres"
        with private_postgres(folder, durable=False):
            lines = (folder / "data" / "postmaster.pid").read_text().splitlines()
        with private_valkey(tmp_path / "valkey") as other:
            with redis.Redis.from_url(other) as client:
                lines[0] = str(client.info("server")["process_id"])
            (folder / "data" / "postmaster.pid").write_text("\n".join(lines) + "\n")
            with private_postgres(folder, durable=False) as url:
                assert ask(url, "SELECT 1") == 1

    def test_finishes_what_was_cut_off_while_its_files_were_made(self, tmp_path: Path) -> None:
        (tmp_path / "unfinished").mkdir()
        (tmp_path / "unfinished" / "PG_VERSION").write_text("18\n")
        with private_postgres(tmp_path, durable=False) as url:
            assert ask(url, "SELECT 1") == 1

    def test_says_what_is_in_the_way(self, tmp_path: Path) -> None:
        with private_postgres(tmp_path, durable=False):
            pass
        (tmp_path / "data" / "PG_VERSION").write_text("9\n")
        with (
            pytest.raises(CannotStart, match=r"PostgreSQL does not start: .*version 9"),
            private_postgres(tmp_path, start_within=0.0),
        ):
            pass


class TestPrivateValkey:
    @pytest.mark.anyio
    async def test_serves_arq_and_keeps_its_data_in_a_long_path_with_spaces(
        self, tmp_path: Path
    ) -> None:
        folder = tmp_path / DEEP / "valkey"
        with private_valkey(folder) as url:
            pool = await create_pool(RedisSettings.from_dsn(url))
            await pool.set("name", "Élodie")
            await pool.aclose()
        with private_valkey(folder) as url, redis.Redis.from_url(url) as client:
            assert client.get("name") == "Élodie".encode()
            assert client.config_get("port") == {"port": "0"}

    def test_refuses_a_folder_that_is_in_use(self, tmp_path: Path) -> None:
        with (
            private_valkey(tmp_path, durable=False),
            pytest.raises(CannotStart, match="Another Comptoir is running"),
            private_valkey(tmp_path, durable=False, start_within=0.0),
        ):
            pass


WAITS = """
import sys
from tests.house.test_embedded import both, pids_of
from pathlib import Path

def tell(database, bell):
    print(*pids_of(database, bell), flush=True)
    sys.stdin.read()

both(Path(sys.argv[1]), tell)
"""

BECOMES_NOBODY = """
import os, sys
from tests.house.test_embedded import both, pids_of
from pathlib import Path

both(Path(sys.argv[1]), pids_of)  # looks at everything that the other user may not enter
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(int(sys.argv[4]))
    os.setuid(int(sys.argv[3]))
both(Path(sys.argv[2]), lambda *urls: print(os.geteuid(), len(pids_of(*urls)) > 2))
"""


def both(folder: Path, look: Callable[[str, str], object]) -> None:
    with (
        private_postgres(folder / "postgres") as database,
        private_valkey(folder / "valkey") as bell,
    ):
        look(database, bell)


def pids_of(database: str, bell: str) -> list[int]:
    """Return every lasting process of the two servers."""
    passing = "'client backend', 'autovacuum worker'"
    family = f"SELECT array_agg(pid) FROM pg_stat_activity WHERE backend_type NOT IN ({passing})"
    children = ask(database, family)
    assert isinstance(children, list)
    status = Path(f"/proc/{children[0]}/status").read_text()
    parent = status.split("PPid:")[1].split()[0]
    with redis.Redis.from_url(bell) as client:
        return [int(parent), *children, client.info("server")["process_id"]]


def python(script: str, *words: str) -> list[str]:
    return [sys.executable, "-W", "error", "-c", script, *words]


class TestBoth:
    def test_die_with_their_parent_even_when_it_is_killed(self, tmp_path: Path) -> None:
        root = Path(__file__).parents[2]
        with subprocess.Popen(
            python(WAITS, str(tmp_path)),
            cwd=root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as parent:
            assert parent.stdout is not None
            pids = [int(word) for word in parent.stdout.readline().split()]
            assert len(pids) > 3
            alive = {os.pidfd_open(pid): pid for pid in pids}
            left_over = [link.readlink() for link in tmp_path.glob("*/sockets")]
            parent.kill()
        try:
            for process, pid in alive.items():
                gone, _, _ = select.select([process], [], [], 20.0)
                assert gone, f"process {pid} outlived its parent"
        finally:
            for process in alive:
                os.close(process)
        both(tmp_path, pids_of)
        assert [folder.exists() for folder in left_over] == [False, False]

    def test_start_for_an_ordinary_user(self, tmp_path: Path, open_folder: Path) -> None:
        theirs = open_folder / "theirs"
        theirs.mkdir()
        nobody = pwd.getpwnam("nobody")
        if os.geteuid() == 0:
            os.chown(theirs, nobody.pw_uid, nobody.pw_gid)
        done = subprocess.run(
            python(
                BECOMES_NOBODY,
                *map(str, (tmp_path, theirs, nobody.pw_uid, nobody.pw_gid)),
            ),
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        uid = os.geteuid() or nobody.pw_uid
        assert (done.stdout, done.stderr) == (f"{uid} True\n", "")
