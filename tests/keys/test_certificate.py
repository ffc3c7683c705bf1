"""A certificate leads to its published public key, and what is wrong with one has a name."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.keys import certificate as form
from ihd.keys.authority import Terms
from ihd.keys.certificate import Certificate, CertificateError, Reason
from ihd.keys.key_pair import KeyPair
from ihd.keys.suite import Suite
from tests.keys.cbke import FINDING, PUBLISHED, USUAL, octets
from tests.keys.issued import AUTHORITY, DEVICE, ISSUED, OTHER_DEVICE, SERIAL

CA_KEYS = {suite: AUTHORITY.key_pair(suite).public for suite in Suite}
ONE, TWO = (ISSUED[suite].certificate.octets for suite in Suite)


def name(vector):
    return f"{vector['suite']}-{vector['certificate'][:8]}"


def extracted(vector):
    return Certificate.from_bytes(octets(vector["certificate"])).public_key(octets(vector["ca_public_key"]))


@pytest.mark.parametrize("vector", PUBLISHED["certificates"], ids=name)
def test_a_published_certificate_leads_to_its_keys(vector):
    pair = KeyPair.of(Suite(vector["suite"]), octets(vector["device_private_key"]))
    assert extracted(vector) == octets(vector["device_public_key"]) == pair.public


@pytest.mark.parametrize("vector", PUBLISHED["certificates"], ids=name)
def test_a_published_certificate_is_read_field_by_field(vector):
    certificate, fields = Certificate.from_bytes(octets(vector["certificate"])), vector["fields"]
    assert (certificate.suite, certificate.octets.hex()) == (vector["suite"], vector["certificate"])
    assert (certificate.subject.hex(), certificate.issuer.hex()) == (fields["subject_ieee_be"], fields["issuer_be"])
    assert certificate.suite.curve.encode(certificate.reconstruction).hex() == fields["public_reconstruction_key"]
    said = (certificate.serial, certificate.valid_from, certificate.key_usage)
    if certificate.suite is Suite.ONE:
        assert said == (None, None, None)
    else:
        assert said == (octets(fields["serial"]), int(fields["valid_from_unix_be40"], 16), fields["key_usage"])
    assert certificate.valid_to is None


@pytest.mark.parametrize("vector", PUBLISHED["negative_certificates"], ids=name)
def test_a_published_wrong_case_fails_as_it_should(vector):
    public = octets(vector["device_public_key"])
    try:
        right = extracted(vector) == public
    except CertificateError:
        right = False
    assert right is vector["expect"]["extracted_public_key_equals_device_public_key"]
    pair = KeyPair.of(Suite(vector["suite"]), octets(vector["device_private_key"]))
    assert (pair.public == public) is vector["expect"]["private_key_matches_device_public_key"]


@pytest.mark.parametrize(
    ("frame", "at"), [(PUBLISHED["zcl_frames"][0]["zcl"], 7), (PUBLISHED["zcl_frames"][1]["payload"], 4)]
)
def test_a_certificate_heard_on_the_air_is_read(frame, at):
    certificate = Certificate.from_bytes(octets(frame)[at:])
    assert certificate.issuer == b"TESTSECA"
    ca_public_key = octets(PUBLISHED["handshakes"][0]["ca_public_key"])
    assert len(certificate.public_key(ca_public_key)) == 22


# -------------------------------------------------------------------------------------------- what can be wrong with it


def changed(data, at, new):
    return data[:at] + bytes(new) + data[at + len(new) :]


WRONG_IN_ITSELF = [
    (b"", Reason.LENGTH),
    (TWO[:-1], Reason.LENGTH),
    (changed(ONE, 38, [0x01, 0x04]), Reason.PROFILE),
    (changed(ONE, 0, [0x04]), Reason.POINT),
    (changed(ONE, 1, bytes(21)), Reason.POINT),
    (changed(TWO, 0, [1]), Reason.TYPE),
    (changed(TWO, 9, [4]), Reason.CURVE),
    (changed(TWO, 10, [4]), Reason.HASH),
    (changed(TWO, 36, [0x48]), Reason.UNKNOWN_USAGE),
    (changed(TWO, 37, [0]), Reason.POINT),
]


@pytest.mark.parametrize(("data", "reason"), WRONG_IN_ITSELF, ids=lambda value: getattr(value, "name", ""))
def test_a_certificate_that_is_wrong_in_itself_is_not_read(data, reason):
    with pytest.raises(CertificateError, match=reason.value) as caught:
        Certificate.from_bytes(data)
    assert caught.value.reason is reason


def leading_nowhere(suite):
    """Return the authority's key that cancels what the certificate says."""
    certificate, curve = ISSUED[suite].certificate, suite.curve
    scaled = curve.multiply(form.fingerprint(certificate.octets), certificate.reconstruction)
    return bytes([curve.encode(scaled)[0] ^ 1]) + curve.encode(scaled)[1:]


