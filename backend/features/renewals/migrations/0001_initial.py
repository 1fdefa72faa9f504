"""The tables of this room, printed from its models. Invariants follow in the next file."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from backend.features.renewals.models import IncidentKind, ScheduledState
from backend.kit.ids import new_id


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("brands", "0001_initial"),
        ("accounts", "0001_initial"),
        ("services", "0001_initial"),
    ]

    operations = [
        ops.CreateModel(
            name="Announcement",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("letter_id", fields.UUIDField()),
                ("account_id", fields.UUIDField()),
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
                ("service_name", fields.CharField(max_length=253)),
                ("period_from", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("days", fields.IntField()),
                ("automatic", fields.BooleanField()),
                ("months", fields.IntField()),
                ("total_minor", fields.BigIntField(null=True)),
                ("currency", fields.CharField(max_length=3)),
                ("charge_on", fields.DateField(null=True)),
                ("deadline_on", fields.DateField(null=True)),
                ("tacit_notice", fields.BooleanField(default=False)),
                ("risks", fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ("announced_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "renewals_announcement",
                "app": "renewals",
                "indexes": [
                    Index(fields=["letter_id"]),
                    Index(fields=["service_id", "period_from"]),
                ],
                "pk_attr": "id",
                "table_description": "What a customer was told about one service and one expiry, and when: the proof of the notice (R6.19).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="CalendarAddress",
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
                ("secret_hash", fields.CharField(unique=True, max_length=64)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("revoked_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "renewals_calendar_address",
                "app": "renewals",
                "indexes": [Index(fields=["account_id"])],
                "pk_attr": "id",
                "table_description": "A secret address under which an account's deadlines can be read as a calendar, until it is revoked.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Incident",
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
                    "kind",
                    fields.CharEnumField(
                        description="DATE_DID_NOT_MOVE: DATE_DID_NOT_MOVE\nDATES_DIFFER: DATES_DIFFER\nGONE_ELSEWHERE: GONE_ELSEWHERE",
                        enum_type=IncidentKind,
                        max_length=20,
                    ),
                ),
                ("ours_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("theirs_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("opened_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("closed_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("closed_because", fields.TextField(default="", unique=False)),
            ],
            options={
                "table": "renewals_incident",
                "app": "renewals",
                "pk_attr": "id",
                "table_description": "Something about a renewal that must not stay so: open until the two sides agree, or staff decide.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Night",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "brand",
                    fields.ForeignKeyField(
                        "brands.Brand",
                        source_field="brand_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("day", fields.DateField()),
                ("run_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "finished_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "renewals_night",
                "app": "renewals",
                "unique_together": [("brand", "day")],
                "pk_attr": "id",
                "table_description": "One night of a brand: which day it was for, and when it was through.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ScheduledPayment",
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
                ("charge_on", fields.DateField()),
                ("try_on", fields.DateField(null=True)),
                (
                    "state",
                    fields.CharEnumField(
                        default=ScheduledState.PLANNED,
                        description="PLANNED: PLANNED\nNOTIFIED: NOTIFIED\nPROCESSING: PROCESSING\nREQUIRES_ACTION: REQUIRES_ACTION\nRETRY_WAIT: RETRY_WAIT\nSUCCEEDED: SUCCEEDED\nFAILED: FAILED\nCANCELLED_BY_USER: CANCELLED_BY_USER\nSKIPPED: SKIPPED\nABANDONED: ABANDONED",
                        enum_type=ScheduledState,
                        max_length=20,
                    ),
                ),
                ("reason", fields.CharField(default="", max_length=60)),
                ("currency", fields.CharField(max_length=3)),
                ("ceiling_minor", fields.BigIntField()),
                ("version", fields.IntField(default=1)),
                (
                    "announced_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                ("payment_method_id", fields.UUIDField(null=True)),
                ("order_id", fields.UUIDField(null=True)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "finished_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "renewals_scheduled_payment",
                "app": "renewals",
                "indexes": [
                    Index(fields=["account_id", "charge_on", "id"]),
                    Index(fields=["order_id"]),
                ],
                "pk_attr": "id",
                "table_description": "What is charged to an account on a day, at most `ceiling_minor`, as its letter said.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ScheduledRenewal",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "payment",
                    fields.ForeignKeyField(
                        "renewals.ScheduledPayment",
                        source_field="payment_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
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
                ("service_name", fields.CharField(max_length=253)),
                ("period_from", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("months", fields.IntField()),
                ("ceiling_minor", fields.BigIntField()),
                ("currency", fields.CharField(max_length=3)),
                ("live", fields.BooleanField(default=True)),
                ("reason", fields.CharField(default="", max_length=60)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "renewals_scheduled_renewal",
                "app": "renewals",
                "indexes": [
                    Index(fields=["payment_id"]),
                    Index(fields=["service_id", "period_from"]),
                ],
                "pk_attr": "id",
                "table_description": "One service of a scheduled payment, for one period; at most one lives for each service and expiry.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Try",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "payment",
                    fields.ForeignKeyField(
                        "renewals.ScheduledPayment",
                        source_field="payment_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("position", fields.IntField()),
                ("day", fields.DateField()),
                ("order_id", fields.UUIDField(null=True, unique=True)),
                ("use_balance", fields.BooleanField()),
                ("payment_method_id", fields.UUIDField(null=True)),
                ("refused_code", fields.CharField(default="", max_length=60)),
                ("hard", fields.BooleanField(default=False)),
                ("begun_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("ended_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "renewals_try",
                "app": "renewals",
                "unique_together": [("payment", "position")],
                "pk_attr": "id",
                "table_description": "One order for a scheduled payment, with one set of means; without an order where none could be placed.",
            },
            bases=["Model"],
        ),
    ]
