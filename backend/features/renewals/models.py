"""Tables of renewals by night: what was announced, what is planned, what was tried, and what went wrong.

A scheduled payment gathers what one account renews on one day: one charge, one invoice (domain-rules R6.16).
"""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from backend.features.accounts.models import Account
from backend.features.brands.models import Brand
from backend.features.services.models import Service
from backend.kit.ids import new_id


class ScheduledState(StrEnum):
    """PLANNED -> NOTIFIED -> PROCESSING -> SUCCEEDED | REQUIRES_ACTION | RETRY_WAIT | FAILED.

    REQUIRES_ACTION and RETRY_WAIT go back to PROCESSING. CANCELLED_BY_USER, SKIPPED and ABANDONED end it
    before anything is taken (domain-rules R6.12).
    """

    PLANNED = "PLANNED"
    NOTIFIED = "NOTIFIED"
    PROCESSING = "PROCESSING"
    REQUIRES_ACTION = "REQUIRES_ACTION"
    RETRY_WAIT = "RETRY_WAIT"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    CANCELLED_BY_USER = "CANCELLED_BY_USER"
    SKIPPED = "SKIPPED"
    ABANDONED = "ABANDONED"


class PlanReason(StrEnum):
    """Why a renewal left its plan, or a payment ended without the bank's no."""

    RENEWED_BY_HAND = "RENEWED_BY_HAND"
    RENEWAL_UNDERWAY = "RENEWAL_UNDERWAY"
    SWITCHED_OFF = "SWITCHED_OFF"
    CANCELLED_BY_USER = "CANCELLED_BY_USER"
    TAKEN_BACK = "TAKEN_BACK"  # cancelled once, and switched on again
    PRICE_CHANGED = "PRICE_CHANGED"
    SERVICE_ENDED = "SERVICE_ENDED"
    OWNER_CHANGED = "OWNER_CHANGED"
    NOT_RENEWABLE = "NOT_RENEWABLE"
    TOO_LATE = "TOO_LATE"


NOT_PLANNED_AGAIN = (
    PlanReason.CANCELLED_BY_USER,
    PlanReason.PRICE_CHANGED,
    PlanReason.NOT_RENEWABLE,
    PlanReason.TOO_LATE,
)
"""Whoever said no to a period, or was told that it is theirs to renew, is not asked for it again by night."""


class ScheduledPayment(Model):
    """What is charged to an account on a day, at most `ceiling_minor`, as its letter said.

    `version` counts the announcements: each one makes the links of the letters before it worthless for
    what changed. `try_on` is the next day on which it is charged, `reason` why it waits or ended.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False
    )
    account_id: UUID
    charge_on = fields.DateField()
    try_on = fields.DateField(null=True)
    state = fields.CharEnumField(ScheduledState, max_length=20, default=ScheduledState.PLANNED)
    reason = fields.CharField(max_length=60, default="")
    currency = fields.CharField(max_length=3)
    ceiling_minor = fields.BigIntField()
    version = fields.IntField(default=1)
    announced_at = fields.DatetimeField(null=True)
    payment_method_id = fields.UUIDField(null=True)
    order_id = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "renewals_scheduled_payment"
        indexes = [("account_id", "charge_on", "id"), ("order_id",)]


class ScheduledRenewal(Model):
    """One service of a scheduled payment, for one period; at most one lives for each service and expiry.

    `ceiling_minor` is the most that this renewal may cost, tax included.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    payment: fields.ForeignKeyRelation[ScheduledPayment] = fields.ForeignKeyField(
        "renewals.ScheduledPayment", on_delete=fields.RESTRICT, related_name=False
    )
    payment_id: UUID
    service: fields.ForeignKeyRelation[Service] = fields.ForeignKeyField(
        "services.Service", on_delete=fields.RESTRICT, related_name=False
    )
    service_id: UUID
    service_name = fields.CharField(max_length=253)
    period_from = fields.DatetimeField()
    months = fields.IntField()
    ceiling_minor = fields.BigIntField()
    currency = fields.CharField(max_length=3)
    live = fields.BooleanField(default=True)
    reason = fields.CharField(max_length=60, default="")
    created_at = fields.DatetimeField()

    class Meta:
        table = "renewals_scheduled_renewal"
        indexes = [("payment_id",), ("service_id", "period_from")]


