<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CategoryList</name>
    <message>
        <location filename="../gui/category_list.ui"/>
        <source>Filter categories</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <location filename="../gui/category_list.ui"/>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <location filename="../gui/category_list.ui"/>
        <source>Tick every category shown</source>
        <translation>Alle angezeigten Kategorien ankreuzen</translation>
    </message>
    <message>
        <location filename="../gui/category_list.ui"/>
        <source>&amp;None</source>
        <translation>K&amp;eine</translation>
    </message>
    <message>
        <location filename="../gui/category_list.ui"/>
        <source>Untick every category shown</source>
        <translation>Alle angezeigten Kategorien abwählen</translation>
    </message>
    <message>
        <location filename="../gui/category_list.ui"/>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
</context>
<context>
    <name>CrimeForecast</name>
    <message>
        <location filename="../engine/catalogue.py"/>
        <source>Automatic: test the quick models and take the best</source>
        <translation>Automatisch: schnelle Modelle testen und das beste nehmen</translation>
    </message>
    <message>
        <location filename="../engine/catalogue.py"/>
        <source>Tests every model that needs no long training on the days that are scored, and forecasts with the best, or with a counting rule where none is surely better.</source>
        <translation>Testet alle Modelle, die kein langes Training brauchen, an den Bewertungstagen und prognostiziert mit dem besten – oder mit einer Zählregel, wenn keines sicher besser ist.</translation>
    </message>
    <message>
        <location filename="../engine/catalogue.py"/>
        <source>Counting rules</source>
        <translation>Zählregeln</translation>
    </message>
    <message>
        <location filename="../engine/catalogue.py"/>
        <source>Kernels and point processes</source>
        <translation>Kerndichten und Punktprozesse</translation>
    </message>
    <message>
        <location filename="../engine/catalogue.py"/>
        <source>Regressions and time series</source>
        <translation>Regressionen und Zeitreihen</translation>
    </message>
    <message>
        <location filename="../engine/catalogue.py"/>
        <source>Neural networks</source>
        <translation>Neuronale Netze</translation>
    </message>
    <message>
        <location filename="../engine/cause.py"/>
        <source>The engine's Python, {}, was removed while it worked: make its environment again under {}, and run it again.</source>
        <translation>Das Python der Engine, {}, wurde während der Arbeit entfernt: Legen Sie seine Umgebung unter {} neu an und starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/cause.py"/>
        <source>The output folder {} was lost while the engine worked: check the drive or the network connection, or choose another folder, and run it again.</source>
        <translation>Der Ausgabeordner {} ging verloren, während die Engine arbeitete: Prüfen Sie das Laufwerk oder die Netzwerkverbindung oder wählen Sie einen anderen Ordner und starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/cause.py"/>
        <source>Parts of the engine are missing in {}: make its environment again under {}, and run it again.</source>
        <translation>In {} fehlen Teile der Engine: Legen Sie ihre Umgebung unter {} neu an und starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/choice.py"/>
        <source>with {}</source>
        <translation>mit {}</translation>
    </message>
    <message>
        <location filename="../engine/choice.py"/>
        <source>without {}</source>
        <translation>ohne {}</translation>
    </message>
    <message>
        <location filename="../engine/download.py"/>
        <source>Installing; this takes some minutes</source>
        <translation>Installation läuft; das dauert einige Minuten</translation>
    </message>
    <message>
        <location filename="../engine/download.py"/>
        <source>Preparing {}</source>
        <translation>{} wird vorbereitet</translation>
    </message>
    <message>
        <location filename="../engine/download.py"/>
        <source>Downloading {}: {:.0f} of {:.0f} MB</source>
        <translation>{} wird heruntergeladen: {:.0f} von {:.0f} MB</translation>
    </message>
    <message>
        <location filename="../engine/download.py"/>
        <source>{:.0f} of about {:.0f} MB in all</source>
        <translation>{:.0f} von insgesamt etwa {:.0f} MB</translation>
    </message>
    <message>
        <location filename="../engine/download.py"/>
        <source>{:.0f} MB so far</source>
        <translation>bisher {:.0f} MB</translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>The engine's environment in {} could not be removed; close programs that use it, or restart QGIS, and try again.</source>
        <translation>Die Umgebung der Engine in {} konnte nicht entfernt werden; schließen Sie Programme, die sie benutzen, oder starten Sie QGIS neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>{} is no Python that can be started; choose another one.</source>
        <translation>{} ist kein Python, das sich starten lässt; wählen Sie ein anderes.</translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>Python {} ({}) has no venv module; install the package {} (on Debian and Ubuntu: sudo apt install {}) and try again.</source>
        <translation>Python {} ({}) hat kein Modul venv; installieren Sie das Paket {} (unter Debian und Ubuntu: sudo apt install {}) und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>the engine needs Python {} or newer. Install it from python.org (or your system's packages), or choose under *Made from* where it is, and try again.</source>
        <translation>die Engine braucht Python {} oder neuer. Installieren Sie es von python.org (oder aus den Paketen Ihres Systems) oder wählen Sie unter *Erstellt aus*, wo es liegt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>No Python was found, but {}</source>
        <translation>Es wurde kein Python gefunden, aber {}</translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>The newest Python found is {}, but {}</source>
        <translation>Das neueste gefundene Python ist {}, aber {}</translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>The engine needs about {:.1f} GB more, but only {:.1f} GB are free on the disk of {}; free some space and try again.</source>
        <translation>Die Engine braucht noch etwa {:.1f} GB, aber nur {:.1f} GB sind auf dem Datenträger von {} frei; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>Going on with the environment that was begun before</source>
        <translation>Die früher begonnene Umgebung wird fortgesetzt</translation>
    </message>
    <message>
        <location filename="../engine/environment.py"/>
        <source>Making an environment from Python {} ({})</source>
        <translation>Eine Umgebung wird aus Python {} angelegt ({})</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The engine's environment could not be made in {}: {}.</source>
        <translation>Die Umgebung der Engine konnte in {} nicht angelegt werden: {}.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>Installing the engine failed; the log below says why. Try again: what was installed is kept.</source>
        <translation>Die Installation der Engine ist fehlgeschlagen; das Protokoll unten nennt den Grund. Versuchen Sie es noch einmal: Was installiert wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The disk of {} is full; free about {:g} GB and try again: what was installed is kept.</source>
        <translation>Der Datenträger von {} ist voll; schaffen Sie etwa {:g} GB Platz und versuchen Sie es noch einmal: Was installiert wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>Windows refuses the long file names of the engine's libraries; switch on long paths (the Windows setting LongPathsEnabled) and try again.</source>
        <translation>Windows lehnt die langen Dateinamen der Engine-Bibliotheken ab; schalten Sie lange Pfade ein (Windows-Einstellung LongPathsEnabled) und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>{} cannot be written; ask for the right to write there, or choose an interpreter that has the engine installed.</source>
        <translation>{} lässt sich nicht beschreiben; beantragen Sie das Schreibrecht oder wählen Sie einen Interpreter, in dem die Engine installiert ist.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>This Python has no venv module; install it (on Debian and Ubuntu: sudo apt install python3-venv) and try again.</source>
        <translation>Dieses Python hat kein Modul venv; installieren Sie es (unter Debian und Ubuntu: sudo apt install python3-venv) und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The proxy asks for a name and a password; enter them under Settings ▸ Options ▸ Network and try again.</source>
        <translation>Der Proxy verlangt Name und Passwort; geben Sie sie unter Einstellungen ▸ Optionen ▸ Netzwerk ein und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The package index's certificate was refused, as happens behind a filtering proxy; set the variable PIP_CERT to the certificate file of your IT department (Settings ▸ Options ▸ System ▸ Environment), restart QGIS and try again, or install from a folder of wheels.</source>
        <translation>Das Zertifikat des Paketindex wurde abgelehnt, wie es hinter einem filternden Proxy vorkommt; setzen Sie die Variable PIP_CERT auf die Zertifikatsdatei Ihrer IT-Abteilung (Einstellungen ▸ Optionen ▸ System ▸ Umgebung), starten Sie QGIS neu und versuchen Sie es noch einmal, oder installieren Sie aus einem Ordner mit Wheels.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The package index refuses access; check its address, which holds a name and a password where the index asks for them, and try again.</source>
        <translation>Der Paketindex verweigert den Zugriff; prüfen Sie seine Adresse, die Name und Passwort enthält, wenn der Index sie verlangt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>A download was interrupted; try again: it goes on with what was downloaded completely.</source>
        <translation>Ein Download wurde unterbrochen; versuchen Sie es noch einmal: Vollständig Heruntergeladenes bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The package index {} did not answer; check its address, the network and the proxy, and try again.</source>
        <translation>Der Paketindex {} hat nicht geantwortet; prüfen Sie seine Adresse, das Netzwerk und den Proxy und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The Internet was not reached; check the connection and QGIS's proxy (Settings ▸ Options ▸ Network) and try again: what was downloaded is kept. Without the Internet, install from your organisation's package index or from a folder of wheels.</source>
        <translation>Das Internet wurde nicht erreicht; prüfen Sie die Verbindung und den Proxy von QGIS (Einstellungen ▸ Optionen ▸ Netzwerk) und versuchen Sie es noch einmal: Was heruntergeladen wurde, bleibt erhalten. Ohne Internet installieren Sie aus dem Paketindex Ihrer Organisation oder aus einem Ordner mit Wheels.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The folder {} has no wheel of {} for this Python and system; add it and try again.</source>
        <translation>Im Ordner {} fehlt ein Wheel von {} für dieses Python und System; fügen Sie es hinzu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The package index {} gave no {} for this Python and system; check its address, its name and password where it asks for them, and what it holds, and try again.</source>
        <translation>Der Paketindex {} liefert kein {} für dieses Python und System; prüfen Sie seine Adresse, Name und Passwort, falls er sie verlangt, und seinen Inhalt und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/faults.py"/>
        <source>The package index has no {} for this Python and system; choose another build, or install Python 3.11 to 3.13 (64 bit), and try again.</source>
        <translation>Der Paketindex hat kein {} für dieses Python und System; wählen Sie eine andere Variante oder installieren Sie Python 3.11 bis 3.13 (64 Bit) und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/installation.py"/>
        <source>There is no folder {}; choose another one.</source>
        <translation>Es gibt keinen Ordner {}; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../engine/installation.py"/>
        <source>The folder {} holds no wheels (*.whl); choose another one.</source>
        <translation>Der Ordner {} enthält keine Wheels (*.whl); wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine's Python, {}, cannot be started ({}): choose another one under {}.</source>
        <translation>Das Python der Engine, {}, lässt sich nicht starten ({}): Wählen Sie ein anderes unter {}.</translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>Cancelled while the engine was starting.</source>
        <translation>Abgebrochen, während die Engine startete.</translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine did not get ready within {:g} seconds; try again, or make its environment anew under {}.</source>
        <translation>Die Engine war nach {:g} Sekunden nicht bereit; versuchen Sie es noch einmal oder legen Sie ihre Umgebung unter {} neu an.</translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine has not answered for {:g} seconds and was stopped; run it again.</source>
        <translation>Die Engine hat {:g} Sekunden lang nicht geantwortet und wurde angehalten; starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine's answers cannot be read, so it was stopped; make its environment anew under {}.</source>
        <translation>Die Antworten der Engine sind nicht lesbar, deshalb wurde sie angehalten; legen Sie ihre Umgebung unter {} neu an.</translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine is not complete in {}: set it up under {}.</source>
        <translation>Die Engine in {} ist unvollständig: Richten Sie sie unter {} ein.</translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>{}, loss {:.4g}</source>
        <translation>{}, Verlust {:.4g}</translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine stopped unexpectedly (signal 9): most likely the computer ran out of memory; use larger cells or a smaller area, or close other programs, and run it again.</source>
        <translation>Die Engine ist unerwartet abgebrochen (Signal 9): Wahrscheinlich ging dem Computer der Speicher aus; nehmen Sie größere Zellen oder ein kleineres Gebiet oder schließen Sie andere Programme und starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>signal {}</source>
        <translation>Signal {}</translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>exit code {}</source>
        <translation>Exit-Code {}</translation>
    </message>
    <message>
        <location filename="../engine/process.py"/>
        <source>The engine stopped unexpectedly ({}); run it again, the log says more.</source>
        <translation>Die Engine ist unerwartet abgebrochen ({}); starten Sie den Lauf noch einmal, das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <location filename="../engine/protocol.py"/>
        <source>Crime Forecast ▸ Settings</source>
        <translation>Crime Forecast ▸ Einstellungen</translation>
    </message>
    <message>
        <location filename="../engine/protocol.py"/>
        <source>update the engine under {}.</source>
        <translation>aktualisieren Sie die Engine unter {}.</translation>
    </message>
    <message>
        <location filename="../engine/protocol.py"/>
        <source>update the plugin in the plugin manager.</source>
        <translation>aktualisieren Sie die Erweiterung in der Erweiterungsverwaltung.</translation>
    </message>
    <message>
        <location filename="../engine/protocol.py"/>
        <source>The engine speaks version {} of the protocol and this plugin version {}: {}</source>
        <translation>Die Engine spricht Version {} des Protokolls und diese Erweiterung Version {}: {}</translation>
    </message>
    <message>
        <location filename="../engine/protocol.py"/>
        <source>The engine has version {}, but this plugin works with {}: update it under {}.</source>
        <translation>Die Engine hat die Version {}, diese Erweiterung arbeitet aber mit {}: Aktualisieren Sie sie unter {}.</translation>
    </message>
    <message>
        <location filename="../engine/proxy.py"/>
        <source>QGIS uses the SOCKS proxy {}, which Python's installer cannot go through; enter an HTTP proxy under Settings ▸ Options ▸ Network, or install from a folder of wheels.</source>
        <translation>QGIS benutzt den SOCKS-Proxy {}, durch den Pythons Installationsprogramm nicht hindurchkommt; geben Sie einen HTTP-Proxy unter Einstellungen ▸ Optionen ▸ Netzwerk ein oder installieren Sie aus einem Ordner mit Wheels.</translation>
    </message>
    <message>
        <location filename="../engine/raster_snapshot.py"/>
        <source>The raster layer '{}' cannot be copied to {}: export it to a GeoTIFF and choose that.</source>
        <translation>Der Rasterlayer „{}“ lässt sich nicht nach {} kopieren: Exportieren Sie ihn als GeoTIFF und wählen Sie dieses.</translation>
    </message>
    <message>
        <location filename="../engine/snapshot.py"/>
        <source>Cancelled while the layer was read.</source>
        <translation>Abgebrochen, während der Layer gelesen wurde.</translation>
    </message>
    <message>
        <location filename="../engine/snapshot.py"/>
        <source>The layer cannot be copied to {} ({}): free some space on the disk of the temporary folder and run it again.</source>
        <translation>Der Layer lässt sich nicht nach {} kopieren ({}): Schaffen Sie Platz auf dem Datenträger des temporären Ordners und starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <location filename="../engine/turn.py"/>
        <source>Cancelled before its turn came.</source>
        <translation>Abgebrochen, bevor der Lauf an der Reihe war.</translation>
    </message>
    <message>
        <location filename="../engine/warm.py"/>
        <location filename="../gui/engine_state.py"/>
        <location filename="../processing/engine_algorithm.py"/>
        <source>Waits for: {}</source>
        <translation>Wartet auf: {}</translation>
    </message>
    <message>
        <location filename="../engine/warm.py"/>
        <source>The engine is not installed: set it up under {}.</source>
        <translation>Die Engine ist nicht installiert: Richten Sie sie unter {} ein.</translation>
    </message>
    <message>
        <location filename="../gui/algorithm_form.py"/>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <location filename="../gui/algorithm_form.py"/>
        <source>In scripts: {}</source>
        <translation>In Skripten: {}</translation>
    </message>
    <message>
        <location filename="../gui/algorithm_page.py"/>
        <source>Folder for the result. A new one is proposed for each run; it is made by the run.</source>
        <translation>Ordner für das Ergebnis. Für jeden Lauf wird ein neuer vorgeschlagen; der Lauf legt ihn an.</translation>
    </message>
    <message>
        <location filename="../gui/algorithm_page.py"/>
        <source>Output &amp;folder</source>
        <translation>Ausgabe&amp;ordner</translation>
    </message>
    <message>
        <location filename="../gui/algorithm_page.py"/>
        <source>{}: done.</source>
        <translation>{}: fertig.</translation>
    </message>
    <message>
        <location filename="../gui/algorithm_page.py"/>
        <source>{}: cancelled; nothing was written.</source>
        <translation>{}: abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../gui/algorithm_page.py"/>
        <source>{}: failed.</source>
        <translation>{}: fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../gui/analyses_page.py"/>
        <location filename="../gui/dock.py"/>
        <location filename="../processing/algorithm.py"/>
        <source>Patterns &amp; clusters</source>
        <translation>Muster &amp; Cluster</translation>
    </message>
    <message>
        <location filename="../gui/area_tool.py"/>
        <source>Drag a rectangle; Esc cancels.</source>
        <translation>Ziehen Sie ein Rechteck auf; Esc bricht ab.</translation>
    </message>
    <message>
        <location filename="../gui/area_tool.py"/>
        <source>Click the corners; a right click ends, Backspace takes one back, Esc cancels.</source>
        <translation>Klicken Sie die Ecken an; Rechtsklick beendet, Rücktaste nimmt eine zurück, Esc bricht ab.</translation>
    </message>
    <message>
        <location filename="../gui/builds.py"/>
        <source>Any computer ({:g} GB)</source>
        <translation>Beliebiger Computer ({:g} GB)</translation>
    </message>
    <message>
        <location filename="../gui/builds.py"/>
        <source>NVIDIA graphics card ({:g} GB)</source>
        <translation>NVIDIA-Grafikkarte ({:g} GB)</translation>
    </message>
    <message>
        <location filename="../gui/builds.py"/>
        <source>From a package index of yours</source>
        <translation>Aus einem eigenen Paketindex</translation>
    </message>
    <message>
        <location filename="../gui/builds.py"/>
        <source>From a folder, offline</source>
        <translation>Aus einem Ordner, offline</translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>Choose a category field to forecast some categories only.</source>
        <translation>Wählen Sie ein Kategoriefeld, um nur einige Kategorien zu prognostizieren.</translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>Reading the categories…</source>
        <translation>Die Kategorien werden gelesen…</translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>Reading the categories</source>
        <translation>Kategorien werden gelesen</translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>The categories could not be read: {}</source>
        <translation>Die Kategorien konnten nicht gelesen werden: {}</translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>This field is empty.</source>
        <translation>Dieses Feld ist leer.</translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>{} of {} categories, {:,} incidents</source>
        <translation>{} von {} Kategorien, {:,} Vorfälle</translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>{} of {} categories, {:,} incidents in the part read</source>
        <translation>{} von {} Kategorien, {:,} Vorfälle im gelesenen Teil</translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>not in this layer: {}</source>
        <translation>nicht in diesem Layer: {}</translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>Left out: {}. Officers find these themselves, so that their counts follow patrols, and a forecast of them would point to where patrols were before.</source>
        <translation>Ausgelassen: {}. Solche Kontrolldelikte stellt die Polizei selbst fest, ihre Zahlen folgen also den Streifen; eine Prognose würde dorthin weisen, wo schon Streifen waren.</translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>Counted: {}. Officers find these themselves, so that their counts follow patrols: a forecast points to where patrols were, and seems to prove itself.</source>
        <translation>Gezählt: {}. Solche Kontrolldelikte stellt die Polizei selbst fest, ihre Zahlen folgen also den Streifen: Eine Prognose weist dorthin, wo Streifen waren, und scheint sich selbst zu bestätigen.</translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>Why it matters</source>
        <translation>Warum das wichtig ist</translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>{}: follows patrols</source>
        <translation>{}: Kontrolldelikt</translation>
    </message>
    <message>
        <location filename="../gui/category_list.py"/>
        <source>{} and {:,} more</source>
        <translation>{} und {:,} weitere</translation>
    </message>
    <message>
        <location filename="../gui/cell_plan.py"/>
        <source>{}{:,} cells of {:g} m ({:,} × {:,}) in {}; memory about {}.</source>
        <translation>{}{:,} Zellen von {:g} m ({:,} × {:,}) in {}; Speicher etwa {}.</translation>
    </message>
    <message>
        <location filename="../gui/cell_plan.py"/>
        <source>about </source>
        <translation>etwa </translation>
    </message>
    <message>
        <location filename="../gui/cell_plan.py"/>
        <source>That is too much: choose larger cells or a smaller area.</source>
        <translation>Das ist zu viel: Wählen Sie größere Zellen oder ein kleineres Gebiet.</translation>
    </message>
    <message>
        <location filename="../gui/cell_plan.py"/>
        <source>{} for every 1,000 time steps</source>
        <translation>{} je 1.000 Zeitschritte</translation>
    </message>
    <message>
        <location filename="../gui/cell_plan.py"/>
        <source>{:,.0f} MB</source>
        <translation>{:,.0f} MB</translation>
    </message>
    <message>
        <location filename="../gui/cell_plan.py"/>
        <source>{:,.1f} GB</source>
        <translation>{:,.1f} GB</translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <location filename="../gui/scenario_layers.py"/>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>Features (grey: the default)</source>
        <translation>Merkmale (grau: Standard)</translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>mean, min, max (of each cell)</source>
        <translation>mean, min, max (je Zelle)</translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>distance (m), count, density@R (within R metres, per km²), sum(FIELD)@R, mean(FIELD)@R. Options stand first: from=FIELD | to=FIELD: distance</source>
        <translation>distance (m), count, density@R (im Umkreis von R Metern, je km²), sum(FELD)@R, mean(FELD)@R. Optionen stehen voran: from=FELD | to=FELD: distance</translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>length (m in the cell), distance (m)</source>
        <translation>length (m in der Zelle), distance (m)</translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>share (of the cell), distance (m), mean(FIELD) (by area), sum(FIELD) (spread evenly)</source>
        <translation>share (Anteil der Zelle), distance (m), mean(FELD) (nach Fläche), sum(FELD) (gleichmäßig verteilt)</translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>all fields of numbers</source>
        <translation>alle Zahlenfelder</translation>
    </message>
    <message>
        <location filename="../gui/context_picker.py"/>
        <source>Names of fields. A table with a row a day is the weather; ahead: FIELD takes that of the day itself. Rows of places: places=LAYER | key=FIELD=FIELD | date=FIELD: sum(FIELD)@500</source>
        <translation>Feldnamen. Eine Tabelle mit einer Zeile je Tag ist das Wetter; ahead: FELD nimmt den Wert des Tages selbst. Zeilen von Orten: places=LAYER | key=FELD=FELD | date=FELD: sum(FELD)@500</translation>
    </message>
    <message>
        <location filename="../gui/copy_menu.py"/>
        <source>Python, for QGIS's console</source>
        <translation>Python, für die QGIS-Konsole</translation>
    </message>
    <message>
        <location filename="../gui/copy_menu.py"/>
        <source>qgis_process, for a shell</source>
        <translation>qgis_process, für eine Shell</translation>
    </message>
    <message>
        <location filename="../gui/copy_menu.py"/>
        <source>crimeengine, for a shell without QGIS</source>
        <translation>crimeengine, für eine Shell ohne QGIS</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Chec&amp;k data</source>
        <translation>Date&amp;n prüfen</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Read all incidents and say which are left out, and why</source>
        <translation>Alle Vorfälle lesen und sagen, welche ausgelassen werden und warum</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>The data check failed.</source>
        <translation>Die Datenprüfung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Reading the incidents…</source>
        <translation>Die Vorfälle werden gelesen…</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>The choices have changed since this check.</source>
        <translation>Die Auswahl hat sich seit dieser Prüfung geändert.</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>{} Left out:</source>
        <translation>{} Ausgelassen:</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>{} Nothing is left out.</source>
        <translation>{} Nichts wird ausgelassen.</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Fill in their time in the layer, or leave them out.</source>
        <translation>Tragen Sie die Zeit im Layer nach oder verzichten Sie auf diese Vorfälle.</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Write their times like the others, best as 2016-05-31 14:30.</source>
        <translation>Schreiben Sie die Zeit wie bei den anderen, am besten als 2016-05-31 14:30.</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Mend their dates, or look at the clock of this computer.</source>
        <translation>Berichtigen Sie das Datum oder prüfen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Geocode them, or leave them out.</source>
        <translation>Geokodieren Sie sie oder verzichten Sie auf sie.</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Their address was not found when they were geocoded.</source>
        <translation>Ihre Adresse wurde beim Geokodieren nicht gefunden.</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>They are alike in every column; one of each is kept.</source>
        <translation>Sie gleichen sich in jeder Spalte; je einer bleibt.</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Exchange their longitude and latitude in the layer.</source>
        <translation>Vertauschen Sie Länge und Breite im Layer.</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Choose a larger study area to keep them.</source>
        <translation>Wählen Sie ein größeres Untersuchungsgebiet, um sie zu behalten.</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Change the period to keep them.</source>
        <translation>Ändern Sie den Zeitraum, um sie zu behalten.</translation>
    </message>
    <message>
        <location filename="../gui/data_check.py"/>
        <source>Tick their categories to keep them.</source>
        <translation>Kreuzen Sie ihre Kategorien an, um sie zu behalten.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>There is no point layer: add the layer of incidents to the project.</source>
        <translation>Es gibt keinen Punktlayer: Fügen Sie dem Projekt den Layer der Vorfälle hinzu.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>Nothing is selected in this layer: select features or untick this.</source>
        <translation>In diesem Layer ist nichts ausgewählt: Wählen Sie Objekte aus oder entfernen Sie dieses Häkchen.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>The period ends before it begins: choose a day after {}.</source>
        <translation>Der Zeitraum endet vor seinem Beginn: Wählen Sie einen Tag nach dem {}.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>This layer cannot be read: see whether its file or server is there.</source>
        <translation>Dieser Layer ist nicht lesbar: Sehen Sie nach, ob seine Datei oder sein Server da ist.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>This layer has no coordinate reference system: set it in its properties.</source>
        <translation>Dieser Layer hat kein Koordinatenbezugssystem: Setzen Sie es in seinen Eigenschaften.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>This layer is empty (after its filter): choose another, or change the filter.</source>
        <translation>Dieser Layer ist leer (nach seinem Filter): Wählen Sie einen anderen oder ändern Sie den Filter.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>Choose the field that says when each incident happened.</source>
        <translation>Wählen Sie das Feld, das sagt, wann jeder Vorfall geschah.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>This field holds {} values: choose one of dates, or of text.</source>
        <translation>Dieses Feld enthält Werte vom Typ {}: Wählen Sie eines mit Datum oder Text.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>This field holds “{}”, which is no date: choose another, or mend the dates.</source>
        <translation>Dieses Feld enthält „{}“, das ist kein Datum: Wählen Sie ein anderes oder berichtigen Sie die Daten.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>The first {:,} incidents have nothing in this field: choose another.</source>
        <translation>Die ersten {:,} Vorfälle haben in diesem Feld nichts: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>Tick at least one category.</source>
        <translation>Kreuzen Sie mindestens eine Kategorie an.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>“{}” has a semicolon, which parts names: untick it, or rename it in the layer.</source>
        <translation>„{}“ enthält ein Semikolon, das Namen trennt: Wählen Sie sie ab oder benennen Sie sie im Layer um.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>About {:,} × {:,} cells need {} of memory even week by week, more than the {} that the engine takes: take {:,} m or more, or a smaller area.</source>
        <translation>Etwa {:,} × {:,} Zellen brauchen selbst bei Wochenschritten {} Speicher, mehr als die {}, die die Engine nimmt: Nehmen Sie {:,} m oder mehr oder ein kleineres Gebiet.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>No incident lies near this area: choose another, or look at both layers' CRS.</source>
        <translation>Kein Vorfall liegt in der Nähe dieses Gebiets: Wählen Sie ein anderes oder prüfen Sie das KBS beider Layer.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>Two of the layers are called “{}”: rename one, they are known by their names.</source>
        <translation>Zwei der Layer heißen „{}“: Benennen Sie einen um, sie werden am Namen erkannt.</translation>
    </message>
    <message>
        <location filename="../gui/data_faults.py"/>
        <source>“{}” is no country: write for example US, or US-IL for a part of it.</source>
        <translation>„{}“ ist kein Land: Schreiben Sie zum Beispiel DE oder für einen Teil davon DE-NW.</translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <location filename="../gui/start_page.py"/>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <source>No layer of incidents is chosen yet.</source>
        <translation>Noch ist kein Layer mit Vorfällen gewählt.</translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <source>the incidents</source>
        <translation>die Vorfälle</translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <source>{:,} incidents</source>
        <translation>{:,} Vorfälle</translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <source>{:,} categories of {}</source>
        <translation>{:,} Kategorien, {}</translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <source>{} of {}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <location filename="../gui/data_line.py"/>
        <source>{} in “{}”, in cells of {:g} m.</source>
        <translation>{} in „{}“, in Zellen von {:g} m.</translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <location filename="../gui/dock.py"/>
        <location filename="../processing/algorithm.py"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>The box around the incidents</source>
        <translation>Das Rechteck um die Vorfälle</translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>the first incident on</source>
        <translation>vom ersten Vorfall an</translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>no day: up to the last incident</source>
        <translation>bis zum letzten Vorfall</translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>Without a category field all incidents count alike.</source>
        <translation>Ohne Kategoriefeld zählen alle Vorfälle gleich.</translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>S&amp;elected features only ({:,})</source>
        <translation>Nur au&amp;sgewählte Objekte ({:,})</translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>Context (1 layer)</source>
        <translation>Kontext (1 Layer)</translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>Context ({:,} layers)</source>
        <translation>Kontext ({:,} Layer)</translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>Counting the cells…</source>
        <translation>Die Zellen werden gezählt…</translation>
    </message>
    <message>
        <location filename="../gui/data_page.py"/>
        <source>That is day by day, over {:,} days.</source>
        <translation>Das gilt für Tagesschritte über {:,} Tage.</translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <location filename="../gui/start_page.py"/>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <location filename="../gui/forecast_page.py"/>
        <location filename="../processing/algorithm.py"/>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <location filename="../gui/what_if_page.py"/>
        <location filename="../processing/what_if.py"/>
        <source>What-if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <location filename="../gui/evaluate_page.py"/>
        <source>Evaluate</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <location filename="../gui/results_page.py"/>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <location filename="../gui/responsible_page.py"/>
        <location filename="../gui/start_page.py"/>
        <source>Responsible use</source>
        <translation>Verantwortung</translation>
    </message>
    <message>
        <location filename="../gui/dock.py"/>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <location filename="../gui/draw_button.py"/>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <location filename="../gui/draw_button.py"/>
        <source>Draw the area on the map</source>
        <translation>Das Gebiet auf der Karte zeichnen</translation>
    </message>
    <message>
        <location filename="../gui/draw_button.py"/>
        <source>&amp;Rectangle</source>
        <translation>&amp;Rechteck</translation>
    </message>
    <message>
        <location filename="../gui/draw_button.py"/>
        <source>&amp;Polygon</source>
        <translation>&amp;Polygon</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>the newest Python that is found</source>
        <translation>das neueste gefundene Python</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>It lies in your profile ({}). QGIS's own Python is left as it is.</source>
        <translation>Sie liegt in Ihrem Profil ({}). Das Python von QGIS bleibt, wie es ist.</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>To fill the folder: on a computer with the Internet, the same system and the same version of Python, unpack the plugin's ZIP and run in its folder:
{}</source>
        <translation>So füllen Sie den Ordner: Entpacken Sie auf einem Computer mit Internet, gleichem System und gleicher Python-Version das ZIP der Erweiterung und führen Sie in seinem Ordner aus:
{}</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>To put this plugin's engine into it:
{}</source>
        <translation>So kommt die Engine dieser Erweiterung hinein:
{}</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>The engine works.</source>
        <translation>Die Engine funktioniert.</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Interpreter: {}</source>
        <translation>Interpreter: {}</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Chosen by {}</source>
        <translation>Gewählt durch {}</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Engine {}, Python {}, PyTorch {}</source>
        <translation>Engine {}, Python {}, PyTorch {}</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Computes on {}</source>
        <translation>Rechnet auf {}</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Choose the interpreter to use.</source>
        <translation>Wählen Sie den Interpreter, der benutzt werden soll.</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Remove the engine's environment from {}?</source>
        <translation>Die Umgebung der Engine aus {} entfernen?</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Enter the address of the package index.</source>
        <translation>Geben Sie die Adresse des Paketindex ein.</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Choose the folder with the wheels.</source>
        <translation>Wählen Sie den Ordner mit den Wheels.</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>C&amp;reate</source>
        <translation>An&amp;legen</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Go &amp;on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>Up&amp;date</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>C&amp;reate again</source>
        <translation>Neu an&amp;legen</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>the environment variable {}</source>
        <translation>die Umgebungsvariable {}</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>you, below</source>
        <translation>Sie, siehe unten</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.py"/>
        <source>the plugin, which made it</source>
        <translation>die Erweiterung, die ihn angelegt hat</translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>The engine was made for another version of the plugin: update it; what has not changed is kept.</source>
        <translation>Die Engine gehört zu einer anderen Version der Erweiterung: Aktualisieren Sie sie; was gleich blieb, bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>Checking the crime forecast engine</source>
        <translation>Die Crime-Forecast-Engine wird geprüft</translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>Installing the crime forecast engine</source>
        <translation>Die Crime-Forecast-Engine wird installiert</translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>Removing the crime forecast engine</source>
        <translation>Die Crime-Forecast-Engine wird entfernt</translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>Something went wrong: {}</source>
        <translation>Etwas ist schiefgegangen: {}</translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>The engine's environment is unfinished: go on with it, or remove it.</source>
        <translation>Die Umgebung der Engine ist unfertig: Setzen Sie sie fort oder entfernen Sie sie.</translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>The engine is not installed yet: create its environment, or choose an interpreter that has it.</source>
        <translation>Die Engine ist noch nicht installiert: Legen Sie ihre Umgebung an oder wählen Sie einen Interpreter, der sie hat.</translation>
    </message>
    <message>
        <location filename="../gui/engine_state.py"/>
        <source>Installing was stopped; it goes on from there when you start it again.</source>
        <translation>Die Installation wurde angehalten; beim nächsten Start geht sie von dort weiter.</translation>
    </message>
    <message>
        <location filename="../gui/evaluate_page.py"/>
        <source>Result: use {}.</source>
        <translation>Ergebnis: Nehmen Sie {}.</translation>
    </message>
    <message>
        <location filename="../gui/evaluate_page.py"/>
        <source>Models &amp;to test</source>
        <translation>&amp;Zu testende Modelle</translation>
    </message>
    <message>
        <location filename="../gui/evaluate_page.py"/>
        <source>&amp;Quick ones</source>
        <translation>&amp;Schnelle</translation>
    </message>
    <message>
        <location filename="../gui/evaluate_page.py"/>
        <source>Tick the models that need no long training</source>
        <translation>Die Modelle ankreuzen, die kein langes Training brauchen</translation>
    </message>
    <message>
        <location filename="../gui/evaluate_page.py"/>
        <source>&amp;Use this model</source>
        <translation>Dieses &amp;Modell verwenden</translation>
    </message>
    <message>
        <location filename="../gui/evaluate_page.py"/>
        <source>Open the Forecast page with this model, and the time steps it was tested on</source>
        <translation>Die Seite „Prognose“ mit diesem Modell und den getesteten Zeitschritten öffnen</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>There is no forecast in this project yet. {} and this says what drove it.</source>
        <translation>In diesem Projekt gibt es noch keine Prognose. {}, und hier steht, worauf sie beruht.</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Make one</source>
        <translation>Erstellen Sie eine</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Analyst</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>checks the data, says where the forecast is no better than counting, and keeps the report with the map.</source>
        <translation>prüft die Daten, sagt, wo die Prognose nicht besser ist als Zählen, und bewahrt den Bericht bei der Karte auf.</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Commander</source>
        <translation>Führung</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>hears the hot spots with their intervals, which kinds count, how good the test was and who lives there; what patrols do there is not the map's decision.</source>
        <translation>erfährt die Hotspots mit ihren Intervallen, welche Deliktarten zählen, wie gut der Test ausfiel und wer dort wohnt; was Streifen dort tun, entscheidet nicht die Karte.</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Patrol officer</source>
        <translation>Streifendienst</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>hears places and times: a reason to be there and to be seen, never a reason to stop anyone.</source>
        <translation>erfährt Orte und Zeiten: ein Grund, dort zu sein und gesehen zu werden, nie ein Grund, jemanden anzuhalten.</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Public</source>
        <translation>Öffentlichkeit</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>hears which data and kinds are used, which are left out, how good the forecast is, and that it scores no person.</source>
        <translation>erfährt, welche Daten und Deliktarten benutzt werden und welche nicht, wie gut die Prognose ist und dass sie keine Person bewertet.</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>{:,} counted of {:,} rows; {:,} had no place</source>
        <translation>{:,} von {:,} Zeilen gezählt; {:,} ohne Ort</translation>
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
        <translation>Vorfälle</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Kinds counted</source>
        <translation>Gezählte Deliktarten</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>not told apart: no category field was given</source>
        <translation>nicht unterschieden: Es wurde kein Kategoriefeld angegeben</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>Follow patrols, not counted</source>
        <translation>Kontrolldelikte, nicht gezählt</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>{} to {}</source>
        <translation>{} bis {}</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>none, as far as their names tell</source>
        <translation>keine, soweit die Namen es verraten</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>not known; choose the category field on the Data page to leave them out</source>
        <translation>nicht bekannt; wählen Sie auf der Seite „Daten“ das Kategoriefeld, um sie auszulassen</translation>
    </message>
    <message>
        <location filename="../gui/forecast_account.py"/>
        <source>{} more kinds {:,}</source>
        <translation>{} weitere Deliktarten {:,}</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <source>Forecast: {}</source>
        <translation>Prognose: {}</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <source>The forecast is done; its layers are in the project.</source>
        <translation>Die Prognose ist fertig; ihre Layer sind im Projekt.</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <source>The forecast was cancelled; nothing was written.</source>
        <translation>Die Prognose wurde abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <source>The forecast failed.</source>
        <translation>Die Prognose ist fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <source>Compare models on these data</source>
        <translation>Modelle an diesen Daten vergleichen</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <source>Trained models (*.safetensors)</source>
        <translation>Trainierte Modelle (*.safetensors)</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="../gui/grid_on_map.py"/>
        <source>Drawn area</source>
        <translation>Gezeichnetes Gebiet</translation>
    </message>
    <message>
        <location filename="../gui/grid_on_map.py"/>
        <source>Drawn area {}</source>
        <translation>Gezeichnetes Gebiet {}</translation>
    </message>
    <message>
        <location filename="../gui/history_list.py"/>
        <source>Runs that are over</source>
        <translation>Beendete Läufe</translation>
    </message>
    <message>
        <location filename="../gui/history_list.py"/>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <location filename="../gui/history_list.py"/>
        <location filename="../gui/start_page.py"/>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <location filename="../gui/history_list.py"/>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <location filename="../gui/history_list.py"/>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../gui/message_bar.py"/>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <location filename="../gui/model_list.py"/>
        <source>Source: {}.</source>
        <translation>Quelle: {}.</translation>
    </message>
    <message>
        <location filename="../gui/model_ticks.py"/>
        <source>The models to test; the tool tip of each says what it does</source>
        <translation>Die zu testenden Modelle; der Hinweistext sagt zu jedem, was es tut</translation>
    </message>
    <message>
        <location filename="../gui/page_presets.py"/>
        <source>“{}” is kept with the project, once that is saved.</source>
        <translation>„{}“ wird mit dem Projekt aufbewahrt, sobald dieses gespeichert ist.</translation>
    </message>
    <message>
        <location filename="../gui/page_presets.py"/>
        <source>“{}” is filled in but for what is not there any more: {}.</source>
        <translation>„{}“ ist ausgefüllt, außer dem, was es nicht mehr gibt: {}.</translation>
    </message>
    <message>
        <location filename="../gui/page_presets.py"/>
        <source>“{}” is filled in, here and on the Forecast page.</source>
        <translation>„{}“ ist ausgefüllt, hier und auf der Seite „Prognose“.</translation>
    </message>
    <message>
        <location filename="../gui/page_presets.py"/>
        <source>the field “{}”</source>
        <translation>das Feld „{}“</translation>
    </message>
    <message>
        <location filename="../gui/past_forecast.py"/>
        <source>{} {:,} cells in {}.</source>
        <translation>{} {:,} Zellen in {}.</translation>
    </message>
    <message>
        <location filename="../gui/past_forecast.py"/>
        <source>{} holds no finished forecast; choose another.</source>
        <translation>{} enthält keine fertige Prognose; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../gui/past_forecast.py"/>
        <source>{} holds a {}, not a forecast; choose another.</source>
        <translation>{} enthält „{}“, keine Prognose; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../gui/preset_bar.py"/>
        <source>Name of the preset</source>
        <translation>Name der Vorgabe</translation>
    </message>
    <message>
        <location filename="../gui/preset_bar.py"/>
        <source>Choices of the Data and Forecast pages, kept in the project under a name</source>
        <translation>Angaben der Seiten „Daten“ und „Prognose“, im Projekt unter einem Namen aufbewahrt</translation>
    </message>
    <message>
        <location filename="../gui/preset_bar.py"/>
        <source>Name a preset</source>
        <translation>Vorgabe benennen</translation>
    </message>
    <message>
        <location filename="../gui/preset_bar.py"/>
        <source>Load: fill in what this preset has</source>
        <translation>Laden: ausfüllen, was diese Vorgabe enthält</translation>
    </message>
    <message>
        <location filename="../gui/preset_bar.py"/>
        <source>Save: keep what is filled in under this name</source>
        <translation>Speichern: das Ausgefüllte unter diesem Namen aufbewahren</translation>
    </message>
    <message>
        <location filename="../gui/preset_bar.py"/>
        <source>Delete: remove this preset from the project</source>
        <translation>Löschen: diese Vorgabe aus dem Projekt entfernen</translation>
    </message>
    <message>
        <location filename="../gui/report_page.py"/>
        <source>'{}' cannot be read: it was moved or deleted. Make the result again.</source>
        <translation>„{}“ ist nicht lesbar: Die Datei wurde verschoben oder gelöscht. Erstellen Sie das Ergebnis neu.</translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Find in the report</source>
        <translation>Im Bericht suchen</translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>The page before (Alt+Left)</source>
        <translation>Die vorige Seite (Alt+Links)</translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>&amp;Open in browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Show the file in your web browser</source>
        <translation>Die Datei im Webbrowser zeigen</translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Print the report (Ctrl+P)</source>
        <translation>Den Bericht drucken (Strg+P)</translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>&amp;Save as PDF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Write the report as a PDF file</source>
        <translation>Den Bericht als PDF-Datei schreiben</translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Smaller letters (Ctrl+−)</source>
        <translation>Kleinere Schrift (Strg+−)</translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Larger letters (Ctrl++)</source>
        <translation>Größere Schrift (Strg++)</translation>
    </message>
    <message>
        <location filename="../gui/report_viewer.py"/>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <location filename="../gui/rerun.py"/>
        <source>The layer '{}' is no longer in the project: add it again, or choose another.</source>
        <translation>Der Layer „{}“ ist nicht mehr im Projekt: Fügen Sie ihn wieder hinzu oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../gui/rerun.py"/>
        <source>the nearest is '{}'</source>
        <translation>am nächsten kommt „{}“</translation>
    </message>
    <message>
        <location filename="../gui/rerun.py"/>
        <source>it has {}</source>
        <translation>er hat {}</translation>
    </message>
    <message>
        <location filename="../gui/rerun.py"/>
        <source>The layer '{}' has no field '{}' any more; {}.</source>
        <translation>Der Layer „{}“ hat kein Feld „{}“ mehr; {}.</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>The forecast that this page is about, newest first</source>
        <translation>Die Prognose, um die es auf dieser Seite geht, neueste zuerst</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>&amp;Another folder…</source>
        <translation>&amp;Anderer Ordner…</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Choose the folder of a forecast outside the project</source>
        <translation>Den Ordner einer Prognose außerhalb des Projekts wählen</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Its repor&amp;t</source>
        <translation>Ihr Berich&amp;t</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Open the report of this forecast</source>
        <translation>Den Bericht dieser Prognose öffnen</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Folder for the result. A new one is proposed for each run.</source>
        <translation>Ordner für das Ergebnis. Für jeden Lauf wird ein neuer vorgeschlagen.</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Reckon who lives there</source>
        <translation>Berechnen, wer dort wohnt</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Reckoned; the layer is in the project.</source>
        <translation>Berechnet; der Layer ist im Projekt.</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>It was cancelled; nothing was written.</source>
        <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <location filename="../gui/run_panel.py"/>
        <source>It failed.</source>
        <translation>Fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <location filename="../gui/what_if_page.py"/>
        <source>Make a forecast first, or choose the folder of one.</source>
        <translation>Erstellen Sie zuerst eine Prognose oder wählen Sie den Ordner einer Prognose.</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <location filename="../gui/what_if_page.py"/>
        <source>Folder of a finished forecast</source>
        <translation>Ordner einer fertigen Prognose</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>&amp;Forecast</source>
        <translation>&amp;Prognose</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>What drove it</source>
        <translation>Worauf sie beruht</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Who lives in its hot spots</source>
        <translation>Wer in ihren Hotspots wohnt</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>O&amp;utput folder</source>
        <translation>A&amp;usgabeordner</translation>
    </message>
    <message>
        <location filename="../gui/responsible_page.py"/>
        <source>Who is told what</source>
        <translation>Wer was erfährt</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>By &amp;zones…</source>
        <translation>Nach &amp;Zonen…</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Sum the forecast in beats, districts or hexagons.</source>
        <translation>Die Prognose nach Streifenbezirken, Bezirken oder Sechsecken summieren.</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Patrol areas…</source>
        <translation>Streifengebiete…</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Find hot spots of the size that a patrol can cover.</source>
        <translation>Hotspots von der Größe finden, die eine Streife abdecken kann.</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Pop&amp;ulation…</source>
        <translation>Be&amp;völkerung…</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Compare who lives in the flagged area with who lives elsewhere.</source>
        <translation>Vergleichen, wer in der markierten Fläche und wer anderswo wohnt.</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>What-if…</source>
        <translation>Was wäre wenn…</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Ask what it would be in other surroundings or weather.</source>
        <translation>Fragen, wie es in anderer Umgebung oder bei anderem Wetter wäre.</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>E&amp;xport map…</source>
        <translation>Karte e&amp;xportieren…</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Print the layers as PDF, PNG or SVG.</source>
        <translation>Die Layer als PDF, PNG oder SVG drucken.</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Export figures…</source>
        <translation>Zahlen exportieren…</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Write the figures as GeoPackage, CSV or KML.</source>
        <translation>Die Zahlen als GeoPackage, CSV oder KML schreiben.</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Classes and area share…</source>
        <translation>Klassen und Flächenanteil…</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>Draw the layers with other classes, or mark more or less of the area.</source>
        <translation>Die Layer mit anderen Klassen zeichnen oder mehr oder weniger Fläche markieren.</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>With this forecast</source>
        <translation>Mit dieser Prognose</translation>
    </message>
    <message>
        <location filename="../gui/result_box.py"/>
        <source>With this result</source>
        <translation>Mit diesem Ergebnis</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Nothing was run in this project yet. What you run is listed here, newest first.</source>
        <translation>In diesem Projekt wurde noch nichts gestartet. Was Sie starten, steht hier, das Neueste zuerst.</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>The command is on the clipboard. It reads the layers as they are saved: a selection or unsaved edits are not part of it.</source>
        <translation>Der Befehl ist in der Zwischenablage. Er liest die Layer, wie sie gespeichert sind: Eine Auswahl oder nicht gespeicherte Änderungen gehören nicht dazu.</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Open a result folder…</source>
        <translation>Ergebnisordner öffnen…</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Add the layers of a finished run to this project, wherever it was made.</source>
        <translation>Diesem Projekt die Layer eines fertigen Laufs hinzufügen, wo immer er erstellt wurde.</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Press “Change and run again…” to check it and run.</source>
        <translation>Drücken Sie „Ändern und neu starten…“, um ihn zu prüfen und zu starten.</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>It runs again, into {}.</source>
        <translation>Er läuft noch einmal, in {}.</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Folder of a finished run</source>
        <translation>Ordner eines fertigen Laufs</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Its layers are in the project.</source>
        <translation>Seine Layer sind im Projekt.</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Added: {}</source>
        <translation>Hinzugefügt: {}</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Open repor&amp;t</source>
        <translation>&amp;Bericht öffnen</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Show the report in QGIS.</source>
        <translation>Den Bericht in QGIS zeigen.</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Show the files that it left.</source>
        <translation>Die Dateien zeigen, die der Lauf hinterlassen hat.</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Chan&amp;ge and run again…</source>
        <translation>Ä&amp;ndern und neu starten…</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Fill in its page with these parameters and show it.</source>
        <translation>Die Seite mit diesen Parametern ausfüllen und zeigen.</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Re-ru&amp;n</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Run it with the same parameters, into a new folder.</source>
        <translation>Mit den gleichen Parametern in einen neuen Ordner laufen lassen.</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>&amp;Add layers again</source>
        <translation>&amp;Layer hinzufügen</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Add its layers to the project, where they were removed.</source>
        <translation>Die Layer dem Projekt hinzufügen, wo sie entfernt wurden.</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Remove from l&amp;ist</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Forget this run; its files stay.</source>
        <translation>Diesen Lauf vergessen; seine Dateien bleiben.</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Cop&amp;y as</source>
        <translation>&amp;Kopieren als</translation>
    </message>
    <message>
        <location filename="../gui/results_page.py"/>
        <source>Copy a command that makes the same result again.</source>
        <translation>Einen Befehl kopieren, der das gleiche Ergebnis noch einmal erzeugt.</translation>
    </message>
    <message>
        <location filename="../gui/run.py"/>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <location filename="../gui/run.py"/>
        <source>The algorithm {} is not there; switch the plugin off and on again in the plugin manager.</source>
        <translation>Den Algorithmus {} gibt es nicht; schalten Sie die Erweiterung in der Erweiterungsverwaltung aus und wieder ein.</translation>
    </message>
    <message>
        <location filename="../gui/run.py"/>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <location filename="../gui/run.py"/>
        <source>{} could not be loaded.</source>
        <translation>{} konnte nicht geladen werden.</translation>
    </message>
    <message>
        <location filename="../gui/run_feedback.py"/>
        <source>Warning: {}</source>
        <translation>Warnung: {}</translation>
    </message>
    <message>
        <location filename="../gui/run_page.py"/>
        <source>Choose the folder for the result.</source>
        <translation>Wählen Sie den Ordner für das Ergebnis.</translation>
    </message>
    <message>
        <location filename="../gui/run_page.py"/>
        <source>Another run is writing into this folder; choose another one.</source>
        <translation>Ein anderer Lauf schreibt in diesen Ordner; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Progress of {}</source>
        <translation>Fortschritt von {}</translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Show what the run has said so far.</source>
        <translation>Zeigen, was der Lauf bisher gemeldet hat.</translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Stop the run; nothing of it is kept.</source>
        <translation>Den Lauf anhalten; nichts davon bleibt.</translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location filename="../gui/run_panel.py"/>
        <source>Take this run off the list; the history keeps it.</source>
        <translation>Diesen Lauf von der Liste nehmen; im Verlauf bleibt er.</translation>
    </message>
    <message>
        <location filename="../gui/runs.py"/>
        <source>Cancelled; nothing was kept.</source>
        <translation>Abgebrochen; es wurde nichts behalten.</translation>
    </message>
    <message>
        <location filename="../gui/runs.py"/>
        <source>It failed; the log says more.</source>
        <translation>Fehlgeschlagen; das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <location filename="../gui/runs.py"/>
        <source>Done, but the project that it was started in was closed. The results are in {}: add them to a project with Results ▸ Open a result folder…</source>
        <translation>Fertig, aber das Projekt, in dem der Lauf gestartet wurde, ist geschlossen. Die Ergebnisse sind in {}; so kommen sie in ein Projekt: Ergebnisse ▸ Ergebnisordner öffnen…</translation>
    </message>
    <message>
        <location filename="../gui/runs.py"/>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Rail stations</source>
        <translation>Bahnhöfe</translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Schools</source>
        <translation>Schulen</translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Liquor shops</source>
        <translation>Spirituosenläden</translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Police districts</source>
        <translation>Polizeibezirke</translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Major streets</source>
        <translation>Hauptstraßen</translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Parks</source>
        <translation>Parks</translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Population by census tract</source>
        <translation>Bevölkerung nach Zählbezirk</translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Weather by day</source>
        <translation>Wetter nach Tag</translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Copying the sample data</source>
        <translation>Die Beispieldaten werden kopiert</translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>The sample could not be copied into {} ({}); free some space there, or ask for the right to write, and try again.</source>
        <translation>Das Beispiel konnte nicht nach {} kopiert werden ({}); schaffen Sie dort Platz oder beantragen Sie das Schreibrecht und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>Sample: central Chicago</source>
        <translation>Beispiel: Zentrum von Chicago</translation>
    </message>
    <message>
        <location filename="../gui/sample_layers.py"/>
        <source>The sample cannot be read; delete the folder {} and try again.</source>
        <translation>Das Beispiel ist nicht lesbar; löschen Sie den Ordner {} und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../gui/scenario_area.py"/>
        <location filename="../gui/what_if_page.py"/>
        <source>as in the forecast</source>
        <translation>wie Prognose</translation>
    </message>
    <message>
        <location filename="../gui/scenario_area.py"/>
        <source>As in the forecast: {:,} cells of {:g} m.</source>
        <translation>Wie in der Prognose: {:,} Zellen von {:g} m.</translation>
    </message>
    <message>
        <location filename="../gui/scenario_layers.py"/>
        <source>In this scenario</source>
        <translation>In diesem Szenario</translation>
    </message>
    <message>
        <location filename="../gui/scenario_layers.py"/>
        <source>Edits count whether they are saved or not.</source>
        <translation>Änderungen zählen, ob gespeichert oder nicht.</translation>
    </message>
    <message>
        <location filename="../gui/scenario_layers.py"/>
        <source>as it was</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <location filename="../gui/scenario_layers.py"/>
        <source>, unsaved</source>
        <translation>, nicht gespeichert</translation>
    </message>
    <message>
        <location filename="../gui/scenario_layers.py"/>
        <source>edited copy, {:,} features{}</source>
        <translation>bearbeitete Kopie, {:,} Objekte{}</translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>Deviance</source>
        <translation>Devianz</translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>Poisson deviance: how far counts lie from what was expected; lower is better.</source>
        <translation>Poisson-Devianz: wie weit die Zahlen vom Erwarteten entfernt sind; kleiner ist besser.</translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>Skill</source>
        <translation>Skill</translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>How much lower the deviance is than that of the historical mean.</source>
        <translation>Um wie viel die Devianz kleiner ist als die des historischen Mittels.</translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>Hit rate</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>The share of the incidents that fell into the hot spots.</source>
        <translation>Der Anteil der Vorfälle, die in die Hotspots fielen.</translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>PAI</source>
        <translation>PAI</translation>
    </message>
    <message>
        <location filename="../gui/score_table.py"/>
        <source>The hit rate by the share of the area that the hot spots take; 1 is chance.</source>
        <translation>Die Trefferquote geteilt durch den Flächenanteil der Hotspots; 1 ist Zufall.</translation>
    </message>
    <message>
        <location filename="../gui/scratch_copy.py"/>
        <source>The layer {} is no longer in {}; run the forecast again.</source>
        <translation>Der Layer {} ist nicht mehr in {}; erstellen Sie die Prognose noch einmal.</translation>
    </message>
    <message>
        <location filename="../gui/scratch_copy.py"/>
        <source>{} (what if)</source>
        <translation>{} (was wäre wenn)</translation>
    </message>
    <message>
        <location filename="../gui/settings_page.py"/>
        <source>How they are made is told under {} and {}.</source>
        <translation>Wie man sie erstellt, steht unter {} und {}.</translation>
    </message>
    <message>
        <location filename="../gui/settings_page.py"/>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <location filename="../gui/settings_page.py"/>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>Read more in the {}, and before you act on a forecast in {}.</source>
        <translation>Mehr steht im {} und, bevor Sie nach einer Prognose handeln, unter {}.</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>user guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The engine {} works: Python {}, PyTorch {}, {}.</source>
        <translation>Die Engine {} funktioniert: Python {}, PyTorch {}, {}.</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>Adding the sample…</source>
        <translation>Das Beispiel wird hinzugefügt…</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The sample is in the project and chosen on the page Data.</source>
        <translation>Das Beispiel ist im Projekt und auf der Seite „Daten“ gewählt.</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>Takes what is chosen on the page Data, or the sample, and forecasts the next seven days for every cell. With the sample this takes less than a minute; QGIS stays usable.</source>
        <translation>Nimmt, was auf der Seite „Daten“ gewählt ist, oder das Beispiel und prognostiziert die nächsten sieben Tage für jede Zelle. Mit dem Beispiel dauert das weniger als eine Minute; QGIS bleibt benutzbar.</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The engine has to work first.</source>
        <translation>Zuerst muss die Engine funktionieren.</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>First forecast</source>
        <translation>Erste Prognose</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The forecast is being made; below you see how far it is.</source>
        <translation>Die Prognose wird erstellt; unten sehen Sie, wie weit sie ist.</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The forecast is on the map. {}</source>
        <translation>Die Prognose ist auf der Karte. {}</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The forecast was cancelled; nothing was kept.</source>
        <translation>Die Prognose wurde abgebrochen; es wurde nichts behalten.</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>The forecast failed; its log says why.</source>
        <translation>Die Prognose ist fehlgeschlagen; ihr Protokoll sagt, warum.</translation>
    </message>
    <message>
        <location filename="../gui/start_page.py"/>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Classes and area share</source>
        <translation>Klassen und Flächenanteil</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>As the result says</source>
        <translation>Wie vom Ergebnis vorgegeben</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Equal counts (quantiles)</source>
        <translation>Gleiche Anzahlen (Quantile)</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Equal steps</source>
        <translation>Gleiche Abstände</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Where classes begin and end: at the limits that come with the result, so that each holds as many cells, or so that each is as wide.</source>
        <translation>Wo Klassen beginnen und enden: an den Grenzen, die mit dem Ergebnis kommen, so, dass jede gleich viele Zellen enthält, oder so, dass jede gleich breit ist.</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>From 3 to 9; differences have an odd number, one more for an even one.</source>
        <translation>Von 3 bis 9; Differenzen haben eine ungerade Zahl, bei einer geraden eine mehr.</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>How much of the area the hot spots may take up: cells of most expected incidents.</source>
        <translation>Wie viel der Fläche die Hotspots einnehmen dürfen: Zellen mit den meisten erwarteten Vorfällen.</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>The map shows each change; Cancel takes all of them back.</source>
        <translation>Die Karte zeigt jede Änderung; „Abbrechen“ nimmt alle zurück.</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Class &amp;limits:</source>
        <translation>&amp;Klassengrenzen:</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>&amp;Number of classes:</source>
        <translation>&amp;Anzahl der Klassen:</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>&amp;Hot spots, share of the area:</source>
        <translation>&amp;Hotspots, Anteil der Fläche:</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Drawing layers in other classes</source>
        <translation>Layer werden in anderen Klassen gezeichnet</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>Some layers have {} classes only, as many values are the same.</source>
        <translation>Einige Layer haben nur {} Klassen, weil viele Werte gleich sind.</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>{} hot spot on {:.2f} km² holds {:.1f} % of the expected incidents.</source>
        <translation>{} Hotspot auf {:.2f} km² enthält {:.1f} % der erwarteten Vorfälle.</translation>
    </message>
    <message>
        <location filename="../gui/style_dialog.py"/>
        <source>{:,} hot spots on {:.2f} km² hold {:.1f} % of the expected incidents.</source>
        <translation>{:,} Hotspots auf {:.2f} km² enthalten {:.1f} % der erwarteten Vorfälle.</translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Suggested: it has dates, and more points than the others ({:,}).</source>
        <translation>Vorgeschlagen: Er hat Datumsangaben und mehr Punkte als die anderen ({:,}).</translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Suggested by its type and name.</source>
        <translation>Vorgeschlagen nach Typ und Name.</translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Suggested by its name.</source>
        <translation>Vorgeschlagen nach dem Namen.</translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Suggested: it has {:,} kinds in the first {:,} incidents.</source>
        <translation>Vorgeschlagen: Es hat {:,} Arten in den ersten {:,} Vorfällen.</translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Suggested: {:.0%} of the first {:,} incidents lie in it.</source>
        <translation>Vorgeschlagen: {:.0%} der ersten {:,} Vorfälle liegen darin.</translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Suggested for {:,} points in a box of {} km²: about {:,.0f} to a cell.</source>
        <translation>Vorgeschlagen für {:,} Punkte in einem Rechteck von {} km²: etwa {:,.0f} je Zelle.</translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>Some incidents lie at the coordinates 0, 0: they will be left out.</source>
        <translation>Einige Vorfälle liegen auf den Koordinaten 0, 0: Sie werden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../gui/suggestions.py"/>
        <source>It is {:,.1f} × {:,.1f} km large.</source>
        <translation>Es ist {:,.1f} × {:,.1f} km groß.</translation>
    </message>
    <message>
        <location filename="../gui/time_left.py"/>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message>
        <location filename="../gui/time_left.py"/>
        <source>about {} s left</source>
        <translation>noch etwa {} s</translation>
    </message>
    <message>
        <location filename="../gui/time_left.py"/>
        <source>about {} min left</source>
        <translation>noch etwa {} min</translation>
    </message>
    <message>
        <location filename="../gui/time_left.py"/>
        <source>about {} h {} min left</source>
        <translation>noch etwa {} h {} min</translation>
    </message>
    <message>
        <location filename="../gui/time_steps.py"/>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../processing/hotspot_statistics.py"/>
        <location filename="../processing/parameters.py"/>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <location filename="../gui/time_steps.py"/>
        <source>{:,} days</source>
        <translation>{:,} Tage</translation>
    </message>
    <message>
        <location filename="../gui/time_steps.py"/>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../processing/parameters.py"/>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <location filename="../gui/time_steps.py"/>
        <source>{} hours</source>
        <translation>{} Stunden</translation>
    </message>
    <message>
        <location filename="../gui/time_steps.py"/>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <location filename="../gui/weather_table.py"/>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <location filename="../gui/weather_table.py"/>
        <source>Value in this scenario</source>
        <translation>Wert in diesem Szenario</translation>
    </message>
    <message>
        <location filename="../gui/weather_table.py"/>
        <source>In the unit of the table; empty for as it was</source>
        <translation>In der Einheit der Tabelle; leer für unverändert</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>What-if: {}</source>
        <translation>Was wäre wenn: {}</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>The scenario is done; its layers are in the project.</source>
        <translation>Das Szenario ist fertig; seine Layer sind im Projekt.</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>The scenario was cancelled; nothing was written.</source>
        <translation>Das Szenario wurde abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>The scenario failed.</source>
        <translation>Das Szenario ist fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>The value of {} is no number; write one such as 35 or 35.5.</source>
        <translation>Der Wert von {} ist keine Zahl; schreiben Sie eine wie 35 oder 35.5.</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>Give the scenario a name.</source>
        <translation>Geben Sie dem Szenario einen Namen.</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>no table</source>
        <translation>keine Tabelle</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>A value stands for every day of the scenario; empty is as it was.</source>
        <translation>Ein Wert gilt für jeden Tag des Szenarios; leer heißt unverändert.</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>The difference is an association that the model learned from the past, not a causal effect.</source>
        <translation>Die Differenz ist ein Zusammenhang, den das Modell aus der Vergangenheit gelernt hat, keine ursächliche Wirkung.</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>There is no forecast in this project yet.</source>
        <translation>In diesem Projekt gibt es noch keine Prognose.</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>Scenario {}</source>
        <translation>Szenario {}</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>Ed&amp;it the copy</source>
        <translation>Die Kopie &amp;bearbeiten</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>Ed&amp;it a copy</source>
        <translation>Kopie &amp;bearbeiten</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>This forecast had no context layers; make one with some to change them. Time, area and cells can be changed.</source>
        <translation>Diese Prognose hatte keine Kontextlayer; erstellen Sie eine mit Kontextlayern, um sie zu ändern. Zeit, Gebiet und Zellen lassen sich ändern.</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>The model of this forecast does not look at its context layers, so that changing them would change nothing. Time, area and cells can be changed.</source>
        <translation>Das Modell dieser Prognose sieht seine Kontextlayer nicht an, sie zu ändern würde also nichts ändern. Zeit, Gebiet und Zellen lassen sich ändern.</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.py"/>
        <source>Edit a copy with QGIS's own tools: move, add or delete features.</source>
        <translation>Bearbeiten Sie eine Kopie mit den Werkzeugen von QGIS: Objekte verschieben, hinzufügen oder löschen.</translation>
    </message>
    <message>
        <location filename="../outputs/atlas.py"/>
        <source>No polygon of '{}' lies on the map: choose districts of the same place, and check their coordinate reference system.</source>
        <translation>Kein Polygon von „{}“ liegt auf der Karte: Wählen Sie Bezirke am gleichen Ort und prüfen Sie ihr Koordinatenbezugssystem.</translation>
    </message>
    <message>
        <location filename="../outputs/classes.py"/>
        <source>{:,} or more</source>
        <translation>{:,} oder mehr</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Clusters ({}): {}</source>
        <translation>Cluster ({}): {}</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Centres</source>
        <translation>Zentren</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Mean centre of each cluster.</source>
        <translation>Mittelpunkt jedes Clusters.</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Hulls</source>
        <translation>Hüllen</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Hull of each cluster, around most of its incidents.</source>
        <translation>Hülle jedes Clusters, um die meisten seiner Vorfälle.</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Incidents by cluster</source>
        <translation>Vorfälle nach Cluster</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Each incident with its cluster.</source>
        <translation>Jeder Vorfall mit seinem Cluster.</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>clusters {} to {}</source>
        <translation>Cluster {} bis {}</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>no cluster ({:,})</source>
        <translation>kein Cluster ({:,})</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Number of the cluster</source>
        <translation>Nummer des Clusters</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <location filename="../outputs/near_repeat_layers.py"/>
        <location filename="../outputs/pattern_layers.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Silhouette (-1 to 1)</source>
        <translation>Silhouette (-1 bis 1)</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Share of all incidents (%)</source>
        <translation>Anteil an allen Vorfällen (%)</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Distinct places</source>
        <translation>Verschiedene Orte</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Area of the hull (km²)</source>
        <translation>Fläche der Hülle (km²)</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Incidents per km²</source>
        <translation>Vorfälle je km²</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Main categories</source>
        <translation>Hauptkategorien</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>More than usual</source>
        <translation>Mehr als üblich</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Peak hours</source>
        <translation>Spitzenstunden</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>First incident</source>
        <translation>Erster Vorfall</translation>
    </message>
    <message>
        <location filename="../outputs/cluster_layers.py"/>
        <source>Last incident</source>
        <translation>Letzter Vorfall</translation>
    </message>
    <message>
        <location filename="../outputs/difference_classes.py"/>
        <source>up to {}{} either way</source>
        <translation>bis zu {}{} mehr oder weniger</translation>
    </message>
    <message>
        <location filename="../outputs/difference_classes.py"/>
        <source>{} – {}{} more</source>
        <translation>{} – {}{} mehr</translation>
    </message>
    <message>
        <location filename="../outputs/difference_classes.py"/>
        <source>{} – {}{} fewer</source>
        <translation>{} – {}{} weniger</translation>
    </message>
    <message>
        <location filename="../outputs/difference_style.py"/>
        <source>inside the model's noise</source>
        <translation>im Rauschen des Modells</translation>
    </message>
    <message>
        <location filename="../outputs/difference_style.py"/>
        <source>not in the forecast</source>
        <translation>nicht in der Prognose</translation>
    </message>
    <message>
        <location filename="../outputs/figure_files.py"/>
        <source>'{}' cannot be written: check the disk.</source>
        <translation>„{}“ lässt sich nicht schreiben: Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <location filename="../outputs/figure_files.py"/>
        <source>Held back: these figures rest on too few incidents.</source>
        <translation>Zurückgehalten: Diese Zahlen beruhen auf zu wenigen Vorfällen.</translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>Cell {}</source>
        <translation>Zelle {}</translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>Hot spot {}</source>
        <translation>Hotspot {}</translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>Row {}</source>
        <translation>Zeile {}</translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>A result of the kind '{}' has no figures of places to pass on: choose a forecast, a what-if, zones or patrols.</source>
        <translation>Ein Ergebnis der Art „{}“ hat keine Zahlen zu Orten, die weitergegeben werden könnten: Wählen Sie eine Prognose, ein Was-wäre-wenn, Zonen oder Streifengebiete.</translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>'{}' cannot be read: make the result again.</source>
        <translation>„{}“ ist nicht lesbar: Erstellen Sie das Ergebnis neu.</translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>The layer '{}' does not say how many incidents its figures rest on, as it was made by an earlier version: make the forecast and this result again, or set the fewest incidents to 0, which holds nothing back.</source>
        <translation>Der Layer „{}“ sagt nicht, auf wie vielen Vorfällen seine Zahlen beruhen, weil eine frühere Version ihn erstellt hat: Erstellen Sie die Prognose und dieses Ergebnis neu oder setzen Sie die Mindestzahl der Vorfälle auf 0, dann wird nichts zurückgehalten.</translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>held back lest a smaller figure be worked out from a total</source>
        <translation>zurückgehalten, damit sich eine kleinere Zahl nicht aus einer Summe errechnen lässt</translation>
    </message>
    <message>
        <location filename="../outputs/figures.py"/>
        <source>rests on fewer than {} recorded incidents</source>
        <translation>beruht auf weniger als {} erfassten Vorfällen</translation>
    </message>
    <message>
        <location filename="../outputs/finished_result.py"/>
        <source>Made from a forecast.</source>
        <translation>Aus einer Prognose erstellt.</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_layers.py"/>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Expected {}</source>
        <translation>Erwartet: {}</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_layers.py"/>
        <location filename="../outputs/what_if_layers.py"/>
        <source>{}, by step</source>
        <translation>{}, nach Zeitschritt</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_result.py"/>
        <source>Forecast of {} for {} in cells of {:g} m by {}.</source>
        <translation>Prognose: {}; {}, Zellen von {:g} m, {}.</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_result.py"/>
        <source>Forecast of {} for {} in cells of {:g} m by {}, which was chosen automatically.</source>
        <translation>Prognose: {}; {}, Zellen von {:g} m, {} (automatisch gewählt).</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../outputs/kind_layers.py"/>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../outputs/population_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Expected incidents, {}</source>
        <translation>Erwartete Vorfälle, {}</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Lower bound (80 % interval)</source>
        <translation>Untergrenze (80-%-Intervall)</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Upper bound (80 % interval)</source>
        <translation>Obergrenze (80-%-Intervall)</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Chance of at least one (0 to 1)</source>
        <translation>Wahrscheinlichkeit für mindestens einen (0 bis 1)</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <source>Rank (1 is highest)</source>
        <translation>Rang (1 ist der höchste)</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <source>In a hot spot of the forecast (1 is yes)</source>
        <translation>In einem Hotspot der Prognose (1 ist ja)</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Incidents that the model learned from</source>
        <translation>Vorfälle, aus denen das Modell gelernt hat</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <source>Area (km²)</source>
        <translation>Fläche (km²)</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Share of all expected incidents (%)</source>
        <translation>Anteil an allen erwarteten Vorfällen (%)</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <source>Hot spot</source>
        <translation>Hotspot</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <source>Hot spots, {} of the area</source>
        <translation>Hotspots, {} der Fläche</translation>
    </message>
    <message>
        <location filename="../outputs/forecast_style.py"/>
        <source>The contiguous cells with the most expected incidents, up to {} of the area.</source>
        <translation>Die zusammenhängenden Zellen mit den meisten erwarteten Vorfällen, bis zu {} der Fläche.</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Hot and cold spots: {}, {}</source>
        <translation>Hot- und Coldspots: {}, {}</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Hot and cold spots (Gi*)</source>
        <translation>Hot- und Coldspots (Gi*)</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Cells that have with those around them more or fewer incidents than chance brings, by Getis-Ord Gi* with a correction for the number of cells.</source>
        <translation>Zellen, die mit den umliegenden mehr oder weniger Vorfälle haben, als der Zufall bringt, nach Getis-Ord Gi* mit einer Korrektur für die Zahl der Zellen.</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Emerging hot and cold spots</source>
        <translation>Entstehende Hot- und Coldspots</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>What became of hot and cold spots over {} steps of {}.</source>
        <translation>Was aus Hot- und Coldspots wurde, über {} Schritte von {}.</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Hot spot, {} % certain</source>
        <translation>Hotspot, {} % sicher</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Cold spot, {} % certain</source>
        <translation>Coldspot, {} % sicher</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Not beyond chance</source>
        <translation>Nicht mehr als Zufall</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>New hot spot</source>
        <translation>Neuer Hotspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Consecutive hot spot</source>
        <translation>Aufeinanderfolgender Hotspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Intensifying hot spot</source>
        <translation>Zunehmender Hotspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Persistent hot spot</source>
        <translation>Beständiger Hotspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Diminishing hot spot</source>
        <translation>Abnehmender Hotspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Sporadic hot spot</source>
        <translation>Sporadischer Hotspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Oscillating hot spot</source>
        <translation>Oszillierender Hotspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Historical hot spot</source>
        <translation>Historischer Hotspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>No pattern</source>
        <translation>Kein Muster</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>New cold spot</source>
        <translation>Neuer Coldspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Consecutive cold spot</source>
        <translation>Aufeinanderfolgender Coldspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Intensifying cold spot</source>
        <translation>Zunehmender Coldspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Persistent cold spot</source>
        <translation>Beständiger Coldspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Diminishing cold spot</source>
        <translation>Abnehmender Coldspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Sporadic cold spot</source>
        <translation>Sporadischer Coldspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Oscillating cold spot</source>
        <translation>Oszillierender Coldspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Historical cold spot</source>
        <translation>Historischer Coldspot</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../processing/parameters.py"/>
        <source>6 hours</source>
        <translation>6 Stunden</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>4 weeks</source>
        <translation>4 Wochen</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Gi* (standard deviations)</source>
        <translation>Gi* (Standardabweichungen)</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <location filename="../outputs/near_repeat_layers.py"/>
        <location filename="../outputs/pattern_layers.py"/>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>p, corrected for the number of cells</source>
        <translation>p, korrigiert für die Zahl der Zellen</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Certainty (3 is hot at 99 %, -3 cold)</source>
        <translation>Sicherheit (3 heißt heiß mit 99 %, -3 kalt)</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Steps in which it is hot</source>
        <translation>Schritte, in denen sie heiß ist</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Steps in which it is cold</source>
        <translation>Schritte, in denen sie kalt ist</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Trend (Mann-Kendall z)</source>
        <translation>Trend (Mann-Kendall z)</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>p of the trend</source>
        <translation>p des Trends</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_layers.py"/>
        <source>Pattern over time</source>
        <translation>Muster über die Zeit</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_share.py"/>
        <source>The file {} cannot be read.</source>
        <translation>Die Datei {} ist nicht lesbar.</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_share.py"/>
        <source>The file {} has no cells of a forecast.</source>
        <translation>Die Datei {} enthält keine Zellen einer Prognose.</translation>
    </message>
    <message>
        <location filename="../outputs/hotspot_share.py"/>
        <source>The hot spots cannot be written to {} ({}).</source>
        <translation>Die Hotspots lassen sich nicht nach {} schreiben ({}).</translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Kinds of incident ({}): {}</source>
        <translation>Deliktarten ({}): {}</translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Most likely kind, by part of the day</source>
        <translation>Wahrscheinlichste Deliktart nach Tagesabschnitt</translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Chance of {}</source>
        <translation>Wahrscheinlichkeit von {}</translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Part of the day</source>
        <translation>Tagesabschnitt</translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Most likely kind</source>
        <translation>Wahrscheinlichste Deliktart</translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Chance of that kind (0 to 1)</source>
        <translation>Wahrscheinlichkeit dieser Deliktart (0 bis 1)</translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Chance of any incident (0 to 1)</source>
        <translation>Wahrscheinlichkeit irgendeines Vorfalls (0 bis 1)</translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Incidents a day in that part</source>
        <translation>Vorfälle je Tag in diesem Abschnitt</translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Most likely kind of incident, if any, {}; stronger where one is more likely.</source>
        <translation>Wahrscheinlichste Deliktart, falls es einen Vorfall gibt, {}; kräftiger, wo ein Vorfall wahrscheinlicher ist.</translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Chance that there is an incident and that the first is {}, {}.</source>
        <translation>Wahrscheinlichkeit, dass es einen Vorfall gibt und der erste {} ist, {}.</translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>Chance in a cell, a day</source>
        <translation>Wahrscheinlichkeit je Zelle und Tag</translation>
    </message>
    <message>
        <location filename="../outputs/kind_layers.py"/>
        <source>chance a day</source>
        <translation>Wahrscheinlichkeit je Tag</translation>
    </message>
    <message>
        <location filename="../outputs/loader.py"/>
        <source>'{}' of the result in {} is gone, so that nothing was added to the project: check the drive, or run it again.</source>
        <translation>„{}“ des Ergebnisses in {} ist weg, deshalb wurde dem Projekt nichts hinzugefügt: Prüfen Sie das Laufwerk oder starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <location filename="../outputs/map_files.py"/>
        <source>There is not enough memory for '{}': choose fewer dots per inch.</source>
        <translation>Für „{}“ reicht der Speicher nicht: Wählen Sie weniger Punkte je Zoll.</translation>
    </message>
    <message>
        <location filename="../outputs/map_files.py"/>
        <source>'{}' cannot be written: check the disk, and that no program has it open.</source>
        <translation>„{}“ lässt sich nicht schreiben: Prüfen Sie den Datenträger und ob kein Programm die Datei geöffnet hat.</translation>
    </message>
    <message>
        <location filename="../outputs/map_layers.py"/>
        <source>The result has no layer '{}': choose among {}.</source>
        <translation>Das Ergebnis hat keinen Layer „{}“: Wählen Sie unter {}.</translation>
    </message>
    <message>
        <location filename="../outputs/map_sheet.py"/>
        <source>The template '{}' cannot be read.</source>
        <translation>Die Vorlage „{}“ ist nicht lesbar.</translation>
    </message>
    <message>
        <location filename="../outputs/map_sheet.py"/>
        <source>The template '{}' has no map with the id 'map'.</source>
        <translation>Die Vorlage „{}“ hat keine Karte mit der ID „map“.</translation>
    </message>
    <message>
        <location filename="../outputs/map_sheet.py"/>
        <source>Page {} of {}</source>
        <translation>Seite {} von {}</translation>
    </message>
    <message>
        <location filename="../outputs/metadata.py"/>
        <source>Unit: {}.</source>
        <translation>Einheit: {}.</translation>
    </message>
    <message>
        <location filename="../outputs/metadata.py"/>
        <source>Made with {}.</source>
        <translation>Erstellt mit {}.</translation>
    </message>
    <message>
        <location filename="../outputs/metadata.py"/>
        <source>Job: {}</source>
        <translation>Auftrag: {}</translation>
    </message>
    <message>
        <location filename="../outputs/metadata.py"/>
        <source>Settings of this run</source>
        <translation>Einstellungen dieses Laufs</translation>
    </message>
    <message>
        <location filename="../outputs/metadata.py"/>
        <source>The licence of the data that it was made from applies.</source>
        <translation>Es gilt die Lizenz der Daten, aus denen er erstellt wurde.</translation>
    </message>
    <message>
        <location filename="../outputs/metadata.py"/>
        <source>Made from {}, whose licence applies; name their source when you show this.</source>
        <translation>Erstellt aus {}, deren Lizenz gilt; nennen Sie die Quelle, wenn Sie dies zeigen.</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Near repeats: {}</source>
        <translation>Near Repeats: {}</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>at the same place within {} days</source>
        <translation>am gleichen Ort innerhalb von {} Tagen</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>within {:g} m and {} days</source>
        <translation>innerhalb von {:g} m und {} Tagen</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <location filename="../processing/near_repeats.py"/>
        <source>Knox table</source>
        <translation>Knox-Tabelle</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Partners {}</source>
        <translation>Partner {}</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Number of the incident</source>
        <translation>Nummer des Vorfalls</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Number of other incidents {} of each incident.</source>
        <translation>Zahl der anderen Vorfälle {} von jedem Vorfall.</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <location filename="../outputs/patrol_layers.py"/>
        <location filename="../outputs/what_if_layers.py"/>
        <source>incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Links {}</source>
        <translation>Verbindungen {}</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Pairs of incidents {} of each other.</source>
        <translation>Paare von Vorfällen {}.</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>These are the closest {:,} of them.</source>
        <translation>Dies sind die {:,} nächsten davon.</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Number of the earlier incident</source>
        <translation>Nummer des früheren Vorfalls</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Number of the later incident</source>
        <translation>Nummer des späteren Vorfalls</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Distance (m)</source>
        <translation>Entfernung (m)</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Days between</source>
        <translation>Tage dazwischen</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Time of the earlier incident</source>
        <translation>Zeit des früheren Vorfalls</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Time of the later incident</source>
        <translation>Zeit des späteren Vorfalls</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Over (m)</source>
        <translation>Über (m)</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Up to (m)</source>
        <translation>Bis (m)</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>From (days)</source>
        <translation>Von (Tage)</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>To (days)</source>
        <translation>Bis (Tage)</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Pairs of incidents</source>
        <translation>Paare von Vorfällen</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Pairs expected by chance</source>
        <translation>Zufällig zu erwartende Paare</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <location filename="../processing/near_repeats.py"/>
        <source>Pairs, as a multiple of chance</source>
        <translation>Paare, als Vielfaches des Zufalls</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Lower bound of chance (95 %)</source>
        <translation>Untergrenze des Zufalls (95 %)</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>Upper bound of chance (95 %)</source>
        <translation>Obergrenze des Zufalls (95 %)</translation>
    </message>
    <message>
        <location filename="../outputs/near_repeat_layers.py"/>
        <source>p, corrected for the number of bands</source>
        <translation>p, korrigiert für die Zahl der Klassen</translation>
    </message>
    <message>
        <location filename="../outputs/opened.py"/>
        <source>The folder '{}' holds no finished result: choose one that a forecast or an analysis was written to.</source>
        <translation>Der Ordner „{}“ enthält kein fertiges Ergebnis: Wählen Sie einen, in den eine Prognose oder eine Analyse geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../outputs/opened.py"/>
        <source>The folder '{}' holds a {}, which has no layers: choose the folder of a forecast or of an analysis.</source>
        <translation>Der Ordner „{}“ enthält „{}“ ohne Layer: Wählen Sie den Ordner einer Prognose oder einer Analyse.</translation>
    </message>
    <message>
        <location filename="../outputs/opened.py"/>
        <source>The file of the layer '{}' cannot be read: make the result again.</source>
        <translation>Die Datei des Layers „{}“ ist nicht lesbar: Erstellen Sie das Ergebnis neu.</translation>
    </message>
    <message>
        <location filename="../outputs/page.py"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location filename="../outputs/patrol_layers.py"/>
        <source>Patrol-size hot spots: {}, {}</source>
        <translation>Hotspots in Streifengröße: {}, {}</translation>
    </message>
    <message>
        <location filename="../outputs/patrol_layers.py"/>
        <source>Patrol-size hot spots, {} each at most</source>
        <translation>Hotspots in Streifengröße, je höchstens {}</translation>
    </message>
    <message>
        <location filename="../outputs/patrol_layers.py"/>
        <source>Patrol</source>
        <translation>Streife</translation>
    </message>
    <message>
        <location filename="../outputs/patrol_layers.py"/>
        <source>The contiguous places of {} at most with most expected.</source>
        <translation>Die zusammenhängenden Orte von höchstens {}, an denen am meisten erwartet wird.</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Patterns: {}</source>
        <translation>Muster: {}</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Category by weekday (% of the category)</source>
        <translation>Kategorie nach Wochentag (% der Kategorie)</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <location filename="../processing/patterns.py"/>
        <source>Hour by weekday</source>
        <translation>Stunde nach Wochentag</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <location filename="../processing/patterns.py"/>
        <source>Incidents by month</source>
        <translation>Vorfälle nach Monat</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <location filename="../processing/patterns.py"/>
        <source>Incidents by year</source>
        <translation>Vorfälle nach Jahr</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Hour of the day</source>
        <translation>Stunde des Tages</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Begins on</source>
        <translation>Beginnt am</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Share (%)</source>
        <translation>Anteil (%)</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Lower bound (95 % interval)</source>
        <translation>Untergrenze (95-%-Intervall)</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Upper bound (95 % interval)</source>
        <translation>Obergrenze (95-%-Intervall)</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Share if even (%)</source>
        <translation>Anteil bei Gleichverteilung (%)</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Incidents an hour (mean)</source>
        <translation>Vorfälle je Stunde (Mittel)</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Days with records</source>
        <translation>Tage mit Einträgen</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>All days have records</source>
        <translation>Alle Tage haben Einträge</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Incidents a day (mean)</source>
        <translation>Vorfälle je Tag (Mittel)</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Design effect</source>
        <translation>Designeffekt</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>p, corrected for the number of categories</source>
        <translation>p, korrigiert für die Zahl der Kategorien</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>Unlike the others beyond chance</source>
        <translation>Anders als die übrigen, über den Zufall hinaus</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>{} (%)</source>
        <translation>{} (%)</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>{}, incidents</source>
        <translation>{}, Vorfälle</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>{}, lower bound (%)</source>
        <translation>{}, Untergrenze (%)</translation>
    </message>
    <message>
        <location filename="../outputs/pattern_layers.py"/>
        <source>{}, upper bound (%)</source>
        <translation>{}, Obergrenze (%)</translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>Who lives in the flagged area: {}, {}</source>
        <translation>Wer in der markierten Fläche wohnt: {}, {}</translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>Flagged share of each area, in per cent</source>
        <translation>Markierter Anteil jedes Gebiets in Prozent</translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>Share of the area that is flagged (%)</source>
        <translation>Markierter Anteil des Gebiets (%)</translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>Residents in the study area</source>
        <translation>Einwohner im Untersuchungsgebiet</translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>Residents in the flagged area</source>
        <translation>Einwohner in der markierten Fläche</translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Area in the forecast (km²)</source>
        <translation>Fläche in der Prognose (km²)</translation>
    </message>
    <message>
        <location filename="../outputs/population_layers.py"/>
        <source>per cent of the area</source>
        <translation>Prozent des Gebiets</translation>
    </message>
    <message>
        <location filename="../outputs/result.py"/>
        <source>incidents, without kinds that follow patrols</source>
        <translation>Vorfälle, ohne Kontrolldelikte</translation>
    </message>
    <message>
        <location filename="../outputs/result.py"/>
        <source>{} more kinds</source>
        <translation>{} weitere Deliktarten</translation>
    </message>
    <message>
        <location filename="../outputs/result.py"/>
        <source>all incidents</source>
        <translation>alle Vorfälle</translation>
    </message>
    <message>
        <location filename="../outputs/result.py"/>
        <source>Made from {:,} incidents ({}).</source>
        <translation>Erstellt aus {:,} Vorfällen ({}).</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Made from</source>
        <translation>Erstellt aus</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../processing/backtest_incidents.py"/>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Settings of the model</source>
        <translation>Einstellungen des Modells</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Incidents since</source>
        <translation>Vorfälle seit</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Incidents until</source>
        <translation>Vorfälle bis</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../processing/what_if.py"/>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source> steps</source>
        <translation> Schritte</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Hot spots, share of the area</source>
        <translation>Hotspots, Anteil der Fläche</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Offences that follow patrols</source>
        <translation>Kontrolldelikte</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../processing/clusters.py"/>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Reach</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Distances</source>
        <translation>Entfernungen</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Periods</source>
        <translation>Zeiträume</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../processing/hotspot_statistics.py"/>
        <location filename="../processing/near_repeats.py"/>
        <source>Permutations</source>
        <translation>Permutationen</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Test by</source>
        <translation>Getestet mit</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <location filename="../processing/patrols.py"/>
        <source>Number of places</source>
        <translation>Zahl der Orte</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Largest place</source>
        <translation>Größter Ort</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>All places together</source>
        <translation>Alle Orte zusammen</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Hexagons</source>
        <translation>Sechsecke</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Changed figures</source>
        <translation>Geänderte Werte</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Replicates</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <location filename="../outputs/run_settings.py"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>How good is the forecast?</source>
        <translation>Wie gut ist die Prognose?</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>What came out</source>
        <translation>Was herauskam</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>Made with Crime Forecast {} on {}</source>
        <translation>Erstellt mit Crime Forecast {} am {}</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <location filename="../outputs/stepped_result.py"/>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>Crime forecast: {}</source>
        <translation>Kriminalitätsprognose: {}</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>What if: {}</source>
        <translation>Was wäre wenn: {}</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>{} incidents are expected in the whole area.</source>
        <translation>Im ganzen Gebiet werden {} Vorfälle erwartet.</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>Model: {}, cells of {:g} m</source>
        <translation>Modell: {}, Zellen von {:g} m</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>learned from {}</source>
        <translation>gelernt aus {}</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>The test took {:g} % of the area for hot spots.</source>
        <translation>Der Test nahm {:g} % der Fläche als Hotspots an.</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>Method: {}</source>
        <translation>Methode: {}</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>Source: {}</source>
        <translation>Quelle: {}</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>Source: {} recorded incidents</source>
        <translation>Quelle: {} erfasste Vorfälle</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>Source: {} recorded incidents, {}</source>
        <translation>Quelle: {} erfasste Vorfälle, {}</translation>
    </message>
    <message>
        <location filename="../outputs/sheet_text.py"/>
        <source>The map shows where incidents were recorded and expects more of the same. It knows nothing of unreported crime and says nothing about any person.</source>
        <translation>Die Karte zeigt, wo Vorfälle erfasst wurden, und erwartet mehr davon. Von nicht angezeigten Straftaten weiß sie nichts, und über einzelne Personen sagt sie nichts.</translation>
    </message>
    <message>
        <location filename="../outputs/stepped_result.py"/>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <location filename="../outputs/stepped_result.py"/>
        <source>{}–{}</source>
        <translation>{}.–{}</translation>
    </message>
    <message>
        <location filename="../outputs/stepped_result.py"/>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <location filename="../outputs/style_files.py"/>
        <source>it asks for {}, which this layer does not have</source>
        <translation>sie verlangt {}, was dieser Layer nicht hat</translation>
    </message>
    <message>
        <location filename="../outputs/style_files.py"/>
        <source>it is no style of QGIS</source>
        <translation>sie ist kein Stil von QGIS</translation>
    </message>
    <message>
        <location filename="../outputs/style_files.py"/>
        <source>it draws layers in another way ({})</source>
        <translation>sie zeichnet Layer auf andere Weise ({})</translation>
    </message>
    <message>
        <location filename="../outputs/style_files.py"/>
        <source>The style file {} cannot be used: {}. The plugin's own style was taken.</source>
        <translation>Die Stildatei {} lässt sich nicht verwenden: {}. Es wurde der Stil der Erweiterung genommen.</translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Chance of at least one incident</source>
        <translation>Wahrscheinlichkeit für mindestens einen Vorfall</translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Chance of at least one incident in a cell</source>
        <translation>Wahrscheinlichkeit für mindestens einen Vorfall in einer Zelle</translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Chance, by step</source>
        <translation>Wahrscheinlichkeit, nach Zeitschritt</translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Chance of at least one incident, {}</source>
        <translation>Wahrscheinlichkeit für mindestens einen Vorfall, {}</translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Uncertainty (80 % interval)</source>
        <translation>Unsicherheit (80-%-Intervall)</translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Upper bound, by step</source>
        <translation>Obergrenze, nach Zeitschritt</translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>At most, 9 times in 10 ({})</source>
        <translation>Höchstens, in 9 von 10 Fällen ({})</translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Lower bound, by step</source>
        <translation>Untergrenze, nach Zeitschritt</translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>At least, 9 times in 10 ({})</source>
        <translation>Mindestens, in 9 von 10 Fällen ({})</translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Width of the interval, {}</source>
        <translation>Breite des Intervalls, {}</translation>
    </message>
    <message>
        <location filename="../outputs/uncertainty_layers.py"/>
        <source>Width of the 80 % interval, which is its upper bound minus its lower one</source>
        <translation>Breite des 80-%-Intervalls: Obergrenze minus Untergrenze</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>What-if, {}: {}, {}</source>
        <translation>Was wäre wenn, {}: {}, {}</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference in {}</source>
        <translation>Differenz: {}</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference in per cent of the forecast</source>
        <translation>Differenz in Prozent der Prognose</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Scenario: expected {}</source>
        <translation>Szenario: erwartet {}</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference in {} between the scenario and the forecast.</source>
        <translation>Differenz zwischen Szenario und Prognose: {}.</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Expected {} in the scenario.</source>
        <translation>Im Szenario erwartet: {}.</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference by zone, in incidents</source>
        <translation>Differenz nach Zone, in Vorfällen</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <location filename="../outputs/zone_layers.py"/>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference between the scenario and the forecast in each zone.</source>
        <translation>Differenz zwischen Szenario und Prognose in jeder Zone.</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Expected by the forecast, {}</source>
        <translation>Erwartet laut Prognose, {}</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Expected in the scenario, {}</source>
        <translation>Erwartet im Szenario, {}</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference (incidents)</source>
        <translation>Differenz (Vorfälle)</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Difference (% of the forecast)</source>
        <translation>Differenz (% der Prognose)</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Lower bound of the difference (95 % interval)</source>
        <translation>Untergrenze der Differenz (95-%-Intervall)</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Upper bound of the difference (95 % interval)</source>
        <translation>Obergrenze der Differenz (95-%-Intervall)</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_layers.py"/>
        <source>Inside the model's noise (1 is yes)</source>
        <translation>Im Rauschen des Modells (1 ist ja)</translation>
    </message>
    <message>
        <location filename="../outputs/what_if_result.py"/>
        <source>Scenario '{}', {}.</source>
        <translation>Szenario „{}“, {}.</translation>
    </message>
    <message>
        <location filename="../outputs/zone_layers.py"/>
        <source>Forecast by zones: {}, {}</source>
        <translation>Prognose nach Zonen: {}, {}</translation>
    </message>
    <message>
        <location filename="../outputs/zone_layers.py"/>
        <source>Expected incidents per km²</source>
        <translation>Erwartete Vorfälle je km²</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Crime Forecast &amp;panel</source>
        <translation>Bedienfeld &amp;Crime Forecast</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <location filename="../processing/algorithm.py"/>
        <source>After a forecast</source>
        <translation>Nach einer Prognose</translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>No field of the kind is chosen for '{}': choose the category that is to be told.</source>
        <translation>Für „{}“ ist kein Feld der Deliktart gewählt: Wählen Sie die Kategorie, die vorhergesagt werden soll.</translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>No classifier is chosen: choose among {}.</source>
        <translation>Es ist kein Klassifikator gewählt: Wählen Sie unter {}.</translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>'{}' looks at maps of the city, but no context layer is chosen: choose some, or another classifier.</source>
        <translation>„{}“ sieht Karten der Stadt an, aber es ist kein Kontextlayer gewählt: Wählen Sie welche oder einen anderen Klassifikator.</translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>The field '{}' is the kind or the time itself and cannot tell more: leave it out.</source>
        <translation>Das Feld „{}“ ist die Deliktart oder die Zeit selbst und kann nicht mehr sagen: Lassen Sie es weg.</translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>The number of clusters is {}, but {} finds it by itself: leave the number out, or choose kmeans.</source>
        <translation>Die Zahl der Cluster ist {}, aber {} findet sie selbst: Lassen Sie die Zahl weg oder wählen Sie kmeans.</translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>A category is to count as {:g} metres, but no category field is chosen: choose the field, or set the metres to 0.</source>
        <translation>Eine Kategorie soll als {:g} Meter zählen, aber es ist kein Kategoriefeld gewählt: Wählen Sie das Feld oder setzen Sie die Meter auf 0.</translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>The reach is {:g} metres and a cell {:g} metres wide, so that no cell would have a neighbour: take a reach of a cell's width or more, or none.</source>
        <translation>Die Bandbreite ist {:g} Meter und eine Zelle {:g} Meter breit, keine Zelle hätte also Nachbarn: Nehmen Sie mindestens eine Zellbreite oder gar keine Bandbreite.</translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>The {} '{}' hold '{}', which is no {}: write {}.</source>
        <translation>Die {} „{}“ enthalten „{}“, das ist keine {}: Schreiben Sie {}.</translation>
    </message>
    <message>
        <location filename="../processing/analysis_checks.py"/>
        <source>The {} '{}' do not rise from 0 or more: write {}.</source>
        <translation>Die {} „{}“ steigen nicht von 0 oder mehr an: Schreiben Sie {}.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Compare forecasting models</source>
        <translation>Prognosemodelle vergleichen</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Tests forecasting models on past incidents and says which one is worth using.</source>
        <translation>Testet Prognosemodelle an vergangenen Vorfällen und sagt, welches sich lohnt.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>crime,prediction,backtest,validation,evaluation,accuracy,score,rolling origin,model selection,benchmark,hit rate,PAI</source>
        <translation>Kriminalität,Prognose,Backtest,Validierung,Bewertung,Genauigkeit,Güte,Modellwahl,Vergleich,Trefferquote,PAI,rolling origin</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Comparison of models</source>
        <translation>Vergleich der Modelle</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Table of all scores (CSV)</source>
        <translation>Tabelle aller Werte (CSV)</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Whole result (JSON)</source>
        <translation>Gesamtes Ergebnis (JSON)</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Name of the model to use</source>
        <translation>Name des empfohlenen Modells</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Its settings (JSON)</source>
        <translation>Seine Einstellungen (JSON)</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Which model is better</source>
        <translation>Welches Modell besser ist</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>The models to test; each is described in the text of this algorithm. None takes all that need no long training.</source>
        <translation>Die zu testenden Modelle; jedes ist im Text dieses Algorithmus beschrieben. Ohne Angabe werden alle genommen, die kein langes Training brauchen.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>What models that look at more than the incidents may learn from; each is tested with and without.</source>
        <translation>Woraus Modelle, die mehr als die Vorfälle ansehen, lernen dürfen; jedes wird mit und ohne getestet.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Folds</source>
        <translation>Testabschnitte</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Number of test periods, one after another at the end of the data; models learn anew before each.</source>
        <translation>Zahl der Testzeiträume, einer nach dem anderen am Ende der Daten; vor jedem lernen die Modelle neu.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Days in each fold</source>
        <translation>Tage je Testabschnitt</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Days that are forecast and scored in each fold.</source>
        <translation>Tage, die in jedem Testabschnitt prognostiziert und bewertet werden.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Gap (time steps)</source>
        <translation>Lücke (Zeitschritte)</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Time steps before each forecast that are not known yet when it is made, where reports come in late.</source>
        <translation>Zeitschritte vor jeder Prognose, die bei ihrer Erstellung noch nicht bekannt sind, wenn Meldungen spät eintreffen.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Test each category by itself too</source>
        <translation>Jede Kategorie auch einzeln testen</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Whether to test each category by itself too, which takes as many times longer as there are categories.</source>
        <translation>Ob jede Kategorie auch einzeln getestet wird; das dauert so viele Male länger, wie es Kategorien gibt.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>The last fold ends before this day.</source>
        <translation>Der letzte Testabschnitt endet vor diesem Tag.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Grids to test on</source>
        <translation>Zahl der Testgitter</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Number of grids: the aligned one, and others that are shifted by a random part of a cell, to see how much the scores owe to where the cells lie.</source>
        <translation>Zahl der Gitter: das ausgerichtete und weitere, die um einen zufälligen Teil einer Zelle verschoben sind, um zu sehen, wie sehr die Werte von der Lage der Zellen abhängen.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Folder for the report, the table of scores and the result as JSON.</source>
        <translation>Ordner für den Bericht, die Tabelle der Werte und das Ergebnis als JSON.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>Forecasts the past as if it were not known yet, with several models, and says which one is worth using on these incidents: by how much it beats the best counting rule, and with what certainty.</source>
        <translation>Prognostiziert mit mehreren Modellen die Vergangenheit, als wäre sie noch nicht bekannt, und sagt, welches sich bei diesen Vorfällen lohnt: um wie viel es die beste Zählregel schlägt und mit welcher Sicherheit.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>The end of the data is parted into folds of some days each. Before each fold every model learns anew from what lies before it, and then forecasts the fold, so many steps at a time. The historical mean and the weighted recent mean are always tested too.</source>
        <translation>Das Ende der Daten wird in Testabschnitte von einigen Tagen geteilt. Vor jedem lernt jedes Modell neu aus allem, was davor liegt, und prognostiziert dann den Abschnitt, so viele Schritte auf einmal. Das historische Mittel und das gewichtete jüngste Mittel werden immer mitgetestet.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <source>The folder gets a report with plots, a table of all scores and the whole result as JSON. Neural networks learn once a fold, which can take long.</source>
        <translation>Der Ordner erhält einen Bericht mit Diagrammen, eine Tabelle aller Werte und das gesamte Ergebnis als JSON. Neuronale Netze lernen einmal je Testabschnitt, was lange dauern kann.</translation>
    </message>
    <message>
        <location filename="../processing/backtest_incidents.py"/>
        <location filename="../processing/forecast_incidents.py"/>
        <source>The work is done in a process of its own; QGIS stays usable, and the run can be cancelled.</source>
        <translation>Die Arbeit läuft in einem eigenen Prozess; QGIS bleibt benutzbar, und der Lauf lässt sich abbrechen.</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Check incidents</source>
        <translation>Vorfälle prüfen</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Says how many incidents can be used, and why the others are left out.</source>
        <translation>Sagt, wie viele Vorfälle sich verwenden lassen und warum die anderen ausgelassen werden.</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Reads the incidents as every analysis of this plugin does, and says how many of them can be used. The others are left out for one reason each: no time, a time that cannot be read, a date in the future, no place, the coordinates 0, 0, a row that repeats another in every column, longitude and latitude swapped, a place outside the area, a day outside the period, or another category.</source>
        <translation>Liest die Vorfälle wie jede Analyse dieser Erweiterung und sagt, wie viele sich verwenden lassen. Die anderen werden aus je einem Grund ausgelassen: keine Zeit, eine unlesbare Zeit, ein Datum in der Zukunft, kein Ort, die Koordinaten 0, 0, eine Zeile, die eine andere in jeder Spalte wiederholt, vertauschte Länge und Breite, ein Ort außerhalb des Gebiets, ein Tag außerhalb des Zeitraums oder eine andere Kategorie.</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Nothing is written or changed. A model can read the numbers, and stop on them.</source>
        <translation>Es wird nichts geschrieben oder geändert. Ein Modell kann die Zahlen lesen und daran anhalten.</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>crime,quality,validate,validation,clean,duplicates,missing,geocoding,data check,dates</source>
        <translation>Kriminalität,Qualität,Prüfung,Validierung,Bereinigung,Dubletten,Duplikate,fehlend,Geokodierung,Datenprüfung,Datum</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>First moment (ISO 8601)</source>
        <translation>Erster Zeitpunkt (ISO 8601)</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Last moment (ISO 8601)</source>
        <translation>Letzter Zeitpunkt (ISO 8601)</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>What can be used</source>
        <translation>Was sich verwenden lässt</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>All that was found (JSON)</source>
        <translation>Alles, was gefunden wurde (JSON)</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows that can be used</source>
        <translation>Verwendbare Zeilen</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows without a time</source>
        <translation>Zeilen ohne Zeit</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows with a time that cannot be read</source>
        <translation>Zeilen mit unlesbarer Zeit</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows in the future</source>
        <translation>Zeilen in der Zukunft</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows without a place</source>
        <translation>Zeilen ohne Ort</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows at the coordinates 0, 0</source>
        <translation>Zeilen auf den Koordinaten 0, 0</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows that repeat another</source>
        <translation>Zeilen, die eine andere wiederholen</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows with longitude and latitude swapped</source>
        <translation>Zeilen mit vertauschter Länge und Breite</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows outside the area</source>
        <translation>Zeilen außerhalb des Gebiets</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows outside the period</source>
        <translation>Zeilen außerhalb des Zeitraums</translation>
    </message>
    <message>
        <location filename="../processing/check_incidents.py"/>
        <source>Rows of other categories</source>
        <translation>Zeilen anderer Kategorien</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The forecasting engine is not set up yet: open {} to create it.</source>
        <translation>Die Prognose-Engine ist noch nicht eingerichtet: Legen Sie sie unter {} an.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The incident layer cannot be opened: choose a point layer.</source>
        <translation>Der Layer der Vorfälle lässt sich nicht öffnen: Wählen Sie einen Punktlayer.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The incident layer '{}'</source>
        <translation>Der Vorfall-Layer „{}“</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The layer of the study area cannot be opened: choose a polygon layer.</source>
        <translation>Der Layer des Untersuchungsgebiets lässt sich nicht öffnen: Wählen Sie einen Polygonlayer.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The study area layer '{}'</source>
        <translation>Der Gebietslayer „{}“</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>No date and time field is chosen for '{}': choose the field that says when each incident happened.</source>
        <translation>Für „{}“ ist kein Feld mit Datum und Zeit gewählt: Wählen Sie das Feld, das sagt, wann jeder Vorfall geschah.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>Field '{}' holds {} values: choose a field of date, date and time, or text.</source>
        <translation>Das Feld „{}“ enthält Werte vom Typ {}: Wählen Sie ein Feld mit Datum, Datum und Zeit oder Text.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The end of the time span is '{}', as the date and time is: choose another field, or none.</source>
        <translation>Das Ende der Zeitspanne ist „{}“, wie Datum und Zeit selbst: Wählen Sie ein anderes Feld oder keines.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>Categories are named ('{}'), but no category field: choose the field.</source>
        <translation>Es sind Kategorien genannt („{}“), aber kein Kategoriefeld: Wählen Sie das Feld.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>There is no model '{}': choose one of {}.</source>
        <translation>Es gibt kein Modell „{}“: Wählen Sie eines von {}.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>There is no model '{}': choose among {}.</source>
        <translation>Es gibt kein Modell „{}“: Wählen Sie unter {}.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>model settings</source>
        <translation>Modelleinstellungen</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>a trained model</source>
        <translation>ein trainiertes Modell</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The model is '{}', which chooses one by itself, but {} were given: name the model that they are of, or leave them out.</source>
        <translation>Das Modell ist „{}“, das selbst eines wählt, angegeben ist aber auch: {}. Nennen Sie das Modell, zu dem die Angabe gehört, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>Each category is to be tested by itself, but no category field is chosen: choose the field.</source>
        <translation>Jede Kategorie soll einzeln getestet werden, aber es ist kein Kategoriefeld gewählt: Wählen Sie das Feld.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The model settings are no JSON ({}): write for example {{"epochs": 20}}.</source>
        <translation>Die Modelleinstellungen sind kein JSON ({}): Schreiben Sie zum Beispiel {{"epochs": 20}}.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The model settings '{}' are no JSON object: write for example {{"epochs": 20}}.</source>
        <translation>Die Modelleinstellungen „{}“ sind kein JSON-Objekt: Schreiben Sie zum Beispiel {{"epochs": 20}}.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>There is no trained model '{}': choose a model.safetensors, or none.</source>
        <translation>Es gibt kein trainiertes Modell „{}“: Wählen Sie eine Datei model.safetensors oder keine.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>No folder of a {} is chosen: choose one that a {} was written to.</source>
        <translation>Es ist kein Ordner einer {} gewählt: Wählen Sie einen, in den eine {} geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The folder '{}' holds no finished {}: choose one that a {} was written to.</source>
        <translation>Der Ordner „{}“ enthält keine fertige {}: Wählen Sie einen, in den eine {} geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The folder '{}' holds a {} and no {}: choose one that a {} was written to.</source>
        <translation>Der Ordner „{}“ enthält „{}“ und keine {}: Wählen Sie einen, in den eine {} geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>A field '{}' of zones is given, but no layer of zones.</source>
        <translation>Es ist ein Feld „{}“ der Zonen angegeben, aber kein Zonenlayer.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The layer of the zones cannot be opened: choose a polygon layer.</source>
        <translation>Der Zonenlayer lässt sich nicht öffnen: Wählen Sie einen Polygonlayer.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The zones layer '{}'</source>
        <translation>Der Zonenlayer „{}“</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The layer of the population cannot be opened: choose a polygon layer.</source>
        <translation>Der Bevölkerungslayer lässt sich nicht öffnen: Wählen Sie einen Polygonlayer.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The population layer '{}'</source>
        <translation>Der Bevölkerungslayer „{}“</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>The output folder '{}' cannot be written ({}): choose another folder.</source>
        <translation>Der Ausgabeordner „{}“ lässt sich nicht beschreiben ({}): Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>points</source>
        <translation>Punkten</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>polygons</source>
        <translation>Polygonen</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>choose a layer of {}</source>
        <translation>Wählen Sie einen Layer mit {}</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>{} has no geometry: {}.</source>
        <translation>{} hat keine Geometrie: {}.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>{} holds {}: {}.</source>
        <translation>{} besteht aus {}: {}.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <location filename="../processing/context_layers.py"/>
        <source>{} has no coordinate reference system: set it in the layer's properties.</source>
        <translation>{} hat kein Koordinatenbezugssystem: Setzen Sie es in den Eigenschaften des Layers.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>{} is empty (after its filter and the selection): {} that has some.</source>
        <translation>{} ist leer (nach Filter und Auswahl): {}, der welche hat.</translation>
    </message>
    <message>
        <location filename="../processing/checks.py"/>
        <source>'{}' has no field '{}': choose one of {}.</source>
        <translation>„{}“ hat kein Feld „{}“: Wählen Sie eines von {}.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Classify incidents</source>
        <translation>Vorfälle klassifizieren</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Tells which kind of incident to expect where and when, and how well.</source>
        <translation>Sagt, welche Deliktart wo und wann zu erwarten ist und wie gut sich das sagen lässt.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>crime,category,type,kind,classification,machine learning,xgboost,random forest,neural network,confusion matrix,importance</source>
        <translation>Kriminalität,Kategorie,Deliktart,Typ,Klassifikation,maschinelles Lernen,xgboost,random forest,neuronales Netz,Konfusionsmatrix,Merkmalswichtigkeit</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Chance by part of day and kind</source>
        <translation>Wahrscheinlichkeit nach Tagesabschnitt und Deliktart</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Most likely kind of each cell</source>
        <translation>Wahrscheinlichste Deliktart jeder Zelle</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Classification of incidents</source>
        <translation>Klassifikation der Vorfälle</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Scores of each kind (CSV)</source>
        <translation>Werte jeder Deliktart (CSV)</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Confusion matrix (CSV)</source>
        <translation>Konfusionsmatrix (CSV)</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Importance of the features (CSV)</source>
        <translation>Wichtigkeit der Merkmale (CSV)</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Confusion matrix (PNG)</source>
        <translation>Konfusionsmatrix (PNG)</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Importance of the features (PNG)</source>
        <translation>Wichtigkeit der Merkmale (PNG)</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Trained model</source>
        <translation>Trainiertes Modell</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Name of the best classifier</source>
        <translation>Name des besten Klassifikators</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>How well the kind can be told</source>
        <translation>Wie gut sich die Deliktart sagen lässt</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Classifiers</source>
        <translation>Klassifikatoren</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>The classifiers to test; each is described in the text of this algorithm. The map is that of the best one. Majority and shares by place and hour are always tested too.</source>
        <translation>Die zu testenden Klassifikatoren; jeder ist im Text dieses Algorithmus beschrieben. Die Karte ist die des besten. Die Mehrheit und die Anteile nach Ort und Stunde werden immer mitgetestet.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Fields that tell more of the place</source>
        <translation>Felder, die mehr über den Ort sagen</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Fields that are known when an incident is reported, such as address, district or kind of place.</source>
        <translation>Felder, die bei der Meldung eines Vorfalls bekannt sind, etwa Adresse, Bezirk oder Art des Ortes.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>If none, take fields that name places</source>
        <translation>Ohne Angabe Felder nehmen, die Orte nennen</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Whether to take the fields whose name says a place, such as address, district or beat, where none is chosen above.</source>
        <translation>Ob Felder genommen werden, deren Name auf einen Ort hindeutet, etwa Adresse, Bezirk oder Streifenbezirk, wenn oben keine gewählt sind.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>What the classifiers look at beside place and time.</source>
        <translation>Was die Klassifikatoren neben Ort und Zeit ansehen.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Test on</source>
        <translation>Test an</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>The last days</source>
        <translation>Den letzten Tagen</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Random incidents</source>
        <translation>Zufälligen Vorfällen</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>time tests on the last days, as in use; random tests on random incidents, as papers do, which flatters.</source>
        <translation>time testet an den letzten Tagen, wie in der Praxis; random an zufälligen Vorfällen, wie in Fachartikeln, was schmeichelt.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Held out for the test (per cent)</source>
        <translation>Für den Test zurückgehalten (Prozent)</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Per cent of the days, or of the incidents, to test on.</source>
        <translation>Prozent der Tage oder der Vorfälle, an denen getestet wird.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Rare kinds</source>
        <translation>Seltene Deliktarten</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Count as they are</source>
        <translation>Zählen, wie sie sind</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Weigh as much as frequent ones</source>
        <translation>Wiegen so viel wie häufige</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Are repeated until as frequent</source>
        <translation>Werden wiederholt, bis sie so häufig sind</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Whether rare kinds count as much as frequent ones when the classifiers learn: none, balanced (by weights) or resample (by repeating some).</source>
        <translation>Ob seltene Deliktarten beim Lernen so viel zählen wie häufige: none, balanced (durch Gewichte) oder resample (durch Wiederholen).</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Settings to try for each classifier</source>
        <translation>Versuchte Einstellungen je Klassifikator</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Settings drawn at random and tried within the training incidents. 0 takes the usual ones.</source>
        <translation>Einstellungen, die zufällig gezogen und innerhalb der Trainingsvorfälle versucht werden. 0 nimmt die üblichen.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Fewest incidents of a kind</source>
        <translation>Mindestzahl der Vorfälle einer Deliktart</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Kinds with fewer incidents are pooled as (other).</source>
        <translation>Deliktarten mit weniger Vorfällen werden als (other) zusammengefasst.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Fields to insist on</source>
        <translation>Felder, auf denen Sie bestehen</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Fields to use although they look written after the fact; the report warns of them.</source>
        <translation>Felder, die benutzt werden, obwohl sie nachträglich geschrieben wirken; der Bericht warnt davor.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Folder for the maps, the report, the tables, charts and the trained model.</source>
        <translation>Ordner für Karten, Bericht, Tabellen, Diagramme und das trainierte Modell.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Learns from past incidents which kind to expect, if any, at each place and part of the day, and says how well that can be told: beside always answering the most frequent kind, and beside the historical shares of each place and hour.</source>
        <translation>Lernt aus vergangenen Vorfällen, welche Deliktart, wenn überhaupt, an jedem Ort und Tagesabschnitt zu erwarten ist, und sagt, wie gut sich das sagen lässt: verglichen damit, immer die häufigste Deliktart zu nennen, und mit den historischen Anteilen jedes Orts und jeder Stunde.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>Only what is known when an incident is reported may be used. Fields that are written after the fact, such as a description, a resolution or an arrest, give the kind away and are refused, unless you insist.</source>
        <translation>Nur was bei der Meldung eines Vorfalls bekannt ist, darf benutzt werden. Felder, die nachträglich geschrieben werden, etwa eine Beschreibung, ein Ausgang oder eine Festnahme, verraten die Deliktart und werden abgelehnt, es sei denn, Sie bestehen darauf.</translation>
    </message>
    <message>
        <location filename="../processing/classify_incidents.py"/>
        <source>The layers show the most likely kind of each cell, stronger where an incident is more likely, and the chance of each of the most frequent kinds, by part of the day. The folder also has a report with the scores, the confusion matrix and what the answers rest on, and the trained model.</source>
        <translation>Die Layer zeigen die wahrscheinlichste Deliktart jeder Zelle, kräftiger, wo ein Vorfall wahrscheinlicher ist, und die Wahrscheinlichkeit jeder der häufigsten Deliktarten, nach Tagesabschnitt. Der Ordner enthält auch einen Bericht mit den Werten, der Konfusionsmatrix und den Grundlagen der Antworten sowie das trainierte Modell.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Cluster incidents</source>
        <translation>Vorfälle clustern</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Finds clusters of incidents, and says how clear they are.</source>
        <translation>Findet Cluster von Vorfällen und sagt, wie deutlich sie sind.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>crime,k-means,kmeans,dbscan,hdbscan,silhouette,partition,segmentation,density,centres,centers,hulls,hot spot</source>
        <translation>Kriminalität,Cluster,k-means,kmeans,dbscan,hdbscan,Silhouette,Partition,Segmentierung,Dichte,Zentren,Hüllen,Hotspot</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Incidents with their cluster</source>
        <translation>Vorfälle mit ihrem Cluster</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Hulls of the clusters</source>
        <translation>Hüllen der Cluster</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Centres of the clusters</source>
        <translation>Zentren der Cluster</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Silhouettes by number of clusters (CSV)</source>
        <translation>Silhouetten nach Zahl der Cluster (CSV)</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Silhouettes, chart (PNG)</source>
        <translation>Silhouetten, Diagramm (PNG)</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Clusters of incidents</source>
        <translation>Cluster von Vorfällen</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Number of clusters</source>
        <translation>Zahl der Cluster</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>How clear the clusters are</source>
        <translation>Wie deutlich die Cluster sind</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Silhouettes of the clusters</source>
        <translation>Silhouetten der Cluster</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>K-means: divide all incidents</source>
        <translation>K-means: alle Vorfälle aufteilen</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>DBSCAN: dense places of one density</source>
        <translation>DBSCAN: dichte Orte einer Dichte</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>HDBSCAN: dense places of any density</source>
        <translation>HDBSCAN: dichte Orte jeder Dichte</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>kmeans divides all incidents; dbscan and hdbscan find where they are dense and leave the rest in no cluster.</source>
        <translation>kmeans teilt alle Vorfälle auf; dbscan und hdbscan finden, wo sie dicht sind, und lassen den Rest ohne Cluster.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Number of clusters (kmeans)</source>
        <translation>Zahl der Cluster (kmeans)</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>How many clusters kmeans makes. Empty tries several numbers and takes the one of highest mean silhouette.</source>
        <translation>Wie viele Cluster kmeans bildet. Leer versucht mehrere Zahlen und nimmt die mit der höchsten mittleren Silhouette.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Reach (metres, dbscan)</source>
        <translation>Bandbreite (Meter, dbscan)</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Largest distance between neighbours of dbscan in metres.</source>
        <translation>Größter Abstand zwischen Nachbarn von dbscan in Metern.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Fewest incidents of a cluster (dbscan, hdbscan)</source>
        <translation>Mindestzahl der Vorfälle eines Clusters (dbscan, hdbscan)</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Incidents within reach that make a dense place of dbscan; distinct places that make a cluster of hdbscan. Empty takes 0.2 % of them, at least 5.</source>
        <translation>Vorfälle innerhalb der Bandbreite, die einen dichten Ort von dbscan bilden; verschiedene Orte, die einen Cluster von hdbscan bilden. Leer nimmt 0,2 % davon, mindestens 5.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Largest number of clusters to try</source>
        <translation>Größte versuchte Zahl der Cluster</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>kmeans tries 2 clusters up to so many where no number is given.</source>
        <translation>kmeans versucht 2 bis so viele Cluster, wenn keine Zahl angegeben ist.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>An hour of the day counts as (metres)</source>
        <translation>Eine Stunde zählt als (Meter)</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>How many metres apart incidents of one hour's difference in the time of day count. 0 leaves the time of day out.</source>
        <translation>Als wie viele Meter Abstand ein Unterschied von einer Stunde in der Tageszeit zählt. 0 lässt die Tageszeit weg.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Another category counts as (metres)</source>
        <translation>Eine andere Kategorie zählt als (Meter)</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>How many metres further apart incidents of different categories count. 0 leaves the category out.</source>
        <translation>Als wie viele Meter mehr Abstand Vorfälle verschiedener Kategorien zählen. 0 lässt die Kategorie weg.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Sample for silhouettes (incidents)</source>
        <translation>Stichprobe für Silhouetten (Vorfälle)</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Incidents whose silhouettes are computed where there are more than 100,000 distinct places; below that all are.</source>
        <translation>Vorfälle, deren Silhouetten berechnet werden, wenn es mehr als 100.000 verschiedene Orte gibt; darunter sind es alle.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Folder for the layers, the silhouettes (CSV and PNG) and the page.</source>
        <translation>Ordner für die Layer, die Silhouetten (CSV und PNG) und die Seite.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>Finds clusters of incidents and says how clear they are.</source>
        <translation>Findet Cluster von Vorfällen und sagt, wie deutlich sie sind.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>&lt;b&gt;kmeans&lt;/b&gt; divides all incidents among so many centres; with no number given it tries several and takes the one of highest silhouette. &lt;b&gt;dbscan&lt;/b&gt; finds places where incidents are dense and leaves the rest in no cluster; it needs a reach. &lt;b&gt;hdbscan&lt;/b&gt; does so for places of any density.</source>
        <translation>&lt;b&gt;kmeans&lt;/b&gt; teilt alle Vorfälle auf so viele Zentren auf; ohne Zahl versucht es mehrere und nimmt die mit der höchsten Silhouette. &lt;b&gt;dbscan&lt;/b&gt; findet Orte, an denen Vorfälle dicht liegen, und lässt den Rest ohne Cluster; es braucht eine Bandbreite. &lt;b&gt;hdbscan&lt;/b&gt; tut das für Orte jeder Dichte.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>The silhouette says how much nearer incidents are to their own cluster than to the next: 1 is perfectly clear, 0 is none. Below about one half the clusters may be no more than one continuous city cut up.</source>
        <translation>Die Silhouette sagt, wie viel näher Vorfälle ihrem eigenen Cluster sind als dem nächsten: 1 ist vollkommen deutlich, 0 gar nicht. Unter etwa einem halben sind die Cluster womöglich nur eine zusammenhängende Stadt, in Stücke geschnitten.</translation>
    </message>
    <message>
        <location filename="../processing/clusters.py"/>
        <source>The layers are the centres, the hulls and the incidents in the colours of their clusters, with count, main categories and peak hours of each.</source>
        <translation>Die Layer sind die Zentren, die Hüllen und die Vorfälle in den Farben ihrer Cluster, mit Anzahl, Hauptkategorien und Spitzenstunden jedes Clusters.</translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>A context layer cannot be opened: choose layers that are there.</source>
        <translation>Ein Kontextlayer lässt sich nicht öffnen: Wählen Sie Layer, die es gibt.</translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>Two context layers are called '{}' and '{}', which are taken for one name: rename one of them.</source>
        <translation>Zwei Kontextlayer heißen „{}“ und „{}“, was als ein Name gilt: Benennen Sie einen um.</translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>The context layer '{}'</source>
        <translation>Der Kontextlayer „{}“</translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>{} is empty (after its filter): leave it out.</source>
        <translation>{} ist leer (nach seinem Filter): Lassen Sie ihn weg.</translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>{} is of a kind that cannot be used: choose vectors, rasters or tables.</source>
        <translation>{} ist von einer Art, die sich nicht verwenden lässt: Wählen Sie Vektoren, Raster oder Tabellen.</translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>{} cannot be read: mend its source, or leave it out.</source>
        <translation>{} ist nicht lesbar: Richten Sie seine Quelle oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>The field '{}' of the context layer '{}' holds {} values: choose a field of numbers.</source>
        <translation>Das Feld „{}“ des Kontextlayers „{}“ enthält Werte vom Typ {}: Wählen Sie ein Zahlenfeld.</translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>'{}' is to say where the rows of '{}' are, but it has no geometry: name a layer of points or polygons.</source>
        <translation>„{}“ soll sagen, wo die Zeilen von „{}“ liegen, hat aber keine Geometrie: Nennen Sie einen Layer mit Punkten oder Polygonen.</translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>The rows of '{}' are to be joined to '{}', but no key is given: write key=FIELD=FIELD.</source>
        <translation>Die Zeilen von „{}“ sollen mit „{}“ verknüpft werden, aber es ist kein Schlüssel angegeben: Schreiben Sie key=FELD=FELD.</translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>The context features name the field '{}', which '{}' lacks: it has {}.</source>
        <translation>Die Kontextmerkmale nennen das Feld „{}“, das „{}“ fehlt: Es gibt {}.</translation>
    </message>
    <message>
        <location filename="../processing/context_layers.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../processing/context_wishes.py"/>
        <source>The context features are no JSON ({}): write for example bars: distance, density@250.</source>
        <translation>Die Kontextmerkmale sind kein JSON ({}): Schreiben Sie zum Beispiel bars: distance, density@250.</translation>
    </message>
    <message>
        <location filename="../processing/context_wishes.py"/>
        <source>The context features give '{}' an option '{}', which there is not: options are {} and {}.</source>
        <translation>Die Kontextmerkmale geben „{}“ eine Option „{}“, die es nicht gibt: Optionen sind {} und {}.</translation>
    </message>
    <message>
        <location filename="../processing/context_wishes.py"/>
        <source>The context features give '{}' the option {} without a name: write {}=NAME.</source>
        <translation>Die Kontextmerkmale geben „{}“ die Option {} ohne Namen: Schreiben Sie {}=NAME.</translation>
    </message>
    <message>
        <location filename="../processing/context_wishes.py"/>
        <source>The context features name '{}', which is no layer of the context: choose it, or name one of {}.</source>
        <translation>Die Kontextmerkmale nennen „{}“, das kein Kontextlayer ist: Wählen Sie ihn oder nennen Sie einen von {}.</translation>
    </message>
    <message>
        <location filename="../processing/context_wishes.py"/>
        <source>those to be chosen</source>
        <translation>denen, die zu wählen sind</translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is not given: choose one.</source>
        <translation>{} ist nicht angegeben: Wählen Sie etwas.</translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is not given: choose a layer.</source>
        <translation>{} ist nicht angegeben: Wählen Sie einen Layer.</translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is not given: choose a field.</source>
        <translation>{} ist nicht angegeben: Wählen Sie ein Feld.</translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is not given: give a value.</source>
        <translation>{} ist nicht angegeben: Geben Sie einen Wert an.</translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is {}: give a whole number from {} to {}.</source>
        <translation>{} ist {}: Geben Sie eine ganze Zahl von {} bis {} an.</translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is {}: give a number from {} to {}.</source>
        <translation>{} ist {}: Geben Sie eine Zahl von {} bis {} an.</translation>
    </message>
    <message>
        <location filename="../processing/definition_faults.py"/>
        <source>{} is '{}': choose among {}.</source>
        <translation>{} ist „{}“: Wählen Sie unter {}.</translation>
    </message>
    <message>
        <location filename="../processing/engine_algorithm.py"/>
        <source>Keep in mind: {}</source>
        <translation>Bedenken Sie: {}</translation>
    </message>
    <message>
        <location filename="../processing/engine_algorithm.py"/>
        <source>Starting the engine</source>
        <translation>Die Engine startet</translation>
    </message>
    <message>
        <location filename="../processing/engine_algorithm.py"/>
        <source>'{}' cannot be used ({}): check the disk.</source>
        <translation>„{}“ lässt sich nicht verwenden ({}): Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <location filename="../processing/engine_algorithm.py"/>
        <source>The project was closed meanwhile, so that no layers were added: the results are in {}.</source>
        <translation>Das Projekt wurde inzwischen geschlossen, deshalb wurden keine Layer hinzugefügt: Die Ergebnisse sind in {}.</translation>
    </message>
    <message>
        <location filename="../processing/engine_algorithm.py"/>
        <source>Reading the layers</source>
        <translation>Die Layer werden gelesen</translation>
    </message>
    <message>
        <location filename="../processing/engine_algorithm.py"/>
        <source>'{}' was lost while it was read: check the drive or the network connection, and run it again.</source>
        <translation>„{}“ ging verloren, während es gelesen wurde: Prüfen Sie das Laufwerk oder die Netzwerkverbindung und starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <location filename="../processing/export_algorithm.py"/>
        <source>'{}' cannot be written ({}): check the disk.</source>
        <translation>„{}“ lässt sich nicht schreiben ({}): Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Export figures</source>
        <translation>Zahlen exportieren</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Writes cells, hot spots, zones and patrols as GeoPackage, CSV and KML.</source>
        <translation>Schreibt Zellen, Hotspots, Zonen und Streifengebiete als GeoPackage, CSV und KML.</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Writes the figures of a forecast's cells and hot spots, of zones, of patrols or of a what-if for other programs: as GeoPackage, as CSV for spreadsheets, and as KML for globes.</source>
        <translation>Schreibt die Zahlen der Zellen und Hotspots einer Prognose, von Zonen, Streifengebieten oder einem Was-wäre-wenn für andere Programme: als GeoPackage, als CSV für Tabellenkalkulationen und als KML für Globen.</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Figures that rest on one or two recorded incidents may point at people. They are blanked, and so are the next smallest where a total would give them away; suppressed.csv lists them all. None is told, as are figures that rest on three incidents or more.</source>
        <translation>Zahlen, die auf einem oder zwei erfassten Vorfällen beruhen, können auf Personen hinweisen. Sie werden geleert, ebenso die nächstkleineren, wenn eine Summe sie verraten würde; suppressed.csv führt alle auf. Null bleibt stehen, ebenso Zahlen, die auf drei oder mehr Vorfällen beruhen.</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>This protects what is exported here, and nothing else: the result's own folder, its rasters and its report hold everything.</source>
        <translation>Das schützt, was hier exportiert wird, und sonst nichts: Der eigene Ordner des Ergebnisses, seine Raster und sein Bericht enthalten alles.</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>crime,export,geopackage,csv,kml,table,suppression,privacy,small counts,disclosure,share,open data</source>
        <translation>Kriminalität,Export,GeoPackage,CSV,KML,Tabelle,Unterdrückung,Geheimhaltung,Datenschutz,kleine Fallzahlen,Weitergabe,offene Daten</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Figures (GeoPackage)</source>
        <translation>Zahlen (GeoPackage)</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>What was held back (CSV)</source>
        <translation>Was zurückgehalten wurde (CSV)</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Places held back</source>
        <translation>Zurückgehaltene Orte</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>How much was held back</source>
        <translation>Wie viel zurückgehalten wurde</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>No format is chosen: choose one of {}.</source>
        <translation>Es ist kein Format gewählt: Wählen Sie eines von {}.</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Nothing is held back, as was asked: {:,} places with all their figures.</source>
        <translation>Wie gewünscht wird nichts zurückgehalten: {:,} Orte mit allen Zahlen.</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>The figures of {:,} of {:,} places are held back, since they rest on fewer than {} recorded incidents or would give such figures away; suppressed.csv lists them.</source>
        <translation>Die Zahlen von {:,} der {:,} Orte werden zurückgehalten, weil sie auf weniger als {} erfassten Vorfällen beruhen oder solche Zahlen verraten würden; suppressed.csv führt sie auf.</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <location filename="../processing/export_map.py"/>
        <source>Folder of the result</source>
        <translation>Ordner des Ergebnisses</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Folder that a forecast, a what-if, zones or patrols were written to.</source>
        <translation>Ordner, in den eine Prognose, ein Was-wäre-wenn, Zonen oder Streifengebiete geschrieben wurden.</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <location filename="../processing/export_map.py"/>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Files to write: one GeoPackage, a CSV and a KML for each layer.</source>
        <translation>Zu schreibende Dateien: ein GeoPackage, je Layer eine CSV- und eine KML-Datei.</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Hold back below (recorded incidents)</source>
        <translation>Zurückhalten unter (erfasste Vorfälle)</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Figures that rest on fewer recorded incidents than this, but on some, are blanked. 0 holds nothing back.</source>
        <translation>Zahlen, die auf weniger erfassten Vorfällen als diesen beruhen, aber nicht auf null, werden geleert. 0 hält nichts zurück.</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Places in the CSV</source>
        <translation>Orte in der CSV-Datei</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>A point within each</source>
        <translation>Ein Punkt in jedem Ort</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Whole shapes (WKT)</source>
        <translation>Ganze Umrisse (WKT)</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Where each row lies, in degrees (WGS 84): middles gives longitude and latitude of a point within it, shapes its outline as well-known text.</source>
        <translation>Wo jede Zeile liegt, in Grad (WGS 84): middles gibt Länge und Breite eines Punkts darin, shapes den Umriss als Well-known Text.</translation>
    </message>
    <message>
        <location filename="../processing/export_figures.py"/>
        <source>Folder of the files.</source>
        <translation>Ordner der Dateien.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Export map</source>
        <translation>Karte exportieren</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Prints a result as PDF or picture, with a page per district or as a film.</source>
        <translation>Druckt ein Ergebnis als PDF oder Bild, mit einer Seite je Bezirk oder als Film.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Lays out the map of a forecast, or of what was made from one, on a page with legend, scale, period, model, source, how good the model was and a caution, and writes it as PDF, picture or SVG.</source>
        <translation>Gestaltet die Karte einer Prognose oder eines daraus erstellten Ergebnisses auf einer Seite mit Legende, Maßstab, Zeitraum, Modell, Quelle, Güte des Modells und einem Hinweis zur Vorsicht und schreibt sie als PDF, Bild oder SVG.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>A result that the project shows is printed as it is styled there, and the page stays in the project's layouts for changes by hand. Any other is opened from its folder, so that a nightly job can print it.</source>
        <translation>Ein Ergebnis, das im Projekt ist, wird gedruckt, wie es dort dargestellt ist, und die Seite bleibt in den Layouts des Projekts, um sie von Hand zu ändern. Jedes andere wird aus seinem Ordner geöffnet, sodass ein nächtlicher Auftrag es drucken kann.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>With districts there is a page for each. With the film there is a picture for each step of a forecast, and one animated GIF.</source>
        <translation>Mit Bezirken gibt es für jeden eine Seite. Mit dem Film gibt es für jeden Schritt einer Prognose ein Bild und ein animiertes GIF.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Map (PDF)</source>
        <translation>Karte (PDF)</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Map (PNG)</source>
        <translation>Karte (PNG)</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Map (SVG)</source>
        <translation>Karte (SVG)</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Map (GeoPDF)</source>
        <translation>Karte (GeoPDF)</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Film (GIF)</source>
        <translation>Film (GIF)</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Pictures of the film</source>
        <translation>Bilder des Films</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>No format is chosen: choose one of {}, or the film.</source>
        <translation>Es ist kein Format gewählt: Wählen Sie eines von {} oder den Film.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>The GDAL of this QGIS writes no GeoPDF: choose {} instead.</source>
        <translation>Das GDAL dieses QGIS schreibt kein GeoPDF: Wählen Sie stattdessen {}.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>The layer of the districts cannot be opened: choose a polygon layer.</source>
        <translation>Der Layer der Bezirke lässt sich nicht öffnen: Wählen Sie einen Polygonlayer.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>The result has no steps to animate: choose a forecast or a what-if.</source>
        <translation>Das Ergebnis hat keine Schritte zum Animieren: Wählen Sie eine Prognose oder ein Was-wäre-wenn.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>The page stays among the project's layouts as '{}'.</source>
        <translation>Die Seite bleibt als „{}“ in den Layouts des Projekts.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>This QGIS has no PIL to make a GIF with; the pictures are in '{}'.</source>
        <translation>Dieses QGIS hat kein PIL, um ein GIF zu erstellen; die Bilder sind in „{}“.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>A4, landscape</source>
        <translation>A4, Querformat</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>A4, portrait</source>
        <translation>A4, Hochformat</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>A3, landscape</source>
        <translation>A3, Querformat</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Layers to print</source>
        <translation>Zu druckende Layer</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Folder that a forecast, a what-if, zones or an analysis was written to.</source>
        <translation>Ordner, in den eine Prognose, ein Was-wäre-wenn, Zonen oder eine Analyse geschrieben wurden.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Title of the page. Empty says what was forecast.</source>
        <translation>Titel der Seite. Leer nennt, was prognostiziert wurde.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Source of the data</source>
        <translation>Quelle der Daten</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Who recorded the incidents, and what their licence asks to be said.</source>
        <translation>Wer die Vorfälle erfasst hat und was ihre Lizenz zu nennen verlangt.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Files to write. A GeoPDF has coordinates and layers; with districts it is, as PNG and SVG are, a file per page.</source>
        <translation>Zu schreibende Dateien. Ein GeoPDF hat Koordinaten und Layer; mit Bezirken ist es, wie PNG und SVG, eine Datei je Seite.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Page template</source>
        <translation>Seitenvorlage</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Layout of the page: A4 landscape, A4 portrait, A3, or a template of the folder that is set in the plugin's settings.</source>
        <translation>Layout der Seite: A4 quer, A4 hoch, A3 oder eine Vorlage aus dem Ordner, der in den Einstellungen der Erweiterung steht.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Resolution (dots per inch)</source>
        <translation>Auflösung (Punkte je Zoll)</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Dots per inch of pictures, and of what in a PDF is a picture.</source>
        <translation>Punkte je Zoll von Bildern und von dem, was in einem PDF ein Bild ist.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Districts, a page each</source>
        <translation>Bezirke, je eine Seite</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Polygons; each that lies on the map gets a page that shows it. Empty: one page.</source>
        <translation>Polygone; jedes, das auf der Karte liegt, bekommt eine Seite, die es zeigt. Leer: eine Seite.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Name of the districts</source>
        <translation>Name der Bezirke</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Field with the name of each district, for the title of its page.</source>
        <translation>Feld mit dem Namen jedes Bezirks, für den Titel seiner Seite.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Film of the steps</source>
        <translation>Film der Schritte</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>A picture for each step of a forecast or what-if, and one animated GIF of them.</source>
        <translation>Ein Bild für jeden Schritt einer Prognose oder eines Was-wäre-wenn und ein animiertes GIF daraus.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Names of layers of the result, separated by semicolons, in place of its usual map, for example those of single steps.</source>
        <translation>Namen von Layern des Ergebnisses, durch Semikolons getrennt, anstelle seiner üblichen Karte, zum Beispiel die einzelner Schritte.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Layers over the result</source>
        <translation>Layer über dem Ergebnis</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>For example the borders of districts, or stations.</source>
        <translation>Zum Beispiel Grenzen von Bezirken oder Bahnhöfe.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Layers beneath the result</source>
        <translation>Layer unter dem Ergebnis</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>For example a base map, which shines through the result's colours.</source>
        <translation>Zum Beispiel eine Hintergrundkarte, die durch die Farben des Ergebnisses scheint.</translation>
    </message>
    <message>
        <location filename="../processing/export_map.py"/>
        <source>Folder of the map's files.</source>
        <translation>Ordner der Kartendateien.</translation>
    </message>
    <message>
        <location filename="../processing/finished_algorithm.py"/>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <location filename="../processing/finished_algorithm.py"/>
        <source>Folder of the forecast</source>
        <translation>Ordner der Prognose</translation>
    </message>
    <message>
        <location filename="../processing/finished_algorithm.py"/>
        <source>Folder that a forecast was written to, the output folder of Forecast incidents.</source>
        <translation>Ordner, in den eine Prognose geschrieben wurde, der Ausgabeordner von „Vorfälle prognostizieren“.</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Forecast incidents</source>
        <translation>Vorfälle prognostizieren</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Forecasts incidents in space and time and marks hot spots.</source>
        <translation>Prognostiziert Vorfälle in Raum und Zeit und markiert Hotspots.</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>crime,prediction,predictive,hotspot,hot spot,police,risk,spatio-temporal,neural network,density,raster,time series</source>
        <translation>Kriminalität,Prognose,Vorhersage,Hotspot,Brennpunkt,Polizei,Risiko,räumlich-zeitlich,neuronales Netz,Dichte,Raster,Zeitreihe,predictive</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <location filename="../processing/what_if.py"/>
        <source>Expected incidents by step</source>
        <translation>Erwartete Vorfälle nach Zeitschritt</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Lower end of the interval by step</source>
        <translation>Unteres Ende des Intervalls nach Zeitschritt</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Upper end of the interval by step</source>
        <translation>Oberes Ende des Intervalls nach Zeitschritt</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Chance of at least one by step</source>
        <translation>Wahrscheinlichkeit für mindestens einen nach Zeitschritt</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Hot spots</source>
        <translation>Hotspots</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Expected incidents in all</source>
        <translation>Insgesamt erwartete Vorfälle</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Name of the model that was used</source>
        <translation>Name des verwendeten Modells</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Which model was better</source>
        <translation>Welches Modell besser war</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Job (JSON)</source>
        <translation>Auftrag (JSON)</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Chosen: {}.</source>
        <translation>Gewählt: {}.</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>What to forecast with; each is described in the text of this algorithm. auto tests the quick models and takes the best.</source>
        <translation>Womit prognostiziert wird; jedes Modell ist im Text dieses Algorithmus beschrieben. auto testet die schnellen Modelle und nimmt das beste.</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>What models that look at more than the incidents may learn from.</source>
        <translation>Woraus Modelle, die mehr als die Vorfälle ansehen, lernen dürfen.</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>The forecast begins on this day.</source>
        <translation>Die Prognose beginnt an diesem Tag.</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Days to score the model on</source>
        <translation>Tage zur Bewertung des Modells</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Days at the end that are held out and forecast to compare the model with counting rules.</source>
        <translation>Tage am Ende, die zurückgehalten und prognostiziert werden, um das Modell mit Zählregeln zu vergleichen.</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Model settings (JSON)</source>
        <translation>Modelleinstellungen (JSON)</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Settings of the model as a JSON object, for example {"epochs": 20}. Empty takes the defaults.</source>
        <translation>Einstellungen des Modells als JSON-Objekt, zum Beispiel {"epochs": 20}. Leer nimmt die Standardwerte.</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>The model.safetensors of an earlier forecast, used instead of training.</source>
        <translation>Die Datei model.safetensors einer früheren Prognose, anstelle eines Trainings.</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Folder for the GeoTIFFs, the GeoPackage, the report and the trained model.</source>
        <translation>Ordner für die GeoTIFFs, das GeoPackage, den Bericht und das trainierte Modell.</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>Forecasts how many incidents to expect in each cell of a grid, for the next days or hours, and marks the hot spots.</source>
        <translation>Prognostiziert für die nächsten Tage oder Stunden, wie viele Vorfälle in jeder Zelle eines Gitters zu erwarten sind, und markiert die Hotspots.</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>The last days are held out first and forecast too: the report shows how the chosen model did beside plain counting rules, and says which was better.</source>
        <translation>Zuerst werden die letzten Tage zurückgehalten und ebenfalls prognostiziert: Der Bericht zeigt, wie das gewählte Modell neben einfachen Zählregeln abschnitt, und sagt, was besser war.</translation>
    </message>
    <message>
        <location filename="../processing/forecast_incidents.py"/>
        <source>The result is a group of layers: the hot spots, one raster a time step, which the temporal controller plays, and the grid with expected count, interval and rank of every cell over the whole period. The folder also holds a report and the trained model.</source>
        <translation>Das Ergebnis ist eine Gruppe von Layern: die Hotspots, ein Raster je Zeitschritt, das die zeitliche Steuerung abspielt, und das Gitter mit erwarteter Zahl, Intervall und Rang jeder Zelle über den ganzen Zeitraum. Der Ordner enthält auch einen Bericht und das trainierte Modell.</translation>
    </message>
    <message>
        <location filename="../processing/forecasting_algorithm.py"/>
        <source>{} was left out: {}</source>
        <translation>{} wurde weggelassen: {}</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Hot-spot statistics</source>
        <translation>Hotspot-Statistik</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Tests which cells are hot or cold spots beyond chance (Gi*), and which emerge.</source>
        <translation>Testet, welche Zellen über den Zufall hinaus Hot- oder Coldspots sind (Gi*) und welche entstehen.</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>crime,hotspot,hot spot,cold spot,getis-ord,gi*,emerging,mann-kendall,trend,space-time cube,significance,fdr,local statistic</source>
        <translation>Kriminalität,Hotspot,Coldspot,Getis-Ord,Gi*,entstehend,emerging,Mann-Kendall,Trend,Raum-Zeit-Würfel,Signifikanz,FDR,lokale Statistik</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Cells with their statistics</source>
        <translation>Zellen mit ihrer Statistik</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Gi* of the whole period</source>
        <translation>Gi* des ganzen Zeitraums</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Gi* by time step</source>
        <translation>Gi* nach Zeitschritt</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Cells with their statistics (CSV)</source>
        <translation>Zellen mit ihrer Statistik (CSV)</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Hot and cold spots (PNG)</source>
        <translation>Hot- und Coldspots (PNG)</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Emerging hot spots (PNG)</source>
        <translation>Entstehende Hotspots (PNG)</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Number of hot cells</source>
        <translation>Zahl der heißen Zellen</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Number of cold cells</source>
        <translation>Zahl der kalten Zellen</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>How hot the hot spots are</source>
        <translation>Wie heiß die Hotspots sind</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Hot and cold spots</source>
        <translation>Hot- und Coldspots</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>What became of hot and cold spots over time</source>
        <translation>Was aus Hot- und Coldspots im Lauf der Zeit wurde</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Reach (metres)</source>
        <translation>Bandbreite (Meter)</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Largest distance in metres between the centres of cells that count as neighbours. Empty takes the eight cells around.</source>
        <translation>Größter Abstand in Metern zwischen den Mittelpunkten von Zellen, die als Nachbarn gelten. Leer nimmt die acht umliegenden Zellen.</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Time step of emerging hot spots</source>
        <translation>Zeitschritt der entstehenden Hotspots</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <location filename="../processing/parameters.py"/>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>28 days</source>
        <translation>28 Tage</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Length of a step: 1D is a day, 7D a week, 28D four weeks.</source>
        <translation>Länge eines Schritts: 1D ist ein Tag, 7D eine Woche, 28D vier Wochen.</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Look back (time steps)</source>
        <translation>Rückschau (Zeitschritte)</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Number of steps before each one that are looked at together with it.</source>
        <translation>Zahl der Schritte vor jedem Schritt, die mit ihm zusammen angesehen werden.</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>How often counts are dealt out anew to see what chance brings. 0 takes the normal distribution, which is rough where most cells are empty.</source>
        <translation>Wie oft die Zahlen neu verteilt werden, um zu sehen, was der Zufall bringt. 0 nimmt die Normalverteilung, die grob ist, wo die meisten Zellen leer sind.</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Folder for the layers, the rasters, the table (CSV), the maps and the page.</source>
        <translation>Ordner für die Layer, die Raster, die Tabelle (CSV), die Karten und die Seite.</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Tests which cells have, together with the cells around them, more or fewer incidents than chance brings (Getis-Ord Gi*), with a correction for testing many cells at once (false discovery rate).</source>
        <translation>Testet, welche Zellen zusammen mit den umliegenden mehr oder weniger Vorfälle haben, als der Zufall bringt (Getis-Ord Gi*), mit einer Korrektur für den Test vieler Zellen zugleich (False Discovery Rate).</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Emerging hot spots say what became of them over the time steps: new, consecutive, intensifying, persistent, diminishing, sporadic, oscillating or historical, by the trend of each cell (Mann-Kendall). They need ten steps.</source>
        <translation>Entstehende Hotspots sagen, was über die Zeitschritte aus ihnen wurde: neu, aufeinanderfolgend, zunehmend, beständig, abnehmend, sporadisch, oszillierend oder historisch, nach dem Trend jeder Zelle (Mann-Kendall). Sie brauchen zehn Schritte.</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>Give a study area without water and other places where nothing can happen: they count as cells without incidents and make the others look hotter.</source>
        <translation>Geben Sie ein Untersuchungsgebiet ohne Wasser und andere Orte an, an denen nichts geschehen kann: Diese zählen als Zellen ohne Vorfälle und lassen die anderen heißer aussehen.</translation>
    </message>
    <message>
        <location filename="../processing/hotspot_statistics.py"/>
        <source>The layers show hot and cold spots by how certain they are, and the emerging ones, switched off at first.</source>
        <translation>Die Layer zeigen Hot- und Coldspots nach ihrer Sicherheit und die entstehenden, zunächst ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="../processing/incident_algorithm.py"/>
        <source>Counted {:,} of {:,} incidents.</source>
        <translation>{:,} von {:,} Vorfällen gezählt.</translation>
    </message>
    <message>
        <location filename="../processing/incident_algorithm.py"/>
        <source>Left out: {}.</source>
        <translation>Ausgelassen: {}.</translation>
    </message>
    <message>
        <location filename="../processing/input_files.py"/>
        <source>The file of the layer '{}' is gone ({}): connect its drive again, or repair the layer's data source.</source>
        <translation>Die Datei des Layers „{}“ ist weg ({}): Verbinden Sie das Laufwerk wieder oder reparieren Sie die Datenquelle des Layers.</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Near repeats</source>
        <translation>Near Repeats</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Tests whether incidents draw others near them in space and time (Knox test).</source>
        <translation>Testet, ob Vorfälle weitere in ihrer räumlichen und zeitlichen Nähe nach sich ziehen (Knox-Test).</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>crime,repeat victimisation,repeat victimization,knox,space-time,interaction,burglary,contagion,monte carlo,permutation,significance</source>
        <translation>Kriminalität,Near Repeat,wiederholte Viktimisierung,Folgetat,Knox,Raum-Zeit,Interaktion,Einbruch,Ansteckung,Monte Carlo,Permutation,Signifikanz</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Incidents with partners</source>
        <translation>Vorfälle mit Partnern</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Links between near repeats</source>
        <translation>Verbindungen zwischen Near Repeats</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Knox table, chart (PNG)</source>
        <translation>Knox-Tabelle, Diagramm (PNG)</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Whether there are near repeats</source>
        <translation>Ob es Near Repeats gibt</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>How far incidents draw others</source>
        <translation>Wie weit Vorfälle andere nach sich ziehen</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>distance bands</source>
        <translation>Entfernungsklassen</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>time bands</source>
        <translation>Zeitklassen</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Distance bands (metres)</source>
        <translation>Entfernungsklassen (Meter)</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Upper edges of the distance bands in metres, rising, with commas between. 0 is a band for the same place.</source>
        <translation>Obere Grenzen der Entfernungsklassen in Metern, aufsteigend, durch Kommas getrennt. 0 ist eine Klasse für den gleichen Ort.</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Time bands (days)</source>
        <translation>Zeitklassen (Tage)</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Upper edges of the time bands in whole days, rising, with commas between: 7, 14 means 0 to 7 and 8 to 14 days.</source>
        <translation>Obere Grenzen der Zeitklassen in ganzen Tagen, aufsteigend, durch Kommas getrennt: 7, 14 heißt 0 bis 7 und 8 bis 14 Tage.</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>How often the dates are dealt out anew to see what chance brings: 999 show a p down to 0.001.</source>
        <translation>Wie oft die Daten neu verteilt werden, um zu sehen, was der Zufall bringt: 999 zeigen ein p bis hinab zu 0,001.</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Folder for the layers, the table (CSV), the chart (PNG) and the page.</source>
        <translation>Ordner für die Layer, die Tabelle (CSV), das Diagramm (PNG) und die Seite.</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Tests whether incidents draw others: after a burglary the houses around it are often at risk for some days. Pairs of incidents are counted by their distance and the days between them, and compared with what chance brings when the dates are dealt out anew among the same places (Knox test).</source>
        <translation>Testet, ob Vorfälle andere nach sich ziehen: Nach einem Einbruch sind die Häuser ringsum oft einige Tage gefährdet. Paare von Vorfällen werden nach ihrer Entfernung und den Tagen dazwischen gezählt und mit dem verglichen, was der Zufall bringt, wenn die Zeitpunkte auf die gleichen Orte neu verteilt werden (Knox-Test).</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>The result says in a sentence how far and how long incidents draw others, if they do. The layers show the incidents by the number of others near them in space and time, and the links between the closest pairs; the page has the table as a chart.</source>
        <translation>Das Ergebnis sagt in einem Satz, wie weit und wie lange Vorfälle andere nach sich ziehen, falls sie es tun. Die Layer zeigen die Vorfälle nach der Zahl der anderen in ihrer räumlichen und zeitlichen Nähe und die Verbindungen der nächsten Paare; die Seite zeigt die Tabelle als Diagramm.</translation>
    </message>
    <message>
        <location filename="../processing/near_repeats.py"/>
        <source>Take one category at a time, such as burglary, and one or two years: where places became busier or quieter in a longer period, pairs of close days are more than chance would bring.</source>
        <translation>Nehmen Sie eine Kategorie auf einmal, etwa Einbruch, und ein oder zwei Jahre: Wo Orte in einem längeren Zeitraum belebter oder ruhiger wurden, sind Paare naher Tage häufiger, als der Zufall brächte.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Field with the kind of incident.</source>
        <translation>Feld mit der Deliktart.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Points, one an incident. Unsaved edits, filters, joins and the selection count.</source>
        <translation>Punkte, je Vorfall einer. Nicht gespeicherte Änderungen, Filter, Verknüpfungen und die Auswahl zählen.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Date and time</source>
        <translation>Datum und Zeit</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Field with the date, or date and time, of each incident: local time, as recorded. Dates written as text are read too.</source>
        <translation>Feld mit Datum oder Datum und Zeit jedes Vorfalls: Ortszeit, wie erfasst. Als Text geschriebene Daten werden auch gelesen.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Kind</source>
        <translation>Deliktart</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Field with the kind of incident that is to be told.</source>
        <translation>Feld mit der Deliktart, die vorhergesagt werden soll.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Only these categories</source>
        <translation>Nur diese Kategorien</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Categories to keep, separated by semicolons, for example THEFT;ROBBERY. Empty takes all.</source>
        <translation>Zu behaltende Kategorien, durch Semikolons getrennt, zum Beispiel THEFT;ROBBERY. Leer nimmt alle.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Study area</source>
        <translation>Untersuchungsgebiet</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Polygons of the area to look at; incidents outside are left out. Without them the area is where incidents lie.</source>
        <translation>Polygone des zu untersuchenden Gebiets; Vorfälle außerhalb werden ausgelassen. Ohne sie ist das Gebiet dort, wo Vorfälle liegen.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Features of the context layers</source>
        <translation>Merkmale der Kontextlayer</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Context layers</source>
        <translation>Kontextlayer</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Public holidays of</source>
        <translation>Feiertage von</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Whose public holidays count: a country such as US, or a part of it such as US-IL. Empty counts none.</source>
        <translation>Wessen Feiertage zählen: ein Land wie DE oder ein Teil davon wie DE-NW. Leer zählt keine.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Points, lines, polygons, rasters and tables, such as bars, streets, parks, elevation or the weather of each day; each is known by its name. Points give their distance (m) and their density within 500 m (per km²), lines their length (m) and distance, polygons their share of the cell and distance, rasters their mean, and tables all fields of numbers, if nothing else is asked for under the features.</source>
        <translation>Punkte, Linien, Polygone, Raster und Tabellen, etwa Kneipen, Straßen, Parks, Höhen oder das Wetter jedes Tages; jeder wird an seinem Namen erkannt. Punkte geben ihre Entfernung (m) und ihre Dichte im Umkreis von 500 m (je km²), Linien ihre Länge (m) und Entfernung, Polygone ihren Anteil an der Zelle und ihre Entfernung, Raster ihr Mittel und Tabellen alle Zahlenfelder, wenn unter den Merkmalen nichts anderes verlangt wird.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>What to take of each layer, a line a layer: NAME: FEATURE, FEATURE. Points: distance, count, density@250 (within 250 m), sum(FIELD)@250, mean(FIELD)@250. Lines: length, distance. Polygons: share, distance, mean(FIELD), sum(FIELD). Rasters: mean, min, max. Tables: fields. Options stand before the colon: places=LAYER and key=FIELD=FIELD join a table to places, date=FIELD has a value a day, from=FIELD and to=FIELD say when a feature is there, ahead takes the weather of the day itself. Example: rides | places=stations | key=station=id | date=day: sum(rides)@500. JSON is read too.</source>
        <translation>Was von jedem Layer genommen wird, je Layer eine Zeile: NAME: MERKMAL, MERKMAL. Punkte: distance, count, density@250 (im Umkreis von 250 m), sum(FELD)@250, mean(FELD)@250. Linien: length, distance. Polygone: share, distance, mean(FELD), sum(FELD). Raster: mean, min, max. Tabellen: Felder. Optionen stehen vor dem Doppelpunkt: places=LAYER und key=FELD=FELD verknüpfen eine Tabelle mit Orten, date=FELD hat einen Wert je Tag, from=FELD und to=FELD sagen, wann ein Objekt da ist, ahead nimmt das Wetter des Tages selbst. Beispiel: rides | places=stations | key=station=id | date=day: sum(rides)@500. JSON wird auch gelesen.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Cell size (metres)</source>
        <translation>Zellgröße (Meter)</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Side of the square cells in metres, whatever the layer's CRS.</source>
        <translation>Seitenlänge der quadratischen Zellen in Metern, unabhängig vom KBS des Layers.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Time step</source>
        <translation>Zeitschritt</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Length of a step: 1h and 6h are hours, 1D is a day, 7D a week.</source>
        <translation>Länge eines Schritts: 1h und 6h sind Stunden, 1D ist ein Tag, 7D eine Woche.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Forecast ahead (time steps)</source>
        <translation>Prognosehorizont (Zeitschritte)</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Number of time steps ahead of the last incident that is known.</source>
        <translation>Zahl der Zeitschritte nach dem letzten bekannten Vorfall.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Kinds that patrols find themselves</source>
        <translation>Kontrolldelikte</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Count them</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Drug offences, prostitution, weapons, trespass and the like are recorded where patrols are, and a forecast of them sends patrols there again. Left out, the report says how many there were. Without a category field nothing is left out, and categories that are named to be kept always count.</source>
        <translation>Drogendelikte, Prostitution, Waffen, Hausfriedensbruch und Ähnliches werden dort erfasst, wo Streifen sind, und eine Prognose schickt wieder Streifen dorthin. Werden sie ausgelassen, nennt der Bericht ihre Zahl. Ohne Kategoriefeld wird nichts ausgelassen, und ausdrücklich genannte Kategorien zählen immer.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Area to mark as hot spots (per cent)</source>
        <translation>Als Hotspots zu markierende Fläche (Prozent)</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Per cent of the study area that hot spots may cover at most.</source>
        <translation>Wie viel Prozent des Untersuchungsgebiets Hotspots höchstens bedecken.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Compute on</source>
        <translation>Rechnen auf</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>auto takes a CUDA graphics card where there is one, else the CPU.</source>
        <translation>auto nimmt eine CUDA-Grafikkarte, wenn es eine gibt, sonst die CPU.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Incidents from this day on are left out, for example those of days that are not fully reported yet.</source>
        <translation>Vorfälle von diesem Tag an werden ausgelassen, zum Beispiel die von Tagen, die noch nicht vollständig gemeldet sind.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Empty takes all.</source>
        <translation>Leer nimmt alle.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>First day to use</source>
        <translation>Erster zu verwendender Tag</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Incidents before this day are left out. Empty begins with the first incident.</source>
        <translation>Vorfälle vor diesem Tag werden ausgelassen. Leer beginnt mit dem ersten Vorfall.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Day before which to end</source>
        <translation>Tag, vor dem zu enden ist</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Random seed</source>
        <translation>Startwert des Zufalls</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>The same seed gives the same result again.</source>
        <translation>Der gleiche Startwert gibt das gleiche Ergebnis.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Patrol-size hot spots</source>
        <translation>Hotspots in Streifengröße</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Picks the contiguous places, small enough to patrol, where most is expected.</source>
        <translation>Wählt zusammenhängende Orte, klein genug für eine Streife, an denen am meisten erwartet wird.</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>crime,patrol,hot spot,hotspot,beat,sector,resource allocation,deployment,ranking,contiguous,budget,directed patrol</source>
        <translation>Kriminalität,Streife,Hotspot,Streifenbezirk,Sektor,Einsatzplanung,Kräfteplanung,Rangfolge,zusammenhängend,Budget,patrol</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Patrol-size hot spots (CSV)</source>
        <translation>Hotspots in Streifengröße (CSV)</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Report on the patrol-size hot spots</source>
        <translation>Bericht über die Hotspots in Streifengröße</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Expected in all places</source>
        <translation>In allen Orten erwartet</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Per cent of all that is expected</source>
        <translation>Prozent von allem, was erwartet wird</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>How much the places hold</source>
        <translation>Wie viel die Orte enthalten</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Largest number of places to pick.</source>
        <translation>Größte Zahl der gewählten Orte.</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Largest place (km²)</source>
        <translation>Größter Ort (km²)</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Largest area of one place in square kilometres; cells are not cut.</source>
        <translation>Größte Fläche eines Orts in Quadratkilometern; Zellen werden nicht zerschnitten.</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Largest area of all (km²)</source>
        <translation>Größte Gesamtfläche (km²)</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Largest area of all places together in square kilometres. Empty sets no limit.</source>
        <translation>Größte Fläche aller Orte zusammen in Quadratkilometern. Leer setzt keine Grenze.</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <location filename="../processing/population.py"/>
        <location filename="../processing/zone_forecast.py"/>
        <source>Folder for the GeoPackage, the table and the report.</source>
        <translation>Ordner für das GeoPackage, die Tabelle und den Bericht.</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>Picks the places of a finished forecast that a patrol can cover: each is one contiguous piece of no more than a size, and together they take no more than a number or an area.</source>
        <translation>Wählt die Orte einer fertigen Prognose, die eine Streife abdecken kann: Jeder ist ein zusammenhängendes Stück von höchstens einer Größe, und zusammen sind sie höchstens so viele oder nehmen höchstens so viel Fläche ein.</translation>
    </message>
    <message>
        <location filename="../processing/patrols.py"/>
        <source>They are ranked by the incidents expected in them. The result is a layer of their outlines with the expected incidents, their interval and the share of all, a table and a report.</source>
        <translation>Sie sind nach den dort erwarteten Vorfällen geordnet. Das Ergebnis ist ein Layer ihrer Umrisse mit den erwarteten Vorfällen, ihrem Intervall und dem Anteil an allen, eine Tabelle und ein Bericht.</translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Patterns of incidents</source>
        <translation>Muster der Vorfälle</translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Shows on which weekdays and at which hours incidents happen, by category.</source>
        <translation>Zeigt, an welchen Wochentagen und zu welchen Stunden Vorfälle geschehen, nach Kategorie.</translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>crime,weekday,hour,day of week,time of day,aoristic,trend,month,year,season,heat map,chart,statistics,temporal</source>
        <translation>Kriminalität,Wochentag,Stunde,Tageszeit,aoristisch,Trend,Monat,Jahr,Jahreszeit,Heatmap,Diagramm,Statistik,zeitlich</translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>{}, chart (PNG)</source>
        <translation>{}, Diagramm (PNG)</translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>What stands out</source>
        <translation>Was auffällt</translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Category by weekday</source>
        <translation>Kategorie nach Wochentag</translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>End of the time span</source>
        <translation>Ende der Zeitspanne</translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Field with the latest date and time at which each incident can have happened, where the date and time above is the earliest. Empty takes the times as exact.</source>
        <translation>Feld mit dem spätesten Zeitpunkt, zu dem jeder Vorfall geschehen sein kann, wenn Datum und Zeit oben der früheste ist. Leer nimmt die Zeiten als genau.</translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Folder for the tables (CSV), the charts (PNG) and the page with them.</source>
        <translation>Ordner für die Tabellen (CSV), die Diagramme (PNG) und die Seite damit.</translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Shows when incidents happen: the weekdays of each category, in per cent of the category; the hours of the week; and how many there were a day, by month and by year.</source>
        <translation>Zeigt, wann Vorfälle geschehen: die Wochentage jeder Kategorie, in Prozent der Kategorie; die Stunden der Woche; und wie viele es je Tag waren, nach Monat und Jahr.</translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Every share has a 95 % interval. Coloured are only those that are beyond chance unlike the share among all incidents.</source>
        <translation>Jeder Anteil hat ein 95-%-Intervall. Farbig sind nur die, die sich über den Zufall hinaus vom Anteil an allen Vorfällen unterscheiden.</translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>Incidents that are known to a span of time only, such as a burglary during a holiday, can be given with an end: each then counts in parts for all hours of its span (aoristic weights).</source>
        <translation>Vorfälle, von denen nur eine Zeitspanne bekannt ist, etwa ein Einbruch während des Urlaubs, können mit einem Ende angegeben werden: Jeder zählt dann anteilig für alle Stunden seiner Spanne (aoristische Gewichte).</translation>
    </message>
    <message>
        <location filename="../processing/patterns.py"/>
        <source>The result is a page with the charts, which the results viewer opens, and the tables as layers without geometry. Where times are dates without hours there is no chart of hours.</source>
        <translation>Das Ergebnis ist eine Seite mit den Diagrammen, die der Berichtsbetrachter öffnet, und die Tabellen als Layer ohne Geometrie. Wo die Zeiten Tage ohne Stunden sind, gibt es kein Diagramm der Stunden.</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Who lives in the flagged area</source>
        <translation>Wer in der markierten Fläche wohnt</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Reckons who lives in a forecast's hot spots, by group, with intervals.</source>
        <translation>Berechnet, wer in den Hotspots einer Prognose wohnt, nach Gruppe, mit Intervallen.</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>crime,population,residents,census,tract,group,age,ethnicity,equity,fairness,bias,disparity,per capita,rate,areal weighting,responsible use</source>
        <translation>Kriminalität,Bevölkerung,Einwohner,Zensus,Zählbezirk,Gruppe,Alter,Herkunft,Gleichbehandlung,Fairness,Verzerrung,Ungleichheit,je Einwohner,Rate,Flächengewichtung,Verantwortung</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Flagged share of areas</source>
        <translation>Markierter Anteil der Gebiete</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Residents by group (CSV)</source>
        <translation>Einwohner nach Gruppe (CSV)</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Residents of the study area</source>
        <translation>Einwohner des Untersuchungsgebiets</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Residents of the flagged area</source>
        <translation>Einwohner der markierten Fläche</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Who lives there more often</source>
        <translation>Wer dort häufiger wohnt</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>No group is chosen: choose the fields with the number of its people.</source>
        <translation>Es ist keine Gruppe gewählt: Wählen Sie die Felder mit der Zahl ihrer Personen.</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Everyone</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Population</source>
        <translation>Bevölkerung</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Areas with numbers of people, such as census tracts. The smaller they are, the better is known who lives in the hot spots.</source>
        <translation>Gebiete mit Personenzahlen, etwa Zählbezirke. Je kleiner sie sind, desto genauer ist bekannt, wer in den Hotspots wohnt.</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Fields with the number of people of each group, such as children or people of an origin. Numbers, not per cent; groups may overlap where everyone is given.</source>
        <translation>Felder mit der Personenzahl jeder Gruppe, etwa Kinder oder Personen einer Herkunft. Anzahlen, nicht Prozent; Gruppen dürfen sich überschneiden, wenn alle Personen angegeben sind.</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Field with the number of all people. Empty takes the sum of the groups.</source>
        <translation>Feld mit der Zahl aller Personen. Leer nimmt die Summe der Gruppen.</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Name of the areas</source>
        <translation>Name der Gebiete</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Field with the name of each area. Empty numbers them.</source>
        <translation>Feld mit dem Namen jedes Gebiets. Leer nummeriert sie.</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Area that is flagged (per cent)</source>
        <translation>Markierte Fläche (Prozent)</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Per cent of the study area that is flagged as hot spots. Empty takes that of the forecast.</source>
        <translation>Prozent des Untersuchungsgebiets, die als Hotspots markiert werden. Leer nimmt die der Prognose.</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>Reckons how many people of each group live in the hot spots of a finished forecast, and how often that is against everyone: a ratio of 2 is twice as often.</source>
        <translation>Berechnet, wie viele Personen jeder Gruppe in den Hotspots einer fertigen Prognose wohnen und wie häufig das gegenüber allen ist: Ein Verhältnis von 2 heißt doppelt so häufig.</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>People are taken as spread evenly over each area. The 95 % intervals say how much the figures rest on single areas; the report also gives the least and the most that the areas allow.</source>
        <translation>Personen gelten als gleichmäßig über jedes Gebiet verteilt. Die 95-%-Intervalle sagen, wie sehr die Zahlen auf einzelnen Gebieten beruhen; der Bericht nennt auch das Mindeste und das Meiste, das die Gebiete zulassen.</translation>
    </message>
    <message>
        <location filename="../processing/population.py"/>
        <source>A ratio other than 1 does not say that a forecast is unfair, nor 1 that it is fair: it says whose neighbourhoods are visited more often.</source>
        <translation>Ein anderes Verhältnis als 1 sagt nicht, dass eine Prognose ungerecht ist, und 1 nicht, dass sie gerecht ist: Es sagt, wessen Wohngegenden häufiger aufgesucht werden.</translation>
    </message>
    <message>
        <location filename="../processing/scenario_layers.py"/>
        <source>Names are given for layers, but no layer is chosen.</source>
        <translation>Für Layer sind Namen angegeben, aber es ist kein Layer gewählt.</translation>
    </message>
    <message>
        <location filename="../processing/scenario_layers.py"/>
        <source>'{}' renames no layer of the scenario: write LAYER = NAME with one of {}.</source>
        <translation>„{}“ benennt keinen Layer des Szenarios um: Schreiben Sie LAYER = NAME mit einem von {}.</translation>
    </message>
    <message>
        <location filename="../processing/scenario_layers.py"/>
        <source>it looked at {}</source>
        <translation>sie hat {} angesehen</translation>
    </message>
    <message>
        <location filename="../processing/scenario_layers.py"/>
        <source>it looked at none</source>
        <translation>sie hat keinen angesehen</translation>
    </message>
    <message>
        <location filename="../processing/scenario_layers.py"/>
        <source>The forecast has not looked at a layer '{}' ({}): choose a layer of such a name, or say under the names which one it stands for.</source>
        <translation>Die Prognose hat keinen Layer „{}“ angesehen ({}): Wählen Sie einen Layer eines solchen Namens oder sagen Sie unter den Namen, für welchen er steht.</translation>
    </message>
    <message>
        <location filename="../processing/scenario_layers.py"/>
        <source>'{}' and '{}' both stand for the layer '{}' of the forecast: leave out one of them.</source>
        <translation>„{}“ und „{}“ stehen beide für den Layer „{}“ der Prognose: Lassen Sie einen davon weg.</translation>
    </message>
    <message>
        <location filename="../processing/warm_algorithm.py"/>
        <source>Asking the engine</source>
        <translation>Die Engine wird gefragt</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Compares a forecast with what it would be in other surroundings, weather or days.</source>
        <translation>Vergleicht eine Prognose damit, wie sie in anderer Umgebung, bei anderem Wetter oder an anderen Tagen wäre.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>crime,scenario,what if,simulation,counterfactual,difference,context,bars,stations,weather,prediction,planning</source>
        <translation>Kriminalität,Szenario,was wäre wenn,Simulation,kontrafaktisch,Differenz,Kontext,Kneipen,Bahnhöfe,Wetter,Prognose,Planung,what if</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Difference of each cell</source>
        <translation>Differenz jeder Zelle</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Difference by step</source>
        <translation>Differenz nach Zeitschritt</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Difference in per cent</source>
        <translation>Differenz in Prozent</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Cells inside the noise (1)</source>
        <translation>Zellen im Rauschen (1)</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Difference of each zone</source>
        <translation>Differenz jeder Zone</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Difference of each zone (CSV)</source>
        <translation>Differenz jeder Zone (CSV)</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Difference in all (incidents)</source>
        <translation>Gesamtdifferenz (Vorfälle)</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>How the model was applied: directly, or refitted</source>
        <translation>Wie das Modell angewandt wurde: direkt oder neu angepasst</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>What would be different</source>
        <translation>Was anders wäre</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>The name of the scenario has {} letters: take {} at most.</source>
        <translation>Der Name des Szenarios hat {} Buchstaben: Nehmen Sie höchstens {}.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>what-if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Name of the scenario</source>
        <translation>Name des Szenarios</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>What to call it on the map and in the report, such as Bars closed.</source>
        <translation>Wie es auf der Karte und im Bericht heißt, etwa „Kneipen geschlossen“.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Layers of the scenario</source>
        <translation>Layer des Szenarios</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Changed copies of context layers; each stands for the layer of the forecast that has its name. What is made of it is as the forecast had it. Of an empty layer nothing stands in the scenario.</source>
        <translation>Geänderte Kopien von Kontextlayern; jede steht für den Layer der Prognose, der ihren Namen hat. Was daraus gebildet wird, ist wie in der Prognose. Von einem leeren Layer gibt es im Szenario nichts.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Names in the forecast</source>
        <translation>Namen in der Prognose</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Where a layer has another name than in the forecast, a line each: LAYER = NAME, for example bars, one closed = bars.</source>
        <translation>Wenn ein Layer anders heißt als in der Prognose, je eine Zeile: LAYER = NAME, zum Beispiel bars, one closed = bars.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Daily figures</source>
        <translation>Tageswerte</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Figures of the forecast's daily table to take instead, with semicolons between: tmax=35 for every day, tmax=35@2018-11-17 for one.</source>
        <translation>Werte der Tagestabelle der Prognose, die stattdessen gelten, durch Semikolons getrennt: tmax=35 für jeden Tag, tmax=35@2018-11-17 für einen.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>First day of the scenario. Empty takes that of the forecast.</source>
        <translation>Erster Tag des Szenarios. Leer nimmt den der Prognose.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Another area</source>
        <translation>Anderes Gebiet</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Polygons of another area to look at. Empty takes the forecast's.</source>
        <translation>Polygone eines anderen Gebiets. Leer nimmt das der Prognose.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Another cell size (metres)</source>
        <translation>Andere Zellgröße (Meter)</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Side of the square cells in metres. Empty takes the forecast's.</source>
        <translation>Seitenlänge der quadratischen Zellen in Metern. Leer nimmt die der Prognose.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Zones for a table</source>
        <translation>Zonen für eine Tabelle</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Polygons, such as beats, to sum the difference in.</source>
        <translation>Polygone, etwa Streifenbezirke, in denen die Differenz summiert wird.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <location filename="../processing/zone_forecast.py"/>
        <source>Name of the zones</source>
        <translation>Name der Zonen</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <location filename="../processing/zone_forecast.py"/>
        <source>Field with the name of each zone. Empty numbers them.</source>
        <translation>Feld mit dem Namen jeder Zone. Leer nummeriert sie.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Replicates for the noise</source>
        <translation>Wiederholungen für das Rauschen</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>How often the model learns anew from resampled incidents to tell the difference from its own noise: 8 is usual, 0 leaves it out. Empty takes 8 for quick models and 0 for others.</source>
        <translation>Wie oft das Modell aus neu gezogenen Vorfällen noch einmal lernt, um die Differenz von seinem eigenen Rauschen zu unterscheiden: 8 ist üblich, 0 lässt es weg. Leer nimmt 8 für schnelle Modelle und 0 für andere.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Earlier what-ifs</source>
        <translation>Frühere Was-wäre-wenn</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Folders of earlier what-ifs of the same forecast to show side by side in the report, with semicolons between.</source>
        <translation>Ordner früherer Was-wäre-wenn der gleichen Prognose, die im Bericht nebeneinander stehen sollen, durch Semikolons getrennt.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Folder for the rasters, the GeoPackage, the table and the report.</source>
        <translation>Ordner für die Raster, das GeoPackage, die Tabelle und den Bericht.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Asks a finished forecast what it would expect if something were different: bars closed or moved, a station opened, another weather, other days, another area or other cells.</source>
        <translation>Fragt eine fertige Prognose, was sie erwarten würde, wenn etwas anders wäre: Kneipen geschlossen oder verlegt, ein Bahnhof eröffnet, anderes Wetter, andere Tage, ein anderes Gebiet oder andere Zellen.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>Edit a copy of a context layer with QGIS's own tools, give the copy the name of the layer it stands for, and choose it here. What is not changed stays as the forecast had it: a scenario that changes nothing shows no difference at all.</source>
        <translation>Bearbeiten Sie eine Kopie eines Kontextlayers mit den Werkzeugen von QGIS, geben Sie der Kopie den Namen des Layers, für den sie steht, und wählen Sie sie hier. Was nicht geändert ist, bleibt, wie die Prognose es hatte: Ein Szenario, das nichts ändert, zeigt gar keine Differenz.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>A model that can is applied directly; where the cells or the area differ it may have to learn anew, and the result says so. Differences inside the model's own noise are drawn pale.</source>
        <translation>Ein Modell, das es kann, wird direkt angewandt; wo Zellen oder Gebiet andere sind, muss es womöglich neu lernen, und das Ergebnis sagt es. Differenzen im eigenen Rauschen des Modells sind blass gezeichnet.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>&lt;b&gt;The difference is an association that the model learned from the past, not a causal effect&lt;/b&gt;: places with bars have more incidents for other reasons too, and closing one need not take them away.</source>
        <translation>&lt;b&gt;Die Differenz ist ein Zusammenhang, den das Modell aus der Vergangenheit gelernt hat, keine ursächliche Wirkung&lt;/b&gt;: Orte mit Kneipen haben auch aus anderen Gründen mehr Vorfälle, und eine zu schließen muss sie nicht beseitigen.</translation>
    </message>
    <message>
        <location filename="../processing/what_if.py"/>
        <source>The result is a group of layers: the difference in all and by step, per cent, and what is expected in the scenario, and if wanted a table by zones.</source>
        <translation>Das Ergebnis ist eine Gruppe von Layern: die Differenz insgesamt und nach Zeitschritt, in Prozent, und was im Szenario erwartet wird, und auf Wunsch eine Tabelle nach Zonen.</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Forecast by zones</source>
        <translation>Prognose nach Zonen</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Sums a forecast in beats, districts or hexagons, with intervals.</source>
        <translation>Summiert eine Prognose nach Streifenbezirken, Bezirken oder Sechsecken, mit Intervallen.</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>crime,aggregate,sum,beat,district,sector,hexagon,zonal,statistics,prediction,interval,resource allocation</source>
        <translation>Kriminalität,Aggregation,Summe,Streifenbezirk,Bezirk,Sektor,Sechseck,Hexagon,zonal,Statistik,Prognose,Intervall,Kräfteplanung</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Expected incidents of zones</source>
        <translation>Erwartete Vorfälle der Zonen</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Expected by zone and step (CSV)</source>
        <translation>Erwartet nach Zone und Zeitschritt (CSV)</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Expected in all zones</source>
        <translation>In allen Zonen erwartet</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Expected outside every zone</source>
        <translation>Außerhalb aller Zonen erwartet</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Where most incidents are expected</source>
        <translation>Wo die meisten Vorfälle erwartet werden</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>both are given</source>
        <translation>beides ist angegeben</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>neither is given</source>
        <translation>keines von beiden ist angegeben</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Zones or a width of hexagons are needed, and {}: choose one of them.</source>
        <translation>Nötig sind Zonen oder eine Breite von Sechsecken, und {}: Wählen Sie eines davon.</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Polygons to sum the forecast in, such as beats or districts.</source>
        <translation>Polygone, in denen die Prognose summiert wird, etwa Streifenbezirke oder Bezirke.</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Or hexagons of a width (metres)</source>
        <translation>Oder Sechsecke einer Breite (Meter)</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Width of hexagons in metres, in place of zones.</source>
        <translation>Breite der Sechsecke in Metern, anstelle von Zonen.</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>Sums a finished forecast in zones of any shape: beats, districts, patrol sectors, or hexagons of a width. A cell that the edge of a zone cuts counts on each side by its share of the area, so that nothing is lost or counted twice.</source>
        <translation>Summiert eine fertige Prognose in Zonen beliebiger Form: Streifenbezirke, Bezirke, Sektoren oder Sechsecke einer Breite. Eine Zelle, die der Rand einer Zone schneidet, zählt auf jeder Seite mit ihrem Flächenanteil, sodass nichts verloren geht oder doppelt zählt.</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>The interval of a zone is wider than chance alone would make it: what the model misses in one cell it tends to miss in those around.</source>
        <translation>Das Intervall einer Zone ist breiter, als der Zufall allein es machen würde: Was das Modell in einer Zelle verfehlt, verfehlt es meist auch in den umliegenden.</translation>
    </message>
    <message>
        <location filename="../processing/zone_forecast.py"/>
        <source>The result is a layer of the zones with the expected incidents, their interval and the chance of at least one, a table by zone and step, and a report.</source>
        <translation>Das Ergebnis ist ein Layer der Zonen mit den erwarteten Vorfällen, ihrem Intervall und der Wahrscheinlichkeit für mindestens einen, eine Tabelle nach Zone und Zeitschritt und ein Bericht.</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>&amp;Preset</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Po&amp;ints</source>
        <translation>&amp;Punkte</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>The layer of past incidents, one point each</source>
        <translation>Der Layer vergangener Vorfälle, je ein Punkt</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>S&amp;elected features only</source>
        <translation>Nur au&amp;sgewählte Objekte</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Take only the incidents that are selected on the map or in the table</source>
        <translation>Nur die Vorfälle nehmen, die auf der Karte oder in der Tabelle ausgewählt sind</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>&amp;Date and time</source>
        <translation>&amp;Datum und Zeit</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>The field that says when each incident happened, in local time</source>
        <translation>Das Feld, das sagt, wann jeder Vorfall geschah, in Ortszeit</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>&amp;Category</source>
        <translation>&amp;Kategorie</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>The field with the kind of offence; leave it empty to count all incidents alike</source>
        <translation>Das Feld mit der Deliktart; lassen Sie es leer, um alle Vorfälle gleich zu zählen</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>The kinds of offence that count</source>
        <translation>Die Deliktarten, die zählen</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Area and cells</source>
        <translation>Gebiet und Zellen</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Stud&amp;y area</source>
        <translation>&amp;Gebiet</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Polygons to look at; without them, the box around the incidents</source>
        <translation>Zu untersuchende Polygone; ohne sie das Rechteck um die Vorfälle</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Ce&amp;ll size</source>
        <translation>&amp;Zellgröße</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Side of the square cells, in metres whatever the layer's units</source>
        <translation>Seitenlänge der quadratischen Zellen, in Metern, unabhängig von den Einheiten des Layers</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Show the cells on the &amp;map</source>
        <translation>Zellen auf der Ka&amp;rte zeigen</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Draw the area and its cells over the map while this page is open</source>
        <translation>Das Gebiet und seine Zellen über die Karte zeichnen, solange diese Seite offen ist</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>&amp;From</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Leave out incidents before this day; empty begins with the first</source>
        <translation>Vorfälle vor diesem Tag auslassen; leer beginnt mit dem ersten</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>&amp;Before</source>
        <translation>Bis vor de&amp;m</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Leave out incidents from this day on, such as days not fully reported yet; empty takes all</source>
        <translation>Vorfälle von diesem Tag an auslassen, etwa noch nicht vollständig gemeldete Tage; leer nimmt alle</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Data check</source>
        <translation>Datenprüfung</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Context layers</source>
        <translation>Kontextlayer</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Tick what surrounds the incidents and may explain where they happen</source>
        <translation>Ankreuzen, was die Vorfälle umgibt und erklären kann, wo sie geschehen</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Public &amp;holidays</source>
        <translation>&amp;Feiertage</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>US-IL</source>
        <translation>DE-NW</translation>
    </message>
    <message>
        <location filename="../gui/data_page.ui"/>
        <source>Whose public holidays count: a country such as US, or a part of it such as US-IL; empty counts none</source>
        <translation>Wessen Feiertage zählen: ein Land wie DE oder ein Teil davon wie DE-NW; leer zählt keine</translation>
    </message>
</context>
<context>
    <name>EngineSetup</name>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Progress of the installation</source>
        <translation>Fortschritt der Installation</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>&amp;Stop</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Stop; what was downloaded is kept</source>
        <translation>Anhalten; was heruntergeladen wurde, bleibt erhalten</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Chec&amp;k</source>
        <translation>P&amp;rüfen</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Start the engine and ask it who it is</source>
        <translation>Die Engine starten und nach ihrer Version fragen</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>&amp;Let the plugin make an environment</source>
        <translation>Eine eigene &amp;Umgebung anlegen</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>The plugin makes a Python environment of its own in your profile</source>
        <translation>Die Erweiterung legt in Ihrem Profil eine eigene Python-Umgebung an</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>&amp;Build</source>
        <translation>&amp;Variante</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Which libraries to install, and where they come from. A graphics card makes training neural networks faster; all else runs on any computer.</source>
        <translation>Welche Bibliotheken installiert werden und woher sie kommen. Eine Grafikkarte beschleunigt das Training neuronaler Netze; alles andere läuft auf jedem Computer.</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Package &amp;index</source>
        <translation>Paket&amp;index</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>https://…/simple</source>
        <translation>https://…/simple</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Address of a package index that has everything (PyPI's packages and PyTorch); it is asked in place of PyPI</source>
        <translation>Adresse eines Paketindex, der alles hat (die Pakete von PyPI und PyTorch); er wird anstelle von PyPI gefragt</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>&amp;Folder of wheels</source>
        <translation>Ordner mit &amp;Wheels</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>A folder with the wheels (*.whl) of all packages that the engine needs, for this system and this version of Python</source>
        <translation>Ein Ordner mit den Wheels (*.whl) aller Pakete, die die Engine braucht, für dieses System und diese Python-Version</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Made fro&amp;m</source>
        <translation>&amp;Erstellt aus</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>The Python that the environment is made from; it is left as it is. Empty takes the newest that is found on this computer. Python 3.11 or newer is needed.</source>
        <translation>Das Python, aus dem die Umgebung erstellt wird; es bleibt, wie es ist. Leer nimmt das neueste auf diesem Computer. Nötig ist Python 3.11 oder neuer.</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>C&amp;reate</source>
        <translation>An&amp;legen</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Make the environment, or go on where it was left</source>
        <translation>Die Umgebung anlegen oder dort fortsetzen, wo sie liegen blieb</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Remo&amp;ve</source>
        <translation>E&amp;ntfernen</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Delete the environment that the plugin made</source>
        <translation>Die Umgebung löschen, die die Erweiterung angelegt hat</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Use a Python that &amp;has the engine</source>
        <translation>Vor&amp;handenes Python verwenden</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>For an environment that you or your IT department keep</source>
        <translation>Für eine Umgebung, die Sie oder Ihre IT-Abteilung pflegen</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Inter&amp;preter</source>
        <translation>Inter&amp;preter</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>A Python 3.11 or newer that has the package crimeengine</source>
        <translation>Ein Python 3.11 oder neuer mit dem Paket crimeengine</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>&amp;Use</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Take this interpreter, and check its engine</source>
        <translation>Diesen Interpreter nehmen und seine Engine prüfen</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>Log of the installation</source>
        <translation>Protokoll der Installation</translation>
    </message>
    <message>
        <location filename="../gui/engine_setup.ui"/>
        <source>What the installation writes</source>
        <translation>Was die Installation schreibt</translation>
    </message>
</context>
<context>
    <name>ForecastPage</name>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>&amp;Time step</source>
        <translation>&amp;Zeitschritt</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Incidents are counted and forecast for each of these spans of time</source>
        <translation>Für jede dieser Zeitspannen werden Vorfälle gezählt und prognostiziert</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Steps &amp;ahead</source>
        <translation>Schritte &amp;voraus</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>How many time steps after the last incident to forecast</source>
        <translation>Wie viele Zeitschritte nach dem letzten Vorfall prognostiziert werden</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Fla&amp;g as hot spots</source>
        <translation>&amp;Hotspots auf</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source> % of the area</source>
        <translation> % der Fläche</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>The share of the study area to mark as hot spots: as much as can be patrolled</source>
        <translation>Der Anteil des Untersuchungsgebiets, der als Hotspots markiert wird: so viel, wie Streifen abdecken können</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>&amp;Kind</source>
        <translation>Ar&amp;t</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>How the past is turned into a forecast; what each model does is said below</source>
        <translation>Wie aus der Vergangenheit eine Prognose wird; was jedes Modell tut, steht darunter</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Test several models on these incidents, to see which one is worth using</source>
        <translation>Mehrere Modelle an diesen Vorfällen testen, um zu sehen, welches sich lohnt</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Scored o&amp;n</source>
        <translation>Bewertet &amp;an</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>the last </source>
        <translation>den letzten </translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>These days are held out of training, to compare the model with plain counting</source>
        <translation>Diese Tage werden vom Training ausgenommen, um das Modell mit einfachem Zählen zu vergleichen</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Maps, hot spots, report and the trained model are written here</source>
        <translation>Karten, Hotspots, Bericht und das trainierte Modell werden hierhin geschrieben</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Comp&amp;ute on</source>
        <translation>&amp;Rechnen auf</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Automatic takes the graphics card where there is one</source>
        <translation>„Automatisch“ nimmt die Grafikkarte, wenn es eine gibt</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Seed num&amp;ber</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>The same seed and data give the same forecast on the same computer</source>
        <translation>Gleicher Startwert und gleiche Daten geben auf dem gleichen Computer die gleiche Prognose</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Tra&amp;ined model</source>
        <translation>Fertiges &amp;Modell</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Use this trained model.safetensors instead of training</source>
        <translation>Dieses trainierte model.safetensors verwenden, anstatt zu trainieren</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>E&amp;xtra settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>{"epochs": 10}</source>
        <translation>{"epochs": 10}</translation>
    </message>
    <message>
        <location filename="../gui/forecast_page.ui"/>
        <source>Settings of the model as JSON; empty for its defaults</source>
        <translation>Einstellungen des Modells als JSON; leer für die Standardwerte</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Open the settings of the plugin, where the engine is set up</source>
        <translation>Die Einstellungen der Erweiterung öffnen, wo die Engine eingerichtet wird</translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Choose the data</source>
        <translation>Daten wählen</translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Open the Data page at what is missing there</source>
        <translation>Die Seite „Daten“ dort öffnen, wo etwas fehlt</translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Open the report of this run</source>
        <translation>Den Bericht dieses Laufs öffnen</translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>What this page does and how to read its results</source>
        <translation>Was diese Seite tut und wie ihre Ergebnisse zu lesen sind</translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location filename="../gui/run_page.ui"/>
        <source>Start with what this page has (Ctrl+Return); the page stays usable meanwhile</source>
        <translation>Mit den Angaben dieser Seite starten (Strg+Eingabe); die Seite bleibt dabei benutzbar</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <location filename="../gui/settings_page.ui"/>
        <source>Styles and map sheets of your own</source>
        <translation>Eigene Stile und Kartenvorlagen</translation>
    </message>
    <message>
        <location filename="../gui/settings_page.ui"/>
        <source>St&amp;yles</source>
        <translation>&amp;Stile</translation>
    </message>
    <message>
        <location filename="../gui/settings_page.ui"/>
        <source>A folder with styles (*.qml) that are taken in place of the plugin's of the same name; empty takes the plugin's</source>
        <translation>Ein Ordner mit Stilen (*.qml), die anstelle der gleichnamigen der Erweiterung genommen werden; leer nimmt die der Erweiterung</translation>
    </message>
    <message>
        <location filename="../gui/settings_page.ui"/>
        <source>Map &amp;sheets</source>
        <translation>&amp;Kartenvorlagen</translation>
    </message>
    <message>
        <location filename="../gui/settings_page.ui"/>
        <source>A folder with templates (*.qpt) of print layouts that are offered beside the plugin's; empty takes the plugin's only</source>
        <translation>Ein Ordner mit Vorlagen (*.qpt) von Drucklayouts, die neben denen der Erweiterung angeboten werden; leer nimmt nur die der Erweiterung</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Where and when are incidents to be expected? This panel works that out from a layer of past incidents. Three steps lead to a first forecast:</source>
        <translation>Wo und wann sind Vorfälle zu erwarten? Dieses Bedienfeld ermittelt das aus einem Layer vergangener Vorfälle. Drei Schritte führen zu einer ersten Prognose:</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>The engine</source>
        <translation>Die Engine</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Forecasts are computed by a program of its own, the engine, which needs its own Python environment. This is set up once.</source>
        <translation>Prognosen berechnet ein eigenes Programm, die Engine, die ihre eigene Python-Umgebung braucht. Sie wird einmal eingerichtet.</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>The data</source>
        <translation>Die Daten</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>The sample holds every incident that the police booked in central Chicago in 2016 and 2017, with districts, streets and other context. It comes with the plugin and needs no Internet.</source>
        <translation>Das Beispiel enthält jeden Vorfall, den die Polizei 2016 und 2017 im Zentrum von Chicago erfasst hat, mit Bezirken, Straßen und weiterem Kontext. Es liegt der Erweiterung bei und braucht kein Internet.</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>&amp;Load sample</source>
        <translation>Beispiel la&amp;den</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Add the sample's layers to this project, and choose them on the page Data</source>
        <translation>Die Layer des Beispiels diesem Projekt hinzufügen und auf der Seite „Daten“ wählen</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>&amp;Use your own layers</source>
        <translation>Ei&amp;gene Layer</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Choose a layer of your own on the page Data</source>
        <translation>Auf der Seite „Daten“ einen eigenen Layer wählen</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>3</source>
        <translation>3</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>The first forecast</source>
        <translation>Die erste Prognose</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Make a &amp;first forecast</source>
        <translation>Erste Prognose &amp;machen</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Forecast the next seven days with the weighted recent mean, a counting rule that is quick and hard to beat</source>
        <translation>Die nächsten sieben Tage mit dem gewichteten jüngsten Mittel prognostizieren, einer Zählregel, die schnell und schwer zu schlagen ist</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Open &amp;report</source>
        <translation>Bericht &amp;zeigen</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Show the report of the forecast</source>
        <translation>Den Bericht der Prognose zeigen</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Show the page Results</source>
        <translation>Die Seite „Ergebnisse“ zeigen</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Open &amp;Data</source>
        <translation>Da&amp;ten öffnen</translation>
    </message>
    <message>
        <location filename="../gui/start_page.ui"/>
        <source>Show the page Data</source>
        <translation>Die Seite „Daten“ zeigen</translation>
    </message>
</context>
<context>
    <name>WhatIfPage</name>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>As&amp;k of</source>
        <translation>&amp;Frage an</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>The forecasts of this project, the newest first</source>
        <translation>Die Prognosen dieses Projekts, die neueste zuerst</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Forecast in another folder…</source>
        <translation>Prognose in einem anderen Ordner…</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Choose the folder of a forecast that is not in this project</source>
        <translation>Den Ordner einer Prognose wählen, die nicht in diesem Projekt ist</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>What if the surroundings were different?</source>
        <translation>Was, wenn die Umgebung anders wäre?</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Context layers</source>
        <translation>Kontextlayer</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>What the forecast looked at; edit a copy of a layer to ask what if it were different</source>
        <translation>Was die Prognose angesehen hat; bearbeiten Sie eine Kopie eines Layers, um zu fragen, was wäre, wenn er anders wäre</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Ed&amp;it a copy</source>
        <translation>Kopie &amp;bearbeiten</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Add a copy of this layer to the map and edit it with QGIS's own tools</source>
        <translation>Der Karte eine Kopie dieses Layers hinzufügen und sie mit den Werkzeugen von QGIS bearbeiten</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Throw the copy away: the layer is as it was</source>
        <translation>Die Kopie verwerfen: Der Layer ist wie vorher</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Weather and other days' values</source>
        <translation>Wetter und andere Tageswerte</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Values of the daily table</source>
        <translation>Werte der Tagestabelle</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>A value for each column of the daily table, in the unit of the table</source>
        <translation>Ein Wert für jede Spalte der Tagestabelle, in der Einheit der Tabelle</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Another time or place</source>
        <translation>Andere Zeit oder anderer Ort</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>First da&amp;y</source>
        <translation>&amp;Erster Tag</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>The day on which the scenario begins; empty for that of the forecast</source>
        <translation>Der Tag, an dem das Szenario beginnt; leer für den der Prognose</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>yyyy-MM-dd</source>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Are&amp;a</source>
        <translation>&amp;Gebiet</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Polygons of another area; empty for that of the forecast</source>
        <translation>Polygone eines anderen Gebiets; leer für das der Prognose</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Cell si&amp;ze</source>
        <translation>&amp;Zellgröße</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Side of the square cells in metres</source>
        <translation>Seitenlänge der quadratischen Zellen in Metern</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>as in the forecast</source>
        <translation>wie Prognose</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Show the &amp;grid on the map</source>
        <translation>Gitter auf der Ka&amp;rte zeigen</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Draw the cells of the scenario over the map</source>
        <translation>Die Zellen des Szenarios über die Karte zeichnen</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>What the layers and the report call this scenario</source>
        <translation>Wie die Layer und der Bericht dieses Szenario nennen</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>&amp;Beside</source>
        <translation>&amp;Daneben</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Scenarios of this forecast made so far; those ticked stand beside this one in the report</source>
        <translation>Bisherige Szenarien dieser Prognose; angekreuzte stehen im Bericht neben diesem</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Maps, table and report are written here</source>
        <translation>Karten, Tabelle und Bericht werden hierhin geschrieben</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Table by area and certainty</source>
        <translation>Tabelle nach Gebiet und Sicherheit</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>&amp;Table by</source>
        <translation>&amp;Tabelle nach</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Polygons, such as beats, to sum the difference by; empty for no table</source>
        <translation>Polygone, etwa Streifenbezirke, nach denen die Differenz summiert wird; leer für keine Tabelle</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>&amp;Unit names</source>
        <translation>Zonenna&amp;men</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>The field with the names of the zones</source>
        <translation>Das Feld mit den Namen der Zonen</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>Resamples</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>How often the model learns anew from resampled incidents, to tell the difference from its own noise; 0 leaves that out</source>
        <translation>Wie oft das Modell aus neu gezogenen Vorfällen noch einmal lernt, um die Differenz von seinem eigenen Rauschen zu unterscheiden; 0 lässt das weg</translation>
    </message>
    <message>
        <location filename="../gui/what_if_page.ui"/>
        <source>as many as usual</source>
        <translation>so viele wie üblich</translation>
    </message>
</context>
</TS>
