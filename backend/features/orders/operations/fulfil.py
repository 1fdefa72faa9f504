"""Delivering a paid order, line by line; what cannot be delivered is credited and refunded by itself.

What the other side takes and does later waits: it is asked after at growing intervals, and heard of by its messages.
"""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from backend.features.accounts.models import Account
from backend.features.brands import queries as brands
from backend.features.brands.policies import RegistryPolicy
from backend.features.catalog.models import ProductKind
from backend.features.domains import operations as domains
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.orders import rules
from backend.features.orders.models import LineKind, LineState, Order, OrderLine, OrderState
from backend.features.orders.operations.give_back import give_back
from backend.features.orders.operations.hear_registry import listen
from backend.features.services import operations as services
from backend.features.services.models import Service
from backend.features.work import operations as work
from backend.features.work.models import OperationState
from backend.features.work.rules import Later, NeedsStaff
from backend.kit import database
from backend.kit.money import Money
from backend.ports.answers import Unreachable
from backend.ports.registrar import Pending, RefusedForGood
from backend.ports.world import World

Act = Callable[[World, Actor, OrderLine], Awaitable[None]]


async def _renew_domain(world: World, actor: Actor, line: OrderLine) -> None:
    await domains.renew(
        world,
        actor,
        line.service_id,
        order_line_id=line.id,
        period_from=line.period_from,
        months=line.period_months,
        net=Money(line.net_minor, line.currency),
    )


async def _restore_domain(world: World, actor: Actor, line: OrderLine) -> None:
    await domains.restore(world, actor, line.service_id, order_line_id=line.id)


async def _renew_hosting(world: World, actor: Actor, line: OrderLine) -> None:
    moment = await world.clock.moment()
    await services.extend(
        actor,
        line.service_id,
        order_line_id=line.id,
        period_from=line.period_from,
        until=line.period_until,
        net=Money(line.net_minor, line.currency),
        now=moment.now,
    )


async def _follow_renewal(world: World, actor: Actor, line: OrderLine) -> None:
    assert line.waiting_since is not None  # a CHECK of the table
    await domains.follow_renewal(
        world,
        actor,
        line.service_id,
        order_line_id=line.id,
        period_from=line.period_from,
        months=line.period_months,
        net=Money(line.net_minor, line.currency),
        since=line.waiting_since,
    )


async def _follow_restore(world: World, actor: Actor, line: OrderLine) -> None:
    assert line.waiting_since is not None  # a CHECK of the table
    await domains.follow_restore(
        world, actor, line.service_id, order_line_id=line.id, since=line.waiting_since
    )


ACTS: dict[tuple[LineKind, ProductKind], Act] = {
    (LineKind.RESTORE, ProductKind.DOMAIN): _restore_domain,
    (LineKind.RENEW, ProductKind.DOMAIN): _renew_domain,
    (LineKind.RENEW, ProductKind.HOSTING): _renew_hosting,
}
"""What is done for a line. Each act may be repeated from any point and then changes nothing."""

FOLLOWS: dict[tuple[LineKind, ProductKind], Act] = {
    (LineKind.RESTORE, ProductKind.DOMAIN): _follow_restore,
    (LineKind.RENEW, ProductKind.DOMAIN): _follow_renewal,
}
"""How the other side is asked after a line that it took to deliver later; nothing is asked to be done again."""


async def fulfil(world: World, order_id: UUID) -> None:
    """Deliver what is not delivered yet. A line that must wait does not hold up the others.

    But for one: a name is renewed once its restore has come to its end, since its registry would refuse
    before that, for good. Refused to restore, it is asked to renew all the same and refuses that as well.

    After a few silences in a row the rest of their kind waits as well: five hundred domains that each wait
    for a silent registry would keep this worker from everything else for hours.

    Raises Later while the other side has a line to deliver later, and Unreachable while it is silent about another.
    """
    order = await Order.get(id=order_id)
    if order.state is not OrderState.PAID:
        return
    unanswered: Unreachable | None = None
    silences: Counter[ProductKind] = Counter()
    restoring: set[UUID] = set()
    lines = await OrderLine.filter(order_id=order_id).order_by("position")
    for line in lines:
        if line.kind is LineKind.RESTORE and line.state not in rules.FINAL:
            restoring.add(line.service_id)
        if line.state in rules.FINAL or line.state is LineState.MANUAL:
            continue
        if line.kind is LineKind.RENEW and line.service_id in restoring:
            continue
        service = await Service.get(id=line.service_id)
        if silences[service.kind] >= rules.SILENCES_IN_A_ROW:
            continue
        try:
            await _deliver(world, order, line, service.kind)
            silences[service.kind] = 0
        except Pending:
            await _wait(world, order, line)
        except RefusedForGood as refused:
            await _give_back(world, order, line, refused.reason)
        except NeedsStaff as reason:
            await _hand_to_staff(world, order, line, str(reason))
        except Unreachable as silence:
            unanswered = silence
            silences[service.kind] += 1
        if line.state in rules.FINAL:
            restoring.discard(line.service_id)
    await _finish(world, order)
    if unanswered:
        raise unanswered
    await _come_back(world, lines)


async def _come_back(world: World, lines: Sequence[OrderLine]) -> None:
    """Have the order looked at again while the other side has one of its lines."""
    now = (await world.clock.moment()).now
    questions = [
        rules.next_question(line.waiting_since, now)
        for line in lines
        if line.state is LineState.WAITING and line.waiting_since
    ]
    if questions:
        raise Later(min(questions))


async def _deliver(world: World, order: Order, line: OrderLine, kind: ProductKind) -> None:
    if line.state is LineState.WAITING:
        await _follow(world, line, FOLLOWS[line.kind, kind])
    else:
        await _move(world, order, line, LineState.RUNNING)
        await ACTS[line.kind, kind](world, journal.worker(), line)
    await _move(world, order, line, LineState.DONE)


