"""Tables of the catalogue. A product of kind DOMAIN is a TLD, whose rules stand in its own columns."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from backend.kit.ids import new_id


class ProductKind(StrEnum):
    HOSTING = "HOSTING"
    DOMAIN = "DOMAIN"


class PriceOperation(StrEnum):
    CREATE = "CREATE"
    RENEW = "RENEW"
    RESTORE = "RESTORE"  # bringing a name back out of the registry's redemption (RFC 3915)


ONCE = 12
"""The period under which the price of what has none is kept: restoring, which extends nothing."""


class Product(Model):
    """A plan or a TLD, with the time table of what happens around expiry (domain-rules 1.11).

    All days count from the expiry: access is cut after `suspend_days`, the grace ends after `grace_days`, a
    domain is then in the registry's redemption for `redemption_days`, and nothing is left after `purge_days`.
    `cutoff_days` before the expiry the operator must have decided: the money is had by then (R2.56).
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    brand_id = fields.UUIDField()
    code = fields.CharField(max_length=60)
    kind = fields.CharEnumField(ProductKind, max_length=12)
    names: fields.JSONField[dict[str, str]] = fields.JSONField()
    tax_class = fields.CharField(max_length=20, default="ELECTRONIC_SERVICE")
    tld = fields.CharField(max_length=63, default="")
    period_months: fields.JSONField[list[int]] = fields.JSONField()
    longest_months = fields.IntField()
    cutoff_days = fields.IntField(default=0)
    suspend_days = fields.IntField(default=0)
    grace_days = fields.IntField()
    redemption_days = fields.IntField(default=0)
    purge_days = fields.IntField()
    sold = fields.BooleanField(default=True)

    class Meta:
        table = "catalog_product"
        unique_together = [("brand_id", "code")]


class Price(Model):
    """Price of one period, excluding tax, from one day until before another; two never overlap."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    product: fields.ForeignKeyRelation[Product] = fields.ForeignKeyField(
        "catalog.Product", on_delete=fields.RESTRICT, related_name=False
    )
    product_id: UUID
    operation = fields.CharEnumField(PriceOperation, max_length=12)
    period_months = fields.IntField()
    currency = fields.CharField(max_length=3)
    price_group = fields.CharField(max_length=20, default="")
    unit_price = fields.DecimalField(max_digits=18, decimal_places=6)
    valid_from = fields.DatetimeField()
    valid_until = fields.DatetimeField(null=True)

    class Meta:
        table = "catalog_price"
        indexes = [("product_id", "operation")]


class TaxRate(Model):
    """VAT rate of a territory and class of goods from one day on (CIBS book II; domain-rules R5.19)."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    territory = fields.CharField(max_length=10)
    tax_class = fields.CharField(max_length=20)
    rate = fields.DecimalField(max_digits=7, decimal_places=4)
    valid_from = fields.DateField()
    valid_until = fields.DateField(null=True)

    class Meta:
        table = "catalog_tax_rate"
        indexes = [("territory", "tax_class")]
