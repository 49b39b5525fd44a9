"""The sample-site server: files, routes, redirects, traps, soft 404s, conditional requests, dead links."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit
from urllib.request import urlopen

import pytest

from audit.demo.server import SiteServer, deaden_links, main

ROUTES = """
[[route]]
path = "/webboard.php?id=3"
file = "webboard-3.html"

[[route]]
path = "/index.php?page=ติดต่อเรา"
file = "contact.html"

[[route]]
path = "/old.html"
redirect = "/webboard.php?id=3"

[[route]]
path = "/board"
file = "board.tis620.html"
content_type = "text/html; charset=windows-874"

[[route]]
path = "/busy"
file = "contact.html"
status = 503

[[trap]]
prefix = "/calendar.php"
title = "ปฏิทิน"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "docs").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (site / "_routes.toml").write_text(ROUTES, encoding="utf-8")
    (site / "index.html").write_text("<a href='contact.html'>ติดต่อเรา</a>", encoding="utf-8")
    (site / "contact.html").write_text("<p>โทร. 0 0000 0000</p>", encoding="utf-8")
    (site / "webboard-3.html").write_text("<h1>กระทู้ที่ 3</h1>", encoding="utf-8")
    (site / "board.tis620.html").write_bytes("<p>กระดานข่าว</p>".encode("cp874"))
    (site / "docs" / "แผนพัฒนา.pdf").write_bytes(b"%PDF-1.4")
    return tmp_path


@pytest.fixture
def server(folder: Path) -> Iterator[SiteServer]:
    with SiteServer(folder) as running:
        yield running


def get(
    server: SiteServer, path: str, method: str = "GET", headers: dict[str, str] | None = None
) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=5)
    try:
        connection.request(method, path, headers=headers or {})
        response = connection.getresponse()
        return response, response.read()
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("path", "status", "text"),
    [
        ("/", 200, "ติดต่อเรา"),
        ("/contact.html?x=1", 200, "โทร."),
        ("/webboard.php?id=3", 200, "กระทู้ที่ 3"),
        ("/webboard.php?id=4", 404, "Not Found"),
        (quote("/index.php?page=ติดต่อเรา", safe="/?="), 200, "โทร."),
        (quote("/docs/แผนพัฒนา.pdf"), 200, "%PDF"),
        ("/busy", 503, "โทร."),
        ("/nowhere.html", 404, "Not Found"),
        ("/contact.html/", 404, "Not Found"),
    ],
)
def test_paths_and_routes_answer(server: SiteServer, path: str, status: int, text: str) -> None:
    response, body = get(server, path)
    assert response.status == status
    assert text in body.decode("utf-8")


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%5csecret.txt", "/_routes.toml", "/docs/%00"]
)
def test_nothing_outside_the_site_is_served(server: SiteServer, path: str) -> None:
    response, body = get(server, path)
    assert response.status == 404
    assert b"secret" not in body


def test_redirects_and_folders(server: SiteServer) -> None:
    response, _ = get(server, "/old.html")
    assert (response.status, response.headers["Location"]) == (302, "/webboard.php?id=3")
    response, _ = get(server, "/docs")
    assert (response.status, response.headers["Location"]) == (301, "/docs/")
    assert get(server, "/docs/")[0].status == 404


def test_content_types_come_from_the_route_or_the_name(server: SiteServer) -> None:
    response, body = get(server, "/board")
    assert response.headers["Content-Type"] == "text/html; charset=windows-874"
    assert body.decode("cp874") == "<p>กระดานข่าว</p>"
    assert get(server, "/board.tis620.html")[0].headers["Content-Type"] == "text/html"
    assert get(server, quote("/docs/แผนพัฒนา.pdf"))[0].headers["Content-Type"] == "application/pdf"


def test_head_and_conditional_requests_send_no_body(server: SiteServer) -> None:
    full, body = get(server, "/contact.html")
    head, nothing = get(server, "/contact.html", "HEAD")
    assert nothing == b""
    assert head.headers["Content-Length"] == str(len(body))
    for headers in (
        {"If-None-Match": full.headers["ETag"]},
        {"If-Modified-Since": full.headers["Last-Modified"]},
    ):
        response, nothing = get(server, "/contact.html", headers=headers)
        assert (response.status, nothing) == (304, b"")
    assert get(server, "/contact.html", headers={"If-None-Match": '"other"'})[0].status == 200


