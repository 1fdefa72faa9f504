"""Tables of the brand. What a host would change is a policy row; what a process needs is a setting, elsewhere."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from backend.kit.ids import new_id


class LegalEntity(Model):
    """Who sells and invoices: the seller's mentions of art. 242 nonies A CGI annexe II."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    name = fields.CharField(max_length=200)
    legal_form = fields.CharField(max_length=60)
    capital = fields.CharField(max_length=60, default="")
    siren = fields.CharField(max_length=9)
    siret = fields.CharField(max_length=14)
    vat_number = fields.CharField(max_length=20)
    register_city = fields.CharField(max_length=100, default="")
    address = fields.TextField()
    postal_code = fields.CharField(max_length=12)
    city = fields.CharField(max_length=100)
    country = fields.CharField(max_length=2)
    email = fields.CharField(max_length=254)
    phone = fields.CharField(max_length=20, default="")
    zone = fields.CharField(max_length=60, default="Europe/Paris")

    class Meta:
        table = "brands_legal_entity"


class Brand(Model):
    id = fields.UUIDField(primary_key=True, default=new_id)
    position = fields.IntField(unique=True)
    name = fields.CharField(max_length=100)
    locale = fields.CharField(max_length=10, default="fr")
    zone = fields.CharField(max_length=60, default="Europe/Paris")
    customer_prefix = fields.CharField(max_length=6)
    sender = fields.CharField(max_length=254)
    help_url = fields.CharField(max_length=200, default="")
    legal_entity: fields.ForeignKeyRelation[LegalEntity] = fields.ForeignKeyField(
        "brands.LegalEntity", on_delete=fields.RESTRICT, related_name=False
    )
    legal_entity_id: UUID
    created_at = fields.DatetimeField()

    class Meta:
        table = "brands_brand"


class HostName(Model):
    """A name under which a brand is reached; loopback names need none, they belong to the first brand."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    brand: fields.ForeignKeyRelation[Brand] = fields.ForeignKeyField(
        "brands.Brand", on_delete=fields.RESTRICT, related_name=False
    )
    brand_id: UUID
    host = fields.CharField(max_length=253, unique=True)

    class Meta:
        table = "brands_host_name"


class PolicyVersion(Model):
    """What a brand decided, from when on. The newest row that has begun holds; older ones are history."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    brand: fields.ForeignKeyRelation[Brand] = fields.ForeignKeyField(
        "brands.Brand", on_delete=fields.RESTRICT, related_name=False
    )
    brand_id: UUID
    key = fields.CharField(max_length=40)
    value: fields.JSONField[dict[str, object]] = fields.JSONField()
    valid_from = fields.DatetimeField()

    class Meta:
        table = "brands_policy_version"
        unique_together = [("brand", "key", "valid_from")]
