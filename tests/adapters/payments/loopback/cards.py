"""Test cards by their number, mostly Stripe's own (docs.stripe.com/testing), and what becomes of charges on each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Card:
    """`decline`: Stripe's decline code. `keepable`: it can be added all the same."""

    number: str
    decline: str = ""
    code: str = "card_declined"
    keepable: bool = True
    asks: bool = False
    redirects: bool = False  # its bank asks on a page of its own
    late: bool = False
    loses_answer: bool = False


WORKS = Card("4242424242424242")
DECK = {
    card.number: card
    for card in (
        WORKS,
        Card("4000002500003155", asks=True),
        Card("4000000000003220", asks=True, redirects=True),
        Card("4000000000009995", "insufficient_funds", keepable=False),
        Card("4000000000000341", "generic_decline"),
        Card("4000000000000002", "do_not_try_again", keepable=False),
        Card("4000000000009979", "stolen_card", keepable=False),
        Card("4000000000000077", late=True),
        Card("4000000000000259", loses_answer=True),
    )
}
OVER = Card("", "expired_card", code="expired_card")


def card_of(number: str) -> Card:
    return DECK.get(number, WORKS)
