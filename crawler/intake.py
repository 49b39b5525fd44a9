"""What a page that landed does to the crawl: its links, its pictures, and how much news it was."""

from __future__ import annotations

from collections.abc import Collection

from checklist.model import Document, Page
from checklist.viewers import shown_files
from crawler import scripted
from crawler.books import Books, is_paper, shape
from crawler.discover import Discovery, Taken
from crawler.frontier import Entry, Frontier
from crawler.pictures import Pictures, Seen
from crawler.trail import Trail
from crawler.trails import Trails
from crawler.unread import Unread


class Intake:
    """Takes in the pages of one crawl, by reading them or by the trail that the last scan left."""

    def __init__(
        self,
        frontier: Frontier,
        discovery: Discovery,
        pictures: Pictures,
        books: Books,
        unread: Unread,
        trails: Trails,
    ) -> None:
        self._frontier = frontier
        self._discovery = discovery
        self._pictures = pictures
        self._books = books
        self._unread = unread
        self._trails = trails
        self.scripted: list[str] = []
        """Pages that are empty until a browser has run their scripts."""

    def read(self, entry: Entry, page: Page, document: Document, *, is_home: bool, is_new: bool = True) -> list[Entry]:
        """Take in a page by its document; return the links to other hosts that are worth a record.

        ``is_new``: it landed just now, and not in an earlier run of this scan, of which less is known.
        """
        taken = None if self._is_worn_copy(entry, page) else self._discovery.links(entry, document)
        if is_home and taken is not None:
            self._trails.begin(taken.clicks.urls)
        is_scripted = scripted.is_marked(document) and not any(shown_files(entry.url))
        if is_scripted:
            self.scripted.append(entry.url)
        self._unread.note(page, document)
        seen = self._pictures.note(entry, document, is_home=is_home)
        mark = shape(document)
        self._count(entry, page, mark, taken, is_document=is_paper(document))
        if taken is not None and is_new and not is_home and not is_scripted:
            self._trails.lay(page, document, taken, seen, mark)
        return taken.outside if taken is not None else []

    def follow(self, entry: Entry, page: Page, trail: Trail) -> list[Entry]:
        """Take in a page as ``read`` does, but by its trail."""
        taken = None if self._is_worn_copy(entry, page) else self._discovery.again(entry, trail, self._trails.near)
        self._pictures.again(entry, Seen(trail.pictures, trail.plate))
        self._count(entry, page, trail.shape, taken, is_document=trail.is_paper)
        return taken.outside if taken is not None else []

    def _is_worn_copy(self, entry: Entry, page: Page) -> bool:
        """Return True for a page whose links are left alone: what links below itself under every address ends here."""
        finder = self._frontier.landed(entry.found_on) if entry.found_on else None
        return self._books.is_worn_copy(page, finder.content_hash if finder is not None else "")

    def _count(self, entry: Entry, page: Page, mark: int, taken: Taken | None, *, is_document: bool) -> None:
        fresh: Collection[str] = taken.fresh if taken is not None else ()
        self._frontier.harvest(entry, self._books.news(entry, page, mark), fresh)
        if is_document:
            self._books.read()
