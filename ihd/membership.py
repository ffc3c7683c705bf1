"""The home that the stick in use belongs to, kept once its meters were read, and what the display proves itself with.

Both are read at the start; it opens no stick.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from ihd import paths
from ihd.keys.credential import Credential, CredentialError, parse
from ihd.model.notes import FileNote, Harm, Kept
from ihd.pairing import Loaded, Pairing, install_code_check, moved
from ihd.pairing import load as load_pairing
from ihd.pairing import save as save_pairing
from ihd.said import in_a_row, said
from ihd.settings import load as load_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.keys.install_code import InstallCode
    from ihd.radio.link import Joined
    from ihd.settings import Settings

LOGGER = logging.getLogger(__name__)


class Membership:
    """The home that the stick of the settings belongs to: another hub in its place is not taken for it.

    A stick that was only named for one run has none, and none is kept for it.
    """

    def __init__(
        self, known: Pairing | None, note: Callable[[FileNote], None], *, lasting: bool, code: InstallCode | None
    ) -> None:
        self.known = known
        self._note = note
        self._lasting = lasting
        self._code = code
        self._joined: Joined | None = None

    @classmethod
    def of(
        cls, settings: Settings, code: InstallCode | None, note: Callable[[FileNote], None], *, anew: bool
    ) -> Membership:
        """Return what is remembered for the stick that ``settings`` name, nothing if it is paired ``anew``."""
        stored = load_settings(paths.settings_file()).settings
        lasting = bool(settings.stick) and (anew or stored.stick == settings.stick)
        loaded = load_pairing(paths.pairing_file()) if lasting and not anew else Loaded(None)
        for each in loaded.notes:
            LOGGER.warning("%s", each.detail)
            note(each)
        return cls(loaded.pairing, note, lasting=lasting, code=code)

    @property
    def code_to_check(self) -> InstallCode | None:
        """Return the code that a joined stick must have; one that was used before another key was agreed is right."""
        if self.known is not None and self.known.suite and self._code is not None:
            return None if self.known.used(self._code.link_key) else self._code
        return self._code

    def enter(self, joined: Joined) -> None:
        """Hear which network the stick is in."""
        self._joined = joined

    def settle(self, suite: int) -> None:
        """Remember the home, now that its meters were read under a key agreed in ``suite``, 0 for the code's own."""
        joined, self._joined = self._joined, None
        if joined is None or not self._lasting:
            return
        check = self.known.install_code_check if self.known is not None and self.known.hub == joined.hub else ""
        if not check and self._code is not None:
            check = install_code_check(self._code.link_key, joined.stick)
        found = Pairing(
            stick=joined.stick,
            hub=joined.hub,
            extended_pan_id=joined.extended_pan_id,
            channel=joined.channel,
            suite=suite,
            install_code_check=check,
        )
        if found == self.known:
            return
        try:
            save_pairing(found, paths.pairing_file())
        except OSError as error:
            told = said("Kept file", "{path} cannot be kept: {reason}", path=paths.pairing_file(), reason=error)
            LOGGER.warning("%s", told)
            self._note(FileNote(Kept.PAIRING, Harm.UNWRITABLE, told))
        self.known = found


def credentials(note: Callable[[FileNote], None]) -> tuple[Credential, ...]:
    """Return the certificates that keys are agreed with, each with its private key.

    Without a file there are none, nor where it cannot be used: many hubs ask for none, so nothing else stops. ``note``
    is told; one that is damaged is set aside, one that cannot be opened stays.
    """
    path = paths.certificate_file()
    try:
        return parse(path.read_bytes().decode(errors="replace"))
    except FileNotFoundError:
        return ()
    except OSError as error:
        told, harm = (
            said("Kept file", "{path} cannot be read: {reason}.", path=path, reason=error.strerror),
            Harm.UNREADABLE,
        )
    except CredentialError as error:
        reason = said("", "{path}: {reason}", path=path, reason=str(error))
        told, harm = in_a_row(reason, moved(path)), Harm.DAMAGED
    LOGGER.warning("%s", told)
    note(FileNote(Kept.CERTIFICATE, harm, told))
    return ()
