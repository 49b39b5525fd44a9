"""Run it with ``python -m benchmarks.documents``: reading quality and speed per class of document.

CER: character errors over characters, white space aside. Phrases: found of present, tolerantly (≥ 90 of 100) for
scans, exactly else.
The last columns are plain pypdfium2 over the same files in the same run.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import pypdfium2 as pdfium
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from benchmarks.documents import makers
from benchmarks.documents.texts import SourcePage, pages
from checklist.model import Document, TextState
from crawler.extract import ExtractOptions, extract
from crawler.extract.ocr import available

T = TypeVar("T")

_LAYERS = ("clean", "am lost", "am spaced", "am everywhere", "private use", "spaced marks")
_TARGETS = {
    "clean": 0.99, "LibreOffice": 0.99, "Chromium": 0.99, "DOCX": 0.99, "am lost": 0.97, "am spaced": 0.97,
    "am everywhere": 0.97, "private use": 0.97, "spaced marks": 0.97,
    "scan 200 dpi": 0.90, "rubbish layer": 0.90, "glyph map": 0.90,
}  # fmt: skip


@dataclass(slots=True)
class Tally:
    """Sums over the documents of one class."""

    errors: int = 0
    letters: int = 0
    found: int = 0
    present: int = 0
    seconds: float = 0.0
    documents: int = 0

    def add(self, page: SourcePage, text: str, seconds: float, *, tolerant: bool) -> None:
        """Count one document."""
        truth, read = solid(page.text), solid(text)
        self.errors += Levenshtein.distance(truth, read)
        self.letters += len(truth)
        for phrase in page.phrases:
            wanted = solid(phrase)
            self.present += 1
            self.found += wanted in read or (tolerant and fuzz.partial_ratio(wanted, read) >= 90)
        self.seconds += seconds
        self.documents += 1

    @property
    def row(self) -> str:
        """The tally as columns."""
        share = self.found / max(self.present, 1)
        speed = self.documents / self.seconds if self.seconds else 0.0
        errors = 100 * self.errors / max(self.letters, 1)
        return f"{errors:7.2f} {self.found:5}/{self.present:<5}{100 * share:6.1f} {speed:9.1f}"


def solid(text: str) -> str:
    """Return ``text`` without white space."""
    return "".join(text.split())


def plain_text(body: bytes) -> str:
    """Return what pypdfium2 gives by itself."""
    document = pdfium.PdfDocument(body)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def measure(
    name: str, sources: list[SourcePage], bodies: list[bytes], *, tolerant: bool = False, office: bool = False
) -> bool:
    """Read the bodies of one class, print its row, and tell whether its target was met."""
    ours, plain = Tally(), Tally()
    states: dict[str, int] = {}
    for page, body in zip(sources, bodies, strict=True):
        document, seconds = timed(lambda body=body: extract(body, url="http://a.example/file"))  # type: ignore[misc]
        ours.add(page, document.text, seconds, tolerant=tolerant)
        states[document.state.value] = states.get(document.state.value, 0) + 1
        if not office:
            text, seconds = timed(lambda body=body: plain_text(body))  # type: ignore[misc]
            plain.add(page, text, seconds, tolerant=tolerant)
    share = ours.found / max(ours.present, 1)
    met = share >= _TARGETS.get(name, 0.0)
    print(f"{name:15} {ours.row}  |  {plain.row if not office else '':38} {'' if met else 'BELOW TARGET':13}{states}")
    return met


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Return a result and the seconds that it took."""
    started = time.perf_counter()
    return work(), time.perf_counter() - started


def recognition(count: int) -> bool:
    """Tell wrong glyph maps from clean layers, judged without OCR."""
    options = ExtractOptions(ocr="never")
    sources = pages(count, seed=7)

    def sent(layer: str) -> int:
        documents: list[Document] = [
            extract(makers.drawn(page, layer), url="http://a.example/f.pdf", options=options) for page in sources
        ]
        return sum(document.state is TextState.GARBLED for document in documents)

    caught = {layer: sent(layer) for layer in ("glyph map", "glyph classes")}
    lost = sum(sent(layer) for layer in _LAYERS)
    for layer, number in caught.items():
        print(f"wrong {layer:15} recognised {number}/{count} = {100 * number / count:.1f} %  (target 95)")
    share = lost / (count * len(_LAYERS))
    print(f"clean or repairable sent to OCR   {lost}/{count * len(_LAYERS)} = {100 * share:.2f} %  (target ≤ 1)")
    return min(caught.values()) >= 0.95 * count and share <= 0.01


def main() -> int:
    """Print the table; 1 if a target was missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.documents", description=__doc__)
    parser.add_argument("--pages", type=int, default=12, help="pages of each class with a text layer")
    parser.add_argument("--scans", type=int, default=4, help="pages of each class of scans")
    chosen = parser.parse_args()
    sources = pages(chosen.pages)
    few = sources[: chosen.scans]
    print(
        f"{'class':15} {'CER %':>7} {'phrases':>11}{'%':>6} {'pages/s':>9}  |  pypdfium2 alone: CER, phrases, pages/s"
    )
    met = [measure(layer, sources, [makers.drawn(page, layer) for page in sources]) for layer in _LAYERS]
    for name, made in (("LibreOffice", makers.by_libreoffice(sources)), ("Chromium", makers.by_chromium(few))):
        if made:
            met.append(measure(name, sources[: len(made)], made))
        else:
            print(f"{name:15} not installed")
    met.append(measure("DOCX", sources, [makers.word(page) for page in sources], office=True))
    if available():
        clean = makers.by_libreoffice(few) or [makers.drawn(page, "clean") for page in few]
        scans = {dpi: [makers.scanned(body, dpi) for body in clean] for dpi in (150, 200, 300)}
        met.extend(measure(f"scan {dpi} dpi", few, bodies, tolerant=True) for dpi, bodies in scans.items())
        met.append(
            measure("rubbish layer", few, [makers.scanned(body, 200, rubbish=True) for body in clean], tolerant=True)
        )
        garbled = [makers.overlaid(body, page, "glyph map") for body, page in zip(clean, few, strict=True)]
        met.append(measure("glyph map", few, garbled, tolerant=True))
    else:
        print("scans           not measured: Tesseract's Thai data is not installed")
    met.append(recognition(max(40, chosen.pages)))
    return 0 if all(met) else 1


if __name__ == "__main__":
    raise SystemExit(main())
