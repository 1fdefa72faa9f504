"""Tables of money. Issued documents and ledger entries are never changed: triggers see to it."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from backend.features.accounts.models import Account
from backend.features.brands.models import LegalEntity
from backend.kit.ids import new_id


class DocumentKind(StrEnum):
    INVOICE = "INVOICE"
    CREDIT_NOTE = "CREDIT_NOTE"


class LedgerAccount(StrEnum):
    """Where money stands. Debits are positive, credits negative; each transaction sums to zero.

    BALANCE: what a customer has prepaid (a debt of ours). RESERVED: the part of it that an open payment holds.
    CLEARING: with the payment processor. RECEIVABLE: owed by the customer. REVENUE and VAT as in any book.
    """

    BALANCE = "BALANCE"
    RESERVED = "RESERVED"
    CLEARING = "CLEARING"
    RECEIVABLE = "RECEIVABLE"
    REVENUE = "REVENUE"
    VAT = "VAT"


class PaymentPurpose(StrEnum):
    ORDER = "ORDER"
    TOP_UP = "TOP_UP"
    INVOICE = "INVOICE"  # an invoice on terms, paid in the product


class PaymentState(StrEnum):
    """PENDING -> CHARGING -> SUCCEEDED | FAILED, by way of UNKNOWN and ACTION_REQUIRED.

    UNKNOWN: the answer was lost. ACTION_REQUIRED: the bank, or the card form, waits for the customer.
    """

    PENDING = "PENDING"
    CHARGING = "CHARGING"
    UNKNOWN = "UNKNOWN"
    ACTION_REQUIRED = "ACTION_REQUIRED"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"


class RefundState(StrEnum):
    """PENDING -> SUCCEEDED, or MANUAL when the processor refuses to send the money back."""

    PENDING = "PENDING"
    SUCCEEDED = "SUCCEEDED"
    MANUAL = "MANUAL"


class DisputeState(StrEnum):
    """OPEN -> WON | LOST. WON is by us: the money came back."""

    OPEN = "OPEN"
    WON = "WON"
    LOST = "LOST"


class CardSetupState(StrEnum):
    OPEN = "OPEN"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"


class StrayKind(StrEnum):
    CHARGE = "CHARGE"
    REFUND = "REFUND"


class StrayState(StrEnum):
    """FOUND -> ADOPTED | SETTLED, or FOUND -> GIVING_BACK -> GIVEN_BACK | SETTLED.

    ADOPTED: it has rows again. SETTLED: nothing of it is left at the processor. FOUND: a person decides.
    """

    FOUND = "FOUND"
    ADOPTED = "ADOPTED"
    GIVING_BACK = "GIVING_BACK"
    GIVEN_BACK = "GIVEN_BACK"
    SETTLED = "SETTLED"


class Series(Model):
    """A run of numbers without a hole: one per legal entity, kind and year (art. 242 nonies A, 7°)."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    legal_entity: fields.ForeignKeyRelation[LegalEntity] = fields.ForeignKeyField(
        "brands.LegalEntity", on_delete=fields.RESTRICT, related_name=False
    )
    legal_entity_id: UUID
    kind = fields.CharEnumField(DocumentKind, max_length=12)
    year = fields.IntField()
    prefix = fields.CharField(max_length=12)
    last_number = fields.BigIntField(default=0)
    last_hash = fields.CharField(max_length=64, default="")
    last_issued_at = fields.DatetimeField(null=True)

    class Meta:
        table = "billing_series"
        unique_together = [("legal_entity", "kind", "year")]


