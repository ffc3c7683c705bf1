"""The published figures of key establishment, and settings for the properties of what takes milliseconds."""

import json
from pathlib import Path

from hypothesis import Phase, settings

from ihd.keys.curve import SECT163K1, SECT283K1

PUBLISHED = json.loads((Path(__file__).parent.parent / "vectors" / "cbke.json").read_text())
CURVES = {curve.name: curve for curve in (SECT163K1, SECT283K1)}
octets = bytes.fromhex

USUAL = settings()
#: Fewer examples, for what multiplies points often.
FEW = settings(max_examples=settings().max_examples // 5)
#: For a search that is meant to find a planted fault, and need not find the shortest way to it.
FINDING = settings(phases=[Phase.generate])
