"""Invoices and credit notes: their lines and taxes, and a link to the archived original."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from backend.api.batching import relation, shared_out
from backend.api.context import Context
from backend.api.enums import described
from backend.api.files import link_for
from backend.api.money import Money, Price, TaxLine
from backend.api.nodes import Node, public_id, register
from backend.api.parts import ServicePart
from backend.api.scalars import URL
from backend.features.accounts.policy import Permission
from backend.features.billing.models import DocumentKind
from backend.features.billing.operations.print_document import order_print
from backend.features.billing.queries import documents
from backend.kit.database import Row

if TYPE_CHECKING:
    from backend.api.services import Service

ServiceOf = Annotated["Service", strawberry.lazy("backend.api.services")]

described(
    DocumentKind,
    "What kind of document it is.",
    INVOICE="An invoice.",
    CREDIT_NOTE="A credit note: it takes back lines of an invoice.",
)


@strawberry.type(description="A short-lived link to an archived original, with its digest.")
class FileLink:
    url: URL = strawberry.field(description="Where to fetch it, for five minutes.")
    name: str = strawberry.field(description="What to call the file.")
    sha256: str = strawberry.field(description="The digest of its bytes, in hexadecimal.")
    bytes: int = strawberry.field(description="How long it is.")
    expires_at: datetime = strawberry.field(description="When the link ends.")


async def service(parents: Sequence["DocumentLine"], ctx: Context) -> list[ServiceOf | None]:
    """The service, where it is still there to be seen. Needs SERVICE_VIEW."""
    from backend.api.services import services_of

    keys = [parent.row["service_id"] for parent in parents]
    found = await services_of([key for key in keys if key], ctx)
    return [found.get(key) if key else None for key in keys]


@strawberry.type(description="One line of a document.")
class DocumentLine:
    row: strawberry.Private[Row]
    description: str = strawberry.field(description="What it is, in the document's language.")
    service_name: str | None = strawberry.field(description="The service's name as it was then.")
    period_from: date | None = strawberry.field(description="From this day.")
    period_until: date | None = strawberry.field(description="Until this day.")
    quantity: int = strawberry.field(description="How many.")
    unit_price: Decimal = strawberry.field(description="The price of one, excluding tax.")
    net: Money = strawberry.field(description="What the line costs, excluding tax.")
    tax_rate: Decimal = strawberry.field(description="As a fraction: 0.2000 is 20 %.")

    service = relation(service)


async def lines(parents: Sequence["Document"], ctx: Context) -> list[list[DocumentLine]]:
    """Its lines, in their order. Needs BILLING_INVOICE_VIEW."""
    found = await documents.lines([parent.row["id"] for parent in parents])
    of_document = shared_out(found, "document_id")
    return [
        [
            DocumentLine(
                row=row,
                description=row["description"],
                service_name=row["service_name"] or None,
                period_from=row["period_from"],
                period_until=row["period_until"],
                quantity=row["quantity"],
                unit_price=row["unit_price"],
                net=Money.of(row["net_minor"], parent.row["currency"]),
                tax_rate=row["tax_rate"],
            )
            for row in of_document[parent.row["id"]]
        ]
        for parent in parents
    ]


async def taxes(parents: Sequence["Document"], ctx: Context) -> list[list[TaxLine]]:
    """The tax, once per rate. Needs BILLING_INVOICE_VIEW."""
    found = await documents.taxes([parent.row["id"] for parent in parents])
    return [
        TaxLine.of(
            [row for row in found if row["document_id"] == parent.row["id"]], parent.row["currency"]
        )
        for parent in parents
    ]


async def original(
    parents: Sequence["Document"], ctx: Context
) -> list[Annotated["Document", strawberry.lazy("backend.api.invoices")] | None]:
    """The invoice that a credit note takes back. Needs BILLING_INVOICE_VIEW."""
    keys = [parent.row["original_id"] for parent in parents]
    found = await documents_of([key for key in keys if key], ctx)
    return [found.get(key) for key in keys]


async def credit_notes(
    parents: Sequence["Document"], ctx: Context
) -> list[list[Annotated["Document", strawberry.lazy("backend.api.invoices")]]]:
    """What was taken back of an invoice. Needs BILLING_INVOICE_VIEW."""
    reach = await ctx.reach(Permission.BILLING_INVOICE_VIEW)
    found = await documents.credit_notes(reach, [parent.row["id"] for parent in parents])
    return [
        [Document.of(row, ctx) for row in found if row["original_id"] == parent.row["id"]]
        for parent in parents
    ]


async def file(parents: Sequence["Document"], ctx: Context) -> list[FileLink | None]:
    """A link to the PDF; null while it is being printed. Asking has an old one printed. Needs BILLING_INVOICE_VIEW."""
    printed = await documents.files([parent.row["id"] for parent in parents])
    links: list[FileLink | None] = []
    for parent in parents:
        found = printed.get(parent.row["id"])
        if found is None:
            await order_print(parent.row["id"], now=ctx.now)
            links.append(None)
            continue
        link = link_for(
            found["file_id"],
            found["name"],
            ctx.moment,
            ctx.world.settings,
            account_id=parent.row["account_id"],
        )
        links.append(
            FileLink(
                url=link.url,
                name=found["name"],
                sha256=found["sha256"],
                bytes=found["bytes"],
                expires_at=link.expires_at,
            )
        )
    return links


@strawberry.type(
    description="An issued invoice or credit note; it never changes. Needs BILLING_INVOICE_VIEW."
)
class Document(Node):
    row: strawberry.Private[Row]
    kind: DocumentKind = strawberry.field(description="Invoice or credit note.")
    number: str = strawberry.field(description="Its number, as in FA2026-000123.")
    issued_on: date = strawberry.field(description="The day of issue.")
    due_on: date = strawberry.field(description="When it is to be paid.")
    price: Price = strawberry.field(description="All of it.")
    paid: bool = strawberry.field(description="Whether nothing is open any more.")
    open: Money = strawberry.field(
        description="What payInvoice would take: nothing of what was issued on its payment."
    )
    being_paid: bool = strawberry.field(description="Whether a payment of it is on its way.")
    summary: str = strawberry.field(description="What it is about, in a few words.")
    lines = relation(lines)
    taxes = relation(taxes)
    original = relation(original)
    credit_notes = relation(credit_notes)
    file = relation(file)

    @classmethod
    def of(cls, row: Row, ctx: Context) -> "Document":
        return cls(
            id=public_id("doc", row["id"]),
            row=row,
            kind=DocumentKind(row["kind"]),
            number=row["full_number"],
            issued_on=row["issued_on"],
            due_on=row["due_on"],
            price=Price.of(row["net_minor"], row["tax_minor"], row["currency"]),
            paid=row["paid"],
            open=Money.of(row["open_minor"], row["currency"]),
            being_paid=row["being_paid"],
            summary=_summary(row["first_description"], row["line_count"] - 1, ctx),
        )


def _summary(first: str, more: int, ctx: Context) -> str:
    """Return « Pack exemple, renouvellement pour 1 an, et 19 autres lignes » (O2-68)."""
    return ctx.words.text("invoice.andMore", first=first, count=more) if more else first


async def documents_of(keys: Sequence[UUID], ctx: Context) -> Mapping[UUID, Document]:
    """Return those of the named documents that the caller may see, by id."""
    if not keys:
        return {}
    reach = await ctx.reach(Permission.BILLING_INVOICE_VIEW)
    found = await documents.documents(reach, keys)
    return {key: Document.of(row, ctx) for key, row in found.items()}


Newest = Annotated[int, strawberry.argument(description="How many, 1 to 100, the newest first.")]


async def invoices(
    parents: Sequence["ServiceDocuments"], ctx: Context, first: Newest = 5
) -> list[list[Document]]:
    """The newest invoices that name it. Needs BILLING_INVOICE_VIEW."""
    reach = await ctx.reach(Permission.BILLING_INVOICE_VIEW)
    found = await documents.newest_of_services(
        reach, [parent.key for parent in parents], first=min(max(first, 1), 100)
    )
    return [
        [Document.of(row, ctx) for row in found if row["service_id"] == parent.key]
        for parent in parents
    ]


async def latest_invoice(
    parents: Sequence["ServiceDocuments"], ctx: Context
) -> list[Document | None]:
    """The newest invoice that names it. Needs BILLING_INVOICE_VIEW."""
    return [next(iter(found), None) for found in await invoices(parents, ctx, first=1)]


@strawberry.type(description="The invoices of a service.")
class ServiceDocuments(ServicePart):
    invoices = relation(invoices)
    latest_invoice = relation(latest_invoice)


register("doc", "document", documents_of)
