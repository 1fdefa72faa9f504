"""F33: the registry says « pending » and does it days later, or will not; it says so by a message, or never.

The days pass as in the demo, ours and the registry's alike. Counted in the registry's own statement.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import UUID

import pytest

from backend.features.audit import operations as audit
from backend.features.billing.models import Document, DocumentKind
from backend.features.billing.rules import Means
from backend.features.domains.models import RegistryMessage
from backend.features.journal.models import Entry
from backend.features.orders.models import LineKind, LineState, Order, OrderLine, OrderState
from backend.features.orders.refusals import RenewalUnderway
from backend.features.renewals.models import Announcement, Incident
from backend.features.services.models import RenewalMode, Service
from backend.features.work.models import Job, JobState, Mail, Operation, OperationState
from backend.features.work.passage import Passage
from backend.kit.settings import Settings
from backend.ports.world import World
from backend.sandbox.calls import FaultKind, Moment
from tests.journeys.errands import renew
from tests.journeys.steps import JOBS
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

TWO_DAYS = 48


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"outside_timeout_seconds": 0.3, "redis_url": ""})


@pytest.fixture
def passage(world: World, outside: Outside) -> Passage:
    return Passage(world, JOBS, outside.set_ahead)


async def live(passage: Passage, days: float) -> None:
    now = (await passage.world.clock.moment()).now
    await passage.until(now + timedelta(days=days))


async def assert_books_are_right(world: World) -> None:
    assert [finding.plain() for finding in (await audit.audit(world)).findings] == []


@dataclass(frozen=True)
class Ordered:
    """One domain, ordered by card, whose registry takes its time."""

    order_id: UUID
    operation_id: UUID
    customer: Customer
    domain: Service

    async def states(self) -> tuple[OrderState, LineState, OperationState]:
        order = await Order.get(id=self.order_id)
        line = await OrderLine.get(order_id=self.order_id)
        return order.state, line.state, (await Operation.get(id=self.operation_id)).state

    async def years_gained(self) -> int:
        now = await Service.get(id=self.domain.id)
        assert now.expires_at is not None
        assert self.domain.expires_at is not None
        return now.expires_at.year - self.domain.expires_at.year


@pytest.fixture
async def ordered(world: World, make: Make) -> Ordered:
    customer = await make.account()
    card = await make.card(customer)
    domain = await make.domain(customer)
    placed = await renew(world, customer, [domain], Means(payment_method_id=card.id))
    return Ordered(placed.order_id, placed.operation_id, customer, domain)


WAITS = (OrderState.PAID, LineState.WAITING, OperationState.WAITING)
DELIVERED = (OrderState.FULFILLED, LineState.DONE, OperationState.SUCCEEDED)
GIVEN_BACK = (OrderState.REFUNDED, LineState.REFUNDED, OperationState.FAILED)
WITH_STAFF = (OrderState.PAID, LineState.MANUAL, OperationState.MANUAL)


def asked(outside: Outside, verb: str) -> list[datetime]:
    """Return when the registry was asked, in its own book of calls, the first time first."""
    calls = outside.registrar.calls.latest(10_000)
    return [datetime.fromisoformat(call["at"]) for call in calls if call["verb"] == verb][::-1]


async def test_is_done_after_two_days_and_asked_once(
    world: World, passage: Passage, outside: Outside, ordered: Ordered
) -> None:
    """The customer reads that the registry has it; the books are in order all the time."""
    outside.slow(ordered.domain.name, hours=TWO_DAYS)
    for _ in range(3):
        await live(passage, 0.6)
        assert await ordered.states() == WAITS
        assert await ordered.years_gained() == 0
        await assert_books_are_right(world)
    [step] = [
        each
        for each in (await Operation.get(id=ordered.operation_id)).steps
        if each.get("kind") == "renew"
    ]
    assert step["state"] == "WAITING"
    assert not await Mail.exists(letter="order_finished")
    await live(passage, 0.5)
    assert await ordered.states() == DELIVERED
    assert await ordered.years_gained() == 1
    [renewal] = outside.renewals(ordered.domain.name)
    assert renewal["years"] == 1
    assert len(outside.taken(ordered.domain.name)) == len(asked(outside, "renew")) == 1
    assert len(outside.charges()) == 1
    assert outside.unacknowledged() == []
    assert await Mail.filter(letter="order_finished").count() == 1
    assert not await Incident.exists()
    await assert_books_are_right(world)


async def test_nobody_listens_any_more_once_nothing_waits(
    passage: Passage, outside: Outside, ordered: Ordered
) -> None:
    outside.slow(ordered.domain.name, hours=1)
    await live(passage, 0.2)
    assert await ordered.states() == DELIVERED
    heard = len(asked(outside, "poll"))
    await live(passage, 3)
    assert len(asked(outside, "poll")) == heard + 3  # once a night


async def test_is_refused_after_two_days_and_given_back(
    world: World, passage: Passage, outside: Outside, ordered: Ordered
) -> None:
    """F35, only later: credited and refunded to the cent, with a ticket, and the customer may order again."""
    outside.slow(ordered.domain.name, hours=TWO_DAYS, reason="renew_prohibited")
    await live(passage, 1.5)
    assert await ordered.states() == WAITS
    await live(passage, 0.6)  # within two hours of the message, and hours before the next question
    assert await ordered.states() == GIVEN_BACK
    assert (await OrderLine.get(order_id=ordered.order_id)).refused_code == "renew_prohibited"
    [charge], [refund] = outside.charges(), outside.refunds()
    assert charge["amount_minor"] == refund["amount_minor"]
    credited = await Document.get(kind=DocumentKind.CREDIT_NOTE)
    assert credited.total_minor == refund["amount_minor"]
    assert outside.renewals() == []
    assert len(asked(outside, "renew")) == 1
    assert outside.unacknowledged() == []
    await assert_books_are_right(world)


async def test_a_message_that_never_came_is_made_up_for_by_asking_ever_more_seldom(
    world: World, passage: Passage, outside: Outside, ordered: Ordered
) -> None:
    outside.slow(ordered.domain.name, hours=TWO_DAYS, silent=True)
    await live(passage, 2.6)
    assert await ordered.states() == DELIVERED
    assert len(outside.renewals(ordered.domain.name)) == 1
    times = asked(outside, "domain")
    between = [after - before for before, after in pairwise(times)]
    waited = between[: between.index(max(between)) + 1]
    assert len(times) < 12
    assert waited == sorted(waited)
    assert between[0] < timedelta(hours=1)
    assert max(between) <= timedelta(hours=12.5)
    await assert_books_are_right(world)


async def test_a_refusal_that_nobody_was_told_of_is_believed_when_seen_twice(
    world: World, passage: Passage, outside: Outside, ordered: Ordered
) -> None:
    """Nothing under way any more, and the old date: given back only once it stays so."""
    outside.slow(ordered.domain.name, hours=6, reason="renew_prohibited", silent=True)
    await live(passage, 1)
    assert await ordered.states() == GIVEN_BACK
    assert (await OrderLine.get(order_id=ordered.order_id)).refused_code == "not_done"
    assert len(outside.refunds()) == 1
    assert outside.renewals() == []
    await assert_books_are_right(world)


async def test_a_registry_that_shows_nothing_is_not_held_to_have_refused(
    world: World, passage: Passage, outside: Outside, ordered: Ordered
) -> None:
    """A name that never showed anything under way proves nothing: its days pass, then a person asks."""
    outside.slow(ordered.domain.name, hours=TWO_DAYS, silent=True)
    await live(passage, 0.001)
    assert await ordered.states() == WAITS
    outside.registrar.store.run("UPDATE taken SET ended = 'dropped'")
    await live(passage, 6.5)
    assert await ordered.states() == WAITS
    await live(passage, 1)
    assert await ordered.states() == WITH_STAFF
    assert outside.refunds() == []
    await assert_books_are_right(world)


@pytest.mark.parametrize("silent_as_well", [False, True])
async def test_a_person_looks_when_the_registry_has_had_its_days(
    world: World, passage: Passage, outside: Outside, ordered: Ordered, silent_as_well: bool
) -> None:
    """P8: the brand's policy, seven days as it comes; also when it does not answer questions either."""
    outside.slow(ordered.domain.name, hours=24 * 30)
    await live(passage, 0.1)
    if silent_as_well:
        outside.registrar.calls.script("domain", FaultKind.ERROR, times=1000)
    await live(passage, 6.5)
    assert await ordered.states() == WAITS
    assert not await Job.exists(state=JobState.MANUAL)
    await live(passage, 1)
    assert await ordered.states() == WITH_STAFF
    line = await OrderLine.get(order_id=ordered.order_id)
    assert ordered.domain.name in line.stopped_because
    assert len(asked(outside, "renew")) == 1
    outside.registrar.store.run("DELETE FROM fault")
    await assert_books_are_right(world)


