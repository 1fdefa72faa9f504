"""Two tables: what the registry last said of each domain, and the messages it sent by itself."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from backend.features.services.models import Service
from backend.kit.ids import new_id
from backend.ports.registrar import AskedFor


class Domain(Model):
    """The registry's word on a domain. Its date is the truth; ours follows it.

    `renew_line_id` is the order line for which the registry was last asked to renew it, `restore_line_id`
    that for which it was asked to restore it, and `restored_at` when it had done so.
    """

    service: fields.OneToOneRelation[Service] = fields.OneToOneField(
        "services.Service", on_delete=fields.RESTRICT, related_name=False, primary_key=True
    )
    service_id: UUID
    name = fields.CharField(max_length=253)
    tld = fields.CharField(max_length=63)
    registry_expires_at = fields.DatetimeField()
    registry_statuses: fields.JSONField[list[str]] = fields.JSONField(default=list)
    asked_at = fields.DatetimeField()
    renew_line_id = fields.UUIDField(null=True)
    restore_line_id = fields.UUIDField(null=True)
    restored_at = fields.DatetimeField(null=True)

    class Meta:
        table = "domains_domain"
        indexes = [("name",)]


class RegistryMessage(Model):
    """A message of the registry, written down once and before it is acknowledged.

    `order_line_id` is the line that it answers; null where nobody here asked for what it is about.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    message_id = fields.CharField(max_length=100, unique=True)
    name = fields.CharField(max_length=253)
    about = fields.CharEnumField(AskedFor, max_length=10)
    done = fields.BooleanField()
    refused_code = fields.CharField(max_length=60, default="")
    order_line_id = fields.UUIDField(null=True)
    said_at = fields.DatetimeField()
    heard_at = fields.DatetimeField()

    class Meta:
        table = "domains_registry_message"
        indexes = [("order_line_id",)]
