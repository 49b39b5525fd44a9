"""The database: what was fetched, what was judged, and the sessions that read and write it."""
