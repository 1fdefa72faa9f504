"""The tables of this room, printed from its models. Invariants follow in the next file."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from backend.features.orders.models import LineKind, LineState, OrderState
from backend.kit.ids import new_id


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("catalog", "0001_initial"),
        ("services", "0001_initial"),
    ]

    operations = [
        ops.CreateModel(
            name="Order",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "account",
                    fields.ForeignKeyField(
                        "accounts.Account",
                        source_field="account_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("person_id", fields.UUIDField(null=True)),
                (
                    "state",
                    fields.CharEnumField(
                        default=OrderState.DRAFT,
                        description="DRAFT: DRAFT\nAWAITING_PAYMENT: AWAITING_PAYMENT\nPAID: PAID\nFULFILLED: FULFILLED\nPARTLY_FULFILLED: PARTLY_FULFILLED\nCANCELLED: CANCELLED\nEXPIRED: EXPIRED\nREFUNDED: REFUNDED",
                        enum_type=OrderState,
                        max_length=20,
                    ),
                ),
                ("on_terms", fields.BooleanField(default=False)),
                ("currency", fields.CharField(max_length=3)),
                ("net_minor", fields.BigIntField()),
                ("tax_minor", fields.BigIntField()),
                ("total_minor", fields.BigIntField()),
                ("quote_expires_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("payment_id", fields.UUIDField(null=True)),
                ("document_id", fields.UUIDField(null=True)),
                ("operation_id", fields.UUIDField(null=True)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("placed_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("paid_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                (
                    "finished_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "orders_order",
                "app": "orders",
                "indexes": [Index(fields=["account_id", "created_at", "id"])],
                "pk_attr": "id",
                "table_description": "What somebody asked for, with the prices it was quoted at; they are frozen here (P9).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="OrderLine",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "order",
                    fields.ForeignKeyField(
                        "orders.Order",
                        source_field="order_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("position", fields.IntField()),
                (
                    "kind",
                    fields.CharEnumField(
                        description="RENEW: RENEW\nRESTORE: RESTORE",
                        enum_type=LineKind,
                        max_length=12,
                    ),
                ),
                (
                    "state",
                    fields.CharEnumField(
                        default=LineState.PENDING,
                        description="PENDING: PENDING\nRUNNING: RUNNING\nWAITING: WAITING\nMANUAL: MANUAL\nDONE: DONE\nREFUNDED: REFUNDED",
                        enum_type=LineState,
                        max_length=12,
                    ),
                ),
                ("live", fields.BooleanField(default=False)),
                (
                    "service",
                    fields.ForeignKeyField(
                        "services.Service",
                        source_field="service_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "product",
                    fields.ForeignKeyField(
                        "catalog.Product",
                        source_field="product_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("service_name", fields.CharField(max_length=253)),
                ("period_months", fields.IntField()),
                ("period_from", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("period_until", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("unit_price", fields.DecimalField(max_digits=18, decimal_places=6)),
                ("currency", fields.CharField(max_length=3)),
                ("net_minor", fields.BigIntField()),
                ("tax_rate", fields.DecimalField(max_digits=7, decimal_places=4)),
                ("tax_category", fields.CharField(max_length=4)),
                ("refused_code", fields.CharField(default="", max_length=60)),
                ("document_id", fields.UUIDField(null=True)),
                ("credit_note_id", fields.UUIDField(null=True)),
                (
                    "delivered_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                (
                    "waiting_since",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                (
                    "waiting_until",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                ("stopped_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("stopped_because", fields.TextField(default="", unique=False)),
            ],
            options={
                "table": "orders_order_line",
                "app": "orders",
                "indexes": [
                    Index(fields=["order_id", "position"]),
                    Index(fields=["service_id", "period_from"]),
                ],
                "pk_attr": "id",
                "table_description": "One thing of an order. `period_from` is the expiry that the customer saw: a repeat of it cannot exist twice.",
            },
            bases=["Model"],
        ),
    ]
