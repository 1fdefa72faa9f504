"""`python -m bench`: measure, and print tables; nothing is written.

Parts by name, as in `python -m bench reads renewals`; all of them but `clone` when none is named.
"""

import argparse
import asyncio
import os
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import (
    clone,
    forecast,
    nights,
    paper,
    queue,
    reads,
    renewals,
    rest,
    rush,
    scan,
    signing_in,
)
from bench.house import House, open_house

Part = Callable[[House], Awaitable[Table]]

PARTS: dict[str, Part] = {
    "memory": rest.measure,
    "reads": reads.measure,
    "signing-in": signing_in.measure,
    "paper": paper.measure,
    "forecast": forecast.measure,
    "renewals": renewals.measure,
    "latency": queue.latency,
    "nights": nights.measure,
    "rush": rush.measure,
    "enqueue": queue.enqueue,
    "scan": scan.measure,
}
"""In this order: memory at rest first, what moves the books last."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, clone.NAME, []])
    chosen = parser.parse_args().parts or list(PARTS)
    console = Console()
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    console.print(f"{os.cpu_count()} cores, load before: {load}. Ratios count, not absolutes.")
    if clone.NAME in chosen:
        console.print(clone.measure())
    measured = [each for each in PARTS if each in chosen]
    if measured:
        with tempfile.TemporaryDirectory(prefix="comptoir-bench-") as folder:
            Path(folder).chmod(0o755)  # PostgreSQL runs as another user when we are root
            asyncio.run(_measure(Path(folder), measured, console))


async def _measure(folder: Path, names: list[str], console: Console) -> None:
    with console.status("The demo is moving in"):
        house = await open_house(folder)
    try:
        for name in names:
            with console.status(name):
                table = await PARTS[name](house)
            console.print(table)
    finally:
        await house.close()


if __name__ == "__main__":
    main()
