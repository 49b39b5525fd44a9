"""How many requests until the evidence is in: evidence first beside breadth first."""
