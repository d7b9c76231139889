"""Drawn layers come from the cache where nothing that they depend on has changed."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from made_up_layers import at, box, city, read, surfaces, told, write, write_raster

from crimeengine.context import cache, spec
from crimeengine.context.terrain import Surface


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("CRIMEENGINE_CACHE", str(folder))
    return folder


@pytest.fixture
def drawings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the layers that are drawn, not recalled."""
    names: list[str] = []
    for made in ("draw_places", "draw_raster_layer"):
        real = getattr(spec, made)

        def noted(layer, *rest, real=real):
            names.append(layer.name)
            return real(layer, *rest)

        monkeypatch.setattr(spec, made, noted)
    return names


@pytest.fixture
def tracts(tmp_path: Path) -> Path:
    """Polygons of a part of the city, one of them invalid."""
    halves = [box(0, 0, 900, 2_000), box(900, 0, 1_300, 2_000), None]
    return write(tmp_path / "tracts.gpkg", halves, rent=[1.5, 7.25, 3])


def same(one: Surface, other: Surface) -> bool:
    return (
        (one.name, one.layer, one.kind) == (other.name, other.layer, other.kind)
        and one.starts.dtype == other.starts.dtype
        and all(
            np.array_equal(getattr(one, part), getattr(other, part))
            for part in ("starts", "values", "filled", "seen")
        )
    )


def test_a_second_run_draws_nothing_and_says_the_same(
    kept: Path, drawings: list[str], tracts: Path, tmp_path: Path
) -> None:
    dem = write_raster(tmp_path / "dem.tif", np.ones((9, 9)), 440_000, 4_632_000, 250)
    opened = write(tmp_path / "bars.gpkg", [at(9, 9), at(8, 8)], opened=["2021-05-03", None])
    specs = f"tracts={tracts}:rent,share", f"dem={dem}", f"bars={opened}|from=opened"
    first, warned = read(*specs), told(*specs)
    assert drawings == ["tracts", "dem", "bars"]
    second = read(*specs)
    assert drawings == ["tracts", "dem", "bars"]
    assert warned == told(*specs) and len(warned) == 2
    assert first.describe() == second.describe()
    assert first.terrain is not None and second.terrain is not None
    assert len(first.terrain.surfaces) == len(second.terrain.surfaces) == 6
    assert all(map(same, first.terrain.surfaces, second.terrain.surfaces))


def test_where_a_file_lies_and_its_name_do_not_count(
    kept: Path, drawings: list[str], tracts: Path, tmp_path: Path
) -> None:
    read(f"tracts={tracts}:share")
    copy = shutil.copyfile(tracts, tmp_path / "copy.gpkg")
    read(f"tracts={copy}:share")
    assert drawings == ["tracts"]


def test_all_that_a_layer_depends_on_counts(
    kept: Path, drawings: list[str], tracts: Path, tmp_path: Path
) -> None:
    grid = city()
    read(f"a={tracts}:share")
    others = [
        (f"b={tracts}:share", grid),
        (f"a={tracts}:rent", grid),
        (f"a={tracts}:share", replace(grid, left=grid.left + 10)),
        (f"a={tracts}:share", replace(grid, inside=~grid.inside)),
        (f"a={tracts}:share", replace(grid, cell=200.0)),
    ]
    for number, (text, cells) in enumerate(others, start=2):
        read(text, grid=cells)
        assert len(drawings) == number
    write(tracts, [box(0, 0, 1_000, 900)], rent=[1.5])
    read(f"a={tracts}:share")
    assert len(drawings) == len(others) + 2


def test_what_lies_beside_a_file_counts(kept: Path, drawings: list[str], tmp_path: Path) -> None:
    shape = write(tmp_path / "a.shp", [at(100, 100)], seats=[5.0])
    assert surfaces(f"a={shape}:seats")["a: sum of seats within 500 m"].values.max() == 5
    shape_bytes = shape.read_bytes()
    write(shape, [at(100, 100)], seats=[6.0])
    assert shape.read_bytes() == shape_bytes  # the numbers are in a file beside it
    assert surfaces(f"a={shape}:seats")["a: sum of seats within 500 m"].values.max() == 6


