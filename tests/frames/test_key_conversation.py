"""Two sides agree on the published keys and, whatever happens to their messages, on one key or on none."""

from copy import deepcopy

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ihd.frames import key_conversation, zcl
from ihd.frames.key_conversation import Agreed, Broken, KeyConversation, Status, Why
from ihd.frames.key_conversation_table import FIRST_ANSWER, ON_THE_WAY, OTHER, STEPS, Said, Times
from ihd.keys.certificate import Certificate
from ihd.keys.credential import Credential
from ihd.keys.key_pair import KeyPair
from ihd.keys.suite import Suite
from tests.frames.both_ends import (
    CLUSTER,
    MESSAGES,
    OTHERS,
    THIRD,
    Line,
    altered,
    fields_of,
    initiator,
    responder,
)
from tests.keys.cbke import PUBLISHED, octets
from tests.keys.issued import OTHER_DEVICE

HANDSHAKES = pytest.mark.parametrize("handshake", PUBLISHED["handshakes"], ids=lambda handshake: handshake["curve"])
SUITES = pytest.mark.parametrize("suite", Suite)
OWN_TIMES = Times(3, 3)
#: A command's number, and the frame control of an answer.
EPHEMERAL, ANSWER = 0x01, 0x19


def credential(handshake, side):
    suite, said = Suite(handshake["suite"]), handshake[side]
    pair = KeyPair.of(suite, octets(said["static_private_key"]))
    return Credential(Certificate.from_bytes(octets(said["certificate"])), pair, octets(handshake["ca_public_key"]))


def random_for(handshake, side):
    """The octets that lead to the published ephemeral key."""
    suite = Suite(handshake["suite"])
    scalar = int(handshake[side]["ephemeral_private_key"], 16) % suite.curve.order
    return (scalar - 1).to_bytes(suite.seed_octets, "big")


@HANDSHAKES
def test_a_published_handshake_comes_out_frame_by_frame(handshake):
    u, v = handshake["initiator_U"], handshake["responder_V"]
    mine, theirs = (octets(side["identity_ieee_be"]) for side in (u, v))
    own = credential(handshake, "initiator_U")
    one = initiator(None, own, peer=theirs, random=random_for(handshake, "initiator_U"))
    hub = credential(handshake, "responder_V")
    other = KeyConversation.respond([hub], mine, random_for(handshake, "responder_V"))
    line = Line(one, other).run()
    suite = f"0{handshake['suite']}000303"
    assert [said.hex() for said in line.said] == [
        f"010100{suite}{u['certificate']}",
        f"190100{suite}{v['certificate']}",
        f"010201{u['ephemeral_public_key']}",
        f"190201{v['ephemeral_public_key']}",
        f"010302{handshake['MACU']}",
        f"190302{handshake['MACV']}",
    ]
    assert [key.hex() for key in line.keys] == [handshake["KEYDATA_link_key"]] * 2


def test_a_published_request_and_a_captured_answer_are_understood():
    answer, request = PUBLISHED["zcl_frames"][:2]
    handshake = PUBLISHED["handshakes"][0]
    v, u = (credential(handshake, side) for side in ("responder_V", "initiator_U"))
    hub = KeyConversation.respond([v], u.subject, bytes(44))
    hub.receive(zcl.decode(CLUSTER, bytes([1, 7, 0]) + octets(request["payload"])), 100.0)
    assert hub.take_frames() == [bytes([0x19, 7, 0, 1, 0, 3, 3]) + v.certificate.octets]
    assert hub.next_timer() == 100 + 3 + ON_THE_WAY
    display = initiator(None, u, peer=octets("ee" * 8), now=100.0)
    assert display.next_timer() == 100 + FIRST_ANSWER
    display.take_frames()
    display.receive(zcl.decode(CLUSTER, octets(answer["zcl"])), 101.0)
    assert [frame[2] for frame in display.take_frames()] == [EPHEMERAL]
    assert display.next_timer() == 101 + 11 + ON_THE_WAY


# --------------------------------------------------------------------------------------------------- the line's faults


def agrees_on_one_key_or_none(line):
    """Whoever initiated has a key only if the other side has the same; both come to an end as soon as they said."""
    assert len(set(line.keys)) < 2
    assert not isinstance(line.initiator.outcome, Agreed) or isinstance(line.responder.outcome, Agreed)
    assert line.initiator.outcome is not None
    assert all(wait <= max(FIRST_ANSWER, *OWN_TIMES) + ON_THE_WAY for wait in line.waits)


