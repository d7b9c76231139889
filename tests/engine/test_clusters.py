"""Clusters: what they are found by, how they are described, and the whole job."""

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
from conftest import BOTTOM, LEFT, UTM, as_incidents, as_points
from sklearn.cluster import DBSCAN

from crimeengine import run
from crimeengine.clusters import density
from crimeengine.clusters.features import Features
from crimeengine.clusters.figures import figures
from crimeengine.clusters.hull import MARGIN, hull
from crimeengine.clusters.kmeans import k_means
from crimeengine.clusters.numbering import by_size
from crimeengine.clusters.silhouette import Silhouette
from crimeengine.clusters.verdict import meaning, reason
from crimeengine.errors import InputError
from crimeengine.jobs import parse_job
from crimeengine.progress import Progress

#: Incidents of each of the three towns of `towns`, the largest first.
SIZES = (600, 300, 100)


@pytest.fixture(scope="module")
def towns() -> pd.DataFrame:
    """Three towns 5 km apart, of 400 m, with repeated places.

    The first has its thefts at 18:00 to 22:00, the others at any hour; the third has robberies.
    """
    random = np.random.default_rng(5)
    town = np.repeat(np.arange(3), SIZES)
    centres = np.array([[0, 0], [5_000, 0], [0, 5_000]])
    places = centres[town] + random.normal(0, 200, (len(town), 2)).round(-2)
    hour = np.where(town == 0, random.uniform(18, 22, len(town)), random.uniform(0, 24, len(town)))
    day = random.integers(0, 365, len(town))
    kind = np.where(random.random(len(town)) < np.array([0.0, 0.05, 0.8])[town], "robbery", "theft")
    when = np.datetime64("2021-01-01") + (day * 86_400 + hour * 3_600).astype("timedelta64[s]")
    x, y = places.T + np.array([[LEFT], [BOTTOM]])
    return pd.DataFrame({"when": when, "kind": kind, "x": x, "y": y})


