"""A telephone number never claims more than its entry shows."""

from __future__ import annotations

import pytest

from trothwy.contacts.model import Number
from trothwy.content.checking import check_record
from trothwy.content.reading import read_text

RUNG = 'rung_by: {en: "Board officer", cy: "Swyddog y bwrdd"}\nread_on: 2026-11-20\n'
READ = 'page: "https://www.gov.wales/a"\nread_on: 2026-11-20\n'


def codes(text: str) -> list[str]:
    value, problems = read_text(f"purpose: day\n{text}", "docs/contacts/councils.yml")
    check_record(value, Number, "docs/contacts/councils.yml", problems)
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('state: unknown\nnumber: "029 2018 0001"\n', "number-and-state"),
        (f"state: published\n{READ}", "number-and-state"),
        ('state: confirmed\nnumber: "029 2018 0001"\n', "not-confirmed"),
        (f'state: confirmed\nnumber: "029 2018 0001"\n{READ}', "not-confirmed"),
        ('state: published\nnumber: "029 2018 0001"\n', "not-published"),
        (f'state: published\nnumber: "029 2018 0001"\n{RUNG}', "not-published"),
    ],
)
def test_a_state_without_its_proof_is_refused(text: str, expected: str) -> None:
    assert codes(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "state: unknown\n",
        f'state: published\nnumber: "029 2018 0001"\n{READ}',
        f'state: confirmed\nnumber: "029 2018 0001"\n{RUNG}',
        'state: stale\nnumber: "029 2018 0001"\n',
    ],
)
def test_a_state_with_its_proof_is_taken(text: str) -> None:
    assert codes(text) == []
