"""Every cluster display and hub speak, by id: definitions only, never registered with zigpy's device classes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from zigpy.zcl.clusters.general import Basic, KeepAlive, Time

from ihd.frames.calendar import Calendar
from ihd.frames.device_management import DeviceManagement
from ihd.frames.events import Events
from ihd.frames.hub_extension import HubExtension
from ihd.frames.key_establishment import KeyEstablishment
from ihd.frames.messaging import Messaging
from ihd.frames.metering import Metering
from ihd.frames.prepayment import Prepayment
from ihd.frames.price import Price

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zigpy.zcl import Cluster

_ALL: Final[tuple[type[Cluster], ...]] = (
    Basic,
    Time,
    KeepAlive,
    Price,
    Metering,
    Messaging,
    Prepayment,
    Calendar,
    DeviceManagement,
    Events,
    KeyEstablishment,
    HubExtension,
)
#: Cluster id -> definition. Basic, Time and Keep-Alive are zigpy's own.
CLUSTERS: Final[Mapping[int, type[Cluster]]] = MappingProxyType({int(each.cluster_id): each for each in _ALL})

#: What needs no key of the device's own: who it is, and the agreeing on such a key itself (keys.md section 2).
UNSECURED: Final = frozenset({int(Basic.cluster_id), int(KeyEstablishment.cluster_id)})

__all__ = [
    "CLUSTERS",
    "UNSECURED",
    "Basic",
    "Calendar",
    "DeviceManagement",
    "Events",
    "HubExtension",
    "KeepAlive",
    "KeyEstablishment",
    "Messaging",
    "Metering",
    "Prepayment",
    "Price",
    "Time",
]
