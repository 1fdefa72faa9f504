"""Services by the thousand: taken over from another system, renewed in the past, suspended.

The acts of operations.py on rows that are still in memory: same dates, same lines in the journal.
"""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.features.accounts.models import Account
from backend.features.catalog.models import Product, ProductKind
from backend.features.journal.bulk import note
from backend.features.journal.models import Actor
from backend.features.services.models import (
    Service,
    ServicePeriod,
    ServiceState,
    SuspensionCode,
    SuspensionReason,
)
from backend.features.services.operations import MovedMeanwhile, deadlines
from backend.features.work.bulk import Batch
from backend.kit.money import Money
from backend.kit.periods import UTC_ZONE, Period, extended


def open_service(
    batch: Batch,
    actor: Actor,
    *,
    account: Account,
    product: Product,
    name: str,
    identifier: str,
    period_months: int,
    started_at: datetime,
    net: Money,
    zone: ZoneInfo,
) -> Service:
    """Begin a service with its first paid period; periods of a domain are counted in UTC, as registries do."""
    counted_in = UTC_ZONE if product.kind is ProductKind.DOMAIN else zone
    until = extended(started_at, Period(period_months), zone=counted_in)
    service = batch.add(
        Service(
            account_id=account.id,
            product_id=product.id,
            kind=product.kind,
            name=name,
            identifier=identifier,
            state=ServiceState.ACTIVE,
            period_months=period_months,
            anchor_day=started_at.astimezone(counted_in).day,
            started_at=started_at,
            created_at=started_at,
            **deadlines(until, product),
        )
    )
    _pay_for(batch, service, started_at, until, net, order_line_id=None)
    _note(batch, actor, "service.opened", service, at=started_at, after={"expires_at": until})
    return service


def await_service(
    batch: Batch,
    actor: Actor,
    *,
    account: Account,
    product: Product,
    name: str,
    period_months: int,
    state: ServiceState,
    at: datetime,
) -> Service:
    """Write down a service that was ordered and is not there yet: PENDING or PROVISIONING."""
    service = batch.add(
        Service(
            account_id=account.id,
            product_id=product.id,
            kind=product.kind,
            name=name,
            state=state,
            period_months=period_months,
            anchor_day=at.day,
            created_at=at,
        )
    )
    _note(batch, actor, "service.ordered", service, at=at, after={"state": state})
    return service


def extend(
    batch: Batch,
    actor: Actor,
    service: Service,
    product: Product,
    *,
    order_line_id: UUID,
    period_from: datetime,
    until: datetime,
    net: Money,
    at: datetime,
) -> None:
    """Move the expiry of a service that is still in the batch, as `operations.extend` does in the tables."""
    if service.expires_at != period_from:
        raise MovedMeanwhile(service.id)
    service.update_from_dict(deadlines(until, product))
    _pay_for(batch, service, period_from, until, net, order_line_id=order_line_id)
    note(
        batch,
        actor,
        "service.renewed",
        at=at,
        account_id=service.account_id,
        targets=[("service", service.id), ("order_line", order_line_id)],
        before={"expires_at": period_from},
        after={"expires_at": until},
    )


def suspend(
    batch: Batch,
    actor: Actor,
    service: Service,
    code: SuspensionCode,
    *,
    text: str,
    at: datetime,
    cause: str = "",
) -> None:
    """Add a reason for which a service is suspended."""
    batch.add(SuspensionReason(service_id=service.id, code=code, cause=cause, note=text, since=at))
    _note(batch, actor, "service.suspended", service, at=at, after={"reason": code}, reason=text)


def end(batch: Batch, actor: Actor, service: Service, state: ServiceState, *, at: datetime) -> None:
    """End a service: TERMINATED, or TRANSFERRED_OUT to another registrar."""
    before, service.state, service.ended_at = service.state, state, at
    _note(
        batch,
        actor,
        f"service.{state.lower()}",
        service,
        at=at,
        before={"state": before},
        after={"state": state},
    )


def _pay_for(
    batch: Batch,
    service: Service,
    begins_at: datetime,
    ends_at: datetime,
    net: Money,
    *,
    order_line_id: UUID | None,
) -> None:
    batch.add(
        ServicePeriod(
            service_id=service.id,
            begins_at=begins_at,
            ends_at=ends_at,
            net_minor=net.minor,
            currency=net.currency,
            order_line_id=order_line_id,
        )
    )


def _note(
    batch: Batch,
    actor: Actor,
    fact: str,
    service: Service,
    *,
    at: datetime,
    before: dict[str, object] | None = None,
    after: dict[str, object] | None = None,
    reason: str = "",
) -> None:
    note(
        batch,
        actor,
        fact,
        at=at,
        account_id=service.account_id,
        targets=[("service", service.id)],
        before=before,
        after=after,
        reason=reason,
    )
