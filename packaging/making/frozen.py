"""How a bundle starts: as the program it is called by, or by `-m NAME`, as the bench starts displays."""

import sys
from importlib import import_module
from pathlib import Path


def main() -> int:
    """Run the program that was asked for, and return its exit code."""
    called, *words = sys.argv
    name = Path(called).stem
    if words[:1] == ["-m"]:
        name, words = words[1], words[2:]
    code: int = import_module(f"{name}.cli").main(words)
    return code


if __name__ == "__main__":
    sys.exit(main())
