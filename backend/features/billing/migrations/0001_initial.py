"""The tables of this room, printed from its models. Invariants follow in the next file."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from backend.features.billing.models import (
    CardSetupState,
    DisputeState,
    DocumentKind,
    LedgerAccount,
    PaymentPurpose,
    PaymentState,
    RefundState,
    StrayKind,
    StrayState,
)
from backend.kit.ids import new_id


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("brands", "0001_initial"),
        ("accounts", "0001_initial"),
    ]

    operations = [
        ops.CreateModel(
            name="Balance",
            fields=[
                (
                    "account",
                    fields.OneToOneField(
                        "accounts.Account",
                        source_field="account_id",
                        primary_key=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("currency", fields.CharField(max_length=3)),
                ("available_minor", fields.BigIntField(default=0)),
                ("reserved_minor", fields.BigIntField(default=0)),
            ],
            options={
                "table": "billing_balance",
                "app": "billing",
                "pk_attr": "account_id",
                "table_description": "What an account has prepaid: the ledger's sum in one locked row, so that two payments cannot spend it twice.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="BalanceAlert",
            fields=[
                (
                    "account",
                    fields.OneToOneField(
                        "accounts.Account",
                        source_field="account_id",
                        primary_key=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("threshold_minor", fields.BigIntField()),
                ("currency", fields.CharField(max_length=3)),
                ("armed", fields.BooleanField()),
                ("alerted_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "billing_balance_alert",
                "app": "billing",
                "pk_attr": "account_id",
                "table_description": "Below which amount an account wants to hear of its balance; `armed` while it may be told (R7.20).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="CardSetup",
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
                    "state",
                    fields.CharEnumField(
                        default=CardSetupState.OPEN,
                        description="OPEN: OPEN\nSUCCEEDED: SUCCEEDED\nFAILED: FAILED",
                        enum_type=CardSetupState,
                        max_length=12,
                    ),
                ),
                ("address", fields.CharField(default="", max_length=45)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("payment_method_id", fields.UUIDField(null=True)),
            ],
            options={
                "table": "billing_card_setup",
                "app": "billing",
                "pk_attr": "id",
                "table_description": "A card being entered on the processor's page; asked about by its id until the answer is known.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="LedgerEntry",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("transaction_id", fields.UUIDField()),
                (
                    "ledger",
                    fields.CharEnumField(
                        description="BALANCE: BALANCE\nRESERVED: RESERVED\nCLEARING: CLEARING\nRECEIVABLE: RECEIVABLE\nREVENUE: REVENUE\nVAT: VAT",
                        enum_type=LedgerAccount,
                        max_length=12,
                    ),
                ),
                ("account_id", fields.UUIDField()),
                ("amount_minor", fields.BigIntField()),
                ("currency", fields.CharField(max_length=3)),
                ("reason", fields.CharField(max_length=30)),
                ("payment_id", fields.UUIDField(null=True)),
                ("document_id", fields.UUIDField(null=True)),
                ("refund_id", fields.UUIDField(null=True)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "billing_ledger_entry",
                "app": "billing",
                "indexes": [
                    Index(fields=["transaction_id"]),
                    Index(fields=["account_id", "ledger", "at", "id"]),
                    Index(fields=["payment_id"]),
                ],
                "pk_attr": "id",
                "table_description": "One side of a booking. Never changed; a mistake is a reverse entry.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="MeansOrder",
            fields=[
                (
                    "account",
                    fields.OneToOneField(
                        "accounts.Account",
                        source_field="account_id",
                        primary_key=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("means", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("chosen_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "billing_means_order",
                "app": "billing",
                "pk_attr": "account_id",
                "table_description": "In which order an account's means of payment are tried when nobody is there to choose (O2-78).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Payment",
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
                    "purpose",
                    fields.CharEnumField(
                        description="ORDER: ORDER\nTOP_UP: TOP_UP\nINVOICE: INVOICE",
                        enum_type=PaymentPurpose,
                        max_length=10,
                    ),
                ),
                ("order_id", fields.UUIDField(null=True)),
                ("document_id", fields.UUIDField(null=True)),
                ("operation_id", fields.UUIDField(null=True)),
                (
                    "state",
                    fields.CharEnumField(
                        default=PaymentState.PENDING,
                        description="PENDING: PENDING\nCHARGING: CHARGING\nUNKNOWN: UNKNOWN\nACTION_REQUIRED: ACTION_REQUIRED\nSUCCEEDED: SUCCEEDED\nFAILED: FAILED",
                        enum_type=PaymentState,
                        max_length=16,
                    ),
                ),
                ("currency", fields.CharField(max_length=3)),
                ("total_minor", fields.BigIntField()),
                ("balance_minor", fields.BigIntField(default=0)),
                ("card_minor", fields.BigIntField(default=0)),
                ("payment_method_id", fields.UUIDField(null=True)),
                ("lines", fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ("action_url", fields.TextField(default="", unique=False)),
                ("refused_code", fields.CharField(default="", max_length=60)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "finished_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "billing_payment",
                "app": "billing",
                "indexes": [
                    Index(fields=["account_id", "created_at", "id"]),
                    Index(fields=["order_id"]),
                ],
                "pk_attr": "id",
                "table_description": "Money to be had for one purpose: a part from the balance, a part by card.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PaymentAttempt",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "payment",
                    fields.ForeignKeyField(
                        "billing.Payment",
                        source_field="payment_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("position", fields.IntField()),
                ("amount_minor", fields.BigIntField()),
                ("currency", fields.CharField(max_length=3)),
                ("processor_ref", fields.CharField(default="", max_length=100)),
                (
                    "state",
                    fields.CharEnumField(
                        default=PaymentState.CHARGING,
                        description="PENDING: PENDING\nCHARGING: CHARGING\nUNKNOWN: UNKNOWN\nACTION_REQUIRED: ACTION_REQUIRED\nSUCCEEDED: SUCCEEDED\nFAILED: FAILED",
                        enum_type=PaymentState,
                        max_length=16,
                    ),
                ),
                ("refused_code", fields.CharField(default="", max_length=60)),
                ("hard", fields.BooleanField(default=False)),
                ("asked_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "missing_since",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                (
                    "answered_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "billing_payment_attempt",
                "app": "billing",
                "unique_together": [("payment", "position")],
                "pk_attr": "id",
                "table_description": "One question to the processor; its id is the key that makes a repeat harmless (law 3).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Dispute",
            fields=[
                (
                    "payment",
                    fields.OneToOneField(
                        "billing.Payment",
                        source_field="payment_id",
                        primary_key=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "state",
                    fields.CharEnumField(
                        description="OPEN: OPEN\nWON: WON\nLOST: LOST",
                        enum_type=DisputeState,
                        max_length=12,
                    ),
                ),
                ("withdrawn_minor", fields.BigIntField(default=0)),
                ("currency", fields.CharField(max_length=3)),
                ("opened_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "decided_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                (
                    "flagged_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                (
                    "released_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "billing_dispute",
                "app": "billing",
                "pk_attr": "payment_id",
                "table_description": "A payment that the customer took back at their bank; what was withdrawn is booked (reliability F22).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PaymentMethod",
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
                ("processor_ref", fields.CharField(max_length=100)),
                ("brand", fields.CharField(max_length=20)),
                ("last4", fields.CharField(max_length=4)),
                ("expires_month", fields.IntField()),
                ("expires_year", fields.IntField()),
                ("is_default", fields.BooleanField(default=False)),
                ("asks_confirmation", fields.BooleanField(default=False)),
                ("consented_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("consented_from", fields.CharField(default="", max_length=45)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("removed_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "billing_payment_method",
                "app": "billing",
                "indexes": [Index(fields=["account_id", "created_at"])],
                "pk_attr": "id",
                "table_description": "A saved card, known only by the processor's word for it. Never a number, never a code.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Series",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
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
                (
                    "kind",
                    fields.CharEnumField(
                        description="INVOICE: INVOICE\nCREDIT_NOTE: CREDIT_NOTE",
                        enum_type=DocumentKind,
                        max_length=12,
                    ),
                ),
                ("year", fields.IntField()),
                ("prefix", fields.CharField(max_length=12)),
                ("last_number", fields.BigIntField(default=0)),
                ("last_hash", fields.CharField(default="", max_length=64)),
                (
                    "last_issued_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "billing_series",
                "app": "billing",
                "unique_together": [("legal_entity", "kind", "year")],
                "pk_attr": "id",
                "table_description": "A run of numbers without a hole: one per legal entity, kind and year (art. 242 nonies A, 7°).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "series",
                    fields.ForeignKeyField(
                        "billing.Series",
                        source_field="series_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("number", fields.BigIntField()),
                ("full_number", fields.CharField(max_length=35)),
                (
                    "kind",
                    fields.CharEnumField(
                        description="INVOICE: INVOICE\nCREDIT_NOTE: CREDIT_NOTE",
                        enum_type=DocumentKind,
                        max_length=12,
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
                    "original",
                    fields.ForeignKeyField(
                        "billing.Document",
                        source_field="original_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("order_id", fields.UUIDField(null=True)),
                ("payment_id", fields.UUIDField(null=True)),
                ("issued_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("issued_on", fields.DateField()),
                ("due_on", fields.DateField()),
                ("currency", fields.CharField(max_length=3)),
                ("net_minor", fields.BigIntField()),
                ("tax_minor", fields.BigIntField()),
                ("total_minor", fields.BigIntField()),
                ("snapshot", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("previous_hash", fields.CharField(max_length=64)),
                ("hash", fields.CharField(max_length=64)),
            ],
            options={
                "table": "billing_document",
                "app": "billing",
                "unique_together": [("series", "number")],
                "indexes": [
                    Index(fields=["account_id", "kind", "issued_at", "id"]),
                    Index(fields=["order_id"]),
                    Index(fields=["original_id"]),
                ],
                "pk_attr": "id",
                "table_description": "An issued invoice or credit note: frozen whole, numbered, chained by hash.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="DocumentLine",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "document",
                    fields.ForeignKeyField(
                        "billing.Document",
                        source_field="document_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("position", fields.IntField()),
                ("service_id", fields.UUIDField(null=True)),
                ("service_name", fields.CharField(default="", max_length=253)),
                ("order_line_id", fields.UUIDField(null=True)),
                ("description", fields.TextField(unique=False)),
                ("period_from", fields.DateField(null=True)),
                ("period_until", fields.DateField(null=True)),
                ("quantity", fields.IntField(default=1)),
                ("unit_price", fields.DecimalField(max_digits=18, decimal_places=6)),
                ("net_minor", fields.BigIntField()),
                ("tax_category", fields.CharField(max_length=4)),
                ("tax_rate", fields.DecimalField(max_digits=7, decimal_places=4)),
                ("original_line_id", fields.UUIDField(null=True)),
            ],
            options={
                "table": "billing_document_line",
                "app": "billing",
                "indexes": [
                    Index(fields=["document_id", "position"]),
                    Index(fields=["service_id"]),
                    Index(fields=["service_name"]),
                ],
                "pk_attr": "id",
                "table_description": "One line, with the service's name as it was; search reads that column.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="LostNumbers",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "series",
                    fields.ForeignKeyField(
                        "billing.Series",
                        source_field="series_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("first_number", fields.BigIntField()),
                ("last_number", fields.BigIntField()),
                ("noted_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "billing_lost_numbers",
                "app": "billing",
                "unique_together": [("series", "first_number")],
                "pk_attr": "id",
                "table_description": "Numbers that were issued and are not here: a restored backup did not hold them. None is issued again (F56).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Print",
            fields=[
                (
                    "document",
                    fields.OneToOneField(
                        "billing.Document",
                        source_field="document_id",
                        primary_key=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("file_id", fields.UUIDField()),
                ("sha256", fields.CharField(max_length=64)),
                ("printed_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "billing_print",
                "app": "billing",
                "pk_attr": "document_id",
                "table_description": "The printed page and the machine-readable twin of a document, made once.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Refund",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "payment",
                    fields.ForeignKeyField(
                        "billing.Payment",
                        source_field="payment_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "document",
                    fields.ForeignKeyField(
                        "billing.Document",
                        source_field="document_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "state",
                    fields.CharEnumField(
                        default=RefundState.PENDING,
                        description="PENDING: PENDING\nSUCCEEDED: SUCCEEDED\nMANUAL: MANUAL",
                        enum_type=RefundState,
                        max_length=12,
                    ),
                ),
                ("currency", fields.CharField(max_length=3)),
                ("card_minor", fields.BigIntField(default=0)),
                ("balance_minor", fields.BigIntField(default=0)),
                ("to_balance", fields.BooleanField(default=False)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "finished_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "billing_refund",
                "app": "billing",
                "indexes": [Index(fields=["payment_id"]), Index(fields=["document_id"])],
                "pk_attr": "id",
                "table_description": "Money sent back for a credit note, the ways it came; `to_balance` when the card's part could not be (F45).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Reminder",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "document",
                    fields.ForeignKeyField(
                        "billing.Document",
                        source_field="document_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("days_late", fields.IntField()),
                ("open_minor", fields.BigIntField()),
                ("currency", fields.CharField(max_length=3)),
                ("taken_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "billing_reminder",
                "app": "billing",
                "unique_together": [("document", "days_late")],
                "pk_attr": "id",
                "table_description": "A step of the way with an invoice on terms that is not paid: once for each invoice and step (R6.30).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Stray",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                (
                    "kind",
                    fields.CharEnumField(
                        description="CHARGE: CHARGE\nREFUND: REFUND",
                        enum_type=StrayKind,
                        max_length=6,
                    ),
                ),
                (
                    "state",
                    fields.CharEnumField(
                        default=StrayState.FOUND,
                        description="FOUND: FOUND\nADOPTED: ADOPTED\nGIVING_BACK: GIVING_BACK\nGIVEN_BACK: GIVEN_BACK\nSETTLED: SETTLED",
                        enum_type=StrayState,
                        max_length=12,
                    ),
                ),
                ("key", fields.UUIDField(unique=True)),
                ("processor_ref", fields.CharField(max_length=100)),
                ("charge_ref", fields.CharField(max_length=100)),
                (
                    "account",
                    fields.ForeignKeyField(
                        "accounts.Account",
                        source_field="account_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("amount_minor", fields.BigIntField()),
                ("currency", fields.CharField(max_length=3)),
                ("card_ref", fields.CharField(default="", max_length=100)),
                ("memo", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("because", fields.CharField(default="", max_length=60)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("found_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("ended_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "billing_stray",
                "app": "billing",
                "indexes": [Index(fields=["charge_ref"])],
                "pk_attr": "id",
                "table_description": "A charge or refund that the processor lists and a restored database does not know (F10, F56).",
            },
            bases=["Model"],
        ),
    ]
