"""Contents in other words: most that pass are understood, and hardly one that does not is called found."""

from benchmarks.accuracy.contents.__main__ import FOLDER, contents, said


def test_contents_in_many_words_are_understood_and_others_refused() -> None:
    topics = sorted(path.stem for path in FOLDER.glob("*.toml"))
    judged = [(content.passes, said(content)[0]) for topic in topics for content in contents(topic)]
    passing = [found for passes, found in judged if passes]
    failing = [found for passes, found in judged if not passes]
    assert len(passing) >= 700
    assert sum(passing) >= 0.7 * len(passing)
    assert sum(failing) <= 0.03 * len(failing)
