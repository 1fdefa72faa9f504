"""Letters: what they say, in both languages, and that they go once (I9)."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from uuid import UUID

import pytest

from backend.features import WAKES
from backend.features.accounts import policy
from backend.features.accounts.models import Settlement
from backend.features.accounts.policy import Permission
from backend.features.billing.models import Document, Payment, PaymentState
from backend.features.billing.operations.top_up_balance import top_up_balance
from backend.features.billing.rules import Means
from backend.features.notices import operations as notices
from backend.features.notices.jobs import JOBS
from backend.features.orders.models import Order
from backend.features.support import operations as support
from backend.features.support.models import TicketMessage
from backend.features.work import operations as work
from backend.features.work.models import Mail
from backend.kit.ids import new_id, public
from backend.kit.money import Money
from backend.kit.words import words
from backend.ports.world import World
from backend.sandbox.calls import FaultKind
from tests.conftest import DemoTime
from tests.features.renewals.conftest import Renew
from tests.make import Customer, Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

Finish = Callable[[], Awaitable[int]]

POOR, ASKING = "4000000000009995", "4000002500003155"


async def letter(name: str) -> Mail:
    return await Mail.get(letter=name)


def test_every_fact_that_wakes_a_letter_has_its_job() -> None:
    woken = {job for jobs in WAKES.values() for job in jobs if job.startswith("notices.")}
    assert woken == set(JOBS)


class TestOrderPaid:
    async def test_names_the_invoice_and_how_it_was_paid(
        self, make: Make, renew: Renew, finish: Finish
    ) -> None:
        marie = await make.account()
        await make.balance(marie, 1_001)
        card = await make.card(marie)
        await renew(
            marie,
            [await make.hosting(marie)],
            Means(use_balance=True, payment_method_id=card.id),
        )
        await finish()
        invoice = await Document.get(kind="INVOICE")
        mail = await letter("order_paid")
        assert mail.recipient == marie.account.email
        assert mail.subject == f"Paiement reçu, facture {invoice.full_number}"
        for part in ("100,79", "10,01", "90,78", "4242", f"/invoices?q={invoice.full_number}"):
            assert part in mail.text
            assert part in mail.html
        assert mail.text.startswith(f"Bonjour Marie {marie.person.last_name},")

    async def test_speaks_the_language_of_the_account(
        self, make: Make, renew: Renew, finish: Finish
    ) -> None:
        mary = await make.account(locale="en")
        await make.balance(mary, 20_000)
        await renew(mary, [await make.hosting(mary)], Means(use_balance=True))
        await finish()
        mail = await letter("order_paid")
        assert mail.locale == "en"
        assert mail.subject.startswith("Payment received, invoice ")
        assert '<html lang="en">' in mail.html
        assert "€100.79" in mail.text

    async def test_is_not_written_before_there_is_an_invoice(
        self, make: Make, renew: Renew, world: World
    ) -> None:
        marie = await make.account()
        await make.balance(marie, 20_000)
        placed = await renew(marie, [await make.hosting(marie)], Means(use_balance=True))
        await notices.tell_order_paid(world, placed.order_id)
        assert not await Mail.exists()

    async def test_is_not_written_for_an_order_on_terms(
        self, make: Make, renew: Renew, finish: Finish
    ) -> None:
        reseller = await make.account(
            settlement=Settlement.ON_TERMS, terms_days=30, credit_limit_minor=100_000
        )
        await renew(reseller, [await make.hosting(reseller)], Means())
        await finish()
        assert [mail.letter for mail in await Mail.all()] == ["order_finished"]

    async def test_goes_once_however_often_the_job_runs(
        self, make: Make, renew: Renew, finish: Finish, world: World
    ) -> None:
        """I9, F49: one row in the outbox, one letter delivered."""
        marie = await make.account()
        await make.balance(marie, 20_000)
        placed = await renew(marie, [await make.hosting(marie)], Means(use_balance=True))
        await finish()
        before = await Mail.all().count()
        for _ in range(3):
            await notices.tell_order_paid(world, placed.order_id)
            await notices.tell_order_finished(world, placed.order_id)
        await finish()
        assert await Mail.all().count() == before == 2
        delivered = [*(world.settings.data_dir / "mail" / "new").iterdir()]
        assert len(delivered) == 2


class TestOrderFinished:
    async def test_lists_every_line_with_its_new_expiry_in_one_letter(
        self, make: Make, renew: Renew, finish: Finish
    ) -> None:
        marie = await make.account()
        await make.balance(marie, 50_000)
        services = [await make.hosting(marie), await make.domain(marie), await make.domain(marie)]
        placed = await renew(marie, services, Means(use_balance=True))
        await finish()
        mail = await letter("order_finished")
        assert mail.subject == "Votre renouvellement est terminé"
        assert "Ces 3 services sont renouvelés" in mail.text
        for service in services:
            assert service.name in mail.text
            assert service.name in mail.html
            assert service.expires_at is not None
            assert f"jusqu’au {service.expires_at.day} " in mail.text
        assert f"/operations/{public('op', placed.operation_id)}" in mail.text
        assert "avoir" not in mail.text

    async def test_tells_the_day_of_the_brands_calendar(
        self, make: Make, renew: Renew, finish: Finish
    ) -> None:
        """23:30 UTC is the next day in Paris."""
        marie = await make.account()
        await make.balance(marie, 50_000)
        expires_at = datetime(make.now.year, 12, 30, 23, 30, tzinfo=UTC)
        if expires_at <= make.now:
            expires_at = expires_at.replace(year=make.now.year + 1)
        days = (expires_at - make.now).total_seconds() / 86_400
        service = await make.hosting(marie, expires_in=days, expires_at=expires_at, anchor_day=31)
        await renew(marie, [service], Means(use_balance=True))
        await finish()
        assert "jusqu’au 31 décembre" in (await letter("order_finished")).text

    async def test_says_what_is_given_back_and_by_which_credit_note(
        self, make: Make, renew: Renew, finish: Finish, outside: Outside
    ) -> None:
        marie = await make.account(locale="en")
        card = await make.card(marie)
        good, bad = await make.domain(marie), await make.domain(marie, tld=".com")
        outside.registrar.calls.script("renew", FaultKind.REFUSE, call=2, reason="renew_prohibited")
        await renew(marie, [good, bad], Means(payment_method_id=card.id))
        await finish()
        credit = await Document.get(kind="CREDIT_NOTE")
        mail = await letter("order_finished")
        assert mail.subject == "Your renewal is complete in part"
        assert f"{bad.name} — credit note {credit.full_number} of €10.19" in mail.text
        assert "This service could not be renewed" in mail.text

    async def test_says_nothing_while_a_line_is_open(
        self, make: Make, renew: Renew, world: World
    ) -> None:
        marie = await make.account()
        await make.balance(marie, 20_000)
        placed = await renew(marie, [await make.hosting(marie)], Means(use_balance=True))
        await notices.tell_order_finished(world, placed.order_id)
        assert not await Mail.exists()


class TestPaymentFailed:
    async def test_says_why_and_that_nothing_was_renewed(
        self, make: Make, renew: Renew, finish: Finish
    ) -> None:
        marie = await make.account()
        card = await make.card(marie, POOR)
        await renew(marie, [await make.hosting(marie)], Means(payment_method_id=card.id))
        await finish()
        [mail] = await Mail.all()
        assert mail.letter == "payment_failed"
        assert words("fr").text("refusals.CARD_WITHOUT_FUNDS") in mail.text
        assert "Vos services n’ont pas été renouvelés" in mail.text

    async def test_is_not_written_about_a_payment_that_succeeded(
        self, make: Make, renew: Renew, finish: Finish, world: World
    ) -> None:
        marie = await make.account()
        await make.balance(marie, 20_000)
        await renew(marie, [await make.hosting(marie)], Means(use_balance=True))
        await finish()
        payment = await Payment.get()
        await notices.tell_payment_failed(world, payment.id)
        assert not await Mail.exists(letter="payment_failed")


class TestActionRequired:
    async def _asked(self, make: Make, renew: Renew) -> tuple[Customer, UUID]:
        marie = await make.account()
        card = await make.card(marie, ASKING)
        placed = await renew(marie, [await make.hosting(marie)], Means(payment_method_id=card.id))
        return marie, placed.operation_id

    async def test_leads_to_the_operation_after_some_minutes(
        self, make: Make, renew: Renew, finish: Finish, clock: DemoTime
    ) -> None:
        _, operation_id = await self._asked(make, renew)
        await finish()
        assert not await Mail.exists()
        await clock.advance(minutes=6)
        await finish()
        mail = await letter("action_required")
        assert f"/operations/{public('op', operation_id)}" in mail.text
        assert "100,79" in mail.text

    async def test_is_not_written_once_it_was_confirmed(
        self, make: Make, renew: Renew, finish: Finish, clock: DemoTime, outside: Outside
    ) -> None:
        await self._asked(make, renew)
        await finish()
        payment = await Payment.get()
        assert payment.state is PaymentState.ACTION_REQUIRED
        outside.payments.answer_bank(payment.action_url.rsplit("/", 1)[-1], agreed=True)
        for minutes in (1, 5):
            await clock.advance(minutes=minutes)
            await finish()
        assert not await Mail.exists(letter="action_required")
        assert await Mail.exists(letter="order_paid")


class TestTopUpCredited:
    async def test_is_a_receipt_and_no_invoice(
        self, make: Make, finish: Finish, clock: DemoTime
    ) -> None:
        """R5.35: amount, balance, « ne vaut pas facture », no VAT line."""
        marie = await make.account()
        await make.balance(marie, 1_234)
        card = await make.card(marie)
        await top_up_balance(
            policy.for_worker(Permission.BILLING_TOPUP, marie.id),
            account_id=marie.id,
            amount=Money(5_005, "EUR"),
            payment_method_id=card.id,
            idempotency_key="a key of the test",
            now=await clock.now(),
        )
        await finish()
        [mail] = await Mail.all()
        assert mail.letter == "top_up_credited"
        assert "50,05" in mail.subject
        assert "62,39" in mail.text
        assert "ne vaut pas facture" in mail.text
        assert not await Document.exists()

    async def test_is_not_written_before_the_money_is_certain(
        self, make: Make, clock: DemoTime, world: World
    ) -> None:
        marie = await make.account()
        card = await make.card(marie)
        await top_up_balance(
            policy.for_worker(Permission.BILLING_TOPUP, marie.id),
            account_id=marie.id,
            amount=Money(5_005, "EUR"),
            payment_method_id=card.id,
            idempotency_key="a key of the test",
            now=await clock.now(),
        )
        await notices.tell_top_up_credited(world, (await Payment.get()).id)
        assert not await Mail.exists()


class TestInvoiceDue:
    async def test_says_until_when_it_is_to_be_paid(
        self, make: Make, renew: Renew, finish: Finish, clock: DemoTime
    ) -> None:
        reseller = await make.account(
            settlement=Settlement.ON_TERMS, terms_days=30, credit_limit_minor=100_000
        )
        await renew(reseller, [await make.hosting(reseller, expires_in=200)], Means())
        await finish()
        await clock.advance(days=40)
        await work.enqueue("orders.invoice_account", reseller.id, run_at=await clock.now())
        await finish()
        invoice = await Document.get(kind="INVOICE")
        mail = await letter("invoice_due")
        assert mail.subject == f"Votre facture {invoice.full_number}"
        assert words("fr").day(invoice.due_on) in mail.text
        assert "100,79" in mail.text

    async def test_is_not_written_for_what_is_paid(
        self, make: Make, renew: Renew, finish: Finish, world: World
    ) -> None:
        marie = await make.account()
        await make.balance(marie, 20_000)
        placed = await renew(marie, [await make.hosting(marie)], Means(use_balance=True))
        await finish()
        order = await Order.get(id=placed.order_id)
        assert order.document_id is not None
        await notices.tell_invoice_due(world, order.document_id)
        assert not await Mail.exists(letter="invoice_due")


class TestTicketAnswered:
    async def test_leads_to_the_ticket_and_keeps_the_answer_to_itself(
        self, make: Make, finish: Finish, clock: DemoTime
    ) -> None:
        marie, luc = await make.account(), await make.staff()
        ticket_id = await make.ticket(marie, subject="Bcc: eve@evil.example")
        await support.answer_ticket(
            luc, ticket_id, text="Le mot secret.", reason="Réponse", moment=await clock.moment()
        )
        await finish()
        [mail] = await Mail.all()
        assert mail.subject.startswith("Réponse à votre demande T-")
        assert f"/support/{public('tic', ticket_id)}" in mail.text
        for shown in (mail.subject, mail.text, mail.html):
            assert "secret" not in shown
            assert "evil" not in shown

    async def test_writes_once_about_each_answer(
        self, make: Make, finish: Finish, clock: DemoTime, world: World
    ) -> None:
        marie, luc = await make.account(), await make.staff()
        ticket_id = await make.ticket(marie)
        for text in ("Un.", "Deux."):
            await support.answer_ticket(
                luc, ticket_id, text=text, reason="Réponse", moment=await clock.moment()
            )
        await finish()
        for message in await TicketMessage.filter(from_staff=True):
            await notices.tell_ticket_answered(world, message.id)
        assert await Mail.all().count() == 2

    async def test_says_nothing_about_what_is_not_there(self, make: Make, world: World) -> None:
        marie = await make.account()
        await make.ticket(marie)
        question = await TicketMessage.get()
        for message_id in (question.id, new_id()):
            await notices.tell_ticket_answered(world, message_id)
        assert not await Mail.exists()


class TestPages:
    async def test_escape_what_customers_typed(
        self, make: Make, finish: Finish, clock: DemoTime
    ) -> None:
        marie = await make.account(organisation="<b>Dupont & fils</b>")
        luc = await make.staff()
        await support.answer_ticket(
            luc,
            await make.ticket(marie),
            text="Voici.",
            reason="Réponse",
            moment=await clock.moment(),
        )
        await finish()
        [mail] = await Mail.all()
        assert "&lt;b&gt;Dupont &amp; fils&lt;/b&gt;" in mail.html
        assert "<b>Dupont & fils</b>" in mail.text

    async def test_read_well_without_a_stylesheet_and_in_the_dark(
        self, make: Make, finish: Finish, clock: DemoTime
    ) -> None:
        marie, luc = await make.account(), await make.staff()
        await support.answer_ticket(
            luc,
            await make.ticket(marie),
            text="Voici.",
            reason="Réponse",
            moment=await clock.moment(),
        )
        await finish()
        [mail] = await Mail.all()
        assert 'class="button"' in mail.html
        assert "background: #1f5fbf" in mail.html.split("</head>")[1]
        assert "prefers-color-scheme: dark" in mail.html.split("</head>")[0]
        assert "src=" not in mail.html  # nothing is fetched: no picture tells who reads
        assert "Hébergeur" in mail.html
