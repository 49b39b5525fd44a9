"""Open a candidate and say whether its claim holds: a stub, another topic or agency, unreadable — or good.

Each way of judging is one function, chosen by the probe's ``kind``. What a candidate says about *time* is judged per
requirement, elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from rapidfuzz import fuzz

from checklist import acts, likeness, paperwork, thai
from checklist.apart import Apart
from checklist.candidates import Candidate, best_hits, document_topics, is_index
from checklist.chapters import chapter, part_from, readings_of_parts
from checklist.content_rule import content_hits, group_hits, is_open
from checklist.facts import Question
from checklist.figures import counts
from checklist.look import Look, Quality
from checklist.maps import Maps
from checklist.match import Matcher, TopicHit
from checklist.messages import say, status_words
from checklist.model import NEEDS_BROWSER, BlockKind, Document, FetchStatus, Media, Page, TextState
from checklist.pages import read_page, read_section
from checklist.probe import CONTENTS, Decoy, Probe
from checklist.reading import Reading, is_decoration
from checklist.signatures import Signatures
from checklist.signs import sign
from checklist.site import SiteView
from checklist.study_kinds import DECISIVE, WAYS, Opened, names_only
from checklist.tabs import of_years, without_tabs, year_filter
from checklist.unopened import CHANNELS, Unopened
from checklist.worthless import TOLD, Worthless

_REPORTS = frozenset(
    "operation_progress operation_report budget_progress budget_report corruption_progress corruption_report hr_report "
    "hr_implementation integrity_measures_report risk_management procurement_progress".split()
)
"""Topics that ask for what became of something: a table whose column for it is empty does not tell."""
_PLANS = frozenset("development_plan operation_plan corruption_plan hr_plan procurement_plan budget_plan".split())
_PAGES_ONLY = CHANNELS | {"contact", "executives", "social"}
"""Kinds that are pages, never files: what the first lines of a file name of them is a place or a signature."""
_PLAIN = 70.0
"""Weight below which the way to a target proves nothing: its own title must name the topic."""
_ANYWHERE = frozenset({"contact", "news", "social", "two_way"})
"""Kinds whose proof can stand on a page of many topics."""
_MANY_SECTIONS = 6
"""Number of topics that headings name from which a page is judged by its sections only."""
_LEAST_PROSE = 60
"""Key characters below which a text says nothing that could be judged."""
_OPENING_LINES = 2
_SUBJECT = re.compile(r"^\W*(?:ประกาศ|คำสั่ง|บันทึกข้อความ)[^\n]{0,80}?\sเรื่อง\s([^\n]{6,160})")
"""What a notice is about, said in its first line."""
_OTHER_EVENT = sign("other_event")
_SEE_PICTURE = re.compile(r"ตาม(?:ภาพ|ไฟล์|เอกสาร|แนบ)|แนบ|รายละเอียด(?:ตาม|ดัง)")
_LEAST_FIGURES = 24
"""The same for a table of numbers."""
_HEAD_OF_SCAN = 200
_TITLE_OF_SCAN = 75
"""Likeness (0–100) of a topic's title and the head of a scan."""
_NONE_COUNTED = sign("none_counted")
_CAPTION = 120
"""Characters up to which a line can stand above a table or a text as its title."""
_MOST_CAPTIONS = 4
_MOST_TABS = 12
_THAI_LETTER = re.compile("[ก-ฮ]")
_LEAST_LETTERS = 40
"""Consonants that OCR reads at least if there is anything to be read."""
_POINTS_INSIDE = 75.0
"""Weight from which words that lead to a paper may point to a part of it."""


