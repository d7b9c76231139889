"""The cells that the engine would make over an area: how many, and where their edges are."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPoint,
    QgsRectangle,
    QgsWkbTypes,
)

from ..translation import tr

#: The engine's estimate of memory, in bytes; as in its module `grid`.
BYTES_PER_CELL, BYTES_PER_COUNT = 400, 24
MEMORY_LIMIT = 8 * 1024**3

#: More vertices than this, times rows, are not cut row by row: the count is then a rough one.
_MOST_CUTS = 400_000
#: More lines than this are not drawn.
MOST_LINES = 6000

#: The first column of cells that the area meets in a row, and the one after the last.
Run = tuple[int, int]


@dataclass(frozen=True)
class CellPlan:
    """Square cells over an area, aligned to whole multiples of their size, as the engine's are.

    `runs` are the columns that the area meets, row by row from the south; None where the area is
    too intricate to be cut into rows while somebody waits.
    """

    crs: QgsCoordinateReferenceSystem
    cell: float
    left: float
    bottom: float
    columns: int
    rows: int
    area: float
    runs: tuple[tuple[Run, ...], ...] | None

    @classmethod
    def over(
        cls, area: QgsGeometry, crs: QgsCoordinateReferenceSystem, cell: float
    ) -> CellPlan | None:
        """The cells over an area in a CRS in metres; None over nothing."""
        box = area.boundingBox()
        if area.isEmpty() or box.isEmpty() or cell <= 0:
            return None
        first_column, last_column = math.floor(box.xMinimum() / cell), _ceil(box.xMaximum(), cell)
        first_row, last_row = math.floor(box.yMinimum() / cell), _ceil(box.yMaximum(), cell)
        left, bottom = first_column * cell, first_row * cell
        rows, columns = max(last_row - first_row, 1), max(last_column - first_column, 1)
        runs = None
        if rows * area.constGet().nCoordinates() <= _MOST_CUTS:
            runs = tuple(
                _runs(area, QgsRectangle(box.xMinimum(), south, box.xMaximum(), south + cell), left)
                for south in (bottom + row * cell for row in range(rows))
            )
        return cls(crs, cell, left, bottom, columns, rows, area.area(), runs)

    @property
    def count(self) -> int:
        """Number of cells that overlap the area; from its size where it was not cut."""
        if self.runs is None:
            return round(self.area / self.cell**2)
        return sum(last - first for runs in self.runs for first, last in runs)

    def memory(self, steps: int) -> int:
        """The engine's estimate of memory for so many time steps, in bytes."""
        return self.rows * self.columns * (BYTES_PER_CELL + BYTES_PER_COUNT * steps)

    def describe(self, steps: int | None) -> str:
        """Number, size and place of the cells, and the memory that so many time steps take."""
        text = tr("{}{:,} cells of {:g} m ({:,} × {:,}) in {}; memory about {}.").format(
            "" if self.runs is not None else tr("about "),
            self.count,
            self.cell,
            self.columns,
            self.rows,
            self.crs.description() or self.crs.authid(),
            self._memory_text(steps),
        )
        if self.memory(steps or 1) > MEMORY_LIMIT:
            text += " " + tr("That is too much: choose larger cells or a smaller area.")
        return text

    def _memory_text(self, steps: int | None) -> str:
        if steps is not None:
            return size_text(self.memory(steps))
        more = self.memory(1000) - self.memory(0)
        return tr("{} for every 1,000 time steps").format(size_text(more))

    @cached_property
    def lines(self) -> QgsGeometry | None:
        """The edges of the cells, made once; None if they are too many to draw."""
        if self.runs is None or self.rows + self.columns > MOST_LINES:
            return None
        lines = [*self._horizontal(), *self._vertical()]
        if len(lines) > MOST_LINES:
            return None  # a ragged area has many short ones
        return QgsGeometry.fromPolyline([]) if not lines else QgsGeometry.collectGeometry(lines)

    def _horizontal(self) -> list[QgsGeometry]:
        none: tuple[Run, ...] = ()
        below, above = (none, *self.runs), (*self.runs, none)
        return [
            self._line(first, row, last, row)
            for row, runs in enumerate(zip(below, above))
            for first, last in _joined([*runs[0], *runs[1]])
        ]

    def _vertical(self) -> list[QgsGeometry]:
        lines: list[QgsGeometry] = []
        begun: dict[int, int] = {}
        for row, runs in enumerate((*self.runs, ())):
            here = {column for first, last in runs for column in range(first, last + 1)}
            for column in begun.keys() - here:
                lines.append(self._line(column, begun.pop(column), column, row))
            begun.update(dict.fromkeys(here - begun.keys(), row))
        return lines

    def _line(self, column: int, row: int, to_column: int, to_row: int) -> QgsGeometry:
        return QgsGeometry.fromPolyline(
            [self._corner(column, row), self._corner(to_column, to_row)]
        )

    def _corner(self, column: int, row: int) -> QgsPoint:
        return QgsPoint(self.left + column * self.cell, self.bottom + row * self.cell)


def size_text(size: float) -> str:
    """A number of bytes in words."""
    if size < 1024**3:
        return tr("{:,.0f} MB").format(max(1, size / 1024**2))
    return tr("{:,.1f} GB").format(size / 1024**3)


def _ceil(value: float, cell: float) -> int:
    return math.ceil(value / cell)


def _runs(area: QgsGeometry, strip: QgsRectangle, left: float) -> tuple[Run, ...]:
    """The columns that an area meets in a strip one cell high."""
    cell = strip.height()
    runs = []
    for part in area.clipped(strip).asGeometryCollection():
        if part.type() != QgsWkbTypes.GeometryType.PolygonGeometry or part.area() <= 0:
            continue  # a part that only touches the strip
        box = part.boundingBox()
        first = math.floor((box.xMinimum() - left) / cell)
        runs.append((first, max(_ceil(box.xMaximum() - left, cell), first + 1)))
    return tuple(_joined(runs))


def _joined(runs: list[Run]) -> list[Run]:
    """Runs that overlap or touch become one."""
    joined: list[Run] = []
    for first, last in sorted(runs):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined
