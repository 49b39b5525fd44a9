"""The web, seen from here: fetch pages politely and turn every answer and every failure into a value."""
