"""Results turned into styled layers, grouped by run, and pages with their pictures."""
