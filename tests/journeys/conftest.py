"""The programs next door, for journeys in which a worker of ours is killed or frozen."""

from collections.abc import Iterator

import pytest

from tests.journeys.neighbours import Neighbours, neighbours


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neighbours]:
    with neighbours(tmp_path_factory.mktemp("neighbours")) as running:
        yield running
