"""What each scalar takes, what it refuses, and how it is written (reliability, finding 7, and C11)."""

import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.api.scalars import (
    LONGEST_TEXT,
    BadValue,
    clean,
    clean_text,
    parse_country,
    parse_currency,
    parse_date,
    parse_date_time,
    parse_decimal,
    parse_domain_name,
    parse_email,
    parse_phone,
    parse_url,
    print_date_time,
    print_decimal,
)

HUNDRED_THOUSAND = "a" * 100_000


class TestDateTime:
    @pytest.mark.parametrize(
        ("text", "instant"),
        [
            ("2026-11-21T14:30:00Z", datetime(2026, 11, 21, 14, 30, tzinfo=UTC)),
            ("2026-11-21T15:30:00+01:00", datetime(2026, 11, 21, 14, 30, tzinfo=UTC)),
            ("2026-11-21T14:30Z", datetime(2026, 11, 21, 14, 30, tzinfo=UTC)),
            ("2026-11-21T14:30:00.123456Z", datetime(2026, 11, 21, 14, 30, 0, 123456, tzinfo=UTC)),
        ],
    )
    def test_takes_an_instant_with_its_offset(self, text: str, instant: datetime) -> None:
        assert parse_date_time(text) == instant

    @pytest.mark.parametrize(
        "value",
        [
            "2026-11-21T14:30:00", "2026-11-21", "2026-11-21 14:30:00Z", "2026-02-30T00:00:00Z",
            "2026-11-21T24:30:00Z", "2026-11-21T14:30:00+99:00", "0001-01-01T00:00:00+14:00",
            "9999-12-31T23:59:59-14:00", "٢٠٢٦-11-21T14:30:00Z", "", "now", 7, 1.5, True, None, [], HUNDRED_THOUSAND,
        ],
    )  # fmt: skip
    def test_refuses_everything_else(self, value: object) -> None:
        with pytest.raises(BadValue):
            parse_date_time(value)

    def test_is_written_in_utc_so_that_it_comes_back_the_same(self) -> None:
        instant = datetime(2026, 11, 21, 15, 30, 0, 120, tzinfo=timezone(timedelta(hours=1)))
        assert print_date_time(instant) == "2026-11-21T14:30:00.000120Z"
        assert parse_date_time(print_date_time(instant)) == instant

    def test_is_never_written_without_an_offset(self) -> None:
        with pytest.raises(TypeError):
            print_date_time(datetime(2026, 11, 21))  # noqa: DTZ001 - the mistake itself


class TestDecimal:
    @pytest.mark.parametrize("text", ["0", "12.50", "-0.01", "999999999999.9999", "007"])
    def test_takes_plain_numbers(self, text: str) -> None:
        assert parse_decimal(text) == Decimal(text)

    @pytest.mark.parametrize(
        "value",
        [
            "NaN", "sNaN", "Infinity", "-Infinity", "1e1000000", "1_000", "１２", "12,50", "+1", ".5", "5.",
            "1.00000", "1234567890123", " 1", "1 ", "", "0x10", 12.5, 12, True, None, HUNDRED_THOUSAND,
        ],
    )  # fmt: skip
    def test_refuses_everything_else(self, value: object) -> None:
        with pytest.raises(BadValue):
            parse_decimal(value)

    def test_is_written_without_an_exponent(self) -> None:
        assert print_decimal(Decimal("1E+3")) == "1000"
        assert print_decimal(Decimal("12.50")) == "12.50"
        with pytest.raises(TypeError):
            print_decimal(Decimal("NaN"))


