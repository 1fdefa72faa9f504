"""What the registry says of many domains whose services are still in a batch."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.features.catalog.models import Product
from backend.features.domains.models import Domain
from backend.features.services.models import Service
from backend.features.work.bulk import Batch


def register(
    batch: Batch,
    service: Service,
    product: Product,
    *,
    statuses: Sequence[str],
    asked_at: datetime,
    renew_line_id: UUID | None = None,
) -> Domain:
    """Write the registry's word down: its date is the service's, which is renewed no more in this batch."""
    return batch.add(
        Domain(
            service_id=service.id,
            name=service.name,
            tld=product.tld,
            registry_expires_at=service.expires_at,
            registry_statuses=list(statuses),
            asked_at=asked_at,
            renew_line_id=renew_line_id,
        )
    )
