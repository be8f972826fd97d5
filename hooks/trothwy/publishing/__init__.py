"""Publishing: the pages that the features plan, joined to one site, and that site for those who put it out."""
