"""The core: what OIT is and how it is judged. No I/O library, no clock, no network."""
