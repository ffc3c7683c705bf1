"""The supplier's proof: every published figure comes out, either side comes to it, and it keeps its secrets."""

import json
from pathlib import Path

import pytest

from ihd.keys.top_up_code import Agreement, KeyPair, mac_key, originator_counter, shared_secret, tag, top_up_mac
from ihd.model import utrn

PUBLISHED = json.loads((Path(__file__).parent.parent / "vectors" / "utrn_gbcs.json").read_text())
SUPPLIER = int(PUBLISHED["supplier_prepay_ka_private_key_p256"], 16)
FIRST = PUBLISHED["vectors"][0]
ORIGINATOR, TARGET = bytes.fromhex(FIRST["originator_id"]), bytes.fromhex(FIRST["device_id"])


@pytest.mark.parametrize("vector", PUBLISHED["vectors"], ids=lambda vector: vector["utrn"][-4:])
def test_a_published_code_is_proved_step_by_step(vector):
    originator, target = bytes.fromhex(vector["originator_id"]), bytes.fromhex(vector["device_id"])
    meter = bytes.fromhex(vector["device_ka_public_uncompressed"])
    counter, lead = int(vector["originator_counter"], 16), utrn.parse(vector["utrn"]).lead
    secret = shared_secret(SUPPLIER, meter)
    assert secret.hex() == vector["ecdh_z"]
    key = mac_key(secret, originator, target, counter)
    assert key.hex() == vector["aes128_key"]
    assert tag(key, originator, target, counter, lead).hex() == vector["gmac_tag_128"]
    mac = top_up_mac(SUPPLIER, meter, originator, target, counter, lead)
    assert utrn.digits(lead, mac) == vector["utrn"]
    assert originator_counter(counter >> 32) == counter


def test_supplier_and_meter_come_to_the_same_proof_and_nobody_else_does():
    supplier, meter, stranger = (KeyPair.derived(bytes([octet]) * 32) for octet in (1, 2, 3))
    proofs = [
        top_up_mac(scalar, peer, ORIGINATOR, TARGET, 7 << 32, 500)
        for scalar, peer in (
            (supplier.scalar, meter.public),
            (meter.scalar, supplier.public),
            (stranger.scalar, meter.public),
        )
    ]
    assert proofs[0] == proofs[1] != proofs[2]


@pytest.mark.parametrize("change", [{"counter": 8 << 32}, {"lead": 501}, {"target": ORIGINATOR}])
def test_the_proof_covers(change):
    meter = KeyPair.derived(bytes(32)).public
    right = {"originator": ORIGINATOR, "target": TARGET, "counter": 7 << 32, "lead": 500}
    assert top_up_mac(SUPPLIER, meter, **right) != top_up_mac(SUPPLIER, meter, **(right | change))


def test_a_key_pair_is_derived_from_every_seed_and_always_the_same():
    assert KeyPair.derived(b"\xff" * 32).public != KeyPair.derived(bytes(32)).public
    assert KeyPair.derived(b"\xff" * 32) == KeyPair.derived(b"\xff" * 32)
    with pytest.raises(ValueError, match="32 octets, not 16"):
        KeyPair.derived(bytes(16))


def test_secrets_show_nowhere():
    pair = KeyPair.derived(b"\x5a" * 32)
    agreement = Agreement.between(pair.scalar, pair.public, ORIGINATOR, TARGET)
    assert str(pair.scalar) not in repr(pair)
    assert repr(agreement.secret) not in repr(agreement)
    with pytest.raises(ValueError, match="a public key is a point of P-256") as caught:
        shared_secret(pair.scalar, b"\x04" + bytes(64))
    assert str(pair.scalar) not in str(caught.value)


@pytest.mark.parametrize(("counter", "lead"), [(-1, 0), (1 << 64, 0), (0, 1 << 32), (0, -1)])
def test_what_a_proof_cannot_cover_is_refused(counter, lead):
    with pytest.raises(ValueError, match="outside the"):
        Agreement(bytes(32), ORIGINATOR, TARGET).mac(counter, lead)
    with pytest.raises(ValueError, match="8 octets each"):
        Agreement(bytes(32), ORIGINATOR, TARGET[1:])
