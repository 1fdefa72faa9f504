"""Telling the sandboxes what the tables say: cards, past charges, and domains with the registry's own dates.

Read from the tables and not from the scenario, so that it can be done again from any point; every call
overwrites.
"""

from collections.abc import Sequence
from uuid import UUID

import httpx

from backend.demo import people
from backend.kit import database, ids
from backend.kit.database import Row
from backend.kit.settings import Settings

PATIENCE_SECONDS = 60.0


async def fill(settings: Settings) -> None:
    """Make the sandboxes remember what happened before the first start."""
    async with httpx.AsyncClient(timeout=PATIENCE_SECONDS, trust_env=False) as client:
        for card in await _cards():
            await _tell(client, f"{settings.payments_url}/admin/cards", card)
        charges = {"charges": await _charges()}
        await _tell(client, f"{settings.payments_url}/admin/charges", charges)
        refunds = {"refunds": await _refunds()}
        await _tell(client, f"{settings.payments_url}/admin/refunds", refunds)
        domains = {"domains": await _domains()}
        await _tell(client, f"{settings.registrar_url}/admin/domains", domains)


def charge_name(key: UUID) -> str:
    """Return how the payments sandbox names the charge behind a key."""
    return f"ch_{key}"


async def _tell(client: httpx.AsyncClient, url: str, said: Row) -> None:
    (await client.post(url, json=said)).raise_for_status()


async def _cards() -> list[Row]:
    numbers = {card.key: card.number for each in people.CUSTOMERS for card in each.cards}
    found = await database.rows(
        "SELECT processor_ref, account_id, expires_month, expires_year FROM billing_payment_method"
    )
    return [
        {
            "token": row["processor_ref"],
            "customer": str(row["account_id"]),
            "number": numbers[row["processor_ref"].rpartition("_")[2]],
            "exp_month": row["expires_month"],
            "exp_year": row["expires_year"],
        }
        for row in found
    ]


async def _charges() -> list[Row]:
    found = await database.rows(
        """
        SELECT a.id, a.processor_ref, a.amount_minor, a.currency, a.state, a.refused_code, a.asked_at,
               p.account_id, p.id AS payment_id, m.processor_ref AS card, c.number
        FROM billing_payment_attempt a JOIN billing_payment p ON p.id = a.payment_id
        JOIN billing_payment_method m ON m.id = p.payment_method_id
        JOIN accounts_account c ON c.id = p.account_id ORDER BY a.asked_at, a.id
        """
    )
    return [
        {
            "key": str(row["id"]),
            "reference": row["processor_ref"],
            "amount_minor": row["amount_minor"],
            "currency": row["currency"],
            "customer": str(row["account_id"]),
            "card": row["card"],
            "description": f"{row['number']} {ids.public('pay', row['payment_id'])}",
            "state": "REFUSED" if row["state"] == "FAILED" else row["state"],
            "reason": row["refused_code"] or None,
            "at": row["asked_at"].isoformat(),
        }
        for row in found
    ]


async def _refunds() -> list[Row]:
    found = await database.rows(
        """
        SELECT r.id, r.card_minor, r.created_at, a.processor_ref FROM billing_refund r
        JOIN billing_payment_attempt a ON a.payment_id = r.payment_id AND a.state = 'SUCCEEDED'
        WHERE r.card_minor > 0 ORDER BY r.created_at, r.id
        """
    )
    return [
        {
            "key": str(row["id"]),
            "reference": f"re_{row['id']}",
            "charge": row["processor_ref"],
            "amount_minor": row["card_minor"],
            "at": row["created_at"].isoformat(),
        }
        for row in found
    ]


async def _domains() -> Sequence[Row]:
    found = await database.rows(
        """
        SELECT d.name, d.registry_expires_at, d.registry_statuses, a.organisation, p.grace_days,
               p.redemption_days, p.purge_days - p.grace_days - p.redemption_days AS delete_days
        FROM domains_domain d JOIN services_service s ON s.id = d.service_id
        JOIN catalog_product p ON p.id = s.product_id JOIN accounts_account a ON a.id = s.account_id
        """
    )
    return [
        {
            "name": row["name"],
            "expires_at": row["registry_expires_at"].isoformat(),
            "statuses": database.unpack(row["registry_statuses"]),
            "registrant": row["organisation"],
            "grace_days": row["grace_days"],
            "redemption_days": row["redemption_days"],
            "delete_days": row["delete_days"],
        }
        for row in found
    ]
