"""The floor of the first reading: plain bellows joins by the stick's own install code and reads one attribute."""

import asyncio
import sys
import time

import bellows.types as t
import zigpy.types as z
from bellows.zigbee.application import ControllerApplication
from zigpy.zcl.foundation import GENERAL_COMMANDS, GeneralCommand, ZCLHeader
from zigpy.zdo.types import SimpleDescriptor

METERING, POWER, KEY_OF_CODE = 0x0702, 0x0400, t.EmberInitialSecurityBitmask(0x2900)


class Joiner(ControllerApplication):
    async def register_endpoints(self):
        await self.add_endpoint(SimpleDescriptor(1, 0x0109, 0x0502, 0, [0], [METERING]))

    def packet_received(self, packet):
        self.heard.put_nowait(packet.data.serialize())

    async def join(self):
        self.heard = asyncio.Queue()
        await self.connect()
        [net, *_] = [beacon async for beacon in self.network_scan(t.Channels.ALL_CHANNELS, 3)]
        key, security = t.KeyData(bytes(16)), t.EmberInitialSecurityState
        await self._ezsp.setInitialSecurityState(security(KEY_OF_CODE, key, key, 0, t.EUI64(bytes(8))))
        place = (net.extended_pan_id, net.pan_id, 8, net.channel, 0, 0, net.nwk_update_id, t.Channels.ALL_CHANNELS)
        with self._ezsp.wait_for_stack_status(t.sl_Status.NETWORK_UP) as joined:
            await self._ezsp.joinNetwork(t.EmberNodeType.ROUTER, t.EmberNetworkParameters(*place))
            await joined
        self._ezsp.add_callback(self.ezsp_callback_handler)
        self.controller_event.set()

    async def ask(self, profile, cluster, endpoint, octets, options=z.TransmitOptions.NONE):
        here, hub = (z.AddrModeAddress(z.AddrMode.NWK, node) for node in (0xFFFE, 0x0000))
        route = {"src": here, "src_ep": min(endpoint, 1), "dst": hub, "dst_ep": endpoint, "tsn": 1}
        what = {"profile_id": profile, "cluster_id": cluster, "data": z.SerializableBytes(octets)}
        await self.send_packet(z.ZigbeePacket(**route, **what, tx_options=options))
        return await self.heard.get()


async def main(url):
    app = Joiner({"device": {"path": url}, "use_thread": False, "ota": {"enabled": False}})
    await app.join()
    found = await app.ask(0, 0x0006, 0, b"\x01\x00\x00\x09\x01\x01\x02\x07\x00")
    for endpoint in found[5:]:
        answer = await app.ask(0x0109, METERING, endpoint, b"\x00\x02\x00\x00\x04", z.TransmitOptions.APS_Encryption)
        _, rest = ZCLHeader.deserialize(answer)
        [record] = GENERAL_COMMANDS[GeneralCommand.Read_Attributes_rsp].schema.deserialize(rest)[0].status_records
        if record.status == 0:
            print("reading", time.monotonic(), flush=True)
            break
    await app.disconnect()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
