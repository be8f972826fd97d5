"""What readers see of the guides, planned as plain data: the documents, the results, and how each guide was checked."""
