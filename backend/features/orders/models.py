"""Tables of orders. A draft with a deadline is a quote; it blocks nobody."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from backend.features.accounts.models import Account
from backend.features.catalog.models import Product
from backend.features.services.models import Service
from backend.kit.ids import new_id


class OrderState(StrEnum):
    """DRAFT -> AWAITING_PAYMENT -> PAID -> FULFILLED | PARTLY_FULFILLED | REFUNDED.

    CANCELLED or EXPIRED before it was paid.
    """

    DRAFT = "DRAFT"
    AWAITING_PAYMENT = "AWAITING_PAYMENT"
    PAID = "PAID"
    FULFILLED = "FULFILLED"
    PARTLY_FULFILLED = "PARTLY_FULFILLED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"
    REFUNDED = "REFUNDED"


class LineKind(StrEnum):
    RENEW = "RENEW"
    RESTORE = "RESTORE"


class LineState(StrEnum):
    """PENDING -> RUNNING -> DONE | REFUNDED.

    By way of WAITING (the other side took it and does it days later; nothing is asked again) or MANUAL (a person
    must decide).
    """

    PENDING = "PENDING"
    RUNNING = "RUNNING"
    WAITING = "WAITING"
    MANUAL = "MANUAL"
    DONE = "DONE"
    REFUNDED = "REFUNDED"


class Order(Model):
    """What somebody asked for, with the prices it was quoted at; they are frozen here (P9)."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False
    )
    account_id: UUID
    person_id = fields.UUIDField(null=True)
    state = fields.CharEnumField(OrderState, max_length=20, default=OrderState.DRAFT)
    on_terms = fields.BooleanField(default=False)
    currency = fields.CharField(max_length=3)
    net_minor = fields.BigIntField()
    tax_minor = fields.BigIntField()
    total_minor = fields.BigIntField()
    quote_expires_at = fields.DatetimeField()
    payment_id = fields.UUIDField(null=True)
    document_id = fields.UUIDField(null=True)
    operation_id = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()
    placed_at = fields.DatetimeField(null=True)
    paid_at = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "orders_order"
        indexes = [("account_id", "created_at", "id")]


class OrderLine(Model):
    """One thing of an order. `period_from` is the expiry that the customer saw: a repeat of it cannot exist twice.

    The other side took it at `waiting_since` to do it later; where it has not by `waiting_until`, a person looks.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    order: fields.ForeignKeyRelation[Order] = fields.ForeignKeyField(
        "orders.Order", on_delete=fields.RESTRICT, related_name=False
    )
    order_id: UUID
    position = fields.IntField()
    kind = fields.CharEnumField(LineKind, max_length=12)
    state = fields.CharEnumField(LineState, max_length=12, default=LineState.PENDING)
    live = fields.BooleanField(default=False)
    service: fields.ForeignKeyRelation[Service] = fields.ForeignKeyField(
        "services.Service", on_delete=fields.RESTRICT, related_name=False
    )
    service_id: UUID
    product: fields.ForeignKeyRelation[Product] = fields.ForeignKeyField(
        "catalog.Product", on_delete=fields.RESTRICT, related_name=False
    )
    product_id: UUID
    service_name = fields.CharField(max_length=253)
    period_months = fields.IntField()
    period_from = fields.DatetimeField()
    period_until = fields.DatetimeField()
    unit_price = fields.DecimalField(max_digits=18, decimal_places=6)
    currency = fields.CharField(max_length=3)
    net_minor = fields.BigIntField()
    tax_rate = fields.DecimalField(max_digits=7, decimal_places=4)
    tax_category = fields.CharField(max_length=4)
    refused_code = fields.CharField(max_length=60, default="")
    document_id = fields.UUIDField(null=True)
    credit_note_id = fields.UUIDField(null=True)
    delivered_at = fields.DatetimeField(null=True)
    waiting_since = fields.DatetimeField(null=True)
    waiting_until = fields.DatetimeField(null=True)
    stopped_at = fields.DatetimeField(null=True)
    stopped_because = fields.TextField(default="")

    class Meta:
        table = "orders_order_line"
        indexes = [("order_id", "position"), ("service_id", "period_from")]
