"""The clock of the house: the database server's time, plus the demo's offset where there is a demo."""

from backend.features.work import queries
from backend.kit.clock import Moment


class DatabaseClock:
    """Reads the server's time once per question (law 8)."""

    def __init__(self, *, demo: bool) -> None:
        self.demo = demo

    async def moment(self) -> Moment:
        return await queries.moment(demo=self.demo)
