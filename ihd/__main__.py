"""Run the display as ``python -m ihd``."""

import sys

from ihd.cli import main

if __name__ == "__main__":
    sys.exit(main())
