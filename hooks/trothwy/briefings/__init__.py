"""7-minute briefings: seven boxes, at most 90 words each, and three questions for the team."""
