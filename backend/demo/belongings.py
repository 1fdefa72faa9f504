"""What the demo's customers have: opened long ago, and at the end suspended, ended, or known to the registry."""

from collections.abc import Sequence
from datetime import timedelta
from random import Random

from backend.demo import portfolios
from backend.demo.portfolios import Holding, Ordered, Portfolio
from backend.demo.stage import Patron, Stage
from backend.features.catalog.models import PriceOperation, Product
from backend.features.domains import bulk as domains
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.orders import bulk as orders
from backend.features.services import bulk as services
from backend.features.services.models import EXPIRY, Service, ServiceState, SuspensionCode
from backend.kit.money import Money
from backend.kit.periods import Period, extended

SEED = 20261121

WHY = {
    SuspensionCode.UNPAID: "Prélèvement rejeté, deux relances sans réponse",
    SuspensionCode.ABUSE: "Envoi massif de courriels depuis un formulaire",
    SuspensionCode.REGISTRANT_UNVERIFIED: "E-mail du titulaire non confirmé sous 15 jours",
}


def move_in(stage: Stage) -> None:
    """Open everybody's services as they were before the first renewal through the portal."""
    random = Random(SEED)  # noqa: S311 - names and dates, no secrets
    belongings = {
        "individual": portfolios.INDIVIDUAL,
        "agency": portfolios.AGENCY,
        "reseller": Portfolio(tuple(portfolios.reseller(random))),
    }
    for key, portfolio in belongings.items():
        _open_all(stage, stage.patrons[key], portfolio)


def _open_all(stage: Stage, patron: Patron, portfolio: Portfolio) -> None:
    actor = journal.worker()
    for position, holding in enumerate(portfolio.holdings):
        service = _begin(stage, patron, holding, actor, hour=7 + position % 12)
        patron.services.append((holding, service))
    for ordered in portfolio.ordered:
        _await(stage, patron, ordered)


def _begin(stage: Stage, patron: Patron, holding: Holding, actor: Actor, *, hour: int) -> Service:
    """Begin a service so long ago that with its renewals it expires on the day its holding says."""
    product = stage.products[holding.product]
    expires_at = stage.calendar.at(holding.expires_in, hour)
    started_at = extended(expires_at, Period(-holding.months * (1 + holding.renewed)))
    operation = PriceOperation.CREATE
    price = stage.prices(patron.account, product, operation, started_at)[holding.months]
    return services.open_service(
        stage.batch,
        actor,
        account=patron.account,
        product=product,
        name=holding.ascii_name,
        identifier="" if product.tld else holding.ascii_name.partition(".")[0][:16],
        period_months=holding.months,
        started_at=started_at,
        net=Money.of(price, patron.account.currency),
        zone=stage.zone,
    )


def _await(stage: Stage, patron: Patron, ordered: Ordered) -> None:
    product = stage.products[ordered.product]
    services.await_service(
        stage.batch,
        patron.actor,
        account=patron.account,
        product=product,
        name=ordered.name,
        period_months=12,
        state=ordered.state,
        at=stage.calendar.at(-ordered.days_ago, 11),
    )


def settle_down(stage: Stage) -> None:
    """After all renewals: suspend and end what is so today, and write down what the registry says."""
    asked_for = orders.last_asked(stage.batch)
    for patron in stage.patrons.values():
        for holding, service in patron.services:
            if holding.suspended:
                services.suspend(
                    stage.batch,
                    journal.worker(),
                    service,
                    holding.suspended,
                    text=WHY[holding.suspended],
                    at=stage.calendar.at(-6, 15),
                )
            product = stage.products[holding.product]
            if holding.ended:
                _end(stage, service, holding.ended)
            elif not product.tld:
                _cut_off(stage, service, product)
            if product.tld and not holding.ended:
                domains.register(
                    stage.batch,
                    service,
                    product,
                    statuses=_statuses(stage, service),
                    asked_at=stage.calendar.midnight,
                    renew_line_id=asked_for.get(service.id),
                )


def _cut_off(stage: Stage, service: Service, product: Product) -> None:
    """Do what a night did for a hosting whose expiry is some days past."""
    assert service.expires_at is not None
    at = service.expires_at + timedelta(days=product.suspend_days)
    if at <= stage.calendar.midnight:
        services.suspend(
            stage.batch,
            journal.worker(),
            service,
            SuspensionCode.UNPAID,
            text="",
            cause=EXPIRY,
            at=at,
        )


def _end(stage: Stage, service: Service, state: ServiceState) -> None:
    assert service.purge_at is not None
    at = min(service.purge_at, stage.calendar.at(-30, 4))
    services.end(stage.batch, journal.worker(), service, state, at=at)


def _statuses(stage: Stage, service: Service) -> Sequence[str]:
    """Say what the registry says of a name today (RFC 3915: redemption begins where grace ends)."""
    assert service.grace_until is not None
    in_redemption = service.grace_until <= stage.calendar.midnight
    return ("pendingDelete", "redemptionPeriod") if in_redemption else ("ok",)
