"""Jobs of notices: one for each letter and each ticket that opens by itself, woken by the fact it tells about."""

from backend.features.notices import operations, renewals, tickets
from backend.features.work.operations import JobFunction

JOBS: dict[str, JobFunction] = {
    "notices.order_paid": operations.tell_order_paid,
    "notices.order_finished": operations.tell_order_finished,
    "notices.invoice_due": operations.tell_invoice_due,
    "notices.invoice_paid": operations.tell_invoice_paid,
    "notices.invoice_late": operations.tell_invoice_late,
    "notices.balance_low": operations.tell_balance_low,
    "notices.top_up_credited": operations.tell_top_up_credited,
    "notices.payment_failed": operations.tell_payment_failed,
    "notices.action_required": operations.tell_action_required,
    "notices.ticket_answered": operations.tell_ticket_answered,
    "notices.renewal_announced": renewals.tell_renewal_announced,
    "notices.payment_announced": renewals.tell_payment_announced,
    "notices.payment_refused": renewals.tell_payment_refused,
    "notices.payment_to_confirm": renewals.tell_payment_to_confirm,
    "notices.payment_withdrawn": renewals.tell_payment_withdrawn,
    "notices.refund_credited": operations.tell_refund_credited,
    "notices.refused_line": tickets.open_about_refused_line,
}
