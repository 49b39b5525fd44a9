"""Labels → topics: what a menu text, heading, row or file name says that its target is about.

Through its topics a label points to the items of a year that ask for them.

Nothing here looks at a target's content; a label is a claim, and ``judge`` decides whether it holds.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from rapidfuzz import fuzz, process

from checklist import lexicon, periods, thai
from checklist.model import Checklist, Item, Link
from checklist.probe import Decoy, LabelRule, Probe, all_decoys, probes_of
from checklist.signs import sign

_ICON_WORD = re.compile(
    r"^(?:(?:[a-z]+_[a-z_]+|call|home|menu|description|article|folder|check|download|star|new|hot|update|icon)\s+)+(?=[ก-๙])"
)
_NUMBER = re.compile(
    r"^\s*(?:(?P<oit>(?:oit|o|ข้อ|ข้อที่|ita)\s*[-.:]?\s*|0(?=\d{2}\b|\d{2}[^\d./])|0(?=[1-9]\b))"
    r"(?P<code>\d{1,2})(?P<more>(?:\s*[-,/+]\s*(?:o|0)?\d{1,3})*)(?!\d)"
    r"|(?P<plain>\d{1,2})(?=[.)]\s*[ก-๙a-z])|(?:moit|eb|มาตรา)\s*\d{1,2}(?:\s*\(\d+\))?|\(?\d{1,2}(?:\.\d{1,2}){1,3}\)?)\s*[-.):]*\s*"
)
_GROUP_NUMBER = re.compile(r"^(?:ตัวชี้วัด(?:ย่อย)?|ด้าน)\s*(?:ที่)?\s*[\d.]*\s*[-.:]*\s*")
_COUNT = r"[\d.,]++\s*+(?:(?:kb|mb|k|m|bytes?|ครั้ง|หน้า|คน|views?|hits?|downloads?)(?![a-z]))?+"
"""How large a file is, how often it was read."""
_BETWEEN = r"[\s.:…>»→›|()\[\]/-]*+"
_IDLE = sign("idle_word").pattern
_GENERIC = re.compile(
    rf"^(?:(?:{_IDLE}){_BETWEEN}(?:(?:{_IDLE}|{_COUNT}){_BETWEEN})*+|{sign('says_nothing').pattern})$", re.IGNORECASE
)
_FILE_NAME = re.compile(r"\.(?:pdf|docx?|xlsx?|zip|rar|jpe?g|png|pptx?)\b", re.IGNORECASE)
_NO_LETTER = re.compile(r"[^ก-๙a-z]")

MIN_PROBABILITY = 25.0
"""Matches below this are not worth printing."""
_FUZZY_LENGTHS = (6, 200)
"""Key lengths between which a slip is looked for."""
_MARKS_LOST = 0.9
"""Share of a key's letters that are no marks above or below from which it has lost some: in Thai it is some 0.75."""
_TITLE_LIKENESS = 55.0
"""Likeness (0–100) to an item's title from which it is named at all."""
_KIN_LAG = 22.0
"""What a topic's weight loses where the year asks for a kindred one only: the claim stays below an even chance."""
_GROUP_PROBABILITY = 45.0
"""Most that is said of a label that is a group's title: any of the group's items may be meant."""
_NUMBER_PROBABILITY = 40.0
"""Of an item whose number stands before words that no rule knows."""
_WEAK = 60.0
"""Weight of a topic below which a label is read again as one that lost its marks."""
_SENTENCE = 60
"""Key length from which a label reads like a sentence: a topic named in passing is not its topic."""
_REMEMBERED = 8192
"""Labels remembered: menus come again on every page, and the wording of one site is seldom so large."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label made ready: what it says and which item numbers it shows."""

    text: str
    """Normalised, without icon words and its number."""
    key: str
    numbers: tuple[int, ...]
    """Item numbers that it shows in a form that only OIT uses (O23, 023, ข้อ 23)."""
    plain_number: int = 0
    """A number as in "23. …", which may be any list's."""
    half_year: bool = False
    """It names a half-year, by words or by its months."""
    generic: bool = False
    """It says nothing about its target ("ดาวน์โหลด", "14 [0.49 mb.]")."""


