"""What the tables of persons may never hold, said to the database itself."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("identity", "0001_initial")]

    operations = [
        ops.RunSQL(
            """
            ALTER TABLE identity_person
                ADD CONSTRAINT identity_person_kind_known CHECK (kind IN ('CUSTOMER', 'STAFF')),
                ADD CONSTRAINT identity_person_staff_role_known
                    CHECK (staff_role IN ('SUPPORT', 'READER')),
                ADD CONSTRAINT identity_person_email_findable CHECK (position('@' IN email_key) > 1),
                ADD CONSTRAINT identity_person_password_hashed
                    CHECK (password_hash = '!' OR password_hash LIKE '$argon2id$%');
            ALTER TABLE identity_login ADD CONSTRAINT identity_login_name_plain
                CHECK (name ~ '^[a-z0-9._-]+$');
            ALTER TABLE identity_session
                ADD CONSTRAINT identity_session_ends
                    CHECK (expires_at > created_at AND idle_minutes > 0),
                ADD CONSTRAINT identity_session_secret_hashed CHECK (secret_hash ~ '^[0-9a-f]{64}$');
            CREATE INDEX identity_session_living ON identity_session (expires_at)
                WHERE revoked_at IS NULL;
            ALTER TABLE identity_person_choice ADD CONSTRAINT identity_person_choice_secret_hashed
                CHECK (secret_hash ~ '^[0-9a-f]{64}$');
            ALTER TABLE identity_sign_in
                ADD CONSTRAINT identity_sign_in_method_known
                    CHECK (method IN ('PASSWORD', 'CHOICE', 'STEP_UP')),
                ADD CONSTRAINT identity_sign_in_result_known CHECK (result IN (
                    'SUCCEEDED', 'CHOICE_OFFERED', 'WRONG_CREDENTIALS', 'TOO_MANY_TRIES'
                ));
            ALTER TABLE identity_try_counter
                ADD CONSTRAINT identity_try_counter_positive CHECK (count >= 0),
                ADD CONSTRAINT identity_try_counter_key_hashed
                    CHECK (key ~ '^(login|person|address):[0-9a-f]{64}$');
            """,
            reverse_sql="""
            ALTER TABLE identity_person
                DROP CONSTRAINT identity_person_kind_known,
                DROP CONSTRAINT identity_person_staff_role_known,
                DROP CONSTRAINT identity_person_email_findable,
                DROP CONSTRAINT identity_person_password_hashed;
            ALTER TABLE identity_login DROP CONSTRAINT identity_login_name_plain;
            ALTER TABLE identity_session
                DROP CONSTRAINT identity_session_ends,
                DROP CONSTRAINT identity_session_secret_hashed;
            DROP INDEX identity_session_living;
            ALTER TABLE identity_person_choice DROP CONSTRAINT identity_person_choice_secret_hashed;
            ALTER TABLE identity_sign_in
                DROP CONSTRAINT identity_sign_in_method_known,
                DROP CONSTRAINT identity_sign_in_result_known;
            ALTER TABLE identity_try_counter
                DROP CONSTRAINT identity_try_counter_positive,
                DROP CONSTRAINT identity_try_counter_key_hashed;
            """,
        ),
    ]
