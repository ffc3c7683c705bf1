"""Frames as a hub would send them, through the octets, and the book of a meter that receives them."""

from ihd.frames import zcl
from ihd.frames.clock import to_wire
from ihd.frames.meter_book import DEVICE_TYPE, METERING, PREPAYMENT, PRICE, MeterBook, attribute
from ihd.frames.zcl import Attribute
from tests.model.moments import unix

CALENDAR = 0x0707
#: MeteringDeviceType (smart-energy.md 4.2).
ELECTRIC, GAS, GENERATION, MIRRORED_GAS = 0, 1, 11, 0x80


def command(cluster, name, **fields):
    """A published command, written and read again."""
    return zcl.decode(cluster, zcl.command(cluster, name, 1, **fields))


def report(cluster, *attributes, **values):
    """An attribute report with values by name, and further attributes as they are."""
    named = [attribute(cluster, name)[1] for name in values]
    kinds = [zcl.attribute_type(cluster, each) for each in named]
    heard = [Attribute(each, 0, kind, value) for each, kind, value in zip(named, kinds, values.values(), strict=True)]
    return zcl.decode(cluster, zcl.report(1, [*heard, *attributes]))


def wire(text):
    """ZigBee time of an ISO 8601 time."""
    return to_wire(unix(text))


def book(device_type=ELECTRIC, **metering):
    """The book of meter 7 of that type, with its scales if given."""
    known = {attribute(METERING, name): value for name, value in metering.items()}
    return MeterBook(7, frozenset({METERING, PRICE, PREPAYMENT}), {DEVICE_TYPE: device_type} | known)
