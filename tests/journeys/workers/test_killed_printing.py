"""F48 after SIGKILL: however often the worker dies over a document, one file is kept, and it is what was printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import pytest

from backend.features.audit import operations as audit
from backend.features.billing.models import Document, Print
from backend.features.billing.operations.print_document import print_document
from backend.features.work.models import StoredFile
from backend.kit.settings import Settings
from backend.ports.world import World
from tests.journeys.workers import mortal
from tests.journeys.workers.scenarios import Stage, hosting_by_card

pytestmark = pytest.mark.anyio

FAILPOINTS = [
    "billing.render:before-call",
    "billing.render:after-call",
    "billing.print:before-commit",
    "billing.print:after-commit",
]


@dataclass(frozen=True)
class Printing:
    """The job of printing, by its document."""

    document_id: UUID

    async def run(self, world: World) -> None:
        await print_document(world, self.document_id)


async def printed(settings: Settings, errand: Printing, deaths: Sequence[str]) -> None:
    for failpoint in deaths:
        assert mortal.work(settings, [errand], die_at=failpoint).killed_at == failpoint
    assert mortal.work(settings, [errand]).exit_code == 0


async def test_a_document_is_printed_once_however_often_its_worker_dies(
    stage: Stage, settings: Settings
) -> None:
    case = await hosting_by_card(stage)
    assert mortal.work(settings, await case.send()).exit_code == 0
    document = await Document.get()
    await printed(settings, Printing(document.id), FAILPOINTS)
    kept = await StoredFile.get()
    assert (await Print.get(document_id=document.id)).sha256 == kept.sha256
    report = await audit.audit(stage.world)
    assert [finding.plain() for finding in report.findings] == []
