"""How fast ST-ResNet trains: beside a plain transcription of the paper, and on a card, as Markdown.

Both networks see 32 × 32 maps of the same made-up city, start from the same weights and take the
same samples in the same order.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
import xarray as xr
from st_resnet_paper import PaperSTResNet, Samples, cumulative_maps, super_resolution
from torch import nn
from torch.utils.data import DataLoader, SubsetRandomSampler

from crimeengine.forecasters.st_resnet import STResNet, STResNetSettings
from crimeengine.history import History
from crimeengine.networks.residual import ResidualNetwork
from crimeengine.progress import Progress
from crimeengine.step import Step

SIDE, FACTOR, BATCH, SEED = 16, 2, 32, 0
PIXELS = (SIDE * FACTOR) ** 2

#: Hours of half a year, the paper's period, less the two weeks of its test.
PAPERS_HOURS = (184 - 14) * 24

PAPER = {"target": "cumulative", "super_resolution": FACTOR, "learning_rate": 5e-4, "batch": BATCH}

#: Filters, residual units and hours of the networks that are compared.
SIZES = {
    "the paper's, 64 filters and 6 units": (64, 6, 504 + 144),
    "ours by default, 16 filters and 2 units": (16, 2, 504 + 320),
}
QUICK = {"4 filters and 1 unit": (4, 1, 504 + 144)}


def made_up(hours: int) -> History:
    """A city with a quiet night and a busy corner, 0.12 incidents a cell and hour."""
    random = np.random.default_rng(SEED)
    rhythm = 1 + 0.6 * np.sin(2 * np.pi * (np.arange(hours) % 24 - 12) / 24)
    places = random.gamma(0.5, 0.24, (SIDE, SIDE))
    counts = random.poisson(rhythm[:, None, None] * places)
    cube = xr.DataArray(
        counts[:, None].astype(np.uint16),
        dims=("time", "category", "y", "x"),
        coords={
            "time": Step.parse("1h").starts(np.datetime64("2015-07-01"), hours),
            "category": ["all"],
            "y": np.arange(SIDE)[::-1] * 1000.0,
            "x": np.arange(SIDE) * 1000.0,
            "inside": (("y", "x"), np.ones((SIDE, SIDE), bool)),
        },
        attrs={"step": "1h", "crs": "EPSG:32616", "cell": 1000.0},
    )
    return History(cube)


def same_weights(plain: PaperSTResNet, ours: ResidualNetwork) -> None:
    """Let the transcription start where ours does."""
    pairs: list[tuple[nn.Module, nn.Module]] = [*zip(plain.branches, ours.branches, strict=True)]
    pairs += [(plain.embed, ours.external[0]), (plain.expand, ours.external[2])]
    with torch.no_grad():
        for one, other in pairs:
            for target, value in zip(one.parameters(), other.parameters(), strict=True):
                target.copy_(value)
        for weight, value in zip(plain.fusion, ours.fusion, strict=True):
            weight.copy_(value)


def plain_steps(history: History, model: STResNet) -> Iterator[tuple[int, float]]:
    """Train the transcription from the weights of ours: epoch and summed loss of each step."""
    lags, settings = model.lags.branches, model.settings
    coarse = cumulative_maps(history.cube.to_numpy()[:, 0])
    maps = [super_resolution(each, FACTOR) for each in coarse]
    figures = history.context.features(history.times, history.step)
    deviation = figures.std(axis=0)
    features = (figures - figures.mean(axis=0)) / np.where(deviation > 1e-6, deviation, np.inf)
    samples = Samples(maps, features.astype(np.float32), lags, max(map(np.max, coarse)))
    shape = (SIDE * FACTOR, SIDE * FACTOR)
    network = PaperSTResNet(
        lags, shape, features.shape[1], settings.filters, settings.units, settings.kernel
    )
    same_weights(network, model.network)
    optimizer = torch.optim.Adam(network.parameters(), lr=settings.learning_rate)
    numbers = range(model.lags.longest, history.steps)
    learned = numbers[: -round(len(numbers) * settings.validation)]
    network.train()
    for epoch in range(settings.epochs):
        # The order in which the engine takes the samples of this epoch.
        order = torch.Generator().manual_seed(SEED * 1_000_003 + epoch)
        sampler = SubsetRandomSampler(learned, generator=order)
        for views, external, found in DataLoader(samples, batch_size=BATCH, sampler=sampler):
            optimizer.zero_grad()
            loss = nn.functional.mse_loss(network(views, external), found)
            loss.backward()
            optimizer.step()
            yield epoch, loss.item() * len(found) / len(learned)


@dataclass
class Race:
    """Listens to a training of ours, and lets the transcription take a step before each of ours.

    In turns, so that whatever else the machine does slows both.
    """

    history: History
    model: STResNet
    losses: list[float] = field(default_factory=list)
    plain: list[float] = field(default_factory=list)
    ours: list[float] = field(default_factory=list)
    left: tuple[int, float] = (0, 0.0)

    def __call__(self, stage: str, fraction: float, text: str, facts: dict[str, Any]) -> None:
        came = time.perf_counter()
        if "epoch" not in facts:
            return
        if facts["epoch"] == self.left[0]:
            self.ours.append(came - self.left[1])
        if not self.losses:
            self.steps = plain_steps(self.history, self.model)
            self.losses = [0.0] * self.model.settings.epochs
        came = time.perf_counter()
        epoch, loss = next(self.steps)
        self.left = facts["epoch"], time.perf_counter()
        self.losses[epoch] += loss
        self.plain.append(self.left[1] - came)


def compare(sizes: dict[str, tuple[int, int, int]], epochs: int) -> None:
    print(
        "| network | plain, a step | ours, a step | ratio | convolutions alone | plain's losses | "
        "our losses |"
    )
    print("| --- | ---: | ---: | ---: | ---: | --- | --- |")
    for name, (filters, units, hours) in sizes.items():
        history = made_up(hours)
        settings = PAPER | {"filters": filters, "units": units, "epochs": epochs}
        model = STResNet(STResNetSettings(**settings), seed=SEED)
        race = Race(history, model)
        model.fit(history, 1, Progress(race))
        # The first step also prepares the maps.
        plain, ours = statistics.median(race.plain[1:]), statistics.median(race.ours)
        alone = convolutions(model.network)
        print(
            f"| {name} | {1000 * plain:.0f} ms | {1000 * ours:.0f} ms | {plain / ours:.2f} | "
            f"{1000 * alone:.0f} ms | {shown(race.losses)} | {shown(model.curve.train)} |",
            flush=True,
        )
    print(
        "\n*Convolutions alone* is the time of the convolutions of a step, forward and back, one "
        "after another with nothing between them: no step that computes them by the same library "
        "is shorter."
    )


def convolutions(network: ResidualNetwork) -> float:
    """Seconds that the convolutions of a step take by themselves, forward and back."""
    total = 0.0
    for layer in (layer for layer in network.modules() if isinstance(layer, nn.Conv2d)):
        shape = (BATCH, layer.in_channels, SIDE * FACTOR, SIDE * FACTOR)
        maps = torch.randn(shape).contiguous(memory_format=torch.channels_last)
        maps.requires_grad_(layer.in_channels == layer.out_channels)  # not those of the first
        rounds: list[float] = []
        for _ in range(5):
            began = time.perf_counter()
            found = layer(maps)
            found.backward(found.detach())
            rounds.append(time.perf_counter() - began)
        total += statistics.median(rounds)
    return total


def shown(losses: list[float]) -> str:
    return ", ".join(f"{loss:.5f}" for loss in losses)


def flops(network: ResidualNetwork) -> int:
    """Of the convolutions of a training step, for each sample.

    A convolution takes 2 · k² · channels in · channels out for each pixel, and the step back twice
    what the step forward does: once for the weights, once for what came in.
    """
    layers = [layer for layer in network.modules() if isinstance(layer, nn.Conv2d)]
    return 3 * sum(2 * layer.weight.numel() * PIXELS for layer in layers)


def peak() -> float:
    """Operations a second of this card in half precision, as it multiplies large matrices."""
    kind = torch.bfloat16 if torch.cuda.get_device_capability() >= (8, 0) else torch.float16
    one, other = (torch.randn(8192, 8192, device="cuda", dtype=kind) for _ in range(2))
    rounds: list[float] = []
    for _ in range(25):
        began = time.perf_counter()
        (one @ other)[0, 0].item()  # waits for the card
        rounds.append(time.perf_counter() - began)
    return 2 * 8192**3 / statistics.median(rounds)


def on_the_card() -> None:
    """The paper's full training: 20 epochs with a tenth held out, 20 of fine-tuning with all."""
    history = made_up(PAPERS_HOURS)
    settings = STResNetSettings(
        **PAPER,
        filters=64,
        units=6,
        epochs=20,
        patience=20,
        fine_tune_epochs=20,
        fine_tune_rate=5e-4,
    )
    model = STResNet(settings, "cuda", SEED)
    began = time.perf_counter()
    model.fit(history, 1, Progress())
    tuned = model.refit(history, 1, Progress()).curve.best > 0
    torch.cuda.synchronize()
    seconds = time.perf_counter() - began
    samples = PAPERS_HOURS - model.lags.longest
    passes = 20 * (1 - settings.validation) + 20 * tuned
    achieved = flops(model.network) * samples * passes / seconds
    possible = peak()
    print(
        f"\nThe paper's full training (32 × 32, {PAPERS_HOURS:,} hours, {20 + 20 * tuned} epochs) "
        f"took {seconds:.0f} s on {torch.cuda.get_device_name()}, against the paper's 19,539 s. "
        f"Its convolutions ran at {achieved / 1e12:.1f} TFLOP/s, {achieved / possible:.1%} of the "
        f"{possible / 1e12:.0f} TFLOP/s at which this card multiplies large matrices in half "
        "precision. A convolution takes 2 · k² · channels in · channels out operations a pixel, "
        "and a training step three times that."
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--quick", action="store_true", help="a tiny network: whether it runs")
    quick = options.parse_args().quick
    print("## A training step of ST-ResNet\n")
    print(
        f"On the CPU with {torch.get_num_threads()} threads, batches of {BATCH}, maps of 32 × 32, "
        "single precision; the median time of a step with all that belongs to it: taking the "
        "samples, forward, backward, optimizer. The two take steps in turns. Losses are those of "
        "the epochs.\n"
    )
    compare(QUICK if quick else SIZES, 2 if quick else 3)
    if torch.cuda.is_available():
        on_the_card()
    else:
        print("\nNo CUDA card is at hand; the paper's full training was not timed.")


if __name__ == "__main__":
    main()
