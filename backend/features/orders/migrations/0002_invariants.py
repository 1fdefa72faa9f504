"""One live renewal per service and period: the index that stands between a customer and a double charge."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("orders", "0001_initial")]

    operations = [
        ops.RunSQL(
            """
            ALTER TABLE orders_order
                ADD CONSTRAINT orders_order_state_known CHECK (state IN (
                    'DRAFT', 'AWAITING_PAYMENT', 'PAID', 'FULFILLED', 'PARTLY_FULFILLED', 'CANCELLED',
                    'EXPIRED', 'REFUNDED'
                )),
                ADD CONSTRAINT orders_order_sums CHECK (
                    total_minor = net_minor + tax_minor AND net_minor >= 0 AND tax_minor >= 0
                ),
                ADD CONSTRAINT orders_order_paid_knows_how CHECK (
                    state NOT IN ('PAID', 'FULFILLED', 'PARTLY_FULFILLED', 'REFUNDED')
                    OR on_terms OR payment_id IS NOT NULL
                );
            ALTER TABLE orders_order_line
                ADD CONSTRAINT orders_order_line_kind_known CHECK (kind IN ('RENEW', 'RESTORE')),
                ADD CONSTRAINT orders_order_line_state_known CHECK (state IN (
                    'PENDING', 'RUNNING', 'WAITING', 'MANUAL', 'DONE', 'REFUNDED'
                )),
                ADD CONSTRAINT orders_order_line_positive CHECK (net_minor >= 0 AND period_months > 0),
                ADD CONSTRAINT orders_order_line_forward CHECK (period_until > period_from),
                ADD CONSTRAINT orders_order_line_stopped
                    CHECK (state <> 'MANUAL' OR stopped_at IS NOT NULL),
                ADD CONSTRAINT orders_order_line_waits_within_bounds CHECK (
                    state <> 'WAITING' OR waiting_since IS NOT NULL AND waiting_until > waiting_since
                );
            CREATE UNIQUE INDEX orders_order_line_one_live ON orders_order_line (service_id, period_from, kind)
                WHERE live;
            CREATE INDEX orders_order_line_stuck ON orders_order_line (stopped_at, id) WHERE state = 'MANUAL';
            CREATE INDEX orders_order_line_waiting ON orders_order_line (service_id) WHERE state = 'WAITING';
            CREATE INDEX orders_order_quotes ON orders_order (quote_expires_at) WHERE state = 'DRAFT';
            CREATE INDEX orders_order_line_uninvoiced ON orders_order_line (delivered_at)
                WHERE state = 'DONE' AND document_id IS NULL;
            """,
            reverse_sql="DROP INDEX orders_order_line_one_live",
        ),
    ]
