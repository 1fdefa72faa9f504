"""The journal's jobs."""

from backend.features.journal import sealing
from backend.features.work.operations import JobFunction

JOBS: dict[str, JobFunction] = {
    "journal.seal": sealing.seal_day,
}
