"""The journal is append-only; the seal is the one thing added later, once."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial"), ("work", "0002_invariants")]

    operations = [
        ops.RunSQL(
            """
            ALTER TABLE journal_entry
                ADD CONSTRAINT journal_entry_outcome_known CHECK (outcome IN ('DONE', 'REFUSED')),
                ADD CONSTRAINT journal_entry_credential_known CHECK (credential IN (
                    'SESSION', 'TOKEN', 'LINK', 'COMMAND', 'WORKER', 'NONE'
                )),
                ADD CONSTRAINT journal_entry_seal_whole CHECK (
                    (seal_number IS NULL) = (seal_hash IS NULL)
                    AND (seal_number IS NULL) = (seal_previous IS NULL)
                );
            CREATE INDEX journal_entry_targets ON journal_entry USING gin (targets jsonb_path_ops);
            CREATE UNIQUE INDEX journal_entry_sealed ON journal_entry (account_id, seal_number)
                WHERE seal_number IS NOT NULL;
            CREATE INDEX journal_entry_unsealed ON journal_entry (account_id, at, id)
                WHERE seal_number IS NULL;
            CREATE FUNCTION journal_entry_only_seal() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF OLD.seal_number IS NOT NULL
                    OR to_jsonb(OLD) - '{seal_number,seal_previous,seal_hash}'::text[]
                    <> to_jsonb(NEW) - '{seal_number,seal_previous,seal_hash}'::text[]
                THEN
                    RAISE EXCEPTION 'the journal is never changed' USING ERRCODE = 'restrict_violation';
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER journal_entry_unchanged BEFORE UPDATE ON journal_entry
                FOR EACH ROW EXECUTE FUNCTION journal_entry_only_seal();
            CREATE TRIGGER journal_entry_undeleted BEFORE DELETE ON journal_entry
                FOR EACH ROW EXECUTE FUNCTION refuse_change();
            """,
            reverse_sql="DROP FUNCTION journal_entry_only_seal() CASCADE",
        ),
    ]
