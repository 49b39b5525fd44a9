# oit: the two commands are `make audit` and `make test`; both set up whatever is missing first.
#
#   make audit                            audit the bundled sample municipality
#   make audit URL=https://town.example/  audit a site      (ARGS="--year 2568 …" adds options)
#   make test                             set up everything, then lint, types, import rules, tests
#   make check | format | bench | docs | pins | clean | distclean

.DEFAULT_GOAL := audit
.PHONY: audit test check format bench docs pins clean distclean python ready ready-dev

PYTHON ?=
URL ?=
ARGS ?=
# In the environment, not in the recipe: an address may hold & and ? that a shell would take for its own.
export PYTHON URL

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# make cannot hand on an exit code: 0 and 1 (looked, and found something to fix) are success here, the rest is an error.
audit: ready
	@status=0; \
	if [ -n "$$URL" ]; then $(BIN)/oit audit "$$URL" $(ARGS) || status=$$?; else $(BIN)/oit demo $(ARGS) || status=$$?; fi; \
	if [ $$status -le 1 ]; then exit 0; fi; exit $$status

test: check
	$(BIN)/python -m pytest $(ARGS)

check: ready-dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	cd alembic && ../$(BIN)/mypy --config-file ../pyproject.toml --exclude '^$$' .
	$(BIN)/lint-imports

format: ready-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: ready-dev
	$(BIN)/python -m benchmarks $(ARGS)

docs: ready-dev
	$(BIN)/python scripts/readme.py
	$(BIN)/python -m docs.build
	$(BIN)/python -m docs.accuracy

# --- set-up: stamps live in the environment they describe, so they go when it goes -----------------------------------

python:
	@sh scripts/system.sh main
	@if [ -e $(VENV) ] && ! $(BIN)/python -c 'import pip' 2>/dev/null; then rm -rf $(VENV); fi
	@if [ ! -e $(BIN)/python ]; then "$$(sh scripts/system.sh python)" -m venv $(VENV); fi

ready: python
	@$(MAKE) --silent $(VENV)/.stamp-tool

ready-dev: python
	@sh scripts/system.sh test
	@$(MAKE) --silent $(VENV)/.stamp-dev $(VENV)/.stamp-tool

$(VENV)/.stamp-pins: requirements.txt
	@echo "กำลังติดตั้งไลบรารี (ครั้งแรกใช้เวลาสักครู่) / installing libraries (takes a while the first time)" >&2
	@$(PIP) install --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.stamp-dev: requirements-dev.txt $(VENV)/.stamp-pins
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/.stamp-tool: pyproject.toml $(VENV)/.stamp-pins
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# --- pins: one resolution for every system and every supported Python ------------------------------------------------

COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url

pins: ready-dev
	$(COMPILE) --upgrade --output-file requirements.txt pyproject.toml requirements.in
	$(COMPILE) --upgrade --constraint requirements.txt --extra dev --output-file requirements-dev.txt pyproject.toml requirements.in

clean:
	rm -rf build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .make
	find . -name __pycache__ -type d -not -path './$(VENV)/*' -prune -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV)
