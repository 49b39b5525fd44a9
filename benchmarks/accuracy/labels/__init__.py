"""Labels as local authorities write them, with the items they name: one set to tune with, three that only measure."""
