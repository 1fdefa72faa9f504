"""F1, F2, F3, F25 by night: a worker killed at every step of tell -> announce -> charge -> try again -> verify.

One customer at a time: their worker dies at a failpoint, a second one dies there once more while it picks up the
pieces, the third lives through the nights that are left. Then the auditor, both statements and the letters are asked:
one charge a period, none for what was cancelled, and each letter once.
"""

from collections import Counter
from collections.abc import Mapping

import pytest

from backend.features.audit import operations as audit
from backend.features.renewals.models import Announcement
from backend.features.work.models import Job, JobState
from backend.kit.settings import Settings
from tests.journeys.steps import leases_run_out
from tests.journeys.workers import mortal, places
from tests.journeys.workers.nights import NIGHTS
from tests.journeys.workers.scenarios import Case, Stage
from tests.journeys.workers.test_killed import (
    Route,
    assert_the_outside_did_everything_once,
    letters_to,
)

pytestmark = pytest.mark.anyio

NOT_REACHED: Mapping[str, str] = {}
"""What no night passes, each with its reason."""

FAILPOINTS = [
    name
    for name in places.failpoints()
    if places.by_night(name) and name.partition(":")[0] not in NOT_REACHED
]

_routes: dict[str, Route] = {}


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """In no hurry to ask again: a bank's question waits a day for its customer."""
    return settings.model_copy(update={"unpaid_retry_seconds": 3600})


@pytest.fixture
async def routes(stage: Stage, settings: Settings) -> Mapping[str, Route]:
    """How each customer's nights go when nobody is killed, found out once."""
    for name, scenario in NIGHTS.items() if not _routes else ():
        await stage.begin()
        case = await scenario(stage)
        ended = mortal.work(settings, await case.send(), month_ends=False)
        assert ended.exit_code == 0, name
        await assert_as_promised(stage, case)
        _routes[name] = Route(Counter(ended.passed), await letters_to(case))
    return _routes


async def test_every_step_of_the_night_is_a_place_to_be_killed_at(
    routes: Mapping[str, Route],
) -> None:
    """Whoever adds a step to the night has to name it, and a customer of the night has to pass it."""
    reached = set().union(*(route.passed for route in routes.values()))
    unreached = {name for name in places.failpoints() if places.by_night(name)} - reached
    assert {name.partition(":")[0] for name in unreached} == set(NOT_REACHED)


@pytest.mark.parametrize(
    "most", [pytest.param(1, id="once"), pytest.param(99, id="all", marks=pytest.mark.soak)]
)
@pytest.mark.parametrize("failpoint", FAILPOINTS)
async def test_a_night_survives_being_killed(
    failpoint: str, most: int, routes: Mapping[str, Route], stage: Stage, settings: Settings
) -> None:
    turns = [
        (name, turn)
        for turn in (1, 2, 3)
        for name in NIGHTS
        if turn <= routes[name].passed[failpoint]
    ]
    # Not always the first customer who passes here: each failpoint begins with another one.
    begin = FAILPOINTS.index(failpoint) % len(turns)
    for name, turn in (turns[begin:] + turns[:begin])[:most]:
        await stage.begin()
        case = await NIGHTS[name](stage)
        ended = mortal.work(
            settings, await case.send(), die_at=f"{failpoint}#{turn}", month_ends=False
        )
        assert ended.killed_at == failpoint
        await leases_run_out()
        again = mortal.work(settings, case.sent, die_at=failpoint, month_ends=False)
        assert again.killed_at in {failpoint, None}
        await leases_run_out()
        assert mortal.work(settings, case.sent, month_ends=False).exit_code == 0
        await assert_as_promised(stage, case)
        assert but_notices(await letters_to(case)) == but_notices(routes[name].letters), name


def but_notices(letters: Counter[str]) -> Counter[str]:
    """Leave out the notices: that of the charge's own night falls away where the renewal came before its letter."""
    return Counter({name: many for name, many in letters.items() if name != "renewal_announced"})


async def assert_as_promised(stage: Stage, case: Case) -> None:
    report = await audit.audit(stage.world)
    assert [finding.plain() for finding in report.findings] == []
    await assert_the_outside_did_everything_once(stage, [case])
    assert not await Job.exists(state=JobState.MANUAL)
    told = await Announcement.filter(account_id=case.customer.id)
    assert (
        1 <= (await letters_to(case))["renewal_announced"] <= len({each.letter_id for each in told})
    )
