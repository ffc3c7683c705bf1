"""What a display knows of a home: frozen values and arithmetic, with no I/O, clock, radio or screen.

Small values are named tuples, which take a sixth of the time a frozen dataclass takes to define: all of them are loaded
before the first picture stands on the screen.
"""