class TopicHit(NamedTuple):
    """A label names a probe's topic."""

    probe: str
    weight: float
    """0–100."""
    when: str
    """The rule that fired."""
    fuzzy: bool = False


@dataclass(frozen=True, slots=True)
class ItemMatch:
    """A label names what an item asks for."""

    item: str
    probability: float
    why: str


@lru_cache(maxsize=_REMEMBERED)
def read_label(text: str) -> Label:
    """Make a label ready: fold it, take off icon words and read its number."""
    if "%" in text:
        text = unquote(text)
    normal = thai.normalize(text.replace("_", " ").replace("+", " ").replace("\n", " "))
    if normal[:1].isascii():
        normal = _ICON_WORD.sub("", normal)
    numbers: tuple[int, ...] = ()
    plain = 0
    match = _NUMBER.match(normal)
    if match:
        if match["code"] and match["oit"] != "ita":
            codes = [match["code"], *re.findall(r"\d+", match["more"] or "")]
            numbers = tuple(dict.fromkeys(int(code) for code in codes if 1 <= int(code) <= 48))
        plain = int(match["plain"] or 0)
        rest = normal[match.end() :]
        normal = rest if rest or numbers else normal
    half = periods.half_of(normal) not in (periods.Half.UNSAID, periods.Half.BOTH)
    named = _FILE_NAME.sub("", normal) if "." in normal else normal
    key = thai.key_of_normal(normal) if named == normal else thai.key(named)
    return Label(normal, key, numbers, plain, half, not key or _GENERIC.match(normal) is not None)


