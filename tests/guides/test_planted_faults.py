"""Each way in which a guide can be unsafe, planted in a sound one: the build stops and says how to see it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.guides.small import BLOCK, GUIDE, build, line_of, planted
from trothwy.content.checking import check_record
from trothwy.content.reading import read_text
from trothwy.guides.checks import walking
from trothwy.guides.checks.s9_steps import check_steps
from trothwy.guides.model import GuideFile

EARLY_STOP = planted("worst: {shows: [worry-for-assessment]", "worst: {end: true, shows: [worry-for-assessment]")
LESS_WHEN_UNSURE = planted(
    "    only_if: {seen: [bruise, shaped, late, unsure]}\n", "    only_if: {seen: [bruise, shaped, late]}\n"
)
WORSE_HIDES = planted("  - id: carers\n", "  - id: carers\n    only_if: {often: [says-no, unsure]}\n").replace(
    "worst: {advice: today}", "worst: {advice: now}"
)
SKIP_HIDES = planted("only_if: {seen: [bruise, shaped, late, unsure]}", "only_if: {seen: [bruise, unsure]}")
STRENGTH_SKIPS = GUIDE.replace(
    "  - id: carers\n", "  - id: last\n    only_if: {carers: [says-no, unsure]}\n    LAST  - id: carers\n"
).replace(
    "    LAST",
    '    ask: {en: "Was the child hit?", cy: "A gafodd ei daro?"}\n    yes_no: {cy_verb: do}\n'
    "    unsure: {advice: today}\n    worst: {shows: [shaped-mark]}\n",
)


def parts_of_strength() -> str:
    """Put the question that reads the strength after it."""
    before, rest = STRENGTH_SKIPS.split("  - id: last\n")
    last, carers = rest.split("  - id: carers\n")
    return f"{before}  - id: carers\n{carers}  - id: last\n{last}"


def codes_of(block: str) -> set[str]:
    """Give the codes of the problems that the small guide has with another shared block."""
    return {problem.code for problem in build(block=block)[1]}


def test_the_small_guide_holds_every_rule() -> None:
    guides, problems = build()
    assert problems == []
    assert len(guides) == 1


@pytest.mark.parametrize(
    ("guide", "code", "at", "in_words"),
    [
        pytest.param(
            planted("  - id: often\n", "  - id: often\n    danger: true\n"),
            "danger-not-first",
            "  - id: often",
            [],
            id="second danger question",
        ),
        pytest.param(
            planted("at_least: emergency, end: true", "at_least: emergency"),
            "danger-is-no-emergency",
            "worst: {do: [say-nothing], at_least: emergency",
            [],
            id="danger without an end",
        ),
        pytest.param(LESS_WHEN_UNSURE, "hidden-red-flag", "  - id: story", ["“Not sure about"], id="not sure hides"),
        pytest.param(
            planted("    unsure: {advice: today}\n  - id: story", "  - id: story"),
            "unsure-without-advice",
            "  - id: seen",
            ["“Not sure about"],
            id="not sure without advice",
        ),
        pytest.param(
            planted("    unsure: {advice: now}\n", "    unsure: {advice: today}\n"),
            "unsure-without-advice",
            "  - id: danger",
            ["in danger now? “Not sure”"],
            id="danger unsure",
        ),
        pytest.param(WORSE_HIDES, "worse-gives-less", "  - id: often", ["“No”", "“Yes”", "advice now"], id="worse"),
        pytest.param(SKIP_HIDES, "hidden-red-flag", "  - id: story", ["“A shaped mark”"], id="skip hides"),
        pytest.param(
            planted("only_if: {seen: [bruise, shaped, late, unsure]}", "only_if: {danger: [unsure]}"),
            "hidden-red-flag",
            "  - id: story",
            ["only the mildest answers"],
            id="no danger hides",
        ),
        pytest.param(
            parts_of_strength(),
            "strength-hides-worry",
            "  - id: carers",
            ["Do the carers accept help?", "Was the child hit? “Yes”", "gives report"],
            id="strength skips",
        ),
        pytest.param(
            parts_of_strength().replace("worst: {shows: [shaped-mark]}\n", "worst: {advice: now}\n"),
            "strength-hides-worry",
            "  - id: carers",
            ["Was the child hit? “Yes”", "advice now"],
            id="strength skips advice",
        ),
        pytest.param(
            planted("worst: {advice: today}", "worst: {at_least: report}"),
            "strength-gives-report",
            "worst: {at_least: report}",
            [],
            id="strength gives report",
        ),
        pytest.param(
            planted("{id: not-mobile,", "{id: not-mobile, shows: [shaped-mark],"),
            "fact-gives-response",
            "- {id: not-mobile",
            ["Can the child move about?"],
            id="fact gives report",
        ),
        pytest.param(
            planted(
                "true, do: [say-nothing]}\n      - {id: l", "true, do: [say-nothing, tell-family]}\n      - {id: l"
            ),
            "step-beside-replacement",
            "- {id: shaped",
            ["say-nothing", "tell-family"],
            id="steps together",
        ),
        pytest.param(
            planted("start: [already-known]\n", ""),
            "open-case-not-asked",
            "id: small",
            [],
            id="not asked",
        ),
        pytest.param(
            planted("carry-on, help-here, assessment", "carry-on, help-here, help-together, assessment"),
            "result-never-reached",
            "can_end_in",
            ["help-together"],
            id="never reached",
        ),
        pytest.param(
            planted("carry-on, help-here, assessment", "carry-on, help-here"),
            "result-not-declared",
            "can_end_in",
            ["Has it happened before? “Yes”"],
            id="not declared",
        ),
        pytest.param(
            planted("  - id: often\n", "  - id: often\n    only_if: {moves: [moves-alone], danger: [says-yes]}\n"),
            "never-asked",
            "  - id: often",
            [],
            id="never asked",
        ),
    ],
)
def test_a_planted_fault_stops_the_build(guide: str, code: str, at: str, in_words: list[str]) -> None:
    _, problems = build(guide)
    found = [problem for problem in problems if problem.code == code]
    assert found, [str(problem) for problem in problems]
    assert found[0].place.path == "decision_trees/guides/small.yml"
    assert found[0].place.line == line_of(at, guide)
    for words in in_words:
        assert words in found[0].message


def test_an_early_stop_is_refused_before_anything_is_compiled() -> None:
    guides, problems = build(EARLY_STOP)
    assert guides == ()
    assert [(p.code, p.place.line) for p in problems] == [("end-without-emergency", line_of("worst: {end", EARLY_STOP))]


def test_a_tally_names_no_response() -> None:
    value, problems = read_text(planted("from: 2, advice: today", "from: 2, at_least: report"), "small.yml")
    assert check_record(value, GuideFile, "small.yml", problems) is None
    assert [problem.code for problem in problems] == ["unknown-key"]


def test_a_red_flag_whose_indicator_moved_down_is_seen() -> None:
    _, problems = build(moved={"bruise-on-baby": "care-and-support"})
    found = [problem for problem in problems if problem.code == "red-flag-below-report"]
    assert [problem.place.line for problem in found] == [line_of("- id: bruise", GUIDE)]
    assert "“Not alone”" in found[0].message
    assert "“A bruise”" in found[0].message
    assert "gives assessment" in found[0].message


def test_an_indicator_moved_to_the_bottom_is_seen_too() -> None:
    _, problems = build(moved={"shaped-mark": "universal"})
    assert "red-flag-below-report" in {problem.code for problem in problems}


def test_an_open_case_that_ends_in_help_without_telling_the_worker_is_seen() -> None:
    block = planted("        also: [allocated-social-worker]\n", "", BLOCK)
    _, problems = build(block=block)
    found = [problem for problem in problems if problem.code == "worker-not-told"]
    assert [problem.place.path for problem in found] == ["decision_trees/shared/already-known.yml"]
    assert "Is a social worker involved? “Yes, now”" in found[0].message


@pytest.mark.parametrize(
    ("question", "code"), [("social-worker-involved", "open-case-not-asked"), ("role", "role-not-asked")]
)
def test_everybody_is_asked(question: str, code: str) -> None:
    found = f"  - id: {question}\n"
    assert code in codes_of(planted(found, f"{found}    only_if: {{danger: [unsure]}}\n", BLOCK))
    assert code in codes_of(planted(found, "  - id: something-else\n", BLOCK))


def test_an_open_case_is_an_answer_of_its_own() -> None:
    before, role = BLOCK.split("  - id: role\n")
    asked = before[: before.index("    answers:")]
    ticks = "    kind: any\n    ticks:\n      - {id: open-case, say: {en: 'Yes', cy: 'Oes'}}\n"
    assert "open-case-not-asked" in codes_of(f"{asked}{ticks}  - id: role\n{role}")


def test_new_harm_with_an_open_case_is_still_a_report() -> None:
    guide = planted("only_if: {seen:", "only_if: {social-worker-involved: [not-known, unsure], seen:")
    _, problems = build(guide)
    found = [problem for problem in problems if problem.code == "open-case-gives-less"]
    assert found
    assert "Does the story fit? “No”" in found[0].message


@pytest.mark.parametrize(
    ("reads", "in_words"),
    [
        ("role: [staff, unsure]", "What is your role? “Staff”"),
        ("social-worker-involved: [open-case, unsure]", "Is a social worker involved? “Yes, now”"),
    ],
)
def test_a_red_flag_hangs_neither_on_who_asks_nor_on_who_knows_the_child(reads: str, in_words: str) -> None:
    _, problems = build(planted("only_if: {seen:", f"only_if: {{{reads}, seen:"))
    found = [problem for problem in problems if problem.code == "unrelated-fact-decides"]
    assert [problem.place.path for problem in found] == ["decision_trees/shared/already-known.yml"]
    assert in_words in found[0].message
    assert "Does the story fit? “No”" in found[0].message


def test_a_fact_that_is_not_known_counts_as_every_row() -> None:
    _, problems = build(planted("if: {moves: [not-mobile, unsure]}", "if: {moves: [not-mobile]}"))
    found = [problem for problem in problems if problem.code == "unsure-gives-less"]
    assert [problem.place.line for problem in found] == [line_of("- id: moves", GUIDE)]
    assert "“Not alone”" in found[0].message


def test_a_response_that_lists_a_step_and_its_replacement_is_seen() -> None:
    _, problems = build(extra_steps={"report": ["say-nothing"]})
    assert {problem.code for problem in problems} == {"step-beside-replacement"}


def test_a_way_of_more_than_eight_screens_is_seen() -> None:
    more = "".join(
        f'  - id: more-{n}\n    ask: {{en: "More?", cy: "Mwy?"}}\n    yes_no: {{cy_verb: oes}}\n' for n in range(4)
    )
    _, problems = build(GUIDE + more)
    assert {problem.code for problem in problems} == {"too-long"}


def test_a_guide_without_questions_is_refused() -> None:
    _, problems = build(GUIDE[: GUIDE.index("questions:")] + "questions: []\n")
    assert [problem.code for problem in problems] == ["nothing-to-choose"]


@pytest.mark.parametrize(
    ("guide", "rule", "at"),
    [
        pytest.param(
            planted("only_if: {seen: [bruise, shaped, late, unsure]}", "only_if: {seen: [late]}").replace(
                "worst: {advice: today}", "unsure: {do: [say-nothing]}\n    only_if: {often: [says-no, unsure]}"
            ),
            "S3",
            "  - id: often",
            id="a worse answer asks less",
        ),
        pytest.param(
            planted("worst: {shows: [worry-for-assessment], also", "mildest: {do: [say-nothing]}\n    worst: {also"),
            "S4",
            "  - id: often",
            id="not sure",
        ),
        pytest.param(
            planted("worst: {do: [say-nothing], at_least", "mildest: {do: [say-nothing]}\n    worst: {at_least"),
            "S3",
            "  - id: danger",
            id="an emergency is no excuse",
        ),
        pytest.param(
            GUIDE + '  - id: last\n    only_if: {carers: [says-yes]}\n    ask: {en: "Last?", cy: "Olaf?"}\n'
            "    yes_no: {cy_verb: oes}\n    worst: {do: [say-nothing]}\n",
            "S7",
            "  - id: carers",
            id="a strength",
        ),
    ],
)
def test_an_answer_that_loses_the_care_for_what_the_family_hears_is_seen(guide: str, rule: str, at: str) -> None:
    _, problems = build(guide)
    found = [p for p in problems if p.code == "family-told-sooner" and f"(Rule {rule}.)" in p.message]
    assert line_of(at, guide) in [problem.place.line for problem in found], [str(problem) for problem in problems]
    assert all("step say-nothing" in problem.message for problem in found)


@pytest.mark.parametrize(
    ("guide", "line"),
    [
        pytest.param(planted("worst: {do: [say-nothing], at_least", "worst: {at_least"), "worst: {at", id="emergency"),
        pytest.param(planted(", red_flag: true, do: [say-nothing]}]", ", red_flag: true}]"), "- id: bruise", id="when"),
        pytest.param(
            planted("red_flag: true, do: [say-nothing]}\n      - {id: late", "red_flag: true}\n      - {id: late"),
            "- {id: shaped",
            id="tick",
        ),
    ],
)
def test_a_report_where_nobody_asked_about_telling_is_seen(guide: str, line: str) -> None:
    _, problems = build(guide)
    found = [problem for problem in problems if problem.code == "family-not-asked-about"]
    assert [problem.place.line for problem in found] == [line_of(line, guide)], [str(problem) for problem in problems]
    asked = guide.replace("  - id: danger\n", "  - id: danger\n    telling: true\n")
    assert "family-not-asked-about" not in {problem.code for problem in build(asked)[1]}


def test_no_step_takes_away_one_that_keeps_the_family_untold() -> None:
    logic: Any = {"instead_of": {"tell": ["wait"]}, "careful": ["wait"], "steps": {}, "questions": []}
    assert [fault.code for fault in check_steps(logic)] == ["careful-step-replaced"]


def test_steps_that_replace_each_other_in_a_circle_are_found() -> None:
    logic: Any = {"instead_of": {"a": ["b"], "b": ["a"]}, "careful": [], "steps": {}, "questions": []}
    assert [fault.code for fault in check_steps(logic)] == ["steps-in-a-circle"] * 2


def test_a_guide_too_entangled_to_be_checked_whole_is_not_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walking, "MOST_STATES", 2)
    assert {problem.code for problem in build()[1]} == {"too-entangled"}
