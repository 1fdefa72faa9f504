"""What the tables of accounts may never hold, said to the database itself."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial"), ("identity", "0002_invariants")]

    operations = [
        ops.RunSQL(
            """
            ALTER TABLE accounts_account
                ADD CONSTRAINT accounts_account_kind_known CHECK (kind IN ('INDIVIDUAL', 'COMPANY')),
                ADD CONSTRAINT accounts_account_state_known
                    CHECK (state IN ('ACTIVE', 'SUSPENDED', 'CLOSED')),
                ADD CONSTRAINT accounts_account_settlement_known
                    CHECK (settlement IN ('AT_ONCE', 'ON_TERMS')),
                ADD CONSTRAINT accounts_account_codes
                    CHECK (country ~ '^[A-Z]{2}$' AND currency ~ '^[A-Z]{3}$'),
                ADD CONSTRAINT accounts_account_terms
                    CHECK (terms_days BETWEEN 0 AND 60 AND credit_limit_minor >= 0);
            ALTER TABLE accounts_number_counter
                ADD CONSTRAINT accounts_number_counter_positive CHECK (last_number >= 0);
            ALTER TABLE accounts_membership ADD CONSTRAINT accounts_membership_role_known
                CHECK (role IN ('OWNER', 'ACCOUNTANT', 'READER'));
            CREATE UNIQUE INDEX accounts_membership_one_home ON accounts_membership (person_id)
                WHERE home;
            CREATE FUNCTION accounts_refuse_other_brand() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF (SELECT brand_id FROM identity_person WHERE id = NEW.person_id)
                   IS DISTINCT FROM (SELECT brand_id FROM accounts_account WHERE id = NEW.account_id)
                THEN
                    RAISE EXCEPTION 'a person belongs to accounts of one brand only'
                        USING ERRCODE = 'restrict_violation';
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER accounts_membership_one_brand BEFORE INSERT OR UPDATE ON accounts_membership
                FOR EACH ROW EXECUTE FUNCTION accounts_refuse_other_brand();
            ALTER TABLE accounts_api_token
                ADD CONSTRAINT accounts_api_token_one_year CHECK (
                    expires_at > created_at AND expires_at <= created_at + interval '366 days'
                ),
                ADD CONSTRAINT accounts_api_token_secret_hashed CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
                ADD CONSTRAINT accounts_api_token_permissions_listed CHECK (
                    jsonb_typeof(permissions) = 'array' AND permissions <> '[]'
                    AND NOT permissions ?| array[
                        'account.update', 'account.members', 'account.security', 'billing.method.manage'
                    ]
                );
            """,
            reverse_sql="""
            ALTER TABLE accounts_account
                DROP CONSTRAINT accounts_account_kind_known,
                DROP CONSTRAINT accounts_account_state_known,
                DROP CONSTRAINT accounts_account_settlement_known,
                DROP CONSTRAINT accounts_account_codes,
                DROP CONSTRAINT accounts_account_terms;
            ALTER TABLE accounts_number_counter DROP CONSTRAINT accounts_number_counter_positive;
            ALTER TABLE accounts_membership DROP CONSTRAINT accounts_membership_role_known;
            DROP INDEX accounts_membership_one_home;
            DROP FUNCTION accounts_refuse_other_brand() CASCADE;
            ALTER TABLE accounts_api_token
                DROP CONSTRAINT accounts_api_token_one_year,
                DROP CONSTRAINT accounts_api_token_secret_hashed,
                DROP CONSTRAINT accounts_api_token_permissions_listed;
            """,
        ),
    ]
