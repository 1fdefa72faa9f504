"""Printing an issued document: once for each, by the worker, from its snapshot alone."""

import hashlib
from datetime import datetime
from typing import cast
from uuid import UUID

from backend.features.billing.models import Document, Print
from backend.features.billing.printing.pool import press
from backend.features.billing.snapshots import Snapshot
from backend.features.work import operations as work
from backend.kit import database
from backend.kit.failpoints import outside_call
from backend.kit.words import words
from backend.ports.world import World

JOB = "billing.print"


async def print_document(world: World, document_id: UUID) -> None:
    """Print a document and keep the file. A repeat finds it printed and stops; two at once keep one (F48)."""
    if await Print.exists(document_id=document_id):
        return
    document = await Document.get(id=document_id)
    snapshot = cast(Snapshot, document.snapshot)
    with outside_call("billing.render"):
        content = await press().render(snapshot, deadline_seconds=world.settings.print_seconds)
    moment = await world.clock.moment()
    async with database.transaction("billing.print"):
        await _keep(document, content, file_name(snapshot), now=moment.now)


async def _keep(document: Document, content: bytes, name: str, *, now: datetime) -> None:
    await Document.select_for_update().get(id=document.id)
    if await Print.exists(document_id=document.id):
        return
    file_id = await work.store_file(
        name=name, media_type="application/pdf", content=content, now=now
    )
    await Print.create(
        document_id=document.id,
        file_id=file_id,
        sha256=hashlib.sha256(content).hexdigest(),
        printed_at=now,
    )


def file_name(snapshot: Snapshot) -> str:
    """Return `facture-FA2026-000123.pdf`, in the document's language."""
    kind = words(snapshot["language"]).text(f"invoice.file_name.{snapshot['kind']}")
    return f"{kind}-{snapshot['number']}.pdf"


async def order_print(document_id: UUID, *, now: datetime) -> None:
    """Have a document printed that was not yet, as one downloads an old one of the demo for the first time.

    Whoever asks must have found the document within their reach (`queries.documents`).
    """
    async with database.transaction():
        await work.enqueue(JOB, document_id, run_at=now)
