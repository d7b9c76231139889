"""A decision tree (paper 004) and a random forest (paper 000)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field
from sklearn.ensemble import RandomForestClassifier
from sklearn.tree import DecisionTreeClassifier

from crimeengine.classifiers.tabular import SklearnTabular, TabularSettings

#: The nodes of a tree. scikit-learn follows their numbers without a look, so `_check` looks first.
_TREE = "sklearn.tree._tree.Tree"


class ForestSettings(TabularSettings):
    """Settings of `RandomForest`.

    Parameters
    ----------
    trees : int
    depth : int, optional
        Of a tree; as deep as it gets if not given.
    features : {"sqrt", "log2"}
        How many features are looked at for a question.
    leaf : int
        Incidents that a leaf has at least; small leaves are sure of themselves without reason.
    """

    rows: int = Field(100_000, ge=100)
    trees: int = Field(50, ge=1, le=10_000)
    depth: int | None = Field(None, ge=1)
    features: Literal["sqrt", "log2"] = "sqrt"
    leaf: int = Field(8, ge=1)


class RandomForest(SklearnTabular):
    """Trees on random parts of the incidents and features; their mean."""

    name = "random_forest"
    Settings = ForestSettings
    trusted = (_TREE,)
    # The paper's "auto" is the square root.
    ranges: ClassVar[Mapping[str, Any]] = {
        "trees": list(range(50, 201, 10)),
        "features": ["sqrt", "log2"],
        "depth": [None, 10, 20, 30],
    }

    def estimator(self) -> Any:
        """A forest."""
        settings = self.settings
        return RandomForestClassifier(
            settings.trees,
            max_depth=settings.depth,
            max_features=settings.features,
            min_samples_leaf=settings.leaf,
            n_jobs=-1,
            random_state=self.seed,
        )

    def take_back(self, content: bytes) -> None:
        """Read what skops wrote, and check its trees."""
        super().take_back(content)
        for grown in self.pipeline[-1].estimators_:
            _check(grown)


class TreeSettings(TabularSettings):
    """Settings of `DecisionTree`.

    Parameters
    ----------
    depth : int
    leaf : int
        Incidents that a leaf has at least.
    """

    depth: int = Field(10, ge=1)
    leaf: int = Field(100, ge=1)


class DecisionTree(SklearnTabular):
    """One tree."""

    name = "decision_tree"
    Settings = TreeSettings
    trusted = (_TREE,)
    ranges: ClassVar[Mapping[str, Any]] = {"depth": list(range(4, 17)), "leaf": [20, 50, 100, 200]}

    def estimator(self) -> Any:
        """A tree."""
        return DecisionTreeClassifier(
            max_depth=self.settings.depth,
            min_samples_leaf=self.settings.leaf,
            random_state=self.seed,
        )

    def take_back(self, content: bytes) -> None:
        """Read what skops wrote, and check the tree."""
        super().take_back(content)
        _check(self.pipeline[-1])


def _check(grown: Any) -> None:
    """Raise `ValueError` if a tree from a file points outside itself or in a circle."""
    tree = grown.tree_
    node = np.arange(tree.node_count)
    leaf = tree.children_left == -1
    children = np.stack([tree.children_left, tree.children_right])[:, ~leaf]
    ahead = (children > node[~leaf]) & (children < tree.node_count)
    known = (tree.feature[~leaf] >= 0) & (tree.feature[~leaf] < tree.n_features)
    if not (ahead.all() and known.all() and len(tree.value) == tree.node_count):
        raise ValueError("a tree points outside itself")
