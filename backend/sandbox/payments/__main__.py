"""`python -m backend.sandbox.payments --db FILE --port N`, with a webhook where one is wanted."""

from backend.sandbox.payments.core import Payments
from backend.sandbox.payments.http import app
from backend.sandbox.payments.webhooks import Postman
from backend.sandbox.process import arguments, end_with_parent, serve


def main() -> None:
    parser = arguments("A payment processor that takes test cards only.")
    parser.add_argument("--webhook-url", help="where the portal wants to hear what moved")
    parser.add_argument("--webhook-secret", help="what the messages are signed with")
    asked = parser.parse_args()
    if (asked.webhook_url is None) != (asked.webhook_secret is None):
        parser.error("--webhook-url and --webhook-secret go together")
    if asked.webhook_url and not asked.webhook_url.startswith(("http://", "https://")):
        parser.error("--webhook-url is a web address")
    end_with_parent()
    payments = Payments(asked.db)
    postman = None
    if asked.webhook_url is not None:
        postman = Postman(payments.outbox, asked.webhook_url, asked.webhook_secret)
    serve(app(payments, postman), asked.port)


if __name__ == "__main__":
    main()
