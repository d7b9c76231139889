"""How far an installation is, from what pip writes."""

from __future__ import annotations

from crime_forecast_plugin.engine.download import Downloads, Step


def follow(downloads: Downloads, *lines: str) -> Step:
    """Hand over lines and return the last step."""
    for line in lines:
        step = downloads.follow(line)
    return step


def test_the_megabytes_of_all_files_are_summed() -> None:
    downloads = Downloads(400)
    step = follow(
        downloads,
        "Collecting torch==2.13.0 (from crimeengine==0.1.0)",
        "  Downloading https://index.example/whl/torch-2.13.0-cp311.whl (190 MB)",
        "Progress 0 of 200000000",
        "Progress 200000000 of 200000000",
        "  Downloading pandas-2.2.0-cp311.whl (10 MB)",
        "Progress 5000000 of 10000000",
    )
    assert step.text == "Downloading pandas: 5 of 10 MB (205 of about 400 MB in all)"
    assert step.fraction == 205 / 400


def test_more_than_was_expected_never_says_that_it_is_done() -> None:
    step = follow(Downloads(1), "  Downloading a-1.whl", "Progress 3000000 of 3000000")
    assert "3 of about 3 MB in all" in step.text
    assert step.fraction == 0.99


def test_where_nobody_knows_how_much_there_is_no_fraction() -> None:
    step = follow(Downloads(0), "  Downloading a-1.whl", "Progress 1000000 of 3000000")
    assert "1 MB so far" in step.text
    assert step.fraction is None


def test_files_of_a_folder_are_named() -> None:
    assert follow(Downloads(0), "Processing ./wheels/scikit_learn-1.5.whl").text == (
        "Preparing scikit_learn"
    )


def test_installing_is_said_until_pip_starts_again() -> None:
    downloads = Downloads(100)
    step = follow(downloads, "Installing collected packages: torch", "  Attempting uninstall: pip")
    assert step.text.startswith("Installing")
    assert follow(downloads, "Collecting pandas>=2.2 (from crimeengine)").text == (
        "Collecting pandas>=2.2"
    )


def test_only_lines_of_progress_are_kept_from_the_log() -> None:
    assert Downloads.is_progress("Progress 1 of 2")
    assert not Downloads.is_progress("Progress was made")
