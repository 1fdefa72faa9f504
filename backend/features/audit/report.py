"""What an audit found, in words for operators."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from uuid import UUID

NAMED_AT_MOST = 5  # a sentence for people; the whole list stands in `ids`


@dataclass(frozen=True)
class Finding:
    """One sentence that should not be true, and the rows of which it is."""

    invariant: str
    sentence: str
    ids: Sequence[UUID]

    def plain(self) -> dict[str, object]:
        """Return it for `comptoir doctor`: a sentence that names the first few rows, and all their ids."""
        named = ", ".join(str(each) for each in self.ids[:NAMED_AT_MOST])
        more = len(self.ids) - NAMED_AT_MOST
        tail = f" and {more} more" if more > 0 else ""
        return {
            "invariant": self.invariant,
            "sentence": f"{self.sentence}: {named}{tail}",
            "ids": [str(each) for each in self.ids],
        }


@dataclass
class Report:
    """All findings, and how many rows each invariant looked at: an auditor who saw nothing proves nothing."""

    findings: list[Finding] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    def note(self, invariant: str, sentence: str, *, seen: int, wrong: Collection[UUID]) -> None:
        """Count what was looked at, and keep the sentence when it is true of anything."""
        self.seen[invariant] += seen
        if wrong:
            self.findings.append(Finding(invariant, sentence, sorted(wrong)))
