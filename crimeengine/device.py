"""Where networks compute: the CPU or CUDA cards, in one process or in several."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal

from crimeengine.errors import InputError

if TYPE_CHECKING:
    from lightning_fabric import Fabric

#: Names that a person may give.
DEVICES = ("auto", "cpu", "cuda")

#: The first generation of cards that computes with bfloat16.
_AMPERE = (8, 0)

Precision = Literal["32-true", "bf16-mixed", "16-mixed"]


def devices() -> list[dict[str, str]]:
    """The devices of this machine, as ``{"name", "label"}``; the CPU always comes first."""
    import torch

    found = [{"name": "cpu", "label": f"CPU ({torch.get_num_threads()} threads)"}]
    if torch.cuda.is_available():
        found.append({"name": "cuda", "label": torch.cuda.get_device_name(0)})
    return found


def choose_device(wanted: str) -> dict[str, Any]:
    """The device that ``auto``, ``cpu`` or ``cuda`` means here.

    A process that ``torchrun`` started gets a card of its own.

    Raises
    ------
    InputError
        If it is none of these, there is no CUDA card that can be used, or ``torchrun`` started
        more processes than there are cards.
    """
    if wanted not in DEVICES:
        raise InputError(f"The device '{wanted}' is unknown; choose auto, cpu or cuda.")
    found = {device["name"]: device for device in devices()}
    if wanted == "cuda" and "cuda" not in found:
        import torch

        reason = (
            "its PyTorch is a build for the CPU only"
            if torch.version.cuda is None
            else "no card or driver was found"
        )
        raise InputError(f"The device cuda cannot be used here: {reason}; choose auto or cpu.")
    chosen = found.get("cuda", found["cpu"]) if wanted == "auto" else found[wanted]
    if chosen["name"] == "cuda" and processes() > 1:
        _take_card()
    return chosen


def processes() -> int:
    """Number of processes that train together: those of ``torchrun``, or this one alone."""
    import torch

    together = torch.distributed.is_available() and torch.distributed.is_torchelastic_launched()
    return int(os.environ["WORLD_SIZE"]) if together else 1


def leads() -> bool:
    """Whether this process tells and writes: the first of ``torchrun``'s, or one alone."""
    return "TORCHELASTIC_RUN_ID" not in os.environ or os.environ["RANK"] == "0"


def launch(device: str) -> Fabric:
    """Join the processes that train together on a kind of device.

    Parameters
    ----------
    device : {"cpu", "cuda"}
    """
    # Takes most of a second to import, which commands that train nothing need not wait for.
    from lightning_fabric import Fabric

    number = processes()
    here = int(os.environ["LOCAL_WORLD_SIZE"]) if number > 1 else 1
    fabric = Fabric(
        accelerator=device,
        strategy="ddp" if number > 1 else "auto",
        devices=here,
        num_nodes=number // here,
        precision=precision(device),
    )
    fabric.launch()
    return fabric


def precision(device: str) -> Precision:
    """Mixed precision on cards, with bfloat16 where the card has it; single on the CPU."""
    import torch

    if device == "cpu":
        return "32-true"
    return "bf16-mixed" if torch.cuda.get_device_capability() >= _AMPERE else "16-mixed"


def _take_card() -> None:
    import torch

    number, cards = int(os.environ["LOCAL_RANK"]), torch.cuda.device_count()
    if number >= cards:
        raise InputError(
            f"torchrun started {os.environ['LOCAL_WORLD_SIZE']} processes here, but there are "
            f"{cards} cards; start as many processes as cards (--nproc-per-node {cards})."
        )
    torch.cuda.set_device(number)
