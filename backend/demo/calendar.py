"""The demo's days: counted from the day of the first start, in the brand's zone, at fixed hours."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from backend.kit.periods import add_months, local_day

HISTORY_YEARS = 4


@dataclass(frozen=True)
class Calendar:
    today: date
    zone: ZoneInfo

    @classmethod
    def of(cls, now: datetime, zone: ZoneInfo) -> "Calendar":
        return cls(local_day(now, zone), zone)

    @property
    def midnight(self) -> datetime:
        """When today began: nothing of the demo's past is later."""
        return self._instant(self.today, time.min)

    @property
    def beginning(self) -> datetime:
        """Before everything that the demo tells of."""
        return self._instant(date(self.today.year - HISTORY_YEARS, 1, 1), time.min)

    @property
    def new_year(self) -> datetime:
        return self._instant(date(self.today.year, 1, 1), time.min)

    def at(self, days: int, hour: int = 10, minute: int = 0) -> datetime:
        """Return an instant so many days from today; a day of the past has a negative number."""
        return self._instant(self.today + timedelta(days=days), time(hour, minute))

    def month_began(self, months: int) -> date:
        """Return the first day of this month, or of one so many months away."""
        return add_months(self.today.replace(day=1), months)

    def on(self, day: date, hour: int, minute: int = 0) -> datetime:
        return self._instant(day, time(hour, minute))

    def _instant(self, day: date, hour: time) -> datetime:
        return datetime.combine(day, hour, tzinfo=self.zone).astimezone(UTC)