def lost(suite, number):
    return Line(initiator(suite), responder(), lambda at, octets: [] if at == number else [octets]).run()


@pytest.mark.parametrize("number", MESSAGES)
@SUITES
def test_a_lost_message_ends_in_silence(suite, number):
    line = lost(suite, number)
    agrees_on_one_key_or_none(line)
    assert line.initiator.outcome == Broken(Why.SILENCE, wait=10)
    # who heard nothing has not begun, and who has said its last word cannot know that it was lost
    expected = [None, Why.SILENCE, Why.SILENCE, Why.SILENCE, Why.SILENCE, "agreed"][number]
    other = line.responder.outcome
    assert (other.why if isinstance(other, Broken) else "agreed" if other else None) == expected


def repeated(suite, number, after):
    """A message comes once more, ``after`` so many others."""
    kept = []

    def fault(at, octets):
        kept.append(octets)
        return [octets, kept[number]] if at == number + after and (at - number) % 2 == 0 else [octets]

    return Line(initiator(suite), responder(), fault).run()


def agrees_in_spite_of_repetition(suite, number, after):
    line = repeated(suite, number, after)
    agrees_on_one_key_or_none(line)
    assert len(line.keys) == 2
    assert len({said for said in line.said if said[0] == ANSWER and said[2] == EPHEMERAL}) == 1


@pytest.mark.parametrize("after", [0, 2])
@pytest.mark.parametrize("number", MESSAGES)
@SUITES
def test_a_message_that_comes_twice_changes_nothing(suite, number, after):
    agrees_in_spite_of_repetition(suite, number, after)


def test_a_request_that_comes_again_has_the_same_answer_by_its_own_number():
    line = Line(initiator(Suite.ONE), responder()).run()
    *_, confirm, answer = line.said
    line.responder.receive(zcl.decode(CLUSTER, bytes([1, 99]) + confirm[2:]), line.now)
    assert line.responder.take_frames() == [bytes([0x19, 99]) + answer[2:]]
    line.responder.receive(zcl.decode(CLUSTER, line.said[0]), line.now)  # what came long before it is past
    assert line.responder.take_frames() == []


def leads_to_no_key_if_truncated(suite, number):
    for length in (0, 2, 3, 6, -1):
        line = Line(
            initiator(suite), responder(), lambda at, octets, end=length: [octets[:end] if at == number else octets]
        ).run()
        agrees_on_one_key_or_none(line)
        assert not isinstance(line.initiator.outcome, Agreed)
        assert bool(line.keys) == (number == 5)


@pytest.mark.parametrize("number", MESSAGES)
@SUITES
def test_a_truncated_message_leads_to_no_key(suite, number):
    leads_to_no_key_if_truncated(suite, number)


def alter(suite, number, name):
    start, end = fields_of(suite, number)[name]
    changing = lambda at, octets: [altered(octets, start, end) if at == number else octets]  # noqa: E731
    return Line(initiator(suite), responder(), changing).run()


#: What an altered field may leave as it was: no certificate and no key says how a frame is numbered or how fast it is.
HARMLESS = {"sequence", "ephemeral time", "proof time"}


def leads_to_no_key_if_altered(suite, number):
    for name in fields_of(suite, number):
        line = alter(suite, number, name)
        agrees_on_one_key_or_none(line)
        agreed = len(line.keys)
        assert agreed == (2 if name in HARMLESS else number == 5), name


@pytest.mark.parametrize("number", MESSAGES)
@SUITES
def test_a_message_altered_in_any_field_leads_to_no_key(suite, number):
    leads_to_no_key_if_altered(suite, number)


def keeps_strangers_apart(suite, number):
    """One message of the display is replaced by the same of another display that talks to the same hub."""
    stranger = Line(initiator(suite, OTHERS[suite], random=THIRD), responder(peer=OTHER_DEVICE, random=THIRD)).run()
    theirs = stranger.said[number]
    swapped = Line(initiator(suite), responder(), lambda at, octets: [theirs if at == number else octets])
    agrees_on_one_key_or_none(swapped.run())
    assert not isinstance(swapped.initiator.outcome, Agreed)
    assert not {*swapped.keys} & {*stranger.keys}
    whole = Line(initiator(suite, OTHERS[suite]), responder()).run()
    assert whole.keys == []
    assert whole.initiator.outcome.status == Status.INVALID_CERTIFICATE


@pytest.mark.parametrize("number", [0, 2, 3, 4, 5])
@SUITES
def test_nobody_agrees_by_the_message_of_another(suite, number):
    keeps_strangers_apart(suite, number)


