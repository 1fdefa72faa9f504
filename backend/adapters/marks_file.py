"""Numbers that were issued, one a line in a file that only grows: JSON, beside everything else of COMPTOIR_DATA_DIR.

It must lie on another disk than the database, and in no backup of it: it is what says that a backup is old.
"""

import logging
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from uuid import UUID

import orjson

from backend.ports.marks import Mark

log = logging.getLogger("comptoir.marks")

FILE = "numbers.log"


class MarksFile:
    """The port marks; several processes of one machine may append to the same file."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def keep(self, mark: Mark) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("ab", buffering=0) as file:
                # One write, so that lines never mix; the break before it, so that one cut off stays alone.
                file.write(b"\n" + orjson.dumps(asdict(mark), default=str))
        except OSError as error:
            log.warning("%s was issued and could not be marked: %s", mark.full_number, error)

    def kept(self) -> Iterator[Mark]:
        if not self._path.exists():
            return
        with self._path.open("rb") as file:
            for line in filter(None, map(bytes.strip, file)):
                try:
                    said = orjson.loads(line)
                except orjson.JSONDecodeError:  # its machine went down
                    log.warning("a line of %s cannot be read: %r", self._path, line)
                else:
                    yield _read(said)


def _read(said: dict[str, object]) -> Mark:
    return Mark(
        legal_entity_id=UUID(str(said["legal_entity_id"])),
        kind=str(said["kind"]),
        year=int(str(said["year"])),
        number=int(str(said["number"])),
        full_number=str(said["full_number"]),
        account_id=UUID(str(said["account_id"])),
        total_minor=int(str(said["total_minor"])),
        currency=str(said["currency"]),
        issued_at=datetime.fromisoformat(str(said["issued_at"])),
    )
