"""Letters about renewals by night: what comes, what will be charged, what was refused, and what will not happen.

Each reads again what it is about and says only what is so (I9).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from backend.features.accounts.models import Settlement
from backend.features.billing.queries import money as means
from backend.features.billing.rules import MeansRow
from backend.features.domains.rules import readable
from backend.features.notices import queries
from backend.features.notices.posting import Addressee, addressees, money, post
from backend.features.notices.writing import Written, write
from backend.features.renewals.links import CANCEL, CONFIRM
from backend.features.renewals.models import PlanReason, ScheduledState
from backend.features.renewals.operations.change_payment import mark_notified
from backend.features.renewals.reasons import because
from backend.kit import database, ids
from backend.kit.database import Row
from backend.kit.links import sign
from backend.kit.periods import local_day
from backend.ports.world import World

MOST_ROWS = 40
"""A letter lists so many services; the page lists them all."""

LINK_GOOD_FOR = timedelta(days=45)
"""Longer than any payment waits for its charge and its last try."""

UNTOLD = frozenset({PlanReason.RENEWED_BY_HAND, PlanReason.RENEWAL_UNDERWAY, PlanReason.TAKEN_BACK})
"""Whoever renews by hand sees it there, and gets the letters of that order."""


async def tell_renewal_announced(world: World, letter_id: UUID) -> None:
    """Say what expires, when, what it costs, and what will happen by itself or will not.

    The notice of a tacit renewal is a letter of its own, with the last day for refusing in a box (Code de la
    consommation, art. L215-1).
    """
    told = await queries.announced(letter_id)
    told = [line for line in told if _still_so(line)]
    if not told:
        return
    tacit = told[0]["tacit_notice"]
    for to in await addressees(told[0]["account_id"]):
        say = to.words.text
        name, day = readable(told[0]["service_name"]), _day(to, told[0]["period_from"])
        kind = "tacit" if tacit else "expired" if told[0]["days"] < 0 else "coming"
        letter = write(
            "renewal_announced",
            to.words,
            subject=say(
                f"letters.renewal_announced.subject_{kind}", count=len(told), name=name, day=day
            ),
            to=to,
            kind=kind,
            count=len(told),
            rows=[_announced(to, line) for line in told[:MOST_ROWS]],
            more=max(0, len(told) - MOST_ROWS),
            deadline=to.words.day(min(line["deadline_on"] for line in told)) if tacit else "",
            risks=_risks(to, told),
            url=f"{world.settings.base_url}/{_page_of(told)}",
        )
        await post(world, to, "renewal_announced", letter_id, letter)


def _still_so(line: Row) -> bool:
    """Say whether the service still has the expiry that was told of; a renewed one needs no notice."""
    return bool(line["state"] == "ACTIVE" and line["expires_at"] == line["period_from"])


def _page_of(told: Sequence[Row]) -> str:
    if any(line["automatic"] for line in told):
        return "planned"
    single = told[0] if len(told) == 1 else None
    return f"services/{ids.public('svc', single['service_id'])}" if single else "services?tab=ALL"


def _announced(to: Addressee, line: Row) -> tuple[str, str]:
    """Return name and fate of one service: « expire le …, renouvelé le … pour … »."""
    say = to.words.text
    day = _day(to, line["period_from"])
    total = money(to, line["total_minor"], line["currency"]) if line["total_minor"] else ""
    if line["automatic"] and total:
        charge = to.words.day(line["charge_on"])
        fate = say("letters.renewal_announced.automatic", day=day, charge=charge, total=total)
    elif line["days"] < 0:
        fate = say(f"letters.renewal_announced.after_{line['kind']}", day=day, total=total)
    elif total:
        fate = say("letters.renewal_announced.by_hand", day=day, total=total)
    else:
        fate = say("letters.renewal_announced.without_price", day=day)
    return readable(line["service_name"]), fate


def _risks(to: Addressee, told: Sequence[Row]) -> list[str]:
    """Return what could go wrong, each once."""
    found = dict.fromkeys(risk for line in told for risk in database.unpack(line["risks"]))
    return [to.words.text(f"risk.{risk}") for risk in found]


async def tell_payment_announced(world: World, payment_id: UUID) -> None:
    """Announce a charge: day, amount, services, means, and how to say no in two clicks (O2-75, O2-76).

    Only now may it be charged: letter and state are written together.
    """
    payment = await queries.scheduled_payment(payment_id)
    if payment is None or payment["state"] != ScheduledState.PLANNED:
        return
    renewals = [each for each in await queries.scheduled_renewals(payment_id) if each["live"]]
    moment = await world.clock.moment()
    first = (await means.renewal_means([payment["account_id"]], moment.now))[payment["account_id"]]
    cancel_url = _link(world, CANCEL, payment_id, moment.real)
    async with database.transaction("notices.payment_announced"):
        for to in await addressees(payment["account_id"]):
            say = to.words.text
            total = money(to, payment["ceiling_minor"], payment["currency"])
            day = to.words.day(payment["charge_on"])
            on_terms = payment["settlement"] == Settlement.ON_TERMS
            letter = write(
                "payment_announced",
                to.words,
                subject=say("letters.payment_announced.subject", day=day, total=total),
                to=to,
                total=total,
                day=day,
                rows=_rows(to, renewals),
                more=max(0, len(renewals) - MOST_ROWS),
                paid_with=say("letters.payment_announced.on_terms")
                if on_terms
                else _paid_with(to, first),
                again=payment["version"] > 1,
                cancel_url=cancel_url,
                url=_planned_url(world, payment_id),
            )
            await post(
                world, to, "payment_announced", payment_id, letter, version=payment["version"]
            )
        await mark_notified(payment_id, payment["version"], moment)


def _paid_with(to: Addressee, ordered: Sequence[MeansRow]) -> str:
    """Return what would be charged first; the balance counts while something is on it, which nobody knows yet."""
    say = to.words.text
    card = next((each for each in ordered if each.payment_method_id), None)
    if card is None:
        return say("letters.payment_announced.with_balance")
    balance_first = not ordered[0].payment_method_id
    form = "with_balance_and_card" if balance_first else "with_card"
    return say(f"letters.payment_announced.{form}", last4=card.last4)


def _rows(to: Addressee, renewals: Sequence[Row]) -> list[tuple[str, str]]:
    say = to.words.text
    return [
        (
            readable(each["service_name"]),
            say(
                "letters.payment_announced.row",
                day=_day(to, each["period_from"]),
                total=money(to, each["ceiling_minor"], each["currency"]),
            ),
        )
        for each in renewals[:MOST_ROWS]
    ]


async def tell_payment_refused(world: World, payment_id: UUID) -> None:
    """Say that a planned charge did not go through, why, when it is tried again, and how to pay it now."""
    payment = await queries.scheduled_payment(payment_id)
    told = (ScheduledState.RETRY_WAIT, ScheduledState.FAILED)
    if payment is None or payment["state"] not in told:
        return
    renewals = [each for each in await queries.scheduled_renewals(payment_id) if each["live"]]
    for to in await addressees(payment["account_id"]):
        say = to.words.text
        total = money(to, payment["ceiling_minor"], payment["currency"])
        again = payment["try_on"] if payment["state"] == ScheduledState.RETRY_WAIT else None
        letter = write(
            "payment_refused",
            to.words,
            subject=say("letters.payment_refused.subject", total=total),
            to=to,
            total=total,
            reason=_because(to, payment["reason"]),
            next=say("letters.payment_refused.again", day=to.words.day(again))
            if again
            else say("letters.payment_refused.over"),
            rows=_rows(to, renewals),
            more=max(0, len(renewals) - MOST_ROWS),
            url=_planned_url(world, payment_id),
        )
        # Without any means nothing is tried, and yet each day has its letter.
        version = f"{payment['tries']}.{again.isoformat() if again else 'over'}"
        await post(world, to, "payment_refused", payment_id, letter, version=version)


async def tell_payment_to_confirm(world: World, payment_id: UUID) -> None:
    """Lead to the bank's confirmation of a planned charge, without signing in."""
    payment = await queries.scheduled_payment(payment_id)
    if payment is None or payment["state"] != ScheduledState.REQUIRES_ACTION:
        return
    moment = await world.clock.moment()
    for to in await addressees(payment["account_id"]):
        total = money(to, payment["total_minor"], payment["currency"])
        letter = write(
            "payment_to_confirm",
            to.words,
            subject=to.words.text("letters.payment_to_confirm.subject", total=total),
            to=to,
            total=total,
            url=_link(world, CONFIRM, payment_id, moment.real),
        )
        await post(world, to, "payment_to_confirm", payment_id, letter, version=payment["tries"])


