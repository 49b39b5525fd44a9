"""How long the text work of a page takes, and that hostile text costs no more than its size."""
