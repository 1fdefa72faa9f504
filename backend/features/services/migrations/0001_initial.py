"""The tables of this room, printed from its models. Invariants follow in the next file."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from backend.features.catalog.models import ProductKind
from backend.features.services.models import RenewalMode, ServiceState, SuspensionCode
from backend.kit.ids import new_id


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("catalog", "0001_initial"),
    ]

    operations = [
        ops.CreateModel(
            name="Service",
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
                (
                    "kind",
                    fields.CharEnumField(
                        description="HOSTING: HOSTING\nDOMAIN: DOMAIN",
                        enum_type=ProductKind,
                        max_length=12,
                    ),
                ),
                ("name", fields.CharField(max_length=253)),
                ("identifier", fields.CharField(default="", max_length=64)),
                (
                    "state",
                    fields.CharEnumField(
                        default=ServiceState.PENDING,
                        description="PENDING: PENDING\nPROVISIONING: PROVISIONING\nACTIVE: ACTIVE\nTERMINATED: TERMINATED\nTRANSFERRED_OUT: TRANSFERRED_OUT\nREFUNDED: REFUNDED\nFAILED: FAILED",
                        enum_type=ServiceState,
                        max_length=16,
                    ),
                ),
                (
                    "renewal_mode",
                    fields.CharEnumField(
                        default=RenewalMode.MANUAL,
                        description="MANUAL: MANUAL\nAUTOMATIC: AUTOMATIC\nOFF_AT_TERM: OFF_AT_TERM",
                        enum_type=RenewalMode,
                        max_length=12,
                    ),
                ),
                ("period_months", fields.IntField()),
                ("anchor_day", fields.IntField()),
                ("started_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("expires_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                (
                    "grace_until",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                ("purge_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("ended_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "services_service",
                "app": "services",
                "indexes": [
                    Index(fields=["account_id", "expires_at", "id"]),
                    Index(fields=["account_id", "name", "id"]),
                    Index(fields=["account_id", "created_at", "id"]),
                ],
                "pk_attr": "id",
                "table_description": "One line of « Mes services ».",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ServicePeriod",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
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
                ("begins_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("ends_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("net_minor", fields.BigIntField()),
                ("currency", fields.CharField(max_length=3)),
                ("order_line_id", fields.UUIDField(null=True)),
            ],
            options={
                "table": "services_service_period",
                "app": "services",
                "indexes": [Index(fields=["service_id", "begins_at"])],
                "pk_attr": "id",
                "table_description": "A slice of time that was paid; slices of one service never overlap.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SuspensionReason",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
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
                    "code",
                    fields.CharEnumField(
                        description="UNPAID: UNPAID\nABUSE: ABUSE\nLEGAL: LEGAL\nREGISTRANT_UNVERIFIED: REGISTRANT_UNVERIFIED\nCUSTOMER_REQUEST: CUSTOMER_REQUEST\nFRAUD_REVIEW: FRAUD_REVIEW\nQUOTA: QUOTA",
                        enum_type=SuspensionCode,
                        max_length=24,
                    ),
                ),
                ("cause", fields.CharField(default="", max_length=24)),
                ("note", fields.TextField(default="", unique=False)),
                ("since", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("lifted_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "services_suspension_reason",
                "app": "services",
                "pk_attr": "id",
                "table_description": "Why a service is suspended; it stays so while one reason stands.",
            },
            bases=["Model"],
        ),
    ]
