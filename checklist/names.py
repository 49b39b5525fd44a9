"""Names an authority goes by: in a text, and as the site's part of a page's <title>."""

from __future__ import annotations

import re

from checklist import thai
from checklist.signs import sign

_AUTHORITY = re.compile(rf"(?:{sign('authority_kind').pattern})\s{{0,3}}([ก-๙]{{2,24}})")
_NOT_A_NAME = sign("not_a_name")


def title_parts(title: str) -> list[str]:
    """Return the parts of a <title>, normalised: the page's own and the site's."""
    parts = re.split(r"\s*(?:[|»›•:]|\s[-–—]\s)\s*", title)
    return [part for part in (thai.normalize(part) for part in parts) if part]


def authority_names(text: str) -> list[str]:
    """Return keys of the names that follow เทศบาลตำบล…, อบต.… and the like in ``text``.

    Names come without the kind of authority and have at most 24 letters.
    """
    found = []
    for match in _AUTHORITY.finditer(thai.normalize(text)):
        name = match[1]
        if not _NOT_A_NAME.match(name):
            found.append(thai.key(re.split(r"(?:อ[ำา]เภอ|จังหวัด|ต[ำา]บล|อ\.|จ\.|เรื่อง|ประจำ|ว่าด้วย|ที่)", name)[0]))
    return [name for name in found if len(name) >= 2]
