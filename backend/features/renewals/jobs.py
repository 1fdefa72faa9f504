"""Jobs of renewals."""

from backend.features.renewals.operations.charge_payment import charge_payment
from backend.features.renewals.operations.follow_payment import follow_order, follow_payment
from backend.features.renewals.operations.plan_payments import plan_payments
from backend.features.renewals.operations.run_night import plan_nights, run_night
from backend.features.renewals.operations.tell import tell
from backend.features.renewals.operations.verify_renewal import verify_renewal
from backend.features.renewals.operations.withdraw import withdraw_service
from backend.features.work.operations import JobFunction

JOBS: dict[str, JobFunction] = {
    "renewals.plan_nights": plan_nights,
    "renewals.run_night": run_night,
    "renewals.tell": tell,
    "renewals.plan_payments": plan_payments,
    "renewals.charge_payment": charge_payment,
    "renewals.follow_order": follow_order,
    "renewals.follow_payment": follow_payment,
    "renewals.withdraw_service": withdraw_service,
    "renewals.verify_renewal": verify_renewal,
}
