"""Scrapy spiders. There is one: the site spider."""