@pytest.mark.parametrize("kind", [FaultKind.HANG, FaultKind.DROP, FaultKind.ERROR])
@pytest.mark.parametrize("reason", [None, "renew_prohibited"])
async def test_a_message_said_again_does_nothing_again(
    world: World,
    passage: Passage,
    outside: Outside,
    ordered: Ordered,
    kind: FaultKind,
    reason: str | None,
) -> None:
    """Written down first, acknowledged afterwards; what was not acknowledged is known when it comes again."""
    outside.slow(ordered.domain.name, hours=6, reason=reason)
    outside.registrar.calls.script("acknowledge", kind, times=5)
    await live(passage, 2)
    assert await ordered.states() == (GIVEN_BACK if reason else DELIVERED)
    await live(passage, 5)
    assert outside.unacknowledged() == []
    assert len(asked(outside, "acknowledge")) == 6
    assert await RegistryMessage.all().count() == 1
    assert await Entry.filter(fact="order.line_answered").count() == 1
    assert len(outside.refunds()) == (1 if reason else 0)
    assert len(outside.renewals()) == (0 if reason else 1)
    await assert_books_are_right(world)


async def test_what_is_about_nobody_here_does_not_stand_in_the_way(
    world: World, passage: Passage, outside: Outside, ordered: Ordered
) -> None:
    """A transfer, a name of somebody else: kept, acknowledged, and nothing done."""
    for name in (ordered.domain.name, "unknown.fr"):
        outside.registrar.later.say(name, "transfer", reason=None, at="2026-11-21T08:00:00Z")
    outside.slow(ordered.domain.name, hours=6)
    await live(passage, 1)
    assert await ordered.states() == DELIVERED
    assert outside.unacknowledged() == []
    kept = await RegistryMessage.filter(order_line_id=None)
    assert sorted(each.name for each in kept) == [ordered.domain.name, "unknown.fr"]
    await assert_books_are_right(world)


