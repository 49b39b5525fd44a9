"""Pages a second on link-heavy pages: the whole crawl beside a bare Scrapy spider with the same fast parser."""
