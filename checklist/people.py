"""Executives on a page: are several named with their posts, and can each of them be reached?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from checklist.reading import Reading
from checklist.signs import sign

_PHONE = sign("phone")
_EMAIL = sign("email")
_PERSON = sign("person")
_POSITION = sign("position")
_EXTENSION = re.compile(r"(?:ต่อ|ภายใน)\s?\d{1,4}")
_OF_ALL = re.compile(r"ต่อ\s?\d{1,4}\s?[-–,]\s?\d|ทุกท่าน|ทุกคน|เบอร์กลาง|เบอร์รวม|หมายเลขกลาง")
"""A number that is said to be that of all."""
_SEVERAL = 3
"""Executives from which one number is not that of all."""
_VACANT = re.compile("(?<!ระห)ว่าง")
_BESIDE_POST = 80
"""Characters before a number in which its post is named."""
_PHONE_LACKS = re.compile(
    r"(?:โทร(?:ศัพท์)?|เบอร์(?:โทร)?|มือถือ|ติดต่อ)\s*(?:/?\s*(?:อีเมล|e-?mail)์?)?\s*[.:]*\s*"
    r"(?:[-–—]+\s*(?=$|[|\n)]|(?:นาย|นาง|e-?mail))|ยังไม่(?:แจ้ง|มี|ระบุ|ได้)|ไม่ระบุ|รอข้อมูล)",
    re.IGNORECASE | re.MULTILINE,
)


_HEADS = re.compile(r"^(?!.*(?:เลขา|ที่ปรึกษา|ว่าง)).*(?:นายก|(?<!สำนัก)(?<!สำนักงาน)ปลัด)", re.DOTALL)
"""Below a name: it is that of an executive of whom all is asked."""
_FORMER_ONES = re.compile(r"ทำเนียบ|อดีต(?:ผู้บริหาร|นายก|ปลัด|คณะ)")
_BELOW_NAME = 200


def lacks_phone(reading: Reading) -> bool:
    """True if somebody's number is left out; a post that is said to be vacant needs none."""
    text = reading.text
    return any(not _is_vacant(text, match.start()) for match in _PHONE_LACKS.finditer(text))


def _is_vacant(text: str, at: int) -> bool:
    """True if the post before ``at`` is vacant: nobody is named between."""
    before = text[max(0, at - _BESIDE_POST) : at]
    vacant = _VACANT.search(before)
    return vacant is not None and not _PERSON.search(before, vacant.end())


def reaches_one_of_many(reading: Reading) -> bool:
    """True if a number stands beside the first of several executives, and none beside or below the others."""
    names = list(_PERSON.finditer(reading.text))
    reached = [*_PHONE.finditer(reading.text), *_EMAIL.finditer(reading.text), *_EXTENSION.finditer(reading.text)]
    if len(names) < _SEVERAL or not reached or _OF_ALL.search(reading.text):
        return False
    second = names[1].start()
    return all(names[0].start() < match.start() < second for match in reached) or _leaves_out(reading, names, reached)


def _leaves_out(reading: Reading, names: Sequence[re.Match[str]], reached: Sequence[re.Match[str]]) -> bool:
    """True if several executives have a number or address of their own below their names, and others have none."""
    ends = [*(match.start() for match in names[1:]), names[-1].end() + _BELOW_NAME]
    starts = [match.start() for match in reached]
    below: dict[str, bool] = {}
    for name, end in zip(names, ends, strict=True):
        words = reading.text[name.start() : end]
        if _FORMER_ONES.search(words):
            break
        who = " ".join(name.group().split()[:2])
        if _HEADS.search(words) or who in below:
            has = bisect_left(starts, name.start()) < bisect_left(starts, end)
            below[who] = below.get(who, False) or has
    told = list(below.values())
    return sum(told) >= _SEVERAL - 1 and not all(told) and len({match.group() for match in reached}) < len(told)


def named(readings: Sequence[Reading]) -> str:
    """Return the first name, if two people and two posts are named (a vacant post counts as one); empty if not."""
    names = [match for reading in readings for match in _PERSON.finditer(reading.text)]
    positions = sum(len(_POSITION.findall(reading.text)) for reading in readings)
    vacant = sum(len(re.findall(r"ว่าง", reading.text)) for reading in readings)
    return names[0].group() if (len(names) + vacant >= 2 and names and positions >= 2) else ""
