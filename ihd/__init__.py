"""The in-home display: live tariff, consumption and credit for a GB home, and all that both faces share."""

__version__ = "0.1.0"
