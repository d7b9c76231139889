"""The loop that trains every network, its checkpoints and the processes that share it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from crimeengine.checkpoint import Checkpoint
from crimeengine.context import Context
from crimeengine.context.weather import Weather
from crimeengine.device import choose_device, devices, precision, processes
from crimeengine.errors import Cancelled, InputError
from crimeengine.forecasters import forecaster
from crimeengine.forecasters.base import Forecaster
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.training import Curve, Schedule, train

QUICK = {"filters": 4, "units": 1, "epochs": 4, "trend": 1, "learning_rate": 0.01}

#: Samples that are multiples of their number, and a little more.
INPUTS = torch.linspace(-1, 1, 50)[:, None]
TARGETS = 3 * INPUTS + 0.5 + 0.1 * torch.sin(40 * INPUTS)


def squared(network: nn.Module, numbers: Tensor) -> Tensor:
    inputs, targets = (values.to(numbers.device)[numbers] for values in (INPUTS, TARGETS))
    error: Tensor = (network(inputs) - targets).square().mean()
    return error


def small_network() -> nn.Module:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(1, 8), nn.Tanh(), nn.Linear(8, 1))


def fit(network: nn.Module, loss: Any = squared, device: str = "cpu", **schedule: Any) -> Curve:
    plan = Schedule(**({"epochs": 5, "batch": 7, "learning_rate": 0.01} | schedule))
    samples, validation = torch.arange(40), torch.arange(40, 50)
    return train(
        network, loss, samples, validation, plan, device=device, seed=3, progress=Progress()
    )


def test_two_runs_are_equal_to_the_last_bit() -> None:
    one, other = small_network(), small_network()
    assert fit(one) == fit(other)
    for name, value in one.state_dict().items():
        assert torch.equal(value, other.state_dict()[name])


def test_the_order_of_the_samples_follows_the_seed() -> None:
    first = fit(small_network())
    other = train(
        small_network(),
        squared,
        torch.arange(40),
        torch.arange(40, 50),
        Schedule(5, 7, 0.01),
        device="cpu",
        seed=4,
        progress=Progress(),
    )
    assert first.valid[0] == other.valid[0]
    assert first.train != other.train


@pytest.mark.parametrize("spoil_training", [True, False])
def test_a_loss_that_is_no_number_keeps_the_best_state(spoil_training: bool) -> None:
    network, plain = small_network(), small_network()
    passes: list[bool] = []

    def loss(module: nn.Module, numbers: Tensor) -> Tensor:
        # Epochs of one batch: a validation, then training and validation in turn.
        passes.append(module.training)
        wrong = passes.count(True) == 3 and module.training == spoil_training
        return squared(module, numbers) * (float("nan") if wrong else 1.0)

    curve = fit(network, loss, batch=40, epochs=9, patience=9)
    fit(plain, batch=40, epochs=2)
    assert "stopped being a number in epoch 3" in curve.note
    assert (len(curve.train), curve.best) == (3, 2)
    for name, value in network.state_dict().items():
        assert torch.equal(value, plain.state_dict()[name])


def test_a_training_loss_that_is_no_number_is_enough() -> None:
    def loss(module: nn.Module, numbers: Tensor) -> Tensor:
        # A term without a gradient: the weights stay numbers.
        return squared(module, numbers) + (float("nan") if module.training else 0.0)

    curve = fit(small_network(), loss)
    assert "stopped being a number in epoch 1" in curve.note
    assert np.isfinite(curve.valid).all()


def test_the_rate_falls_where_the_validation_loss_stays() -> None:
    falling = Schedule(9, learning_rate=1.0, plateau=2)
    assert falling.rate_after([]) == 1.0
    assert falling.rate_after([5.0, 4.0, 4.5]) == 1.0
    assert falling.rate_after([5.0, 4.0, 4.5, 4.2]) == pytest.approx(0.1)
    assert falling.rate_after([5.0, 4.0, 4.5, 4.2, 3.0, 3.5]) == pytest.approx(0.1)
    assert falling.rate_after([5.0, 4.0, 4.5, 4.2, 4.1, 4.3]) == pytest.approx(0.01)
    assert Schedule(9, learning_rate=1.0).rate_after([5.0] * 20) == 1.0


def test_a_slower_rate_moves_the_weights_less() -> None:
    def never_better(network: nn.Module, numbers: Tensor) -> Tensor:
        if network.training:
            return squared(network, numbers)
        judged.append(float(len(judged)))
        return torch.tensor(judged[-1])

    judged: list[float] = []
    kept = fit(small_network(), never_better, patience=9, epochs=6, plateau=0)
    slow = fit(small_network(), never_better, patience=9, epochs=6, plateau=1)
    assert kept.train[0] == slow.train[0]
    assert abs(slow.train[-1] - slow.train[-2]) < abs(kept.train[-1] - kept.train[-2]) / 10


class Card:
    """A loss that finds the memory exhausted while batches are larger than it can hold."""

    def __init__(self, holds: int, times: int) -> None:
        self.holds, self.times, self.seen = holds, times, 0

    def __call__(self, network: nn.Module, numbers: Tensor) -> Tensor:
        if self.times and len(numbers) > self.holds:
            self.times -= 1
            raise torch.cuda.OutOfMemoryError("CUDA out of memory.")
        self.seen = max(self.seen, len(numbers))
        return squared(network, numbers)


@pytest.mark.parametrize("device", [device["name"] for device in devices()])
def test_where_memory_runs_out_the_batch_is_halved(device: str) -> None:
    network, plain = small_network(), small_network()
    card = Card(5, times=99)
    curve = fit(network, card, device, batch=10)
    assert card.seen == 5
    assert curve.note == (
        "The card ran out of memory, so that the network learned from batches of 5 instead of 10."
    )
    assert curve.train == fit(plain, device=device, batch=5).train


@pytest.mark.parametrize("device", [device["name"] for device in devices()])
def test_where_half_the_batch_is_too_much_the_network_learns_on_the_cpu(device: str) -> None:
    network, plain = small_network(), small_network()
    curve = fit(network, Card(1, times=2), device, batch=10)
    assert "even with half the batch" in curve.note and "on the CPU" in curve.note
    assert curve.train == pytest.approx(fit(plain, batch=10).train, rel=1e-5)
    for name, value in network.state_dict().items():
        assert value.device.type == device
        assert torch.allclose(value.cpu(), plain.state_dict()[name], atol=1e-6)


def test_memory_that_never_suffices_is_an_error() -> None:
    with pytest.raises(torch.cuda.OutOfMemoryError):
        fit(small_network(), Card(0, times=99))


def test_it_can_be_stopped_between_two_batches() -> None:
    seen = []

    def loss(network: nn.Module, numbers: Tensor) -> Tensor:
        seen.append(network.training)
        return squared(network, numbers)

    stop = Progress(is_cancelled=lambda: seen.count(True) == 3)
    with pytest.raises(Cancelled):
        train(
            small_network(),
            loss,
            torch.arange(40),
            torch.arange(40, 50),
            Schedule(5, 7),
            device="cpu",
            seed=0,
            progress=stop,
        )
    assert seen.count(True) == 3


SHARED = """
import sys, torch
sys.path.insert(0, sys.argv[1])
from test_training import fit, small_network
network = small_network()
curve = fit(network)
rank = torch.distributed.get_rank()
assert torch.distributed.get_world_size() == 2
torch.save([curve.train, curve.valid, network.state_dict()], f"{sys.argv[2]}/{rank}.pt")
torch.distributed.destroy_process_group()
"""


def launch_two(*arguments: str) -> subprocess.CompletedProcess[str]:
    launcher = [sys.executable, "-m", "torch.distributed.run", "--standalone"]
    return subprocess.run(
        [*launcher, "--nproc-per-node", "2", *arguments],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )


def test_two_processes_learn_what_one_does(tmp_path: Path) -> None:
    script = tmp_path / "shared.py"
    script.write_text(SHARED, encoding="utf-8")
    here = str(Path(__file__).parent)
    done = launch_two(str(script), here, str(tmp_path))
    assert done.returncode == 0, done.stderr
    alone = small_network()
    curve = fit(alone)
    first, second = (torch.load(tmp_path / f"{rank}.pt") for rank in (0, 1))
    for trained, valid, state in (first, second):
        assert trained == pytest.approx(curve.train, rel=1e-4)
        assert valid == pytest.approx(curve.valid, rel=1e-4)
        for name, value in alone.state_dict().items():
            assert torch.allclose(value, state[name], atol=1e-5)
    assert first[0] == second[0]


def test_of_two_processes_one_tells_and_writes(points_file: Path, tmp_path: Path) -> None:
    settings = ["filters=4", "units=1", "epochs=1", "trend=1"]
    done = launch_two(
        *("-m", "crimeengine", "forecast", str(points_file), "--time", "when", "--device", "cpu"),
        *(
            "--cell",
            "500",
            "--horizon",
            "2",
            "--model",
            "st_resnet",
            "--out",
            str(tmp_path / "out"),
        ),
        *(part for setting in settings for part in ("--set", setting)),
    )
    assert done.returncode == 0, done.stderr
    result = json.loads((tmp_path / "out" / "result.json").read_text(encoding="utf-8"))
    assert " ".join(done.stdout.split()).count(result["verdict"].strip()) == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(
        {"result.json", *result["files"].values()}
    )


def test_one_process_trains_alone() -> None:
    assert processes() == 1
    assert precision("cpu") == "32-true"


@pytest.mark.parametrize(
    ("generation", "expected"),
    [((9, 0), "bf16-mixed"), ((8, 0), "bf16-mixed"), ((7, 5), "16-mixed")],
)
def test_cards_compute_in_mixed_precision(
    monkeypatch: pytest.MonkeyPatch, generation: tuple[int, int], expected: str
) -> None:
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda: generation)
    assert precision("cuda") == expected


def test_each_process_gets_a_card_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[int] = []
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda number: "A card")
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(torch.cuda, "set_device", taken.append)
    monkeypatch.setattr(torch.distributed, "is_torchelastic_launched", lambda: True)
    monkeypatch.setenv("WORLD_SIZE", "3")
    monkeypatch.setenv("LOCAL_WORLD_SIZE", "3")
    monkeypatch.setenv("LOCAL_RANK", "1")
    assert choose_device("auto")["name"] == "cuda"
    assert taken == [1]
    monkeypatch.setenv("LOCAL_RANK", "2")
    with pytest.raises(InputError, match=r"started 3 processes here, but there are 2 cards"):
        choose_device("cuda")


def test_an_interrupted_training_goes_on_where_it_was(history: History, tmp_path: Path) -> None:
    def interrupted(cancel_at: int | None, folder: Path | None) -> Forecaster:
        seen: list[int] = []

        def listen(stage: str, fraction: float, text: str, facts: dict[str, Any]) -> None:
            seen.append(facts.get("epoch", 0))

        model = forecaster("st_resnet", QUICK)
        model.checkpoints = folder
        stop = Progress(listen, lambda: bool(cancel_at and seen and seen[-1] == cancel_at))
        return model.fit(history, 2, stop)

    with pytest.raises(Cancelled):
        interrupted(3, tmp_path)
    resumed, whole = interrupted(None, tmp_path), interrupted(None, None)
    assert len(resumed.curve.train) == 4
    assert resumed.curve.train == whole.curve.train
    assert np.array_equal(resumed.predict(history, 2).mean, whole.predict(history, 2).mean)


def test_a_checkpoint_of_other_data_is_passed_over(history: History, tmp_path: Path) -> None:
    first, second = (forecaster("st_resnet", QUICK) for _ in range(2))
    first.checkpoints = second.checkpoints = tmp_path
    first.fit(history, 2, Progress())
    changed = history.cube.copy()
    changed[5] += 1
    fresh = forecaster("st_resnet", QUICK).fit(History(changed), 2, Progress())
    assert second.fit(History(changed), 2, Progress()).curve == fresh.curve


def test_a_checkpoint_knows_the_context_that_was_seen(history: History, tmp_path: Path) -> None:
    model, plan = forecaster("st_resnet", QUICK), Schedule(2)
    model.checkpoints = tmp_path

    def run(context: Context) -> str:
        checkpoint = Checkpoint.of(model, History(history.cube, None, context), plan, 5)
        assert checkpoint is not None
        return checkpoint.run

    def rain(most: float) -> Context:
        values = np.linspace(0, most, 200, dtype=np.float32)[:, None]
        return Context(weather=Weather(np.datetime64("2021-01-01"), ("rain",), values))

    assert len({run(Context()), run(Context("US")), run(rain(1)), run(rain(2))}) == 4
    assert run(rain(1)) == run(rain(1))
