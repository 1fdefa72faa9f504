"""The job that prints: once, from the snapshot, whatever happens in between (F47, F48)."""

import asyncio
import hashlib
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from backend.features.accounts import policy
from backend.features.accounts.models import Account
from backend.features.accounts.policy import Permission
from backend.features.billing.models import Document, Print
from backend.features.billing.operations.print_document import order_print, print_document
from backend.features.billing.queries import documents
from backend.features.work.models import Job, JobState, StoredFile
from backend.features.work.operations import JobFunction
from backend.features.work.running import work_off
from backend.ports.world import World
from tests.features.billing.conftest import Issue
from tests.features.billing.documents.verdicts import text_of
from tests.make import Make

pytestmark = pytest.mark.anyio

JOBS: Mapping[str, JobFunction] = {"billing.print": print_document}


async def test_keeps_the_printed_file_with_its_digest(
    make: Make, issue: Issue, world: World
) -> None:
    document = await issue(await make.account())
    await print_document(world, document.id)
    printed = await Print.get(document_id=document.id)
    file = await StoredFile.get(id=printed.file_id)
    assert (file.name, file.media_type) == (
        f"facture-{document.full_number}.pdf",
        "application/pdf",
    )
    assert printed.sha256 == file.sha256 == hashlib.sha256(file.content).hexdigest()
    assert file.content.startswith(b"%PDF-1.7")


async def test_a_second_print_finds_the_first_and_stops(
    make: Make, issue: Issue, world: World
) -> None:
    """F48: the archived file is served; nothing is made twice."""
    document = await issue(await make.account())
    await print_document(world, document.id)
    first = await Print.get(document_id=document.id)
    await print_document(world, document.id)
    assert (await Print.get(document_id=document.id)).file_id == first.file_id
    assert await StoredFile.all().count() == 1


async def test_of_two_prints_at_once_one_is_kept(make: Make, issue: Issue, world: World) -> None:
    """F27 and F48: both workers printed, the second finds the first's file."""
    document = await issue(await make.account())
    await asyncio.gather(*(print_document(world, document.id) for _ in range(4)))
    assert await Print.filter(document_id=document.id).count() == 1
    assert await StoredFile.all().count() == 1


async def test_prints_what_was_issued_and_not_what_is_now(
    make: Make, issue: Issue, world: World
) -> None:
    customer = await make.account(last_name="Avant")
    document = await issue(customer)
    await Account.filter(id=customer.id).update(last_name="Après")
    await print_document(world, document.id)
    said = await _text_of(document)
    assert "Avant" in said
    assert "Après" not in said


async def test_the_worker_prints_what_is_issued(
    make: Make, issue: Issue, world: World, all_jobs: Mapping[str, JobFunction]
) -> None:
    document = await issue(await make.account())
    await work_off(world, all_jobs)
    assert await Print.exists(document_id=document.id)


async def test_a_page_that_hangs_is_tried_again_and_the_invoice_stands_meanwhile(
    make: Make, issue: Issue, world: World
) -> None:
    """F47: no time at all is too little for any page; with time it is printed."""
    document = await issue(await make.account())
    hurried = replace(world, settings=world.settings.model_copy(update={"print_seconds": 0.0}))
    await work_off(hurried, JOBS)
    job = await Job.get(kind="billing.print")
    assert (job.state, job.attempt, document.full_number in job.last_error) == (
        JobState.READY,
        1,
        True,
    )
    reach = policy.for_worker(Permission.BILLING_INVOICE_VIEW, document.account_id)  # type: ignore[attr-defined]
    assert await documents.documents(reach, [document.id])
    assert await documents.files([document.id]) == {}

    await print_document(world, document.id)
    assert (await documents.files([document.id]))[document.id]["bytes"] > 10_000


async def test_an_old_document_is_printed_when_it_is_asked_for(
    make: Make, issue: Issue, world: World
) -> None:
    document = await issue(await make.account())
    await Job.all().delete()
    for _ in range(2):
        await order_print(document.id, now=make.now)
    assert await Job.filter(kind="billing.print", ref=document.id).count() == 1
    await work_off(world, JOBS)
    assert await Print.exists(document_id=document.id)


async def _text_of(document: Document) -> str:
    printed = await Print.get(document_id=document.id)
    file = await StoredFile.get(id=printed.file_id)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as path:
        path.write(file.content)
        path.flush()
        return text_of(Path(path.name))
