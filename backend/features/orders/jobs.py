"""Jobs of orders."""

from backend.features.orders.operations.dun import (
    dun,
    dun_invoice,
    lift_after_payment,
    lift_unpaid,
    propose_end,
    suspend_unpaid,
)
from backend.features.orders.operations.expire import expire_service, expire_services
from backend.features.orders.operations.flag_disputed import flag_disputed
from backend.features.orders.operations.forget_quotes import forget_quotes
from backend.features.orders.operations.fulfil import fulfil
from backend.features.orders.operations.hand_over import hand_over
from backend.features.orders.operations.hear_registry import hear_registry
from backend.features.orders.operations.invoice_month import invoice_account, invoice_month
from backend.features.orders.operations.pay import pay, settle, stop
from backend.features.work.operations import JobFunction

JOBS: dict[str, JobFunction] = {
    "orders.pay": pay,
    "orders.settle": settle,
    "orders.stop": stop,
    "orders.fulfil": fulfil,
    "orders.hand_over": hand_over,
    "orders.hear_registry": hear_registry,
    "orders.expire_services": expire_services,
    "orders.expire_service": expire_service,
    "orders.flag_disputed": flag_disputed,
    "orders.forget_quotes": forget_quotes,
    "orders.dun": dun,
    "orders.dun_invoice": dun_invoice,
    "orders.suspend_unpaid": suspend_unpaid,
    "orders.lift_unpaid": lift_unpaid,
    "orders.lift_after_payment": lift_after_payment,
    "orders.propose_end": propose_end,
    "orders.invoice_month": invoice_month,
    "orders.invoice_account": invoice_account,
}
