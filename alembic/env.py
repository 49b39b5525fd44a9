"""What Alembic runs for every migration command, on the connection and in the transaction of storage.session.

Without a connection (``python -m alembic`` by a developer) the address in ``OIT_DB`` is used.
"""

from __future__ import annotations

import os

from sqlalchemy import Connection

from alembic import context
from storage.session import engine_for
from storage.tables import metadata


def migrate(connection: Connection) -> None:
    # batch mode: SQLite can't alter a column in place
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    with engine_for(os.environ["OIT_DB"]).begin() as own:
        migrate(own)
