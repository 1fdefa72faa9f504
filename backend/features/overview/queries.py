"""Reads of the roof: what only somebody who sees all rooms can say. Each takes a Reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from backend.features.accounts.policy import Reach
from backend.features.brands.policies import RenewalPolicy
from backend.features.identity import queries as identity
from backend.features.journal import queries as journal
from backend.features.overview.happened import Happened
from backend.features.services import queries as services
from backend.kit import database
from backend.kit.database import Row
from backend.kit.money import Money
from backend.kit.paging import COUNTED_UP_TO, Keyset, Page, Slice, cut

OPERATION = """p.id, p.account_id, p.kind, p.state, p.target_kind, p.target_id, p.steps, p.refused_code,
    p.refused_values, p.action_url, p.created_at, p.updated_at, p.finished_at"""

NEWEST_FIRST = Keyset("p.created_at", "timestamptz", descending=True, id="p.id")


def _within(reach: Reach, first_value: int) -> tuple[str, list[object]]:
    """Return the condition under which an operation `p` lies within somebody's reach."""
    if reach.everything:
        return "true", []
    return f"p.account_id = ANY(${first_value})", [reach.account_ids]


def _read(found: Sequence[Row]) -> list[Row]:
    return [
        {
            **row,
            "steps": database.unpack(row["steps"]),
            "refused_values": database.unpack(row["refused_values"]),
        }
        for row in found
    ]


