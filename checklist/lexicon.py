"""All phrases of the label rules in one Aho–Corasick automaton: which concepts does a label name, and where.

The vocabulary is data (``concepts.toml``); this module only looks it up. Matching is on ``thai.key`` text, in time
linear in its length.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from importlib import resources
from itertools import pairwise

import ahocorasick
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from checklist import thai

_FUZZY_MIN_LENGTH = 9
"""Shorter phrases resemble too many others to be matched with a slip."""
_FUZZY_SCORE = 86.0
_ABOVE = re.compile("[ัิ-ฺ็-๎]")
_ABOVE_LETTERS = frozenset("ัิีึืฺุู็่้๊๋์ํ๎")
_NUMBER = re.compile("([0-9]+)")
_HIDDEN = "#"
"""Stands for a digit that tells nothing; no key has it."""
_BESIDE = 4
"""Characters before a number that hold the letter before it: a letter has three marks at most."""
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


Spot = tuple[int, int, str]
"""Where a concept stands in a key: start, end, and its name. A plain tuple: a page has a thousand of them."""

_Named = tuple[str, bool, Phrase | None]
"""A concept that a key names, whether it masks, and the phrase if more than its letters must be looked at."""


class PhraseIndex:
    """Phrases in one automaton.

    ``find`` returns every occurrence that is not hidden by a longer phrase of a masking concept. ``reduce`` takes off
    what texts to be matched have lost (tone marks, all marks); phrases that it leaves shorter than ``least`` are left
    out.
    """

    def __init__(self, phrases: Iterable[Phrase], reduce: Callable[[str], str] | None = None, least: int = 1) -> None:
        kept = (replace(phrase, key=reduce(phrase.key)) for phrase in phrases) if reduce is not None else phrases
        self._phrases = tuple(phrase for phrase in kept if len(phrase.key) >= least)
        by_key: dict[str, dict[_Named, None]] = {}
        for phrase in self._phrases:
            named = phrase.concept, phrase.mask, phrase if _conditional(phrase) else None
            by_key.setdefault(phrase.key, {})[named] = None
        self._automaton = ahocorasick.Automaton()
        for text, listed in by_key.items():
            self._automaton.add_word(text, (len(text) - 1, tuple(listed)))
        if by_key:
            self._automaton.make_automaton()
        self._empty = not by_key
        self._masked = lru_cache(maxsize=4096)(self._mask)

    def find(self, key: str) -> list[Spot]:
        """Return all concepts that ``key`` names, in order of position."""
        if self._empty or not key:
            return []
        # Sorted with their ends below zero, so that of two that begin together the longer one comes first.
        found = [
            (last - before_last, ~last, concept, mask)
            for last, (before_last, named) in self._automaton.iter(key)
            for concept, mask, condition in named
            if condition is None or _allowed(condition, key, last - before_last, last + 1)
        ]
        found.sort()
        return _unhidden(found)

    def _masks(self, key: str) -> list[tuple[int, int]]:
        """Where masking phrases stand in ``key``, hidden ones too: start and end."""
        return [
            (last - before_last, last + 1)
            for last, (before_last, named) in self._automaton.iter(key)
            for _, mask, condition in named
            if mask and (condition is None or _allowed(condition, key, last - before_last, last + 1))
        ]

    @cached_property
    def _numbers(self) -> frozenset[tuple[str, str, str]]:
        """The numbers of the phrases, each with the letters beside it; empty where none stands."""
        bare = (_ABOVE.sub("", phrase.key) for phrase in self._phrases)
        return frozenset(
            (text[: number.start()][-1:], number[0], text[number.end() :][:1])
            for text in bare
            for number in _NUMBER.finditer(text)
        )

    def without_numbers(self, key: str) -> str:
        """Return ``key`` with a sign for each of its digits, but for those that a phrase may need.

        Phrases stand in both alike: labels that differ in their numbers only need to be read once.
        """
        cut = _NUMBER.split(key)
        for place in range(1, len(cut), 2):
            before = cut[place - 1]
            letter = before[-1:] if before[-1:] not in _ABOVE_LETTERS else _ABOVE.sub("", before[-_BESIDE:])[-1:]
            cut[place] = self._masked(letter, cut[place], cut[place + 1][:1])
        return "".join(cut)

    def _mask(self, before: str, number: str, after: str) -> str:
        """Return a number with a sign for the digits that no phrase needs beside these letters."""
        kept: set[int] = set()
        for letter, digits, next_letter in self._numbers:
            if letter in ("", before) and next_letter in ("", after):
                first = 0 if letter else max(0, len(number) - len(digits)) if next_letter else None
                places = [first] if first is not None else range(len(number))
                between = bool(letter and next_letter)
                for place in places:
                    if number.startswith(digits, place) and not (between and number != digits):
                        kept.update(range(place, place + len(digits)))
        return "".join(digit if place in kept else _HIDDEN for place, digit in enumerate(number))

    @cached_property
    def _piece_index(self) -> ahocorasick.Automaton:
        """Pieces of the long phrases → these phrases, how many slips they bear, and where a piece's last letter is."""
        found: dict[str, list[tuple[int, Phrase, int, int]]] = {}
        for position, phrase in enumerate(self._phrases):
            if len(phrase.key) >= _FUZZY_MIN_LENGTH and not phrase.at_start and not phrase.whole:
                slips = _slips(phrase.key)
                for start, end in _pieces(phrase.key):
                    found.setdefault(phrase.key[start:end], []).append((position, phrase, slips, end - 1))
        automaton = ahocorasick.Automaton()
        for piece, places in found.items():
            automaton.add_word(piece, tuple(places))
        if found:
            automaton.make_automaton()
        return automaton

    def _perhaps_alike(self, key: str, known: frozenset[str]) -> Iterable[Phrase]:
        """Phrases that ``key`` can hold with so few slips: a piece stands in it, and the letters around are alike."""
        if not len(self._piece_index):
            return ()
        positions: set[int] = set()
        for last, places in self._piece_index.iter(key):
            for position, phrase, slips, before_last in places:
                if position in positions or phrase.concept in known:
                    continue
                start = last - before_last
                around = key[max(0, start - slips) : start + len(phrase.key) + slips]
                if _is_alike(phrase.key, around, min(start, slips), slips):
                    positions.add(position)
        return (self._phrases[position] for position in sorted(positions))

    def find_alike(self, key: str, known: frozenset[str]) -> list[Spot]:
        """Return concepts not in ``known`` whose phrase stands in ``key`` with a slip of a letter or two.

        Only phrases long enough to bear one are looked for.
        """
        spots: list[Spot] = []
        masks = self._masks(key)
        for phrase in self._perhaps_alike(key, known):
            if len(key) < len(phrase.key) - 2:
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
                spots.append((alignment.dest_start, alignment.dest_end, phrase.concept))
        return spots


