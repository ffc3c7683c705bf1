"""Run the acting display as ``python -m ppmid``."""

import sys

from ppmid.cli import main

if __name__ == "__main__":
    sys.exit(main())
