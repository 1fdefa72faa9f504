"""One living plan per service and period, one open payment per account and day: what keeps a night from charging twice."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("renewals", "0001_initial"), ("work", "0002_invariants")]

    operations = [
        ops.RunSQL(
            """
            ALTER TABLE renewals_scheduled_payment
                ADD CONSTRAINT renewals_scheduled_payment_state_known CHECK (state IN (
                    'PLANNED', 'NOTIFIED', 'PROCESSING', 'REQUIRES_ACTION', 'RETRY_WAIT', 'SUCCEEDED',
                    'FAILED', 'CANCELLED_BY_USER', 'SKIPPED', 'ABANDONED'
                )),
                ADD CONSTRAINT renewals_scheduled_payment_finished CHECK (
                    (state IN ('SUCCEEDED', 'FAILED', 'CANCELLED_BY_USER', 'SKIPPED', 'ABANDONED'))
                    = (finished_at IS NOT NULL)
                ),
                ADD CONSTRAINT renewals_scheduled_payment_amount CHECK (ceiling_minor >= 0 AND version > 0),
                ADD CONSTRAINT renewals_scheduled_payment_announced CHECK (
                    state IN ('PLANNED', 'CANCELLED_BY_USER', 'SKIPPED', 'ABANDONED')
                    OR announced_at IS NOT NULL
                );
            CREATE UNIQUE INDEX renewals_scheduled_payment_one_open ON renewals_scheduled_payment
                (account_id, charge_on) WHERE state IN ('PLANNED', 'NOTIFIED');
            CREATE INDEX renewals_scheduled_payment_due ON renewals_scheduled_payment (try_on)
                WHERE finished_at IS NULL;
            ALTER TABLE renewals_scheduled_renewal
                ADD CONSTRAINT renewals_scheduled_renewal_amount CHECK (ceiling_minor >= 0 AND months > 0);
            CREATE UNIQUE INDEX renewals_scheduled_renewal_one_live ON renewals_scheduled_renewal
                (service_id, period_from) WHERE live;
            CREATE UNIQUE INDEX renewals_announcement_once ON renewals_announcement
                (service_id, period_from, days);
            CREATE TRIGGER renewals_announcement_unchanged BEFORE UPDATE OR DELETE ON renewals_announcement
                FOR EACH ROW EXECUTE FUNCTION refuse_change();
            ALTER TABLE renewals_incident
                ADD CONSTRAINT renewals_incident_kind_known CHECK (kind IN (
                    'DATE_DID_NOT_MOVE', 'DATES_DIFFER', 'GONE_ELSEWHERE'
                ));
            CREATE UNIQUE INDEX renewals_incident_one_open ON renewals_incident (service_id, kind)
                WHERE closed_at IS NULL;
            """,
            reverse_sql="DROP INDEX renewals_scheduled_renewal_one_live",
        ),
    ]
