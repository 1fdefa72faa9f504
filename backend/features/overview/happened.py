"""What went on in the whole house between two instants, in figures: a line a day while the demo's clock is moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from backend.kit.money import Money


@dataclass(frozen=True)
class Happened:
    """Letters by their kind, payments that succeeded, planned charges that were refused, services renewed.

    `stuck` is how many jobs wait for a person at the end.
    """

    over_at: datetime
    letters: Mapping[str, int]
    payments: int
    paid: Sequence[Money]
    refused: int
    renewals: int
    stuck: int

    def line(self) -> str:
        """Return one line for an operator's terminal; a day without anything has a dash."""
        said = []
        if self.letters:
            kinds = ", ".join(f"{many} {kind}" for kind, many in self.letters.items())
            said.append(f"letters: {kinds}")
        if self.payments:
            sums = " + ".join(f"{money.amount} {money.currency}" for money in self.paid)
            said.append(f"paid: {self.payments} ({sums})")
        if self.refused:
            said.append(f"refused: {self.refused}")
        if self.renewals:
            said.append(f"renewed: {self.renewals}")
        if self.stuck:
            said.append(f"waiting for a person: {self.stuck}")
        return f"{self.over_at:%Y-%m-%d %H:%M}  {'; '.join(said) or '-'}"

    def plain(self) -> dict[str, object]:
        """Return it for programs."""
        return {
            "over_at": self.over_at.isoformat(),
            "letters": dict(self.letters),
            "payments": self.payments,
            "paid": [
                {"amount": str(money.amount), "currency": money.currency} for money in self.paid
            ],
            "refused": self.refused,
            "renewed": self.renewals,
            "stuck": self.stuck,
        }
