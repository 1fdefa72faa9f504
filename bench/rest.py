"""How much memory the web door and a worker hold while nothing happens."""

import asyncio
from pathlib import Path

from rich.table import Table

from bench.house import House
from bench.load import Question, answer

SETTLE_SECONDS = 5.0


async def measure(house: House) -> Table:
    web = await house.start("bench.door", "ours")
    worker = house.start_silent("backend", "worker")
    question = Question(f"{web.url}/graphql", b'{"query": "{ brand { name } }"}', house.token)
    await answer(question)
    await asyncio.sleep(SETTLE_SECONDS)
    table = Table(title="Memory at rest, MB resident (of it shared with other programs)")
    table.add_column("")
    table.add_column("resident", justify="right")
    table.add_column("shared", justify="right")
    for name, program in (("web", web), ("worker", worker)):
        resident, shared = memory(program.process.pid)
        table.add_row(name, f"{resident:.0f}", f"{shared:.0f}")
    worker.stop()
    return table


def memory(pid: int) -> tuple[float, float]:
    """Return the megabytes that a process holds, and those of them that are files others map as well."""
    said = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(said["VmRSS"].split()[0]) / 1024, int(said["RssFile"].split()[0]) / 1024
