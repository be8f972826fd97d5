"""Two versions of a guide laid side by side: exactly where, and how, their results differ."""
