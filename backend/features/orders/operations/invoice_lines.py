"""What an invoice says of order lines."""

from collections.abc import Sequence

from backend.features.accounts.models import Account
from backend.features.billing.snapshots import LineDraft, language_of
from backend.features.catalog import queries as catalog
from backend.features.domains.rules import readable
from backend.features.orders.models import OrderLine
from backend.kit.words import words


async def invoice_lines(lines: Sequence[OrderLine], locale: str) -> list[LineDraft]:
    """Return the drafts of a document's lines, in the customer's language.

    Art. 242 nonies A, 8° wants a precise description: what, for which name, how long.
    """
    products = await catalog.products([line.product_id for line in lines])
    return [line_draft(line, products[line.product_id]["names"][locale], locale) for line in lines]


def why_given_back(account: Account) -> str:
    """Return what a credit note says of a line that could not be delivered, in its document's language."""
    return words(language_of(account)).text("order.not_delivered")


def line_draft(line: OrderLine, product: str, locale: str) -> LineDraft:
    """Return one line of a document; `product` is its name in that language."""
    in_words = words(locale)
    years, months = divmod(line.period_months, 12)
    term = in_words.text(
        "order.months" if months else "order.years", count=line.period_months if months else years
    )
    return LineDraft(
        service_id=line.service_id,
        service_name=line.service_name,
        order_line_id=line.id,
        description=in_words.text(
            f"order.line.{line.kind}",
            product=product,
            name=readable(line.service_name),
            term=term,
        ),
        period_from=line.period_from.date(),
        period_until=line.period_until.date(),
        quantity=1,
        unit_price=line.unit_price,
        net_minor=line.net_minor,
        tax_category=line.tax_category,
        tax_rate=line.tax_rate,
    )
