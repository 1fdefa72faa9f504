"""What the matrix stands on: two households with one of everything, everybody who may knock, and every act once.

`ACTS` holds a line for each mutation of the schema: how to arrange something for it to act on, and the input.
A mutation without a line fails test_matrix.py and test_journal_lines.py.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.models import Account, AccountState, ApiToken, MemberRole, Membership
from backend.features.accounts.policy import (
    ROLES,
    STAFF_ROLES,
    TOKENS_MAY,
    Permission,
    Permissions,
    Standing,
    decide,
)
from backend.features.billing.models import Document, LedgerEntry, PaymentMethod
from backend.features.billing.operations.add_payment_method import add_payment_method
from backend.features.billing.rules import Means
from backend.features.identity.models import PersonKind, Session, StaffRole
from backend.features.identity.secret import hashed, new_secret
from backend.features.orders.models import OrderLine
from backend.features.renewals.models import CalendarAddress, ScheduledPayment, Try
from backend.features.renewals.operations.by_hand import Placed, Wish, quote_renewal, renew_services
from backend.features.services.models import RenewalMode, Service
from backend.features.support.models import TicketMessage
from backend.features.work import operations as work
from backend.features.work.models import Job, JobState
from backend.features.work.running import work_off
from backend.kit import database
from backend.kit.ids import new_id, public
from backend.ports.world import World
from backend.wiring import jobs
from tests.api.conftest import OURS, Client, Clients
from tests.make import Customer, Make

Input = dict[str, object]


@dataclass
class Household:
    """An account with one of everything that carries an id; `ids` by their prefix."""

    customer: Customer
    ids: dict[str, str] = field(default_factory=dict)


async def _print_another_day(world: World, document_id: UUID) -> None:
    """Printing takes a process pool; here nobody reads the page."""
    raise work.Later((await world.clock.moment()).now + timedelta(days=3000))


JOBS = {**jobs(), "billing.print": _print_another_day}


async def furnish(make: Make) -> Household:
    """An account that renewed a hosting from its balance, quoted a domain, and wrote to support."""
    world = make.world
    customer = await make.account()
    hosting, domain = await make.hosting(customer), await make.domain(customer)
    await make.balance(customer, 500_00)
    card = await make.card(customer)
    ticket = await make.ticket(customer, service=hosting)
    placed = await renewed(make, customer, hosting)
    await work_off(world, JOBS)
    document = await Document.get(account_id=customer.id)
    quote = await quoted(make, customer, domain)
    token = await api_token(make, customer)
    line = await OrderLine.get(order_id=placed.order_id)
    movement = await LedgerEntry.filter(account_id=customer.id, ledger="BALANCE").first()
    message = await TicketMessage.get(ticket_id=ticket)
    assert movement is not None
    keys = {
        "acc": customer.id, "per": customer.person.id, "svc": hosting.id, "doc": document.id,
        "pam": card.id, "tic": ticket, "ord": placed.order_id, "op": placed.operation_id,
        "quo": quote, "tok": token, "lin": line.id, "mov": movement.id, "msg": message.id,
        "cas": await card_setup(make, customer), "spa": await refused_payment(make, customer, card),
        "job": await stopped_job(make, placed.order_id),
        "cal": await calendar_address(make, customer),
    }  # fmt: skip
    house = Household(customer, {prefix: public(prefix, key) for prefix, key in keys.items()})
    house.ids["domain"] = public("svc", domain.id)
    return house


async def stopped_job(make: Make, order_id: UUID) -> UUID:
    """A job about a customer's order that waits for a person; run again, it finds nothing to do."""
    async with database.transaction():
        await work.enqueue("orders.hand_over", order_id, run_at=make.now)
    job = await Job.filter(kind="orders.hand_over", ref=order_id).order_by("-id").first()
    assert job is not None
    await Job.filter(id=job.id).update(
        state=JobState.MANUAL, stopped_at=make.now, last_error="somebody has to look"
    )
    return job.id


