"""Parts of a page that are about something else than what it is opened for: other tabs, other sections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from checklist import thai
from checklist.candidates import best_hits
from checklist.match import Matcher
from checklist.model import Block, BlockKind
from checklist.probe import CONTENTS, Probe
from checklist.reading import Reading
from checklist.signs import sign
from checklist.study_kinds import DECISIVE, EXPLAINS
from checklist.tabs import without_tabs

_FEW_TABS = 2
"""Tabs, or headings, from which a page has parts."""
_GRIEVANCES = sign("general_grievance")
_PART_OF_ANY = re.compile(
    r"(?:\W|\d|[ก-ฮ]\.)*(?:ผล(?:การ)?(?:ดำเนิน(?:งาน|การ)?|ปฏิบัติ(?:งาน|ราชการ|การ)?)|(?:ผล)?(?:การ)?(?:ใช้จ่าย|เบิกจ่าย)(?:งบประมาณ|เงิน)?"
    r"|(?:การ)?ใช้งบประมาณ|งบประมาณ|ปัญหา.{0,40}|อุปสรรค.{0,30}|ข้อเสนอแนะ.{0,30}|วิสัยทัศน์|พันธกิจ|ข้อมูลทั่วไป|มาตรการ.{0,30}|สรุป.{0,20}"
    r"|ความก้าวหน้า|รายละเอียด.{0,20}|บทนำ|ความเป็นมา|หลักการ.{0,20}|วัตถุประสงค์|เป้าหมาย|ตัวชี้วัด|ภาพกิจกรรม|เอกสาร.{0,20})(?:\W|\d)*"
)
"""Headings of parts that any plan or report has."""
_MOST_HEADINGS = 40
"""Headings of a page that are looked at."""


class Knowledge(Protocol):
    """What must be known of the topics to tell them apart."""

    matcher: Matcher

    def is_titled(self, probe: Probe, reading: Reading) -> bool:
        """True if a reading's own title names the probe's topic."""

    def speaks_for(self, probe: Probe, named: Iterable[str]) -> bool:
        """True if one of the topics named is the probe's."""

    def tells(self, probe: Probe, reading: Reading) -> bool:
        """True if a reading under a title of ``probe`` tells of it, too."""


class Apart:
    """Leaves out of a reading what does not speak for a probe."""

    def __init__(self, known: Knowledge) -> None:
        self._known = known

    def without_foreign_tabs(self, probe: Probe, reading: Reading) -> Reading:
        """Figures without tabs that name what else is counted, beside those of the topic that their title names."""
        panels = {block.panel for block in reading.blocks if block.panel} if reading.is_html else set()
        if probe.kind != "statistics" or len(panels) < _FEW_TABS or not self._known.is_titled(probe, reading):
            return reading
        foreign = frozenset(panel for panel in panels if self._counts_other(probe, panel.rpartition(" › ")[2]))
        rest = without_tabs(reading, foreign) if foreign else reading
        return rest if rest.prose else reading

    def _counts_other(self, probe: Probe, label: str) -> bool:
        """True for the label of a tab whose figures are not ``probe``'s: roads and light, or other statistics."""
        hits = best_hits(self._known.matcher.topics(label))
        if self._known.speaks_for(probe, (hit.probe for hit in hits)):
            return False
        if hits and hits[0].weight >= DECISIVE and self._known.matcher.probes[hits[0].probe].kind == "statistics":
            return True
        return self._known.matcher.decoy(label) is not None and _GRIEVANCES.search(thai.normalize(label)) is not None

    def without_foreign_sections(self, probe: Probe, reading: Reading) -> Reading:
        """A page that is titled otherwise without its sections that tell of another topic: they don't speak for this.

        The parts of any report ("results", "problems") are not such.
        """
        headed = [block for block in reading.blocks if block.kind is BlockKind.HEADING] if reading.is_html else []
        told_by_any = probe.kind not in CONTENTS or probe.id in EXPLAINS
        if told_by_any or len(headed) < _FEW_TABS or self._known.is_titled(probe, reading):
            return reading
        foreign = [part for part in _sections(reading.blocks) if self._is_foreign(probe, reading, part)]
        dropped = {id(block) for part in foreign for block in part}
        kept = tuple(block for block in reading.blocks if id(block) not in dropped)
        return replace(reading, blocks=kept, extra={}) if dropped else reading

    def _is_foreign(self, probe: Probe, reading: Reading, section: Sequence[Block]) -> bool:
        """True if a section is headed with another topic, which it tells of."""
        heading = section[0].text
        hits = best_hits(self._known.matcher.topics(heading))
        if not hits or hits[0].weight < DECISIVE or _PART_OF_ANY.fullmatch(thai.normalize(heading)):
            return False
        rival = self._known.matcher.probes[hits[0].probe]
        if rival.kind not in CONTENTS or self._known.speaks_for(probe, (hit.probe for hit in hits)):
            return False
        part = replace(reading, blocks=tuple(section[1:]), title=thai.normalize(heading), section=heading, extra={})
        return self._known.tells(rival, part)


def _sections(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Each heading with what stands below it, up to the next of its level or above."""
    heads = [at for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING and block.level > 0]
    for number, at in enumerate(heads[:_MOST_HEADINGS]):
        level = blocks[at].level
        end = next((later for later in heads[number + 1 :] if blocks[later].level <= level), len(blocks))
        yield blocks[at:end]
