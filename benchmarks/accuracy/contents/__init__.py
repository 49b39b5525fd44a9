"""Contents in many officers' words, each with what an assessor would say of it under the right label."""
