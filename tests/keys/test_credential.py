"""Credentials come back from their text, and a mistake in the text is shown by line and remedy, never by a key."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.keys.authority import Terms
from ihd.keys.certificate import SIGNATURE
from ihd.keys.credential import CredentialError, parse, text_of
from ihd.keys.suite import Suite
from tests.keys.cbke import FEW, FINDING
from tests.keys.issued import AUTHORITY, DEVICE, ISSUED, OTHER_DEVICE, SERIAL

ONE, TWO = ISSUED[Suite.ONE], ISSUED[Suite.TWO]
BOTH = text_of([ONE, TWO])
TEXT = text_of([TWO])
KEY = TWO.key_pair.private.hex()
OTHERS = AUTHORITY.issue(Suite.TWO, OTHER_DEVICE, SERIAL)
UNFIT = AUTHORITY.issue(Suite.TWO, DEVICE, SERIAL, Terms(key_usage=SIGNATURE))
ORDER = f"{Suite.TWO.curve.order:072x}"


def test_credentials_come_back_from_their_text():
    assert parse(BOTH) == (ONE, TWO)
    assert parse(TEXT) == (TWO,)


def test_comments_spaces_and_capitals_do_not_count():
    spaced = " ".join(KEY[at : at + 8] for at in range(0, 72, 8)).upper()
    assert parse(f"# mine\n{TEXT.replace(KEY, spaced)}") == (TWO,)


def test_the_private_key_is_in_no_representation():
    assert KEY not in repr(TWO)
    assert str(TWO.key_pair.scalar) not in repr(TWO)


def field(name, value):
    """Return the text with another value for a field of its only credential."""
    return re.sub(rf"^{name} = .*\n", f"{name} = {value}\n" if value else "", TEXT, flags=re.MULTILINE)


def quoted(octets):
    return f'"{octets.hex()}"'


MISTAKES = {
    "nothing": ("", r"tables that begin with \[\[credential\]\], at least one"),
    "an empty list": ("credential = []", "at least one"),
    "a list of something else": ("credential = [1]", "at least one"),
    "something besides": (f"colour = 1\n{TEXT}", "and nothing else"),
    "no TOML": (TEXT.replace("ca_public_key", "ca public key"), r"^Line 5, column 4: this is not TOML. Mend"),
    "an open string": (TEXT[:-2], "^At the end: this is not TOML. Mend"),
    "an open table": ("[[credential", "^At the end: this is not TOML"),
    "a number of many digits": (field("suite", "9" * 5_000), "^At the end: this is not TOML"),
    "a field too many": (
        f'{TEXT}{KEY} = "1"',
        "^Line 6: there is no such field. Use suite, certificate, private_key, ca_",
    ),
    "no suite": (field("suite", ""), "^Line 1, suite: it is 1 or 2, without quotation marks"),
    "a suite in quotation marks": (field("suite", '"2"'), "^Line 2, suite: it is 1 or 2"),
    "a suite that is a truth": (field("suite", "true"), "^Line 2, suite: it is 1 or 2"),
    "suite 3": (field("suite", "3"), "^Line 2, suite: it is 1 or 2"),
    "the other suite": (
        field("suite", "1"),
        "^Line 3, certificate: it has 74 octets, not 48. Copy .* correct the suite",
    ),
    "no private key": (field("private_key", ""), "^Line 1, private_key: it is missing"),
    "a private key that is a number": (field("private_key", "5"), "^Line 4, private_key: .* not in quotation marks"),
    "no digits": (field("private_key", f'"{KEY[:-1]}g"'), "^Line 4, private_key: .* pairs of hexadecimal digits. Copy"),
    "half an octet": (field("private_key", f'"{KEY[:-1]}"'), "^Line 4, private_key: .* pairs of hexadecimal digits"),
    "a short key": (field("private_key", f'"{KEY[:-2]}"'), "^Line 4, private_key: it has 35 octets, not 36. Copy"),
    "another's key": (
        field("private_key", quoted(OTHERS.key_pair.private)),
        "^Line 4, .* not belong to the certificate",
    ),
    "no key at all": (field("private_key", f'"{ORDER}"'), "^Line 4, .* not belong to the certificate .* Check that"),
    "another authority's key": (
        field("ca_public_key", quoted(TWO.key_pair.public)),
        "^Line 4, .* not belong to the cert",
    ),
    "a CA key off the curve": (
        field("ca_public_key", f'"04{"0" * 72}"'),
        "^Line 5, ca_public_key: .* begins with 02 or",
    ),
    "a certificate for signing": (
        text_of([UNFIT]),
        "^Line 3, certificate: .* may not be used for .* Ask the authority",
    ),
    "a damaged certificate": (TEXT.replace('"00', '"01', 1), "^Line 3, certificate: .* another type .* Copy it again"),
    "a suite twice": (f"{BOTH}\n{TEXT}", "^Line 14, suite: suite 2 is there already. Keep one"),
    "two devices": (text_of([ONE, OTHERS]), "^Line 9, certificate: this is another device's than the first"),
    "another form of table": (
        f"credential = [{{ suite = 2, private_key = '{KEY}' }}]",
        "^Credential 1, certificate: .* miss",
    ),
}


@pytest.mark.parametrize(("text", "told"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_by_place_and_remedy_and_without_a_key(text, told):
    with pytest.raises(CredentialError, match=told) as caught:
        parse(text)
    keeps_its_keys(caught.value)


def keeps_its_keys(error):
    """Look for every stretch of eight digits of a private key in what the error says and where it comes from."""
    told = f"{error} {error!r} {error.__cause__} {None if error.__suppress_context__ else error.__context__}".lower()
    for secret in (KEY, *(each.key_pair.private.hex() for each in (ONE, OTHERS, UNFIT))):
        assert not [at for at in range(len(secret) - 7) if secret[at : at + 8] in told]


def mistake_in(read, text):
    try:
        assert len(read(text)) == 2
    except CredentialError as error:
        return error
    return None


def explain_everything(read, search=FEW):
    @search
    @given(st.integers(0, len(BOTH) - 1), st.characters(max_codepoint=300), st.booleans())
    def holds(at, character, instead):
        error = mistake_in(read, BOTH[:at] + character + BOTH[at + instead :])
        if error:
            keeps_its_keys(error)
            assert str(error).endswith(".")

    holds()


def test_a_character_too_many_or_another_one_is_explained_or_makes_no_difference():
    explain_everything(parse)


def test_the_property_finds_an_error_that_quotes_the_text():
    def careless(text):
        raise CredentialError(f"This is wrong: {text}.")

    with pytest.raises(AssertionError):
        explain_everything(careless, FINDING)