@pytest.mark.parametrize(
    ("parse", "good"),
    [
        (parse_date, {"2026-11-21": date(2026, 11, 21)}),
        (parse_currency, {"EUR": "EUR"}),
        (parse_country, {"FR": "FR"}),
        (parse_domain_name, {
            "Example.COM": "example.com", "été.fr": "xn--t-9fab.fr", "example.com.": "example.com",
            "ｅxample.com": "example.com", "xn--bcher-kva.example": "xn--bcher-kva.example",
        }),
        (parse_email, {"Marie@Client.Example": "Marie@client.example"}),
        (parse_phone, {"+33 1 23 45 67 89": "+33123456789", "+33.6.12.34.56.78": "+33612345678"}),
        (parse_url, {"https://hebergeur.example/aide?a=1": "https://hebergeur.example/aide?a=1"}),
    ],
)  # fmt: skip
def test_takes_what_it_says(parse, good: dict[str, object]) -> None:  # type: ignore[no-untyped-def]
    for text, value in good.items():
        assert parse(text) == value


@pytest.mark.parametrize(
    ("parse", "bad"),
    [
        (parse_date, ["2026-02-30", "21/11/2026", "2026-11-21T00:00:00Z", "٢٠٢٦-11-21"]),
        (parse_currency, ["eur", "EURO", "E1R", "€"]),
        (parse_country, ["fr", "FRA", "XX", "ZZZ"]),
        (parse_domain_name, [
            "example", "-a.fr", "a..fr", "a_b.fr", "a b.fr", "a.fr/x", "a" * 64 + ".fr", "x." * 130 + "fr", ".", "..",
            "ex\u200bample.com\u0000", "a.fr\n", "127.0.0.1:80", "😀.fr\ud83d",
        ]),
        (parse_email, [
            "marie", "marie@", "@client.example", "a b@client.example", "marie@client.example\nBcc: x@y.example",
        ]),
        (parse_phone, ["0123456789", "+0123456789", "+33", "+331234567890123456", "+33 x"]),
        (parse_url, [
            "http://hebergeur.example", "javascript:alert(1)", "//evil.example", "https://", "https://a@b.example",
            "https:\\\\evil.example", "https://a b", "https://[::1", "data:text/html,x", "https://a:99999999/",
        ]),
    ],
)  # fmt: skip
def test_refuses_what_it_does_not_say(parse, bad: list[object]) -> None:  # type: ignore[no-untyped-def]
    for value in [*bad, "", 7, None, True, [], {}, HUNDRED_THOUSAND]:
        with pytest.raises(BadValue):
            parse(value)


class TestCleaning:
    @pytest.mark.parametrize(
        "text",
        [
            "a\x00b",
            "a\x07b",
            "a\x1bb",
            "a\x7fb",
            "a\x85b",
            "a\rb",
            "a\ud800b",
            "a\u202eb",
            "a\u2066b",
            "\uffff",
        ],
    )
    def test_refuses_what_cannot_be_read(self, text: str) -> None:
        with pytest.raises(BadValue):
            clean_text(text)

    def test_keeps_lines_and_tabs_and_composes_accents(self) -> None:
        assert clean_text("a\r\nb\tc\n") == "a\nb\tc\n"
        assert clean_text("e\u0301te\u0301") == "été"

    def test_refuses_what_is_too_long(self) -> None:
        assert clean_text("a" * LONGEST_TEXT)
        with pytest.raises(BadValue):
            clean_text("a" * (LONGEST_TEXT + 1))

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(),
            lambda inner: (
                st.lists(inner, max_size=4)
                | st.dictionaries(st.text(max_size=5), inner, max_size=4)
            ),
            max_leaves=20,
        )
    )
    def test_leaves_nothing_unreadable_anywhere(self, value: object) -> None:
        try:
            cleaned = clean(value)
        except BadValue:
            return
        for text in texts(cleaned):
            assert text == unicodedata.normalize("NFC", text)
            assert not [
                each
                for each in text
                if unicodedata.category(each) in {"Cc", "Cs"} and each not in "\n\t"
            ]


def texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for each in value for text in texts(each)]
    if isinstance(value, dict):
        return [text for name, each in value.items() for text in [name, *texts(each)]]
    return []
