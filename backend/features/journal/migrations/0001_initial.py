"""The tables of this room, printed from its models. Invariants follow in the next file."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from backend.features.journal.models import Credential, Outcome
from backend.kit.ids import new_id


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    fields.UUIDField(primary_key=True, default=new_id, unique=True, db_index=True),
                ),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("request_id", fields.UUIDField()),
                ("fact", fields.CharField(max_length=60)),
                (
                    "outcome",
                    fields.CharEnumField(
                        default=Outcome.DONE,
                        description="DONE: DONE\nREFUSED: REFUSED",
                        enum_type=Outcome,
                        max_length=10,
                    ),
                ),
                ("code", fields.CharField(default="", max_length=60)),
                ("account_id", fields.UUIDField(null=True)),
                ("brand_id", fields.UUIDField(null=True)),
                ("person_id", fields.UUIDField(null=True)),
                ("staff", fields.BooleanField(default=False)),
                (
                    "credential",
                    fields.CharEnumField(
                        description="SESSION: SESSION\nTOKEN: TOKEN\nLINK: LINK\nCOMMAND: COMMAND\nWORKER: WORKER\nNONE: NONE",
                        enum_type=Credential,
                        max_length=10,
                    ),
                ),
                ("credential_id", fields.UUIDField(null=True)),
                ("address", fields.CharField(default="", max_length=45)),
                ("reason", fields.TextField(default="", unique=False)),
                ("targets", fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ("before", fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ("after", fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ("seal_number", fields.BigIntField(null=True)),
                ("seal_previous", fields.CharField(null=True, max_length=64)),
                ("seal_hash", fields.CharField(null=True, max_length=64)),
            ],
            options={
                "table": "journal_entry",
                "app": "journal",
                "indexes": [Index(fields=["account_id", "at", "id"]), Index(fields=["request_id"])],
                "pk_attr": "id",
                "table_description": "One act, or one refused attempt. Rows are never changed; only the seal is added, once.",
            },
            bases=["Model"],
        ),
    ]
