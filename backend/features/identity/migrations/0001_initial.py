"""The tables of this room, printed from its models. Invariants follow in the next file."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from backend.features.identity.models import PersonKind, SignInMethod, SignInResult, StaffRole
from backend.kit.ids import new_id


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("brand_id", fields.UUIDField()),
                (
                    "kind",
                    fields.CharEnumField(
                        default=PersonKind.CUSTOMER,
                        description="CUSTOMER: CUSTOMER\nSTAFF: STAFF",
                        enum_type=PersonKind,
                        max_length=10,
                    ),
                ),
                (
                    "staff_role",
                    fields.CharEnumField(
                        default=StaffRole.SUPPORT,
                        description="SUPPORT: SUPPORT\nREADER: READER",
                        enum_type=StaffRole,
                        max_length=10,
                    ),
                ),
                ("first_name", fields.CharField(max_length=100)),
                ("last_name", fields.CharField(max_length=100)),
                ("email", fields.CharField(max_length=254)),
                ("email_key", fields.CharField(max_length=254)),
                ("locale", fields.CharField(default="fr", max_length=10)),
                ("password_hash", fields.TextField(unique=False)),
                ("active", fields.BooleanField(default=True)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "identity_person",
                "app": "identity",
                "indexes": [Index(fields=["brand_id", "email_key"])],
                "pk_attr": "id",
                "table_description": "A human being with a password. The e-mail is not unique: a family or an agency may share one.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Login",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("brand_id", fields.UUIDField()),
                ("name", fields.CharField(max_length=100)),
                (
                    "person",
                    fields.ForeignKeyField(
                        "identity.Person",
                        source_field="person_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
            ],
            options={
                "table": "identity_login",
                "app": "identity",
                "unique_together": [("brand_id", "name")],
                "indexes": [Index(fields=["person_id"])],
                "pk_attr": "id",
                "table_description": "A name to sign in with, such as the customer number; unique within the brand, in small letters.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PersonChoice",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("try_id", fields.UUIDField()),
                (
                    "person",
                    fields.ForeignKeyField(
                        "identity.Person",
                        source_field="person_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("secret_hash", fields.CharField(unique=True, max_length=64)),
                ("keep", fields.BooleanField(default=False)),
                ("expires_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("used_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "identity_person_choice",
                "app": "identity",
                "indexes": [Index(fields=["try_id"])],
                "pk_attr": "id",
                "table_description": "After the right password of several persons: which of them may be chosen, for a few minutes, once.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Session",
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
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("secret_hash", fields.CharField(unique=True, max_length=64)),
                ("keep", fields.BooleanField(default=False)),
                ("idle_minutes", fields.IntField()),
                ("address", fields.CharField(default="", max_length=45)),
                ("agent", fields.CharField(default="", max_length=300)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("seen_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("expires_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "stepped_up_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                ("revoked_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "identity_session",
                "app": "identity",
                "indexes": [Index(fields=["person_id"])],
                "pk_attr": "id",
                "table_description": "A signed-in browser. The cookie holds the secret, the row only its hash.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SignIn",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("brand_id", fields.UUIDField()),
                ("person_id", fields.UUIDField(null=True)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("address", fields.CharField(default="", max_length=45)),
                ("agent", fields.CharField(default="", max_length=300)),
                (
                    "method",
                    fields.CharEnumField(
                        description="PASSWORD: PASSWORD\nCHOICE: CHOICE\nSTEP_UP: STEP_UP",
                        enum_type=SignInMethod,
                        max_length=10,
                    ),
                ),
                (
                    "result",
                    fields.CharEnumField(
                        description="SUCCEEDED: SUCCEEDED\nCHOICE_OFFERED: CHOICE_OFFERED\nWRONG_CREDENTIALS: WRONG_CREDENTIALS\nTOO_MANY_TRIES: TOO_MANY_TRIES",
                        enum_type=SignInResult,
                        max_length=20,
                    ),
                ),
            ],
            options={
                "table": "identity_sign_in",
                "app": "identity",
                "indexes": [Index(fields=["person_id", "at"]), Index(fields=["at"])],
                "pk_attr": "id",
                "table_description": "One try to sign in, as the login history shows it (décret 2021-1362: one year).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="TryCounter",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("key", fields.CharField(unique=True, max_length=80)),
                ("count", fields.IntField(default=0)),
                ("last_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "identity_try_counter",
                "app": "identity",
                "indexes": [Index(fields=["last_at"])],
                "pk_attr": "id",
                "table_description": "Wrong passwords per login name and per address: rows, so that a restart forgets nothing.",
            },
            bases=["Model"],
        ),
    ]
