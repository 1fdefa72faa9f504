"""The journal's one table, and the words for who acts."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from backend.kit.ids import new_id


class Credential(StrEnum):
    """With what somebody acted."""

    SESSION = "SESSION"
    TOKEN = "TOKEN"  # noqa: S105 - the name of a kind, not a secret
    LINK = "LINK"
    COMMAND = "COMMAND"
    WORKER = "WORKER"
    NONE = "NONE"


class Outcome(StrEnum):
    DONE = "DONE"
    REFUSED = "REFUSED"


@dataclass(frozen=True)
class Actor:
    """Who acts, with which credential, from where. What they may do is said by `accounts/policy.py`."""

    credential: Credential
    request_id: UUID = field(default_factory=new_id)
    brand_id: UUID | None = None
    person_id: UUID | None = None
    staff: bool = False
    credential_id: UUID | None = None
    address: str = ""
    locale: str = "fr"


class Entry(Model):
    """One act, or one refused attempt. Rows are never changed; only the seal is added, once."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    at = fields.DatetimeField()
    request_id = fields.UUIDField()
    fact = fields.CharField(max_length=60)
    outcome = fields.CharEnumField(Outcome, max_length=10, default=Outcome.DONE)
    code = fields.CharField(max_length=60, default="")
    account_id = fields.UUIDField(null=True)
    brand_id = fields.UUIDField(null=True)
    person_id = fields.UUIDField(null=True)
    staff = fields.BooleanField(default=False)
    credential = fields.CharEnumField(Credential, max_length=10)
    credential_id = fields.UUIDField(null=True)
    address = fields.CharField(max_length=45, default="")
    reason = fields.TextField(default="")
    targets: fields.JSONField[list[dict[str, str]]] = fields.JSONField(default=list)
    before: fields.JSONField[dict[str, object]] = fields.JSONField(default=dict)
    after: fields.JSONField[dict[str, object]] = fields.JSONField(default=dict)
    seal_number = fields.BigIntField(null=True)
    seal_previous = fields.CharField(max_length=64, null=True)
    seal_hash = fields.CharField(max_length=64, null=True)

    class Meta:
        table = "journal_entry"
        indexes = [("account_id", "at", "id"), ("request_id",)]
