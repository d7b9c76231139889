"""What the Data page fills in by itself, and what it says of that beside each field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..translation import localised, tr
from .category_field import guess_category_field
from .cell_size import suggest_cell
from .grid_note import box_in_metres, reaches_origin
from .incident_layer import guess_incidents
from .layer_look import LayerLook
from .time_field import guess_time_field

if TYPE_CHECKING:
    from .data_page import DataPage


class Suggestions:
    """Fills in what the person has not chosen; all but what a look says needs no features."""

    def __init__(self, page: DataPage, look: LayerLook) -> None:
        self._page = page
        self._look = look
        self._chosen: set[QWidget] = set()
        self._filling = False

    def choose(self, field: QWidget) -> None:
        """Take it that the person filled in a field, unless this did."""
        if not self._filling:
            self._chosen.add(field)
            self._hint(field, "")

    def forget(self, *fields: QWidget) -> None:
        """Take it that nobody chose these."""
        self._chosen.difference_update(fields)

    def forget_all(self) -> None:
        """Take it that nobody chose anything: this is another project."""
        self._chosen.clear()

    def suggest_layer(self) -> None:
        """The layer of the incidents, as long as nothing on the page was chosen."""
        if self._chosen:
            return
        page, layer = self._page, guess_incidents(QgsProject.instance())
        if layer is None:
            return
        hint = tr("Suggested: it has dates, and more points than the others ({:,}).")
        others = page.incidents.count() > 1
        text = hint.format(layer.featureCount()) if others else ""
        self._fill(page.incidents, text, lambda: page.incidents.setLayer(layer))

    def suggest_fields(self, layer: QgsVectorLayer | None) -> None:
        """The fields of the time and the category of a layer that is new to the page."""
        page = self._page
        self.forget(page.time, page.category)
        time = guess_time_field(layer.fields()) if layer else None
        category = guess_category_field(layer.fields()) if layer else None

        def fill_time() -> None:
            page.time.setLayer(layer)
            page.time.setField(time or "")

        def fill_category() -> None:
            page.category.setLayer(layer)
            page.category.setField(category or "")

        self._fill(page.time, tr("Suggested by its type and name.") if time else "", fill_time)
        by_name = tr("Suggested by its name.") if category else ""
        self._fill(page.category, by_name, fill_category)

    def suggest_looked(self) -> None:
        """The category by what the fields hold, and the area by where the points lie."""
        page, sample = self._page, self._look.sample
        layer = page.incidents.currentLayer()
        if sample is None or layer is None:
            return
        category = guess_category_field(layer.fields(), sample)
        if category:
            kinds = len(set(sample.values[category]))
            hint = tr("Suggested: it has {:,} kinds in the first {:,} incidents.")
            text = hint.format(kinds, sample.read)
            self._fill(page.category, text, lambda: page.category.setField(category))
        name, share = self._look.area or ("", 0.0)
        area = QgsProject.instance().mapLayer(name)
        if area:
            hint = tr("Suggested: {:.0%} of the first {:,} incidents lie in it.")
            text = hint.format(share, len(sample.places))
            self._fill(page.area, text, lambda: page.area.setLayer(area))

    def suggest_cell(self) -> None:
        """The size of cells, by the number of points and the box of the area."""
        page, layer = self._page, self._page.incidents.currentLayer()
        covered = page.covered()
        placed = box_in_metres(covered) if layer and covered else None
        if placed is None:
            self._fill(page.cell, "", lambda: None)
            return
        selected = page.selected_only.isChecked()
        count = layer.selectedFeatureCount() if selected else layer.featureCount()
        side = suggest_cell(count, placed[0])
        if side is None:
            self._fill(page.cell, "", lambda: None)
            return
        size = placed[0].width() * placed[0].height()
        hint = tr("Suggested for {:,} points in a box of {} km²: about {:,.0f} to a cell.")
        text = hint.format(count, _km2(size), count * side**2 / size)
        self._fill(page.cell, text, lambda: page.cell.setValue(side))

    def tell_area(self) -> None:
        """Say what the area is where no polygons are chosen."""
        page, layer = self._page, self._page.incidents.currentLayer()
        if page.area.currentLayer():
            return
        if layer and reaches_origin(layer):
            told = tr("Some incidents lie at the coordinates 0, 0: they will be left out.")
            self._hint(page.area, told)
            return
        placed = box_in_metres(layer) if layer else None
        text = tr("It is {:,.1f} × {:,.1f} km large.")
        box = placed[0] if placed else None
        told = text.format(box.width() / 1000, box.height() / 1000) if box else ""
        self._hint(page.area, told)

    def _fill(self, field: QWidget, hint: str, fill: Callable[[], Any]) -> None:
        if field in self._chosen:
            return
        self._filling = True
        fill()
        self._filling = False
        self._hint(field, hint)

    def _hint(self, field: QWidget, text: str) -> None:
        label: QLabel = getattr(self._page, f"{field.objectName()}_hint", None)
        if label:
            label.setText(text)
            label.setVisible(bool(text))


def _km2(size: float) -> str:
    """Square metres in square kilometres, as exactly as one says it."""
    return localised(f"{size / 1e6:,.0f}" if size >= 1e7 else f"{size / 1e6:,.2g}")
