"""What the tables of tickets may never hold."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("support", "0001_initial")]

    operations = [
        ops.RunSQL(
            """
            ALTER TABLE support_ticket ADD CONSTRAINT support_ticket_state_known
                CHECK (state IN ('WAITING_STAFF', 'WAITING_CUSTOMER', 'CLOSED'));
            CREATE SEQUENCE support_ticket_number START 1000;
            """,
            reverse_sql="DROP SEQUENCE support_ticket_number",
        ),
    ]