@lru_cache(maxsize=16384)
def _is_alike(phrase: str, around: str, before: int, slips: int) -> bool:
    """True if ``phrase`` stands in ``around`` at ``before``, or as many letters beside it as it may have slips."""
    # The letters before and after it cost one each: hardly any place is that near, and only such are looked at closely.
    return Levenshtein.distance(phrase, around, score_cutoff=3 * slips) <= 3 * slips and any(
        Levenshtein.distance(phrase, around[at : at + len(phrase)], score_cutoff=slips) <= slips
        for at in range(before + slips + 1)
    )


def _slips(key: str) -> int:
    """Letters of a phrase that may differ."""
    return max(1, len(key) // 10)


def _pieces(key: str) -> Iterable[tuple[int, int]]:
    """Cut a phrase into one piece more than it may have slips: whatever the slips, one piece stands as it is."""
    count = _slips(key) + 1
    return pairwise(len(key) * number // count for number in range(count + 1))


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


def _conditional(phrase: Phrase) -> bool:
    """True if more than the phrase's letters must be looked at where it stands."""
    short = len(phrase.key) < _LATIN_EDGE and (_latin(phrase.key[0]) or _latin(phrase.key[-1]))
    return phrase.at_start or phrase.whole or short


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


def _unhidden(found: Iterable[tuple[int, int, str, bool]]) -> list[Spot]:
    """What is found (start, minus its end, concept, whether it masks), without what stands in a longer mask."""
    spots: list[Spot] = []
    reach = mask_start = mask_end = 0
    for start, minus_end, concept, mask in found:
        # A mask hides what is shorter: not the phrases of its own place.
        if mask_end and (start != mask_start or minus_end + mask_end):
            reach, mask_end = max(reach, mask_end), 0
        if mask:
            mask_start, mask_end = start, -minus_end
        if reach + minus_end < 0:
            spots.append((start, -minus_end, concept))
    return spots


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
def spelling() -> Mapping[str, str]:
    """Key of a phrase → the phrase as it is written first in the vocabulary."""
    found: dict[str, str] = {}
    for concepts in concept_table().values():
        for written in concepts.values():
            for text in written:
                bare = text.lstrip("^=").strip()
                found.setdefault(thai.key(bare), bare)
    return found


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
