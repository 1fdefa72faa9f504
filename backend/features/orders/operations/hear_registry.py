"""Hearing what the registry says by itself: what it took days ago is done, or will not be (F33).

    poll -> written down, and the order's job woken -> committed -> acknowledged

Killed before the acknowledgement, the message comes again, and is known. Lost for ever, it is found by asking: that
is what the order's own job does, often at first. Listened every hour while a line waits, and each night anyway.
"""

import contextlib
from datetime import datetime, timedelta
from uuid import UUID

from backend.features.domains import operations as domains
from backend.features.journal import operations as journal
from backend.features.orders import rules
from backend.features.orders.models import LineState, Order, OrderLine
from backend.features.work import operations as work
from backend.features.work.rules import Later
from backend.kit import database
from backend.kit.failpoints import outside_call
from backend.ports.answers import Refused, Unreachable
from backend.ports.registrar import Message
from backend.ports.world import World

JOB = "orders.hear_registry"
WHILE_A_LINE_WAITS = UUID(int=1)
"""The ref of the job that listens; those of the nights are their days."""
LISTEN_EVERY = timedelta(hours=1)


async def listen(*, now: datetime) -> None:
    """Have the registry listened to from now on, until nothing waits for it any more."""
    await work.enqueue(JOB, WHILE_A_LINE_WAITS, run_at=now + LISTEN_EVERY)


async def hear_registry(world: World, ref: UUID) -> None:
    """Hear every message there is; a registry that says nothing sensible is asked again later."""
    with contextlib.suppress(Refused, Unreachable):
        await _hear_all(world)
    if ref == WHILE_A_LINE_WAITS and await OrderLine.exists(state=LineState.WAITING):
        raise Later((await world.clock.moment()).now + LISTEN_EVERY)


async def _hear_all(world: World) -> None:
    heard = ""
    while True:
        with outside_call("orders.poll_registry"):
            message = await world.registrar.poll()
        if message is None or message.id == heard:  # acknowledged, and said again all the same
            return
        await _write_down(world, message)
        with outside_call("orders.acknowledge_message"):
            await world.registrar.acknowledge(message.id)
        heard = message.id


async def _write_down(world: World, message: Message) -> None:
    """Keep a message, and wake the order of the line that it answers."""
    moment = await world.clock.moment()
    async with database.transaction("orders.hear_registry"):
        line_id = await domains.hear(message, now=moment.now)
        line = await OrderLine.get_or_none(id=line_id) if line_id else None
        if line is None or line.state in rules.FINAL:
            return
        order = await Order.get(id=line.order_id)
        await journal.write(
            journal.worker(),
            "order.line_answered",
            now=moment.now,
            subject=line.id,
            account_id=order.account_id,
            targets=[("order", order.id), ("service", line.service_id)],
            after={"about": message.about, "done": message.done, "reason": message.refused_code},
        )
        await work.go_on("orders.fulfil", order.id, now=moment.now)
