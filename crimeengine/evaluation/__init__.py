"""Testing forecasts on the past as if it were the future, and saying how they did."""
