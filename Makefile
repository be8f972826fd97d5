# One command for each thing to do; each sets up what it needs, once, in .venv.
# README.md gives the same as plain Python commands.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# A stamp file says that a set of requirements has been installed. It is made again when they change.
SITE_READY := $(VENV)/site-ready
DEV_READY := $(VENV)/dev-ready
NODE_READY := $(VENV)/node/ready
PAGEFIND := $(VENV)/pagefind/node_modules/.bin/pagefind

# Tests of everything but the finished site; the site's own tests take longer and come after them.
SLOWER_TESTS := tests/site tests/browser
PYTEST := $(BIN)/python -m pytest --numprocesses 2 --cov --cov-report=

.DEFAULT_GOAL := help
.PHONY: help serve demo site check test lint format renew words proof proofing bench screenshots sweep requirements clean

help:
	@echo "make serve         build both languages and serve them on http://127.0.0.1:$(PORT)/, again at each change"
	@echo "make demo          serve an example of an adopted site, with a made-up board, councils and numbers"
	@echo "make site          build both languages into site/, checked; a build that fails leaves site/ as it was"
	@echo "make check         check the content only"
	@echo "make test          run every check and every test"
	@echo "make format        lay out the Python files as 'make test' wants them"
	@echo "make renew         renew every file that is worked out from the content: ledger, schemas, evidence, words"
	@echo "make words         renew the search's list of Welsh word forms, after new Welsh text"
	@echo "make sweep         run the slow, exhaustive tests"
	@echo "make bench         measure the checks of guides, guides in a browser, the build and the search, against others"
	@echo "make proof         proof the spelling, mutations and terms of every text"
	@echo "make proofing      measure how many mistakes the proofing of Welsh finds"
	@echo "make screenshots   renew the pictures in docs/images"
	@echo "make requirements  renew the pinned requirements"
	@echo "make clean         delete what these commands have made"

serve: $(SITE_READY)
	@exec $(BIN)/trothwy serve --port $(PORT)

demo: $(SITE_READY)
	@exec $(BIN)/trothwy demo --port $(PORT)

site: $(SITE_READY)
	@$(BIN)/trothwy build

check: $(SITE_READY)
	@$(BIN)/trothwy check

test: $(DEV_READY)
	@echo "Test 1 of 6: is there a Chromium?"
	@$(BIN)/python tests/browser/chromium.py
	@$(MAKE) --no-print-directory lint
	@echo "Test 4 of 6: content"
	@$(BIN)/trothwy check
	@$(BIN)/python -m tests.guides.table
	@echo "Test 5 of 6: units and content"
	@$(BIN)/coverage erase
	@$(PYTEST) $(addprefix --ignore=,$(SLOWER_TESTS))
	@echo "Test 6 of 6: the site, on disk and in the browser; then coverage"
	@CHROMIUM="$$($(BIN)/python tests/browser/chromium.py)" $(PYTEST) --cov-append --cov-report=term --cov-fail-under=95 $(SLOWER_TESTS)

lint: $(DEV_READY)
	@echo "Test 2 of 6: lint and layout"
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet --diff .
	@echo "Test 3 of 6: types"
	@$(BIN)/mypy

format: $(DEV_READY)
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

renew: words
	@$(BIN)/trothwy schema
	@$(BIN)/trothwy translations
	@$(BIN)/trothwy mutate

words: $(DEV_READY)
	@$(BIN)/python -m tests.search.word_list

bench: $(DEV_READY) $(PAGEFIND)
	@echo "Seconds to check one guide, by its number of questions"
	@$(BIN)/python -m tests.guides.bench
	@$(BIN)/python -m tests.browser.guide_bench
	@$(BIN)/python -m tests.bench
	@echo "The search, against stock Material and Pagefind on the same pages"
	@CHROMIUM="$$($(BIN)/python tests/browser/chromium.py)" $(BIN)/python -m tests.search.bench $(PAGEFIND)

proof: $(DEV_READY)
	@$(BIN)/trothwy proof

proofing: $(DEV_READY)
	@$(BIN)/python -m tests.languages.measure

screenshots: site $(DEV_READY)
	@$(BIN)/python -m tests.browser.screenshots docs/images

sweep: $(DEV_READY) $(NODE_READY)
	@CHROMIUM="$$($(BIN)/python tests/browser/chromium.py)" $(BIN)/python -m pytest --numprocesses 2 -m sweep

UV := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header --upgrade
requirements: $(DEV_READY)
	@echo "Renewing requirements/site.txt and requirements/dev.txt"
	@cd requirements && ../$(UV) site.in --output-file site.txt
	@cd requirements && ../$(UV) dev.in --constraints site.txt --output-file dev.txt

$(PAGEFIND): tests/search/package-lock.json | $(BIN)/python
	@for program in node npm; do command -v $$program >/dev/null || { \
	    echo "The bench needs '$$program'. On Debian and Ubuntu: apt install nodejs npm"; exit 1; }; done
	@mkdir -p $(VENV)/pagefind
	@cp tests/search/package.json tests/search/package-lock.json $(VENV)/pagefind/
	@npm ci --prefix $(VENV)/pagefind --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

clean:
	rm -rf $(VENV) site site.aside build hooks/*.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .coverage.*

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { \
	    echo "There is no '$(PYTHON)' here. Install Python 3.11 or newer, or name one: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "$$($(PYTHON) --version) is too old: Python 3.11 or newer is needed. Name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	    echo "This Python cannot make a virtual environment. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@echo "Setting up: Python environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV)

$(SITE_READY): requirements/site.txt pyproject.toml | $(BIN)/python
	@echo "Setting up: what the site needs"
	@$(PIP) install --require-hashes -r requirements/site.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV_READY): requirements/dev.txt | $(SITE_READY)
	@echo "Setting up: what the tests need"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

$(NODE_READY): tests/sweep/package-lock.json | $(BIN)/python
	@for program in node npm java; do command -v $$program >/dev/null || { \
	    echo "The sweep needs '$$program'. On Debian and Ubuntu: apt install nodejs npm default-jre-headless"; exit 1; }; done
	@echo "Setting up: what the sweep needs of Node"
	@mkdir -p $(VENV)/node
	@cp tests/sweep/package.json tests/sweep/package-lock.json $(VENV)/node/
	@npm ci --prefix $(VENV)/node --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
