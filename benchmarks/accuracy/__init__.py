"""How often an assessor would agree: labelled sites, served and audited for real. ``python -m benchmarks.accuracy``."""
