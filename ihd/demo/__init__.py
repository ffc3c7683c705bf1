"""The bench: a simulated home under one's hands, and displays that look at it; it knows no packet."""