class Matcher:
    """Labels against all probes, and through them against the items of one year. Build once, use for every label."""

    def __init__(self, checklist: Checklist, probes: Mapping[str, Probe] | None = None) -> None:
        self.checklist = checklist
        self.probes = probes if probes is not None else probes_of(checklist)
        self._items: dict[str, list[tuple[Item, bool]]] = {}
        for item in checklist.items:
            seen: dict[str, bool] = {}
            for requirement in item.requirements:
                if requirement.probe:
                    seen[requirement.probe] = seen.get(requirement.probe, False) or requirement.decides
            for probe, decides in seen.items():
                self._items.setdefault(probe, []).append((item, decides))
        self._title_keys = {item.id: thai.key(item.title) for item in checklist.items}
        titles = [group.title for group in checklist.indicators]
        titles += [part.title for group in checklist.indicators for part in group.sub_indicators]
        self._group_keys = frozenset(map(thai.key, titles))
        self._rules = [(probe.id, rule) for probe in self.probes.values() for rule in probe.rules]
        self._rules_by_concept: dict[str, list[int]] = {}
        for number, (_, rule) in enumerate(self._rules):
            for concept in min(rule.required, key=len, default=frozenset()):
                self._rules_by_concept.setdefault(concept, []).append(number)
        self._best_rules = lru_cache(maxsize=8192)(self._find_best_rules)
        self._key_topics = lru_cache(maxsize=_REMEMBERED)(self._find_topics)
        self.topics = lru_cache(maxsize=_REMEMBERED)(self._topics)

    @property
    def used_probes(self) -> tuple[str, ...]:
        """Probes that some requirement of the year asks, in item order."""
        return tuple(self._items)

    def _topics(self, text: str) -> tuple[TopicHit, ...]:
        """Every probe whose topic ``text`` names, best first; empty where nothing matches."""
        label = read_label(text)
        if label.generic:
            return ()
        return self._key_topics(lexicon.label_index().without_numbers(label.key), label.half_year)

    def _find_topics(self, key: str, half_year: bool) -> tuple[TopicHit, ...]:
        """The topics of a label with this key; ``half_year``: it names one."""
        spots = lexicon.label_index().find(key)
        hits = self._fire(key, half_year, spots)
        known = frozenset(concept for _, _, concept in spots)
        if all(hit.weight < _WEAK for hit in hits):
            hits = [hit for hit in self._worn_hits(key, half_year, known) if hit.weight >= _WEAK] or hits
        if not hits and _FUZZY_LENGTHS[0] <= len(key) <= _FUZZY_LENGTHS[1]:
            alike = lexicon.label_index().find_alike(key, known)
            if alike:
                hits = self._fire(key, half_year, sorted([*spots, *alike], key=itemgetter(0)), loss=8.0)
        return tuple(sorted(hits, key=lambda hit: (-hit.weight, hit.probe)))

    def _worn_hits(self, key: str, half_year: bool, known: frozenset[str]) -> list[TopicHit]:
        """Topics of a label that lost its tone marks, or all its marks; ``known`` concepts it names as it is."""
        bare = thai.skeleton_of_key(key)
        hits = self._fire(key, half_year, lexicon.skeleton_index().find(bare), known, loss=3.0)
        if not hits and len(key) >= _FUZZY_LENGTHS[0]:
            consonants = thai.consonants_of_key(key)
            if len(consonants) >= _MARKS_LOST * len(key):
                hits = self._fire(key, half_year, lexicon.consonant_index().find(consonants), known, loss=6.0)
        return hits

    def _fire(
        self,
        key: str,
        half_year: bool,
        spots: list[lexicon.Spot],
        known: frozenset[str] = frozenset(),
        *,
        loss: float = 0.0,
    ) -> list[TopicHit]:
        concepts = known.union([concept for _, _, concept in spots])
        if concepts and half_year:
            concepts |= {"six_months"}
        if not concepts:
            return []
        heads = lexicon.head_concepts()
        head = next((concept for _, _, concept in spots if concept in heads), "")
        return [
            TopicHit(probe, rule.weight * _coverage_factor(len(key), spots, rule.required) - loss, rule.when, loss > 0)
            for probe, rule in self._best_rules(concepts, head)
        ]

    def _find_best_rules(self, concepts: frozenset[str], head: str) -> tuple[tuple[str, LabelRule], ...]:
        """Of each probe the weightiest rule that ``concepts`` satisfy; only rules that need one of them are tried."""
        best: dict[str, LabelRule] = {}
        for number in sorted({number for concept in concepts for number in self._rules_by_concept.get(concept, ())}):
            probe, rule = self._rules[number]
            known = best.get(probe)
            if (known is None or known.weight < rule.weight) and rule.matches(concepts, head):
                best[probe] = rule
        return tuple(best.items())

    def decoy(self, text: str) -> Decoy | None:
        """The topic that no item asks for which ``text`` names; None if it names none."""
        label = read_label(text)
        spots = lexicon.label_index().find(label.key)
        concepts = frozenset(concept for _, _, concept in spots)
        return next((decoy for decoy in all_decoys() if any(rule.matches(concepts, "") for rule in decoy.rules)), None)

    def items_of(self, probe: str) -> tuple[Item, ...]:
        """Items of the year that ask this probe; those that it decides first."""
        listed = sorted(self._items.get(probe, ()), key=lambda pair: (not pair[1], pair[0].number))
        return tuple(item for item, _ in listed)

    def _items_for(self, probe: str) -> list[tuple[Item, float]]:
        """Items that a label naming ``probe`` points to, each with what its weight loses.

        It loses some where the item asks for the topic beside the point, or for a kindred topic only.
        """
        ranked = []
        for position, item in enumerate(self.items_of(probe)):
            decided = any(req.probe == probe and req.decides for req in item.requirements)
            ranked.append((item, (0.0 if decided else 18.0) + (0.0 if position == 0 else 4.0)))
        if ranked or probe not in self.probes:
            return ranked
        return [
            (item, _KIN_LAG + 2 * position)
            for position, kindred in enumerate(self.probes[probe].kin)
            for item in self.items_of(kindred)[:1]
        ]

    def match(self, text: str, url: str = "") -> tuple[ItemMatch, ...]:
        """Return the items that a label names, best first; ``url`` helps where the label says nothing."""
        label = said = read_label(text)
        hits = self.topics(text)
        if not hits and label.generic and url:
            said = read_label(readable_url(url))
            hits = tuple(
                TopicHit(hit.probe, hit.weight * 0.8, hit.when, hit.fuzzy) for hit in self.topics(readable_url(url))
            )
        scores: dict[str, ItemMatch] = {}
        own_best = max((hit.weight for hit in hits), default=0.0)
        for hit in hits:
            for item, lag in self._items_for(hit.probe):
                weight = hit.weight - lag
                numbered = item.number in label.numbers or item.number == label.plain_number
                weight = min(99.0, weight + 4) if numbered else weight
                probability = _probability(weight, own_best)
                why = self._why(hit, said)
                if item.id not in scores or scores[item.id].probability < probability:
                    scores[item.id] = ItemMatch(item.id, probability, why)
        if not hits and label.numbers and (not label.key or label.generic):
            for item in self.checklist.items:
                if item.number in label.numbers:
                    scores[item.id] = ItemMatch(item.id, 60.0, f"หมายเลขข้อ {item.id} ของปี {self.checklist.fiscal_year}")
        if not scores and len(label.key) >= _FUZZY_LENGTHS[0] and self.decoy(text) is None:
            scores = self._numbered(label) or self._like_titles(label)
        if not label.numbers and (thai.key(_GROUP_NUMBER.sub("", label.text)) in self._group_keys):
            scores = {
                item: replace(match, probability=min(match.probability, _GROUP_PROBABILITY))
                for item, match in scores.items()
            }
        order = {item.id: item.number for item in self.checklist.items}
        kept = [match for match in scores.values() if match.probability >= MIN_PROBABILITY]
        return tuple(sorted(kept, key=lambda match: (-match.probability, order[match.item])))

    def _why(self, hit: TopicHit, said: Label) -> str:
        """Return the topic and the words of the label that name it, longest first where one holds another."""
        wanted = next(rule.needed for probe, rule in self._rules if probe == hit.probe and rule.when == hit.when)
        places = {(start, end) for start, end, concept in lexicon.label_index().find(said.key) if concept in wanted}
        outer = [
            (start, end)
            for start, end in sorted(places)
            if not any(a <= start and end <= b and (a, b) != (start, end) for a, b in places)
        ]
        words = dict.fromkeys(lexicon.spelling().get(said.key[start:end], said.key[start:end]) for start, end in outer)
        title = self.probes[hit.probe].title
        if not words:  # a label that lost its marks, or with a slip, has none of them as they are written
            return f"{title} (ใกล้เคียง)"
        told = " + ".join(f"“{word}”" for word in words)
        return f"{title} ← {told}" + (" (ใกล้เคียง)" if hit.fuzzy else "")

    def _numbered(self, label: Label) -> dict[str, ItemMatch]:
        """The items whose number stands before words that no rule knows.

        A weak claim: it may be the number of another year's list.
        """
        why = f"หมายเลขข้อของปี {self.checklist.fiscal_year} แต่ไม่รู้จักคำ"
        return {
            item.id: ItemMatch(item.id, _NUMBER_PROBABILITY, why)
            for item in self.checklist.items
            if item.number in label.numbers
        }

    def _like_titles(self, label: Label) -> dict[str, ItemMatch]:
        """The item whose title resembles a label that no rule knows; a weak claim, below an even chance."""
        found = process.extractOne(label.key, self._title_keys, scorer=fuzz.ratio, score_cutoff=_TITLE_LIKENESS)
        if found is None:
            return {}
        _, likeness, item = found
        return {item: ItemMatch(item, round(likeness * 0.6, 1), f"คล้ายชื่อข้อ {likeness:.0f}%")}

    def link_topics(self, link: Link) -> tuple[TopicHit, ...]:
        """Topics that a link's own label names, or where it says nothing, the words around it."""
        for text, factor in self._contexts(link):
            hits = self.topics(text) if text else ()
            if hits and hits[0].weight * factor >= MIN_PROBABILITY:
                if factor == 1.0:  # all but always: the label itself names its topic
                    return tuple(hit for hit in hits if hit.weight >= MIN_PROBABILITY)
                return tuple(
                    TopicHit(hit.probe, hit.weight * factor, hit.when, hit.fuzzy)
                    for hit in hits
                    if hit.weight * factor >= MIN_PROBABILITY
                )
        return ()

    @staticmethod
    def _contexts(link: Link) -> Iterable[tuple[str, float]]:
        yield link.label, 1.0
        # A label with words of its own that name no topic is about something else: its surroundings don't speak for it.
        if _letters_said(link.label) > 25:
            yield link.before, 0.6
            yield link.heading, 0.6
            return
        # The category of a post says nothing of what it is.
        yield (_CATEGORY.sub("", link.row) if "เมื่อ" in link.row else link.row), 0.95
        yield link.before, 0.92
        yield _completed(link), 0.88
        yield link.heading, 0.92
        yield link.panel, 0.8
        for text in reversed(link.trail[:-1]):
            yield text, 0.8
        yield readable_url(link.url), 0.6

    def priority(self, link: Link, depth: int = 0) -> float:
        """How likely (0–1) a link leads to evidence for some item of the year.

        Meant for the order of fetching, not for judging.
        """
        hits = self.link_topics(link)
        best = max((hit.weight for hit in hits if hit.probe in self._items), default=0.0) / 100
        if is_ita_index(link.label):
            best = max(best, 0.97)
        return best * (0.98 ** max(0, depth - 1))


