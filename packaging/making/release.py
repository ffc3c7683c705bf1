"""`make release`: what the parts of a release consist of, as CycloneDX 1.5, and the checksums of all that is in dist/.

A bill of materials is written for each lock, from the lock alone; licences and who needs whom are from the metadata of
the packages installed here.
"""

import hashlib
import json
import uuid
from datetime import UTC, datetime
from importlib import metadata
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import locked
import notices
import tree
from sources import DIST, ROOT, epoch, output, version

TARGETS = [
    locked.Target(release.python, machine, release.glibc)
    for release in tree.RELEASES
    for machine in tree.ARCHITECTURES.values()
]
_OWN = "smets-ihd"


def bill(target: locked.Target) -> dict[str, Any]:
    """Return the bill of materials of ``target``; the same each time for the same lock."""
    pins = locked.runtime(target)
    licences = {work.name: work.licence for name in pins for work in [notices.work(metadata.distribution(name))]}
    own = {"type": "application", "bom-ref": _OWN, "name": _OWN, "version": version()}
    own["purl"] = f"pkg:pypi/{_OWN}@{version()}"
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{_OWN} {version()} {epoch()} {target.lock}')}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch(), UTC).isoformat(),
            "component": own | {"licenses": [{"license": {"id": "GPL-3.0-or-later"}}]},
        },
        "components": [component(pin, licences.get(name, "")) for name, pin in pins.items()],
        "dependencies": [
            {"ref": _OWN, "dependsOn": needs(_OWN, target)},
            *({"ref": name, "dependsOn": needs(name, target)} for name in pins),
        ],
    }


def component(pin: locked.Pin, licence: str) -> dict[str, Any]:
    """Return a package as CycloneDX has it."""
    name = canonicalize_name(pin.name)
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": name,
        "name": name,
        "version": pin.version,
        "purl": f"pkg:pypi/{name}@{pin.version}",
        "hashes": [{"alg": "SHA-256", "content": pin.sha256}],
    }
    if licence:
        found["licenses"] = [{"expression": licence} if " " in licence else {"license": {"id": licence}}]
    return found


def needs(name: str, target: locked.Target) -> list[str]:
    """Return the packages that ``name`` asks for on ``target``."""
    asked = [Requirement(text) for text in metadata.requires(name) or []]
    return sorted(
        {canonicalize_name(each.name) for each in asked if not each.marker or each.marker.evaluate(target.markers)}
    )


def main() -> None:
    """Write the bills and the checksums."""
    for target in TARGETS:
        file = DIST / f"{_OWN}-{version()}-{target.lock}.cdx.json"
        file.write_text(json.dumps(bill(target), indent=2) + "\n")
    files = sorted(path for path in DIST.iterdir() if path.name != "SHA256SUMS")
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (DIST / "SHA256SUMS").write_text("".join(sums))
    dirty = " (with changes that are not committed)" if output("git", "-C", ROOT, "status", "--short", "-uno") else ""
    print(f"dist/SHA256SUMS: {len(files)} files of {_OWN} {version()}{dirty}")


if __name__ == "__main__":
    main()
