"""`make deb`: the Debian packages in dist/, for each release and machine, and what lintian says of them."""

import gzip
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import manuals
import notices
import tree
from sources import BUILD, DIST, ROOT, dated, epoch, output, run, version

NAME = "smets-ihd"
DEBIAN = ROOT / "packaging" / "debian"
LIMIT_MB = 330
#: The package's own files of packaging/debian, and where they lie on a system.
FILES = {
    "smets-ihd-kiosk.service": "usr/lib/systemd/system/smets-ihd-kiosk.service",
    "60-smets-ihd.rules": "usr/lib/udev/rules.d/60-smets-ihd.rules",
    "smets-ihd.desktop": "usr/share/applications/smets-ihd.desktop",
    "smets-ihd.svg": "usr/share/icons/hicolor/scalable/apps/smets-ihd.svg",
    "smets-ihd.default": "etc/default/smets-ihd",
    "lintian-overrides": "usr/share/lintian/overrides/smets-ihd",
}
METAINFO = "usr/share/metainfo/org.openihd.smets_ihd.metainfo.xml"


def deb_version(release: tree.Release) -> str:
    """Return the package's version on ``release``: that of the next release is newer."""
    return f"{version()}-1~deb{release.number}"


def filled(text: str, words: dict[str, str]) -> str:
    """Return ``text`` with its @WORDS@ replaced."""
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text


def write(path: Path, text: str) -> None:
    """Write a file that everyone may read, compressed the same each time where its name ends so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = text.encode()
    path.write_bytes(gzip.compress(content, mtime=0) if path.suffix == ".gz" else content)
    path.chmod(0o644)


def furnish(root: Path, release: tree.Release) -> None:
    """Put everything beside the program in its place below ``root``."""
    day = datetime.fromtimestamp(epoch(), UTC)
    for name, place in FILES.items():
        tree.copy(DEBIAN / name, root / place)
    facts = {"VERSION": version(), "DATE": day.date().isoformat()}
    write(root / METAINFO, filled((DEBIAN / "smets-ihd.metainfo.xml").read_text(), facts))
    for program in manuals.PROGRAMS:
        write(root / "usr" / "share" / "man" / "man1" / f"{program.name}.1.gz", manuals.page(program))
    documents = root / "usr" / "share" / "doc" / NAME
    site = tree.site_of(root, release)
    write(documents / "copyright", notices.debian_copyright(site, (DEBIAN / "copyright").read_text()))
    write(documents / "THIRD-PARTY-NOTICES.gz", notices.text(site))
    write(documents / "changelog.gz", (ROOT / "CHANGELOG.md").read_text())
    entry = f"{NAME} ({deb_version(release)}) {release.suite}; urgency=medium\n\n  * See changelog.gz.\n\n"
    signed = f" -- The Open IHD contributors <maintainers@openihd.example>  {format_datetime(day)}\n"
    write(documents / "changelog.Debian.gz", entry + signed)


def control(root: Path, release: tree.Release, architecture: str) -> None:
    """Write what dpkg is told of the package, and its scripts."""
    place = root / "DEBIAN"
    facts = {
        "DEB_VERSION": deb_version(release),
        "ARCHITECTURE": architecture,
        "SIZE": str(tree.size(root)),
        "PYTHON": release.python,
        "NEXT_PYTHON": release.next_python,
        "GLIBC": f"2.{release.glibc}",
    }
    write(place / "control", filled((DEBIAN / "control").read_text(), facts).replace(",\n ", ", "))
    write(place / "conffiles", "/etc/default/smets-ihd\n")
    for script in ("postinst", "prerm", "postrm"):
        tree.copy(DEBIAN / script, place / script, 0o755)
    installed = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    listed = [str(path.relative_to(root)) for path in installed if place not in path.parents]
    sums = output("md5sum", *(root / name for name in listed)).replace(f"{root}/", "")
    write(place / "md5sums", sums)


def pack(release: tree.Release, architecture: str) -> Path:
    """Build one package from nothing; return it."""
    root = BUILD / "deb" / f"{release.suite}-{architecture}"
    print(f"{release.suite} {architecture}:", flush=True)
    tree.install(root, release, architecture)
    furnish(root, release)
    for path in root.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)
    control(root, release, architecture)
    if tree.size(root) > LIMIT_MB * 1000:
        sys.exit(f"{tree.size(root) / 1000:.0f} MB installed, more than {LIMIT_MB}")
    package = DIST / f"{NAME}_{deb_version(release)}_{architecture}.deb"
    # xz's first level is an eighth larger than its usual one, and done in a fifth of the time.
    words = ("dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", root, package)
    run(*words, env=dated(), stdout=subprocess.DEVNULL)
    packed = package.stat().st_size / 1e6
    print(f"dist/{package.name}: {packed:.0f} MB, {tree.size(root) / 1000:.0f} MB installed", flush=True)
    return package


def main(chosen: list[str]) -> None:
    """Build the packages whose file names contain one of ``chosen``, all without; then have them checked."""
    for release in tree.RELEASES:
        for architecture in tree.ARCHITECTURES:
            name = f"{release.suite}-{architecture}"
            if not chosen or any(word in name for word in chosen):
                run(
                    "lintian",
                    "--allow-root",
                    "--fail-on",
                    "error",
                    "--tag-display-limit",
                    "0",
                    pack(release, architecture),
                )


if __name__ == "__main__":
    main(sys.argv[1:])
