"""What a display knows of a home: frozen values and arithmetic, with no I/O, clock, radio or screen."""