async def quoted(make: Make, customer: Customer, service: Service) -> UUID:
    return await quote_renewal(
        customer.actor(),
        customer.id,
        [Wish(service.id, None)],
        moment=await make.world.clock.moment(),
    )


async def renewed(make: Make, customer: Customer, service: Service) -> Placed:
    quote = await quoted(make, customer, service)
    line = await OrderLine.get(order_id=quote)
    return await renew_services(
        make.world,
        customer.actor(),
        quote,
        seen_expiries={line.service_id: line.period_from},
        means=Means(use_balance=True, payment_method_id=None),
        idempotency_key=f"key-{new_id()}",
        moment=await make.world.clock.moment(),
    )


async def api_token(make: Make, customer: Customer) -> UUID:
    real = (await make.world.clock.moment()).real
    made = await ApiToken.create(
        account=customer.account,
        person=customer.person,
        label=f"tests {new_id()}",
        prefix="cpt_abcdefgh",
        secret_hash=hashed(new_secret()),
        permissions=["service.view"],
        created_at=real,
        expires_at=real + timedelta(days=30),
    )
    return made.id


async def card_setup(make: Make, customer: Customer, *, typed: bool = False) -> UUID:
    """A card that a customer is typing, or has typed, on the processor's page."""
    reach = policy.for_worker(Permission.BILLING_METHOD_MANAGE, customer.id, customer.actor())
    page = await add_payment_method(make.world, reach, account_id=customer.id, now=make.now)
    if typed:
        visit = page.url.rsplit("/", 1)[-1]
        mistakes = make.outside.payments.enter_card(
            visit, number="4242424242424242", expiry="12/30", cvc="123", keep=True
        )
        assert mistakes == {}
    return page.setup_id


@dataclass(frozen=True)
class Persona:
    """Somebody who may knock: what they were granted in the household that is asked about, if anything."""

    name: str
    standing: Standing | None = None
    """What they are in that household; None for somebody from outside it."""
    at_home: Standing | None = None
    """What a stranger is in a household of their own."""
    staff: bool = False

    def refusals(self, *permissions: Permission) -> set[str]:
        """Return the codes with which an act that needs these permissions may be refused; none when it is allowed.

        A stranger may read either that it is not there, or that they could not even at home.
        """
        if self.standing is not None:
            return _refusals(self.standing, permissions)
        if self.at_home is not None:
            return {"NOT_FOUND"} | _refusals(self.at_home, permissions)
        return {"UNAUTHENTICATED"}


def _refusals(standing: Standing, permissions: tuple[Permission, ...]) -> set[str]:
    codes = set()
    for permission in permissions:
        match decide(standing, permission):
            case policy.Deny(refusal):
                codes.add(refusal.code)
            case policy.NeedsStepUp():
                codes.add("STEP_UP_REQUIRED")
    return codes


OWNER = ROLES[MemberRole.OWNER]
VIEWING_ONLY: Permissions = frozenset(each for each in TOKENS_MAY if each.endswith(".view"))

PERSONAS: Mapping[str, Persona] = {
    each.name: each
    for each in (
        Persona("owner", Standing(OWNER, password_fresh=True)),
        Persona("owner-hours-later", Standing(OWNER)),
        Persona("accountant", Standing(ROLES[MemberRole.ACCOUNTANT], password_fresh=True)),
        Persona("reader", Standing(ROLES[MemberRole.READER], password_fresh=True)),
        Persona("token", Standing(OWNER, scopes=TOKENS_MAY)),
        Persona("token-for-viewing", Standing(OWNER, scopes=VIEWING_ONLY)),
        Persona("owner-suspended", Standing(OWNER, AccountState.SUSPENDED, password_fresh=True)),
        Persona("owner-closed", Standing(OWNER, AccountState.CLOSED, password_fresh=True)),
        Persona("stranger", at_home=Standing(OWNER, password_fresh=True)),
        Persona("token-of-a-stranger", at_home=Standing(OWNER, scopes=TOKENS_MAY)),
        Persona("staff", Standing(STAFF_ROLES[StaffRole.SUPPORT]), staff=True),
        Persona("staff-reader", Standing(STAFF_ROLES[StaffRole.READER]), staff=True),
        Persona("nobody"),
    )
}


