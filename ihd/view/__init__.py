"""Pictures of a Snapshot in Qt widgets: it shows what it is handed and knows neither radio nor frames.

What Home needs is loaded before the first picture stands on the screen. Its values are therefore named tuples, which
take a sixth of the time a frozen dataclass takes to define; the other pages' values are dataclasses as elsewhere.
"""
