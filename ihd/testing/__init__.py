"""What anyone's tests of a display stand on: a simulated home, windows onto it, its time, and the audit of a page."""
