"""The processor's pages as HTML: the card form, the bank's question, the end, and its front page.

What the pages do when a button is pressed is http.py's and core.py's.
"""

from html import escape
from sqlite3 import Row

from starlette.responses import Response

from backend.sandbox.looks import amount, page, table
from backend.sandbox.payments.cards import DECK
from backend.sandbox.payments.core import Payments
from backend.sandbox.payments.visits import Purpose, Stage, origin
from backend.sandbox.payments.words import WORDS
from backend.sandbox.store import written

SHOWN = 200


def visit_page(payments: Payments, visit: Row, language: str, mistakes: dict[str, str]) -> Response:
    """The page of a visit as far as it has come, with the mistakes of the last try."""
    words = WORDS[language]
    if visit["stage"] == Stage.DONE:
        title = words["done_title"]
        body = (
            f"<p>{words['done_hint']}</p>"
            f'<p><a href="{escape(visit["return_url"])}">{words["back"]}</a></p>'
        )
    else:
        asking = _question if visit["stage"] == Stage.CONFIRM else _form
        title, body = asking(payments, visit, language, mistakes)
    return page(
        title,
        f"<header><h1>{escape(title)}</h1></header>{body}",
        language=language,
        path=f"/pages/{visit['id']}",
        narrow=True,
        form_may_lead_to=origin(visit["return_url"]),
        status=422 if mistakes else 200,
    )


def gone_page(language: str) -> Response:
    words = WORDS[language]
    body = f"<h1>{words['gone_title']}</h1><p>{words['gone_hint']}</p>"
    return page(words["gone_title"], body, language=language, narrow=True, status=404)


def front_page(payments: Payments, language: str) -> Response:
    """What this processor received and did, newest first."""
    words = WORDS[language]
    store = payments.store
    charges = store.all("SELECT * FROM charge ORDER BY rowid DESC LIMIT ?", SHOWN)
    refunds = store.all(
        "SELECT refund.*, charge.currency FROM refund JOIN charge ON charge.id = refund.charge"
        " ORDER BY refund.rowid DESC LIMIT ?",
        SHOWN,
    )
    hint = f"{words['home_hint']} {written(store.now())}"
    sections = [
        f"<header><h1>{words['home_title']}</h1><p>{hint}</p></header>",
        table(
            words["charges"],
            [
                words[name]
                for name in ("at", "customer", "what_for", "amount", "state", "reason", "key")
            ],
            (
                (
                    row["at"],
                    row["customer"],
                    row["description"],
                    amount(row["amount_minor"], row["currency"], language),
                    row["state"],
                    row["reason"],
                    row["key"],
                )
                for row in charges
            ),
            words["nothing"],
        ),
        table(
            words["refunds"],
            [words[name] for name in ("at", "charge", "amount", "key")],
            (
                (
                    row["at"],
                    row["charge"],
                    amount(row["amount_minor"], row["currency"], language),
                    row["key"],
                )
                for row in refunds
            ),
            words["nothing"],
        ),
        table(
            words["cards"],
            [words[name] for name in ("customer", "card", "until", "key")],
            (
                (
                    row["customer"],
                    f"{DECK[row['number']].brand} •••• {DECK[row['number']].last4}",
                    f"{row['exp_month']:02d}/{row['exp_year']}",
                    row["token"],
                )
                for row in payments.books.kept_cards(SHOWN)
            ),
            words["nothing"],
        ),
        table(
            words["calls"],
            [words[name] for name in ("at", "verb", "call_number", "ended")],
            (
                (row["at"], row["verb"], row["number"], row["ended"])
                for row in payments.calls.latest(SHOWN)
            ),
            words["nothing"],
        ),
    ]
    return page(words["home_title"], "".join(sections), language=language)


def _form(
    payments: Payments, visit: Row, language: str, mistakes: dict[str, str]
) -> tuple[str, str]:
    words = WORDS[language]
    charge = payments.charge_of(visit)
    fields = "".join(
        _field(name, words[name], hint, words.get(mistakes.get(name, ""), ""))
        for name, hint in (
            ("number", "cc-number"),
            ("expiry", "cc-exp"),
            ("cvc", "cc-csc"),
        )
    )
    if charge is None:
        title, intro, choice = words["setup_title"], f"<p>{words['setup_hint']}</p>", ""
        button = words["save"]
    else:
        price = amount(charge["amount_minor"], charge["currency"], language)
        title, intro = words["payment_title"], _price(charge, language)
        button = words["pay"].format(amount=price)
        choice = (
            '<label class="choice"><input type="checkbox" name="keep" value="yes">'
            f"<span>{words['keep']}</span></label>"
        )
    here = f"/pages/{visit['id']}"
    return title, (
        f'{intro}<form method="post" action="{here}/card?lang={language}" novalidate>'
        f"{fields}{choice}<button>{escape(button)}</button></form>"
        f'<form method="post" action="{here}/leave"><button class="quiet">{words["leave"]}'
        f"</button></form>{_deck(language)}"
    )


def _question(payments: Payments, visit: Row, language: str, _: dict[str, str]) -> tuple[str, str]:
    words = WORDS[language]
    charge = payments.charge_of(visit)
    card = payments.books.card(visit["card"])
    assert card is not None  # a visit that asks the customer holds its card
    setup = visit["purpose"] == Purpose.SETUP
    hint = words["confirm_hint"].format(last4=DECK[card["number"]].last4)
    title = words["confirm_card_title"] if setup else words["confirm_title"]
    return title, (
        f"{'' if charge is None else _price(charge, language)}<p>{escape(hint)}</p>"
        f'<form method="post" action="/pages/{visit["id"]}/answer">'
        f'<button name="agreed" value="yes">{words["confirm_card" if setup else "confirm"]}'
        f'</button><button class="quiet" name="agreed" value="no">{words["decline"]}</button>'
        "</form>"
    )


def _price(charge: Row, language: str) -> str:
    price = amount(charge["amount_minor"], charge["currency"], language)
    return f'<p class="amount">{escape(price)}</p><p>{escape(charge["description"])}</p>'


def _field(name: str, label: str, autocomplete: str, mistake: str) -> str:
    marks = f' aria-invalid="true" aria-describedby="{name}-mistake"' if mistake else ""
    told = f'<p class="mistake" id="{name}-mistake" role="alert">{mistake}</p>' if mistake else ""
    return (
        f'<label for="{name}">{label}</label>'
        f'<input id="{name}" name="{name}" type="text" inputmode="numeric"'
        f' autocomplete="{autocomplete}" maxlength="32" required{marks}>{told}'
    )


def _deck(language: str) -> str:
    words = WORDS[language]
    cards = "".join(
        f"<li><code>{number[:4]} {number[4:8]} {number[8:12]} {number[12:]}</code>"
        f" {words[number]}</li>"
        for number in DECK
    )
    return (
        f"<details><summary>{words['test_cards']}</summary>"
        f"<p>{words['test_cards_hint']}</p><ul>{cards}</ul></details>"
    )