async def tell_payment_withdrawn(world: World, payment_id: UUID) -> None:
    """Confirm what will not be charged: cancelled by the customer, or theirs to renew for a reason."""
    payment = await queries.scheduled_payment(payment_id)
    if payment is None:
        return
    gone = [each for each in await queries.scheduled_renewals(payment_id) if not each["live"]]
    told = [each for each in gone if each["reason"] not in UNTOLD]
    if not told:
        return
    for to in await addressees(payment["account_id"]):
        letter = _withdrawn(world, to, payment, told)
        await post(world, to, "payment_withdrawn", payment_id, letter, version=len(told))


def _withdrawn(world: World, to: Addressee, payment: Row, told: Sequence[Row]) -> Written:
    say = to.words.text
    cancelled = all(each["reason"] == PlanReason.CANCELLED_BY_USER for each in told)
    kind = "cancelled" if cancelled else "withdrawn"
    return write(
        "payment_withdrawn",
        to.words,
        subject=say(f"letters.payment_withdrawn.subject_{kind}"),
        to=to,
        kind=kind,
        count=len(told),
        rows=[
            (
                readable(each["service_name"]),
                say(
                    "letters.payment_withdrawn.row",
                    day=_day(to, each["period_from"]),
                    why=_because(to, each["reason"]),
                ),
            )
            for each in told[:MOST_ROWS]
        ],
        more=max(0, len(told) - MOST_ROWS),
        url=f"{world.settings.base_url}/planned",
    )


def _because(to: Addressee, reason: str) -> str:
    return because(reason, to.words)


def _day(to: Addressee, instant: datetime) -> str:
    return to.words.day(local_day(instant, to.zone))


def _planned_url(world: World, payment_id: UUID) -> str:
    return f"{world.settings.base_url}/planned/{ids.public('spa', payment_id)}"


def _link(world: World, purpose: str, payment_id: UUID, now: datetime) -> str:
    """Return a link that works without signing in, by server time: the demo's clock does not end it sooner."""
    token = sign(world.settings.secret, purpose, payment_id, now + LINK_GOOD_FOR)
    return f"{world.settings.base_url}/{purpose}/{token}"
