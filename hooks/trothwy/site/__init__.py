"""The site kernel: pages as plain data, rendered; below it the generator, the search and the finished tree."""
