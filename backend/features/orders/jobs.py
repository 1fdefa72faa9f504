"""Jobs of orders."""

from backend.features.orders.operations.expire import expire_service, expire_services
from backend.features.orders.operations.forget_quotes import forget_quotes
from backend.features.orders.operations.fulfil import fulfil
from backend.features.orders.operations.hand_over import hand_over
from backend.features.orders.operations.invoice_month import invoice_account, invoice_month
from backend.features.orders.operations.pay import pay, settle, stop
from backend.features.work.operations import JobFunction

JOBS: dict[str, JobFunction] = {
    "orders.pay": pay,
    "orders.settle": settle,
    "orders.stop": stop,
    "orders.fulfil": fulfil,
    "orders.hand_over": hand_over,
    "orders.expire_services": expire_services,
    "orders.expire_service": expire_service,
    "orders.forget_quotes": forget_quotes,
    "orders.invoice_month": invoice_month,
    "orders.invoice_account": invoice_account,
}
