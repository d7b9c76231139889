"""Which build of the engine's libraries to install, and where they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Build:
    """What an environment of the engine is made of.

    Without `mirror` and `wheels` the usual index of Python packages is asked.
    """

    #: About how much disk it takes, in GB.
    disk_gb: float
    #: About how much is downloaded, in MB; 0 where nobody knows.
    download_mb: int = 0
    #: Address of the index that has the wanted build of PyTorch; empty for the usual one.
    torch_index: str = ""
    #: Address of an index that is asked in place of the usual one.
    mirror: str = ""
    #: A folder of wheels; no index is asked.
    wheels: str = ""
    #: The interpreter to make the environment from; empty for the best that is found.
    base: str = ""
    #: Environment variables for pip, such as the proxy; they may hold a password.
    variables: Mapping[str, str] = field(default_factory=dict, repr=False)
