"""The content rule of a probe: which words, groups of words and amounts a text must have to be about its topic."""

from __future__ import annotations

import re
from itertools import islice

from rapidfuzz import fuzz

from checklist.model import TextState
from checklist.probe import Probe
from checklist.reading import Reading

_DENIED = re.compile(
    r"(?:ไม่ใช้กับ|ไม่ใช้ใน|ไม่รวม(?:ถึง)?|ไม่เกี่ยวกับ|ไม่ครอบคลุม|ไม่ใช่เรื่อง|ยกเว้น).{0,40}"
    r"|.{0,60}(?:ไม่อยู่ใน(?:แนว|ฉบับ|ขอบเขต|คู่มือ)|ฉบับแยก|แยกเป็นอีกฉบับ|ไว้อีกฉบับ|แยกลงทะเบียน|แยกไว้|ต่างหาก)"
)
"""In a key: what a text says that it is not about."""
_AMOUNT = re.compile(
    r"(?<![\d.,])\d{1,3}(?:,\d{3}){1,4}|(?<![\d.,/-])(?!2[45]\d\d(?!\d))\d{4,12}(?![\d/])|(?<![\d.])\d{1,9}\.\d\d(?![\d.]|\s?น\.)"
    r"|(?<![\d.])\d{1,9}(?:\.\d{1,4})?(?:\.-)?\s?(?:%|บาท|บ\.|พัน|หมื่น|แสน|ล้าน)|ร้อยละ\s?\d|\|\s?\d{1,9}(?:\.\d{1,4})?\s?(?=\||$)",
    re.MULTILINE,
)
"""A sum, a share, or a number in a cell of its own."""
_OCR_SCORE = 84.0
"""Likeness (0–100) from which a phrase counts as read by OCR."""


def content_hits(probe: Probe, reading: Reading) -> list[str]:
    """The phrases that satisfy the probe's content rule, one for each group; empty if too few groups have one.

    The title counts for one group at most, or a page whose title alone is right would pass; a table of numbers has
    its words in its title.
    """
    key = reading.prose_key if reading.is_html and probe.kind not in ("statistics", "list") else reading.key
    found = group_hits(probe, key, reading)
    if probe.must and not any(phrase in reading.prose_key for phrase in probe.must):
        return []
    if probe.amounts and sum(1 for _ in islice(_AMOUNT.finditer(reading.text), probe.amounts)) < probe.amounts:
        return []
    said = _DENIED.sub("", reading.prose_key)
    if any(phrase in said for phrase in probe.foreign):
        # Words of a near topic stand in it: neither its title nor words that both topics use can speak for it.
        if probe.own:
            return found if any(phrase in said for phrase in probe.own) else []
        return found if len(group_hits(probe, reading.prose_key, reading)) >= probe.need else []
    title = reading.title_key
    by_title = [
        phrase for group in probe.groups for phrase in group if phrase in title and not any(one in key for one in group)
    ]
    allowed = probe.need if probe.kind == "statistics" else 0 if probe.strict else 1
    if not found and reading.is_html:
        return []
    return found + by_title[:allowed] if len(found) + min(allowed, len(by_title)) >= probe.need else []


def group_hits(probe: Probe, key: str, reading: Reading) -> list[str]:
    """The phrases of the probe's groups that stand in ``key``, one for each; of what OCR read, nearly."""
    tolerant = reading.document.state in (TextState.OCR, TextState.PARTIAL, TextState.REPAIRED) or bool(
        reading.picture_texts
    )
    found = []
    for group in probe.groups:
        phrase = next((phrase for phrase in group if phrase in key), "")
        if not phrase and tolerant:
            phrase = next(
                (
                    phrase
                    for phrase in group
                    if len(phrase) >= 5 and fuzz.partial_ratio(phrase, key, score_cutoff=_OCR_SCORE)
                ),
                "",
            )
        if phrase:
            found.append(phrase)
    return found


def is_open(probe: Probe, reading: Reading) -> bool:
    """True if no words of a near topic stand in a content, or words of its own beside them."""
    said = _DENIED.sub("", reading.prose_key)
    return not any(phrase in said for phrase in probe.foreign) or any(phrase in said for phrase in probe.own)
