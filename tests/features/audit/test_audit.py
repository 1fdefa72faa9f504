"""For each invariant a violation is planted past all triggers, and the auditor names that one and no other."""

import pytest

from backend.features.audit import operations as audit
from backend.features.audit.report import Finding
from backend.features.billing.models import Payment
from backend.features.billing.rules import Means
from backend.features.domains.models import Domain
from backend.kit import database
from backend.ports.world import World
from backend.sandbox.calls import FaultKind
from tests.journeys.errands import TopUp, renew
from tests.make import Make
from tests.outside import Outside

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("lived_in")]

INVARIANTS = [f"I{number}" for number in range(1, 13)]

FULFILLED = "(SELECT id FROM orders_order WHERE state = 'FULFILLED' ORDER BY id LIMIT 1)"
LAST_LINE = "(SELECT id FROM orders_order_line WHERE state = 'DONE' ORDER BY id DESC LIMIT 1)"
INVOICES = "SELECT series_id FROM billing_document WHERE kind = 'INVOICE'"

PLANTED = [
    (
        "I1",
        "two orders paid for one period",
        f"""
        UPDATE orders_order_line l SET service_id = o.service_id, period_from = o.period_from, live = false
        FROM (SELECT * FROM orders_order_line WHERE state = 'DONE' ORDER BY id LIMIT 1) AS o
        WHERE l.id = {LAST_LINE}
        """,
    ),
    (
        "I2",
        "a payment whose order forgot it",
        f"UPDATE orders_order SET payment_id = id WHERE id = {FULFILLED}",
    ),
    (
        "I2",
        "a delivered line without its period",
        "DELETE FROM services_service_period WHERE order_line_id IS NOT NULL",
    ),
    (
        "I2",
        "an order cancelled after it was paid, and said so",
        f"""
        UPDATE orders_order SET state = 'CANCELLED' WHERE id = {FULFILLED};
        UPDATE journal_entry SET seal_number = NULL, seal_hash = NULL, seal_previous = NULL;
        UPDATE journal_entry SET fact = 'order.cancelled' FROM orders_order o
        WHERE o.state = 'CANCELLED' AND fact = 'order.fulfilled' AND targets -> 0 ->> 'id' = o.id::text;
        DELETE FROM work_mail WHERE letter = 'order_finished'
        """,
    ),
    (
        "I2",
        "a refused line whose credit note sent nothing back",
        "UPDATE orders_order_line SET credit_note_id = document_id WHERE state = 'REFUNDED'",
    ),
    (
        "I2",
        "a line that machines have worked on for a month",
        """
        UPDATE orders_order SET paid_at = paid_at - interval '1 month' WHERE state = 'PAID';
        UPDATE orders_order_line SET state = 'WAITING' WHERE state = 'MANUAL';
        UPDATE work_job SET state = 'READY', run_at = run_at + interval '1 month'
        FROM orders_order o WHERE kind = 'orders.fulfil' AND ref = o.id AND o.state = 'PAID'
        """,
    ),
    (
        "I2",
        "a payment that its order has not noticed for a day",
        """
        UPDATE orders_order SET state = 'AWAITING_PAYMENT' WHERE state = 'PAID';
        UPDATE billing_payment SET finished_at = finished_at - interval '1 day';
        UPDATE work_job SET state = 'READY', run_at = run_at + interval '1 month' FROM orders_order o
        WHERE kind = 'orders.settle' AND ref = o.payment_id AND o.state = 'AWAITING_PAYMENT'
        """,
    ),
    (
        "I2",
        "a paid order without an invoice",
        f"UPDATE orders_order SET document_id = NULL WHERE id = {FULFILLED}",
    ),
    (
        "I4",
        "a payment of an invoice that the books show nowhere",
        """
        UPDATE billing_ledger_entry SET document_id = NULL WHERE payment_id IN (
            SELECT id FROM billing_payment WHERE purpose = 'INVOICE'
        )
        """,
    ),
    (
        "I3",
        "an expiry moved here alone",
        "UPDATE services_service SET expires_at = expires_at + interval '1 day' WHERE kind = 'DOMAIN'",
    ),
    (
        "I4",
        "one side of a booking altered",
        "UPDATE billing_ledger_entry SET amount_minor = amount_minor - 1 WHERE ledger = 'VAT'",
    ),
    (
        "I4",
        "a balance written by hand",
        "UPDATE billing_balance SET available_minor = available_minor + 1",
    ),
    (
        "I4",
        "more booked with the processor than was paid",
        """
        UPDATE billing_ledger_entry SET amount_minor = amount_minor + CASE ledger WHEN 'CLEARING' THEN 1 ELSE -1 END
        WHERE reason = 'payment' AND ledger IN ('CLEARING', 'RECEIVABLE')
        """,
    ),
    (
        "I4",
        "a booking that belongs to no payment",
        "UPDATE billing_ledger_entry SET payment_id = NULL WHERE reason = 'top_up'",
    ),
    (
        "I4",
        "a document that nobody owes",
        "UPDATE billing_ledger_entry SET document_id = NULL WHERE reason = 'credit_note'",
    ),
    (
        "I5",
        "a hole in the numbers",
        f"UPDATE billing_document SET number = number + 10 WHERE number = 3 AND series_id IN ({INVOICES})",
    ),
    (
        "I5",
        "a date that goes back",
        f"""
        UPDATE billing_document SET issued_at = issued_at - interval '1 year'
        WHERE number = 3 AND series_id IN ({INVOICES})
        """,
    ),
    ("I5", "a series that counts on", "UPDATE billing_series SET last_number = last_number + 1"),
    (
        "I6",
        "another amount on an invoice",
        "UPDATE billing_document_line SET net_minor = net_minor + 1",
    ),
    (
        "I6",
        "another buyer on an invoice",
        "UPDATE billing_document SET snapshot = jsonb_set(snapshot, '{buyer,name}', '\"X\"')",
    ),
    ("I6", "another file", "UPDATE work_stored_file SET content = 'else', bytes = 4"),
    (
        "I7",
        "a line back at work in an order that ended",
        f"UPDATE orders_order_line SET state = 'RUNNING' WHERE id = {LAST_LINE}",
    ),
    (
        "I7",
        "an ended order that the customer still sees running",
        f"UPDATE work_operation SET state = 'RUNNING' WHERE target_id = {FULFILLED}",
    ),
    (
        "I7",
        "a case for staff that its customer takes for work under way",
        "UPDATE work_operation SET state = 'RUNNING' WHERE state = 'MANUAL'",
    ),
    (
        "I7",
        "a line that waits in a paid order without a job",
        "UPDATE orders_order_line SET state = 'WAITING' WHERE state = 'MANUAL'",
    ),
    (
        "I8",
        "a letter that waits for nobody",
        "UPDATE work_mail SET state = 'WAITING', sent_at = NULL",
    ),
    (
        "I9",
        "a letter sent twice",
        """
        INSERT INTO work_mail SELECT (jsonb_populate_record(m, jsonb_build_object(
            'id', gen_random_uuid(), 'event_key', m.event_key || ':again'
        ))).* FROM work_mail m LIMIT 1
        """,
    ),
    (
        "I9",
        "a letter about what never happened",
        "UPDATE work_mail SET event_key = 'order_paid:' || gen_random_uuid() || ':x' WHERE letter = 'order_paid'",
    ),
    (
        "I10",
        "a job that nobody starts",
        "UPDATE work_job SET state = 'READY', run_at = run_at - interval '1 day' WHERE kind = 'orders.pay'",
    ),
    (
        "I10",
        "a worker that went silent for good",
        """
        UPDATE work_job SET state = 'LEASED', lease_token = id, lease_until = now() - interval '1 hour'
        WHERE kind = 'orders.pay'
        """,
    ),
    (
        "I10",
        "a refund that nobody sends",
        """
        UPDATE billing_refund SET state = 'PENDING', finished_at = NULL;
        DELETE FROM billing_ledger_entry WHERE reason = 'refund' AND transaction_id IN (
            SELECT transaction_id FROM billing_ledger_entry WHERE reason = 'refund' AND ledger = 'CLEARING'
        )
        """,
    ),
    (
        "I11",
        "a line torn out of the journal",
        "DELETE FROM journal_entry WHERE fact = 'document.issued'",
    ),
    (
        "I11",
        "a line of the journal rewritten",
        "UPDATE journal_entry SET address = '203.0.113.9' WHERE fact = 'order.placed'",
    ),
    (
        "I12",
        "a balance below zero, properly booked",
        """
        WITH one AS (SELECT account_id, available_minor FROM billing_balance LIMIT 1), booked AS (
            INSERT INTO billing_ledger_entry
                (id, transaction_id, ledger, account_id, amount_minor, currency, reason, at)
            SELECT gen_random_uuid(), account_id, side.ledger, account_id, side.sign * (available_minor + 5), 'EUR',
                   'payment', now()
            FROM one, (VALUES ('BALANCE', 1), ('RECEIVABLE', -1)) AS side (ledger, sign)
        )
        UPDATE billing_balance b SET available_minor = -5 FROM one WHERE b.account_id = one.account_id
        """,
    ),
    (
        "I12",
        "two live lines for one period",
        f"""
        UPDATE orders_order_line l SET live = true, service_id = o.service_id, period_from = o.period_from
        FROM orders_order_line o, orders_order d
        WHERE o.id = {LAST_LINE} AND d.id = l.order_id AND d.state = 'DRAFT'
        """,
    ),
    (
        "I12",
        "a line on two invoices",
        f"""
        UPDATE billing_document_line SET order_line_id = {LAST_LINE}
        WHERE document_id IN (SELECT document_id FROM orders_order WHERE state = 'PARTLY_FULFILLED')
          AND position = 1
        """,
    ),
    (
        "I12",
        "paid time that overlaps",
        "UPDATE services_service_period SET begins_at = begins_at - interval '1 month' WHERE order_line_id IS NOT NULL",
    ),
]


