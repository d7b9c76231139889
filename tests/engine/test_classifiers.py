"""Every classifier on a table; the encoding; resampling, splits, search, scores, importance."""

import json
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import skops.io
from made_up_kinds import make_samples
from safetensors.numpy import load_file, save_file
from sklearn.metrics import f1_score, log_loss, precision_score, recall_score, roc_auc_score

from crimeengine.classifiers import Choice, classifiers
from crimeengine.classifiers.base import Classifier
from crimeengine.classifiers.encoding import Encoder, key_codes, keys, street
from crimeengine.classifiers.importance import importance
from crimeengine.classifiers.resampling import balanced, resampled
from crimeengine.classifiers.samples import MISSING, Samples
from crimeengine.classifiers.search import search
from crimeengine.classifiers.splits import split
from crimeengine.classifiers.store import load, save
from crimeengine.errors import Cancelled, InputError
from crimeengine.evaluation.classes import log_losses, score_classes
from crimeengine.progress import Progress

#: Settings that are quick enough for tests.
QUICK = {
    "xgboost": ":trees=3:depth=3",
    "random_forest": ":trees=10",
    "fcnn": ":width=32:epochs=12:batch=64:patience=4",
    "mlp": ":epochs=5",
    "svm": ":components=50",
}
#: Tested in a file of their own.
NETWORKS = ("crime_cnn", "category_cnn")
TABULAR = [name for name in classifiers() if name not in NETWORKS]


@pytest.fixture(scope="module")
def data() -> Samples:
    return make_samples()


@pytest.fixture(scope="module", params=TABULAR)
def fitted(request: pytest.FixtureRequest, data: Samples) -> Classifier:
    return quick(request.param).fit(data.select(np.arange(1000)), Progress())


def quick(name: str) -> Classifier:
    return Choice.parse(name + QUICK.get(name, "")).make()


def test_probabilities_are_probabilities(fitted: Classifier, data: Samples) -> None:
    found = fitted.probabilities(data)
    assert found.shape == (len(data), 3)
    assert (found >= 0).all()
    assert np.allclose(found.sum(axis=1), 1, atol=1e-4)


def test_no_model_is_worse_than_the_shares(fitted: Classifier, data: Samples) -> None:
    test = data.select(np.arange(1000, 1500))
    shares = data.select(np.arange(1000)).shares
    usual = log_losses(np.tile(shares, (500, 1)), test.code).mean()
    found = log_losses(fitted.probabilities(test), test.code).mean()
    assert found < usual * (0.95 if fitted.name != "majority" else 1.02)


def test_there_may_be_fewer_incidents_than_neighbours(data: Samples) -> None:
    few = data.select(np.arange(40))
    model = Choice.parse("knn:neighbours=100").make().fit(few, Progress())
    assert np.allclose(model.probabilities(data), few.shares, atol=1e-4)
    assert "all incidents as neighbours" in model.note


def test_answers_do_not_look_at_the_code(fitted: Classifier, data: Samples) -> None:
    other = replace(data, code=np.zeros_like(data.code))
    assert np.array_equal(fitted.probabilities(data), fitted.probabilities(other))


def test_saved_and_loaded_it_says_the_same(
    fitted: Classifier, data: Samples, tmp_path: Path
) -> None:
    save(tmp_path / "model.safetensors", fitted, data)
    loaded, like = load(tmp_path / "model.safetensors")
    assert loaded.name == fitted.name
    assert like.classes == data.classes
    assert np.allclose(loaded.probabilities(data), fitted.probabilities(data), atol=1e-6)


@pytest.mark.parametrize("name", TABULAR)
def test_a_class_and_an_address_that_were_never_seen(name: str, data: Samples) -> None:
    training = data.select(data.code != 1)
    model = quick(name).fit(training, Progress())
    strange = replace(
        data, tokens={**data.tokens, "address": np.full(len(data), "elsewhere", object)}
    )
    found = model.probabilities(strange)
    assert (found[:, 1] == 0).all()
    assert np.allclose(found.sum(axis=1), 1, atol=1e-4)


@pytest.mark.parametrize("name", ["xgboost", "fcnn", "random_forest"])
def test_the_same_seed_gives_the_same_numbers(name: str, data: Samples) -> None:
    part = data.select(np.arange(400))
    one, other = (quick(name).fit(part, Progress()).probabilities(part) for _ in range(2))
    assert np.array_equal(one, other)


