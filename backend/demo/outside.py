"""Telling the sandboxes what the tables say: cards, past charges, and domains with the registry's own dates.

Read from the tables and not from the scenario, so that it can be done again from any point; every call
overwrites.
"""

from collections.abc import Sequence

import httpx

from backend.demo import people
from backend.kit import database
from backend.kit.database import Row
from backend.kit.settings import Settings

PATIENCE_SECONDS = 60.0


async def fill(settings: Settings) -> None:
    """Make the sandboxes remember what happened before the first start."""
    async with httpx.AsyncClient(timeout=PATIENCE_SECONDS, trust_env=False) as client:
        for card in await _cards():
            await _tell(client, f"{settings.payments_url}/admin/cards", card)
        domains = {"domains": await _domains()}
        await _tell(client, f"{settings.registrar_url}/admin/domains", domains)


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


async def _domains() -> Sequence[Row]:
    found = await database.rows(
        """
        SELECT d.name, d.registry_expires_at, d.registry_statuses, a.organisation
        FROM domains_domain d JOIN services_service s ON s.id = d.service_id
        JOIN accounts_account a ON a.id = s.account_id
        """
    )
    return [
        {
            "name": row["name"],
            "expires_at": row["registry_expires_at"].isoformat(),
            "statuses": database.unpack(row["registry_statuses"]),
            "registrant": row["organisation"],
        }
        for row in found
    ]
