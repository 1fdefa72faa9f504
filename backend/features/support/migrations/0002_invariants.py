"""What the tables of tickets may never hold."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("support", "0001_initial"), ("work", "0002_invariants")]

    operations = [
        ops.RunSQL(
            """
            ALTER TABLE support_ticket ADD CONSTRAINT support_ticket_state_known
                CHECK (state IN ('WAITING_STAFF', 'WAITING_CUSTOMER', 'CLOSED'));
            ALTER TABLE support_ticket ADD CONSTRAINT support_ticket_subject_there CHECK (subject <> '');
            ALTER TABLE support_ticket_message ADD CONSTRAINT support_ticket_message_text_length
                CHECK (length(text) BETWEEN 1 AND 20000);
            CREATE TRIGGER support_ticket_message_unchanged
                BEFORE UPDATE OR DELETE ON support_ticket_message
                FOR EACH ROW EXECUTE FUNCTION refuse_change();
            CREATE SEQUENCE support_ticket_number START 1000;
            """,
            reverse_sql="""
            DROP TRIGGER support_ticket_message_unchanged ON support_ticket_message;
            DROP SEQUENCE support_ticket_number;
            """,
        ),
    ]
