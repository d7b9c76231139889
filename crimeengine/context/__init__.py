"""What surrounds the incidents: the calendar, and with it the start of context features."""
