"""The one loop that trains every network: device, stopping, checkpoints, cancel, progress."""

from __future__ import annotations

import math
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field

import torch
from lightning_fabric import Fabric
from torch import Tensor, nn

from crimeengine.checkpoint import Checkpoint
from crimeengine.progress import Progress

#: From a network and the numbers of some samples to their mean loss.
Loss = Callable[[nn.Module, Tensor], Tensor]


@dataclass(frozen=True)
class Schedule:
    """How long and how fast to train.

    Parameters
    ----------
    epochs : int
        Passes over the samples, at most.
    batch : int
        Samples a step.
    learning_rate : float
        Of Adam.
    patience : int
        Epochs without a better validation loss after which training stops.
    """

    epochs: int
    batch: int = 32
    learning_rate: float = 5e-4
    patience: int = 5


@dataclass
class Curve:
    """Losses by epoch.

    Parameters
    ----------
    train, valid : list of float
        Mean losses; ``valid`` begins with the loss before the first epoch and is empty without
        validation samples.
    best : int
        Epochs after which the kept state was reached; 0 is the untrained network.
    note : str
        What went wrong, if anything.
    """

    train: list[float] = field(default_factory=list)
    valid: list[float] = field(default_factory=list)
    best: int = 0
    note: str = ""


def train(
    network: nn.Module,
    loss: Loss,
    samples: Tensor,
    validation: Tensor,
    schedule: Schedule,
    *,
    device: str,
    seed: int,
    progress: Progress,
    checkpoint: Checkpoint | None = None,
) -> Curve:
    """Train a network in place and leave it in its best state.

    Parameters
    ----------
    network : torch.nn.Module
    loss : callable
        Called with the network and a batch of sample numbers on the device.
    samples, validation : torch.Tensor of int
        Numbers of the samples to learn from and to stop by. Without validation samples the last
        epoch's state is kept.
    schedule : Schedule
    device : {"cpu", "cuda"}
    seed : int
        Seed of the order of samples.
    progress : Progress
        Asked to stop between two batches.
    checkpoint : Checkpoint, optional
        Where the state is saved after each epoch, and taken up again.

    Raises
    ------
    Cancelled
        If the person asked to stop.
    """
    fabric = Fabric(accelerator=device, devices=1)
    network.to(fabric.device)
    optimizer = torch.optim.Adam(network.parameters(), lr=schedule.learning_rate)
    module, optimizer = fabric.setup(network, optimizer)
    samples, validation = samples.to(fabric.device), validation.to(fabric.device)

    curve = Curve()
    best = deepcopy(network.state_dict())
    saved = checkpoint.read(network, optimizer) if checkpoint else None
    if saved:
        best, curve = saved.best, Curve(**saved.curve)
    elif len(validation):
        curve.valid.append(_mean_loss(module, loss, validation, schedule.batch, progress))

    for epoch in range(len(curve.train), schedule.epochs):
        if len(validation) and epoch - curve.best >= schedule.patience:
            break
        order = torch.Generator().manual_seed(seed * 1_000_003 + epoch)
        shuffled = samples[torch.randperm(len(samples), generator=order).to(samples.device)]
        module.train()
        total = torch.zeros((), device=fabric.device)
        for number, batch in enumerate(shuffled.split(schedule.batch)):
            progress.report(
                "train",
                (epoch + number * schedule.batch / len(shuffled)) / schedule.epochs,
                _words(epoch, schedule, curve),
                epoch=epoch + 1,
            )
            optimizer.zero_grad(set_to_none=True)
            value = loss(module, batch)
            fabric.backward(value)
            optimizer.step()
            total += value.detach() * len(batch)
        curve.train.append(float(total) / len(samples))
        judged = curve.train[-1]
        if len(validation):
            judged = _mean_loss(module, loss, validation, schedule.batch, progress)
            curve.valid.append(judged)
        if not math.isfinite(judged):
            curve.note = (
                f"The loss stopped being a number in epoch {epoch + 1}; the best state before it "
                "was kept."
            )
            break
        if not len(validation) or judged <= min(curve.valid):
            curve.best = epoch + 1
            best = deepcopy(network.state_dict())
        if checkpoint:
            checkpoint.write(network, optimizer, best, curve)
    network.load_state_dict(best)
    network.eval()
    return curve


def _mean_loss(
    module: nn.Module, loss: Loss, samples: Tensor, batch: int, progress: Progress
) -> float:
    module.eval()
    total = 0.0
    with torch.no_grad():
        for part in samples.split(batch):
            progress.check()
            total += float(loss(module, part)) * len(part)
    return total / len(samples)


def _words(epoch: int, schedule: Schedule, curve: Curve) -> str:
    text = f"Epoch {epoch + 1} of at most {schedule.epochs}"
    return f"{text}, validation loss {curve.valid[-1]:.4g}" if curve.valid else text
