"""Kinds whose counts follow patrols: which they are, and what becomes of them in a forecast."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import rasterio
from conftest import as_points, make_rows

from crimeengine.account import subject
from crimeengine.errors import InputError
from crimeengine.finished import FinishedForecast
from crimeengine.jobs import parse_job, run
from crimeengine.patrol_driven import patrol_driven, reason_of
from crimeengine.progress import Progress
from crimeengine.scenario.base import Base

CHICAGO = {
    True: "NARCOTICS|OTHER NARCOTIC VIOLATION|CRIMINAL TRESPASS|WEAPONS VIOLATION|PROSTITUTION|"
    "PUBLIC PEACE VIOLATION|INTERFERENCE WITH PUBLIC OFFICER|GAMBLING|LIQUOR LAW VIOLATION|"
    "OBSCENITY|CONCEALED CARRY LICENSE VIOLATION|PUBLIC INDECENCY",
    False: "THEFT|BATTERY|CRIMINAL DAMAGE|ASSAULT|OTHER OFFENSE|DECEPTIVE PRACTICE|BURGLARY|ARSON|"
    "MOTOR VEHICLE THEFT|ROBBERY|OFFENSE INVOLVING CHILDREN|CRIM SEXUAL ASSAULT|SEX OFFENSE|"
    "HOMICIDE|KIDNAPPING|STALKING|INTIMIDATION|NON-CRIMINAL|HUMAN TRAFFICKING|RITUALISM|"
    "NON - CRIMINAL|NON-CRIMINAL (SUBJECT SPECIFIED)|DOMESTIC VIOLENCE",
}
SAN_FRANCISCO = {
    True: "DRUG/NARCOTIC|WARRANTS|WEAPON LAWS|PROSTITUTION|TRESPASS|STOLEN PROPERTY|TREA|"
    "DISORDERLY CONDUCT|DRUNKENNESS|DRIVING UNDER THE INFLUENCE|LIQUOR LAWS|LOITERING|GAMBLING|"
    "PORNOGRAPHY/OBSCENE MAT",
    False: "LARCENY/THEFT|OTHER OFFENSES|NON-CRIMINAL|ASSAULT|VEHICLE THEFT|VANDALISM|BURGLARY|"
    "SUSPICIOUS OCC|MISSING PERSON|ROBBERY|FRAUD|FORGERY/COUNTERFEITING|SECONDARY CODES|BRIBERY|"
    "SEX OFFENSES FORCIBLE|RECOVERED VEHICLE|KIDNAPPING|RUNAWAY|ARSON|EMBEZZLEMENT|SUICIDE|"
    "FAMILY OFFENSES|BAD CHECKS|EXTORTION|SEX OFFENSES NON FORCIBLE|UNKNOWN",
}
PHILADELPHIA = {
    True: "Narcotic / Drug Law Violations|Weapon Violations|DRIVING UNDER THE INFLUENCE|"
    "Disorderly Conduct|Prostitution and Commercialized Vice|Public Drunkenness|"
    "Receiving Stolen Property|Liquor Law Violations|Gambling Violations|Vagrancy/Loitering",
    False: "All Other Offenses|Other Assaults|Thefts|Vandalism/Criminal Mischief|Fraud|Arson|Rape|"
    "Theft from Vehicle|Aggravated Assault No Firearm|Aggravated Assault Firearm|Embezzlement|"
    "Burglary Residential|Burglary Non-Residential|Robbery No Firearm|Robbery Firearm|"
    "Motor Vehicle Theft|Other Sex Offenses (Not Commercialized)|Homicide - Criminal|"
    "Offenses Against Family and Children|Forgery and Counterfeiting|Homicide - Justifiable|"
    "Homicide - Gross Negligence",
}
NEW_YORK = {
    True: "DANGEROUS DRUGS|DANGEROUS WEAPONS|INTOXICATED & IMPAIRED DRIVING|LOITERING|"
    "INTOXICATED/IMPAIRED DRIVING|PROSTITUTION & RELATED OFFENSES|GAMBLING|DISORDERLY CONDUCT|"
    "ALCOHOLIC BEVERAGE CONTROL LAW|CRIMINAL TRESPASS|CANNABIS RELATED OFFENSES|"
    "LOITERING FOR DRUG PURPOSES|POSSESSION OF STOLEN PROPERTY|UNDER THE INFLUENCE OF DRUGS|"
    "OFFENSES AGAINST PUBLIC ADMINI|VEHICLE AND TRAFFIC LAWS",
    False: "GRAND LARCENY|FELONY ASSAULT|ROBBERY|BURGLARY|PETIT LARCENY|HARRASSMENT 2|"
    "CRIMINAL MISCHIEF & RELATED OF|UNAUTHORIZED USE OF A VEHICLE|MURDER & NON-NEGL. MANSLAUGHTER",
}
NATIONAL = {
    True: "Drug/Narcotic Violations|Drug Equipment Violations|Weapon Law Violations|Drunkenness|"
    "Betting/Wagering|Curfew/Loitering/Vagrancy Violations|Trespass of Real Property|"
    "Stolen Property Offenses|Possession of weapons|Resisting arrest|Public intoxication|"
    "DUI|Parole violation|Carrying a concealed weapon|AREA CHECK|PERSON CONTACT (86)|TRAFFIC STOP",
    False: "Robbery - with weapon|Drug store burglary|Drug-facilitated sexual assault|Liquor store "
    "robbery|Peeping Tom|Assault on a police officer|Vehicle recovered|Service call|Violent crime|"
    "ASSAULT - WITH WEAPON *H|Shots fired|Anti-social behaviour|Theft from the person|(none)",
}


@pytest.mark.parametrize("names", [CHICAGO, SAN_FRANCISCO, PHILADELPHIA, NEW_YORK, NATIONAL])
def test_kinds_of_known_sources_are_told_apart(names: dict[bool, str]) -> None:
    follow, others = (names[which].split("|") for which in (True, False))
    assert list(patrol_driven([*others, *follow])) == follow
    assert list(patrol_driven(name.swapcase() for name in follow)) == [n.swapcase() for n in follow]


def test_every_reason_is_a_sentence_of_some_known_kind() -> None:
    import crimeengine.patrol_driven as module

    lists = json.loads(Path(module.__file__).with_suffix(".json").read_text(encoding="utf-8"))
    known = [CHICAGO, SAN_FRANCISCO, PHILADELPHIA, NEW_YORK, NATIONAL]
    reasons = {reason_of(name) for names in known for name in names[True].split("|")}
    assert all(set(entry) == {"pattern", "reason"} for entry in lists)
    assert {entry["reason"] for entry in lists} == reasons
    assert all(entry["reason"].endswith((".", ".)")) for entry in lists)


# In jobs


@pytest.fixture(scope="module")
def rows() -> pd.DataFrame:
    """Incidents of four kinds, two of which follow patrols."""
    rows = make_rows()
    drawn = np.random.default_rng(1).choice(4, len(rows), p=[0.5, 0.3, 0.15, 0.05])
    return rows.assign(kind=np.array(["THEFT", "BATTERY", "NARCOTICS", "GAMBLING"])[drawn])


@pytest.fixture(scope="module")
def city(rows: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("city")
    as_points(rows).to_file(folder / "all.gpkg", engine="pyogrio")
    reported = rows[rows.kind.isin(["THEFT", "BATTERY"])]
    as_points(reported).to_file(folder / "reported.gpkg", engine="pyogrio")
    return folder


def do(city: Path, area_file: Path, out: Path, **fields: Any) -> dict[str, Any]:
    job = {
        "kind": "forecast",
        "incidents": str(city / "all.gpkg"),
        "time": "when",
        "category": "kind",
        "area": str(area_file),
        "cell": 250,
        "horizon": 7,
        "out": str(out),
    }
    return run(parse_job(job | fields))


def expected(folder: Path) -> np.ndarray:
    with rasterio.open(folder / "forecast.tif") as raster:
        values: np.ndarray = raster.read()
    return values


def test_they_are_left_out_as_if_they_were_not_in_the_file(
    city: Path, area_file: Path, rows: pd.DataFrame, tmp_path: Path
) -> None:
    made = do(city, area_file, tmp_path / "a")
    do(city, area_file, tmp_path / "b", incidents=str(city / "reported.gpkg"))
    assert np.array_equal(expected(tmp_path / "a"), expected(tmp_path / "b"))
    number = rows.kind.value_counts()
    (line,) = made["intake"]["dropped"]
    assert line["reason"] == "patrol_driven"
    assert line["count"] == number.NARCOTICS + number.GAMBLING
    assert f"NARCOTICS {number.NARCOTICS:,}, GAMBLING {number.GAMBLING:,}; name" in line["text"]
    assert made["intake"]["patrol_driven"] == number[["NARCOTICS", "GAMBLING"]].to_dict()
    assert made["kinds"] == number[["THEFT", "BATTERY"]].to_dict()
    assert made["intake"]["warnings"] == []
    page = (tmp_path / "a" / "report.html").read_text(encoding="utf-8")
    assert "without kinds that follow patrols: forecast for" in page
    assert f"<dd>NARCOTICS {number.NARCOTICS:,}, GAMBLING {number.GAMBLING:,}</dd>" in page


def test_they_count_where_they_are_named_or_all_are_wanted_and_a_caution_says_so(
    city: Path, area_file: Path, rows: pd.DataFrame, tmp_path: Path
) -> None:
    number = rows.kind.value_counts()
    named = do(city, area_file, tmp_path / "a", only=["NARCOTICS", "THEFT"])
    assert named["intake"]["kept"] == number.NARCOTICS + number.THEFT
    assert named["intake"]["patrol_driven"] == {"GAMBLING": number.GAMBLING}
    (caution,) = named["intake"]["warnings"]
    assert f"(NARCOTICS {number.NARCOTICS:,}): the counts follow patrols" in caution
    every = do(city, area_file, tmp_path / "b", patrol_driven="count")
    assert every["intake"]["kept"] == len(rows)
    assert len(every["intake"]["warnings"]) == 1
    plain = do(city, area_file, tmp_path / "c", category=None)
    assert plain["intake"]["kept"] == len(rows) and plain["intake"]["warnings"] == []
    assert np.array_equal(expected(tmp_path / "b"), expected(tmp_path / "c"))
    others = do(city, area_file, tmp_path / "d", only=["THEFT"])
    assert others["intake"]["warnings"] == []
    assert others["intake"]["patrol_driven"].keys() == {"NARCOTICS", "GAMBLING"}


def test_a_file_of_nothing_else_is_refused(
    city: Path, area_file: Path, rows: pd.DataFrame, tmp_path: Path
) -> None:
    found = rows[rows.kind.isin(["NARCOTICS", "GAMBLING"])]
    as_points(found).to_file(tmp_path / "found.gpkg", engine="pyogrio")
    with pytest.raises(InputError, match="choose them by name"):
        do(city, area_file, tmp_path / "out", incidents=str(tmp_path / "found.gpkg"))


def test_a_backtest_leaves_the_same_kinds_out(city: Path, area_file: Path, tmp_path: Path) -> None:
    test = {"kind": "backtest", "folds": 1, "models": ["ewma"], "per_category": True}
    made = do(city, area_file, tmp_path / "out", **test)
    assert set(made["categories"]) == {"THEFT", "BATTERY"}
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "<dt>Follow patrols, not counted</dt><dd>NARCOTICS" in page


def test_a_what_if_sees_the_incidents_of_its_forecast(
    city: Path, area_file: Path, tmp_path: Path
) -> None:
    made = do(city, area_file, tmp_path / "new")
    # One that was made before any kind was left out counts all of them still.
    all_of_them = do(city, area_file, tmp_path / "old", patrol_driven="count")
    file = tmp_path / "old" / "result.json"
    result = json.loads(file.read_text(encoding="utf-8"))
    del result["job"]["patrol_driven"]
    file.write_text(json.dumps(result), encoding="utf-8")
    for folder, then in (("new", made), ("old", all_of_them)):
        base = Base.open(FinishedForecast.open(tmp_path / folder), Progress())
        assert len(base.study.incidents) == then["intake"]["kept"]
        assert base.drifted == ""


def test_a_title_names_a_few_kinds_only() -> None:
    kinds = ["ARSON", "ASSAULT", "BATTERY", "BURGLARY", "HOMICIDE", "THEFT"]
    intake: dict[str, Any] = {"dropped": [], "patrol_driven": {}}
    result: dict[str, Any] = {"job": {"only": kinds}, "intake": intake}
    assert subject(result) == "ARSON, ASSAULT, BATTERY, BURGLARY, 2 more kinds"
    result["job"]["only"] = kinds[:2]
    assert subject(result) == "ARSON, ASSAULT"
    result["job"]["only"] = []
    assert subject(result) == "All incidents"


@pytest.mark.parametrize("reason", ["patrol_driven", "other_category"])
def test_a_title_says_so_where_only_kinds_that_follow_patrols_are_left_out(reason: str) -> None:
    """Also where the others were chosen one by one, as the panel does."""
    intake: dict[str, Any] = {"patrol_driven": {"NARCOTICS": 3, "GAMBLING": 1}}
    result = {"job": {"only": ["THEFT", "ARSON"]}, "intake": intake}
    intake["dropped"] = [{"reason": "no_place", "count": 9}, {"reason": reason, "count": 4}]
    assert subject(result) == "Incidents, without kinds that follow patrols"
    intake["dropped"].append({"reason": "other_category", "count": 5})
    assert subject(result) == "THEFT, ARSON"
