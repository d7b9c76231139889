"""What a person sees: it fills in parameters and starts algorithms, and computes nothing itself."""
