"""What a message may be about; a CHECK, since enums are texts."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("domains", "0001_initial")]

    operations = [
        ops.RunSQL(
            """
            ALTER TABLE domains_registry_message
                ADD CONSTRAINT domains_registry_message_about_known
                    CHECK (about IN ('RENEW', 'RESTORE', 'OTHER'));
            """,
            reverse_sql="ALTER TABLE domains_registry_message DROP CONSTRAINT domains_registry_message_about_known",
        ),
    ]
