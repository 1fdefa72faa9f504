"""Numbers that were issued, kept in a file: every one of them, by whoever issues, past a machine that goes down."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from backend.adapters.marks_file import FILE, MarksFile
from backend.ports.marks import Mark


def mark(number: int) -> Mark:
    return Mark(
        legal_entity_id=UUID(int=7),
        kind="INVOICE",
        year=2026,
        number=number,
        full_number=f"FA2026-{number:06d}",
        account_id=UUID(int=8),
        total_minor=10_079,
        currency="EUR",
        issued_at=datetime(2026, 12, 31, 23, 59, 59, 123456, tzinfo=UTC),
    )


def test_returns_what_it_was_given_and_nothing_where_nothing_was(tmp_path: Path) -> None:
    marks = MarksFile(tmp_path / "not there yet")
    assert list(marks.kept()) == []
    marks.keep(mark(1))
    marks.keep(mark(2))
    assert list(MarksFile(tmp_path / "not there yet").kept()) == [mark(1), mark(2)]


def test_lines_of_many_at_once_never_mix(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as many:
        list(many.map(lambda number: MarksFile(tmp_path).keep(mark(number)), range(500)))
    assert sorted(each.number for each in MarksFile(tmp_path).kept()) == list(range(500))


def test_a_line_that_was_cut_off_hides_no_other(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever wrote it went down in the middle."""
    marks = MarksFile(tmp_path)
    marks.keep(mark(1))
    with (tmp_path / FILE).open("ab") as file:
        file.write(b'\n{"legal_entity_id": "0000')
    marks.keep(mark(2))
    marks.keep(mark(3))
    assert [each.number for each in marks.kept()] == [1, 2, 3]
    assert "cannot be read" in caplog.text


def test_a_number_that_cannot_be_marked_is_issued_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    MarksFile(tmp_path / "taken").keep(mark(4))
    assert "FA2026-000004 was issued and could not be marked" in caplog.text
