"""Why a planned payment waits or ended, in words: a reason of ours, or the refusal of a means of payment."""

from backend.kit.words import Words


def because(reason: str, in_words: Words) -> str:
    """Return a sentence without blanks, whatever refused it: what filled them at the time is not kept."""
    if not reason:
        return ""
    for key in (f"planReason.{reason}", f"refusals.{reason}"):
        if in_words.has(key) and not in_words.blanks(key):
            return in_words.text(key)
    return in_words.text("planReason.REFUSED")
