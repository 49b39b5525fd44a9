"""Run the accuracy benchmark.

``python -m benchmarks.accuracy [--part tune|measured|sample|all] [--site NAME] [--wrong]``
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks.accuracy.fit import finding_class, write_calibration
from benchmarks.accuracy.metrics import Verdict, reliability, score_error, summarise, verdicts
from benchmarks.accuracy.sites import audit_site, labelled_sites

GATE = {"accuracy": 0.95, "false_found": 0.02, "false_missing": 0.03, "evidence_right": 0.95, "brier": 0.06}
SCORE_GATE = 3.0
_WORST = 10


_LATEST = 40
"""Sites whose first looks the probabilities are fitted on."""


def main() -> int:
    """Print the figures; exit status 1 with ``--gate`` if the measured-only part misses one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("tune", "measured", "sample", "all"), default="all")
    parser.add_argument("--site", help="only sites whose name contains this")
    parser.add_argument("--wrong", action="store_true", help="print every wrong verdict with its reason")
    parser.add_argument("--keep", type=Path, help="folder for the stores, to judge again without crawling")
    parser.add_argument(
        "--fit", action="store_true", help="fit the probabilities on the first looks at tuning sites and write them"
    )
    parser.add_argument(
        "--fit-likeness", action="store_true", help="fit the model of what contents are like on the tuning sites"
    )
    parser.add_argument(
        "--first-look",
        action="store_true",
        help="print, for truth.toml, what is said of a site before rules change for it",
    )
    parser.add_argument("--open-exam", action="store_true", help="show verdicts of the part that only measures, too")
    parser.add_argument("--gate", action="store_true", help="fail below the gate")
    arguments = parser.parse_args()
    if arguments.fit:
        return _fit()
    if arguments.fit_likeness:
        return _fit_likeness(arguments.keep)
    if arguments.first_look:
        return _first_look(arguments)
    parts = ("sample", "tune", "measured") if arguments.part == "all" else (arguments.part,)
    failed = [part for part in parts if not _part(part, arguments)]
    return 1 if arguments.gate and "measured" in failed else 0


def _fit() -> int:
    """Fit on what was said of sites before rules were changed for them: afterwards they are right by making.

    Only the latest sites count: of earlier ones another tool said it.
    """
    judged: Counter[str] = Counter()
    true: Counter[str] = Counter()
    looked_at = [site for site in labelled_sites("tune") if "first_look" in site.truth]
    for site in sorted(looked_at, key=lambda site: int(site.name.partition("-")[0]))[-_LATEST:]:
        for name, (found, count) in site.truth["first_look"].items():
            true[name] += found
            judged[name] += count
    write_calibration(judged, true)
    return 0


def _fit_likeness(keep: Path | None) -> int:
    """Fit the model on contents of the tuning sites; ``keep``: a folder with stores of scans made before."""
    from benchmarks.accuracy import likeness  # noqa: PLC0415 - loads a library that nothing else here needs

    with tempfile.TemporaryDirectory() as scratch:
        likeness.fit(labelled_sites("tune"), keep or Path(scratch))
    return 0


def _first_look(arguments: argparse.Namespace) -> int:
    """Print what is said of a new site as its truth.toml keeps it: of each class, how many are found in truth."""
    for site in labelled_sites("tune"):
        if arguments.site and arguments.site not in site.name:
            continue
        assessment, _, _ = audit_site(site, arguments.keep)
        judged: Counter[str] = Counter()
        true: Counter[str] = Counter()
        for finding in assessment.findings:
            name = finding_class(finding.probability)
            judged[name] += 1
            true[name] += site.truth["items"][finding.item]["outcome"] == "found"
        print(f"\n[first_look]  # {site.name}")
        print("\n".join(f"{name} = [{true[name]}, {count}]" for name, count in sorted(judged.items())))
    return 0


def _part(part: str, arguments: argparse.Namespace) -> bool:
    listed: list[Verdict] = []
    errors: list[float] = []
    print(f"\n== {part}")
    print(
        f"{'site':24} {'items':>5} {'acc':>6} {'P':>6} {'R':>6} {'F1':>6} {'f.found':>8} {'f.miss':>7}"
        f" {'evid':>6} {'Brier':>6} {'Δscore':>7} {'s':>5}"
    )
    for site in labelled_sites(part):
        if arguments.site and arguments.site not in site.name:
            continue
        began = time.perf_counter()
        assessment, checklist, _ = audit_site(site, arguments.keep)
        judged = verdicts(site, assessment, checklist)
        errors.append(score_error(site, assessment, checklist))
        _row(site.name, judged, errors[-1], time.perf_counter() - began)
        listed.extend(judged)
    if not listed:
        return True
    mean_error = sum(errors) / len(errors)
    _row("all", listed, mean_error, 0.0)
    print(
        "reliability (said → true):",
        "  ".join(f"{said:.0f}→{share * 100:.0f} ({count})" for said, count, share in reliability(listed)),
    )
    if part == "measured" and not arguments.open_exam:
        print(f"{sum(not verdict.right for verdict in listed)} wrong; this part only measures: verdicts are not shown")
    else:
        _wrong(listed, everything=arguments.wrong)
    summary = summarise(listed)
    return (
        summary.accuracy >= GATE["accuracy"]
        and summary.false_found <= GATE["false_found"]
        and summary.false_missing <= GATE["false_missing"]
        and summary.evidence_right >= GATE["evidence_right"]
        and summary.brier <= GATE["brier"]
        and mean_error <= SCORE_GATE
    )


def _wrong(listed: list[Verdict], *, everything: bool) -> None:
    """Print the worst wrong verdicts, or every one and wrong evidence besides."""
    wrong = [verdict for verdict in listed if not verdict.right]
    wrong.sort(key=lambda verdict: -abs(verdict.probability / 100 - (verdict.truth == "found")))
    for verdict in wrong if everything else wrong[:_WORST]:
        print(
            f"- {verdict.site} {verdict.item} {verdict.title}:"
            f" said {verdict.said.value} ({verdict.probability:.0f}), is {verdict.truth.value}"
        )
        print(f"    said because: {verdict.reason[:700]}\n    true because: {verdict.truth_reason[:300]}")
    for verdict in listed if everything else ():
        if verdict.evidence_right is False:
            print(f"- evidence {verdict.site} {verdict.item}: {verdict.reason[-200:]}")


def _row(name: str, listed: list[Verdict], error: float, seconds: float) -> None:
    one = summarise(listed)
    print(
        f"{name:24} {one.items:5d} {one.accuracy:6.3f} {one.precision:6.3f} {one.recall:6.3f} {one.f1:6.3f}"
        f" {one.false_found:8.3f} {one.false_missing:7.3f} {one.evidence_right:6.3f} {one.brier:6.3f}"
        f" {error:7.2f} {seconds:5.1f}"
    )


if __name__ == "__main__":
    sys.exit(main())
