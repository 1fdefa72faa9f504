"""What the tables of the machine room may never hold, said to the database itself."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("work", "0001_initial")]

    operations = [
        ops.RunSQL(
            """
            ALTER TABLE work_job
                ADD CONSTRAINT work_job_state_known CHECK (state IN ('READY', 'LEASED', 'DONE', 'MANUAL')),
                ADD CONSTRAINT work_job_lease_whole CHECK (
                    (state = 'LEASED') = (lease_token IS NOT NULL AND lease_until IS NOT NULL)
                ),
                ADD CONSTRAINT work_job_stopped CHECK (state <> 'MANUAL' OR stopped_at IS NOT NULL);
            CREATE UNIQUE INDEX work_job_one_undone ON work_job (kind, ref) WHERE state <> 'DONE';
            CREATE UNIQUE INDEX work_job_one_a_day ON work_job (kind, day) WHERE day IS NOT NULL;
            CREATE INDEX work_job_due ON work_job (run_at, id) WHERE state IN ('READY', 'LEASED');
            CREATE INDEX work_job_stuck ON work_job (stopped_at, id) WHERE state = 'MANUAL';
            CREATE INDEX work_job_over ON work_job (finished_at) WHERE state = 'DONE';
            CREATE INDEX work_idempotency_record_age ON work_idempotency_record (created_at);
            ALTER TABLE work_operation ADD CONSTRAINT work_operation_state_known CHECK (state IN (
                'QUEUED', 'RUNNING', 'WAITING', 'ACTION_REQUIRED', 'MANUAL', 'SUCCEEDED', 'FAILED', 'CANCELLED'
            ));
            ALTER TABLE work_mail ADD CONSTRAINT work_mail_state_known
                CHECK (state IN ('WAITING', 'SENT', 'MANUAL'));
            ALTER TABLE work_incarnation ADD CONSTRAINT work_incarnation_one CHECK (id = 1);
            ALTER TABLE work_demo_clock ADD CONSTRAINT work_demo_clock_one CHECK (id = 1);
            ALTER TABLE work_stored_file ADD CONSTRAINT work_stored_file_whole
                CHECK (bytes = octet_length(content));
            CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
            END $$;
            CREATE TRIGGER work_stored_file_unchanged BEFORE UPDATE OR DELETE ON work_stored_file
                FOR EACH ROW EXECUTE FUNCTION refuse_change();
            """,
            reverse_sql="DROP FUNCTION refuse_change() CASCADE",
        ),
    ]
