"""Reading a series from its first number to its last, to see that nobody touched it. For the auditor and the doctor."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from backend.features.billing import snapshots
from backend.kit import database
from backend.kit.database import Row

AT_ONCE = 500

CHECKED = (
    "full_number",
    "issued_on",
    "due_on",
    "net_minor",
    "tax_minor",
    "total_minor",
    "currency",
    "kind",
)
SAID = {"full_number": "number"}


@dataclass(frozen=True)
class Fault:
    """What is wrong with one document, or with its series when `document_id` is None.

    `changed` when the document is not what was issued (I6); else it stands out of place (I5).
    """

    document_id: UUID | None
    what: str
    changed: bool = False


async def verify_chain(series_id: UUID) -> list[Fault]:
    """Recompute every hash of a series and return what does not fit; an intact series returns nothing.

    Checked are: numbers 1 to n without a hole but for those that a restored backup is known to have lost, dates
    that never go back, each link, each row and each line against its snapshot, and the series' own last number
    and hash (I5, I6).
    """
    series = await database.row(
        "SELECT last_number, last_hash FROM billing_series WHERE id = $1", series_id
    )
    if series is None:
        return [Fault(None, "no such series")]
    lost = await _lost(series_id)
    faults: list[Fault] = []
    before: Row = {"number": 0, "hash": "", "issued_on": None}
    while found := await _next(series_id, before["number"]):
        for document in found:
            faults += [
                Fault(document["id"], what) for what in _out_of_place(document, before, lost)
            ]
            faults += [Fault(document["id"], what, changed=True) for what in _changed(document)]
            before = document
    if (_next_number(before, lost) - 1, before["hash"]) != (
        series["last_number"],
        series["last_hash"],
    ):
        faults.append(
            Fault(None, f"the series ends at {series['last_number']}, not {before['number']}")
        )
    return faults


async def _lost(series_id: UUID) -> dict[int, int]:
    """Return the runs of numbers that are known to be lost: the last of each by its first."""
    found = await database.rows(
        "SELECT first_number, last_number FROM billing_lost_numbers WHERE series_id = $1", series_id
    )
    return {row["first_number"]: row["last_number"] for row in found}


async def _next(series_id: UUID, number: int) -> list[Row]:
    found = await database.rows(
        """
        SELECT d.id, d.number, d.full_number, d.kind, d.issued_on, d.due_on, d.currency, d.net_minor,
               d.tax_minor, d.total_minor, d.snapshot, d.previous_hash, d.hash,
               ARRAY(
                   SELECT net_minor FROM billing_document_line WHERE document_id = d.id ORDER BY position
               ) AS line_nets
        FROM billing_document d WHERE d.series_id = $1 AND d.number > $2 ORDER BY d.number LIMIT $3
        """,
        series_id,
        number,
        AT_ONCE,
    )
    return [{**row, "snapshot": database.unpack(row["snapshot"])} for row in found]


def _out_of_place(document: Row, before: Row, lost: dict[int, int]) -> Iterator[str]:
    if document["number"] != _next_number(before, lost):
        yield f"number {document['number']} follows {before['number']}"
    if before["issued_on"] and document["issued_on"] < before["issued_on"]:
        yield f"dated {document['issued_on']}, after one of {before['issued_on']}"
    if document["previous_hash"] != before["hash"]:
        yield "is not linked to the document before it"


def _next_number(before: Row, lost: dict[int, int]) -> int:
    number: int = before["number"] + 1
    while number in lost:
        number = lost[number] + 1
    return number


def _changed(document: Row) -> Iterator[str]:
    snapshot = document["snapshot"]
    if document["hash"] != snapshots.digest(document["previous_hash"], snapshot):
        yield "was changed: its hash does not fit"
    for column in CHECKED:
        said = snapshot[SAID.get(column, column)]
        if str(document[column]) != str(said):
            yield f"{column} is {document[column]}, but it was issued with {said}"
    if document["line_nets"] != [line["net_minor"] for line in snapshot["lines"]]:
        yield "its lines are not those that were issued"
