"""Benchmark of the document readers: a corpus made here, each class of text layer and scan, beside plain pypdfium2."""
