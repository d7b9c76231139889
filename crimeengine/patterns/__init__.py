"""When incidents happen: by weekday, by hour of the week, by month and year."""
