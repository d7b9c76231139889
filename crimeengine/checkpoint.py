"""A training run's state on disk, so that an interrupted run goes on where it was."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from crimeengine.files import written
from crimeengine.networks import under

if TYPE_CHECKING:
    from crimeengine.forecasters.base import Forecaster
    from crimeengine.history import History
    from crimeengine.training import Schedule

_FORMAT = "crimeengine-checkpoint-1"


@dataclass(frozen=True)
class Saved:
    """What a checkpoint holds beside the state that it puts back.

    Parameters
    ----------
    best : dict of str to torch.Tensor
        The best state so far.
    curve : dict
        Fields of `crimeengine.training.Curve`.
    """

    best: dict[str, Tensor]
    curve: dict[str, Any]


@dataclass(frozen=True)
class Checkpoint:
    """A file for the state of one training run.

    Parameters
    ----------
    path : pathlib.Path
    run : str
        What identifies the run: a checkpoint of another run is passed over.
    """

    path: Path
    run: str

    @classmethod
    def of(
        cls,
        model: Forecaster,
        history: History,
        schedule: Schedule,
        held: int,
    ) -> Checkpoint | None:
        """The file for one training of a forecaster; None if the forecaster is to keep none.

        Parameters
        ----------
        model : Forecaster
            Its `checkpoints` is the folder.
        history : History
            What it learns from: a checkpoint of other counts or another context is passed over.
        schedule : Schedule
        held : int
            Number of validation samples; a training without any is a refit.
        """
        if model.checkpoints is None:
            return None
        context, first = history.context, str(history.times[0])
        seen = [history.cube.to_numpy(), context.features(history.times, history.step)]
        seen += [context.maps.values] if context.maps else []
        for surface in context.terrain.surfaces if context.terrain else ():
            seen += [surface.starts, surface.seen]
        digests = [(values.shape, zlib.crc32(values.tobytes())) for values in seen]
        run = repr((model.settings, schedule, model.seed, first, held, digests))
        stage = "fit" if held else "refit"
        return cls(model.checkpoints / f"{model.name}-{stage}.safetensors", run)

    def write(
        self, network: nn.Module, optimizer: Any, best: dict[str, Tensor], curve: Any
    ) -> None:
        """Save the state after an epoch; the file is replaced in one move."""
        tensors = {f"network.{name}": value for name, value in network.state_dict().items()}
        tensors |= {f"best.{name}": value for name, value in best.items()}
        state = optimizer.state_dict()
        for index, values in state["state"].items():
            tensors |= {
                f"optimizer.{index}.{name}": torch.as_tensor(value)
                for name, value in values.items()
            }
        facts = {"run": self.run, "curve": asdict(curve), "groups": state["param_groups"]}
        contiguous = {name: value.detach().cpu().contiguous() for name, value in tensors.items()}
        with written(self.path) as partial:
            save_file(contiguous, partial, {"format": _FORMAT, "facts": json.dumps(facts)})

    def read(self, network: nn.Module, optimizer: Any) -> Saved | None:
        """Put the saved state back; None if there is none, or it is of another run."""
        if not self.path.exists():
            return None
        try:
            with safe_open(self.path, framework="pt") as file:
                notes = file.metadata() or {}
                facts = json.loads(notes.get("facts", "{}"))
                if notes.get("format") != _FORMAT or facts.get("run") != self.run:
                    return None
                tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        except SafetensorError:
            return None
        network.load_state_dict(under("network.", tensors))
        state: dict[int, dict[str, Tensor]] = {}
        weights = list(network.parameters())
        for name, value in under("optimizer.", tensors).items():
            index, _, key = name.partition(".")
            weight = weights[int(index)]
            if value.shape == weight.shape:
                # The optimizer walks through memory: its figures lie in the order of the weights.
                value = torch.empty_like(weight, device=value.device).copy_(value)
            state.setdefault(int(index), {})[key] = value.detach()
        optimizer.load_state_dict({"state": state, "param_groups": facts["groups"]})
        return Saved(under("best.", tensors), facts["curve"])
