"""The verbs of ``trothwy``: what each does, from parts that know nothing of a command line."""
