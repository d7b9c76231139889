"""Neural networks, one a file; the forecasters train and ask them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import torch
from numpy.typing import NDArray
from torch import nn

Value = TypeVar("Value")

_PREFIX = "network."


def weights(network: nn.Module) -> dict[str, NDArray[Any]]:
    """The weights of a network as arrays, named for a forecaster's state."""
    return {f"{_PREFIX}{name}": value.cpu().numpy() for name, value in network.state_dict().items()}


def set_weights(network: nn.Module, state: Mapping[str, NDArray[Any]]) -> None:
    """Put the weights of a forecaster's state back."""
    found = under(_PREFIX, state)
    network.load_state_dict({name: torch.as_tensor(value) for name, value in found.items()})


def under(prefix: str, values: Mapping[str, Value]) -> dict[str, Value]:
    """The values whose names begin with a prefix, named without it."""
    return {
        name.removeprefix(prefix): value
        for name, value in values.items()
        if name.startswith(prefix)
    }
