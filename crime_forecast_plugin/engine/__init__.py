"""The engine as the plugin sees it: its environment, its process and the files it reads."""
