"""Tables of services. Expiring, grace and redemption are computed, never stored (domain-rules R1.1)."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from backend.features.accounts.models import Account
from backend.features.catalog.models import Product, ProductKind
from backend.kit.ids import new_id


class ServiceState(StrEnum):
    """PENDING -> PROVISIONING -> ACTIVE -> TERMINATED | TRANSFERRED_OUT | REFUNDED; FAILED when it never came to be."""

    PENDING = "PENDING"
    PROVISIONING = "PROVISIONING"
    ACTIVE = "ACTIVE"
    TERMINATED = "TERMINATED"
    TRANSFERRED_OUT = "TRANSFERRED_OUT"
    REFUNDED = "REFUNDED"
    FAILED = "FAILED"


class RenewalMode(StrEnum):
    """What happens at the end of the paid period when nobody does anything (domain-rules 1.1).

    AUTOMATIC is the customer's own choice (O2-74); OFF_AT_TERM was cancelled and ends at its term (R1.10).
    """

    MANUAL = "MANUAL"
    AUTOMATIC = "AUTOMATIC"
    OFF_AT_TERM = "OFF_AT_TERM"


class SuspensionCode(StrEnum):
    UNPAID = "UNPAID"
    ABUSE = "ABUSE"
    LEGAL = "LEGAL"
    REGISTRANT_UNVERIFIED = "REGISTRANT_UNVERIFIED"
    CUSTOMER_REQUEST = "CUSTOMER_REQUEST"
    FRAUD_REVIEW = "FRAUD_REVIEW"
    QUOTA = "QUOTA"


class Service(Model):
    """One line of « Mes services ».

    `anchor_day` is the day of the month on which the service began; periods are counted from it.
    `grace_until` and `purge_at` follow from `expires_at` and the product, and move with it.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False
    )
    account_id: UUID
    product: fields.ForeignKeyRelation[Product] = fields.ForeignKeyField(
        "catalog.Product", on_delete=fields.RESTRICT, related_name=False
    )
    product_id: UUID
    kind = fields.CharEnumField(ProductKind, max_length=12)
    name = fields.CharField(max_length=253)
    identifier = fields.CharField(max_length=64, default="")
    state = fields.CharEnumField(ServiceState, max_length=16, default=ServiceState.PENDING)
    renewal_mode = fields.CharEnumField(RenewalMode, max_length=12, default=RenewalMode.MANUAL)
    period_months = fields.IntField()
    anchor_day = fields.IntField()
    started_at = fields.DatetimeField(null=True)
    expires_at = fields.DatetimeField(null=True)
    grace_until = fields.DatetimeField(null=True)
    purge_at = fields.DatetimeField(null=True)
    ended_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "services_service"
        indexes = [
            ("account_id", "expires_at", "id"),
            ("account_id", "name", "id"),
            ("account_id", "created_at", "id"),
        ]


class ServicePeriod(Model):
    """A slice of time that was paid; slices of one service never overlap."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    service: fields.ForeignKeyRelation[Service] = fields.ForeignKeyField(
        "services.Service", on_delete=fields.RESTRICT, related_name=False
    )
    service_id: UUID
    begins_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    net_minor = fields.BigIntField()
    currency = fields.CharField(max_length=3)
    order_line_id = fields.UUIDField(null=True)

    class Meta:
        table = "services_service_period"
        indexes = [("service_id", "begins_at")]


EXPIRY = "EXPIRY"
"""The cause of an UNPAID that stands for a period nobody paid; an UNPAID without cause stands for an invoice."""


class SuspensionReason(Model):
    """Why a service is suspended; it stays so while one reason stands.

    `cause` tells two reasons of one code apart: each is lifted by what caused it, and by nothing else.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    service: fields.ForeignKeyRelation[Service] = fields.ForeignKeyField(
        "services.Service", on_delete=fields.RESTRICT, related_name=False
    )
    service_id: UUID
    code = fields.CharEnumField(SuspensionCode, max_length=24)
    cause = fields.CharField(max_length=24, default="")
    note = fields.TextField(default="")
    since = fields.DatetimeField()
    lifted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "services_suspension_reason"