@pytest.mark.parametrize("suite", Suite)
def test_a_key_that_is_not_the_authoritys_is_told_from_one_that_is_none(suite):
    certificate = ISSUED[suite].certificate
    assert certificate.public_key(CA_KEYS[suite]) == ISSUED[suite].key_pair.public
    for wrong, reason in [
        (CA_KEYS[suite][1:], Reason.CA_KEY),
        (CA_KEYS[3 - suite], Reason.CA_KEY),
        (leading_nowhere(suite), Reason.NO_KEY),
    ]:
        with pytest.raises(CertificateError, match=reason.value) as caught:
            certificate.public_key(wrong)
        assert caught.value.reason is reason


EXPECTED = {"issuer": AUTHORITY.issuer, "subject": DEVICE, "now": 1_500}
LIMITED = Terms(valid_from=1_000, lifespan=1_000)
NOT_AS_EXPECTED = [
    ({"issuer": b"TESTSECA"}, Terms(), Reason.ISSUER),
    ({"subject": OTHER_DEVICE}, Terms(), Reason.SUBJECT),
    ({"now": 999}, LIMITED, Reason.NOT_YET_VALID),
    ({"now": 2_000}, LIMITED, Reason.EXPIRED),
    ({}, Terms(key_usage=form.SIGNATURE), Reason.KEY_USAGE),
    ({}, Terms(key_usage=0), Reason.KEY_USAGE),
]


@pytest.mark.parametrize(("changes", "terms", "reason"), NOT_AS_EXPECTED, ids=lambda value: getattr(value, "name", ""))
def test_a_certificate_that_is_not_the_expected_one_is_refused(changes, terms, reason):
    certificate = AUTHORITY.issue(Suite.TWO, DEVICE, SERIAL, terms).certificate
    with pytest.raises(CertificateError, match=reason.value) as caught:
        certificate.check(**EXPECTED | changes)
    assert caught.value.reason is reason


def test_every_reason_is_met_above():
    met = [reason for *_, reason in WRONG_IN_ITSELF + NOT_AS_EXPECTED]
    assert {*met, Reason.CA_KEY, Reason.NO_KEY} == set(Reason)


@pytest.mark.parametrize("usage", [form.KEY_AGREEMENT, form.KEY_AGREEMENT | form.SIGNATURE])
@pytest.mark.parametrize("now", [1_000, 1_999, None])
def test_the_expected_certificate_passes(usage, now):
    terms = Terms(valid_from=1_000, lifespan=1_000, key_usage=usage)
    AUTHORITY.issue(Suite.TWO, DEVICE, SERIAL, terms).certificate.check(**EXPECTED | {"now": now})


def test_suite_one_says_nothing_of_time_and_use_and_passes_without():
    ISSUED[Suite.ONE].certificate.check(**EXPECTED)


def test_issuer_and_subject_are_told_in_the_refusal():
    with pytest.raises(CertificateError, match="It names 00124b00000000f1, not 00124b00000000f2"):
        ISSUED[Suite.ONE].certificate.check(**EXPECTED | {"subject": OTHER_DEVICE})


# ----------------------------------------------------------------------------------------------------------- properties


def notice_every_alteration(search=USUAL):
    @search
    @given(st.sampled_from(Suite), st.integers(0, 73), st.integers(1, 255))
    def holds(suite, at, by):
        data = ISSUED[suite].certificate.octets
        at %= len(data)
        try:
            public = Certificate.from_bytes(changed(data, at, [data[at] ^ by])).public_key(CA_KEYS[suite])
        except CertificateError:
            return
        assert public != ISSUED[suite].key_pair.public

    holds()


def test_any_octet_altered_is_an_error_or_leads_to_another_key():
    notice_every_alteration()


def test_the_property_finds_an_octet_that_is_not_hashed(monkeypatch):
    right = {len(data): form.fingerprint(data) for data in (ONE, TWO)}
    monkeypatch.setattr(form, "fingerprint", lambda data: right[len(data)])
    with pytest.raises(AssertionError):
        notice_every_alteration(FINDING)


def as_long_as(data):
    return st.binary(min_size=len(data), max_size=len(data))


def likely_one(data):
    return changed(changed(data, 0, [2, data[1] & 7]), 38, form.PROFILE)


def likely_two(data):
    return changed(changed(changed(data, 0, [0]), 9, [0x0D, 8]), 36, [8, 3, data[38] & 7])


ANYTHING = st.one_of(st.binary(max_size=80), as_long_as(ONE).map(likely_one), as_long_as(TWO).map(likely_two))


def mistake_in(read, data, ca_public_key):
    try:
        read(data).public_key(ca_public_key)
    except CertificateError as error:
        return error
    return None


def explain_everything(read, search=USUAL):
    @search
    @given(ANYTHING, st.one_of(st.binary(max_size=40), st.sampled_from([*CA_KEYS.values()])))
    def holds(data, ca_public_key):
        error = mistake_in(read, data, ca_public_key)
        assert error is None or str(error).endswith(".")

    holds()


def test_any_octets_are_a_certificate_or_are_explained():
    explain_everything(Certificate.from_bytes)


def test_the_property_finds_a_length_that_is_not_checked():
    def careless(data):
        form.LAYOUTS[Suite.TWO].unpack(data)
        return Certificate.from_bytes(data)

    with pytest.raises(struct.error, match="requires a buffer"):
        explain_everything(careless, FINDING)