async def knock(persona: Persona, house: Household, make: Make, clients: Clients) -> Client:
    """Return this persona's client at the web door."""
    match persona.name.partition("-"):
        case ["owner", _, rest]:
            if rest in {"suspended", "closed"}:
                await Account.filter(id=house.customer.id).update(state=rest.upper())
            typed_lately = persona.standing is not None and persona.standing.password_fresh
            client = await clients.browser(house.customer, fresh_password=typed_lately)
        case ["accountant" | "reader" as role, *_]:
            member = Customer(house.customer.account, await make.person())
            await Membership.create(
                person=member.person, account=member.account, role=MemberRole(role.upper())
            )
            client = await clients.browser(member, fresh_password=True)
        case ["token", _, rest]:
            whose = await make.account() if rest == "of-a-stranger" else house.customer
            scopes = VIEWING_ONLY if rest == "for-viewing" else TOKENS_MAY
            client = await clients.program(whose, *scopes)
        case ["stranger", *_]:
            client = await clients.browser(await make.account(), fresh_password=True)
        case ["staff", _, rest]:
            client = await _staff(make, clients, StaffRole.READER if rest else StaffRole.SUPPORT)
        case _:
            client = clients.stranger()
    return client


async def _staff(make: Make, clients: Clients, role: StaffRole) -> Client:
    person = await make.person(kind=PersonKind.STAFF, staff_role=role)
    secret = new_secret()
    real = (await make.world.clock.moment()).real
    await Session.create(
        person=person,
        secret_hash=hashed(secret),
        idle_minutes=30,
        created_at=real,
        seen_at=real,
        expires_at=real + timedelta(days=1),
    )
    cookie = f"comptoir-staff={secret}"
    return Client(clients.http, {**OURS, "x-comptoir-door": "staff", "cookie": cookie})


@dataclass(frozen=True)
class Act:
    """How a mutation is tried: what must be there for it, and the input that then succeeds."""

    arrange: Callable[[Make, Customer], Awaitable[Input]]
    fact: str
    """The journal's word for it when it is done."""
    speaks_for: str = "accountId"
    """The id of the input that says whose it is; nothing for what a person does to themselves."""


async def _create_api_token(make: Make, customer: Customer) -> Input:
    real = (await make.world.clock.moment()).real
    return {
        "accountId": public("acc", customer.id),
        "label": f"caisse {new_id()}",
        "permissions": ["SERVICE_VIEW"],
        "expiresAt": (real + timedelta(days=30)).isoformat(),
    }


async def _revoke_api_token(make: Make, customer: Customer) -> Input:
    return {"apiTokenId": public("tok", await api_token(make, customer))}


async def _set_language(make: Make, customer: Customer) -> Input:
    return {"locale": "en"}


async def _top_up_balance(make: Make, customer: Customer) -> Input:
    return {
        "accountId": public("acc", customer.id),
        "amount": "23.45",
        "idempotencyKey": f"key-{new_id()}",
    }


async def _add_payment_method(make: Make, customer: Customer) -> Input:
    return {"accountId": public("acc", customer.id)}


async def _finish_payment_method(make: Make, customer: Customer) -> Input:
    return {"setupId": public("cas", await card_setup(make, customer, typed=True))}


async def _card(make: Make, customer: Customer) -> Input:
    card = await make.card(customer, default=False)
    return {"paymentMethodId": public("pam", card.id)}


async def _order_means(make: Make, customer: Customer) -> Input:
    card = await make.card(customer, default=False)
    return {
        "accountId": public("acc", customer.id),
        "means": [{"paymentMethodId": public("pam", card.id)}, {"balance": True}],
    }


