"""Staff resolve what waits for them, each time with a reason: the room of the thing acts, here it is conducted.

The other side is asked first, then everything is written in one transaction: the answer to a repeat of the same
request, the stopped job that runs again, the act of the room, and the journal's line with person and reason.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import NotFound
from backend.features.billing.operations import resolve as billing
from backend.features.billing.operations.note_dispute import release_dispute
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.journal.operations import Target
from backend.features.orders.operations import resolve_line as orders
from backend.features.overview import stuck_queries
from backend.features.overview.refusals import WayNotPossible
from backend.features.overview.stuck import Way, WorkKind
from backend.features.support.rules import checked_reason
from backend.features.work import operations as work
from backend.features.work.models import JobState, OperationState
from backend.features.work.refusals import NoLongerStuck
from backend.kit import database, ids
from backend.kit.clock import Moment
from backend.kit.database import Row
from backend.kit.ids import new_id
from backend.ports.world import World

ACT = "resolve_work"

PREFIXES = ("job", "lin")
"""Which public ids name work that can wait for a person: jobs, and lines of orders."""


@dataclass(frozen=True)
class Decision:
    """What somebody decided about a piece of work, and why."""

    actor: Actor
    work: Row
    reason: str
    now: datetime

    @property
    def about(self) -> list[Target]:
        """The services behind it, in whose history the customer finds it."""
        return [("service", key) for key in self.work["service_ids"] or ()]


async def resolve_work(
    world: World,
    actor: Actor,
    prefix: str,
    key: UUID,
    way: Way,
    *,
    reason: str,
    idempotency_key: str,
    moment: Moment,
) -> None:
    """Resolve one job (`job`) or order line (`lin`); a repeat with the same key changes nothing.

    Needs `staff.work.resolve`. Refused: a reason that is missing, WayNotPossible, NoLongerStuck when somebody
    was faster, and whatever the other side shows against it.
    """
    reach = await policy.reach(actor, Permission.STAFF_WORK_RESOLVE, moment=moment)
    reason = checked_reason(reason)
    found = await stuck_queries.work_item(reach, prefix, key)
    if found is None:
        raise NotFound("workId")
    kind = WorkKind(found["kind"])
    if (kind, way) not in ACTS:
        raise WayNotPossible("way")
    owner, given = _owner(actor), work.input_hash([key, way.value, reason])
    if await work.kept_answer(owner, ACT, idempotency_key, given):
        return
    if not found["stuck"]:
        raise NoLongerStuck("workId")
    act = await ACTS[kind, way](world, Decision(reach.actor, found, reason, moment.now))
    async with database.transaction("overview.resolve_work"):
        if await work.first_answer(owner, ACT, idempotency_key, given, now=moment.now):
            return
        await act()
        await work.remember_answer(owner, ACT, idempotency_key, {"work_id": str(key)})


async def resolve_by_command(
    world: World, actor: Actor, work_id: str, way: Way, *, reason: str, moment: Moment
) -> None:
    """Resolve what `comptoir jobs` listed under this id; typed twice, the second time finds it resolved."""
    parsed = ids.parse(work_id)
    if parsed is None or parsed[0] not in PREFIXES:
        raise NotFound("workId")
    await resolve_work(
        world,
        actor,
        *parsed,
        way,
        reason=reason,
        idempotency_key=f"command {new_id()}",
        moment=moment,
    )


def _owner(actor: Actor) -> str:
    return f"person:{actor.person_id}" if actor.person_id else "command"


Act = Callable[[], Awaitable[None]]
"""What is then done in the transaction, with what the other side said in its hands."""


async def _retry_job(world: World, decided: Decision) -> Act:
    """Give a job another twelve tries; whoever follows it reads that it is under way again."""

    async def act() -> None:
        await _run_again(decided)
        await journal.write(
            decided.actor,
            "work.retried",
            now=decided.now,
            subject=decided.work["id"],
            account_id=decided.work["account_id"],
            targets=[("job", decided.work["id"]), *_things(decided.work), *decided.about],
            after={"job": decided.work["job"]},
            reason=decided.reason,
        )
        if decided.work["operation_id"]:
            await work.move_operation(
                decided.work["operation_id"], now=decided.now, state=OperationState.RUNNING
            )

    return act


async def _retry_payment(world: World, decided: Decision) -> Act:
    async def act() -> None:
        await _run_again(decided)
        await billing.retry_payment(
            decided.actor,
            decided.work["payment_id"],
            about=decided.about,
            reason=decided.reason,
            now=decided.now,
        )

    return act if decided.work["open"] else await _retry_job(world, decided)


async def _confirm_payment(world: World, decided: Decision) -> Act:
    charge = await billing.ask_about_payment(world, decided.work["payment_id"])

    async def act() -> None:
        await _run_again(decided)
        await billing.confirm_payment(
            decided.actor,
            decided.work["payment_id"],
            charge,
            about=decided.about,
            reason=decided.reason,
            now=decided.now,
        )

    return act


async def _retry_refund(world: World, decided: Decision) -> Act:
    async def act() -> None:
        await _run_again(decided)
        await billing.retry_refund(
            decided.actor,
            decided.work["refund_id"],
            about=decided.about,
            reason=decided.reason,
            now=decided.now,
        )

    return act if decided.work["open"] else await _retry_job(world, decided)


async def _confirm_refund(world: World, decided: Decision) -> Act:
    sent = await billing.ask_about_refund(world, decided.work["refund_id"])

    async def act() -> None:
        await _run_again(decided)
        await billing.confirm_refund(
            decided.actor,
            decided.work["refund_id"],
            sent,
            about=decided.about,
            reason=decided.reason,
            now=decided.now,
        )

    return act


async def _credit_refund(world: World, decided: Decision) -> Act:
    sent = await billing.ask_about_refund(world, decided.work["refund_id"])

    async def act() -> None:
        await _run_again(decided)
        await billing.credit_refund(
            decided.actor,
            decided.work["refund_id"],
            sent,
            about=decided.about,
            reason=decided.reason,
            now=decided.now,
        )

    return act


async def _release_dispute(world: World, decided: Decision) -> Act:
    async def act() -> None:
        await _run_again(decided)
        await release_dispute(
            decided.actor,
            decided.work["payment_id"],
            about=decided.about,
            reason=decided.reason,
            now=decided.now,
        )

    return act


async def _retry_line(world: World, decided: Decision) -> Act:
    async def act() -> None:
        await orders.retry_line(
            decided.actor, decided.work["id"], reason=decided.reason, now=decided.now
        )

    return act


async def _deliver_line_outside(world: World, decided: Decision) -> Act:
    shown = await orders.ask_registry(world, decided.work["id"])

    async def act() -> None:
        await orders.deliver_line_outside(
            decided.actor, decided.work["id"], shown, reason=decided.reason, now=decided.now
        )

    return act


async def _give_back_line(world: World, decided: Decision) -> Act:
    shown = await orders.ask_registry(world, decided.work["id"])

    async def act() -> None:
        await orders.give_back_line(
            decided.actor, decided.work["id"], shown, reason=decided.reason, now=decided.now
        )

    return act


ACTS: Mapping[tuple[WorkKind, Way], Callable[[World, Decision], Awaitable[Act]]] = {
    (WorkKind.JOB, Way.RETRY): _retry_job,
    (WorkKind.LETTER, Way.RETRY): _retry_job,
    (WorkKind.PAYMENT, Way.RETRY): _retry_payment,
    (WorkKind.PAYMENT, Way.DELIVERED_OUTSIDE): _confirm_payment,
    (WorkKind.REFUND, Way.RETRY): _retry_refund,
    (WorkKind.REFUND, Way.DELIVERED_OUTSIDE): _confirm_refund,
    (WorkKind.REFUND, Way.REFUND): _credit_refund,
    (WorkKind.DISPUTE, Way.RETRY): _release_dispute,
    (WorkKind.ORDER_LINE, Way.RETRY): _retry_line,
    (WorkKind.ORDER_LINE, Way.DELIVERED_OUTSIDE): _deliver_line_outside,
    (WorkKind.ORDER_LINE, Way.REFUND): _give_back_line,
}
"""What is asked of whom, and what is then done; what stands not here cannot be done at all."""


async def _run_again(decided: Decision) -> None:
    """Have the stopped job run again, first of all: of two who decide at once, one finds it running."""
    stopped = await work.held(decided.work["job"], decided.work["ref"])
    if stopped is None or stopped.state is not JobState.MANUAL:
        raise NoLongerStuck("workId")
    await work.retry_by_hand(stopped.id, now=decided.now)


def _things(found: Row) -> list[Target]:
    """Return what a job is about, as far as it has a word in the journal."""
    named = {
        "order": found["order_id"],
        "payment": found["payment_id"],
        "refund": found["refund_id"],
    }
    return [(word, key) for word, key in named.items() if key]
