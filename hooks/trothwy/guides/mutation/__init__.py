"""Is every answer noticed by something that would complain if it were wrong? And what is kept of the finding."""