def test_weights_find_the_rare_class_more_often(data: Samples) -> None:
    rare = data.select(np.flatnonzero((data.code != 1) | (np.arange(len(data)) % 5 == 0)))
    plain, even = (
        quick("logistic_regression").fit(samples, Progress()).probabilities(rare).argmax(axis=1)
        for samples in (rare, balanced(rare))
    )
    assert (even == 1).sum() > 10 * max((plain == 1).sum(), 1)


def test_dates_without_hours(data: Samples) -> None:
    bare = replace(data, time=data.day.astype("datetime64[s]"), hours=False)
    found = quick("xgboost").fit(bare, Progress()).probabilities(bare)
    assert "hour" not in bare.names
    assert np.isfinite(found).all()


def test_a_fit_can_be_stopped(data: Samples) -> None:
    with pytest.raises(Cancelled):
        quick("xgboost").fit(data, Progress(is_cancelled=lambda: True))


def test_the_encoding_of_a_training_row_does_not_know_its_own_category() -> None:
    random = np.random.default_rng(0)
    number = 600
    # Every incident has an address of its own, and the category is luck: nothing can be learned.
    data = make_samples(number)
    data = replace(
        data,
        code=random.integers(0, 3, number),
        tokens={"address": np.array([f"house {row}" for row in range(number)], object)},
    )
    encoder = Encoder().fit(data, 0)
    logits = encoder.training_logits(data.united())
    own = logits[np.arange(number), data.code]
    assert abs(float((own - logits.mean(axis=1)).mean())) < 0.05


def test_copies_of_a_row_do_not_tell_each_other(data: Samples) -> None:
    copies = resampled(data.select(np.arange(200)), seed=0)
    assert copies.unit is not None
    assert len(np.unique(copies.unit)) < len(copies)
    encoder = Encoder().fit(copies, 0)
    logits = encoder.training_logits(copies)
    assert all(len(np.unique(logits[copies.unit == u], axis=0)) == 1 for u in copies.unit[:20])


def test_the_city_s_shares_stand_in_for_what_was_never_seen(data: Samples) -> None:
    encoder = Encoder().fit(data, 0)
    far = replace(
        data,
        x=data.x + 1e6,
        tokens={name: np.full(len(data), "nowhere", object) for name in data.tokens},
    )
    far = replace(far, time=np.full(len(data), np.datetime64("2021-01-05T12:00:00", "s")))
    assert np.ptp(encoder.logits(far), axis=0).max() == 0


def test_streets_without_numbers() -> None:
    assert street("600 Block of EDNA ST") == "EDNA ST"
    assert (
        street("TOWNSEND ST / 2ND ST") == street("2ND ST / TOWNSEND ST") == "2ND ST / TOWNSEND ST"
    )
    assert street("12") == "12"
    assert street(MISSING) == MISSING


def test_every_key_has_codes(data: Samples) -> None:
    assert {key.name for key in keys(data)} == set(key_codes(data))


def test_resampling_evens_out_the_classes(data: Samples) -> None:
    counts = resampled(data, seed=0).counts
    assert np.ptp(counts) == 0
    weight = balanced(data).weight
    assert weight is not None
    sums = np.bincount(data.code, weight)
    assert np.allclose(sums, sums.mean(), rtol=1e-3)


def test_splits(data: Samples) -> None:
    random, late = (split(data, how, 0.2, 0) for how in ("random", "time"))
    assert random.sum() == 300
    assert data.time[late].min() > data.time[~late].max()
    assert len(np.unique(data.day[late])) == 24
    one_day = replace(data, time=np.full(len(data), data.time[0]))
    with pytest.raises(InputError, match="cannot be split by time"):
        split(one_day, "time", 0.2, 0)
    with pytest.raises(InputError, match="too few"):
        split(data.select(np.arange(1)), "random", 0.2, 0)


def test_the_search_never_sees_the_test_and_finds_the_lowest_loss(data: Samples) -> None:
    best, tried = search(
        Choice.parse("knn:rows=500"),
        data.select(np.arange(600)),
        3,
        "time",
        device="cpu",
        seed=0,
        progress=Progress(),
    )
    assert len(tried) == 4
    lowest = min(tried, key=lambda found: found["log_loss"])
    assert best.settings == {"rows": 500, **lowest["settings"]}


