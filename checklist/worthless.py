"""What makes a reading worthless, whatever it says: a stub, a map, a blank form, criteria, a law, others' papers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from checklist import channels, likeness, paperwork
from checklist.candidates import Candidate
from checklist.chapters import is_agenda, only_announced
from checklist.issuers import made_by_office, other_authority, unit_issuer
from checklist.look import Quality
from checklist.maps import Maps
from checklist.match import Matcher
from checklist.pages import read_page
from checklist.probe import CONTENTS, Probe
from checklist.reading import Reading
from checklist.signs import sign
from checklist.site import SiteView
from checklist.study_kinds import EXPLAINS
from checklist.unopened import CHANNELS

_LAW_PROBES = frozenset({"law", "powers", "ethics_code", "ethics_drive", "hr_criteria"})
"""Topics that a law or a numbered regulation can be the content of."""
_DONE_PAPERS = frozenset(
    "risk_assessment risk_management operation_plan operation_progress operation_report corruption_plan "
    "corruption_progress corruption_report hr_report integrity_measures integrity_measures_report".split()
)
"""Topics that an order to work on them does not answer."""
_NEVER_NONE = frozenset(
    "development_plan operation_plan procurement_plan budget_plan hr_plan corruption_plan service_statistics".split()
)
"""Topics whose tables are not filled in with dashes."""
_FORM_PROBES = frozenset({"e_service"})
"""Topics that a form to be filled in can belong to."""
_SERVICE_STEPS = re.compile(r"ขั้นตอน|ระยะเวลา|ค่าธรรมเนียม|เอกสารที่(?:ต้อง|ใช้)|หลักฐานที่(?:ต้อง|ใช้)|วิธี|คู่มือ")
_PROMISES = frozenset(
    "no_gift_declaration integrity_declaration hr_policy privacy_policy ethics_code powers no_gift_culture".split()
)
"""Topics whose content is a promise or a definition."""
TOLD = CONTENTS | {"list"}
"""Kinds whose proof is what a page tells: a promise to tell it is none."""
_SURVEYS = frozenset({"satisfaction_survey", "ethics_assessment"})
"""Topics whose forms look like what they are answered with."""
_OF_NOTHING = sign("of_nothing")


def _may_have_form(probe: Probe, reading: Reading) -> bool:
    """True if places to fill in are part of what ``probe`` asks for: a manual tells the steps beside its forms."""
    if probe.id == "service_manual":
        return _SERVICE_STEPS.search(reading.prose) is not None
    return probe.id in _FORM_PROBES


class Why(NamedTuple):
    """Why a reading is worthless: a message, and what it tells."""

    quality: Quality
    message: str
    told: Mapping[str, object] = {}


class Worthless:
    """Tells what answers nothing on one site."""

    def __init__(self, view: SiteView, matcher: Matcher, maps: Maps) -> None:
        self._view = view
        self._matcher = matcher
        self._maps = maps
        self._wholes: dict[str, Reading] = {}

    def why(self, probe: Probe, candidate: Candidate, reading: Reading) -> Why | None:
        """Why ``reading``, which ``candidate`` leads to, can't answer ``probe``; None if it may."""
        if reading.stub_text:
            return Why(Quality.STUB, "stub", {"text": reading.stub_text})
        if probe.kind in TOLD and not probe.narrative and probe.id not in _PROMISES and reading.promise:
            return Why(Quality.STUB, "stub", {"text": reading.promise})
        if self._maps.is_map(reading):
            return Why(Quality.INDEX, "map")
        whole = self._whole(candidate, reading)
        message = self._kind(probe, reading, whole) or self._planned(probe, candidate, reading)
        if message:
            return Why(Quality.WRONG, message)
        if candidate.hint and likeness.is_elsewhere(reading):
            return Why(Quality.WRONG, "off_topic")
        other = self._issuer(probe, reading)
        if candidate.hint and not reading.is_html:
            paper = whole or reading
            if _OF_NOTHING.search(paper.title):
                return Why(Quality.WRONG, "off_topic")
            other = other or self._issuer(probe, paper)
        return Why(Quality.WRONG, "other_agency", {"name": other}) if other else None

    def _whole(self, candidate: Candidate, reading: Reading) -> Reading | None:
        """The paper of which ``reading`` is a part; None if it is no part of one."""
        if candidate.section is None or reading.is_html:
            return None
        if reading.url not in self._wholes:
            self._wholes[reading.url] = read_page(self._view, reading.page, reading.document)
        return self._wholes[reading.url]

    def _kind(self, probe: Probe, reading: Reading, whole: Reading | None) -> str:
        """Which message says what kind of text it is; empty for one that may be an answer."""
        if reading.blank_form and probe.kind not in CHANNELS and not _may_have_form(probe, reading):
            return "blank_form"
        if (probe.id in _SURVEYS or probe.narrative) and reading.questionnaire:
            return "blank_form"
        if reading.pasted_criteria:
            return "criteria"
        if probe.kind in CONTENTS and channels.is_thread(reading):
            return "thread"
        # A town's own policy has articles; only paragraphs of the act are none of its words.
        lawful = probe.id in _LAW_PROBES or (probe.id == "privacy_policy" and not reading.quotes_act)
        if not lawful and (reading.law_text or reading.act_text):
            return "law_text"
        # What an act says of all authorities is not what one says of itself.
        if whole is not None and probe.id == "powers" and (whole.law_text or whole.act_text):
            return "law_text"
        if is_agenda(reading) and only_announced(reading):
            return "off_topic"
        return self._paper(probe, reading)

    @staticmethod
    def _planned(probe: Probe, candidate: Candidate, reading: Reading) -> str:
        """Which message says that an event is still to take place, where nothing but the text's words led to it."""
        # Of a hearing the invitation tells a part: what it is about, and who may come.
        asked = probe.narrative or (candidate.hint and probe.id == "ethics_drive")
        return "announces" if asked and probe.id != "participation" and paperwork.announces(reading) else ""

    def _issuer(self, probe: Probe, reading: Reading) -> str:
        """The name of another authority or unit whose paper it is; empty without one."""
        unit = unit_issuer(reading, self._view)
        if unit or reading.forms or probe.kind == "news":
            return unit
        view = self._view
        kind = view.snapshot.municipality.kind
        own = view.authority_names
        office = made_by_office(reading, own) if probe.kind in TOLD and probe.id not in _LAW_PROBES else ""
        return office or other_authority(reading, own, kind, papers_agree=view.papers_name_it)

    def _paper(self, probe: Probe, reading: Reading) -> str:
        """Which message says that it is a paper about the topic and no answer; empty if it may be one."""
        if probe.kind in TOLD or probe.kind == "news":
            kind = paperwork.kind_of(reading)
            # News of what was said at a meeting of the staff are what a narrative topic asks for.
            trained = kind == "attended" and probe.id.startswith(("hr_", "ethics_"))
            if kind == "others_words" or (kind and probe.kind != "news" and not probe.narrative and not trained):
                return kind
        own = self._view.authority_names
        own_words = probe.narrative or probe.id in EXPLAINS
        if probe.kind in TOLD and not own_words and paperwork.explains(reading, own):
            return "explains"
        # What is planned is never "-", and a counter at which nobody ever asked is not counted.
        if probe.kind in TOLD and paperwork.blank_table(reading, dash_tells=probe.id not in _NEVER_NONE):
            return "empty"
        if probe.kind in TOLD and probe.id not in _LAW_PROBES and paperwork.circular(reading, own):
            return "circular"
        return "appoints" if probe.id in _DONE_PAPERS and paperwork.appoints(reading) else ""
