"""What a person reads on the terminal when a job is done."""

from __future__ import annotations

import pytest

from crimeengine.console import print_result


def test_what_to_keep_in_mind_follows_the_warnings(capsys: pytest.CaptureFixture[str]) -> None:
    print_result(
        {
            "kind": "what-if",
            "job": {"out": "there"},
            "verdict": "Fewer are expected.",
            "warnings": ["A row was left out."],
            "cautions": ["No cause, an association.", "The days differ [by a week]."],
            "files": {"report": "report.html"},
        }
    )
    assert capsys.readouterr().out.splitlines() == [
        "Fewer are expected.",
        "warning: A row was left out.",
        "Keep in mind: No cause, an association.",
        "Keep in mind: The days differ [by a week].",
        "there/report.html",
    ]


def test_results_without_cautions_are_printed_as_they_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_result(
        {
            "kind": "hotspots",
            "job": {"out": "there"},
            "verdict": "Two hot spots.",
            "intake": {"warnings": []},
            "files": {},
        }
    )
    assert capsys.readouterr().out == "Two hot spots.\n"
