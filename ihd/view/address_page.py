"""Typing the address of a stick that is on the network, with keys on the screen or a keyboard; it opens no stick."""

from __future__ import annotations

import re
from typing import Final

from ihd.model.pairing import Offered
from ihd.view.badge import Sign
from ihd.view.keypad import CLEAR, DELETE
from ihd.view.keypad_page import KeypadPage, Said
from ihd.view.words import translate

_WHOLE: Final = re.compile(r"(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3}):(\d{1,5})")
_LAST_OCTET, _LAST_PORT = 255, 65_535


def address(typed: str) -> str:
    """Return the stick's address for a host's number and port as typed, empty while that is none."""
    found = _WHOLE.fullmatch(typed)
    if found is None:
        return ""
    *host, port = map(int, found.groups())
    whole = max(host) <= _LAST_OCTET and 0 < port <= _LAST_PORT
    return f"tcp://{'.'.join(map(str, host))}:{port}" if whole else ""


class AddressPage(KeypadPage):
    """For a panel without a keyboard: a stick at USB is found by itself, one on the network has a number."""

    back = "stick"
    most = len("255.255.255.255:65535")
    own_network = False
    letters = "0123456789.:"
    keys = (*"1234567890.:", CLEAR, DELETE)
    columns = 4
    figure_size = 26

    def titles(self) -> tuple[str, str]:
        """Return the title, and a shorter one."""
        return translate("Stick", "Address of a stick"), translate("Stick", "Address")

    def said(self) -> Said:
        """Return what is shown of the address so far."""
        ready = bool(address(self.typed))
        looks_well = translate("Stick", "This can be an address")
        return Said(
            figure=self.typed or "–",
            name=translate("Stick", "Address: {address}").format(address=self.typed),
            headline=looks_well if ready else translate("Stick", "Four numbers and a port"),
            text=translate("Stick", "Dots between the numbers, a colon before the port: 192.0.2.7:6638"),
            use=translate("Stick", "Use this address"),
            ready=ready,
            sign=Sign.DONE if ready else Sign.NONE,
        )

    def use(self) -> None:
        """Join, or begin a network, with the stick there."""
        if stick := address(self.typed):
            self.desk.pair(Offered(stick, own_network=self.own_network))


class OwnAddressPage(AddressPage):
    """The same, for a network of one's own."""

    back = "own_network"
    own_network = True
