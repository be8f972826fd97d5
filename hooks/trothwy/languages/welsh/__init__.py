"""Welsh: order of letters, dates, plurals, yes and no, search forms and proofing."""
