"""Money of the past: payments, top-ups, documents and refunds that all came to their end, by the rules of the acts.

Nobody is asked, nobody is woken: what the processor answered then is told to us. The caller goes through the
past in the order in which it happened, in one transaction: numbers are given as we go (art. 242 nonies A, 7°).
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.features.accounts.models import Account
from backend.features.billing import rules
from backend.features.billing.models import (
    Balance,
    Document,
    DocumentKind,
    DocumentLine,
    LedgerAccount,
    Payment,
    PaymentAttempt,
    PaymentMethod,
    PaymentPurpose,
    PaymentState,
    Refund,
    RefundState,
    Series,
)
from backend.features.billing.operations import sealing
from backend.features.billing.operations.book import (
    Side,
    booking,
    locked_balance,
    move_balance,
    moves_balance,
)
from backend.features.billing.operations.issue_credit_note import credit_note
from backend.features.billing.operations.issue_invoice import invoice
from backend.features.billing.rules import Shares
from backend.features.billing.snapshots import Draft, LineDraft
from backend.features.brands.models import Brand, LegalEntity
from backend.features.journal import operations as journal
from backend.features.journal.bulk import note
from backend.features.journal.models import Actor
from backend.features.work.bulk import Batch
from backend.features.work.models import Operation, OperationState
from backend.kit.money import Money
from backend.kit.periods import local_day
from backend.ports.payments import Charge, ChargeRefusal, ChargeState

Issued = tuple[Document, list[DocumentLine]]


@dataclass
class Books:
    """The books of one brand while its past is written: series and balances locked, and moved in memory.

    `charge_name` is how the processor names the charge behind a key of ours.
    """

    batch: Batch
    brand: Brand
    entity: LegalEntity
    charge_name: Callable[[UUID], str]
    _series: dict[tuple[DocumentKind, int], Series] = field(default_factory=dict)
    _balances: dict[UUID, Balance] = field(default_factory=dict)
    _refunded: dict[UUID, list[Refund]] = field(default_factory=lambda: defaultdict(list))
    _credited: dict[UUID, list[DocumentLine]] = field(default_factory=lambda: defaultdict(list))

    async def close(self) -> None:
        """Save how far the numbers have come, and what is left of each balance."""
        for series in self._series.values():
            await series.save(update_fields=["last_number", "last_hash", "last_issued_at"])
        for balance in self._balances.values():
            await balance.save(update_fields=["available_minor", "reserved_minor"])

    async def pay(
        self,
        account: Account,
        *,
        order_id: UUID,
        operation_id: UUID | None,
        total: Money,
        card: PaymentMethod | None,
        use_balance: bool,
        lines: Sequence[dict[str, object]],
        at: datetime,
        refusal: ChargeRefusal | None = None,
    ) -> Payment:
        """Pay an order from the balance first and the card for the rest, or be refused by the bank."""
        balance = await self._balance(account)
        shares = rules.payment_shares(
            total,
            Money(balance.available_minor, balance.currency),
            use_balance=use_balance,
            card=card is not None,
        )
        payment = Payment(
            account_id=account.id,
            purpose=PaymentPurpose.ORDER,
            order_id=order_id,
            operation_id=operation_id,
            currency=total.currency,
            total_minor=total.minor,
            balance_minor=shares.balance_minor,
            card_minor=shares.card_minor,
            payment_method_id=card.id if card and shares.card_minor else None,
            lines=list(lines),
            created_at=at,
        )
        held = shares.balance_minor
        if held:
            await self._hold(account, payment, "reservation", held, at)
        self._charge(payment, refusal, at)
        if refusal is None:
            sides = [
                Side(LedgerAccount.CLEARING, payment.card_minor),
                Side(LedgerAccount.RESERVED, held),
                Side(LedgerAccount.RECEIVABLE, -payment.total_minor),
            ]
            await self._book("payment", sides, account, at, payment_id=payment.id)
        elif held:
            await self._hold(account, payment, "release", -held, at)
        self._tell(account, payment, "payment.failed" if refusal else "payment.succeeded", at)
        return payment

    async def top_up(
        self, actor: Actor, account: Account, *, amount: Money, card: PaymentMethod, at: datetime
    ) -> Payment:
        """Top a balance up by a saved card."""
        payment = Payment(
            account_id=account.id,
            purpose=PaymentPurpose.TOP_UP,
            currency=amount.currency,
            total_minor=amount.minor,
            card_minor=amount.minor,
            payment_method_id=card.id,
            created_at=at,
        )
        payment.operation_id = self.batch.add(
            _operation(actor, payment, "TOP_UP", "payment", payment.id, at)
        ).id
        note(
            self.batch,
            actor,
            "top_up.started",
            at=at,
            account_id=account.id,
            targets=[("account", account.id), ("payment", payment.id)],
            after={"total_minor": amount.minor, "currency": amount.currency},
        )
        self._charge(payment, None, at)
        sides = [
            Side(LedgerAccount.CLEARING, amount.minor),
            Side(LedgerAccount.BALANCE, -amount.minor),
        ]
        await self._book("top_up", sides, account, at, payment_id=payment.id)
        self._tell(account, payment, "top_up.credited", at)
        return payment

    async def pay_invoice(
        self,
        actor: Actor,
        account: Account,
        document: Document,
        *,
        card: PaymentMethod,
        at: datetime,
    ) -> Payment:
        """Pay an invoice on terms by a saved card; all of it, nothing was credited before."""
        await self._balance(account)  # an account's first payment begins one
        payment = Payment(
            account_id=account.id,
            purpose=PaymentPurpose.INVOICE,
            document_id=document.id,
            currency=document.currency,
            total_minor=document.total_minor,
            card_minor=document.total_minor,
            payment_method_id=card.id,
            created_at=at,
        )
        payment.operation_id = self.batch.add(
            _operation(actor, payment, "INVOICE_PAYMENT", "document", document.id, at)
        ).id
        note(
            self.batch,
            actor,
            "invoice.payment_started",
            at=at,
            account_id=account.id,
            targets=[("document", document.id), ("payment", payment.id)],
            after={"total_minor": payment.total_minor, "currency": payment.currency},
        )
        self._charge(payment, None, at)
        sides = [
            Side(LedgerAccount.CLEARING, payment.card_minor),
            Side(LedgerAccount.RECEIVABLE, -payment.total_minor),
        ]
        await self._book(
            "payment", sides, account, at, payment_id=payment.id, document_id=document.id
        )
        self._tell(account, payment, "invoice.paid", at)
        return payment

    async def issue_invoice(
        self,
        actor: Actor,
        account: Account,
        *,
        lines: Sequence[LineDraft],
        order_id: UUID | None,
        payment_id: UUID | None,
        due_on: date | None,
        at: datetime,
    ) -> Issued:
        """Issue the next invoice; with a payment it is paid, without one it is owed until `due_on`."""
        paid = payment_id is not None
        draft = invoice(
            account,
            self.brand,
            self.entity,
            lines,
            due_on=None if paid else due_on,
            paid=paid,
        )
        return await self._issue(
            actor, account, draft, order_id=order_id, payment_id=payment_id, at=at
        )

    async def issue_credit_note(
        self,
        actor: Actor,
        account: Account,
        original: Document,
        chosen: Sequence[DocumentLine],
        *,
        reason: str,
        at: datetime,
    ) -> Document:
        """Credit whole lines of an invoice of this past, none of them twice."""
        before = self._credited[original.id]
        draft = credit_note(original, self.brand, self.entity, before, chosen, reason=reason)
        document, lines = await self._issue(
            actor,
            account,
            draft,
            order_id=original.order_id,
            payment_id=original.payment_id,
            original=original,
            original_lines=chosen,
            at=at,
        )
        before += lines
        return document

    async def refund(
        self,
        actor: Actor,
        account: Account,
        payment: Payment,
        credited: Document,
        *,
        at: datetime,
    ) -> Refund:
        """Send a credit note's total back the ways it came."""
        before = self._refunded[payment.id]
        left = Shares(
            payment.balance_minor - sum(refund.balance_minor for refund in before),
            payment.card_minor - sum(refund.card_minor for refund in before),
        )
        shares = rules.refund_shares(credited.total_minor, left)
        refund = self.batch.add(
            Refund(
                payment_id=payment.id,
                document_id=credited.id,
                state=RefundState.SUCCEEDED,
                currency=payment.currency,
                card_minor=shares.card_minor,
                balance_minor=shares.balance_minor,
                created_at=at,
                finished_at=at,
            )
        )
        before.append(refund)
        for source, amount_minor in (
            (LedgerAccount.BALANCE, shares.balance_minor),
            (LedgerAccount.CLEARING, shares.card_minor),
        ):
            if amount_minor:
                sides = [Side(LedgerAccount.RECEIVABLE, amount_minor), Side(source, -amount_minor)]
                await self._book(
                    "refund",
                    sides,
                    account,
                    at,
                    payment_id=payment.id,
                    document_id=credited.id,
                    refund_id=refund.id,
                )
        if shares.card_minor:
            self._tell_refund(actor, account, refund, RefundState.PENDING, at)
            actor = journal.worker()
        self._tell_refund(actor, account, refund, RefundState.SUCCEEDED, at)
        return refund

    async def _issue(
        self,
        actor: Actor,
        account: Account,
        draft: Draft,
        *,
        order_id: UUID | None,
        payment_id: UUID | None,
        original: Document | None = None,
        original_lines: Sequence[DocumentLine] = (),
        at: datetime,
    ) -> Issued:
        """Do what `sealing.seal` does, on rows in memory."""
        series = await self._numbers(draft.kind, local_day(at, ZoneInfo(self.entity.zone)).year)
        document = sealing.next_of(series, draft, entity=self.entity, now=at)
        document.account_id = account.id
        original_id = original.id if original else None
        document.original_id = original_id
        document.order_id = order_id
        document.payment_id = payment_id
        sealing.move_on(series, document)
        self.batch.add(document)
        lines = sealing.lines_of(document, draft, [line.id for line in original_lines])
        for line in lines:
            self.batch.add(line)
        if document.total_minor:
            await self._book(
                document.kind.value.lower(),
                sealing.sides_of(document),
                account,
                document.issued_at,
                document_id=document.id,
            )
        note(
            self.batch,
            actor,
            "document.issued",
            at=at,
            account_id=account.id,
            targets=sealing.targets_of(document, original_id),
            after={"number": document.full_number, "total_minor": document.total_minor},
            reason=draft.reason,
        )
        return document, lines

    async def _numbers(self, kind: DocumentKind, year: int) -> Series:
        if (kind, year) not in self._series:
            self._series[kind, year] = await sealing.locked_series(self.entity, kind, year)
        return self._series[kind, year]

    async def _balance(self, account: Account) -> Balance:
        if account.id not in self._balances:
            self._balances[account.id] = await locked_balance(account.id, account.currency)
        return self._balances[account.id]

    async def _hold(
        self, account: Account, payment: Payment, reason: str, minor: int, at: datetime
    ) -> None:
        """Hold a part of the balance back for a payment; a negative one is let go again."""
        sides = [Side(LedgerAccount.BALANCE, minor), Side(LedgerAccount.RESERVED, -minor)]
        await self._book(reason, sides, account, at, payment_id=payment.id)

    async def _book(
        self,
        reason: str,
        sides: Sequence[Side],
        account: Account,
        at: datetime,
        *,
        payment_id: UUID | None = None,
        document_id: UUID | None = None,
        refund_id: UUID | None = None,
    ) -> None:
        booked = booking(
            reason,
            sides,
            account_id=account.id,
            currency=account.currency,
            at=at,
            payment_id=payment_id,
            document_id=document_id,
            refund_id=refund_id,
        )
        if moves_balance(booked):
            move_balance(await self._balance(account), booked)
        for entry in booked:
            self.batch.add(entry)

    def _charge(self, payment: Payment, refusal: ChargeRefusal | None, at: datetime) -> None:
        """End a payment, with the processor's answer where a card was asked."""
        self.batch.add(payment)
        payment.finished_at = at
        payment.state = PaymentState.FAILED if refusal else PaymentState.SUCCEEDED
        if not payment.card_minor:
            return
        attempt = self.batch.add(
            PaymentAttempt(
                payment_id=payment.id,
                position=1,
                amount_minor=payment.card_minor,
                currency=payment.currency,
                state=payment.state,
                refused_code=refusal.value if refusal else "",
                asked_at=at,
                answered_at=at,
            )
        )
        attempt.processor_ref = self.charge_name(attempt.id)
        if refusal:
            amount = Money(attempt.amount_minor, attempt.currency)
            answer = Charge(attempt.id, "", ChargeState.REFUSED, amount, reason=refusal)
            payment.refused_code = rules.why_refused(answer).code

    def _tell(self, account: Account, payment: Payment, fact: str, at: datetime) -> None:
        about = [("payment", payment.id)]
        if payment.order_id:
            about.append(("order", payment.order_id))
        if payment.document_id:
            about.append(("document", payment.document_id))
        note(
            self.batch,
            journal.worker(),
            fact,
            at=at,
            account_id=account.id,
            targets=about,
            after={
                "state": payment.state.value,
                "total_minor": payment.total_minor,
                "currency": payment.currency,
                **({"refused_code": payment.refused_code} if payment.refused_code else {}),
            },
        )

    def _tell_refund(
        self, actor: Actor, account: Account, refund: Refund, state: RefundState, at: datetime
    ) -> None:
        note(
            self.batch,
            actor,
            "refund.started" if state is RefundState.PENDING else "refund.succeeded",
            at=at,
            account_id=account.id,
            targets=[
                ("refund", refund.id),
                ("payment", refund.payment_id),
                ("document", refund.document_id),
            ],
            after={
                "state": state.value,
                "card_minor": refund.card_minor,
                "balance_minor": refund.balance_minor,
                "currency": refund.currency,
            },
        )


def _operation(
    actor: Actor, payment: Payment, kind: str, target_kind: str, target_id: UUID, at: datetime
) -> Operation:
    done = OperationState.SUCCEEDED
    return Operation(
        account_id=payment.account_id,
        kind=kind,
        state=done,
        target_kind=target_kind,
        target_id=target_id,
        steps=[{"name": "pay", "state": done.value}],
        person_id=actor.person_id,
        created_at=at,
        updated_at=at,
        finished_at=at,
    )
