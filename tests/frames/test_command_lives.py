"""Whatever comes back in whatever order, a command is on the air once and settled once."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ihd.frames import orders, zcl
from ihd.frames.meter_book import MESSAGING, METERING, PREPAYMENT
from ihd.frames.session import Session
from ihd.model.commands import ConfirmMessage, RestoreSupply, SelectEmergencyCredit, Stage, TopUp, Wish
from tests.frames.far_end import CODE, OTHER_CODE, FarEnd, ppmid

pytestmark = pytest.mark.usefixtures("hub")

ACTS = st.one_of(
    st.tuples(st.just("post"), st.sampled_from(list(Wish)), st.booleans()),
    st.tuples(st.just("again"), st.integers(0, 9)),
    st.tuples(st.just("result"), st.integers(0, 9), st.sampled_from([0, 1, 2, 5, 0x12])),
    st.tuples(st.just("status"), st.integers(0, 9), st.sampled_from([zcl.SUCCESS, zcl.FAILURE, zcl.TIMEOUT])),
    st.tuples(st.just("wait"), st.sampled_from([0.1, 5.0, 11.0])),
    st.tuples(st.just("link")),
)
FINAL = {Stage.ACCEPTED, Stage.REFUSED}


def posted(number, wish, other):
    if wish is Wish.TOP_UP:
        return TopUp(number, 1, OTHER_CODE if other else CODE)
    if wish is Wish.CONFIRM:
        return ConfirmMessage(number, 1, 8 if other else 7, None)
    return SelectEmergencyCredit(number, 1) if wish is Wish.EMERGENCY_CREDIT else RestoreSupply(number, 1)


def act(hub, what, commands):
    name, *rest = what
    if name == "post":
        commands.append(posted(len(commands), *rest))
        hub.post(commands[-1])
    elif name == "again" and commands:
        hub.post(commands[rest[0] % len(commands)])
    elif name == "wait":
        hub.wait(*rest)
    elif name == "link":
        hub.unplug()
        hub.plug()
    elif name in ("result", "status") and hub.commands:
        packet = hub.commands[rest[0] % len(hub.commands)]
        if name == "status":
            hub.status(rest[1], packet)
        elif packet.data[2] == 0x04:
            hub.top_up_result(rest[1], 1_000, 2_000, command=packet)


def each_once(session_of, phases=tuple(Phase)):
    """Each command goes on the air at most once and ends in exactly one final stage."""

    @settings(phases=phases)
    @given(st.lists(ACTS, max_size=12))
    def holds(story):
        hub, commands = FarEnd(session_of(), clusters=(METERING, PREPAYMENT, MESSAGING), rest=1.0), []
        for what in story:
            act(hub, what, commands)
        hub.wait(11)
        lives = {command.id: hub.stages(command.id) for command in commands}
        assert len(hub.commands) == sum(life.count(Stage.SENT) for life in lives.values())
        assert len({packet.data for packet in hub.commands}) == len(hub.commands)
        for life in lives.values():
            assert life.count(Stage.SENT) <= 1
            assert life[-1] in {*FINAL, Stage.NO_ANSWER}
            assert sum(stage in FINAL for stage in life) == (life[-1] in FINAL)

    holds()


def test_whatever_comes_back_each_command_is_sent_once_and_settled_once():
    each_once(ppmid)


class Insistent(Session):
    """Sends a command once more when its answer does not come."""

    def post(self, command, now):
        self.again = (command, now)
        return super().post(command, now)

    def on_timer(self, now):
        super().on_timer(now)
        command, at = getattr(self, "again", (None, now))
        if now - at >= orders.COMMAND_WAIT:
            super().post(command._replace(id=command.id + 1_000), now)
            del self.again


class Hasty(Session):
    """Takes whatever comes under a command's number for its answer, again and again."""

    def _restart(self):
        super()._restart()
        self._orders._settle = lambda order, answered, now: self._orders._moved(answered._replace(settled_at=now))


@pytest.mark.parametrize("planted", [Insistent, Hasty])
def test_the_property_finds_a_command_that_is_sent_twice_or_settled_twice(planted):
    with pytest.raises(AssertionError):
        each_once(lambda: ppmid(planted), phases=(Phase.generate,))
