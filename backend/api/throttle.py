"""How often somebody may ask: a leaky bucket per actor, shared by all web doors through Redis.

Losing the bucket is losing a count, nothing else (law 2). While Redis does not answer, each process counts
by itself: never unlimited, never closed because of it (reliability C21).
"""

import asyncio
import logging
import time
from collections import OrderedDict
from dataclasses import dataclass

from redis.asyncio import Redis
from redis.exceptions import RedisError

log = logging.getLogger("comptoir.throttle")

ANSWER_WITHIN_SECONDS = 0.25
QUIET_SECONDS = 5.0
"""After a failure Redis is left alone for so long, so that a dead one does not slow every request."""

KNOWN_ACTORS = 10_000
PREFIX = "comptoir:bucket:"

# Redis' own time, so that web doors with different clocks fill one bucket. Answers with what
# is left, and the seconds to wait when it was not enough.
TAKE = """
local time = redis.call('TIME')
local now = tonumber(time[1]) + tonumber(time[2]) / 1000000
local most, rate, asked = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local kept = redis.call('HMGET', KEYS[1], 'left', 'at')
local left = math.min(most, (tonumber(kept[1]) or most) + rate * math.max(0, now - (tonumber(kept[2]) or now)))
local wait = 0
if left >= asked then left = left - asked else wait = (asked - left) / rate end
redis.call('HSET', KEYS[1], 'left', tostring(left), 'at', tostring(now))
redis.call('EXPIRE', KEYS[1], math.ceil(most / rate) + 1)
return {tostring(left), tostring(wait)}
"""


@dataclass(frozen=True)
class Allowance:
    """What is left of a bucket; `wait_seconds` is 0 when the asked points were taken."""

    left: int
    wait_seconds: float
    limit: int
    per_second: int

    @property
    def granted(self) -> bool:
        return self.wait_seconds <= 0

    @property
    def full_in_seconds(self) -> float:
        return (self.limit - self.left) / self.per_second


class Throttle:
    """Buckets of one web door. `take(actor, 0)` only looks."""

    def __init__(self, redis_url: str, *, limit: int, per_second: int) -> None:
        self._redis: Redis | None = (
            Redis.from_url(
                redis_url,
                socket_timeout=ANSWER_WITHIN_SECONDS,
                socket_connect_timeout=ANSWER_WITHIN_SECONDS,
            )
            if redis_url
            else None
        )
        self._taken = self._redis.register_script(TAKE) if self._redis else None
        self._limit = limit
        self._per_second = per_second
        self._silent_until = 0.0
        self._own: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def take(self, actor: str, points: int) -> Allowance:
        """Take points from an actor's bucket if there are enough."""
        if self._taken is not None and time.monotonic() >= self._silent_until:
            try:
                async with asyncio.timeout(2 * ANSWER_WITHIN_SECONDS):
                    answer = await self._taken(
                        [f"{PREFIX}{actor}"], [self._limit, self._per_second, points]
                    )
                return self._allowance(float(answer[0]), float(answer[1]))
            except (RedisError, OSError, TimeoutError) as error:
                self._silent_until = time.monotonic() + QUIET_SECONDS
                log.warning("counting alone: %s", type(error).__name__)
        return self._take_alone(actor, points, time.monotonic())

    def _take_alone(self, actor: str, points: int, at: float) -> Allowance:
        left, since = self._own.pop(actor, (float(self._limit), at))
        left = min(self._limit, left + self._per_second * (at - since))
        wait = 0.0 if left >= points else (points - left) / self._per_second
        self._own[actor] = (left if wait else left - points, at)
        while len(self._own) > KNOWN_ACTORS:
            self._own.popitem(last=False)
        return self._allowance(self._own[actor][0], wait)

    def _allowance(self, left: float, wait: float) -> Allowance:
        return Allowance(int(left), wait, self._limit, self._per_second)

    async def aclose(self) -> None:
        if self._redis is not None:
            await self._redis.aclose()