class LostNumbers(Model):
    """Numbers that were issued and are not here: a restored backup did not hold them. None is issued again (F56)."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    series: fields.ForeignKeyRelation[Series] = fields.ForeignKeyField(
        "billing.Series", on_delete=fields.RESTRICT, related_name=False
    )
    series_id: UUID
    first_number = fields.BigIntField()
    last_number = fields.BigIntField()
    noted_at = fields.DatetimeField()

    class Meta:
        table = "billing_lost_numbers"
        unique_together = [("series", "first_number")]


class Document(Model):
    """An issued invoice or credit note: frozen whole, numbered, chained by hash."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    series: fields.ForeignKeyRelation[Series] = fields.ForeignKeyField(
        "billing.Series", on_delete=fields.RESTRICT, related_name=False
    )
    series_id: UUID
    number = fields.BigIntField()
    full_number = fields.CharField(max_length=35)
    kind = fields.CharEnumField(DocumentKind, max_length=12)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False
    )
    account_id: UUID
    original: fields.ForeignKeyNullableRelation["Document"] = fields.ForeignKeyField(
        "billing.Document", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    original_id: UUID | None
    order_id = fields.UUIDField(null=True)
    payment_id = fields.UUIDField(null=True)
    issued_at = fields.DatetimeField()
    issued_on = fields.DateField()
    due_on = fields.DateField()
    currency = fields.CharField(max_length=3)
    net_minor = fields.BigIntField()
    tax_minor = fields.BigIntField()
    total_minor = fields.BigIntField()
    snapshot: fields.JSONField[dict[str, object]] = fields.JSONField()
    previous_hash = fields.CharField(max_length=64)
    hash = fields.CharField(max_length=64)

    class Meta:
        table = "billing_document"
        unique_together = [("series", "number")]
        indexes = [("account_id", "kind", "issued_at", "id"), ("order_id",), ("original_id",)]


class DocumentLine(Model):
    """One line, with the service's name as it was; search reads that column."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    document: fields.ForeignKeyRelation[Document] = fields.ForeignKeyField(
        "billing.Document", on_delete=fields.RESTRICT, related_name=False
    )
    document_id: UUID
    position = fields.IntField()
    service_id = fields.UUIDField(null=True)
    service_name = fields.CharField(max_length=253, default="")
    order_line_id = fields.UUIDField(null=True)
    description = fields.TextField()
    period_from = fields.DateField(null=True)
    period_until = fields.DateField(null=True)
    quantity = fields.IntField(default=1)
    unit_price = fields.DecimalField(max_digits=18, decimal_places=6)
    net_minor = fields.BigIntField()
    tax_category = fields.CharField(max_length=4)
    tax_rate = fields.DecimalField(max_digits=7, decimal_places=4)
    original_line_id = fields.UUIDField(null=True)

    class Meta:
        table = "billing_document_line"
        indexes = [("document_id", "position"), ("service_id",), ("service_name",)]


class Print(Model):
    """The printed page and the machine-readable twin of a document, made once."""

    document: fields.OneToOneRelation[Document] = fields.OneToOneField(
        "billing.Document", on_delete=fields.RESTRICT, related_name=False, primary_key=True
    )
    document_id: UUID
    file_id = fields.UUIDField()
    sha256 = fields.CharField(max_length=64)
    printed_at = fields.DatetimeField()

    class Meta:
        table = "billing_print"


class LedgerEntry(Model):
    """One side of a booking. Never changed; a mistake is a reverse entry."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    transaction_id = fields.UUIDField()
    ledger = fields.CharEnumField(LedgerAccount, max_length=12)
    account_id = fields.UUIDField()
    amount_minor = fields.BigIntField()
    currency = fields.CharField(max_length=3)
    reason = fields.CharField(max_length=30)
    payment_id = fields.UUIDField(null=True)
    document_id = fields.UUIDField(null=True)
    refund_id = fields.UUIDField(null=True)
    at = fields.DatetimeField()

    class Meta:
        table = "billing_ledger_entry"
        indexes = [("transaction_id",), ("account_id", "ledger", "at", "id"), ("payment_id",)]


class Balance(Model):
    """What an account has prepaid: the ledger's sum in one locked row, so that two payments cannot spend it twice."""

    account: fields.OneToOneRelation[Account] = fields.OneToOneField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False, primary_key=True
    )
    account_id: UUID
    currency = fields.CharField(max_length=3)
    available_minor = fields.BigIntField(default=0)
    reserved_minor = fields.BigIntField(default=0)

    class Meta:
        table = "billing_balance"


