"""*Classes and area share*: a run's layers in other classes, its hot spots on more or less area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication, QgsLayerTreeGroup, QgsTask
from qgis.PyQt.QtCore import QTemporaryDir, QTimer
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..outputs.class_edges import FEWEST, MOST, QUANTILES, RESULT, STEPS
from ..outputs.group_hotspots import GroupHotspots, make_hotspots
from ..outputs.hotspot_share import Hotspots
from ..outputs.restyle import ClassChoice, Source, apply_classes, sources, undo_of
from ..translation import tr
from .background import Background
from .form import show_message

#: How long after the last change the map shows it (ms).
_PAUSE = 250


@dataclass(frozen=True)
class _Wish:
    """What the person asks for, and where hot spots of the share are to be; none if they are."""

    choice: ClassChoice
    share: float
    hotspots: str


@dataclass(frozen=True)
class _Found:
    """What was read and written for it."""

    wish: _Wish
    edges: dict[Source, list[float]]
    hotspots: Hotspots | None


class StyleDialog(QDialog):
    """Shows each change on the map; *Cancel* takes all of them back."""

    def __init__(self, group: QgsLayerTreeGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Classes and area share"))
        self._group = group
        self._sources = sources(group)
        self._hotspots = GroupHotspots.of(group)
        self._undo = undo_of(group, self._sources)
        self._drawn = ClassChoice.of(group)
        self._before: tuple[float, str] | None = None
        if self._hotspots:
            self._before = (self._hotspots.share, self._hotspots.hotspots.source())
        self._folder = QTemporaryDir()
        self._task: Background | None = None
        self._again = False
        self._closing = False
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self._timer.timeout.connect(self._show)
        self._build()
        self._enable()

    def _build(self) -> None:
        self.method = QComboBox()
        for text, method in (
            (tr("As the result says"), RESULT),
            (tr("Equal counts (quantiles)"), QUANTILES),
            (tr("Equal steps"), STEPS),
        ):
            self.method.addItem(text, method)
        self.method.setCurrentIndex(self.method.findData(self._drawn.method))
        self.method.setToolTip(
            tr(
                "Where classes begin and end: at the limits that come with the result, so that "
                "each holds as many cells, or so that each is as wide."
            )
        )
        self.number = QSpinBox(minimum=FEWEST, maximum=MOST, value=self._drawn.number)
        self.number.setToolTip(
            tr("From 3 to 9; differences have an odd number, one more for an even one.")
        )
        self.share = QDoubleSpinBox(minimum=0.1, maximum=50, decimals=1, suffix=" %")
        self.share.setToolTip(
            tr("How much of the area the hot spots may take up: cells of most expected incidents.")
        )
        if self._hotspots:
            self.share.setValue(100 * self._hotspots.share)
        self._first = self.share.value()
        self.notice = QLabel(wordWrap=True)
        told = tr("The map shows each change; Cancel takes all of them back.")
        show_message(self.notice, told, "news")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        form = QFormLayout()
        form.addRow(tr("Class &limits:"), self.method)
        form.addRow(tr("&Number of classes:"), self.number)
        form.addRow(tr("&Hot spots, share of the area:"), self.share)
        form.labelForField(self.share).setVisible(bool(self._hotspots))
        self.share.setVisible(bool(self._hotspots))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.notice)
        layout.addWidget(self.buttons)
        layout.addStretch()
        self.method.currentIndexChanged.connect(self._changed)
        self.number.valueChanged.connect(self._changed)
        self.share.valueChanged.connect(self._changed)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        """Keep what is shown; hot spots of another share are written beside the products."""
        self._closing = True
        self._timer.stop()
        self._enable()
        self._show()

    def reject(self) -> None:
        """Take all changes back."""
        self._timer.stop()
        if self._task:
            self._task.cancel()
        self._undo()
        if self._hotspots and self._before != (self._hotspots.share, self._source_now()):
            self._hotspots.show(*self._before)
        super().reject()

    def _changed(self) -> None:
        self._enable()
        self._timer.start()

    def _enable(self) -> None:
        classed = bool(self._sources)
        self.method.setEnabled(classed and not self._closing)
        chosen = self.method.currentData() != RESULT
        self.number.setEnabled(classed and chosen and not self._closing)
        self.share.setEnabled(not self._closing)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not self._closing)

    def _wish(self) -> _Wish:
        choice = ClassChoice(self.number.value(), self.method.currentData())
        if not self._hotspots:
            return _Wish(choice, 0.0, "")
        share = round(self.share.value() / 100, 6)
        if self._before and self.share.value() == self._first:
            share = self._before[0]  # which may have more digits than the field
        folder = None if self._closing else Path(self._folder.path())
        wanted = self._hotspots.source(share, folder)
        shown = self._hotspots.share == share and (
            not self._closing or self._source_now() == wanted
        )
        return _Wish(choice, share, "" if shown else wanted)

    def _source_now(self) -> str:
        return self._hotspots.hotspots.source()

    def _show(self) -> None:
        """Show on the map what is asked for, as soon as files are read."""
        if self._task:
            self._again = True
            return
        wish, found = self._wish(), list(self._sources)
        file = self._hotspots.file if self._hotspots else ""

        def work(task: QgsTask) -> _Found:
            edges = {source: source.edges_of(wish.choice) for source in found}
            made = make_hotspots(file, wish.share, wish.hotspots) if wish.hotspots else None
            return _Found(wish, edges, made)

        self._task = Background(tr("Drawing layers in other classes"), work, self._done)
        QgsApplication.taskManager().addTask(self._task)

    def _done(self, found: _Found, fault: Exception | None) -> None:
        self._task = None
        if not self.isVisible():
            return
        if fault is None:
            self._apply(found)
        else:
            show_message(self.notice, str(fault))
        if self._again:
            self._again = False
            self._show()
        elif self._closing and fault is None:
            super().accept()
        elif self._closing:
            self._closing = False
            self._enable()

    def _apply(self, found: _Found) -> None:
        if found.wish.choice != self._drawn:
            apply_classes(self._group, found.wish.choice, self._sources, found.edges)
            self._drawn = found.wish.choice
        said = _fewer(found.wish.choice, list(found.edges.values()))
        if found.hotspots is not None:
            self._hotspots.show(found.wish.share, found.wish.hotspots)
            said = [*said, _told(found.hotspots)]
        if said:
            show_message(self.notice, " ".join(said), "news")


def _fewer(choice: ClassChoice, edges: Sequence[Sequence[float]]) -> list[str]:
    """Say where there are fewer classes than asked for."""
    fewest = min((len(one) - 1 for one in edges), default=choice.number)
    if choice.method == RESULT or fewest >= choice.number:
        return []
    return [tr("Some layers have {} classes only, as many values are the same.").format(fewest)]


def _told(hotspots: Hotspots) -> str:
    if len(hotspots) == 1:
        text = tr("{} hot spot on {:.2f} km² holds {:.1f} % of the expected incidents.")
    else:
        text = tr("{:,} hot spots on {:.2f} km² hold {:.1f} % of the expected incidents.")
    return text.format(len(hotspots), sum(hotspots.area_km2), sum(hotspots.share_pct))
