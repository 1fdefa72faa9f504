"""The tables of this room, printed from its models. Invariants follow in the next file."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from backend.kit.ids import new_id
from backend.ports.registrar import AskedFor


class Migration(migrations.Migration):
    initial = True

    dependencies = [("services", "0001_initial")]

    operations = [
        ops.CreateModel(
            name="Domain",
            fields=[
                (
                    "service",
                    fields.OneToOneField(
                        "services.Service",
                        source_field="service_id",
                        primary_key=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("name", fields.CharField(max_length=253)),
                ("tld", fields.CharField(max_length=63)),
                ("registry_expires_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "registry_statuses",
                    fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads),
                ),
                ("asked_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("renew_line_id", fields.UUIDField(null=True)),
                ("restore_line_id", fields.UUIDField(null=True)),
                (
                    "restored_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "domains_domain",
                "app": "domains",
                "indexes": [Index(fields=["name"])],
                "pk_attr": "service_id",
                "table_description": "The registry's word on a domain. Its date is the truth; ours follows it.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="RegistryMessage",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("message_id", fields.CharField(unique=True, max_length=100)),
                ("name", fields.CharField(max_length=253)),
                (
                    "about",
                    fields.CharEnumField(
                        description="RENEW: RENEW\nRESTORE: RESTORE\nOTHER: OTHER",
                        enum_type=AskedFor,
                        max_length=10,
                    ),
                ),
                ("done", fields.BooleanField()),
                ("refused_code", fields.CharField(default="", max_length=60)),
                ("order_line_id", fields.UUIDField(null=True)),
                ("said_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("heard_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "domains_registry_message",
                "app": "domains",
                "indexes": [Index(fields=["order_line_id"])],
                "pk_attr": "id",
                "table_description": "A message of the registry, written down once and before it is acknowledged.",
            },
            bases=["Model"],
        ),
    ]
