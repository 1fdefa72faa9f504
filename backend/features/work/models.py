"""Tables of the machine room. An operation is what the customer follows; a job is what the machine does."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from backend.kit.ids import new_id


class JobState(StrEnum):
    """READY -> LEASED -> DONE; back to READY after a failure; MANUAL once a person must decide."""

    READY = "READY"
    LEASED = "LEASED"
    DONE = "DONE"
    MANUAL = "MANUAL"


class OperationState(StrEnum):
    """QUEUED -> RUNNING -> SUCCEEDED | FAILED | CANCELLED, by way of WAITING, ACTION_REQUIRED, MANUAL."""

    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    WAITING = "WAITING"
    ACTION_REQUIRED = "ACTION_REQUIRED"
    MANUAL = "MANUAL"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


class MailState(StrEnum):
    """WAITING -> SENT, or MANUAL when the other side keeps refusing it."""

    WAITING = "WAITING"
    SENT = "SENT"
    MANUAL = "MANUAL"


class Job(Model):
    """One thing to do, once: unique by (kind, ref) while it is not done. `stopped_at` while a person has it."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    kind = fields.CharField(max_length=60)
    ref = fields.UUIDField()
    day = fields.DateField(null=True)
    state = fields.CharEnumField(JobState, max_length=10, default=JobState.READY)
    run_at = fields.DatetimeField()
    attempt = fields.IntField(default=0)
    again = fields.BooleanField(default=False)
    lease_token = fields.UUIDField(null=True)
    lease_until = fields.DatetimeField(null=True)
    last_error = fields.TextField(default="")
    request_id = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()
    stopped_at = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "work_job"


class Operation(Model):
    """Work that outlives the request, as the customer follows it."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    account_id = fields.UUIDField()
    kind = fields.CharField(max_length=40)
    state = fields.CharEnumField(OperationState, max_length=20, default=OperationState.QUEUED)
    target_kind = fields.CharField(max_length=20)
    target_id = fields.UUIDField()
    steps: fields.JSONField[list[dict[str, str]]] = fields.JSONField(default=list)
    refused_code = fields.CharField(max_length=60, default="")
    refused_values: fields.JSONField[dict[str, object]] = fields.JSONField(default=dict)
    action_url = fields.TextField(default="")
    person_id = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "work_operation"
        indexes = [("account_id", "created_at", "id"), ("target_id",)]


class Mail(Model):
    """One letter to one recipient; `event_key` says what it is about, so that none goes out twice."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    event_key = fields.CharField(max_length=200, unique=True)
    letter = fields.CharField(max_length=60)
    account_id = fields.UUIDField(null=True)
    recipient = fields.CharField(max_length=254)
    sender = fields.CharField(max_length=254)
    sender_name = fields.CharField(max_length=100, default="")
    subject = fields.TextField()
    text = fields.TextField()
    html = fields.TextField()
    locale = fields.CharField(max_length=10)
    message_id = fields.CharField(max_length=200)
    state = fields.CharEnumField(MailState, max_length=10, default=MailState.WAITING)
    created_at = fields.DatetimeField()
    sent_at = fields.DatetimeField(null=True)

    class Meta:
        table = "work_mail"
        indexes = [("account_id", "created_at"), ("created_at",)]


class IdempotencyRecord(Model):
    """The first answer to a request that must not be done twice."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    owner = fields.CharField(max_length=60)
    act = fields.CharField(max_length=60)
    key = fields.CharField(max_length=100)
    input_hash = fields.CharField(max_length=64)
    result: fields.JSONField[dict[str, object] | None] = fields.JSONField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "work_idempotency_record"
        unique_together = [("owner", "act", "key")]


class StoredFile(Model):
    """A file, written once. Web and worker share nothing but the database."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    name = fields.CharField(max_length=200)
    media_type = fields.CharField(max_length=100)
    sha256 = fields.CharField(max_length=64)
    bytes = fields.BigIntField()
    content = fields.BinaryField()
    created_at = fields.DatetimeField()

    class Meta:
        table = "work_stored_file"


class Incarnation(Model):
    """Which server, timeline and database these tables were last confirmed in; one row (F10, F56).

    A copy of them anywhere else is a backup that was restored, or a standby that took over.
    """

    id = fields.IntField(primary_key=True)
    place = fields.CharField(max_length=100)
    confirmed_at = fields.DatetimeField()

    class Meta:
        table = "work_incarnation"


class DemoClock(Model):
    """How far the demo's time runs ahead of the server's; one row, read only with COMPTOIR_DEMO=1."""

    id = fields.IntField(primary_key=True)
    offset_seconds = fields.BigIntField(default=0)

    class Meta:
        table = "work_demo_clock"
