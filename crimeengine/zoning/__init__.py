"""From cells to areas that people work with: zones of any shape, and patrols."""