class PaymentMethod(Model):
    """A saved card, known only by the processor's word for it. Never a number, never a code.

    `asks_confirmation` when its bank wanted the customer to confirm the last charge.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False
    )
    account_id: UUID
    processor_ref = fields.CharField(max_length=100)
    brand = fields.CharField(max_length=20)
    last4 = fields.CharField(max_length=4)
    expires_month = fields.IntField()
    expires_year = fields.IntField()
    is_default = fields.BooleanField(default=False)
    asks_confirmation = fields.BooleanField(default=False)
    consented_at = fields.DatetimeField()
    consented_from = fields.CharField(max_length=45, default="")
    created_at = fields.DatetimeField()
    removed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "billing_payment_method"
        indexes = [("account_id", "created_at")]


class MeansOrder(Model):
    """In which order an account's means of payment are tried when nobody is there to choose (O2-78).

    A list of card ids and of "balance". Cards that are missing in it come after the others, the default first.
    """

    account: fields.OneToOneRelation[Account] = fields.OneToOneField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False, primary_key=True
    )
    account_id: UUID
    means: fields.JSONField[list[str]] = fields.JSONField()
    chosen_at = fields.DatetimeField()

    class Meta:
        table = "billing_means_order"


class BalanceAlert(Model):
    """Below which amount an account wants to hear of its balance; `armed` while it may be told (R7.20)."""

    account: fields.OneToOneRelation[Account] = fields.OneToOneField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False, primary_key=True
    )
    account_id: UUID
    threshold_minor = fields.BigIntField()
    currency = fields.CharField(max_length=3)
    armed = fields.BooleanField()
    alerted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "billing_balance_alert"


class Reminder(Model):
    """A step of the way with an invoice on terms that is not paid: once for each invoice and step (R6.30)."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    document: fields.ForeignKeyRelation[Document] = fields.ForeignKeyField(
        "billing.Document", on_delete=fields.RESTRICT, related_name=False
    )
    document_id: UUID
    days_late = fields.IntField()
    open_minor = fields.BigIntField()
    currency = fields.CharField(max_length=3)
    taken_at = fields.DatetimeField()

    class Meta:
        table = "billing_reminder"
        unique_together = [("document", "days_late")]


class CardSetup(Model):
    """A card being entered on the processor's page; asked about by its id until the answer is known."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False
    )
    account_id: UUID
    state = fields.CharEnumField(CardSetupState, max_length=12, default=CardSetupState.OPEN)
    address = fields.CharField(max_length=45, default="")
    created_at = fields.DatetimeField()
    payment_method_id = fields.UUIDField(null=True)

    class Meta:
        table = "billing_card_setup"


class Payment(Model):
    """Money to be had for one purpose: a part from the balance, a part by card.

    `lines` say what an order renews, in the words of the room above: the processor keeps them with the charge.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "accounts.Account", on_delete=fields.RESTRICT, related_name=False
    )
    account_id: UUID
    purpose = fields.CharEnumField(PaymentPurpose, max_length=10)
    order_id = fields.UUIDField(null=True)
    document_id = fields.UUIDField(null=True)
    operation_id = fields.UUIDField(null=True)
    state = fields.CharEnumField(PaymentState, max_length=16, default=PaymentState.PENDING)
    currency = fields.CharField(max_length=3)
    total_minor = fields.BigIntField()
    balance_minor = fields.BigIntField(default=0)
    card_minor = fields.BigIntField(default=0)
    payment_method_id = fields.UUIDField(null=True)
    lines: fields.JSONField[list[dict[str, object]]] = fields.JSONField(default=list)
    action_url = fields.TextField(default="")
    refused_code = fields.CharField(max_length=60, default="")
    created_at = fields.DatetimeField()
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "billing_payment"
        indexes = [("account_id", "created_at", "id"), ("order_id",)]


