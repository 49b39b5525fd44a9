"""How alike a content is to those that answer a topic, learned from labelled sites: everyday words count, too.

Rules know the words that a topic is expected to be told in. Officers write "nine communities chose which road comes
first", and no word of it is the item's. The model is one logistic regression a topic over phrases that stand in a
content or don't; it is data (``likeness.json``), written by the accuracy benchmark's ``--fit-likeness``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import ahocorasick

from checklist.probe import CONTENTS, Probe
from checklist.signs import sign

if TYPE_CHECKING:
    from checklist.reading import Reading

MOST_READ = 8_000
"""Key characters of a content that are looked at: what it is about shows long before."""
PLAIN = 0.8
"""Probability from which a content speaks louder than its title."""
CERTAIN = 0.97
"""Probability from which a word that contents of another kind have is one in passing."""
_OURS = sign("local_authority")
_ELSEWHERE = sign("elsewhere")
_NEWSLETTER = sign("newsletter")
_LEAST = 140
"""Characters of a content's key below which a few words make it likely."""
_UNLIKE = 0.05
"""Probability below which a content is hardly a topic's."""
_FEWEST = 6
"""Known phrases below which a content says too little to be told by them."""


@dataclass(frozen=True, slots=True)
class Model:
    """Phrases as keys, and what each weighs for the topics that it tells for or against."""

    phrases: ahocorasick.Automaton
    """Phrase → its number."""
    weights: tuple[tuple[tuple[int, float], ...], ...]
    """Of each phrase: (number of a topic, weight)."""
    topics: tuple[str, ...]
    biases: tuple[float, ...]
    enough: tuple[float, ...]
    """Of each topic, the probability from which nearly all contents that the model had not seen answered it."""

    def read(self, key: str) -> dict[str, float]:
        """The probability (0–1) of each topic that ``key``, the matching key of a content, answers it.

        Empty where too few phrases are known. Linear in the length of the text.
        """
        found = {number for _, number in self.phrases.iter(key[:MOST_READ])} if self.topics else set()
        if len(found) < _FEWEST:
            return {}
        scores = [0.0] * len(self.topics)
        for number in sorted(found):  # in order: sums must not differ from run to run
            for topic, weight in self.weights[number]:
                scores[topic] += weight
        scale = math.sqrt(len(found))
        return {
            topic: 1 / (1 + math.exp(-max(-30.0, min(30.0, bias + score / scale))))
            for topic, bias, score in zip(self.topics, self.biases, scores, strict=True)
        }

    def answered(self, key: str) -> dict[str, float]:
        """The topics that are likely enough, with their probabilities; see ``read``."""
        return self.likely(self.read(key))

    def likely(self, read: Mapping[str, float]) -> dict[str, float]:
        """Those of the probabilities that ``read`` returned that are high enough for their topics."""
        told = zip(read.items(), self.enough, strict=False)
        return {topic: likely for (topic, likely), enough in told if likely >= enough}


def build(data: Mapping[str, Any]) -> Model:
    """Return the model of a file: ``phrases``, and of each topic its ``bias``, ``enough`` and ``weights`` by number."""
    automaton = ahocorasick.Automaton()
    for number, phrase in enumerate(data["phrases"]):
        automaton.add_word(phrase, number)
    if data["phrases"]:
        automaton.make_automaton()
    weights: list[list[tuple[int, float]]] = [[] for _ in data["phrases"]]
    topics = data["topics"]
    for position, topic in enumerate(topics.values()):
        for number, weight in topic["weights"].items():
            weights[int(number)].append((position, weight))
    return Model(
        automaton,
        tuple(map(tuple, weights)),
        tuple(topics),
        tuple(topic["bias"] for topic in topics.values()),
        tuple(topic["enough"] for topic in topics.values()),
    )


@cache
def _model() -> Model:
    return build(json.loads(resources.files("checklist").joinpath("likeness.json").read_text(encoding="utf-8")))


def probabilities(key: str) -> Mapping[str, float]:
    """How likely (0–1) a content with this matching key answers each topic; empty if it says too little."""
    return _model().read(key)


def topics(probabilities: Mapping[str, float]) -> Mapping[str, float]:
    """Those of the topics that are likely enough."""
    return _model().likely(probabilities)


def is_unlike(probe: Probe, reading: Reading) -> bool:
    """True if a content is hardly about a topic that the model knows."""
    return reading.alike.get(probe.id, 1.0) < _UNLIKE


def answered(probe: Probe, reading: Reading) -> float:
    """How likely (0–1) a content answers a probe, told by its words; 0 unless likely enough.

    It is 0, too, where it has a word that no such content has or lacks all that such a content must have, for a year's
    report that counts nothing, and for a page that tells nowhere that it is a local authority's. A topic too rare to be
    learned is told by its companions.
    """
    if probe.kind not in CONTENTS or not reading.likely:
        return 0.0
    names = (probe.id,) if probe.id in _model().topics else probe.companions
    likely = max((reading.likely.get(name, 0.0) for name in names), default=0.0)
    key = reading.prose_key
    if len(key) < _LEAST and likely < CERTAIN:
        return 0.0
    if not likely or (probe.core and not any(phrase in key for phrase in probe.core)):
        return 0.0
    if any(phrase in key for phrase in (*probe.never, *(probe.ruled_out if likely < CERTAIN else ()))):
        return 0.0
    if probe.annual and not reading.counts_something:
        return 0.0
    gathered = probe.narrative and _NEWSLETTER.search(reading.title)
    if gathered or is_elsewhere(reading) or _is_nobodys(probe, reading):
        return 0.0
    return likely


def is_elsewhere(reading: Reading) -> bool:
    """True for a page whose title says that it is about another institution and what that does."""
    return reading.is_html and _ELSEWHERE.search(reading.title) is not None


def _is_nobodys(probe: Probe, reading: Reading) -> bool:
    """True for a page that says nowhere that it is a local authority's: a recipe, a saying, a club."""
    told = f"{reading.title}\n{reading.prose}"
    return reading.is_html and probe.kind == "document" and not _OURS.search(told)
