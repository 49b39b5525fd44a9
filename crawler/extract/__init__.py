"""Bytes in, documents out: HTML, PDF, office files and scans."""
