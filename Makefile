# `make` alone prints the verbs; docs/dependencies.md says why each thing is installed.

# The Python that the engine's environment is made from, and the one that QGIS runs on.
PYTHON ?= /usr/bin/python3
QGIS_PYTHON ?= /usr/bin/python3
# Another package index for torch, for instance https://download.pytorch.org/whl/cpu
TORCH_INDEX ?=

SYSTEM_PACKAGES := qgis python3-qgis qgis-providers xvfb xauth python3-venv pyqt5-dev-tools qttools5-dev-tools \
	poppler-utils
ENGINE := .venv/.installed
QGIS_TESTS := .venv-qgis/.installed
PLUGIN := crime_forecast_plugin
RESOURCES := $(PLUGIN)/resources_rc.py
ICONS := $(wildcard $(PLUGIN)/icons/*)
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard $(PLUGIN)/i18n/*.ts))
# Benchmarks whose Markdown makes docs/results.md, in its order.
STUDIES := tensors accuracy philadelphia chicago_hourly san_francisco portland kmeans_lstm window_cnn points training_step \
	patterns silhouette knox categories category_cnn context context_backtest zones population patrol_driven what_if what_if_qgis \
	panel_qgis day_qgis ten_runs_qgis
# Algorithms whose pictures stand in docs/analyses.md.
ANALYSES := patterns clusters nearrepeats hotspotstatistics classifyincidents
# Stages of the day whose pictures stand in docs/user-guide.md.
GUIDE := before_engine first_forecast data forecast what_if_page clusters evaluate results report responsible
PIP_INSTALL := bin/pip install --quiet --disable-pip-version-check
XVFB := xvfb-run -a -s "-screen 0 1600x1000x24"

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: help setup demo test test-engine test-plugin lint qgis package translations bench docs results clean

# What the caller has set for another Python or another QGIS does not reach this one's.
unexport PYTHON PYTHONHOME PYTHONPATH PYTHONSTARTUP VIRTUAL_ENV
unexport QGIS_PLUGINPATH QGIS_PREFIX_PATH QGIS_CUSTOM_CONFIG_PATH
export CRIME_FORECAST_PYTHON := $(CURDIR)/.venv/bin/python

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(ENGINE) $(QGIS_TESTS) $(RESOURCES) $(TRANSLATIONS) ## install all that is needed: system packages and both environments

demo: $(ENGINE) $(RESOURCES) $(TRANSLATIONS) ## forecast on the bundled sample through QGIS; results in build/demo/
	QT_QPA_PLATFORM=offscreen $(QGIS_PYTHON) demo/forecast_map.py

test: setup ## test the engine, the plugin, and both together in the QGIS desktop
	$(MAKE) --jobs=2 --output-sync=target test-engine test-plugin
	.venv/bin/pytest --capture=no tests/desktop

test-engine: $(ENGINE)
	.venv/bin/pytest tests/engine

test-plugin: setup
	$(XVFB) .venv-qgis/bin/pytest tests/plugin

lint: $(ENGINE) ## check style, types and security
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/bandit --quiet --recursive $(PLUGIN)
	find $(PLUGIN) -type f ! -name '*.pyc' ! -path $(RESOURCES) -print0 \
	  | xargs -0 .venv/bin/detect-secrets-hook

qgis: $(ENGINE) $(RESOURCES) $(TRANSLATIONS) build/profile/profiles/dev/QGIS/QGIS3.ini ## start QGIS with the plugin from the working tree
	$(QGIS_PYTHON) packaging/assemble.py link build/plugins
	QGIS_PLUGINPATH=$(CURDIR)/build/plugins qgis --profiles-path build/profile --profile dev

package: $(ENGINE) $(RESOURCES) $(TRANSLATIONS) ## check the plugin as its repository does, and write its ZIP into build/
	.venv/bin/python packaging/archive.py build

translations: $(ENGINE) ## collect the plugin's texts, and list those that are not translated yet
	.venv/bin/python packaging/translations.py

bench: $(ENGINE) ## run the benchmarks
	for benchmark in benchmarks/*.py; do .venv/bin/python "$$benchmark"; done

docs: demo results $(QGIS_TESTS) ## write docs/cli.md, docs/results.md and docs/images/ anew; takes hours
	.venv/bin/typer crimeengine.cli utils docs --name crimeengine --title crimeengine --output docs/cli.md
	install -D -m 644 build/demo/map.png docs/images/map.png
	.venv/bin/pytest tests/desktop/test_analyses.py
	install -m 644 $(ANALYSES:%=build/analyses/%.png) docs/images/
	.venv/bin/pytest tests/desktop/test_what_if.py
	install -m 644 build/what_if/whatif.png docs/images/
	.venv/bin/pytest tests/desktop/test_workbench.py
	install -m 644 $(GUIDE:%=build/workbench/%.png) docs/images/guide/

results: $(STUDIES:%=docs/results/%.md) ## write docs/results.md from its sections; make -B for new figures
	awk 'FNR == 1 && NR > 1 { print "" } { print }' docs/results/head.md $^ > docs/results.md

docs/results/%.md: | $(ENGINE)
	mkdir -p build
	.venv/bin/python benchmarks/$*.py > build/$*.md
	mv build/$*.md $@

clean: ## remove what was built; the environments stay, and are checked again by the next setup
	rm -rf build crimeengine.egg-info $(RESOURCES) $(TRANSLATIONS) $(ENGINE) $(QGIS_TESTS)
	rm -rf .hypothesis .mypy_cache .pytest_cache .ruff_cache .qgis-settings

build/.system: Makefile
	packaging/install_system_packages $(SYSTEM_PACKAGES)
	mkdir -p build
	touch $@

$(ENGINE): pyproject.toml constraints.txt | build/.system
	$(PYTHON) -m venv .venv
	$(if $(TORCH_INDEX),.venv/$(PIP_INSTALL) -c constraints.txt --index-url $(TORCH_INDEX) torch)
	.venv/$(PIP_INSTALL) -c constraints.txt -e '.[dev]'
	touch $@

# pytest-qgis runs on QGIS's own libraries; a numpy of its own beside them would break these.
$(QGIS_TESTS): | build/.system
	$(QGIS_PYTHON) -m venv --system-site-packages .venv-qgis
	.venv-qgis/$(PIP_INSTALL) 'pytest>=8' 'pytest-qgis>=2'
	! .venv-qgis/bin/pip list --local 2>/dev/null | grep -i numpy
	touch $@

# The compiled resources hold the icons' times: copies with one time give the same bytes anywhere.
# The import goes through QGIS, so that the file serves Qt 5 and Qt 6.
$(RESOURCES): resources.qrc $(ICONS) | build/.system
	rm -rf build/resources
	mkdir -p build/resources
	cp --parents $^ build/resources
	find build/resources -type f -exec touch --date 2000-01-01Z {} +
	cd build/resources && pyrcc5 resources.qrc \
	  | sed 's/^from PyQt5 import QtCore/from qgis.PyQt import QtCore/' > $(CURDIR)/$@

$(PLUGIN)/i18n/%.qm: $(PLUGIN)/i18n/%.ts | build/.system
	lrelease -silent $< -qm $@

build/profile/profiles/dev/QGIS/QGIS3.ini:
	mkdir -p $(@D)
	printf '[PythonPlugins]\n$(PLUGIN)=true\n' > $@
