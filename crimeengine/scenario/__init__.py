"""What-if: a finished forecast beside what its model would expect of other surroundings."""
