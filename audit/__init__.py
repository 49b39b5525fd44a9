"""Use cases: scan a site, assess it, and what is built on these two."""
