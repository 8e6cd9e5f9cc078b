# Everything goes into .venv/; `make install` is what all others call first.
#   make demo            the whole of Heed on its own sample, then a web page (ARGS=--no-serve ends)
#   make test            the quick tests, a minute;   make check   all that CI runs, ten minutes
#   make long            attacks, random walks, all time zones;   make bench   what performance.md asks

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

# The first Python here that is new enough; a pyenv shim may be found and yet not run.
PYTHON ?= $(shell for p in python3.11 python3 python3.12 python3.13; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
ARGS ?=
PACKAGES := bot channels handlers forms moderation privacy publishing messages storage web
WORKERS ?= 2
# Of what runs in `make check` much waits (kills, outages, gateways): a third worker works meanwhile.
CHECK_WORKERS ?= 3

# A Python that may keep nothing compiles all anew in each child process, twice as slow a test run.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: install demo run test check lint long bench postgres calculator gateways clean

install: .venv/.installed

.venv/.installed: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Heed needs Python 3.11 or newer; name it with make PYTHON=/path/to/python3.11"; exit 1; }
	@echo "Installing into .venv/ (about two minutes the first time) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { rm -rf .venv; \
		echo "This Python cannot make a virtual environment; on Debian: apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@
	@echo "Installed."

demo: install
	@$(BIN)/python -m bot demo $(ARGS)

run: install
	@$(BIN)/python -m bot run $(ARGS)

test: install postgres
	$(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal -m "not check and not long" $(ARGS)

lint: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint postgres calculator gateways
	$(BIN)/python -m pytest -q -n $(CHECK_WORKERS) --dist worksteal -m "not long" $(ARGS)

long: install postgres calculator gateways
	$(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal -m long --hypothesis-profile=long $(ARGS)

# Small sizes, about five minutes; ARGS=--repetitions=9 and the like run them at full size. All
# are run, and it fails if one of them misses its goal (docs/performance.md).
bench: install postgres
	@missed=0; for script in $$(grep -l '^if __name__' benchmarks/*.py | grep -v /fit_); do \
		echo "# $$script"; \
		$(BIN)/python -m benchmarks.$$(basename $$script .py) $(or $(ARGS),--quick) || missed=1; \
	done; exit $$missed

# Tests on PostgreSQL start their own throw-away server from these programs, and skip without them.
postgres:
	@if ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || command -v postgres >/dev/null; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		echo "Installing PostgreSQL for the tests ..."; \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
			apt-get install -y -qq --no-install-recommends postgresql; } >/dev/null 2>&1 \
		|| echo "PostgreSQL could not be installed; its tests will skip."; \
	else echo "No PostgreSQL here (apt-get install postgresql); its tests will skip."; fi

# What our counts of SMS are held against: Twilio's own. No lock file: those name addresses.
calculator: install
	@if [ -d .venv/node/node_modules/sms-segments-calculator ]; then :; \
	elif command -v npm >/dev/null && command -v node >/dev/null; then \
		npm install --prefix .venv/node --no-package-lock --no-save --no-audit --no-fund \
			--ignore-scripts --loglevel=error sms-segments-calculator@1.3.0 >/dev/null 2>&1 \
		|| echo "npm could not install sms-segments-calculator; its test will skip."; \
	else echo "No node and npm here; the test beside Twilio's calculator will skip."; fi

# Real SMS gateways: one test of `make check` plays behind Kannel, one of `make long` behind Gammu's
# dummy telephone. Without them these skip.
gateways:
	@if PATH="$$PATH:/usr/sbin" command -v bearerbox >/dev/null && command -v gammu-smsd >/dev/null; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		echo "Installing Kannel and Gammu for the tests ..."; \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
			apt-get install -y -qq --no-install-recommends kannel gammu gammu-smsd; } >/dev/null 2>&1 \
		|| echo "Kannel and Gammu could not be installed; their tests will skip."; \
	else echo "No Kannel or Gammu here (apt-get install kannel gammu gammu-smsd); their tests will skip."; fi

# Never the database: that is yours.
clean:
	rm -rf .venv out build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find $(PACKAGES) tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
