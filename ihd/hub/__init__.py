"""The simulated home: hub, meters and supplier. Told the time; bytes in, bytes out; it knows no display."""
