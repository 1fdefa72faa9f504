"""What a night reads among a million services, one in a hundred due, against the barest statement that finds them."""

import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from rich.table import Table

from backend.demo import people
from backend.features.brands import queries as brands
from backend.features.brands.policies import AutomaticRenewalPolicy
from backend.features.renewals.models import NOT_PLANNED_AGAIN
from backend.features.renewals.queries import schedule
from backend.features.renewals.timetable import Window, windows
from backend.kit import database
from backend.kit.periods import local_day, start_of
from bench.house import House

SERVICES, ACCOUNTS = 1_000_000, 100_000
DAYS = 500
"""Over so many days their expiries are spread: one day of each of five windows is one service in a hundred."""
ROUNDS = 5

MOVE_IN = """
INSERT INTO {table} ({columns}) SELECT {values} FROM {table} one, generate_series(1, {many}) AS n
WHERE one.id = $1
"""


async def measure(house: House) -> Table:
    now = (await house.world.clock.moment()).now
    await _move_in(house, now)
    account = await house.account(people.AGENCY)
    brand_id = account.brand_id  # type: ignore[attr-defined]  # Tortoise adds the column
    policy = await brands.policy(brand_id, AutomaticRenewalPolicy, now)
    zone = ZoneInfo("Europe/Paris")
    today = local_day(now, zone)
    tomorrow = start_of(today + timedelta(days=1), zone)
    await _yesterday_was_told(windows(policy, today - timedelta(days=1), zone), now)
    await database.execute("ANALYZE")
    due = windows(policy, today, zone)

    async def to_tell() -> int:
        return len(await schedule.accounts_to_tell(brand_id, due))

    async def to_plan() -> int:
        return len(
            await schedule.accounts_to_plan(
                brand_id, policy, now=now, tomorrow=tomorrow, not_again=NOT_PLANNED_AGAIN
            )
        )

    table = Table(title=f"A night's reads among {SERVICES:,} services (N={ROUNDS})")
    for column in ("", "accounts found", "ms", "ratio"):
        table.add_column(column, justify="left" if not column else "right")
    for name, ours, barest in (
        ("to be told", to_tell, lambda: _in_windows(due)),
        ("to be announced a payment", to_plan, lambda: _until(now, tomorrow, policy)),
    ):
        limit, mine = [], []
        for _ in range(ROUNDS):
            seconds, least = await _timed(barest)
            limit.append(seconds)
            seconds, found = await _timed(ours)
            mine.append(seconds)
            assert found <= least, "the barest statement finds at least what ours finds"
        ratio = median(one / other for one, other in zip(mine, limit, strict=True))
        table.add_row(f"{name}: expiry alone", f"{least}", f"{median(limit) * 1000:.0f}", "1")
        table.add_row(f"{name}: ours", f"{found}", f"{median(mine) * 1000:.0f}", f"{ratio:.2f}")
    return table


async def _timed(read: Callable[[], Awaitable[int]]) -> tuple[float, int]:
    began = time.perf_counter()
    found = await read()
    return time.perf_counter() - began, found


async def _move_in(house: House, now: datetime) -> None:
    """Copy one account a hundred thousand times and one service a million times, expiries spread over years."""
    agency = await house.account(people.AGENCY)
    pattern = await database.value(
        "SELECT id FROM services_service WHERE account_id = $1 AND kind = 'HOSTING' AND state = 'ACTIVE'"
        " LIMIT 1",
        agency.id,
    )
    async with database.transaction():
        for setting in ("statement_timeout", "idle_in_transaction_session_timeout"):
            await database.execute(f"SET LOCAL {setting} = 0")
        await database.execute("SET LOCAL session_replication_role = replica")
        await _copied(
            "accounts_account",
            agency.id,
            ACCOUNTS,
            {
                "id": "gen_random_uuid()",
                "number": "'B' || n",
                "email": "'b' || n || '@client.example'",
            },
        )
        await database.execute(
            "CREATE TEMPORARY TABLE newcomer ON COMMIT DROP AS"
            " SELECT id, row_number() OVER () AS n FROM accounts_account WHERE number LIKE 'B%'"
        )
        await database.execute("CREATE UNIQUE INDEX ON newcomer (n)")
        await _copied(
            "services_service",
            pattern,
            SERVICES,
            {
                "id": "gen_random_uuid()",
                "account_id": f"(SELECT id FROM newcomer WHERE newcomer.n = 1 + (n.n::bigint * 7919 % {ACCOUNTS}))",
                "name": "'site' || n || '.example'",
                "started_at": "now() - interval '20 years'",
                "expires_at": f"now() + interval '1 day' * (n % {DAYS}) + interval '1 second' * (n % 86400)",
                "grace_until": f"now() + interval '1 day' * (n % {DAYS} + 16)",
                "purge_at": f"now() + interval '1 day' * (n % {DAYS} + 46)",
                "renewal_mode": "CASE WHEN n % 2 = 0 THEN 'AUTOMATIC' ELSE 'MANUAL' END",
            },
        )


async def _copied(table: str, pattern: object, many: int, changed: dict[str, str]) -> None:
    names = await database.rows(
        "SELECT quote_ident(column_name) AS name FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position",
        table,
    )
    columns = [row["name"] for row in names]
    values = ", ".join(changed.get(name, f"one.{name}") for name in columns)
    statement = MOVE_IN.format(table=table, columns=", ".join(columns), values=values, many=many)
    await database.execute(statement, pattern)


async def _yesterday_was_told(due: Sequence[Window], now: datetime) -> None:
    """What was due until yesterday has been told: tonight's are those of one day in each window."""
    async with database.transaction():
        await database.execute("SET LOCAL statement_timeout = 0")
        await database.execute(
            """
            INSERT INTO renewals_announcement (id, letter_id, account_id, service_id, service_name, period_from,
                days, automatic, months, currency, tacit_notice, risks, announced_at)
            SELECT gen_random_uuid(), gen_random_uuid(), s.account_id, s.id, s.name, s.expires_at,
                   due.days, false, 12, 'EUR', false, '[]', $4
            FROM services_service s
            JOIN unnest($1::timestamptz[], $2::timestamptz[], $3::int[]) AS due (opens_at, closes_at, days)
                ON s.expires_at >= due.opens_at AND s.expires_at < due.closes_at
            WHERE s.state = 'ACTIVE' AND due.days < 28 * s.period_months
            ON CONFLICT DO NOTHING
            """,
            [window.opens_at for window in due],
            [window.closes_at for window in due],
            [window.days for window in due],
            now,
        )


async def _in_windows(due: Sequence[Window]) -> int:
    """Every account with an active service that expires in one of the windows, told or not."""
    found = await database.rows(
        """
        SELECT DISTINCT s.account_id FROM services_service s
        JOIN unnest($1::timestamptz[], $2::timestamptz[]) AS due (opens_at, closes_at)
            ON s.expires_at >= due.opens_at AND s.expires_at < due.closes_at
        WHERE s.state = 'ACTIVE'
        """,
        [window.opens_at for window in due],
        [window.closes_at for window in due],
    )
    return len(found)


async def _until(now: datetime, tomorrow: datetime, policy: AutomaticRenewalPolicy) -> int:
    """Every account with an active automatic service that expires within the days of announcement."""
    days = policy.charge_days + policy.announced_days_ahead
    found = await database.rows(
        "SELECT DISTINCT account_id FROM services_service WHERE state = 'ACTIVE'"
        " AND renewal_mode = 'AUTOMATIC' AND expires_at > $1 AND expires_at < $2",
        now,
        tomorrow + timedelta(days=days + 60),
    )
    return len(found)
