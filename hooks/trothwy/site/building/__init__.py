"""The finished tree: built aside, finished, checked, and swapped in."""
