"""What waits for a person, gathered from every room into one list: stopped jobs, and lines of orders.

Everything here is found by a partial index over what is stopped, and there is little of it; the joins are by key.
"""

from dataclasses import dataclass
from uuid import UUID

from backend.features.accounts.policy import Reach
from backend.features.overview.stuck import KIND_OF_JOB, WorkKind
from backend.kit import database
from backend.kit.database import Row
from backend.kit.paging import COUNTED_UP_TO, Keyset, Page, Slice, cut

OLDEST_FIRST = Keyset("w.since", "timestamptz", id="w.id")

KINDS = " ".join(f"WHEN '{job}' THEN '{kind}'" for job, kind in KIND_OF_JOB.items())

OPEN_LINES = """
    SELECT FROM orders_order_line open
    WHERE open.order_id = job.ref AND open.state IN ('PENDING', 'RUNNING', 'WAITING')
"""
"""Lines that wait for a stopped job: they are listed in its place."""

JOBS = f"""
    SELECT job.id, 'job' AS prefix, CASE job.kind {KINDS} ELSE 'JOB' END AS kind, job.kind AS job, job.ref,
        job.stopped_at AS since, job.last_error AS detail, job.state = 'MANUAL' AS stuck,
        coalesce(refund.state <> 'SUCCEEDED', payment.finished_at IS NULL, true) AS open,
        coalesce(refund.state = 'MANUAL', mail.state = 'MANUAL', false) AS refused,
        coalesce(payment.account_id, o.account_id, mail.account_id, printed.account_id, ticket.account_id,
            direct_service.account_id, job.ref) AS about_account_id,
        coalesce(o.operation_id, payment.operation_id) AS operation_id, refund.id AS refund_id,
        payment.id AS payment_id, o.id AS order_id, mail.recipient, NULL::text AS service_kind,
        CASE WHEN refund.id IS NOT NULL THEN refund.card_minor ELSE payment.total_minor END AS amount_minor,
        payment.currency, about.service_ids, about.names
    FROM work_job job
    LEFT JOIN billing_refund refund ON refund.id = job.ref
    LEFT JOIN billing_payment direct ON direct.id = coalesce(refund.payment_id, job.ref)
    LEFT JOIN orders_order o ON o.id = coalesce(direct.order_id, job.ref)
    LEFT JOIN billing_payment payment ON payment.id = coalesce(direct.id, o.payment_id)
    LEFT JOIN work_mail mail ON mail.id = job.ref
    LEFT JOIN billing_document printed ON printed.id = job.ref
    LEFT JOIN support_ticket_message message ON message.id = job.ref
    LEFT JOIN support_ticket ticket ON ticket.id = coalesce(message.ticket_id, job.ref)
    LEFT JOIN orders_order_line line ON line.id = job.ref
    LEFT JOIN services_service direct_service ON direct_service.id = coalesce(line.service_id, job.ref)
    LEFT JOIN LATERAL (
        SELECT array_agg(named.service_id) AS service_ids, array_agg(named.service_name) AS names FROM (
            SELECT d.service_id, d.service_name FROM billing_document_line d
            WHERE d.document_id = coalesce(refund.document_id, payment.document_id) AND d.service_id IS NOT NULL
            UNION ALL
            SELECT l.service_id, l.service_name FROM orders_order_line l
            WHERE refund.id IS NULL AND l.order_id = o.id
            UNION ALL
            SELECT s.id, s.name FROM services_service s WHERE s.id = direct_service.id
            LIMIT 100
        ) AS named
    ) AS about ON true
"""

LINES = """
    SELECT l.id, 'lin' AS prefix, 'ORDER_LINE' AS kind, 'orders.fulfil' AS job, l.order_id AS ref,
        coalesce(l.stopped_at, job.stopped_at) AS since,
        CASE l.state WHEN 'MANUAL' THEN l.stopped_because ELSE job.last_error END AS detail,
        o.state = 'PAID' AND (
            l.state = 'MANUAL' OR job.state = 'MANUAL' AND l.state NOT IN ('DONE', 'REFUNDED')
        ) AS stuck,
        true AS open, false AS refused, o.account_id AS about_account_id, o.operation_id,
        NULL::uuid AS refund_id, o.payment_id, o.id AS order_id, NULL::text AS recipient,
        CASE l.kind WHEN 'RENEW' THEN s.kind END AS service_kind,
        round(l.net_minor * (1 + l.tax_rate))::bigint AS amount_minor, l.currency,
        ARRAY[l.service_id] AS service_ids, ARRAY[l.service_name]::text[] AS names
    FROM orders_order_line l
    JOIN orders_order o ON o.id = l.order_id
    JOIN services_service s ON s.id = l.service_id
    LEFT JOIN work_job job ON job.kind = 'orders.fulfil' AND job.ref = l.order_id AND job.state = 'MANUAL'
"""