class Study:
    """Opens candidates of one site. Readings are kept: a page is a candidate for many probes."""

    def __init__(self, view: SiteView, matcher: Matcher, question: Question, lang: str) -> None:
        self.view = view
        self.matcher = matcher
        self.question = question
        self.lang = lang
        self._wanted = (question.fiscal_year, question.fiscal_year - 1)
        self._years = year_filter(self._wanted)
        self._topics_of_headings: dict[str, frozenset[str]] = {}
        self._readings: dict[tuple[str, int, bool], Reading] = {}
        self._unopened = Unopened(view, lang)
        self.maps = Maps(view, matcher)
        self._apart = Apart(self)
        self._worthless = Worthless(view, matcher, self.maps)
        self._signatures = Signatures(matcher.probes, matcher.used_probes)

    def say(self, name: str, /, **told: object) -> str:
        """A message in the language of the run."""
        return say(name, self.lang, **told)

    def look(self, probe: Probe, candidate: Candidate) -> Look:
        """Open ``candidate`` and judge it for ``probe``."""
        page = self.view.page(candidate.url)
        if page is None:
            return self._unopened.unknown(probe, candidate)
        if page.status is not FetchStatus.OK:
            return self._unopened.failed(probe, candidate, page)
        document = self.view.document(page)
        if document is None:
            return Look(
                candidate, Quality.FAILED, self.say("failed", why=status_words(FetchStatus.NOT_FETCHED, self.lang))
            )
        if document.note == NEEDS_BROWSER:
            return Look(candidate, Quality.FAILED, self.say("needs_browser"))
        if document.media is not Media.HTML and not document.state.readable:
            return self._unopened.without_text(candidate, document)
        look = self._judge(probe, candidate, self.reading(page, document, candidate))
        on_page = candidate.section is not None and document.media is Media.HTML
        if on_page and look.quality in (Quality.WRONG, Quality.INDEX):
            look = self._whole_page(probe, candidate, page, document) or look
        if document.ocr_left and look.quality is not Quality.GOOD:
            return Look(candidate, Quality.UNREADABLE, self.say("ocr_used_up"))
        if look.quality in (Quality.STUB, Quality.INDEX, Quality.WRONG, Quality.PARTLY) and any(
            block.panel for block in document.blocks
        ):
            other = self._judge(probe, candidate, self.reading(page, document, candidate, all_years=True))
            if other.quality is Quality.GOOD:
                return other
        return look

    def _whole_page(self, probe: Probe, candidate: Candidate, page: Page, document: Document) -> Look | None:
        """The look at the page of a section that says too little by itself, if all its headings are of one topic."""
        whole = replace(candidate, section=None)
        reading = self.reading(page, document, whole)
        if any(not self.speaks_for(probe, (topic,)) for topic in self._heading_topics(reading)):
            return None
        look = self._judge(probe, whole, reading)
        return look if look.quality is Quality.GOOD else None

    def why_pictured(self, reading: Reading) -> str:
        """Which message says why the pictures of a page could not be read."""
        pages = (self.view.page(picture.url) for picture in reading.pictures)
        shown = (self.view.document(page) for page in pages if page is not None)
        return "ocr_used_up" if any(one is not None and one.ocr_left for one in shown) else "picture"

    # -------------------------------------------------------------------------------------------------------- readings

    def reading(self, page: Page, document: Document, candidate: Candidate, *, all_years: bool = False) -> Reading:
        """The reading of a candidate's page, or of the section it names.

        ``all_years``: with the tabs of other years.
        """
        key = (page.url, id(candidate.section) if candidate.section is not None else 0, all_years)
        if key not in self._readings:
            keep = None if all_years else self._years
            if candidate.section is None:
                self._readings[key] = read_page(self.view, page, document, keep)
            elif document.media is not Media.HTML:
                self._readings[key] = part_from(read_page(self.view, page, document), candidate.section)
            else:
                self._readings[key] = read_section(self.view, page, document, candidate.section, keep)
            if all_years:
                told, waiting = of_years(self._readings[key], self._wanted)
                if waiting == "":  # that the year's tab waits says nothing of what the others tell
                    self._readings[key] = told
                panels = dict.fromkeys(
                    block.panel for block in document.blocks if block.panel and not self._years(block)
                )
                self._readings[key].extra["panels"] = thai.normalize("\n".join(panels))
        return self._readings[key]

    def _judge(self, probe: Probe, candidate: Candidate, reading: Reading) -> Look:
        reading = self._apart.without_foreign_tabs(probe, reading)
        if candidate.section is None:
            reading = self._apart.without_foreign_sections(probe, reading)
        spoiled = self._spoiled(probe, candidate, reading)
        if spoiled is not None:
            return spoiled
        if candidate.section is None and self._holds_many_topics(probe, reading):
            return Look(candidate, Quality.MAP, self.say("map"), reading)
        if probe.kind in CONTENTS and (reading.lists_pages or paperwork.is_excerpt(candidate.section, reading)):
            return Look(candidate, Quality.INDEX, self.say("map"), reading)
        if candidate.section is not None and reading.empty and not reading.links:
            return Look(candidate, Quality.INDEX, self.say("empty"), reading)
        special = WAYS.get(probe.kind)
        look = special(Opened(self, probe, candidate, reading)) if special is not None else None
        if (
            look is not None
            and look.quality is Quality.PARTLY
            and not self.speaks_for(probe, (hit.probe for hit in self.title_topics(reading)))
        ):
            look = replace(look, quality=Quality.WRONG)
        return look if look is not None else self._by_content(probe, candidate, reading)

    def is_titled(self, probe: Probe, reading: Reading) -> bool:
        """True if a reading's own title names the probe's topic."""
        return self.speaks_for(probe, (hit.probe for hit in self.title_topics(reading)))

    def _holds_many_topics(self, probe: Probe, reading: Reading) -> bool:
        """True for a page with a section for each of many topics: its sections are judged, not the whole."""
        return reading.is_html and probe.kind not in _ANYWHERE and len(self._heading_topics(reading)) >= _MANY_SECTIONS

    def _heading_topics(self, reading: Reading) -> frozenset[str]:
        """Topics that headings of a page name plainly, one each."""
        if reading.url not in self._topics_of_headings:
            blocks = self.view.main_blocks(reading.document)
            named = (self.matcher.topics(block.text)[:1] for block in blocks if block.kind is BlockKind.HEADING)
            topics = {hits[0].probe for hits in named if hits and hits[0].weight >= DECISIVE}
            self._topics_of_headings[reading.url] = frozenset(topics)
        return self._topics_of_headings[reading.url]

    def _spoiled(self, probe: Probe, candidate: Candidate, reading: Reading) -> Look | None:
        """The look at a reading that is worthless, whatever the topic."""
        why = self._worthless.why(probe, candidate, reading)
        if why is None:
            return None
        return Look(candidate, why.quality, self.say(why.message, **why.told), reading)

    def tells(self, probe: Probe, reading: Reading) -> bool:
        """True if a reading under a title of ``probe`` tells of it, too."""
        if probe.kind in CHANNELS:
            return bool(reading.forms)
        return probe.kind != "news" and (probe.kind not in CONTENTS or bool(content_hits(probe, reading)))

    def title_clash(self, probe: Probe, reading: Reading) -> str:
        """Title of the topic that the reading's own title names instead of ``probe``'s; empty if there is no clash."""
        hits = self.title_topics(reading)
        audited = self._named_aside(reading)
        if audited is None and self.speaks_for(probe, (hit.probe for hit in hits)):
            return ""
        rivals = [hit for hit in hits if hit.weight >= DECISIVE]
        if reading.is_html and rivals and self._named_below(probe, reading):
            return ""
        if probe.narrative:
            # What was done is told under titles in which much is named: the text must speak of it, too.
            rivals = [hit for hit in rivals if self.tells(self.matcher.probes[hit.probe], reading)]
            if reading.is_html and self._is_plain(probe, reading):
                rivals = [hit for hit in rivals if self._is_shown(self.matcher.probes[hit.probe], reading)]
        if not reading.is_html:
            rivals = [hit for hit in rivals if self.matcher.probes[hit.probe].kind not in _PAGES_ONLY]
        if not reading.forms and self._is_plain(probe, reading):
            # "Complaints about officers" over their number is no way to complain; "what did we do?" tells no powers.
            rivals = [hit for hit in rivals if self._is_told_too(self.matcher.probes[hit.probe], reading)]
        other: Probe | Decoy | None = audited or (self.matcher.probes[rivals[0].probe] if rivals else None)
        other = other or self._decoy(probe, reading)
        if other is None:
            return ""
        return other.title_en if self.lang == "en" else other.title

    def _is_told_too(self, rival: Probe, reading: Reading) -> bool:
        """True if a content that is plainly another topic's tells of the one in its title as well."""
        asks = rival.kind in CHANNELS | _PAGES_ONLY
        return not asks and self.tells(rival, reading) and not likeness.is_unlike(rival, reading)

    def _named_below(self, probe: Probe, reading: Reading) -> bool:
        """True if a notice stands below a title of somebody's own: "the mayor cares", "Notice: personnel policy"."""
        lines = reading.prose_lines[:_OPENING_LINES] if probe.kind in TOLD else ()
        subjects = (subject for line in lines if (subject := _SUBJECT.search(line)))
        return any(self._is_title_of(probe, subject[1]) for subject in subjects)

    def _decoy(self, probe: Probe, reading: Reading) -> Decoy | None:
        """What no item asks for, if a title names it and nothing below completes the title to ``probe``'s topic."""
        first = reading.title.split("\n")
        found = self.matcher.decoy(first[0])
        if found is None and not reading.is_html:
            found = self.matcher.decoy(" ".join(first[:3]))
        if found is None or (reading.is_html and self._captioned(probe, first[0], reading)):
            return None
        # A frame's title is a word of its maker's: "counter".
        if first[0].isascii() and likeness.answered(probe, reading) >= likeness.CERTAIN:
            return None
        # A content whose form is plainly the topic's speaks louder than a title that is wider than it.
        return None if found.wide and self._is_plain(probe, reading) else found

    def _clash_of_whole(self, probe: Probe, candidate: Candidate, part: Reading) -> str:
        """The topic of a paper of which a part tells of an event in passing: "5. Suggestions: put up signs"."""
        if candidate.section is None or part.is_html:
            return ""
        whole = read_page(self.view, part.page, part.document)
        if probe.narrative:
            return self.title_clash(probe, whole)
        # "Part 4, follow-up" of a plan says who will report, not what became of it.
        planned = [hit for hit in self.title_topics(whole) if hit.probe in _PLANS] if probe.id in _REPORTS else []
        return self.title_clash(probe, whole) if planned else ""

    def _named_aside(self, reading: Reading) -> Decoy | None:
        """What no item asks for, if a paper's first line names it and no topic: "internal audit", "of purchases"."""
        first = reading.title.split("\n")[0]
        if reading.is_html or "\n" not in reading.title or self.matcher.topics(first):
            return None
        return self.matcher.decoy(first)

    def _chapter(self, probe: Probe, candidate: Candidate, reading: Reading) -> Reading | None:
        """The part of a paper about something larger that the words leading to it point to; None if there is none."""
        if reading.is_html or candidate.depth:
            return None
        if candidate.hint:
            parts = (part for part in readings_of_parts(reading) if self._signatures.proves(probe, part))
            return next((part for part in parts if not self.title_clash(probe, part)), None)
        if candidate.weight < _POINTS_INSIDE:
            return None
        return chapter(reading, candidate.context, lambda line: self._is_title_of(probe, line))

    def _tab(self, probe: Probe, reading: Reading) -> Reading | None:
        """The tab of a page about something else that plainly tells of the topic; None without one."""
        panels = list(dict.fromkeys(block.panel for block in reading.blocks if block.panel))
        if not 1 < len(panels) <= _MOST_TABS:
            return None
        parts = (without_tabs(reading, [one for one in panels if one != panel]) for panel in panels)
        told = (part for part in parts if self._is_plain(probe, part))
        return next((part for part in told if not self.title_clash(probe, part)), None)

    def _is_title_of(self, probe: Probe, line: str) -> bool:
        hits = self.matcher.topics(line) if len(line) <= _CAPTION else ()
        return bool(hits) and hits[0].probe == probe.id and hits[0].weight >= DECISIVE

    def _captioned(self, probe: Probe, title: str, reading: Reading) -> bool:
        """True if a line above a page's tables completes its title: "complaints in figures", "those of corruption"."""
        captions = islice((line for line in reading.prose_lines if len(line) <= _CAPTION), _MOST_CAPTIONS)
        whole = (f"{title} {caption}" for caption in captions)
        return any(
            self.matcher.decoy(words) is None
            and any(hit.probe == probe.id and hit.weight >= DECISIVE for hit in self.matcher.topics(words))
            for words in whole
        )

    def title_topics(self, reading: Reading) -> tuple[TopicHit, ...]:
        """Topics that a reading's own title names."""
        if not reading.is_html:
            return document_topics(self.matcher, reading)
        # A memo that was put on a page as text says what it is about in a line of its own.
        named = (reading.subject, reading.title.split("\n")[0], reading.title)
        return next((hits for text in named if text and (hits := best_hits(self.matcher.topics(text)))), ())

    def speaks_for(self, probe: Probe, named: Iterable[str]) -> bool:
        """True if one of the topics named is the probe's.

        A topic published together with it will do, and one that stands in for it in this year.
        """
        used = set(self.matcher.used_probes)
        for position, name in enumerate(named):
            if name == probe.id or name in probe.companions:
                return True
            # A kindred topic stands in for it where it is what is named first.
            if not position and name not in used and probe.id in self.matcher.probes[name].kin:
                return True
        return False

    def _by_content(self, probe: Probe, candidate: Candidate, reading: Reading) -> Look:
        nothing = self._nothing_there(probe, candidate, reading)
        if nothing is not None:
            return nothing
        clash = self.title_clash(probe, reading) or self._clash_of_whole(probe, candidate, reading)
        if clash and candidate.weight >= DECISIVE and self._is_misread_title(probe, reading):
            clash = ""
        chapter = (self._chapter(probe, candidate, reading) or self._tab(probe, reading)) if clash else None
        if chapter is not None:
            reading, clash = chapter, ""
        if clash:
            return Look(candidate, Quality.WRONG, self.say("other_topic", topic=clash), reading)
        if self._may_be_pictured(probe, reading):
            return Look(candidate, Quality.UNREADABLE, self.say(self.why_pictured(reading)), reading)
        hits = content_hits(probe, reading) if not self._is_plainly_other(probe, reading) else []
        if not hits and self._is_shown(probe, reading):
            hits = [""]
        if hits and probe.id in _REPORTS and likeness.is_unlike(probe, reading) and acts.has_clauses(reading.prose):
            return Look(candidate, Quality.WRONG, self.say("law_text"), reading)
        if hits and self._is_enough(probe, reading):
            return self._told(probe, candidate, reading, hits[0])
        if reading.is_html and len(reading.prose_key) < 400 and reading.links:
            return Look(candidate, Quality.INDEX, self.say("off_topic"), reading)
        if self._is_garbled(probe, candidate, reading):
            reason = self.say("unreadable", why=status_words(TextState.PARTIAL, self.lang))
            return Look(candidate, Quality.UNREADABLE, reason, reading)
        return Look(candidate, Quality.WRONG, self.say("off_topic"), reading)

    @staticmethod
    def _is_enough(probe: Probe, reading: Reading) -> bool:
        """True if a content is long enough to be judged; statistics count something."""
        body = reading.key if probe.kind == "list" else reading.prose_key
        if probe.kind != "statistics":
            return len(body) >= _LEAST_PROSE
        counted = counts(reading.prose) or _NONE_COUNTED.search(reading.prose)
        return len(body) >= _LEAST_FIGURES and bool(counted)

    def _told(self, probe: Probe, candidate: Candidate, reading: Reading, phrase: str) -> Look:
        """The look at a content that has what the topic asks for, proved by ``phrase``."""
        faint = candidate.weight < _PLAIN or (candidate.depth > 0 and self._is_about_other(probe, reading))
        if faint and not self.is_titled(probe, reading):
            return Look(candidate, Quality.WRONG, self.say("off_topic"), reading)
        reports = probe.annual or probe.id in _REPORTS
        waits = reading.chapter_waits or (reading.rows_wait if reports else "")
        waits = waits or (reading.blank_results or reading.results_asked_for if probe.id in _REPORTS else "")
        if waits:
            return Look(candidate, Quality.PARTLY, self.say("rows_wait", text=waits), reading)
        return Look(candidate, Quality.GOOD, self.say("good"), reading, phrase)

    def _is_shown(self, probe: Probe, reading: Reading) -> bool:
        """True if a content answers a topic by its form, or is like those that do, and nothing speaks against it."""
        if not is_open(probe, reading):
            return False
        must = not probe.must or any(phrase in reading.prose_key for phrase in probe.must)
        return (must and self._signatures.proves(probe, reading)) or likeness.answered(probe, reading) > 0

    def _is_plain(self, probe: Probe, reading: Reading) -> bool:
        """The same, of a form or words that are hardly there by chance."""
        plainly = self._signatures.proves(probe, reading, plainly=True)
        return plainly or likeness.answered(probe, reading) >= likeness.PLAIN

    def _is_about_other(self, probe: Probe, reading: Reading) -> bool:
        """True for what a title or link names as another topic, if not plainly, and which tells of that."""
        if probe.narrative:
            return False
        named = best_hits(self.matcher.topics(reading.page.label))
        if self.speaks_for(probe, (hit.probe for hit in named)):
            return False
        hits = named if reading.is_html else (*named, *self.title_topics(reading))
        rivals = (self.matcher.probes[hit.probe] for hit in hits)
        return any(rival.kind in CONTENTS and self.tells(rival, reading) for rival in rivals)

    def _is_plainly_other(self, probe: Probe, reading: Reading) -> bool:
        """True for a content without a title of the topic that is told in the words of another one throughout."""
        others = (likely for topic, likely in reading.alike.items() if topic not in probe.companions)
        certain = likeness.is_unlike(probe, reading) and any(likely >= likeness.CERTAIN for likely in others)
        return certain and not self.is_titled(probe, reading)

    def _is_garbled(self, probe: Probe, candidate: Candidate, reading: Reading) -> bool:
        """True for a scan whose title is the topic's, by its words or by its letters, while OCR lost what it tells."""
        if reading.document.state is not TextState.OCR or candidate.weight < DECISIVE:
            return False
        topics = self.title_topics(reading)
        return topics[0].probe == probe.id if topics else self._is_misread_title(probe, reading)

    @staticmethod
    def _is_misread_title(probe: Probe, reading: Reading) -> bool:
        """True if the first letters that OCR read are nearly the topic's title."""
        if reading.document.state is not TextState.OCR:
            return False
        head = reading.key[:_HEAD_OF_SCAN]
        return bool(fuzz.partial_ratio(thai.key(probe.title), head, score_cutoff=_TITLE_OF_SCAN))

    def _may_be_pictured(self, probe: Probe, reading: Reading) -> bool:
        """True if a page leaves what it shows to its pictures: those of an event that it tells are photographs."""
        if len(reading.prose_key) >= _LEAST_PROSE or all(map(is_decoration, reading.pictures)):
            return False
        named = self.speaks_for(probe, (hit.probe for hit in self.title_topics(reading)))
        told = f"{reading.title}\n{reading.prose}"
        return named or not probe.narrative or not _OTHER_EVENT.search(told) or bool(_SEE_PICTURE.search(told))

    def _nothing_there(self, probe: Probe, candidate: Candidate, reading: Reading) -> Look | None:
        """The look at a place without a content of its own: labels, links, an empty page, a scan that says nothing."""
        if probe.kind == "list" and names_only(reading):
            return Look(candidate, Quality.WRONG, self.say("dead"), reading)
        if probe.kind != "list" and is_index(reading, reading.document) and not self._says_enough(probe, reading):
            return Look(candidate, Quality.INDEX, self.say("empty"), reading)
        if reading.document.ocr_pages and (reading.empty or self._is_blurred(reading)):
            reason = self.say("unreadable", why=status_words(TextState.NONE, self.lang))
            return Look(candidate, Quality.UNREADABLE, reason, reading)
        if reading.empty and not (probe.kind == "list" and reading.links):
            return Look(candidate, Quality.STUB, self.say("empty"), reading)
        return None

    @staticmethod
    def _is_blurred(reading: Reading) -> bool:
        """True for a scan of which OCR made hardly a word: nobody can tell what it says."""
        letters = len(_THAI_LETTER.findall(reading.text))
        return not reading.is_html and letters < _LEAST_LETTERS

    def _says_enough(self, probe: Probe, reading: Reading) -> bool:
        """True if the few sentences of a page that leads on satisfy the rule by themselves."""
        return (
            probe.narrative
            and len(reading.prose_key) >= _LEAST_PROSE
            and len(group_hits(probe, reading.prose_key, reading)) >= probe.need > 0
        )
