"""Status and actions of services, by table; and the same status in SQL."""

from datetime import UTC, datetime, timedelta

import pytest

from backend.features.accounts.policy import Holding, Permission, Reach
from backend.features.catalog.models import ProductKind
from backend.features.services import queries, rules
from backend.features.services.models import ServiceState, SuspensionCode
from backend.features.services.refusals import (
    GoneForGood,
    ServiceNotActive,
    ServiceSuspended,
)
from backend.features.services.rules import Standing, Status
from tests.make import Make

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def standing(
    *,
    kind: ProductKind = ProductKind.HOSTING,
    state: ServiceState = ServiceState.ACTIVE,
    expires_in: float = 100,
    suspended_for: tuple[SuspensionCode, ...] = (),
) -> Standing:
    expires_at = NOW + expires_in * DAY
    return Standing(
        kind,
        state,
        expires_at,
        expires_at + 15 * DAY,
        expires_at + 50 * DAY,
        suspended_for,
        restorable_until=expires_at + 45 * DAY,
    )


STATUSES = [
    (standing(), Status.ACTIVE),
    (standing(expires_in=60), Status.EXPIRING),
    (standing(expires_in=60.01), Status.ACTIVE),
    (standing(expires_in=0), Status.EXPIRED),
    (standing(expires_in=-14.9), Status.EXPIRED),
    (standing(expires_in=-20), Status.EXPIRED),
    (standing(kind=ProductKind.DOMAIN, expires_in=-14), Status.EXPIRED),
    (standing(kind=ProductKind.DOMAIN, expires_in=-15), Status.REDEMPTION),
    (standing(suspended_for=(SuspensionCode.ABUSE,)), Status.SUSPENDED),
    (standing(expires_in=3, suspended_for=(SuspensionCode.UNPAID,)), Status.SUSPENDED),
    (standing(expires_in=-3, suspended_for=(SuspensionCode.UNPAID,)), Status.EXPIRED),
    (standing(state=ServiceState.PENDING), Status.PENDING),
    (standing(state=ServiceState.PROVISIONING), Status.PENDING),
    (standing(state=ServiceState.TERMINATED), Status.TERMINATED),
    (standing(state=ServiceState.TRANSFERRED_OUT), Status.TRANSFERRED_OUT),
    (standing(state=ServiceState.REFUNDED), Status.REFUNDED),
    (standing(state=ServiceState.FAILED), Status.FAILED),
]


@pytest.mark.parametrize(("service", "status"), STATUSES)
def test_says_in_one_word_how_a_service_stands(service: Standing, status: Status) -> None:
    assert rules.status(service, NOW, expiring_days=60) is status


@pytest.mark.anyio
@pytest.mark.parametrize(("service", "status"), STATUSES)
async def test_sql_says_the_same_as_the_rule(service: Standing, status: Status, make: Make) -> None:
    """Design section 6: one rule, one SQL expression, held together here."""
    customer = await make.account()
    create = make.domain if service.kind is ProductKind.DOMAIN else make.hosting
    row = await create(
        customer,
        state=service.state,
        started_at=NOW - 400 * DAY,
        expires_at=service.expires_at,
        grace_until=service.grace_until,
        purge_at=service.purge_at,
    )
    for code in service.suspended_for:
        await make.suspension(row, code)
    reach = Reach(customer.actor(), Permission.SERVICE_VIEW, (Holding(customer.id),))
    found = await queries.services(reach, [row.id], now=NOW, expiring_days=60)
    assert found[row.id]["status"] == status


@pytest.mark.anyio
@pytest.mark.parametrize("status", Status)
async def test_every_status_can_be_met(status: Status, make: Make) -> None:
    customer = await make.account()
    service = await make.service_that_is(customer, status)
    reach = Reach(customer.actor(), Permission.SERVICE_VIEW, (Holding(customer.id),))
    found = await queries.services(reach, [service.id], now=make.now, expiring_days=60)
    assert found[service.id]["status"] == status
    assert rules.status(rules.standing(found[service.id]), make.now, expiring_days=60) is status


def test_every_status_has_its_tab() -> None:
    """O2-29, O2-30, O2-32: active, expired (all that is not active), pending."""
    tabs = [rules.ACTIVE_STATUSES, rules.EXPIRED_STATUSES, rules.PENDING_STATUSES]
    assert sorted(status for tab in tabs for status in tab) == sorted(Status)


@pytest.mark.parametrize(
    ("service", "refusal"),
    [
        (standing(state=ServiceState.TERMINATED), ServiceNotActive),
        (standing(suspended_for=(SuspensionCode.ABUSE,)), ServiceSuspended),
        (standing(kind=ProductKind.DOMAIN, expires_in=-45), GoneForGood),
        (standing(expires_in=-50), GoneForGood),
    ],
)
def test_refuses_to_renew_what_paying_does_not_help(
    service: Standing, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        rules.check_renewable(service, NOW)


@pytest.mark.parametrize(
    "service",
    [
        standing(),
        standing(expires_in=-49),
        standing(kind=ProductKind.DOMAIN, expires_in=-14),
        standing(kind=ProductKind.DOMAIN, expires_in=-44),
        standing(suspended_for=(SuspensionCode.UNPAID,)),
    ],
)
def test_renews_early_late_and_reactivates(service: Standing) -> None:
    """O2-41, domain-rules R1.13, R1.21, R1.23: early, in grace, after it while backup or redemption last."""
    rules.check_renewable(service, NOW)
