"""ZIP containers read within limits, archives listed, and the documents inside a ZIP read."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from msgspec import structs

from checklist.model import Block, BlockKind, Document, Link, Media, Table, TextState
from crawler.extract.options import ExtractOptions
from crawler.extract.sniff import ZIP_ERRORS, sniff

_READ_INSIDE: Final = frozenset(
    {
        Media.PDF,
        Media.DOCX,
        Media.DOC,
        Media.XLSX,
        Media.XLS,
        Media.PPTX,
        Media.ODT,
        Media.ODS,
        Media.RTF,
        Media.CSV,
        Media.TEXT,
        Media.HTML,
        Media.IMAGE,
    }
)
_MAX_NAMES: Final = 2000
_MAX_RATIO: Final = 400
_RATIO_FROM: Final = 5_000_000


class TooLarge(Exception):
    """Raised by ``read_member`` and ``open_zip`` when an archive unpacks to more than its limit."""


def open_zip(body: bytes, options: ExtractOptions) -> zipfile.ZipFile:
    """Open an archive; raises TooLarge for a bomb, and any of ``ZIP_ERRORS`` for a torn one."""
    archive = zipfile.ZipFile(io.BytesIO(body))
    total = sum(info.file_size for info in archive.infolist())
    if total > options.max_unpacked and (total > _MAX_RATIO * len(body) or total > 10 * options.max_unpacked):
        raise TooLarge(f"unpacks to {total:,} bytes")
    return archive


def read_member(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """Return a member's bytes; raises TooLarge beyond ``limit``, whatever its directory claims."""
    with archive.open(name) as member:
        data = member.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(f"{name} unpacks to more than {limit:,} bytes")
    return data


def extract_zip(
    body: bytes, url: str, options: ExtractOptions, read: Callable[[bytes, str, ExtractOptions], Document]
) -> Document:
    """List an archive and read the documents inside; ``read`` is the extractor of one body."""
    try:
        archive = open_zip(body, options)
    except TooLarge as error:
        return Document(Media.ZIP, TextState.LIMIT, note=str(error))
    except ZIP_ERRORS as error:
        return Document(Media.ZIP, TextState.BROKEN, note=f"not a readable archive: {error}")
    names = [(info, member_name(info)) for info in archive.infolist() if not info.is_dir()]
    members = tuple(name for _, name in names[:_MAX_NAMES])
    if not names:
        return Document(Media.ZIP, TextState.NONE, members=members, note="an empty archive")
    parts: list[tuple[str, Document]] = []
    room = options.max_unpacked
    notes: list[str] = []
    share = options.max_seconds / max(1, min(len(names), 4))
    for info, name in names[: options.max_members]:
        if info.flag_bits & 0x1:
            notes.append(f"{name}: a password is needed")
            continue
        try:
            data = read_member(archive, info.filename, room)
        except TooLarge as error:
            notes.append(str(error))
            continue
        except ZIP_ERRORS as error:
            notes.append(f"{name}: {error}")
            continue
        room -= len(data)
        if sniff(data, url=name) in _READ_INSIDE:
            parts.append(
                (
                    name,
                    read(
                        data,
                        f"{url}#{name}",
                        replace(options, max_seconds=share, ocr_seconds=min(options.ocr_seconds, share)),
                    ),
                )
            )
    return _assembled(members, parts, notes)


def _assembled(members: tuple[str, ...], parts: list[tuple[str, Document]], notes: list[str]) -> Document:
    blocks: list[Block] = []
    tables: list[Table] = []
    links: list[Link] = []
    unread = len(notes)
    for name, part in parts:
        blocks.append(Block(name, BlockKind.HEADING, level=1))
        blocks.extend(structs.replace(block, page=0) for block in part.blocks)
        tables.extend(structs.replace(table, page=0) for table in part.tables)
        links.extend(part.links)
        if not part.state.readable:
            unread += 1
            notes.append(f"{name}: {part.state.value}" + (f" ({part.note})" if part.note else ""))
    states = {part.state for _, part in parts if part.state.readable}
    if not states:
        state = (
            parts[0][1].state
            if len({part.state for _, part in parts}) == 1
            else TextState.ENCRYPTED
            if notes and "password" in notes[0]
            else TextState.UNSUPPORTED
        )
    elif unread or TextState.PARTIAL in states:
        state = TextState.PARTIAL
    else:
        state = next(state for state in (TextState.OCR, TextState.REPAIRED, TextState.CLEAN) if state in states)
    return Document(
        Media.ZIP,
        state,
        blocks=tuple(blocks),
        tables=tuple(tables),
        links=tuple(links),
        members=members,
        note="; ".join(notes)[:500],
    )


def member_name(info: zipfile.ZipInfo) -> str:
    """Return a member's name; Thai names written without the UTF-8 flag are recovered."""
    if info.flag_bits & 0x800 or info.filename.isascii():
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "cp874"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def list_rar(body: bytes) -> Document:
    """Return the names inside a RAR archive; its contents are not read."""
    try:
        members = tuple(_rar5_names(body) if body.startswith(b"Rar!\x1a\x07\x01\x00") else _rar4_names(body))
    except (struct.error, IndexError, ValueError):
        return Document(Media.RAR, TextState.BROKEN, note="not a readable RAR archive")
    note = "RAR archives are listed, not opened" if members else "names in this RAR archive are encrypted or damaged"
    return Document(
        Media.RAR, TextState.UNSUPPORTED if members else TextState.BROKEN, members=members[:_MAX_NAMES], note=note
    )


def _rar4_names(body: bytes) -> list[str]:
    names: list[str] = []
    at = 7
    while at + 7 <= len(body) and len(names) < _MAX_NAMES:
        kind, flags, size = struct.unpack_from("<xxBHH", body, at)
        if size < 7:
            break
        extra = struct.unpack_from("<I", body, at + 7)[0] if flags & 0x8000 or kind == 0x74 else 0
        if kind == 0x74:
            length = struct.unpack_from("<H", body, at + 26)[0]
            start = at + (40 if flags & 0x100 else 32)
            raw = body[start : start + length].split(b"\0", 1)[0]
            names.append(_name(raw))
        at += size + extra
    return names


def _rar5_names(body: bytes) -> list[str]:
    names: list[str] = []
    at = 8
    while at + 7 < len(body) and len(names) < _MAX_NAMES:
        size, start = _number(body, at + 4)
        kind, cursor = _number(body, start)
        flags, cursor = _number(body, cursor)
        if flags & 1:
            _, cursor = _number(body, cursor)
        data = 0
        if flags & 2:
            data, cursor = _number(body, cursor)
        if kind == 2:
            file_flags, cursor = _number(body, cursor)
            _, cursor = _number(body, cursor)
            _, cursor = _number(body, cursor)
            cursor += 4 * bool(file_flags & 2) + 4 * bool(file_flags & 4)
            _, cursor = _number(body, cursor)
            _, cursor = _number(body, cursor)
            length, cursor = _number(body, cursor)
            if not file_flags & 1:
                names.append(body[cursor : cursor + length].decode("utf-8", "replace"))
        if size == 0 or kind == 5:
            break
        at = start + size + data
    return names


def _number(body: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = body[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80 or shift > 63:
            return value, at


def _name(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp874", "replace")
