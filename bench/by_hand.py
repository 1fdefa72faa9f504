"""The baseline: the same two answers, written by hand with asyncpg and orjson, and nothing around them.

No schema, no policy but the token's account, no limits, no languages: what one would write for these two pages
alone. It reads the same tables, computes the same statuses, and answers byte for byte the same `data`.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import asyncpg
import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from backend.features.domains.rules import readable
from backend.features.identity.secret import hashed
from backend.features.services.queries import STATUS
from backend.kit.database import credentials
from backend.kit.ids import public
from backend.kit.periods import days_left
from backend.kit.settings import Settings

ZONE = ZoneInfo("Europe/Paris")
EXPIRING = timedelta(days=60)
ALERT = timedelta(days=30)

Answer = dict[str, object]

CALLER = """
SELECT token.account_id, clock_timestamp() AS now, account.currency,
       coalesce(balance.available_minor, 0) AS available_minor
FROM accounts_api_token token
JOIN accounts_account account ON account.id = token.account_id
LEFT JOIN billing_balance balance ON balance.account_id = account.id
WHERE token.secret_hash = $1 AND token.revoked_at IS NULL AND token.expires_at > clock_timestamp()
"""

SERVICE = f"""
s.id, s.name, s.kind, s.expires_at, s.created_at, product.code, product.names ->> 'fr' AS product_name,
{STATUS} AS status
"""

LIST = f"""
SELECT {SERVICE}, registered.registry_expires_at, newest.full_number, newest.issued_on,
       newest.total_minor, newest.currency
FROM services_service s
JOIN catalog_product product ON product.id = s.product_id
LEFT JOIN domains_domain registered ON registered.service_id = s.id
LEFT JOIN LATERAL (
    SELECT d.full_number, d.issued_on, d.total_minor, d.currency FROM billing_document d
    WHERE d.kind = 'INVOICE' AND d.account_id = $3
      AND d.id IN (SELECT document_id FROM billing_document_line WHERE service_id = s.id)
    ORDER BY d.issued_at DESC, d.id DESC LIMIT 1
) newest ON true
WHERE s.account_id = $3
ORDER BY coalesce(s.expires_at, 'infinity'), s.id LIMIT 50
"""

COUNTS = """
SELECT count(*) FILTER (WHERE kind = 'HOSTING') AS hostings,
       count(*) FILTER (WHERE kind = 'DOMAIN') AS domains,
       count(*) FILTER (WHERE expires_at > $2 AND expires_at <= $4) AS expiring,
       count(*) FILTER (WHERE expires_at > $3 AND expires_at <= $2) AS expired
FROM services_service WHERE account_id = $1 AND state = 'ACTIVE'
"""

PART = f"""
SELECT {SERVICE} FROM services_service s JOIN catalog_product product ON product.id = s.product_id
WHERE s.account_id = $3
"""
ALERTED = (
    "AND s.state = 'ACTIVE' AND s.expires_at > $4 AND s.expires_at <= $5 ORDER BY s.expires_at"
)

TICKETS = """
SELECT id, number, subject, state FROM support_ticket WHERE account_id = $1
ORDER BY touched_at DESC, id DESC LIMIT 5
"""


def application(settings: Settings) -> Starlette:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        app.state.pool = await asyncpg.create_pool(
            **credentials(settings.database_url), min_size=1, max_size=settings.pool_size
        )
        yield
        await app.state.pool.close()

    return Starlette(
        routes=[
            Route("/list", _answering(listed), methods=["POST"]),
            Route("/dashboard", _answering(dashboard), methods=["POST"]),
        ],
        lifespan=lifespan,
    )


def _answering(
    read: Callable[[asyncpg.Pool, asyncpg.Record], Awaitable[Answer]],
) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        orjson.loads(await request.body())
        pool = request.app.state.pool
        token = request.headers["authorization"].removeprefix("Bearer ")
        caller = await pool.fetchrow(CALLER, hashed(token))
        if caller is None:
            return Response(status_code=401)
        data = {"viewer": {"account": await read(pool, caller)}}
        return Response(orjson.dumps({"data": data}), media_type="application/json")

    return answer


async def listed(pool: asyncpg.Pool, caller: asyncpg.Record) -> Answer:
    now = caller["now"]
    rows = await pool.fetch(LIST, now, now + EXPIRING, caller["account_id"])
    return {"services": {"nodes": [_line(row, now) for row in rows]}}


def _line(row: asyncpg.Record, now: datetime) -> Answer:
    line = {
        **_service(row, now),
        "product": {"code": row["code"], "name": row["product_name"]},
        "latestInvoice": {
            "number": row["full_number"],
            "issuedOn": row["issued_on"].isoformat(),
            "price": {"total": _money(row["total_minor"], row["currency"])},
        }
        if row["full_number"]
        else None,
    }
    if row["kind"] == "DOMAIN":
        line["registryExpiresAt"] = _instant(row["registry_expires_at"])
    return line


async def dashboard(pool: asyncpg.Pool, caller: asyncpg.Record) -> Answer:
    account_id, now = caller["account_id"], caller["now"]
    base = (now, now + EXPIRING, account_id)
    counts, soon, past, newest, tickets = await asyncio.gather(
        pool.fetchrow(COUNTS, account_id, now, now - ALERT, now + ALERT),
        pool.fetch(f"{PART} {ALERTED}, s.id LIMIT 5", *base, now, now + ALERT),
        pool.fetch(f"{PART} {ALERTED} DESC, s.id DESC LIMIT 5", *base, now - ALERT, now),
        pool.fetch(f"{PART} ORDER BY s.created_at DESC, s.id DESC LIMIT 5", *base),
        pool.fetch(TICKETS, account_id),
    )
    assert counts is not None
    return {
        "dashboard": {
            "hostings": counts["hostings"],
            "domains": counts["domains"],
            "balance": _money(caller["available_minor"], caller["currency"]),
            "expiringCount": counts["expiring"],
            "expiring": [_brief(row, now) for row in soon],
            "expiredCount": counts["expired"],
            "expired": [_brief(row, now) for row in past],
            "lastOrdered": [_brief(row, now) for row in newest],
            "lastTickets": [
                {
                    "id": public("tic", row["id"]),
                    "number": row["number"],
                    "subject": row["subject"],
                    "state": row["state"],
                }
                for row in tickets
            ],
        }
    }


def _brief(row: asyncpg.Record, now: datetime) -> Answer:
    return {**_service(row, now), "product": {"name": row["product_name"]}}


def _service(row: asyncpg.Record, now: datetime) -> Answer:
    key: UUID = row["id"]
    expires_at = row["expires_at"]
    return {
        "id": public("svc", key),
        "name": readable(row["name"]) if row["kind"] == "DOMAIN" else row["name"],
        "kind": row["kind"],
        "status": row["status"],
        "expiresAt": _instant(expires_at),
        "daysLeft": days_left(expires_at, now, ZONE) if expires_at else None,
    }


def _instant(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None


def _money(minor: int, currency: str) -> Answer:
    return {"amount": f"{minor // 100}.{minor % 100:02d}", "currency": currency}
