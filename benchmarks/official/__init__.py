"""How well published results are read from reports: real ones where OIT_SEEDS points, made-up ones always."""
