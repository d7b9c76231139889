"""Where incidents cluster beyond chance, and how that changes."""
