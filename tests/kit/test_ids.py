"""Ids as tables and as clients see them."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backend.kit import ids


@given(some.uuids())
def test_a_public_id_leads_back_to_its_key(key: UUID) -> None:
    assert ids.parse(ids.public("svc", key)) == ("svc", key)
    assert ids.key_of("svc", ids.public("svc", key)) == key
    assert ids.key_of("inv", ids.public("svc", key)) is None


def test_ids_are_version_7_and_sort_by_birth() -> None:
    """RFC 9562, section 5.7."""
    born = [ids.new_id() for _ in range(1000)]
    assert {key.version for key in born} == {7}
    assert [key.int >> 80 for key in born] == sorted(key.int >> 80 for key in born)
    assert len(set(born)) == 1000


@pytest.mark.parametrize(
    "text",
    ["", "svc", "svc_", "_" + "0" * 26, "svc_" + "0" * 25, "svc_" + "u" * 26, "svc_" + "z" * 26,
     "svc_" + "A" * 26, "svc_\u0000" + "0" * 25, "1vc_" + "0" * 26],
)  # fmt: skip
def test_anything_else_is_no_id(text: str) -> None:
    assert ids.parse(text) is None
