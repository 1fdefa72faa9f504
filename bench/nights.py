"""Renewals a second in the night of the charge, by card at the processor's sandbox, against a loop without a queue.

Two hundred customers with one hosting each, told and announced before anything is timed.
"""

import time
from datetime import timedelta
from statistics import median
from uuid import UUID

import httpx
from rich.table import Table

from backend.demo import people
from backend.features.accounts.models import Account, AccountKind, Membership
from backend.features.billing.models import Document, PaymentMethod
from backend.features.renewals.models import ScheduledPayment, ScheduledState
from backend.features.renewals.operations.charge_payment import charge_payment
from backend.features.renewals.operations.plan_payments import plan_payments
from backend.features.services.models import RenewalMode, Service, ServicePeriod, ServiceState
from backend.features.work import operations as work
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.periods import Period, extended
from backend.ports.world import World
from backend.wiring import passage
from bench.house import House
from bench.renewals import JOBS

ROUNDS, EACH = 4, 25
LEFT_DAYS = 9.0


async def measure(house: House) -> Table:
    world = house.world
    ids = await announced(house, 2 * ROUNDS * EACH)
    batches = [ids[at : at + EACH] for at in range(0, len(ids), EACH)]
    queued, looped = [], []
    for first, second in zip(batches[::2], batches[1::2], strict=True):
        queued.append(await _by_the_worker(world, first))
        looped.append(await _by_the_loop(world, second))
    table = Table(title=f"Renewals a second by night, by card (N={ROUNDS * EACH} each)")
    for column in ("", "a second", "ratio"):
        table.add_column(column, justify="left" if not column else "right")
    ratios = [one / other for one, other in zip(queued, looped, strict=True)]
    table.add_row("loop without a queue", f"{median(looped):.1f}", "1")
    table.add_row("one worker", f"{median(queued):.1f}", f"{median(ratios):.2f}")
    return table


async def announced(house: House, many: int, first: int = 0) -> list[UUID]:
    """Return as many payments, each of a customer of its own, announced and due on the demo's day."""
    world = house.world
    await work_off(world, JOBS)
    async with httpx.AsyncClient(base_url=house.settings.payments_url, timeout=60) as processor:
        customers = [await _customer(house, processor, first + n) for n in range(many)]
    for account_id in customers:
        await plan_payments(world, account_id)
    await work_off(world, JOBS)
    await passage(world).neighbours(await work.demo_offset() + timedelta(days=2))
    await work.set_demo_clock_ahead(await work.demo_offset() + timedelta(days=2))
    await work_off(world, JOBS)
    planned = await ScheduledPayment.filter(
        account_id__in=customers, state=ScheduledState.NOTIFIED
    ).values_list("id", flat=True)
    assert len(planned) == many, (len(planned), many)
    return [UUID(str(each)) for each in planned]


