"""The glossary: the words of safeguarding in Wales, in both languages."""