@pytest.fixture(scope="module")
def towns_file(towns: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("towns") / "towns.gpkg"
    as_points(towns).to_file(path, engine="pyogrio")
    return path


def clusters_of(rows: pd.DataFrame | Path, folder: Path, **options: Any) -> dict[str, Any]:
    """The result of a job on rows, or on a file of them."""
    if isinstance(rows, pd.DataFrame):
        file = folder.with_suffix(".gpkg")
        as_points(rows).to_file(file, engine="pyogrio")
    else:
        file = rows
    fields = {"kind": "clusters", "incidents": str(file), "time": "when", "duplicates": "keep"}
    job = parse_job({**fields, "category": "kind", "out": str(folder), **options})
    return run(job)


def features_of(rows: pd.DataFrame, **options: float) -> Features:
    return Features.of(as_incidents(rows), UTM, **options)


# What incidents are clustered by


def test_repeated_places_are_one_row(towns: pd.DataFrame) -> None:
    features = features_of(towns)
    assert len(features) == len(towns[["x", "y"]].drop_duplicates())
    assert features.weight.sum() == len(towns)
    np.testing.assert_allclose(features.east_north[features.code], towns[["x", "y"]], atol=1e-6)


def test_the_day_is_a_circle() -> None:
    when = pd.to_datetime(["2021-01-01 23:30", "2021-01-02 00:30", "2021-01-02 12:00"])
    rows = pd.DataFrame({"when": when, "kind": "theft", "x": LEFT, "y": BOTTOM})
    rows = pd.concat([rows, rows.assign(x=LEFT + 100)])
    features = features_of(rows, hours=500.0)
    assert features.unit == "places and times of day"
    night, later, noon = features.rows[features.code[:3]]
    assert np.linalg.norm(night - later) == pytest.approx(500, rel=0.01)
    assert np.linalg.norm(night - noon) > 3_000


def test_categories_are_equally_far_apart(towns: pd.DataFrame) -> None:
    rows = towns.head(4).assign(kind=["a", "b", "c", "a"], x=[LEFT] * 3 + [LEFT + 9], y=BOTTOM)
    features = features_of(rows, category_weight=700.0)
    first, *others, last = features.rows[features.code]
    assert [np.linalg.norm(first - other) for other in others] == pytest.approx([700, 700])
    assert np.linalg.norm(first - last) == pytest.approx(9)


# The methods


def test_clusters_are_numbered_by_size() -> None:
    found, weight = np.array([0, 0, 1, 2, -1]), np.array([1, 1, 9, 3, 50])
    assert by_size(found, weight).tolist() == [3, 3, 1, 2, 0]


def test_k_means_weighs_repeated_places(towns: pd.DataFrame) -> None:
    features = features_of(towns)
    labels = k_means(features, [2, 3], 0, Progress())
    assert labels.shape == (len(features), 2)
    town = labels[features.code, 1]
    assert np.bincount(town).tolist() == [0, *SIZES]
    assert np.array_equal(town, np.repeat([1, 2, 3], SIZES))


def test_dbscan_as_on_all_incidents(towns: pd.DataFrame) -> None:
    features = features_of(towns)
    found = density.dbscan(features, 150, 12)[features.code]
    plain = DBSCAN(eps=150, min_samples=12).fit_predict(towns[["x", "y"]])
    assert np.array_equal(found == 0, plain == -1)
    pairs = set(zip(found.tolist(), plain.tolist(), strict=True))
    assert len(pairs) == len(set(found)) == len(set(plain))


def test_hdbscan_finds_the_towns(towns: pd.DataFrame) -> None:
    features = features_of(towns)
    found = density.hdbscan(features, 8)[features.code]
    inside = found > 0
    assert inside.mean() > 0.7
    assert len(set(zip(found[inside], np.repeat([1, 2, 3], SIZES)[inside], strict=True))) == 3


def test_density_refuses_what_would_fill_the_memory(
    towns: pd.DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    features = features_of(towns)
    monkeypatch.setattr(density, "PAIRS", 1_000)
    with pytest.raises(InputError, match="shorter reach"):
        density.dbscan(features, 5_000, 5)
    monkeypatch.setattr(density, "ROWS", 50)
    with pytest.raises(InputError, match="choose dbscan or kmeans"):
        density.hdbscan(features, 5)


# What is said of clusters


def test_a_misplaced_incident_does_not_stretch_the_hull() -> None:
    random = np.random.default_rng(1)
    points = np.vstack([random.uniform(0, 1_000, (200, 2)), [[90_000, 0]]])
    shape, inside = hull(points, np.ones(201, np.int64))
    assert 0.95 * 201 <= inside <= 0.96 * 201 + 1
    assert 0.6e6 < shape.area < 1.2e6


@pytest.mark.parametrize("places", [1, 2])
def test_a_cluster_of_few_places_has_a_hull(places: int) -> None:
    points = np.array([[0.0, 0.0], [100.0, 0.0]])[:places]
    shape, inside = hull(points, np.full(places, 5))
    assert shape.geom_type == "Polygon" and inside == 5 * places
    assert shape.area == pytest.approx(
        np.pi * MARGIN**2 + 2 * MARGIN * 100 * (places - 1), rel=0.02
    )


def test_figures_of_clusters(towns: pd.DataFrame) -> None:
    incidents = as_incidents(towns)
    features = Features.of(incidents, UTM)
    label = k_means(features, [3], 0, Progress())[:, 0]
    first, _, third = figures(incidents, features, label, np.array([0.9, 0.8, np.nan]))
    assert (first.count, first.share) == (600, 0.6)
    assert first.main == {"theft": 1.0}
    assert first.peak is not None and str(first.peak) == "18:00–22:00"
    assert third.peak is None and "robbery" in third.typical
    city = (towns.kind == "robbery").mean()
    assert third.typical["robbery"] == pytest.approx(third.main["robbery"] / city)
    members = towns.tail(SIZES[2])
    assert (third.first, third.last) == (members.when.min(), members.when.max())
    assert (third.centre.x, third.centre.y) == pytest.approx((members.x.mean(), members.y.mean()))
    assert third.fields()["silhouette"] is None


def test_dates_without_hours_have_no_peak(towns: pd.DataFrame) -> None:
    rows = towns.assign(when=towns.when.dt.normalize())
    incidents = as_incidents(rows)
    features = Features.of(incidents, UTM)
    label = k_means(features, [2], 0, Progress())[:, 0]
    assert {cluster.peak for cluster in figures(incidents, features, label, np.zeros(2))} == {None}


def test_words_of_silhouettes() -> None:
    words = [meaning(value).split(",")[0] for value in (0.8, 0.6, 0.4, 0.1)]
    assert words == [
        "a strong structure",
        "a reasonable structure",
        "a weak structure",
        "no structure worth the name",
    ]

    def made(mean: float, error: float = 0.0) -> Silhouette:
        return Silhouette(mean, error, np.zeros(1), np.ones(1), 1, 2 if error else 1)

    said = reason([2, 3, 4], [made(0.4), made(0.5), made(0.3)], 1)
    assert said == (
        "k = 3 has the highest mean silhouette of k = 2 to 4, 0.500; k = 2 comes next with 0.400."
    )
    assert "can hardly tell" in reason([2, 3], [made(0.50, 0.01), made(0.49, 0.01)], 0)
    assert "raise largest_k" in reason([2, 3], [made(0.3), made(0.4)], 1)


# The whole job


@pytest.fixture(scope="module")
def done(towns_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out") / "clusters"
    clusters_of(towns_file, out, largest_k=6)
    return out


def test_auto_finds_the_towns(done: Path) -> None:
    result = json.loads((done / "result.json").read_text(encoding="utf-8"))
    assert {path.name for path in done.iterdir()} == {*result["files"].values(), "result.json"}
    assert result["k"] == 3 and result["reason"].startswith("k = 3 has the highest")
    assert result["verdict"].startswith("3 clusters fit best")
    assert "strong structure" in result["verdict"]
    assert [cluster["count"] for cluster in result["clusters"]] == list(SIZES)
    assert result["silhouette"]["exact"] and result["silhouette"]["value"] > 0.8
    curve = pd.read_csv(done / "silhouette.csv")
    assert curve.k.tolist() == [2, 3, 4, 5, 6]
    assert curve[curve.chosen].k.tolist() == [3]
    assert (done / "silhouette.png").read_bytes().startswith(b"\x89PNG")


def test_layers_open_and_agree(done: Path, towns: pd.DataFrame) -> None:
    file = done / "clusters.gpkg"
    kinds = dict(pyogrio.list_layers(file))
    assert kinds == {"incidents": "Point", "hulls": "Polygon", "centres": "Point"}
    incidents = gpd.read_file(file, layer="incidents")
    assert list(incidents.columns[:-1]) == ["time", "category", "cluster", "name", "silhouette"]
    assert np.array_equal(incidents.cluster, np.repeat([1, 2, 3], SIZES))
    np.testing.assert_allclose(incidents.geometry.x, towns.x, atol=1e-6)
    hulls, centres = (gpd.read_file(file, layer=name) for name in ("hulls", "centres"))
    assert hulls.crs == centres.crs == incidents.crs
    assert hulls.drop(columns="geometry").equals(centres.drop(columns="geometry"))
    assert hulls.name.tolist() == ["cluster 1", "cluster 2", "cluster 3"]
    mean = incidents[incidents.cluster == 1].silhouette.mean()
    assert hulls.silhouette[0] == pytest.approx(mean, abs=1e-4)
    assert hulls.contains(centres.geometry).all()


def test_the_same_seed_gives_the_same_clusters(towns_file: Path, tmp_path: Path) -> None:
    found = [clusters_of(towns_file, tmp_path / name, k=5, seed=4) for name in "ab"]
    assert found[0]["clusters"] == found[1]["clusters"]
    assert found[0]["reason"] == "k = 5 is the only number tried."


def test_density_leaves_some_out(towns_file: Path, tmp_path: Path) -> None:
    result = clusters_of(towns_file, tmp_path / "out", method="dbscan", reach=120, fewest=20)
    incidents = gpd.read_file(tmp_path / "out" / "clusters.gpkg", layer="incidents")
    nowhere = incidents[incidents.cluster == 0]
    assert len(nowhere) == result["no_cluster"]["count"] > 0
    assert set(nowhere.name) == {"no cluster"} and nowhere.silhouette.isna().all()
    assert incidents.cluster.max() == result["k"] == len(result["clusters"])
    assert result["verdict"].startswith(f"dbscan finds {result['k']} clusters that hold")


def test_one_cluster_has_no_silhouette(towns_file: Path, tmp_path: Path) -> None:
    result = clusters_of(towns_file, tmp_path / "out", method="dbscan", reach=6_000)
    assert result["k"] == 1 and result["silhouette"] is None
    assert "silhouette_chart" not in result["files"]
    assert pd.read_csv(tmp_path / "out" / "silhouette.csv").empty


def test_hours_and_categories_make_clusters(towns_file: Path, tmp_path: Path) -> None:
    options = {"hours": 100, "category_weight": 20_000, "k": 2}
    result = clusters_of(towns_file, tmp_path / "out", **options)
    assert result["distinct"]["of"] == "places, times of day and categories"
    assert [cluster["main"] for cluster in result["clusters"]] == [{"theft": 1}, {"robbery": 1}]


def test_two_places_are_two_clusters(towns: pd.DataFrame, tmp_path: Path) -> None:
    rows = towns.head(10).assign(x=[LEFT, LEFT + 50] * 5, y=BOTTOM)
    assert clusters_of(rows, tmp_path / "out")["k"] == 2


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"k": "1"}, "k is '1'; give a whole number from 2 on"),
        ({"k": "many"}, "k is 'many'; give a whole number"),
        ({"k": 900}, "k is 900, but the incidents have only"),
        ({"k": 3, "method": "hdbscan"}, "leave k out"),
        ({"category": None, "category_weight": 5}, "there is no category column"),
        ({"method": "dbscan", "fewest": 5_000}, "No place has 5,000 incidents within 150 m"),
        ({"method": "hdbscan", "fewest": 5_000}, "fewest is 5,000, but there are only"),
        ({"method": "birch"}, "'method' is 'birch'"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    towns_file: Path, tmp_path: Path, options: dict[str, Any], says: str
) -> None:
    with pytest.raises(InputError, match=says):
        clusters_of(towns_file, tmp_path / "out", **options)
    assert not (tmp_path / "out").exists()


def test_one_address_and_dates_alone_are_refused(towns: pd.DataFrame, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="All 1,000 incidents are at one place"):
        clusters_of(towns.assign(x=LEFT, y=BOTTOM), tmp_path / "one")
    dates = towns.assign(when=towns.when.dt.normalize())
    with pytest.raises(InputError, match="dates without hours; leave hours out"):
        clusters_of(dates, tmp_path / "dates", hours=500)
