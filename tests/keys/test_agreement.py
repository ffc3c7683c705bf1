"""Both sides come to the published keys and proofs, to the same whatever their keys, and to none with a bad peer."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.keys import agreement, suite
from ihd.keys.agreement import AgreedKeys, AgreementError, Party, Role, shared_secret
from ihd.keys.certificate import Certificate, fingerprint
from ihd.keys.key_pair import KeyPair
from ihd.keys.suite import Suite
from tests.keys.cbke import FEW, FINDING, PUBLISHED, octets
from tests.keys.issued import AUTHORITY, DEVICE, ISSUED, OTHER_DEVICE, SERIAL

HANDSHAKES = pytest.mark.parametrize("handshake", PUBLISHED["handshakes"], ids=lambda handshake: handshake["curve"])
SIDES = ("initiator_U", "responder_V")


def pair(handshake, side, kind):
    return KeyPair.of(Suite(handshake["suite"]), octets(handshake[side][f"{kind}_private_key"]))


def published_secret(handshake, own, peer):
    certificate = Certificate.from_bytes(octets(handshake[peer]["certificate"]))
    public = certificate.public_key(octets(handshake["ca_public_key"]))
    ephemeral = octets(handshake[peer]["ephemeral_public_key"])
    return shared_secret(pair(handshake, own, "static"), pair(handshake, own, "ephemeral"), public, ephemeral)


def comes_out_as_published(handshake):
    assert {published_secret(handshake, *sides) for sides in (SIDES, SIDES[::-1])} == {octets(handshake["Z"])}


@HANDSHAKES
def test_both_sides_of_a_published_handshake_come_to_its_secret(handshake):
    comes_out_as_published(handshake)


@pytest.mark.parametrize("side", SIDES)
@HANDSHAKES
def test_every_published_step_comes_out(handshake, side):
    said, static, ephemeral = handshake[side], pair(handshake, side, "static"), pair(handshake, side, "ephemeral")
    assert static.public.hex() == said["static_public_key"]
    assert ephemeral.public.hex() == said["ephemeral_public_key"]
    assert fingerprint(octets(said["certificate"])) == int(said["cert_mmo_hash_e"], 16)
    assert agreement.associate(static.suite.curve, ephemeral.public) == int(said["avf_of_own_ephemeral"], 16)
    assert agreement.implicit_signature(static, ephemeral) == int(said["implicit_signature_s"], 16)


@HANDSHAKES
def test_the_published_keys_and_proofs_come_out(handshake):
    keys = AgreedKeys.of(octets(handshake["Z"]))
    assert (keys.mac_key.hex(), keys.link_key.hex()) == (handshake["MACKEY"], handshake["KEYDATA_link_key"])
    initiator, responder = (
        Party(octets(handshake[side]["identity_ieee_be"]), octets(handshake[side]["ephemeral_public_key"]))
        for side in SIDES
    )
    assert keys.mac(Role.INITIATOR, initiator, responder).hex() == handshake["MACU"]
    assert keys.mac(Role.RESPONDER, responder, initiator).hex() == handshake["MACV"]


def without_cofactor(curve):
    """Leave out the cofactor, but in what it says of a public key."""

    class Bare(type(curve)):
        valid = curve.valid

    return Bare(curve.name, curve.field, curve.a, curve.order, 1, curve.base)


def with_an_even_split(curve, public):
    """Take half of the field's bits instead of the order's."""
    return int.from_bytes(public, "big") % (1 << 142) + (1 << 142)


@pytest.mark.parametrize("name", ["SECT163K1", "SECT283K1"])
def test_a_cofactor_left_out_breaks_the_published_handshake(name, monkeypatch):
    monkeypatch.setattr(suite, name, without_cofactor(getattr(suite, name)))
    with pytest.raises(AssertionError):
        comes_out_as_published(PUBLISHED["handshakes"][name == "SECT283K1"])


@HANDSHAKES
def test_another_count_of_bits_breaks_the_published_handshake(handshake, monkeypatch):
    monkeypatch.setattr(agreement, "associate", with_an_even_split)
    with pytest.raises(AssertionError):
        comes_out_as_published(handshake)


# ---------------------------------------------------------------------------------------------------- whatever the keys


def agree(secret, search=FEW):
    @search
    @given(st.sampled_from(Suite), st.integers(0, 1 << 64), st.binary(min_size=88, max_size=88))
    def holds(suite, serial, seeds):
        statics = [AUTHORITY.issue(suite, name, serial.to_bytes(9, "big")[1:]) for name in (DEVICE, OTHER_DEVICE)]
        size = suite.seed_octets
        moments = [KeyPair.derived(suite, seeds[at : at + size]) for at in (0, size)]
        keys = {
            secret(own.key_pair, moment, peer.certificate.public_key(peer.ca_public_key), peer_moment.public)
            for own, moment, peer, peer_moment in (
                (statics[0], moments[0], statics[1], moments[1]),
                (statics[1], moments[1], statics[0], moments[0]),
            )
        }
        assert len(keys) == 1
        assert len(keys.pop()) == suite.private_octets

    holds()


def test_both_sides_agree_whatever_their_keys():
    agree(shared_secret)


def test_the_property_finds_a_side_that_mixes_up_the_others_keys():
    with pytest.raises(AssertionError):
        agree(lambda own, moment, public, ephemeral: shared_secret(own, moment, ephemeral, public), FINDING)


# --------------------------------------------------------------------------------------------------- bad peers, secrets


def scalar_pair(suite, scalar):
    return KeyPair.of(suite, (scalar % suite.curve.order).to_bytes(suite.private_octets, "big"))


@pytest.mark.parametrize("suite", Suite)
def test_a_peer_whose_keys_are_none_is_refused(suite):
    own, moment = ISSUED[suite].key_pair, KeyPair.derived(suite, b"\x07" * suite.seed_octets)
    bad = b"\x04" + moment.public[1:]
    for keys in ((bad, moment.public), (own.public, bad)):
        with pytest.raises(AgreementError, match=r"other side's key is refused. A compressed point begins"):
            shared_secret(own, moment, *keys)


@pytest.mark.parametrize("suite", Suite)
def test_keys_that_cancel_each_other_out_are_refused(suite):
    own, moment = ISSUED[suite].key_pair, KeyPair.derived(suite, b"\x07" * suite.seed_octets)
    inverse = pow(agreement.associate(suite.curve, moment.public), -1, suite.curve.order)
    cancelled = scalar_pair(suite, -moment.scalar * inverse)
    for keys in ((own, moment, cancelled.public, moment.public), (cancelled, moment, own.public, own.public)):
        with pytest.raises(AgreementError, match="cancel each other out"):
            shared_secret(*keys)


def test_own_keys_of_two_suites_do_not_go_together():
    one, two = (issued.key_pair for issued in ISSUED.values())
    with pytest.raises(ValueError, match="of one suite"):
        shared_secret(one, two, one.public, one.public)


KEYS = AgreedKeys.of(b"\x5a" * 21)
U, V = Party(DEVICE, b"\x02" * 22), Party(OTHER_DEVICE, b"\x03" * 22)


def test_only_the_speakers_own_proof_is_accepted():
    mac = KEYS.mac(Role.INITIATOR, U, V)
    assert KEYS.accepts(mac, Role.INITIATOR, U, V)
    for speaker, listener in ((V, U), (replace(U, identity=SERIAL), V), (U, replace(V, ephemeral=U.ephemeral))):
        assert not KEYS.accepts(mac, Role.INITIATOR, speaker, listener)
    assert not KEYS.accepts(mac, Role.RESPONDER, U, V)
    for wrong in (b"", mac[:-1], mac + b"\0", *(bytes([*mac[:at], mac[at] ^ 1, *mac[at + 1 :]]) for at in range(16))):
        assert not KEYS.accepts(wrong, Role.INITIATOR, U, V)


def test_an_identity_of_another_length_is_refused():
    with pytest.raises(ValueError, match="8 octets, not 7"):
        Party(DEVICE[1:], b"")


def test_agreed_keys_show_nowhere():
    assert repr(KEYS) == "AgreedKeys()"
