"""``python -m crimeengine``."""

from crimeengine.cli import main

main()