async def _customer(house: House, processor: httpx.AsyncClient, number: int) -> UUID:
    """Move in one customer with a card and a hosting that is renewed by itself."""
    now = (await house.world.clock.moment()).now
    pattern = await house.account(people.INDIVIDUAL)
    product_id = await database.value(
        "SELECT product_id FROM services_service WHERE account_id = $1 AND kind = 'HOSTING' LIMIT 1",
        pattern.id,
    )
    home = await Membership.get(account=pattern, home=True).prefetch_related("person")
    person = home.person
    account = await Account.create(
        brand_id=pattern.brand_id,  # type: ignore[attr-defined]
        number=f"NIGHT{number:05d}",
        kind=AccountKind.INDIVIDUAL,
        first_name=person.first_name,
        last_name=person.last_name,
        email=f"night{number}@client.example",
        address=pattern.address,
        postal_code=pattern.postal_code,
        city=pattern.city,
        country=pattern.country,
        currency=pattern.currency,
        created_at=now,
    )
    await Membership.create(person=person, account=account, home=False)
    asked = {"customer": str(account.id), "number": "4242424242424242"}
    ends = {"exp_month": 12, "exp_year": now.year + 5}
    said = await processor.post("/admin/cards", json=asked | ends)
    await PaymentMethod.create(
        account=account,
        processor_ref=said.json()["token"],
        brand="visa",
        last4="4242",
        expires_month=12,
        expires_year=now.year + 5,
        is_default=True,
        consented_at=now,
        created_at=now,
    )
    expires_at = (now + timedelta(days=LEFT_DAYS)).replace(microsecond=0)
    began = extended(expires_at, Period(-12))
    service = await Service.create(
        account=account,
        product_id=product_id,
        kind="HOSTING",
        name=f"night{number}.example",
        identifier=f"night{number}",
        state=ServiceState.ACTIVE,
        renewal_mode=RenewalMode.AUTOMATIC,
        period_months=12,
        anchor_day=began.day,
        started_at=began,
        expires_at=expires_at,
        grace_until=expires_at + timedelta(days=15),
        purge_at=expires_at + timedelta(days=45),
        created_at=began,
    )
    await ServicePeriod.create(
        service=service, begins_at=began, ends_at=expires_at, net_minor=1, currency="EUR"
    )
    return account.id


async def _by_the_worker(world: World, payments: list[UUID]) -> float:
    now = (await world.clock.moment()).now
    began = time.perf_counter()
    await work.enqueue_all("renewals.charge_payment", payments, run_at=now)
    await work_off(world, JOBS)
    seconds = time.perf_counter() - began
    await _check(payments)
    return len(payments) / seconds


async def _by_the_loop(world: World, payments: list[UUID]) -> float:
    began = time.perf_counter()
    for payment_id in payments:
        await _carry_out(world, payment_id)
    seconds = time.perf_counter() - began
    await _check(payments)
    # The acts left rows for a queue that nobody kept; the next round shall not find them.
    await database.execute(
        "UPDATE work_job SET state = 'DONE' WHERE state = 'READY' AND kind <> 'billing.print'"
    )
    return len(payments) / seconds


async def _carry_out(world: World, payment_id: UUID) -> None:
    """Do for one planned payment what the worker's jobs do, one after the other."""
    await charge_payment(world, payment_id)
    planned = await ScheduledPayment.get(id=payment_id)
    assert planned.order_id is not None
    order_id = planned.order_id
    await JOBS["orders.pay"](world, order_id)
    [paid] = await database.rows("SELECT payment_id FROM orders_order WHERE id = $1", order_id)
    await JOBS["orders.settle"](world, paid["payment_id"])
    await JOBS["renewals.follow_order"](world, order_id)
    document = await Document.get(order_id=order_id)
    await JOBS["notices.invoice_due"](world, document.id)
    await JOBS["notices.order_paid"](world, order_id)
    await JOBS["orders.fulfil"](world, order_id)
    for line in await database.rows(
        "SELECT id FROM orders_order_line WHERE order_id = $1", order_id
    ):
        await JOBS["renewals.verify_renewal"](world, line["id"])
    await JOBS["notices.order_finished"](world, order_id)
    for mail in await database.rows("SELECT id FROM work_mail WHERE state = 'WAITING'"):
        await JOBS["work.deliver"](world, mail["id"])


async def _check(payments: list[UUID]) -> None:
    """Both ways end alike: charged, delivered, told, and nothing left to do."""
    done = await ScheduledPayment.filter(id__in=payments, state=ScheduledState.SUCCEEDED).count()
    delivered = await database.value(
        "SELECT count(*) FROM orders_order o JOIN renewals_scheduled_payment p ON p.order_id = o.id"
        " WHERE p.id = ANY($1) AND o.state = 'FULFILLED'",
        payments,
    )
    waiting = await database.value("SELECT count(*) FROM work_mail WHERE state = 'WAITING'")
    assert (done, delivered, waiting) == (len(payments), len(payments), 0)
