"""The search of the finished pages: cut into sections, indexed, written beside them."""
