"""Neural networks, one a file; the forecasters train and ask them."""
