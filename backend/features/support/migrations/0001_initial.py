"""The tables of this room, printed from its models. Invariants follow in the next file."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from backend.features.support.models import TicketState
from backend.kit.ids import new_id


class Migration(migrations.Migration):
    initial = True

    dependencies = [("accounts", "0001_initial"), ("services", "0001_initial")]

    operations = [
        ops.CreateModel(
            name="Ticket",
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
                ("number", fields.CharField(unique=True, max_length=20)),
                ("subject", fields.CharField(max_length=200)),
                (
                    "state",
                    fields.CharEnumField(
                        default=TicketState.WAITING_STAFF,
                        description="WAITING_STAFF: WAITING_STAFF\nWAITING_CUSTOMER: WAITING_CUSTOMER\nCLOSED: CLOSED",
                        enum_type=TicketState,
                        max_length=20,
                    ),
                ),
                (
                    "service",
                    fields.ForeignKeyField(
                        "services.Service",
                        source_field="service_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("person_id", fields.UUIDField(null=True)),
                ("about_id", fields.UUIDField(null=True, unique=True)),
                ("opened_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("touched_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "support_ticket",
                "app": "support",
                "indexes": [
                    Index(fields=["account_id", "touched_at", "id"]),
                    Index(fields=["state", "touched_at", "id"]),
                    Index(fields=["service_id", "touched_at", "id"]),
                ],
                "pk_attr": "id",
                "table_description": "A question to support, about one service or none; the house opens some itself, once for each `about_id`.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="TicketMessage",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "ticket",
                    fields.ForeignKeyField(
                        "support.Ticket",
                        source_field="ticket_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("person_id", fields.UUIDField(null=True)),
                ("author", fields.CharField(max_length=200)),
                ("from_staff", fields.BooleanField(default=False)),
                ("text", fields.TextField(unique=False)),
                ("sent_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "support_ticket_message",
                "app": "support",
                "indexes": [Index(fields=["ticket_id", "sent_at", "id"])],
                "pk_attr": "id",
                "table_description": "What was written, by whom, under the name they had then; by the house itself without a person. Never changed.",
            },
            bases=["Model"],
        ),
    ]
