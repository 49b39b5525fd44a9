"""What the store wrote is read back, also by later versions; what is broken is told as that."""

import json
import zlib

import pytest

from checklist.model import Block, BlockKind, Document, Link, LinkSource, Media, Table, TextState, Zone
from storage import codec

PAGE = Document(
    media=Media.HTML,
    state=TextState.CLEAN,
    title="แผนการดำเนินงาน",
    blocks=(Block("ปีงบประมาณ พ.ศ. ๒๕๖๘", BlockKind.HEADING, Zone.MAIN, 2), Block("แถว | 1", BlockKind.ROW)),
    links=(Link("https://town.example/a.pdf", "ดาวน์โหลด", LinkSource.ONCLICK, trail=("ก", "ข"), heading="ข"),),
    tables=(Table((("โครงการ", "งบประมาณ"), ("ถนน", "500,000"))),),
)


def test_a_document_comes_back_as_it_was() -> None:
    assert codec.unpack_document(codec.pack(PAGE)) == PAGE


def test_what_an_earlier_version_stored_is_read() -> None:
    told = {
        "media": "html",
        "state": "clean",
        "title": PAGE.title,
        "blocks": [{"text": "ปีงบประมาณ พ.ศ. ๒๕๖๘", "kind": "heading", "level": 2}, {"text": "แถว | 1", "kind": "row"}],
        "links": [
            {"url": "https://town.example/a.pdf", "label": "ดาวน์โหลด", "source": "onclick"}
            | {"trail": ["ก", "ข"], "heading": "ข"}
        ],
        "tables": [{"rows": [["โครงการ", "งบประมาณ"], ["ถนน", "500,000"]]}],
    }
    stored = b"\x01" + zlib.compress(json.dumps(told, ensure_ascii=False).encode(), 1)
    assert codec.unpack_document(stored) == PAGE


def test_half_a_surrogate_pair_is_stored_as_a_question_mark_and_nothing_else_is_lost() -> None:
    broken = Document(Media.HTML, TextState.CLEAN, title="ก\ud83d", blocks=(Block("ประกาศ"),))
    with pytest.raises(UnicodeEncodeError):
        codec.pack_exactly(broken)
    assert codec.unpack_document(codec.pack(broken)) == Document(
        Media.HTML, TextState.CLEAN, title="ก?", blocks=(Block("ประกาศ"),)
    )


@pytest.mark.parametrize(
    "body", [b"", b"\x09abc", b"\x01abc", b"\x02abc", codec.pack(PAGE)[:-4], codec.pack(["not a document"])]
)
def test_what_is_broken_is_told_as_that(body: bytes) -> None:
    with pytest.raises(codec.CodecError):
        codec.unpack_document(body)
