"""Probes: one question each about a site, with the phrases and rules that answer it.

They are data from ``probes/*.toml``, compiled once. A label rule's ``when`` is a line of concept names: all must stand
in the label, ``a|b`` is either, ``-a`` must not, ``^a`` must be its head noun, ``-^a`` must not be it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from checklist import lexicon, thai
from checklist.loader import probe_tables
from checklist.model import Checklist

_MARKS = ("-^", "-", "^")
"""What may stand before a concept's name in a label rule, the longest first."""


CONTENTS = frozenset({"document", "analysis", "statistics"})
"""Kinds whose proof is what a page itself tells: a list of posts with their first lines only leads to it."""


@dataclass(frozen=True, slots=True)
class LabelRule:
    """A conjunction of concepts and how well it names the probe's topic (0–100)."""

    when: str
    weight: float
    required: tuple[frozenset[str], ...]
    forbidden: frozenset[str]
    head: str = ""
    not_head: str = ""

    @property
    def needed(self) -> frozenset[str]:
        """All concepts that may make the rule fire."""
        return frozenset().union(*self.required)

    def matches(self, concepts: frozenset[str], head: str) -> bool:
        """True if a label with these ``concepts``, whose head noun is ``head``, satisfies the rule."""
        if (
            not self.forbidden.isdisjoint(concepts)
            or (self.head and self.head != head)
            or (self.not_head and self.not_head == head)
        ):
            return False
        return not any(map(concepts.isdisjoint, self.required))


@dataclass(frozen=True, slots=True)
class Element:
    """One part of what the probe looks for.

    Phrases of which ``minimum`` must stand in the content, or a detector's name, or both.
    """

    id: str
    title: str
    title_en: str
    phrases: tuple[str, ...] = ()
    """Keys."""
    minimum: int = 1
    detector: str = ""
    refuted: str = ""
    """A detector's name: where it finds something, phrases are those of headings that nothing stands under."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What shows a content's topic whatever its title is; all of it must be there, see ``signatures``."""

    columns: tuple[frozenset[str], ...] = ()
    """Groups of keys; the head of one table names a column of each."""
    words: tuple[frozenset[str], ...] = ()
    """Groups of keys; the text has one of each."""
    none: frozenset[str] = frozenset()
    """Keys of which the text has none."""
    form: bool = False
    """True: with a form that people fill in."""


@dataclass(frozen=True, slots=True)
class Probe:
    """One question about a site."""

    id: str
    title: str
    title_en: str
    kind: str
    """Which way of judging applies: ``document`` (own content about the topic) or a special way of ``study_kinds``."""
    advice: Mapping[str, str]
    rules: tuple[LabelRule, ...]
    groups: tuple[tuple[str, ...], ...]
    """Groups of keys; a content is about the topic when at least ``need`` groups have a phrase in it."""
    need: int
    narrative: bool
    """True: a few sentences about an event can be all there is to say."""
    annual: bool
    """True: it asks for a whole year's report, so that a half-year's is not it."""
    rated: bool
    """True: it draws on the result of the year before, whose year it may name beside its own."""
    must: tuple[str, ...]
    """Keys of which one must stand in the content itself: what tells a report from the plan it is about."""
    amounts: int
    """Amounts (sums of money, shares) that a content tells at least: what tells a report from news about it."""
    own: tuple[str, ...]
    """Keys of which one must stand in a content that has a foreign one."""
    strict: bool
    """True: the title counts for no group; the content must satisfy the rule alone."""
    foreign: tuple[str, ...]
    """Keys that, in the first lines of a content, show another topic."""
    elements: Mapping[str, Element]
    kin: tuple[str, ...] = ()
    """Probes whose items a label of this topic points to in a year that does not ask for the topic itself."""
    companions: tuple[str, ...] = ()
    """Probes whose titles do not speak against this one: they are published together."""
    signatures: tuple[Signature, ...] = ()
    """What shows the topic by its form alone."""
    core: tuple[str, ...] = ()
    """Keys of which every content of the topic has one: without it, a likeness to such contents proves nothing."""
    never: tuple[str, ...] = ()
    """Keys that no content of the topic has: with one, a likeness to such contents proves nothing."""

    @property
    def ruled_out(self) -> frozenset[str]:
        """Keys that no content of the topic has, whatever its form: every signature that rules words out has them."""
        told = [signature.none for signature in self.signatures if signature.none]
        return frozenset.intersection(*told) if told else frozenset()


