<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CategoryList</name>
    <message>
        <location filename="../gui/category_list.ui"/>
        <source>Filter categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.ui"/>
        <source>&amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.ui"/>
        <source>Tick every category shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.ui"/>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.ui"/>
        <source>Untick every category shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.ui"/>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrimeForecast</name>
    <message>
        <location filename="../engine/catalogue.py"/>
        <source>Automatic: test the quick models and take the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/catalogue.py"/>
        <source>Tests every model that needs no long training on the days that are scored, and forecasts with the best, or with a counting rule where none is surely better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/catalogue.py"/>
        <source>Counting rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/catalogue.py"/>
        <source>Kernels and point processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/catalogue.py"/>
        <source>Regressions and time series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/catalogue.py"/>
        <source>Neural networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/cause.py"/>
        <source>The engine's Python, {}, was removed while it worked: make its environment again under {}, and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/cause.py"/>
        <source>The output folder {} was lost while the engine worked: check the drive or the network connection, or choose another folder, and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/cause.py"/>
        <source>Parts of the engine are missing in {}: make its environment again under {}, and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/choice.py"/>
        <source>with {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/choice.py"/>
        <source>without {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/download.py"/>
        <source>Installing; this takes some minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/download.py"/>
        <source>Preparing {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/download.py"/>
        <source>Downloading {}: {:.0f} of {:.0f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/download.py"/>
        <source>{:.0f} of about {:.0f} MB in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/download.py"/>
        <source>{:.0f} MB so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>The engine's environment in {} could not be removed; close programs that use it, or restart QGIS, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>{} is no Python that can be started; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>Python {} ({}) has no venv module; install the package {} (on Debian and Ubuntu: sudo apt install {}) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>the engine needs Python {} or newer. Install it from python.org (or your system's packages), or choose under *Made from* where it is, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>No Python was found, but {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>The newest Python found is {}, but {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>The engine needs about {:.1f} GB more, but only {:.1f} GB are free on the disk of {}; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>Going on with the environment that was begun before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>Making an environment from Python {} ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The engine's environment could not be made in {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>Installing the engine failed; the log below says why. Try again: what was installed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The disk of {} is full; free about {:g} GB and try again: what was installed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>Windows refuses the long file names of the engine's libraries; switch on long paths (the Windows setting LongPathsEnabled) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>{} cannot be written; ask for the right to write there, or choose an interpreter that has the engine installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>This Python has no venv module; install it (on Debian and Ubuntu: sudo apt install python3-venv) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The proxy asks for a name and a password; enter them under Settings ▸ Options ▸ Network and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The package index's certificate was refused, as happens behind a filtering proxy; set the variable PIP_CERT to the certificate file of your IT department (Settings ▸ Options ▸ System ▸ Environment), restart QGIS and try again, or install from a folder of wheels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The package index refuses access; check its address, which holds a name and a password where the index asks for them, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>A download was interrupted; try again: it goes on with what was downloaded completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The package index {} did not answer; check its address, the network and the proxy, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The Internet was not reached; check the connection and QGIS's proxy (Settings ▸ Options ▸ Network) and try again: what was downloaded is kept. Without the Internet, install from your organisation's package index or from a folder of wheels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The folder {} has no wheel of {} for this Python and system; add it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The package index {} gave no {} for this Python and system; check its address, its name and password where it asks for them, and what it holds, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The package index has no {} for this Python and system; choose another build, or install Python 3.11 to 3.13 (64 bit), and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/installation.py"/>
        <source>There is no folder {}; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/installation.py"/>
        <source>The folder {} holds no wheels (*.whl); choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine's Python, {}, cannot be started ({}): choose another one under {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>Cancelled while the engine was starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine did not get ready within {:g} seconds; try again, or make its environment anew under {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine has not answered for {:g} seconds and was stopped; run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine's answers cannot be read, so it was stopped; make its environment anew under {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine is not complete in {}: set it up under {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>{}, loss {:.4g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine stopped unexpectedly (signal 9): most likely the computer ran out of memory; use larger cells or a smaller area, or close other programs, and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>signal {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>exit code {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine stopped unexpectedly ({}); run it again, the log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/protocol.py"/>
        <source>Open Crime Forecast ▸ Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/protocol.py"/>
        <source>update the engine under {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/protocol.py"/>
        <source>update the plugin in the plugin manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/protocol.py"/>
        <source>The engine speaks version {} of the protocol and this plugin version {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/protocol.py"/>
        <source>The engine has version {}, but this plugin works with {}: update it under {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/proxy.py"/>
        <source>QGIS uses the SOCKS proxy {}, which Python's installer cannot go through; enter an HTTP proxy under Settings ▸ Options ▸ Network, or install from a folder of wheels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/raster_snapshot.py"/>
        <source>The raster layer '{}' cannot be copied to {}: export it to a GeoTIFF and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/snapshot.py"/>
        <source>Cancelled while the layer was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/snapshot.py"/>
        <source>The layer cannot be copied to {} ({}): free some space on the disk of the temporary folder and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/turn.py"/>
        <source>Cancelled before its turn came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/warm.py"/>
        <location filename="../gui/engine_state.py"/>
        <location filename="../processing/engine_algorithm.py"/>
        <source>Waits for: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engine/warm.py"/>
        <source>The engine is not installed: set it up under {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/algorithm_form.py"/>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/algorithm_form.py"/>
        <source>In scripts: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/algorithm_page.py"/>
        <source>Folder for the result. A new one is proposed for each run; it is made by the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/algorithm_page.py"/>
        <source>Output &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/algorithm_page.py"/>
        <source>{}: done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/algorithm_page.py"/>
        <source>{}: cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/algorithm_page.py"/>
        <source>{}: failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/analyses_page.py"/>
        <location filename="../gui/dock.py"/>
        <location filename="../processing/algorithm.py"/>
        <source>Patterns &amp; clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/area_tool.py"/>
        <source>Drag a rectangle; Esc cancels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/area_tool.py"/>
        <source>Click the corners; a right click ends, Backspace takes one back, Esc cancels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/builds.py"/>
        <source>Any computer ({:g} GB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/builds.py"/>
        <source>NVIDIA graphics card ({:g} GB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/builds.py"/>
        <source>From a package index of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/builds.py"/>
        <source>From a folder, offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>Choose a category field to forecast some categories only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>Reading the categories…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>Reading the categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>The categories could not be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>This field is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>{} of {} categories, {:,} incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>{} of {} categories, {:,} incidents in the part read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>not in this layer: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>Left out: {}. Officers find these themselves, so that their counts follow patrols, and a forecast of them would point to where patrols were before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>Counted: {}. Officers find these themselves, so that their counts follow patrols: a forecast points to where patrols were, and seems to prove itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>Why it matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>{}: follows patrols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>{} and {:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/cell_plan.py"/>
        <source>{}{:,} cells of {:g} m ({:,} × {:,}) in {}; memory about {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/cell_plan.py"/>
        <source>about </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/cell_plan.py"/>
        <source>That is too much: choose larger cells or a smaller area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/cell_plan.py"/>
        <source>{} for every 1,000 time steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/cell_plan.py"/>
        <source>{:,.0f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/cell_plan.py"/>
        <source>{:,.1f} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <location filename="../gui/scenario_layers.py"/>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>Features (grey: the default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>mean, min, max (of each cell)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>distance (m), count, density@R (within R metres, per km²), sum(FIELD)@R, mean(FIELD)@R. Options stand first: from=FIELD | to=FIELD: distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>length (m in the cell), distance (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>share (of the cell), distance (m), mean(FIELD) (by area), sum(FIELD) (spread evenly)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>all fields of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>Names of fields. A table with a row a day is the weather; ahead: FIELD takes that of the day itself. Rows of places: places=LAYER | key=FIELD=FIELD | date=FIELD: sum(FIELD)@500</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/copy_menu.py"/>
        <source>Python, for QGIS's console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/copy_menu.py"/>
        <source>qgis_process, for a shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/copy_menu.py"/>
        <source>crimeengine, for a shell without QGIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Chec&amp;k data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Read all incidents and say which are left out, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>The data check failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Reading the incidents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>The choices have changed since this check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>{} Left out:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>{} Nothing is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Fill in their time in the layer, or leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Write their times like the others, best as 2016-05-31 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Mend their dates, or look at the clock of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Geocode them, or leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Their address was not found when they were geocoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>They are alike in every column; one of each is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Exchange their longitude and latitude in the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Choose a larger study area to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Change the period to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Tick their categories to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>There is no point layer: add the layer of incidents to the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>Nothing is selected in this layer: select features or untick this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>The period ends before it begins: choose a day after {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>This layer cannot be read: see whether its file or server is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>This layer has no coordinate reference system: set it in its properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>This layer is empty (after its filter): choose another, or change the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>Choose the field that says when each incident happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>This field holds {} values: choose one of dates, or of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>This field holds “{}”, which is no date: choose another, or mend the dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>The first {:,} incidents have nothing in this field: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>Tick at least one category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>“{}” has a semicolon, which parts names: untick it, or rename it in the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>About {:,} × {:,} cells need {} of memory even week by week, more than the {} that the engine takes: take {:,} m or more, or a smaller area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>No incident lies near this area: choose another, or look at both layers' CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>Two of the layers are called “{}”: rename one, they are known by their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>“{}” is no country: write for example US, or US-IL for a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <location filename="../gui/start_page.py"/>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <source>No layer of incidents is chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <source>the incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <source>{:,} incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <source>{:,} categories of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <source>{} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <source>{} in “{}”, in cells of {:g} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <location filename="../gui/dock.py"/>
        <location filename="../processing/algorithm.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>The box around the incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>the first incident on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>no day: up to the last incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>Without a category field all incidents count alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>S&amp;elected features only ({:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>Context (1 layer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>Context ({:,} layers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>Counting the cells…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>That is day by day, over {:,} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <location filename="../gui/start_page.py"/>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <location filename="../gui/forecast_page.py"/>
        <location filename="../processing/algorithm.py"/>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <location filename="../gui/what_if_page.py"/>
        <location filename="../processing/what_if.py"/>
        <source>What-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <location filename="../gui/evaluate_page.py"/>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <location filename="../gui/results_page.py"/>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <location filename="../gui/responsible_page.py"/>
        <location filename="../gui/start_page.py"/>
        <source>Responsible use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/draw_button.py"/>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/draw_button.py"/>
        <source>Draw the area on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/draw_button.py"/>
        <source>&amp;Rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/draw_button.py"/>
        <source>&amp;Polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>the newest Python that is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>It lies in your profile ({}). QGIS's own Python is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>To fill the folder: on a computer with the Internet, the same system and the same version of Python, unpack the plugin's ZIP and run in its folder:
{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>To put this plugin's engine into it:
{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>The engine works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Interpreter: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Chosen by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Engine {}, Python {}, PyTorch {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Computes on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Choose the interpreter to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Remove the engine's environment from {}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Enter the address of the package index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Choose the folder with the wheels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>C&amp;reate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Go &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Up&amp;date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>C&amp;reate again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>the environment variable {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>you, below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>the plugin, which made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>The engine was made for another version of the plugin: update it; what has not changed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>Checking the crime forecast engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>Installing the crime forecast engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>Removing the crime forecast engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>Something went wrong: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>The engine's environment is unfinished: go on with it, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>The engine is not installed yet: create its environment, or choose an interpreter that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>Installing was stopped; it goes on from there when you start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/evaluate_page.py"/>
        <source>Result: use {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/evaluate_page.py"/>
        <source>Models &amp;to test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/evaluate_page.py"/>
        <source>&amp;Quick ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/evaluate_page.py"/>
        <source>Tick the models that need no long training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/evaluate_page.py"/>
        <source>&amp;Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/evaluate_page.py"/>
        <source>Open the Forecast page with this model, and the time steps it was tested on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>There is no forecast in this project yet. {} and this says what drove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Make one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Analyst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>checks the data, says where the forecast is no better than counting, and keeps the report with the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Commander</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>hears the hot spots with their intervals, which kinds count, how good the test was and who lives there; what patrols do there is not the map's decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Patrol officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>hears places and times: a reason to be there and to be seen, never a reason to stop anyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>hears which data and kinds are used, which are left out, how good the forecast is, and that it scores no person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>{:,} counted of {:,} rows; {:,} had no place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <location filename="../gui/sample_layers.py"/>
        <location filename="../outputs/cluster_layers.py"/>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../outputs/pattern_layers.py"/>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Kinds counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>not told apart: no category field was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Follow patrols, not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>{} to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>none, as far as their names tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>not known; choose the category field on the Data page to leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>{} more kinds {:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <source>Forecast: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <source>The forecast is done; its layers are in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <source>The forecast was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <source>The forecast failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <source>Compare models on these data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <source>Trained models (*.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/grid_on_map.py"/>
        <source>Drawn area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/grid_on_map.py"/>
        <source>Drawn area {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/history_list.py"/>
        <source>Runs that are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/history_list.py"/>
        <source>d MMM yyyy, HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/history_list.py"/>
        <location filename="../gui/start_page.py"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/history_list.py"/>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/history_list.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/message_bar.py"/>
        <source>Open report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/model_list.py"/>
        <source>Source: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/model_ticks.py"/>
        <source>The models to test; the tool tip of each says what it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/page_presets.py"/>
        <source>“{}” is kept with the project, once that is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/page_presets.py"/>
        <source>“{}” is filled in but for what is not there any more: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/page_presets.py"/>
        <source>“{}” is filled in, here and on the Forecast page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/page_presets.py"/>
        <source>the field “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/past_forecast.py"/>
        <source>{} {:,} cells in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/past_forecast.py"/>
        <source>{} holds no finished forecast; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/past_forecast.py"/>
        <source>{} holds a {}, not a forecast; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/preset_bar.py"/>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/preset_bar.py"/>
        <source>Choices of the Data and Forecast pages, kept in the project under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/preset_bar.py"/>
        <source>Name a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/preset_bar.py"/>
        <source>Load: fill in what this preset has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/preset_bar.py"/>
        <source>Save: keep what is filled in under this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/preset_bar.py"/>
        <source>Delete: remove this preset from the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_page.py"/>
        <source>'{}' cannot be read: it was moved or deleted. Make the result again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Find in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>The page before (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>&amp;Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Show the file in your web browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Print the report (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>&amp;Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Write the report as a PDF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Smaller letters (Ctrl+−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Larger letters (Ctrl++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/rerun.py"/>
        <source>The layer '{}' is no longer in the project: add it again, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/rerun.py"/>
        <source>the nearest is '{}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/rerun.py"/>
        <source>it has {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/rerun.py"/>
        <source>The layer '{}' has no field '{}' any more; {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>The forecast that this page is about, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>&amp;Another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Choose the folder of a forecast outside the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Its repor&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Open the report of this forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Folder for the result. A new one is proposed for each run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Reckon who lives there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Reckoned; the layer is in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>It was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <location filename="../gui/run_panel.py"/>
        <source>It failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <location filename="../gui/what_if_page.py"/>
        <source>Make a forecast first, or choose the folder of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <location filename="../gui/what_if_page.py"/>
        <source>Folder of a finished forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>&amp;Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>What drove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Who lives in its hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>O&amp;utput folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Who is told what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>By &amp;zones…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Sum the forecast in beats, districts or hexagons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Patrol areas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Find hot spots of the size that a patrol can cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Pop&amp;ulation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Compare who lives in the flagged area with who lives elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>What-if…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Ask what it would be in other surroundings or weather.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>E&amp;xport map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Print the layers as PDF, PNG or SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Export figures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Write the figures as GeoPackage, CSV or KML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Classes and area share…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Draw the layers with other classes, or mark more or less of the area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>With this forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>With this result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Nothing was run in this project yet. What you run is listed here, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>The command is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Open a result folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Add the layers of a finished run to this project, wherever it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Press “Change and run again…” to check it and run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>It runs again, into {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Folder of a finished run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Its layers are in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Added: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Open repor&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Show the report in QGIS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Open &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Show the files that it left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Chan&amp;ge and run again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Fill in its page with these parameters and show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Re-ru&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Run it with the same parameters, into a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>&amp;Add layers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Add its layers to the project, where they were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Remove from l&amp;ist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Forget this run; its files stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Cop&amp;y as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Copy a command that makes the same result again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run.py"/>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run.py"/>
        <source>The algorithm {} is not there; switch the plugin off and on again in the plugin manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run.py"/>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run.py"/>
        <source>{} could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_feedback.py"/>
        <source>Warning: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_page.py"/>
        <source>Choose the folder for the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_page.py"/>
        <source>Another run is writing into this folder; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Progress of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Show what the run has said so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Stop the run; nothing of it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Take this run off the list; the history keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/runs.py"/>
        <source>Cancelled; nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/runs.py"/>
        <source>It failed; the log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/runs.py"/>
        <source>Done, but the project that it was started in was closed. The results are in {}: add them to a project with Results ▸ Open a result folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/runs.py"/>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Rail stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Schools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Liquor shops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Police districts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Major streets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Parks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Population by census tract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Weather by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Copying the sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>The sample could not be copied into {} ({}); free some space there, or ask for the right to write, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Sample: central Chicago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>The sample cannot be read; delete the folder {} and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/scenario_area.py"/>
        <location filename="../gui/what_if_page.py"/>
        <source>as in the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/scenario_area.py"/>
        <source>As in the forecast: {:,} cells of {:g} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/scenario_layers.py"/>
        <source>In this scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/scenario_layers.py"/>
        <source>Edits count whether they are saved or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/scenario_layers.py"/>
        <source>as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/scenario_layers.py"/>
        <source>, unsaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/scenario_layers.py"/>
        <source>edited copy, {:,} features{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>Deviance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>Poisson deviance: how far counts lie from what was expected; lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>Skill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>How much lower the deviance is than that of the historical mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>Hit rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>The share of the incidents that fell into the hot spots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>PAI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>The hit rate by the share of the area that the hot spots take; 1 is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/scratch_copy.py"/>
        <source>The layer {} is no longer in {}; run the forecast again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/scratch_copy.py"/>
        <source>{} (what if)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/settings_page.py"/>
        <source>How they are made is told under {} and {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/settings_page.py"/>
        <source>Styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/settings_page.py"/>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>Read more in the {}, and before you act on a forecast in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>user guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The engine {} works: Python {}, PyTorch {}, {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>Adding the sample…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The sample is in the project and chosen on the page Data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>Takes what is chosen on the page Data, or the sample, and forecasts the next seven days for every cell. With the sample this takes less than a minute; QGIS stays usable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The engine has to work first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>First forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The forecast is being made; below you see how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The forecast is on the map. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The forecast was cancelled; nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The forecast failed; its log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Classes and area share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>As the result says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Equal counts (quantiles)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Equal steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Where classes begin and end: at the limits that come with the result, so that each holds as many cells, or so that each is as wide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>From 3 to 9; differences have an odd number, one more for an even one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>How much of the area the hot spots may take up: cells of most expected incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>The map shows each change; Cancel takes all of them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Class &amp;limits:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>&amp;Number of classes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>&amp;Hot spots, share of the area:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Drawing layers in other classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Some layers have {} classes only, as many values are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>{:,} hot spots on {:.2f} km² hold {:.1f} % of the expected incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Suggested: it has dates, and more points than the others ({:,}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Suggested by its type and name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Suggested by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Suggested: it has {:,} kinds in the first {:,} incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Suggested: {:.0%} of the first {:,} incidents lie in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Suggested for {:,} points in a box of {} km²: about {:,.0f} to a cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Some incidents lie at the coordinates 0, 0: they will be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>It is {:,.1f} × {:,.1f} km large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/time_left.py"/>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/time_left.py"/>
        <source>about {} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/time_left.py"/>
        <source>about {} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/time_left.py"/>
        <source>about {} h {} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/time_steps.py"/>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../processing/hotspot_statistics.py"/>
        <location filename="../processing/parameters.py"/>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/time_steps.py"/>
        <source>{:,} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/time_steps.py"/>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../processing/parameters.py"/>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/time_steps.py"/>
        <source>{} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/time_steps.py"/>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/weather_table.py"/>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/weather_table.py"/>
        <source>Value in this scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/weather_table.py"/>
        <source>In the unit of the table; empty for as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>What-if: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>The scenario is done; its layers are in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>The scenario was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>The scenario failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>The value of {} is no number; write one such as 35 or 35.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>Give the scenario a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>no table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>A value stands for every day of the scenario; empty is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>The difference is an association that the model learned from the past, not a causal effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>There is no forecast in this project yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>Scenario {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>Ed&amp;it the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>Ed&amp;it a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>This forecast had no context layers; make one with some to change them. Time, area and cells can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>The model of this forecast does not look at its context layers, so that changing them would change nothing. Time, area and cells can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>Edit a copy with QGIS's own tools: move, add or delete features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/atlas.py"/>
        <source>No polygon of '{}' lies on the map: choose districts of the same place, and check their coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/classes.py"/>
        <source>{:,} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Clusters ({}): {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Mean centre of each cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Hulls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Hull of each cluster, around most of its incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Incidents by cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Each incident with its cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>clusters {} to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>no cluster ({:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Number of the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <location filename="../outputs/near_repeat_layers.py"/>
        <location filename="../outputs/pattern_layers.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Silhouette (-1 to 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Share of all incidents (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Distinct places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Area of the hull (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Incidents per km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Main categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>More than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Peak hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>First incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Last incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/difference_classes.py"/>
        <source>up to {}{} either way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/difference_classes.py"/>
        <source>{} – {}{} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/difference_classes.py"/>
        <source>{} – {}{} fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/difference_style.py"/>
        <source>inside the model's noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/difference_style.py"/>
        <source>not in the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/figure_files.py"/>
        <source>'{}' cannot be written: check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/figure_files.py"/>
        <source>Held back: these figures rest on too few incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>Cell {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>Hot spot {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>Row {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>A result of the kind '{}' has no figures of places to pass on: choose a forecast, a what-if, zones or patrols.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>'{}' cannot be read: make the result again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>The layer '{}' does not say how many incidents its figures rest on, as it was made by an earlier version: make the forecast and this result again, or set the fewest incidents to 0, which holds nothing back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>held back lest a smaller figure be worked out from a total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>rests on fewer than {} recorded incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/finished_result.py"/>
        <source>Made from a forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_layers.py"/>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Expected {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_layers.py"/>
        <location filename="../outputs/what_if_layers.py"/>
        <source>{}, by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_result.py"/>
        <source>Forecast of {} for {} in cells of {:g} m by {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_result.py"/>
        <source>Forecast of {} for {} in cells of {:g} m by {}, which was chosen automatically.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../outputs/kind_layers.py"/>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../outputs/population_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Expected incidents, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Lower bound (80 % interval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Upper bound (80 % interval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Chance of at least one (0 to 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <source>Rank (1 is highest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <source>In a hot spot of the forecast (1 is yes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Incidents that the model learned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <source>Area (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Share of all expected incidents (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <source>Hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <source>Hot spots, {} of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <source>The contiguous cells with the most expected incidents, up to {} of the area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Hot and cold spots: {}, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Hot and cold spots (Gi*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Cells that have with those around them more or fewer incidents than chance brings, by Getis-Ord Gi* with a correction for the number of cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Emerging hot and cold spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>What became of hot and cold spots over {} steps of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Hot spot, {} % certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Cold spot, {} % certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Not beyond chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>New hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Consecutive hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Intensifying hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Persistent hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Diminishing hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Sporadic hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Oscillating hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Historical hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>No pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>New cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Consecutive cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Intensifying cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Persistent cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Diminishing cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Sporadic cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Oscillating cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Historical cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../processing/parameters.py"/>
        <source>6 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>1 week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>4 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Gi* (standard deviations)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../outputs/near_repeat_layers.py"/>
        <location filename="../outputs/pattern_layers.py"/>
        <source>p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>p, corrected for the number of cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Certainty (3 is hot at 99 %, -3 cold)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Steps in which it is hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Steps in which it is cold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Trend (Mann-Kendall z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>p of the trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Pattern over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_share.py"/>
        <source>The file {} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_share.py"/>
        <source>The file {} has no cells of a forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_share.py"/>
        <source>The hot spots cannot be written to {} ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Kinds of incident ({}): {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Most likely kind, by part of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Chance of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Part of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Most likely kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Chance of that kind (0 to 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Chance of any incident (0 to 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Incidents a day in that part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Most likely kind of incident, if any, {}; stronger where one is more likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Chance that there is an incident and that the first is {}, {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Chance in a cell, a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>chance a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/loader.py"/>
        <source>'{}' of the result in {} is gone, so that nothing was added to the project: check the drive, or run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/map_files.py"/>
        <source>There is not enough memory for '{}': choose fewer dots per inch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/map_files.py"/>
        <source>'{}' cannot be written: check the disk, and that no program has it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/map_layers.py"/>
        <source>The result has no layer '{}': choose among {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/map_sheet.py"/>
        <source>The template '{}' cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/map_sheet.py"/>
        <source>The template '{}' has no map with the id 'map'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/map_sheet.py"/>
        <source>Page {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/metadata.py"/>
        <source>Unit: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/metadata.py"/>
        <source>Made with {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/metadata.py"/>
        <source>Job: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/metadata.py"/>
        <source>Settings of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/metadata.py"/>
        <source>The licence of the data that it was made from applies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/metadata.py"/>
        <source>Made from {}, whose licence applies; name their source when you show this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Near repeats: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>at the same place within {} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>within {:g} m and {} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <location filename="../processing/near_repeats.py"/>
        <source>Knox table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Partners {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Number of the incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Number of other incidents {} of each incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../outputs/what_if_layers.py"/>
        <source>incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Links {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Pairs of incidents {} of each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>These are the closest {:,} of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Number of the earlier incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Number of the later incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Distance (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Days between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Time of the earlier incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Time of the later incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Over (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Up to (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>From (days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>To (days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Pairs of incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Pairs expected by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <location filename="../processing/near_repeats.py"/>
        <source>Pairs, as a multiple of chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Lower bound of chance (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Upper bound of chance (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>p, corrected for the number of bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/opened.py"/>
        <source>The folder '{}' holds no finished result: choose one that a forecast or an analysis was written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/opened.py"/>
        <source>The folder '{}' holds a {}, which has no layers: choose the folder of a forecast or of an analysis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/opened.py"/>
        <source>The file of the layer '{}' cannot be read: make the result again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/page.py"/>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/patrol_layers.py"/>
        <source>Patrol-size hot spots: {}, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/patrol_layers.py"/>
        <source>Patrol-size hot spots, {} each at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/patrol_layers.py"/>
        <source>Patrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/patrol_layers.py"/>
        <source>The contiguous places of {} at most with most expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Patterns: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Category by weekday (% of the category)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <location filename="../processing/patterns.py"/>
        <source>Hour by weekday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <location filename="../processing/patterns.py"/>
        <source>Incidents by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <location filename="../processing/patterns.py"/>
        <source>Incidents by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Weekday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Hour of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Begins on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Share (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Lower bound (95 % interval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Upper bound (95 % interval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Share if even (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Incidents an hour (mean)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Days with records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>All days have records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Incidents a day (mean)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Design effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>p, corrected for the number of categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Unlike the others beyond chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>{} (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>{}, incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>{}, lower bound (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>{}, upper bound (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>Who lives in the flagged area: {}, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>Flagged share of each area, in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>Share of the area that is flagged (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>Residents in the study area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>Residents in the flagged area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Area in the forecast (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>per cent of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/result.py"/>
        <source>{} more kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/result.py"/>
        <source>incidents, without kinds that follow patrols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/result.py"/>
        <source>all incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/result.py"/>
        <source>Made from {:,} incidents ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../processing/backtest_incidents.py"/>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Settings of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Incidents since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Incidents until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../processing/what_if.py"/>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Horizon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source> steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Hot spots, share of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Offences that follow patrols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../processing/clusters.py"/>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../processing/hotspot_statistics.py"/>
        <location filename="../processing/near_repeats.py"/>
        <source>Permutations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Test by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../processing/patrols.py"/>
        <source>Number of places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Largest place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>All places together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Hexagons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Changed figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Replicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>How good is the forecast?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>What came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>Made with Crime Forecast {} on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <location filename="../outputs/stepped_result.py"/>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>Crime forecast: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>What if: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>{} incidents are expected in the whole area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>Model: {}, cells of {} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>learned from {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>Method: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>Source: recorded incidents, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>Source: {} recorded incidents of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>The map shows where incidents were recorded and expects more of the same. It knows nothing of unreported crime and says nothing about any person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/stepped_result.py"/>
        <source>ddd d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/stepped_result.py"/>
        <source>{}–{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/stepped_result.py"/>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/style_files.py"/>
        <source>it asks for {}, which this layer does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/style_files.py"/>
        <source>it is no style of QGIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/style_files.py"/>
        <source>it draws layers in another way ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/style_files.py"/>
        <source>The style file {} cannot be used: {}. The plugin's own style was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Chance of at least one incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Chance of at least one incident in a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Chance, by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Chance of at least one incident, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Uncertainty (80 % interval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Upper bound, by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>At most, 9 times in 10 ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Lower bound, by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>At least, 9 times in 10 ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Width of the interval, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Width of the 80 % interval, which is its upper bound minus its lower one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>What-if, {}: {}, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference in per cent of the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Scenario: expected {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference in {} between the scenario and the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Expected {} in the scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference by zone, in incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference between the scenario and the forecast in each zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Expected by the forecast, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Expected in the scenario, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference (incidents)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference (% of the forecast)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Lower bound of the difference (95 % interval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Upper bound of the difference (95 % interval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Inside the model's noise (1 is yes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/what_if_result.py"/>
        <source>Scenario '{}', {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/zone_layers.py"/>
        <source>Forecast by zones: {}, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../outputs/zone_layers.py"/>
        <source>Expected incidents per km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Crime Forecast &amp;panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/algorithm.py"/>
        <source>After a forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>No field of the kind is chosen for '{}': choose the category that is to be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>No classifier is chosen: choose among {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>'{}' looks at maps of the city, but no context layer is chosen: choose some, or another classifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>The field '{}' is the kind or the time itself and cannot tell more: leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>The number of clusters is {}, but {} finds it by itself: leave the number out, or choose kmeans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>A category is to count as {:g} metres, but no category field is chosen: choose the field, or set the metres to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>The reach is {:g} metres and a cell {:g} metres wide, so that no cell would have a neighbour: take a reach of a cell's width or more, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>The {} '{}' hold '{}', which is no {}: write {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>The {} '{}' do not rise from 0 or more: write {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Compare forecasting models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Tests forecasting models on past incidents and says which one is worth using.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>crime,prediction,backtest,validation,evaluation,accuracy,score,rolling origin,model selection,benchmark,hit rate,PAI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Comparison of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Table of all scores (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Whole result (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Name of the model to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Its settings (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Which model is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>{}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>The models to test; each is described in the text of this algorithm. None takes all that need no long training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>What models that look at more than the incidents may learn from; each is tested with and without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Number of test periods, one after another at the end of the data; models learn anew before each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Days in each fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Days that are forecast and scored in each fold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Gap (time steps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Time steps before each forecast that are not known yet when it is made, where reports come in late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Test each category by itself too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Whether to test each category by itself too, which takes as many times longer as there are categories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>The last fold ends before this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Grids to test on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Number of grids: the aligned one, and others that are shifted by a random part of a cell, to see how much the scores owe to where the cells lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Folder for the report, the table of scores and the result as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Forecasts the past as if it were not known yet, with several models, and says which one is worth using on these incidents: by how much it beats the best counting rule, and with what certainty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>The end of the data is parted into folds of some days each. Before each fold every model learns anew from what lies before it, and then forecasts the fold, so many steps at a time. The historical mean and the weighted recent mean are always tested too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>The folder gets a report with plots, a table of all scores and the whole result as JSON. Neural networks learn once a fold, which can take long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <location filename="../processing/forecast_incidents.py"/>
        <source>The work is done in a process of its own; QGIS stays usable, and the run can be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Check incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Says how many incidents can be used, and why the others are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Reads the incidents as every analysis of this plugin does, and says how many of them can be used. The others are left out for one reason each: no time, a time that cannot be read, a date in the future, no place, the coordinates 0, 0, a row that repeats another in every column, longitude and latitude swapped, a place outside the area, a day outside the period, or another category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Nothing is written or changed. A model can read the numbers, and stop on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>crime,quality,validate,validation,clean,duplicates,missing,geocoding,data check,dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>First moment (ISO 8601)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Last moment (ISO 8601)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>What can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>All that was found (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows that can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows without a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows with a time that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows at the coordinates 0, 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows that repeat another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows with longitude and latitude swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows outside the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows outside the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows of other categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The forecasting engine is not set up yet: open {} to create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The incident layer cannot be opened: choose a point layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The incident layer '{}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The layer of the study area cannot be opened: choose a polygon layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The study area layer '{}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>No date and time field is chosen for '{}': choose the field that says when each incident happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>Field '{}' holds {} values: choose a field of date, date and time, or text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The end of the time span is '{}', as the date and time is: choose another field, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>Categories are named ('{}'), but no category field: choose the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>There is no model '{}': choose one of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>There is no model '{}': choose among {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>model settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>a trained model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The model is '{}', which chooses one by itself, but {} were given: name the model that they are of, or leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>Each category is to be tested by itself, but no category field is chosen: choose the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The model settings are no JSON ({}): write for example {{"epochs": 20}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The model settings '{}' are no JSON object: write for example {{"epochs": 20}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>There is no trained model '{}': choose a model.safetensors, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>No folder of a {} is chosen: choose one that a {} was written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The folder '{}' holds no finished {}: choose one that a {} was written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The folder '{}' holds a {} and no {}: choose one that a {} was written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>A field '{}' of zones is given, but no layer of zones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The layer of the zones cannot be opened: choose a polygon layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The zones layer '{}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The layer of the population cannot be opened: choose a polygon layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The population layer '{}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The output folder '{}' cannot be written ({}): choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>choose a layer of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>{} has no geometry: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>{} holds {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <location filename="../processing/context_layers.py"/>
        <source>{} has no coordinate reference system: set it in the layer's properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>{} is empty (after its filter and the selection): {} that has some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>'{}' has no field '{}': choose one of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Classify incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Tells which kind of incident to expect where and when, and how well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>crime,category,type,kind,classification,machine learning,xgboost,random forest,neural network,confusion matrix,importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Chance by part of day and kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Most likely kind of each cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Classification of incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Scores of each kind (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Confusion matrix (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Importance of the features (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Confusion matrix (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Importance of the features (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Trained model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Name of the best classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>How well the kind can be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Classifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>The classifiers to test; each is described in the text of this algorithm. The map is that of the best one. Majority and shares by place and hour are always tested too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Fields that tell more of the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Fields that are known when an incident is reported, such as address, district or kind of place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>If none, take fields that name places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Whether to take the fields whose name says a place, such as address, district or beat, where none is chosen above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>What the classifiers look at beside place and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Test on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>The last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Random incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>time tests on the last days, as in use; random tests on random incidents, as papers do, which flatters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Held out for the test (per cent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Per cent of the days, or of the incidents, to test on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Rare kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Count as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Weigh as much as frequent ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Are repeated until as frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Whether rare kinds count as much as frequent ones when the classifiers learn: none, balanced (by weights) or resample (by repeating some).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Settings to try for each classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Settings drawn at random and tried within the training incidents. 0 takes the usual ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Fewest incidents of a kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Kinds with fewer incidents are pooled as (other).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Fields to insist on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Fields to use although they look written after the fact; the report warns of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Folder for the maps, the report, the tables, charts and the trained model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Learns from past incidents which kind to expect, if any, at each place and part of the day, and says how well that can be told: beside always answering the most frequent kind, and beside the historical shares of each place and hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Only what is known when an incident is reported may be used. Fields that are written after the fact, such as a description, a resolution or an arrest, give the kind away and are refused, unless you insist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>The layers show the most likely kind of each cell, stronger where an incident is more likely, and the chance of each of the most frequent kinds, by part of the day. The folder also has a report with the scores, the confusion matrix and what the answers rest on, and the trained model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Cluster incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Finds clusters of incidents, and says how clear they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>crime,k-means,kmeans,dbscan,hdbscan,silhouette,partition,segmentation,density,centres,centers,hulls,hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Incidents with their cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Hulls of the clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Centres of the clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Silhouettes by number of clusters (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Silhouettes, chart (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Clusters of incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Number of clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>How clear the clusters are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Silhouettes of the clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>K-means: divide all incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>DBSCAN: dense places of one density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>HDBSCAN: dense places of any density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>kmeans divides all incidents; dbscan and hdbscan find where they are dense and leave the rest in no cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Number of clusters (kmeans)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>How many clusters kmeans makes. Empty tries several numbers and takes the one of highest mean silhouette.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Reach (metres, dbscan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Largest distance between neighbours of dbscan in metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Fewest incidents of a cluster (dbscan, hdbscan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Incidents within reach that make a dense place of dbscan; distinct places that make a cluster of hdbscan. Empty takes 0.2 % of them, at least 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Largest number of clusters to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>kmeans tries 2 clusters up to so many where no number is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>An hour of the day counts as (metres)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>How many metres apart incidents of one hour's difference in the time of day count. 0 leaves the time of day out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Another category counts as (metres)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>How many metres further apart incidents of different categories count. 0 leaves the category out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Sample for silhouettes (incidents)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Incidents whose silhouettes are computed where there are more than 100,000 distinct places; below that all are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Folder for the layers, the silhouettes (CSV and PNG) and the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Finds clusters of incidents and says how clear they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>&lt;b&gt;kmeans&lt;/b&gt; divides all incidents among so many centres; with no number given it tries several and takes the one of highest silhouette. &lt;b&gt;dbscan&lt;/b&gt; finds places where incidents are dense and leaves the rest in no cluster; it needs a reach. &lt;b&gt;hdbscan&lt;/b&gt; does so for places of any density.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>The silhouette says how much nearer incidents are to their own cluster than to the next: 1 is perfectly clear, 0 is none. Below about one half the clusters may be no more than one continuous city cut up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>The layers are the centres, the hulls and the incidents in the colours of their clusters, with count, main categories and peak hours of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>A context layer cannot be opened: choose layers that are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>Two context layers are called '{}' and '{}', which are taken for one name: rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>The context layer '{}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>{} is empty (after its filter): leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>{} is of a kind that cannot be used: choose vectors, rasters or tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>{} cannot be read: mend its source, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>The field '{}' of the context layer '{}' holds {} values: choose a field of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>'{}' is to say where the rows of '{}' are, but it has no geometry: name a layer of points or polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>The rows of '{}' are to be joined to '{}', but no key is given: write key=FIELD=FIELD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>The context features name the field '{}', which '{}' lacks: it has {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_wishes.py"/>
        <source>The context features are no JSON ({}): write for example bars: distance, density@250.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_wishes.py"/>
        <source>The context features give '{}' an option '{}', which there is not: options are {} and {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_wishes.py"/>
        <source>The context features give '{}' the option {} without a name: write {}=NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_wishes.py"/>
        <source>The context features name '{}', which is no layer of the context: choose it, or name one of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/context_wishes.py"/>
        <source>those to be chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is not given: choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is not given: choose a layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is not given: choose a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is not given: give a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is {}: give a whole number from {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is {}: give a number from {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is '{}': choose among {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/engine_algorithm.py"/>
        <source>Keep in mind: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/engine_algorithm.py"/>
        <source>Starting the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/engine_algorithm.py"/>
        <source>'{}' cannot be used ({}): check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/engine_algorithm.py"/>
        <source>The project was closed meanwhile, so that no layers were added: the results are in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/engine_algorithm.py"/>
        <source>Reading the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/engine_algorithm.py"/>
        <source>'{}' was lost while it was read: check the drive or the network connection, and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Export figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Writes cells, hot spots, zones and patrols as GeoPackage, CSV and KML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Writes the figures of a forecast's cells and hot spots, of zones, of patrols or of a what-if for other programs: as GeoPackage, as CSV for spreadsheets, and as KML for globes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Figures that rest on one or two recorded incidents may point at people. They are blanked, and so are the next smallest where a total would give them away; suppressed.csv lists them all. None is told, as are figures that rest on three incidents or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>This protects what is exported here, and nothing else: the result's own folder, its rasters and its report hold everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>crime,export,geopackage,csv,kml,table,suppression,privacy,small counts,disclosure,share,open data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Figures (GeoPackage)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>What was held back (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Places held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>How much was held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <location filename="../processing/export_map.py"/>
        <source>'{}' cannot be written ({}): check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>No format is chosen: choose one of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Nothing is held back, as was asked: {:,} places with all their figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>The figures of {:,} of {:,} places are held back, since they rest on fewer than {} recorded incidents or would give such figures away; suppressed.csv lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <location filename="../processing/export_map.py"/>
        <source>Folder of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Folder that a forecast, a what-if, zones or patrols were written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <location filename="../processing/export_map.py"/>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Files to write: one GeoPackage, a CSV and a KML for each layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Hold back below (recorded incidents)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Figures that rest on fewer recorded incidents than this, but on some, are blanked. 0 holds nothing back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Places in the CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>A point within each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Whole shapes (WKT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Where each row lies, in degrees (WGS 84): middles gives longitude and latitude of a point within it, shapes its outline as well-known text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Folder of the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Export map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Prints a result as PDF or picture, with a page per district or as a film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Lays out the map of a forecast, or of what was made from one, on a page with legend, scale, period, model, source, how good the model was and a caution, and writes it as PDF, picture or SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>A result that the project shows is printed as it is styled there, and the page stays in the project's layouts for changes by hand. Any other is opened from its folder, so that a nightly job can print it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>With districts there is a page for each. With the film there is a picture for each step of a forecast, and one animated GIF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Map (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Map (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Map (SVG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Map (GeoPDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Film (GIF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Pictures of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>The result has no steps to animate: choose a forecast or a what-if.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>The page stays among the project's layouts as '{}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>This QGIS has no PIL to make a GIF with; the pictures are in '{}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>No format is chosen: choose one of {}, or the film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>The GDAL of this QGIS writes no GeoPDF: choose {} instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>The layer of the districts cannot be opened: choose a polygon layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>A4, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>A4, portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>A3, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Layers to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Folder that a forecast, a what-if, zones or an analysis was written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Title of the page. Empty says what was forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Files to write. A GeoPDF has coordinates and layers; with districts it is, as PNG and SVG are, a file per page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Page template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Layout of the page: A4 landscape, A4 portrait, A3, or a template of the folder that is set in the plugin's settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Resolution (dots per inch)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Dots per inch of pictures, and of what in a PDF is a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Districts, a page each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Polygons; each that lies on the map gets a page that shows it. Empty: one page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Name of the districts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Field with the name of each district, for the title of its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Film of the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>A picture for each step of a forecast or what-if, and one animated GIF of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Names of layers of the result, separated by semicolons, in place of its usual map, for example those of single steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Layers over the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>For example the borders of districts, or stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Layers beneath the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>For example a base map, which shines through the result's colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Folder of the map's files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/finished_algorithm.py"/>
        <source>forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/finished_algorithm.py"/>
        <source>Folder of the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/finished_algorithm.py"/>
        <source>Folder that a forecast was written to, the output folder of Forecast incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Forecast incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Forecasts incidents in space and time and marks hot spots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>crime,prediction,predictive,hotspot,hot spot,police,risk,spatio-temporal,neural network,density,raster,time series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <location filename="../processing/what_if.py"/>
        <source>Expected incidents by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Lower end of the interval by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Upper end of the interval by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Chance of at least one by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Expected incidents in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Name of the model that was used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Which model was better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Job (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Chosen: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>What to forecast with; each is described in the text of this algorithm. auto tests the quick models and takes the best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>What models that look at more than the incidents may learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>The forecast begins on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Days to score the model on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Days at the end that are held out and forecast to compare the model with counting rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Model settings (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Settings of the model as a JSON object, for example {"epochs": 20}. Empty takes the defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>The model.safetensors of an earlier forecast, used instead of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Folder for the GeoTIFFs, the GeoPackage, the report and the trained model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Forecasts how many incidents to expect in each cell of a grid, for the next days or hours, and marks the hot spots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>The last days are held out first and forecast too: the report shows how the chosen model did beside plain counting rules, and says which was better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>The result is a group of layers: the hot spots, one raster a time step, which the temporal controller plays, and the grid with expected count, interval and rank of every cell over the whole period. The folder also holds a report and the trained model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/forecasting_algorithm.py"/>
        <source>{} was left out: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Hot-spot statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Tests which cells are hot or cold spots beyond chance (Gi*), and which emerge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>crime,hotspot,hot spot,cold spot,getis-ord,gi*,emerging,mann-kendall,trend,space-time cube,significance,fdr,local statistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Cells with their statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Gi* of the whole period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Gi* by time step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Cells with their statistics (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Hot and cold spots (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Emerging hot spots (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Number of hot cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Number of cold cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>How hot the hot spots are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Hot and cold spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>What became of hot and cold spots over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Reach (metres)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Largest distance in metres between the centres of cells that count as neighbours. Empty takes the eight cells around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Time step of emerging hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <location filename="../processing/parameters.py"/>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>28 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Length of a step: 1D is a day, 7D a week, 28D four weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Look back (time steps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Number of steps before each one that are looked at together with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>How often counts are dealt out anew to see what chance brings. 0 takes the normal distribution, which is rough where most cells are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Folder for the layers, the rasters, the table (CSV), the maps and the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Tests which cells have, together with the cells around them, more or fewer incidents than chance brings (Getis-Ord Gi*), with a correction for testing many cells at once (false discovery rate).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Emerging hot spots say what became of them over the time steps: new, consecutive, intensifying, persistent, diminishing, sporadic, oscillating or historical, by the trend of each cell (Mann-Kendall). They need ten steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Give a study area without water and other places where nothing can happen: they count as cells without incidents and make the others look hotter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>The layers show hot and cold spots by how certain they are, and the emerging ones, switched off at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/incident_algorithm.py"/>
        <source>Counted {:,} of {:,} incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/incident_algorithm.py"/>
        <source>Left out: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/input_files.py"/>
        <source>The file of the layer '{}' is gone ({}): connect its drive again, or repair the layer's data source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Near repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Tests whether incidents draw others near them in space and time (Knox test).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>crime,repeat victimisation,repeat victimization,knox,space-time,interaction,burglary,contagion,monte carlo,permutation,significance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Incidents with partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Links between near repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Knox table, chart (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Whether there are near repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>How far incidents draw others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>distance bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>time bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Distance bands (metres)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Upper edges of the distance bands in metres, rising, with commas between. 0 is a band for the same place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Time bands (days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Upper edges of the time bands in whole days, rising, with commas between: 7, 14 means 0 to 7 and 8 to 14 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>How often the dates are dealt out anew to see what chance brings: 999 show a p down to 0.001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Folder for the layers, the table (CSV), the chart (PNG) and the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Tests whether incidents draw others: after a burglary the houses around it are often at risk for some days. Pairs of incidents are counted by their distance and the days between them, and compared with what chance brings when the dates are dealt out anew among the same places (Knox test).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>The result says in a sentence how far and how long incidents draw others, if they do. The layers show the incidents by the number of others near them in space and time, and the links between the closest pairs; the page has the table as a chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Take one category at a time, such as burglary, and one or two years: where places became busier or quieter in a longer period, pairs of close days are more than chance would bring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Field with the kind of incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Points, one an incident. Unsaved edits, filters, joins and the selection count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Field with the date, or date and time, of each incident: local time, as recorded. Dates written as text are read too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Field with the kind of incident that is to be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Only these categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Categories to keep, separated by semicolons, for example THEFT;ROBBERY. Empty takes all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Study area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Polygons of the area to look at; incidents outside are left out. Without them the area is where incidents lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Features of the context layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Context layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Public holidays of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Whose public holidays count: a country such as US, or a part of it such as US-IL. Empty counts none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Points, lines, polygons, rasters and tables, such as bars, streets, parks, elevation or the weather of each day; each is known by its name. Points give their distance (m) and their density within 500 m (per km²), lines their length (m) and distance, polygons their share of the cell and distance, rasters their mean, and tables all fields of numbers, if nothing else is asked for under the features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>What to take of each layer, a line a layer: NAME: FEATURE, FEATURE. Points: distance, count, density@250 (within 250 m), sum(FIELD)@250, mean(FIELD)@250. Lines: length, distance. Polygons: share, distance, mean(FIELD), sum(FIELD). Rasters: mean, min, max. Tables: fields. Options stand before the colon: places=LAYER and key=FIELD=FIELD join a table to places, date=FIELD has a value a day, from=FIELD and to=FIELD say when a feature is there, ahead takes the weather of the day itself. Example: rides | places=stations | key=station=id | date=day: sum(rides)@500. JSON is read too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Cell size (metres)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Side of the square cells in metres, whatever the layer's CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Time step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Length of a step: 1h and 6h are hours, 1D is a day, 7D a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Forecast ahead (time steps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Number of time steps ahead of the last incident that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Kinds that patrols find themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Count them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Drug offences, prostitution, weapons, trespass and the like are recorded where patrols are, and a forecast of them sends patrols there again. Left out, the report says how many there were. Without a category field nothing is left out, and categories that are named to be kept always count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Area to mark as hot spots (per cent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Per cent of the study area that hot spots may cover at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Compute on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Processor (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>auto takes a CUDA graphics card where there is one, else the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Incidents from this day on are left out, for example those of days that are not fully reported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Empty takes all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>First day to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Incidents before this day are left out. Empty begins with the first incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Day before which to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>The same seed gives the same result again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Output folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Patrol-size hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Picks the contiguous places, small enough to patrol, where most is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>crime,patrol,hot spot,hotspot,beat,sector,resource allocation,deployment,ranking,contiguous,budget,directed patrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Patrol-size hot spots (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Report on the patrol-size hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Expected in all places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Per cent of all that is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>How much the places hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Largest number of places to pick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Largest place (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Largest area of one place in square kilometres; cells are not cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Largest area of all (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Largest area of all places together in square kilometres. Empty sets no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <location filename="../processing/population.py"/>
        <location filename="../processing/zone_forecast.py"/>
        <source>Folder for the GeoPackage, the table and the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Picks the places of a finished forecast that a patrol can cover: each is one contiguous piece of no more than a size, and together they take no more than a number or an area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>They are ranked by the incidents expected in them. The result is a layer of their outlines with the expected incidents, their interval and the share of all, a table and a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Patterns of incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Shows on which weekdays and at which hours incidents happen, by category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>crime,weekday,hour,day of week,time of day,aoristic,trend,month,year,season,heat map,chart,statistics,temporal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>{}, chart (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>What stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Category by weekday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>End of the time span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Field with the latest date and time at which each incident can have happened, where the date and time above is the earliest. Empty takes the times as exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Folder for the tables (CSV), the charts (PNG) and the page with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Shows when incidents happen: the weekdays of each category, in per cent of the category; the hours of the week; and how many there were a day, by month and by year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Every share has a 95 % interval. Coloured are only those that are beyond chance unlike the share among all incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Incidents that are known to a span of time only, such as a burglary during a holiday, can be given with an end: each then counts in parts for all hours of its span (aoristic weights).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>The result is a page with the charts, which the results viewer opens, and the tables as layers without geometry. Where times are dates without hours there is no chart of hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Who lives in the flagged area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Reckons who lives in a forecast's hot spots, by group, with intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>crime,population,residents,census,tract,group,age,ethnicity,equity,fairness,bias,disparity,per capita,rate,areal weighting,responsible use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Flagged share of areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Residents by group (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Residents of the study area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Residents of the flagged area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Who lives there more often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>No group is chosen: choose the fields with the number of its people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Areas with numbers of people, such as census tracts. The smaller they are, the better is known who lives in the hot spots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Fields with the number of people of each group, such as children or people of an origin. Numbers, not per cent; groups may overlap where everyone is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Field with the number of all people. Empty takes the sum of the groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Name of the areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Field with the name of each area. Empty numbers them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Area that is flagged (per cent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Per cent of the study area that is flagged as hot spots. Empty takes that of the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Reckons how many people of each group live in the hot spots of a finished forecast, and how often that is against everyone: a ratio of 2 is twice as often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>People are taken as spread evenly over each area. The 95 % intervals say how much the figures rest on single areas; the report also gives the least and the most that the areas allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>A ratio other than 1 does not say that a forecast is unfair, nor 1 that it is fair: it says whose neighbourhoods are visited more often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/scenario_layers.py"/>
        <source>Names are given for layers, but no layer is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/scenario_layers.py"/>
        <source>'{}' renames no layer of the scenario: write LAYER = NAME with one of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/scenario_layers.py"/>
        <source>it looked at {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/scenario_layers.py"/>
        <source>it looked at none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/scenario_layers.py"/>
        <source>The forecast has not looked at a layer '{}' ({}): choose a layer of such a name, or say under the names which one it stands for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/scenario_layers.py"/>
        <source>'{}' and '{}' both stand for the layer '{}' of the forecast: leave out one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/warm_algorithm.py"/>
        <source>Asking the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Compares a forecast with what it would be in other surroundings, weather or days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>crime,scenario,what if,simulation,counterfactual,difference,context,bars,stations,weather,prediction,planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Difference of each cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Difference by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Difference in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Cells inside the noise (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Difference of each zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Difference of each zone (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Difference in all (incidents)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>How the model was applied: directly, or refitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>What would be different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>The name of the scenario has {} letters: take {} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>what-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Name of the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>What to call it on the map and in the report, such as Bars closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Layers of the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Changed copies of context layers; each stands for the layer of the forecast that has its name. What is made of it is as the forecast had it. Of an empty layer nothing stands in the scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Names in the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Where a layer has another name than in the forecast, a line each: LAYER = NAME, for example bars, one closed = bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Daily figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Figures of the forecast's daily table to take instead, with semicolons between: tmax=35 for every day, tmax=35@2018-11-17 for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>First day of the scenario. Empty takes that of the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Another area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Polygons of another area to look at. Empty takes the forecast's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Another cell size (metres)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Side of the square cells in metres. Empty takes the forecast's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Zones for a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Polygons, such as beats, to sum the difference in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <location filename="../processing/zone_forecast.py"/>
        <source>Name of the zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <location filename="../processing/zone_forecast.py"/>
        <source>Field with the name of each zone. Empty numbers them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Replicates for the noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>How often the model learns anew from resampled incidents to tell the difference from its own noise: 8 is usual, 0 leaves it out. Empty takes 8 for quick models and 0 for others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Earlier what-ifs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Folders of earlier what-ifs of the same forecast to show side by side in the report, with semicolons between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Folder for the rasters, the GeoPackage, the table and the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Asks a finished forecast what it would expect if something were different: bars closed or moved, a station opened, another weather, other days, another area or other cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Edit a copy of a context layer with QGIS's own tools, give the copy the name of the layer it stands for, and choose it here. What is not changed stays as the forecast had it: a scenario that changes nothing shows no difference at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>A model that can is applied directly; where the cells or the area differ it may have to learn anew, and the result says so. Differences inside the model's own noise are drawn pale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>&lt;b&gt;The difference is an association that the model learned from the past, not a causal effect&lt;/b&gt;: places with bars have more incidents for other reasons too, and closing one need not take them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>The result is a group of layers: the difference in all and by step, per cent, and what is expected in the scenario, and if wanted a table by zones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Forecast by zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Sums a forecast in beats, districts or hexagons, with intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>crime,aggregate,sum,beat,district,sector,hexagon,zonal,statistics,prediction,interval,resource allocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Expected incidents of zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Expected by zone and step (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Expected in all zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Expected outside every zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Where most incidents are expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>both are given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>neither is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Zones or a width of hexagons are needed, and {}: choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Polygons to sum the forecast in, such as beats or districts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Or hexagons of a width (metres)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Width of hexagons in metres, in place of zones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Sums a finished forecast in zones of any shape: beats, districts, patrol sectors, or hexagons of a width. A cell that the edge of a zone cuts counts on each side by its share of the area, so that nothing is lost or counted twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>The interval of a zone is wider than chance alone would make it: what the model misses in one cell it tends to miss in those around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>The result is a layer of the zones with the expected incidents, their interval and the chance of at least one, a table by zone and step, and a report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>&amp;Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Po&amp;ints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>The layer of past incidents, one point each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>S&amp;elected features only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Take only the incidents that are selected on the map or in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>&amp;Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>The field that says when each incident happened, in local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>&amp;Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>The field with the kind of offence; leave it empty to count all incidents alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>The kinds of offence that count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Area and cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Stud&amp;y area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Polygons to look at; without them, the box around the incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Ce&amp;ll size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source> m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Side of the square cells, in metres whatever the layer's units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Show the cells on the &amp;map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Draw the area and its cells over the map while this page is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Leave out incidents before this day; empty begins with the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>&amp;Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Leave out incidents from this day on, such as days not fully reported yet; empty takes all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Data check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Context layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Tick what surrounds the incidents and may explain where they happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Public &amp;holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>US-IL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Whose public holidays count: a country such as US, or a part of it such as US-IL; empty counts none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineSetup</name>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Progress of the installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Stop; what was downloaded is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Chec&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Start the engine and ask it who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>&amp;Let the plugin make an environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>The plugin makes a Python environment of its own in your profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>&amp;Build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Which libraries to install, and where they come from. A graphics card makes training neural networks faster; all else runs on any computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Package &amp;index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>https://…/simple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Address of a package index that has everything (PyPI's packages and PyTorch); it is asked in place of PyPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>&amp;Folder of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>A folder with the wheels (*.whl) of all packages that the engine needs, for this system and this version of Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Made fro&amp;m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>The Python that the environment is made from; it is left as it is. Empty takes the newest that is found on this computer. Python 3.11 or newer is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>C&amp;reate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Make the environment, or go on where it was left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Remo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Delete the environment that the plugin made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Use a Python that &amp;has the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>For an environment that you or your IT department keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Inter&amp;preter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>A Python 3.11 or newer that has the package crimeengine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>&amp;Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Take this interpreter, and check its engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Log of the installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>What the installation writes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForecastPage</name>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>&amp;Time step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Incidents are counted and forecast for each of these spans of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Steps &amp;ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>How many time steps after the last incident to forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Fla&amp;g as hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source> % of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>The share of the study area to mark as hot spots: as much as can be patrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>How the past is turned into a forecast; what each model does is said below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Test several models on these incidents, to see which one is worth using</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Scored o&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>the last </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>These days are held out of training, to compare the model with plain counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Maps, hot spots, report and the trained model are written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Comp&amp;ute on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Automatic takes the graphics card where there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Seed num&amp;ber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>The same seed and data give the same forecast on the same computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Tra&amp;ined model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Use this trained model.safetensors instead of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>E&amp;xtra settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>{"epochs": 10}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Settings of the model as JSON; empty for its defaults</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Open the settings of the plugin, where the engine is set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Choose the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Open the Data page at what is missing there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Open report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Open the report of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>What this page does and how to read its results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Start with what this page has (Ctrl+Return); the page stays usable meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <location filename="../gui/settings_page.ui"/>
        <source>Styles and map sheets of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/settings_page.ui"/>
        <source>St&amp;yles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/settings_page.ui"/>
        <source>A folder with styles (*.qml) that are taken in place of the plugin's of the same name; empty takes the plugin's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/settings_page.ui"/>
        <source>Map &amp;sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/settings_page.ui"/>
        <source>A folder with templates (*.qpt) of print layouts that are offered beside the plugin's; empty takes the plugin's only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Where and when are incidents to be expected? This panel works that out from a layer of past incidents. Three steps lead to a first forecast:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>The engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Forecasts are computed by a program of its own, the engine, which needs its own Python environment. This is set up once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>The data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>The sample holds every incident that the police booked in central Chicago in 2016 and 2017, with districts, streets and other context. It comes with the plugin and needs no Internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>&amp;Load sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Add the sample's layers to this project, and choose them on the page Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>&amp;Use your own layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Choose a layer of your own on the page Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>The first forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Make a &amp;first forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Forecast the next seven days with the weighted recent mean, a counting rule that is quick and hard to beat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Open &amp;report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Show the report of the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Show the page Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Open &amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Show the page Data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatIfPage</name>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>As&amp;k of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>The forecasts of this project, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Forecast in another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Choose the folder of a forecast that is not in this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>What if the surroundings were different?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Context layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>What the forecast looked at; edit a copy of a layer to ask what if it were different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Ed&amp;it a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Add a copy of this layer to the map and edit it with QGIS's own tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Throw the copy away: the layer is as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Weather and other days' values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Values of the daily table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>A value for each column of the daily table, in the unit of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Another time or place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>First da&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>The day on which the scenario begins; empty for that of the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>yyyy-MM-dd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Are&amp;a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Polygons of another area; empty for that of the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Cell si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Side of the square cells in metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source> m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>as in the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Show the &amp;grid on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Draw the cells of the scenario over the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>What the layers and the report call this scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>&amp;Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Scenarios of this forecast made so far; those ticked stand beside this one in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Maps, table and report are written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Table by area and certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>&amp;Table by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Polygons, such as beats, to sum the difference by; empty for no table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>&amp;Unit names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>The field with the names of the zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Resamples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>How often the model learns anew from resampled incidents, to tell the difference from its own noise; 0 leaves that out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>as many as usual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
