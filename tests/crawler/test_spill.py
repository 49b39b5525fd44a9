"""What a crawl puts away comes back as it was, wherever it lies."""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from crawler.spill import Spill, SpillError, packed, unpacked

TEXTS = [f"หน้า {number} \ud800" + "ก" * (number % 700) for number in range(2_000)]


def test_what_is_put_away_comes_back() -> None:
    with closing(Spill()) as spill:
        places = []
        for text in TEXTS:
            places.append(spill.put(packed(text)))
            assert unpacked(spill.get(places[len(places) // 2])) == TEXTS[len(places) // 2]
        assert [unpacked(spill.get(place)) for place in places] == TEXTS
        large = spill.put(b"x" * 3_000_000)
        assert len(spill.get(large)) == 3_000_000


def test_without_room_for_a_file_everything_stays_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: full())
    spill = Spill()
    places = [spill.put(packed(text)) for text in TEXTS]
    assert [unpacked(spill.get(place)) for place in places] == TEXTS


def test_a_disk_with_room_again_is_written_to_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "file"
    write = Spill._append
    answers = iter([False, False])
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: path.open("w+b", buffering=0))
    monkeypatch.setattr(Spill, "_append", lambda spill: write(spill) and next(answers, True))
    with closing(Spill()) as spill:
        places = [spill.put(packed(text)) for text in TEXTS * 2]
        assert [unpacked(spill.get(place)) for place in places] == TEXTS * 2
        assert len(spill._tail) < 1_000_000 < path.stat().st_size


def test_after_the_end_nothing_is_written_and_nothing_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    spill = Spill()
    place = spill.put(b"x")
    spill.close()
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: pytest.fail("another file"))
    for text in TEXTS:
        spill.put(packed(text))
    with pytest.raises(SpillError, match="closed"):
        spill.get(place)


def test_a_file_has_a_limit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "file"
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: path.open("w+b", buffering=0))
    monkeypatch.setattr("crawler.spill._MOST", 1_000_000)
    with closing(Spill()) as spill:
        places = [spill.put(packed(text)) for text in TEXTS]
        assert [unpacked(spill.get(place)) for place in places] == TEXTS
        assert 0 < path.stat().st_size <= 1_000_000


def test_a_file_that_was_cut_is_an_error_and_no_other_text(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(Spill()) as spill:
        places = [spill.put(packed(text)) for text in TEXTS]
        monkeypatch.setattr(spill, "_read", lambda start, size: b"")
        with pytest.raises(SpillError, match="cut"):
            spill.get(places[0])
