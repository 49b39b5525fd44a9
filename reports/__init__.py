"""Files and screens for people: one module a format. They render, they compute nothing."""
