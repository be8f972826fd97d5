"""Welsh for the search: which word a form belongs to, whatever its first letter and its ending have become."""
