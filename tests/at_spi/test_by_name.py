"""Home, Usage and a top-up, walked by a screen reader's names alone, on a real X server."""

from __future__ import annotations

from pathlib import Path

from tests.at_spi.reader import Reader, desk

#: Keys are pressed by their digits.
CODE_LENGTH = 20


def buy(reader: Reader) -> str:
    """Buy a code in the demonstration's shop, and return its digits as they are read out."""
    for name in ("More", "Shop (demo)", "Buy a code to type"):
        reader.press(name)
    reader.wait_for("Sold.")
    groups = [thing.name.split() for thing in reader.things()]
    return "".join("".join(group) for group in groups if len(group) == 4 and "".join(group).isdigit())


def test_home_usage_and_a_top_up_are_walked_by_names_alone(tmp_path: Path) -> None:
    with desk(tmp_path, "-m", "ppmid", "--home", "prepay") as reader:
        reader.wait_for("Electricity: low credit", "Low credit")
        home = {thing.name: thing for thing in reader.things()}
        assert {"Home", "Electricity", "Gas", "Supply on", "Signal: Good"} <= home.keys()
        assert home["Home"].description == "Shown now"
        assert any(said.startswith("Electricity: low credit") for said in reader.announced)

        reader.press("Usage")
        chart = reader.wait_for("Electricity, ", role="filler")
        assert chart.description.startswith(chart.name), "the chart says in a sentence what it shows"
        assert reader.wait_for("Day", role="check box").checked

        code = buy(reader)
        assert len(code) == CODE_LENGTH
        reader.press("Top up")
        said = reader.wait_for("0 of 20 digits")
        met = {thing.name: thing for thing in reader.things()}
        assert not met["Send to electricity meter"].enabled
        for count, digit in enumerate(code, 1):
            reader.press(met[digit])  # and it is one press that lasts a tenth of a second
            reader.wait_until_called(said, f"{count} of 20 digits", "This code looks like")
        reader.wait_for("£10.00")
        reader.press("Send to electricity meter")
        reader.wait_for("Accepted")
        assert len([told for told in reader.announced if told.startswith("Accepted")]) == 1

        nameless = [thing for thing in reader.things() if thing.role in ("push button", "check box") and not thing.name]
        assert nameless == []
