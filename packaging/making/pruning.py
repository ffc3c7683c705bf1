"""What of the installed packages the display never opens, and how it is taken out; it does not know what is left for.

Python parts go by a table. Of Qt, libraries stay that a part which stays asks its loader for, directly or in turn.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from sources import output

#: Below site-packages. What only builds, tests, documents or designs; then Qt's parts.
NEVER_OPENED = (
    "bin", "share", "**/*.pyi", "**/*.pyx", "**/*.pxd", "**/*.c", "**/*.h", "**/*.a", "**/__pycache__", "*/tests",
    "numpy/*/tests", "numpy/*/*/tests", "numpy/f2py", "numpy/_pyinstaller", "numpy/random/_examples",
    "numpy/_core/include", "numpy/_core/lib", "numpy/_core/*_tests*.so", "pyqtgraph/examples", "jsonschema/benchmarks",
    "*.dist-info/direct_url.json", "*.dist-info/INSTALLER", "*.dist-info/REQUESTED",
    "PySide6/Qt/qml", "PySide6/Qt/translations", "PySide6/Qt/metatypes", "PySide6/Qt/libexec", "PySide6/Qt/resources",
    "PySide6/QtAsyncio", "PySide6/typesystems", "PySide6/include", "PySide6/glue", "PySide6/doc", "PySide6/scripts",
    "PySide6/plugins", "PySide6/jar", "PySide6/Assistant*", "PySide6/Designer*", "PySide6/Linguist*",
)  # fmt: skip
#: Programs that lie beside PySide6's modules.
PROGRAMS = re.compile(
    r"assistant|balsam(ui)?|designer|linguist|lrelease|lupdate|qml(format|ls|lint|cachegen|typeregistrar|imports\w+)?"
    r"|qsb|rcc|svgtoqml|uic|moc|qmlimportscanner"
)
MODULES = ("Core", "DBus", "Gui", "Network", "OpenGL", "OpenGLWidgets", "Svg", "Test", "Widgets")
PLUGINS = (
    "egldeviceintegrations", "generic", "iconengines", "imageformats", "platforminputcontexts", "platforms",
    "platformthemes", "wayland-decoration-client", "wayland-graphics-integration-client", "wayland-shell-integration",
    "xcbglintegrations",
)  # fmt: skip
#: Plugins that draw with Quick, the way the display does not, or look like a desktop it brings no library of.
PLUGINS_OUT = (
    "platforminputcontexts/libqtvirtualkeyboardplugin.so",
    "platforms/libqminimalegl.so",
    "platforms/libqvkkhrdisplay.so",
    "platformthemes/libqgtk3.so",
)
PICTURES = ("libqsvg.so",)  # and PNG, which Qt reads by itself
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")


def remove(path: Path) -> None:
    """Remove a file or a directory, or what is there no more."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def needed(library: Path) -> list[str]:
    """Return the libraries that a compiled part asks for, whichever machine it is for."""
    return _NEEDED.findall(output("readelf", "--dynamic", "--wide", library))


def prune(site: Path) -> None:
    """Take out of ``site``, a site-packages, what is never opened."""
    for pattern in NEVER_OPENED:
        for path in list(site.glob(pattern)):
            remove(path)
    qt = site / "PySide6"
    for path in list(qt.iterdir()):
        if PROGRAMS.fullmatch(path.name) or _module_out(path.name):
            remove(path)
    plugins = qt / "Qt" / "plugins"
    for path in list(plugins.iterdir()):
        if path.name not in PLUGINS:
            remove(path)
    pictures = {path for path in (plugins / "imageformats").iterdir() if path.name not in PICTURES}
    for path in pictures | {plugins / name for name in PLUGINS_OUT}:
        remove(path)
    kept = set(_reached([*qt.glob("*.so*"), *plugins.rglob("*.so"), *site.glob("shiboken6/*.so*")], qt / "Qt" / "lib"))
    for path in list((qt / "Qt" / "lib").iterdir()):
        if path.name not in kept:
            remove(path)


def _module_out(name: str) -> bool:
    found = re.fullmatch(r"Qt(\w+)\.abi3\.so", name)
    library = re.fullmatch(r"libpyside6(qml|remoteobjects)\..*", name)
    return bool((found and found[1] not in MODULES) or library)


def _reached(parts: list[Path], libraries: Path) -> Iterator[str]:
    seen: set[str] = set()
    while parts:
        for name in needed(parts.pop()):
            library = libraries / name
            if name not in seen and library.exists():
                seen.add(name)
                parts.append(library)
                yield name
