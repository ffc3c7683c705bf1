"""The cluster tables against published ids and published bytes."""

import pytest
from zigpy.zcl import Cluster
from zigpy.zcl.clusters import smartenergy

from ihd.frames import clock, zcl
from ihd.frames.clusters import CLUSTERS, HubExtension, Metering, Prepayment, Price

#: cluster, attribute, id: read off smart-energy.md 4.2 to 4.5, at the ends of each family.
PUBLISHED = [
    (Metering, "supply_status", 0x0014),
    (Metering, "current_tier48_summ_delivered", 0x015E),
    (Metering, "previous_day2_consumption_delivered", 0x0420),
    (Metering, "previous_day8_consumption_received", 0x042D),
    (Metering, "current_week_consumption_delivered", 0x0430),
    (Metering, "previous_week5_consumption_delivered", 0x043A),
    (Metering, "previous_month13_consumption_delivered", 0x045A),
    (Metering, "current_no_tier_block4_summ_delivered", 0x0703),
    (Metering, "current_tier1_block1_summ_delivered", 0x0710),
    (Metering, "current_day_alternative_consumption_delivered", 0x0C01),
    (Metering, "previous_day_alternative_consumption_delivered", 0x0C03),
    (Metering, "previous_day8_alternative_consumption_delivered", 0x0C2C),
    (Metering, "previous_week5_alternative_consumption_delivered", 0x0C3A),
    (Metering, "previous_month13_alternative_consumption_delivered", 0x0C5A),
    (Price, "tier48_price_label", 0x002F),
    (Price, "block15_threshold", 0x010E),
    (Price, "no_tier_block4_price", 0x0403),
    (Price, "tier2_block1_price", 0x0420),
    (Prepayment, "credit_status", 0x0003),
    (Prepayment, "top_up_code_5", 0x0143),
    (Prepayment, "debt_recovery_top_up_percentage_3", 0x0239),
    (Prepayment, "current_day_cost_consumption_delivered", 0x051C),
    (Prepayment, "previous_day_cost_consumption_delivered", 0x051E),
    (Prepayment, "previous_day8_cost_consumption_delivered", 0x052C),
    (Prepayment, "previous_week5_cost_consumption_delivered", 0x053A),
    (Prepayment, "previous_month13_cost_consumption_delivered", 0x055A),
]


@pytest.mark.parametrize(("cluster", "name", "attribute"), PUBLISHED)
def test_attributes_have_the_published_ids(cluster, name, attribute):
    assert cluster.attributes_by_name[name].id == attribute


def test_no_id_or_name_is_used_twice():
    for cluster in CLUSTERS.values():
        assert len(cluster.attributes) == len(cluster.attributes_by_name)
        assert len(cluster.commands_by_name) == len(cluster.client_commands) + len(cluster.server_commands)


def test_zigpy_keeps_its_own_device_classes():
    assert Cluster._registry[0x0700] is smartenergy.Price
    assert Cluster._registry[0x0702] is smartenergy.Metering
    assert 0xFC00 not in Cluster._registry


def test_our_own_attributes_carry_our_manufacturer_code():
    assert {each.manufacturer_code for each in HubExtension.AttributeDefs} == {0xFFF1}


# Wire samples of smart-energy.md 4.4 (device test messages 4.5.0).
TOP_UP = bytes.fromhex("0100040214") + b"73941656880950804885"
ACCEPTED = bytes.fromhex("0900030028E61E0002C80B4500")
REJECTED = bytes.fromhex("09000301FFFFFFFF00FFFFFFFF")
EMERGENCY = bytes.fromhex("0100000000000002")


def test_a_published_top_up_reads_as_its_digits():
    frame = zcl.decode(0x0705, TOP_UP)
    assert (frame.name, frame.from_server) == ("consumer_top_up", False)
    assert tuple(frame.fields) == (2, b"73941656880950804885")


def test_a_published_top_up_is_written_octet_for_octet():
    assert zcl.command(0x0705, "consumer_top_up", 0, originating_device=2, top_up_code=TOP_UP[5:]) == TOP_UP


def test_published_answers_to_top_ups_read_in_millipence():
    assert tuple(zcl.decode(0x0705, ACCEPTED).fields) == (0, 2_025_000, 2, 4_525_000)
    assert tuple(zcl.decode(0x0705, REJECTED).fields) == (1, -1, 0, -1)


def test_a_published_emergency_credit_command_is_written_octet_for_octet():
    written = zcl.command(
        0x0705, "select_available_emergency_credit", 0, command_issue_date_time=0, originating_device=2
    )
    assert written == EMERGENCY


def test_optional_fields_at_the_end_may_be_left_out():
    written = zcl.command(0x0703, "message_confirmation", 1, message_id=7, confirmation_time=9)
    fields = zcl.decode(0x0703, written).fields
    assert (fields.message_id, fields.confirmation_time) == (7, 9)
    assert fields.message_confirmation_control is None


def test_a_pound_sign_counts_as_its_two_octets():
    text = "£5 left".encode()
    written = zcl.command(
        0x0703, "display_message", 1, message_id=1, message_control=0, start_time=0, duration_in_minutes=1, message=text
    )
    assert zcl.decode(0x0703, written).fields.message == text


def test_thresholds_are_counted_by_the_low_nibble_of_their_tier():
    entries = [
        {"tier_number_of_block_thresholds": 0x12, "block_thresholds": [500, 900]},
        {"tier_number_of_block_thresholds": 0x21, "block_thresholds": [700]},
    ]
    definition = Price.ClientCommandDefs.publish_block_thresholds.schema
    item = next(field.type for field in definition.fields if field.name == "entries")._item_type
    head = {"provider_id": 1, "issuer_event_id": 2, "start_time": 3, "issuer_tariff_id": 4}
    part = {"command_index": 0, "total_number_of_commands": 1, "sub_payload_control": 0}
    written = zcl.command(
        0x0700, "publish_block_thresholds", 1, **head, **part, entries=[item(**entry) for entry in entries]
    )
    read = zcl.decode(0x0700, written).fields.entries
    assert [list(entry.block_thresholds) for entry in read] == [[500, 900], [700]]


def test_the_wire_clock_starts_in_2000_and_ends_before_its_own_nothing():
    assert clock.to_wire(clock.ZIGBEE_EPOCH) == 0
    assert clock.from_wire(clock.to_wire(1_700_000_000)) == 1_700_000_000
    for outside in (0, clock.ZIGBEE_EPOCH - 1, clock.ZIGBEE_EPOCH + clock.NO_TIME):
        with pytest.raises(ValueError, match="cannot be written"):
            clock.to_wire(outside)
