"""Tables of tickets."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from backend.features.accounts.models import Account
from backend.features.services.models import Service
from backend.kit.ids import new_id


class TicketState(StrEnum):
    """WAITING_STAFF <-> WAITING_CUSTOMER -> CLOSED; a reply opens it again."""

    WAITING_STAFF = "WAITING_STAFF"
    WAITING_CUSTOMER = "WAITING_CUSTOMER"
    CLOSED = "CLOSED"


class Ticket(Model):
    """A question to support, about one service or none; the house opens some itself, once for each `about_id`."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False
    )
    account_id: UUID
    number = fields.CharField(max_length=20, unique=True)
    subject = fields.CharField(max_length=200)
    state = fields.CharEnumField(TicketState, max_length=20, default=TicketState.WAITING_STAFF)
    service: fields.ForeignKeyNullableRelation[Service] = fields.ForeignKeyField(
        "services.Service", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    service_id: UUID | None
    person_id = fields.UUIDField(null=True)
    about_id = fields.UUIDField(null=True, unique=True)
    opened_at = fields.DatetimeField()
    touched_at = fields.DatetimeField()

    class Meta:
        table = "support_ticket"
        indexes = [
            ("account_id", "touched_at", "id"),
            ("state", "touched_at", "id"),
            ("service_id", "touched_at", "id"),
        ]


class TicketMessage(Model):
    """What was written, by whom, under the name they had then; by the house itself without a person. Never changed."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    ticket: fields.ForeignKeyRelation[Ticket] = fields.ForeignKeyField(
        "support.Ticket", on_delete=fields.RESTRICT, related_name=False
    )
    ticket_id: UUID
    person_id = fields.UUIDField(null=True)
    author = fields.CharField(max_length=200)
    from_staff = fields.BooleanField(default=False)
    text = fields.TextField()
    sent_at = fields.DatetimeField()

    class Meta:
        table = "support_ticket_message"
        indexes = [("ticket_id", "sent_at", "id")]
