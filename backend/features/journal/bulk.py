"""Lines about what happened before: written like any other, but nobody is woken by them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from backend.features.journal.models import Actor
from backend.features.journal.operations import Target, entry
from backend.features.work.bulk import Batch


def note(
    batch: Batch,
    actor: Actor,
    fact: str,
    *,
    at: datetime,
    account_id: UUID | None = None,
    targets: Iterable[Target] = (),
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str = "",
) -> None:
    """Put one act of the past into the batch, naming all its targets."""
    batch.add(
        entry(
            actor,
            fact,
            now=at,
            account_id=account_id,
            targets=targets,
            before=before,
            after=after,
            reason=reason,
        )
    )