@pytest.mark.parametrize("kind", [FaultKind.HANG, FaultKind.DROP, FaultKind.ERROR])
@pytest.mark.parametrize("silent_afterwards", [False, True])
async def test_is_asked_once_though_the_answer_was_lost(
    world: World,
    passage: Passage,
    outside: Outside,
    ordered: Ordered,
    kind: FaultKind,
    silent_afterwards: bool,
) -> None:
    """F32 and F33 at once: the registry shows that it has it, or says so to the repeat."""
    outside.slow(ordered.domain.name, hours=6)
    outside.registrar.calls.script("renew", kind, moment=Moment.AFTER)
    if silent_afterwards:
        outside.registrar.calls.script("domain", kind)
    await live(passage, 0.1)
    assert await ordered.states() == WAITS
    await live(passage, 1)
    assert await ordered.states() == DELIVERED
    assert len(outside.taken(ordered.domain.name)) == 1
    assert len(outside.renewals(ordered.domain.name)) == 1
    await assert_books_are_right(world)


async def test_holds_up_nobody_and_lets_nobody_order_again(
    world: World, make: Make, passage: Passage, outside: Outside
) -> None:
    customer = await make.account()
    card = await make.card(customer)
    slow, quick = await make.domain(customer), await make.domain(customer)
    means = Means(payment_method_id=card.id)
    placed = await renew(world, customer, [slow, quick], means)
    outside.slow(slow.name, hours=TWO_DAYS)
    await live(passage, 0.1)
    lines = await OrderLine.filter(order_id=placed.order_id).order_by("position")
    assert [line.state for line in lines] == [LineState.WAITING, LineState.DONE]
    assert (await Operation.get(id=placed.operation_id)).state is OperationState.WAITING
    with pytest.raises(RenewalUnderway):
        await renew(world, customer, [slow], means)
    await live(passage, 2.5)
    assert (await Order.get(id=placed.order_id)).state is OrderState.FULFILLED
    assert len(outside.charges()) == 1
    await assert_books_are_right(world)


