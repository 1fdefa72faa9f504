"""The tables of this room, printed from its models. Invariants follow in the next file."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops

from backend.kit.ids import new_id


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="LegalEntity",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("name", fields.CharField(max_length=200)),
                ("legal_form", fields.CharField(max_length=60)),
                ("capital", fields.CharField(default="", max_length=60)),
                ("siren", fields.CharField(max_length=9)),
                ("siret", fields.CharField(max_length=14)),
                ("vat_number", fields.CharField(max_length=20)),
                ("register_city", fields.CharField(default="", max_length=100)),
                ("address", fields.TextField(unique=False)),
                ("postal_code", fields.CharField(max_length=12)),
                ("city", fields.CharField(max_length=100)),
                ("country", fields.CharField(max_length=2)),
                ("email", fields.CharField(max_length=254)),
                ("phone", fields.CharField(default="", max_length=20)),
                ("zone", fields.CharField(default="Europe/Paris", max_length=60)),
            ],
            options={
                "table": "brands_legal_entity",
                "app": "brands",
                "pk_attr": "id",
                "table_description": "Who sells and invoices: the seller's mentions of art. 242 nonies A CGI annexe II.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Brand",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("position", fields.IntField(unique=True)),
                ("name", fields.CharField(max_length=100)),
                ("locale", fields.CharField(default="fr", max_length=10)),
                ("zone", fields.CharField(default="Europe/Paris", max_length=60)),
                ("customer_prefix", fields.CharField(max_length=6)),
                ("sender", fields.CharField(max_length=254)),
                ("help_url", fields.CharField(default="", max_length=200)),
                (
                    "legal_entity",
                    fields.ForeignKeyField(
                        "brands.LegalEntity",
                        source_field="legal_entity_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={"table": "brands_brand", "app": "brands", "pk_attr": "id"},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="HostName",
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
                ("host", fields.CharField(unique=True, max_length=253)),
            ],
            options={
                "table": "brands_host_name",
                "app": "brands",
                "pk_attr": "id",
                "table_description": "A name under which a brand is reached; loopback names need none, they belong to the first brand.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PolicyVersion",
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
                ("key", fields.CharField(max_length=40)),
                ("value", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("valid_from", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "brands_policy_version",
                "app": "brands",
                "unique_together": [("brand", "key", "valid_from")],
                "pk_attr": "id",
                "table_description": "What a brand decided, from when on. The newest row that has begun holds; older ones are history.",
            },
            bases=["Model"],
        ),
    ]