async def operations(reach: Reach, ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return those of the named operations that are within reach, by id."""
    condition, values = _within(reach, 2)
    found = await database.rows(
        f"SELECT {OPERATION} FROM work_operation p WHERE p.id = ANY($1) AND {condition}",
        list(ids),
        *values,
    )
    return {row["id"]: row for row in _read(found)}


async def operation_page(
    reach: Reach, account_id: UUID, page: Page, *, running_only: bool
) -> Slice:
    """Return one page of what is going on, or went on, in an account, newest first."""
    where, values = _listed(reach, account_id, running_only)
    beyond, more = NEWEST_FIRST.where(page, len(values) + 1)
    found = await database.rows(
        f"""
        SELECT {OPERATION}, p.created_at::text AS cursor_key FROM work_operation p
        WHERE {where} AND {beyond} {NEWEST_FIRST.order(page)}
        """,
        *values,
        *more,
    )
    return cut(_read(found), page)


async def count_operations(reach: Reach, account_id: UUID, *, running_only: bool) -> int:
    where, values = _listed(reach, account_id, running_only)
    found: int = await database.value(
        f"""
        SELECT count(*) FROM (
            SELECT FROM work_operation p WHERE {where} LIMIT {COUNTED_UP_TO + 1}
        ) AS counted
        """,
        *values,
    )
    return found


def _listed(reach: Reach, account_id: UUID, running_only: bool) -> tuple[str, list[object]]:
    condition, more = _within(reach, 3)
    return (
        f"p.account_id = $1 AND (NOT $2 OR p.finished_at IS NULL) AND {condition}",
        [account_id, running_only, *more],
    )


async def operations_about(reach: Reach, service_ids: Sequence[UUID], most: int) -> list[Row]:
    """Return the newest operations about each of these services, as `asked_id`: those of its orders."""
    condition, values = _within(reach, 3)
    found = await database.rows(
        f"""
        SELECT asked.id AS asked_id, newest.* FROM unnest($1::uuid[]) AS asked (id), LATERAL (
            SELECT {OPERATION} FROM work_operation p
            WHERE p.target_id IN (
                SELECT order_id FROM orders_order_line WHERE service_id = asked.id
            ) AND {condition}
            ORDER BY p.created_at DESC, p.id DESC LIMIT $2
        ) AS newest
        """,
        list(service_ids),
        most,
        *values,
    )
    return _read(found)


async def awaiting_confirmation(reach: Reach, account_id: UUID, most: int) -> list[UUID]:
    """Return the operations that wait for the customer, the newest first."""
    condition, values = _within(reach, 3)
    found = await database.rows(
        f"""
        SELECT p.id FROM work_operation p
        WHERE p.account_id = $1 AND p.finished_at IS NULL AND p.state = 'ACTION_REQUIRED' AND {condition}
        ORDER BY p.created_at DESC, p.id DESC LIMIT $2
        """,
        account_id,
        most,
        *values,
    )
    return [row["id"] for row in found]


# An index over this very expression finds what expires between two instants among ten thousand services.
EXPIRY = "coalesce(s.expires_at, 'infinity')"


@dataclass(frozen=True)
class Window:
    """What expires after one instant and not after another; `direction` is that of a list of it."""

    after: datetime
    until: datetime
    direction: str


def soon(now: datetime, renewal: RenewalPolicy) -> Window:
    """What expires within the brand's days of alert, the soonest first (O2-23, WL-48)."""
    return Window(now, now + timedelta(days=renewal.alert_expiring_days), "ASC")


def lately(now: datetime, renewal: RenewalPolicy) -> Window:
    """What expired within the brand's days of alert, the latest first (O2-23)."""
    return Window(now - timedelta(days=renewal.alert_expired_days), now, "DESC")


async def expiring(
    reach: Reach, account_id: UUID, most: int, *, now: datetime, renewal: RenewalPolicy
) -> list[Row]:
    """Return the services that expire soon."""
    near = now + timedelta(days=renewal.expiring_days)
    return await _alerted(reach, account_id, soon(now, renewal), most, [now, near])


async def expired(
    reach: Reach, account_id: UUID, most: int, *, now: datetime, renewal: RenewalPolicy
) -> list[Row]:
    """Return the services that expired lately."""
    near = now + timedelta(days=renewal.expiring_days)
    return await _alerted(reach, account_id, lately(now, renewal), most, [now, near])


async def count_expiring(
    reach: Reach, account_id: UUID, *, now: datetime, renewal: RenewalPolicy
) -> int:
    return await _count_alerted(reach, account_id, soon(now, renewal))


async def count_expired(
    reach: Reach, account_id: UUID, *, now: datetime, renewal: RenewalPolicy
) -> int:
    return await _count_alerted(reach, account_id, lately(now, renewal))


async def _alerted(
    reach: Reach, account_id: UUID, window: Window, most: int, of_status: Sequence[datetime]
) -> list[Row]:
    """`of_status` are the two values that the SQL of a status starts with."""
    condition, values = services.within(reach, 7)
    return await database.rows(
        f"""
        SELECT {services.COLUMNS} FROM services_service s
        WHERE s.account_id = $3 AND s.state = 'ACTIVE' AND {EXPIRY} > $4 AND {EXPIRY} <= $5
          AND {condition}
        ORDER BY {EXPIRY} {window.direction}, s.id {window.direction} LIMIT $6
        """,
        *of_status,
        account_id,
        window.after,
        window.until,
        most,
        *values,
    )


async def _count_alerted(reach: Reach, account_id: UUID, window: Window) -> int:
    condition, values = services.within(reach, 4)
    found: int = await database.value(
        f"""
        SELECT count(*) FROM services_service s
        WHERE s.account_id = $1 AND s.state = 'ACTIVE' AND {EXPIRY} > $2 AND {EXPIRY} <= $3
          AND {condition}
        """,
        account_id,
        window.after,
        window.until,
        *values,
    )
    return found


RENEWS_ITSELF = """(s.renewal_mode = 'AUTOMATIC' AND NOT EXISTS (
    SELECT FROM renewals_scheduled_renewal planned
    WHERE planned.service_id = s.id AND planned.period_from = s.expires_at AND NOT planned.live
      AND planned.reason IN ('CANCELLED_BY_USER', 'PRICE_CHANGED', 'NOT_RENEWABLE', 'TOO_LATE')
))"""
"""Whether the end of a service's period is the night's business and not its customer's; see NOT_PLANNED_AGAIN."""


async def alerts(
    reach: Reach, account_id: UUID, *, now: datetime, renewal: RenewalPolicy
) -> dict[str, Row]:
    """Return how many services EXPIRED lately and are EXPIRING soon, with the most pressing of each.

    What renews by itself is left out until it has expired: what could go wrong with it is the guard's to say.
    """
    condition, values = services.within(reach, 5)
    found = await database.rows(
        f"""
        SELECT CASE WHEN {EXPIRY} <= $2 THEN 'EXPIRED' ELSE 'EXPIRING' END AS kind, count(*) AS many,
               (array_agg(s.id ORDER BY s.expires_at, s.id))[1] AS service_id,
               (array_agg(s.name ORDER BY s.expires_at, s.id))[1] AS name,
               min(s.expires_at) AS first_at, max(s.expires_at) AS last_at
        FROM services_service s
        WHERE s.account_id = $1 AND s.state = 'ACTIVE' AND {EXPIRY} > $3 AND {EXPIRY} <= $4
          AND ({EXPIRY} <= $2 OR NOT {RENEWS_ITSELF}) AND {condition}
        GROUP BY 1
        """,
        account_id,
        now,
        lately(now, renewal).after,
        soon(now, renewal).until,
        *values,
    )
    return {row["kind"]: row for row in found}


async def renewing_soon(
    reach: Reach, account_id: UUID, most: int, *, now: datetime, days: int
) -> list[Row]:
    """Return the services that renew by themselves and expire within so many days, the next one first."""
    condition, values = services.within(reach, 5)
    return await database.rows(
        f"""
        SELECT {services.COLUMNS} FROM services_service s
        WHERE s.account_id = $3 AND s.state = 'ACTIVE' AND s.renewal_mode = 'AUTOMATIC'
          AND {EXPIRY} > $1 AND {EXPIRY} <= $2 AND {condition}
        ORDER BY {EXPIRY}, s.id LIMIT $4
        """,
        now,
        now + timedelta(days=days),
        account_id,
        most,
        *values,
    )


async def last_ordered(
    reach: Reach, account_id: UUID, most: int, *, now: datetime, renewal: RenewalPolicy
) -> list[Row]:
    """Return the services that an account ordered last (O2-24)."""
    condition, values = services.within(reach, 5)
    return await database.rows(
        f"""
        SELECT {services.COLUMNS} FROM services_service s WHERE s.account_id = $3 AND {condition}
        ORDER BY s.created_at DESC, s.id DESC LIMIT $4
        """,
        now,
        now + timedelta(days=renewal.expiring_days),
        account_id,
        most,
        *values,
    )


async def history(reach: Reach, service_ids: Sequence[UUID], most: int) -> list[Row]:
    """Return what was done about each of these services, the newest first, as `asked_id`, and by whom.

    Each line has the journal's columns and the person's name; the sentences are made in rules.py.
    """
    condition, values = services.within(reach, 2)
    visible = await database.rows(
        f"SELECT s.id FROM services_service s WHERE s.id = ANY($1) AND {condition}",
        list(service_ids),
        *values,
    )
    lines = await journal.about([row["id"] for row in visible], most)
    persons = {
        person["id"]: f"{person['first_name']} {person['last_name']}".strip()
        for person in await identity.persons({line["person_id"] for line in lines} - {None})
    }
    return [
        {
            **line,
            "before": database.unpack(line["before"]),
            "after": database.unpack(line["after"]),
            "person_name": persons.get(line["person_id"], ""),
        }
        for line in lines
    ]


async def invoiced(service_ids: Sequence[UUID]) -> set[UUID]:
    """Return those of these services for which their present account has an invoice."""
    found = await database.rows(
        """
        SELECT s.id FROM services_service s WHERE s.id = ANY($1) AND EXISTS (
            SELECT FROM billing_document_line line JOIN billing_document d ON d.id = line.document_id
            WHERE line.service_id = s.id AND d.account_id = s.account_id AND d.kind = 'INVOICE'
        )
        """,
        list(service_ids),
    )
    return {row["id"] for row in found}


async def being_renewed(service_ids: Sequence[UUID]) -> set[UUID]:
    """Return those of these services whose next period somebody has ordered and nobody delivered yet."""
    found = await database.rows(
        """
        SELECT s.id FROM services_service s JOIN orders_order_line line ON line.service_id = s.id
        WHERE s.id = ANY($1) AND line.live AND line.period_from = s.expires_at
        """,
        list(service_ids),
    )
    return {row["id"] for row in found}


async def happened(since: datetime, until: datetime) -> Happened:
    """Return what the demo's clock went past; `stuck` is what waits for a person by now."""
    letters = await database.rows(
        """
        SELECT letter, count(*) AS many FROM work_mail
        WHERE created_at >= $1 AND created_at < $2 GROUP BY letter ORDER BY letter
        """,
        since,
        until,
    )
    paid = await database.rows(
        """
        SELECT currency, count(*) AS many, sum(total_minor)::bigint AS total_minor FROM billing_payment
        WHERE state = 'SUCCEEDED' AND finished_at >= $1 AND finished_at < $2
        GROUP BY currency ORDER BY currency
        """,
        since,
        until,
    )
    counted = await database.row(
        """
        SELECT count(*) FILTER (WHERE fact = 'service.renewed') AS renewals,
               count(*) FILTER (WHERE fact = 'scheduled_payment.refused') AS refused,
               (SELECT count(*) FROM work_job WHERE state = 'MANUAL') AS stuck
        FROM journal_entry WHERE at >= $1 AND at < $2 AND outcome = 'DONE'
        """,
        since,
        until,
    )
    assert counted is not None
    return Happened(
        over_at=until,
        letters={row["letter"]: row["many"] for row in letters},
        payments=sum(row["many"] for row in paid),
        paid=[Money(row["total_minor"], row["currency"]) for row in paid],
        **counted,
    )
