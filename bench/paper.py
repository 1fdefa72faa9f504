"""How many invoices one core prints in a second, as PDF/A-3 with their XML inside."""

import time
from statistics import median
from typing import cast

from rich.table import Table

from backend.features.billing.models import Document
from backend.features.billing.printing.page import render
from backend.features.billing.snapshots import Snapshot
from bench.house import House

SAMPLE, LONG = 20, 1


async def measure(house: House) -> Table:
    """Print in this process, as a child of the press does; the first one loads fonts and is not counted."""
    found = await Document.all().order_by("issued_at", "id").limit(2_000)
    snapshots = [cast(Snapshot, each.snapshot) for each in found]
    short = [each for each in snapshots if len(each["lines"]) <= 3][:SAMPLE]
    longest = max(snapshots, key=lambda each: len(each["lines"]))
    assert render(short[0]).startswith(b"%PDF-1.7")
    table = Table(title="Invoices printed by one core")
    for column in ("", "a second", "kB each"):
        table.add_column(column, justify="left" if not column else "right")
    for name, batch in (
        ("one to three lines", short),
        (f"{len(longest['lines'])} lines", [longest] * LONG),
    ):
        seconds, sizes = zip(*(_printed(each) for each in batch), strict=True)
        table.add_row(name, f"{1 / median(seconds):.1f}", f"{median(sizes) / 1000:.0f}")
    return table


def _printed(snapshot: Snapshot) -> tuple[float, int]:
    began = time.process_time()
    content = render(snapshot)
    return time.process_time() - began, len(content)
