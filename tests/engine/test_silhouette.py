"""Silhouettes against scikit-learn's, exact and by a sample."""

import numpy as np
import pytest
import torch
from sklearn.metrics import silhouette_samples

from crimeengine.clusters import silhouette
from crimeengine.clusters.features import Features
from crimeengine.clusters.silhouette import judge, silhouettes
from crimeengine.errors import Cancelled
from crimeengine.progress import Progress


@pytest.fixture
def features() -> Features:
    """400 places around three centres in a city of 20 km, most of them of several incidents."""
    random = np.random.default_rng(3)
    centres = np.array([[0, 0], [9_000, 2_000], [3_000, -12_000]])
    rows = centres[random.integers(0, 3, 400)] + random.normal(0, 2_000, (400, 2))
    weight = random.geometric(0.3, 400)
    code = np.repeat(np.arange(400), weight)
    mean = np.average(rows, axis=0, weights=weight)
    return Features(rows - mean, weight, code, "places", mean)


@pytest.fixture
def labels(features: Features) -> np.ndarray:
    """Two, three and seven clusters by strips from west to east."""
    order = features.rows[:, 0].argsort().argsort()
    return np.stack([1 + order * number // len(features) for number in (2, 3, 7)], axis=1)


def every(features: Features) -> np.ndarray:
    return np.arange(len(features))


def test_as_scikit_learn_has_them(features: Features, labels: np.ndarray) -> None:
    found = silhouettes(features.rows, features.weight, labels, every(features))
    for column in range(3):
        label = labels[features.code, column]
        expected = silhouette_samples(features.rows[features.code], label)
        np.testing.assert_allclose(found[features.code, column], expected, atol=2e-6)
    judged = judge(features, labels, 100, 0, "cpu", Progress())
    assert all(each.exact and each.error == 0 for each in judged)
    assert judged[2].mean == pytest.approx(expected.mean(), abs=1e-6)
    by_cluster = [expected[label == cluster].mean() for cluster in range(1, 8)]
    np.testing.assert_allclose(judged[2].by_cluster(labels[:, 2]), by_cluster, atol=2e-6)


def test_many_features_as_well(features: Features, labels: np.ndarray) -> None:
    kinds = np.eye(12)[np.arange(len(features)) % 12] * 3_000
    rows = np.c_[features.rows, kinds - kinds.mean(axis=0)]
    found = silhouettes(rows, features.weight, labels[:, :1], every(features))[:, 0]
    expected = silhouette_samples(rows[features.code], labels[features.code, 0])
    np.testing.assert_allclose(found[features.code], expected, atol=2e-6)


def test_what_is_in_no_cluster_does_not_count(features: Features, labels: np.ndarray) -> None:
    label = np.where(features.rows[:, 1] > 3_000, 0, labels[:, 0])
    found = silhouettes(features.rows, features.weight, label[:, None], every(features))[:, 0]
    assert np.array_equal(np.isnan(found), label == 0)
    kept = label[features.code] > 0
    points, of = features.rows[features.code][kept], label[features.code][kept]
    np.testing.assert_allclose(
        found[features.code][kept], silhouette_samples(points, of), atol=2e-6
    )
    (judged,) = judge(features, label[:, None], 100, 0, "cpu", Progress())
    assert judged.measured == judged.of == kept.sum()


def test_by_hand() -> None:
    # Two incidents at 0, one at 1; one alone at 4: a = 0.5 and 1, b = 4 and 3, alone 0.
    rows, weight = np.array([[0.0], [1.0], [4.0]]), np.array([2, 1, 1])
    found = silhouettes(rows, weight, np.array([[1], [1], [2]]), np.arange(3))[:, 0]
    np.testing.assert_allclose(found, [1 - 0.5 / 4, 1 - 1 / 3, 0], atol=1e-6)


def test_blocks_and_threads_change_nothing(
    features: Features, labels: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = silhouettes(features.rows, features.weight, labels, every(features))
    monkeypatch.setattr(silhouette, "_BLOCK", 33)
    monkeypatch.setattr(silhouette, "_TILE", 70)
    threads = torch.get_num_threads()
    torch.set_num_threads(2)
    parts = silhouettes(features.rows, features.weight, labels, every(features))
    assert torch.get_num_threads() == 2
    torch.set_num_threads(threads)
    np.testing.assert_allclose(parts, whole, atol=1e-6)


def test_it_can_be_stopped(features: Features, labels: np.ndarray) -> None:
    stopped = Progress(is_cancelled=lambda: True)
    with pytest.raises(Cancelled):
        silhouettes(features.rows, features.weight, labels, every(features), "cpu", stopped)


def test_a_sample_is_unbiased_and_knows_its_error(
    features: Features, labels: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = [each.mean for each in judge(features, labels, 100, 0, "cpu", Progress())]
    monkeypatch.setattr(silhouette, "EXACT", 100)
    tries = [judge(features, labels, 150, seed, "cpu", Progress()) for seed in range(200)]
    means = np.array([[each.mean for each in made] for made in tries])
    errors = np.array([[each.error for each in made] for made in tries])
    spread = means.std(axis=0, ddof=1)
    assert np.all(np.abs(means.mean(axis=0) - exact) < 4 * spread / np.sqrt(len(tries)))
    np.testing.assert_allclose(np.sqrt((errors**2).mean(axis=0)), spread, rtol=0.25)


def test_a_sample_draws_of_every_cluster(
    features: Features, labels: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(silhouette, "EXACT", 100)
    judged = judge(features, labels, 150, 0, "cpu", Progress())[2]
    assert not judged.exact and judged.error > 0
    assert 145 <= judged.measured <= 155 and judged.of == features.weight.sum()
    assert judged.stands_for.sum() == pytest.approx(judged.of)
    assert np.isfinite(judged.by_cluster(labels[:, 2])).all()
    # Each of these was compared with all incidents, not with the sample alone.
    all_of_them = silhouettes(features.rows, features.weight, labels, every(features))[:, 2]
    measured = judged.stands_for > 0
    np.testing.assert_allclose(judged.values[measured], all_of_them[measured], atol=1e-6)
    assert np.isnan(judged.values[~measured]).all()
