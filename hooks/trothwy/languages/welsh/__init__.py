"""Welsh: order of letters, yes and no, search forms and proofing."""
