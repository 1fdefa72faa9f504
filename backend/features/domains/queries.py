"""Reads of domains, by service; callers have found the service within their reach first."""

from collections.abc import Sequence
from uuid import UUID

from backend.kit import database
from backend.kit.database import Row


async def domains(service_ids: Sequence[UUID]) -> dict[UUID, Row]:
    found = await database.rows(
        """
        SELECT service_id, name, tld, registry_expires_at, registry_statuses, asked_at
        FROM domains_domain WHERE service_id = ANY($1)
        """,
        list(service_ids),
    )
    return {
        row["service_id"]: {**row, "registry_statuses": database.unpack(row["registry_statuses"])}
        for row in found
    }
