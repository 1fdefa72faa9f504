"""F5: a worker that stands still for longer than its lease, and then goes on as if nothing had been."""

import pytest

from backend.features.audit import operations as audit
from backend.features.journal.models import Entry
from backend.kit.settings import Settings
from tests.journeys.steps import leases_run_out
from tests.journeys.workers import mortal
from tests.journeys.workers.scenarios import Stage, hosting_by_card, registrys_answer_is_lost

pytestmark = pytest.mark.anyio


async def test_a_thawed_worker_may_not_write_what_another_has_done(
    stage: Stage, settings: Settings
) -> None:
    """Frozen between the charge and writing it down: the second worker finds the charge, the first one is refused."""
    case = await hosting_by_card(stage)
    frozen = mortal.Worker(settings, await case.send(), freeze_at="billing.charge.send:after-call")
    frozen.passes("billing.charge.send:after-call")
    await leases_run_out()
    assert mortal.work(settings, []).exit_code == 0
    frozen.thaw()
    ended = frozen.ended()
    assert ended.exit_code == 0
    after = ended.passed[ended.passed.index("billing.charge.send:after-call") + 1 :]
    assert not [passed for passed in after if passed.startswith("billing.")]
    assert len(stage.outside.charges()) == 1
    assert await Entry.filter(fact="payment.succeeded").count() == 1
    assert (await audit.audit(stage.world)).findings == []


async def test_a_worker_thawed_after_the_registrys_answer_renews_nothing_again(
    stage: Stage, settings: Settings
) -> None:
    case = await registrys_answer_is_lost(stage)
    frozen = mortal.Worker(settings, await case.send(), freeze_at="domains.renew:after-call")
    frozen.passes("domains.renew:after-call")
    await leases_run_out()
    assert mortal.work(settings, []).exit_code == 0
    frozen.thaw()
    ended = frozen.ended()
    assert ended.exit_code == 0
    assert "services.extend:after-commit" not in ended.passed
    assert len(stage.outside.renewals(case.delivered[0].name)) == 1
    assert await Entry.filter(fact="service.renewed").count() == 1
    assert (await audit.audit(stage.world)).findings == []
