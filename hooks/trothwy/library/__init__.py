"""The library: every kind of content file, all of it read, and checked as a whole."""
