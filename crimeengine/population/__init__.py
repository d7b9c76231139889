"""Who lives where a forecast points: areas with numbers of people by group."""
