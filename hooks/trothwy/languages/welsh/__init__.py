"""Welsh: order of letters, yes and no, search forms and mutations."""
