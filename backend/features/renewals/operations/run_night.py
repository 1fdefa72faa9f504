"""The night of a brand: at its own hour, one job for each account or payment that has something due."""

from datetime import date, time
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.features.brands import queries as brands
from backend.features.brands.models import Brand
from backend.features.brands.policies import AutomaticRenewalPolicy
from backend.features.renewals.models import NOT_PLANNED_AGAIN, Night
from backend.features.renewals.operations.desk import start_of_tomorrow
from backend.features.renewals.queries import schedule
from backend.features.renewals.timetable import windows
from backend.features.work import operations as work
from backend.kit import database
from backend.kit.periods import at_local, local_day
from backend.ports.world import World


async def plan_nights(world: World, day: UUID) -> None:
    """Have each brand's night begin at its hour, or at once where that has passed; `day` names a day, UTC.

    The hour is struck once, also on the days on which the clocks change (F29).
    """
    now = (await world.clock.moment()).now
    on = date.fromordinal(day.int)
    for brand in await Brand.all().order_by("position"):
        policy = await brands.policy(brand.id, AutomaticRenewalPolicy, now)
        hour = time.fromisoformat(policy.night_at)
        run_at = max(at_local(on, hour, ZoneInfo(brand.zone)), now)
        async with database.transaction("renewals.plan_nights"):
            night, new = await Night.get_or_create({"run_at": run_at}, brand_id=brand.id, day=on)
            if new:
                await work.enqueue("renewals.run_night", night.id, run_at=run_at)


async def run_night(world: World, night_id: UUID) -> None:
    """Put everything due into the books, in one transaction. Run twice, it starts nothing twice.

    What is due is found anew each night, by what was told, planned and tried before: a missed night is
    caught up by the next one.
    """
    now = (await world.clock.moment()).now
    night = await Night.get(id=night_id)
    brand = await Brand.get(id=night.brand_id)
    zone = ZoneInfo(brand.zone)
    policy = await brands.policy(brand.id, AutomaticRenewalPolicy, now)
    today = local_day(now, zone)
    to_tell = await schedule.accounts_to_tell(brand.id, windows(policy, today, zone))
    to_plan = await schedule.accounts_to_plan(
        brand.id,
        policy,
        now=now,
        tomorrow=start_of_tomorrow(today, zone),
        not_again=NOT_PLANNED_AGAIN,
    )
    to_look_at = await schedule.payments_to_look_at(brand.id)
    async with database.transaction("renewals.run_night"):
        await work.enqueue_all("renewals.tell", to_tell, run_at=now)
        await work.enqueue_all("renewals.plan_payments", to_plan, run_at=now)
        await work.enqueue_all("renewals.charge_payment", to_look_at, run_at=now)
        night.finished_at = now
        await night.save(update_fields=["finished_at"])
