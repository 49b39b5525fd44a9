"""Every Scrapy setting that matters, set explicitly, each with its reason.

Scrapy's defaults are made for a developer's own machine; this crawler visits strangers. The list was checked against
Scrapy 2.19.
"""

from __future__ import annotations

import copy
from typing import Any, Self

from scrapy.settings import Settings

from crawler.crawl import CrawlOptions

_OFF = None


def scrapy_settings(options: CrawlOptions) -> dict[str, Any]:
    """Return the settings of one crawl."""
    return {
        "BOT_NAME": "oit",
        # One asyncio loop without Twisted's reactor: a reactor can't be restarted, and crawl() is called many times
        # in one process.
        "TWISTED_REACTOR_ENABLED": False,
        # Only http and https, and both through our own bounded, guarded handler. The others read files, speak FTP or
        # leave the guard.
        "DOWNLOAD_HANDLERS": {
            "http": "crawler.handler.FetchHandler",
            "https": "crawler.handler.FetchHandler",
            "file": _OFF,
            "ftp": _OFF,
            "data": _OFF,
            "s3": _OFF,
        },
        # Executes Python for whoever holds the token, or opens a port: not on a visitor.
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        # The frontier decides what is next at the moment of asking; Scrapy's queues would hold requests long before.
        "SCHEDULER": "crawler.scheduler.FrontierScheduler",
        # Host, moment and number in flight are chosen before a request is built, and an answer goes to the session:
        # Scrapy's slots and its scraper would only pass both on.
        "DOWNLOADER": "crawler.downloader.DirectDownloader",
        # CONCURRENT_REQUESTS_PER_DOMAIN is not enforced at DOWNLOAD_DELAY=0; the total is, and a crawl is one site.
        # The gates in crawler.polite hold the limit a second time, by host and by address, over all crawls of the
        # process.
        "CONCURRENT_REQUESTS": options.concurrency,
        "CONCURRENT_REQUESTS_PER_DOMAIN": options.concurrency,
        # The gates keep the delay, adapted to the server's pace; Scrapy's would come on top of it.
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
        # Body, time and header limits live in crawler.fetch; these are the same numbers for whatever else might ask
        # (1 GiB and 180 s are the defaults).
        "DOWNLOAD_MAXSIZE": options.max_body_bytes,
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_TIMEOUT": options.timeout_s,
        "URLLENGTH_LIMIT": 2_083,
        # Statuses, redirects, retries, robots, cookies and unpacking are ours: each must end as a Page, and each hop
        # is guarded.
        "DOWNLOADER_MIDDLEWARES_BASE": {},
        "SPIDER_MIDDLEWARES_BASE": {},
        "HTTPERROR_ALLOW_ALL": True,
        "REDIRECT_ENABLED": False,
        "METAREFRESH_ENABLED": False,
        "RETRY_ENABLED": False,
        "COOKIES_ENABLED": False,
        "COMPRESSION_ENABLED": False,
        "HTTPCACHE_ENABLED": False,
        # A proxy from the environment would connect in our place, past the address check.
        "HTTPPROXY_ENABLED": False,
        # robots.txt is obeyed in crawler.robots, as RFC 9309 has it (Scrapy allows everything on 5xx).
        "ROBOTSTXT_OBEY": False,
        # A town's expired certificate is reported as a notice; its pages are read all the same.
        "DOWNLOAD_VERIFY_CERTIFICATES": False,
        # Depth, pages, bytes and time have budgets of their own that end with an honest result.
        "DEPTH_LIMIT": 0,
        "CLOSESPIDER_TIMEOUT": 0,
        "CLOSESPIDER_PAGECOUNT": 0,
        # No feeds, no mails, no state on disk, no statistics in the log, no console: resuming is done from the store.
        "EXTENSIONS_BASE": {},
        "JOBDIR": None,
        "STATS_CLASS": "scrapy.statscollectors.DummyStatsCollector",
        "STATS_DUMP": False,
        "LOG_ENABLED": False,
        "LOG_LEVEL": "CRITICAL",
        "LOGSTATS_INTERVAL": 0,
        "WARN_ON_GENERATOR_RETURN_VALUE": False,
        "USER_AGENT": options.agent,
    }


class SiteSettings(Settings):
    """Scrapy's settings, whose copies share their values.

    Scrapy copies them three times a crawl, one value after the other, which takes longer than to fetch a page. Nothing
    changes them: each crawl has settings of its own.
    """

    def copy(self) -> Self:
        """Return settings that share their values, but can be frozen, or be given a new key, by themselves."""
        made = copy.copy(self)
        made.attributes = dict(self.attributes)
        return made
