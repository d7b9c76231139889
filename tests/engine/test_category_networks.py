"""The two convolutional classifiers: words through a convolution, and maps through convolutions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from affine import Affine
from conftest import BOTTOM, LEFT, UTM

from crimeengine.classifiers import classifier
from crimeengine.classifiers.base import Classifier
from crimeengine.classifiers.prevailing import PARTS, Spots, prevailing
from crimeengine.classifiers.samples import MISSING, Samples
from crimeengine.classifiers.vocabulary import ABSENT, PADDING, UNKNOWN, Vocabulary, words
from crimeengine.context import Context
from crimeengine.context.maps import Maps
from crimeengine.device import devices
from crimeengine.errors import Cancelled, InputError
from crimeengine.networks.category import CategoryNetwork
from crimeengine.networks.text import TextNetwork
from crimeengine.progress import Progress

SIDE = 4_000.0
KINDS = ("assault", "burglary", "theft", "arson")

TEXT: dict[str, Any] = {"embedding": 8, "filters": 8, "dense": 16, "batch": 32, "epochs": 6}
MAPS: dict[str, Any] = {"window": 32, "filters": [4, 3], "batch": 32, "epochs": 3}
SMALL = {"crime_cnn": TEXT, "category_cnn": MAPS}


def small(name: str, device: str = "cpu", **settings: Any) -> Classifier:
    return classifier(name, SMALL[name] | {"learning_rate": 0.01} | settings, device)


def park(pixel: float = 40.0) -> Maps:
    """A map that is 1 in the western half of the area."""
    size = round(SIDE / pixel)
    west = np.zeros((1, size, size), np.float16)
    west[:, :, : size // 2] = 1
    transform = Affine(pixel, 0.0, LEFT, 0.0, -pixel, BOTTOM + SIDE)
    return Maps(("park",), west, np.ones(1), transform, UTM)


def city(number: int = 800, seed: int = 1, span: int = 100) -> Samples:
    """Thefts on High Street and in the western park, burglaries on Elm Street and in the east.

    A tenth is assaults, anywhere; there is no arson.
    """
    random = np.random.default_rng(seed)
    west = random.random(number) < 0.5
    x = LEFT + SIDE * np.where(west, 0.0, 0.5) + random.random(number) * SIDE / 2
    code = np.where(random.random(number) < 0.1, 0, np.where(west, 2, 1))
    house = random.integers(1, 60, number).astype(str)
    street = np.where(west, " Block of HIGH ST", " Block of ELM ST")
    address = np.char.add(house, street).astype(object)
    address[random.random(number) < 0.05] = MISSING
    time = np.datetime64("2021-03-01", "s") + random.integers(0, span * 86_400, number)
    return Samples(
        x,
        BOTTOM + random.random(number) * SIDE,
        np.sort(time),
        code,
        KINDS,
        tokens={"address": address},
        context=Context(maps=park()),
    )


@pytest.fixture(scope="module")
def samples() -> Samples:
    return city()


@pytest.fixture(params=sorted(SMALL))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


# Both classifiers


def test_an_obvious_pattern_is_learned(name: str, samples: Samples) -> None:
    model = small(name).fit(samples, Progress())
    test = city(seed=2)
    found = model.probabilities(test)
    assert found.dtype == np.float32 and found.shape == (len(test), len(KINDS))
    assert found.sum(axis=1) == pytest.approx(1, abs=1e-5)
    assert (found[:, 3] == 0).all()
    # A tenth are assaults, and the text is missing from a twentieth: 0.90 is to be had.
    assert (found.argmax(axis=1) == test.code).mean() > 0.82
    assert model.curve is not None and model.curve.valid[-1] < model.curve.valid[0]


def test_the_same_seed_gives_the_same_numbers(name: str, samples: Samples) -> None:
    one, other = (
        small(name, epochs=1).fit(samples, Progress()).probabilities(samples) for _ in range(2)
    )
    assert np.array_equal(one, other)


def test_the_state_taken_back_says_the_same(name: str, samples: Samples) -> None:
    model = small(name, epochs=1).fit(samples, Progress())
    state = model.state()
    assert all(isinstance(values, np.ndarray) for values in state.values())
    again = small(name, epochs=1).restore(state, samples.none())
    assert np.array_equal(again.probabilities(samples), model.probabilities(samples))
    assert model.probabilities(samples.none()).shape == (0, len(KINDS))


def test_a_person_can_stop_the_training(name: str, samples: Samples) -> None:
    seen: list[int] = []

    def listen(stage: str, fraction: float, text: str, facts: dict[str, Any]) -> None:
        seen.append(facts.get("epoch", 0))

    with pytest.raises(Cancelled):
        small(name).fit(samples, Progress(listen, lambda: bool(seen and seen[-1] == 2)))
    assert seen[-1] == 2


def test_weights_move_the_answers(name: str, samples: Samples) -> None:
    heavy = np.where(samples.code == 0, 9, 1).astype(np.float32)
    one, other = (
        small(name, epochs=2).fit(data, Progress()).probabilities(samples)[:, 0].mean()
        for data in (samples, replace(samples, weight=heavy))
    )
    assert other > 2 * one


@pytest.mark.parametrize("device", [device["name"] for device in devices()])
def test_every_device_of_this_machine_gives_about_the_same(
    name: str, samples: Samples, device: str
) -> None:
    here, there = (
        small(name, where, epochs=1).fit(samples, Progress()).probabilities(samples)
        for where in (device, "cpu")
    )
    assert here == pytest.approx(there, abs=2e-2)


# Words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("800 Block of BRYANT ST", ["800", "block", "of", "bryant", "st"]),
        ("OAK ST / LAGUNA ST", ["oak", "st", "laguna", "st"]),
        ("ΟΔΟΣ Ερμού, 5", ["οδοσ", "ερμού", "5"]),
        ("ул. Ленина", ["ул", "ленина"]),
        ("महात्मा गांधी मार्ग", ["महात्मा", "गांधी", "मार्ग"]),
        ("شارع الملك، ٥", ["شارع", "الملك", "٥"]),
        ("東京都", ["東", "京", "都"]),
        ("ＳＴＲＥＥＴ", ["street"]),
        ("?!", []),
    ],
)
def test_words_of_any_alphabet(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_rare_and_unseen_words_are_unknown_and_missing_texts_absent() -> None:
    column = np.array(["High St", "High St", "Elm St", MISSING, MISSING], object)
    vocabulary = Vocabulary.fit([column], least=2, most=10)
    assert vocabulary.known == ("st", "high")
    asked = np.array(["HIGH ST!", "Elm St", "Oak", MISSING, "", "high st high st"], object)
    st, high = 3, 4
    assert vocabulary.encode(asked, 3).tolist() == [
        [high, st, PADDING],
        [UNKNOWN, st, PADDING],
        [UNKNOWN, PADDING, PADDING],
        [ABSENT, PADDING, PADDING],
        [ABSENT, PADDING, PADDING],
        [high, st, high],
    ]
    assert Vocabulary.fit([column], least=1, most=1).known == ("st",)


def test_an_unseen_street_gets_about_the_shares_of_all(samples: Samples) -> None:
    model = small("crime_cnn").fit(samples, Progress())
    odd = np.array(["東京都", "Nowhere", MISSING, "99 Block of HIGH ST"] * 10, object)
    here = replace(samples.select(np.arange(40)), tokens={"address": odd})
    found = model.probabilities(here)
    assert np.isfinite(found).all()
    theft = found[:, 2].reshape(10, 4).mean(axis=0)
    assert (theft[3] > theft[:3]).all()


def test_words_are_needed(samples: Samples) -> None:
    with pytest.raises(InputError, match="no text column was given; name one"):
        small("crime_cnn").fit(replace(samples, tokens={}), Progress())


def test_the_papers_text_network() -> None:
    network = TextNetwork(50, 8, 6, 39, embedding=16, filters=32, dense=64)
    kinds = [type(layer).__name__ for layer in network.modules()]
    assert [kinds.count(k) for k in ("Embedding", "Conv1d", "MaxPool1d", "Linear")] == [1, 1, 1, 2]
    assert network(torch.zeros(2, 8, dtype=torch.int32), torch.zeros(2, 6)).shape == (2, 39)


# Windows and labels


def test_maps_are_needed(samples: Samples) -> None:
    bare = replace(samples, context=Context())
    with pytest.raises(InputError, match="no context layer was given; give some"):
        small("category_cnn").fit(bare, Progress())
    model = small("category_cnn", epochs=1).fit(samples, Progress())
    other = replace(park(), names=("pond",))
    with pytest.raises(InputError, match="context layer 'park', which is missing"):
        model.probabilities(replace(samples, context=Context(maps=other)))


def test_the_papers_category_network() -> None:
    network = CategoryNetwork(28, 20, 34, window=64, filters=(3, 3))
    shapes = [type(layer).__name__ for layer in network.look]
    assert shapes == ["Conv2d", "ReLU", "AvgPool2d", "Conv2d", "ReLU", "MaxPool2d", "Flatten"]
    assert network.look(torch.zeros(1, 28, 64, 64)).shape == (1, 3 * 10 * 10)
    assert network(torch.zeros(2, 28, 64, 64), torch.zeros(2, 20)).shape == (2, 34)
    smallest = CategoryNetwork(1, 0, 3, window=32, filters=(2, 2))
    assert smallest(torch.zeros(1, 1, 32, 32), torch.zeros(1, 0)).shape == (1, 3)


def test_counts_in_windows_are_those_of_their_pixels(samples: Samples) -> None:
    window, part = 32, 2
    spots = Spots.of(samples, park(), window, 6)
    moved = spots.shifted(4, np.random.default_rng(0))
    counts = moved.counts(spots, samples.code, len(KINDS))
    row, column = (at // part for at in park().locate(samples.x, samples.y))
    half = PARTS // 2
    for number in range(0, len(samples), 97):
        down, right = row - moved.row[number], column - moved.column[number]
        inside = (down >= -half) & (down < half) & (right >= -half) & (right < half)
        inside &= samples.minute // 360 == moved.slot[number]
        expected = np.bincount(samples.code[inside], minlength=len(KINDS))
        assert counts[number].tolist() == expected.tolist()


def test_labels_are_the_most_frequent_of_a_window() -> None:
    counts = np.array([[5, 3, 2, 1], [0, 4, 0, 0], [1, 1, 0, 1], [0, 0, 0, 0]], np.int32)
    assert prevailing(counts, 1).argmax(axis=1)[:2].tolist() == [0, 1]
    three = prevailing(counts, 3)
    assert three[0] == pytest.approx([1 / 3, 1 / 3, 1 / 3, 0])
    assert three[1] == pytest.approx([0, 1, 0, 0])
    assert three[3].tolist() == [0, 0, 0, 0]
    # Of those that tie, the one that is more frequent elsewhere.
    assert prevailing(counts, 1)[2].argmax() == 1


def test_held_out_windows_overlap_no_others() -> None:
    data = city(3_000)
    spots = Spots.of(data, park(10.0), 32, 24)
    learned, held = spots.apart(0.1, PARTS, seed=3)
    assert held.any() and learned.mean() > 0.4 and not (learned & held).any()
    down = np.abs(spots.row[learned][:, None] - spots.row[held])
    right = np.abs(spots.column[learned][:, None] - spots.column[held])
    assert np.maximum(down, right).min() >= PARTS


@pytest.mark.parametrize("hot", [1, 3, 5])
def test_prevailing_categories_are_learned(hot: int, samples: Samples) -> None:
    model = small("category_cnn", hot=hot, blocks=0.1, slot=24).fit(samples, Progress())
    west = samples.x < LEFT + SIDE / 2
    found = model.probabilities(samples)
    assert ((found[:, 2] > found[:, 1]) == west).mean() > 0.8
    if hot == 1:
        assert found[:, 0].max() < 0.2
    else:
        assert found[:, :3].mean(axis=0).min() > 0.15
    assert "too small to hold out windows" in model.note


def test_balanced_labels_are_drawn_evenly(samples: Samples) -> None:
    plain, even = (
        small("category_cnn", balance=balance, epochs=2).fit(samples, Progress())
        for balance in (0.0, 1.0)
    )
    one, other = (model.probabilities(samples)[:, 0].mean() for model in (plain, even))
    assert one == pytest.approx(0.1, abs=0.05)
    assert other > 0.2


def test_windows_beyond_the_maps_see_nothing(samples: Samples) -> None:
    model = small("category_cnn", epochs=1).fit(samples, Progress())
    far = replace(samples.select(np.arange(3)), x=np.array([-9e6, LEFT, 9e6]))
    found = model.probabilities(far)
    assert np.isfinite(found).all()
    assert found.sum(axis=1) == pytest.approx(1, abs=1e-5)
