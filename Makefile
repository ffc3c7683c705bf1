# `make run` opens the display on a simulated home; every target sets up what it needs first.
PY := .venv/bin/python
SETUP := packaging/setup

.PHONY: setup run test test-deep lint conformance translations bench screenshots wheel deb test-packages bundle release clean

setup:
	@$(SETUP)

run: setup
	@packaging/run $(ARGS)

# All of them in two parts of one length, side by side. With ARGS, just what they name. (A part in
# the background has its interrupts ignored, and with it every process it starts: tests of Ctrl-C belong in the other.)
BESIDE := tests/view tests/ppmid tests/journeys tests/hub tests/frames tests/history tests/keys tests/model
NOT_BESIDE := tests/ppmid/test_cli.py
test: setup
ifeq ($(ARGS),)
	@mkdir -p build
	@$(PY) -m pytest -q $(BESIDE) --ignore=$(NOT_BESIDE) >build/test-beside.log 2>&1 & beside=$$!; \
	$(PY) -m pytest $(BESIDE:%=--ignore=%); rest=$$?; \
	$(PY) -m pytest -q $(NOT_BESIDE) || rest=1; \
	wait $$beside; beside=$$?; cat build/test-beside.log; [ $$rest = 0 ] && exit $$beside; exit $$rest
else
	@$(PY) -m pytest $(ARGS)
endif

# The same tests with many more random examples and whole matrices, and the long search for harm, in two parts likewise.
SEARCH := tests/journeys/test_search.py::test_no_run_breaks_a_property_and_every_rule_is_reached
BESIDE_DEEP := tests/view tests/frames tests/model
test-deep: export IHD_TEST_DEPTH := deep
test-deep: setup
ifeq ($(ARGS),)
	@mkdir -p build
	@$(PY) -m pytest -q -s $(SEARCH) $(BESIDE_DEEP) >build/test-deep-beside.log 2>&1 & beside=$$!; \
	$(PY) -m pytest --deselect $(SEARCH) $(BESIDE_DEEP:%=--ignore=%); rest=$$?; \
	wait $$beside; beside=$$?; cat build/test-deep-beside.log; [ $$rest = 0 ] && exit $$beside; exit $$rest
else
	@$(PY) -m pytest -s $(ARGS)
endif

lint: setup
	@.venv/bin/ruff check
	@.venv/bin/ruff format --check
	@.venv/bin/mypy
	@.venv/bin/lint-imports --no-logo

# All that hub and display say to each other, dissected by tshark and compared with what was meant; ARGS=--list tells
# what it calls each field now.
conformance: setup
	@$(PY) -m tests.conformance $(ARGS)

# Brings translations/*.ts up to the text of the program, compiles them and lists what is to do; ARGS=--drop: without
# what is said no more.
translations: setup
	@$(PY) packaging/translations $(ARGS)

bench: setup
	@$(PY) -m tests.bench $(ARGS)

screenshots: setup
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.screenshots $(ARGS)

# The sdist and the wheel in dist/, built twice and compared, then installed elsewhere and pictured.
wheel: setup
	@$(PY) packaging/making/wheel.py

# Debian packages in dist/, for bookworm and trixie, amd64 and arm64; ARGS=trixie-amd64: that one alone.
deb: wheel
	@packaging/apt packaging/build-packages
	@$(PY) packaging/making/deb.py $(ARGS)

# The Debian packages of this machine's kind in clean systems of both releases: installed, pictured live, updated, purged.
test-packages: setup
	@packaging/apt packaging/build-packages
	@$(PY) packaging/making/try_packages.py $(ARGS)

# The one-folder bundle for laptops in dist/, made by PyInstaller, started elsewhere and pictured.
bundle: wheel
	@packaging/apt packaging/build-packages
	@$(PY) packaging/making/bundle.py

# All of them, what they consist of (CycloneDX), and their checksums, in dist/.
release: wheel deb bundle
	@$(PY) packaging/making/release.py

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find ihd tests packaging -name __pycache__ -prune -exec rm -rf {} +
