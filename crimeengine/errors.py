"""What can go wrong in a way that a person can mend, and what a person stopped."""


class InputError(ValueError):
    """Input that cannot be used; the message names the field, the value and the remedy."""


class Cancelled(Exception):  # noqa: N818 - a wish, not an error
    """The person asked to stop."""
