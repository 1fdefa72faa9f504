"""The tables of this room, printed from its models. Invariants follow in the next file."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from backend.features.accounts.models import AccountKind, AccountState, MemberRole, Settlement
from backend.kit.ids import new_id


class Migration(migrations.Migration):
    initial = True

    dependencies = [("brands", "0001_initial"), ("identity", "0001_initial")]

    operations = [
        ops.CreateModel(
            name="Account",
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
                ("number", fields.CharField(max_length=20)),
                (
                    "kind",
                    fields.CharEnumField(
                        description="INDIVIDUAL: INDIVIDUAL\nCOMPANY: COMPANY",
                        enum_type=AccountKind,
                        max_length=12,
                    ),
                ),
                (
                    "state",
                    fields.CharEnumField(
                        default=AccountState.ACTIVE,
                        description="ACTIVE: ACTIVE\nSUSPENDED: SUSPENDED\nCLOSED: CLOSED",
                        enum_type=AccountState,
                        max_length=12,
                    ),
                ),
                ("first_name", fields.CharField(default="", max_length=100)),
                ("last_name", fields.CharField(default="", max_length=100)),
                ("organisation", fields.CharField(default="", max_length=200)),
                ("siren", fields.CharField(default="", max_length=9)),
                ("vat_number", fields.CharField(default="", max_length=20)),
                ("vat_number_valid", fields.BooleanField(default=False)),
                ("email", fields.CharField(max_length=254)),
                ("phone", fields.CharField(default="", max_length=20)),
                ("address", fields.TextField(default="", unique=False)),
                ("postal_code", fields.CharField(default="", max_length=12)),
                ("city", fields.CharField(default="", max_length=100)),
                ("country", fields.CharField(max_length=2)),
                ("locale", fields.CharField(default="fr", max_length=10)),
                ("currency", fields.CharField(default="EUR", max_length=3)),
                (
                    "settlement",
                    fields.CharEnumField(
                        default=Settlement.AT_ONCE,
                        description="AT_ONCE: AT_ONCE\nON_TERMS: ON_TERMS",
                        enum_type=Settlement,
                        max_length=10,
                    ),
                ),
                ("terms_days", fields.IntField(default=0)),
                ("credit_limit_minor", fields.BigIntField(default=0)),
                ("price_group", fields.CharField(default="", max_length=20)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "accounts_account",
                "app": "accounts",
                "unique_together": [("brand", "number")],
                "pk_attr": "id",
                "table_description": "A customer: who is invoiced. `number` is the brand's prefix, a counter and a check digit.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ApiToken",
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
                    "person",
                    fields.ForeignKeyField(
                        "identity.Person",
                        source_field="person_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("label", fields.CharField(max_length=100)),
                ("prefix", fields.CharField(max_length=16)),
                ("secret_hash", fields.CharField(unique=True, max_length=64)),
                ("permissions", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("expires_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "last_used_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                ("last_address", fields.CharField(default="", max_length=45)),
                ("revoked_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "accounts_api_token",
                "app": "accounts",
                "indexes": [Index(fields=["account_id", "created_at"])],
                "pk_attr": "id",
                "table_description": "A credential for programs: acts as the account's home person, within its permissions.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "person",
                    fields.ForeignKeyField(
                        "identity.Person",
                        source_field="person_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
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
                    "role",
                    fields.CharEnumField(
                        default=MemberRole.OWNER,
                        description="OWNER: OWNER\nACCOUNTANT: ACCOUNTANT\nREADER: READER",
                        enum_type=MemberRole,
                        max_length=12,
                    ),
                ),
                ("home", fields.BooleanField(default=False)),
            ],
            options={
                "table": "accounts_membership",
                "app": "accounts",
                "unique_together": [("person", "account")],
                "indexes": [Index(fields=["account_id"])],
                "pk_attr": "id",
                "table_description": "A person of an account. Everybody has one home; further memberships are possible.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="NumberCounter",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "brand",
                    fields.OneToOneField(
                        "brands.Brand",
                        source_field="brand_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("last_number", fields.BigIntField(default=100000)),
            ],
            options={
                "table": "accounts_number_counter",
                "app": "accounts",
                "pk_attr": "id",
                "table_description": "The last customer number given by a brand, without prefix and check digit.",
            },
            bases=["Model"],
        ),
    ]