async def _set_balance_alert(make: Make, customer: Customer) -> Input:
    return {"accountId": public("acc", customer.id), "threshold": "12.34"}


async def _pay_invoice(make: Make, customer: Customer) -> Input:
    await make.balance(customer, 200_00)
    invoice = await make.invoice_on_terms(customer)
    return {
        "documentId": public("doc", invoice.id),
        "means": {"useBalance": True},
        "idempotencyKey": f"key-{new_id()}",
    }


async def _quote_renewal(make: Make, customer: Customer) -> Input:
    service = await make.hosting(customer)
    return {
        "accountId": public("acc", customer.id),
        "lines": [{"serviceId": public("svc", service.id)}],
    }


async def _service(make: Make, customer: Customer) -> Input:
    return {"serviceId": public("svc", (await make.hosting(customer)).id)}


async def _cancelled_service(make: Make, customer: Customer) -> Input:
    service = await make.hosting(customer, renewal_mode=RenewalMode.OFF_AT_TERM)
    return {"serviceId": public("svc", service.id)}


async def _renew_services(make: Make, customer: Customer) -> Input:
    await make.balance(customer, 200_00)
    service = await make.hosting(customer)
    quote = await quoted(make, customer, service)
    line = await OrderLine.get(order_id=quote)
    return {
        "quoteId": public("quo", quote),
        "seenExpiries": [
            {
                "serviceId": public("svc", line.service_id),
                "expiresAt": line.period_from.isoformat(),
            }
        ],
        "idempotencyKey": f"key-{new_id()}",
        "means": {"useBalance": True},
    }


async def _open_ticket(make: Make, customer: Customer) -> Input:
    return {"accountId": public("acc", customer.id), "subject": "Un accent", "text": "É ?"}


async def _ticket(make: Make, customer: Customer) -> Input:
    return {"ticketId": public("tic", await make.ticket(customer))}


async def _reply_to_ticket(make: Make, customer: Customer) -> Input:
    return {**await _ticket(make, customer), "text": "Merci."}


async def _answer_ticket(make: Make, customer: Customer) -> Input:
    return {**await _ticket(make, customer), "text": "Voilà.", "reason": "Réponse au client"}


async def scheduled_payment(make: Make, customer: Customer) -> UUID:
    """A payment that was announced for a week from now, or for the next day that has none."""
    others = await ScheduledPayment.filter(account_id=customer.id).count()
    service = await make.hosting(customer, expires_in=14 + others, renewal_mode="AUTOMATIC")
    return await make.scheduled_payment(customer, service)


async def refused_payment(make: Make, customer: Customer, card: PaymentMethod) -> UUID:
    """One that was tried once with the card that the customer chose for it."""
    payment_id = await scheduled_payment(make, customer)
    await ScheduledPayment.filter(id=payment_id).update(payment_method_id=card.id)
    await Try.create(
        payment_id=payment_id,
        position=1,
        day=make.now.date(),
        use_balance=False,
        payment_method_id=card.id,
        refused_code="CARD_REFUSED",
        begun_at=make.now,
        ended_at=make.now,
    )
    return payment_id


async def _scheduled(make: Make, customer: Customer) -> Input:
    return {"scheduledPaymentId": public("spa", await scheduled_payment(make, customer))}


async def _pay_scheduled(make: Make, customer: Customer) -> Input:
    await make.balance(customer, 200_00)
    return {
        **await _scheduled(make, customer),
        "idempotencyKey": f"key-{new_id()}",
        "means": {"useBalance": True},
    }


async def _choose_scheduled(make: Make, customer: Customer) -> Input:
    return {**await _scheduled(make, customer), **await _card(make, customer)}


async def _account(make: Make, customer: Customer) -> Input:
    return {"accountId": public("acc", customer.id)}


