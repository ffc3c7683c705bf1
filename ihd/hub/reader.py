"""A meter reader that is no hub's: a meter on one endpoint, asked by whoever let it in; it has no radio.

Such readers serve Metering, on the Home Automation or the Smart Energy profile, and little else: no clock, no prices,
no periods. Told the time; bytes in, bytes out.
"""

from __future__ import annotations

from typing import Any, Final

from ihd.frames import zcl, zdo
from ihd.frames.clusters import Basic, Metering
from ihd.frames.packet import DEVICE_PROFILE, SMART_ENERGY, Packet
from ihd.frames.values import FrameError
from ihd.hub.electricity_meter import ElectricityMeter
from ihd.hub.gas_counter import GasCounter
from ihd.hub.plan import ElectricityPlan, GasPlan
from ihd.hub.served import Served, Table

#: ZigBee Home Automation application profile, and the ids of a meter on either (smart-energy.md 4.1; HA 1.2, 5.3).
HOME_AUTOMATION: Final = 0x0104
DEVICES: Final = {HOME_AUTOMATION: 0x0053, SMART_ENERGY: 0x0501}
_KILOWATT_HOURS, _CUBIC_METRES = 0x00, 0x01
_ELECTRICITY, _GAS = 0x00, 0x01
#: 8 digits, 3 of them after the point; leading zeros left out.
_FORMATTING: Final = 0xAB
#: What a usual reader serves of Metering.
METERING: Final[Table[ElectricityMeter]] = {
    "current_summ_delivered": lambda meter: meter.wh,
    "instantaneous_demand": lambda meter: meter.watts,
    "status": 0,
    "unit_of_measure": _KILOWATT_HOURS,
    "multiplier": 1,
    "divisor": 1_000,
    "summation_formatting": _FORMATTING,
    "metering_device_type": _ELECTRICITY,
}
#: And of a gas meter's.
GAS_METERING: Final[Table[GasCounter]] = {
    "current_summ_delivered": lambda dial: dial.litres,
    "status": 0,
    "unit_of_measure": _CUBIC_METRES,
    "multiplier": 1,
    "divisor": 1_000,
    "summation_formatting": _FORMATTING,
    "metering_device_type": _GAS,
}
_BASIC: Final[Table[Any]] = {"zcl_version": 3, "manufacturer": b"ihd"}
_MODEL, _GAS_MODEL = b"Simulated reader", b"Simulated gas reader"
_REPORTED: Final = ("instantaneous_demand", "current_summ_delivered")


class Reader:
    """One reader on ``profile``; its meter is on ``endpoint`` and serves ``metering``. Times are Unix seconds."""

    def __init__(
        self,
        plan: ElectricityPlan | GasPlan,
        start: int,
        *,
        profile: int = HOME_AUTOMATION,
        endpoint: int = 10,
        metering: Table[Any] | None = None,
    ) -> None:
        burns = isinstance(plan, GasPlan)
        self.meter: Final = GasCounter(plan, start) if isinstance(plan, GasPlan) else ElectricityMeter(plan, start)
        self.profile: Final = profile
        self.endpoint: Final = endpoint
        self._sequence = 0
        served = metering if metering is not None else GAS_METERING if burns else METERING
        self._metering: Served[Any] = Served(int(Metering.cluster_id), self.meter, served)
        self._reported = [name for name in _REPORTED if name in served]
        named = {**_BASIC, "model": _GAS_MODEL if burns else _MODEL}
        basic: Served[Any] = Served(int(Basic.cluster_id), self.meter, named)
        self._clusters: Final = {each.cluster: each for each in (basic, self._metering)}

    @property
    def descriptor(self) -> zdo.SimpleDescriptor:
        """Return what the endpoint is."""
        return zdo.SimpleDescriptor(self.endpoint, self.profile, DEVICES[self.profile], 0, tuple(self._clusters), ())

    def receive(self, packet: Packet, address: int, now: int) -> Packet | None:
        """Return the answer to a packet that came to the reader's short ``address``, ``None`` for none."""
        self.meter.run_to(max(now, self.meter.now))
        if packet.profile == DEVICE_PROFILE:
            return self._describe(packet, address)
        if (packet.profile, packet.destination_endpoint) != (self.profile, self.endpoint):
            return None
        try:
            frame = zcl.decode(packet.cluster, packet.data)
        except FrameError:
            return None
        served = self._clusters.get(packet.cluster)
        told = served.answer(frame) if served is not None else zcl.UNSUPPORTED_CLUSTER
        if isinstance(told, int):
            told = zcl.default_response(frame.sequence, command=frame.command, status=told, from_server=True)
        return self._from_meter(packet, told) if isinstance(told, bytes) else None

    def report(self, to_endpoint: int, now: int) -> Packet:
        """Return a report of power, where there is one, and register."""
        self.meter.run_to(max(now, self.meter.now))
        self._sequence = self._sequence % 255 + 1
        records = self._metering.named(self._reported)
        data = zcl.report(self._sequence, records)
        secured = self.profile == SMART_ENERGY
        return Packet(self.profile, self._metering.cluster, self.endpoint, to_endpoint, data, secured)

    def _from_meter(self, asked: Packet, data: bytes) -> Packet:
        return Packet(self.profile, asked.cluster, self.endpoint, asked.source_endpoint, data, asked.secured)

    def _describe(self, packet: Packet, address: int) -> Packet | None:
        """Answer discovery of the one endpoint."""
        try:
            asked = zdo.decode(packet.cluster, packet.data)
        except FrameError:
            return None
        match asked:
            case zdo.ActiveEndpointsRequest(sequence, wanted) if wanted == address:
                told: zdo.Message = zdo.ActiveEndpointsResponse(sequence, zdo.SUCCESS, address, (self.endpoint,))
            case zdo.SimpleDescriptorRequest(sequence, wanted, endpoint) if wanted == address:
                found = self.descriptor if endpoint == self.endpoint else None
                status = zdo.SUCCESS if found is not None else zdo.NOT_ACTIVE
                told = zdo.SimpleDescriptorResponse(sequence, status, address, found)
            case _:
                return None
        cluster, data = zdo.encode(told)
        return Packet(DEVICE_PROFILE, cluster, 0, packet.source_endpoint, data, secured=False)
