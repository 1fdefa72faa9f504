"""The machine room's own jobs."""

from backend.features.work import operations

JOBS: dict[str, operations.JobFunction] = {
    "work.deliver": operations.deliver,
}
