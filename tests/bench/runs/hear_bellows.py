"""The floor of a flood: plain bellows, and of zigpy only its codec for the frame in each packet."""

import asyncio
import sys
from pathlib import Path

from zigpy.zcl.foundation import GENERAL_COMMANDS, ZCLHeader

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))
from heard import Heard
from thirty_lines import POWER, Joiner


class Listener(Joiner):
    def packet_received(self, packet):
        header, rest = ZCLHeader.deserialize(packet.data.serialize())
        fields, _ = GENERAL_COMMANDS[header.command_id].schema.deserialize(rest)
        for attribute in fields.attribute_reports:
            if attribute.attrid == POWER:
                heard.power(attribute.value.value)


async def main(url):
    await Listener({"device": {"path": url}, "use_thread": False, "ota": {"enabled": False}}).join()
    heard.power(0)
    await asyncio.Event().wait()


heard = Heard(int(sys.argv[2]))
asyncio.run(main(sys.argv[1]))