# ----------------------------------------------------------------------------------------------------- planted faults


def unproved(conversation, fields):
    """Take any proof."""


def half_proved(conversation, fields):
    """Compare a proof as far as it goes."""
    keys, own, peer = conversation._secret()
    mac = bytes(fields.secure_message_authentication_code)
    if not keys.mac(OTHER[conversation._role], peer, own).startswith(mac):
        raise key_conversation._Refused(Status.BAD_KEY_CONFIRM)


def forgetful(self, answer, echoed):
    """Make a key of its own for each request, though it was answered before."""
    if answer is not None and answer[0] is Said.EPHEMERAL:
        self._ephemeral = KeyPair.derived(self._own.suite, THIRD[: self._own.suite.seed_octets])
        answer = answer[0], self._content(answer[0])
    if answer is not None and self._role.name == "RESPONDER":
        self._send(*answer, echoed)


def test_the_properties_find_a_side_that_takes_any_proof(monkeypatch):
    monkeypatch.setitem(key_conversation._TAKEN, Said.PROOF, unproved)
    with pytest.raises(AssertionError):
        leads_to_no_key_if_altered(Suite.ONE, 2)


def test_the_properties_find_a_side_that_takes_half_a_proof(monkeypatch):
    monkeypatch.setitem(key_conversation._TAKEN, Said.PROOF, half_proved)
    with pytest.raises(AssertionError):
        leads_to_no_key_if_truncated(Suite.ONE, 4)


def test_the_properties_find_a_side_that_waits_for_ever(monkeypatch):
    monkeypatch.setattr(key_conversation, "patience", lambda _state, _times: None)
    with pytest.raises(AssertionError):
        agrees_on_one_key_or_none(lost(Suite.ONE, 3))


def test_the_properties_find_a_side_with_a_new_key_for_each_answer(monkeypatch):
    monkeypatch.setattr(KeyConversation, "_repeat", forgetful)
    with pytest.raises(AssertionError):
        agrees_in_spite_of_repetition(Suite.ONE, 2, 0)


def test_the_properties_find_a_side_that_does_not_look_whose_a_certificate_is(monkeypatch):
    check = Certificate.check

    def anybody(self, *, issuer, subject, now):
        check(self, issuer=issuer, subject=self.subject, now=now)

    monkeypatch.setattr(Certificate, "check", anybody)
    with pytest.raises(AssertionError):
        keeps_strangers_apart(Suite.ONE, 0)


def test_the_properties_find_a_side_that_tells_of_its_timeout(monkeypatch):
    end = KeyConversation._end

    def telling(self, outcome):
        end(self, outcome)
        self._send(Said.END, key_conversation._terminate(Status.BAD_MESSAGE, 0, 1), 0)

    monkeypatch.setattr(KeyConversation, "_end", telling)
    with pytest.raises(AssertionError):
        lost(Suite.ONE, 1)


# ------------------------------------------------------------------------------------------------------ any octets


def halfway():
    """Both sides in each state they go through."""
    sides = []

    def keep(_at, octets):
        sides.extend(deepcopy([line.initiator, line.responder]))
        return [octets]

    line = Line(initiator(Suite.ONE), responder(), keep)
    line.run()
    return [*sides, line.initiator, line.responder]


SIDES = halfway()
FRAMES = st.builds(
    lambda control, number, command, rest: bytes([control, number, command]) + rest,
    st.sampled_from([0x00, 0x01, 0x08, 0x09, 0x11, 0x19, 0x05]),
    st.integers(0, 255),
    st.integers(0, 5),
    st.binary(max_size=90),
)


def raises_nothing(**options):
    @settings(**options)
    @given(st.sampled_from(range(len(SIDES))), st.lists(FRAMES | st.binary(max_size=40), min_size=1, max_size=4))
    def hears(place, arriving):
        side = deepcopy(SIDES[place])
        before = side.outcome
        for data in arriving:
            try:
                side.receive(zcl.decode(CLUSTER, data), 1.0)
            except zcl.FrameError:
                continue
        assert isinstance(before, Agreed) == isinstance(side.outcome, Agreed)
        assert all(len(said) >= zcl.HEADER for said in side.take_frames())

    hears()


def test_no_octets_in_any_state_raise():
    raises_nothing()


def test_the_property_finds_a_side_that_expects_every_message_in_its_turn(monkeypatch):
    class Trusting(dict):
        get = dict.__getitem__

    monkeypatch.setattr(key_conversation, "STEPS", Trusting(STEPS))
    with pytest.raises(KeyError):
        raises_nothing(phases=[Phase.generate])
