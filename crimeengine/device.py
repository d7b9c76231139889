"""Where networks compute: the CPU or a CUDA card."""

from __future__ import annotations

from typing import Any

from crimeengine.errors import InputError

#: Names that a person may give.
DEVICES = ("auto", "cpu", "cuda")


def devices() -> list[dict[str, str]]:
    """The devices of this machine, as ``{"name", "label"}``; the CPU always comes first."""
    import torch

    found = [{"name": "cpu", "label": f"CPU ({torch.get_num_threads()} threads)"}]
    if torch.cuda.is_available():
        found.append({"name": "cuda", "label": torch.cuda.get_device_name(0)})
    return found


def choose_device(wanted: str) -> dict[str, Any]:
    """The device that ``auto``, ``cpu`` or ``cuda`` means here.

    Raises
    ------
    InputError
        If it is none of these, or there is no CUDA card that can be used.
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
    if wanted == "auto":
        return found.get("cuda", found["cpu"])
    return found[wanted]
