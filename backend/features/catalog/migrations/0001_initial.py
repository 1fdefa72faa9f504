"""The tables of this room, printed from its models. Invariants follow in the next file."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from backend.features.catalog.models import PriceOperation, ProductKind
from backend.kit.ids import new_id


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="Product",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("brand_id", fields.UUIDField()),
                ("code", fields.CharField(max_length=60)),
                (
                    "kind",
                    fields.CharEnumField(
                        description="HOSTING: HOSTING\nDOMAIN: DOMAIN",
                        enum_type=ProductKind,
                        max_length=12,
                    ),
                ),
                ("names", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("tax_class", fields.CharField(default="ELECTRONIC_SERVICE", max_length=20)),
                ("tld", fields.CharField(default="", max_length=63)),
                ("period_months", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("longest_months", fields.IntField()),
                ("cutoff_days", fields.IntField(default=0)),
                ("suspend_days", fields.IntField(default=0)),
                ("grace_days", fields.IntField()),
                ("redemption_days", fields.IntField(default=0)),
                ("purge_days", fields.IntField()),
                ("sold", fields.BooleanField(default=True)),
            ],
            options={
                "table": "catalog_product",
                "app": "catalog",
                "unique_together": [("brand_id", "code")],
                "pk_attr": "id",
                "table_description": "A plan or a TLD, with the time table of what happens around expiry (domain-rules 1.11).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Price",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
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
                    "operation",
                    fields.CharEnumField(
                        description="CREATE: CREATE\nRENEW: RENEW\nRESTORE: RESTORE",
                        enum_type=PriceOperation,
                        max_length=12,
                    ),
                ),
                ("period_months", fields.IntField()),
                ("currency", fields.CharField(max_length=3)),
                ("price_group", fields.CharField(default="", max_length=20)),
                ("unit_price", fields.DecimalField(max_digits=18, decimal_places=6)),
                ("valid_from", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "valid_until",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "catalog_price",
                "app": "catalog",
                "indexes": [Index(fields=["product_id", "operation"])],
                "pk_attr": "id",
                "table_description": "Price of one period, excluding tax, from one day until before another; two never overlap.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="TaxRate",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("territory", fields.CharField(max_length=10)),
                ("tax_class", fields.CharField(max_length=20)),
                ("rate", fields.DecimalField(max_digits=7, decimal_places=4)),
                ("valid_from", fields.DateField()),
                ("valid_until", fields.DateField(null=True)),
            ],
            options={
                "table": "catalog_tax_rate",
                "app": "catalog",
                "indexes": [Index(fields=["territory", "tax_class"])],
                "pk_attr": "id",
                "table_description": "VAT rate of a territory and class of goods from one day on (CIBS book II; domain-rules R5.19).",
            },
            bases=["Model"],
        ),
    ]
