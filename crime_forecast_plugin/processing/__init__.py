"""The Processing provider: the only way work is started, from whichever window."""
