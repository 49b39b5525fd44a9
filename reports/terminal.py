"""A screen of a fixed width: headings, paragraphs, tables and bars that line up under Thai text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from checklist.model import Range
from reports.wrapping import pad, wrap

_SCALE_EVERY = 25


class Screen:
    """Collects lines and returns them as text; with *colour* they carry ANSI codes."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self.width = width
        self._file = StringIO()
        self._console = Console(
            file=self._file,
            width=width,
            force_terminal=colour,
            color_system="standard" if colour else None,
            no_color=not colour,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
        )

    def text(self) -> str:
        """Return everything printed so far."""
        return self._file.getvalue()

    def pieces(self, *pieces: tuple[str, str]) -> None:
        """Print one line of (text, style) pieces."""
        # Lines are wrapped before they come here, so rich must neither wrap nor crop: an address has to stay whole.
        self._console.print(Text.assemble(*pieces), soft_wrap=True)

    def line(self, text: str, style: str = "") -> None:
        """Print one line."""
        self.pieces((text, style))

    def gap(self) -> None:
        """Print an empty line."""
        self.line("")

    def heading(self, text: str) -> None:
        """Print the title of a section with a rule to the right edge."""
        self.gap()
        rule = "─" * max(0, self.width - cell_len(text) - 4)
        self.pieces(("── ", "dim"), (text, "bold"), (f" {rule}", "dim"))

    def paragraph(self, text: str, *, indent: int = 0, hang: int = 0, style: str = "") -> None:
        """Print *text* over as many lines as it needs, the ones after the first moved in by *hang* columns."""
        for number, line in enumerate(wrap(text, self.width - indent - hang)):
            self.pieces((" " * (indent + (hang if number else 0)), ""), (line, style))

    def address(self, url: str, *, indent: int = 0) -> None:
        """Print an address on a line of its own, whole however long it is."""
        self.pieces((" " * indent, ""), (url, "blue underline"))

    def title(self, lead: str, text: str, aside: str) -> None:
        """Print an entry's title after *lead*, with *aside* at the right edge of its first line."""
        indent = cell_len(lead)
        first, *rest = wrap(text, self.width - indent - cell_len(aside) - 2)
        room = self.width - indent - cell_len(aside)
        self.pieces((lead, "bold"), (pad(first, room), "bold"), (aside, "bold"))
        for line in rest:
            self.line(" " * indent + line, "bold")

    def bar(self, score: Range) -> None:
        """Print a range of points as a bar over a scale from 0 to 100."""
        room = self.width - 2
        low, expected, high = (round(value * room / 100) for value in (score.low, score.expected, score.high))
        filled = (("█" * low, "green"), ("▓" * (expected - low), "yellow"), ("░" * (high - expected), "cyan"))
        self.pieces(("▕", "dim"), *filled, (" " * (room - high), ""), ("▏", "dim"))
        scale = ""
        for mark in range(0, 101, _SCALE_EVERY):
            at = 1 + round(mark * (room - 1) / 100) - (len(str(mark)) // 2 if mark else 0)
            scale = pad(scale, min(at, self.width - len(str(mark)))) + str(mark)
        self.line(scale, "dim")

    def table(
        self,
        heads: Sequence[str],
        widths: Sequence[int | None],
        rows: Sequence[Sequence[str]],
        *,
        right: Sequence[int] = (),
        styles: Mapping[tuple[int, int], str],
    ) -> None:
        """Print a table. Of the *widths* one is None: what is left. *styles* are by row and column."""
        fixed = sum(width for width in widths if width is not None)
        left = self.width - fixed - 3 * len(widths) - 1
        columns = [left if width is None else width for width in widths]
        self._rule(columns, "╭┬╮")
        self._row(heads, columns, right, dict.fromkeys(range(len(columns)), "bold"))
        self._rule(columns, "├┼┤")
        for number, row in enumerate(rows):
            self._row(row, columns, right, {at: style for (line, at), style in styles.items() if line == number})
        self._rule(columns, "╰┴╯")

    def _rule(self, columns: Sequence[int], corners: str) -> None:
        start, middle, end = corners[0], corners[1], corners[2]
        self.line(start + middle.join("─" * (width + 2) for width in columns) + end, "dim")

    def _row(
        self, cells: Sequence[str], columns: Sequence[int], right: Sequence[int], styles: Mapping[int, str]
    ) -> None:
        wrapped = [wrap(cell, width) for cell, width in zip(cells, columns, strict=True)]
        for line in range(max(map(len, wrapped))):
            pieces: list[tuple[str, str]] = []
            for at, (lines, width) in enumerate(zip(wrapped, columns, strict=True)):
                text = lines[line] if line < len(lines) else ""
                pieces += [("│ ", "dim"), (pad(text, width, right=at in right), styles.get(at, "")), (" ", "")]
            self.pieces(*pieces, ("│", "dim"))
