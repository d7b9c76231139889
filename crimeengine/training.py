"""The one loop that trains every network: processes, stopping, checkpoints, cancel, progress."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

import torch
from lightning_fabric import Fabric
from lightning_fabric.utilities import move_data_to_device
from torch import Tensor, nn
from torch.backends import cudnn

from crimeengine.checkpoint import Checkpoint
from crimeengine.device import launch, processes
from crimeengine.progress import Progress

#: From a network and the numbers of some samples to their mean loss.
Loss = Callable[[nn.Module, Tensor], Tensor]

#: What the learning rate is multiplied by on a plateau of the validation loss.
SLOWER = 0.1


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
        Of AdamW.
    patience : int
        Epochs without a better validation loss after which training stops.
    decay : float
        Weight decay, apart from the gradient's step (AdamW).
    plateau : int
        Epochs without a better validation loss after which the learning rate falls to a tenth; 0
        keeps it.
    """

    epochs: int
    batch: int = 32
    learning_rate: float = 5e-4
    patience: int = 5
    decay: float = 0.0
    plateau: int = 0

    def rate_after(self, valid: Sequence[float]) -> float:
        """The learning rate after so many validation losses."""
        rate, best, waited = self.learning_rate, math.inf, 0
        for loss in valid if self.plateau else ():
            waited = 0 if loss <= best else waited + 1
            best = min(best, loss)
            if waited == self.plateau:
                rate, waited = rate * SLOWER, 0
        return rate


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

    Under ``torchrun`` each process takes its share of every batch. Where the memory of a card does
    not suffice, training begins again with half the batch, and then with the network on the CPU;
    the curve's note says so.

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
        Where the loss finds its data.
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
    torch.cuda.OutOfMemoryError
        If the memory of a card does not suffice for one of several processes.
    """
    start = deepcopy(network.state_dict())
    half = max(schedule.batch // 2, 1)
    ways = [
        (schedule, device, ""),
        (
            replace(schedule, batch=half),
            device,
            f"The card ran out of memory, so that the network learned from batches of {half} "
            f"instead of {schedule.batch}.",
        ),
        (
            schedule,
            "cpu",
            "The card ran out of memory even with half the batch, so that the network was trained "
            "on the CPU, which takes longer; larger cells or a smaller network would fit.",
        ),
    ]
    last = len(ways) if processes() == 1 else 1  # processes that fail apart cannot go on together
    for number, (plan, where, note) in enumerate(ways[:last], start=1):
        fabric, home = launch(where), torch.device(device)
        try:
            with cudnn.flags(enabled=True, deterministic=True), _own_dice(fabric):
                curve = _Run(network, loss, plan, fabric, home, progress).train(
                    samples.to(home), validation.to(home), seed, checkpoint
                )
        except torch.cuda.OutOfMemoryError:
            if number == last:
                raise
        else:
            curve.note = " ".join(filter(None, (note, curve.note)))
            break
        network.load_state_dict(start)
        torch.cuda.empty_cache()
    network.to(device)
    network.eval()
    return curve


class _Run:
    """One attempt at a training: a network, its optimizer, and the processes that share them."""

    def __init__(
        self,
        network: nn.Module,
        loss: Loss,
        schedule: Schedule,
        fabric: Fabric,
        home: torch.device,
        progress: Progress,
    ) -> None:
        self.network, self.loss, self.schedule = network, loss, schedule
        self.fabric, self.progress = fabric, progress
        if fabric.world_size > 1 and fabric.device.type == "cuda":
            nn.SyncBatchNorm.convert_sync_batchnorm(network)
        network.to(fabric.device)
        optimizer = torch.optim.AdamW(
            network.parameters(),
            lr=schedule.learning_rate,
            weight_decay=schedule.decay,
            fused=True,
        )
        self.module: nn.Module
        self.optimizer: Any
        self.module, self.optimizer = fabric.setup(network, optimizer)
        if fabric.device.type != home.type:
            self.module = _Elsewhere(self.module, fabric.device, home)

    def train(
        self, samples: Tensor, validation: Tensor, seed: int, checkpoint: Checkpoint | None
    ) -> Curve:
        """Train until the schedule ends, and put the best state back."""
        curve = Curve()
        best = deepcopy(self.network.state_dict())
        saved = checkpoint.read(self.network, self.optimizer) if checkpoint else None
        if saved:
            best, curve = saved.best, Curve(**saved.curve)
        elif len(validation):
            curve.valid.append(self._mean_loss(validation))
        schedule = self.schedule
        for epoch in range(len(curve.train), schedule.epochs):
            if len(validation) and epoch - curve.best >= schedule.patience:
                break
            number = seed * 1_000_003 + epoch
            order = torch.Generator().manual_seed(number)
            torch.manual_seed(number)  # what is left out by chance is the same in a resumed run
            shuffled = samples[torch.randperm(len(samples), generator=order).to(samples.device)]
            curve.train.append(self._epoch(shuffled, epoch, curve))
            judged = curve.train[-1]
            if len(validation):
                judged = self._mean_loss(validation)
                curve.valid.append(judged)
            if not (math.isfinite(judged) and math.isfinite(curve.train[-1])):
                curve.note = (
                    f"The loss stopped being a number in epoch {epoch + 1}; the best state before "
                    "it was kept."
                )
                break
            if not len(validation) or judged <= min(curve.valid):
                curve.best = epoch + 1
                best = deepcopy(self.network.state_dict())
            if checkpoint and self.fabric.is_global_zero:
                checkpoint.write(self.network, self.optimizer, best, curve)
        self.network.load_state_dict(best)
        if self.fabric.world_size > 1:
            # Where batch normalisation is not synchronised, each process has statistics of its own.
            for buffer in self.network.buffers():
                torch.distributed.broadcast(buffer, 0)
        return curve

    def _epoch(self, samples: Tensor, epoch: int, curve: Curve) -> float:
        """One pass over the samples; their mean loss on the way."""
        schedule = self.schedule
        for group in self.optimizer.param_groups:
            group["lr"] = schedule.rate_after(curve.valid)
        words = f"Epoch {epoch + 1} of at most {schedule.epochs}"
        if curve.valid:
            words += f", validation loss {curve.valid[-1]:.4g}"
        facts = {"loss": curve.train[-1]} if curve.train and not curve.valid else {}
        self.module.train()
        total = torch.zeros((), device=samples.device)
        for number, batch in enumerate(samples.split(schedule.batch)):
            done = (epoch + number * schedule.batch / len(samples)) / schedule.epochs
            self.progress.report("train", done, words, epoch=epoch + 1, **facts)
            self.optimizer.zero_grad(set_to_none=True)
            value = self._share_of_loss(batch)
            self.fabric.backward(value)
            self.optimizer.step()
            total += value.detach() * len(batch)
        return self._mean(total, samples)

    def _mean_loss(self, samples: Tensor) -> float:
        """Mean loss without learning."""
        self.module.eval()
        total = torch.zeros((), device=samples.device)
        with torch.no_grad():
            for batch in samples.split(self.schedule.batch):
                self.progress.check()
                total += self._share_of_loss(batch) * len(batch)
        return self._mean(total, samples)

    def _share_of_loss(self, batch: Tensor) -> Tensor:
        """The loss of this process's share of a batch; its mean over processes is the batch's."""
        number = self.fabric.world_size
        if len(batch) < number:
            return self.loss(self.module, batch)
        share = batch.tensor_split(number)[self.fabric.global_rank]
        return self.loss(self.module, share) * (len(share) * number / len(batch))

    def _mean(self, total: Tensor, samples: Tensor) -> float:
        everywhere = self.fabric.all_reduce(total, reduce_op="mean")
        assert isinstance(everywhere, Tensor)
        return everywhere.item() / len(samples)  # only here the host waits for the device


def _own_dice(fabric: Fabric) -> AbstractContextManager[None]:
    """Random numbers of a training's own: those of the caller go on as if there had been none."""
    cards = [fabric.device] if fabric.device.type == "cuda" else []
    return torch.random.fork_rng(devices=cards)


class _Elsewhere(nn.Module):
    """A network that computes away from the data: what it is given and answers travels."""

    def __init__(self, network: nn.Module, device: torch.device, home: torch.device) -> None:
        super().__init__()
        self.network, self.device, self.home = network, device, home

    def forward(self, *given: Any) -> Any:
        """As the network, on the data's device."""
        answer = self.network(*move_data_to_device(given, self.device))
        return move_data_to_device(answer, self.home)
