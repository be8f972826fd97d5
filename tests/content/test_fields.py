"""Fields and references: what they refuse, and that a record knows where it stands."""

from __future__ import annotations

import pytest
from pydantic import Field

from trothwy.briefings.model import Boxes
from trothwy.content.annotations import record_types
from trothwy.content.checking import check_record, did_you_mean
from trothwy.content.fields import Address, Day, Id, LevelId, Line, Many, Record, SourceId
from trothwy.content.problems import ContentError, Place, Problem, report
from trothwy.content.reading import read_text
from trothwy.content.references import check_references, references_in
from trothwy.content.walking import records_in
from trothwy.content.web_addresses import WebAddress


class Inner(Record):
    """A record inside another one."""

    level: LevelId | None = None
    say: Line | None = None


class Outer(Record):
    """A record with every way in which a reference can be held."""

    id: Id
    sources: Many[SourceId] = ()
    inner: Many[Inner] = ()
    by_level: dict[LevelId, Many[SourceId]] = Field(default_factory=dict)
    page: WebAddress | None = None
    day: Day | None = None


def checked(text: str) -> tuple[Outer | None, list[Problem]]:
    value, problems = read_text(text, "a.yml")
    record = check_record(value, Outer, "a.yml", problems)
    return record, problems


def test_a_record_knows_its_place_and_that_of_keys_and_items() -> None:
    record, problems = checked("id: a\nsources:\n  - x\n  - y\ninner:\n  - level: low\n")
    assert record is not None, problems
    assert record.place.line == 1
    assert record.place_of("sources").line == 2
    assert record.place_of("sources", 1).line == 4
    assert record.inner[0].place == Place("a.yml", 6)
    assert record.place_of("never") == record.place


def test_references_are_found_wherever_they_are_held() -> None:
    record, problems = checked("id: a\nsources: [x]\ninner:\n  - level: low\nby_level:\n  high: [y, z]\n")
    assert record is not None, problems
    assert [(found.kind, found.id, found.place.line) for found in references_in(record)] == [
        ("source", "x", 2),
        ("level", "low", 4),
        ("level", "high", 5),
        ("source", "y", 5),
        ("source", "z", 5),
    ]


def test_an_unknown_id_is_reported_unless_its_kind_could_not_be_read() -> None:
    record, _ = checked("id: a\nsources: [wsp-c2-p31]\ninner: [{level: low}]\n")
    assert record is not None
    problems = list(check_references(iter([record]), {"source": {"wsp-c2-p13"}}))
    assert [(problem.code, problem.place.line) for problem in problems] == [("unknown-source", 2)]
    assert "wsp-c2-p13" in problems[0].remedy


@pytest.mark.parametrize(
    "text", ["http://example.org", "javascript:alert(1)", "https://", "https://a b.org", "ftp://example.org"]
)
def test_an_address_that_is_not_https_is_refused(text: str) -> None:
    assert [problem.code for problem in checked(f'id: a\npage: "{text}"\n')[1]] == ["unsafe-link"]


def test_an_https_address_and_a_day_are_read() -> None:
    record, problems = checked('id: a\npage: "https://www.gov.wales/a-page?x=1#y"\nday: 2027-05-31\n')
    assert not problems
    assert record is not None
    assert (record.day.year, record.day.month) == (2027, 5) if record.day else False


def test_an_address_falls_back_to_the_id() -> None:
    address = Address(cy="anaf")
    assert (address.in_language("cy", "injury"), address.in_language("en", "injury")) == ("anaf", "injury")


def test_record_types_and_walking_reach_everything() -> None:
    assert list(record_types(Outer.model_fields["inner"].annotation)) == [Inner]
    record, _ = checked('id: a\ninner:\n  - say: {en: "x", cy: "y"}\n')
    assert [type(found) for found in records_in(record)] == [Outer, Inner, Line]


def test_did_you_mean_offers_the_nearest_or_all_of_a_few() -> None:
    assert "targeted" in did_you_mean("targetted", ["universal", "targeted"])
    assert "universal" in did_you_mean("zzz", ["universal", "targeted"])
    assert "Check" in did_you_mean("zzz", [f"name-{number}" for number in range(50)])


def test_a_report_is_sorted_by_place_counts_and_says_each_thing_once() -> None:
    late, early = Problem(Place("b.yml", 2), "x", "One.", "Two."), Problem(Place("a.yml", 9), "y", "One.", "Two.")
    lines = report([late, early, late]).splitlines()
    assert lines[0].startswith("a.yml:9: y: ")
    assert lines[1].startswith("b.yml:2: x: ")
    assert "2 problems in 2 files" in lines[2]
    assert "1 problem in 1 file" in str(ContentError([early]))


def test_a_name_left_out_is_told_which_there_are() -> None:
    record, problems = checked("id: a\nby_level: {low: [x]}\nsources: [~]\n")
    assert record is not None, problems
    (problem,) = check_references(iter([record]), {"source": {"x", "y"}})
    assert (problem.code, problem.place.line) == ("unknown-source", 3)
    assert "x, y" in problem.remedy


def test_many_lost_ids_are_told_once_and_a_slip_by_itself() -> None:
    lost = ["door", "apple", "river", "glass", "music"]
    record, _ = checked(f"id: a\nsources: [{', '.join(lost)}, wsp-c2-p31]\n")
    assert record is not None
    once, slip = sorted(
        check_references(iter([record]), {"source": {"wsp-c2-p13"}}), key=lambda found: -len(str(found))
    )
    assert all(name in once.message for name in lost)
    assert "deleted" in once.remedy
    assert "wsp-c2-p13" in slip.remedy
    few = list(check_references(iter([checked("id: a\nsources: [door, apple]\n")[0] or record]), {"source": {"x"}}))
    assert len(few) == 2


def test_a_key_is_offered_as_authors_write_it() -> None:
    value, problems = read_text("what_helps: x\n", "a.yml")
    check_record(value, Boxes, "a.yml", problems)
    unknown = next(problem for problem in problems if problem.code == "unknown-key")
    assert "'what-helps'" in unknown.remedy
