"""What the worker does for this room, one line a job."""

from backend.features.identity import operations
from backend.features.work.operations import JobFunction

JOBS: dict[str, JobFunction] = {"identity.tidy_up": operations.tidy_up}