class PaymentAttempt(Model):
    """One question to the processor; its id is the key that makes a repeat harmless (law 3)."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    payment: fields.ForeignKeyRelation[Payment] = fields.ForeignKeyField(
        "billing.Payment", on_delete=fields.RESTRICT, related_name=False
    )
    payment_id: UUID
    position = fields.IntField()
    amount_minor = fields.BigIntField()
    currency = fields.CharField(max_length=3)
    processor_ref = fields.CharField(max_length=100, default="")
    state = fields.CharEnumField(PaymentState, max_length=16, default=PaymentState.CHARGING)
    refused_code = fields.CharField(max_length=60, default="")
    hard = fields.BooleanField(default=False)
    asked_at = fields.DatetimeField()
    missing_since = fields.DatetimeField(null=True)
    answered_at = fields.DatetimeField(null=True)

    class Meta:
        table = "billing_payment_attempt"
        unique_together = [("payment", "position")]


class Refund(Model):
    """Money sent back for a credit note, the ways it came; `to_balance` when the card's part could not be (F45)."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    payment: fields.ForeignKeyRelation[Payment] = fields.ForeignKeyField(
        "billing.Payment", on_delete=fields.RESTRICT, related_name=False
    )
    payment_id: UUID
    document: fields.ForeignKeyRelation[Document] = fields.ForeignKeyField(
        "billing.Document", on_delete=fields.RESTRICT, related_name=False
    )
    document_id: UUID
    state = fields.CharEnumField(RefundState, max_length=12, default=RefundState.PENDING)
    currency = fields.CharField(max_length=3)
    card_minor = fields.BigIntField(default=0)
    balance_minor = fields.BigIntField(default=0)
    to_balance = fields.BooleanField(default=False)
    created_at = fields.DatetimeField()
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "billing_refund"
        indexes = [("payment_id",), ("document_id",)]


class Dispute(Model):
    """A payment that the customer took back at their bank; what was withdrawn is booked (reliability F22)."""

    payment: fields.OneToOneRelation[Payment] = fields.OneToOneField(
        "billing.Payment", on_delete=fields.RESTRICT, related_name=False, primary_key=True
    )
    payment_id: UUID
    state = fields.CharEnumField(DisputeState, max_length=12)
    withdrawn_minor = fields.BigIntField(default=0)
    currency = fields.CharField(max_length=3)
    opened_at = fields.DatetimeField()
    decided_at = fields.DatetimeField(null=True)
    flagged_at = fields.DatetimeField(null=True)
    """When the history of its services was told."""
    released_at = fields.DatetimeField(null=True)
    """When a person decided that its services may end like all others."""

    class Meta:
        table = "billing_dispute"


class Stray(Model):
    """A charge or refund that the processor lists and a restored database does not know (F10, F56).

    `id` is the key under which a charge is given back, `memo` what came with it, `because` why it was not adopted.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    kind = fields.CharEnumField(StrayKind, max_length=6)
    state = fields.CharEnumField(StrayState, max_length=12, default=StrayState.FOUND)
    key = fields.UUIDField(unique=True)
    processor_ref = fields.CharField(max_length=100)
    charge_ref = fields.CharField(max_length=100)
    account: fields.ForeignKeyNullableRelation[Account] = fields.ForeignKeyField(
        "accounts.Account", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    account_id: UUID | None
    amount_minor = fields.BigIntField()
    currency = fields.CharField(max_length=3)
    card_ref = fields.CharField(max_length=100, default="")
    memo: fields.JSONField[dict[str, object]] = fields.JSONField()
    because = fields.CharField(max_length=60, default="")
    at = fields.DatetimeField()
    found_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "billing_stray"
        indexes = [("charge_ref",)]
