"""The machine room's own jobs."""

from backend.features.work import operations, tidying

JOBS: dict[str, operations.JobFunction] = {
    "work.deliver": operations.deliver,
    "work.tidy_up": tidying.tidy_up,
}
