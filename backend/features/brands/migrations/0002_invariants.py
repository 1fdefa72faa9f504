"""What the tables of brands may never hold, said to the database itself."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("brands", "0001_initial")]

    operations = [
        ops.RunSQL(
            """
            ALTER TABLE brands_brand
                ADD CONSTRAINT brands_brand_position_positive CHECK (position > 0),
                ADD CONSTRAINT brands_brand_prefix_plain CHECK (customer_prefix ~ '^[A-Z]{1,6}$'),
                ADD CONSTRAINT brands_brand_prefix_own UNIQUE (customer_prefix);
            ALTER TABLE brands_host_name ADD CONSTRAINT brands_host_name_plain
                CHECK (host ~ '^[a-z0-9_.:-]+$' AND host !~ '[.]$'
                       AND host NOT IN ('localhost', '127.0.0.1', '::1'));
            ALTER TABLE brands_policy_version ADD CONSTRAINT brands_policy_version_object
                CHECK (jsonb_typeof(value) = 'object');
            ALTER TABLE brands_legal_entity ADD CONSTRAINT brands_legal_entity_numbers
                CHECK (country <> 'FR' OR
                       (siren ~ '^[0-9]{9}$' AND siret ~ '^[0-9]{14}$' AND left(siret, 9) = siren));
            """,
            reverse_sql="""
            ALTER TABLE brands_brand
                DROP CONSTRAINT brands_brand_position_positive,
                DROP CONSTRAINT brands_brand_prefix_plain,
                DROP CONSTRAINT brands_brand_prefix_own;
            ALTER TABLE brands_host_name DROP CONSTRAINT brands_host_name_plain;
            ALTER TABLE brands_policy_version DROP CONSTRAINT brands_policy_version_object;
            ALTER TABLE brands_legal_entity DROP CONSTRAINT brands_legal_entity_numbers;
            """,
        ),
    ]
