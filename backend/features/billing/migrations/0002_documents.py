"""What the database itself sees to: numbers without a hole, links of the chain, and documents that never change."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("billing", "0001_initial"), ("work", "0002_invariants")]

    operations = [
        ops.RunSQL(
            """
            ALTER TABLE billing_series
                ADD CONSTRAINT billing_series_kind_known CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
                ADD CONSTRAINT billing_series_last_number_counts CHECK (last_number >= 0);
            ALTER TABLE billing_document
                ADD CONSTRAINT billing_document_kind_known CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
                ADD CONSTRAINT billing_document_amounts CHECK (
                    net_minor >= 0 AND tax_minor >= 0 AND total_minor = net_minor + tax_minor
                ),
                ADD CONSTRAINT billing_document_due_later CHECK (due_on >= issued_on),
                ADD CONSTRAINT billing_document_credits_something CHECK (
                    (kind = 'CREDIT_NOTE') = (original_id IS NOT NULL)
                );
            ALTER TABLE billing_document_line
                ADD CONSTRAINT billing_document_line_tax_category_known CHECK (
                    tax_category IN ('S', 'AE', 'E', 'O')
                ),
                ADD CONSTRAINT billing_document_line_amounts CHECK (
                    net_minor >= 0 AND quantity > 0 AND unit_price >= 0 AND tax_rate BETWEEN 0 AND 1
                ),
                ADD CONSTRAINT billing_document_line_period CHECK (period_from <= period_until);
            ALTER TABLE billing_lost_numbers
                ADD CONSTRAINT billing_lost_numbers_some CHECK (0 < first_number AND first_number <= last_number);
            CREATE TRIGGER billing_lost_numbers_unchanged BEFORE UPDATE OR DELETE ON billing_lost_numbers
                FOR EACH ROW EXECUTE FUNCTION refuse_change();
            CREATE UNIQUE INDEX billing_document_line_one_place
                ON billing_document_line (document_id, position);
            CREATE UNIQUE INDEX billing_document_line_credited_once
                ON billing_document_line (original_line_id) WHERE original_line_id IS NOT NULL;
            CREATE INDEX billing_document_line_of_order_line
                ON billing_document_line (order_line_id) WHERE order_line_id IS NOT NULL;
            CREATE INDEX billing_ledger_entry_of_document
                ON billing_ledger_entry (document_id) WHERE document_id IS NOT NULL;

            CREATE FUNCTION billing_document_follows() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE before record;
            BEGIN
                IF NEW.number = 1 AND NEW.previous_hash = '' THEN
                    RETURN NEW;
                END IF;
                SELECT number, hash, issued_at INTO before FROM billing_document
                    WHERE series_id = NEW.series_id AND number < NEW.number ORDER BY number DESC LIMIT 1;
                IF NEW.number <> coalesce(before.number, 0) + 1 + (
                    SELECT coalesce(sum(last_number - first_number + 1), 0) FROM billing_lost_numbers
                    WHERE series_id = NEW.series_id AND first_number > coalesce(before.number, 0)
                ) OR coalesce(before.hash, '') <> NEW.previous_hash OR before.issued_at > NEW.issued_at THEN
                    RAISE EXCEPTION '% does not follow the document before it', NEW.full_number
                        USING ERRCODE = 'check_violation';
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER billing_document_follows BEFORE INSERT ON billing_document
                FOR EACH ROW EXECUTE FUNCTION billing_document_follows();

            CREATE FUNCTION billing_document_line_as_issued() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE said jsonb;
            BEGIN
                SELECT snapshot -> 'lines' -> (NEW.position - 1) INTO said
                    FROM billing_document WHERE id = NEW.document_id;
                IF NEW.position < 1 OR said IS NULL
                    OR (said ->> 'net_minor')::bigint <> NEW.net_minor
                    OR (said ->> 'tax_rate')::numeric <> NEW.tax_rate
                    OR said ->> 'tax_category' <> NEW.tax_category
                THEN
                    RAISE EXCEPTION 'line % is none of the issued document', NEW.position
                        USING ERRCODE = 'check_violation';
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER billing_document_line_as_issued BEFORE INSERT ON billing_document_line
                FOR EACH ROW EXECUTE FUNCTION billing_document_line_as_issued();

            CREATE FUNCTION billing_document_whole() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF (SELECT count(*) FROM billing_document_line WHERE document_id = NEW.id)
                    <> jsonb_array_length(NEW.snapshot -> 'lines')
                    OR (SELECT sum(net_minor) FROM billing_document_line WHERE document_id = NEW.id)
                    <> NEW.net_minor
                THEN
                    RAISE EXCEPTION '% lacks lines', NEW.full_number USING ERRCODE = 'check_violation';
                END IF;
                RETURN NULL;
            END $$;
            CREATE CONSTRAINT TRIGGER billing_document_whole AFTER INSERT ON billing_document
                DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION billing_document_whole();

            CREATE TRIGGER billing_document_unchanged BEFORE UPDATE OR DELETE ON billing_document
                FOR EACH ROW EXECUTE FUNCTION refuse_change();
            CREATE TRIGGER billing_document_line_unchanged BEFORE UPDATE OR DELETE ON billing_document_line
                FOR EACH ROW EXECUTE FUNCTION refuse_change();
            CREATE TRIGGER billing_print_unchanged BEFORE UPDATE OR DELETE ON billing_print
                FOR EACH ROW EXECUTE FUNCTION refuse_change();
            """,
            reverse_sql="""
            DROP FUNCTION billing_document_follows() CASCADE;
            DROP FUNCTION billing_document_line_as_issued() CASCADE;
            DROP FUNCTION billing_document_whole() CASCADE
            """,
        ),
    ]
