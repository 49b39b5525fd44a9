"""Names an authority goes by: in a text, and as the site's part of a page's <title>."""

from __future__ import annotations

import re

from checklist import thai
from checklist.signs import sign

_AUTHORITY = re.compile(rf"(?:{sign('authority_kind').pattern})\s{{0,3}}([ก-๙]{{2,24}})")
_NOT_A_NAME = sign("not_a_name")
_NAME_AFTER_ALL = sign("name_after_all")
_AFTER_NAME = re.compile(r"(?:อ[ำา]เภอ|จังหวัด|ต[ำา]บล|อ\.|จ\.|เรื่อง|ประจำ|ว่าด้วย|ที่)")
_SHORT_FORM = re.compile(r"(?:อบต|อบจ|ทต|ทม|ทน)\.?\s")
_OWNED = re.compile(r"ของ\s?$")
_TITLE_ENDS = re.compile(r"\s*(?:$|\n|ประจำ|ปี)")
_BEFORE = 8
_SAID_TWICE = 2
_ADDRESS = re.compile(r"\s*(?:อ[ำา]เภอ|อ\.|จังหวัด|จ\.)")


def title_parts(title: str) -> list[str]:
    """Return the parts of a <title>, normalised: the page's own and the site's."""
    parts = re.split(r"\s*(?:[|»›•:]|\s[-–—]\s)\s*", title)
    return [part for part in (thai.normalize(part) for part in parts) if part]


def authority_names(text: str, *, sure: bool = False, known: bool = False) -> list[str]:
    """Return keys of the names that follow เทศบาลตำบล…, อบต.… and the like in ``text``.

    Names come without the kind of authority and have at most 24 letters. ``sure``: what follows "อบต." after a space is
    as often a verb as a name, so it must be told to be one elsewhere, or by the address after it. ``known``: the text
    is a name, whatever words it begins with.
    """
    normal = thai.normalize(text)
    found = []
    for match in _AUTHORITY.finditer(normal):
        name = match[1]
        is_name = known or _NAME_AFTER_ALL.match(name) or not _NOT_A_NAME.match(name)
        if is_name and not (sure and _is_loose(normal, match)):
            found.append(thai.key(_AFTER_NAME.split(name)[0]))
    return [name for name in found if len(name) >= 2]


def _is_loose(text: str, match: re.Match[str]) -> bool:
    """True for a word behind a space and a short form of the kind that nothing else shows to be a name."""
    if _SHORT_FORM.match(match[0]) is None or _ADDRESS.match(text, match.end()):
        return False
    name, *address = _AFTER_NAME.split(match[1], maxsplit=1)
    if address or (_OWNED.search(text, 0, match.start()) and _TITLE_ENDS.match(text, match.end())):
        return False
    attached = re.search(rf"(?:ต[ำา]บล|ต\.|เทศบาลเมือง|จังหวัด|อบ[ตจ]\.?|ท[ตมน]\.?){re.escape(name)}", text)
    # The title of a page stands in its text again: that it is said twice counts only if something else stands before.
    before = {text[max(0, one.start() - _BEFORE) : one.start()] for one in re.finditer(re.escape(match[0]), text)}
    return attached is None and len(before) < _SAID_TWICE
