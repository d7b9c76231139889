"""The words of addresses and descriptions as numbers that a network can look up."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from crimeengine.classifiers.samples import MISSING

#: Numbers that stand for no word, for a word not in the vocabulary, and for a missing text.
PADDING, UNKNOWN, ABSENT = range(3)


class _Parts(dict[int, str]):
    """What each character becomes before a text is split at its spaces, found when first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        kept = unicodedata.category(character)[0] in "LMN"  # letters, their marks, and digits
        # These are written without spaces between words.
        alone = unicodedata.name(character, "").startswith(("CJK", "HIRAGANA", "KATAKANA"))
        self[code] = f" {character} " if kept and alone else character if kept else " "
        return self[code]


_PARTS = _Parts()


def words(text: str) -> list[str]:
    """The words of a text in any alphabet, without case, punctuation or variants of a letter."""
    return unicodedata.normalize("NFKC", text).casefold().translate(_PARTS).split()


@dataclass(frozen=True)
class Vocabulary:
    """The words that were frequent among the training samples.

    Parameters
    ----------
    known : tuple of str
        The most frequent first.
    """

    known: tuple[str, ...]

    @classmethod
    def fit(cls, columns: Iterable[NDArray[np.object_]], least: int, most: int) -> Vocabulary:
        """The words of some text columns.

        Parameters
        ----------
        columns : iterable of ndarray of object, shape (n,)
            Texts, or `MISSING`.
        least : int
            How often a word must occur; a rarer one is unknown.
        most : int
            Number of words at most.
        """
        occurs: Counter[str] = Counter()
        for column in columns:
            for text, times in pd.Series(column).value_counts().items():
                if text != MISSING:
                    for word in words(str(text)):
                        occurs[word] += int(times)
        order = sorted(occurs, key=lambda word: (-occurs[word], word))
        return cls(tuple(word for word in order[:most] if occurs[word] >= least))

    def __len__(self) -> int:
        """Numbers in use: the words, and what is none."""
        return len(self.known) + ABSENT + 1

    def encode(self, column: NDArray[np.object_], length: int) -> NDArray[np.int32]:
        """The first ``length`` words of each text.

        Parameters
        ----------
        column : ndarray of object, shape (n,)

        Returns
        -------
        ndarray of int32, shape (n, length)
            Short texts end in `PADDING`; one without any word is `ABSENT`.
        """
        numbers = {word: place for place, word in enumerate(self.known, start=ABSENT + 1)}
        row, texts = pd.factorize(column)
        table = np.full((len(texts), length), PADDING, np.int32)
        for place, text in enumerate(texts):
            found = [] if text == MISSING else words(str(text))[:length]
            table[place, : max(len(found), 1)] = [
                numbers.get(word, UNKNOWN) for word in found
            ] or ABSENT
        return table[row]

    def state(self) -> dict[str, NDArray[Any]]:
        """The vocabulary as arrays by name."""
        return {"known": np.frombuffer(json.dumps(self.known).encode(), np.uint8)}

    @classmethod
    def restore(cls, state: dict[str, NDArray[Any]]) -> Vocabulary:
        """Take back what `state` gave."""
        return cls(tuple(json.loads(state["known"].tobytes())))
