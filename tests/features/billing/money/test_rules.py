"""Decisions on money, as tables of cases."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from backend.features.billing import rules
from backend.features.billing.models import PaymentState
from backend.features.billing.refusals import (
    AuthenticationRefused,
    CardBlocked,
    CardRefused,
    CardWithoutFunds,
    InsufficientBalance,
    PaymentAbandoned,
    PaymentMethodExpired,
    PaymentMethodRequired,
    PaymentMethodUnknown,
    RefundTooLarge,
    TopUpOutOfBounds,
)
from backend.features.billing.rules import Means, MeansRow, Shares
from backend.kit.money import Money
from backend.kit.refusals import Refusal
from backend.ports.payments import Charge, ChargeRefusal, ChargeState
from tests.features.billing.money.till import euros

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("total", "available", "use_balance", "card", "shares"),
    [
        (10079, 10079, True, False, Shares(10079, 0)),
        (10079, 20000, True, True, Shares(10079, 0)),
        (10079, 3333, True, True, Shares(3333, 6746)),
        (10079, 0, True, True, Shares(0, 10079)),
        (10079, 20000, False, True, Shares(0, 10079)),
        (1, 1, True, False, Shares(1, 0)),
    ],
)
def test_takes_from_the_balance_first_and_the_rest_from_the_card(
    total: int, available: int, use_balance: bool, card: bool, shares: Shares
) -> None:
    given = rules.payment_shares(euros(total), euros(available), use_balance=use_balance, card=card)
    assert given == shares


def test_refuses_a_balance_that_does_not_suffice_and_says_what_is_missing() -> None:
    with pytest.raises(InsufficientBalance) as refusal:
        rules.payment_shares(euros(10079), euros(3333), use_balance=True, card=False)
    assert refusal.value.values == {"missing": euros(6746), "available": euros(3333)}


def test_refuses_a_payment_without_means() -> None:
    with pytest.raises(PaymentMethodRequired):
        rules.payment_shares(euros(1), euros(100), use_balance=False, card=False)


@pytest.mark.parametrize(
    ("amount", "left", "shares"),
    [
        (1000, Shares(0, 1000), Shares(0, 1000)),
        (1000, Shares(1000, 0), Shares(1000, 0)),
        (1000, Shares(3333, 6746), Shares(331, 669)),
        (10079, Shares(3333, 6746), Shares(3333, 6746)),
        (1, Shares(1, 1), Shares(0, 1)),
        (3, Shares(1, 2), Shares(1, 2)),
        (2, Shares(2, 1), Shares(1, 1)),
    ],
)
def test_shares_a_refund_out_as_it_came(amount: int, left: Shares, shares: Shares) -> None:
    assert rules.refund_shares(amount, left) == shares


def test_refunds_bit_by_bit_exactly_what_was_paid_each_way() -> None:
    """Amounts that do not divide evenly: no cent is left over or made up, on neither side (F44)."""
    paid, left = Shares(3333, 6746), Shares(3333, 6746)
    for amount in (3359, 1, 17, 3359, 3343):
        part = rules.refund_shares(amount, left)
        assert part.balance_minor + part.card_minor == amount
        left = Shares(left.balance_minor - part.balance_minor, left.card_minor - part.card_minor)
        assert left.balance_minor >= 0
        assert left.card_minor >= 0
    assert paid.balance_minor + paid.card_minor == 10079
    assert left == Shares(0, 0)


def test_every_split_of_small_amounts_stays_within_what_is_left() -> None:
    for balance in range(12):
        for card in range(12):
            for amount in range(1, balance + card + 1):
                part = rules.refund_shares(amount, Shares(balance, card))
                assert part.balance_minor + part.card_minor == amount
                assert 0 <= part.balance_minor <= balance
                assert 0 <= part.card_minor <= card


@pytest.mark.parametrize("left", [Shares(0, 0), Shares(500, 499)])
def test_refuses_to_refund_more_than_is_left(left: Shares) -> None:
    with pytest.raises(RefundTooLarge):
        rules.refund_shares(1000, left)


@pytest.mark.parametrize(
    ("month", "year", "over"),
    [(11, 2026, False), (10, 2026, True), (12, 2025, True), (1, 2027, False), (12, 2026, False)],
)
def test_a_card_is_good_until_the_end_of_its_month(month: int, year: int, over: bool) -> None:
    assert rules.expired(month, year, NOW) is over


@pytest.mark.parametrize("minor", [0, 1, 499, 500001, -1000])
def test_refuses_a_top_up_out_of_bounds(minor: int) -> None:
    with pytest.raises(TopUpOutOfBounds) as refusal:
        rules.check_top_up(euros(minor))
    assert refusal.value.values == {"smallest": euros(500), "largest": euros(500000)}


@pytest.mark.parametrize("amount", [euros(500), euros(3333), euros(500000), Money(5, "JPY")])
def test_accepts_a_top_up_within_bounds(amount: Money) -> None:
    rules.check_top_up(amount)


def _means(*cards: tuple[int, bool]) -> list[MeansRow]:
    """Cards of these ages in days; the true one is the default."""
    return [
        MeansRow(
            payment_method_id=UUID(int=age),
            is_default=default,
            created_at=NOW - timedelta(days=age),
        )
        for age, default in cards
    ]


def _card(age: int) -> str:
    return str(UUID(int=age))


@pytest.mark.parametrize(
    ("chosen", "cards", "expected"),
    [
        (None, [], ["balance"]),
        (None, [(3, False), (1, False), (2, True)], ["balance", _card(2), _card(1), _card(3)]),
        ([], [(1, False)], ["balance", _card(1)]),
        ([_card(3), "balance", _card(1)], [(1, True), (3, False)], [_card(3), "balance", _card(1)]),
        (
            [_card(3)],
            [(1, False), (2, True), (3, False)],
            [_card(3), "balance", _card(2), _card(1)],
        ),
        ([_card(9), "balance"], [(1, True)], ["balance", _card(1)]),
        ([_card(9)], [], ["balance"]),
        ([_card(1), _card(1)], [(1, False)], [_card(1), "balance"]),
    ],
)
def test_means_come_in_the_customers_order_and_the_rest_after_it(
    chosen: list[str] | None, cards: list[tuple[int, bool]], expected: list[str]
) -> None:
    found = rules.means_in_order(chosen, _means(*cards))
    assert [each.name for each in found] == expected


ONE, TWO, THREE = (UUID(int=number) for number in (1, 2, 3))


def _alone(card: UUID) -> Means:
    return Means(payment_method_id=card)


def _with_balance(card: UUID) -> Means:
    return Means(use_balance=True, payment_method_id=card)


@pytest.mark.parametrize(
    ("order", "available", "attempts"),
    [
        ([None, ONE, TWO], 10079, [Means(use_balance=True)]),
        ([None, ONE, TWO], 3333, [_with_balance(ONE), _with_balance(TWO)]),
        ([None, ONE, TWO], 0, [_alone(ONE), _alone(TWO)]),
        ([ONE, None, TWO], 20000, [_alone(ONE), Means(use_balance=True)]),
        ([ONE, None, TWO], 3333, [_alone(ONE), _with_balance(TWO), _with_balance(ONE)]),
        ([ONE, None, TWO], 0, [_alone(ONE), _alone(TWO)]),
        ([ONE, TWO, None], 10079, [_alone(ONE), _alone(TWO), Means(use_balance=True)]),
        (
            [ONE, TWO, None],
            1,
            [_alone(ONE), _alone(TWO), _with_balance(ONE), _with_balance(TWO)],
        ),
        ([THREE], 10079, [_alone(THREE)]),
        ([None], 10079, [Means(use_balance=True)]),
        ([None], 10078, []),
        ([None], 0, []),
        ([], 10079, []),
    ],
)
def test_tries_means_one_after_the_other(
    order: list[UUID | None], available: int, attempts: list[Means]
) -> None:
    means = [MeansRow(payment_method_id=card) for card in order]
    assert rules.attempts_of(means, euros(10079), euros(available)) == attempts


@pytest.mark.parametrize("names", [["balance", "balance"], [_card(1), _card(1)], [_card(2)], ["x"]])
def test_refuses_an_order_of_means_that_names_what_is_not_there(names: list[str]) -> None:
    with pytest.raises(PaymentMethodUnknown):
        rules.check_means_order(names, {_card(1)})


@pytest.mark.parametrize("names", [[], ["balance"], [_card(1)], [_card(1), "balance"]])
def test_accepts_an_order_of_means_that_leaves_some_out(names: list[str]) -> None:
    rules.check_means_order(names, {_card(1)})


S, A = PaymentState, ChargeState


@pytest.mark.parametrize(
    ("state", "answer", "becomes"),
    [
        (S.CHARGING, A.SUCCEEDED, S.SUCCEEDED),
        (S.CHARGING, A.REFUSED, S.FAILED),
        (S.CHARGING, A.ACTION_REQUIRED, S.ACTION_REQUIRED),
        (S.CHARGING, A.PENDING, S.CHARGING),
        (S.CHARGING, None, S.UNKNOWN),
        (S.UNKNOWN, A.SUCCEEDED, S.SUCCEEDED),
        (S.UNKNOWN, A.REFUSED, S.FAILED),
        (S.UNKNOWN, A.ACTION_REQUIRED, S.ACTION_REQUIRED),
        (S.UNKNOWN, A.PENDING, S.CHARGING),
        (S.UNKNOWN, None, S.UNKNOWN),
        (S.ACTION_REQUIRED, A.SUCCEEDED, S.SUCCEEDED),
        (S.ACTION_REQUIRED, A.REFUSED, S.FAILED),
        (S.ACTION_REQUIRED, A.PENDING, S.CHARGING),
        (S.ACTION_REQUIRED, None, S.ACTION_REQUIRED),
        *((S.SUCCEEDED, answer, S.SUCCEEDED) for answer in (*A, None)),
        *((S.FAILED, answer, S.FAILED) for answer in (*A, None)),
    ],
)
def test_what_an_answer_makes_of_a_payment(
    state: PaymentState, answer: ChargeState | None, becomes: PaymentState
) -> None:
    assert rules.state_after(state, answer) is becomes


@pytest.mark.parametrize(
    ("reason", "hard", "refusal"),
    [
        (ChargeRefusal.INSUFFICIENT_FUNDS, False, CardWithoutFunds),
        (ChargeRefusal.CARD_DECLINED, False, CardRefused),
        (ChargeRefusal.CARD_DECLINED, True, CardBlocked),
        (ChargeRefusal.CARD_STOLEN, True, CardBlocked),
        (ChargeRefusal.CARD_EXPIRED, True, PaymentMethodExpired),
        (ChargeRefusal.AUTHENTICATION_REFUSED, False, AuthenticationRefused),
        (ChargeRefusal.ABANDONED, False, PaymentAbandoned),
        (None, False, CardRefused),
        (None, True, CardBlocked),
    ],
)
def test_says_why_the_bank_refused(
    reason: ChargeRefusal | None, hard: bool, refusal: type[Refusal]
) -> None:
    answer = Charge(UUID(int=1), "ch", ChargeState.REFUSED, euros(1), reason=reason, hard=hard)
    assert rules.why_refused(answer) is refusal


@pytest.mark.parametrize(
    ("since", "wait"),
    [
        (timedelta(0), timedelta(seconds=20)),
        (timedelta(seconds=80), timedelta(seconds=20)),
        (timedelta(minutes=4), timedelta(minutes=1)),
        (timedelta(hours=2), timedelta(minutes=30)),
        (timedelta(hours=24), timedelta(hours=6)),
        (timedelta(hours=48), timedelta(hours=6)),
        (timedelta(hours=70), timedelta(hours=2)),
        (timedelta(hours=72), timedelta(hours=6)),
        (timedelta(days=9), timedelta(hours=6)),
    ],
)
def test_asks_again_soon_and_then_less_and_less(since: timedelta, wait: timedelta) -> None:
    """F15: a processor that is away for two hours is asked some thirty times, not three hundred and sixty."""
    assert rules.look_again_at(NOW - since, None, NOW, timedelta(seconds=20)) == NOW + wait


def test_counts_the_questions_of_three_silent_days() -> None:
    now, asked = NOW, 0
    while not rules.silent_too_long(NOW, now):
        now = rules.look_again_at(NOW, None, now, timedelta(seconds=20))
        asked += 1
    assert now == NOW + timedelta(days=3)
    assert asked < 60


def test_waits_for_a_charge_that_is_missing() -> None:
    every, asked_at = timedelta(seconds=20), NOW - timedelta(hours=1)
    missing_since = NOW - timedelta(minutes=4)
    assert rules.look_again_at(asked_at, missing_since, NOW, every) == NOW + timedelta(minutes=11)
    long_ago = NOW - timedelta(minutes=16)
    assert rules.look_again_at(asked_at, long_ago, NOW, every) == NOW + timedelta(minutes=15)


@pytest.mark.parametrize(("minutes", "again"), [(0, False), (14.99, False), (15, True), (90, True)])
def test_sends_again_what_was_missing_for_a_quarter_of_an_hour(minutes: float, again: bool) -> None:
    """F14: twice « not found », at least 15 minutes apart."""
    assert rules.may_be_sent_again(NOW - timedelta(minutes=minutes), NOW) is again