async def calendar_address(make: Make, customer: Customer) -> UUID:
    """An address under which the customer's own calendar reads the account."""
    address = await CalendarAddress.create(
        account=customer.account,
        person_id=customer.person.id,
        secret_hash=hashed(new_secret()),
        created_at=make.now,
    )
    return address.id


async def _calendar_address(make: Make, customer: Customer) -> Input:
    return {"calendarAddressId": public("cal", await calendar_address(make, customer))}


async def _set_automatic_renewal(make: Make, customer: Customer) -> Input:
    service = await make.hosting(customer)
    return {"serviceIds": [public("svc", service.id)], "enabled": True}


async def _resolve_work(make: Make, customer: Customer) -> Input:
    await make.balance(customer, 200_00)
    placed = await renewed(make, customer, await make.hosting(customer))
    await work_off(make.world, JOBS)
    return {
        "workId": public("job", await stopped_job(make, placed.order_id)),
        "way": "RETRY",
        "reason": "Vu avec le client",
        "idempotencyKey": f"key-{new_id()}",
    }


ACTS: Mapping[str, Act] = {
    "addPaymentMethod": Act(_add_payment_method, "card_setup.opened"),
    "answerTicket": Act(_answer_ticket, "ticket.answered", "ticketId"),
    "cancelScheduledPayment": Act(_scheduled, "renewal.cancelled", "scheduledPaymentId"),
    "chooseScheduledMeans": Act(
        _choose_scheduled, "scheduled_payment.means_chosen", "scheduledPaymentId"
    ),
    "cancelService": Act(_service, "service.renewal_mode_changed", "serviceId"),
    "closeTicket": Act(_ticket, "ticket.closed", "ticketId"),
    "createApiToken": Act(_create_api_token, "api_token.created"),
    "createCalendarAddress": Act(_account, "calendar_address.created"),
    "finishPaymentMethod": Act(_finish_payment_method, "payment_method.added", "setupId"),
    "keepService": Act(_cancelled_service, "service.renewal_mode_changed", "serviceId"),
    "openTicket": Act(_open_ticket, "ticket.opened"),
    "orderPaymentMeans": Act(_order_means, "means.ordered"),
    "payScheduledPayment": Act(_pay_scheduled, "order.placed", "scheduledPaymentId"),
    "payInvoice": Act(_pay_invoice, "invoice.payment_started", "documentId"),
    "quoteRenewal": Act(_quote_renewal, "order.quoted"),
    "removePaymentMethod": Act(_card, "payment_method.removed", "paymentMethodId"),
    "renewServices": Act(_renew_services, "order.placed", "quoteId"),
    "replyToTicket": Act(_reply_to_ticket, "ticket.replied", "ticketId"),
    "resolveWork": Act(_resolve_work, "work.retried", "workId"),
    "revokeApiToken": Act(_revoke_api_token, "api_token.revoked", "apiTokenId"),
    "revokeCalendarAddress": Act(
        _calendar_address, "calendar_address.revoked", "calendarAddressId"
    ),
    "setAutomaticRenewal": Act(
        _set_automatic_renewal, "service.renewal_mode_changed", "serviceIds"
    ),
    "setBalanceAlert": Act(_set_balance_alert, "balance.alert_chosen"),
    "setDefaultPaymentMethod": Act(_card, "payment_method.made_default", "paymentMethodId"),
    "setLanguage": Act(_set_language, "person.language_chosen", ""),
    "topUpBalance": Act(_top_up_balance, "top_up.started"),
}


def mutation_named(name: str) -> str:
    """Return the document that calls a mutation with one input."""
    kind = f"{name[0].upper()}{name[1:]}Input"
    if name.endswith("DefaultPaymentMethod") or name == "removePaymentMethod":
        kind = "PaymentMethodInput"
    return (
        f"mutation ($input: {kind}!) {{ {name}(input: $input) "
        "{ userErrors { code path message } } }"
    )
