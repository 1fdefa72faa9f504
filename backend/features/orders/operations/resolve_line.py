"""What staff do about a line that waits for a person: try again, take what was delivered another way, give back.

    RETRY               MANUAL -> PENDING, and delivering goes on
    DELIVERED_OUTSIDE   -> DONE, when the registry shows the very date that the line pays for
    REFUND              -> REFUNDED, unless the registry shows that it was renewed after all, or will be

A line waits when it is MANUAL, or open while the job that delivers it was stopped. The registry is asked before
the transaction (law 1); each act runs in the caller's, locks job, order and line in this order, and looks again.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.features.accounts.refusals import NotFound
from backend.features.catalog.models import ProductKind
from backend.features.domains.models import Domain
from backend.features.domains.rules import readable, renewed_until
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.orders import rules
from backend.features.orders.models import LineKind, LineState, Order, OrderLine
from backend.features.orders.operations.give_back import give_back
from backend.features.orders.refusals import (
    ExpiryMovedHere,
    NoOtherSide,
    NotRenewedThere,
    RegistrySilent,
    RenewalUnderwayThere,
    RenewedThere,
)
from backend.features.services import operations as services
from backend.features.services.models import Service
from backend.features.work import operations as work
from backend.features.work.models import JobState, OperationState
from backend.features.work.refusals import NoLongerStuck
from backend.kit.failpoints import outside_call
from backend.kit.money import Money
from backend.ports.answers import Refused, Unreachable
from backend.ports.world import World

JOB = "orders.fulfil"


@dataclass(frozen=True)
class Shown:
    """What the registry shows of a line's domain: its date, None when the name is not there.

    `under_way` while it works on a renewal that it took (EPP 1001).
    """

    until: datetime | None
    expected: datetime
    name: str
    under_way: bool = False

    @property
    def renewed(self) -> bool:
        return self.until == self.expected


async def ask_registry(world: World, line_id: UUID) -> Shown | None:
    """Return what the registry shows; None where there is nobody to ask. RegistrySilent while it says nothing."""
    line = await OrderLine.get_or_none(id=line_id)
    if line is None:
        raise NotFound("workId")
    service = await Service.get(id=line.service_id)
    if (line.kind, service.kind) != (LineKind.RENEW, ProductKind.DOMAIN):
        return None
    domain = await Domain.get(service_id=service.id)
    try:
        with outside_call("orders.ask_registry"):
            registered = await world.registrar.domain(domain.name)
    except (Refused, Unreachable):
        raise RegistrySilent("workId", name=readable(domain.name)) from None
    return Shown(
        until=registered.expires_at if registered else None,
        expected=renewed_until(line.period_from, line.period_months),
        name=readable(domain.name),
        under_way=registered is not None and registered.being_renewed,
    )


async def retry_line(actor: Actor, line_id: UUID, *, reason: str, now: datetime) -> None:
    """Deliver the line as if nobody had tried; others that wait for the same job are tried with it."""
    order, line = await _stuck(line_id)
    line.state, line.refused_code = LineState.PENDING, ""
    line.stopped_at, line.stopped_because = None, ""
    await line.save(update_fields=["state", "refused_code", "stopped_at", "stopped_because"])
    await _write(actor, "order.line_retried", order, line, reason=reason, now=now)
    await _step(order, line, OperationState.QUEUED, now)
    await work.go_on(JOB, order.id, now=now)


async def deliver_line_outside(
    actor: Actor, line_id: UUID, shown: Shown | None, *, reason: str, now: datetime
) -> None:
    """Call a line done that was delivered another way, until the registry's own date.

    Refused: NoOtherSide for what has none, NotRenewedThere while the registry shows another date than the
    line pays for, ExpiryMovedHere when our own is not the one that the line renews from.
    """
    order, line = await _stuck(line_id)
    if shown is None:
        raise NoOtherSide("way", name=readable(line.service_name))
    if shown.until is None or not shown.renewed:
        raise NotRenewedThere(
            "way",
            name=shown.name,
            shown=shown.until.date() if shown.until else "—",
            expected=shown.expected.date(),
        )
    try:
        await services.extend(
            actor,
            line.service_id,
            order_line_id=line.id,
            period_from=line.period_from,
            until=shown.until,
            net=Money(line.net_minor, line.currency),
            now=now,
        )
    except services.MovedMeanwhile:
        raise ExpiryMovedHere("way", name=shown.name) from None
    await Domain.filter(service_id=line.service_id).update(
        registry_expires_at=shown.until, asked_at=now
    )
    line.state, line.refused_code, line.delivered_at = LineState.DONE, "", now
    line.stopped_at, line.stopped_because = None, ""
    await line.save(
        update_fields=["state", "refused_code", "delivered_at", "stopped_at", "stopped_because"]
    )
    await _write(actor, "order.line_delivered_outside", order, line, reason=reason, now=now)
    await _step(order, line, OperationState.SUCCEEDED, now)
    await _end(order, now)


async def give_back_line(
    actor: Actor, line_id: UUID, shown: Shown | None, *, reason: str, now: datetime
) -> None:
    """Credit and refund a line; its order ends when it was the last one.

    Refused: RenewedThere when the registry shows that it was renewed, for then the money was earned;
    RenewalUnderwayThere while it still works on it.
    """
    order, line = await _stuck(line_id)
    if shown is not None and shown.renewed:
        raise RenewedThere("way", name=shown.name, shown=shown.expected.date())
    if shown is not None and shown.under_way:
        raise RenewalUnderwayThere("way", name=shown.name)
    await give_back(actor, order, line, code=rules.BY_STAFF, now=now, reason=reason)
    await _end(order, now)


async def _stuck(line_id: UUID) -> tuple[Order, OrderLine]:
    """Return a line that waits for a person with its order, locked; NoLongerStuck when somebody was faster."""
    known = await OrderLine.get_or_none(id=line_id)
    if known is None:
        raise NotFound("workId")
    job = await work.held(JOB, known.order_id)
    order = await Order.select_for_update().get(id=known.order_id)
    line = await OrderLine.select_for_update().get(id=line_id)
    stopped = job is not None and job.state is JobState.MANUAL
    if not rules.stuck(order.state, line.state, job_stopped=stopped):
        raise NoLongerStuck("workId")
    return order, line


async def _write(
    actor: Actor, fact: str, order: Order, line: OrderLine, *, reason: str, now: datetime
) -> None:
    await journal.write(
        actor,
        fact,
        now=now,
        subject=line.id,
        account_id=order.account_id,
        targets=[("order_line", line.id), ("order", order.id), ("service", line.service_id)],
        reason=reason,
    )


async def _step(order: Order, line: OrderLine, state: OperationState, now: datetime) -> None:
    """Move the customer's step; the whole is with a person while another of its lines is."""
    if order.operation_id is None:
        return
    with_staff = await OrderLine.exists(order_id=order.id, state=LineState.MANUAL)
    await work.move_operation(
        order.operation_id,
        now=now,
        state=OperationState.MANUAL if with_staff else OperationState.RUNNING,
        step=str(line.id),
        step_state=state,
    )


async def _end(order: Order, now: datetime) -> None:
    """Have the order ended by its job once its last line has: the letter and the operation follow from there."""
    states = [line.state for line in await OrderLine.filter(order_id=order.id)]
    if rules.ending(states) is not None:
        await work.go_on(JOB, order.id, now=now)
