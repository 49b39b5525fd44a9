"""Serve one folder of static files over loopback as if it were a town's web site.

The sample municipality, the accuracy benchmark and the tests all need a real HTTP server whose answers never change:
routes with a query string, redirects, soft 404s, endless calendars. This module serves that, knows nothing of OIT
and must never be put on a public address.

The folder holds ``site/`` (or is itself that folder). ``site/_routes.toml`` may hold::

    [[route]]                       # one exact path with its query, percent-decoded
    path = "/webboard.php?id=3"
    file = "webboard-3.html"        # or: redirect = "/x.html"
    status = 200                    # optional, as are content_type and delay (seconds)

    [[trap]]                        # every path that begins so gets a generated page with endless next links
    prefix = "/calendar.php"
    title = "ปฏิทิน"
    file = "_calendar.html"         # optional template with {{title}} and {{links}}

    [not_found]                     # optional soft 404
    file = "sorry.html"
    status = 200

In ``.xml`` and ``.txt`` files ``{{site}}`` stands for the address that the client asked (``http://127.0.0.1:8080``): a
sitemap needs absolute addresses and the port is not known before.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import re
import sys
import threading
import time
import tomllib
from dataclasses import dataclass, replace
from email.utils import formatdate, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote, unquote, urlsplit

# Fixed here because the mimetypes module reads the registry on Windows and differs between machines.
CONTENT_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".htm": "text/html; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".php": "text/html; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
INDEX_NAMES = ("index.html", "index.htm", "index.php")
NOT_FOUND_HTML = (
    "<!DOCTYPE html><html><head><title>404 Not Found</title></head>"
    "<body><h1>Not Found</h1><p>The requested URL was not found on this server.</p></body></html>"
)
TRAP_HTML = "<!DOCTYPE html><html><head><title>{{title}}</title></head><body><h1>{{title}}</h1>{{links}}</body></html>"

_LINK_ATTRIBUTE = re.compile(
    r"""(?P<name>\s(?:href|src|action|formaction|data-href|data-src))(?P<eq>\s*=\s*)"""
    r"""(?:"[^"]*"|'[^']*'|[^\s>"']+)""",
    re.IGNORECASE,
)
_SCRIPT_TARGET = re.compile(
    r"""(?P<call>(?:location(?:\.href)?\s*=\s*|location\.(?:assign|replace)\(\s*|window\.open\(\s*))"""
    r"""(?P<quote>["']|&quot;|&\#39;).*?(?P=quote)""",
    re.IGNORECASE,
)
_OPTION_TARGET = re.compile(
    r"""(?P<head><option\b[^>]*?\svalue\s*=\s*)(?:"[^"]*[./?][^"]*"|'[^']*[./?][^']*')""", re.IGNORECASE
)
_REFRESH_TARGET = re.compile(r"""(?P<head><meta\b[^>]*?\bcontent\s*=\s*["']\s*\d+\s*;\s*url=)[^"'>]*""", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer, ready to send."""

    status: int
    content_type: str
    body: bytes
    modified: float | None = None  # seconds since the epoch; None where no file stands behind the answer
    location: str | None = None
    delay: float = 0.0  # seconds to wait before answering


def deaden_links(markup: str) -> str:
    """Return *markup* with the target of every link, frame, image, form and scripted jump replaced by ``#``."""
    markup = _LINK_ATTRIBUTE.sub(r'\g<name>\g<eq>"#"', markup)
    markup = _SCRIPT_TARGET.sub(r"\g<call>\g<quote>#\g<quote>", markup)
    markup = _OPTION_TARGET.sub(r'\g<head>"#"', markup)
    return _REFRESH_TARGET.sub(r"\g<head>#", markup)


class SiteFolder:
    """The answers of one site folder: a pure function from a request target to an :class:`Answer`.

    Raises FileNotFoundError when the folder is missing, tomllib.TOMLDecodeError or ValueError when its routes file is
    malformed.
    """

    def __init__(self, root: Path, *, dead_links: bool = False) -> None:
        folder = Path(root).resolve()
        self.root = folder / "site" if (folder / "site").is_dir() else folder
        if not self.root.is_dir():
            raise FileNotFoundError(f"no site folder at {folder}")
        self.dead_links = dead_links
        rules = self._read_rules()
        self._routes: dict[str, dict[str, Any]] = {str(rule["path"]): rule for rule in rules.get("route", [])}
        self._traps: list[dict[str, Any]] = rules.get("trap", [])
        self._not_found: dict[str, Any] = rules.get("not_found", {})

    def _read_rules(self) -> dict[str, Any]:
        path = self.root / "_routes.toml"
        if not path.is_file():
            return {}
        rules = tomllib.loads(path.read_text(encoding="utf-8"))
        for kind, key in (("route", "path"), ("trap", "prefix")):
            for number, rule in enumerate(rules.get(kind, []), start=1):
                if not str(rule.get(key, "")).startswith("/"):
                    raise ValueError(f"{path}: {kind} {number} needs a {key} that begins with /")
        return rules

    @property
    def route_paths(self) -> list[str]:
        """The exact paths with queries that the routes file declares, sorted."""
        return sorted(self._routes)

    def answer(self, target: str) -> Answer:
        """Answer one request *target* (path and query as they stand in the request line)."""
        answer = self._find(target)
        if not self.dead_links:
            return answer
        if answer.content_type.startswith("text/html"):
            # latin-1 maps every byte to one character and back, so the page's own encoding survives.
            body = deaden_links(answer.body.decode("latin-1")).encode("latin-1")
            return replace(answer, body=body)
        if "xml" in answer.content_type and b"<loc>" in answer.body:
            return self._missing()  # a sitemap is links too: a site of dead links has none
        return answer

    def _find(self, target: str) -> Answer:
        parts = urlsplit(target if target.startswith("/") else "/")
        path = unquote(parts.path)
        whole = unquote(f"{parts.path}?{parts.query}" if parts.query else parts.path)
        rule = self._routes.get(whole)
        if rule is not None:
            return self._routed(rule)
        for trap in self._traps:
            if whole.startswith(trap["prefix"]):
                return self._trapped(trap, whole)
        file = self._locate(path)
        if file is None:
            return self._missing()
        if file.is_dir():
            return Answer(HTTPStatus.MOVED_PERMANENTLY, "text/html", b"", location=f"{parts.path}/")
        return self._from_file(file)

    def _routed(self, rule: dict[str, Any]) -> Answer:
        delay = float(rule.get("delay", 0))
        if "redirect" in rule:
            status = int(rule.get("status", HTTPStatus.FOUND))
            location = quote(str(rule["redirect"]), safe="/:?&=#%+,;@!~*'()$")
            return Answer(status, "text/html", b"", location=location, delay=delay)
        status = int(rule.get("status", HTTPStatus.OK))
        file = self.root / str(rule["file"]) if "file" in rule else None
        if file is not None and not file.is_file():
            return self._missing()
        return self._from_file(file, status=status, content_type=rule.get("content_type"), delay=delay)

    def _trapped(self, trap: dict[str, Any], whole: str) -> Answer:
        title = str(trap.get("title", "…"))
        tail = whole[len(trap["prefix"]) :]
        if not _NUMBER.search(tail):
            tail = str(trap.get("start", "?m=1&y=2568"))
        links = []
        for number in _NUMBER.finditer(tail):
            for step, label in ((-1, "«"), (1, "»")):
                value = max(0, int(number.group()) + step)
                neighbour = f"{trap['prefix']}{tail[: number.start()]}{value}{tail[number.end() :]}"
                href = html.escape(quote(neighbour, safe="/?&=%"))
                links.append(f'<a href="{href}">{label} {value}</a>')
        template = TRAP_HTML
        if "file" in trap:
            template = (self.root / str(trap["file"])).read_text(encoding="utf-8")
        heading = html.escape(f"{title} {' / '.join(_NUMBER.findall(tail))}")
        body = template.replace("{{title}}", heading).replace("{{links}}", "\n".join(links))
        return Answer(HTTPStatus.OK, CONTENT_TYPES[".html"], body.encode("utf-8"))

    def _locate(self, path: str) -> Path | None:
        """Return the public file or folder behind a decoded URL *path*, None when there is none."""
        segments = [segment for segment in path.split("/") if segment]
        if any(segment.startswith((".", "_")) or set(segment) & set("\\:\0") for segment in segments):
            return None
        file = self.root.joinpath(*segments).resolve()
        if not file.is_relative_to(self.root):
            return None  # a symbolic link out of the folder
        if file.is_dir() and path.endswith("/"):
            return next((file / name for name in INDEX_NAMES if (file / name).is_file()), None)
        return file if file.exists() and not (file.is_file() and path.endswith("/")) else None

    def _missing(self) -> Answer:
        status = int(self._not_found.get("status", HTTPStatus.NOT_FOUND))
        if "file" in self._not_found:
            return self._from_file(self.root / str(self._not_found["file"]), status=status)
        return Answer(status, CONTENT_TYPES[".html"], NOT_FOUND_HTML.encode("utf-8"))

    @staticmethod
    def _from_file(
        file: Path | None, *, status: int = HTTPStatus.OK, content_type: str | None = None, delay: float = 0.0
    ) -> Answer:
        if file is None:
            return Answer(status, content_type or CONTENT_TYPES[".html"], b"", delay=delay)
        if content_type is None:
            declared_by_page = file.name.endswith(".tis620.html")
            content_type = "text/html" if declared_by_page else CONTENT_TYPES.get(file.suffix.lower())
        body = file.read_bytes()
        kind = content_type or "application/octet-stream"
        return Answer(status, kind, body, modified=file.stat().st_mtime, delay=delay)


class _Handler(BaseHTTPRequestHandler):
    """GET and HEAD over keep-alive connections; everything else is refused with 405."""

    protocol_version = "HTTP/1.1"
    server_version = "SiteServer"
    sys_version = ""
    timeout = 30  # seconds an idle connection is kept
    disable_nagle_algorithm = True  # header and body are two writes: with Nagle every answer would wait 40 ms
    wbufsize = 65536
    server: _Server

    def do_GET(self) -> None:
        self._reply(self._answer(), with_body=True)

    def do_HEAD(self) -> None:
        self._reply(self._answer(), with_body=False)

    def _answer(self) -> Answer:
        answer = self.server.folder.answer(self.path)
        if answer.content_type not in (CONTENT_TYPES[".xml"], CONTENT_TYPES[".txt"]):
            return answer
        host, port = self.server.server_address[:2]
        site = f"http://{self.headers.get('Host', f'{host!s}:{port}')}"
        return replace(answer, body=answer.body.replace(b"{{site}}", site.encode("latin-1")))

    def do_POST(self) -> None:
        self.close_connection = True  # the body of the request stays unread
        refusal = Answer(HTTPStatus.METHOD_NOT_ALLOWED, CONTENT_TYPES[".txt"], b"GET and HEAD only\n")
        self._reply(refusal, with_body=True)

    def _reply(self, answer: Answer, *, with_body: bool) -> None:
        self.server.record(self.command, self.path)
        time.sleep(answer.delay + self.server.delay)
        etag = f'"{hashlib.sha256(answer.body).hexdigest()[:20]}"'
        unchanged = answer.status == HTTPStatus.OK and self._is_known(etag, answer.modified)
        self.send_response(HTTPStatus.NOT_MODIFIED if unchanged else answer.status)
        if answer.location is not None:
            self.send_header("Location", answer.location)
        if answer.status == HTTPStatus.OK:
            self.send_header("ETag", etag)
        if answer.modified is not None:
            self.send_header("Last-Modified", formatdate(answer.modified, usegmt=True))
        if not unchanged:
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if with_body and not unchanged:
            self.wfile.write(answer.body)

    def _is_known(self, etag: str, modified: float | None) -> bool:
        seen = self.headers.get("If-None-Match")
        if seen is not None:
            return seen.strip() == "*" or etag in [tag.strip().removeprefix("W/") for tag in seen.split(",")]
        since = self.headers.get("If-Modified-Since")
        if since is None or modified is None:
            return False
        try:
            return int(modified) <= parsedate_to_datetime(since).timestamp()
        except ValueError:
            return False

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Stay silent: the request log is ``SiteServer.requests``."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], folder: SiteFolder, delay: float) -> None:
        self.folder = folder
        self.delay = delay
        self.requests: list[tuple[str, str]] = []
        super().__init__(address, _Handler)

    def record(self, method: str, path: str) -> None:
        self.requests.append((method, path))  # list.append is atomic: no lock needed

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is its own business; anything else is ours and is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class SiteServer:
    """Serve the site folder *root* on *host* from a background thread while the ``with`` block runs.

    *port* 0 takes a free one; *delay* (seconds) is added to every answer; *dead_links* serves the same pages with every
    link turned into ``#`` and no sitemap. Raises OSError when the port is taken, and what :class:`SiteFolder` raises.
    """

    def __init__(
        self, root: Path, host: str = "127.0.0.1", port: int = 0, *, dead_links: bool = False, delay: float = 0.0
    ) -> None:
        self._server = _Server((host, port), SiteFolder(root, dead_links=dead_links), delay)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def url(self) -> str:
        """The address of the home page, with its final slash."""
        host, port = self._server.server_address[:2]
        return f"http://{host!s}:{port}/"

    @property
    def requests(self) -> list[tuple[str, str]]:
        """(method, path with query as sent) of every request so far, in order of arrival."""
        return self._server.requests

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def main(arguments: list[str] | None = None) -> int:
    """Serve a folder until Ctrl-C; return the exit code (2 when the folder or the port can't be used)."""
    parser = argparse.ArgumentParser(
        prog="python -m audit.demo.server", description="เปิดเว็บไซต์ตัวอย่างจากโฟลเดอร์บนเครื่องนี้"
    )
    parser.add_argument("folder", type=Path, help="โฟลเดอร์ของเว็บไซต์")
    parser.add_argument("--port", type=int, default=0, help="พอร์ต (0 = เลือกพอร์ตว่างให้)")
    parser.add_argument("--dead-links", action="store_true", help="เปลี่ยนทุกลิงก์เป็น #")
    options = parser.parse_args(arguments)
    try:
        server = SiteServer(options.folder, port=options.port, dead_links=options.dead_links)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"เปิดเว็บไซต์ไม่ได้: {error}\n")
        return 2
    with server:
        sys.stdout.write(f"{server.url}\n")
        sys.stdout.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
