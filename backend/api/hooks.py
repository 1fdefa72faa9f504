"""Messages from outside: the payment processor says that something moved. What it means is billing's to ask."""

from starlette.requests import Request
from starlette.responses import Response

from backend.api.errors import Code
from backend.api.plain import answer, refused
from backend.features.billing.operations.hear import hear
from backend.kit.clock import Moment
from backend.ports.payments import UntrustedWebhook
from backend.ports.world import World


async def payments(request: Request) -> Response:
    """Hear a message whose signature fits; an event heard before is heard again without harm (A64)."""
    world: World = request.app.state.world
    body = await request.body()
    moment: Moment = await world.clock.moment()
    try:
        event = world.payments.read_webhook(request.headers, body, now=moment.real)
    except UntrustedWebhook:
        return refused(request, 400, Code.BAD_REQUEST, "api.untrusted")
    await hear(world, event)
    return answer(request, {"heard": event.id})
