# One word each. A fresh machine needs `make` and, where it may not install by itself, what
# ./setup.sh then names in one sentence. COMPTOIR_PORT and COMPTOIR_DATA_DIR pass through.
.PHONY: run test lint bench soak

# The product with demo data on http://127.0.0.1:8000; Ctrl-C stops everything it started.
run:
	@./setup.sh run && exec .venv/bin/comptoir run

# Every test, browser tests included.
test:
	@./setup.sh test && exec .venv/bin/pytest -n 2 -m "not soak"

# What a review does not have to look for.
lint:
	@./setup.sh test
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy --strict backend
	.venv/bin/lint-imports

# What is measured, against whom; prints ratios.
bench:
	@./setup.sh test && exec .venv/bin/python -m bench

# The long runs: every corner of every page, months of nights.
soak:
	@./setup.sh test && exec .venv/bin/pytest -m soak