async def findings(world: World) -> list[Finding]:
    return (await audit.audit(world)).findings


async def test_finds_nothing_in_honest_books_and_has_looked_at_everything(world: World) -> None:
    report = await audit.audit(world)
    assert report.findings == []
    assert [each for each in INVARIANTS if not report.seen[each]] == []


async def test_finds_nothing_in_an_order_and_a_top_up_that_are_on_their_way(
    world: World, make: Make
) -> None:
    """I10: both wait for the customer, and a job looks after each."""
    customer = await make.account()
    card = await make.card(customer)
    await renew(world, customer, [await make.hosting(customer)], Means(payment_method_id=card.id))
    await TopUp(customer.actor(), customer.id, card.id, 20_00).run(world)
    assert await findings(world) == []


async def test_every_invariant_is_planted_against() -> None:
    assert sorted({invariant for invariant, _, _ in PLANTED}, key=INVARIANTS.index) == INVARIANTS


@pytest.mark.parametrize(
    ("invariant", "planted"),
    [pytest.param(invariant, sql, id=f"{invariant}: {name}") for invariant, name, sql in PLANTED],
)
async def test_names_what_was_planted(world: World, invariant: str, planted: str) -> None:
    await database.execute(f"SET LOCAL session_replication_role = replica; {planted}")
    found = await findings(world)
    assert {finding.invariant for finding in found} == {invariant}
    assert all(finding.ids for finding in found)