def test_places_of_a_join_count(kept: Path, drawings: list[str], tmp_path: Path) -> None:
    places = write(tmp_path / "p.gpkg", [at(1, 1)], id=[1])
    pd.DataFrame({"id": [1], "n": [3]}).to_csv(tmp_path / "t.csv", index=False)
    text = f"a={tmp_path / 't.csv'}|places={places}|key=id"
    read(text)
    read(text)
    write(places, [at(900, 900)], id=[1])
    read(text)
    assert drawings == ["a", "a"]


def test_dated_layers_count_the_span(kept: Path, drawings: list[str], tmp_path: Path) -> None:
    path = write(tmp_path / "a.gpkg", [at(1, 1)], opened=["2021-05-03"])
    spans = [(np.datetime64(f"{year}-01-01"), np.datetime64(f"{year}-12-31")) for year in (21, 22)]
    spans = [(s + np.timedelta64(730_485, "D"), e + np.timedelta64(730_485, "D")) for s, e in spans]
    for span in (*spans, *spans):
        read(f"a={path}|from=opened:count", f"b={path}:count", span=span)
    assert drawings == ["a", "b", "a"]


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_a_damaged_entry_is_drawn_anew(
    kept: Path, drawings: list[str], tracts: Path, damage: bytes | None
) -> None:
    before = surfaces(f"a={tracts}:rent")
    [entry] = kept.iterdir()
    whole = entry.read_bytes()
    entry.write_bytes(whole[:-40] if damage is None else damage)
    after = surfaces(f"a={tracts}:rent")
    assert drawings == ["a", "a"]
    assert all(same(before[name], after[name]) for name in before)
    assert entry.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tracts: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("CRIMEENGINE_CACHE", str(tmp_path / "file" / "cache"))
    assert told(f"a={tracts}:share", f"b={tracts}:share")[1:] == [
        f"Drawn context layers cannot be kept in {tmp_path / 'file' / 'cache'} (Not a directory), "
        "so that they are drawn anew each time.",
        "1 row without geometry of the context layer 'b' was left out.",
    ]


def test_what_was_not_used_for_longest_is_removed(
    kept: Path, drawings: list[str], tracts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "abc":
        read(f"{name}={tracts}:share")
        for entry in kept.iterdir():
            # As if it had happened a minute ago.
            used = entry.stat().st_mtime - 60
            os.utime(entry, (used, used))
    read(f"a={tracts}:share")  # used again
    size = max(entry.stat().st_size for entry in kept.iterdir())
    monkeypatch.setattr(cache, "MOST", 3 * size)
    read(f"d={tracts}:share")
    assert len(list(kept.iterdir())) == 3
    read(f"a={tracts}:share")
    assert drawings == ["a", "b", "c", "d"]
    read(f"b={tracts}:share")
    assert drawings[-1] == "b"


@pytest.mark.parametrize(
    ("system", "variable", "expected"),
    [
        ("linux", "XDG_CACHE_HOME", "{}/crimeengine"),
        ("win32", "LOCALAPPDATA", "{}/crimeengine/cache"),
        ("linux", "", "{}/.cache/crimeengine"),
        ("win32", "", "{}/AppData/Local/crimeengine/cache"),
        ("darwin", "", "{}/Library/Caches/crimeengine"),
    ],
)
def test_the_cache_lies_where_the_system_keeps_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, variable: str, expected: str
) -> None:
    for name in ("CRIMEENGINE_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(cache.sys, "platform", system)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    if variable:
        monkeypatch.setenv(variable, str(tmp_path))
    assert cache.folder() == Path(expected.format(tmp_path))