def parse_rule(when: str, weight: float) -> LabelRule:
    """Parse a rule's line; ValueError names a concept that ``concepts.toml`` does not have."""
    required: list[frozenset[str]] = []
    forbidden: set[str] = set()
    head = not_head = ""
    known = {concept for group in lexicon.concept_table().values() for concept in group}
    for word in when.split():
        sign = next((mark for mark in _MARKS if word.startswith(mark)), "")
        names = word[len(sign) :]
        alternatives = frozenset(names.split("|"))
        unknown = alternatives - known
        if unknown:
            raise ValueError(f"unknown concept {min(unknown)!r} in label rule {when!r}")
        if sign == "-^":
            not_head = names
            continue
        if sign == "-":
            forbidden |= alternatives
            continue
        head = names if sign == "^" else head
        required.append(alternatives)
    return LabelRule(when, weight, tuple(required), frozenset(forbidden), head, not_head)


def parse_probe(table: Mapping[str, Any]) -> Probe:
    """Compile one probe from its TOML table; KeyError or ValueError names what is wrong with it."""
    content = table.get("content", {})
    elements = tuple(_element(entry) for entry in table.get("element", ()))
    return Probe(
        id=table["id"],
        title=table["title"],
        title_en=table["title_en"],
        kind=table["kind"],
        advice=table["advice"],
        rules=tuple(parse_rule(entry["when"], float(entry["weight"])) for entry in table["label"]),
        groups=tuple(_keys(group) for group in content.get("groups", ())),
        need=int(content.get("need", 0)),
        narrative=bool(table.get("narrative", False)),
        annual=bool(table.get("annual", False)),
        rated=bool(table.get("rated", False)),
        must=_keys(content.get("must", ())),
        amounts=int(content.get("amounts", 0)),
        own=_keys(content.get("own", ())),
        strict=bool(content.get("strict", False)),
        foreign=_keys(content.get("none", ())),
        elements={element.id: element for element in elements},
        kin=tuple(table.get("kin", ())),
        companions=tuple(table.get("companions", ())),
        signatures=tuple(_signature(entry) for entry in table.get("signature", ())),
        core=_keys(content.get("core", ())),
        never=_keys(content.get("never", ())),
    )


WHOLE_CELL = "="
"""Before a phrase of a column: it is all that the cell says, but for figures ("=ต.ค." is in "ต.ค. 67")."""


def _column(phrases: Iterable[str]) -> frozenset[str]:
    whole = (WHOLE_CELL + key for one in phrases if one.startswith(WHOLE_CELL) for key in _keys((one[1:],)))
    return frozenset(whole) | frozenset(_keys(one for one in phrases if not one.startswith(WHOLE_CELL)))


def _signature(entry: Mapping[str, Any]) -> Signature:
    return Signature(
        tuple(_column(tuple(group)) for group in entry.get("columns", ())),
        tuple(frozenset(_keys(group)) for group in entry.get("words", ())),
        frozenset(_keys(entry.get("none", ()))),
        bool(entry.get("form", False)),
    )


def _element(entry: Mapping[str, Any]) -> Element:
    return Element(
        entry["id"],
        entry["title"],
        entry["title_en"],
        _keys(entry.get("any", ())),
        int(entry.get("min", 1)),
        entry.get("detector", ""),
        entry.get("refuted", ""),
    )


def _keys(phrases: Iterable[str]) -> tuple[str, ...]:
    """The keys of phrases, and of the families that stand among them as ``@name``."""
    return tuple(dict.fromkeys(map(thai.key, _spelled(phrases))))


def _spelled(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        if phrase.startswith("@"):
            yield from _spelled(word_families()[phrase[1:]])
        else:
            yield phrase


@cache
def word_families() -> Mapping[str, tuple[str, ...]]:
    """Words that several probes share, by the family's name (``words.toml``)."""
    text = resources.files("checklist").joinpath("words.toml").read_text(encoding="utf-8")
    return {name: tuple(words) for name, words in tomllib.loads(text).items()}


@dataclass(frozen=True, slots=True)
class Decoy:
    """A topic that no item asks for, told by its title."""

    id: str
    title: str
    title_en: str
    rules: tuple[LabelRule, ...]
    wide: bool = False
    """True: topics are told under it, too, so that the form of a content can speak against it."""


@cache
def all_decoys() -> tuple[Decoy, ...]:
    """The topics of ``decoys.toml``."""
    text = resources.files("checklist").joinpath("decoys.toml").read_text(encoding="utf-8")
    return tuple(
        Decoy(
            entry["id"],
            entry["title"],
            entry["title_en"],
            tuple(parse_rule(when, 90.0) for when in entry["when"]),
            bool(entry.get("wide", False)),
        )
        for entry in tomllib.loads(text)["decoy"]
    )


@cache
def all_probes() -> Mapping[str, Probe]:
    """Every bundled probe, by id; compiled once a process."""
    return {probe_id: parse_probe(table) for probe_id, table in probe_tables().items()}


def probes_of(checklist: Checklist) -> Mapping[str, Probe]:
    """Every probe that a list is judged by: the bundled ones, and on top of them those that it brings with it."""
    if not checklist.probes:
        return all_probes()
    return {**all_probes(), **{probe_id: parse_probe(table) for probe_id, table in checklist.probes.items()}}