async def _follow(world: World, line: OrderLine, act: Act) -> None:
    """Ask after a line that the other side took; a person looks once it has had its days (P8)."""
    try:
        await act(world, journal.worker(), line)
    except (Pending, Unreachable):
        assert line.waiting_since is not None  # a CHECK of the table
        assert line.waiting_until is not None
        if (await world.clock.moment()).now < line.waiting_until:
            raise Pending(line.service_name) from None
        took = f"{line.service_name}: the registry took it on {line.waiting_since:%Y-%m-%d}"
        raise NeedsStaff(f"{took} and has not said what came of it") from None


async def _wait(world: World, order: Order, line: OrderLine) -> None:
    """Let a line wait for the other side, once, and begin to listen for what it says."""
    if line.state is LineState.WAITING:
        return
    moment = await world.clock.moment()
    account = await Account.get(id=order.account_id)
    policy = await brands.policy(account.brand_id, RegistryPolicy, moment.now)
    line.waiting_since = moment.now
    line.waiting_until = moment.now + timedelta(days=policy.answer_days)
    async with database.transaction("orders.wait"):
        await OrderLine.filter(id=line.id).update(
            waiting_since=line.waiting_since, waiting_until=line.waiting_until
        )
        await _move(world, order, line, LineState.WAITING)
        await journal.write(
            journal.worker(),
            "order.line_waits",
            now=moment.now,
            subject=line.id,
            account_id=order.account_id,
            targets=[("order", order.id), ("service", line.service_id)],
            after={"until": line.waiting_until},
        )
        await listen(now=moment.now)


STEP_OF = {
    LineState.RUNNING: OperationState.RUNNING,
    LineState.WAITING: OperationState.WAITING,
    LineState.DONE: OperationState.SUCCEEDED,
    LineState.REFUNDED: OperationState.FAILED,
    LineState.MANUAL: OperationState.MANUAL,
}


async def _move(
    world: World,
    order: Order,
    line: OrderLine,
    state: LineState,
    *,
    code: str = "",
    because: str = "",
) -> None:
    """Write down how far a line is, with the customer's step; the operation is under way with its first line."""
    moment = await world.clock.moment()
    async with database.transaction("orders.line_moved"):
        changed = await OrderLine.filter(id=line.id, state__not_in=list(rules.FINAL)).update(
            state=state,
            refused_code=code,
            stopped_at=moment.now if state is LineState.MANUAL else None,
            stopped_because=because,
            **({"delivered_at": moment.now} if state is LineState.DONE else {}),
        )
        if changed and order.operation_id:
            await work.move_operation(
                order.operation_id,
                now=moment.now,
                state=OperationState.RUNNING if state is LineState.RUNNING else None,
                step=str(line.id),
                step_state=STEP_OF[state],
            )
    line.state = state


async def _give_back(world: World, order: Order, line: OrderLine, reason: str) -> None:
    """Credit and refund a line that the other side refused for good."""
    moment = await world.clock.moment()
    async with database.transaction("orders.give_back"):
        locked = await OrderLine.select_for_update().get(id=line.id)
        if locked.state not in rules.FINAL:
            await give_back(journal.worker(), order, locked, code=reason, now=moment.now)
    line.state = LineState.REFUNDED


async def _hand_to_staff(world: World, order: Order, line: OrderLine, reason: str) -> None:
    """Stop one line for a person, and tell the customer so, in one go: a line once MANUAL is not looked at again."""
    moment = await world.clock.moment()
    async with database.transaction("orders.hand_to_staff"):
        await _move(world, order, line, LineState.MANUAL, code="needs_staff", because=reason)
        await journal.write(
            journal.worker(),
            "order.line_needs_staff",
            now=moment.now,
            subject=line.id,
            account_id=order.account_id,
            targets=[("order", order.id), ("service", line.service_id)],
            after={"reason": reason},
        )
        if order.operation_id:
            await work.move_operation(
                order.operation_id, now=moment.now, state=OperationState.MANUAL
            )


async def _finish(world: World, order: Order) -> None:
    """End the order once every line has ended; until then it is with staff if one of its lines is."""
    moment = await world.clock.moment()
    async with database.transaction("orders.finish"):
        locked = await Order.select_for_update().get(id=order.id)
        states = [line.state for line in await OrderLine.filter(order_id=order.id)]
        state = rules.ending(states)
        if locked.state is not OrderState.PAID:
            return
        if state is None:
            await _say_who_has_it(order, states, moment.now)
            return
        locked.state, locked.finished_at = state, moment.now
        await locked.save(update_fields=["state", "finished_at"])
        await journal.write(
            journal.worker(),
            f"order.{state.lower()}",
            now=moment.now,
            subject=order.id,
            account_id=order.account_id,
            targets=[("order", order.id)],
        )
        if order.operation_id:
            refunded = state is OrderState.REFUNDED
            await work.move_operation(
                order.operation_id,
                now=moment.now,
                state=OperationState.FAILED if refunded else OperationState.SUCCEEDED,
                refused_code="" if state is OrderState.FULFILLED else "SOME_LINES_REFUNDED",
            )


async def _say_who_has_it(order: Order, states: Sequence[LineState], now: datetime) -> None:
    """Say that a person looks after a line, or that only the other side is at work: other lines moved the operation."""
    if order.operation_id is None:
        return
    if LineState.MANUAL in states:
        await work.move_operation(order.operation_id, now=now, state=OperationState.MANUAL)
    elif LineState.WAITING in states and LineState.RUNNING not in states:
        await work.move_operation(order.operation_id, now=now, state=OperationState.WAITING)
