"""What the payment processor of the sandbox does, without HTTP.

It does what it is asked: two keys are two charges. The same key and values find the first
act again, as it stands now; the same key with other values is refused (409).

    charge  ACTION_REQUIRED -> SUCCEEDED | REFUSED      PENDING -> SUCCEEDED

A charge on a page waits as ACTION_REQUIRED until the customer is done there; a card refused
on the page leaves it waiting, so that another one can be tried.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from sqlite3 import Row

from backend.sandbox import calls
from backend.sandbox.calls import AnswerLost, Calls, FaultKind, Refusal
from backend.sandbox.payments import books, visits, webhooks
from backend.sandbox.payments.books import Answer, Books, PastCharge, PastRefund, Values
from backend.sandbox.payments.cards import DECK, is_over, read_form
from backend.sandbox.payments.visits import Purpose, Stage, Visits
from backend.sandbox.payments.webhooks import Outbox
from backend.sandbox.store import Store, written

VERBS = frozenset(
    {
        "charge",
        "charge_by_key",
        "refund",
        "refund_by_key",
        "begin_card_setup",
        "card_setup_by_key",
        "begin_payment",
        "forget_card",
        "charges_since",
        "refunds_since",
    }
)

PAST_STATES = frozenset({"SUCCEEDED", "REFUSED"})
DISPUTE_STATES = frozenset({"OPEN", "WON", "LOST"})


class Payments:
    """The processor. Answers are JSON objects; `page` in them is the id of a visit."""

    def __init__(self, path: Path | str) -> None:
        self.store = Store(path, calls.SCHEMA, books.SCHEMA, visits.SCHEMA, webhooks.SCHEMA)
        self.calls = Calls(self.store, VERBS)
        self.outbox = Outbox(self.store)
        self.books = Books(self.store, self.outbox)
        self.visits = Visits(self.store)

    def close(self) -> None:
        self.store.close()

    # What a portal asks

    def charge(
        self,
        *,
        key: str,
        amount_minor: int,
        currency: str,
        card: str,
        customer: str,
        description: str,
        return_url: str,
        memo: str = "",
    ) -> Answer:
        """Charge a saved card."""
        asked: Values = {
            "key": key,
            "amount_minor": amount_minor,
            "currency": currency,
            "card": card,
            "customer": customer,
            "description": description,
            "return_url": return_url,
            "memo": memo,
        }
        with self.calls.receive("charge", asked):
            self.settle()
            if (earlier := self.books.earlier_charge(asked)) is not None:
                return self._answer(earlier)
            _check_amount(amount_minor, currency)
            visits.origin(return_url)
            kept = self.books.kept_card(card, customer)
            with self.store.transaction():
                self._ask_bank(self.books.add_charge(asked, card), kept, asked)
            if DECK[kept["number"]].loses_answer:
                raise AnswerLost(FaultKind.DROP)
        return self._answer(self.books.charge_by_key(key))

    def charge_by_key(self, key: str) -> Answer:
        """The charge made with a key, as it stands now."""
        with self.calls.receive("charge_by_key", {"key": key}):
            self.settle()
            return self._answer(self.books.charge_by_key(key))

    def begin_payment(
        self,
        *,
        key: str,
        amount_minor: int,
        currency: str,
        customer: str,
        description: str,
        return_url: str,
        memo: str = "",
    ) -> Answer:
        """Open a page where the customer types a card and pays."""
        asked: Values = {
            "key": key,
            "amount_minor": amount_minor,
            "currency": currency,
            "customer": customer,
            "description": description,
            "return_url": return_url,
            "memo": memo,
        }
        with self.calls.receive("begin_payment", asked):
            if self.books.earlier_charge(asked) is None:
                _check_amount(amount_minor, currency)
                visits.origin(return_url)
                with self.store.transaction():
                    charge = self.books.add_charge(asked, card=None)
                    self.visits.open(Purpose.PAYMENT, asked, charge=charge)
        return {"page": books.found(self.visits.by_key(Purpose.PAYMENT, key))["id"]}

    def refund(self, *, key: str, charge: str, amount_minor: int) -> Answer:
        """Give back a part or all of a charge, never more than was paid."""
        asked: Values = {"key": key, "charge": charge, "amount_minor": amount_minor}
        with self.calls.receive("refund", asked):
            if (earlier := self.books.earlier_refund(asked)) is not None:
                return self.books.refund_answer(earlier)
            paid = self.store.one("SELECT * FROM charge WHERE id = ?", charge)
            if paid is None or paid["state"] != "SUCCEEDED":
                raise Refusal("not_refundable")
            _check_amount(amount_minor, paid["currency"])
            if self.books.refunded(charge) + amount_minor > paid["amount_minor"]:
                raise Refusal("refund_too_large")
            with self.store.transaction():
                self.books.add_refund(asked)
        return self.books.refund_answer(self.books.refund_by_key(key))

    def refund_by_key(self, key: str) -> Answer:
        """The refund made with a key."""
        with self.calls.receive("refund_by_key", {"key": key}):
            return self.books.refund_answer(self.books.refund_by_key(key))

    def begin_card_setup(self, *, key: str, customer: str, return_url: str) -> Answer:
        """Open a page where the customer adds a card; nothing is charged."""
        asked: Values = {"key": key, "customer": customer, "return_url": return_url}
        with self.calls.receive("begin_card_setup", asked):
            visits.origin(return_url)
            begun = books.same(self.visits.by_key(Purpose.SETUP, key), books.frozen(asked))
            page = self.visits.open(Purpose.SETUP, asked) if begun is None else begun["id"]
            return {"page": page}

    def card_setup_by_key(self, key: str) -> Answer:
        """How far a customer has come with adding a card."""
        with self.calls.receive("card_setup_by_key", {"key": key}):
            self.settle()
            visit = books.found(self.visits.by_key(Purpose.SETUP, key))
            state = visit["outcome"] or "WAITING"
            card = self.books.card_answer(visit["card"]) if state == "SUCCEEDED" else None
            return {"key": key, "state": state, "card": card}

    def forget_card(self, token: str) -> Answer:
        """Make a card useless for ever; an unknown one is forgotten already."""
        with self.calls.receive("forget_card", {"card": token}):
            self.books.keep_card(token, kept=False)
        return {}

    def charges_since(self, since: datetime) -> Answer:
        """List the charges made at an instant or after it, with the memo that came with each."""
        with self.calls.receive("charges_since", {"since": written(since)}):
            self.settle()
            return {"charges": [dict(row) for row in self.books.charges_since(since)]}

    def refunds_since(self, since: datetime) -> Answer:
        """List the refunds made at an instant or after it."""
        with self.calls.receive("refunds_since", {"since": written(since)}):
            return {"refunds": [dict(row) for row in self.books.refunds_since(since)]}

    # What a customer does on a page

    def enter_card(
        self, visit_id: str, *, number: str, expiry: str, cvc: str, keep: bool
    ) -> dict[str, str]:
        """Take what was typed on the card form; the answer names the mistake of each field."""
        visit = self._waiting(visit_id, Stage.FORM)
        typed = read_form(number, expiry, cvc, self.store.now().date())
        if isinstance(typed, dict):
            return typed
        setup = visit["purpose"] == Purpose.SETUP
        if typed.card.refusal is not None and not (setup and typed.card.keepable):
            return {"number": typed.card.refusal}
        with self.store.transaction():
            token = self.books.add_card(
                visit["customer"], typed.card, typed.month, typed.year, kept=False
            )
            if typed.card.asks_customer:
                self.visits.ask_to_confirm(visit_id, token, keep_card=keep or setup)
            else:
                self._fulfil(visit, token, keep=keep or setup)
        return {}

    def answer_bank(self, visit_id: str, *, agreed: bool) -> None:
        """The customer says yes or no to the question of their bank."""
        visit = self._waiting(visit_id, Stage.CONFIRM)
        with self.store.transaction():
            if agreed:
                self._fulfil(visit, visit["card"], keep=bool(visit["keep_card"]))
            else:
                self._give_up(visit, "authentication_refused")

    def leave(self, visit_id: str) -> None:
        """The customer goes back without doing anything."""
        visit = self._waiting(visit_id, Stage.FORM)
        with self.store.transaction():
            self._give_up(visit, "abandoned")

    def charge_of(self, visit: Row) -> Row | None:
        """The charge that a page is about; None where a card is only added."""
        return None if visit["charge"] is None else self.books.charge(visit["charge"])

    # What time does, and what an admin does

    def settle(self) -> None:
        """Do what has fallen due: pages nobody finished, banks that answer late."""
        for visit in self.visits.over():
            with self.store.transaction():
                self._give_up(visit, "abandoned")
        self.books.take_what_banks_answered()

    def add_card(
        self, customer: str, number: str, exp_month: int, exp_year: int, token: str | None = None
    ) -> Answer:
        """Give a customer a saved card of the deck, as demo data and tests need it.

        It may be over already, or one that the card form would not take. With a token of
        one's own, repeating the call changes nothing.
        """
        if number not in DECK or not 1 <= exp_month <= 12 or not 2000 <= exp_year <= 2099:
            raise Refusal("malformed", 400, field="number, exp_month, exp_year")
        if token is None or self.books.card(token) is None:
            token = self.books.add_card(
                customer, DECK[number], exp_month, exp_year, kept=True, token=token
            )
        return self.books.card_answer(token)

    def put_charges(self, charges: Sequence[PastCharge]) -> int:
        """Remember charges that were made before this sandbox was opened; nobody is told of them."""
        for charge in charges:
            _check_amount(charge.amount_minor, charge.currency)
            if charge.state not in PAST_STATES or self.books.card(charge.card) is None:
                raise Refusal("malformed", 400, field="state, card")
        with self.store.transaction():
            self.books.put_charges(charges)
        return len(charges)

    def put_refunds(self, refunds: Sequence[PastRefund]) -> int:
        """Remember refunds of such charges, never more than was paid."""
        with self.store.transaction():
            self.books.put_refunds(refunds)
            for charge_id in {refund.charge for refund in refunds}:
                paid = self.books.charge(charge_id)
                if self.books.refunded(charge_id) > paid["amount_minor"]:
                    raise Refusal("refund_too_large")
        return len(refunds)

    def put_dispute(self, key: str, state: str) -> None:
        """Let a customer take a charge back at their bank, or let the bank decide about it."""
        charge = self.books.charge_by_key(key)
        if charge["state"] != "SUCCEEDED" or state not in DISPUTE_STATES:
            raise Refusal("malformed", 400, field="key, state")
        with self.store.transaction():
            self.books.put_dispute(charge, state)

    def return_refund(self, key: str) -> None:
        """Let the customer's bank send a refund back, as it does for a closed account."""
        refund = self.books.refund_by_key(key)
        if not self.books.returned(refund["id"]):
            with self.store.transaction():
                self.books.return_refund(refund)

    def statement(self) -> dict[str, list[dict[str, object]]]:
        """Every charge and refund there ever was, in the order they came: the truth here."""
        self.settle()
        return {
            "charges": [dict(row) for row in self.books.charges()],
            "refunds": [dict(row) for row in self.books.refunds()],
        }

    # Behind the counter

    def _ask_bank(self, charge: str, card: Row, asked: Values) -> None:
        """Take the money, or hear why not; some banks want the customer's word first."""
        test_card = DECK[card["number"]]
        if is_over(card["exp_month"], card["exp_year"], self.store.now().date()):
            self.books.refuse(charge, "card_expired", hard=True)
        elif test_card.refusal is not None:
            self.books.refuse(charge, test_card.refusal, hard=test_card.hard)
        elif test_card.asks_customer:
            self.visits.open(Purpose.CONFIRM, asked, charge=charge, card=card["token"])
        else:
            self.books.take(charge, test_card)

    def _waiting(self, visit_id: str, stage: Stage) -> Row:
        """A visit that waits for just this act; 409 for a button pressed twice or too late."""
        self.settle()
        visit = self.visits.at(visit_id)
        if visit["stage"] != stage:
            raise Refusal("not_waiting_for_this", 409)
        return visit

    def _fulfil(self, visit: Row, card: str, *, keep: bool) -> None:
        """The customer did what the page asked for: the card is kept, the money is taken."""
        if keep:
            self.books.keep_card(card, kept=True)
        self.visits.finish(visit["id"], "SUCCEEDED", card, keep_card=keep)
        if visit["purpose"] == Purpose.SETUP:
            self.outbox.put("setup.succeeded", visit["key"], card)
            return
        self.books.use_card(visit["charge"], card)
        self.books.take(visit["charge"], DECK[books.found(self.books.card(card))["number"]])

    def _give_up(self, visit: Row, reason: str) -> None:
        """Nothing comes of this visit any more."""
        self.visits.finish(visit["id"], "ABANDONED", None, keep_card=False)
        if visit["purpose"] == Purpose.SETUP:
            self.outbox.put("setup.abandoned", visit["key"], visit["id"])
        else:
            self.books.refuse(visit["charge"], reason)

    def _answer(self, charge: Row) -> Answer:
        return self.books.charge_answer(
            charge,
            page=self.visits.waiting_for(charge["id"]),
            typed_card=self.visits.card_kept_for(charge["id"]),
        )


def _check_amount(minor: int, currency: str) -> None:
    well_formed = len(currency) == 3 and currency.isascii() and currency.isalpha()
    if minor < 1 or not (well_formed and currency.isupper()):
        raise Refusal("malformed", 400, field="amount_minor, currency")
