"""Windows, sampling around incidents, heads, and the volume model that is made of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from affine import Affine
from conftest import BOTTOM, LEFT, UTM, as_incidents, make_rows

from crimeengine import store
from crimeengine.context import Context
from crimeengine.context.maps import Maps
from crimeengine.context.weather import Weather
from crimeengine.device import devices
from crimeengine.errors import Cancelled, InputError
from crimeengine.forecasters import forecaster
from crimeengine.forecasters.base import Forecaster
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.networks.heads import Bins, LogRate, Rate, bin_levels
from crimeengine.networks.sampling import Deck, Part, around_incidents
from crimeengine.networks.window import WindowNetwork, Windows
from crimeengine.progress import Progress
from crimeengine.step import Step

SMALL: dict[str, Any] = {
    "window": 16,
    "filters": 4,
    "dense": [16, 8],
    "samples": 128,
    "moments": 8,
    "epochs": 1,
}


def small(device: str = "cpu", **settings: Any) -> Forecaster:
    return forecaster("window_cnn", SMALL | settings, device)


@pytest.fixture(scope="module")
def city() -> History:
    """Incidents of 60 days over 6 × 6 km, in cells of 250 m."""
    rows = make_rows(days=60, side=6_000, rate=80.0)
    grid = Grid.of_bounds((LEFT, BOTTOM, LEFT + 6_000, BOTTOM + 6_000), UTM, 250)
    return History.of(as_incidents(rows).together(), grid, Step.parse("1D"))


def drawn_maps(*layers: np.ndarray, pixel: float, names: tuple[str, ...]) -> Maps:
    """Layers over the city of `city`."""
    values = np.stack(layers).astype(np.float16)
    transform = Affine(pixel, 0.0, LEFT, 0.0, -pixel, BOTTOM + len(values[0]) * pixel)
    return Maps(names, values, np.ones(len(layers)), transform, UTM)


def with_maps(history: History, maps: Maps) -> History:
    return replace(history, context=Context(maps=maps))


# Windows and the network


def test_a_window_is_a_piece_of_the_maps() -> None:
    maps = torch.rand(3, 40, 50).half()
    windows = Windows(maps, torch.tensor([20, 0]), torch.tensor([30, 49]), 16)
    inner, corner = windows.cut(torch.tensor([0, 1]))
    assert torch.equal(inner, maps[:, 12:28, 22:38].float())
    assert torch.equal(corner[:, 8:, :9], maps[:, :8, 41:].float())
    assert (corner[:, :8] == 0).all() and (corner[:, :, 9:] == 0).all()


def test_a_shift_moves_the_window_but_never_off_the_maps() -> None:
    maps = torch.rand(1, 40, 50)
    windows = Windows(maps, torch.tensor([20]), torch.tensor([30]), 16)
    place = torch.tensor([0])
    moved = windows.cut(place, torch.tensor([[3, -5]]))
    assert torch.equal(moved[0], maps[:, 15:31, 17:33])
    far = windows.cut(place, torch.tensor([[900, -900]]))
    assert torch.equal(far[0], maps[:, 24:, :16])


def test_the_papers_network() -> None:
    network = WindowNetwork(28, 50, 20, window=64, filters=64, dense=(1024, 512, 256, 128))
    kernels = [m.kernel_size for m in network.look if isinstance(m, torch.nn.Conv2d)]
    assert kernels == [(4, 4), (4, 4), (2, 2), (4, 4)]
    assert network.look(torch.zeros(1, 28, 64, 64)).shape == (1, 64 * 4 * 4)
    widths = [m.out_features for m in network.think if isinstance(m, torch.nn.Linear)]
    assert widths == [1024, 512, 256, 128]
    assert network(torch.zeros(2, 28, 64, 64), torch.zeros(2, 5, 50)).shape == (2, 5, 20)


# Sampling


@pytest.mark.parametrize("busy", [0.0, 0.3, 0.6, 0.9])
def test_weights_make_up_for_sampling_around_incidents(busy: float) -> None:
    random = np.random.default_rng(0)
    rate = random.gamma(0.3, 0.3, size=40)
    rate[:8] = 0
    counts = random.poisson(rate, size=(300, 40))
    drawn = around_incidents(counts, 4_000, 16, busy, random)
    found = counts[drawn.steps, drawn.cells[:, None]]
    assert (drawn.weights * found).mean() == pytest.approx(counts.mean(), rel=0.05)
    assert drawn.weights.mean() == pytest.approx(1, rel=0.03)
    place = (drawn.weights * drawn.cells[:, None]).mean()
    assert place == pytest.approx(np.arange(40).mean(), rel=0.03)
    assert drawn.weights.max() <= 1.001 / (1 - busy) ** 2
    assert (found > 0).mean() >= busy**2


def test_uniform_samples_weigh_all_the_same() -> None:
    drawn = around_incidents(np.zeros((9, 5)), 100, 4, 0.5, np.random.default_rng(0))
    assert np.allclose(drawn.weights, 1)
    assert set(np.bincount(drawn.cells)) == {20}


def test_cells_that_always_have_an_incident_can_be_drawn() -> None:
    counts = np.ones((7, 3), int)
    drawn = around_incidents(counts, 50, 4, 0.5, np.random.default_rng(0))
    assert np.allclose(drawn.weights, 1)


def test_a_deck_holds_the_counts_of_its_cells_and_steps(history: History) -> None:
    part = Part(np.arange(10, 30), 50, 90)
    deck = Deck.draw(history, part, (64, 8), 0.5, 3, np.random.default_rng(0), "cpu")
    counts = history.cube.to_numpy()[:, :, history.inside]
    assert deck.cells.min() >= 10 and deck.cells.max() < 30
    assert deck.steps.min() >= 50 and deck.steps.max() < 90
    assert deck.shifts.min() == -3 and deck.shifts.max() == 3
    for cell, steps, found in zip(deck.cells, deck.steps, deck.counts, strict=True):
        assert np.array_equal(counts[steps, :, cell], found)


# Heads


@pytest.mark.parametrize("head", [LogRate(), Rate(), Bins(torch.arange(4.0).tile(2, 1))])
def test_heads_start_at_the_mean_and_are_best_there(head: Any) -> None:
    counts = np.array([[0, 1], [0, 2], [1, 3], [0, 0]] * 500)
    start = head.start(counts)
    assert torch.allclose(head.rate(start), torch.tensor([0.25, 1.5]), rtol=1e-2)
    target = torch.as_tensor(counts).float()
    best = head.error(start.expand(len(counts), -1), target).mean()
    for other in (start + 0.2 * torch.eye(len(start))[0], start - 0.2 * torch.eye(len(start))[-1]):
        assert head.error(other.expand(len(counts), -1), target).mean() > best


def test_the_last_bin_counts_the_mean_of_what_it_holds() -> None:
    levels = bin_levels(np.array([[0], [1], [4], [8]]), 4)
    assert levels.tolist() == [[0, 1, 2, 6]]
    head = Bins(torch.as_tensor(levels))
    sure = torch.tensor([0.0, 0, 0, 50])
    assert head.rate(sure).tolist() == [6]
    assert head.likeliest(sure).tolist() == [3]
    assert float(head.error(sure[None], torch.tensor([[8.0]]))) == pytest.approx(0, abs=1e-4)


# The model


def test_windows_learned_from_and_held_out_share_no_pixel_and_no_step(city: History) -> None:
    pixel = 31.25
    row, column = np.mgrid[:192, :192]
    history = with_maps(city, drawn_maps(row, column, pixel=pixel, names=("row", "column")))
    model = small(shift=0.5).fit(history, 1, Progress())
    learned, held = model.divide(history)
    assert len(learned.cells) > 250 and len(held.cells) > 30
    assert not set(range(learned.first, learned.stop)) & set(range(held.first, held.stop))

    def pixels(cells: np.ndarray, shift: tuple[int, int]) -> np.ndarray:
        moved = torch.tensor([shift]).expand(len(cells), -1)
        cut = model.windows(history).cut(torch.as_tensor(cells), moved).numpy()
        at = [
            np.round(cut[:, k] * model.ground.deviation[k] + model.ground.mean[k]) for k in (0, 1)
        ]
        seen = np.zeros((192, 192), bool)
        seen[at[0].astype(int), at[1].astype(int)] = True
        return seen

    reach = 4  # half a cell of 250 m
    corners = [(y, x) for y in (-reach, reach) for x in (-reach, reach)]
    of_learned = np.any([pixels(learned.cells, corner) for corner in corners], axis=0)
    assert of_learned.sum() > 10_000
    assert not (of_learned & pixels(held.cells, (0, 0))).any()


def test_no_sample_sees_its_own_count(city: History) -> None:
    changed = city.cube.copy()
    changed[30:] = 5
    one, other = (
        small().fit(History(cube), 1, Progress()).ground.past for cube in (city.cube, changed)
    )
    assert np.array_equal(one, other)
    changed[29] = 9
    later = small().fit(History(changed), 1, Progress()).ground.past
    assert not np.array_equal(one, later)


@pytest.mark.parametrize("busy", [0.0, 0.4, 0.8])
@pytest.mark.parametrize("head", [{}, {"loss": "squared"}, {"head": "bins"}])
def test_the_total_is_the_true_rate_however_samples_were_drawn(
    city: History, busy: float, head: dict[str, Any]
) -> None:
    settings = {"samples": 512, "moments": 16, "epochs": 3, "learning_rate": 3e-3, "blocks": 0}
    model = small(busy=busy, **settings, **head).fit(city, 14, Progress())
    made = model.predict(city, 14).mean.sum() / 14
    assert float(made) == pytest.approx(80 * (1 + 0.4 * 2 / 7), rel=0.06)
    assert 0.7 < float(model.level[0]) < 1.4  # the weights did most of it, not the last touch


def test_a_map_tells_cells_apart(city: History) -> None:
    hot = np.zeros((192, 192))
    hot[:, :96] = 1
    history = with_maps(city, drawn_maps(hot, pixel=31.25, names=("hot",)))
    counts = np.random.default_rng(0).poisson(np.repeat([1.0, 0.1], 12), city.cube.shape)
    history = replace(history, cube=city.cube.copy(data=counts), located=None)
    model = small(samples=512, epochs=12, learning_rate=5e-3).fit(history, 1, Progress())
    made = model.predict(history, 1).mean[0, 0].to_numpy()
    assert made[:, :10].mean() > 5 * made[:, 14:].mean()


def test_bins_answer_with_whole_counts(city: History) -> None:
    for head in ("bins", "linear"):
        model = small(head=head, bins=5).fit(city, 2, Progress())
        counts = model.likeliest(city, 2)
        assert counts.dims == city.cube.dims
        assert set(np.unique(counts)) <= {0, 1, 2, 3, 4}


def test_missing_values_of_maps_are_filled_and_told(city: History) -> None:
    income = np.full((192, 192), np.nan)
    income[:48] = 3
    model = small().fit(
        with_maps(city, drawn_maps(income, pixel=31.25, names=("income",))), 1, Progress()
    )
    assert "took the median of their map: income (75%)" in model.note
    assert (
        model.predict(with_maps(city, drawn_maps(income, pixel=31.25, names=("income",))), 1).mean
        > 0
    ).all()


def test_an_area_too_small_for_blocks_is_told(history: History) -> None:
    assert "too small to hold out cells" in small().fit(history, 1, Progress()).note
    assert small(blocks=0).fit(history, 1, Progress()).note == ""


def test_the_maps_of_the_fit_are_needed_again(city: History, tmp_path: Path) -> None:
    layer = np.random.default_rng(0).random((192, 192))
    parks, bars = (drawn_maps(layer, pixel=31.25, names=(name,)) for name in ("parks", "bars"))
    history = with_maps(city, parks)
    model = small().fit(history, 1, Progress())
    store.save(tmp_path / "m.safetensors", model, city, city.end)
    loaded = store.load(tmp_path / "m.safetensors", city).forecaster
    assert np.array_equal(loaded.predict(history, 2).mean, model.predict(history, 2).mean)
    with pytest.raises(InputError, match="with the context layer 'parks', which is missing"):
        loaded.predict(city, 1)
    with pytest.raises(InputError, match="with the context layer 'parks', which is missing"):
        model.predict(with_maps(city, bars), 1)
    with pytest.raises(InputError, match="cover another area, or have other pixels"):
        model.predict(with_maps(city, drawn_maps(layer[:96, :96], pixel=62.5, names=("parks",))), 1)
    with pytest.raises(InputError, match="without the context layer 'parks'"):
        small().fit(city, 1, Progress()).predict(history, 1)


def test_the_weather_of_the_fit_is_needed_again(city: History) -> None:
    rain = Weather(np.datetime64("2020-12-01"), ("rain",), np.ones((92, 1), np.float32))
    model = small().fit(replace(city, context=Context(weather=rain)), 1, Progress())
    with pytest.raises(InputError, match=r"trained with 12 features .* but here are 11"):
        model.predict(city, 1)


def test_cells_that_were_not_learned_are_forecast_from_their_maps(city: History) -> None:
    west = city.inside.copy()
    west[:, 14:] = False
    known = replace(city, cube=city.cube.assign_coords(inside=(("y", "x"), west)))
    model = small().fit(known, 1, Progress())
    assert (model.predict(known, 1).mean[0, 0].to_numpy() > 0).tolist() == west.tolist()
    assert (model.predict(city, 1).mean > 0).all()


def test_refitting_takes_in_all_cells_and_the_newest_steps(city: History) -> None:
    model = small(samples=512, epochs=4, learning_rate=3e-3).fit(city.until(50), 1, Progress())
    assert model.curve is not None and model.curve.best > 0
    before = model.predict(city, 1).mean
    after = model.refit(city, 1, Progress()).predict(city, 1).mean
    assert not np.array_equal(before, after)
    assert float(after.sum()) == pytest.approx(float(before.sum()), rel=0.3)


def test_an_interrupted_training_goes_on_where_it_was(city: History, tmp_path: Path) -> None:
    def trained(cancel_at: int | None, folder: Path | None) -> Forecaster:
        seen: list[int] = []

        def listen(stage: str, fraction: float, text: str, facts: dict[str, Any]) -> None:
            seen.append(facts.get("epoch", 0))

        model = small(epochs=3)
        model.checkpoints = folder
        stop = Progress(listen, lambda: bool(cancel_at and seen and seen[-1] == cancel_at))
        return model.fit(city, 1, stop)

    with pytest.raises(Cancelled):
        trained(2, tmp_path)
    resumed, whole = trained(None, tmp_path), trained(None, None)
    assert np.array_equal(resumed.predict(city, 1).mean, whole.predict(city, 1).mean)


@pytest.mark.parametrize("device", [device["name"] for device in devices()])
def test_every_device_of_this_machine_gives_about_the_same(city: History, device: str) -> None:
    here, there = (small(name).fit(city, 1, Progress()) for name in (device, "cpu"))
    assert np.allclose(here.predict(city, 2).mean, there.predict(city, 2).mean, rtol=1e-2)


def test_a_window_that_does_not_fit_the_network_is_refused() -> None:
    with pytest.raises(InputError, match="setting 'window' of window_cnn cannot be 40"):
        small(window=40)
    with pytest.raises(InputError, match="setting 'busy' of window_cnn cannot be 1"):
        small(busy=1)
