"""What the customers of the demo chose: the domains that renew by themselves, from today on."""

from backend.demo.stage import Stage
from backend.features.renewals.operations.set_automatic_renewal import set_automatic_renewal
from backend.kit.clock import Moment


async def choose_all(stage: Stage, moment: Moment) -> None:
    """Switch automatic renewal on as the owners would; the first night announces what is due within days."""
    for patron in stage.patrons.values():
        chosen = [service.id for holding, service in patron.services if holding.automatic]
        if chosen:
            await set_automatic_renewal(patron.actor, chosen, enabled=True, moment=moment)
