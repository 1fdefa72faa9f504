"""Floor 3: the rooms, bottom up, and who wakes when something happened.

A fact is a dotted string that `journal.write` records; `WAKES` names the jobs that then run, each with the
fact's subject as its ref, and `STOPPED` those that run when a job stops for a person. A lower room never names
who listens: that stands here.
"""

ROOMS = (
    "work",
    "journal",
    "brands",
    "identity",
    "accounts",
    "catalog",
    "services",
    "billing",
    "domains",
    "orders",
    "renewals",
    "support",
    "notices",
    "overview",
    "audit",
)
"""Bottom up: Tortoise apps, migration order, and where the worker looks for jobs."""

WITH_TABLES = tuple(room for room in ROOMS if room not in {"notices", "overview", "audit"})

WAKES: dict[str, tuple[str, ...]] = {
    "payment.succeeded": ("orders.settle",),
    "payment.failed": ("orders.stop", "notices.payment_failed"),
    "payment.action_required": ("renewals.follow_payment", "notices.action_required"),
    "payment.disputed": ("billing.show_dispute", "orders.flag_disputed"),
    "order.placed": ("orders.pay",),
    "order.paid": ("orders.fulfil", "renewals.follow_order", "notices.order_paid"),
    "order.cancelled": ("renewals.follow_order",),
    "order.fulfilled": ("notices.order_finished",),
    "order.partly_fulfilled": ("notices.order_finished",),
    "order.refunded": ("notices.order_finished",),
    "service.renewed": ("renewals.verify_renewal",),
    "service.renewal_mode_changed": ("renewals.withdraw_service",),
    "service.terminated": ("renewals.withdraw_service",),
    "service.transferred_out": ("renewals.withdraw_service",),
    "renewal.announced": ("notices.renewal_announced",),
    "renewal.cancelled": ("notices.payment_withdrawn",),
    "renewal.withdrawn": ("notices.payment_withdrawn",),
    "scheduled_payment.announced": ("notices.payment_announced",),
    "scheduled_payment.refused": ("notices.payment_refused",),
    "scheduled_payment.action_required": ("notices.payment_to_confirm",),
    "document.issued": ("billing.print", "notices.invoice_due"),
    "invoice.payment_started": ("billing.collect_invoice",),
    "invoice.paid": ("billing.give_back", "orders.lift_after_payment", "notices.invoice_paid"),
    "invoice.reminded": ("notices.invoice_late",),
    "invoice.reminded_formally": ("notices.invoice_late",),
    "invoice.suspends_services": ("notices.invoice_late",),
    "balance.low": ("notices.balance_low",),
    "order.line_refunded": ("notices.refused_line",),
    "refund.credited": ("notices.refund_credited",),
    "top_up.started": ("billing.confirm_top_up",),
    "top_up.credited": ("notices.top_up_credited",),
    "ticket.answered": ("notices.ticket_answered",),
}

STOPPED: dict[str, tuple[str, ...]] = {
    "orders.pay": ("orders.hand_over",),
    "orders.settle": ("orders.hand_over",),
    "orders.stop": ("orders.hand_over",),
    "orders.fulfil": ("orders.hand_over",),
    "billing.confirm_top_up": ("billing.hand_over",),
    "billing.collect_invoice": ("billing.hand_over",),
    "billing.refund": ("billing.hand_over_refund",),
}
"""Who wakes, with the same ref, when a job stops for a person: the customer who waits for it is told."""

NIGHTLY: tuple[str, ...] = (
    "renewals.plan_nights",
    "journal.seal",
    "billing.hear_what_was_lost",
    "orders.expire_services",
    "orders.invoice_month",
    "orders.hear_registry",
    "orders.forget_quotes",
    "orders.dun",
    "identity.tidy_up",
    "work.tidy_up",
)
"""Jobs that run once a day; the sweep inserts them, so that a missed night is caught up."""
