"""What is said when there is no link, against the wording rules of the design language, section 8."""

import re

import pytest

from ihd.model.link import FAULT_SENTENCES, Fault


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_says_what_happened_and_what_to_do_without_blame(fault):
    sentence = FAULT_SENTENCES[fault]
    assert not sentence.headline.endswith(".")
    assert sentence.remedy.endswith(".")
    assert not re.search(r"error|invalid|fail|please", f"{sentence.headline} {sentence.remedy}", re.IGNORECASE)
