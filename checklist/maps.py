"""Maps: pages and sections that only name topics, such as an agency's own ITA page or a menu."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checklist import thai
from checklist.channels import user_fields
from checklist.lexicon import KeySet
from checklist.match import Matcher, TopicHit, read_label
from checklist.pages import read_page
from checklist.reading import Reading, is_decoration
from checklist.signs import sign
from checklist.site import SiteView
from checklist.study_kinds import DECISIVE

_PAPERS = frozenset({"document", "analysis", "statistics", "list"})
"""Kinds of topics that the entry of a menu without links can name."""
_MAP_SHARE = 0.5
"""Share of the lines that only name something from which a text is a map."""
_FILLED_IN = 3
"""Fields of a form from which a page has a content of its own."""
_LABEL = 6
"""Key characters from which a link's words are looked for in a line."""
_ENTRY = 80
"""Characters up to which a line without a link can be the entry of a menu."""
_DIGIT = re.compile(r"\d")
_MAP_TOPICS = 4
"""Number of topics from which a page that only names them is a map."""
_ITEM_CODE = re.compile(r"^\W*(?:o|oit|0)\s?[-.:]?\s?\d", re.IGNORECASE)
_SISTER_CODE = re.compile(r"^\W*((?:eb|moit)\s?[-.]?\s?\d{1,2})(?!\d)", re.IGNORECASE)
"""An item of a sister list, which hospitals publish by: EB16, MOIT 2."""
_PATH_WORDS = sign("map_path")


class Maps:
    """Tells maps from contents on one site; each reading is looked at once."""

    def __init__(self, view: SiteView, matcher: Matcher) -> None:
        self._view = view
        self._matcher = matcher
        self._known: dict[tuple[str, str, int], bool] = {}

    def is_map(self, reading: Reading) -> bool:
        """True for a list of items or topics with hardly a word about any of them.

        That is the agency's own ITA page, or a menu: a claim, never evidence, whatever it says. A section is one if its
        page is.
        """
        # Who asks for something to be filled in does more than name topics.
        if not reading.is_html or any(user_fields(form) >= _FILLED_IN for form in reading.forms):
            return False
        # Of a page with tabs there are readings with and without those of other years.
        key = (reading.url, reading.section, len(reading.blocks))
        if key not in self._known:
            named, share = self._named_lines(reading)
            if reading.section:
                whole, _ = self._named_lines(read_page(self._view, reading.page, reading.document))
                named |= whole
            self._known[key] = share >= _MAP_SHARE and len(named) >= _MAP_TOPICS
        return self._known[key]

    def _named_lines(self, reading: Reading) -> tuple[set[str], float]:
        """Items and topics that lines of the reading only name, and the share of its lines that do."""
        lines = [line for line in (thai.label_text(block.text) for block in reading.blocks) if len(line) > 3]
        # Beside "click here" it is the row that says what is behind it.
        said = (link.row if read_label(link.label).generic else link.label for link in reading.document.links)
        labels = KeySet(key for words in said if len(key := thai.label_key(words)) >= _LABEL)
        bare = self._is_bare_menu(reading, lines)
        named: set[str] = set()
        count = 0
        for line in lines:
            sister = _SISTER_CODE.match(line)
            if sister is not None:
                named.add(sister[1].replace(" ", ""))
                count += 1
                continue
            numbers = read_label(line).numbers if _ITEM_CODE.match(line) else ()
            led = len(line) <= 200 and any(labels.inside(thai.label_key(line)))
            hits = self._matcher.topics(line[:120]) if not numbers and (led or bare) else ()
            linked = bool(hits) and hits[0].weight >= DECISIVE and (led or self._is_entry(line, hits[0]))
            if numbers or linked:
                named.add(f"O{numbers[0]}" if numbers else hits[0].probe)
            count += bool(numbers or linked or _PATH_WORDS.search(line))
        return named, count / max(1, len(lines))

    def _is_entry(self, line: str, hit: TopicHit) -> bool:
        """True for a line that names a paper; a division's work on papers ("งานจัดทำแผน…") is what a page can tell."""
        return self._matcher.probes[hit.probe].kind in _PAPERS and not line.startswith("งาน")

    @staticmethod
    def _is_bare_menu(reading: Reading, lines: Sequence[str]) -> bool:
        """True if all lines could be entries of a menu that leads nowhere: short, no figure, no caption."""
        entries = all(len(line) <= _ENTRY and not _DIGIT.search(line) for line in lines)
        return entries and all(map(is_decoration, reading.pictures))