STUCK = f"""
    {JOBS} WHERE job.state = 'MANUAL' AND NOT (job.kind = 'orders.fulfil' AND EXISTS ({OPEN_LINES}))
    UNION ALL
    {LINES} WHERE l.state = 'MANUAL'
    UNION ALL
    {LINES} WHERE job.state = 'MANUAL' AND l.state IN ('PENDING', 'RUNNING', 'WAITING')
        AND l.order_id IN (SELECT ref FROM work_job WHERE kind = 'orders.fulfil' AND state = 'MANUAL')
"""

NAMED = """
    account.number AS account_number,
    coalesce(nullif(account.organisation, ''), trim(account.first_name || ' ' || account.last_name))
        AS account_name
"""


@dataclass(frozen=True)
class Sought:
    """Which part of the list is wanted: one kind, and what holds a text in customer, service or recipient."""

    kind: WorkKind | None = None
    text: str = ""


def _within(reach: Reach, first_value: int) -> tuple[str, list[object]]:
    """Return the condition under which staff see work `w` of an account: of their own brand, or of no account."""
    return (
        f"(${first_value}::uuid IS NULL OR account.id IS NULL OR account.brand_id = ${first_value})",
        [reach.actor.brand_id],
    )


def _listed(reach: Reach, sought: Sought) -> tuple[str, list[object]]:
    condition, values = _within(reach, 3)
    return (
        f"""
        ($1::text IS NULL OR w.kind = $1) AND ($2 = '' OR account.number ILIKE $2 OR account.organisation ILIKE $2
            OR account.first_name || ' ' || account.last_name ILIKE $2 OR w.recipient ILIKE $2
            OR array_to_string(w.names, ' ') ILIKE $2) AND {condition}
        """,
        [sought.kind.value if sought.kind else None, _holding(sought.text), *values],
    )


def _holding(text: str) -> str:
    escaped = text.strip()[:100].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%" if escaped else ""


async def stuck_work(reach: Reach, sought: Sought, page: Page) -> Slice:
    """Return one page of what waits for a person, the longest first."""
    where, values = _listed(reach, sought)
    beyond, more = OLDEST_FIRST.where(page, len(values) + 1)
    found = await database.rows(
        f"""
        SELECT w.*, account.id AS account_id, {NAMED}, w.since::text AS cursor_key
        FROM ({STUCK}) AS w LEFT JOIN accounts_account account ON account.id = w.about_account_id
        WHERE {where} AND {beyond} {OLDEST_FIRST.order(page)}
        """,
        *values,
        *more,
    )
    return cut(found, page)


async def count_stuck_work(reach: Reach, sought: Sought) -> int:
    """Count it, up to one more than COUNTED_UP_TO."""
    where, values = _listed(reach, sought)
    found: int = await database.value(
        f"""
        SELECT count(*) FROM (
            SELECT FROM ({STUCK}) AS w LEFT JOIN accounts_account account ON account.id = w.about_account_id
            WHERE {where} LIMIT {COUNTED_UP_TO + 1}
        ) AS counted
        """,
        *values,
    )
    return found


async def work_item(reach: Reach, prefix: str, key: UUID) -> Row | None:
    """Return one job or order line within reach, whether it waits for a person (`stuck`) or not any more."""
    condition, values = _within(reach, 2)
    source = LINES if prefix == "lin" else JOBS
    own_id = "l.id" if prefix == "lin" else "job.id"
    return await database.row(
        f"""
        SELECT w.*, account.id AS account_id, {NAMED}
        FROM ({source} WHERE {own_id} = $1) AS w
        LEFT JOIN accounts_account account ON account.id = w.about_account_id
        WHERE {condition}
        """,
        key,
        *values,
    )
