"""Documents, assessments and coverage as bytes: JSON by msgspec, compressed by zlib. Knows nothing of tables.

The first byte names the format, so that a later one can stand beside it.
"""

from __future__ import annotations

import json
import zlib
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_ZLIB_JSON = b"\x01"
_LEVEL = 1  # twice as fast as the default on Thai pages for a tenth more bytes; storing must not hold up the crawl
_encoder = msgspec.json.Encoder()


class CodecError(ValueError):
    """Stored bytes are not what this version writes. Raised by :func:`unpack` and :func:`from_json`."""


_decoders: dict[Any, msgspec.json.Decoder[Any]] = {}


def _decoder(kind: type[T]) -> msgspec.json.Decoder[T]:
    """Return the decoder of *kind*; building one takes longer than most decoding."""
    if kind not in _decoders:
        _decoders[kind] = msgspec.json.Decoder(kind)
    return _decoders[kind]


def pack(value: object) -> bytes:
    """Return *value* (a dataclass of checklist.model) as compressed bytes."""
    try:
        body = _encoder.encode(value)
    except UnicodeEncodeError:  # half a surrogate pair out of a broken encoding: rare, so only then the slow way
        plain = json.dumps(msgspec.to_builtins(value), ensure_ascii=False)
        body = plain.encode("utf-8", "replace")
    return _ZLIB_JSON + zlib.compress(body, _LEVEL)


def unpack(body: bytes, kind: type[T]) -> T:
    """Return the value of type *kind* that :func:`pack` wrote. Raises CodecError."""
    if body[:1] != _ZLIB_JSON:
        raise CodecError(f"unknown format byte {body[:1]!r}")
    try:
        value: T = _decoder(kind).decode(zlib.decompress(memoryview(body)[1:]))
    except (zlib.error, msgspec.DecodeError) as error:
        raise CodecError(str(error)) from error
    return value


def to_json(value: object) -> str:
    """Return *value* as JSON text for a column that people may read."""
    return _encoder.encode(value).decode()


def from_json(text: str, kind: type[T]) -> T:
    """Return the value of type *kind* that :func:`to_json` wrote. Raises CodecError."""
    try:
        value: T = _decoder(kind).decode(text)
    except msgspec.DecodeError as error:
        raise CodecError(str(error)) from error
    return value