def test_other_methods_are_refused(server: SiteServer) -> None:
    assert get(server, "/contact.html", "POST")[0].status == 405


def test_connection_is_kept_and_requests_are_logged(server: SiteServer) -> None:
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=5)
    for path in ("/", "/contact.html", "/nowhere.html"):
        connection.request("GET", path)
        connection.getresponse().read()
    connection.close()
    assert server.requests == [("GET", "/"), ("GET", "/contact.html"), ("GET", "/nowhere.html")]


def test_trap_never_ends(server: SiteServer) -> None:
    path = "/calendar.php?m=6&y=2568"
    for _ in range(20):
        response, body = get(server, path)
        assert response.status == 200
        hrefs = [piece.split('"')[0].replace("&amp;", "&") for piece in body.decode("utf-8").split('href="')[1:]]
        assert len(hrefs) == 4
        assert path not in hrefs
        path = hrefs[1]
    assert path == "/calendar.php?m=26&y=2568"


def test_soft_404(folder: Path) -> None:
    routes = folder / "site" / "_routes.toml"
    routes.write_text('[not_found]\nfile = "contact.html"\nstatus = 200\n', encoding="utf-8")
    with SiteServer(folder) as server:
        response, body = get(server, "/nowhere.html")
    assert response.status == 200
    assert "โทร." in body.decode("utf-8")


def test_a_wrong_routes_file_is_named(folder: Path) -> None:
    (folder / "site" / "_routes.toml").write_text('[[route]]\nfile = "x.html"\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"_routes\.toml: route 1 needs a path"):
        SiteServer(folder)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<a class="x" href="/a.html">ก</a>', '<a class="x" href="#">ก</a>'),
        ("<a HREF='/a.html'>", '<a HREF="#">'),
        ("<a href=/a.html>", '<a href="#">'),
        ("<div onclick=\"location.href='/e.html'\">", "<div onclick=\"location.href='#'\">"),
        ('<option value="/x.php?id=1">', '<option value="#">'),
        ('<option value="2568">', '<option value="2568">'),
        ('<iframe src="/map.html"></iframe>', '<iframe src="#"></iframe>'),
        ('<form action="/send.php">', '<form action="#">'),
        ('<meta http-equiv="refresh" content="0;url=/x.html">', '<meta http-equiv="refresh" content="0;url=#">'),
        ("<p>href = ลิงก์</p>", "<p>href = ลิงก์</p>"),
    ],
)
def test_every_kind_of_target_is_deadened(markup: str, expected: str) -> None:
    assert deaden_links(markup) == expected


def test_dead_copy_keeps_labels_and_encoding(folder: Path) -> None:
    (folder / "site" / "sitemap.xml").write_text("<urlset><url><loc>/a</loc></url></urlset>", encoding="utf-8")
    with SiteServer(folder, dead_links=True) as server:
        assert get(server, "/")[1].decode("utf-8") == '<a href="#">ติดต่อเรา</a>'
        assert "กระดานข่าว" in get(server, "/board")[1].decode("cp874")
        assert get(server, "/sitemap.xml")[0].status == 404


def test_sitemap_names_the_address_that_was_asked(folder: Path) -> None:
    (folder / "site" / "sitemap.xml").write_text("<loc>{{site}}/contact.html</loc>", encoding="utf-8")
    with SiteServer(folder) as server:
        assert get(server, "/sitemap.xml")[1].decode("utf-8") == f"<loc>{server.url}contact.html</loc>"


def test_module_serves_a_folder_from_the_command_line(folder: Path) -> None:
    command = [sys.executable, "-m", "audit.demo.server", str(folder)]
    root = Path(__file__).resolve().parents[3]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=root, env={**os.environ, "PYTHONUTF8": "1"}
    )
    try:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        with urlopen(url, timeout=5) as response:
            assert "ติดต่อเรา" in response.read().decode("utf-8")
    finally:
        process.terminate()
        process.communicate(timeout=5)


def test_missing_folder_is_one_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main([str(tmp_path / "nowhere")]) == 2
    assert "เปิดเว็บไซต์ไม่ได้" in capsys.readouterr().err
