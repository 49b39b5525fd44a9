"""All phrases of the label rules in one Aho–Corasick automaton: which concepts does a label name, and where.

The vocabulary is data (``concepts.toml``); this module only looks it up. Matching is on ``thai.key`` text, in time
linear in its length.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib import resources
from itertools import pairwise

import ahocorasick
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from checklist import thai

_FUZZY_MIN_LENGTH = 9
"""Shorter phrases resemble too many others to be matched with a slip."""
_FUZZY_SCORE = 86.0
_LATIN_EDGE = 5
"""Latin phrases shorter than this must stand alone: "ita" is not in "digital"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a concept, as a key."""

    concept: str
    key: str
    at_start: bool = False
    whole: bool = False
    mask: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a concept stands in a key."""

    concept: str
    start: int
    end: int


class PhraseIndex:
    """Phrases in one automaton.

    ``find`` returns every occurrence that is not hidden by a longer phrase of a masking concept. ``reduce`` takes off
    what texts to be matched have lost (tone marks, all marks); phrases that it leaves shorter than ``least`` are left
    out.
    """

    def __init__(self, phrases: Iterable[Phrase], reduce: Callable[[str], str] | None = None, least: int = 1) -> None:
        kept = (replace(phrase, key=reduce(phrase.key)) for phrase in phrases) if reduce is not None else phrases
        self._phrases = tuple(phrase for phrase in kept if len(phrase.key) >= least)
        by_key: dict[str, list[Phrase]] = {}
        for phrase in self._phrases:
            by_key.setdefault(phrase.key, []).append(phrase)
        self._automaton = ahocorasick.Automaton()
        for text, listed in by_key.items():
            self._automaton.add_word(text, tuple(listed))
        if by_key:
            self._automaton.make_automaton()
        self._empty = not by_key

    def find(self, key: str) -> list[Spot]:
        """Return all concepts that ``key`` names, in order of position."""
        if self._empty or not key:
            return []
        spots: list[Spot] = []
        masks: list[tuple[int, int]] = []
        for phrase, (start, end) in self._standing(key):
            if phrase.mask:
                masks.append((start, end))
            spots.append(Spot(phrase.concept, start, end))
        if masks:
            spots = [spot for spot in spots if not _hidden(spot, masks)]
        return sorted(spots, key=lambda spot: (spot.start, -spot.end, spot.concept))

    def _standing(self, key: str) -> Iterator[tuple[Phrase, tuple[int, int]]]:
        """Phrases that stand in ``key``, hidden ones too, with their places."""
        for last, phrases in self._automaton.iter(key):
            for phrase in phrases:
                start, end = last + 1 - len(phrase.key), last + 1
                if _allowed(phrase, key, start, end):
                    yield phrase, (start, end)

    @cached_property
    def _piece_index(self) -> ahocorasick.Automaton:
        """Pieces of the long phrases → positions of these phrases."""
        found: dict[str, list[int]] = {}
        for position, phrase in enumerate(self._phrases):
            if len(phrase.key) >= _FUZZY_MIN_LENGTH and not phrase.at_start and not phrase.whole:
                for piece in _pieces(phrase.key):
                    found.setdefault(piece, []).append(position)
        automaton = ahocorasick.Automaton()
        for piece, positions in found.items():
            automaton.add_word(piece, tuple(positions))
        if found:
            automaton.make_automaton()
        return automaton

    def _perhaps_alike(self, key: str) -> Iterable[Phrase]:
        """Phrases of which a piece stands in ``key``: no other can stand there with so few slips."""
        if not len(self._piece_index):
            return ()
        positions: set[int] = set()
        for _, listed in self._piece_index.iter(key):
            positions.update(listed)
        return (self._phrases[position] for position in sorted(positions))

    def find_alike(self, key: str, known: frozenset[str]) -> list[Spot]:
        """Return concepts not in ``known`` whose phrase stands in ``key`` with a slip of a letter or two.

        Only phrases long enough to bear one are looked for.
        """
        spots = []
        masks = [span for phrase, span in self._standing(key) if phrase.mask]
        for phrase in self._perhaps_alike(key):
            if phrase.concept in known or len(key) < len(phrase.key) - 2:
                continue
            if phrase.key in key:  # no slip: a longer phrase hides it, or it may not stand there
                continue
            alignment = fuzz.partial_ratio_alignment(phrase.key, key, score_cutoff=_FUZZY_SCORE)
            if alignment is None:
                continue
            if any(start < alignment.dest_end and alignment.dest_start < end for start, end in masks):
                continue
            # Judged with the letters beside it, or a phrase that merely lacks its first syllable would pass for a slip.
            around = key[alignment.dest_start : alignment.dest_start + len(phrase.key)]
            if Levenshtein.distance(phrase.key, around) <= _slips(phrase.key):
                spots.append(Spot(phrase.concept, alignment.dest_start, alignment.dest_end))
        return spots