@pytest.mark.parametrize("name", [n for n in TABULAR if n not in ("majority", "place_and_hour")])
def test_ranges_are_settings(name: str) -> None:
    kind = classifiers()[name].load()
    assert kind.ranges
    assert set(kind.ranges) <= set(kind.Settings.model_fields)


def test_scores_agree_with_scikit_learn() -> None:
    random = np.random.default_rng(0)
    found = random.dirichlet(np.ones(4), 800)
    code = np.where(random.random(800) < 0.4, found.argmax(axis=1), random.integers(0, 4, 800))
    day = np.datetime64("2021-01-01") + random.integers(0, 40, 800)
    scores = score_classes(found, code, day, 0)
    answer, value = found.argmax(axis=1), {n: e.value for n, e in scores.overall.items()}
    assert value["accuracy"] == pytest.approx((answer == code).mean())
    assert value["log_loss"] == pytest.approx(log_loss(code, found))
    assert value["macro_f1"] == pytest.approx(f1_score(code, answer, average="macro"))
    assert value["macro_recall"] == pytest.approx(recall_score(code, answer, average="macro"))
    precision = precision_score(code, answer, average="macro", zero_division=0)
    assert value["macro_precision"] == pytest.approx(precision)
    area = roc_auc_score(code, found, multi_class="ovr", average="macro")
    assert value["macro_auc"] == pytest.approx(area, abs=0.005)
    assert scores.confusion.sum() == 800
    low, high = scores.overall["accuracy"].low, scores.overall["accuracy"].high
    assert low < value["accuracy"] < high
    assert 0.03 < high - low < 0.12


def test_a_class_that_the_test_lacks_has_no_score() -> None:
    found = np.tile([0.5, 0.3, 0.2], (20, 1))
    scores = score_classes(found, np.arange(20) % 2, np.full(20, np.datetime64("2021-01-01")), 0)
    assert np.isnan(scores.per_class["recall"][2].value)
    assert scores.per_class["precision"][1].value == 0
    assert scores.overall["macro_recall"].value == pytest.approx(0.5)
    assert scores.describe()["accuracy"] == {"value": 0.5, "low": None, "high": None}


def test_importance_finds_what_matters(data: Samples) -> None:
    data = replace(data, figures={"noise": np.random.default_rng(3).random(1500, np.float32)})
    model = quick("logistic_regression").fit(data.select(np.arange(1000)), Progress())
    rises = importance(model, data.select(np.arange(1000, 1500)), 0, Progress())
    assert set(rises) == {"place", "date", "time of day", "address", "district", "noise"}
    assert rises["time of day"].low > 0
    assert abs(rises["noise"].value) < rises["time of day"].value / 3


def test_a_file_that_is_no_classifier(data: Samples, tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    with pytest.raises(InputError, match="does not exist"):
        load(path)
    path.write_bytes(b"nothing")
    with pytest.raises(InputError, match="damaged or is no model"):
        load(path)
    save_file({"a": np.zeros(1)}, path, {"crimeengine": json.dumps({"format": "other"})})
    with pytest.raises(InputError, match="no classifier of this program"):
        load(path)


def test_a_tree_that_points_outside_itself_is_not_loaded(data: Samples, tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    model = quick("decision_tree").fit(data, Progress())
    tree = model.pipeline[-1].tree_
    tree.children_left[0] = 10_000
    save(path, model, data)
    with pytest.raises(InputError, match="damaged"):
        load(path)


class Stranger:
    """A type that no classifier is made of."""

    def __init__(self) -> None:
        self.value = 1


def test_types_that_are_not_trusted_are_not_loaded(data: Samples, tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    model = quick("gaussian_nb").fit(data, Progress())
    save(path, model, data)
    arrays = load_file(path)
    content = skops.io.dumps(Stranger())
    assert zipfile.is_zipfile(BytesIO(content))
    arrays["estimator"] = np.frombuffer(content, np.uint8)
    header = {
        "format": "crimeengine-classifier-1",
        "model": "gaussian_nb",
        "settings": {},
        "seed": 0,
        "classes": data.classes,
        "tokens": list(data.tokens),
        "figures": [],
        "hours": True,
    }
    save_file(arrays, path, {"crimeengine": json.dumps(header)})
    with pytest.raises(InputError, match="no classifier is made of"):
        load(path)
