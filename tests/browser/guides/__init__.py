"""The guides in the browser: one question at a time, the result, and that all forms of a guide agree."""
