"""What a letter's link does for whoever holds it, without signing in, over plain HTTP.

    GET  /links/cancel-payment/{token}    what is planned, and whether it can still be cancelled
    POST /links/cancel-payment/{token}    {} -> the same, cancelled
    GET  /links/confirm-payment/{token}   what waits for the bank's confirmation, and where it is given

Looking changes nothing, so that a mail scanner that follows every link cancels nothing (domain-rules R6.15). A
token that was never made, is for something else or is over is answered like one that never was.
"""

from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from backend.api.callers import address_of
from backend.api.errors import Code
from backend.api.forms import ALL_METHODS, Nothing, read, said_in, world_of
from backend.api.plain import answer, refused
from backend.features.domains.rules import readable
from backend.features.journal.models import Actor, Credential
from backend.features.renewals.links import CANCEL, CONFIRM
from backend.features.renewals.operations.change_payment import cancel_by_link
from backend.features.renewals.operations.withdraw import NOT_CHARGED_YET
from backend.features.renewals.queries import scheduled
from backend.kit.clock import Moment
from backend.kit.database import Row
from backend.kit.links import read as read_token
from backend.kit.money import Money
from backend.kit.refusals import Refusal


async def cancel_payment(request: Request) -> Response:
    """Show a planned payment to whoever holds its letter's link, and cancel it on POST. Twice is as good as once."""
    moment = await world_of(request).clock.moment()
    payment_id = _payment_of(request, CANCEL, moment)
    if payment_id is None:
        return _nothing(request)
    if request.method in {"GET", "HEAD"}:
        return await _shown(request, payment_id)
    await read(request, Nothing)
    actor = Actor(
        Credential.LINK,
        request_id=request.state.request_id,
        brand_id=request.state.brand["id"],
        address=address_of(request),
    )
    try:
        await cancel_by_link(actor, payment_id, moment)
    except Refusal as refusal:
        text = said_in(request).text(f"refusals.{refusal.code}", **refusal.values)
        said = {
            "code": refusal.code,
            "message": text,
            "requestId": str(request.state.request_id),
        }
        return answer(request, said, status=409)
    return await _shown(request, payment_id)


async def confirm_payment(request: Request) -> Response:
    """Show what waits for the bank's confirmation, and where to give it. Only reading: the bank's page decides."""
    moment = await world_of(request).clock.moment()
    payment_id = _payment_of(request, CONFIRM, moment)
    if payment_id is None:
        return _nothing(request)
    if request.method not in {"GET", "HEAD"}:
        return refused(
            request, 405, Code.METHOD_NOT_ALLOWED, "api.no_method", headers={"allow": "GET, HEAD"}
        )
    return await _shown(request, payment_id)


def _payment_of(request: Request, purpose: str, moment: Moment) -> UUID | None:
    secret = world_of(request).settings.secret
    return read_token(secret, purpose, request.path_params["token"], moment.real)


def _nothing(request: Request) -> Response:
    return refused(request, 404, Code.NOT_FOUND, "api.no_link")


async def _shown(request: Request, payment_id: UUID) -> Response:
    """Answer with what the letter said already, and with what has become of it since."""
    payment = await scheduled.behind_link(payment_id)
    renewals = await scheduled.renewals([payment_id])
    return answer(
        request,
        {
            "state": payment["state"],
            "chargeOn": payment["charge_on"].isoformat(),
            "most": _money(payment, "ceiling_minor"),
            "canBeCancelled": payment["state"] in NOT_CHARGED_YET,
            "actionUrl": payment["action_url"] or None,
            "services": [
                {
                    "name": readable(each["service_name"]),
                    "expiresAt": each["period_from"].isoformat(),
                    "planned": each["live"],
                }
                for each in renewals
            ],
        },
    )


def _money(row: Row, column: str) -> dict[str, str]:
    money = Money(row[column], row["currency"])
    return {"amount": str(money.amount), "currency": money.currency}


routes = [
    Route(f"/links/{CANCEL}/{{token}}", cancel_payment, methods=ALL_METHODS),
    Route(f"/links/{CONFIRM}/{{token}}", confirm_payment, methods=ALL_METHODS),
]
