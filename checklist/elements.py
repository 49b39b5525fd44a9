"""The part of a topic that a requirement asks for: whether what tells of the topic has it, and where it stands.

An element is proven by a detector, by phrases, or by either; where it may stand depends on the probe's kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checklist import facts, months_told, purchases, thai
from checklist.evidence import Prover
from checklist.facts import Question
from checklist.look import POINTS
from checklist.probe import Element, Probe
from checklist.ranking import Timed
from checklist.reading import Reading
from checklist.waiting import is_taken_back

_BESIDE_CONTACT = frozenset({"map", "two_way"})
"""What may be a page of its own that the contact page leads to; a telephone there may be the police's."""


@dataclass(frozen=True)
class ElementProof:
    """What was measured of one element."""

    matched: str
    """The words that prove it; empty if nothing does."""
    entries: tuple[Timed, ...] = ()
    """Where they were found."""
    readings: tuple[Reading, ...] = ()
    """All that was measured."""


class Elements:
    """Proofs of elements, for the fiscal year and the day of one question."""

    def __init__(self, question: Question, prover: Prover) -> None:
        self.question = question
        self.prover = prover

    def proof(
        self, probe: Probe, element: Element, plain: Sequence[Timed], timed: Sequence[Timed], home: Sequence[Reading]
    ) -> ElementProof:
        """The proof of ``element`` in ``plain``, each alone or all together.

        ``timed``: all that was opened for the probe; ``home``: the site's home page, where it may tell the element.
        """
        # What one executive lacks, another's page can't make up for.
        apart = plain if probe.kind != "executives" or self._measure(element, *_read(plain)) else []
        for entry in apart:
            matched = self._measure(element, *_read([entry]))
            if matched:
                return ElementProof(matched, (entry,))
        readings = [entry.look.reading for entry in plain if entry.look.reading is not None]
        readings += self._beside(probe, element, plain, timed)
        readings += home
        return ElementProof(self._measure(element, readings, plain), tuple(plain), tuple(readings))

    @staticmethod
    def _beside(probe: Probe, element: Element, plain: Sequence[Timed], timed: Sequence[Timed]) -> list[Reading]:
        """Readings beside those of ``plain`` that may hold the element."""
        opened = [entry.look.reading for entry in timed if entry.look.reading is not None]
        beside: list[Reading] = []
        if probe.kind == "contact" and element.detector in _BESIDE_CONTACT:
            beside += _led_to(plain, timed)
        if probe.kind == "e_service":  # the manual of a system is a paper beside it, and no system
            beside += [one for one in opened if any(phrase in one.title_key for phrase in element.phrases)]
        if element.detector == "months":  # the list of the months says of one that nothing was bought in it
            beside += map(months_told.nothing_bought, opened)
        return beside

    def _measure(self, element: Element, readings: Sequence[Reading], entries: Sequence[Timed]) -> str:
        """The words that prove the element in ``readings``, of which the first are those of ``entries``; or nothing."""
        if element.detector:
            with_context = [
                replace(reading, extra={**reading.extra, "context": entry.look.candidate.context})
                for reading, entry in zip(readings, entries, strict=False)
            ] or list(readings)
            with_context += list(readings[len(with_context) :])
            found = facts.DETECTORS[element.detector](with_context, self.question)
            if found or not element.phrases:
                return found
        hits = [phrase for phrase in element.phrases if any(_says(one.told_key, phrase) for one in readings)]
        if hits and element.refuted and facts.DETECTORS[element.refuted](readings, self.question):
            hits = [phrase for phrase in hits if _stands_in_entry(phrase, readings)]
        if len(hits) < element.minimum:
            return ""
        telling = (reading for reading in readings if _says(reading.told_key, hits[0]))
        return next((self.prover.words(reading, hits[0]) for reading in telling), hits[0])


def _read(entries: Sequence[Timed]) -> tuple[list[Reading], list[Timed]]:
    """The readings of those that were read, and these."""
    read = [entry for entry in entries if entry.look.reading is not None]
    return [entry.look.reading for entry in read if entry.look.reading is not None], read


def _says(key: str, phrase: str) -> bool:
    """True if a text (its key) has a phrase that it does not take back at once: "what we do with it: not yet met"."""
    place = key.find(phrase)
    while place >= 0:
        end = place + len(phrase)
        if not is_taken_back(key, end):
            return True
        place = key.find(phrase, end)
    return False


def _stands_in_entry(phrase: str, readings: Iterable[Reading]) -> bool:
    """True if a phrase stands in a line with a sum, as no head of a column does."""
    lines = (line for reading in readings for line in reading.text.split("\n"))
    return any(phrase in thai.key_of_normal(line) for line in lines if purchases.sums(line))


def _led_to(entries: Sequence[Timed], others: Iterable[Timed]) -> list[Reading]:
    """Readings of the pages to which ``entries`` lead with words of their topic: map and board beside "contact"."""
    pages = {entry.look.candidate.url for entry in entries}
    looks = (other.look for other in others if other.look.candidate.weight >= POINTS)
    return [look.reading for look in looks if look.reading is not None and look.candidate.found_on in pages]