def _slips(key: str) -> int:
    """Letters of a phrase that may differ."""
    return max(1, len(key) // 10)


def _pieces(key: str) -> Iterable[str]:
    """Cut a phrase into one piece more than it may have slips: whatever the slips, one piece stands as it is."""
    count = _slips(key) + 1
    cuts = [len(key) * number // count for number in range(count + 1)]
    return (key[start:end] for start, end in pairwise(cuts))


class KeySet:
    """Keys that can be looked for in many texts at once, in time linear in each text."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for key in keys:
            if key:
                self._automaton.add_word(key, key)
        self._empty = len(self._automaton) == 0
        if not self._empty:
            self._automaton.make_automaton()

    def inside(self, text: str) -> Iterator[str]:
        """Yield the keys that stand in ``text``, each as often as it does."""
        if not self._empty:
            for _, key in self._automaton.iter(text):
                yield key


def _allowed(phrase: Phrase, key: str, start: int, end: int) -> bool:
    if phrase.at_start and start > 0:
        return False
    if phrase.whole and (start > 0 or end < len(key)):
        return False
    if len(phrase.key) < _LATIN_EDGE:
        if _latin(phrase.key[0]) and start > 0 and _latin(key[start - 1]):
            return False
        if _latin(phrase.key[-1]) and end < len(key) and _latin(key[end]):
            return False
    return True


def _latin(letter: str) -> bool:
    return "a" <= letter <= "z"


def _hidden(spot: Spot, masks: Sequence[tuple[int, int]]) -> bool:
    length = spot.end - spot.start
    return any(start <= spot.start and spot.end <= end and length < end - start for start, end in masks)


def phrases_of(concepts: Mapping[str, Sequence[str]], *, mask: bool = False) -> Iterable[Phrase]:
    """Turn concept → phrases as written in a file into Phrases.

    Before a phrase, ``^`` says that it counts at the start only, ``=`` as the whole label only.
    """
    for concept, written in concepts.items():
        for text in written:
            sign, bare = (text[0], text[1:]) if text[:1] in "^=" else ("", text)
            yield Phrase(concept, thai.key(bare), at_start=sign == "^", whole=sign == "=", mask=mask)


@cache
def concept_table() -> dict[str, dict[str, list[str]]]:
    """Read ``concepts.toml``: group → concept → phrases."""
    text = resources.files("checklist").joinpath("concepts.toml").read_text(encoding="utf-8")
    table: dict[str, dict[str, list[str]]] = tomllib.loads(text)
    return table


@cache
def _all_phrases() -> tuple[Phrase, ...]:
    phrases: list[Phrase] = []
    for group, concepts in concept_table().items():
        phrases.extend(phrases_of(concepts, mask=group == "mask"))
    return tuple(phrases)


@cache
def label_index() -> PhraseIndex:
    """The automaton over all concepts; built once a process."""
    return PhraseIndex(_all_phrases())


@cache
def skeleton_index() -> PhraseIndex:
    """The same phrases without tone marks, for labels typed or read without them."""
    return PhraseIndex(_all_phrases(), thai.skeleton, least=3)


@cache
def consonant_index() -> PhraseIndex:
    """The same phrases without any mark, for addresses that lost them."""
    return PhraseIndex(_all_phrases(), thai.consonants, least=4)


@cache
def head_concepts() -> frozenset[str]:
    """Concepts that can be the head noun of a label."""
    return frozenset(concept_table()["heads"])
