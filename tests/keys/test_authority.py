"""An authority of our own issues what a real one would, and no two certificates share a secret."""

import pytest

from ihd.keys.authority import Authority, Terms
from ihd.keys.certificate import KEY_AGREEMENT, SIGNATURE
from ihd.keys.suite import Suite
from tests.keys.issued import AUTHORITY, DEVICE, ISSUED, OTHER_DEVICE, SERIAL

BOTH = pytest.mark.parametrize("suite", Suite, ids=lambda suite: suite.curve.name)


@BOTH
def test_the_certificate_leads_to_the_private_keys_point(suite):
    issued = ISSUED[suite]
    assert (issued.suite, issued.subject, issued.certificate.issuer) == (suite, DEVICE, AUTHORITY.issuer)
    assert issued.certificate.public_key(issued.ca_public_key) == issued.key_pair.public
    assert issued.ca_public_key == AUTHORITY.key_pair(suite).public


@BOTH
def test_another_authority_leads_to_another_key(suite):
    other = Authority(b"another home", AUTHORITY.issuer)
    assert ISSUED[suite].certificate.public_key(other.key_pair(suite).public) != ISSUED[suite].key_pair.public


def test_the_terms_stand_in_the_certificate():
    terms = Terms(valid_from=1 << 33, lifespan=60, key_usage=KEY_AGREEMENT | SIGNATURE)
    certificate = AUTHORITY.issue(Suite.TWO, DEVICE, SERIAL, terms).certificate
    assert (certificate.valid_from, certificate.valid_to) == (1 << 33, (1 << 33) + 60)
    assert (certificate.serial, certificate.key_usage) == (SERIAL, 0x88)
    assert ISSUED[Suite.TWO].certificate.valid_to is None


def test_suite_one_has_no_room_for_terms_but_for_a_serial():
    assert ISSUED[Suite.ONE].certificate.octets.endswith(b"\x01\x09" + SERIAL)
    with pytest.raises(ValueError, match="no room"):
        AUTHORITY.issue(Suite.ONE, DEVICE, SERIAL, Terms())


@BOTH
def test_what_is_issued_follows_from_the_seed_and_differs_in_everything_else(suite):
    assert AUTHORITY.issue(suite, DEVICE, SERIAL) == ISSUED[suite]
    issued = [
        ISSUED[suite],
        AUTHORITY.issue(suite, OTHER_DEVICE, SERIAL),
        AUTHORITY.issue(suite, DEVICE, bytes(8)),
        Authority(AUTHORITY.seed, b"OTHERONE").issue(suite, DEVICE, SERIAL),
        Authority(b"another home", AUTHORITY.issuer).issue(suite, DEVICE, SERIAL),
    ]
    assert len({each.certificate.reconstruction for each in issued}) == len(issued)


@pytest.mark.parametrize("names", [(DEVICE[1:], SERIAL), (DEVICE, SERIAL + b"\0")])
@BOTH
def test_names_of_another_length_are_refused(suite, names):
    with pytest.raises(ValueError, match="8 octets each"):
        AUTHORITY.issue(suite, *names)
    with pytest.raises(ValueError, match="8 octets each"):
        Authority(AUTHORITY.seed, b"SHORT").issue(suite, DEVICE, SERIAL)


def test_the_seed_shows_nowhere():
    assert "home" not in repr(AUTHORITY)
