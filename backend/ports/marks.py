"""What we ask of a place outside the database: remember which numbers were issued, past any restored backup."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Mark:
    """One number that was issued: of which series (legal entity, kind, year), to which account, over how much."""

    legal_entity_id: UUID
    kind: str
    year: int
    number: int
    full_number: str
    account_id: UUID
    total_minor: int
    currency: str
    issued_at: datetime


class Marks(Protocol):
    def keep(self, mark: Mark) -> None:
        """Remember a number whose document is in the books. Never raises: the document is issued already."""
        ...

    def kept(self) -> Iterable[Mark]:
        """Return every number remembered, in the order in which they were issued."""
        ...
