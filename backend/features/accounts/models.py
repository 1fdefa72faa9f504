"""Tables of customer accounts. What hangs under an account (services, money, tickets) has rooms above."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from backend.features.brands.models import Brand
from backend.features.identity.models import Person
from backend.kit.ids import new_id


class AccountKind(StrEnum):
    INDIVIDUAL = "INDIVIDUAL"
    COMPANY = "COMPANY"


class AccountState(StrEnum):
    ACTIVE = "ACTIVE"
    SUSPENDED = "SUSPENDED"
    CLOSED = "CLOSED"


class Settlement(StrEnum):
    """How an account pays: each order at once, or one collective invoice a month with a due date."""

    AT_ONCE = "AT_ONCE"
    ON_TERMS = "ON_TERMS"


class MemberRole(StrEnum):
    """What a person is in an account; what each may do is a table of policy.py."""

    OWNER = "OWNER"
    ACCOUNTANT = "ACCOUNTANT"
    READER = "READER"


class Account(Model):
    """A customer: who is invoiced. `number` is the brand's prefix, a counter and a check digit."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    brand: fields.ForeignKeyRelation[Brand] = fields.ForeignKeyField(
        "brands.Brand", on_delete=fields.RESTRICT, related_name=False
    )
    brand_id: UUID
    number = fields.CharField(max_length=20)
    kind = fields.CharEnumField(AccountKind, max_length=12)
    state = fields.CharEnumField(AccountState, max_length=12, default=AccountState.ACTIVE)
    first_name = fields.CharField(max_length=100, default="")
    last_name = fields.CharField(max_length=100, default="")
    organisation = fields.CharField(max_length=200, default="")
    siren = fields.CharField(max_length=9, default="")
    vat_number = fields.CharField(max_length=20, default="")
    vat_number_valid = fields.BooleanField(default=False)
    email = fields.CharField(max_length=254)
    phone = fields.CharField(max_length=20, default="")
    address = fields.TextField(default="")
    postal_code = fields.CharField(max_length=12, default="")
    city = fields.CharField(max_length=100, default="")
    country = fields.CharField(max_length=2)
    locale = fields.CharField(max_length=10, default="fr")
    currency = fields.CharField(max_length=3, default="EUR")
    settlement = fields.CharEnumField(Settlement, max_length=10, default=Settlement.AT_ONCE)
    terms_days = fields.IntField(default=0)
    credit_limit_minor = fields.BigIntField(default=0)
    price_group = fields.CharField(max_length=20, default="")
    created_at = fields.DatetimeField()

    class Meta:
        table = "accounts_account"
        unique_together = [("brand", "number")]


class NumberCounter(Model):
    """The last customer number given by a brand, without prefix and check digit."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    brand: fields.OneToOneRelation[Brand] = fields.OneToOneField(
        "brands.Brand", on_delete=fields.RESTRICT, related_name=False
    )
    brand_id: UUID
    last_number = fields.BigIntField(default=100_000)

    class Meta:
        table = "accounts_number_counter"


class Membership(Model):
    """A person of an account. Everybody has one home; further memberships are possible."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField(
        "identity.Person", on_delete=fields.RESTRICT, related_name=False
    )
    person_id: UUID
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False
    )
    account_id: UUID
    role = fields.CharEnumField(MemberRole, max_length=12, default=MemberRole.OWNER)
    home = fields.BooleanField(default=False)

    class Meta:
        table = "accounts_membership"
        unique_together = [("person", "account")]
        indexes = [("account_id",)]


class ApiToken(Model):
    """A credential for programs: acts as the account's home person, within its permissions."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False
    )
    account_id: UUID
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField(
        "identity.Person", on_delete=fields.RESTRICT, related_name=False
    )
    person_id: UUID
    label = fields.CharField(max_length=100)
    prefix = fields.CharField(max_length=16)
    secret_hash = fields.CharField(max_length=64, unique=True)
    permissions: fields.JSONField[list[str]] = fields.JSONField()
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    last_used_at = fields.DatetimeField(null=True)
    last_address = fields.CharField(max_length=45, default="")
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "accounts_api_token"
        indexes = [("account_id", "created_at")]
