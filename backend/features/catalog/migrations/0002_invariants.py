"""Prices and rates never overlap in time: at any moment there is one, or none."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("catalog", "0001_initial")]

    operations = [
        ops.RunSQL(
            """
            CREATE EXTENSION IF NOT EXISTS btree_gist;
            ALTER TABLE catalog_product
                ADD CONSTRAINT catalog_product_kind_known CHECK (kind IN ('HOSTING', 'DOMAIN')),
                ADD CONSTRAINT catalog_product_days CHECK (
                    cutoff_days >= 0 AND suspend_days >= 0 AND grace_days >= 0 AND redemption_days >= 0
                    AND purge_days >= grace_days + redemption_days AND longest_months > 0
                );
            ALTER TABLE catalog_price
                ADD CONSTRAINT catalog_price_operation_known CHECK (operation IN ('CREATE', 'RENEW', 'RESTORE')),
                ADD CONSTRAINT catalog_price_positive CHECK (unit_price >= 0 AND period_months > 0),
                ADD CONSTRAINT catalog_price_one_at_a_time EXCLUDE USING gist (
                    product_id WITH =, operation WITH =, period_months WITH =, currency WITH =,
                    price_group WITH =, tstzrange(valid_from, valid_until) WITH &&
                );
            ALTER TABLE catalog_tax_rate
                ADD CONSTRAINT catalog_tax_rate_sane CHECK (rate >= 0 AND rate < 1),
                ADD CONSTRAINT catalog_tax_rate_one_at_a_time EXCLUDE USING gist (
                    territory WITH =, tax_class WITH =, daterange(valid_from, valid_until) WITH &&
                );
            """,
            reverse_sql="""
            ALTER TABLE catalog_tax_rate DROP CONSTRAINT catalog_tax_rate_one_at_a_time;
            ALTER TABLE catalog_price DROP CONSTRAINT catalog_price_one_at_a_time;
            """,
        ),
    ]
