"""What the tables of money may never hold, said to the database itself."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("billing", "0001_initial"), ("work", "0002_invariants")]

    operations = [
        ops.RunSQL(
            """
            ALTER TABLE billing_ledger_entry
                ADD CONSTRAINT billing_ledger_entry_ledger_known CHECK (ledger IN (
                    'BALANCE', 'RESERVED', 'CLEARING', 'RECEIVABLE', 'REVENUE', 'VAT'
                )),
                ADD CONSTRAINT billing_ledger_entry_moves CHECK (amount_minor <> 0);
            CREATE TRIGGER billing_ledger_entry_unchanged BEFORE UPDATE OR DELETE ON billing_ledger_entry
                FOR EACH ROW EXECUTE FUNCTION refuse_change();
            CREATE FUNCTION billing_ledger_sums_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM FROM billing_ledger_entry WHERE transaction_id = NEW.transaction_id
                    HAVING sum(amount_minor) <> 0 OR min(currency) <> max(currency)
                        OR count(DISTINCT account_id) <> 1;
                IF FOUND THEN
                    RAISE EXCEPTION 'booking % is not in balance', NEW.transaction_id
                        USING ERRCODE = 'check_violation';
                END IF;
                RETURN NULL;
            END $$;
            CREATE CONSTRAINT TRIGGER billing_ledger_entry_in_balance AFTER INSERT ON billing_ledger_entry
                DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION billing_ledger_sums_to_zero();

            ALTER TABLE billing_balance
                ADD CONSTRAINT billing_balance_never_negative
                    CHECK (available_minor >= 0 AND reserved_minor >= 0);

            ALTER TABLE billing_stray
                ADD CONSTRAINT billing_stray_kind_known CHECK (kind IN ('CHARGE', 'REFUND')),
                ADD CONSTRAINT billing_stray_state_known CHECK (state IN (
                    'FOUND', 'ADOPTED', 'GIVING_BACK', 'GIVEN_BACK', 'SETTLED'
                )),
                ADD CONSTRAINT billing_stray_amount CHECK (amount_minor > 0),
                ADD CONSTRAINT billing_stray_ended CHECK (
                    (state IN ('FOUND', 'GIVING_BACK')) = (ended_at IS NULL)
                );

            ALTER TABLE billing_payment
                ADD CONSTRAINT billing_payment_purpose_known CHECK (purpose IN ('ORDER', 'TOP_UP', 'INVOICE')),
                ADD CONSTRAINT billing_payment_state_known CHECK (state IN (
                    'PENDING', 'CHARGING', 'UNKNOWN', 'ACTION_REQUIRED', 'SUCCEEDED', 'FAILED'
                )),
                ADD CONSTRAINT billing_payment_adds_up CHECK (
                    total_minor > 0 AND balance_minor >= 0 AND card_minor >= 0
                    AND total_minor = balance_minor + card_minor
                ),
                ADD CONSTRAINT billing_payment_has_means CHECK (
                    purpose = 'TOP_UP' AND balance_minor = 0
                    OR purpose <> 'TOP_UP' AND (card_minor = 0 OR payment_method_id IS NOT NULL)
                ),
                ADD CONSTRAINT billing_payment_knows_what_for CHECK (
                    (purpose = 'INVOICE') = (document_id IS NOT NULL)
                ),
                ADD CONSTRAINT billing_payment_finished CHECK (
                    (state IN ('SUCCEEDED', 'FAILED')) = (finished_at IS NOT NULL)
                ),
                ADD CONSTRAINT billing_payment_says_why CHECK ((state = 'FAILED') = (refused_code <> ''));
            CREATE UNIQUE INDEX billing_payment_one_for_order ON billing_payment (order_id)
                WHERE order_id IS NOT NULL AND state <> 'FAILED';
            CREATE UNIQUE INDEX billing_payment_one_open_for_document ON billing_payment (document_id)
                WHERE document_id IS NOT NULL AND finished_at IS NULL;
            CREATE INDEX billing_payment_open_with_method ON billing_payment (payment_method_id)
                WHERE finished_at IS NULL;
            CREATE FUNCTION billing_payment_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF OLD.state IN ('SUCCEEDED', 'FAILED') OR TG_OP = 'DELETE'
                    OR to_jsonb(OLD) - '{state,action_url,refused_code,finished_at}'::text[]
                    <> to_jsonb(NEW) - '{state,action_url,refused_code,finished_at}'::text[]
                THEN
                    RAISE EXCEPTION 'payment % is never changed so', OLD.id
                        USING ERRCODE = 'restrict_violation';
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER billing_payment_final BEFORE UPDATE OR DELETE ON billing_payment
                FOR EACH ROW EXECUTE FUNCTION billing_payment_is_final();

            ALTER TABLE billing_payment_attempt
                ADD CONSTRAINT billing_payment_attempt_state_known CHECK (state IN (
                    'CHARGING', 'UNKNOWN', 'ACTION_REQUIRED', 'SUCCEEDED', 'FAILED'
                )),
                ADD CONSTRAINT billing_payment_attempt_takes CHECK (amount_minor > 0);
            CREATE UNIQUE INDEX billing_payment_attempt_one_live ON billing_payment_attempt (payment_id)
                WHERE state <> 'FAILED';

            CREATE INDEX billing_payment_attempt_by_reference ON billing_payment_attempt (processor_ref)
                WHERE processor_ref <> '';

            ALTER TABLE billing_refund
                ADD CONSTRAINT billing_refund_state_known CHECK (state IN ('PENDING', 'SUCCEEDED', 'MANUAL')),
                ADD CONSTRAINT billing_refund_gives CHECK (
                    card_minor >= 0 AND balance_minor >= 0 AND card_minor + balance_minor > 0
                ),
                ADD CONSTRAINT billing_refund_finished
                    CHECK ((state = 'SUCCEEDED') = (finished_at IS NOT NULL)),
                ADD CONSTRAINT billing_refund_to_balance_at_last
                    CHECK (NOT to_balance OR state = 'SUCCEEDED' AND card_minor > 0);
            CREATE UNIQUE INDEX billing_refund_one_for_document ON billing_refund (document_id);
            CREATE FUNCTION billing_refund_within_payment() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM FROM billing_payment WHERE id = NEW.payment_id AND state = 'SUCCEEDED' FOR UPDATE;
                IF NOT FOUND OR EXISTS (
                    SELECT FROM billing_payment p JOIN billing_refund r ON r.payment_id = p.id
                    WHERE p.id = NEW.payment_id GROUP BY p.id
                    HAVING sum(r.card_minor) > p.card_minor OR sum(r.balance_minor) > p.balance_minor
                ) THEN
                    RAISE EXCEPTION 'payment % has not that much to refund', NEW.payment_id
                        USING ERRCODE = 'check_violation';
                END IF;
                RETURN NULL;
            END $$;
            CREATE TRIGGER billing_refund_not_too_large
                AFTER INSERT OR UPDATE OF payment_id, card_minor, balance_minor ON billing_refund
                FOR EACH ROW EXECUTE FUNCTION billing_refund_within_payment();

            ALTER TABLE billing_dispute
                ADD CONSTRAINT billing_dispute_state_known CHECK (state IN ('OPEN', 'WON', 'LOST')),
                ADD CONSTRAINT billing_dispute_withdrawn CHECK (withdrawn_minor >= 0),
                ADD CONSTRAINT billing_dispute_decided CHECK ((state = 'OPEN') = (decided_at IS NULL));

            ALTER TABLE billing_payment_method
                ADD CONSTRAINT billing_payment_method_no_number CHECK (last4 ~ '^[0-9]{4}$'),
                ADD CONSTRAINT billing_payment_method_expires
                    CHECK (expires_month BETWEEN 1 AND 12 AND expires_year BETWEEN 2000 AND 2099),
                ADD CONSTRAINT billing_payment_method_default_is_there
                    CHECK (NOT is_default OR removed_at IS NULL);
            CREATE UNIQUE INDEX billing_payment_method_one_default ON billing_payment_method (account_id)
                WHERE is_default;
            CREATE UNIQUE INDEX billing_payment_method_kept_once ON billing_payment_method (processor_ref);

            ALTER TABLE billing_balance_alert
                ADD CONSTRAINT billing_balance_alert_positive CHECK (threshold_minor > 0);
            ALTER TABLE billing_reminder
                ADD CONSTRAINT billing_reminder_owed CHECK (days_late > 0 AND open_minor > 0);

            ALTER TABLE billing_card_setup
                ADD CONSTRAINT billing_card_setup_state_known
                    CHECK (state IN ('OPEN', 'SUCCEEDED', 'FAILED')),
                ADD CONSTRAINT billing_card_setup_has_card
                    CHECK ((state = 'SUCCEEDED') = (payment_method_id IS NOT NULL));
            """,
            reverse_sql="""
            DROP FUNCTION billing_ledger_sums_to_zero() CASCADE;
            DROP FUNCTION billing_payment_is_final() CASCADE;
            DROP FUNCTION billing_refund_within_payment() CASCADE;
            """,
        ),
    ]
