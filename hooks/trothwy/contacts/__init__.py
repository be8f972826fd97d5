"""Contacts: the six Regional Safeguarding Boards and the councils, as links with a state."""
