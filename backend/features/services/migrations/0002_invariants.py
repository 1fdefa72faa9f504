"""What the tables of services may never hold."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("services", "0001_initial"), ("catalog", "0002_invariants")]

    operations = [
        ops.RunSQL(
            """
            ALTER TABLE services_service
                ADD CONSTRAINT services_service_kind_known CHECK (kind IN ('HOSTING', 'DOMAIN')),
                ADD CONSTRAINT services_service_state_known CHECK (state IN (
                    'PENDING', 'PROVISIONING', 'ACTIVE', 'TERMINATED', 'TRANSFERRED_OUT', 'REFUNDED', 'FAILED'
                )),
                ADD CONSTRAINT services_service_renewal_mode_known CHECK (
                    renewal_mode IN ('MANUAL', 'AUTOMATIC', 'OFF_AT_TERM')
                ),
                ADD CONSTRAINT services_service_anchor CHECK (anchor_day BETWEEN 1 AND 31),
                ADD CONSTRAINT services_service_expires_after_start CHECK (expires_at > started_at),
                ADD CONSTRAINT services_service_active_expires CHECK (
                    state <> 'ACTIVE' OR (
                        expires_at IS NOT NULL AND grace_until >= expires_at AND purge_at >= grace_until
                    )
                );
            CREATE UNIQUE INDEX services_service_one_live_domain ON services_service (name)
                WHERE kind = 'DOMAIN' AND state IN ('PENDING', 'PROVISIONING', 'ACTIVE');
            CREATE INDEX services_service_by_expiry ON services_service
                (account_id, coalesce(expires_at, 'infinity'), id);
            CREATE INDEX services_service_due ON services_service (expires_at) WHERE state = 'ACTIVE';
            CREATE INDEX services_service_name_search ON services_service
                (account_id, name text_pattern_ops);
            ALTER TABLE services_service_period
                ADD CONSTRAINT services_service_period_forward CHECK (ends_at > begins_at AND net_minor >= 0),
                ADD CONSTRAINT services_service_period_no_overlap EXCLUDE USING gist (
                    service_id WITH =, tstzrange(begins_at, ends_at) WITH &&
                );
            ALTER TABLE services_suspension_reason
                ADD CONSTRAINT services_suspension_reason_code_known CHECK (code IN (
                    'UNPAID', 'ABUSE', 'LEGAL', 'REGISTRANT_UNVERIFIED', 'CUSTOMER_REQUEST', 'FRAUD_REVIEW', 'QUOTA'
                ));
            CREATE UNIQUE INDEX services_suspension_reason_once ON services_suspension_reason
                (service_id, code, cause) WHERE lifted_at IS NULL;
            """,
            reverse_sql="""
            ALTER TABLE services_service_period DROP CONSTRAINT services_service_period_no_overlap;
            DROP INDEX services_service_one_live_domain;
            """,
        ),
    ]
