"""What kinds of incident a place, an address and a time of day have had: as log-odds to learn from.

The category's own history is the strongest feature of all, and the easiest to cheat with: a row
must not see itself in it. So the shares that a training row is given are of the other folds only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self
from weakref import WeakKeyDictionary

import numpy as np
import pandas as pd
import torch
from numpy.typing import NDArray
from scipy.sparse import csr_array

from crimeengine.classifiers.samples import Samples
from crimeengine.forecasters.base import Arrays

Shares = NDArray[np.float32]
Codes = NDArray[np.uint64]

#: Parts of the training rows; the shares of each come from the others.
FOLDS = 5

#: Sides of the cells (m) that an address's shares lean on, from coarse to fine.
CELLS = (1000, 400, 150)

#: Rows from which the weights of the keys are learned, at most.
_ROWS = 40_000

#: How firmly each class's weight of a key is held to the mean of the classes, and that to 0, so
#: that few rows or a rare class do not run away: added to the sum of the losses, times the square.
_HOLD = 5.0

#: Rows encoded at a time.
_BATCH = 100_000

_NUMBERS = re.compile(r"\b\d+(-\d+)?\b|\bblock of\b", re.IGNORECASE)


@dataclass(frozen=True)
class Key:
    """Something that incidents share.

    Parameters
    ----------
    name : str
    parent : str
        The wider key that its shares lean on; empty for the shares of all incidents.
    lean : float
        How many incidents the parent's shares count as.
    """

    name: str
    parent: str
    lean: float


def keys(data: Samples) -> list[Key]:
    """The keys of samples, parents first."""
    found, parent = [], ""
    for side, lean in zip(CELLS, (50, 50, 30), strict=True):
        found.append(Key(f"cell of {side} m", parent, lean))
        parent = found[-1].name
    found.append(Key("place", parent, 10))
    for name in data.tokens:
        if _has_streets(name):
            found += [Key(f"street of {name}", parent, 30), Key(name, f"street of {name}", 10)]
        else:
            found.append(Key(name, parent, 30))
    found.append(Key("place and month", "place", 8))
    found.append(Key("month", "", 50))
    found.append(Key("weekday", "", 50))
    if data.hours:
        found.append(Key("place and quarter of the day", "place", 15))
        found += [Key("hour", "", 20), Key("hour of the week", "hour", 100)]
        found.append(Key("minute of the day", "hour", 50))
    return found


def key_codes(data: Samples) -> dict[str, Codes]:
    """A number for each row and key; equal numbers mean the same place, address or time."""
    month = data.time.astype("datetime64[M]").astype(np.int64)
    weekday = (data.day.astype(np.int64) + 3) % 7
    place = mixed(*(np.round(axis) for axis in (data.x, data.y)))
    codes = {
        f"cell of {side} m": mixed(*(np.floor(axis / side) for axis in (data.x, data.y)))
        for side in CELLS
    }
    codes |= {
        "place": place,
        "place and month": mixed(place, month),
        "month": mixed(month),
        "weekday": mixed(weekday),
    }
    for name, words in data.tokens.items():
        number, distinct = pd.factorize(words)
        codes[name] = _hashed(distinct)[number]
        if _has_streets(name):
            streets = np.array([street(str(word)) for word in distinct], dtype=object)
            codes[f"street of {name}"] = _hashed(streets)[number]
    if data.hours:
        minute = data.minute
        codes |= {
            "place and quarter of the day": mixed(place, minute // 360),
            "hour": mixed(minute // 60),
            "hour of the week": mixed(weekday, minute // 60),
            "minute of the day": mixed(minute),
        }
    return codes


def _hashed(texts: NDArray[np.object_]) -> Codes:
    """A number for each text, the same on every machine."""
    hashed: Codes = pd.util.hash_array(texts, categorize=False).astype(np.uint64)
    return hashed


def _has_streets(column: str) -> bool:
    return re.search("address|street|block", column, re.IGNORECASE) is not None


def street(address: str) -> str:
    """The address without house numbers: ``"600 Block of EDNA ST"`` becomes ``"EDNA ST"``.

    Of a corner, the streets stand in alphabetical order, so that both ways to name it agree.
    """
    parts = re.split(r"[/&]", address)
    words = sorted(" ".join(_NUMBERS.sub(" ", part).split()) for part in parts)
    return " / ".join(word for word in words if word) or address


def mixed(*parts: NDArray[Any]) -> Codes:
    """One number for the whole numbers of several columns, the same on every machine."""
    frame = pd.DataFrame(
        {
            n: part if part.dtype == np.uint64 else part.astype(np.int64)
            for n, part in enumerate(parts)
        }
    )
    hashed: Codes = np.array(pd.util.hash_pandas_object(frame, index=False), dtype=np.uint64)
    return hashed


@dataclass(frozen=True, eq=False)
class Counts:
    """How often each class occurred with each value of a key.

    Parameters
    ----------
    values : ndarray of uint64, shape (values,)
        Rising.
    table : csr_array of float32, shape (values, classes)
    """

    values: Codes
    table: csr_array

    @classmethod
    def of(cls, codes: Codes, classes: NDArray[np.int64], number: int) -> Counts:
        """Count the classes by code."""
        row, found = pd.factorize(codes, sort=True)
        values: Codes = np.array(found, dtype=np.uint64)
        ones = np.ones(len(codes), np.float32)
        return cls(values, csr_array((ones, (row, classes)), shape=(len(values), number)))

    def look_up(self, codes: Codes) -> Shares:
        """Counts of each class, of the key's value in each row; 0 for values never seen."""
        if not len(self.values):
            return np.zeros((len(codes), self.table.shape[1]), np.float32)
        place = np.minimum(np.searchsorted(self.values, codes), len(self.values) - 1)
        found: Shares = self.table[place].toarray()
        found[self.values[place] != codes] = 0
        return found

    def state(self) -> Arrays:
        """Values, and the table by its parts."""
        table = self.table
        return {
            "values": self.values.view(np.int64),
            "data": table.data,
            "indices": table.indices,
            "indptr": table.indptr,
        }

    @classmethod
    def restore(cls, state: Arrays, classes: int) -> Counts:
        """Take back what `state` gave."""
        values = state["values"].view(np.uint64)
        parts = tuple(state[part] for part in ("data", "indices", "indptr"))
        return cls(values, csr_array(parts, shape=(len(values), classes)))


