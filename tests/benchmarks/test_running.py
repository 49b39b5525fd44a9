"""`make bench` runs every benchmark there is, bounded in time, and tells how each ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import __main__ as running
from benchmarks.__main__ import BENCHMARKS, LATE, Benchmark, Result, main
from benchmarks.speed import rescan
from scripts.readme import ROOT


def test_every_benchmark_of_the_folder_is_run() -> None:
    folder = ROOT / "benchmarks"
    programs = {path.parent.relative_to(folder).as_posix().replace("/", ".") for path in folder.rglob("__main__.py")}
    assert programs - {"."} == {benchmark.name for benchmark in BENCHMARKS}


def test_the_end_of_time_is_told_and_is_no_success(capfd: pytest.CaptureFixture[str]) -> None:
    result = running.run(Benchmark("speed", "never that quick", 900), limit_s=0.01)
    assert result.code == LATE
    assert "not done in time" in result.words
    assert "speed: never that quick" in capfd.readouterr().out


@pytest.mark.parametrize("codes", [(0, 0), (0, 1)])
def test_summary_names_each_and_one_failure_is_a_failure(
    codes: tuple[int, int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ended = dict(zip(("crawl", "text"), codes, strict=True))
    monkeypatch.setattr(running, "run", lambda one, _limit: Result(one.name, ended[one.name], 1.0))
    assert main(["text", "crawl"]) == max(codes)
    summary = capsys.readouterr().out.partition("summary")[2]
    assert "crawl" in summary
    assert "text" in summary
    assert ("failed" in summary) == bool(max(codes))


def test_unknown_name_is_refused_with_the_names_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["spede"])
    assert end.value.code == 2
    assert "accuracy.labels" in capsys.readouterr().err


def test_a_second_scan_of_an_unchanged_site_transfers_a_tenth_at_most(tmp_path: Path) -> None:
    first, second = rescan.run(60, tmp_path)
    assert first.pages == second.pages >= 60
    assert second.requests == first.requests
    assert second.bytes <= rescan.BYTES_GOAL * first.bytes
