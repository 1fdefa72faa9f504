"""Money and registries as one asks them before having read reliability 4.3: what the kill tests must catch."""

from dataclasses import dataclass
from uuid import UUID

from backend.kit.failpoints import outside_call
from backend.kit.ids import new_id
from backend.kit.money import Money
from backend.ports.world import World


@dataclass(frozen=True)
class NaivePayment:
    """A charge with a key that nobody wrote down."""

    account_id: UUID
    card: str

    async def run(self, world: World) -> None:
        with outside_call("naive.charge"):
            await world.payments.charge(
                key=new_id(),
                amount=Money(1_019, "EUR"),
                method=self.card,
                customer=str(self.account_id),
                description="naive",
                return_url="http://127.0.0.1/",
            )


@dataclass(frozen=True)
class NaiveRenewal:
    """A renewal from whatever date the registry has just now."""

    name: str

    async def run(self, world: World) -> None:
        registered = await world.registrar.domain(self.name)
        assert registered is not None
        with outside_call("naive.renew"):
            await world.registrar.renew(self.name, current_expiry=registered.expires_at, years=1)
