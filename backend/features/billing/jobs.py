"""Jobs of billing."""

from backend.features.billing.operations.add_payment_method import finish_card_setup
from backend.features.billing.operations.charge import ask, collect_invoice, confirm_top_up
from backend.features.billing.operations.give_back import give_back_after_payment
from backend.features.billing.operations.hand_over import hand_over
from backend.features.billing.operations.hand_over_refund import hand_over_refund
from backend.features.billing.operations.hear import hear_what_was_lost
from backend.features.billing.operations.note_dispute import note_dispute, show_dispute
from backend.features.billing.operations.print_document import print_document
from backend.features.billing.operations.remove_payment_method import forget_card
from backend.features.billing.operations.start_refund import send_refund
from backend.features.billing.operations.strays import give_back_stray
from backend.features.work.operations import JobFunction

JOBS: dict[str, JobFunction] = {
    "billing.ask": ask,
    "billing.collect_invoice": collect_invoice,
    "billing.confirm_top_up": confirm_top_up,
    "billing.finish_card_setup": finish_card_setup,
    "billing.forget_card": forget_card,
    "billing.give_back": give_back_after_payment,
    "billing.give_back_stray": give_back_stray,
    "billing.hand_over": hand_over,
    "billing.hand_over_refund": hand_over_refund,
    "billing.hear_what_was_lost": hear_what_was_lost,
    "billing.note_dispute": note_dispute,
    "billing.print": print_document,
    "billing.refund": send_refund,
    "billing.show_dispute": show_dispute,
}