#: Encoders by the samples and the seed that they were fitted to, as long as the samples are used.
_FITTED: WeakKeyDictionary[Samples, dict[int, Encoder]] = WeakKeyDictionary()


class Encoder:
    """Log-odds of each class from all keys together.

    The shares by key, each leaning on a wider key's, become log-odds against the city's shares,
    and these a weighted sum, as in multinomial logistic regression; the weights are learned from
    shares that the row itself is not in.
    """

    @classmethod
    def of(cls, data: Samples, seed: int) -> Encoder:
        """Fitted to samples; models that learn from the same ones share it."""
        fitted = _FITTED.setdefault(data, {})
        if seed not in fitted:
            fitted[seed] = cls().fit(data, seed)
        return fitted[seed]

    def fit(self, data: Samples, seed: int) -> Self:
        """Count the classes by key, and learn how much each key weighs."""
        data = data.united()
        self.classes = len(data.classes)
        self.keys = keys(data)
        self.share = (data.counts + 0.5) / (data.counts + 0.5).sum()
        codes, fold = key_codes(data), _folds(data)
        self.counts, self.others = {}, {}
        for key in self.keys:
            own = codes[key.name]
            self.counts[key.name] = Counts.of(own, data.code, self.classes)
            self.others[key.name] = Counts.of(mixed(own, fold), data.code, self.classes)
        random = np.random.default_rng(seed)
        rows = np.sort(random.permutation(len(data))[:_ROWS])
        odds = np.stack(list(self._odds({n: c[rows] for n, c in codes.items()}, fold[rows])), 1)
        self._weigh(odds, data.select(rows))
        return self

    def _weigh(self, odds: NDArray[np.float32], data: Samples) -> None:
        """Learn the weight of each key and class from log-odds (rows, keys, classes)."""
        known = torch.from_numpy(odds)
        weight = torch.full(odds.shape[1:], 1 / 2, requires_grad=True)
        offset = torch.from_numpy(np.log(self.share).astype(np.float32)).requires_grad_()
        code = torch.from_numpy(data.code)
        count = torch.ones(len(data)) if data.weight is None else torch.from_numpy(data.weight)
        optimizer = torch.optim.LBFGS([weight, offset], max_iter=40)

        def loss() -> torch.Tensor:
            optimizer.zero_grad()
            logits = (known * weight).sum(dim=1) + offset
            each = torch.nn.functional.cross_entropy(logits, code, reduction="none")
            usual = weight.mean(dim=1, keepdim=True)
            held = (weight - usual).square().sum() + usual.square().sum()
            value = ((each * count).sum() + _HOLD * held) / count.sum()
            value.backward()
            return value

        optimizer.step(loss)
        self.weight, self.offset = weight.detach().numpy(), offset.detach().numpy()

    def _odds(self, codes: dict[str, Codes], fold: NDArray[np.int64] | None) -> Iterator[Shares]:
        """Log-odds (rows, classes) of each key; without a row's own fold, where one is given."""
        share = self.share.astype(np.float32)
        rows = len(next(iter(codes.values())))
        shares = {"": np.broadcast_to(share, (rows, self.classes))}
        for key in self.keys:
            own = codes[key.name]
            count = self.counts[key.name].look_up(own)
            if fold is not None:
                count -= self.others[key.name].look_up(mixed(own, fold))
            count += key.lean * shares[key.parent]
            count /= count.sum(axis=1, keepdims=True)
            shares[key.name] = count
            yield np.log(count / share)

    def logits(self, data: Samples) -> Shares:
        """Logarithm of each class's probability, up to a constant, of samples not learned from."""
        return self._logits(data, None)

    def training_logits(self, data: Samples) -> Shares:
        """The same of samples that were learned from, with their units: each by the other folds."""
        return self._logits(data, _folds(data))

    def _logits(self, data: Samples, fold: NDArray[np.int64] | None) -> Shares:
        codes = key_codes(data)
        logits = np.tile(self.offset, (len(data), 1))
        for start in range(0, len(data), _BATCH):
            part = slice(start, start + _BATCH)
            chunk = {name: values[part] for name, values in codes.items()}
            for number, odds in enumerate(self._odds(chunk, None if fold is None else fold[part])):
                logits[part] += odds * self.weight[number]
        return logits

    def state(self) -> Arrays:
        """Shares, weights, and the counts of each key as a sparse table."""
        arrays: Arrays = {"share": self.share, "weight": self.weight, "offset": self.offset}
        for number, key in enumerate(self.keys):
            arrays |= prefixed(str(number), self.counts[key.name].state())
        return arrays

    def restore(self, state: Arrays, like: Samples) -> Self:
        """Take back what `state` gave."""
        self.classes, self.keys = len(like.classes), keys(like)
        self.share, self.weight, self.offset = (state[n] for n in ("share", "weight", "offset"))
        self.others = {}
        self.counts = {
            key.name: Counts.restore(within(str(number), state), self.classes)
            for number, key in enumerate(self.keys)
        }
        return self


def prefixed(prefix: str, arrays: Arrays) -> Arrays:
    """The arrays under names that begin with a prefix and a dot."""
    return {f"{prefix}.{name}": values for name, values in arrays.items()}


def within(prefix: str, arrays: Arrays) -> Arrays:
    """The arrays that `prefixed` named, under their own names."""
    start = f"{prefix}."
    return {n.removeprefix(start): v for n, v in arrays.items() if n.startswith(start)}


def _folds(data: Samples) -> NDArray[np.int64]:
    """The fold of each row, by its unit."""
    assert data.unit is not None
    return (mixed(data.unit) % FOLDS).astype(np.int64)
