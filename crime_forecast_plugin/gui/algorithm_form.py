"""A form made of an algorithm's own definitions, with the widgets that the toolbox shows."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProject,
)
from qgis.gui import (
    QgsAbstractProcessingParameterWidgetWrapper,
    QgsCollapsibleGroupBox,
    QgsGui,
    QgsProcessingContextGenerator,
    QgsProcessingGui,
    QgsProcessingParameterWidgetContext,
)
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from ..processing.algorithm import Algorithm
from ..processing.definitions import TITLES
from ..processing.values import Values
from ..translation import tr

_ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
_HIDDEN = QgsProcessingParameterDefinition.Flag.FlagHidden
_PAUSE_MS = 300
_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
#: Pixels between a label and its widget.
_CLOSE = 2

Definition = QgsProcessingParameterDefinition
Wrapper = QgsAbstractProcessingParameterWidgetWrapper


class AlgorithmForm(QWidget):
    """Shows the parameters of an algorithm but for those that are given elsewhere.

    Widgets of what is given are made where others follow them, such as the layer whose fields are
    offered, but they are not shown: `set_given` tells them what was chosen elsewhere.
    """

    #: The person has changed something, and has paused since.
    changed = pyqtSignal()

    def __init__(
        self, algorithm_id: str, given: Collection[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        registry = QgsApplication.processingRegistry()
        self._algorithm: Algorithm = registry.createAlgorithmById(algorithm_id)
        self._contexts = _Contexts()
        self._wrappers: dict[str, Wrapper] = {}
        self._shown: list[str] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self._usual = _Fields()
        self._advanced = _Fields()
        self.advanced_group = QgsCollapsibleGroupBox(tr("Advanced"), self)
        self.advanced_group.setCollapsed(True)
        self._make(given)
        #: What is wrong with the values together.
        self.message = QLabel()
        self.message.setObjectName("own_message")
        self.message.setWordWrap(True)
        self.message.hide()
        self._lay_out()

    @property
    def algorithm(self) -> Algorithm:
        """The algorithm that the form fills in."""
        return self._algorithm

    def values(self) -> dict[str, Any]:
        """What is filled in, by the parameters' names."""
        return {name: self._wrappers[name].parameterValue() for name in self._shown}

    def set_values(self, values: dict[str, Any]) -> None:
        """Fill in those of the values that the form shows."""
        for name in self._shown:
            if name in values:
                self._set(name, values[name])

    def set_given(self, values: dict[str, Any]) -> None:
        """Take what was chosen elsewhere, for the widgets that follow it."""
        for name, wrapper in self._wrappers.items():
            hidden = name not in self._shown and name in values
            if hidden and wrapper.parameterValue() != values[name]:
                self._set(name, values[name])

    def fault(self, given: dict[str, Any]) -> str:
        """What is wrong with the values, without a look at the features of any layer."""
        values = Values(self._algorithm, {**given, **self.values()}, self._contexts.fresh())
        return self._algorithm.fault(values) or ""

    def widget(self, name: str) -> QWidget:
        """The widget of a parameter."""
        return self._wrappers[name].wrappedWidget()

    # Making

    def _make(self, given: Collection[str]) -> None:
        # Wrappers hold no reference to their definitions.
        self._definitions = [_narrow(it) for it in self._algorithm.parameterDefinitions()]
        definitions = self._definitions
        followed = {
            name
            for definition in definitions
            if definition.name() not in given
            for name in definition.dependsOnOtherParameters()
        }
        where = QgsProcessingParameterWidgetContext()
        where.setProject(QgsProject.instance())
        registry, standard = QgsGui.processingGuiRegistry(), QgsProcessingGui.WidgetType.Standard
        for definition in definitions:
            name, shown = definition.name(), definition.name() not in given
            if definition.flags() & _HIDDEN or not (shown or name in followed):
                continue
            wrapper = registry.createParameterWidgetWrapper(definition, standard)
            wrapper.setWidgetContext(where)
            wrapper.registerProcessingContextGenerator(self._contexts)
            widget = wrapper.createWrappedWidget(self._contexts.processingContext())
            self._wrappers[name] = wrapper
            if shown:
                self._show(definition, wrapper, widget)
            else:
                widget.setParent(self)
                widget.hide()
        for wrapper in self._wrappers.values():
            wrapper.postInitialize(list(self._wrappers.values()))
        for name in self._shown:
            self._wrappers[name].widgetValueHasChanged.connect(lambda _: self._pause.start())

    def _show(self, definition: Definition, wrapper: Wrapper, widget: QWidget) -> None:
        self._shown.append(definition.name())
        _speak(definition, widget)
        widget.setToolTip(_tip(definition))
        label = wrapper.createWrappedLabel()
        if label is not None:
            label.setToolTip(widget.toolTip())
            label.setWordWrap(True)
            label.setBuddy(widget)
        advanced = definition.flags() & _ADVANCED
        (self._advanced if advanced else self._usual).add(label, widget)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.advanced_group)
        inside.addWidget(self._advanced)
        self.advanced_group.setVisible(not self._advanced.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._usual)
        layout.addWidget(self.advanced_group)
        layout.addWidget(self.message)

    def _set(self, name: str, value: Any) -> None:
        self._wrappers[name].setParameterValue(value, self._contexts.fresh())


class _Fields(QWidget):
    """Labels above their widgets."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to fill in."""
        return self._layout.isEmpty()

    def add(self, label: QLabel | None, widget: QWidget) -> None:
        """Add a widget; a box to tick has no label."""
        row = QVBoxLayout()
        row.setSpacing(_CLOSE)
        if label is not None:
            row.addWidget(label)
        row.addWidget(widget)
        self._layout.addLayout(row)


class _Contexts(QgsProcessingContextGenerator):
    """Gives the widgets what they look layers up in."""

    def processingContext(self) -> QgsProcessingContext:
        """The context that the widgets were asked in last, or a first one."""
        if not hasattr(self, "_context"):
            self.fresh()
        return self._context

    def fresh(self) -> QgsProcessingContext:
        """A context of the project as it is now."""
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        return self._context


def _narrow(definition: Definition) -> Definition:
    """Return a definition whose boxes to tick stand in one column, as the dock has little room."""
    if not isinstance(definition, QgsProcessingParameterEnum) or not definition.allowMultiple():
        return definition
    narrow = definition.clone()
    narrow.setMetadata({"widget_wrapper": {"useCheckBoxes": True, "columns": 1}})
    return narrow


def _speak(definition: Definition, widget: QWidget) -> None:
    """Show the options of a choice in words; their values stay."""
    titles = definition.metadata().get(TITLES)
    if titles and isinstance(widget, QComboBox):
        for row in range(widget.count()):
            widget.setItemText(row, titles[widget.itemData(row)])
        # The longest title shall not widen the dock.
        widget.setSizeAdjustPolicy(_SHORT)


def _tip(definition: Definition) -> str:
    """Return the help, and what the parameter is called in scripts."""
    named = tr("In scripts: {}").format(f"<code>{definition.name()}</code>")
    return f"<p>{definition.help()}</p><p>{named}</p>"