_CATEGORY = re.compile(r"\s*\|?\s*หมวด(?:หมู่)?\s{0,2}[:：]?\s{0,2}[^\s|]{1,40}\s*$")
"""At the end of a row that tells when something was posted: the category it is in."""
_TIME = re.compile(r"ปีงบประมาณ|ปีงบ|ประจำปี|ปี|พ\.?ศ\.?|ไตรมาส(?:ที่)?|เดือน|รอบ")


def _completed(link: Link) -> str:
    """What a label or a row leaves unsaid because its tab or heading says it: "procurement", "result of the year"."""
    place = link.panel if _NO_LETTER.sub("", _TIME.sub("", thai.label_text(link.panel))) else link.heading
    words = _CATEGORY.sub("", link.row) if read_label(link.label).generic else link.label
    return f"{place} {words}" if place and _letters_said(words) else ""


def _coverage_factor(length: int, spots: Iterable[lexicon.Spot], required: tuple[frozenset[str], ...]) -> float:
    """Less than 1 for a sentence of which the topic's words are a small part."""
    if length <= _SENTENCE:
        return 1.0
    wanted = frozenset().union(*required)
    covered: set[int] = set()
    for start, end, concept in spots:
        if concept in wanted:
            covered.update(range(start, end))
    share = len(covered) / length
    return 1.0 if share >= 0.3 else 0.8 + share * 0.66


