"""The content kernel: strict reading, plain problems, and the fields all content is made of."""
