"""Fit the model of how alike a content is to those that answer a topic, and write it to checklist/likeness.json.

Every page and document of the tuning sites is an example: of the topics whose items name it as evidence, and against
all others. What a title calls by a topic without being evidence of it is an example of nothing: it may be last year's.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import ahocorasick
import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from benchmarks.accuracy.contents.__main__ import FOLDER, contents, snapshot
from benchmarks.accuracy.contents.__main__ import matcher as content_matcher
from benchmarks.accuracy.metrics import local
from benchmarks.accuracy.sites import LabelledSite, scanned
from checklist import likeness, periods, thai
from checklist.candidates import is_index
from checklist.loader import load_checklist
from checklist.maps import Maps
from checklist.match import Matcher
from checklist.model import Checklist, FetchStatus, Media, Snapshot
from checklist.pages import read_page
from checklist.probe import CONTENTS
from checklist.reading import Reading
from checklist.site import SiteView

PATH = Path(likeness.__file__).with_name("likeness.json")
_FEWEST_SITES = 6
"""Sites whose contents must have a phrase: what fewer have is one author's."""
_FEWEST_SITES_WITH = 10
"""Sites on which a topic must be answered."""
_FOLDS = 5
_LIMITS = (0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
_PRECISION = 0.95
_FEWEST_PASSING = 5
_LENGTHS = range(4, 25)
"""Key characters of a phrase."""
_LEAST = 60
"""Key characters below which a content is no example."""
_FOR, _AGAINST = 150, 75
"""Phrases of each topic that are kept, by their weight in a first fit over all."""
_SMALLEST = 0.25
"""Weight below which a phrase tells nothing of a topic."""
_STRENGTH = 30.0
"""Inverse of the regularisation's strength: phrases are many and examples few."""
_RUN = re.compile(r"[ก-๎]+|[a-z]+")
_NAMES = re.compile(r"(?:นาย(?!ก)|นางสาว|นาง(?!าน)|น\.ส\.|ด\.ต\.|ร้าน|หจก\.?|บริษัท|บจก\.?)\s?[ก-๎]{2,20}(?:\s[ก-๎]{2,20})?")
"""Names of people and shops are those of one author."""


@dataclass(frozen=True, slots=True)
class Example:
    """A content with what it answers."""

    site: str
    key: str
    phrases: frozenset[str]
    answers: frozenset[str]
    unsure: frozenset[str]
    asked: frozenset[str]
    """Topics that its site's year asks for: of others nothing is known."""


def fit(sites: Iterable[LabelledSite], keep: Path) -> None:
    """Fit on these sites, whose stores are kept in ``keep``, and write the model."""
    examples = [example for site in sites for example in _of_site(site, keep)]
    examples += [example for path in sorted(FOLDER.glob("*.toml")) for example in _of_contents(path.stem)]
    data = fitted(examples)
    PATH.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    for topic, told in data["topics"].items():
        print(f"{topic:28} enough from {told['enough']:.2f}  {len(told['weights'])} phrases")
    print(f"{len(examples)} contents, {len(data['phrases'])} phrases, {len(data['topics'])} topics")


def fitted(examples: Sequence[Example]) -> dict[str, Any]:
    """Return the model of these examples as :func:`checklist.likeness.build` takes it."""
    asked = [_question(examples, topic) for topic in sorted({topic for one in examples for topic in one.answers})]
    questions = [question for question in asked if len(question.sites) >= _FEWEST_SITES_WITH]
    enough = _enough(examples, questions)
    phrases = _telling(examples, questions)
    rows = _presence(examples, phrases)
    topics = {}
    for question in questions:
        model = _estimator().fit(rows[question.known], question.answers)
        topics[question.topic] = {
            "bias": round(float(model.intercept_[0]), 3),
            "enough": enough[question.topic],
            "weights": {
                str(number): round(float(weight), 1)
                for number, weight in enumerate(model.coef_[0])
                if abs(weight) >= _SMALLEST
            },
        }
    return {"phrases": phrases, "topics": topics}


def _telling(examples: Sequence[Example], questions: Sequence[Question]) -> list[str]:
    """The phrases that weigh most for or against a topic, in a first fit over all that are common."""
    phrases = _common(examples)
    rows = _presence(examples, phrases)
    kept: set[int] = set()
    for question in questions:
        order = np.argsort(_estimator().fit(rows[question.known], question.answers).coef_[0])
        kept |= {*order[-_FOR:].tolist(), *order[:_AGAINST].tolist()}
    return [phrases[number] for number in sorted(kept)]


def _enough(examples: Sequence[Example], questions: Sequence[Question]) -> dict[str, float]:
    """Of each topic the probability from which nearly all contents of sites not seen are right; 1 without one.

    Neither phrases nor weights of a fold are chosen on the sites that it is tried on.
    """
    told: dict[str, list[tuple[float, bool, str]]] = {question.topic: [] for question in questions}
    groups = [example.site for example in examples]
    for seen, unseen in GroupKFold(_FOLDS).split(examples, groups=groups):
        learnt = [examples[number] for number in seen]
        tried = [examples[number] for number in unseen]
        known = [question for question in (_question(learnt, one.topic) for one in questions) if question.sites]
        phrases = _telling(learnt, known)
        rows, others = _presence(learnt, phrases), _presence(tried, phrases)
        for question in known:
            model = _estimator().fit(rows[question.known], question.answers)
            trial = _question(tried, question.topic)
            if trial.known:
                likely = model.predict_proba(others[trial.known])[:, 1]
                told[question.topic] += zip(likely, trial.answers, trial.groups, strict=True)
    return {topic: _limit(trials) for topic, trials in told.items()}


def _limit(trials: Sequence[tuple[float, bool, str]]) -> float:
    """The least probability from which enough contents pass, and hardly a wrong one."""
    for limit in _LIMITS:
        passing = [(right, site) for likely, right, site in trials if likely >= limit]
        right = sum(right for right, _ in passing)
        if right >= _FEWEST_PASSING and right >= _PRECISION * len(passing):
            return limit
    return 1.0


def _estimator() -> LogisticRegression:
    return LogisticRegression(C=_STRENGTH, max_iter=400)


@dataclass(frozen=True, slots=True)
class Question:
    """Which examples answer one topic."""

    topic: str
    known: list[int]
    """Examples of which it is known whether they do."""
    answers: np.ndarray
    """Of each of these: whether it does."""
    groups: list[str]
    """The site of each of these."""

    @property
    def sites(self) -> set[str]:
        """Sites that answer it."""
        return {site for site, answers in zip(self.groups, self.answers, strict=True) if answers}


def _question(examples: Sequence[Example], topic: str) -> Question:
    known = [n for n, example in enumerate(examples) if topic in example.asked and topic not in example.unsure]
    answers = np.array([topic in examples[n].answers for n in known])
    return Question(topic, known, answers, [examples[n].site for n in known])


def _common(examples: Iterable[Example]) -> list[str]:
    sites: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for phrase in example.phrases:
            sites[phrase].add(example.site)
    return sorted(phrase for phrase, found in sites.items() if len(found) >= _FEWEST_SITES)


def _presence(examples: Sequence[Example], phrases: Sequence[str]) -> csr_matrix:
    """Which phrases stand in each content, as ``likeness.Model`` sees it: each row has the length 1."""
    automaton = ahocorasick.Automaton()
    for number, phrase in enumerate(phrases):
        automaton.add_word(phrase, number)
    automaton.make_automaton()
    columns: list[int] = []
    values: list[float] = []
    starts = [0]
    for example in examples:
        found = sorted({number for _, number in automaton.iter(example.key[: likeness.MOST_READ])})
        columns += found
        values += [max(1, len(found)) ** -0.5] * len(found)
        starts.append(len(columns))
    return csr_matrix((values, columns, starts), shape=(len(examples), len(phrases)))


def _of_site(site: LabelledSite, keep: Path) -> Iterator[Example]:
    checklist = load_checklist(site.year)
    matcher = Matcher(checklist)
    with scanned(site, keep) as store:
        snapshot = store.snapshot(store.scans()[0].id)
    answered = _answered(site, checklist)
    for reading in _contents(snapshot, matcher):
        named = _named(matcher, reading)
        answers: set[str] = set()
        unsure = set(named)
        for together in answered.get(local(reading.url), ()):
            # Of an item that asks for two things, each stands on a page of its own, as a rule: its title says which.
            one = together if len(together) == 1 else together & named
            answers |= one if len(one) == 1 else set()
            unsure |= together
        yield Example(
            site.name,
            reading.prose_key,
            frozenset(phrases_of(reading.prose)),
            frozenset(answer for answer in answers if matcher.probes[answer].kind in CONTENTS),
            frozenset(unsure - answers),
            frozenset(matcher.used_probes),
        )


def _of_contents(topic: str) -> Iterator[Example]:
    """The contents of the other benchmark: right ones, and wrong ones under the right title."""
    for content in contents(topic):
        matcher = content_matcher(content.year)
        probe = matcher.probes.get(topic)
        if probe is None or probe.kind not in CONTENTS:
            continue
        for reading in _contents(snapshot(probe.title, content.html), matcher):
            claims = periods.claims(reading.title)
            if not content.passes and claims and all(one.last < content.year - 1 for one in claims):
                continue  # right, but for its year
            yield Example(
                f"contents {content.name[:-1]}",
                reading.prose_key,
                frozenset(phrases_of(reading.prose)),
                frozenset({topic} if content.passes else ()),
                frozenset(_named(matcher, reading)) - {topic},
                frozenset(matcher.used_probes),
            )


def _contents(snapshot: Snapshot, matcher: Matcher) -> Iterator[Reading]:
    """Pages and documents that tell something themselves."""
    view = SiteView(snapshot)
    maps = Maps(view, matcher)
    for page in snapshot.pages:
        document = view.document(page)
        if page.status is not FetchStatus.OK or document is None or page.url == view.home:
            continue
        if document.media in (Media.XML, Media.IMAGE) or not document.state.readable:
            continue
        reading = read_page(view, page, document)
        if len(reading.prose_key) >= _LEAST and not is_index(reading, document) and not maps.is_map(reading):
            yield reading


def _answered(site: LabelledSite, checklist: Checklist) -> dict[str, list[set[str]]]:
    """Address → of each item that it is evidence of, the topics that decide it."""
    found: dict[str, list[set[str]]] = defaultdict(list)
    for item in checklist.items:
        decisive = {one.probe for one in item.requirements if one.probe and one.decides and not one.element}
        for url in site.truth["items"][item.id].get("evidence", ()):
            found[unquote(url.partition("#")[0])].append(decisive)
    return found


def _named(matcher: Matcher, reading: Reading) -> set[str]:
    """Topics that the title or the way to a content names."""
    titles = {reading.title.split("\n")[0], reading.title.replace("\n", " ")[:200], reading.page.label}
    return {hit.probe for title in titles for hit in matcher.topics(title)}


def phrases_of(text: str) -> Iterator[str]:
    """Words of a text and pairs of them, as keys."""
    for line in _NAMES.sub(" ", text[: likeness.MOST_READ]).split("\n"):
        for run in _RUN.findall(line):
            words = thai.words(run)
            for phrase in (*words, *(first + second for first, second in pairwise(words))):
                key = thai.key(phrase)
                if len(key) in _LENGTHS:
                    yield key