def _probability(weight: float, best: float) -> float:
    """Probability (0–100) from a rule's weight and its distance to the label's best topic.

    The curve was fitted on labelled labels.
    """
    behind = max(0.0, best - weight)
    value = 100 / (1 + math.exp(-(weight - 66) / 9.0))
    return round(max(0.0, min(99.0, value - behind * 1.5)), 1)


@lru_cache(maxsize=8192)
def _letters_said(text: str) -> int:
    """Number of letters in a label's own words; 0 for one that says nothing about its target."""
    label = read_label(text)
    return 0 if label.generic else len(_NO_LETTER.sub("", label.key))


_ITA_INDEX = re.compile(r"(?:^|[^a-z])(?:ita|oit)(?:[^a-z]|$)|การประเมินคุณธรรม|integrity and transparency")


@lru_cache(maxsize=_REMEMBERED)
def is_ita_index(text: str) -> bool:
    """True if a label names the agency's own ITA page: the best map of a site."""
    normal = thai.normalize(text)
    return bool(_ITA_INDEX.search(normal)) and not re.search(r"^(?:o|oit)\s*\d{1,2}(?!\d)", normal)


@lru_cache(maxsize=4096)
def readable_url(url: str) -> str:
    """The words of a URL's last path part and query, decoded; empty for numbers and codes."""
    if not url:
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    path = unquote(parts.path).rstrip("/").rsplit("/", 1)[-1]
    words = re.sub(r"[-_+.]+", " ", _FILE_NAME.sub("", path))
    return words if re.search(r"[ก-๙]{3}|[a-z]{4}", words, re.IGNORECASE) else ""