async def test_notices_a_registry_that_says_another_date(world: World, outside: Outside) -> None:
    """I3 is the outside's word against ours: both of our own dates agree here."""
    domain = await Domain.all().order_by("-asked_at").first()
    assert domain is not None
    outside.register_domain(domain.name, domain.registry_expires_at.replace(year=2099))
    [finding] = await findings(world)
    assert (finding.invariant, finding.ids) == ("I3", [domain.service_id])


async def test_notices_a_charge_that_our_books_call_refused(world: World) -> None:
    """I4: the processor took it, and nothing here says so."""
    await database.execute(
        """
        SET LOCAL session_replication_role = replica;
        DELETE FROM billing_ledger_entry WHERE payment_id IN (
            SELECT id FROM billing_payment WHERE purpose = 'TOP_UP');
        UPDATE billing_balance SET available_minor = 0;
        UPDATE billing_payment SET state = 'FAILED', refused_code = 'CARD_REFUSED' WHERE purpose = 'TOP_UP';
        UPDATE journal_entry SET seal_number = NULL, seal_hash = NULL, seal_previous = NULL
        """
    )
    payment = await Payment.get(purpose="TOP_UP")
    charged = [finding for finding in await findings(world) if payment.id in finding.ids]
    assert any("it took for this payment" in finding.sentence for finding in charged)


async def test_says_when_the_outside_does_not_answer(world: World, outside: Outside) -> None:
    """Silence is neither a violation nor an all-clear."""
    outside.registrar.calls.script("domain", FaultKind.ERROR, times=99)
    [finding] = await findings(world)
    assert "does not answer" in finding.sentence


async def test_an_operator_reads_a_sentence_and_its_rows(world: World) -> None:
    await database.execute(
        "SET LOCAL session_replication_role = replica;"
        " UPDATE billing_balance SET available_minor = available_minor + 1"
    )
    [finding] = await findings(world)
    plain = finding.plain()
    assert plain["invariant"] == "I4"
    assert str(plain["sentence"]).startswith(
        "This account's balance is not the sum of its bookings: "
    )
    assert plain["ids"] == [str(each) for each in finding.ids]
