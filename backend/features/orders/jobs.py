"""Jobs of orders."""

from backend.features.orders.operations.fulfil import fulfil
from backend.features.orders.operations.pay import pay, settle, stop
from backend.features.work.operations import JobFunction

JOBS: dict[str, JobFunction] = {
    "orders.pay": pay,
    "orders.settle": settle,
    "orders.stop": stop,
    "orders.fulfil": fulfil,
}