class Try(Model):
    """One order for a scheduled payment, with one set of means; without an order where none could be placed."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    payment: fields.ForeignKeyRelation[ScheduledPayment] = fields.ForeignKeyField(
        "renewals.ScheduledPayment", on_delete=fields.RESTRICT, related_name=False
    )
    payment_id: UUID
    position = fields.IntField()
    day = fields.DateField()
    order_id = fields.UUIDField(null=True, unique=True)
    use_balance = fields.BooleanField()
    payment_method_id = fields.UUIDField(null=True)
    refused_code = fields.CharField(max_length=60, default="")
    hard = fields.BooleanField(default=False)
    begun_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "renewals_try"
        unique_together = [("payment", "position")]


class Announcement(Model):
    """What a customer was told about one service and one expiry, and when: the proof of the notice (R6.19).

    `days` before the expiry is the notice's name, not the day on which it went out. `total_minor` is the
    price named in it, tax included; `deadline_on` the last day on which the customer may say no.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    letter_id = fields.UUIDField()
    account_id = fields.UUIDField()
    service: fields.ForeignKeyRelation[Service] = fields.ForeignKeyField(
        "services.Service", on_delete=fields.RESTRICT, related_name=False
    )
    service_id: UUID
    service_name = fields.CharField(max_length=253)
    period_from = fields.DatetimeField()
    days = fields.IntField()
    automatic = fields.BooleanField()
    months = fields.IntField()
    total_minor = fields.BigIntField(null=True)
    currency = fields.CharField(max_length=3)
    charge_on = fields.DateField(null=True)
    deadline_on = fields.DateField(null=True)
    tacit_notice = fields.BooleanField(default=False)
    risks: fields.JSONField[list[str]] = fields.JSONField(default=list)
    announced_at = fields.DatetimeField()

    class Meta:
        table = "renewals_announcement"
        indexes = [("letter_id",), ("service_id", "period_from")]


class Night(Model):
    """One night of a brand: which day it was for, and when it was through."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    brand: fields.ForeignKeyRelation[Brand] = fields.ForeignKeyField(
        "brands.Brand", on_delete=fields.RESTRICT, related_name=False
    )
    brand_id: UUID
    day = fields.DateField()
    run_at = fields.DatetimeField()
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "renewals_night"
        unique_together = [("brand", "day")]


class IncidentKind(StrEnum):
    DATE_DID_NOT_MOVE = (
        "DATE_DID_NOT_MOVE"  # renewed and paid, and the other side shows the old date
    )
    DATES_DIFFER = "DATES_DIFFER"  # the other side's date is not ours
    GONE_ELSEWHERE = "GONE_ELSEWHERE"  # the registry does not hold it with us any more


class Incident(Model):
    """Something about a renewal that must not stay so: open until the two sides agree, or staff decide."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    service: fields.ForeignKeyRelation[Service] = fields.ForeignKeyField(
        "services.Service", on_delete=fields.RESTRICT, related_name=False
    )
    service_id: UUID
    kind = fields.CharEnumField(IncidentKind, max_length=20)
    ours_at = fields.DatetimeField(null=True)
    theirs_at = fields.DatetimeField(null=True)
    opened_at = fields.DatetimeField()
    closed_at = fields.DatetimeField(null=True)
    closed_because = fields.TextField(default="")

    class Meta:
        table = "renewals_incident"


class CalendarAddress(Model):
    """A secret address under which an account's deadlines can be read as a calendar, until it is revoked."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False
    )
    account_id: UUID
    person_id = fields.UUIDField(null=True)
    secret_hash = fields.CharField(max_length=64, unique=True)
    created_at = fields.DatetimeField()
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "renewals_calendar_address"
        indexes = [("account_id",)]
