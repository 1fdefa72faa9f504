"""The tables of this room, printed from its models. Invariants follow in the next file."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from backend.features.work.models import JobState, MailState, OperationState
from backend.kit.ids import new_id


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="DemoClock",
            fields=[
                (
                    "id",
                    fields.IntField(generated=True, primary_key=True, unique=True, db_index=True),
                ),
                ("offset_seconds", fields.BigIntField(default=0)),
            ],
            options={
                "table": "work_demo_clock",
                "app": "work",
                "pk_attr": "id",
                "table_description": "How far the demo's time runs ahead of the server's; one row, read only with COMPTOIR_DEMO=1.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="IdempotencyRecord",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("owner", fields.CharField(max_length=60)),
                ("act", fields.CharField(max_length=60)),
                ("key", fields.CharField(max_length=100)),
                ("input_hash", fields.CharField(max_length=64)),
                ("result", fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "work_idempotency_record",
                "app": "work",
                "unique_together": [("owner", "act", "key")],
                "pk_attr": "id",
                "table_description": "The first answer to a request that must not be done twice.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Incarnation",
            fields=[
                (
                    "id",
                    fields.IntField(generated=True, primary_key=True, unique=True, db_index=True),
                ),
                ("place", fields.CharField(max_length=100)),
                ("confirmed_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "work_incarnation",
                "app": "work",
                "pk_attr": "id",
                "table_description": "Which server, timeline and database these tables were last confirmed in; one row (F10, F56).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Job",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("kind", fields.CharField(max_length=60)),
                ("ref", fields.UUIDField()),
                ("day", fields.DateField(null=True)),
                (
                    "state",
                    fields.CharEnumField(
                        default=JobState.READY,
                        description="READY: READY\nLEASED: LEASED\nDONE: DONE\nMANUAL: MANUAL",
                        enum_type=JobState,
                        max_length=10,
                    ),
                ),
                ("run_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("attempt", fields.IntField(default=0)),
                ("again", fields.BooleanField(default=False)),
                ("lease_token", fields.UUIDField(null=True)),
                (
                    "lease_until",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                ("last_error", fields.TextField(default="", unique=False)),
                ("request_id", fields.UUIDField(null=True)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("stopped_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                (
                    "finished_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "work_job",
                "app": "work",
                "pk_attr": "id",
                "table_description": "One thing to do, once: unique by (kind, ref) while it is not done. `stopped_at` while a person has it.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Mail",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("event_key", fields.CharField(unique=True, max_length=200)),
                ("letter", fields.CharField(max_length=60)),
                ("account_id", fields.UUIDField(null=True)),
                ("recipient", fields.CharField(max_length=254)),
                ("sender", fields.CharField(max_length=254)),
                ("sender_name", fields.CharField(default="", max_length=100)),
                ("subject", fields.TextField(unique=False)),
                ("text", fields.TextField(unique=False)),
                ("html", fields.TextField(unique=False)),
                ("locale", fields.CharField(max_length=10)),
                ("message_id", fields.CharField(max_length=200)),
                (
                    "state",
                    fields.CharEnumField(
                        default=MailState.WAITING,
                        description="WAITING: WAITING\nSENT: SENT\nMANUAL: MANUAL",
                        enum_type=MailState,
                        max_length=10,
                    ),
                ),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("sent_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "work_mail",
                "app": "work",
                "indexes": [
                    Index(fields=["account_id", "created_at"]),
                    Index(fields=["created_at"]),
                ],
                "pk_attr": "id",
                "table_description": "One letter to one recipient; `event_key` says what it is about, so that none goes out twice.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Operation",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("account_id", fields.UUIDField()),
                ("kind", fields.CharField(max_length=40)),
                (
                    "state",
                    fields.CharEnumField(
                        default=OperationState.QUEUED,
                        description="QUEUED: QUEUED\nRUNNING: RUNNING\nWAITING: WAITING\nACTION_REQUIRED: ACTION_REQUIRED\nMANUAL: MANUAL\nSUCCEEDED: SUCCEEDED\nFAILED: FAILED\nCANCELLED: CANCELLED",
                        enum_type=OperationState,
                        max_length=20,
                    ),
                ),
                ("target_kind", fields.CharField(max_length=20)),
                ("target_id", fields.UUIDField()),
                ("steps", fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ("refused_code", fields.CharField(default="", max_length=60)),
                (
                    "refused_values",
                    fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads),
                ),
                ("action_url", fields.TextField(default="", unique=False)),
                ("person_id", fields.UUIDField(null=True)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("updated_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "finished_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "work_operation",
                "app": "work",
                "indexes": [
                    Index(fields=["account_id", "created_at", "id"]),
                    Index(fields=["target_id"]),
                ],
                "pk_attr": "id",
                "table_description": "Work that outlives the request, as the customer follows it.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="StoredFile",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("name", fields.CharField(max_length=200)),
                ("media_type", fields.CharField(max_length=100)),
                ("sha256", fields.CharField(max_length=64)),
                ("bytes", fields.BigIntField()),
                ("content", fields.BinaryField()),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "work_stored_file",
                "app": "work",
                "pk_attr": "id",
                "table_description": "A file, written once. Web and worker share nothing but the database.",
            },
            bases=["Model"],
        ),
    ]
