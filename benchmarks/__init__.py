"""Measurements. Each prints figures beside a bare baseline of the same run."""
