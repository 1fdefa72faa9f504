"""One table: what the registry last said of each domain."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from backend.features.services.models import Service


class Domain(Model):
    """The registry's word on a domain. Its date is the truth; ours follows it.

    `restore_line_id` is the order line for which the registry was last asked to restore it, and
    `restored_at` when it had done so.
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
    restore_line_id = fields.UUIDField(null=True)
    restored_at = fields.DatetimeField(null=True)

    class Meta:
        table = "domains_domain"
        indexes = [("name",)]
