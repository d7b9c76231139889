"""The shell contract: exit codes, one line of error, JSON where it is asked for."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from crimeengine import __version__


def crimeengine(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crimeengine", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_forecast_leaves_its_products(points_file: Path, area_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = crimeengine(
        "forecast",
        points_file,
        "--time",
        "when",
        "--category",
        "kind",
        "--only",
        "theft",
        "--only",
        "assault",
        "--area",
        area_file,
        "--cell",
        250,
        "--step",
        "1D",
        "--horizon",
        3,
        "--model",
        "st_resnet",
        "--set",
        "filters=4",
        "--set",
        "epochs=1",
        "--set",
        "trend=1",
        "--device",
        "cpu",
        "--seed",
        5,
        "--out",
        out,
    )
    assert done.returncode == 0, done.stderr
    result = json.loads((out / "result.json").read_text(encoding="utf-8"))
    assert result["verdict"].split()[0] in done.stdout
    assert result["job"]["settings"] == {"filters": 4, "epochs": 1, "trend": 1}
    assert result["job"]["only"] == ["theft", "assault"]
    assert (out / "forecast.tif").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["forecast", "none.gpkg", "--time", "t", "--cell", "250", "--horizon", "1", "--out", "o"],
        ["forecast", "none.gpkg"],
        ["forecast", "a", "--time", "t", "--cell", "x", "--horizon", "1", "--out", "o"],
        ["check", "none.csv", "--time", "t", "--nonsense"],
        ["backtest", "a", "--time", "t", "--cell", "9", "--horizon", "1", "--folds", "0"],
        ["dance"],
    ],
)
def test_an_error_is_one_line(arguments: list[str]) -> None:
    done = crimeengine(*arguments)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert not done.stdout
    wrapped = crimeengine("--json-errors", *arguments)
    assert json.loads(wrapped.stderr)["error"]["kind"] == "input"


def test_check_prints_words_or_json(points_file: Path) -> None:
    words = crimeengine("check", points_file, "--time", "when", "--category", "kind")
    assert "rows read" in words.stdout and "theft" in words.stdout
    found = crimeengine("check", points_file, "--time", "when", "--json")
    assert json.loads(found.stdout)["intake"]["dropped"] == []


def test_models_are_listed_with_their_source() -> None:
    listed = json.loads(crimeengine("models", "--json").stdout)
    assert {"historical_mean", "ewma", "st_resnet"} <= {line["name"] for line in listed}
    assert all(line["source"] and line["summary"] for line in listed)
    assert "Wang et al. 2017" in crimeengine("models").stdout.replace("\n", " ")


def test_backtest_prints_a_table_and_the_verdict(
    points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    source = [points_file, "--time", "when", "--area", area_file, "--cell", 250, "--step", "1D"]
    test = ["--models", "ewma, ewma:half_life=7", "--folds", 2, "--gap", 1, "--horizon", 7]
    done = crimeengine("backtest", *source, *test, "--test-days", 14, "--out", out)
    assert done.returncode == 0, done.stderr
    result = json.loads((out / "result.json").read_text(encoding="utf-8"))
    assert result["job"]["models"] == ["ewma", "ewma:half_life=7"]
    assert (result["job"]["folds"], result["job"]["gap"]) == (2, 1)
    printed = " ".join(done.stdout.split())
    assert result["verdict"] in printed
    assert all(name in printed for name in ("historical_mean", "ewma:half_life=7", "PEI"))
    assert str(out / "scores.csv") in done.stdout


def test_the_version_is_printed() -> None:
    assert crimeengine("--version").stdout.strip() == __version__


@pytest.mark.parametrize(
    "only", [["--only", "theft", "assault"], ["--only", "theft", "--only", "assault"]]
)
def test_several_categories(points_file: Path, only: list[str]) -> None:
    options = ["--time", "when", "--category", "kind", *only, "--json"]
    found = json.loads(crimeengine("check", points_file, *options).stdout)
    assert found["job"]["only"] == ["theft", "assault"]
    assert found["categories"].keys() == {"theft", "assault"}


def test_every_option_has_its_help() -> None:
    text = crimeengine("forecast", "--help").stdout
    for words in ("in metres", "Number of steps", "auto, cpu or cuda", "EPSG:4326", "0 to 1"):
        assert words in " ".join(text.split())


def test_names_with_brackets_are_printed_as_they_are(tmp_path: Path) -> None:
    path, out = tmp_path / "incidents.csv", tmp_path / "[bold]out[/x]"
    lines = [f"2021-03-{1 + n % 28:02},[/b] theft,{n % 7},{n % 5}" for n in range(300)]
    path.write_text("\n".join(["when,kind,x,y", *lines]), encoding="utf-8")
    places = ["--x", "x", "--y", "y", "--crs", "EPSG:4326"]
    done = crimeengine(
        "clusters", path, "--time", "when", "--category", "kind", *places, "--k", 2, "--out", out
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    assert "[/b] theft" in " ".join(done.stdout.split())
    assert str(out / "clusters.gpkg") in done.stdout


def test_warnings_stand_below_the_verdict(tmp_path: Path) -> None:
    path = tmp_path / "incidents.csv"
    lines = [f"2021-03-{1 + n % 28:02},{n % 7},{n}" for n in range(1, 60)]
    path.write_text("\n".join(["when,x,y", *lines]), encoding="utf-8")
    places = ["--x", "x", "--y", "y", "--crs", "EPSG:4326"]
    done = crimeengine("patterns", path, "--time", "when", *places, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert "warning: 100.0% of the times are 0:00: the dates come without hours" in " ".join(
        done.stdout.split()
    )
