from __future__ import annotations

from scrapy.settings import default_settings

from crawler.crawl import CrawlOptions
from crawler.settings import scrapy_settings

SETTINGS = scrapy_settings(CrawlOptions("http://town.example/"))


def test_only_http_and_https_are_spoken() -> None:
    handlers = default_settings.DOWNLOAD_HANDLERS_BASE | SETTINGS["DOWNLOAD_HANDLERS"]
    assert {scheme for scheme, handler in handlers.items() if handler} == {"http", "https"}
    assert all(handler == "crawler.handler.FetchHandler" for handler in handlers.values() if handler)


def test_nothing_listens_and_nothing_runs_code_for_strangers() -> None:
    assert SETTINGS["TELNETCONSOLE_ENABLED"] is False
    assert SETTINGS["REMOTE_CONTROL_ENABLED"] is False
    assert SETTINGS["EXTENSIONS_BASE"] == {}


def test_every_setting_is_one_that_scrapy_knows() -> None:
    known = set(default_settings.__all__)
    assert set(SETTINGS) <= known


def test_bodies_and_time_are_bounded() -> None:
    assert SETTINGS["DOWNLOAD_MAXSIZE"] <= 64 * 1024 * 1024
    assert SETTINGS["DOWNLOAD_TIMEOUT"] <= 60
