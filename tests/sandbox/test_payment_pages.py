"""The processor's pages for customers: what they say, in which language, and what they let in."""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from backend.sandbox.payments.cards import DECK
from backend.sandbox.payments.words import WORDS
from tests.adapters.processes import PaymentsSandbox, payments_sandbox

RETURN_URL = "http://127.0.0.1:8000/factures?retour=1"
GOOD = {"number": "4242 4242 4242 4242", "expiry": "08/35", "cvc": "123"}


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PaymentsSandbox]:
    with payments_sandbox(tmp_path_factory.mktemp("pages")) as program:
        yield program


@pytest.fixture
def browser(sandbox: PaymentsSandbox) -> Iterator[httpx.Client]:
    with httpx.Client(
        base_url=sandbox.url, trust_env=False, timeout=30, headers={"Accept-Language": "fr-FR,en"}
    ) as client:
        yield client


@pytest.fixture
def payment(browser: httpx.Client) -> str:
    """The path of a page where 1 234,50 € are to be paid."""
    asked = {
        "key": str(uuid4()),
        "amount_minor": 123450,
        "currency": "EUR",
        "customer": "anne",
        "description": "Recharge <b>du solde</b>",
        "return_url": RETURN_URL,
    }
    return httpx.URL(browser.post("/payments", json=asked).json()["url"]).path


@pytest.fixture
def setup(browser: httpx.Client) -> str:
    """The path of a page where a card is added."""
    asked = {"key": str(uuid4()), "customer": "anne", "return_url": RETURN_URL}
    return httpx.URL(browser.post("/card-setups", json=asked).json()["url"]).path


def test_the_form_speaks_french_and_prefills_nothing(browser: httpx.Client, payment: str) -> None:
    page = browser.get(payment)
    assert '<html lang="fr">' in page.text
    for label in ("Numéro de carte", "Date d’expiration (MM/AA)", "Cryptogramme (CVC)"):
        assert f">{label}</label>" in page.text
    assert "Payer 1\u202f234,50\u00a0€" in page.text
    assert not re.search(r'<input [^>]*type="text"[^>]* value=', page.text)
    assert '<input type="checkbox" name="keep" value="yes">' in page.text  # R6.3: not ticked


def test_the_form_speaks_english(browser: httpx.Client, payment: str) -> None:
    page = browser.get(payment, headers={"Accept-Language": "en-GB,en;q=0.9,fr;q=0.8"})
    assert '<html lang="en">' in page.text
    assert "Pay €1,234.50" in page.text
    assert f'href="{payment}?lang=fr"' in page.text
    assert '<html lang="fr">' in browser.get(f"{payment}?lang=fr").text


def test_both_languages_say_the_same_things() -> None:
    assert WORDS["fr"].keys() == WORDS["en"].keys()
    assert DECK.keys() <= WORDS["fr"].keys()


def test_the_policy_allows_no_script_and_the_way_back(browser: httpx.Client, payment: str) -> None:
    """Browsers apply form-action to the redirect that follows a form as well."""
    page = browser.get(payment)
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none';")
    assert "script-src" not in policy
    assert "frame-ancestors 'none'" in policy
    assert policy.endswith("form-action 'self' http://127.0.0.1:8000")
    assert "<script" not in page.text
    assert "style=" not in page.text
    assert page.headers["cache-control"] == "no-store"


def test_what_a_portal_wrote_is_text_and_no_html(browser: httpx.Client, payment: str) -> None:
    assert "Recharge &lt;b&gt;du solde&lt;/b&gt;" in browser.get(payment).text
    assert "<b>" not in browser.get("/").text


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"number": ""}, "number_unreadable"),
        ({"number": "4242"}, "number_unreadable"),
        ({"number": "4970 1000 0000 0003"}, "number_not_a_test_card"),
        ({"expiry": "13/35"}, "expiry_unreadable"),
        ({"expiry": "2035-08"}, "expiry_unreadable"),
        ({"expiry": "10/26"}, "card_over"),
        ({"cvc": "12"}, "cvc_unreadable"),
        ({"number": "4000000000009995"}, "insufficient_funds"),
        ({"number": "4000000000000002"}, "card_declined"),
    ],
)
def test_a_mistake_is_named_at_its_field_and_takes_nothing(
    browser: httpx.Client, payment: str, typed: dict[str, str], sentence: str
) -> None:
    page = browser.post(f"{payment}/card", data=GOOD | typed)
    assert page.status_code == 422
    (field,) = typed
    assert f'id="{field}-mistake" role="alert">{WORDS["fr"][sentence]}</p>' in page.text
    assert page.text.count('aria-invalid="true"') == 1
    assert typed[field] == "" or f'value="{typed[field]}"' not in page.text
    assert f'href="{payment}?lang=en"' in page.text  # and not the address of the form


