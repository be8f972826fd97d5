"""English, where the site needs to know more of it than its words."""