@pytest.mark.parametrize("reason", [None, "no_report"])
async def test_a_restore_is_waited_for_as_well(
    world: World, make: Make, passage: Passage, outside: Outside, reason: str | None
) -> None:
    """Restored two days later, then renewed; or refused, and both given back."""
    customer = await make.account()
    card = await make.card(customer)
    lapsed = await make.domain(customer, expires_in=-40)
    assert lapsed.expires_at is not None
    placed = await renew(world, customer, [lapsed], Means(payment_method_id=card.id))
    outside.slow(lapsed.name, hours=TWO_DAYS, reason=reason)
    await live(passage, 1)
    states = {line.kind: line.state for line in await OrderLine.filter(order_id=placed.order_id)}
    assert states == {LineKind.RESTORE: LineState.WAITING, LineKind.RENEW: LineState.PENDING}
    assert (await Operation.get(id=placed.operation_id)).state is OperationState.WAITING
    await assert_books_are_right(world)
    await live(passage, 2)
    order = await Order.get(id=placed.order_id)
    assert order.state is (OrderState.REFUNDED if reason else OrderState.FULFILLED)
    assert len(asked(outside, "restore")) == 1
    many = 0 if reason else 1
    assert (len(outside.restores(lapsed.name)), len(outside.renewals(lapsed.name))) == (many, many)
    await assert_books_are_right(world)


async def test_the_night_says_nothing_of_an_expiry_that_is_being_moved(
    world: World, make: Make, passage: Passage, outside: Outside
) -> None:
    """Charged at D-7, with the registry until D-1 is over: no notice of an expiry, no incident, no second charge."""
    customer = await make.account()
    await make.card(customer)
    domain = await make.domain(customer, expires_in=8.2, renewal_mode=RenewalMode.AUTOMATIC)
    outside.slow(domain.name, hours=156)
    while not outside.taken(domain.name):
        await live(passage, 0.1)
    told = await Announcement.all().count()
    await live(passage, 6.2)
    assert await OrderLine.filter(service_id=domain.id, state=LineState.WAITING).exists()
    assert await Announcement.all().count() == told
    await live(passage, 1)
    now = await Service.get(id=domain.id)
    assert domain.expires_at is not None
    assert now.expires_at is not None
    assert now.expires_at.year == domain.expires_at.year + 1
    assert len(outside.charges()) == len(outside.renewals(domain.name)) == 1
    assert not await Incident.exists()
    await assert_books_are_right(world)


async def test_the_auditor_finds_what_waits_beyond_its_days(
    world: World, passage: Passage, outside: Outside, ordered: Ordered
) -> None:
    """I2: within the registry's days it is under way; long after them somebody has forgotten it."""
    outside.slow(ordered.domain.name, hours=24 * 30)
    await live(passage, 5)
    await assert_books_are_right(world)
    now = (await world.clock.moment()).now
    await OrderLine.filter(order_id=ordered.order_id).update(
        waiting_until=now - timedelta(days=3, minutes=1)
    )
    found = [finding.invariant for finding in (await audit.audit(world)).findings]
    assert found == ["I2"]
