"""Tables of persons and how they sign in. Which accounts they may enter stands in accounts."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from backend.kit.ids import new_id


class PersonKind(StrEnum):
    CUSTOMER = "CUSTOMER"
    STAFF = "STAFF"


class StaffRole(StrEnum):
    """What a member of staff is there for; what each may do is a table of `accounts/policy.py`."""

    SUPPORT = "SUPPORT"
    READER = "READER"


class SignInMethod(StrEnum):
    PASSWORD = "PASSWORD"  # noqa: S105 - the name of a way in, not a secret
    CHOICE = "CHOICE"
    STEP_UP = "STEP_UP"


class SignInResult(StrEnum):
    """CHOICE_OFFERED: the password was right for several persons, none is signed in yet."""

    SUCCEEDED = "SUCCEEDED"
    CHOICE_OFFERED = "CHOICE_OFFERED"
    WRONG_CREDENTIALS = "WRONG_CREDENTIALS"
    TOO_MANY_TRIES = "TOO_MANY_TRIES"


class Person(Model):
    """A human being with a password. The e-mail is not unique: a family or an agency may share one.

    `staff_role` counts for staff only. A `password_hash` of « ! » opens nothing.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    brand_id = fields.UUIDField()
    kind = fields.CharEnumField(PersonKind, max_length=10, default=PersonKind.CUSTOMER)
    staff_role = fields.CharEnumField(StaffRole, max_length=10, default=StaffRole.SUPPORT)
    first_name = fields.CharField(max_length=100)
    last_name = fields.CharField(max_length=100)
    email = fields.CharField(max_length=254)
    email_key = fields.CharField(max_length=254)
    locale = fields.CharField(max_length=10, default="fr")
    password_hash = fields.TextField()
    active = fields.BooleanField(default=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "identity_person"
        indexes = [("brand_id", "email_key")]


class Login(Model):
    """A name to sign in with, such as the customer number; unique within the brand, in small letters."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    brand_id = fields.UUIDField()
    name = fields.CharField(max_length=100)
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField(
        "identity.Person", on_delete=fields.CASCADE, related_name=False
    )
    person_id: UUID

    class Meta:
        table = "identity_login"
        unique_together = [("brand_id", "name")]
        indexes = [("person_id",)]


class Session(Model):
    """A signed-in browser. The cookie holds the secret, the row only its hash.

    Ends after `idle_minutes` without a request, at `expires_at` whatever happens, or when revoked.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField(
        "identity.Person", on_delete=fields.CASCADE, related_name=False
    )
    person_id: UUID
    secret_hash = fields.CharField(max_length=64, unique=True)
    keep = fields.BooleanField(default=False)
    idle_minutes = fields.IntField()
    address = fields.CharField(max_length=45, default="")
    agent = fields.CharField(max_length=300, default="")
    created_at = fields.DatetimeField()
    seen_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    stepped_up_at = fields.DatetimeField(null=True)
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "identity_session"
        indexes = [("person_id",)]


class PersonChoice(Model):
    """After the right password of several persons: which of them may be chosen, for a few minutes, once.

    The tickets of one try share its `try_id`: using one spends them all.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    try_id = fields.UUIDField()
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField(
        "identity.Person", on_delete=fields.CASCADE, related_name=False
    )
    person_id: UUID
    secret_hash = fields.CharField(max_length=64, unique=True)
    keep = fields.BooleanField(default=False)
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "identity_person_choice"
        indexes = [("try_id",)]


class SignIn(Model):
    """One try to sign in, as the login history shows it (décret 2021-1362: one year)."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    brand_id = fields.UUIDField()
    person_id = fields.UUIDField(null=True)
    at = fields.DatetimeField()
    address = fields.CharField(max_length=45, default="")
    agent = fields.CharField(max_length=300, default="")
    method = fields.CharEnumField(SignInMethod, max_length=10)
    result = fields.CharEnumField(SignInResult, max_length=20)

    class Meta:
        table = "identity_sign_in"
        indexes = [("person_id", "at"), ("at",)]


class TryCounter(Model):
    """Wrong passwords per login name and per address: rows, so that a restart forgets nothing.

    The key is a hash: what people type into the wrong field is kept nowhere.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    key = fields.CharField(max_length=80, unique=True)
    count = fields.IntField(default=0)
    last_at = fields.DatetimeField()

    class Meta:
        table = "identity_try_counter"
        indexes = [("last_at",)]
