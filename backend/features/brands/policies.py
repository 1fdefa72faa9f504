"""What a brand may decide for itself: one typed model per key, its defaults in code, its rows the changes.

A field that a host never touched follows the default, also when a later release moves it. Amounts, texts
of law and prices are no policies: they are dated data of billing and catalog.
"""

from typing import Annotated, ClassVar, Literal, get_origin

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

Days = tuple[Annotated[int, Field(ge=1, le=366)], ...]
"""So many days before or after something, each within a year and a day."""


class Policy(BaseModel):
    """One key of a brand's decisions. Rows may hold fields that a later release has dropped."""

    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)

    key: ClassVar[str]

    @field_validator("*", mode="before")
    @classmethod
    def _list_typed_in_a_shell(cls, given: object, field: ValidationInfo) -> object:
        """Read « 60,30,15 » as a list; an empty text is an empty one."""
        assert field.field_name is not None  # pydantic names it for every field
        kind = cls.model_fields[field.field_name].annotation
        if isinstance(given, str) and get_origin(kind) is tuple:
            return [each.strip() for each in given.split(",")] if given.strip() else []
        return given


class RenewalPolicy(Policy):
    """How renewals are offered and shown."""

    key = "renewal"

    quote_minutes: int = Field(default=30, ge=1, le=1440)
    """How long a quote's prices hold."""
    expiring_days: int = Field(default=60, ge=1, le=366)
    """From how long before its expiry a service is offered for renewal as expiring."""
    expired_days: int = Field(default=30, ge=1, le=366)
    """For how long after its expiry a service is still named as expired."""
    alert_expiring_days: int = Field(default=30, ge=1, le=366)
    """The dashboard's alert before the expiry (O2-23)."""
    alert_expired_days: int = Field(default=30, ge=1, le=366)
    """The dashboard's alert after the expiry (O2-23)."""
    late_base: Literal["expiry", "payment"] = "expiry"
    """From when a late renewal counts (domain-rules 12, D3)."""


class AutomaticRenewalPolicy(Policy):
    """When a brand tells of an expiry, announces a payment, charges it, and tries again (domain-rules 6.2)."""

    key = "automatic_renewal"

    night_at: str = Field(default="02:30", pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")
    """When the night begins, by the clock of the brand's zone."""
    notice_days: Days = (60, 30, 15, 7, 1)
    """So many days before an expiry its customer is told (gTLDs: ICANN ERRP wants about 30 and 7)."""
    after_expiry_days: Days = (3,)
    """So many days after an expiry its customer is told how to come back (ICANN ERRP 2.1.3: within five)."""
    charge_days: int = Field(default=7, ge=1, le=60)
    """So many days before an expiry it is charged for the first time (O2-77)."""
    announced_days_ahead: int = Field(default=8, ge=1, le=60)
    """So many days before the charge its letter goes out: D-15 for a charge at D-7 (O2-75)."""
    retry_after_days: Days = (2, 4, 6)
    """So many days after the first try of a refused charge it is tried again: D-5, D-3, D-1."""
    cutoff_margin_days: int = Field(default=3, ge=0, le=30)
    """So many days before a product's cut-off the first try comes, when that is earlier."""
    late_notice_days: int = Field(default=1, ge=1, le=14)
    """The least days between letter and charge for whom the regular day has passed: a switch turned late, an outage."""
    price_notice_days: int = Field(default=7, ge=1, le=60)
    """The least days between the letter about a higher price and the charge (R6.13)."""
    forecast_days: int = Field(default=30, ge=1, le=366)
    """For so many days ahead the balance needed is counted (R6.17)."""


class RegistryPolicy(Policy):
    """What a brand allows its registries that take a renewal or a restore and do it later (EPP 1001)."""

    key = "registry"

    answer_days: int = Field(default=7, ge=1, le=60)
    """So many days it may take; then a person asks what has become of it."""


class DunningPolicy(Policy):
    """What follows an invoice on terms that is not paid, in days after it was due (domain-rules 6.4)."""

    key = "dunning"

    reminder_days: Days = (1, 8, 15)
    """The last of them is the formal one, with penalties computed and not charged.

    From the first of them on nothing new is bought on terms until the invoice is paid.
    """
    suspend_days: int = Field(default=30, ge=1, le=365)
    """From then on the account's services are suspended; paying lifts it within a minute (R6.31)."""
    terminate_days: int = Field(default=60, ge=1, le=730)
    """From then on a person decides about an end; nothing ends by itself."""


class SignInPolicy(Policy):
    """How many wrong passwords are patient customers, and how long a browser stays signed in."""

    key = "sign_in"

    tries_per_login: int = Field(default=10, ge=3, le=100)
    """Wrong tries for one login before each further one has to wait (reliability.md A4)."""
    tries_per_address: int = Field(default=50, ge=3, le=10_000)
    """The same for one network address."""
    window_minutes: int = Field(default=15, ge=1, le=1440)
    """The longest wait, and the silence after which wrong tries are forgotten."""
    keep_hours: int = Field(default=12, ge=1, le=720)
    """Idle hours with « rester connecté »; without it a setting of the process counts (A24)."""


class StepUpPolicy(Policy):
    """How fresh a password must be for what could take an account away from its owner."""

    key = "step_up"

    minutes: int = Field(default=10, ge=1, le=60)


class InvoicePolicy(Policy):
    """What a brand grants to accounts on terms that have no days of their own."""

    key = "invoice"

    due_days: int = Field(default=30, ge=0, le=60)
    """Days until a collective invoice is due (Code de commerce, art. L441-10: at most 60)."""


POLICIES: dict[str, type[Policy]] = {
    kind.key: kind
    for kind in (
        RenewalPolicy,
        AutomaticRenewalPolicy,
        SignInPolicy,
        StepUpPolicy,
        InvoicePolicy,
        DunningPolicy,
        RegistryPolicy,
    )
}
