"""Renewals a second of one worker, against a loop without a queue that does the same acts in the same order."""

import time
from collections.abc import Mapping
from datetime import timedelta
from statistics import median
from uuid import UUID

from rich.table import Table

from backend.demo import people
from backend.features.accounts.models import Account, Settlement
from backend.features.billing.models import Document, LedgerAccount
from backend.features.billing.operations.book import Side, book
from backend.features.billing.rules import Means
from backend.features.journal.models import Actor, Credential
from backend.features.orders.models import Order, OrderLine, OrderState
from backend.features.renewals.operations.by_hand import Wish, quote_renewal, renew_services
from backend.features.services.models import Service, ServiceState
from backend.features.work import operations as work
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.ids import new_id
from backend.ports.world import World
from backend.wiring import jobs
from bench.house import House

ROUNDS, EACH = 4, 50
"""Orders of one hosting each: rounds of fifty by the worker and fifty by the loop, in turns."""

BALANCE_MINOR = 100_000_000


async def measure(house: House) -> Table:
    world = house.world
    account = await _prepaid(world, await house.account(people.RESELLER))
    await work_off(world, JOBS)
    services = await Service.filter(
        account_id=account.id,
        kind="HOSTING",
        state=ServiceState.ACTIVE,
        expires_at__gt=(await world.clock.moment()).now,
    ).order_by("name", "id")
    batches = [services[at : at + EACH] for at in range(0, 2 * ROUNDS * EACH, EACH)]
    queued, looped = [], []
    for first, second in zip(batches[::2], batches[1::2], strict=True):
        queued.append(await _by_the_worker(world, await _ordered(world, first)))
        looped.append(await _by_the_loop(world, await _ordered(world, second)))
    table = Table(title=f"Renewals a second, paid from the balance (N={ROUNDS * EACH} each)")
    for column in ("", "a second", "ratio"):
        table.add_column(column, justify="left" if not column else "right")
    ratios = [one / other for one, other in zip(queued, looped, strict=True)]
    table.add_row("loop without a queue", f"{median(looped):.1f}", "1")
    table.add_row("one worker", f"{median(queued):.1f}", f"{median(ratios):.2f}")
    return table


async def _print_another_day(world: World, document_id: UUID) -> None:
    """Printing is measured by itself, in paper.py."""
    raise work.Later((await world.clock.moment()).now + timedelta(days=3000))


JOBS: Mapping[str, work.JobFunction] = {**jobs(), "billing.print": _print_another_day}


async def _prepaid(world: World, account: Account) -> Account:
    """Let the account with the most hostings pay at once, and give it a balance."""
    await Account.filter(id=account.id).update(settlement=Settlement.AT_ONCE)
    async with database.transaction():
        await book(
            "top_up",
            [
                Side(LedgerAccount.CLEARING, BALANCE_MINOR),
                Side(LedgerAccount.BALANCE, -BALANCE_MINOR),
            ],
            account_id=account.id,
            currency=account.currency,
            at=(await world.clock.moment()).now,
        )
    return account


async def _ordered(world: World, services: list[Service]) -> list[UUID]:
    """Place one order for each service, as the web door does; what follows is the worker's."""
    orders = []
    for service in services:
        moment = await world.clock.moment()
        actor = Actor(Credential.COMMAND)
        quote = await quote_renewal(actor, None, [Wish(service.id, None)], moment=moment)
        placed = await renew_services(
            world,
            actor,
            quote,
            seen_expiries={line.service_id: line.period_from for line in await _lines(quote)},
            means=Means(use_balance=True, payment_method_id=None),
            idempotency_key=f"bench-{new_id()}",
            moment=moment,
        )
        orders.append(placed.order_id)
    return orders


async def _lines(order_id: UUID) -> list[OrderLine]:
    return await OrderLine.filter(order_id=order_id)


async def _by_the_worker(world: World, orders: list[UUID]) -> float:
    began = time.perf_counter()
    await work_off(world, JOBS)
    seconds = time.perf_counter() - began
    await _check(orders)
    return len(orders) / seconds


async def _by_the_loop(world: World, orders: list[UUID]) -> float:
    began = time.perf_counter()
    for order_id in orders:
        await _carry_out(world, order_id)
    seconds = time.perf_counter() - began
    await _check(orders)
    # The acts left rows for a queue that nobody kept; the next round shall not find them.
    await database.execute(
        "UPDATE work_job SET state = 'DONE' WHERE state = 'READY' AND kind <> 'billing.print'"
    )
    return len(orders) / seconds


async def _carry_out(world: World, order_id: UUID) -> None:
    """Do for one order what the worker's jobs do, one after the other."""
    order = await Order.get(id=order_id)
    assert order.payment_id is not None
    await JOBS["orders.pay"](world, order_id)
    await JOBS["orders.settle"](world, order.payment_id)
    document = await Document.get(order_id=order_id)
    await JOBS["notices.invoice_due"](world, document.id)
    await JOBS["notices.order_paid"](world, order_id)
    await JOBS["orders.fulfil"](world, order_id)
    await JOBS["notices.order_finished"](world, order_id)
    for mail in await database.rows("SELECT id FROM work_mail WHERE state = 'WAITING'"):
        await JOBS["work.deliver"](world, mail["id"])


async def _check(orders: list[UUID]) -> None:
    """Both ways end alike: delivered, invoiced, told, and nothing left to do."""
    done = await Order.filter(id__in=orders, state=OrderState.FULFILLED).count()
    invoiced = await Document.filter(order_id__in=orders).count()
    waiting = await database.value("SELECT count(*) FROM work_mail WHERE state = 'WAITING'")
    assert (done, invoiced, waiting) == (len(orders), len(orders), 0), (done, invoiced, waiting)
