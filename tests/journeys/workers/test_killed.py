"""F1, F2, F3, F38: a worker killed by SIGKILL at every step of pay -> issue invoice -> fulfil -> extend.

Orders of every fate are begun and their workers killed at one failpoint, one after the other; one more dies there
while it picks up the pieces, and the next finishes. Then the auditor, the processor's statement and the registrar's
are asked whether anybody was charged twice, renewed twice, or forgotten.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

import pytest

from backend.features.audit import operations as audit
from backend.features.domains.models import RegistryMessage
from backend.features.journal.models import Entry
from backend.features.services.models import Service
from backend.features.work.models import Mail, MailState
from backend.kit import database
from backend.kit.periods import Period, extended
from backend.kit.settings import Settings
from tests.journeys.errands import Errand, Hours
from tests.journeys.steps import leases_run_out
from tests.journeys.workers import mortal, places
from tests.journeys.workers.naive import NaivePayment, NaiveRenewal
from tests.journeys.workers.scenarios import SCENARIOS, WHOLE, Case, Stage

pytestmark = pytest.mark.anyio

AT_ONCE = 5
"""So many orders are in pieces before somebody picks them up."""

NOT_REACHED = {
    "orders.draft": "a quote binds nobody: a worker never writes one, and one that is lost is asked for again",
    "orders.write_draft": "the same, for a name to be restored",
    "services.set_renewal_mode": "what a customer chose is one commit, and chosen again after a lost answer",
    "orders.expire_services": "a night's list is made again from the tables, and a job joins the one that is there",
}

FOR_EVERYBODY = (
    "orders.poll_registry",
    "orders.hear_registry",
    "orders.acknowledge_message",
)
"""Places of the one job that listens for all orders: nobody passes there before its dead worker is given up."""

EXPIRY_FACTS = ("service.suspended", "service.terminated", "service.transferred_out")

BY_DAY = [name for name in places.failpoints() if not places.by_night(name)]
"""What the nights alone pass is killed in test_killed_by_night.py."""

INVARIANTS = [f"I{number}" for number in range(1, 13)]


@dataclass(frozen=True)
class Route:
    """How a scenario goes when nobody is killed: how often it passes each failpoint, and the letters sent."""

    passed: Counter[str]
    letters: Counter[str]


Routes = Mapping[str, Route]

_routes: dict[str, Route] = {}


@pytest.fixture
async def routes(stage: Stage, settings: Settings) -> Routes:
    """The undisturbed route of each scenario, found out once."""
    for name, scenario in SCENARIOS.items() if not _routes else ():
        case = await scenario(stage)
        ended = mortal.work(settings, await case.send())
        assert ended.exit_code == 0, name
        _routes[name] = Route(Counter(ended.passed), await letters_to(case))
    return _routes


async def test_every_commit_and_every_outside_call_is_a_place_to_be_killed_at(
    routes: Routes,
) -> None:
    """Whoever adds a step to the chain has to name it, and a scenario has to pass it."""
    assert [str(place) for place in places.without_name() + places.unguarded_asks()] == []
    reached = set().union(*(route.passed for route in routes.values()))
    unreached = {name for name in BY_DAY if name not in reached}
    assert {name.partition(":")[0] for name in unreached} == set(NOT_REACHED)


@pytest.mark.parametrize(
    "times",
    [pytest.param(5, id="5 times"), pytest.param(200, id="200 times", marks=pytest.mark.soak)],
)
@pytest.mark.parametrize(
    "failpoint",
    [name for name in BY_DAY if name.partition(":")[0] not in NOT_REACHED],
)
async def test_survives_being_killed(
    failpoint: str,
    times: int,
    routes: Routes,
    stage: Stage,
    settings: Settings,
) -> None:
    turns = [
        (name, turn)
        for turn in (1, 2, 3)
        for name in SCENARIOS
        if turn <= routes[name].passed[failpoint]
    ]
    for first in range(0, times, AT_ONCE):
        await stage.begin()
        chosen = [turns[place % len(turns)] for place in range(first, first + AT_ONCE)]
        cases = [await SCENARIOS[name](stage) for name, _ in chosen] + [await WHOLE(stage)]
        for case, (_, turn) in zip(cases, chosen, strict=False):
            if failpoint.startswith(FOR_EVERYBODY):
                await leases_run_out()
            ended = mortal.work(settings, await case.send(), die_at=f"{failpoint}#{turn}")
            assert ended.killed_at == failpoint
        await cases[-1].send()
        await pick_up_the_pieces(settings, cases, failpoint)
        await assert_everybody_was_served_once(stage, cases)
        for case, (name, _) in zip(cases, chosen, strict=False):
            assert await letters_to(case) == routes[name].letters


async def pick_up_the_pieces(settings: Settings, cases: Sequence[Case], failpoint: str) -> None:
    """Every browser asks again; one worker dies in the same place once more, the next one finishes."""
    errands = [errand for case in cases for errand in case.sent]
    errands.sort(key=lambda errand: isinstance(errand, Hours))  # no quote outlives hours
    await leases_run_out()
    ended = mortal.work(settings, errands, die_at=failpoint)
    assert ended.killed_at in {failpoint, None}
    await leases_run_out()
    assert mortal.work(settings, errands).exit_code == 0


async def assert_everybody_was_served_once(stage: Stage, cases: Sequence[Case]) -> None:
    report = await audit.audit(stage.world)
    assert [finding.plain() for finding in report.findings] == []
    assert [each for each in INVARIANTS if not report.seen[each]] == []
    await assert_the_outside_did_everything_once(stage, cases)


async def assert_the_outside_did_everything_once(stage: Stage, cases: Sequence[Case]) -> None:
    charges = Counter(line["customer"] for line in stage.outside.charges())
    refunds = Counter(line["customer"] for line in stage.outside.refunds())
    renewals = Counter(line["name"] for line in stage.outside.renewals())
    restores = Counter(line["name"] for line in stage.outside.restores())
    assert stage.outside.unacknowledged() == []
    heard = {message.message_id for message in await RegistryMessage.all()}
    assert heard == {line["id"] for line in stage.outside.messages()}
    for case in cases:
        customer = str(case.customer.id)
        assert (charges[customer], refunds[customer]) == (case.charges, case.refunds)
        for service in case.delivered:
            assert renewals[service.name] == (1 if service.kind == "DOMAIN" else 0)
            await assert_renewed_by(service, years=1)
        for service in case.not_delivered:
            assert renewals[service.name] == 0
            await assert_renewed_by(service, years=0)
        for service in (*case.delivered, *case.not_delivered):
            assert len(stage.outside.taken(service.name)) <= 1
        for service in case.restored:
            assert restores[service.name] == 1
            assert await facts_about(service, "service.restored") == 1
        for service, state in case.ended:
            assert (await Service.get(id=service.id)).state is state
            assert await facts_about(service, *EXPIRY_FACTS) == 1
        for service in case.disputed:
            assert await facts_about(service, "service.payment_disputed") == 1
    assert await booked_with_the_processor() == sum(
        line["amount_minor"] - line["withdrawn_minor"] for line in stage.outside.charges()
    ) - sum(line["amount_minor"] for line in stage.outside.refunds())


async def facts_about(service: Service, *facts: str) -> int:
    target = [{"kind": "service", "id": str(service.id)}]
    return await Entry.filter(fact__in=facts, targets__contains=target).count()


async def letters_to(case: Case) -> Counter[str]:
    """Return the letters that a customer was sent, by their names."""
    sent = await Mail.filter(account_id=case.customer.id, state=MailState.SENT)
    return Counter(mail.letter for mail in sent)


async def assert_renewed_by(service: Service, *, years: int) -> None:
    now = await Service.get(id=service.id)
    assert service.expires_at is not None
    assert now.expires_at is not None
    expected = extended(service.expires_at, Period.years(years))
    assert abs(now.expires_at - expected) <= timedelta(hours=1)  # the same local hour


async def booked_with_the_processor() -> int:
    found: int = await database.value(
        "SELECT coalesce(sum(amount_minor), 0)::bigint FROM billing_ledger_entry WHERE ledger = 'CLEARING'"
    )
    return found


async def no_errands() -> Sequence[Errand]:
    return []


async def test_sees_what_a_naive_payment_does(stage: Stage, settings: Settings) -> None:
    """Without a key of our own, a repeat charges again: the processor's statement says so."""
    customer = await stage.make.account()
    card = await stage.make.card(customer)
    naive = NaivePayment(customer.id, card.processor_ref)
    killed = mortal.work(settings, [naive], die_at="naive.charge:after-call")
    assert killed.killed_at == "naive.charge:after-call"
    assert mortal.work(settings, [naive]).exit_code == 0
    assert [line["customer"] for line in stage.outside.charges()] == [str(customer.id)] * 2
    with pytest.raises(AssertionError):
        await assert_the_outside_did_everything_once(stage, [Case(customer, no_errands, charges=1)])


async def test_sees_what_a_naive_renewal_does(stage: Stage, settings: Settings) -> None:
    """Whoever asks the registry for its date before each try renews twice; the auditor sees two dates (I3)."""
    customer = await stage.make.account()
    domain = await stage.make.domain(customer)
    naive = NaiveRenewal(domain.name)
    killed = mortal.work(settings, [naive], die_at="naive.renew:after-call")
    assert killed.killed_at == "naive.renew:after-call"
    assert mortal.work(settings, [naive]).exit_code == 0
    assert len(stage.outside.renewals(domain.name)) == 2
    findings = (await audit.audit(stage.world)).findings
    assert [finding.invariant for finding in findings] == ["I3"]