def test_a_card_is_good_until_the_end_of_its_month(
    browser: httpx.Client, sandbox: PaymentsSandbox, payment: str
) -> None:
    year, month = sandbox.admin.clock()[2:7].split("-")
    paid = browser.post(f"{payment}/card", data=GOOD | {"expiry": f"{month}/{year}"})
    assert (paid.status_code, paid.headers["location"]) == (303, RETURN_URL)


def test_a_card_refused_for_good_is_not_kept(browser: httpx.Client, setup: str) -> None:
    refused = browser.post(f"{setup}/card", data=GOOD | {"number": "4000000000009979"})
    assert refused.status_code == 422
    kept = browser.post(f"{setup}/card", data=GOOD | {"number": "4000000000000341"})
    assert kept.headers["location"] == RETURN_URL


def test_the_question_of_the_bank_names_its_buttons(browser: httpx.Client, payment: str) -> None:
    asked = browser.post(f"{payment}/card", data=GOOD | {"number": "4000002500003155"})
    question = browser.get(asked.headers["location"]).text
    assert ">Confirmer le paiement</button>" in question
    assert ">Refuser</button>" in question
    assert "•••• 3155" in question


def test_a_button_pressed_twice_shows_that_all_is_done(
    browser: httpx.Client, sandbox: PaymentsSandbox, payment: str
) -> None:
    """F17, F23: the second press takes nothing."""
    browser.post(f"{payment}/card", data=GOOD)
    before = len(sandbox.admin.charges())
    for act in ("card", "answer", "leave"):
        again = browser.post(f"{payment}/{act}", data=GOOD)
        assert again.status_code == 200
        assert "C’est terminé" in again.text
        assert 'href="http://127.0.0.1:8000/factures?retour=1"' in again.text
    assert len(sandbox.admin.charges()) == before


def test_an_unknown_page_says_so(browser: httpx.Client) -> None:
    for path in ("/pages/nobody", "/pages/nobody/"):
        assert browser.get(path, follow_redirects=True).status_code == 404
    assert "n’existe pas" in browser.get("/pages/nobody").text


def test_odd_forms_are_refused(browser: httpx.Client, payment: str) -> None:
    assert browser.post(f"{payment}/card", content=b"x" * 5000).status_code == 413
    many = "&".join(f"f{n}=1" for n in range(20)).encode()
    assert browser.post(f"{payment}/card", content=many).status_code == 400
    assert browser.post(f"{payment}/card", content=b"\xff\xfe=%ff").status_code == 422


@pytest.mark.parametrize(
    "return_url",
    [
        "javascript:alert(1)",
        "//evil.example",
        "/back",
        "http://a b/",
        "http://a;script-src *",
        "http://a:x/",
        "http://[::1/",
    ],
)
def test_goes_back_to_web_addresses_only(browser: httpx.Client, return_url: str) -> None:
    """The address ends up in a header and in a link."""
    asked = {"key": str(uuid4()), "customer": "anne", "return_url": return_url}
    assert browser.post("/card-setups", json=asked).status_code == 400


@pytest.mark.parametrize(
    "changed",
    [
        {"amount_minor": 0},
        {"amount_minor": -1},
        {"amount_minor": 12.5},
        {"amount_minor": True},
        {"amount_minor": 2**60},
        {"currency": "euro"},
        {"currency": "eur"},
        {"key": None},
        {"customer": 7},
    ],
)
def test_an_amount_or_key_that_is_none_is_a_400(
    browser: httpx.Client, changed: dict[str, object]
) -> None:
    asked: dict[str, object] = {
        "key": str(uuid4()),
        "amount_minor": 1201,
        "currency": "EUR",
        "customer": "anne",
        "return_url": RETURN_URL,
    }
    refused = browser.post("/payments", json=asked | changed)
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "malformed")


def test_a_page_nobody_finishes_is_over_after_a_day(tmp_path: Path) -> None:
    with payments_sandbox(tmp_path) as own, httpx.Client(base_url=own.url, trust_env=False) as web:
        asked = {
            "key": str(uuid4()),
            "amount_minor": 1201,
            "currency": "EUR",
            "customer": "anne",
            "return_url": RETURN_URL,
        }
        page = httpx.URL(web.post("/payments", json=asked).json()["url"]).path
        own.admin.clock(days=1)
        (charge,) = own.admin.charges()
        assert (charge["state"], charge["reason"]) == ("REFUSED", "abandoned")
        assert "C’est terminé" in web.post(f"{page}/card", data=GOOD).text
        assert own.admin.charges() == [charge]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_front_page_shows_what_was_received(
    browser: httpx.Client, sandbox: PaymentsSandbox, language: str
) -> None:
    token = sandbox.admin.cards("berta <i>", token=f"card_{language}")
    assert sandbox.admin.cards("berta <i>", token=token) == token
    page = browser.get(f"/?lang={language}").text
    assert f"<h1>{WORDS[language]['home_title']}</h1>" in page
    assert token in page
    assert "berta &lt;i&gt;" in page
